//! Values that may be missing: `Option` and `Result`.

use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::program::{Outcome, Type};
use crate::scope::{Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    /// The name of an optional float, which is declared here.
    pub(crate) fn maybe(&mut self, want: Want) -> String {
        let value = self.small(want).text;
        let condition = self.condition();
        let name = self.fresh("maybe");
        let annotation = self.word(&["", ": Option<f64>"]);
        let text = self.pick(&[
            format!("if {condition} {{ Some({value}) }} else {{ None }}"),
            format!("if {condition} {{ None }} else {{ Some({value}) }}"),
            format!("Some({value})"),
            format!("match {condition} {{ true => Some({value}), false => None }}"),
        ]);
        self.line(format!("let {name}{annotation} = {text};"));
        self.at.scope.declare(Variable::new(&name, Kind::Hold));
        name
    }

    pub(crate) fn unwrap_or(&mut self, want: Want) {
        let maybe = self.maybe(want);
        let other = self.small(Want { mutated: false, ..want }).text;
        let text = self.pick(&[
            format!("{maybe}.unwrap_or({other})"),
            format!("{maybe}.unwrap_or(0.5)"),
            format!("{maybe}.unwrap_or_default()"),
            format!("{maybe}.unwrap_or_else(|| {other})"),
            format!("{maybe}.or(Some({other})).unwrap_or(0.5)"),
            format!("{maybe}.or_else(|| Some({other})).map_or(0.5, |inner| inner * 0.75)"),
            format!("if {maybe}.is_some() {{ {maybe}.unwrap() }} else {{ {other} }}"),
        ]);
        self.bind(Expression::atom(text, 20.0), want);
    }

    /// The two sides of a choice: one knows the value.
    fn sides(&mut self, want: Want) -> (String, Vec<Node>, Vec<Node>) {
        let target = self.outer_target(want);
        let name = self.fresh("inner");
        let outer = self.begin(want);
        self.declare_float(&name, 20.0, want);
        self.arm_body(want, target, true);
        let first = self.end(outer);
        let second = self.arm(want, target, true);
        (name, first, second)
    }

    pub(crate) fn if_let_some(&mut self, want: Want) {
        let maybe = self.maybe(Want { mutated: false, ..want });
        let (name, first, second) = self.sides(want);
        let parts =
            vec![(format!("if let Some({name}) = {maybe} {{"), first), ("} else {".to_owned(), second)];
        self.nest_value(parts, want);
    }

    pub(crate) fn match_option(&mut self, want: Want) {
        let maybe = self.maybe(Want { mutated: false, ..want });
        let (name, first, second) = self.sides(want);
        let arm = |head: String, body| Node::Nest(vec![(head, body)], "}".to_owned());
        let none = self.word(&["None", "_"]);
        let mut arms = vec![arm(format!("Some({name}) => {{"), first), arm(format!("{none} => {{"), second)];
        if none == "None" && self.chance(40) {
            arms.reverse();
        }
        self.nest_value(vec![(format!("match {maybe} {{"), arms)], want);
    }

    pub(crate) fn let_else_some(&mut self, want: Want) {
        let maybe = self.maybe(want);
        let otherwise = self.returned(Want { mutated: false, ..want });
        let name = self.fresh("inner");
        self.line(format!("let Some({name}) = {maybe} else {{ {otherwise} }};"));
        self.declare_float(&name, 20.0, want);
    }

    /// An optional float that is there but rarely not.
    fn nearly(&mut self, want: Want) -> String {
        let value = self.small(want).text;
        let condition = self.rare();
        let name = self.fresh("maybe");
        self.line(format!("let {name} = if {condition} {{ None }} else {{ Some({value}) }};"));
        self.at.scope.declare(Variable::new(&name, Kind::Hold));
        name
    }

    pub(crate) fn question(&mut self, want: Want) {
        let maybe = self.nearly(want);
        let error = if self.at.outcome == Outcome::Fallible { ".ok_or(\"missing\")" } else { "" };
        self.bind(Expression::new(format!("{maybe}{error}? * 0.75"), 20.0, Level::Product), want);
    }

    pub(crate) fn result_value(&mut self, want: Want) {
        let value = self.small(want).text;
        let other = self.small(Want { mutated: false, ..want }).text;
        let condition = self.condition();
        let name = self.fresh("outcome");
        self.line(format!(
            "let {name}: Result<f64, &str> = if {condition} {{ Ok({value}) }} else {{ Err(\"out of range\") }};"
        ));
        let text = self.pick(&[
            format!("{name}.unwrap_or({other})"),
            format!("{name}.ok().unwrap_or({other})"),
            format!("match {name} {{ Ok(inner) => inner, Err(_) => {other} }}"),
            format!("if let Ok(inner) = {name} {{ inner * 0.5 }} else {{ {other} }}"),
        ]);
        self.bind(Expression::atom(text, 20.0), want);
    }

    /// One that begins as `None` and is assigned in a loop.
    pub(crate) fn maybe_assigned(&mut self, want: Want) {
        let name = self.fresh("best");
        let annotation = self.word(&[": Option<f64>", ""]);
        self.line(format!("let mut {name}{annotation} = None;"));
        self.at.scope.declare(Variable::new(&name, Kind::Hold));
        let i = self.fresh("i");
        let outer = self.begin(want);
        self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 0, high: 2 }));
        self.body();
        let condition = self.condition();
        let inside = Want { mutated: false, ..want };
        let value = self.result(inside);
        let value = self.squashed(value, 20.0).operand(Level::Product);
        let line = Node::Line(format!("{name} = Some({value} * 1.0_f64);"));
        self.at.out.push(Node::Nest(vec![(format!("if {condition} {{"), vec![line])], "}".to_owned()));
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("for {i} in 0..3 {{"), body)], "}".to_owned()));
        let other = self.small(inside).text;
        self.bind(Expression::atom(format!("{name}.unwrap_or({other})"), 20.0), want);
    }

    /// A call of a function that may fail.
    pub(crate) fn call_that_fails(&mut self, want: Want, outcome: Outcome) {
        let helper = self.callee(&[Type::Float, Type::Float], outcome);
        let (first, second) = (self.small(want).text, self.small(want).text);
        let call = format!("{}({first}, {second})", helper.name);
        let other = self.small(Want { mutated: false, ..want }).text;
        let mut ways = vec![
            format!("{call}.unwrap_or({other})"),
            format!(
                "match {call} {{ {} => {other}, {}(inner) => inner }}",
                if outcome == Outcome::Maybe { "None" } else { "Err(_)" },
                if outcome == Outcome::Maybe { "Some" } else { "Ok" }
            ),
        ];
        if self.at.outcome == outcome {
            ways.extend(vec![format!("{call}? * 0.5"); 3]);
        }
        let text = self.pick(&ways);
        self.bind(Expression::new(text, 20.0, Level::Sum), want);
    }
}
