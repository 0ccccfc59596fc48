//! Buffers of numbers whose size is known are vectors like others: what is done with these helps them too. A gradient
//! that keeps one number an iteration takes a quarter less time.

use std::collections::HashMap;

use super::Derivative;
use crate::ir::{
    Block, Expression, Kind, Length, Place, Program, Projection, Slot, Statement, Storage, Ty, Var,
};
use crate::primitives::counting;

pub(super) fn buffers(derivative: &mut Derivative) {
    let vectors = vectors(derivative);
    for (&buffer, ty) in &vectors {
        derivative.program.variables[buffer].ty = ty.clone();
    }
    let mut forward = std::mem::take(&mut derivative.program.body);
    in_block(&mut forward, &vectors, &derivative.program);
    in_block(&mut derivative.backward, &vectors, &derivative.program);
    derivative.program.body = forward;
}

/// The buffers that are made once, and of which nothing is asked but an element, with the types of the vectors.
fn vectors(derivative: &Derivative) -> HashMap<Var, Ty> {
    let mut plain: HashMap<Var, bool> = HashMap::new();
    let program = &derivative.program;
    for pass in [&program.body, &derivative.backward] {
        pass.visit(&mut |statement| {
            let Statement::Storage(storage) = statement else { return };
            let (buffer, is_plain) = match storage {
                Storage::Declare { buffer, length } => {
                    (buffer, matches!(length, Length::Sized(_)) && is_number(*buffer, program))
                }
                Storage::Save { buffer, slot, value } => {
                    let copied = program.variables[*value].kind != Kind::Bound;
                    (buffer, copied && matches!(slot, Slot::At(_)))
                }
                Storage::Extend { buffer, .. } | Storage::Push { buffer, .. } => (buffer, false),
            };
            *plain.entry(*buffer).or_insert(true) &= is_plain;
        });
    }
    let vector = |buffer: Var| Ty::List(Box::new(program.variables[buffer].ty.clone()));
    plain.into_iter().filter(|(_, plain)| *plain).map(|(buffer, _)| (buffer, vector(buffer))).collect()
}

fn is_number(buffer: Var, program: &Program) -> bool {
    matches!(program.variables[buffer].ty, Ty::Float(_)) && program.variables[buffer].ty.is_copy()
}

fn in_block(block: &mut Block, vectors: &HashMap<Var, Ty>, program: &Program) {
    for statement in &mut block.statements {
        if let Statement::Storage(storage) = statement {
            if let Some(plain) = plain(storage, vectors, program) {
                *statement = plain;
            }
        }
        statement.visit_expressions_mut(&mut |expression| {
            if let Expression::Load { buffer, slot: Slot::At(position) } = expression {
                if vectors.contains_key(buffer) {
                    *expression = Expression::Read(element(*buffer, position, program));
                }
            }
        });
        statement.blocks_mut().into_iter().for_each(|inner| in_block(inner, vectors, program));
    }
}

/// What is done with a buffer, as it is done with vectors.
fn plain(storage: &Storage, vectors: &HashMap<Var, Ty>, program: &Program) -> Option<Statement> {
    match storage {
        Storage::Declare { buffer, length: Length::Sized(length) } if vectors.contains_key(buffer) => {
            let ty = vectors[buffer].clone();
            let value = counting::copies(Expression::Neutral(ty.element()), length.clone(), ty);
            Some(Statement::Let { variable: *buffer, value })
        }
        Storage::Save { buffer, slot: Slot::At(position), value } if vectors.contains_key(buffer) => {
            Some(Statement::Assign {
                place: element(*buffer, position, program),
                value: Expression::Variable(*value),
            })
        }
        _ => None,
    }
}

fn element(buffer: Var, position: &Expression, program: &Program) -> Place {
    let position = match counting::positioned(position) {
        Some(index @ Expression::Variable(variable)) if program.variables[*variable].ty == Ty::Size => index,
        _ => position,
    };
    Place::whole(buffer).then(Projection::Index(position.clone()))
}
