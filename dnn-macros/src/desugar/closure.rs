//! Calls of closures: the closure's body, with its parameters bound to the arguments.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprClosure, Stmt};

use super::item::Item;
use super::wrapped::Family;
use super::{Desugarer, block, unparenthesized};
use crate::flow;
use crate::parse::binding_of;
use crate::tokens;

/// The closure that an expression is.
pub(super) fn closure(expression: &Expr) -> Option<&ExprClosure> {
    match expression {
        Expr::Closure(closure) => Some(closure),
        Expr::Paren(inner) => closure_in(&inner.expr),
        Expr::Reference(inner) => closure_in(&inner.expr),
        _ => None,
    }
}

fn closure_in(expression: &Expr) -> Option<&ExprClosure> {
    closure(expression)
}

/// What a closure gets.
pub(super) enum Argument {
    Value(Item),
    /// A reference to an item.
    Reference(Item),
}

impl Desugarer<'_, '_> {
    /// `f(x)` of a local closure.
    pub(super) fn closure_call(&mut self, call: &syn::ExprCall) -> Option<Expr> {
        let function = unparenthesized(&call.func);
        self.local_closure(function)?;
        let arguments = call.args.iter().map(|argument| Argument::Value(Item::Value(argument.clone())));
        let mut statements = Vec::new();
        let value = self.applied(function, arguments.collect(), &mut statements);
        Some(block(&statements, value.as_ref(), call))
    }

    /// A call that is given local closures by their names: they are written in place.
    pub(super) fn handed_on(&mut self, call: &syn::ExprCall) -> Option<Expr> {
        let mut call = call.clone();
        self.closures_in_place(&mut call.args).then_some(Expr::Call(call))
    }

    /// The same of a method.
    pub(super) fn handed_on_by_method(&mut self, call: &syn::ExprMethodCall) -> Option<Expr> {
        let mut call = call.clone();
        self.closures_in_place(&mut call.args).then_some(Expr::MethodCall(call))
    }

    fn closures_in_place(
        &mut self,
        arguments: &mut syn::punctuated::Punctuated<Expr, syn::Token![,]>,
    ) -> bool {
        let mut found = false;
        for argument in arguments {
            let named = match &*argument {
                Expr::Reference(reference) => matches!(&*reference.expr, Expr::Path(_)),
                other => matches!(other, Expr::Path(_)),
            };
            if let Some(closure) = named.then(|| self.local_closure(argument)).flatten() {
                *argument = self.renamed(&Expr::Closure(closure));
                found = true;
            }
        }
        found
    }

