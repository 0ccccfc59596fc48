//! Iterator chains while they are written: a source, adapters, a consumer.

mod adapter;
mod consumer;
mod source;

use crate::constructs::Construct;
use crate::coverage::Want;
use crate::generator::Generator;
use crate::program::Outcome;
use crate::scope::{Form, Kind, Variable};
use crate::tree::Node;

/// What an iterator gives.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// A float, or a reference to one.
    Float {
        bound: f64,
        reference: bool,
    },
    Index {
        high: usize,
    },
    Pair(Box<Item>, Box<Item>),
    /// A part of an array, or a row.
    Part {
        length: usize,
        bound: f64,
        form: Form,
    },
}

impl Item {
    pub(crate) fn value(bound: f64) -> Self {
        Self::Float { bound, reference: false }
    }
}

pub(crate) struct Chain {
    /// The closures with several lines so far: heads with the lines under each.
    parts: Vec<(String, Vec<Node>)>,
    /// What follows them.
    text: String,
    item: Item,
    /// The source as it is given to `zip`, if that is more than its text.
    argument: Option<String>,
    /// How many items it gives.
    least: usize,
    most: usize,
    /// Whether it knows how many, and whether it can be walked from its end.
    exact: bool,
    double: bool,
}

impl Chain {
    fn new(text: String, item: Item, length: usize) -> Self {
        Self {
            parts: Vec::new(),
            text,
            item,
            argument: None,
            least: length,
            most: length,
            exact: true,
            double: true,
        }
    }

    /// The bound of a sum of all items.
    fn bound(&self) -> f64 {
        let Item::Float { bound, .. } = self.item else { return 1e3 };
        (bound * self.most as f64).max(1.0)
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// `.name(arguments |pattern| ..)`.
    fn call(&mut self, name: &str, closure: Closure) {
        self.push(&format!(".{name}("));
        self.closure(closure);
        self.text.push(')');
    }

    fn closure(&mut self, Closure { head, mut lines, value }: Closure) {
        if lines.is_empty() && !value.is_empty() {
            self.push(&format!("{head} {value}"));
            return;
        }
        if !value.is_empty() {
            lines.push(Node::Line(value));
        }
        self.parts.push((format!("{}{head} {{", self.text), lines));
        "}".clone_into(&mut self.text);
    }

    /// The chain in the middle of a statement.
    fn statement(mut self, start: &str, end: &str) -> Node {
        let first = self.parts.first_mut().map_or(&mut self.text, |part| &mut part.0);
        first.insert_str(0, start);
        self.text.push_str(end);
        if self.parts.is_empty() { Node::Line(self.text) } else { Node::Nest(self.parts, self.text) }
    }
}

/// A closure: `|p|`, its statements, its value.
pub(crate) struct Closure {
    pub(crate) head: String,
    pub(crate) lines: Vec<Node>,
    pub(crate) value: String,
}

impl Generator<'_> {
    /// A closure. What it returns early is of its own kind.
    pub(crate) fn closure(
        &mut self,
        want: Want,
        outcome: Outcome,
        nested: bool,
        parameters: impl FnOnce(&mut Self) -> String,
        value: impl FnOnce(&mut Self) -> String,
    ) -> Closure {
        let outer = self.begin(want);
        let before = std::mem::replace(&mut self.at.outcome, outcome);
        let head = format!("|{}|", parameters(self));
        if nested {
            self.body();
        }
        let value = value(self);
        self.at.outcome = before;
        Closure { head, lines: self.end(outer), value }
    }

    /// The pattern of an item; its parts are declared. A closure that only looks gets a reference to the item.
    pub(crate) fn pattern(&mut self, item: &Item, lent: bool, want: Want) -> String {
        match item {
            // Within a pattern that is matched with a reference there are names only.
            Item::Pair(..) if lent && self.chance(30) => self.names(item, want),
            Item::Float { bound, reference } => {
                let depth = usize::from(lent) + usize::from(*reference);
                if depth > 0 && self.chance(40) {
                    return self.behind(depth, *bound, want);
                }
                let name = self.item(Kind::Float, *bound, want);
                format!("{}{name}", "&".repeat(depth))
            }
            Item::Part { length: 2, bound, form: Form::Reference } if self.chance(50) => {
                let names = [0, 1].map(|_| self.item(Kind::Float, *bound, want));
                format!("{}&[{}]", if lent { "&" } else { "" }, names.join(", "))
            }
            Item::Index { high } => {
                let name = self.item(Kind::Integer { low: 0, high: *high }, 0.0, want);
                format!("{}{name}", if lent { "&" } else { "" })
            }
            Item::Part { .. } => {
                format!("{}{}", if lent { "&" } else { "" }, self.names(item, want))
            }
            Item::Pair(first, second) => {
                let (first, second) = (self.pattern(first, false, want), self.pattern(second, false, want));
                format!("{}({first}, {second})", if lent { "&" } else { "" })
            }
        }
    }

