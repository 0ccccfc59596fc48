//! Contributions to one scalar adjoint that follow each other are one sum: `a += x; a += y;` is `a += x + y;`.

use proc_macro2::Span;

use super::{Derivative, adjoints};
use crate::differentiate::effects::Effects;
use crate::ir::{
    Application, Block, Expression, Operation, Place, Program, Projection, Spelling, Statement, Ty, Var,
};
use crate::primitives;

pub(super) fn sums(derivative: &mut Derivative) {
    adjoints(derivative, &mut |block, program| in_block(block, program));
}

fn in_block(block: &mut Block, program: &Program) {
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(|inner| in_block(inner, program));
    }
    let mut i = 0;
    while i < block.statements.len() {
        match next(block, i, program) {
            Some(next) => join(block, i, next, program),
            None => i += 1,
        }
    }
}

/// The next contribution to what the statement at `i` contributes to, or defines.
fn next(block: &Block, i: usize, program: &Program) -> Option<usize> {
    let (place, value) = contribution(&block.statements[i], program)?;
    let mut reads: Vec<Var> = Vec::new();
    value.visit_variables(&mut |read| reads.push(read));
    place.visit(&mut |index| index.visit_variables(&mut |read| reads.push(read)));
    for (j, statement) in block.statements.iter().enumerate().skip(i + 1) {
        let effects = Effects::of([statement], program);
        let changes =
            |variable: &Var| effects.writes.contains(variable) || effects.accumulates.contains(variable);
        if let Statement::Accumulate { place: other, value } = statement {
            let mut mentioned = false;
            value.visit_variables(&mut |read| mentioned |= read == place.root);
            if same(&place, other) && !mentioned {
                return Some(j);
            }
            // Sums to other elements may come before or after.
            if other.root == place.root && !mentioned && !place.is_whole() {
                continue;
            }
        }
        if effects.reads.contains(&place.root) || changes(&place.root) || reads.iter().any(changes) {
            return None;
        }
    }
    None
}

/// The place of a scalar adjoint, and what the statement adds to it or defines it as.
fn contribution(statement: &Statement, program: &Program) -> Option<(Place, Expression)> {
    let (place, value) = match statement {
        Statement::Accumulate { place, value } => (place.clone(), value.clone()),
        Statement::Let { variable, value } => {
            let gradient = matches!(program.variables[*variable].name, crate::ir::Name::Gradient(_));
            (Place::whole(*variable), gradient.then(|| value.clone())?)
        }
        _ => return None,
    };
    program.place_type(&place).is_scalar().then_some((place, value))
}

fn join(block: &mut Block, first: usize, next: usize, program: &Program) {
    let earlier = block.statements.remove(first);
    let (Statement::Accumulate { value: before, .. } | Statement::Let { value: before, .. }) = &earlier
    else {
        return;
    };
    let Statement::Accumulate { place, value } = &block.statements[next - 1] else { return };
    let total = match before {
        Expression::Zero(_) => value.clone(),
        before => {
            let (ty, span) = (program.place_type(place), program.variables[place.root].span);
            sum(before.clone(), value.clone(), ty.value(), span)
        }
    };
    block.statements[next - 1] = match earlier {
        Statement::Let { variable, .. } => Statement::Let { variable, value: total },
        _ => Statement::Accumulate { place: place.clone(), value: total },
    };
}

/// `a + b`
pub(super) fn sum(a: Expression, b: Expression, ty: &Ty, span: Span) -> Expression {
    Expression::Apply(Box::new(Application {
        operation: Operation::Primitive(&primitives::ADD),
        operands: vec![a, b],
        spelling: Spelling::Table,
        ty: ty.clone(),
        span,
    }))
}

/// Whether two places are written alike.
pub(super) fn same(a: &Place, b: &Place) -> bool {
    a.root == b.root
        && a.path.len() == b.path.len()
        && a.path.iter().zip(&b.path).all(|(a, b)| match (a, b) {
            (Projection::Field(a), Projection::Field(b)) => a == b,
            (Projection::Variant(a, i), Projection::Variant(b, j)) => a == b && i == j,
            (Projection::Deref, Projection::Deref) | (Projection::Next, Projection::Next) => true,
            (Projection::Index(a), Projection::Index(b)) => same_index(a, b),
            _ => false,
        })
}

/// Whether two positions or counts are written alike.
pub(super) fn same_index(a: &Expression, b: &Expression) -> bool {
    match (a, b) {
        (Expression::Variable(a), Expression::Variable(b)) => a == b,
        (Expression::Literal(a), Expression::Literal(b)) => a.to_string() == b.to_string(),
        (Expression::Verbatim(a), Expression::Verbatim(b)) => {
            a.tokens.to_string() == b.tokens.to_string() && a.reads == b.reads && a.pure
        }
        (Expression::Apply(a), Expression::Apply(b)) => {
            matches!(
                (&a.operation, &b.operation),
                (Operation::Primitive(a), Operation::Primitive(b)) if a == b
            ) && a.operands.len() == b.operands.len()
                && a.operands.iter().zip(&b.operands).all(|(a, b)| same_index(a, b))
        }
        _ => false,
    }
}
