//! Fused loops: where the adjoints that come into a loop are known before it runs, and its iterations depend on each
//! other by sums only, each iteration is run backward right after it ran forward. Then nothing has to be kept.
//!
//! The backward pass up to the loop's adjoint moves in front of the loop. Sums are added up in another order so; the
//! value of the function is not touched.

use super::effects::{Effects, is_own_element};
use super::{Derivative, cost};
use crate::ir::{Block, Head, Loop, Program, Statement, Var};

/// Fuses all loops of the function that can be.
pub(super) fn fuse(derivative: &mut Derivative) {
    let mut forward = std::mem::take(&mut derivative.program.body);
    unit(&mut forward, &mut derivative.backward, &derivative.program);
    derivative.program.body = forward;
}

/// Fuses the loops of what runs forward and backward as a whole: the function, or an iteration of a fused loop.
fn unit(forward: &mut Block, backward: &mut Block, program: &Program) {
    let mut at = forward.statements.len();
    while at > 0 {
        at -= 1;
        let Statement::Loop(repeat) = &forward.statements[at] else { continue };
        if repeat.adjoint.is_some() || !cost::is_counted(repeat) {
            continue;
        }
        let number = repeat.number;
        let adjoint = backward
            .statements
            .iter()
            .position(|statement| matches!(statement, Statement::Loop(found) if found.number == number));
        let Some(adjoint) = adjoint else { continue };
        if let Some(early) = place_before(forward, at, backward, adjoint, program) {
            let moved: Vec<Statement> = backward.statements.drain(..=adjoint).collect();
            at += join(forward, at, early, moved, program);
        }
    }
}

/// Where the statements before the adjoint of a loop can move to, if the loop can be fused.
fn place_before(
    forward: &Block,
    at: usize,
    backward: &Block,
    adjoint: usize,
    program: &Program,
) -> Option<usize> {
    let (Statement::Loop(repeat), Statement::Loop(reverse)) =
        (&forward.statements[at], &backward.statements[adjoint])
    else {
        return None;
    };
    if !is_independent(repeat, reverse, program) {
        return None;
    }
    let run = Effects::of([&backward.statements[adjoint]], program);
    let later = Effects::of(&forward.statements[at + 1..], program);
    if !run.commutes_with(&later) {
        return None;
    }
    let before = Effects::of(&backward.statements[..adjoint], program);
    let early = forward
        .statements
        .iter()
        .rposition(|statement| !before.commutes_with(&Effects::of([statement], program)))
        .map_or(0, |last| last + 1);
    (early <= at).then_some(early)
}

/// Lets backward loops whose iterations can run in any order run in the order of the forward loop, which compilers
/// handle better.
pub(super) fn straighten(derivative: &mut Derivative) {
    let program = &mut derivative.program;
    let mut forward = std::mem::take(&mut program.body);
    adjoints(&mut forward, &mut |adjoint| straighten_in(adjoint, program));
    straighten_in(&mut derivative.backward, program);
    program.body = forward;
}

/// Calls `see` on the adjoints of all fused loops.
fn adjoints(block: &mut Block, see: &mut dyn FnMut(&mut Block)) {
    for statement in &mut block.statements {
        if let Statement::Loop(repeat) = statement {
            adjoints(&mut repeat.body, see);
            repeat.adjoint.iter_mut().for_each(&mut *see);
            continue;
        }
        statement.blocks_mut().into_iter().for_each(|inner| adjoints(inner, see));
    }
}

fn straighten_in(block: &mut Block, program: &Program) {
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(|inner| straighten_in(inner, program));
        if let Statement::Loop(repeat) = statement {
            let Head::Range(range) = &repeat.head else { continue };
            // What an inner loop keeps is taken from the end.
            if repeat.body.statements.iter().any(Statement::has_loop) {
                continue;
            }
            let adjoint = Effects::of(&repeat.body.statements, program).outside();
            if adds_only(&adjoint, &repeat.body, range.index) {
                if let Head::Range(range) = &mut repeat.head {
                    range.reversed = false;
                }
            }
        }
    }
}

/// Whether iterations depend on each other by sums only.
fn adds_only(adjoint: &Effects, body: &Block, index: Var) -> bool {
    let added = adjoint.accumulates.iter().filter(|variable| adjoint.reads.contains(variable));
    adjoint.writes.iter().chain(added).all(|&variable| is_own_element(body, variable, index))
}

/// Whether the iterations of the adjoint can run in any order, each right after its own iteration of the loop.
fn is_independent(repeat: &Loop, reverse: &Loop, program: &Program) -> bool {
    let Some(index) = repeat.range().map(|range| range.index) else { return false };
    let forward = Effects::of(&repeat.body.statements, program);
    let mut adjoint = Effects::of(&reverse.body.statements, program);
    // What an iteration defines, it has for itself.
    let own: Vec<Var> = forward.declares.iter().copied().chain([index]).collect();
    adjoint.declares.extend(own);
    let adjoint = adjoint.outside();
    let forward = forward.outside();
    adjoint.commutes_with(&forward) && adds_only(&adjoint, &reverse.body, index)
}

/// Makes the loop at `at` and its adjoint, the last of `moved`, one; the others go to `early`. Gives back how far the
/// loop was moved.
fn join(forward: &mut Block, at: usize, early: usize, mut moved: Vec<Statement>, program: &Program) -> usize {
    let (Some(Statement::Loop(reverse)), Statement::Loop(repeat)) =
        (moved.pop(), &mut forward.statements[at])
    else {
        return 0;
    };
    let mut adjoint = reverse.body;
    unit(&mut repeat.body, &mut adjoint, program);
    repeat.adjoint = Some(adjoint);
    let distance = moved.len();
    forward.statements.splice(early..early, moved);
    distance
}
