//! The values of loops: computed again, or kept in buffers.

use std::collections::HashSet;

use super::buffers::{Definition, Saves};
use super::{Level, Recorder, loads};
use crate::differentiate::cost;
use crate::ir::{
    Block, Expression, Head, Kind, Length, Loop, Name, Place, Range, Slot, Statement, Storage, Ty, Var,
};
use crate::primitives::counting;

/// Statements around a loop of the forward pass.
#[derive(Default)]
pub(super) struct Around {
    pub(super) before: Vec<Statement>,
    pub(super) after: Vec<Statement>,
}

/// How the slots of a loop's buffers are numbered.
struct Slots {
    /// The slot of the running iteration.
    position: Expression,
    /// How many slots there must be before the loop runs; `None` if they are pushed.
    length: Option<Expression>,
}

impl Recorder<'_> {
    /// Keeps, or computes again, what the backward loop reads of the values of the iterations.
    pub(super) fn repeat(
        &mut self,
        repeat: &mut Loop,
        backward: &mut Block,
        direct: bool,
        whole: &HashSet<Var>,
    ) -> Around {
        let mut around = Around::default();
        if loads::find(backward, repeat.number).is_none() {
            return around;
        }
        let trips =
            repeat.range().filter(|_| cost::is_counted(repeat)).map(|range| cost::trips(range, self.program));
        let known =
            trips.clone().filter(|trips| cost::is_outside(trips, whole) && self.depth == self.nest.len() + 1);
        self.nest.push(Level { trips: known });
        let mut body = Block::default();
        for mut statement in std::mem::take(&mut repeat.body.statements) {
            let mut inner = self.inside(&mut statement, backward, false, whole);
            body.statements.append(&mut inner.before);
            body.push(statement);
            body.statements.append(&mut inner.after);
        }
        repeat.body = body;
        self.nest.pop();
        let definitions = self.definitions(repeat);
        let kept = self.choose(repeat, &definitions, backward);
        let slots = match (&repeat.head, trips) {
            (Head::Range(range), Some(trips)) => {
                let range = range.clone();
                self.need_all(&range.start);
                self.need_all(&range.end);
                self.counted(&range, trips, &kept, backward, repeat.number, &mut around)
            }
            _ => self.uncounted(repeat, backward, &mut around),
        };
        let mut saves = Saves::new(slots.position.clone());
        for definition in kept {
            let buffer = self.buffer(definition.variable);
            let load = Expression::Load { buffer, slot: Slot::At(Box::new(slots.position.clone())) };
            let load = Statement::Let { variable: definition.variable, value: load };
            if let Some((block, at)) = loads::find(backward, repeat.number) {
                if let Statement::Loop(inner) = &mut block.statements[at] {
                    loads::insert(&mut inner.body, definition.variable, load, self.program);
                }
            }
            let length = self.length(repeat, &slots, direct, buffer, whole, &mut around);
            self.outermost.push(Statement::Storage(Storage::Declare { buffer, length }));
            saves.add(&definition, buffer, slots.length.is_none());
        }
        saves.insert(repeat, self);
        if let Some(counter) = self.counters.get(&repeat.number).copied() {
            let one_more = counting::plus(Expression::Variable(counter.trips), Expression::count(1));
            let head = [
                Statement::Let { variable: counter.trip, value: Expression::Variable(counter.trips) },
                Statement::Assign { place: Place::whole(counter.trips), value: one_more },
            ];
            repeat.body.statements.splice(0..0, head);
        }
        around
    }

    /// The values that are kept, from the last definition to the first; the others are computed again.
    fn choose(&mut self, repeat: &Loop, definitions: &[Definition], backward: &mut Block) -> Vec<Definition> {
        let mut here: HashSet<Var> = definitions.iter().map(|definition| definition.variable).collect();
        // Its own index the backward loop has; that of a counted loop.
        if cost::is_counted(repeat) {
            here.retain(|variable| !repeat.head.declares().contains(variable));
        }
        let mut kept = Vec::new();
        for definition in definitions.iter().rev() {
            let variable = definition.variable;
            if !self.needed.contains(&variable) || !here.contains(&variable) {
                continue;
            }
            let again =
                definition.value.as_ref().filter(|value| self.is_free(variable, value, definitions, &here));
            let Some(value) = again.cloned() else {
                kept.push(definition.clone());
                continue;
            };
            self.need_all(&value);
            if let Some((block, at)) = loads::find(backward, repeat.number) {
                if let Statement::Loop(inner) = &mut block.statements[at] {
                    loads::insert(
                        &mut inner.body,
                        variable,
                        Statement::Let { variable, value },
                        self.program,
                    );
                }
            }
        }
        kept.reverse();
        kept
    }

    /// Whether a value can be computed again from what the backward pass has anyway.
    fn is_free(
        &self,
        variable: Var,
        value: &Expression,
        definitions: &[Definition],
        here: &HashSet<Var>,
    ) -> bool {
        let free = |operand: Var| {
            if !here.contains(&operand) || self.needed.contains(&operand) {
                return true;
            }
            let definition = definitions.iter().find(|definition| definition.variable == operand);
            definition
                .and_then(|definition| definition.value.as_ref())
                .is_some_and(|value| self.is_free(operand, value, definitions, here))
        };
        cost::is_cheap(variable, value, self.program, &free)
    }

    /// Slots of a loop whose trips are known when it begins. Inside of another loop they begin where those of its
    /// last run ended.
    fn counted(
        &mut self,
        range: &Range,
        trips: Expression,
        kept: &[Definition],
        backward: &mut Block,
        number: usize,
        around: &mut Around,
    ) -> Slots {
        let offset = cost::offset(range);
        if self.nest.is_empty() || kept.is_empty() {
            return Slots { position: offset, length: Some(trips) };
        }
        let total = self.total("total");
        let all = counting::plus(Expression::Variable(total), trips.clone());
        around.after.push(Statement::Assign { place: Place::whole(total), value: all.clone() });
        if let Some((block, at)) = loads::find(backward, number) {
            let value = counting::minus(Expression::Variable(total), trips);
            block.statements.insert(at, Statement::Assign { place: Place::whole(total), value });
        }
        Slots { position: counting::plus(Expression::Variable(total), offset), length: Some(all) }
    }

    /// Slots of a loop whose trips are counted as it runs.
    fn uncounted(&mut self, repeat: &Loop, backward: &mut Block, around: &mut Around) -> Slots {
        let counter = self.counters[&repeat.number];
        let none = Expression::count(0);
        self.outermost.push(Statement::Let { variable: counter.trips, value: none.clone() });
        let trips = Place::whole(counter.trips);
        if !self.nest.is_empty() {
            // The count goes on; what the backward loop of this run begins with is kept by the loop around.
            let span = self.program.variables[counter.trips].span;
            let before = self.program.variable(Name::Wish("before".to_owned()), Ty::Size, Kind::Local, span);
            let value = Expression::Variable(counter.trips);
            around.before.push(Statement::Let { variable: before, value });
            self.needed.insert(before);
            if let Some((block, at)) = loads::find(backward, repeat.number) {
                if let Statement::Loop(Loop { head: Head::Range(range), .. }) = &mut block.statements[at] {
                    range.start = Expression::Variable(before);
                }
                let value = Expression::Variable(before);
                block.statements.insert(at + 1, Statement::Assign { place: trips, value });
            }
        } else if self.depth > 1 {
            around.before.push(Statement::Assign { place: trips, value: none });
        }
        Slots { position: Expression::Variable(counter.trip), length: None }
    }

    /// A count that goes through both passes.
    fn total(&mut self, name: &str) -> Var {
        let span = proc_macro2::Span::call_site();
        let total = self.program.variable(Name::Wish(name.to_owned()), Ty::Size, Kind::Mutable, span);
        self.outermost.push(Statement::Let { variable: total, value: Expression::count(0) });
        total
    }

    /// The length that a buffer has when it is declared; what it lacks is added before the loop.
    fn length(
        &self,
        repeat: &Loop,
        slots: &Slots,
        direct: bool,
        buffer: Var,
        whole: &HashSet<Var>,
        around: &mut Around,
    ) -> Length {
        let alone = self.nest.is_empty();
        match (&slots.length, repeat.range()) {
            (Some(length), Some(range)) if direct && alone => match cost::fixed_trips(range) {
                Some(trips) => Length::Fixed(trips),
                None => Length::Sized(length.clone()),
            },
            (Some(length), Some(range)) => {
                let rectangular = self.rectangular(range, whole).filter(|_| !alone);
                if rectangular.is_none() {
                    let length = length.clone();
                    around.before.push(Statement::Storage(Storage::Extend { buffer, length }));
                }
                rectangular.map_or(Length::Growing, Length::Sized)
            }
            _ => {
                if alone && self.depth > 1 {
                    // The last iteration of the fused loop around has been run backward.
                    let length = Expression::count(0);
                    around.before.push(Statement::Storage(Storage::Extend { buffer, length }));
                }
                Length::Growing
            }
        }
    }

    /// The number of all iterations, where it is known before the outermost loop.
    fn rectangular(&self, range: &Range, whole: &HashSet<Var>) -> Option<Expression> {
        let outer = self.nest.iter().map(|level| level.trips.clone()).collect::<Option<Vec<_>>>()?;
        let own = cost::trips(range, self.program);
        cost::is_outside(&own, whole)
            .then(|| outer.into_iter().rev().fold(own, |all, trips| counting::times(trips, all)))
    }
}
