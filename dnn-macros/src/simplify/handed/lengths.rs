//! Whether two loops have the same bounds: written alike, or the lengths of vectors that were made of one length.

use crate::differentiate::effects::Effects;
use crate::ir::{Expression, Kind, Operation, Place, Program, Statement, Var};
use crate::primitives::counting;
use crate::simplify::sums::same_index;

/// Whether two bounds are the same number.
pub(super) fn same(a: &Expression, b: &Expression, statements: &[&Statement], program: &Program) -> bool {
    same_index(a, b) || same_index(&origin(a, statements, program), &origin(b, statements, program))
}

/// A bound; for the length of a vector the number of elements that it was made with.
fn origin(bound: &Expression, statements: &[&Statement], program: &Program) -> Expression {
    let source = match bound {
        Expression::Variable(variable) => named(*variable, statements, program),
        _ => measured(bound).and_then(|vector| made_with(vector, statements, program)),
    };
    source.map_or_else(|| bound.clone(), |source| origin(&source, statements, program))
}

/// The length that has got a name.
fn named(variable: Var, statements: &[&Statement], program: &Program) -> Option<Expression> {
    let definition = statements.iter().find(|statement| statement.declares() == [variable])?;
    match definition {
        Statement::Let { value, .. } if program.variables[variable].kind == Kind::Local => {
            measured(value).map(|_| value.clone())
        }
        _ => None,
    }
}

/// The vector whose length a bound is.
fn measured(bound: &Expression) -> Option<Var> {
    let Expression::Verbatim(text) = bound else { return None };
    let syn::Expr::MethodCall(call) = syn::parse2(text.tokens.clone()).ok()? else { return None };
    match &text.reads[..] {
        [(_, vector)] if call.method == "len" && matches!(*call.receiver, syn::Expr::Path(_)) => {
            Some(*vector)
        }
        _ => None,
    }
}

/// How many elements a vector was made with, if it keeps them.
fn made_with(vector: Var, statements: &[&Statement], program: &Program) -> Option<Expression> {
    let definition = statements.iter().find(|statement| statement.declares() == [vector])?;
    if Effects::of(statements.iter().copied(), program).replaces.contains(&vector) {
        return None;
    }
    let Statement::Let { value, .. } = definition else { return None };
    if let Some(inner) = value.place().filter(Place::is_whole) {
        return made_with(inner.root, statements, program);
    }
    match value {
        Expression::Apply(application) => match application.operation {
            Operation::Primitive(primitive) if counting::is_copies(primitive) => {
                application.operands.get(1).cloned()
            }
            _ => None,
        },
        _ => None,
    }
}
