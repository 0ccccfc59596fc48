//! An adjoint that is set to zero after it was read, though no one looks at it again: that of an array whose elements a
//! loop gives their first values, or of a variable that a branch overwrites.

use std::collections::HashMap;

use super::Derivative;
use crate::differentiate::effects::is_own_element;
use crate::ir::{Block, Expression, Loop, Statement, Var};

pub(super) fn zeroed(derivative: &mut Derivative) {
    let mut uses: HashMap<Var, usize> = HashMap::new();
    let returned = derivative.gradients.iter().flatten().chain(&derivative.program.result);
    returned.for_each(|&variable| *uses.entry(variable).or_default() += 1);
    for pass in [&derivative.program.body, &derivative.backward] {
        pass.visit(&mut |statement| {
            statement.visit_mentions(&mut |variable| *uses.entry(variable).or_default() += 1);
        });
    }
    in_block(&mut derivative.program.body, &[], &uses);
    in_block(&mut derivative.backward, &derivative.program.body.statements, &uses);
}

/// `before`: the pass in front of the block; `uses`: how often each variable is mentioned in all.
fn in_block(block: &mut Block, before: &[Statement], uses: &HashMap<Var, usize>) {
    for i in 0..block.statements.len() {
        block.statements[i].blocks_mut().into_iter().for_each(|inner| in_block(inner, &[], uses));
        let last = match &block.statements[i] {
            Statement::Loop(repeat) => of_elements(repeat),
            Statement::If { then, otherwise, .. } => [then, otherwise].into_iter().flat_map(at_end).collect(),
            _ => Vec::new(),
        };
        for root in last {
            // All that is said of it is said up to here.
            let here = before.iter().chain(&block.statements[..=i]);
            let declared = here.clone().any(|statement| statement.declares() == [root]);
            let mentions: usize = here.map(|statement| statement.mentions(root)).sum();
            if declared && uses.get(&root) == Some(&mentions) {
                match &mut block.statements[i] {
                    Statement::Loop(Loop { body, adjoint, .. }) => {
                        remove_last(adjoint.as_mut().unwrap_or(body), root);
                    }
                    other => other.blocks_mut().into_iter().for_each(|inner| remove_last(inner, root)),
                }
            }
        }
    }
}

/// The variables of which each iteration sets its own element to zero, and then mentions it no more.
fn of_elements(repeat: &Loop) -> Vec<Var> {
    let Some(range) = repeat.range() else { return Vec::new() };
    let blocks: Vec<&Block> = std::iter::once(&repeat.body).chain(&repeat.adjoint).collect();
    let Some(end) = blocks.last() else { return Vec::new() };
    let mut found = at_end(end);
    found.retain(|&root| blocks.iter().all(|block| is_own_element(block, root, range.index)));
    found
}

/// The variables whose last mention in a block sets them to zero.
fn at_end(block: &Block) -> Vec<Var> {
    let roots = block.statements.iter().enumerate().filter_map(|(i, statement)| {
        let root = zero(statement)?;
        block.statements[i + 1..].iter().all(|later| later.mentions(root) == 0).then_some(root)
    });
    roots.collect()
}

/// What a statement sets to zero.
fn zero(statement: &Statement) -> Option<Var> {
    match statement {
        Statement::Assign { place, value: Expression::Number(0.0) | Expression::Zero(_) } => Some(place.root),
        _ => None,
    }
}

fn remove_last(block: &mut Block, root: Var) {
    let last = block.statements.iter().rposition(|statement| statement.mentions(root) > 0);
    if let Some(last) = last.filter(|&last| zero(&block.statements[last]) == Some(root)) {
        block.statements.remove(last);
    }
}
