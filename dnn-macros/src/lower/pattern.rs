//! `let` with a pattern. The forward pass keeps the user's pattern; the backward pass knows the place that each
//! name is a copy of.

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::Pat;
use syn::spanned::Spanned;

use super::rewrite::stand_in;
use super::{Lowerer, flow};
use crate::ir::{Expression, Name, Pattern, Place, Projection, Statement, Ty, Var, Verbatim};
use crate::parse::binding_of;

impl Lowerer<'_, '_> {
    pub(super) fn destructure(&mut self, local: &syn::Local, pattern: &Pat, init: &syn::LocalInit) {
        if !self.is_structured(&init.expr) {
            let value = self.copied(&init.expr);
            let value = self.with_escape(value, init);
            let variables = self.pattern_variables(&local.pat);
            if !matches!(pattern, Pat::Ident(_))
                && (matches!(*init.expr, syn::Expr::Reference(_)) || self.is_bound(&init.expr))
            {
                self.bound_by_structure(pattern);
            }
            if let (Pat::Type(typed), [variable]) = (&local.pat, &variables[..]) {
                self.program.variables[*variable].ty = self.ty(&typed.ty);
            }
            let pattern = Pattern { text: self.verbatim(&local.pat), variables, sources: Vec::new() };
            self.push(Statement::Bind { pattern, value });
            return;
        }
        // `let (a, b) = (x, y);` is two bindings.
        if let (Pat::Tuple(names), syn::Expr::Tuple(values)) = (pattern, &*init.expr) {
            let plain =
                names.elems.iter().all(|name| matches!(name, Pat::Ident(name) if name.subpat.is_none()));
            if plain && names.elems.len() == values.elems.len() {
                let lowered: Vec<Expression> =
                    values.elems.iter().map(|value| self.evaluate(value)).collect();
                for (name, value) in names.elems.iter().zip(lowered) {
                    let Pat::Ident(name) = name else { continue };
                    let Some(binding) = binding_of(&name.ident) else { continue };
                    let variable = self.declare(binding, self.kind(binding));
                    self.push(Statement::Let { variable, value });
                }
                return;
            }
        }
        let Some((place, read)) = self.taken_apart(&init.expr, &[pattern]) else {
            self.unsupported(&init.expr, "this pattern", "bind the value to a name first");
            return;
        };
        // What a pattern binds of what can be changed is names of its places: they may be written through.
        let named = init.diverge.is_none() && is_place(borrowed(&init.expr)) && self.binds_uniquely(pattern);
        if named && self.name_places(pattern, &place) {
            return;
        }
        let read = self.with_escape(read, init);
        self.bind_pattern(&local.pat, &place, read);
    }

    /// Whether the names of a pattern are mutable references.
    fn binds_uniquely(&self, pattern: &Pat) -> bool {
        flow::bound(pattern).iter().any(|name| self.unique.contains(name))
    }

    /// Makes the names of a pattern names of places; `false`, and nothing done, if there are none for some.
    pub(super) fn name_places(&mut self, pattern: &Pat, place: &Place) -> bool {
        let mut named = Vec::new();
        if !Self::places_of(pattern, place, &mut named) {
            return false;
        }
        for (binding, place) in named {
            self.meanings.insert(binding, super::Meaning::Place(place));
        }
        true
    }

    /// Makes the names of a pattern references to places; `false`, and nothing done, if there are none for some.
    pub(super) fn refer_to_parts(&mut self, pattern: &Pat, place: &Place) -> bool {
        let mut named = Vec::new();
        if !Self::places_of(pattern, place, &mut named) {
            return false;
        }
        for (binding, place) in named {
            self.refer(binding, place);
        }
        true
    }

