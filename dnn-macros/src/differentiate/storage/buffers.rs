//! The definitions in a loop's body, and the statements that keep their values.

use std::collections::HashMap;

use super::{Recorder, changes};
use crate::ir::{Block, Expression, Kind, Loop, Slot, Statement, Storage, Var};

/// A value that an iteration defines.
#[derive(Clone)]
pub(super) struct Definition {
    pub(super) variable: Var,
    /// What it is, where one statement says so.
    pub(super) value: Option<Expression>,
    /// Every iteration that begins comes by.
    always: bool,
}

impl Recorder<'_> {
    /// The values that an iteration defines, outside of inner loops, in order.
    pub(super) fn definitions(&self, repeat: &Loop) -> Vec<Definition> {
        let mut found: Vec<Definition> = repeat
            .head
            .declares()
            .into_iter()
            .map(|variable| Definition { variable, value: None, always: true })
            .collect();
        self.collect(&repeat.body, &mut true, &mut found);
        found
    }

    fn collect(&self, block: &Block, always: &mut bool, found: &mut Vec<Definition>) {
        for statement in &block.statements {
            for variable in statement.declares() {
                let value = match statement {
                    Statement::Let { value, .. } => Some(value.clone()),
                    _ => None,
                };
                let deferred = matches!(statement, Statement::Declare { .. });
                // What a scope says of its exits is known at its end.
                let exit = self.program.variables[variable].kind == Kind::Mutable;
                found.push(Definition { variable, value, always: *always && !deferred && !exit });
            }
            match statement {
                Statement::Loop(_) => {}
                Statement::Scope(scope) => self.collect(&scope.body, always, found),
                other => {
                    for (variables, inner) in other.blocks() {
                        let arm = variables.into_iter().map(|variable| Definition {
                            variable,
                            value: None,
                            always: false,
                        });
                        found.extend(arm);
                        self.collect(inner, &mut false, found);
                    }
                }
            }
            let mut leaves = matches!(statement, Statement::Exit(_));
            for (_, inner) in statement.blocks() {
                inner.visit(&mut |inner| leaves |= matches!(inner, Statement::Exit(_)));
            }
            *always &= !leaves;
        }
    }
}

/// The statements that keep values in buffers.
pub(super) struct Saves {
    position: Expression,
    /// At the head of an iteration: empty slots.
    head: Vec<Statement>,
    /// Behind the definition of a variable.
    behind: HashMap<Var, Statement>,
}

impl Saves {
    /// Saves to the slots at `position`.
    pub(super) fn new(position: Expression) -> Self {
        Self { position, head: Vec::new(), behind: HashMap::new() }
    }

    /// `pushed`: the buffer grows with the iterations.
    pub(super) fn add(&mut self, definition: &Definition, buffer: Var, pushed: bool) {
        let value = definition.variable;
        let save = if pushed && definition.always {
            Storage::Push { buffer, value: Some(value) }
        } else {
            if pushed {
                self.head.push(Statement::Storage(Storage::Push { buffer, value: None }));
            }
            Storage::Save { buffer, slot: Slot::At(Box::new(self.position.clone())), value }
        };
        self.behind.insert(value, Statement::Storage(save));
    }

    /// Puts the statements where they belong in the loop's body.
    pub(super) fn insert(mut self, repeat: &mut Loop, recorder: &Recorder) {
        let mut first: Vec<Statement> = std::mem::take(&mut self.head);
        for variable in repeat.head.declares() {
            first.extend(self.behind.remove(&variable));
        }
        self.behind(&mut repeat.body, recorder);
        repeat.body.statements.splice(0..0, first);
    }

    fn behind(&mut self, block: &mut Block, recorder: &Recorder) {
        let mut out = Block::default();
        let mut resized = Vec::new();
        // Declared in this block, and not yet assigned.
        let mut open: Vec<Var> = Vec::new();
        let exits: Vec<Var> = block
            .statements
            .iter()
            .filter_map(|statement| match statement {
                Statement::Scope(scope) => Some(scope.exit),
                _ => None,
            })
            .collect();
        for mut statement in std::mem::take(&mut block.statements) {
            let mut ready: Vec<Var> = Vec::new();
            let later = |statement: &Statement| matches!(statement, Statement::Declare { .. });
            for variable in
                statement.declares().into_iter().filter(|variable| self.behind.contains_key(variable))
            {
                if later(&statement) {
                    open.push(variable);
                } else if !exits.contains(&variable) {
                    ready.push(variable);
                }
            }
            open.retain(|&variable| {
                let assigned = assigns(&statement, variable);
                match self.behind.get(&variable) {
                    // Who leaves from inside does not come by here.
                    Some(save) if assigned && !statement.exits().is_empty() => {
                        at_assignments(&mut statement, variable, save);
                    }
                    _ if assigned => ready.push(variable),
                    _ => {}
                }
                !assigned
            });
            if let Statement::Scope(scope) = &statement {
                // Its variable was declared before it.
                if self.behind.contains_key(&scope.exit) {
                    ready.push(scope.exit);
                }
            }
            if let Statement::Match(choice) = &mut statement {
                for arm in &mut choice.arms {
                    let saves: Vec<Statement> = arm
                        .pattern
                        .variables
                        .iter()
                        .filter_map(|variable| self.behind.get(variable).cloned())
                        .collect();
                    arm.body.statements.splice(0..0, saves);
                }
            }
            if !matches!(statement, Statement::Loop(_)) {
                statement.blocks_mut().into_iter().for_each(|inner| self.behind(inner, recorder));
            }
            out.push(statement);
            for variable in ready {
                let Some(save) = self.behind.get(&variable).cloned() else { continue };
                if recorder.is_resized(variable) {
                    resized.push((out.statements.len(), variable, save));
                } else {
                    out.push(save);
                }
            }
        }
        for (declaration, variable, save) in resized.iter().rev() {
            changes::insert(&mut out, *declaration, *variable, save, recorder.program);
        }
        *block = out;
    }
}

/// Whether a statement assigns to a variable as a whole, at any depth.
pub(super) fn assigns(statement: &Statement, variable: Var) -> bool {
    let mut found = false;
    let mut see = |statement: &Statement| {
        found |= matches!(statement, Statement::Assign { place, .. } if place.root == variable);
    };
    see(statement);
    for (_, block) in statement.blocks() {
        block.visit(&mut see);
    }
    found
}

/// Puts a statement behind every assignment to a variable.
pub(super) fn at_assignments(statement: &mut Statement, variable: Var, save: &Statement) {
    for block in statement.blocks_mut() {
        let mut out = Block::default();
        for mut inner in std::mem::take(&mut block.statements) {
            let assignment = matches!(&inner, Statement::Assign { place, .. } if place.root == variable);
            at_assignments(&mut inner, variable, save);
            out.push(inner);
            if assignment {
                out.push(save.clone());
            }
        }
        *block = out;
    }
}
