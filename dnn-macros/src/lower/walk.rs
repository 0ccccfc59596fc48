//! What a `for` loop goes through: sequences of known type, with adapters behind them, as items at an index.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Expr;
use syn::spanned::Spanned;

use super::numbers::Numbers;
use super::{Lowerer, Meaning, flow};
use crate::ir::{Expression, Kind, Name, Place, Ty, Var, Verbatim};

/// The reads of a text.
pub(super) type Reads = Vec<(String, Var)>;

/// A way through sequences, one index an item.
pub(super) struct Walk {
    pub(super) item: Item,
    /// The number of items as text; `None` if it has no end.
    pub(super) count: Option<TokenStream>,
    pub(super) reads: Reads,
    pub(super) reversed: bool,
    /// Iterators of any type whose items carry no derivative and go along.
    pub(super) others: Vec<Verbatim>,
}

/// What an iteration gives.
pub(super) enum Item {
    /// An element of a sequence.
    Element {
        of: Place,
        manner: Manner,
        at: Vec<Step>,
    },
    /// A part of a sequence: a window, or a chunk.
    Part {
        of: Place,
        manner: Manner,
        at: Vec<Step>,
        size: TokenStream,
        overlapping: bool,
        /// The length of the sequence, where the last part may be shorter.
        within: Option<TokenStream>,
    },
    Number {
        at: Vec<Step>,
    },
    Pair(Box<Item>, Box<Item>),
    /// What another iterator gives, by its number.
    Other(usize),
}

/// How the items are given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Value,
    Shared,
    Unique,
}

/// From one index to another.
#[derive(Clone)]
pub(super) enum Step {
    Add(TokenStream),
    Times(TokenStream),
    /// The index of as many items, counted from the end.
    FromEnd(TokenStream),
}

impl Item {
    fn each(&mut self, see: &mut dyn FnMut(&mut Vec<Step>, &mut Manner)) {
        let mut none = Manner::Value;
        match self {
            Self::Element { at, manner, .. } | Self::Part { at, manner, .. } => see(at, manner),
            Self::Number { at } => see(at, &mut none),
            Self::Pair(first, second) => {
                first.each(see);
                second.each(see);
            }
            Self::Other(_) => {}
        }
    }
}

impl Item {
    fn renumber(&mut self, before: usize) {
        match self {
            Self::Pair(first, second) => {
                first.renumber(before);
                second.renumber(before);
            }
            Self::Other(number) => *number += before,
            _ => {}
        }
    }
}

impl Walk {
    fn over(item: Item, count: Option<TokenStream>, reads: Reads) -> Self {
        Self { item, count, reads, reversed: false, others: Vec::new() }
    }

    /// Whether all items are found by the index.
    fn is_indexed(&self) -> bool {
        self.others.is_empty()
    }

    /// The other iterators go the same way.
    fn adapt(&mut self, adapter: &TokenStream, number: &TokenStream) {
        for other in &mut self.others {
            let tokens = &other.tokens;
            other.tokens = quote!(
                ::core::iter::Iterator::#adapter(::core::iter::IntoIterator::into_iter(#tokens), #number)
            );
        }
    }

    fn step(&mut self, step: &Step) {
        self.item.each(&mut |at, _| at.insert(0, step.clone()));
    }

    /// From the first item on, so that other sequences can go along.
    pub(super) fn straight(mut self) -> Option<Self> {
        if self.reversed {
            self.step(&Step::FromEnd(self.count.clone()?));
            self.reversed = false;
        }
        Some(self)
    }

