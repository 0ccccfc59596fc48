//! Where a mutable value is kept whose shape the backward pass asks for: behind the last change, since a vector's
//! adjoint begins as long as the vector was at the end.

use super::Recorder;
use crate::differentiate::effects::Effects;
use crate::ir::{Block, Kind, Program, Statement, Var};

impl Recorder<'_> {
    /// Whether the variable's shape may change, and is not known from its type.
    pub(super) fn is_resized(&self, variable: Var) -> bool {
        let known = &self.program.variables[variable];
        known.kind == Kind::Mutable && !known.ty.is_neutral()
    }
}

/// Puts `save` into the block that declares the variable, behind `declaration` statements: behind the last statement
/// that may change its shape, and before any that may leave the block.
pub(super) fn insert(
    block: &mut Block,
    declaration: usize,
    variable: Var,
    save: &Statement,
    program: &Program,
) {
    let mut out = Block::default();
    // Behind what is put in: changed, and not kept yet.
    let mut open = Some(declaration);
    for (i, mut statement) in std::mem::take(&mut block.statements).into_iter().enumerate() {
        if i >= declaration {
            let leaves = !statement.exits().is_empty();
            let changes = is_change(&statement, variable, program);
            if leaves {
                keep(&mut out, &mut open, save);
            }
            if leaves && changes {
                behind_changes(&mut statement, variable, save, program);
            } else if changes {
                out.push(statement);
                open = Some(out.statements.len());
                continue;
            }
        }
        out.push(statement);
    }
    keep(&mut out, &mut open, save);
    *block = out;
}

fn keep(block: &mut Block, open: &mut Option<usize>, save: &Statement) {
    if let Some(position) = open.take() {
        block.statements.insert(position, save.clone());
    }
}

fn is_change(statement: &Statement, variable: Var, program: &Program) -> bool {
    Effects::of([statement], program).replaces.contains(&variable)
}

/// Behind each change, at any depth: who leaves in between does not come by the end.
fn behind_changes(statement: &mut Statement, variable: Var, save: &Statement, program: &Program) {
    for block in statement.blocks_mut() {
        let mut out = Block::default();
        for mut inner in std::mem::take(&mut block.statements) {
            let change = inner.blocks().is_empty() && is_change(&inner, variable, program);
            behind_changes(&mut inner, variable, save, program);
            out.push(inner);
            if change {
                out.push(save.clone());
            }
        }
        *block = out;
    }
}
