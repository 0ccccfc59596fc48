//! Names: a copy of a closure's text gets names of its own, and what nothing names any more is removed.

use std::collections::HashMap;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat, Stmt};

use super::{Desugarer, untyped};
use crate::flow::{self, Names};
use crate::parse::{BINDING_MARK, binding_of};

/// The unique form of a name.
pub(super) fn resolved(name: &str, number: usize, span: Span) -> Ident {
    let plain = name.strip_prefix("r#").unwrap_or(name);
    Ident::new(&format!("{plain}{BINDING_MARK}{number}"), span)
}

impl Desugarer<'_, '_> {
    /// The same expression, in which everything that it binds has a new name.
    pub(super) fn renamed(&mut self, expression: &Expr) -> Expr {
        let mut names = HashMap::new();
        for binding in flow::declared(expression) {
            let (name, span, mutable) = {
                let known = &self.bindings[binding];
                (known.name.clone(), known.span, known.mutable)
            };
            if let Some(closure) = self.deferred.get(&binding).cloned() {
                self.deferred.insert(self.bindings.len(), closure);
            }
            let fresh = binding_of(&self.fresh(&name, span, mutable)).unwrap_or_default();
            if !self.active.contains(&binding) {
                self.active.remove(&fresh);
            }
            names.insert(binding, fresh);
        }
        let tokens = replaced(expression.to_token_stream(), &names);
        syn::parse2(tokens).unwrap_or_else(|_| expression.clone())
    }
}

fn replaced(tokens: TokenStream, names: &HashMap<usize, usize>) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) => match binding_of(&ident).and_then(|old| names.get(&old)) {
                Some(new) => {
                    let text = ident.to_string();
                    let name = text.rsplit_once(BINDING_MARK).map_or(text.as_str(), |(name, _)| name);
                    TokenTree::Ident(resolved(name, *new, ident.span()))
                }
                None => TokenTree::Ident(ident),
            },
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), replaced(group.stream(), names));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        })
        .collect()
}

/// Removes the definitions of closures and iterators that nothing uses any more.
pub(super) fn remove_unused(body: &mut syn::Block, deferred: &Names) {
    while {
        let mut uses = HashMap::new();
        count(&body.to_token_stream(), &mut uses);
        let mut removal = Removal { deferred, uses, done: false };
        removal.visit_block_mut(body);
        removal.done
    } {}
}

/// How often each binding occurs.
pub(super) fn count(tokens: &TokenStream, uses: &mut HashMap<usize, usize>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => {
                if let Some(binding) = binding_of(&ident) {
                    *uses.entry(binding).or_default() += 1;
                }
            }
            TokenTree::Group(group) => count(&group.stream(), uses),
            _ => {}
        }
    }
}

struct Removal<'n> {
    deferred: &'n Names,
    uses: HashMap<usize, usize>,
    done: bool,
}

impl VisitMut for Removal<'_> {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        let unused = |statement: &Stmt| match statement {
            Stmt::Local(local) => match untyped(&local.pat) {
                Pat::Ident(name) => binding_of(&name.ident).is_some_and(|binding| {
                    self.deferred.contains(&binding) && self.uses.get(&binding) == Some(&1)
                }),
                _ => false,
            },
            _ => false,
        };
        let before = block.stmts.len();
        block.stmts.retain(|statement| !unused(statement));
        self.done |= block.stmts.len() < before;
        visit_mut::visit_block_mut(self, block);
    }
}
