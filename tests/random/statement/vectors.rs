//! Vectors: how they come about, how they grow, and what they are used for.

use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::program::{Outcome, Type};
use crate::scope::{Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    fn declare_vector(&mut self, value: &str, least: usize, want: Want, mutable: bool) -> usize {
        let name = self.fresh("list");
        let keyword = if mutable { "let mut" } else { "let" };
        let annotation = self.word(&["", ": Vec<f64>"]);
        self.line(format!("{keyword} {name}{annotation} = {value};"));
        self.declared(&name, Kind::Vector { least }, want, mutable)
    }

    fn declared(&mut self, name: &str, kind: Kind, want: Want, mutable: bool) -> usize {
        let variable = Variable::new(name, kind).active(want.active).bound(20.0);
        self.at.scope.declare(if mutable { variable.mutable() } else { variable })
    }

    /// `vec![a, b, c]`, as it is returned.
    pub(crate) fn list(&mut self, want: Want) -> String {
        let (first, second, third) = (self.small(want), self.result(want), self.leaf(want));
        format!("vec![{}, {}, {}]", first.text, second.text, third.text)
    }

    pub(crate) fn vector_literal(&mut self, want: Want) {
        if self.chance(30) {
            let item = self.small(want).text;
            let mutable = self.chance(30);
            self.declare_vector(&format!("vec![{item}; 3]"), 3, want, mutable);
            return;
        }
        let items: Vec<_> = (0..3).map(|_| self.small(want).text).collect();
        let mutable = self.chance(30);
        self.declare_vector(&format!("vec![{}]", items.join(", ")), 3, want, mutable);
    }

    /// A vector of what is wanted, declared if there is none; it has three items or more, or at least one.
    fn vector_of(&mut self, want: Want, long: bool) -> usize {
        let found = self.at.scope.readable(|v| {
            v.active == want.active
                && v.mutable == want.mutated
                && matches!(v.kind, Kind::Vector { least } if least >= if long { 3 } else { 1 })
        });
        if !found.is_empty() {
            return self.pick(&found);
        }
        let items: Vec<_> = (0..3).map(|_| self.small(Want { mutated: false, ..want }).text).collect();
        self.declare_vector(&format!("vec![{}]", items.join(", ")), 3, want, want.mutated)
    }

    fn writable_vector(&mut self, active: bool) -> usize {
        let found = self
            .at
            .scope
            .writable(self.at.floor, |v| v.active == active && matches!(v.kind, Kind::Vector { .. }));
        if !found.is_empty() {
            return self.pick(&found);
        }
        let first = self.small(Want { active, mutated: false });
        let want = Want { active, mutated: true };
        self.declare_vector(&format!("vec![{}]", first.text), 1, want, true)
    }

    /// A vector that starts empty and grows in a loop.
    pub(crate) fn vector_grown(&mut self, want: Want) {
        let name = self.fresh("grown");
        let start = self.word(&[
            " = Vec::new();",
            ": Vec<f64> = Vec::new();",
            " = Vec::with_capacity(4);",
            ": Vec<f64> = vec![];",
        ]);
        self.line(format!("let mut {name}{start}"));
        self.at.scope.declare(Variable::new(&name, Kind::Hold));
        let i = self.fresh("i");
        let outer = self.begin(want);
        self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 0, high: 2 }));
        self.body();
        let value = self.result(Want { mutated: false, ..want });
        let value = self.squashed(value, 20.0).operand(Level::Product);
        self.line(format!("{name}.push({value} * 1.0_f64);"));
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("for {i} in 0..3 {{"), body)], "}".to_owned()));
        let index = self.declared(&name, Kind::Vector { least: 3 }, want, true);
        self.variable(index).written = true;
    }

    pub(crate) fn push_into(&mut self, index: usize, value: Expression) {
        let text = self.written(index);
        let value = self.squashed(value, 20.0).text;
        self.line(format!("{text}.push({value});"));
    }

    pub(crate) fn push(&mut self, want: Want) {
        let index = self.writable_vector(want.active);
        let mutated = self.chance(50);
        let value = self.small(Want { mutated, ..want });
        let text = self.written(index);
        if self.chance(50) {
            return self.line(format!("{text}.push({});", value.text));
        }
        let condition = self.condition();
        let line = Node::Line(format!("{text}.push({});", value.text));
        self.at.out.push(Node::Nest(vec![(format!("if {condition} {{"), vec![line])], "}".to_owned()));
    }

    pub(crate) fn extend(&mut self, want: Want) {
        let index = self.writable_vector(want.active);
        let inside = Want { mutated: false, ..want };
        let (first, second) = (self.small(inside).text, self.small(inside).text);
        let array = self.array_of(inside, 1);
        let array = self.read(array);
        let text = self.written(index);
        let line = self.pick(&[
            format!("{text}.extend([{first}, {second}]);"),
            format!("{text}.extend(vec![{first}, {second}]);"),
            format!("{text}.extend({array}.iter());"),
            format!("{text}.extend({array}.iter().copied());"),
            format!("{text}.extend({array}.iter().map(|u| u * 0.5));"),
            format!("{text}.extend({array}.iter().filter(|u| **u > 0.1).map(|&u| u.sin()));"),
        ]);
        self.line(line);
    }

    pub(crate) fn vector_element(&mut self, want: Want) {
        let index = self.writable_vector(want.active);
        let Kind::Vector { least } = self.variable(index).kind else { return };
        let mutated = self.chance(50);
        let value = self.expression(Want { mutated, ..want }, 2);
        if least == 0 {
            return self.push_into(index, value);
        }
        let text = self.written(index);
        let place = self.element(&text, &[least]);
        let operator = self.word(&["=", "+=", "*=", "-="]);
        self.store(&place, &operator, value);
    }

    pub(crate) fn vector_clone(&mut self, want: Want) {
        let index = self.vector_of(want, false);
        let least = self.length(index);
        let text = self.read(index);
        let mutable = self.chance(50);
        self.declare_vector(&format!("{text}.clone()"), least, want, mutable);
        if want.mutated && !self.at.scope.writable(self.at.floor, |v| v.text == text).is_empty() {
            let value = self.small(Want { mutated: false, ..want });
            self.push_into(index, value);
        }
    }

    /// A vector that is lent to a function of slices.
    pub(crate) fn vector_lent(&mut self, want: Want) {
        let helper = self.callee(&[Type::Float, Type::Slice], Outcome::Float);
        let index = self.vector_of(want, true);
        let text = self.read(index);
        let argument = self.small(want).text;
        let lent = self.pick(&[format!("&{text}"), format!("&{text}[..]"), format!("&{text}[..3]")]);
        self.bind(Expression::atom(format!("{}({argument}, {lent})", helper.name), 20.0), want);
    }

    pub(crate) fn vector_returned(&mut self, want: Want) {
        let helper = self.callee(&[Type::Float, Type::Float], Outcome::List);
        let (first, second) = (self.small(want).text, self.small(want).text);
        let mutable = self.chance(30);
        self.declare_vector(&format!("{}({first}, {second})", helper.name), 3, want, mutable);
    }

    pub(crate) fn for_vector(&mut self, want: Want) {
        let mutated = self.chance(40);
        let index = self.vector_of(Want { mutated, ..want }, false);
        let text = self.read(index);
        let bound = self.variable(index).bound;
        let target = self.target(want.active);
        self.protect(target, true);
        let item = self.fresh("item");
        let (head, by_reference) = self.pick(&[
            (format!("for {item} in &{text} {{"), true),
            (format!("for &{item} in &{text} {{"), false),
            (format!("for {item} in {text}.iter() {{"), true),
            (format!("for {item} in {text}.iter().copied() {{"), false),
            (format!("for {item} in {text}.iter().rev() {{"), true),
        ]);
        let outer = self.begin(want);
        let mut variable = Variable::new(&item, Kind::Float).active(want.active).bound(bound);
        variable.borrows = Some((index, false));
        if by_reference {
            variable.text = format!("*{item}");
        }
        self.at.scope.declare(variable);
        self.body();
        let value = self.result(Want { mutated: false, ..want });
        self.update(target, value);
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(head, body)], "}".to_owned()));
    }

    pub(crate) fn rows_literal(&mut self, want: Want) {
        let name = self.fresh("rows");
        let value = if self.chance(30) {
            format!("vec![vec![{}; 2]; 2]", self.small(want).text)
        } else {
            let rows: Vec<_> = (0..2)
                .map(|_| format!("vec![{}, {}]", self.small(want).text, self.small(want).text))
                .collect();
            format!("vec![{}]", rows.join(", "))
        };
        let mutable = self.chance(30);
        let keyword = if mutable { "let mut" } else { "let" };
        let annotation = self.word(&["", ": Vec<Vec<f64>>"]);
        self.line(format!("{keyword} {name}{annotation} = {value};"));
        self.declared(&name, Kind::Rows { least: 2, columns: 2 }, want, mutable);
    }

    /// Rows that grow within rows that grow.
    pub(crate) fn rows_grown(&mut self, want: Want) {
        let (name, row) = (self.fresh("rows"), self.fresh("row"));
        let start = self.word(&[" = Vec::new();", ": Vec<Vec<f64>> = Vec::new();"]);
        self.line(format!("let mut {name}{start}"));
        self.at.scope.declare(Variable::new(&name, Kind::Hold));
        let (i, j) = (self.fresh("i"), self.fresh("j"));
        let outer = self.begin(want);
        self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 0, high: 1 }));
        let inside = Want { mutated: false, ..want };
        if self.chance(60) {
            self.line(format!("let mut {row} = Vec::new();"));
            self.at.scope.declare(Variable::new(&row, Kind::Hold));
            let inner = self.begin(want);
            self.at.scope.declare(Variable::new(&j, Kind::Integer { low: 0, high: 1 }));
            self.body();
            let value = self.result(inside);
            let value = self.squashed(value, 20.0).operand(Level::Product);
            self.line(format!("{row}.push({value} * 1.0_f64);"));
            let body = self.end(inner);
            self.at.out.push(Node::Nest(vec![(format!("for {j} in 0..2 {{"), body)], "}".to_owned()));
        } else {
            self.body();
            let value = self.result(inside);
            let other = self.small(inside).text;
            let value = self.squashed(value, 20.0).text;
            self.line(format!("let {row} = vec![{value}, {other}];"));
        }
        self.line(format!("{name}.push({row});"));
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("for {i} in 0..2 {{"), body)], "}".to_owned()));
        let index = self.declared(&name, Kind::Rows { least: 2, columns: 2 }, want, true);
        self.variable(index).written = true;
    }

    pub(crate) fn rows_element(&mut self, want: Want) {
        let found = self
            .at
            .scope
            .writable(self.at.floor, |v| v.active == want.active && matches!(v.kind, Kind::Rows { .. }));
        let index = if found.is_empty() {
            self.rows_grown(want);
            self.at.scope.variables.len() - 1
        } else {
            self.pick(&found)
        };
        let mutated = self.chance(50);
        let value = self.expression(Want { mutated, ..want }, 2);
        self.store_in_rows(index, value);
    }

    pub(crate) fn store_in_rows(&mut self, index: usize, value: Expression) {
        let Kind::Rows { least, columns } = self.variable(index).kind else { return };
        let text = self.written(index);
        let row = self.index(least);
        if self.chance(30) {
            let value = self.squashed(value, 20.0).operand(Level::Product);
            // It may read the rows.
            let pushed = self.fresh("pushed");
            self.line(format!("let {pushed} = {value} * 1.0_f64;"));
            return self.line(format!("{text}[{row}].push({pushed});"));
        }
        let place = self.element(&format!("{text}[{row}]"), &[columns]);
        let operator = self.word(&["=", "+=", "*=", "-="]);
        self.store(&place, &operator, value);
    }
}
