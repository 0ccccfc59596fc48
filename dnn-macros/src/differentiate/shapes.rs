//! Variables that are assigned values of another shape: their adjoints need the shape that each value had. What is
//! overwritten is kept for it, where the backward pass asks for its zero.

use std::collections::HashMap;

use crate::infer::Activity;
use crate::ir::{Block, Dimension, Expression, Kind, Name, Place, Program, Statement, Ty, Var};

/// Puts `let before = variable;` in front of every such assignment; which variable each is a copy of.
pub(super) fn kept(program: &mut Program, activity: &Activity) -> HashMap<Var, Var> {
    let mut body = std::mem::take(&mut program.body);
    let mut found = HashMap::new();
    keep(&mut body, program, activity, &mut found);
    program.body = body;
    found
}

fn keep(block: &mut Block, program: &mut Program, activity: &Activity, found: &mut HashMap<Var, Var>) {
    let mut statements = Vec::with_capacity(block.statements.len());
    for mut statement in std::mem::take(&mut block.statements) {
        statement.blocks_mut().into_iter().for_each(|inner| keep(inner, program, activity, found));
        if let Statement::Assign { place, .. } = &statement {
            let root = program.variables[place.root].clone();
            let changes = place.path.is_empty() && root.kind == Kind::Mutable && may_change(&root.ty);
            if changes && activity.is_active(place.root) {
                let before = program.variable(Name::Intermediate, root.ty, Kind::Local, root.span);
                let value = Expression::Read(Place::whole(place.root));
                statements.push(Statement::Let { variable: before, value });
                found.insert(before, place.root);
            }
        }
        statements.push(statement);
    }
    block.statements = statements;
}

/// Whether values of a type can have several shapes, as far as is known.
fn may_change(ty: &Ty) -> bool {
    match ty {
        Ty::List(_) => true,
        Ty::Matrix(matrix) => matrix.rows == Dimension::Dynamic || matrix.columns == Dimension::Dynamic,
        _ => false,
    }
}

/// Removes the copies that the backward pass does not ask for.
pub(super) fn forget(forward: &mut Block, backward: &Block, kept: &HashMap<Var, Var>) {
    forward.statements.retain(|statement| match statement {
        Statement::Let { variable, .. } if kept.contains_key(variable) => is_asked(backward, *variable),
        _ => true,
    });
    for statement in &mut forward.statements {
        statement.blocks_mut().into_iter().for_each(|inner| forget(inner, backward, kept));
    }
}

fn is_asked(backward: &Block, variable: Var) -> bool {
    let mut asked = false;
    backward.visit(&mut |statement| statement.visit_mentions(&mut |found| asked |= found == variable));
    asked
}
