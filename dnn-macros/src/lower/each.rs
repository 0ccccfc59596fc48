//! `for` over the elements of sequences of known type: a loop over the index.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Pat;
use syn::spanned::Spanned;

use super::control::Target;
use super::numbers::{Numbers, are_any};
use super::rewrite::stand_in;
use super::walk::{Item, Manner, Reads, Step, Walk};
use super::{Lowerer, Meaning, flow};
use crate::ir::{
    Expression, Head, Kind, Name, Pattern, Place, Projection, Range, Spelling, Statement, Ty, Var, Verbatim,
};
use crate::parse::binding_of;

impl Lowerer<'_, '_> {
    /// Lowers the loop, if it is over sequences that are known here and carry a derivative, or whose items are better
    /// looked up again than kept.
    pub(super) fn for_each(&mut self, each: &syn::ExprForLoop) -> bool {
        let range = matches!(super::loops::strip(&each.expr), syn::Expr::Range(_));
        let constant = flow::carriers(&each.expr).is_disjoint(&self.active);
        if range || constant && !self.is_of_structures(&each.expr) {
            return false;
        }
        if are_any(&each.expr, &each.pat, &each.body) {
            self.numbers = Numbers::Any;
        }
        let walk = self.walk(&each.expr);
        self.numbers = Numbers::Known;
        let Some(walk) = walk else { return false };
        if !walk.others.is_empty() {
            return self.for_others(each, walk);
        }
        let Some(count) = walk.count else { return false };
        let span = each.expr.span();
        let end = match count.to_string().parse::<usize>() {
            Ok(number) => Expression::count(number),
            Err(_) => {
                let pure = super::is_pure(&count);
                let count = Verbatim { tokens: count, reads: walk.reads.clone(), pure, ty: Ty::Size, span };
                let count = Expression::Verbatim(count);
                if pure {
                    count
                } else {
                    Expression::Variable(self.define(Name::Intermediate, Ty::Size, span, count))
                }
            }
        };
        let name = counter(&each.pat, &walk.item).map_or(Name::Wish("i".to_owned()), |binding| {
            Name::User(self.source.bindings[binding].name.clone())
        });
        let index = self.program.variable(name, Ty::Size, Kind::Local, each.pat.span());
        let head = Head::Range(Range::counting(index, end, walk.reversed));
        self.repeat(each.label.as_ref(), None, head, |this| {
            this.iteration(each, walk.item, index, &walk.reads);
        });
        true
    }

    /// Whether an iterator goes over a slice of what is more than a number: a reference to an item would keep the
    /// slice borrowed.
    fn is_of_structures(&self, iterator: &syn::Expr) -> bool {
        match iterator {
            syn::Expr::Paren(inner) => self.is_of_structures(&inner.expr),
            syn::Expr::Reference(inner) if inner.mutability.is_none() => self.is_of_structures(&inner.expr),
            syn::Expr::MethodCall(call) => {
                self.is_of_structures(&call.receiver)
                    || call.method == "zip"
                        && call.args.first().is_some_and(|other| self.is_of_structures(other))
            }
            base => match self.known_type(base) {
                Some(Ty::Reference { mutable: false, target }) => {
                    let element = target.element();
                    let sequence = matches!(*target, Ty::Slice(_) | Ty::List(_) | Ty::Array(..));
                    let number = matches!(element, Ty::Float(_) | Ty::Integer | Ty::Size | Ty::Bool);
                    sequence && !number && !matches!(element, Ty::Reference { .. } | Ty::Constant)
                }
                _ => false,
            },
        }
    }

