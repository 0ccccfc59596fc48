//! One expression in the place of a variable.

use super::{Block, Expression, Place, Statement, Var};

impl Block {
    /// Replaces a variable everywhere in the block.
    pub(crate) fn substitute(&mut self, variable: Var, by: &Expression) {
        for statement in &mut self.statements {
            substitute(statement, variable, by);
            statement.blocks_mut().into_iter().for_each(|inner| inner.substitute(variable, by));
        }
    }
}

/// Replaces `variable` by an expression, in the statement itself and not in its blocks.
pub(crate) fn substitute(statement: &mut Statement, variable: Var, by: &Expression) {
    statement.visit_expressions_mut(&mut |expression| match expression {
        Expression::Variable(found) if *found == variable => *expression = by.clone(),
        // Of the same value the zero is the same.
        Expression::Zero(found) if *found == variable => {
            if let Expression::Variable(by) = by {
                *found = *by;
            }
        }
        Expression::Read(place) if place.root == variable => {
            if let Some(base) = by.place() {
                let path = std::mem::take(&mut place.path);
                *place = Place { root: base.root, path: base.path.into_iter().chain(path).collect() };
            }
        }
        _ => {}
    });
}
