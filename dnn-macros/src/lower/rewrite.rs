//! Calls of the standard library that move values about: each is what a few plain assignments are.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::{Lowerer, Meaning, flow};
use crate::ir::{
    Expression, Head, Kind, Name, Place, Projection, Range, Spelling, Statement, Ty, Var, Verbatim,
};
use crate::parse::{self, binding_of};

/// A name in text that stands for a variable.
pub(super) fn stand_in(variable: Var) -> (Ident, (String, Var)) {
    let name = format_ident!("place{}{}", parse::BINDING_MARK, usize::MAX - variable.index());
    let read = (name.to_string(), variable);
    (name, read)
}

impl Lowerer<'_, '_> {
    /// Lowers a call for its effect; whether it is one of those.
    pub(super) fn rewritten(&mut self, expression: &Expr) -> bool {
        match expression {
            Expr::MethodCall(call) => match (call.method.to_string().as_str(), call.args.len()) {
                ("swap", 2) => {
                    let base = self.place(&call.receiver);
                    let [first, second] = [0, 1].map(|i| {
                        let index = self.index(&call.args[i]);
                        base.then(Projection::Index(index))
                    });
                    self.swap(&first, &second, call.span());
                }
                ("push", 1) if self.is_vector(&call.receiver) => {
                    let value = self.evaluate(&call.args[0]);
                    let vector = self.place(&call.receiver);
                    self.put(vector.then(Projection::Next), value, call.span());
                }
                ("extend_from_slice", 1) if self.is_vector(&call.receiver) => {
                    let source = self.place(&call.args[0]);
                    let vector = self.place(&call.receiver);
                    let span = call.span();
                    self.over(&source, span, |this, element| {
                        let value = this.read(element, span);
                        this.put(vector.then(Projection::Next), value, span);
                    });
                }
                ("fill", 1) => {
                    let base = self.place(&call.receiver);
                    let value = self.operand(&call.args[0]);
                    self.over(&base, call.span(), |this, element| {
                        this.push(Statement::Assign { place: element, value });
                    });
                }
                ("sort_by" | "sort_unstable_by", 1) => {
                    let base = self.place(&call.receiver);
                    self.sort(&base, &call.args[0], call.span());
                }
                ("reverse", 0) | ("rotate_left" | "rotate_right", 1) if self.is_sequence(&call.receiver) => {
                    let base = self.place(&call.receiver);
                    self.rearrange(&base, call, call.span());
                }
                ("copy_from_slice" | "clone_from_slice", 1) => {
                    let base = self.place(&call.receiver);
                    let source = self.place(&call.args[0]);
                    let span = call.span();
                    self.over(&base, span, |this, element| {
                        let Some(position) = element.path.last().cloned() else { return };
                        let value = this.read(source.then(position), span);
                        this.put(element, value, span);
                    });
                }
                _ => return false,
            },
            Expr::Call(call) if call.args.len() == 2 && names(&call.func, "swap") => {
                let [first, second] = [0, 1].map(|i| self.behind(&call.args[i]));
                self.swap(&first, &second, call.span());
            }
            _ => return false,
        }
        true
    }

    /// Whether a place can be a vector that grows, as far as is known here: whatever else has `push` is refused by
    /// rustc.
    fn is_vector(&self, receiver: &Expr) -> bool {
        match self.known_type(receiver) {
            Some(ty) => matches!(ty.value(), Ty::List(_) | Ty::Unknown),
            None => self.names_local(receiver),
        }
    }

    /// Whether a place is seen to be an array, a slice or a vector.
    fn is_sequence(&self, receiver: &Expr) -> bool {
        let ty = self.known_type(receiver);
        ty.is_some_and(|ty| matches!(ty.value(), Ty::Array(..) | Ty::Slice(_) | Ty::List(_)))
    }

    /// `mem::replace(&mut a, b)` is the old value of `a`.
    pub(super) fn replaced(&mut self, call: &syn::ExprCall) -> Option<Expression> {
        if call.args.len() != 2 || !names(&call.func, "replace") {
            return None;
        }
        let place = self.behind(&call.args[0]);
        let before = self.snapshot(&place, call.span());
        let value = self.operand(&call.args[1]);
        self.put(place, value, call.span());
        Some(Expression::Variable(before))
    }

    fn swap(&mut self, first: &Place, second: &Place, span: Span) {
        let [a, b] = [first, second].map(|place| self.snapshot(place, span));
        self.push(Statement::Assign { place: first.clone(), value: Expression::Variable(b) });
        self.push(Statement::Assign { place: second.clone(), value: Expression::Variable(a) });
    }