    /// Sequences side by side with iterators of any type whose items carry no derivative: an index and the items.
    fn for_others(&mut self, each: &syn::ExprForLoop, walk: Walk) -> bool {
        let mut patterns = vec![None; walk.others.len()];
        if !others(&each.pat, &walk.item, &mut patterns) {
            return false;
        }
        let Some(count) = walk.count else { return false };
        let span = each.pat.span();
        let index = self.program.variable(Name::Wish("i".to_owned()), Ty::Size, Kind::Local, span);
        let (name, read) = stand_in(index);
        let outside = self.meanings.clone();
        let mut reads = walk.reads.clone();
        let (mut variables, mut bound) = (vec![index], vec![read]);
        let (mut items, mut pattern) = (quote!(0..#count), quote!(#name));
        for (other, given) in walk.others.iter().zip(patterns) {
            let (tokens, given) = (&other.tokens, given.unwrap_or_else(|| syn::parse_quote!(_)));
            items = quote!(::core::iter::Iterator::zip(#items, #tokens));
            reads.extend(other.reads.iter().cloned());
            variables.extend(self.pattern_variables(&given));
            let text = self.verbatim(&given);
            let tokens = &text.tokens;
            pattern = quote!((#pattern, #tokens));
            bound.extend(text.reads);
        }
        let span = each.expr.span();
        let iterator = Verbatim { tokens: items, reads, pure: false, ty: Ty::Unknown, span };
        let text = Verbatim { tokens: pattern, reads: bound, pure: false, ty: Ty::Unknown, span };
        let pattern = Pattern { text, variables, sources: Vec::new() };
        self.repeat(each.label.as_ref(), None, Head::Each { pattern, iterator }, |this| {
            this.iteration(each, walk.item, index, &walk.reads);
        });
        self.meanings = outside;
        true
    }

    /// Binds the item and lowers the body. A reference to an item whose parts alone are read is left out: there is such
    /// an item.
    fn iteration(&mut self, each: &syn::ExprForLoop, item: Item, index: Var, reads: &Reads) {
        self.bind_item(&each.pat, item, index, reads);
        let bound = self.block.statements.len();
        self.list(&each.body.stmts, Target::Loop);
        for i in (0..bound).rev() {
            let Statement::Let { variable, value: Expression::Borrow(_) } = self.block.statements[i] else {
                continue;
            };
            if !self.block.reads(variable) {
                self.block.statements.remove(i);
            }
        }
    }

    /// Binds a pattern to what an iteration gives.
    fn bind_item(&mut self, pattern: &Pat, item: Item, index: Var, reads: &Reads) {
        match (pattern, item) {
            (Pat::Wild(_), _) | (_, Item::Other(_)) => {}
            (Pat::Paren(inner), item) => self.bind_item(&inner.pat, item, index, reads),
            (Pat::Tuple(pair), Item::Pair(first, second)) if pair.elems.len() == 2 => {
                self.bind_item(&pair.elems[0], *first, index, reads);
                self.bind_item(&pair.elems[1], *second, index, reads);
            }
            (Pat::Ident(name), Item::Number { at }) => {
                let Some(binding) = binding_of(&name.ident) else { return };
                if at.is_empty() {
                    return self.bind_index(binding, index);
                }
                let value = stepped(index, &at, reads, pattern.span());
                let variable = self.declare(binding, self.kind(binding));
                self.push(Statement::Let { variable, value });
            }
            (pattern, Item::Element { of, manner, at }) => {
                let position = stepped(index, &at, reads, pattern.span());
                self.bind_element(pattern, of.then(Projection::Index(position)), manner);
            }
            (pattern, Item::Part { of, manner, at, size, overlapping, within }) => {
                let (first, mut all) = text(&stepped(index, &at, reads, pattern.span()));
                all.extend(reads.iter().cloned());
                let tokens = if overlapping {
                    quote!(#first..#first + #size)
                } else if let Some(length) = within {
                    quote!(#first * #size..<usize as ::core::cmp::Ord>::min(#first * #size + #size, #length))
                } else {
                    quote!(#first * #size..#first * #size + #size)
                };
                let part = Verbatim { tokens, reads: all, pure: true, ty: Ty::Unknown, span: pattern.span() };
                self.bind_element(pattern, of.then(Projection::Index(Expression::Verbatim(part))), manner);
            }
            (other, _) => {
                self.unsupported(other, "this loop pattern", "take the item apart in the pattern");
            }
        }
    }

    /// Binds the pattern of an item to the element, or to a reference to it.
    fn bind_element(&mut self, pattern: &Pat, element: Place, manner: Manner) {
        let span = pattern.span();
        match pattern {
            Pat::Wild(_) => {}
            Pat::Reference(inner) if manner == Manner::Shared => {
                self.bind_element(&inner.pat, element, Manner::Value);
            }
            Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => {
                let Some(binding) = binding_of(&name.ident) else { return };
                let copies = self.program.place_type(&element).is_copy()
                    || matches!(self.program.place_type(&element), Ty::Unknown);
                match manner {
                    Manner::Unique => {
                        self.meanings.insert(binding, Meaning::Place(element));
                    }
                    Manner::Value if copies => {
                        let hidden = matches!(self.program.place_type(&element), Ty::Unknown);
                        let variable = self.declare(binding, self.kind(binding));
                        let read = Expression::Read(element);
                        let value = if hidden { Self::cloned(read, span) } else { read };
                        self.push(Statement::Let { variable, value });
                    }
                    _ => {
                        self.refer(binding, element);
                    }
                }
            }
            // The names of a shared item's parts are references.
            Pat::Tuple(_) | Pat::Slice(_) | Pat::Struct(_)
                if manner == Manner::Shared && self.refer_to_parts(pattern, &element) => {}
            Pat::Tuple(_) | Pat::Slice(_) | Pat::Struct(_)
                if manner == Manner::Unique && self.name_places(pattern, &element) => {}
            Pat::Tuple(_) | Pat::Slice(_) | Pat::Struct(_) if manner != Manner::Unique => {
                let read = Expression::Read(element.clone());
                let read = if manner == Manner::Shared { Expression::Borrow(Box::new(read)) } else { read };
                let text = Self::read_tokens(&read, span);
                self.bind_pattern(pattern, &element, text);
            }
            other => {
                self.unsupported(
                    other,
                    "this loop pattern",
                    "bind the item to a name, and take it apart then",
                );
            }
        }
    }
}

impl Lowerer<'_, '_> {
    /// A copy of an element of a type that is not known here.
    fn cloned(value: Expression, span: proc_macro2::Span) -> Expression {
        let spelling = Spelling::Method { name: "clone".to_owned(), turbofish: TokenStream::new() };
        Self::apply("clone", vec![value], spelling, span)
    }
}

/// The patterns that the items of other iterators are bound to; `false` if one is not taken apart from the rest.
fn others(pattern: &Pat, item: &Item, found: &mut [Option<Pat>]) -> bool {
    match (pattern, item) {
        (Pat::Paren(inner), item) => others(&inner.pat, item, found),
        (pattern, Item::Other(number)) => {
            found[*number] = Some(pattern.clone());
            true
        }
        (Pat::Tuple(pair), Item::Pair(first, second)) if pair.elems.len() == 2 => {
            others(&pair.elems[0], first, found) && others(&pair.elems[1], second, found)
        }
        (pattern, Item::Pair(..)) => matches!(pattern, Pat::Wild(_)),
        _ => true,
    }
}

/// The name that the loop's index has: that of a counter from zero.
fn counter(pattern: &Pat, item: &Item) -> Option<usize> {
    match (pattern, item) {
        (Pat::Ident(name), Item::Number { at }) if at.is_empty() => binding_of(&name.ident),
        (Pat::Tuple(pair), Item::Pair(first, second)) if pair.elems.len() == 2 => {
            counter(&pair.elems[0], first).or_else(|| counter(&pair.elems[1], second))
        }
        _ => None,
    }
}

/// An index after some steps.
fn stepped(index: Var, at: &[Step], reads: &Reads, span: proc_macro2::Span) -> Expression {
    if at.is_empty() {
        return Expression::Variable(index);
    }
    let (name, read) = stand_in(index);
    let tokens = at.iter().fold(quote!(#name), |inner, step| match step {
        Step::Add(number) => quote!(#inner + #number),
        Step::Times(number) => quote!((#inner) * (#number)),
        Step::FromEnd(count) => quote!(#count - 1 - (#inner)),
    });
    let reads = std::iter::once(read).chain(reads.iter().cloned()).collect();
    Expression::Verbatim(Verbatim { tokens, reads, pure: true, ty: Ty::Size, span })
}

fn text(index: &Expression) -> (TokenStream, Reads) {
    match index {
        Expression::Verbatim(text) => {
            let tokens = &text.tokens;
            (quote!((#tokens)), text.reads.clone())
        }
        Expression::Variable(variable) => {
            let (name, read) = stand_in(*variable);
            (quote!(#name), vec![read])
        }
        _ => (quote!(0), Vec::new()),
    }
}
