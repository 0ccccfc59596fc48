//! The elements of a vector that is handed on: where they are given, where they are taken, and how one loop does both.

use crate::differentiate::effects::is_own_element;
use crate::ir::{Block, Expression, Loop, Place, Projection, Range, Statement, Var};

/// The vectors of which each iteration reads its own element, and with which the loop does nothing else.
pub(super) fn taken(repeat: &Loop, range: &Range) -> Vec<Var> {
    let mut found: Vec<Var> = Vec::new();
    // The user's text keeps the name of its index.
    let mut spelled = 0;
    repeat.body.visit(&mut |statement| {
        statement.visit_reads(&mut |read| spelled += usize::from(read == range.index));
        statement.visit_expressions(&mut |expression| match expression {
            Expression::Read(place) if is_element(place, range.index) && !found.contains(&place.root) => {
                found.push(place.root);
            }
            Expression::Variable(read) => spelled -= usize::from(*read == range.index),
            _ => {}
        });
    });
    found.retain(|&root| spelled == 0 && is_taken_only(&repeat.body, root, range.index));
    found
}

fn is_taken_only(body: &Block, root: Var, index: Var) -> bool {
    let mut reads = 0;
    body.visit(&mut |statement| {
        statement.visit_expressions(&mut |expression| {
            let element = matches!(expression, Expression::Read(place) if place.root == root && is_element(place, index));
            reads += usize::from(element);
        });
    });
    let mentions: usize = body.statements.iter().map(|statement| statement.mentions(root)).sum();
    is_own_element(body, root, index) && reads == mentions
}

/// The statement at the end of a loop's iteration that gives the vector its element: all that the loop does with it.
pub(super) fn given<'l>(repeat: &'l Loop, vector: Var, range: &Range) -> Option<&'l Statement> {
    let last = repeat.adjoint.as_ref().unwrap_or(&repeat.body);
    let given = last.statements.iter().find(|statement| match statement {
        Statement::Assign { place, .. } | Statement::Accumulate { place, .. } => {
            place.root == vector && is_element(place, range.index)
        }
        _ => false,
    })?;
    let blocks = std::iter::once(&repeat.body).chain(&repeat.adjoint);
    let all: usize =
        blocks.flat_map(|block| &block.statements).map(|statement| statement.mentions(vector)).sum();
    (all == 1).then_some(given)
}

/// Lets an iteration of `from` go on with one of `to`. `names` are those of the vector, `element` is its element.
pub(super) fn hand_on(from: &mut Loop, to: Loop, names: &[Var], element: Var) {
    let (Some(first), Some(second)) = (from.range(), to.range()) else { return };
    let (index, by) = (second.index, Expression::Variable(first.index));
    let mut body = to.body;
    body.substitute(index, &by);
    take(&mut body, names, element);
    let last = from.adjoint.as_mut().unwrap_or(&mut from.body);
    for statement in &mut last.statements {
        if let Statement::Assign { place, value } | Statement::Accumulate { place, value } = statement {
            if names.contains(&place.root) {
                *statement = Statement::Let { variable: element, value: value.clone() };
            }
        }
    }
    last.statements.append(&mut body.statements);
}

fn take(block: &mut Block, names: &[Var], element: Var) {
    for statement in &mut block.statements {
        statement.visit_expressions_mut(&mut |expression| {
            if matches!(expression, Expression::Read(place) if names.contains(&place.root)) {
                *expression = Expression::Variable(element);
            }
        });
        statement.blocks_mut().into_iter().for_each(|inner| take(inner, names, element));
    }
}

fn is_element(place: &Place, index: Var) -> bool {
    matches!(&place.path[..], [Projection::Index(Expression::Variable(found))] if *found == index)
}
