//! Jumps inside of code that is copied through: what leaves a loop, or the function with a value, would be unknown
//! to the backward pass.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, Stmt};

use super::{flow, Lowerer};

/// What is said of a jump.
type Refusal = (TokenStream, &'static str, &'static str);

struct Jumps {
    /// Loops around the place, inside of the code that is looked at.
    loops: usize,
    wrapped: bool,
    found: Option<Refusal>,
}

impl Jumps {
    fn report(&mut self, jump: &impl ToTokens, what: &'static str, help: &'static str) {
        self.found.get_or_insert_with(|| (jump.to_token_stream(), what, help));
    }
}

impl<'ast> Visit<'ast> for Jumps {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            // A closure's jumps end in the closure.
            Expr::Closure(_) => {}
            Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_) => {
                self.loops += 1;
                visit::visit_expr(self, expression);
                self.loops -= 1;
            }
            Expr::Break(jump) if self.loops == 0 || jump.label.is_some() => {
                self.report(jump, "a `break` out of this loop", "use a condition in the loop's body");
            }
            Expr::Continue(jump) if self.loops == 0 || jump.label.is_some() => {
                self.report(jump, "a `continue` of this loop", "put the rest of the body into an `if`");
            }
            Expr::Return(exit) => {
                if exit.expr.as_deref().is_none_or(|value| !(self.wrapped && is_failure(value))) {
                    self.report(
                        exit,
                        "an early `return` of a value",
                        "return at the end of a branch of the function's own block, or keep the value in a variable",
                    );
                }
            }
            other => visit::visit_expr(self, other),
        }
    }
}

/// `Err(..)` and `None` leave the function without a value.
pub(super) fn is_failure(value: &Expr) -> bool {
    match value {
        Expr::Call(call) => flow::last_segment(&call.func).as_deref() == Some("Err"),
        other => flow::last_segment(other).as_deref() == Some("None"),
    }
}

impl Lowerer<'_, '_> {
    /// Refuses jumps in an expression that is copied through.
    pub(super) fn refuse_jumps(&mut self, tokens: &impl ToTokens) {
        let tokens = tokens.to_token_stream();
        let mut jumps = Jumps { loops: 0, wrapped: self.source.output.wrapper.is_some(), found: None };
        match syn::parse2::<Expr>(tokens.clone()) {
            Ok(expression) => jumps.visit_expr(&expression),
            Err(_) => {
                if let Ok(statement) = syn::parse2::<Stmt>(tokens) {
                    jumps.visit_stmt(&statement);
                }
            }
        }
        if let Some((jump, what, help)) = jumps.found {
            self.unsupported(&jump, what, help);
        }
    }
}
