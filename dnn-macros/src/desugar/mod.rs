//! Closures and iterator chains become blocks and loops: from here on none of them carries a derivative.
//!
//! From syntax to syntax. What no derivative flows through stays as it is written.

mod adapter;
mod chain;
mod closure;
mod consumer;
mod item;
mod names;

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat, Stmt};

use crate::diagnostics::{self, Diagnostics};
use crate::flow::{self, Names};
use crate::options::Options;
use crate::parse::{binding_of, Binding, Floats, Source};

/// Rewrites the body. What is not accepted is reported, once.
pub(crate) fn desugar(source: &mut Source, diagnostics: &mut Diagnostics) {
    let (active, _) = flow::active(source);
    let mut desugarer = Desugarer {
        active,
        bindings: &mut source.bindings,
        deferred: HashMap::new(),
        floats: &source.floats,
        options: &source.options,
        diagnostics,
    };
    desugarer.visit_block_mut(&mut source.body);
    let deferred = desugarer.deferred.into_keys().collect();
    names::remove_unused(&mut source.body, &deferred);
}

struct Desugarer<'s, 'd> {
    /// Bindings that may carry a derivative, and what was bound here.
    active: Names,
    bindings: &'s mut Vec<Binding>,
    /// Local closures and iterators by name: they run where they are used.
    deferred: HashMap<usize, Expr>,
    floats: &'s Floats,
    options: &'s Options,
    diagnostics: &'d mut Diagnostics,
}

impl Desugarer<'_, '_> {
    /// Whether a derivative may flow through what is written.
    fn is_active(&self, tokens: &impl ToTokens) -> bool {
        !flow::mentioned(&tokens.to_token_stream()).is_disjoint(&self.active)
    }

    /// A name of this stage.
    fn fresh(&mut self, name: &str, span: Span, mutable: bool) -> Ident {
        let number = self.bindings.len();
        self.bindings.push(Binding { name: name.to_owned(), span, mutable });
        self.active.insert(number);
        names::resolved(name, number, span)
    }

    fn unsupported(&mut self, tokens: &impl ToTokens, what: &str, help: &str) {
        self.diagnostics.report(tokens, diagnostics::unsupported(what, help));
    }

    /// A local closure or iterator runs where it is used.
    fn defer(&mut self, local: &syn::Local) -> bool {
        let (Pat::Ident(name), Some(init)) = (untyped(&local.pat), &local.init) else { return false };
        let Some(binding) = binding_of(&name.ident) else { return false };
        let value = &*init.expr;
        let closure = closure::closure(value).is_some();
        let iterator = name.mutability.is_none() && chain::is_iterator(value) && self.is_active(value);
        if !closure && !iterator {
            return false;
        }
        if self.is_active(value) {
            self.active.insert(binding);
        }
        self.deferred.insert(binding, value.clone());
        true
    }

    /// The expression without sugar at its root, if there is some.
    fn rewritten(&mut self, expression: &Expr) -> Option<Expr> {
        match expression {
            Expr::Call(call) if self.is_active(expression) => self.closure_call(call),
            Expr::MethodCall(call) if self.is_active(expression) => self.consumed(call),
            Expr::ForLoop(each) if self.is_active(expression) => self.chained_loop(each),
            _ => None,
        }
    }
}

impl VisitMut for Desugarer<'_, '_> {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_stmt_mut(&mut self, statement: &mut Stmt) {
        match statement {
            Stmt::Local(local) if self.defer(local) => {}
            other => visit_mut::visit_stmt_mut(self, other),
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        while let Some(plain) = self.rewritten(expression) {
            *expression = plain;
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// A pattern without its type.
fn untyped(pattern: &Pat) -> &Pat {
    match pattern {
        Pat::Type(typed) => untyped(&typed.pat),
        Pat::Paren(inner) => untyped(&inner.pat),
        other => other,
    }
}

fn unparenthesized(expression: &Expr) -> &Expr {
    match expression {
        Expr::Paren(inner) => unparenthesized(&inner.expr),
        Expr::Group(inner) => unparenthesized(&inner.expr),
        other => other,
    }
}

/// Statements and a value as one expression.
fn block(statements: &[Stmt], value: Option<&Expr>, tokens: &impl Spanned) -> Expr {
    syn::parse_quote_spanned!(tokens.span()=> { #(#statements)* #value })
}
