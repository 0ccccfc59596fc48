//! The function's value: its tail, and the returns at the ends of its branches.

use syn::spanned::Spanned;
use syn::{Expr, Stmt};

use super::control::Target;
use super::{Lowerer, flow};
use crate::ir::{Expression, Kind, Name, Opening, Statement, Ty};

impl Lowerer<'_, '_> {
    /// The value of statements that end the function; `None` if they give none.
    pub(super) fn function_value(&mut self, statements: &[Stmt]) -> Option<Expression> {
        for (i, statement) in statements.iter().enumerate() {
            let rest = &statements[i + 1..];
            if let Some(parted) = self.parted(statement, rest) {
                return Some(self.tail(&parted));
            }
            match statement {
                Stmt::Expr(Expr::Return(exit), _) if !self.fails(exit) => {
                    return exit.expr.as_deref().map(|value| self.tail(value));
                }
                Stmt::Expr(jump, _) if self.jump(jump) => return None,
                Stmt::Expr(last, _) if rest.is_empty() && self.always_leaves(last) => {
                    return Some(self.tail(last));
                }
                Stmt::Expr(Expr::Loop(_), _) if rest.is_empty() && !breaks(statement) => {
                    self.statement(statement);
                }
                Stmt::Expr(tail, None) if rest.is_empty() => return Some(self.tail(tail)),
                other => self.statement(other),
            }
        }
        None
    }

    fn fails(&self, exit: &syn::ExprReturn) -> bool {
        exit.expr.as_deref().is_some_and(|value| self.is_failure(value))
    }

    fn chosen(&mut self, tail: &Expr, lower: impl FnOnce(&mut Self, Target)) -> Expression {
        let result = self.program.variable(Name::Intermediate, Ty::Unknown, Kind::Deferred, tail.span());
        self.push(Statement::Declare { variable: result });
        lower(self, Target::Result(result));
        Expression::Variable(result)
    }

    /// The function's tail expression: inside of a wrapper the value that `Ok` or `Some` holds.
    pub(super) fn tail(&mut self, tail: &Expr) -> Expression {
        let wrapped = self.source.output.wrapper.is_some();
        let structured = self.is_structured(tail);
        match tail {
            Expr::Paren(inner) => self.tail(&inner.expr),
            Expr::If(branch) if structured || wrapped && branch.else_branch.is_some() => {
                self.chosen(tail, |this, target| this.branch(branch, target))
            }
            Expr::Match(choice) if structured || wrapped => {
                self.chosen(tail, |this, target| this.choice(choice, target))
            }
            Expr::Block(inner) if inner.label.is_none() => match self.function_value(&inner.block.stmts) {
                Some(value) => value,
                None => self.unsupported(inner, "a block without a value", "end it with an expression"),
            },
            Expr::Return(exit) if exit.expr.is_some() => {
                exit.expr.as_deref().map_or(Expression::Number(0.0), |value| self.tail(value))
            }
            tail if !wrapped => self.evaluate(tail),
            Expr::Call(call) if matches!(flow::last_segment(&call.func).as_deref(), Some("Ok" | "Some")) => {
                match call.args.first() {
                    Some(value) => self.evaluate(value),
                    None => self.unsupported(call, "this call", "give it a value"),
                }
            }
            other if self.is_failure(other) => {
                // `Err(..)` and `None` leave the function.
                let mut verbatim = self.verbatim(&quote::quote!(return #other));
                verbatim.span = other.span();
                Expression::Verbatim(verbatim)
            }
            other if !structured => {
                let mut verbatim = self.verbatim(&quote::quote!((#other)?));
                verbatim.span = other.span();
                Expression::Verbatim(verbatim)
            }
            Expr::Call(call) => self.call(call, Opening::Question),
            Expr::MethodCall(call) if !flow::is_of_wrapped(call) => self.method_call(call, Opening::Question),
            other => self.taken_out(other, &quote::quote!(?)),
        }
    }

    /// The tail of a function whose wrapper holds nothing.
    pub(super) fn unit_tail(&mut self, tail: &Expr) {
        match tail {
            Expr::Paren(inner) => self.unit_tail(&inner.expr),
            unit if is_unit(unit) => {}
            failure if self.is_failure(failure) => {
                let verbatim = self.verbatim(&quote::quote!(return #failure));
                self.push(Statement::Effect(verbatim));
            }
            Expr::Call(call) if self.is_constructor(call) && call.args.len() == 1 => {
                self.statement_expression(&call.args[0]);
            }
            call => self.statement_expression(&syn::parse_quote_spanned!(call.span()=> #call?)),
        }
    }
}

/// Whether a value is `Ok(())` or `Some(())`.
pub(super) fn is_unit(value: &Expr) -> bool {
    let Expr::Call(call) = value else { return false };
    let unit = matches!(call.args.first(), Some(Expr::Tuple(tuple)) if tuple.elems.is_empty());
    unit && matches!(flow::last_segment(&call.func).as_deref(), Some("Ok" | "Some"))
}

/// Whether a `loop` is ever left by `break`; an infinite one has no value.
fn breaks(statement: &Stmt) -> bool {
    use syn::visit::Visit;
    struct Breaks(bool);
    impl<'ast> Visit<'ast> for Breaks {
        fn visit_expr_break(&mut self, _: &'ast syn::ExprBreak) {
            self.0 = true;
        }
    }
    let mut breaks = Breaks(false);
    breaks.visit_stmt(statement);
    breaks.0
}
