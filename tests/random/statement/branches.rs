//! `if` in its forms, and the arms that branches have.

use crate::constructs::Construct;
use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::scope::{Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    /// A block under a head. It writes the target; it ends in a value, if it is one.
    pub(crate) fn arm(&mut self, want: Want, target: Option<usize>, is_value: bool) -> Vec<Node> {
        let outer = self.begin(want);
        self.arm_body(want, target, is_value);
        self.end(outer)
    }

    pub(crate) fn arm_body(&mut self, want: Want, target: Option<usize>, is_value: bool) {
        self.body();
        if let Some(target) = target {
            let active = self.variable(target).active;
            if is_value {
                let value = self.leaf(Want { active, mutated: false });
                self.update(target, value);
            } else {
                let value = self.result(Want { active, mutated: false });
                self.update(target, value);
            }
        }
        if is_value {
            let value = self.result(want);
            self.line(value.text);
        }
    }

    /// Puts a value made of blocks where it is used: `let v = if c { .. } else { .. };`.
    pub(crate) fn nest_value(&mut self, mut parts: Vec<(String, Vec<Node>)>, want: Want) {
        let annotation = self.word(&["", ": f64"]);
        let assigned = want.mutated && self.chance(40);
        let head = if assigned {
            let target = self.target(want.active);
            format!("{} = ", self.written(target))
        } else {
            let name = self.fresh("");
            self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(20.0));
            format!("let {name}{annotation} = ")
        };
        let first = &mut parts[0].0;
        *first = if first.is_empty() { format!("{head}{{") } else { format!("{head}{first}") };
        self.at.out.push(Node::Nest(parts, "};".to_owned()));
    }

    /// The heads of a chain of conditions, without the last `else`.
    fn heads(&mut self, conditions: usize) -> Vec<String> {
        (0..conditions)
            .map(|i| {
                let condition = self.condition();
                if i == 0 { format!("if {condition} {{") } else { format!("}} else if {condition} {{") }
            })
            .collect()
    }

    pub(crate) fn if_statement(&mut self, want: Want, conditions: usize, with_else: bool) {
        let target = self.outer_target(want);
        let mut heads = self.heads(conditions);
        if with_else {
            heads.push("} else {".to_owned());
        }
        let parts = heads.into_iter().map(|head| (head, self.arm(want, target, false))).collect();
        self.at.out.push(Node::Nest(parts, "}".to_owned()));
    }

    pub(crate) fn if_value(&mut self, want: Want, conditions: usize) {
        let target = self.outer_target(want);
        let mut heads = self.heads(conditions);
        heads.push("} else {".to_owned());
        let parts = heads.into_iter().map(|head| (head, self.arm(want, target, true))).collect();
        self.nest_value(parts, want);
    }

    /// A function that is defined on one side of a bound only: the other branch must contribute nothing, not a NaN.
    pub(crate) fn guarded_root(&mut self, want: Want) {
        let inner = self.leaf(want);
        let x = inner.operand(Level::Atom);
        let (condition, value) = self.pick(&[
            (format!("{x} > 0.05"), format!("{x}.sqrt()")),
            (format!("{x} > 0.05"), format!("{x}.ln() * 0.5")),
            (format!("{x} >= 0.1"), format!("{x}.powf(1.25)")),
            (format!("{x} > 0.1"), format!("1.0 / {x}")),
            (format!("{x}.abs() < 0.9"), format!("{x}.acos()")),
            (format!("(-0.9..0.9).contains(&{x})"), format!("f64::atanh({x})")),
        ]);
        // One that was computed before, at the end of its domain, is not to be multiplied by zero either.
        let (condition, value) = if self.chance(40) {
            let root = self.fresh("root");
            self.line(format!("let {root} = (0.5 * ({x} + {x}.abs())).sqrt();"));
            (format!("{x} > 0.05"), root)
        } else {
            (condition, value)
        };
        let other = self.small(want);
        let text = format!("if {condition} {{ {value} }} else {{ {} }}", other.text);
        self.bind(Expression::atom(text, 100.0), want);
    }

    pub(crate) fn if_let(&mut self, want: Want) {
        let target = self.outer_target(want);
        if Construct::SlicePattern.on() && self.chance(50) {
            let (head, names) = self.slice_test(want);
            let outer = self.begin(want);
            for name in names {
                self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(1e3));
            }
            self.arm_body(want, target, true);
            let first = self.end(outer);
            let second = self.arm(want, target, true);
            return self.nest_value(vec![(head, first), ("} else {".to_owned(), second)], want);
        }
        let integer = self.integer();
        let integer = self.read(integer);
        let mode = self.mode();
        let head = self.pick(&[
            format!("if let Mode::Low = {mode} {{"),
            format!("if let (0 | 1, Mode::High) = ({integer} % 3, {mode}) {{"),
            format!("if let 1..=2 = {integer} {{"),
        ]);
        let parts = [head, "} else {".to_owned()].map(|head| (head, self.arm(want, target, true)));
        self.nest_value(parts.to_vec(), want);
    }

    /// `if let &[p, q, ..] = x {` on a slice, and the names of the floats.
    fn slice_test(&mut self, want: Want) -> (String, Vec<String>) {
        let index = self.array_for_pattern(want);
        let slice = self.slice_of(index);
        let (first, second) = (self.fresh("p"), self.fresh("q"));
        let pattern = self.pick(&[
            format!("&[{first}, {second}, ..]"),
            format!("&[{first}, .., {second}]"),
            format!("&[{first}, {second}]"),
            format!("&[{first}, _, {second}]"),
        ]);
        (format!("if let {pattern} = {slice} {{"), vec![first, second])
    }
}