    fn zip(self, other: Self) -> Option<Self> {
        let (first, second) = (self.straight()?, other.straight()?);
        let count = match (first.count, second.count) {
            (Some(a), Some(b)) if a.to_string() == b.to_string() => Some(a),
            (Some(a), Some(b)) => Some(quote!(<usize as ::core::cmp::Ord>::min(#a, #b))),
            (a, b) => a.or(b),
        };
        let reads = first.reads.into_iter().chain(second.reads).collect();
        let (mut others, mut item) = (first.others, second.item);
        item.renumber(others.len());
        others.extend(second.others);
        let item = Item::Pair(Box::new(first.item), Box::new(item));
        Some(Self { item, count, reads, reversed: false, others })
    }
}

impl Lowerer<'_, '_> {
    /// The way that an expression stands for, if all of it is known here.
    pub(super) fn walk(&mut self, expression: &Expr) -> Option<Walk> {
        match expression {
            Expr::Paren(inner) => self.walk(&inner.expr),
            Expr::Reference(reference) => {
                let manner = if reference.mutability.is_some() { Manner::Unique } else { Manner::Shared };
                self.elements(&reference.expr, manner)
            }
            Expr::MethodCall(call) => self.adapted(call),
            Expr::Range(range) => self.numbers(range),
            Expr::Array(_) => {
                let ty = self.guessed_type(expression);
                let value = self.evaluate(expression);
                let array = self.define(Name::Intermediate, ty, expression.span(), value);
                let Ty::Array(_, length) = &self.program.variables[array].ty else { return None };
                let count = Some(length.parse().ok()?);
                let item = Item::Element { of: Place::whole(array), manner: Manner::Value, at: Vec::new() };
                Some(Walk::over(item, count, Vec::new()))
            }
            // What is made on the spot is gone through by value.
            Expr::Macro(_) | Expr::Block(_) => self.elements(expression, Manner::Value),
            other => {
                let manner = match self.known_type(other)? {
                    Ty::Reference { mutable: true, .. } => Manner::Unique,
                    Ty::Reference { .. } => Manner::Shared,
                    // What a pattern has bound is a reference, as a rule.
                    Ty::Unknown if self.is_bound(other) => Manner::Shared,
                    Ty::Unknown => return None,
                    _ => Manner::Value,
                };
                self.elements(other, manner)
            }
        }
    }

    /// One side of `zip`.
    fn side(&mut self, expression: &Expr) -> Option<Walk> {
        if let Some(walk) = self.walk(expression) {
            return Some(walk);
        }
        if !flow::carriers(expression).is_disjoint(&self.active) {
            return None;
        }
        let others = vec![self.copied(expression)];
        Some(Walk { others, ..Walk::over(Item::Other(0), None, Vec::new()) })
    }

    fn adapted(&mut self, call: &syn::ExprMethodCall) -> Option<Walk> {
        let name = call.method.to_string();
        let argument = call.args.first();
        match (name.as_str(), argument) {
            ("iter", None) => self.elements(&call.receiver, Manner::Shared),
            ("iter_mut", None) => self.elements(&call.receiver, Manner::Unique),
            ("into_iter", None) => match self.walk(&call.receiver) {
                None => self.elements(&call.receiver, Manner::Value),
                walk => walk,
            },
            ("windows" | "chunks_exact" | "chunks" | "chunks_exact_mut" | "chunks_mut", Some(size)) => {
                self.pieces(&call.receiver, &name, size)
            }
            ("copied" | "cloned", None) => {
                let mut walk = self.walk(&call.receiver)?;
                walk.item.each(&mut |_, manner| {
                    if *manner == Manner::Shared {
                        *manner = Manner::Value;
                    }
                });
                Some(walk)
            }
            ("rev", None) => {
                let around = std::mem::replace(&mut self.numbers, Numbers::Reversed);
                let walk = self.walk(&call.receiver);
                self.numbers = around;
                let walk = walk.filter(Walk::is_indexed)?;
                Some(Walk { reversed: !walk.reversed, ..walk })
            }
            ("enumerate", None) => {
                let walk = self.walk(&call.receiver)?.straight()?;
                let item = Item::Pair(Box::new(Item::Number { at: Vec::new() }), Box::new(walk.item));
                Some(Walk { item, ..walk })
            }
            ("zip", Some(other)) => {
                let first = self.side(&call.receiver)?;
                let second = self.side(other)?;
                first.zip(second)
            }
            ("skip", Some(number)) => {
                let mut walk = self.walk(&call.receiver)?.straight()?;
                let number = self.lasting(number, &mut walk.reads);
                walk.adapt(&quote!(skip), &number);
                walk.step(&Step::Add(number.clone()));
                walk.count = walk.count.map(|count| quote!(usize::saturating_sub(#count, #number)));
                Some(walk)
            }
            ("step_by", Some(number)) => {
                let mut walk = self.walk(&call.receiver)?.straight()?;
                let number = self.lasting(number, &mut walk.reads);
                walk.adapt(&quote!(step_by), &number);
                walk.step(&Step::Times(number.clone()));
                walk.count = walk.count.map(|count| quote!(usize::div_ceil(#count, #number)));
                Some(walk)
            }
            ("take", Some(number)) => {
                let mut walk = self.walk(&call.receiver)?.straight()?;
                let number = self.lasting(number, &mut walk.reads);
                walk.count = Some(match walk.count {
                    Some(count) => quote!(<usize as ::core::cmp::Ord>::min(#count, #number)),
                    None => number,
                });
                Some(walk)
            }
            _ => None,
        }
    }

    /// `0..n`, `1..`: numbers that go along with a sequence. Others, and those that may be of any type of integers, go
    /// along as they are: but not backward.
    fn numbers(&mut self, range: &syn::ExprRange) -> Option<Walk> {
        let start = range.start.as_deref().filter(|start| !matches!(start, Expr::Unary(_)))?;
        let mut reads = Vec::new();
        let zero = matches!(start, Expr::Lit(literal) if quote!(#literal).to_string() == "0");
        let counts = zero && matches!(range.limits, syn::RangeLimits::HalfOpen(_));
        let indexed = match self.numbers {
            Numbers::Known => counts || range.end.is_none(),
            Numbers::Any => false,
            Numbers::Reversed => true,
        };
        if !indexed {
            return None;
        }
        let start = if zero { None } else { Some(self.lasting(start, &mut reads)) };
        let count = range.end.as_deref().map(|end| {
            let end = self.lasting(end, &mut reads);
            let end = match range.limits {
                syn::RangeLimits::HalfOpen(_) => end,
                syn::RangeLimits::Closed(_) => quote!((#end + 1)),
            };
            start.as_ref().map_or(end.clone(), |start| quote!(usize::saturating_sub(#end, #start)))
        });
        let at = start.into_iter().map(Step::Add).collect();
        Some(Walk::over(Item::Number { at }, count, reads))
    }

    pub(super) fn is_bound(&self, expression: &Expr) -> bool {
        super::statement::bound_path(expression).is_some_and(|name| {
            matches!(self.meanings.get(&name), Some(Meaning::Variable(variable))
                if self.program.variables[*variable].kind == Kind::Bound)
        })
    }

    fn elements(&mut self, base: &Expr, manner: Manner) -> Option<Walk> {
        let (mut of, length, reads) = self.sequence(base)?;
        if manner == Manner::Value && self.is_mutable(of.root) {
            // The loop goes over a copy: its body may change the array.
            let ty = self.program.place_type(&of).value().clone();
            of = Place::whole(self.define(Name::Intermediate, ty, base.span(), Expression::Read(of)));
        }
        let item = Item::Element { of, manner, at: Vec::new() };
        Some(Walk::over(item, Some(length), reads))
    }

    fn pieces(&mut self, base: &Expr, name: &str, size: &Expr) -> Option<Walk> {
        let (of, length, mut reads) = self.sequence(base)?;
        let size = self.lasting(size, &mut reads);
        let manner = if name.ends_with("_mut") { Manner::Unique } else { Manner::Shared };
        let overlapping = name == "windows";
        let count = match name {
            "windows" => quote!(usize::saturating_sub(#length + 1, #size)),
            "chunks_exact" | "chunks_exact_mut" => quote!(#length / #size),
            _ => quote!(usize::div_ceil(#length, #size)),
        };
        let within = matches!(name, "chunks" | "chunks_mut").then_some(length);
        let item = Item::Part { of, manner, at: Vec::new(), size, overlapping, within };
        Some(Walk::over(item, Some(count), reads))
    }

    /// A sequence: its place, and its length as text. A matrix is one of its entries, column by column. Where the type
    /// is not known here, as that of a field, the text asks for what has `iter`: all else is refused by rustc.
    fn sequence(&mut self, base: &Expr) -> Option<(Place, TokenStream, Reads)> {
        let ty = match self.known_type(base) {
            Some(ty) if ty.value() != &Ty::Unknown => ty,
            _ if self.names_local(base) => Ty::Unknown,
            // What a function returns gets a name first.
            _ if matches!(
                base,
                Expr::Call(_)
                    | Expr::MethodCall(_)
                    | Expr::Block(_)
                    | Expr::Macro(_)
                    | Expr::Array(_)
                    | Expr::Paren(_)
                    | Expr::Binary(_)
            ) =>
            {
                Ty::Unknown
            }
            _ => return None,
        };
        if !matches!(ty.value(), Ty::Slice(_) | Ty::Array(..) | Ty::List(_) | Ty::Matrix(_) | Ty::Unknown) {
            return None;
        }
        let place = self.place(base);
        if let Ty::Array(_, length) = ty.value() {
            return Some((place, length.parse().ok()?, Vec::new()));
        }
        let (text, reads) = Self::place_text(&place);
        let length = if ty == Ty::Unknown {
            quote!(::core::iter::ExactSizeIterator::len(&#text.iter()))
        } else {
            quote!(#text.len())
        };
        if place.path.is_empty() && !self.is_mutable(place.root) {
            return Some((place, length, reads));
        }
        let span = base.span();
        let text = Verbatim { tokens: length, reads, pure: false, ty: Ty::Size, span };
        let variable = self.define(Name::Intermediate, Ty::Size, span, Expression::Verbatim(text));
        let (name, read) = super::rewrite::stand_in(variable);
        Some((place, quote!(#name), vec![read]))
    }
}
