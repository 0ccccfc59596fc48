//! What remembers the way of the forward pass is left out where the backward pass does not ask.

use super::{Derivative, uses};
use crate::ir::{Block, Expression, Statement, Ty, Var};

pub(super) fn unread(derivative: &mut Derivative) {
    let candidates: Vec<Var> = derivative
        .program
        .variables
        .iter()
        .filter(|(_, known)| known.ty == Ty::Size)
        .map(|(variable, _)| variable)
        .collect();
    for variable in candidates {
        let writes = written(&derivative.program.body, variable);
        if writes > 0 && uses(derivative, variable) == writes {
            remove(&mut derivative.program.body, variable);
        }
    }
}

/// How often a count is written in a block, as long as nothing else is said of it.
fn written(block: &Block, variable: Var) -> usize {
    let mut count = 0;
    block.visit(&mut |statement| count += usize::from(is_note(statement, variable)));
    count
}

/// `variable = 3;`
fn is_note(statement: &Statement, variable: Var) -> bool {
    matches!(statement, Statement::Assign { place, value: Expression::Literal(_) } if place.root == variable)
}

fn remove(block: &mut Block, variable: Var) {
    block.statements.retain(|statement| {
        let declares = match statement {
            Statement::Let { variable: declared, value: Expression::Literal(_) }
            | Statement::Declare { variable: declared } => *declared == variable,
            _ => false,
        };
        !declares && !is_note(statement, variable)
    });
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(|inner| remove(inner, variable));
    }
}
