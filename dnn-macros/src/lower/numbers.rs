//! Numbers of a range beside a sequence: whether they may be of type `usize`, as the index of a loop is.

use syn::visit::{self, Visit};
use syn::{Expr, Pat};

use super::statement::bound_path;
use crate::parse::binding_of;

/// What is known of the numbers of a range.
#[derive(Clone, Copy)]
pub(super) enum Numbers {
    /// They may be the index of the loop.
    Known,
    /// They may be of any type of integers.
    Any,
    /// They are gone through backward, which an index alone does.
    Reversed,
}

/// Whether a number that the pattern binds, from a range in the iterator, goes into a call or gets another name: then
/// only rustc knows its type. As an index, or where it is cast, `usize` does.
pub(super) fn are_any(iterator: &Expr, pattern: &Pat, body: &syn::Block) -> bool {
    match (iterator, pattern) {
        (Expr::Paren(inner), _) => are_any(&inner.expr, pattern, body),
        (_, Pat::Paren(inner)) => are_any(iterator, &inner.pat, body),
        (Expr::Range(_), Pat::Ident(name)) => binding_of(&name.ident).is_some_and(|name| {
            let mut uses = Uses { name, inside: false, found: false };
            uses.visit_block(body);
            uses.found
        }),
        (Expr::MethodCall(call), Pat::Tuple(pair)) if pair.elems.len() == 2 => {
            let (first, second) = (&pair.elems[0], &pair.elems[1]);
            match call.method.to_string().as_str() {
                "enumerate" => are_any(&call.receiver, second, body),
                "zip" => {
                    are_any(&call.receiver, first, body)
                        || call.args.first().is_some_and(|other| are_any(other, second, body))
                }
                _ => are_any(&call.receiver, pattern, body),
            }
        }
        (Expr::MethodCall(call), _) => are_any(&call.receiver, pattern, body),
        _ => false,
    }
}

struct Uses {
    name: usize,
    /// In an argument.
    inside: bool,
    found: bool,
}

impl Uses {
    fn within(&mut self, expression: &Expr) {
        let around = std::mem::replace(&mut self.inside, true);
        self.visit_expr(expression);
        self.inside = around;
    }
}

impl<'ast> Visit<'ast> for Uses {
    fn visit_local(&mut self, local: &'ast syn::Local) {
        match &local.init {
            Some(init) if bound_path(&init.expr) == Some(self.name) => self.found = true,
            _ => visit::visit_local(self, local),
        }
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            Expr::Path(_) => self.found |= self.inside && bound_path(expression) == Some(self.name),
            Expr::Cast(_) => {}
            Expr::Index(index) => self.visit_expr(&index.expr),
            Expr::Call(call) => call.args.iter().for_each(|argument| self.within(argument)),
            Expr::MethodCall(call) => {
                self.visit_expr(&call.receiver);
                call.args.iter().for_each(|argument| self.within(argument));
            }
            other => visit::visit_expr(self, other),
        }
    }
}