    fn places_of(pattern: &Pat, place: &Place, named: &mut Vec<(usize, Place)>) -> bool {
        let field = |pattern: &Pat, name: String, named: &mut Vec<(usize, Place)>| {
            Self::places_of(pattern, &place.then(Projection::Field(name)), named)
        };
        match pattern {
            Pat::Ident(name) if name.subpat.is_none() => {
                named.extend(binding_of(&name.ident).map(|binding| (binding, place.clone())));
                true
            }
            Pat::Wild(_) | Pat::Rest(_) => true,
            Pat::Paren(inner) => Self::places_of(&inner.pat, place, named),
            Pat::Struct(fields) => fields
                .fields
                .iter()
                .all(|part| field(&part.pat, part.member.to_token_stream().to_string(), named)),
            Pat::Tuple(syn::PatTuple { elems, .. }) | Pat::TupleStruct(syn::PatTupleStruct { elems, .. })
                if !elems.iter().any(|element| matches!(element, Pat::Rest(_))) =>
            {
                elems.iter().enumerate().all(|(i, element)| field(element, i.to_string(), named))
            }
            Pat::Slice(slice) => slice.elems.iter().enumerate().all(|(i, element)| {
                let index = Projection::Index(Expression::count(i));
                !matches!(element, Pat::Rest(_)) && Self::places_of(element, &place.then(index), named)
            }),
            _ => false,
        }
    }

    /// The place of a value that patterns take apart, and the text that reads it.
    pub(super) fn taken_apart(&mut self, value: &syn::Expr, patterns: &[&Pat]) -> Option<(Place, Verbatim)> {
        if self.is_unwrapped(value, patterns) {
            return Some(self.unwrapped(value));
        }
        if is_place(borrowed(value)) {
            let text = self.verbatim(value);
            return Some((self.place(value), text));
        }
        let span = value.span();
        let value = self.value(value);
        let value = self.bound(value, span);
        Some((value.place()?, Self::read_tokens(&value, span)))
    }

    /// `let pattern = value;`, where the value is that of a place.
    pub(super) fn bind_pattern(&mut self, pattern: &Pat, place: &Place, value: Verbatim) {
        let variables = self.pattern_variables(pattern);
        let text = self.verbatim(pattern);
        let mut sources = Vec::new();
        self.lent = self.is_lent(&value);
        self.sources(pattern, place, &mut sources);
        self.lent = false;
        self.push(Statement::Bind { pattern: Pattern { text, variables, sources }, value });
    }

    /// Whether a text is `&place`, or the name of a reference alone.
    fn is_lent(&self, value: &Verbatim) -> bool {
        let mut tokens = value.tokens.clone().into_iter();
        match (tokens.next(), tokens.next(), &value.reads[..]) {
            (Some(TokenTree::Punct(first)), ..) => first.as_char() == '&',
            (Some(TokenTree::Ident(_)), None, [(_, read)]) => self.is_reference(*read),
            _ => false,
        }
    }

