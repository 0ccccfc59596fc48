//! Which variables give their value away: those whose one use as a whole is also the last of them. All others are
//! cloned where they are used as a whole and needed again.

use std::collections::{HashMap, HashSet};

use crate::differentiate::Derivative;
use crate::ir::{Block, Expression, Kind, Name, Statement, Ty, Var};

pub(super) fn moved(derivative: &Derivative) -> HashSet<Var> {
    let passes = [&derivative.program.body, &derivative.backward];
    let mut all = HashMap::new();
    for pass in passes {
        count(&pass.statements, &mut all);
    }
    for &variable in derivative.gradients.iter().flatten().chain(&derivative.program.result) {
        *all.entry(variable).or_default() += 1;
    }
    let mut moved = HashSet::new();
    search(&derivative.program.body, &[], derivative, &all, &mut moved);
    // Adjoints that fused loops need are declared in the forward pass already.
    search(&derivative.backward, &derivative.program.body.statements, derivative, &all, &mut moved);
    moved
}

fn count(statements: &[Statement], mentions: &mut HashMap<Var, usize>) {
    for statement in statements {
        statement.visit_mentions(&mut |variable| *mentions.entry(variable).or_default() += 1);
        statement.blocks().into_iter().for_each(|(_, inner)| count(&inner.statements, mentions));
    }
}

/// Searches a block; `ahead` is what ran in front of it and is seen from it.
fn search(
    block: &Block,
    ahead: &[Statement],
    derivative: &Derivative,
    all: &HashMap<Var, usize>,
    moved: &mut HashSet<Var>,
) {
    for (at, statement) in block.statements.iter().enumerate() {
        statement.blocks().into_iter().for_each(|(_, inner)| search(inner, &[], derivative, all, moved));
        let Some(variable) = used_up(statement) else { continue };
        let known = &derivative.program.variables[variable];
        if known.ty.is_copy() || matches!(known.ty, Ty::Reference { .. }) || known.kind == Kind::Bound {
            continue;
        }
        let adjoint = matches!(known.name, Name::Gradient(_) | Name::Entry(_));
        let before = [if adjoint { ahead } else { &[] }, &block.statements[..at]];
        let declares = |statement: &Statement| statement.declares().contains(&variable);
        let declared = before.iter().any(|statements| statements.iter().any(declares));
        if !declared || before.iter().any(|statements| is_whole_in(statements, variable)) {
            continue;
        }
        let mut so_far = HashMap::new();
        for statements in before {
            count(statements, &mut so_far);
        }
        count(std::slice::from_ref(statement), &mut so_far);
        if so_far.get(&variable) == all.get(&variable) {
            moved.insert(variable);
        }
    }
}

/// The variable whose value a statement passes on.
fn used_up(statement: &Statement) -> Option<Var> {
    let (Statement::Let { value, .. } | Statement::Assign { value, .. }) = statement else { return None };
    match value {
        Expression::Variable(variable) => Some(*variable),
        Expression::Read(place) if place.path.is_empty() => Some(place.root),
        _ => None,
    }
}

/// Whether a variable is used as a whole in the statements.
fn is_whole_in(statements: &[Statement], variable: Var) -> bool {
    statements.iter().any(|statement| {
        let mut whole = false;
        statement.visit_expressions(&mut |expression| match expression {
            Expression::Variable(found) => whole |= *found == variable,
            Expression::Read(place) => whole |= place.root == variable && place.path.is_empty(),
            _ => {}
        });
        whole || statement.blocks().into_iter().any(|(_, inner)| is_whole_in(&inner.statements, variable))
    })
}