    /// A function that the body defines is a closure that captures nothing.
    pub(super) fn define(&mut self, statement: &Stmt) {
        let Stmt::Item(syn::Item::Fn(function)) = statement else { return };
        let signature = &function.sig;
        let plain = signature.generics.params.is_empty() && function.attrs.iter().all(is_remark);
        if !plain || tokens::mentions(&function.block.to_token_stream(), &signature.ident.to_string()) {
            return;
        }
        let inputs = signature.inputs.iter().map(|input| match input {
            syn::FnArg::Typed(typed) => syn::Pat::Type(syn::PatType { attrs: Vec::new(), ..typed.clone() }),
            syn::FnArg::Receiver(_) => syn::parse_quote!(_),
        });
        let body = &function.block;
        let closure: Expr = syn::parse_quote_spanned!(function.span()=> |#(#inputs),*| #body);
        // What it is given is seen at its calls only.
        self.active.extend(flow::declared(&closure));
        self.functions.insert(signature.ident.to_string(), closure);
    }

    /// The closure that a local name means.
    pub(super) fn local_closure(&self, function: &Expr) -> Option<ExprClosure> {
        match function {
            Expr::Path(path) => {
                let name = path.path.get_ident()?;
                let known = match binding_of(name) {
                    Some(binding) => self.deferred.get(&binding),
                    None => self.functions.get(&name.to_string()),
                };
                closure(known?).cloned()
            }
            Expr::Reference(inner) => self.local_closure(&inner.expr),
            Expr::Paren(inner) => self.local_closure(&inner.expr),
            other => closure(other).cloned(),
        }
    }

    /// A function applied to arguments: statements, and the value if the body has one.
    pub(super) fn applied(
        &mut self,
        function: &Expr,
        arguments: Vec<Argument>,
        statements: &mut Vec<Stmt>,
    ) -> Option<Expr> {
        let Some(closure) = self.local_closure(function) else {
            let arguments: Vec<Expr> = arguments
                .into_iter()
                .map(|argument| match argument {
                    Argument::Value(item) => item.expression(),
                    Argument::Reference(item) => {
                        let item = item.expression();
                        syn::parse_quote_spanned!(function.span()=> &#item)
                    }
                })
                .collect();
            let function = unborrowed(function);
            return Some(syn::parse_quote_spanned!(function.span()=> #function(#(#arguments),*)));
        };
        let Expr::Closure(closure) = self.renamed(&Expr::Closure(closure)) else { return None };
        for (pattern, argument) in closure.inputs.iter().zip(arguments) {
            match argument {
                Argument::Value(item) => self.bind(pattern, item, statements),
                Argument::Reference(item) => self.bind_reference(pattern, &item, statements),
            }
        }
        let family = match &closure.output {
            syn::ReturnType::Type(_, ty) => Family::of(ty),
            syn::ReturnType::Default => ends_in(&closure.body),
        };
        self.body(*closure.body, family, statements)
    }

    /// The body of a closure; what returns from it leaves a block. `family`: what the body gives, for `?` in it.
    pub(super) fn body(
        &mut self,
        mut body: Expr,
        family: Option<Family>,
        statements: &mut Vec<Stmt>,
    ) -> Option<Expr> {
        let mut returns = Returns { desugarer: self, family, found: false, question: false };
        returns.visit_expr_mut(&mut body);
        let Returns { found, question, .. } = returns;
        if question {
            let help = "write the closure's type, `|x| -> Option<f64> { .. }`";
            self.unsupported(&body, "`?` in this closure over values that carry a derivative", help);
        }
        match body {
            body if found => {
                let body = match body {
                    Expr::Block(inner) => inner.block,
                    other => syn::parse_quote_spanned!(other.span()=> { #other }),
                };
                Some(syn::parse_quote_spanned!(body.span()=> 'closure: #body))
            }
            Expr::Block(inner) if inner.label.is_none() => {
                let mut list = inner.block.stmts;
                let value = match list.pop() {
                    Some(Stmt::Expr(value, None)) => Some(value),
                    Some(other) => {
                        list.push(other);
                        None
                    }
                    None => None,
                };
                statements.extend(list);
                value
            }
            other => Some(other),
        }
    }
}

/// Whether an attribute says nothing about what a function does.
fn is_remark(attribute: &syn::Attribute) -> bool {
    const REMARKS: &[&str] =
        &["inline", "must_use", "doc", "cold", "allow", "expect", "warn", "deny", "rustfmt"];
    attribute.path().segments.first().is_some_and(|first| REMARKS.iter().any(|remark| first.ident == remark))
}

pub(super) fn unborrowed(function: &Expr) -> &Expr {
    match function {
        Expr::Reference(inner) => unborrowed(&inner.expr),
        Expr::Paren(inner) => unborrowed(&inner.expr),
        other => other,
    }
}

/// What a closure gives, if its end tells.
fn ends_in(body: &Expr) -> Option<Family> {
    match body {
        Expr::Block(inner) => match inner.block.stmts.last()? {
            Stmt::Expr(tail, None) => ends_in(tail),
            _ => None,
        },
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) if path.path.is_ident("Some") => Some(Family::Option),
            Expr::Path(path) if path.path.is_ident("Ok") || path.path.is_ident("Err") => Some(Family::Result),
            _ => None,
        },
        Expr::Path(path) if path.path.is_ident("None") => Some(Family::Option),
        Expr::If(branch) => match branch.then_branch.stmts.last()? {
            Stmt::Expr(tail, None) => ends_in(tail),
            _ => None,
        },
        Expr::Match(choice) => choice.arms.iter().find_map(|arm| ends_in(&arm.body)),
        Expr::Paren(inner) => ends_in(&inner.expr),
        Expr::MethodCall(call) => match call.method.to_string().as_str() {
            "then" | "then_some" | "ok" => Some(Family::Option),
            "map" | "and_then" | "filter" => ends_in(&call.receiver),
            _ => None,
        },
        _ => None,
    }
}

/// `return` and `?` in a closure end the closure.
struct Returns<'r, 's, 'd> {
    desugarer: &'r mut Desugarer<'s, 'd>,
    family: Option<Family>,
    found: bool,
    question: bool,
}

impl VisitMut for Returns<'_, '_, '_> {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Closure(_) => return,
            Expr::Return(exit) => {
                self.found = true;
                let value = exit.expr.take();
                *expression = syn::parse_quote_spanned!(exit.span()=> break 'closure #value);
            }
            Expr::Try(question) => {
                let (wrapped, span) = (&question.expr, question.span());
                let [inside, failure] =
                    ["inside", "failure"].map(|name| self.desugarer.fresh(name, span, false));
                *expression = match self.family {
                    Some(Family::Option) => syn::parse_quote_spanned!(span=>
                        match (#wrapped) { Some(#inside) => #inside, None => break 'closure None }
                    ),
                    Some(Family::Result) => syn::parse_quote_spanned!(span=> match (#wrapped) {
                        Ok(#inside) => #inside,
                        Err(#failure) => break 'closure Err(::core::convert::From::from(#failure)),
                    }),
                    None => {
                        self.question = true;
                        return;
                    }
                };
                self.found = true;
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}
