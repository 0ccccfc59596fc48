//! `let` in its forms, and values that are made to be bound.

use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::functions::Domain;
use crate::generator::Generator;
use crate::scope::{Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    /// Binds a float that does not change.
    pub(crate) fn bind(&mut self, value: Expression, want: Want) {
        let value = self.squashed(value, 100.0);
        let name = self.fresh("");
        let annotation = self.word(&["", "", ": f64"]);
        self.line(format!("let {name}{annotation} = {};", value.text));
        self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(value.bound));
    }

    pub(crate) fn let_constant(&mut self, want: Want) {
        let size = 2 + self.random.below(3);
        let value = self.expression(want, size);
        self.bind(value, want);
    }

    /// A mutable float that holds a value, or a number until the first value comes.
    pub(crate) fn let_mutable(&mut self, want: Want) {
        let from = Want { active: want.active, mutated: false };
        let value = if self.chance(40) {
            self.word(&["0.0", "1.0", "0.5", "0."])
        } else {
            let value = self.expression(from, 2);
            format!("{} * 1.0", self.squashed(value, 4.0).operand(Level::Product))
        };
        let name = self.fresh("");
        self.line(format!("let mut {name}: f64 = {value};"));
        self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).mutable());
    }

    /// A mutable float that begins as the result of a function whose derivative is computed from it.
    pub(crate) fn let_mutable_of_result(&mut self, want: Want) {
        let value = self.leaf(Want { active: want.active, mutated: false });
        let function = self.word(&["tanh", "cos", "sqrt"]);
        let value = if function == "sqrt" { self.fit(value, Domain::Moderate) } else { value };
        let name = self.fresh("");
        self.line(format!("let mut {name} = f64::{function}({});", value.text));
        let variable = Variable::new(&name, Kind::Float).active(want.active).mutable();
        let target = self.at.scope.declare(variable);
        let value = self.expression(Want { active: want.active, mutated: false }, 2);
        self.update(target, value);
    }

    /// A mutable integer or float.
    pub(crate) fn let_mut(&mut self, want: Want) {
        if want.active || self.chance(60) {
            return self.let_mutable(want);
        }
        let name = self.fresh("k");
        self.line(format!("let mut {name} = 1;"));
        self.at
            .scope
            .declare(Variable { mutable: true, ..Variable::new(&name, Kind::Integer { low: 0, high: 2 }) });
    }

    /// A mutable float that can be read.
    pub(crate) fn mutable_float(&mut self, active: bool) -> usize {
        let found = self.at.scope.readable(|v| v.kind == Kind::Float && v.mutable && v.active == active);
        if found.is_empty() {
            self.let_mutable(Want { active, mutated: true });
            return self.at.scope.variables.len() - 1;
        }
        self.pick(&found)
    }

    pub(crate) fn let_deferred(&mut self, want: Want) {
        let condition = self.condition();
        let first = self.expression(want, 2);
        let second = self.expression(want, 2);
        let (first, second) = (self.squashed(first, 50.0), self.squashed(second, 50.0));
        let name = self.fresh("");
        self.line(format!("let {name}: f64;"));
        let branches = vec![
            (format!("if {condition} {{"), vec![Node::Line(format!("{name} = {};", first.text))]),
            ("} else {".to_owned(), vec![Node::Line(format!("{name} = {};", second.text))]),
        ];
        self.at.out.push(Node::Nest(branches, "}".to_owned()));
        self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(50.0));
    }

    /// A variable with the name of another one, computed from it.
    pub(crate) fn shadow(&mut self, want: Want) {
        let found = self.at.scope.readable(|v| {
            !v.protected
                && v.active == want.active
                && v.mutable == want.mutated
                && v.borrows.is_none()
                && v.text == v.name
                && matches!(v.kind, Kind::Float | Kind::Integer { .. })
        });
        if found.is_empty() {
            return self.let_constant(want);
        }
        let index = self.pick(&found);
        let name = self.at.scope.variables[index].name.clone();
        let inner = self.value_of(index);
        let (function, path) = self.function(true);
        let value = self.apply(function, path, &inner, Want { mutated: false, ..want });
        let value = self.squashed(value, 100.0);
        self.line(format!("let {name} = {};", value.text));
        self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(value.bound));
    }

    pub(crate) fn tuple_pattern(&mut self, want: Want) {
        let value = if self.chance(50) {
            let angle = self.leaf(want);
            format!("{}.sin_cos()", angle.operand(Level::Atom))
        } else {
            format!("({}, {})", self.small(want).text, self.small(want).text)
        };
        let (first, second) = (self.fresh("p"), self.fresh("q"));
        self.line(format!("let ({first}, {second}) = {value};"));
        for name in [first, second] {
            self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(10.0));
        }
    }

    pub(crate) fn tuple_value(&mut self, want: Want) {
        let (first, second) = (self.small(want).text, self.small(want).text);
        let name = self.fresh("pair");
        self.line(format!("let {name} = ({first}, {second});"));
        for field in 0..2 {
            let mut variable = Variable::new(&name, Kind::Float).active(want.active).bound(10.0);
            variable.text = format!("{name}.{field}");
            self.at.scope.declare(variable);
        }
    }

    /// What is wanted, with a bound of 10.
    pub(crate) fn small(&mut self, want: Want) -> Expression {
        let size = 1 + self.random.below(2);
        let value = self.expression(want, size);
        self.squashed(value, 10.0)
    }

    /// A block as a value. It changes an outer variable if what is wanted is mutated.
    pub(crate) fn block_value(&mut self, want: Want) {
        let target = self.outer_target(want);
        let body = self.arm(want, target, true);
        self.nest_value(vec![(String::new(), body)], want);
    }

    pub(crate) fn call_of_table(&mut self, want: Want, path: bool) {
        let (index, _) = self.function(true);
        let inner = self.expression(want, 1);
        let value = self.apply(index, path, &inner, Want { mutated: false, ..want });
        self.bind(value, want);
    }

    pub(crate) fn let_negation(&mut self, want: Want) {
        let value = self.negation(want, 3);
        self.bind(value, want);
    }

    pub(crate) fn let_remainder(&mut self, want: Want) {
        let value = self.remainder(want);
        self.bind(value, want);
    }

    /// An integer as a float beside what is wanted.
    pub(crate) fn let_cast(&mut self, want: Want) {
        let integer = self.integer();
        let integer = self.read(integer);
        let other = self.leaf(want);
        let other = other.operand(Level::Cast);
        let text = self.pick(&[
            format!("{integer} as f64 * {other}"),
            format!("0.5 * ({integer} as f64) - {other}"),
            format!("{other} / ({integer} + 1) as f64"),
        ]);
        self.bind(Expression::new(text, 101.0, Level::Sum), want);
    }

    /// `(n as f64).max(x)`: the first operand is the constant one.
    pub(crate) fn cast_receiver(&mut self, want: Want) {
        let integer = self.integer();
        let integer = self.read(integer);
        let other = self.small(want);
        let function = self.word(&["max", "min", "hypot", "midpoint"]);
        let text = format!("({integer} as f64).{function}({})", other.text);
        self.bind(Expression::new(text, 20.0, Level::Atom), want);
    }

    pub(crate) fn if_in_expression(&mut self, want: Want) {
        let (outside, inside, other) = (self.small(want), self.small(want), self.literal());
        let condition = self.condition();
        let inner = format!("if {condition} {{ {} }} else {{ {} }}", inside.text, other.text);
        let text = self.pick(&[
            format!("{} + {inner}", outside.text),
            format!("{} - 0.5 * {{ {inner} }}", outside.text),
            format!("0.5 * ({}) * ({inner})", outside.text),
        ]);
        self.bind(Expression::new(text, 100.0, Level::Sum), want);
    }
}
