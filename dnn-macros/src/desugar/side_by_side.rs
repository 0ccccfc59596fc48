//! `zip`: two chains side by side.

use proc_macro2::{Ident, Span, TokenStream};
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

use super::Desugarer;
use super::chain::Chain;
use super::conditional::is_sequence;
use super::item::{Item, Slot};

/// What goes along with a chain, one item after the other.
struct Along {
    before: Vec<Stmt>,
    source: Source,
}

enum Source {
    /// The elements of a sequence, or copies of them.
    Elements { base: Expr, copied: bool },
    /// Parts of a sequence: of `windows` they overlap.
    Parts { base: Expr, size: Ident, overlap: bool },
    /// An iterator that carries no derivative, by its name.
    Iterator(Ident),
}

impl Source {
    /// How many items there are, if they are found by number.
    fn length(&self, span: Span) -> Option<Expr> {
        match self {
            Self::Elements { base, .. } => Some(syn::parse_quote_spanned!(span=> #base.len())),
            Self::Parts { base, size, overlap: true } => {
                Some(syn::parse_quote_spanned!(span=> (#base.len() + 1).saturating_sub(#size)))
            }
            Self::Parts { base, size, .. } => Some(syn::parse_quote_spanned!(span=> #base.len() / #size)),
            Self::Iterator(_) => None,
        }
    }

    fn item(&self, number: &Ident, span: Span) -> Expr {
        match self {
            Self::Elements { base, copied: true } => {
                syn::parse_quote_spanned!(span=> #base[#number].clone())
            }
            Self::Elements { base, .. } => syn::parse_quote_spanned!(span=> &#base[#number]),
            Self::Parts { base, size, overlap: true } => {
                syn::parse_quote_spanned!(span=> &#base[#number..#number + #size])
            }
            Self::Parts { base, size, .. } => {
                syn::parse_quote_spanned!(span=> &#base[#number * #size..#number * #size + #size])
            }
            Self::Iterator(_) => syn::parse_quote_spanned!(span=> #number),
        }
    }
}

/// Whether the items are those of one loop, all of them.
fn is_straight(chain: &Chain) -> bool {
    chain.even && chain.next.is_none()
}

impl Desugarer<'_, '_> {
    /// Two chains side by side.
    pub(super) fn zipped(
        &mut self,
        mut first: Chain,
        [receiver, other]: [&Expr; 2],
        call: &impl Spanned,
    ) -> Option<Chain> {
        let span = call.span();
        if !is_straight(&first) {
            if let Some(along) = self.along(other, span) {
                self.counted_along(&mut first, along, false, span);
                return Some(first);
            }
        }
        let mut second = self.iterable(other);
        if !is_straight(&second) {
            if let Some(along) = self.along(receiver, span) {
                self.counted_along(&mut second, along, true, span);
                return Some(second);
            }
        }
        if !is_straight(&first) || !is_straight(&second) {
            let help = "collect them into vectors first, or write a loop";
            self.unsupported(other, "`zip` of chains that leave items out", help);
            return None;
        }
        let (level, with) = (first.level(), second.level());
        let (base, other) = (&level.base, &with.base);
        level.base = syn::parse_quote_spanned!(span=> #base.zip(#other));
        let pattern = std::mem::replace(&mut level.pattern, Item::Tuple(Vec::new()));
        let other = std::mem::replace(&mut with.pattern, Item::Tuple(Vec::new()));
        level.pattern = Item::Tuple(vec![pattern, other]);
        level.steps.append(&mut with.steps);
        level.after.append(&mut with.after);
        first.before.append(&mut second.before);
        first.item = Item::Tuple(vec![first.item, second.item]);
        Some(first)
    }

    /// What goes along with a chain, if it can.
    fn along(&mut self, other: &Expr, span: Span) -> Option<Along> {
        if let Expr::MethodCall(call) = other {
            let (name, base) = (call.method.to_string(), &call.receiver);
            let size = call.args.first().filter(|_| call.args.len() == 1 && is_sequence(base));
            if let (Some(given), "windows" | "chunks_exact") = (size, name.as_str()) {
                let size = self.fresh("size", span, false);
                let before = vec![syn::parse_quote_spanned!(span=> let #size: usize = #given;)];
                let source = Source::Parts { base: (**base).clone(), size, overlap: name == "windows" };
                return Some(Along { before, source });
            }
        }
        if !self.is_active(other) {
            let iterator = self.fresh("rest", span, true);
            let before = vec![syn::parse_quote_spanned!(span=>
                let mut #iterator = ::core::iter::Iterator::peekable(::core::iter::IntoIterator::into_iter(#other));
            )];
            return Some(Along { before, source: Source::Iterator(iterator) });
        }
        let (before, base, copied) = self.items(other)?;
        Some(Along { before, source: Source::Elements { base, copied } })
    }

    /// Beside what is left of a chain, or in front of it, one item after the other.
    fn counted_along(&mut self, chain: &mut Chain, along: Along, in_front: bool, span: Span) {
        let Along { mut before, source } = along;
        let count = self.fresh("count", span, true);
        let length = source.length(span);
        if length.is_some() {
            before.push(syn::parse_quote_spanned!(span=> let mut #count = 0_usize;));
        }
        let mut even = length.is_some();
        chain.for_each_part(|part| even &= part.even);
        let leave = if even {
            Self::grouped(chain, before);
            TokenStream::new()
        } else {
            self.grouped_to_leave(chain, before, span)
        };
        chain.for_each_part(|part| {
            let number = self.fresh("number", span, false);
            match (&source, &length) {
                (_, Some(length)) if part.even => by_number(part, &number, &count, length, span),
                (_, Some(length)) => {
                    self.name_item(part);
                    let over: Stmt = syn::parse_quote_spanned!(span=> if #count >= #length { #leave; });
                    put(part, over, in_front);
                    let steps = &mut part.level().steps;
                    steps.push(syn::parse_quote_spanned!(span=> let #number = #count;));
                    steps.push(syn::parse_quote_spanned!(span=> #count += 1;));
                }
                (Source::Iterator(rest), _) => {
                    self.name_item(part);
                    let over: Stmt = syn::parse_quote_spanned!(span=> if #rest.peek().is_none() { #leave; });
                    put(part, over, in_front);
                    let steps = &mut part.level().steps;
                    steps.push(syn::parse_quote_spanned!(span=> let #number = #rest.next().unwrap();));
                }
                _ => {}
            }
            let item = std::mem::replace(&mut part.item, Item::Tuple(Vec::new()));
            let mut both = vec![item, Item::Value(source.item(&number, span))];
            if in_front {
                both.reverse();
            }
            part.item = Item::Tuple(both);
            part.even = false;
        });
    }
}

/// A test whether there is another item: before the chain is asked for its next one, or after.
fn put(part: &mut Chain, test: Stmt, in_front: bool) {
    if in_front {
        part.levels.iter_mut().for_each(|level| level.steps.insert(0, test.clone()));
    } else {
        part.level().steps.push(test);
    }
}

/// One loop over the items of a part and the numbers that go along with them.
fn by_number(part: &mut Chain, number: &Ident, count: &Ident, length: &Expr, span: Span) {
    let level = part.level();
    let base = &level.base;
    level.base = syn::parse_quote_spanned!(span=> (#count..#length).zip(#base));
    let slot = Slot::default();
    slot.take(syn::parse_quote!(#number));
    let pattern = std::mem::replace(&mut level.pattern, Item::Tuple(Vec::new()));
    level.pattern = Item::Tuple(vec![Item::Slot(slot), pattern]);
    level.steps.insert(0, syn::parse_quote_spanned!(span=> #count += 1;));
}
