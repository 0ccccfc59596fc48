//! One slot for the pullbacks of branches that exclude each other.
//!
//! Only one branch runs, and only its pullback is kept. With a slot for each, a function of two branches has twice the
//! room of what it calls, and a chain of `n` such functions 2ⁿ times that. What else a branch keeps is small or on the
//! heap.

use std::collections::HashMap;

use super::Derivative;
use crate::ir::{Block, Expression, Kind, Length, Name, Program, Side, Slot, Statement, Storage, Var};

/// Gives the pullbacks of exclusive branches the same slots.
pub(super) fn share(derivative: &mut Derivative) {
    let mut pairs = Pairs::default();
    let program = &mut derivative.program;
    let slots = pairs.of_block(&program.body, program);
    pairs.finish(slots);
    let shared: Vec<Pair> = pairs.finished.into_iter().filter(|pair| matches!(pair, Pair::Of(..))).collect();
    if shared.is_empty() {
        return;
    }
    let mut places = HashMap::new();
    for pair in shared {
        let first = &program.variables[pair.first()];
        let (ty, span) = (first.ty.clone(), first.span);
        let slot = program.variable(Name::Wish("saved_pullback".to_owned()), ty, Kind::Mutable, span);
        pair.place(slot, &mut Vec::new(), &mut places);
    }
    let mut declared = Vec::new();
    move_slots(&mut program.body, &places, &mut declared);
    move_slots(&mut derivative.backward, &places, &mut declared);
}

/// The slots of pullbacks, of which one at most is in use.
enum Pair {
    One(Var),
    Of(Box<Pair>, Box<Pair>),
}

impl Pair {
    fn first(&self) -> Var {
        match self {
            Self::One(slot) => *slot,
            Self::Of(first, _) => first.first(),
        }
    }

    /// Notes for each slot which shared one takes its place.
    fn place(&self, shared: Var, sides: &mut Vec<Side>, places: &mut HashMap<Var, (Var, Vec<Side>)>) {
        match self {
            Self::One(slot) => {
                places.insert(*slot, (shared, sides.clone()));
            }
            Self::Of(first, second) => {
                for (inner, side) in [(first, Side::First), (second, Side::Second)] {
                    sides.push(side);
                    inner.place(shared, sides, places);
                    sides.pop();
                }
            }
        }
    }
}

#[derive(Default)]
struct Pairs {
    /// Slots that nothing around them excludes.
    finished: Vec<Pair>,
}

impl Pairs {
    fn finish(&mut self, slots: Vec<Pair>) {
        self.finished.extend(slots);
    }

    /// The slots of a block, all of which may be in use at once.
    fn of_block(&mut self, block: &Block, program: &Program) -> Vec<Pair> {
        let mut slots = Vec::new();
        for statement in &block.statements {
            match statement {
                Statement::Storage(Storage::Save { buffer, slot: Slot::Only, value })
                    if matches!(program.variables[*value].name, Name::Pullback(_)) =>
                {
                    slots.push(Pair::One(*buffer));
                }
                Statement::If { .. } | Statement::Match(_) => {
                    let branches = statement.blocks().into_iter();
                    let branches = branches.map(|(_, branch)| self.of_block(branch, program)).collect();
                    slots.extend(exclusive(branches));
                }
                // The iterations of a loop have slots of their own, if they have single ones.
                Statement::Loop(_) => {
                    for (_, block) in statement.blocks() {
                        let own = self.of_block(block, program);
                        self.finish(own);
                    }
                }
                _ => {
                    for (_, block) in statement.blocks() {
                        slots.extend(self.of_block(block, program));
                    }
                }
            }
        }
        slots
    }
}

/// The slots of branches, of which one runs, in pairs: those of the first half of the branches with those of the other.
fn exclusive(mut branches: Vec<Vec<Pair>>) -> Vec<Pair> {
    if branches.len() < 2 {
        return branches.pop().unwrap_or_default();
    }
    let second = exclusive(branches.split_off(branches.len() / 2));
    let (mut first, mut second) = (exclusive(branches).into_iter(), second.into_iter());
    let mut pairs = Vec::new();
    loop {
        match (first.next(), second.next()) {
            (Some(first), Some(second)) => pairs.push(Pair::Of(Box::new(first), Box::new(second))),
            (Some(alone), None) | (None, Some(alone)) => pairs.push(alone),
            (None, None) => return pairs,
        }
    }
}

/// Saves to and loads from the shared slots instead of those that they replace, and declares them.
fn move_slots(block: &mut Block, places: &HashMap<Var, (Var, Vec<Side>)>, declared: &mut Vec<Var>) {
    block.statements.retain_mut(|statement| {
        if let Statement::Storage(Storage::Declare { buffer, length }) = statement {
            let Some((shared, _)) = places.get(buffer) else { return true };
            (*buffer, *length) = (*shared, Length::Either);
            let known = declared.contains(shared);
            declared.push(*shared);
            return !known;
        }
        if let Statement::Storage(Storage::Save { buffer, slot, .. }) = statement {
            move_slot(buffer, slot, places);
        }
        statement.visit_expressions_mut(&mut |expression| {
            if let Expression::Load { buffer, slot } = expression {
                move_slot(buffer, slot, places);
            }
        });
        statement.blocks_mut().into_iter().for_each(|inner| move_slots(inner, places, declared));
        true
    });
}

fn move_slot(buffer: &mut Var, slot: &mut Slot, places: &HashMap<Var, (Var, Vec<Side>)>) {
    if let Some((shared, sides)) = places.get(buffer) {
        (*buffer, *slot) = (*shared, Slot::Either(sides.clone()));
    }
}
