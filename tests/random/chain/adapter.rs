//! Adapters: from one chain to another.

use super::{Chain, Closure, Item};
use crate::constructs::Construct;
use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::program::Outcome;
use crate::scope::Kind;
use crate::tree::Node;

impl Generator<'_> {
    /// Puts an adapter behind the chain, and what it needs in front of it; nothing if it does not fit.
    pub(super) fn adapt(&mut self, chain: &mut Chain, adapter: Construct, want: Want, nested: bool) {
        use Construct as C;
        match adapter {
            C::Map => {
                let nested = nested || self.chance(20);
                self.map(chain, want, nested);
            }
            C::MapPath => {
                self.floats(chain, want, false);
                let (function, bound) =
                    self.pick(&[("sin", 1.0), ("tanh", 1.0), ("cos", 1.0), ("abs", 20.0), ("atan", 1.6)]);
                chain.push(&format!(".map(f64::{function})"));
                chain.item = Item::value(bound);
            }
            C::MapClosure => self.map_closure(chain, want),
            C::MapRows => self.map_rows(chain, want),
            C::Copied => {
                if !matches!(chain.item, Item::Float { reference: true, .. }) {
                    self.references(chain, want);
                }
                let Item::Float { bound, reference: true } = chain.item else { return };
                chain.push(&format!(".{}()", self.word(&["copied", "cloned"])));
                chain.item = Item::value(bound);
            }
            C::Zip => self.zip(chain, want),
            C::Enumerate => {
                chain.push(".enumerate()");
                chain.double &= chain.exact;
                let index = Item::Index { high: chain.most.saturating_sub(1) };
                chain.item = Item::Pair(Box::new(index), Box::new(chain.item.clone()));
            }
            C::Rev if chain.double => chain.push(".rev()"),
            C::Skip | C::Take => {
                let count = self.random.below(3);
                let text = self.count(count);
                if adapter == C::Skip {
                    chain.push(&format!(".skip({text})"));
                    (chain.least, chain.most) =
                        (chain.least.saturating_sub(count), chain.most.saturating_sub(count));
                } else {
                    let count = count + 1;
                    chain.push(&format!(".take({text} + 1)"));
                    (chain.least, chain.most) = (chain.least.min(count), chain.most.min(count));
                }
                chain.double &= chain.exact;
            }
            C::StepBy => {
                let step = 1 + self.random.below(2);
                chain.push(&format!(".step_by({step})"));
                (chain.least, chain.most) = (chain.least.div_ceil(step), chain.most.div_ceil(step));
                chain.double &= chain.exact;
            }
            C::Chained => self.chained(chain, want),
            C::Filter => self.test(chain, "filter", want),
            C::TakeWhile | C::SkipWhile => {
                let name = if adapter == C::TakeWhile { "take_while" } else { "skip_while" };
                self.test(chain, name, want);
                chain.double = false;
            }
            C::FilterMap => self.map_some(chain, "filter_map", want, nested),
            C::MapWhile => {
                self.map_some(chain, "map_while", want, nested);
                chain.double = false;
            }
            C::Scan => self.scan(chain, want, nested),
            C::FlatMap => self.flat_map(chain, want),
            C::Inspect => {
                let item = chain.item.clone();
                let closure = self.closure(
                    Want { mutated: false, ..want },
                    Outcome::Nothing,
                    false,
                    |this| this.pattern(&item, true, want),
                    |this| {
                        let x = this
                            .looking(|this| this.leaf(Want { mutated: false, ..want }).operand(Level::Atom));
                        format!("debug_assert!({x} < 1e9)")
                    },
                );
                chain.call("inspect", closure);
            }
            _ => {}
        }
    }

    /// A small number, sometimes as arithmetic on one that is known.
    fn count(&mut self, count: usize) -> String {
        let known = self.at.scope.readable(|v| {
            !v.mutable && v.text == v.name && matches!(v.kind, Kind::Integer { low, .. } if low >= count)
        });
        if known.is_empty() || self.chance(60) {
            return count.to_string();
        }
        let index = self.pick(&known);
        let text = self.read(index);
        format!("{text}.min({count})")
    }

    /// A closure from the items to floats.
    pub(super) fn mapped(&mut self, item: &Item, want: Want, nested: bool) -> Closure {
        let mutated = want.mutated && self.chance(40);
        self.closure(
            Want { mutated: false, ..want },
            Outcome::Float,
            nested,
            |this| this.pattern(item, false, want),
            |this| this.item_value(item, Want { mutated, ..want }),
        )
    }

    /// A float computed from the item that was just bound, and from what is around.
    pub(crate) fn item_value(&mut self, item: &Item, want: Want) -> String {
        let value = self.result(want);
        let value = self.squashed(value, 5.0);
        match item {
            Item::Float { .. } if want.mutated => {
                let other = self.leaf(want);
                let other = self.squashed(other, 5.0);
                format!("{} * {}", value.operand(Level::Product), other.operand(Level::Cast))
            }
            _ => value.text,
        }
    }

    pub(super) fn map(&mut self, chain: &mut Chain, want: Want, nested: bool) {
        let closure = self.mapped(&chain.item.clone(), want, nested);
        chain.call("map", closure);
        chain.item = Item::value(25.0);
    }

    /// Makes the items floats, by value unless references are good too.
    pub(super) fn floats(&mut self, chain: &mut Chain, want: Want, references: bool) {
        match chain.item {
            Item::Float { reference, .. } if references || !reference => {}
            Item::Float { bound, .. } => {
                chain.push(".copied()");
                chain.item = Item::value(bound);
            }
            _ => self.map(chain, want, false),
        }
    }

    /// A chain over references in the place of one that gives none.
    fn references(&mut self, chain: &mut Chain, want: Want) {
        *chain = self.source(Construct::Iter, want);
        if let Item::Float { reference: false, bound } = chain.item {
            chain.text = chain.text.trim_end_matches(".copied()").to_owned();
            chain.item = Item::Float { reference: true, bound };
        }
    }

    /// A closure that is bound before, lent or moved.
    fn map_closure(&mut self, chain: &mut Chain, want: Want) {
        self.floats(chain, want, false);
        let name = self.fresh("f");
        let closure = self.mapped_typed(want);
        self.bind_closure(&name, "let", closure);
        let lent = self.word(&["", "&"]);
        chain.push(&format!(".map({lent}{name})"));
        chain.item = Item::value(25.0);
    }

    /// `|p: f64| ..`.
    pub(crate) fn mapped_typed(&mut self, want: Want) -> Closure {
        let mut closure = self.mapped(&Item::value(20.0), want, false);
        let name = closure.head.trim_matches('|').to_owned();
        closure.head = format!("|{name}: f64|");
        closure
    }

    /// A chain over each row.
    fn map_rows(&mut self, chain: &mut Chain, want: Want) {
        let row = self.fresh("row");
        let Item::Part { bound, .. } = chain.item else { return self.map(chain, want, false) };
        let mut inner = Chain::new(format!("{row}.iter()"), Item::Float { bound, reference: true }, 2);
        let outer = self.begin(Want { mutated: false, ..want });
        if self.chance(50) {
            self.adapt(&mut inner, Construct::Zip, want, false);
        }
        self.map(&mut inner, want, false);
        inner.push(&self.word(&[
            ".sum::<f64>()",
            ".fold(0.25, |s, u| 0.5 * s + u)",
            ".fold(-30.0, f64::max)",
        ]));
        let mut lines = self.end(outer);
        lines.push(inner.statement("", ""));
        let head = format!("|{row}|");
        let closure = if let [Node::Line(value)] = &lines[..] {
            Closure { head, value: value.clone(), lines: Vec::new() }
        } else {
            Closure { head, lines, value: String::new() }
        };
        chain.call("map", closure);
        chain.item = Item::value(100.0);
    }

    fn zip(&mut self, chain: &mut Chain, want: Want) {
        if matches!(chain.item, Item::Pair(..)) && self.chance(70) {
            return;
        }
        let overwritten = self.chance(50);
        let other = self.source(Construct::Zip, Want { mutated: want.mutated && overwritten, ..want });
        let argument = other.argument.filter(|_| self.random.below(10) < 6).unwrap_or(other.text);
        chain.push(&format!(".zip({argument})"));
        (chain.least, chain.most) = (chain.least.min(other.least), chain.most.min(other.most));
        chain.exact &= other.exact;
        chain.double &= chain.exact && other.double;
        chain.item = Item::Pair(Box::new(chain.item.clone()), Box::new(other.item));
    }

    fn chained(&mut self, chain: &mut Chain, want: Want) {
        self.floats(chain, want, false);
        let Item::Float { bound, .. } = chain.item else { return };
        let mut other = self.source(Construct::Iter, want);
        self.floats(&mut other, want, false);
        let Item::Float { bound: next, .. } = other.item else { return };
        let other_text = other.text;
        chain.push(&format!(".chain({other_text})"));
        chain.item = Item::value(bound.max(next));
        (chain.least, chain.most) = (chain.least + other.least, chain.most + other.most);
        chain.exact = false;
    }

    /// An adapter that looks at an item to keep it or not.
    fn test(&mut self, chain: &mut Chain, name: &str, want: Want) {
        let item = chain.item.clone();
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Float,
            false,
            |this| this.pattern(&item, true, want),
            Self::condition,
        );
        chain.call(name, closure);
        chain.least = 0;
        chain.exact = false;
    }

    /// `if c { Some(v) } else { None }` of each item.
    fn map_some(&mut self, chain: &mut Chain, name: &str, want: Want, nested: bool) {
        let item = chain.item.clone();
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Maybe,
            nested,
            |this| this.pattern(&item, false, want),
            |this| {
                let condition = this.condition();
                let value = this.item_value(&item, Want { mutated: false, ..want });
                if this.random.below(2) == 0 {
                    format!("if {condition} {{ Some({value}) }} else {{ None }}")
                } else {
                    format!("if {condition} {{ None }} else {{ Some({value}) }}")
                }
            },
        );
        chain.call(name, closure);
        chain.item = Item::value(25.0);
        chain.least = 0;
        chain.exact = false;
    }

    fn scan(&mut self, chain: &mut Chain, want: Want, nested: bool) {
        let item = chain.item.clone();
        let start = self.small(Want { mutated: false, ..want });
        let state = self.fresh("state");
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Maybe,
            nested,
            |this| format!("{state}, {}", this.pattern(&item, false, want)),
            |this| {
                let value = this.item_value(&item, Want { mutated: false, ..want });
                let value = Expression::new(value, 25.0, Level::Sum);
                let value = this.squashed(value, 2.0).operand(Level::Product);
                let update = this.pick(&[
                    format!("*{state} = 0.5 * *{state} + {value};"),
                    format!("*{state} += {value};"),
                    format!("*{state} *= f64::cos({value});"),
                ]);
                this.line(update);
                this.pick(&[
                    format!("Some(*{state})"),
                    format!("Some(*{state} * 0.5)"),
                    format!("if *{state} < 9.0 {{ Some(*{state}) }} else {{ None }}"),
                ])
            },
        );
        chain.push(&format!(".scan({} * 1.0, ", start.operand(Level::Product)));
        chain.closure(closure);
        chain.push(")");
        chain.item = Item::value(100.0);
        chain.least = 0;
        chain.exact = false;
        chain.double = false;
    }

    /// Several floats for each item.
    fn flat_map(&mut self, chain: &mut Chain, want: Want) {
        let item = chain.item.clone();
        let rows = matches!(item, Item::Part { .. });
        let closure = self.closure(
            Want { mutated: false, ..want },
            Outcome::Float,
            false,
            |this| this.pattern(&item, false, want),
            |this| {
                let value = this.item_value(&item, Want { mutated: false, ..want });
                let other = this.small(Want { mutated: false, ..want }).text;
                this.word(&["[¤, §]", "vec![¤, 0.5, §]", "[§, ¤].into_iter()"])
                    .replace('¤', &value)
                    .replace('§', &other)
            },
        );
        if rows && self.chance(40) {
            chain.push(".flat_map(|w| w.iter().map(|u| u * 0.5))");
        } else {
            chain.call("flat_map", closure);
        }
        chain.item = Item::value(1e3);
        (chain.least, chain.most) = (2 * chain.least, 3 * chain.most);
        chain.exact = false;
        chain.double = false;
    }
}
