//! Makes a derivative shorter without changing a value: copies that would clone, snapshots that are read once,
//! exits that no one asks for, `mut` that is not needed. Cannot fail.

mod buffers;
mod copies;
mod first;
mod handed;
mod neighbors;
mod parts;
mod snapshots;
mod sums;
mod unread;
mod zeroed;

use std::collections::HashSet;

use crate::differentiate::Derivative;
use crate::ir::{Block, Expression, Head, Kind, Loop, Match, Program, Statement, Storage, Var};

/// Simplifies both passes.
pub(crate) fn simplify(derivative: &mut Derivative) {
    copies::copies(derivative);
    snapshots::snapshots(derivative);
    unread::unread(derivative);
    zeroed::zeroed(derivative);
    sums::sums(derivative);
    neighbors::neighbors(derivative);
    first::first(derivative);
    handed::handed(derivative);
    buffers::buffers(derivative);
    parts::parts(derivative);
    constant_variables(derivative);
}

/// A variable that is never written after its definition is not mutable.
fn constant_variables(derivative: &mut Derivative) {
    let mut written: HashSet<Var> = HashSet::new();
    for pass in [&derivative.program.body, &derivative.backward] {
        pass.visit(&mut |statement| match statement {
            Statement::Assign { place, .. }
            | Statement::Update { place, .. }
            | Statement::Accumulate { place, .. }
            | Statement::Let { value: Expression::Taken(place), .. } => {
                written.insert(place.root);
            }
            Statement::Call(call) => {
                let arguments = call.arguments.iter().filter_map(|argument| argument.value.place());
                written.extend(arguments.map(|place| place.root));
            }
            Statement::Entries(entries) => {
                written.extend(entries.mutable.iter().flatten().map(|place| place.root));
            }
            Statement::Effect(verbatim) => {
                written.extend(verbatim.reads.iter().map(|(_, variable)| *variable));
            }
            Statement::Loop(Loop { head: Head::Each { iterator: text, .. } | Head::While(text), .. })
            | Statement::Match(Match { subject: text, .. }) => {
                written.extend(text.reads.iter().map(|(_, variable)| *variable));
            }
            Statement::Let { value: Expression::Part(part), .. } if part.mutable => {
                written.insert(part.of.root);
            }
            Statement::Let { value: Expression::Verbatim(verbatim), .. }
            | Statement::Bind { value: verbatim, .. } => {
                written.extend(verbatim.reads.iter().map(|(_, variable)| *variable));
            }
            Statement::Storage(
                Storage::Extend { buffer, .. } | Storage::Push { buffer, .. } | Storage::Save { buffer, .. },
            ) => {
                written.insert(*buffer);
            }
            _ => {}
        });
    }
    for variable in derivative.program.variables.handles() {
        let known = &mut derivative.program.variables[variable];
        if known.kind == Kind::Mutable && !written.contains(&variable) {
            known.kind = Kind::Local;
        }
    }
}

/// The blocks that hold adjoints: the backward pass, and the adjoints of fused loops.
fn adjoints(derivative: &mut Derivative, see: &mut dyn FnMut(&mut Block, &mut Program)) {
    fn fused(block: &mut Block, program: &mut Program, see: &mut dyn FnMut(&mut Block, &mut Program)) {
        for statement in &mut block.statements {
            if let Statement::Loop(Loop { body, adjoint, .. }) = statement {
                fused(body, program, see);
                if let Some(adjoint) = adjoint {
                    fused(adjoint, program, see);
                    see(adjoint, program);
                }
                continue;
            }
            statement.blocks_mut().into_iter().for_each(|inner| fused(inner, program, see));
        }
    }
    let mut forward = std::mem::take(&mut derivative.program.body);
    fused(&mut forward, &mut derivative.program, see);
    derivative.program.body = forward;
    see(&mut derivative.backward, &mut derivative.program);
}

/// How often a variable is read in both passes, and by what is returned.
fn uses(derivative: &Derivative, variable: Var) -> usize {
    let passes = [&derivative.program.body, &derivative.backward];
    let count: usize = passes
        .into_iter()
        .flat_map(|pass| &pass.statements)
        .map(|statement| statement.mentions(variable))
        .sum();
    let returned = derivative.gradients.iter().flatten().chain(&derivative.program.result);
    count + returned.filter(|&&found| found == variable).count()
}
