//! Closures and iterator chains become blocks and loops: from here on none of them carries a derivative.
//!
//! From syntax to syntax. What no derivative flows through stays as it is written.

mod adapter;
mod assemble;
mod chain;
mod closure;
mod conditional;
mod consumer;
mod declared;
mod elements;
mod item;
mod matrices;
mod names;
mod parameter;
mod seen;
mod side_by_side;
mod slices;
mod state;
mod vectors;
mod wrapped;
mod writers;

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat, Stmt, Type};

use crate::diagnostics::{self, Diagnostics};
use crate::flow::{self, Names};
use crate::options::Options;
use crate::parse::{Binding, Floats, Source, binding_of};

pub(crate) use parameter::open_functions;
use wrapped::Family;

/// Rewrites the body. What is not accepted is reported, once.
pub(crate) fn desugar(source: &mut Source, diagnostics: &mut Diagnostics) {
    declared::define(&mut source.body);
    let (mut active, _) = flow::active(source);
    writers::complete(&source.body, &mut active);
    let types = source.parameters.iter().map(|parameter| (parameter.binding, parameter.written.clone()));
    let mut desugarer = Desugarer {
        active,
        types: types.collect(),
        matrices: Names::new(),
        units: Names::new(),
        sequences: Names::new(),
        vectors: Names::new(),
        arrays: HashMap::new(),
        functions: HashMap::new(),
        result: source
            .output
            .wrapper
            .as_ref()
            .map(|wrapper| if wrapper.option { Family::Option } else { Family::Result }),
        bindings: &mut source.bindings,
        deferred: HashMap::new(),
        floats: &source.floats,
        options: &source.options,
        diagnostics,
    };
    desugarer.end(&mut source.body, source.output.written.as_ref());
    desugarer.visit_block_mut(&mut source.body);
    let deferred = desugarer.deferred.into_keys().collect();
    names::remove_unused(&mut source.body, &deferred);
}

struct Desugarer<'s, 'd> {
    /// Bindings that may carry a derivative, and what was bound here.
    active: Names,
    bindings: &'s mut Vec<Binding>,
    /// The types that are written, of local names.
    types: HashMap<usize, Type>,
    /// Local names of which no type is written, but that are seen to be matrices.
    matrices: Names,
    /// The same of unit vectors.
    units: Names,
    /// The same of arrays and vectors, which are values and no references.
    sequences: Names,
    vectors: Names,
    /// The lengths of arrays that are written out.
    arrays: HashMap<usize, Expr>,
    /// Functions that the body defines, as closures.
    functions: HashMap<String, Expr>,
    /// What the function returns its value in.
    result: Option<Family>,
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

    /// What is seen of the type of a local name.
    fn note(&mut self, local: &syn::Local) {
        let Pat::Ident(name) = untyped(&local.pat) else { return };
        let Some(binding) = binding_of(&name.ident) else { return };
        let length = local.init.as_ref().and_then(|init| self.array_length(&init.expr));
        self.arrays.extend(length.map(|length| (binding, length)));
        match (&local.pat, &local.init) {
            (Pat::Type(typed), _) => {
                self.types.insert(binding, (*typed.ty).clone());
            }
            (_, Some(init)) if self.is_matrix(&init.expr) => {
                self.matrices.insert(binding);
            }
            (_, Some(init)) if self.is_unit(&init.expr) => {
                self.units.insert(binding);
            }
            (_, Some(init)) if seen::is_made(&init.expr) => {
                self.sequences.insert(binding);
                if seen::is_vector(&init.expr) {
                    self.vectors.insert(binding);
                }
            }
            _ => {}
        }
    }

