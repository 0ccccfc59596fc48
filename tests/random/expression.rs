//! Expressions of floats, with bounds that keep all values tame.

use crate::constructs::Construct;
use crate::coverage::Want;
use crate::functions::{Domain, FUNCTIONS, Function};
use crate::generator::Generator;
use crate::scope::{Kind, Variable};

/// How tightly an expression binds.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) enum Level {
    Sum,
    Product,
    Cast,
    Prefix,
    Atom,
}

#[derive(Clone, Debug)]
pub(crate) struct Expression {
    pub(crate) text: String,
    pub(crate) bound: f64,
    level: Level,
    /// Whether rustc knows the type of it: a literal alone is not known to be an `f64`.
    typed: bool,
}

impl Expression {
    pub(crate) fn new(text: impl Into<String>, bound: f64, level: Level) -> Self {
        Self { text: text.into(), bound, level, typed: true }
    }

    pub(crate) fn atom(text: impl Into<String>, bound: f64) -> Self {
        Self::new(text, bound, Level::Atom)
    }

    /// As an operand next to operators of this level.
    pub(crate) fn operand(&self, level: Level) -> String {
        if self.level < level { format!("({})", self.text) } else { self.text.clone() }
    }
}

impl Generator<'_> {
    /// An expression with about `size` operands, one of which is what is wanted: active or not, overwritten or not.
    /// The others ask for no more than it does.
    pub(crate) fn expression(&mut self, want: Want, size: usize) -> Expression {
        if size <= 1 {
            return self.leaf(want);
        }
        let first = 1 + self.random.below(size - 1);
        let choice = self.random.below(10);
        match choice {
            0..=5 => {
                let wanted = self.expression(want, first);
                let other = self.other(want, size - first);
                let (left, right) = if self.chance(50) { (wanted, other) } else { (other, wanted) };
                self.operation(choice, &left, &right)
            }
            6..=8 => {
                let inner = self.expression(want, size - 1);
                let (index, path) = self.function(inner.typed);
                self.apply(index, path, &inner, want)
            }
            _ => self.negation(want, size),
        }
    }

    /// An operand beside the one that is wanted; a literal is good too.
    fn other(&mut self, want: Want, size: usize) -> Expression {
        if size == 1 && self.chance(30) {
            return self.literal();
        }
        let active = want.active && self.chance(70);
        let mutated = want.mutated && self.chance(50);
        self.expression(Want { active, mutated }, size)
    }

    fn operation(&mut self, choice: usize, left: &Expression, right: &Expression) -> Expression {
        let typed = left.typed || right.typed;
        let (text, bound, level) = match choice {
            0 | 1 => (
                format!("{} + {}", left.text, right.operand(Level::Product)),
                left.bound + right.bound,
                Level::Sum,
            ),
            2 => (
                format!("{} - {}", left.text, right.operand(Level::Product)),
                left.bound + right.bound,
                Level::Sum,
            ),
            5 => {
                let below = self.fit(right.clone(), Domain::Positive);
                let text = format!("{} / {}", left.operand(Level::Product), below.operand(Level::Cast));
                (text, 5.0 * left.bound, Level::Product)
            }
            _ => {
                let (left, right) = (self.squashed(left.clone(), 10.0), self.squashed(right.clone(), 10.0));
                let text = format!("{} * {}", left.operand(Level::Product), right.operand(Level::Product));
                (text, left.bound * right.bound, Level::Product)
            }
        };
        Expression { text, bound, level, typed }
    }

    pub(crate) fn negation(&mut self, want: Want, size: usize) -> Expression {
        let inner = self.expression(want, size - 1);
        Expression { text: format!("-{}", inner.operand(Level::Prefix)), level: Level::Prefix, ..inner }
    }

    pub(crate) fn remainder(&mut self, want: Want) -> Expression {
        let left = self.expression(want, 2);
        let right = self.word(&["2.5", "0.75", "1.5"]);
        Expression::new(format!("{} % {right}", left.operand(Level::Product)), 2.5, Level::Product)
    }

    /// A function of the table and its spelling: one that there are few of.
    pub(crate) fn function(&mut self, typed: bool) -> (usize, bool) {
        let path = !typed || self.chance(25);
        let index = (0..3)
            .map(|_| self.random.below(FUNCTIONS.len()))
            .min_by_key(|&f| self.coverage.function(f, path));
        (index.unwrap_or(0), path)
    }

    pub(crate) fn apply(&mut self, index: usize, path: bool, inner: &Expression, want: Want) -> Expression {
        let function: &Function = &FUNCTIONS[index];
        let mut arguments = Vec::new();
        for (i, &domain) in function.arguments.iter().enumerate() {
            arguments.push(match domain {
                Domain::Literal(text) => Expression::new(text, 3.0, Level::Atom),
                _ if i == 0 => self.fit(inner.clone(), domain),
                _ => {
                    let other = self.other(want, 1);
                    self.fit(other, domain)
                }
            });
        }
        let alike = function.arguments.len() == 2 && function.arguments[0] == function.arguments[1];
        if alike && Construct::CastReceiver.on() && self.chance(20) {
            arguments.swap(0, 1);
        }
        // With further arguments the receiver is an active variable alone, unless more is accepted.
        let plain = want.active && !inner.text.contains(['(', '[', ' ']);
        let path = path || (arguments.len() > 1 && !plain && !Construct::CastReceiver.on());
        let path = path || !arguments[0].typed;
        self.coverage.add_function(index, path);
        let sum: f64 = arguments.iter().map(|argument| argument.bound).sum();
        let rest: Vec<_> = arguments[1..].iter().map(|argument| argument.text.clone()).collect();
        let text = if path {
            let all = [vec![arguments[0].text.clone()], rest].concat();
            format!("f64::{}({})", function.name, all.join(", "))
        } else {
            format!("{}.{}({})", arguments[0].operand(Level::Atom), function.name, rest.join(", "))
        };
        let result = Expression::atom(text, function.bound.0 + function.bound.1 * sum);
        if !function.constant {
            return result;
        }
        // Its derivative is zero: what is wanted comes as a factor.
        let factor = self.leaf(want);
        self.operation(3, &result, &factor)
    }

    /// The expression, or what becomes of it on the way into a domain.
    pub(crate) fn fit(&mut self, inner: Expression, domain: Domain) -> Expression {
        let wave = self.word(&["sin", "cos", "tanh"]);
        let wave = |inner: &Expression| {
            if inner.typed {
                format!("{}.{wave}()", inner.operand(Level::Atom))
            } else {
                format!("f64::{wave}({})", inner.text)
            }
        };
        match domain {
            Domain::Any | Domain::Literal(_) => inner,
            Domain::Small => self.squashed(inner, 3.0),
            Domain::Moderate => Expression::new(format!("1.5 + {}", wave(&inner)), 2.5, Level::Sum),
            Domain::Unit => Expression::new(format!("0.8 * {}", wave(&inner)), 0.8, Level::Product),
            Domain::AboveOne => Expression::new(format!("{} + 2.25", wave(&inner)), 3.25, Level::Sum),
            Domain::Positive => match self.random.below(4) {
                0 if inner.level == Level::Atom && inner.bound <= 10.0 && inner.typed => {
                    let text = format!("{0} * {0} + 0.5", inner.text);
                    Expression::new(text, inner.bound * inner.bound + 0.5, Level::Sum)
                }
                1 if inner.typed && inner.bound <= 100.0 => {
                    let text = format!("{}.abs() + 0.3", inner.operand(Level::Atom));
                    Expression::new(text, inner.bound + 0.3, Level::Sum)
                }
                2 if inner.bound <= 3.0 => {
                    let text = if inner.typed {
                        format!("{}.exp() + 0.25", inner.operand(Level::Atom))
                    } else {
                        format!("f64::exp({}) + 0.25", inner.text)
                    };
                    Expression::new(text, 21.0, Level::Sum)
                }
                _ => Expression::new(format!("1.5 + {}", wave(&inner)), 2.5, Level::Sum),
            },
        }
    }

    /// The expression, if its bound is below the limit (which is at least 1.6), else a bounded function of it.
    pub(crate) fn squashed(&mut self, inner: Expression, limit: f64) -> Expression {
        if inner.bound <= limit {
            return inner;
        }
        let name = self.word(&["sin", "cos", "tanh", "atan"]);
        if inner.typed {
            Expression::atom(format!("{}.{name}()", inner.operand(Level::Atom)), 1.6)
        } else {
            Expression::atom(format!("f64::{name}({})", inner.text), 1.6)
        }
    }

    pub(crate) fn literal(&mut self) -> Expression {
        let text = self.word(&["0.5", "2.", "1.5_f64", "3f64", "2.5e-1", "1_0.0e-1", "0.125", "1e0", "0.7"]);
        let typed = text.ends_with("f64");
        Expression { text, bound: 3.0, level: Level::Atom, typed }
    }

    /// A variable, an element, a field, or a cast that is what is wanted.
    pub(crate) fn leaf(&mut self, want: Want) -> Expression {
        let fits = |v: &Variable| v.active == want.active && v.mutable == want.mutated;
        let found = self.at.scope.readable(|v| {
            fits(v)
                && matches!(
                    v.kind,
                    Kind::Float
                        | Kind::Array { .. }
                        | Kind::Integer { .. }
                        | Kind::Vector { .. }
                        | Kind::Rows { .. }
                )
        });
        if found.is_empty() || (!want.active && self.chance(20)) {
            return self.fallback(want);
        }
        // What was not read yet goes first.
        let unread: Vec<_> = found.iter().copied().filter(|&i| !self.at.scope.variables[i].read).collect();
        let index =
            if !unread.is_empty() && self.chance(50) { self.pick(&unread) } else { self.pick(&found) };
        self.value_of(index)
    }

    fn fallback(&mut self, want: Want) -> Expression {
        if want.mutated {
            let index = self.mutable_float(want.active);
            return self.value_of(index);
        }
        if want.active {
            unreachable!("every function has an active parameter that is not overwritten, and keeps it");
        }
        match self.random.below(3) {
            0 => Expression::atom("std::f64::consts::FRAC_PI_3", 1.1),
            1 => Expression::atom("1.25_f64", 1.25),
            _ => Expression::atom("0.5f64", 0.5),
        }
    }

    /// A float that a variable gives: itself, an element, or an integer as a float.
    pub(crate) fn value_of(&mut self, index: usize) -> Expression {
        let variable = self.at.scope.variables[index].clone();
        let text = self.read(index);
        match &variable.kind {
            Kind::Float => {
                let level = if text.starts_with('*') { Level::Prefix } else { Level::Atom };
                Expression::new(text, variable.bound, level)
            }
            Kind::Integer { high, .. } => {
                Expression::new(format!("{text} as f64"), *high as f64, Level::Cast)
            }
            Kind::Array { lengths, .. } => {
                let lengths = lengths.clone();
                Expression::atom(self.element(&text, &lengths), variable.bound)
            }
            Kind::Vector { least } => {
                let least = *least;
                if least > 0 && self.chance(60) {
                    return Expression::atom(self.element(&text, &[least]), variable.bound);
                }
                Expression::atom(format!("{text}.iter().sum::<f64>()"), 1e3 * variable.bound)
            }
            Kind::Rows { least, columns } => {
                let lengths = [*least, *columns];
                if self.chance(60) {
                    return Expression::atom(self.element(&text, &lengths), variable.bound);
                }
                let sum = format!("{text}.iter().map(|row| row.iter().sum::<f64>()).sum::<f64>()");
                Expression::atom(sum, 1e3 * variable.bound)
            }
            Kind::Hold | Kind::Mode => unreachable!("that is no number"),
        }
    }
}