    /// What says the order carries no derivative.
    fn sort(&mut self, base: &Place, comparison: &Expr, span: Span) {
        let Verbatim { tokens, reads, .. } = self.verbatim(comparison);
        let core = self.source.options.core.clone();
        self.ordered(base, span, reads, |old| quote!(#core::__private::order(&#old, #tokens)));
    }

    /// The positions change their places as the elements do.
    fn rearrange(&mut self, base: &Place, call: &syn::ExprMethodCall, span: Span) {
        let (method, mut reads, mut distances) = (&call.method, Vec::new(), Vec::new());
        for distance in &call.args {
            let distance = self.verbatim(distance);
            reads.extend(distance.reads);
            distances.push(distance.tokens);
        }
        let core = self.source.options.core.clone();
        self.ordered(
            base,
            span,
            reads,
            |old| quote!(#core::__private::rearranged(#old.len(), |order| order.#method(#(#distances),*))),
        );
    }

    /// Every element gets the one of the old that its order says.
    fn ordered(
        &mut self,
        base: &Place,
        span: Span,
        mut reads: Vec<(String, Var)>,
        order: impl FnOnce(Ident) -> TokenStream,
    ) {
        let lent = matches!(self.program.place_type(base), Ty::Reference { .. });
        let whole = if lent { base.then(Projection::Deref) } else { base.clone() };
        let old = self.vector_of(Expression::Borrow(Box::new(Expression::Read(whole))), span);
        let (name, read) = stand_in(old);
        reads.push(read);
        let tokens = order(name);
        let ty = Ty::List(Box::new(Ty::Size));
        let order = Expression::Verbatim(Verbatim { tokens, reads, pure: false, ty: ty.clone(), span });
        let order = self.define(Name::Wish("order".to_owned()), ty, span, order);
        self.over(base, span, |this, element| {
            let Some(position) = element.path.last().cloned() else { return };
            let from = this.read(Place::whole(order).then(position), span);
            let from = this.define(Name::Wish("j".to_owned()), Ty::Size, span, from);
            let from = Projection::Index(Expression::Variable(from));
            let value = this.read(Place::whole(old).then(from), span);
            this.put(element, value, span);
        });
    }

    fn snapshot(&mut self, place: &Place, span: Span) -> Var {
        let ty = self.program.place_type(place);
        let value = Expression::Read(place.clone());
        let moves = ty != Ty::Unknown && !ty.is_copy();
        // What is not copied would leave a hole.
        let value = if moves {
            let spelling = Spelling::Method { name: "clone".to_owned(), turbofish: TokenStream::new() };
            Self::apply("clone", vec![value], spelling, span)
        } else {
            value
        };
        self.define(Name::Intermediate, Ty::Unknown, span, value)
    }

    /// The place behind a `&mut` argument.
    fn behind(&mut self, argument: &Expr) -> Place {
        let place = self.place(argument);
        let variable = &self.program.variables[place.root];
        let reference = matches!(variable.ty, Ty::Reference { mutable: true, .. }) && place.path.is_empty();
        match argument {
            Expr::Path(_) if reference => place.then(Projection::Deref),
            _ => place,
        }
    }

    /// A loop over the elements of a place.
    fn over(&mut self, base: &Place, span: Span, body: impl FnOnce(&mut Self, Place)) {
        let (text, reads) = Self::place_text(base);
        let length = Verbatim { tokens: quote!(#text.len()), reads, pure: false, ty: Ty::Size, span };
        let end = self.define(Name::Intermediate, Ty::Size, span, Expression::Verbatim(length));
        let index = self.program.variable(Name::Wish("i".to_owned()), Ty::Size, Kind::Local, span);
        let element = base.then(Projection::Index(Expression::Variable(index)));
        let head = Head::Range(Range::counting(index, Expression::Variable(end), false));
        self.repeat(None, None, head, |this| body(this, element));
    }

    /// `let (a, b) = x.split_at_mut(k);` names two parts of `x`.
    pub(super) fn split(&mut self, pattern: &Pat, init: &Expr) -> bool {
        let (Pat::Tuple(names), Expr::MethodCall(call)) = (pattern, init) else { return false };
        let mutable = match call.method.to_string().as_str() {
            "split_at_mut" => true,
            "split_at" => false,
            _ => return false,
        };
        let known = names.elems.len() == 2
            && names.elems.iter().all(|name| matches!(name, Pat::Ident(_) | Pat::Wild(_)));
        if !known || call.args.len() != 1 || flow::carriers(init).is_disjoint(&self.active) {
            return false;
        }
        let base = self.place(&call.receiver);
        let mut reads = Vec::new();
        let cut = self.lasting(&call.args[0], &mut reads);
        let span = call.args[0].span();
        for (name, range) in names.elems.iter().zip([quote!(..#cut), quote!(#cut..)]) {
            let Pat::Ident(name) = name else { continue };
            let Some(binding) = binding_of(&name.ident) else { continue };
            let range = Verbatim { tokens: range, reads: reads.clone(), pure: true, ty: Ty::Unknown, span };
            let part = base.then(Projection::Index(Expression::Verbatim(range)));
            if mutable {
                self.meanings.insert(binding, Meaning::Place(part));
            } else {
                self.refer(binding, part);
            }
        }
        true
    }

    /// A shared reference by name.
    pub(super) fn refer(&mut self, binding: usize, place: Place) -> Var {
        let variable = self.declare(binding, Kind::Local);
        let value = Expression::Borrow(Box::new(Expression::Read(place.clone())));
        self.push(Statement::Let { variable, value });
        self.meanings.insert(binding, Meaning::Reference(place, variable));
        variable
    }

    /// The text of a place, and what it reads.
    pub(super) fn place_text(place: &Place) -> (TokenStream, Vec<(String, Var)>) {
        let mut reads = Vec::new();
        let tokens = Self::spell(&Expression::Read(place.clone()), &mut reads);
        (tokens, reads)
    }
}

/// Whether a path ends in `mem::name` or is `name` alone.
fn names(function: &Expr, name: &str) -> bool {
    let Expr::Path(path) = function else { return false };
    let segments: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [only] => only == name,
        [.., module, last] => module == "mem" && last == name,
        [] => false,
    }
}
