//! The function's value: its tail, and the early returns before it. A `return` at the end of a branch makes what
//! follows the `if` the other branch, so that the program has no jumps.

use syn::spanned::Spanned;
use syn::{Block, Expr, Stmt};

use super::control::Target;
use super::{flow, jump, Lowerer};
use crate::ir::{Expression, Kind, Name, Statement, Ty};

impl Lowerer<'_, '_> {
    /// The value of statements that end the function; `None` if they give none.
    pub(super) fn function_value(&mut self, statements: &[Stmt]) -> Option<Expression> {
        for (i, statement) in statements.iter().enumerate() {
            let rest = &statements[i + 1..];
            match statement {
                Stmt::Expr(Expr::Return(exit), _) if exit.expr.is_some() => {
                    return exit.expr.as_deref().map(|value| self.tail(value));
                }
                Stmt::Expr(Expr::If(branch), _) if !rest.is_empty() && self.leaves(branch) => {
                    return Some(self.early(branch, rest));
                }
                Stmt::Expr(tail, None) if rest.is_empty() => return Some(self.tail(tail)),
                other => self.statement(other),
            }
        }
        None
    }

    /// Whether one side of an `if` always returns a value.
    fn leaves(&self, branch: &syn::ExprIf) -> bool {
        let otherwise = branch.else_branch.as_ref().is_some_and(|(_, otherwise)| match &**otherwise {
            Expr::Block(inner) => self.returns(&inner.block),
            Expr::If(inner) => self.leaves(inner),
            _ => false,
        });
        self.returns(&branch.then_branch) || otherwise
    }

    /// Whether a block always ends by returning a value.
    fn returns(&self, block: &Block) -> bool {
        match block.stmts.last() {
            Some(Stmt::Expr(Expr::Return(exit), _)) => {
                let wrapped = self.source.output.wrapper.is_some();
                exit.expr.as_deref().is_some_and(|value| !(wrapped && jump::is_failure(value)))
            }
            Some(Stmt::Expr(Expr::If(inner), _)) => {
                let otherwise = inner.else_branch.as_ref().is_some_and(|(_, otherwise)| match &**otherwise {
                    Expr::Block(block) => self.returns(&block.block),
                    _ => false,
                });
                self.returns(&inner.then_branch) && otherwise
            }
            _ => false,
        }
    }

    /// `if c { .. return a; } rest` is `if c { .. a } else { rest }`. The side that goes on takes the rest along;
    /// names are unique, so it may stand in that block.
    fn early(&mut self, branch: &syn::ExprIf, rest: &[Stmt]) -> Expression {
        let mut branch = branch.clone();
        let follow = |block: &mut Block| block.stmts.extend(rest.iter().cloned());
        if !self.returns(&branch.then_branch) {
            follow(&mut branch.then_branch);
        }
        match &mut branch.else_branch {
            Some((_, otherwise)) => match &mut **otherwise {
                Expr::Block(inner) if !self.returns(&inner.block) => follow(&mut inner.block),
                Expr::Block(_) => {}
                other => {
                    // `else if` is a statement in front of the rest.
                    let first = Stmt::Expr(other.clone(), Some(syn::token::Semi::default()));
                    let statements = std::iter::once(&first).chain(rest);
                    *other = syn::parse_quote!({ #(#statements)* });
                }
            },
            none => {
                *none = Some((syn::token::Else::default(), Box::new(syn::parse_quote!({ #(#rest)* }))));
            }
        }
        self.tail_branch(&branch)
    }

    fn tail_branch(&mut self, branch: &syn::ExprIf) -> Expression {
        let result = self.program.variable(Name::Intermediate, Ty::Unknown, Kind::Deferred, branch.span());
        self.push(Statement::Declare { variable: result });
        self.branch(branch, Target::Tail(result));
        Expression::Variable(result)
    }

    /// The function's tail expression: inside of a wrapper the value that `Ok` or `Some` holds.
    fn tail(&mut self, tail: &Expr) -> Expression {
        let wrapped = self.source.output.wrapper.is_some();
        match tail {
            Expr::Paren(inner) => self.tail(&inner.expr),
            Expr::If(branch) if self.carries(tail) || wrapped && branch.else_branch.is_some() => {
                self.tail_branch(branch)
            }
            Expr::Block(inner) => match self.function_value(&inner.block.stmts) {
                Some(value) => value,
                None => self.unsupported(inner, "a block without a value", "end it with an expression"),
            },
            Expr::Return(exit) if exit.expr.is_some() => {
                exit.expr.as_deref().map_or(Expression::Number(0.0), |value| self.tail(value))
            }
            tail if !wrapped && self.carries(tail) => self.value(tail),
            tail if !wrapped => self.constant(tail),
            Expr::Call(call) if matches!(flow::last_segment(&call.func).as_deref(), Some("Ok" | "Some")) => {
                match call.args.first() {
                    Some(value) if self.carries(value) => self.value(value),
                    Some(value) => self.constant(value),
                    None => self.unsupported(call, "this call", "give it a value"),
                }
            }
            other if !self.carries(other) => {
                // `Err(..)` and `None` leave the function.
                let mut verbatim = self.verbatim(&quote::quote!(return #other));
                verbatim.span = other.span();
                Expression::Verbatim(verbatim)
            }
            Expr::Call(call) => self.call(call, true),
            Expr::MethodCall(call) => self.method_call(call, true),
            other => self.unsupported(other, "this result", "end with `Ok(..)` or `Some(..)`"),
        }
    }
}