    fn names(&mut self, item: &Item, want: Want) -> String {
        match item {
            Item::Float { bound, reference } => self.behind(1 + usize::from(*reference), *bound, want),
            Item::Index { high } => {
                let name = self.item(Kind::Integer { low: 0, high: *high }, 0.0, want);
                let last = self.at.scope.variables.len() - 1;
                self.variable(last).text = format!("*{name}");
                name
            }
            Item::Part { length, bound, form } => {
                self.item(Kind::Array { lengths: vec![*length], form: *form }, *bound, want)
            }
            Item::Pair(first, second) => {
                format!("({}, {})", self.names(first, want), self.names(second, want))
            }
        }
    }

    /// A reference to a float, or one to such a reference.
    fn behind(&mut self, depth: usize, bound: f64, want: Want) -> String {
        let name = self.item(Kind::Float, bound, want);
        let last = self.at.scope.variables.len() - 1;
        self.variable(last).text = format!("{}{name}", "*".repeat(depth));
        name
    }

    pub(crate) fn pattern_name(&mut self, bound: f64, want: Want) -> String {
        self.item(Kind::Float, bound, want)
    }

    fn item(&mut self, kind: Kind, bound: f64, want: Want) -> String {
        let stem = match kind {
            Kind::Float => self.word(&["v", "p", "q", "xi", "e"]),
            Kind::Array { .. } => "w".to_owned(),
            _ => "i".to_owned(),
        };
        let name = self.fresh(&stem);
        let is_float = !matches!(kind, Kind::Integer { .. });
        let mut variable = Variable::new(&name, kind).active(want.active && is_float).bound(bound);
        variable.annotated = false;
        self.at.scope.declare(variable);
        name
    }

    /// A chain with this construct in it, as a statement.
    pub(crate) fn chain(&mut self, construct: Construct, want: Want) {
        use Construct as C;
        let captured = self.at.captured.len();
        let mut chain = self.source(construct, want);
        let mandatory = ADAPTERS.contains(&construct);
        let mut adapters = Vec::new();
        // What must come first is right behind the source, or behind an adapter that keeps the length known.
        if self.chance(40) {
            adapters.push(self.pick(&[C::Map, C::Zip, C::Enumerate, C::Skip, C::Inspect, C::Rev]));
        }
        if mandatory {
            adapters.push(construct);
        }
        if self.chance(50) {
            adapters.push(self.pick(ADAPTERS));
        }
        for adapter in adapters {
            if adapter.on() {
                self.adapt(&mut chain, adapter, want, adapter == construct);
            }
        }
        let consumer = if CONSUMERS.contains(&construct) {
            construct
        } else {
            self.pick(&[
                C::Sum,
                C::Sum,
                C::Product,
                C::Fold,
                C::FoldTuple,
                C::FoldPath,
                C::Collect,
                C::ForChain,
            ])
        };
        let captured = self.at.captured[captured..].to_vec();
        self.consume(chain, consumer, want, consumer == construct, &captured);
    }
}

pub(crate) const ADAPTERS: &[Construct] = &[
    Construct::Map,
    Construct::MapPath,
    Construct::MapClosure,
    Construct::MapRows,
    Construct::Copied,
    Construct::Zip,
    Construct::Enumerate,
    Construct::Rev,
    Construct::Skip,
    Construct::Take,
    Construct::StepBy,
    Construct::Chained,
    Construct::Filter,
    Construct::FilterMap,
    Construct::TakeWhile,
    Construct::SkipWhile,
    Construct::MapWhile,
    Construct::Scan,
    Construct::FlatMap,
    Construct::Inspect,
];

const CONSUMERS: &[Construct] = &[
    Construct::Sum,
    Construct::Product,
    Construct::Fold,
    Construct::FoldTuple,
    Construct::FoldPath,
    Construct::ForEach,
    Construct::Collect,
    Construct::Unzip,
    Construct::ForChain,
];
