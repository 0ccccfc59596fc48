//! The choices that cost time or memory, each with what was measured.

use std::collections::HashSet;

use super::rules;
use crate::ir::{
    Block, Expression, Head, Kind, Loop, Match, Operation, Pattern, Program, Range, Statement, Ty, Var,
};
use crate::primitives::{self, counting};

/// The greatest number of trips whose values are kept on the stack.
const STACK: usize = 64;

/// Whether the number of trips is known before the loop: a range that nothing leaves early. Then buffers have their
/// size from the beginning; pushing to them takes 1.5 to 5 times as long.
pub(super) fn is_counted(repeat: &Loop) -> bool {
    repeat.range().is_some() && repeat.body.exits().is_empty()
}

/// Makes closed ranges open where that is the same: counted loops over `usize`. A closed one costs a test more in
/// each iteration: a product with a triangular matrix takes 1.7 times as long. `0..=n - 1` stays as it is: for `n = 0`
/// the subtraction panics, and `0..n` would not.
pub(super) fn open(program: &mut Program) {
    let mut body = std::mem::take(&mut program.body);
    open_in(&mut body, program);
    program.body = body;
}

fn open_in(block: &mut Block, program: &Program) {
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(|inner| open_in(inner, program));
        let Statement::Loop(repeat) = statement else { continue };
        if !is_counted(repeat) {
            continue;
        }
        if let Head::Range(range) = &mut repeat.head {
            let opens = range.closed && !counting::is_difference(&range.end);
            if opens && program.variables[range.index].ty == Ty::Size {
                range.end = counting::plus(range.end.clone(), Expression::count(1));
                range.closed = false;
            }
        }
    }
}

/// The number of trips, where it is written out and small: a buffer on the stack costs no allocation.
pub(super) fn fixed_trips(range: &Range) -> Option<usize> {
    let number = |bound: &Expression| match bound {
        Expression::Literal(tokens) => tokens.to_string().replace('_', "").parse::<usize>().ok(),
        _ => None,
    };
    let step = range.step.as_ref().map_or(Some(1), number)?;
    let end = number(&range.end)? + usize::from(range.closed);
    let trips = end.saturating_sub(number(&range.start)?).div_ceil(step.max(1));
    (trips <= STACK).then_some(trips)
}

/// Whether computing a value again is cheaper than keeping it: reads of what does not change, sums, differences and
/// products of what is there anyway. Rosenbrock's function is as fast either way, and needs no memory so. What
/// takes longer than a load (quotients, roots, transcendental functions, products of matrices) is kept.
///
/// `free` says which variables the backward pass has without keeping them.
pub(super) fn is_cheap(
    variable: Var,
    value: &Expression,
    program: &Program,
    free: &dyn Fn(Var) -> bool,
) -> bool {
    if program.variables[variable].kind != Kind::Local {
        return false;
    }
    let is_free = |operand: &Expression| {
        let mut all = true;
        operand.visit_variables(&mut |read| all &= is_fixed(read, program) && free(read));
        all
    };
    match value {
        Expression::Literal(_) | Expression::Number(_) => true,
        Expression::Variable(_) | Expression::Read(_) => {
            is_free(value) && program.variables[variable].ty.is_copy()
        }
        Expression::Borrow(inner) => inner.place().is_some() && is_free(value),
        Expression::Verbatim(verbatim) => verbatim.pure && is_free(value),
        Expression::Apply(application) => {
            let cheap = [&primitives::ADD, &primitives::SUB, &primitives::MUL, &primitives::NEG];
            matches!(application.operation, Operation::Primitive(primitive) if cheap.contains(&primitive))
                && rules::ty(value, program).is_scalar()
                && is_free(value)
        }
        _ => false,
    }
}

/// Whether a number of one iteration can be computed again in the backward pass, by operations of the table: that costs
/// less than to keep a value of every iteration.
pub(super) fn is_repeatable(value: &Expression, program: &Program) -> bool {
    let mut all = true;
    value.visit(&mut |part| {
        all &= match part {
            Expression::Verbatim(text) => text.pure,
            Expression::Apply(_) => rules::ty(part, program).is_scalar(),
            Expression::Literal(_)
            | Expression::Number(_)
            | Expression::Variable(_)
            | Expression::Read(_)
            | Expression::Borrow(_) => true,
            _ => false,
        };
    });
    all
}

