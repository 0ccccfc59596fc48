//! Expressions as tokens.

use std::collections::HashSet;

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};

use super::{Writer, names};
use crate::ir::{
    Expression, Float, Form, Kind, Map, Name, Part, Place, Projection, Shape, Ty, Var, Verbatim, access,
    member,
};
use crate::parse::BINDING_MARK;
use crate::primitives::counting;
use crate::tokens;

/// How tightly the outermost operation of an expression binds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Choice,
    Comparison,
    Sum,
    Product,
    Cast,
    Prefix,
    Atom,
}

impl Writer<'_> {
    pub(super) fn name(&self, variable: Var) -> TokenStream {
        let text = self.names.text(variable);
        let span = self.program.variables[variable].span;
        if text == "self" {
            let name = if self.in_closure { "this" } else { "self" };
            return Ident::new(name, super::located(span)).into_token_stream();
        }
        match text.strip_prefix("r#") {
            Some(raw) => Ident::new_raw(raw, super::located(span)).into_token_stream(),
            None => Ident::new(text, super::located(span)).into_token_stream(),
        }
    }

    /// An expression where a value is wanted: what is needed again is cloned.
    pub(super) fn value(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        match expression {
            Expression::Variable(variable) if self.must_clone(*variable) => {
                let name = self.name(*variable);
                quote!(::core::clone::Clone::clone(&#name))
            }
            // What a variable holds at the moment, while the variable lives on.
            Expression::Read(place) if self.would_move(place) => {
                let place = self.place(place);
                quote!(::core::clone::Clone::clone(&#place))
            }
            other => self.expression(other, scalar).0,
        }
    }

    /// Whether reading a place by value would move out of a variable.
    pub(super) fn would_move(&self, place: &Place) -> bool {
        let ty = &self.program.variables[place.root].ty;
        // A part of an adjoint is taken while others are still needed.
        let again = self.uses.get(&place.root).copied().unwrap_or(0) > 1;
        let adjoint = self.is_adjoint(place.root);
        let part = self.program.place_type(place);
        let taken = match place.path.last() {
            Some(Projection::Field(_)) => again && part == Ty::Unknown,
            // Nothing is moved out of a sequence.
            Some(Projection::Index(index)) => !index.is_range() && !part.value().is_copy(),
            _ => false,
        };
        if adjoint && taken {
            return true;
        }
        let last = self.moved.contains(&place.root);
        place.path.is_empty() && !last && !ty.is_copy() && !matches!(ty, Ty::Reference { .. })
    }

    /// Whether a variable holds an adjoint, or lends a part of one.
    fn is_adjoint(&self, variable: Var) -> bool {
        match self.program.variables[variable].name {
            Name::Gradient(_) | Name::Entry(_) => true,
            Name::Part(of) => self.is_adjoint(of),
            _ => false,
        }
    }

    /// A reference to the value of an expression.
    pub(super) fn reference(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        let (tokens, binding) = self.expression(expression, scalar);
        match expression {
            Expression::Borrow(_) => tokens,
            Expression::Variable(variable)
                if matches!(self.program.variables[*variable].ty, Ty::Reference { .. }) =>
            {
                tokens
            }
            _ if binding == Binding::Atom => quote!(&#tokens),
            _ => quote!(&(#tokens)),
        }
    }

    pub(super) fn expression(&self, expression: &Expression, scalar: &Float) -> (TokenStream, Binding) {
        match expression {
            Expression::Variable(variable) => (self.name(*variable), Binding::Atom),
            Expression::Read(place) => {
                let deref = matches!(place.path.last(), Some(Projection::Deref));
                (self.place(place), if deref { Binding::Prefix } else { Binding::Atom })
            }
            Expression::Borrow(inner) => {
                let (tokens, binding) = self.expression(inner, scalar);
                if binding >= Binding::Prefix {
                    (quote!(&#tokens), Binding::Prefix)
                } else {
                    (quote!(&(#tokens)), Binding::Prefix)
                }
            }
            Expression::Number(number) => self.number(*number, scalar),
            Expression::Literal(tokens) => {
                let negative = tokens.to_string().starts_with('-');
                (self.respan(tokens), if negative { Binding::Prefix } else { Binding::Atom })
            }
            Expression::Verbatim(verbatim) => self.verbatim(verbatim),
            Expression::Apply(application) => self.application(application, scalar),
            Expression::Aggregate(shape, elements) => {
                (self.aggregate(shape, elements, scalar), Binding::Atom)
            }
            Expression::Map(map) => (self.map(map), Binding::Atom),
            Expression::Zero(of) => (self.zero(*of), Binding::Atom),
            Expression::Part(part) => (self.part(part), Binding::Prefix),
            Expression::Neutral(ty) => (self.neutral(ty).unwrap_or_else(|| self.vacant(ty)), Binding::Atom),
            Expression::Closure { index, captures } => (self.closure(*index, *captures), Binding::Atom),
            Expression::Taken(place) => {
                let (core, vector) = (&self.core, self.reached(place, true));
                (quote!(#core::__private::taken(&mut #vector)), Binding::Atom)
            }
            Expression::Load { buffer, slot } => (self.load(*buffer, slot), Binding::Atom),
        }
    }

    pub(super) fn number(&self, number: f64, scalar: &Float) -> (TokenStream, Binding) {
        if let Float::Parameter { name, bound } = scalar {
            let core = &self.core;
            let ty = Ident::new(name, Span::call_site());
            let literal = Literal::f64_unsuffixed(number.abs());
            let literal = if number < 0.0 { quote!(-#literal) } else { quote!(#literal) };
            let function = format_ident!("number_{}", bound.word());
            return (quote!(#core::__private::#function::<#ty>(#literal)), Binding::Atom);
        }
        let literal = Literal::f64_unsuffixed(number.abs());
        if number < 0.0 { (quote!(-#literal), Binding::Prefix) } else { (quote!(#literal), Binding::Atom) }
    }

    pub(super) fn place(&self, place: &Place) -> TokenStream {
        self.reached(place, false)
    }

    /// A place; `mutably`, if it is written to.
    pub(super) fn reached(&self, place: &Place, mutably: bool) -> TokenStream {
        let mut tokens = self.name(place.root);
        let mut prefix = false;
        let bound = self.program.variables[place.root].kind == Kind::Bound;
        if place.path.is_empty() && self.cotangents.contains(&place.root) {
            return quote!(*#tokens);
        }
        for (i, step) in place.path.iter().enumerate() {
            if prefix && !matches!(step, Projection::Deref) {
                tokens = quote!((#tokens));
            }
            prefix = false;
            tokens = match step {
                // Kept for the backward pass it is the value itself.
                Projection::Deref if i == 0 && !mutably && bound => {
                    let core = &self.core;
                    prefix = true;
                    quote!(*#core::__private::Operand::operand(&#tokens))
                }
                Projection::Deref => {
                    prefix = true;
                    quote!(*#tokens)
                }
                // Assignments there are spelled as calls.
                Projection::Next => tokens,
                // The gradient of a point is that of its coordinates.
                Projection::Field(name) if name == "coords" && self.is_adjoint(place.root) => {
                    let core = &self.core;
                    prefix = mutably;
                    if mutably {
                        quote!(*#core::__private::coordinates_mut(&mut #tokens))
                    } else {
                        quote!(#core::__private::coordinates(&#tokens))
                    }
                }
                Projection::Field(name) => {
                    let field = member(name);
                    quote!(#tokens.#field)
                }
                Projection::Variant(variant, name) => {
                    let mut method = access(variant, name);
                    if mutably {
                        method.push_str("_mut");
                    }
                    let method = Ident::new(&method, Span::call_site());
                    prefix = mutably;
                    let (star, mutable) = (mutably.then(|| quote!(*)), mutably.then(|| quote!(mut)));
                    if variant == "Some" {
                        let core = &self.core;
                        quote!(#star #core::__private::OptionGradient::#method(&#mutable #tokens))
                    } else {
                        quote!(#star #tokens.#method())
                    }
                }
                Projection::Index(index) => {
                    let index = self.expression(index, &Float::Some).0;
                    quote!(#tokens[#index])
                }
            };
        }
        tokens
    }

    fn part(&self, part: &Part) -> TokenStream {
        let of = if part.of.path.is_empty() { self.name(part.of.root) } else { self.place(&part.of) };
        let count = self.operand(&part.count, &Float::Some, Binding::Sum);
        let reference = if part.mutable { quote!(&mut) } else { quote!(&) };
        let of = match &part.first {
            None => of,
            Some(first) => {
                let first = self.operand(first, &Float::Some, Binding::Sum);
                quote!(#of[#first..])
            }
        };
        // A loop that does not run looks at no position.
        let looks =
            part.first.is_some() || part.of.path.iter().any(|step| matches!(step, Projection::Index(_)));
        if looks && counting::may_be_zero(&part.count) {
            quote!(if #count > 0 { #reference #of[..#count] } else { #reference [] })
        } else {
            quote!(#reference #of[..#count])
        }
    }

    /// The user's text under the names of here, every token located at the user's.
    pub(super) fn verbatim(&self, verbatim: &Verbatim) -> (TokenStream, Binding) {
        let shared = names::shared(&verbatim.tokens);
        let tokens = self.rename(&verbatim.tokens, &verbatim.reads, &shared);
        let atom = match syn::parse2::<syn::Expr>(tokens.clone()) {
            Ok(
                syn::Expr::Path(_)
                | syn::Expr::Call(_)
                | syn::Expr::MethodCall(_)
                | syn::Expr::Lit(_)
                | syn::Expr::Field(_)
                | syn::Expr::Index(_)
                | syn::Expr::Paren(_)
                | syn::Expr::Tuple(_)
                | syn::Expr::Macro(_)
                | syn::Expr::Array(_),
            ) => Binding::Atom,
            Ok(syn::Expr::Unary(_) | syn::Expr::Reference(_)) => Binding::Prefix,
            Ok(syn::Expr::Cast(_)) => Binding::Cast,
            Ok(syn::Expr::Binary(binary)) => match binary.op {
                syn::BinOp::Add(_) | syn::BinOp::Sub(_) => Binding::Sum,
                syn::BinOp::Mul(_) | syn::BinOp::Div(_) | syn::BinOp::Rem(_) => Binding::Product,
                _ => Binding::Choice,
            },
            _ => Binding::Choice,
        };
        (tokens, atom)
    }

    /// `shared`: what several local names of the text are called, which would hide each other.
    fn rename(&self, tokens: &TokenStream, reads: &[(String, Var)], shared: &HashSet<String>) -> TokenStream {
        let mut out = TokenStream::new();
        for token in tokens.clone() {
            match token {
                TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    let read = reads.iter().find(|(placeholder, _)| *placeholder == text);
                    if let Some((_, variable)) = read {
                        out.extend(self.name(*variable));
                    } else if text.ends_with(BINDING_MARK) {
                        out.extend(self.core.clone());
                    } else if text.contains(BINDING_MARK) {
                        let plain = tokens::plain(&ident);
                        let name = if shared.contains(&plain) { text } else { plain };
                        out.extend([TokenTree::Ident(Ident::new(&name, super::located(ident.span())))]);
                    } else {
                        let mut ident = ident;
                        // Whether `into_iter` on an array gives values depends on the edition of its span.
                        if text != "into_iter" {
                            ident.set_span(super::located(ident.span()));
                        }
                        out.extend([TokenTree::Ident(ident)]);
                    }
                }
                TokenTree::Group(group) => {
                    let mut inner =
                        Group::new(group.delimiter(), self.rename(&group.stream(), reads, shared));
                    inner.set_span(super::located(group.span()));
                    out.extend([TokenTree::Group(inner)]);
                }
                mut other => {
                    other.set_span(super::located(other.span()));
                    out.extend([other]);
                }
            }
        }
        out
    }

    pub(super) fn respan(&self, tokens: &TokenStream) -> TokenStream {
        self.rename(tokens, &[], &HashSet::new())
    }

    fn aggregate(&self, shape: &Shape, elements: &[Expression], scalar: &Float) -> TokenStream {
        let core = &self.core;
        let elements = elements.iter().map(|element| self.value(element, scalar));
        match shape {
            Shape::Tuple => quote!((#(#elements,)*)),
            Shape::Array => quote!([#(#elements),*]),
            Shape::List => quote!(#core::__private::vec![#(#elements),*]),
            Shape::Structure(structure) => {
                let path = self.respan(&structure.path);
                if structure.call {
                    return quote!(#path(#(#elements),*));
                }
                let mut members = structure.members.iter().map(|name| member(name));
                // The last element has no name where it is what the others come from.
                let fields = elements.map(|element| match members.next() {
                    Some(name) => quote!(#name: #element),
                    None => quote!(..#element),
                });
                quote!(#path { #(#fields),* })
            }
            Shape::Matrix(grid) => {
                let path = self.respan(&grid.path);
                let entries: Vec<TokenStream> = elements.collect();
                match grid.form {
                    Form::Call => quote!(#path(#(#entries),*)),
                    Form::Column => quote!(#path![#(#entries),*]),
                    Form::Rows => {
                        let rows = entries.chunks(grid.columns).map(|row| quote!(#(#row),*));
                        quote!(#path![#(#rows);*])
                    }
                }
            }
            Shape::Repeat(length) => {
                let length: TokenStream = length.parse().expect("lengths are tokens");
                let length = self.respan(&length);
                quote!([#(#elements)*; #length])
            }
        }
    }

    fn map(&self, map: &Map) -> TokenStream {
        // `map` and its kin take the matrix by reference.
        let over = match &map.over[0] {
            Expression::Variable(variable) => self.name(*variable),
            other => self.receiver(other, &Float::Some),
        };
        if let Some(spelled) = &map.spelled {
            let function = self.verbatim(spelled).0;
            return quote!(#over.map(#function));
        }
        let scalar = match &self.program.variables[map.parameters[0]].ty {
            Ty::Float(float) => float.clone(),
            _ => Float::Some,
        };
        let parameters = map.parameters.iter().map(|&parameter| self.name(parameter));
        let body = self.expression(&map.body, &scalar).0;
        let others = map.over[1..].iter().map(|other| self.reference(other, &Float::Some));
        let method = match map.over.len() {
            1 => quote!(map),
            2 => quote!(zip_map),
            _ => quote!(zip_zip_map),
        };
        quote!(#over.#method(#(#others,)* |#(#parameters),*| #body))
    }
}
