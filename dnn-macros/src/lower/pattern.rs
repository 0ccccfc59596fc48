//! `let` with a pattern. The forward pass keeps the user's pattern; the backward pass knows the place that each
//! name is a copy of.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::Pat;

use super::{flow, Lowerer};
use crate::ir::{Expression, Kind, Name, Place, Projection, Statement, Ty, Var, Verbatim};
use crate::parse::{self, binding_of};

impl Lowerer<'_, '_> {
    pub(super) fn destructure(&mut self, local: &syn::Local, pattern: &Pat, init: &syn::LocalInit) {
        if !self.carries(&init.expr) {
            let value = match &init.diverge {
                None => self.copied(&init.expr),
                Some((token, diverge)) => {
                    let expression = &init.expr;
                    self.refuse_jumps(diverge);
                    self.verbatim(&quote::quote!(#expression #token #diverge))
                }
            };
            let variables = self.pattern_variables(&local.pat);
            if let (Pat::Type(typed), [variable]) = (&local.pat, &variables[..]) {
                self.program.variables[*variable].ty = self.ty(&typed.ty);
            }
            let pattern = self.verbatim(&local.pat);
            self.push(Statement::Bind { pattern, variables, value, sources: Vec::new() });
            return;
        }
        // `let (a, b) = (x, y);` is two bindings.
        if let (Pat::Tuple(names), syn::Expr::Tuple(values)) = (pattern, &*init.expr) {
            let plain =
                names.elems.iter().all(|name| matches!(name, Pat::Ident(name) if name.subpat.is_none()));
            if plain && names.elems.len() == values.elems.len() {
                let lowered: Vec<Expression> = values
                    .elems
                    .iter()
                    .map(|value| if self.carries(value) { self.value(value) } else { self.constant(value) })
                    .collect();
                for (name, value) in names.elems.iter().zip(lowered) {
                    let Pat::Ident(name) = name else { continue };
                    let Some(binding) = binding_of(&name.ident) else { continue };
                    let mutable = name.mutability.is_some() && !self.renamed.contains(&binding);
                    let variable = self.declare(binding, if mutable { Kind::Mutable } else { Kind::Local });
                    self.push(Statement::Let { variable, value });
                }
                return;
            }
        }
        let value = self.value(&init.expr);
        let value = self.bound(value, init.expr.span());
        let Some(place) = value.place() else {
            self.unsupported(&init.expr, "this pattern", "bind the value to a name first");
            return;
        };
        let read = Self::read_tokens(&value, init.expr.span());
        let variables = self.pattern_variables(&local.pat);
        let mut sources = Vec::new();
        self.sources(pattern, &place, &mut sources);
        let pattern = self.verbatim(&local.pat);
        self.push(Statement::Bind { pattern, variables, value: read, sources });
    }

    /// The text that reads a place, with the root under a placeholder of its own.
    fn read_tokens(value: &Expression, span: proc_macro2::Span) -> Verbatim {
        let mut reads = Vec::new();
        let tokens = Self::spell(value, &mut reads);
        Verbatim { tokens, reads, pure: false, ty: Ty::Unknown, span }
    }

    fn spell(value: &Expression, reads: &mut Vec<(String, Var)>) -> proc_macro2::TokenStream {
        match value {
            Expression::Borrow(inner) => {
                let inner = Self::spell(inner, reads);
                quote::quote!(&#inner)
            }
            other => {
                let Some(place) = other.place() else { return proc_macro2::TokenStream::new() };
                let text = format!("place{}{}", parse::BINDING_MARK, usize::MAX - place.root.index());
                let root = proc_macro2::Ident::new(&text, proc_macro2::Span::call_site());
                reads.push((text, place.root));
                let mut tokens = root.to_token_stream();
                for step in &place.path {
                    tokens = match step {
                        Projection::Deref => quote::quote!((*#tokens)),
                        Projection::Field(name) => {
                            let member = crate::ir::member(name);
                            quote::quote!(#tokens.#member)
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
        names
            .into_iter()
            .map(|binding| {
                let mutable = self.source.bindings[binding].mutable && !self.renamed.contains(&binding);
                self.declare(binding, if mutable { Kind::Mutable } else { Kind::Local })
            })
            .collect()
    }

    /// The place that each name of the pattern copies or refers to.
    fn sources(&mut self, pattern: &Pat, place: &Place, sources: &mut Vec<(Var, Place)>) {
        match pattern {
            Pat::Ident(name) => {
                let variable =
                    binding_of(&name.ident).and_then(|binding| match self.meanings.get(&binding)? {
                        super::Meaning::Variable(variable) => Some(*variable),
                        super::Meaning::Place(_) | super::Meaning::Reference(..) => None,
                    });
                sources.extend(variable.map(|variable| (variable, place.clone())));
            }
            Pat::Wild(_) | Pat::Rest(_) => {}
            Pat::Paren(inner) => self.sources(&inner.pat, place, sources),
            Pat::Reference(inner) => self.sources(&inner.pat, place, sources),
            Pat::Type(inner) => self.sources(&inner.pat, place, sources),
            Pat::Tuple(tuple) if !tuple.elems.iter().any(|element| matches!(element, Pat::Rest(_))) => {
                for (i, element) in tuple.elems.iter().enumerate() {
                    self.sources(element, &place.then(Projection::Field(i.to_string())), sources);
                }
            }
            Pat::Slice(slice) if !slice.elems.iter().any(|element| matches!(element, Pat::Rest(_))) => {
                for (i, element) in slice.elems.iter().enumerate() {
                    let index = proc_macro2::Literal::usize_unsuffixed(i).to_token_stream();
                    self.sources(
                        element,
                        &place.then(Projection::Index(Expression::Literal(index))),
                        sources,
                    );
                }
            }
            Pat::Struct(fields) => {
                for field in &fields.fields {
                    let name = field.member.to_token_stream().to_string();
                    self.sources(&field.pat, &place.then(Projection::Field(name)), sources);
                }
            }
            other => {
                let help = "take the value apart with fields and indices";
                self.unsupported(other, "this pattern on a value that carries a derivative", help);
            }
        }
    }

    /// A variable for a value that needs a name.
    pub(super) fn named(&mut self, value: Expression, span: proc_macro2::Span) -> Var {
        match value {
            Expression::Variable(variable) => variable,
            other => self.define(Name::Intermediate, Ty::Unknown, span, other),
        }
    }
}
