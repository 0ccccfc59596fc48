//! Writes into arrays: by index, in scans, through references to elements and parts.

use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::scope::{Form, Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    pub(crate) fn element_assign(&mut self, want: Want, dimensions: usize, operator: &str) {
        let index = self.writable_array(want.active, dimensions);
        let Kind::Array { lengths, .. } = self.at.scope.variables[index].kind.clone() else {
            unreachable!("it was asked for")
        };
        let mutated = self.chance(50);
        let value = self.expression(Want { mutated, ..want }, 2);
        let text = self.written(index);
        let place = self.element(&text, &lengths);
        self.store(&place, operator, value);
    }

    /// `x[i]` and `x[i + 1]`, in a loop.
    pub(crate) fn neighbors(&mut self, want: Want) {
        let index = self.array_of(want, 1);
        let length = self.length(index);
        let x = self.read(index);
        let target = self.target(want.active);
        self.protect(target, true);
        let i = self.fresh("i");
        let outer = self.begin(Want { mutated: true, ..want });
        let index = self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 0, high: length - 2 }));
        self.protect(index, true);
        self.body();
        let value = self.pick(&[
            format!("({x}[{i} + 1] - {x}[{i}]).sin()"),
            format!("f64::tanh({x}[{i}] * {x}[{i} + 1])"),
            format!("({x}[{i}] / (1.5 + {x}[{i} + 1].cos())).atan()"),
        ]);
        self.update(target, Expression::atom(value, 1.6));
        let value = self.result(Want { mutated: false, ..want });
        self.update(target, value);
        let body = self.end(outer);
        let bound = if self.chance(50) { format!("{x}.len() - 1") } else { (length - 1).to_string() };
        self.at.out.push(Node::Nest(vec![(format!("for {i} in 0..{bound} {{"), body)], "}".to_owned()));
    }

    /// `a[i] = a[i - 1] * ..`.
    pub(crate) fn in_place_scan(&mut self, want: Want) {
        let owner = self.writable_array(want.active, 1);
        let length = self.length(owner);
        let a = self.read(owner);
        let i = self.fresh("i");
        let outer = self.begin(want);
        let index = self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 1, high: length - 1 }));
        self.protect(index, true);
        self.body();
        let value = self.result(Want { mutated: false, ..want });
        let value = self.squashed(value, 2.0).operand(Level::Product);
        let line = self.pick(&[
            format!("{a}[{i}] = f64::sin({a}[{i} - 1] * {a}[{i}]) + {value};"),
            format!("{a}[{i}] += 0.5 * {a}[{i} - 1] - {value};"),
            format!("{a}[{i} - 1] = f64::cos({a}[{i}]) * {value};"),
        ]);
        self.line(line);
        let body = self.end(outer);
        self.written(owner);
        let range =
            self.pick(&[format!("1..{length}"), format!("1..{a}.len()"), format!("1..={}", length - 1)]);
        self.at.out.push(Node::Nest(vec![(format!("for {i} in {range} {{"), body)], "}".to_owned()));
    }

    pub(crate) fn element_reference(&mut self, want: Want) {
        let index = self.writable_array(want.active, 1);
        let Kind::Array { lengths, .. } = self.at.scope.variables[index].kind.clone() else {
            unreachable!("it was asked for")
        };
        let text = self.variable(index).text.clone();
        let place = self.element(&text, &lengths);
        self.through(index, &format!("&mut {place}"), want);
    }

    pub(crate) fn scalar_reference(&mut self, want: Want) {
        let index = self.target(want.active);
        let place = self.written(index);
        self.through(index, &format!("&mut {place}"), want);
    }

    /// `let p = &mut ..;`, statements that use it, and the end of its life.
    fn through(&mut self, owner: usize, value: &str, want: Want) {
        self.protect(owner, true);
        let p = self.fresh("r");
        self.line(format!("let {p} = {value};"));
        let p = self
            .at
            .scope
            .declare(Variable::new(&p, Kind::Float).active(want.active).mutable().behind(owner, true));
        self.protect(p, true);
        let value = self.expression(Want { mutated: true, ..want }, 2);
        self.update(p, value);
        self.body();
        let value = self.expression(Want { mutated: false, ..want }, 2);
        self.update(p, value);
        self.retire(p);
    }

    /// Two parts of an array at once.
    pub(crate) fn split_at_mut(&mut self, want: Want) {
        let owner = self.writable_array(want.active, 1);
        let length = self.length(owner);
        let text = self.variable(owner).text.clone();
        let at = 1 + self.random.below(length - 1);
        let (low, high) = (self.fresh("low"), self.fresh("high"));
        self.line(format!("let ({low}, {high}) = {text}.split_at_mut({at});"));
        let value = self.expression(Want { mutated: false, ..want }, 2);
        let value = self.squashed(value, 2.0).text;
        let (i, j) = (self.index(at), self.index(length - at));
        let first = format!("{low}[{i}] += {high}[{j}] * 0.5 - {value};");
        let lines = [first, format!("{high}[0] = f64::sin({low}[0]) * {high}[{j}];")];
        for line in lines {
            self.line(line);
        }
    }

    pub(crate) fn for_each_mut(&mut self, want: Want) {
        let owner = self.array_for_each(want, true);
        let text = self.written(owner);
        let owned = matches!(self.variable(owner).kind, Kind::Array { form: Form::Owned, .. });
        let length = self.length(owner);
        let enumerated = self.chance(30);
        let (i, v) = (self.fresh("i"), self.fresh("item"));
        let head = if enumerated {
            format!("for ({i}, {v}) in {text}.iter_mut().enumerate() {{")
        } else if owned && self.chance(40) {
            format!("for {v} in &mut {text} {{")
        } else {
            format!("for {v} in {text}.iter_mut() {{")
        };
        let outer = self.begin(want);
        if enumerated {
            self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 0, high: length - 1 }));
        }
        let v = Variable::new(&v, Kind::Float).active(want.active).mutable().behind(owner, true);
        let v = self.at.scope.declare(v);
        self.protect(v, true);
        self.body();
        let value = self.result(Want { mutated: false, ..want });
        self.update(v, value);
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(head, body)], "}".to_owned()));
    }

    pub(crate) fn swap(&mut self, want: Want) {
        let owner = self.writable_array(want.active, 1);
        let length = self.length(owner);
        let text = self.variable(owner).text.clone();
        let (i, j) = (self.index(length), self.index(length));
        self.line(format!("{text}.swap({i}, {j});"));
    }
}
