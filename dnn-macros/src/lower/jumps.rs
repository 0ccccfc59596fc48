//! Jumps that would leave what is differentiated: an early `return` of a value, a `break` or `continue` of a loop
//! that is run backward. They are looked for before anything is copied through, so that none is lost.

use syn::visit::{self, Visit};
use syn::{Block, Expr, Stmt};

/// The `return`s in a function's body that are not its last statement.
pub(super) fn early_returns(body: &Block) -> Vec<&syn::ExprReturn> {
    let mut jumps = Jumps { returns: Vec::new(), exits: Vec::new(), label: None, depth: 0 };
    jumps.visit_block(body);
    if let Some(Stmt::Expr(Expr::Return(last), _)) = body.stmts.last() {
        jumps.returns.retain(|found| !std::ptr::eq(*found, last));
    }
    jumps.returns
}

/// The `break`s and `continue`s of one loop, given by its body and its label.
pub(super) fn exits<'ast>(body: &'ast Block, label: Option<&'ast syn::Label>) -> Vec<&'ast Expr> {
    let mut jumps = Jumps { returns: Vec::new(), exits: Vec::new(), label: label.map(|label| &label.name), depth: 0 };
    jumps.visit_block(body);
    jumps.exits
}

struct Jumps<'ast> {
    returns: Vec<&'ast syn::ExprReturn>,
    exits: Vec<&'ast Expr>,
    label: Option<&'ast syn::Lifetime>,
    /// The loops around the expression that is looked at.
    depth: usize,
}

impl<'ast> Visit<'ast> for Jumps<'ast> {
    // What these hold leaves them only.
    fn visit_item(&mut self, _: &'ast syn::Item) {}
    fn visit_expr_closure(&mut self, _: &'ast syn::ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'ast syn::ExprAsync) {}

    fn visit_expr(&mut self, expression: &'ast Expr) {
        let to = match expression {
            Expr::Break(jump) => Some(&jump.label),
            Expr::Continue(jump) => Some(&jump.label),
            _ => None,
        };
        match to {
            Some(None) if self.depth == 0 => self.exits.push(expression),
            Some(Some(label)) if Some(label) == self.label => self.exits.push(expression),
            _ => {}
        }
        if let Expr::Return(exit) = expression {
            self.returns.push(exit);
        }
        let inner = usize::from(matches!(expression, Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_)));
        self.depth += inner;
        visit::visit_expr(self, expression);
        self.depth -= inner;
    }
}
