//! An adjoint that is a mere copy of another one, where a copy costs: the other takes its place. Copies of
//! scalars stay, one line for each step, as on paper.

use super::Derivative;
use crate::ir::{Block, Expression, Kind, Name, Program, Statement, Ty, Var, substitute};

pub(super) fn copies(derivative: &mut Derivative) {
    let Derivative { program, backward, gradients, .. } = derivative;
    let mut found = Vec::new();
    collect(backward, program, &mut found);
    for (copy, original) in found {
        remove(backward, copy, original);
        for gradient in gradients.iter_mut().flatten().filter(|gradient| **gradient == copy) {
            *gradient = original;
        }
    }
}

/// Pairs of a copy and its original, both of which never change.
fn collect(block: &Block, program: &Program, found: &mut Vec<(Var, Var)>) {
    block.visit(&mut |statement| {
        let Statement::Let { variable, value: Expression::Variable(original) } = statement else { return };
        let fixed = |variable: Var| {
            let known = &program.variables[variable];
            known.kind == Kind::Local && matches!(known.name, Name::Gradient(_) | Name::Entry(_))
        };
        let costly = !matches!(program.variables[*variable].ty, Ty::Float(_));
        if costly && fixed(*variable) && fixed(*original) {
            // A chain of copies goes back to its first link.
            let first =
                found.iter().find(|(copy, _)| copy == original).map_or(*original, |(_, first)| *first);
            found.push((*variable, first));
        }
    });
}

fn remove(block: &mut Block, copy: Var, original: Var) {
    block
        .statements
        .retain(|statement| !matches!(statement, Statement::Let { variable, .. } if *variable == copy));
    for statement in &mut block.statements {
        substitute(statement, copy, &Expression::Variable(original));
        for inner in statement.blocks_mut() {
            remove(inner, copy, original);
        }
    }
}
