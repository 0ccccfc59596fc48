//! Where the backward pass loads what was kept: as far inside as all of its reads are.

use crate::ir::{Block, Expression, Loop, Program, Statement, Var};

/// Calls `see` on the variables that a statement itself needs in the backward pass: those it reads, and those whose
/// shape a zero has.
pub(super) fn mentions(statement: &Statement, program: &Program, see: &mut dyn FnMut(Var)) {
    statement.visit_reads(see);
    statement.visit_expressions(&mut |expression| match expression {
        Expression::Zero(of) if !program.variables[*of].ty.value().is_neutral() => see(*of),
        _ => {}
    });
}

fn mentioned(statement: &Statement, variable: Var, program: &Program) -> bool {
    let mut found = false;
    let mut see = |statement: &Statement| mentions(statement, program, &mut |read| found |= read == variable);
    see(statement);
    for (_, block) in statement.blocks() {
        block.visit(&mut see);
    }
    found
}

/// Puts a statement that defines `variable` before the first that reads it: in the innermost branch that holds all
/// reads, and outside of inner loops.
pub(super) fn insert(block: &mut Block, variable: Var, definition: Statement, program: &Program) {
    let readers: Vec<usize> =
        (0..block.statements.len()).filter(|&i| mentioned(&block.statements[i], variable, program)).collect();
    let Some(&first) = readers.first() else { return };
    let only = readers.len() == 1 && !own(&block.statements[first], variable, program);
    if let (true, Statement::If { then, otherwise, .. }) = (only, &mut block.statements[first]) {
        let reads = |block: &Block| block.statements.iter().any(|inner| mentioned(inner, variable, program));
        match (reads(then), reads(otherwise)) {
            (true, false) => return insert(then, variable, definition, program),
            (false, true) => return insert(otherwise, variable, definition, program),
            _ => {}
        }
    }
    block.statements.insert(first, definition);
}

/// Whether the statement itself reads the variable, not only the blocks in it.
fn own(statement: &Statement, variable: Var, program: &Program) -> bool {
    let mut found = false;
    mentions(statement, program, &mut |read| found |= read == variable);
    found
}

/// The block that holds the loop of this number, and the loop's place in it.
pub(super) fn find(block: &mut Block, number: usize) -> Option<(&mut Block, usize)> {
    let here = block.statements.iter().position(
        |statement| matches!(statement, Statement::Loop(Loop { number: found, .. }) if *found == number),
    );
    if let Some(position) = here {
        return Some((block, position));
    }
    block.statements.iter_mut().flat_map(Statement::blocks_mut).find_map(|inner| find(inner, number))
}
