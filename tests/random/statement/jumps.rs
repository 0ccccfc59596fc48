//! Returns, labels, `break` with a value, and guards that panic.

use crate::coverage::Want;
use crate::expression::Level;
use crate::generator::Generator;
use crate::scope::{Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    /// `return ..;` with what the function returns.
    pub(crate) fn returned(&mut self, want: Want) -> String {
        let value = self.outcome(want);
        if value.is_empty() { "return;".to_owned() } else { format!("return {value};") }
    }

    pub(crate) fn early_return(&mut self, want: Want) {
        let condition = self.rare();
        let outer = self.begin(Want { mutated: false, ..want });
        let value = self.returned(want);
        self.line(value);
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("if {condition} {{"), body)], "}".to_owned()));
    }

    /// `let v = if c { return e } else { x };`.
    pub(crate) fn return_in_value(&mut self, want: Want) {
        let target = self.outer_target(want);
        let condition = self.rare();
        let outer = self.begin(Want { mutated: false, ..want });
        let value = self.returned(Want { mutated: false, ..want });
        self.line(value);
        let first = self.end(outer);
        let second = self.arm(want, target, true);
        let parts = vec![(format!("if {condition} {{"), first), ("} else {".to_owned(), second)];
        self.nest_value(parts, want);
    }

    /// A condition that is true now and then, so that what follows a jump is reached too.
    pub(super) fn rare(&mut self) -> String {
        let (first, second) = (self.comparison(), self.comparison());
        format!("{first} && {second}")
    }

    pub(crate) fn labeled_block(&mut self, want: Want) {
        let target = self.outer_target(want);
        let label = self.fresh("block");
        let outer = self.begin(want);
        self.body();
        let condition = self.condition();
        let jump = self.begin(want);
        if let Some(target) = target.filter(|_| self.random.below(2) == 0) {
            let value = self.leaf(Want { mutated: false, ..want });
            self.update(target, value);
        }
        self.line(format!("break '{label};"));
        let jump = self.end(jump);
        self.at.out.push(Node::Nest(vec![(format!("if {condition} {{"), jump)], "}".to_owned()));
        self.arm_body(want, target, false);
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("'{label}: {{"), body)], "}".to_owned()));
    }

    pub(crate) fn labeled_value(&mut self, want: Want) {
        let target = self.outer_target(want);
        let label = self.fresh("block");
        let outer = self.begin(want);
        self.body();
        self.break_with(&format!("break '{label}"), want);
        self.arm_body(want, target, true);
        let body = self.end(outer);
        self.nest_value(vec![(format!("'{label}: {{"), body)], want);
    }

    fn break_with(&mut self, word: &str, want: Want) {
        let condition = self.condition();
        let outer = self.begin(want);
        let value = self.result(Want { mutated: false, ..want });
        self.line(format!("{word} {};", value.text));
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("if {condition} {{"), body)], "}".to_owned()));
    }

    /// `let v = loop { .. break e; .. };`, with a counter that ends it.
    pub(crate) fn break_value(&mut self, want: Want) {
        let target = self.outer_target(want);
        let i = self.fresh("i");
        self.line(format!("let mut {i} = 0;"));
        let outer = self.begin(want);
        let index = self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 1, high: 4 }));
        self.protect(index, true);
        self.line(format!("{i} += 1;"));
        self.body();
        self.break_with("break", want);
        if let Some(target) = target {
            let value = self.leaf(Want { mutated: false, ..want });
            self.update(target, value);
        }
        let condition = format!("if {i} >= 4 {{");
        let last = self.begin(want);
        let value = self.result(Want { mutated: false, ..want });
        self.line(format!("break {};", value.text));
        let last = self.end(last);
        self.at.out.push(Node::Nest(vec![(condition, last)], "}".to_owned()));
        let body = self.end(outer);
        self.nest_value(vec![("loop {".to_owned(), body)], want);
    }

    pub(crate) fn assert(&mut self, want: Want) {
        let x = self.looking(|this| this.leaf(want).operand(Level::Atom));
        let line = self.pick(&[
            format!("assert!({x}.is_finite());"),
            format!("debug_assert!({x} < 1e9, \"{{}} is large\", {x});"),
            format!("assert!({x} > -1.9);"),
            format!("assert!(!{x}.is_nan(), \"not a number\");"),
        ]);
        self.line(line);
    }

    pub(crate) fn panic(&mut self, want: Want) {
        let x = self.looking(|this| this.leaf(want).operand(Level::Atom));
        let bound = self.word(&["1.8", "1.95", "2.5"]);
        let body = self.word(&["panic!(\"out of range\");", "unreachable!();", "panic!();"]);
        let head = format!("if {x} > {bound} {{");
        self.at.out.push(Node::Nest(vec![(head, vec![Node::Line(body)])], "}".to_owned()));
    }
}