    /// `value else { .. }`
    fn with_escape(&mut self, value: Verbatim, init: &syn::LocalInit) -> Verbatim {
        let Some((token, diverge)) = &init.diverge else { return value };
        let escape = self.copied(diverge);
        let (tokens, otherwise) = (&value.tokens, &escape.tokens);
        let tokens = quote::quote!(#tokens #token #otherwise);
        let reads = value.reads.iter().chain(&escape.reads).cloned().collect();
        Verbatim { tokens, reads, pure: false, ..value }
    }

    /// The text that reads a place, with the root under a placeholder of its own.
    pub(super) fn read_tokens(value: &Expression, span: proc_macro2::Span) -> Verbatim {
        let mut reads = Vec::new();
        let tokens = Self::spell(value, &mut reads);
        Verbatim { tokens, reads, pure: false, ty: Ty::Unknown, span }
    }

    pub(super) fn spell(value: &Expression, reads: &mut Vec<(String, Var)>) -> proc_macro2::TokenStream {
        match value {
            Expression::Borrow(inner) => {
                let inner = Self::spell(inner, reads);
                quote::quote!(&#inner)
            }
            other => {
                let Some(place) = other.place() else { return proc_macro2::TokenStream::new() };
                let (root, read) = stand_in(place.root);
                reads.push(read);
                let mut tokens = root.to_token_stream();
                for step in &place.path {
                    tokens = match step {
                        Projection::Deref => quote::quote!((*#tokens)),
                        Projection::Field(name) => {
                            let member = crate::ir::member(name);
                            quote::quote!(#tokens.#member)
                        }
                        Projection::Variant(..) | Projection::Next => {
                            unreachable!("what is read has a place of its own")
                        }
                        Projection::Index(index) => {
                            let index = match index {
                                Expression::Literal(literal) => literal.clone(),
                                Expression::Verbatim(verbatim) => {
                                    reads.extend(verbatim.reads.iter().cloned());
                                    verbatim.tokens.clone()
                                }
                                other => Self::spell(other, reads),
                            };
                            quote::quote!(#tokens[#index])
                        }
                    };
                }
                tokens
            }
        }
    }

    /// New variables for all names of a pattern.
    pub(super) fn pattern_variables(&mut self, pattern: &Pat) -> Vec<Var> {
        let mut names: Vec<usize> = flow::bound(pattern).into_iter().collect();
        names.sort_unstable();
        let variables = names.into_iter().map(|binding| self.declare(binding, self.kind(binding))).collect();
        self.bound_by_structures(pattern);
        variables
    }

    /// The place that each name of the pattern copies or refers to.
    pub(super) fn sources(&mut self, pattern: &Pat, place: &Place, sources: &mut Vec<(Var, Place)>) {
        let outside = self.lent;
        if let Pat::Reference(inner) = pattern {
            self.lent = false;
            self.part_sources(&inner.pat, place, sources);
        } else {
            let plain = matches!(pattern, Pat::Ident(_) | Pat::Paren(_) | Pat::Type(_));
            let behind = matches!(self.program.place_type(place), Ty::Reference { mutable: false, .. });
            self.lent |= behind && !plain;
            self.part_sources(pattern, place, sources);
        }
        self.lent = outside;
    }

    fn part_sources(&mut self, pattern: &Pat, place: &Place, sources: &mut Vec<(Var, Place)>) {
        match pattern {
            Pat::Ident(name) => {
                let meaning = binding_of(&name.ident).and_then(|binding| self.meanings.get(&binding));
                if let Some(&super::Meaning::Variable(variable)) = meaning {
                    match binding_of(&name.ident) {
                        Some(binding) if self.binds_reference(name, place) => {
                            self.meanings.insert(binding, super::Meaning::Reference(place.clone(), variable));
                        }
                        _ => sources.push((variable, place.clone())),
                    }
                }
            }
            Pat::Wild(_) | Pat::Rest(_) | Pat::Lit(_) | Pat::Range(_) | Pat::Path(_) => {}
            Pat::Paren(inner) => self.sources(&inner.pat, place, sources),
            Pat::Reference(inner) => self.sources(&inner.pat, place, sources),
            Pat::Type(inner) => self.sources(&inner.pat, place, sources),
            Pat::Tuple(tuple) if !tuple.elems.iter().any(|element| matches!(element, Pat::Rest(_))) => {
                for (i, element) in tuple.elems.iter().enumerate() {
                    self.sources(element, &place.then(Projection::Field(i.to_string())), sources);
                }
            }
            Pat::Slice(slice) => self.slice_sources(slice, place, sources),
            Pat::Struct(fields) => {
                for field in &fields.fields {
                    let name = field.member.to_token_stream().to_string();
                    self.sources(&field.pat, &self.field_of(&fields.path, place, name), sources);
                }
            }
            // What failed carries no derivative.
            failure if flow::is_failure(failure) => {}
            Pat::TupleStruct(fields) if !fields.elems.iter().any(|field| matches!(field, Pat::Rest(_))) => {
                for (i, field) in fields.elems.iter().enumerate() {
                    self.sources(field, &self.field_of(&fields.path, place, i.to_string()), sources);
                }
            }
            other if flow::bound(other).is_empty() => {}
            other => {
                let help = "take the value apart with fields and indices";
                self.unsupported(other, "this pattern on a value that carries a derivative", help);
            }
        }
    }

    /// Whether a name binds a reference to a place of known type, which it then stands for. Where the type is not
    /// known, or the place is in a variant and has no text, it is a variable.
    fn binds_reference(&self, name: &syn::PatIdent, place: &Place) -> bool {
        let has_text = |step: &Projection| !matches!(step, Projection::Variant(..) | Projection::Next);
        self.lent
            && name.mutability.is_none()
            && self.program.place_type(place) != Ty::Unknown
            && place.path.iter().all(has_text)
    }

    /// `[a, b, rest @ .., c]`: places from the front, then from the back.
    fn slice_sources(&mut self, slice: &syn::PatSlice, place: &Place, sources: &mut Vec<(Var, Place)>) {
        let count = slice.elems.len();
        let is_rest = |element: &Pat| match element {
            Pat::Rest(_) => true,
            Pat::Ident(name) => matches!(&name.subpat, Some((_, inner)) if matches!(**inner, Pat::Rest(_))),
            _ => false,
        };
        let gap = slice.elems.iter().position(is_rest).unwrap_or(count);
        let from_end = gap < count && (gap + 1 < count || !matches!(slice.elems[gap], Pat::Rest(_)));
        let length = from_end.then(|| self.length(place, slice.span()));
        for (i, element) in slice.elems.iter().enumerate() {
            if i < gap {
                self.sources(element, &place.then(Projection::Index(Expression::count(i))), sources);
                continue;
            }
            let (length, reads) = length.clone().unwrap_or_default();
            let number = |n: usize| proc_macro2::Literal::usize_unsuffixed(n);
            let (first, from_back, after) = (number(i), number(count - i), number(count - i - 1));
            let index = match (i == gap, count - i - 1) {
                (false, _) => quote::quote!(#length - #from_back),
                (true, 0) => quote::quote!(#first..),
                (true, _) => quote::quote!(#first..#length - #after),
            };
            let span = element.span();
            let index = Verbatim { tokens: index, reads, pure: true, ty: Ty::Unknown, span };
            let part = place.then(Projection::Index(Expression::Verbatim(index)));
            match element {
                // A part is a name for a place, like any reference.
                Pat::Ident(name) if i == gap => {
                    let binding = binding_of(&name.ident);
                    let meaning = binding.and_then(|binding| self.meanings.get(&binding).cloned());
                    if let (Some(binding), Some(super::Meaning::Variable(variable))) = (binding, meaning) {
                        self.meanings.insert(binding, super::Meaning::Reference(part, variable));
                    }
                }
                other => self.sources(other, &part, sources),
            }
        }
    }

    /// The length of a sequence as text that the backward pass can read.
    fn length(
        &mut self,
        place: &Place,
        span: proc_macro2::Span,
    ) -> (proc_macro2::TokenStream, Vec<(String, Var)>) {
        if let Ty::Array(_, length) = self.program.place_type(place).value() {
            if let Ok(length) = length.parse() {
                return (length, Vec::new());
            }
        }
        let (whole, reads) = Self::place_text(place);
        let text = Verbatim { tokens: quote::quote!(#whole.len()), reads, pure: false, ty: Ty::Size, span };
        let length = self.define(Name::Intermediate, Ty::Size, span, Expression::Verbatim(text));
        let (name, read) = stand_in(length);
        (quote::quote!(#name), vec![read])
    }

    /// A variable for a value that needs a name.
    pub(super) fn named(&mut self, value: Expression, span: proc_macro2::Span) -> Var {
        match value {
            Expression::Variable(variable) => variable,
            other => self.define(Name::Intermediate, Ty::Unknown, span, other),
        }
    }
}

/// What is behind a `&mut`.
fn borrowed(value: &syn::Expr) -> &syn::Expr {
    match value {
        syn::Expr::Reference(inner) if inner.mutability.is_some() => &inner.expr,
        other => other,
    }
}

/// Whether an expression names a place, or a reference to one.
pub(super) fn is_place(expression: &syn::Expr) -> bool {
    match expression {
        syn::Expr::Path(path) => path.path.get_ident().and_then(binding_of).is_some(),
        syn::Expr::Paren(inner) => is_place(&inner.expr),
        syn::Expr::Reference(inner) => inner.mutability.is_none() && is_place(&inner.expr),
        syn::Expr::Field(field) => is_place(&field.base),
        syn::Expr::Index(index) => is_place(&index.expr),
        syn::Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Deref(_)) && is_place(&unary.expr),
        _ => false,
    }
}
