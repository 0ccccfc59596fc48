//! The first contribution to an element of an adjoint that is all zeros is stored, not added: the gradient of
//! Rosenbrock's function takes a twentieth less time so.

use super::Derivative;
use crate::ir::{Block, Expression, Head, Loop, Place, Program, Projection, Statement, Var};

pub(super) fn first(derivative: &mut Derivative) {
    let mut forward = std::mem::take(&mut derivative.program.body);
    in_block(&mut forward, &derivative.program);
    in_block(&mut derivative.backward, &derivative.program);
    derivative.program.body = forward;
}

fn in_block(block: &mut Block, program: &Program) {
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(|inner| in_block(inner, program));
    }
    for i in 0..block.statements.len() {
        let Statement::Let { variable, value: Expression::Zero(_) } = &block.statements[i] else { continue };
        let variable = *variable;
        let next = block.statements[i + 1..]
            .iter_mut()
            .map(|statement| (statement.mentions(variable), statement))
            .find(|(mentions, _)| *mentions > 0);
        if let Some((1, statement)) = next {
            store(statement, variable, &mut Vec::new(), program);
        }
    }
}

/// Stores what the statement, or the one in it that mentions the adjoint, adds. `indices` are those of the loops
/// around it.
fn store(statement: &mut Statement, adjoint: Var, indices: &mut Vec<Var>, program: &Program) {
    match statement {
        Statement::Accumulate { place, value } if place.root == adjoint => {
            let ty = program.place_type(place);
            if ty.is_scalar() && ty.is_copy() && is_new_each_time(place, indices) {
                *statement = Statement::Assign { place: place.clone(), value: value.clone() };
            }
        }
        Statement::Loop(Loop { head: Head::Range(range), body, adjoint: back, .. }) => {
            indices.push(range.index);
            for inner in
                body.statements.iter_mut().chain(back.iter_mut().flat_map(|back| &mut back.statements))
            {
                store(inner, adjoint, indices, program);
            }
            indices.pop();
        }
        Statement::Loop(_) => {}
        other => {
            for inner in other.blocks_mut().into_iter().flat_map(|block| &mut block.statements) {
                store(inner, adjoint, indices, program);
            }
        }
    }
}

/// Whether each iteration of the loops has an element of its own: every index is one of the place's.
fn is_new_each_time(place: &Place, indices: &[Var]) -> bool {
    indices.iter().all(|index| {
        place.path.iter().any(
            |step| matches!(step, Projection::Index(Expression::Variable(variable)) if variable == index),
        )
    })
}
