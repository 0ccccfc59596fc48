//! What the backward pass reads of the forward pass, and where that is kept: the variables *to be recorded*.
//!
//! A variable of the function's own block is in scope anyway. One of a branch is declared before it. One of a loop
//! is computed again if that is cheap, or kept in a buffer with one slot an iteration. The iterations of a fused
//! loop are units like the function itself: what they keep, they keep until their own end.

mod buffers;
mod changes;
mod exclusive;
mod loads;
mod loops;
mod moved;

use std::collections::{HashMap, HashSet};

use super::{Counter, Derivative, cost};
use crate::ir::{
    Application, Block, Expression, Kind, Length, Name, Operation, Place, Primitive, Program, Slot, Spelling,
    Statement, Storage, Ty, Var,
};
use crate::primitives;

/// Makes everything that the backward pass reads available to it.
pub(super) fn record(derivative: &mut Derivative, primal: &Program) {
    let mut recorder = Recorder {
        primal: primal.variables.len(),
        needed: HashSet::new(),
        bound: HashSet::new(),
        counters: derivative.counters.clone(),
        program: &mut derivative.program,
        outermost: Vec::new(),
        nest: Vec::new(),
        depth: 0,
    };
    let mut forward = std::mem::take(&mut recorder.program.body);
    recorder.need(&derivative.backward);
    forward.visit(&mut |statement| {
        if let Statement::Loop(repeat) = statement {
            repeat.adjoint.iter().for_each(|adjoint| recorder.need(adjoint));
        }
    });
    recorder.unit(&mut forward, &mut derivative.backward);
    derivative.program.body = forward;
    exclusive::share(derivative);
}

/// A pullback must not hold on to local references: it gets copies of what they point to.
pub(super) fn own(derivative: &mut Derivative) {
    let program = &mut derivative.program;
    let locals: Vec<Var> = program.body.statements.iter().flat_map(Statement::declares).collect();
    for variable in locals {
        let known = &program.variables[variable];
        let (copied, target): (&'static Primitive, _) = match (known.kind, known.ty.clone()) {
            (Kind::Bound, ty) => (&primitives::HELD, ty.value().clone()),
            (_, Ty::Reference { mutable: false, target }) => (&primitives::OWNED, *target),
            _ => continue,
        };
        // A buffer holds copies already.
        if matches!(known.name, Name::Saved(_)) || !mentioned(&derivative.backward, variable, program) {
            continue;
        }
        let (span, kind) = (known.span, known.kind);
        let copy = program.variable(Name::Saved(variable), target.clone(), kind, span);
        let value = Expression::Apply(Box::new(Application {
            operation: Operation::Primitive(copied),
            operands: vec![Expression::Variable(variable)],
            spelling: Spelling::Table,
            ty: target,
            span,
        }));
        program.body.push(Statement::Let { variable: copy, value });
        derivative.backward.substitute(variable, &Expression::Variable(copy));
    }
}

/// Whether the backward pass reads a variable, or makes a zero of its shape.
fn mentioned(backward: &Block, variable: Var, program: &Program) -> bool {
    let mut found = false;
    backward.visit(&mut |statement| {
        loads::mentions(statement, program, &mut |read| found |= read == variable);
    });
    found
}

struct Recorder<'p> {
    program: &'p mut Program,
    /// The number of variables of the function itself.
    primal: usize,
    /// Variables that the backward pass reads.
    needed: HashSet<Var>,
    /// Variables that the backward pass binds again.
    bound: HashSet<Var>,
    counters: HashMap<usize, Counter>,
    /// Statements that belong before the outermost loop or branch.
    outermost: Vec<Statement>,
    /// The loops around the place that are run through before they are run backward.
    nest: Vec<Level>,
    /// The number of all loops around the place.
    depth: usize,
}

/// A loop around the place.
struct Level {
    /// The number of its trips, where it is known before the outermost loop.
    trips: Option<Expression>,
}