    /// The expression without sugar at its root, if there is some.
    fn rewritten(&mut self, expression: &Expr) -> Option<Expr> {
        if matches!(expression, Expr::Block(_) | Expr::Closure(_)) || !self.is_active(expression) {
            return None;
        }
        match expression {
            Expr::Call(call) => {
                self.made_matrix(call).or_else(|| self.closure_call(call)).or_else(|| self.handed_on(call))
            }
            Expr::MethodCall(call) => emptied(call, self.options)
                .or_else(|| self.consumed(call))
                .or_else(|| self.opened_conditional(call))
                .or_else(|| self.matched(call, None))
                .or_else(|| self.taken_out(call))
                .or_else(|| self.whole_conditional(call))
                .or_else(|| Self::written_part(call))
                .or_else(|| self.entrywise(call))
                .or_else(|| self.each_element(call))
                .or_else(|| self.removed(call))
                .or_else(|| self.handed_on_by_method(call)),
            Expr::ForLoop(each) => self.chained_loop(each),
            Expr::If(branch) => self.conditional_branch(branch),
            Expr::While(repeat) => self.conditional_loop(repeat),
            Expr::Match(choice) => self.conditional_match(choice),
            Expr::Macro(call) => self.repeated(&call.mac).or_else(|| self.built(&call.mac)),
            Expr::Try(question) => {
                if let Some(value) = self.questioned(&question.expr) {
                    return Some(value);
                }
                let Expr::MethodCall(call) = unparenthesized(&question.expr) else { return None };
                let inner = self.matched(call, self.result)?;
                Some(syn::parse_quote_spanned!(question.span()=> (#inner)?))
            }
            _ => None,
        }
    }

    /// The value at the end of the function is wrapped as the signature says.
    fn end(&mut self, body: &mut syn::Block, written: Option<&Type>) {
        let Some(Stmt::Expr(tail, None)) = body.stmts.last_mut() else { return };
        if let Some(array) = written.and_then(|written| self.made_array(tail, written)) {
            *tail = array;
            return;
        }
        let Some(family) = self.result.filter(|_| !flow::mentioned(&tail.to_token_stream()).is_empty())
        else {
            return;
        };
        if let Expr::MethodCall(call) = tail {
            if let Some(plain) = self.is_active(call).then(|| self.matched(call, Some(family))).flatten() {
                *tail = plain;
            }
        }
    }
}

impl VisitMut for Desugarer<'_, '_> {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.iter().for_each(|statement| self.define(statement));
        let mut statements = Vec::with_capacity(block.stmts.len());
        for statement in std::mem::take(&mut block.stmts) {
            let plain = match &statement {
                Stmt::Local(local) => self.conditional_local(local),
                _ => None,
            };
            for mut statement in plain.unwrap_or_else(|| vec![statement]) {
                self.visit_stmt_mut(&mut statement);
                statements.push(statement);
            }
        }
        block.stmts = statements;
    }

    fn visit_stmt_mut(&mut self, statement: &mut Stmt) {
        if let Stmt::Local(local) = statement {
            if self.defer(local) {
                return;
            }
            self.note(local);
            if let (Pat::Type(typed), Some(init)) = (&local.pat, &mut local.init) {
                if let Some(array) = self.made_array(&init.expr, &typed.ty) {
                    *init.expr = array;
                }
            }
        }
        if let Stmt::Expr(Expr::MethodCall(call), Some(_)) = statement {
            let plain = self.is_active(call).then(|| self.popped(call).or_else(|| self.resized(call)));
            if let Some(plain) = plain.flatten() {
                *statement = Stmt::Expr(plain, Some(syn::token::Semi::default()));
            }
        }
        visit_mut::visit_stmt_mut(self, statement);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Match(syn::ExprMatch { expr, .. }) | Expr::Let(syn::ExprLet { expr, .. }) = expression {
            if let Some(borrow) = looked_at(expr) {
                **expr = borrow;
            }
        }
        while let Some(plain) = self.rewritten(expression) {
            *expression = plain;
        }
        visit_mut::visit_expr_mut(self, expression);
        if let Some(plain) = dereferenced(expression) {
            *expression = plain;
        }
    }
}

/// `match x.as_ref()` is `match &x`.
fn looked_at(value: &Expr) -> Option<Expr> {
    let Expr::MethodCall(call) = unparenthesized(value) else { return None };
    let (inner, name) = (&call.receiver, call.method.to_string());
    match name.as_str() {
        "as_ref" if call.args.is_empty() => Some(syn::parse_quote_spanned!(call.span()=> &#inner)),
        "as_mut" if call.args.is_empty() => Some(syn::parse_quote_spanned!(call.span()=> &mut #inner)),
        _ => None,
    }
}

/// `*&x` is `x`, also where a block stands between.
fn dereferenced(expression: &Expr) -> Option<Expr> {
    let Expr::Unary(unary) = expression else { return None };
    if !matches!(unary.op, syn::UnOp::Deref(_)) {
        return None;
    }
    match unparenthesized(&unary.expr) {
        Expr::Reference(reference) => Some((*reference.expr).clone()),
        Expr::Block(inner) if inner.label.is_none() => {
            let mut inner = inner.clone();
            let Some(Stmt::Expr(tail, None)) = inner.block.stmts.last_mut() else { return None };
            let Expr::Reference(reference) = unparenthesized(tail) else { return None };
            *tail = (*reference.expr).clone();
            Some(Expr::Block(inner))
        }
        _ => None,
    }
}

/// `v.clear()` is an assignment.
fn emptied(call: &syn::ExprMethodCall, options: &Options) -> Option<Expr> {
    let (vector, core) = (&call.receiver, &options.core);
    let clears = call.method == "clear" && call.args.is_empty() && matches!(**vector, Expr::Path(_));
    clears.then(|| syn::parse_quote_spanned!(call.span()=> #vector = #core::__private::Vec::new()))
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
    match (statements, value) {
        ([], Some(value)) => syn::parse_quote_spanned!(tokens.span()=> (#value)),
        _ => syn::parse_quote_spanned!(tokens.span()=> { #(#statements)* #value }),
    }
}
