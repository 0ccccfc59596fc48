//! Calls of a function parameter, and calls that it is handed on to.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Token};

use crate::desugar::unparenthesized;
use crate::parse::{BINDING_MARK, Binding};
use crate::tokens::mentions;

/// Rewrites the calls of a function parameter.
pub(super) struct Calls {
    pub(super) captures: Ident,
    pub(super) function: Ident,
    pub(super) core: TokenStream,
    /// How many arguments the function has.
    pub(super) count: usize,
    pub(super) bindings: Vec<Binding>,
    /// What the function is called with.
    pub(super) arguments: Vec<Expr>,
    /// The function is an argument itself.
    pub(super) handed_on: bool,
    /// The name stands in another place.
    pub(super) other: bool,
}

impl Calls {
    fn is_name(&self, expression: &Expr) -> bool {
        match unparenthesized(expression) {
            Expr::Path(path) => path.path.is_ident(&self.captures),
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => self.is_name(&unary.expr),
            _ => false,
        }
    }

    /// `f` or `&f` among the arguments becomes `|a| call1(f, &f_function, a)`.
    fn hand_on(&mut self, arguments: &mut Punctuated<Expr, Token![,]>) {
        for argument in arguments {
            let inner = match argument {
                Expr::Reference(reference) => &mut *reference.expr,
                other => other,
            };
            if !self.is_name(inner) {
                continue;
            }
            let names: Punctuated<Ident, Token![,]> = (0..self.count)
                .map(|i| {
                    let number = self.bindings.len();
                    let name = format!("a{i}");
                    let ident = format_ident!("{name}{BINDING_MARK}{number}");
                    self.bindings.push(Binding { name, span: Span::call_site(), mutable: false });
                    ident
                })
                .collect();
            let call = self.call(&names.to_token_stream(), self.count);
            *inner = syn::parse_quote!(|#names| #call);
            self.handed_on = true;
        }
    }

    fn call(&self, arguments: &TokenStream, count: usize) -> TokenStream {
        let (core, captures, function) = (&self.core, &self.captures, &self.function);
        let companion = format_ident!("call{count}");
        quote!(#core::__private::#companion(#captures, &#function, #arguments))
    }

    /// The arguments that are not the function itself.
    fn visit_others(&mut self, arguments: &mut Punctuated<Expr, Token![,]>) {
        for argument in arguments {
            if !mentions(&argument.to_token_stream(), &self.function.to_string()) {
                self.visit_expr_mut(argument);
            }
        }
    }
}

impl VisitMut for Calls {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_ident_mut(&mut self, name: &mut Ident) {
        self.other |= *name == self.captures;
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        self.other |= mentions(&call.tokens, &self.captures.to_string());
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Call(call) if self.is_name(&call.func) => {
                self.visit_others(&mut call.args);
                self.arguments.extend(call.args.iter().cloned());
                let plain = self.call(&call.args.to_token_stream(), call.args.len());
                let span = syn::spanned::Spanned::span(&call.func);
                *expression = syn::parse_quote_spanned!(span=> #plain);
            }
            Expr::Call(call) => {
                self.visit_expr_mut(&mut call.func);
                self.hand_on(&mut call.args);
                self.visit_others(&mut call.args);
            }
            Expr::MethodCall(call) => {
                self.visit_expr_mut(&mut call.receiver);
                self.hand_on(&mut call.args);
                self.visit_others(&mut call.args);
            }
            other => visit_mut::visit_expr_mut(self, other),
        }
    }
}
