//! One expression in the place of a variable.

use super::{Block, Expression, Head, Loop, Place, Projection, Statement, Storage, Var};

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
    match statement {
        Statement::Let { value, .. } => replace(value, variable, by),
        Statement::Assign { place, value }
        | Statement::Update { place, value, .. }
        | Statement::Accumulate { place, value } => {
            replace_in_place(place, variable, by);
            replace(value, variable, by);
        }
        Statement::If { condition, .. } => replace(condition, variable, by),
        Statement::Entries(entries) => {
            for argument in &mut entries.call.arguments {
                replace(&mut argument.value, variable, by);
            }
            if let Some(upstream) = &mut entries.upstream {
                replace(upstream, variable, by);
            }
        }
        Statement::Loop(Loop { head: Head::Range(range), .. }) => {
            replace(&mut range.start, variable, by);
            replace(&mut range.end, variable, by);
        }
        Statement::Storage(Storage::Save { position: Some(position), .. }) => replace(position, variable, by),
        _ => {}
    }
}

fn replace(expression: &mut Expression, variable: Var, by: &Expression) {
    match expression {
        Expression::Variable(found) if *found == variable => *expression = by.clone(),
        Expression::Read(place) => {
            if place.root == variable {
                if let Some(base) = by.place() {
                    let path = std::mem::take(&mut place.path);
                    *place = Place { root: base.root, path: base.path.into_iter().chain(path).collect() };
                }
            }
            replace_in_place(place, variable, by);
        }
        Expression::Borrow(inner) => replace(inner, variable, by),
        Expression::Apply(application) => {
            application.operands.iter_mut().for_each(|operand| replace(operand, variable, by));
        }
        Expression::Aggregate(_, elements) => {
            for element in elements {
                replace(element, variable, by);
            }
        }
        Expression::Map(map) => {
            map.over.iter_mut().for_each(|operand| replace(operand, variable, by));
            replace(&mut map.body, variable, by);
        }
        _ => {}
    }
}

fn replace_in_place(place: &mut Place, variable: Var, by: &Expression) {
    for step in &mut place.path {
        if let Projection::Index(index) = step {
            replace(index, variable, by);
        }
    }
}
