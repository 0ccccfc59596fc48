//! Assignments, and what a block does at its end so that nothing in it is in vain.

use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::functions::Domain;
use crate::generator::Generator;
use crate::scope::{Kind, Variable};

impl Generator<'_> {
    /// A float that may be written here, declared if there is none.
    pub(crate) fn target(&mut self, active: bool) -> usize {
        self.target_of(|v| v.active == active, Want { active, mutated: true })
    }

    pub(crate) fn target_of(&mut self, test: impl Fn(&Variable) -> bool, want: Want) -> usize {
        let found = self.at.scope.writable(self.at.floor, |v| v.kind == Kind::Float && test(v));
        if found.is_empty() {
            self.let_mutable(want);
            return self.at.scope.variables.len() - 1;
        }
        self.pick(&found)
    }

    /// The variable that a block is to change, if it is to change one.
    pub(crate) fn outer_target(&mut self, want: Want) -> Option<usize> {
        want.mutated.then(|| {
            let target = self.target(want.active);
            self.protect(target, true);
            target
        })
    }

    pub(crate) fn protect(&mut self, target: usize, protected: bool) {
        self.variable(target).protected = protected;
    }

    /// The text of a variable that is written now, so that its value has not been read yet.
    pub(crate) fn written(&mut self, target: usize) -> String {
        let variable = self.variable(target);
        variable.written = true;
        variable.read = false;
        variable.text.clone()
    }

    /// `x op= value`, with a value that keeps `x` tame.
    pub(crate) fn store(&mut self, place: &str, operator: &str, value: Expression) {
        let value = match operator {
            "=" => self.squashed(value, 4.0),
            "*=" => {
                let value = self.squashed(value, 100.0);
                let function = self.word(&["sin", "cos", "tanh"]);
                Expression::atom(format!("f64::{function}({})", value.text), 1.0)
            }
            "/=" => {
                let value = self.squashed(value, 10.0);
                Expression::atom(format!("1.0 + ({0}) * ({0})", value.text), 100.0)
            }
            "%=" => Expression::new(format!("2.5 + f64::cos({})", value.text), 3.5, Level::Sum),
            _ => self.squashed(value, 2.0),
        };
        self.line(format!("{place} {operator} {};", value.text));
    }

    /// Writes a value into a float, in one of the ways.
    pub(crate) fn update(&mut self, target: usize, value: Expression) {
        let place = self.written(target);
        match self.random.below(8) {
            0 => self.store(&place, "-=", value),
            1 => self.store(&place, "*=", value),
            2 => {
                let value = self.squashed(value, 2.0);
                let half = self.word(&["0.5", "-0.75", "0.9"]);
                self.line(format!("{place} = {half} * {place} + {};", value.operand(Level::Product)));
            }
            3 => {
                let value = self.squashed(value, 2.0);
                self.line(format!("{place} = f64::sin({place}) + {};", value.operand(Level::Product)));
            }
            4 => self.store(&place, "=", value),
            _ => self.store(&place, "+=", value),
        }
    }

    pub(crate) fn assign(&mut self, want: Want, operator: &str) {
        let integers = self.at.scope.writable(self.at.floor, |v| matches!(v.kind, Kind::Integer { .. }));
        if operator == "=" && !want.active && !integers.is_empty() && self.chance(50) {
            let index = self.pick(&integers);
            let Kind::Integer { low, high } = self.at.scope.variables[index].kind else {
                unreachable!("it was asked for")
            };
            let i = self.read(index);
            let step = 1 + self.random.below(3);
            return self.line(format!("{i} = ({i} + {step}) % {} + {low};", high - low + 1));
        }
        let target = self.target(want.active);
        let mutated = self.chance(50);
        let mut value = self.expression(Want { mutated, ..want }, 2);
        if operator == "%=" {
            value = self.fit(value, Domain::Small);
        }
        let place = self.written(target);
        self.store(&place, operator, value);
    }

    pub(crate) fn tuple_assign(&mut self, want: Want) {
        let (first, second) = self.two_targets(want);
        let value = self.small(want);
        let value = self.squashed(value, 2.0);
        self.line(format!("({first}, {second}) = ({second} * 0.5, f64::cos({first}) + {});", value.text));
    }

    /// Two variables of which each is computed from the other's old value.
    pub(crate) fn recurrence(&mut self, want: Want) {
        let (first, second) = self.two_targets(want);
        let value = self.small(want);
        let value = self.squashed(value, 2.0).text;
        let kept = self.fresh("old");
        let third = self.fresh("sum");
        let lines = [
            format!("let {kept} = {first};"),
            format!("{first} = f64::sin({first} * {second}) + {value};"),
            format!("{second} = 0.5 * {second} - {kept} / 3.0;"),
            format!("let {third} = {first} + {second};"),
            format!("{first} = f64::tanh({third}) * 2.0 - {kept} * 0.25;"),
        ];
        let count = 3 + 2 * usize::from(self.chance(50));
        for line in &lines[..count] {
            self.line(line);
        }
    }

    fn two_targets(&mut self, want: Want) -> (String, String) {
        let first = self.target(want.active);
        let others: Vec<_> = self
            .at
            .scope
            .writable(self.at.floor, |v| v.kind == Kind::Float && v.active == want.active)
            .into_iter()
            .filter(|&i| i != first)
            .collect();
        let second = if others.is_empty() {
            self.let_mutable(want);
            self.at.scope.variables.len() - 1
        } else {
            self.pick(&others)
        };
        (self.written(first), self.written(second))
    }

    /// What nobody has read yet of the variables of this block; those that are mutable are written first.
    pub(crate) fn loose_ends(&mut self) -> Vec<Expression> {
        let from = self.at.start;
        let local = |generator: &Self, index: &usize| {
            *index >= from
                && matches!(
                    generator.at.scope.variables[*index].kind,
                    Kind::Float | Kind::Array { .. } | Kind::Vector { .. } | Kind::Rows { .. }
                )
        };
        let floor = self.at.floor.max(from);
        for index in self.at.scope.writable(floor, |v| !v.written) {
            if local(self, &index) {
                let active = self.variable(index).active;
                let value = self.expression(Want { active, mutated: false }, 2);
                self.write_somewhere(index, value);
            }
        }
        let unread: Vec<_> =
            self.at.scope.readable(|v| !v.read).into_iter().filter(|index| local(self, index)).collect();
        unread.into_iter().map(|index| self.value_of(index)).collect()
    }

    /// Writes into a float, or into an element of an array.
    pub(crate) fn write_somewhere(&mut self, index: usize, value: Expression) {
        if let Kind::Array { lengths, .. } = self.at.scope.variables[index].kind.clone() {
            let text = self.variable(index).text.clone();
            let place = self.element(&text, &lengths);
            self.written(index);
            self.store(&place, "+=", value);
            return;
        }
        match self.variable(index).kind {
            Kind::Vector { .. } => self.push_into(index, value),
            Kind::Rows { .. } => self.store_in_rows(index, value),
            _ => self.update(index, value),
        }
    }

    /// A value with everything in it that nobody has read yet.
    pub(crate) fn result(&mut self, want: Want) -> Expression {
        let want = Want { mutated: false, ..want };
        let ends = self.loose_ends();
        let mut all = self.expression(want, 2);
        for end in ends {
            let end = self.squashed(end, 10.0);
            let operator = self.word(&["+", "-"]);
            let text = format!("{} {operator} {}", all.text, end.operand(Level::Product));
            all = Expression::new(text, all.bound + end.bound, Level::Sum);
        }
        self.squashed(all, 20.0)
    }
}
