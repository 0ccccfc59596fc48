//! Closures that change what they capture: `let mut f = |x| sum += x;`. As long as one is there, what it captures is
//! borrowed. So it is written in the place of all its calls, or of none.

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, Pat};

use super::closure::{closure, unborrowed};
use super::untyped;
use crate::flow::{self, Names};
use crate::parse::{binding_of, values_of};

/// Makes those active that are called with something active.
pub(super) fn complete(body: &syn::Block, active: &mut Names) {
    loop {
        let mut calls = Calls { writers: Names::new(), active, found: Names::new() };
        calls.visit_block(body);
        let found = calls.found;
        if found.is_subset(active) {
            return;
        }
        active.extend(found);
    }
}

struct Calls<'a> {
    writers: Names,
    active: &'a Names,
    found: Names,
}

impl Calls<'_> {
    fn call<'e>(&mut self, whole: &Expr, parts: impl Iterator<Item = &'e Expr>) {
        if flow::mentioned(&whole.to_token_stream()).is_disjoint(self.active) {
            return;
        }
        for part in parts {
            let Expr::Path(path) = unborrowed(part) else { continue };
            let name = path.path.get_ident().and_then(binding_of);
            self.found.extend(name.filter(|name| self.writers.contains(name)));
        }
    }
}

impl<'ast> Visit<'ast> for Calls<'_> {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        for value in values_of(call) {
            Calls::visit_expr(self, &value);
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let (Pat::Ident(name), Some(init)) = (untyped(&local.pat), &local.init) {
            if name.mutability.is_some() && closure(&init.expr).is_some() {
                self.writers.extend(binding_of(&name.ident));
            }
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            Expr::Call(call) => self.call(expression, std::iter::once(&*call.func).chain(&call.args)),
            Expr::MethodCall(call) => self.call(expression, call.args.iter()),
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}