/// Whether the backward pass matches again instead of keeping what a pattern has bound: references into what a
/// parameter points to. To keep them would be to copy what they point to, which can be large.
pub(super) fn is_matched_again(choice: &Match, pattern: &Pattern, program: &Program) -> bool {
    let bound = pattern.variables.iter().any(|variable| program.variables[*variable].kind == Kind::Bound);
    let lent = |variable: Var| {
        let known = &program.variables[variable];
        known.kind == Kind::Parameter && matches!(known.ty, Ty::Reference { mutable: false, .. })
    };
    let reads = &choice.subject.reads;
    let subject = syn::parse2::<syn::Expr>(choice.subject.tokens.clone());
    bound
        && reads.iter().any(|(_, variable)| lent(*variable))
        && reads.iter().all(|(_, variable)| is_fixed(*variable, program))
        && subject.is_ok_and(|subject| is_place(&subject))
}

/// Whether an expression names a place, by names that can be evaluated again.
fn is_place(expression: &syn::Expr) -> bool {
    match expression {
        syn::Expr::Path(_) => true,
        syn::Expr::Paren(inner) => is_place(&inner.expr),
        syn::Expr::Reference(inner) => inner.mutability.is_none() && is_place(&inner.expr),
        syn::Expr::Unary(inner) => matches!(inner.op, syn::UnOp::Deref(_)) && is_place(&inner.expr),
        syn::Expr::Field(field) => is_place(&field.base),
        syn::Expr::Index(index) => {
            is_place(&index.expr) && matches!(*index.index, syn::Expr::Path(_) | syn::Expr::Lit(_))
        }
        _ => false,
    }
}

/// Whether a variable never changes.
pub(super) fn is_fixed(variable: Var, program: &Program) -> bool {
    let variable = &program.variables[variable];
    variable.kind != Kind::Mutable && !matches!(variable.ty, Ty::Reference { mutable: true, .. })
}

/// The number of trips of a counted loop, as an expression.
pub(super) fn trips(range: &Range, program: &Program) -> Expression {
    let start = range.start.clone();
    let end = range.end.clone();
    let open = match &range.start {
        Expression::Literal(tokens) if tokens.to_string() == "0" && is_size(&range.end, program) => end,
        _ => counting::count(start, end),
    };
    let trips = if range.closed { counting::plus(open, Expression::count(1)) } else { open };
    match &range.step {
        None => trips,
        // One slot more than may be needed.
        Some(step) => {
            counting::plus(counting::over(trips, counting::position(step.clone())), Expression::count(1))
        }
    }
}

/// The number of the running iteration, from the first index on.
pub(super) fn offset(range: &Range) -> Expression {
    let from_start = counting::minus(Expression::Variable(range.index), range.start.clone());
    let offset = counting::position(from_start);
    match &range.step {
        None => offset,
        Some(step) => counting::over(offset, counting::position(step.clone())),
    }
}

fn is_size(bound: &Expression, program: &Program) -> bool {
    match bound {
        Expression::Variable(variable) => program.variables[*variable].ty == Ty::Size,
        Expression::Verbatim(verbatim) => verbatim.ty == Ty::Size,
        Expression::Literal(_) => true,
        _ => false,
    }
}

/// Whether nothing of what an expression reads is in a set.
pub(super) fn is_outside(expression: &Expression, inside: &HashSet<Var>) -> bool {
    let mut outside = true;
    expression.visit_variables(&mut |read| outside &= !inside.contains(&read));
    outside
}

/// All variables that are declared in a statement, at any depth.
pub(super) fn declared_in(statement: &Statement) -> HashSet<Var> {
    let mut declared = HashSet::new();
    let mut note = |statement: &Statement| {
        declared.extend(statement.declares());
        declared.extend(statement.blocks().into_iter().flat_map(|(variables, _)| variables));
    };
    note(statement);
    for (_, block) in statement.blocks() {
        block.visit(&mut note);
    }
    declared
}
