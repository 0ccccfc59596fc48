//! Consumers: what becomes of a chain.

use super::{Chain, Item};
use crate::constructs::Construct;
use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::program::Outcome;
use crate::scope::{Form, Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    pub(super) fn consume(
        &mut self,
        mut chain: Chain,
        consumer: Construct,
        want: Want,
        nested: bool,
        captured: &[usize],
    ) {
        use Construct as C;
        match consumer {
            C::Sum => {
                self.floats(&mut chain, want, true);
                let bound = chain.bound();
                self.number(chain, "sum", bound, want);
            }
            C::Product => {
                self.floats(&mut chain, want, false);
                let wave = self.word(&["sin", "cos", "tanh"]);
                chain.push(&format!(".map(|u| 1.0 + 0.25 * u.{wave}())"));
                self.number(chain, "product", 1e3, want);
            }
            C::Fold => self.fold(chain, want, nested),
            C::FoldTuple => self.fold_tuple(chain, want, nested),
            C::FoldPath => {
                self.floats(&mut chain, want, false);
                let (start, function) = if chain.least > 0 {
                    self.pick(&[("f64::NEG_INFINITY", "max"), ("f64::INFINITY", "min"), ("0.0", "max")])
                } else {
                    self.pick(&[("-0.5", "max"), ("0.75", "min"), ("1.0", "hypot")])
                };
                let bound = chain.bound();
                self.bound_number(chain, &format!(".fold({start}, f64::{function})"), bound, want);
            }
            C::ForEach => self.for_each_of(chain, want, nested, captured),
            C::ForChain => self.for_chain(chain, want, captured),
            C::Collect => {
                self.floats(&mut chain, want, false);
                self.collect(chain, want);
            }
            _ => self.unzip(chain, want),
        }
    }

    /// A sum or a product, whose type is written here or there.
    fn number(&mut self, chain: Chain, function: &str, bound: f64, want: Want) {
        if self.chance(30) {
            let name = self.fresh("");
            let node = chain.statement(&format!("let {name}: f64 = "), &format!(".{function}();"));
            self.at.out.push(node);
            self.declare_float(&name, bound, want);
        } else {
            self.bound_number(chain, &format!(".{function}::<f64>()"), bound, want);
        }
    }

    /// The value of the chain, bound to a new name, or within an expression.
    fn bound_number(&mut self, chain: Chain, end: &str, bound: f64, want: Want) {
        let within = chain.parts.is_empty() && self.chance(40);
        let name = self.fresh("");
        let (start, end, bound) = if within {
            let other = self.small(Want { mutated: false, ..want });
            let (start, rest, more) = self.pick(&[
                (String::new(), format!(" * {}", other.operand(Level::Product)), bound * 10.0),
                (format!("{} - ", other.text), String::new(), bound + 10.0),
                ("f64::sin(".to_owned(), ")".to_owned(), 1.0),
                (String::new(), ".tanh()".to_owned(), 1.0),
                (String::new(), ".sqrt()".to_owned(), 0.0),
            ]);
            // Sums may be negative.
            if more == 0.0 {
                (start, format!("{end}.abs()"), bound)
            } else {
                (start, format!("{end}{rest}"), more)
            }
        } else {
            (String::new(), end.to_owned(), bound)
        };
        let node = chain.statement(&format!("let {name} = {start}"), &format!("{end};"));
        self.at.out.push(node);
        self.declare_float(&name, bound, want);
    }

    pub(crate) fn declare_float(&mut self, name: &str, bound: f64, want: Want) {
        self.at.scope.declare(Variable::new(name, Kind::Float).active(want.active).bound(bound));
    }

    /// A float of a closure whose value reads it anyway.
    fn declare_read(&mut self, name: &str, want: Want) {
        self.declare_float(name, 100.0, want);
        let last = self.at.scope.variables.len() - 1;
        self.variable(last).read = true;
    }

    fn fold(&mut self, mut chain: Chain, want: Want, nested: bool) {
        let item = chain.item.clone();
        let start = self.fold_start(want);
        let sum = self.fresh("acc");
        let typed = self.word(&["", ": f64"]);
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Float,
            nested,
            |this| {
                this.declare_read(&sum, want);
                let pattern = this.pattern(&item, false, want);
                format!("{sum}{typed}, {pattern}")
            },
            |this| {
                let value = this.item_value(&item, Want { mutated: false, ..want });
                let value = Expression::new(value, 25.0, Level::Sum);
                let value = this.squashed(value, 2.0).operand(Level::Product);
                this.pick(&[
                    format!("0.5 * {sum} + {value}"),
                    format!("{sum} + {value}"),
                    format!("{value} - {sum} * 0.75"),
                    format!("f64::sin({sum} * {value}) + {value}"),
                    format!("if {value} > 0.3 {{ {sum} }} else {{ {sum} - {value} }}"),
                ])
            },
        );
        chain.push(&format!(".fold({start}, "));
        chain.closure(closure);
        self.bound_number(chain, ")", 100.0, want);
    }

    fn fold_start(&mut self, want: Want) -> String {
        if self.chance(50) {
            return self.word(&["0.0_f64", "1.0_f64", "0.5f64"]);
        }
        let value = self.small(Want { mutated: false, ..want });
        format!("{} * 1.0_f64", value.operand(Level::Product))
    }

    fn fold_tuple(&mut self, mut chain: Chain, want: Want, nested: bool) {
        let item = chain.item.clone();
        let (first, second) = (self.fold_start(want), self.fold_start(want));
        let (a, b) = (self.fresh("low"), self.fresh("high"));
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Pair,
            nested,
            |this| {
                this.declare_read(&a, want);
                this.declare_read(&b, want);
                let pattern = this.pattern(&item, false, want);
                format!("({a}, {b}), {pattern}")
            },
            |this| {
                let value = this.item_value(&item, Want { mutated: false, ..want });
                let value = Expression::new(value, 25.0, Level::Sum);
                let value = this.squashed(value, 2.0).operand(Level::Product);
                this.pick(&[
                    format!("({a} + {value}, {b} + {value} * {value})"),
                    format!("({b}, f64::cos({a}) + {value})"),
                    format!("(f64::min({a}, {value}), f64::max({b}, {value}))"),
                ])
            },
        );
        chain.push(&format!(".fold(({first}, {second}), "));
        chain.closure(closure);
        let (p, q) = (self.fresh("p"), self.fresh("q"));
        let node = chain.statement(&format!("let ({p}, {q}) = "), ");");
        self.at.out.push(node);
        self.declare_float(&p, 100.0, want);
        self.declare_float(&q, 100.0, want);
    }

    /// What the closures of the chain read must stay as it is while its items are used.
    pub(crate) fn hold(&mut self, captured: &[usize]) {
        for &index in captured {
            self.at.scope.hold(index);
        }
    }

    fn for_each_of(&mut self, mut chain: Chain, want: Want, nested: bool, captured: &[usize]) {
        let item = chain.item.clone();
        let held = self.at.scope.variables.len();
        self.hold(captured);
        let target = self.target(want.active);
        self.protect(target, true);
        let closure = self.closure(
            Want { mutated: true, ..want },
            Outcome::Nothing,
            nested,
            |this| this.pattern(&item, false, want),
            |this| {
                let value = this.result(Want { mutated: false, ..want });
                this.update(target, value);
                String::new()
            },
        );
        chain.call("for_each", closure);
        self.release(held);
        self.at.out.push(chain.statement("", ";"));
    }

    fn for_chain(&mut self, chain: Chain, want: Want, captured: &[usize]) {
        let item = chain.item.clone();
        let held = self.at.scope.variables.len();
        self.hold(captured);
        let target = self.target(want.active);
        self.protect(target, true);
        let outer = self.begin(Want { mutated: true, ..want });
        let pattern = self.pattern(&item, false, want);
        self.body();
        let value = self.result(Want { mutated: false, ..want });
        self.update(target, value);
        let body = self.end(outer);
        self.release(held);
        // The chain is the head of the loop.
        let node = match chain.statement(&format!("for {pattern} in "), " {") {
            Node::Line(head) => Node::Nest(vec![(head, body)], "}".to_owned()),
            Node::Nest(mut parts, head) => {
                parts.push((head, body));
                Node::Nest(parts, "}".to_owned())
            }
        };
        self.at.out.push(node);
    }

    /// Ends what `hold` began.
    pub(crate) fn release(&mut self, from: usize) {
        for variable in &mut self.at.scope.variables[from..] {
            if variable.kind == Kind::Hold {
                variable.retired = true;
            }
        }
    }

    fn collect(&mut self, chain: Chain, want: Want) {
        let name = self.fresh("list");
        let Item::Float { bound, .. } = chain.item else { return };
        let least = chain.least;
        let mutable = self.chance(30);
        let keyword = if mutable { "let mut" } else { "let" };
        let (annotation, function) = self.pick(&[
            (": Vec<f64>", "collect()"),
            (": Vec<_>", "collect()"),
            ("", "collect::<Vec<f64>>()"),
            ("", "collect::<Vec<_>>()"),
        ]);
        let node = chain.statement(&format!("{keyword} {name}{annotation} = "), &format!(".{function};"));
        self.at.out.push(node);
        let variable = Variable::new(&name, Kind::Vector { least }).active(want.active).bound(bound);
        self.at.scope.declare(if mutable { variable.mutable() } else { variable });
    }

    fn unzip(&mut self, mut chain: Chain, want: Want) {
        let item = chain.item.clone();
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Pair,
            false,
            |this| this.pattern(&item, false, want),
            |this| {
                let first = this.item_value(&item, Want { mutated: false, ..want });
                let second = this.small(Want { mutated: false, ..want }).text;
                format!("({first}, {second})")
            },
        );
        chain.call("map", closure);
        let least = chain.least;
        let (p, q) = (self.fresh("left"), self.fresh("right"));
        let node = chain.statement(&format!("let ({p}, {q}): (Vec<f64>, Vec<f64>) = "), ".unzip();");
        self.at.out.push(node);
        for name in [p, q] {
            let variable = Variable::new(&name, Kind::Vector { least }).active(want.active).bound(25.0);
            self.at.scope.declare(variable);
        }
    }

    /// `a.iter_mut().for_each(..)`, alone or beside another array.
    pub(crate) fn for_each_in_place(&mut self, want: Want) {
        let owner = self.writable_array(want.active, 1);
        let Kind::Array { form, .. } = self.variable(owner).kind else { return };
        let (text, bound) = (self.variable(owner).text.clone(), self.variable(owner).bound);
        let other = self.chance(50).then(|| self.array_of(Want { mutated: false, ..want }, 1));
        let bound_of_other = other.map(|other| self.variable(other).bound);
        let mut head = format!("{text}.iter_mut()");
        if let Some(other) = other {
            head = format!("{head}.zip({}.iter())", self.read(other));
        } else if self.chance(50) {
            head.push_str(".enumerate()");
        } else if form == Form::Owned && self.chance(30) {
            head.push_str(".rev()");
        }
        let numbered = head.ends_with("enumerate()");
        let mut chain = Chain::new(head, Item::value(bound), 1);
        let length = self.length(owner);
        let u = self.fresh("u");
        let closure = self.closure(
            Want { mutated: true, ..want },
            Outcome::Nothing,
            true,
            |this| {
                // The array is lent as long as its elements are.
                this.at
                    .scope
                    .declare(Variable { borrows: Some((owner, true)), ..Variable::new("", Kind::Hold) });
                let element =
                    Variable::new(&u, Kind::Float).active(want.active).mutable().behind(owner, true);
                let element = this.at.scope.declare(element);
                this.protect(element, true);
                if let Some(bound) = bound_of_other {
                    let item = Item::Float { bound, reference: true };
                    return format!("({u}, {})", this.pattern(&item, false, want));
                }
                if numbered {
                    let index = Item::Index { high: length - 1 };
                    return format!("({}, {u})", this.pattern(&index, false, want));
                }
                u.clone()
            },
            |this| {
                let element = this.at.scope.writable(0, |v| v.name == u);
                let value = this.result(Want { mutated: false, ..want });
                this.update(element[0], value);
                String::new()
            },
        );
        chain.call("for_each", closure);
        self.written(owner);
        self.at.out.push(chain.statement("", ";"));
    }
}
