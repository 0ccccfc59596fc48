//! Branches and loops.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, Pat, RangeLimits};

use super::{Lowerer, Meaning};
use crate::ir::{Expression, Kind, Loop, Name, Statement, Ty, Var};
use crate::parse::binding_of;

/// Where the value of a branch goes.
#[derive(Clone, Copy)]
pub(super) enum Target {
    /// There is none.
    Effect,
    Value(Var),
    /// The function's value: branches may return it.
    Tail(Var),
}

impl Lowerer<'_, '_> {
    /// `if`, with its value assigned to `target` if it has one. The condition is remembered.
    pub(super) fn branch(&mut self, branch: &syn::ExprIf, target: Target) {
        if contains_let(&branch.cond) {
            self.unsupported(
                &branch.cond,
                "`if let` around code that carries a derivative",
                "use `if` with a condition",
            );
            return;
        }
        let condition = self.copied(&branch.cond);
        let span = branch.cond.span();
        let condition = self.define(Name::Intermediate, Ty::Bool, span, Expression::Verbatim(condition));
        let outside = self.meanings.clone();
        let then = self.branch_block(&branch.then_branch.stmts, target);
        self.meanings.clone_from(&outside);
        let otherwise = match &branch.else_branch {
            None => crate::ir::Block::default(),
            Some((_, otherwise)) => match &**otherwise {
                Expr::Block(inner) => self.branch_block(&inner.block.stmts, target),
                Expr::If(inner) => self.nested(|this| this.branch(inner, target)),
                other => self.unsupported_block(other),
            },
        };
        self.meanings = outside;
        self.push(Statement::If { condition: Expression::Variable(condition), then, otherwise });
    }

    fn unsupported_block(&mut self, expression: &Expr) -> crate::ir::Block {
        self.unsupported(expression, "this `else`", "use a block");
        crate::ir::Block::default()
    }

    /// `for` over a range of integers, or over a sequence.
    pub(super) fn for_loop(&mut self, each: &syn::ExprForLoop) {
        if self.for_each(each) {
            return;
        }
        let (range, reversed) = match strip(&each.expr) {
            Expr::MethodCall(call) if call.method == "rev" && call.args.is_empty() => {
                (strip(&call.receiver), true)
            }
            other => (other, false),
        };
        let Expr::Range(syn::ExprRange { start: Some(start), end: Some(end), limits, .. }) = range else {
            self.unsupported(
                &each.expr,
                "a `for` loop over this iterator",
                "use a range of integers, and index",
            );
            return;
        };
        let binding = match &*each.pat {
            Pat::Ident(name) => binding_of(&name.ident),
            Pat::Wild(_) => None,
            other => {
                self.unsupported(other, "this loop pattern", "use a name");
                return;
            }
        };
        let start = self.bounded(start, false);
        let end = self.bounded(end, matches!(limits, RangeLimits::Closed(_)));
        let name = binding.map_or(Name::Wish("i".to_owned()), |binding| {
            Name::User(self.source.bindings[binding].name.clone())
        });
        let index = self.program.variable(name, Ty::Integer, Kind::Local, each.pat.span());
        let outside = self.meanings.clone();
        if let Some(binding) = binding {
            self.meanings.insert(binding, Meaning::Variable(index));
        }
        let body = self.nested(|this| {
            if let Some(tail) = this.statements(&each.body.stmts) {
                this.statement_expression(tail);
            }
        });
        self.meanings = outside;
        self.push(Statement::Loop(Loop { index, start, end, reversed, body }));
    }

    /// A bound of a range, in a variable unless it is cheap to repeat. `after` is one more than the bound.
    fn bounded(&mut self, bound: &Expr, after: bool) -> Expression {
        let verbatim = if after { self.verbatim(&quote!((#bound) + 1)) } else { self.verbatim(bound) };
        match (bound, after) {
            (Expr::Lit(literal), false) => Expression::Literal(quote!(#literal)),
            _ if verbatim.pure => Expression::Verbatim(verbatim),
            _ => Expression::Variable(self.define(
                Name::Intermediate,
                Ty::Integer,
                bound.span(),
                Expression::Verbatim(verbatim),
            )),
        }
    }
}

fn strip(expression: &Expr) -> &Expr {
    match expression {
        Expr::Paren(inner) => strip(&inner.expr),
        Expr::Group(inner) => strip(&inner.expr),
        other => other,
    }
}

fn contains_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(binary) => contains_let(&binary.left) || contains_let(&binary.right),
        _ => false,
    }
}
