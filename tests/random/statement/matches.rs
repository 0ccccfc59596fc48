//! `match` on integers, ranges, tuples and enums, with guards.

use crate::coverage::Want;
use crate::generator::Generator;
use crate::tree::Node;

impl Generator<'_> {
    /// A `match` with these patterns, as a value.
    fn match_value(&mut self, want: Want, scrutinee: &str, patterns: &[String]) {
        let target = self.outer_target(want);
        let mut arms = Vec::new();
        for pattern in patterns {
            if self.chance(25) && target.is_none() {
                let value = self.small(want);
                arms.push(Node::Line(format!("{pattern} => {},", value.text)));
            } else {
                let body = self.arm(want, target, true);
                arms.push(Node::Nest(vec![(format!("{pattern} => {{"), body)], "}".to_owned()));
            }
        }
        self.nest_value(vec![(format!("match {scrutinee} {{"), arms)], want);
    }

    /// A `match` that is a statement.
    fn match_statement(&mut self, want: Want, scrutinee: &str, patterns: &[String]) {
        let target = self.outer_target(want);
        let mut arms = Vec::new();
        for pattern in patterns {
            let body = self.arm(want, target, false);
            arms.push(Node::Nest(vec![(format!("{pattern} => {{"), body)], "}".to_owned()));
        }
        self.at.out.push(Node::Nest(vec![(format!("match {scrutinee} {{"), arms)], "}".to_owned()));
    }

    fn match_on(&mut self, want: Want, scrutinee: &str, patterns: &[&str]) {
        let patterns: Vec<_> = patterns.iter().map(|&pattern| pattern.to_owned()).collect();
        if want.mutated && self.chance(50) {
            self.match_statement(want, scrutinee, &patterns);
        } else {
            self.match_value(want, scrutinee, &patterns);
        }
    }

    pub(crate) fn match_literal(&mut self, want: Want) {
        let integer = self.integer();
        let k = self.read(integer);
        let scrutinee = self.pick(&[k.clone(), format!("{k} % 3"), format!("({k} + 1) % 4")]);
        let patterns = self.pick(&[&["0", "1", "_"][..], &["1", "0 | 2", "_"], &["2", "_"]]);
        self.match_on(want, &scrutinee, patterns);
    }

    pub(crate) fn match_range(&mut self, want: Want) {
        let integer = self.integer();
        let k = self.read(integer);
        let patterns = self.pick(&[&["0..=1", "2", "_"][..], &["..2", "2.."], &["1..3", "_"]]);
        self.match_on(want, &k, patterns);
    }

    pub(crate) fn match_tuple(&mut self, want: Want) {
        let integer = self.integer();
        let k = self.read(integer);
        let condition = self.comparison();
        let patterns =
            self.pick(&[&["(0, true)", "(_, false)", "(_, true)"][..], &["(1, _)", "(_, true)", "_"]]);
        self.match_on(want, &format!("({k} % 3, {condition})"), patterns);
    }

    pub(crate) fn match_enum(&mut self, want: Want) {
        let mode = self.mode();
        let patterns = self.pick(&[
            &["Mode::Low", "Mode::Middle", "Mode::High"][..],
            &["Mode::High", "_"],
            &["Mode::Low | Mode::Middle", "Mode::High"],
        ]);
        self.match_on(want, &mode, patterns);
    }

    pub(crate) fn match_guard(&mut self, want: Want) {
        let integer = self.integer();
        let k = self.read(integer);
        let (first, second) = (self.comparison(), self.comparison());
        let patterns = [format!("0 if {first}"), format!("_ if {second}"), "_".to_owned()];
        let patterns: Vec<_> = patterns.iter().map(String::as_str).collect();
        self.match_on(want, &format!("{k} % 2"), &patterns);
    }
}
