//! Lists of statements, with a value that goes somewhere. Where one side of an `if` always jumps, what follows the
//! `if` becomes the other side: then there is nothing to jump over.

use syn::spanned::Spanned;
use syn::{Block, Expr, Stmt};

use super::Lowerer;
use super::control::Target;
use crate::ir::{Block as Lowered, Place, Statement};

impl Lowerer<'_, '_> {
    /// Lowers the statements of a block; what the last one is worth goes to `target`.
    pub(super) fn list(&mut self, statements: &[Stmt], target: Target) {
        if let Target::Result(variable) = target {
            if let Some(value) = self.function_value(statements) {
                self.push(Statement::Assign { place: Place::whole(variable), value });
            }
            return;
        }
        for (i, statement) in statements.iter().enumerate() {
            let rest = &statements[i + 1..];
            if let Some(parted) = self.parted(statement, rest) {
                return self.finish(&parted, target);
            }
            match statement {
                Stmt::Expr(jump, _) if self.falls_through(jump, target) => return,
                Stmt::Expr(jump, _) if self.jump(jump) => return,
                Stmt::Expr(tail, None) if rest.is_empty() => return self.finish(tail, target),
                Stmt::Expr(tail, Some(_)) if rest.is_empty() && !matches!(target, Target::Value(_)) => {
                    return self.finish(tail, target);
                }
                other => self.statement(other),
            }
        }
    }

    /// Lowers the expression at the end of a block.
    pub(super) fn finish(&mut self, tail: &Expr, target: Target) {
        if self.falls_through(tail, target) || self.jump(tail) {
            return;
        }
        match (tail, target) {
            (Expr::If(branch), _) if self.is_structured(tail) => self.branch(branch, target),
            (Expr::Match(choice), _) if self.is_structured(tail) => self.choice(choice, target),
            (Expr::Block(inner), _) if inner.label.is_none() => self.list(&inner.block.stmts, target),
            (_, Target::Function) if self.source.output.wrapper.is_some() => self.unit_tail(tail),
            (_, Target::Effect | Target::Loop | Target::Function) => self.statement_expression(tail),
            (_, Target::Value(variable)) => {
                let ty = self.program.variables[variable].ty.clone();
                let value = self.evaluate_as(tail, &ty);
                self.push(Statement::Assign { place: Place::whole(variable), value });
            }
            (_, Target::Result(variable)) => {
                let value = self.tail(tail);
                self.push(Statement::Assign { place: Place::whole(variable), value });
            }
        }
    }

    /// The block of a branch.
    pub(super) fn branch_block(&mut self, statements: &[Stmt], target: Target) -> Lowered {
        self.nested(|this| this.list(statements, target))
    }

    /// A statement that leaves on one side, with the rest of its block on the other: `if c { .. break; } rest` is
    /// `if c { .. break } else { rest }`. Names are unique, so the rest may stand in that block.
    pub(super) fn parted(&self, statement: &Stmt, rest: &[Stmt]) -> Option<Expr> {
        match statement {
            Stmt::Expr(expression @ Expr::If(branch), _)
                if !rest.is_empty() && self.is_structured(expression) =>
            {
                let mut branch = branch.clone();
                self.part(&mut branch, rest).then_some(Expr::If(branch))
            }
            Stmt::Local(local) => self.refutable(local, rest).or_else(|| self.one_sided(local, rest)),
            _ => None,
        }
    }

    /// `let x = match value { a => b, _ => return c }; rest` is `match value { a => { let x = b; rest } _ => .. }`: where
    /// all branches but one jump, `x` is there in that one only.
    fn one_sided(&self, local: &syn::Local, rest: &[Stmt]) -> Option<Expr> {
        let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
        let known = !rest.is_empty() && self.is_structured(&init.expr);
        let span = local.span();
        let follow = |value: &Expr| -> Expr {
            let bound = syn::Local {
                init: Some(syn::LocalInit { expr: Box::new(value.clone()), ..init.clone() }),
                ..local.clone()
            };
            let bound = Stmt::Local(bound);
            syn::parse_quote_spanned!(span=> { #bound #(#rest)* })
        };
        match &*init.expr {
            Expr::Match(choice) if known => {
                let mut choice = choice.clone();
                let mut going = choice.arms.iter_mut().filter(|arm| !self.always_leaves(&arm.body));
                let (only, None) = (going.next()?, going.next()) else { return None };
                *only.body = follow(&only.body);
                (choice.arms.len() > 1).then_some(Expr::Match(choice))
            }
            Expr::If(branch) if known => {
                let mut branch = branch.clone();
                let (_, otherwise) = branch.else_branch.as_mut()?;
                if self.leaves(&branch.then_branch) {
                    **otherwise = follow(otherwise);
                } else if self.always_leaves(otherwise) {
                    let then = &branch.then_branch;
                    let then: Expr = syn::parse_quote_spanned!(span=> #then);
                    let Expr::Block(inner) = follow(&then) else { return None };
                    branch.then_branch = inner.block;
                } else {
                    return None;
                }
                Some(Expr::If(branch))
            }
            _ => None,
        }
    }

    /// `let pattern = value else { .. return a; }; rest` is `match value { pattern => { rest } _ => { .. return a } }`.
    fn refutable(&self, local: &syn::Local, rest: &[Stmt]) -> Option<Expr> {
        let init = local.init.as_ref()?;
        let (_, diverge) = init.diverge.as_ref()?;
        if !self.jumps_out(diverge) {
            return None;
        }
        let (pattern, value) = (&local.pat, &init.expr);
        Some(
            syn::parse_quote_spanned!(local.span()=> match #value { #pattern => { #(#rest)* } _ => #diverge }),
        )
    }

    /// Moves the rest to the side that goes on; whether there is one that does not.
    fn part(&self, branch: &mut syn::ExprIf, rest: &[Stmt]) -> bool {
        let follow = |block: &mut Block| {
            // The block's own value is `()`.
            if let Some(Stmt::Expr(_, semicolon @ None)) = block.stmts.last_mut() {
                *semicolon = Some(syn::token::Semi::default());
            }
            block.stmts.extend(rest.iter().cloned());
        };
        let first = self.leaves(&branch.then_branch);
        let second = match &branch.else_branch {
            None => false,
            Some((_, otherwise)) => match &**otherwise {
                Expr::If(inner) => self.parts(inner),
                other => self.always_leaves(other),
            },
        };
        if !first && !second {
            return false;
        }
        if !first {
            follow(&mut branch.then_branch);
        }
        match &mut branch.else_branch {
            Some((_, otherwise)) => match &mut **otherwise {
                Expr::Block(inner) if self.leaves(&inner.block) => {}
                Expr::Block(inner) => follow(&mut inner.block),
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
        true
    }

    /// Whether one side of an `if` always jumps.
    fn parts(&self, branch: &syn::ExprIf) -> bool {
        self.leaves(&branch.then_branch)
            || branch.else_branch.as_ref().is_some_and(|(_, otherwise)| match &**otherwise {
                Expr::If(inner) => self.parts(inner),
                other => self.always_leaves(other),
            })
    }

    /// Whether a jump goes where the end of the block goes anyway.
    fn falls_through(&self, jump: &Expr, target: Target) -> bool {
        match (jump, target) {
            (Expr::Continue(jump), Target::Loop) => jump.label.is_none(),
            (Expr::Return(exit), Target::Function) => exit
                .expr
                .as_deref()
                .is_none_or(|value| self.source.output.wrapper.is_some() && super::tail::is_unit(value)),
            _ => false,
        }
    }
}