impl Recorder<'_> {
    /// Notes what a part of the backward pass reads.
    fn need(&mut self, backward: &Block) {
        backward.visit(&mut |statement| {
            if let Statement::Bind { pattern, .. } = statement {
                self.bound.extend(pattern.variables.iter().copied());
            }
        });
        let (needed, bound) = (&mut self.needed, &self.bound);
        let (primal, program) = (self.primal, &*self.program);
        backward.visit(&mut |statement| {
            loads::mentions(statement, program, &mut |variable| {
                if variable.index() < primal && !bound.contains(&variable) {
                    needed.insert(variable);
                }
            });
        });
    }

    fn need_all(&mut self, expression: &Expression) {
        expression.visit_variables(&mut |variable| {
            if !self.bound.contains(&variable) {
                self.needed.insert(variable);
            }
        });
    }

    /// Works on what runs forward and backward as a whole: the function, or one iteration of a fused loop.
    fn unit(&mut self, forward: &mut Block, backward: &mut Block) {
        let mut out = Block::default();
        for mut statement in std::mem::take(&mut forward.statements) {
            let whole = cost::declared_in(&statement);
            self.keep_whole(&mut statement);
            let mut around = self.inside(&mut statement, backward, self.depth == 0, &whole);
            if matches!(
                statement,
                Statement::If { .. } | Statement::Match(_) | Statement::Scope(_) | Statement::Rest(_)
            ) {
                let slots = self.hoist(&mut statement, backward);
                out.statements.extend(slots);
            }
            if self.depth == 0 {
                out.statements.append(&mut self.outermost);
            }
            out.statements.append(&mut around.before);
            out.push(statement);
            out.statements.append(&mut around.after);
        }
        *forward = out;
    }

    /// Works on the loops in a statement. `direct`: the statement is one of the function's own block; `whole`: what
    /// the statement of the unit declares.
    fn inside(
        &mut self,
        statement: &mut Statement,
        backward: &mut Block,
        direct: bool,
        whole: &HashSet<Var>,
    ) -> loops::Around {
        if let Statement::Loop(repeat) = statement {
            self.depth += 1;
            let around = match repeat.adjoint.take() {
                Some(mut adjoint) => {
                    self.unit(&mut repeat.body, &mut adjoint);
                    repeat.adjoint = Some(adjoint);
                    loops::Around::default()
                }
                None => self.repeat(repeat, backward, direct, whole),
            };
            self.depth -= 1;
            return around;
        }
        for block in statement.blocks_mut() {
            let mut out = Block::default();
            for mut inner in std::mem::take(&mut block.statements) {
                let mut around = self.inside(&mut inner, backward, false, whole);
                out.statements.append(&mut around.before);
                out.push(inner);
                out.statements.append(&mut around.after);
            }
            *block = out;
        }
        loops::Around::default()
    }

    /// Declares what is needed from the blocks of a statement before it.
    fn hoist(&mut self, statement: &mut Statement, backward: &mut Block) -> Vec<Statement> {
        let mut slots = Vec::new();
        if let Statement::Match(choice) = statement {
            for arm in &mut choice.arms {
                let mut kept = arm.pattern.variables.clone();
                kept.retain(|variable| self.needed.contains(variable));
                let saves: Vec<Statement> =
                    kept.into_iter().map(|variable| self.slot(variable, backward, &mut slots)).collect();
                arm.body.statements.splice(0..0, saves);
            }
        }
        for block in statement.blocks_mut() {
            let (mut open, mut resized) = (Vec::new(), Vec::new());
            let mut out = Block::default();
            for mut inner in std::mem::take(&mut block.statements) {
                if !matches!(inner, Statement::Loop(_)) {
                    slots.extend(self.hoist(&mut inner, backward));
                }
                let declared: Vec<Var> =
                    inner.declares().into_iter().filter(|variable| self.needed.contains(variable)).collect();
                // What is declared first is kept where it has its value.
                let mut ready = Vec::new();
                open.retain(|(variable, save): &(Var, Statement)| {
                    let assigned = buffers::assigns(&inner, *variable);
                    if assigned && !inner.exits().is_empty() {
                        buffers::at_assignments(&mut inner, *variable, save);
                    } else if assigned {
                        ready.push(save.clone());
                    }
                    !assigned
                });
                match (inner, &declared[..]) {
                    (Statement::Declare { variable }, [_]) if !self.is_neutral(variable) => {
                        out.push(Statement::Declare { variable });
                        open.push((variable, self.slot(variable, backward, &mut slots)));
                    }
                    (Statement::Declare { variable }, [_]) if self.is_neutral(variable) => {
                        slots.push(self.outside(variable));
                    }
                    (Statement::Let { variable, value }, [_]) if self.is_neutral(variable) => {
                        slots.push(self.outside(variable));
                        out.push(Statement::Assign { place: Place::whole(variable), value });
                    }
                    (other, _) => {
                        out.push(other);
                        for variable in declared {
                            let save = self.slot(variable, backward, &mut slots);
                            if self.is_resized(variable) {
                                resized.push((out.statements.len(), variable, save));
                            } else {
                                out.push(save);
                            }
                        }
                    }
                }
                out.statements.append(&mut ready);
            }
            for (declaration, variable, save) in resized.iter().rev() {
                changes::insert(&mut out, *declaration, *variable, save, self.program);
            }
            *block = out;
        }
        slots
    }

    /// `let mut variable = neutral;`
    fn outside(&mut self, variable: Var) -> Statement {
        self.program.variables[variable].kind = Kind::Mutable;
        Statement::Let { variable, value: Expression::Neutral(self.program.variables[variable].ty.clone()) }
    }

    /// A slot for one value, which the backward pass loads; gives the statement that saves it.
    fn slot(&mut self, variable: Var, backward: &mut Block, slots: &mut Vec<Statement>) -> Statement {
        let buffer = self.buffer(variable);
        slots.push(Statement::Storage(Storage::Declare { buffer, length: Length::One }));
        let load = Statement::Let { variable, value: Expression::Load { buffer, slot: Slot::Only } };
        loads::insert(backward, variable, load, self.program);
        Statement::Storage(Storage::Save { buffer, slot: Slot::Only, value: variable })
    }

    fn buffer(&mut self, variable: Var) -> Var {
        let known = self.program.variables.iter().find(|(_, known)| known.name == Name::Saved(variable));
        if let Some((buffer, _)) = known {
            return buffer;
        }
        let (ty, span) = (self.program.variables[variable].ty.clone(), self.program.variables[variable].span);
        self.program.variable(Name::Saved(variable), ty, Kind::Mutable, span)
    }

    /// Whether the variable's type has a value that stands for none.
    fn is_neutral(&self, variable: Var) -> bool {
        let known = &self.program.variables[variable];
        known.ty.is_neutral() && !matches!(known.ty, Ty::Constant)
    }
}
