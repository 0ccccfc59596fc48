//! Adjoints of vectors that one loop makes, element by element, and a later one takes in the same order: one loop does
//! both, each iteration hands its element on, and there is no vector. The gradient of a vector that is collected and
//! summed up takes a fifth less time so.

mod elements;
mod lengths;

use std::collections::HashSet;

use super::{Derivative, uses};
use crate::differentiate::effects::Effects;
use crate::ir::{Expression, Kind, Loop, Program, Range, Statement, Var};

/// Merges all such loops of the function's own block. The one that takes is of the backward pass.
pub(super) fn handed(derivative: &mut Derivative) {
    while let Some(found) = find(derivative) {
        found.merge(derivative);
    }
}

/// A vector that is handed on.
struct Handed {
    /// Where the loops are in both passes, one behind the other.
    giver: usize,
    taker: usize,
    /// The vector, and what it is called until it is taken, in order.
    names: Vec<Var>,
}

fn find(derivative: &Derivative) -> Option<Handed> {
    let forward = &derivative.program.body.statements;
    let statements: Vec<&Statement> = forward.iter().chain(&derivative.backward.statements).collect();
    (forward.len()..statements.len()).find_map(|taker| {
        let Statement::Loop(repeat) = statements[taker] else { return None };
        let range = plain_range(repeat).filter(|_| repeat.adjoint.is_none())?;
        let mut taken = elements::taken(repeat, range).into_iter();
        taken.find_map(|root| of(&statements, taker, root, derivative))
    })
}

/// What hands on the vector that the loop at `taker` calls `root`, if that is all that is done with it.
fn of(statements: &[&Statement], taker: usize, root: Var, derivative: &Derivative) -> Option<Handed> {
    let mut names = vec![root];
    let definition = loop {
        let at = statements[..taker].iter().rposition(|statement| statement.declares() == [names[0]])?;
        match statements[at] {
            Statement::Let { value: Expression::Variable(inner), .. } => names.insert(0, *inner),
            Statement::Let { value: Expression::Zero(_), .. } => break at,
            _ => return None,
        }
    };
    let giver = (definition..taker).find(|&at| statements[at].mentions(names[0]) > 0)?;
    let (Statement::Loop(from), Statement::Loop(to)) = (statements[giver], statements[taker]) else {
        return None;
    };
    let (first, second) = (plain_range(from)?, plain_range(to)?);
    // An element that is no copy could not be taken twice.
    derivative.program.variables[names[0]].ty.element().is_copy().then_some(())?;
    elements::given(from, names[0], first)?;
    let alone = names.iter().enumerate().all(|(i, &name)| {
        let later = if i + 1 == names.len() { to_mentions(to, root) } else { 1 };
        uses(derivative, name) == later + usize::from(i == 0)
    });
    let program = &derivative.program;
    let alike = program.variables[first.index].ty == program.variables[second.index].ty
        && lengths::same(&first.start, &second.start, statements, program)
        && lengths::same(&first.end, &second.end, statements, program);
    let found = Handed { giver, taker, names };
    (alone && alike && found.is_free(statements, program)).then_some(found)
}

fn to_mentions(repeat: &Loop, root: Var) -> usize {
    repeat.body.statements.iter().map(|statement| statement.mentions(root)).sum()
}

/// The range of a loop whose trips are known, one by one and upward.
fn plain_range(repeat: &Loop) -> Option<&Range> {
    let counted = repeat.body.exits().is_empty();
    repeat.range().filter(|range| counted && range.is_plain())
}

impl Handed {
    /// Whether the taker can run where the giver does.
    fn is_free(&self, statements: &[&Statement], program: &Program) -> bool {
        let of = |at: &[usize]| {
            let effects = Effects::of(at.iter().map(|&at| statements[at]), program);
            effects.without(|variable| self.names.contains(&variable))
        };
        let (before, after) = self.between(statements);
        let (giver, taker) = (of(&[self.giver]).outside(), of(&[self.taker]).outside());
        let (before, after) = (of(&before), of(&after));
        giver.commutes_with(&taker)
            && before.commutes_with(&giver)
            && before.commutes_with(&after)
            && after.commutes_with(&taker)
    }

    /// The statements between the loops: those that the taker needs, and the others.
    fn between(&self, statements: &[&Statement]) -> (Vec<usize>, Vec<usize>) {
        let mut needed = mentioned(statements[self.taker]);
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for at in (self.giver + 1..self.taker).rev() {
            let declared = statements[at].declares();
            if declared.iter().any(|variable| self.names.contains(variable)) {
                continue;
            }
            if declared.iter().any(|variable| needed.contains(variable)) {
                needed.extend(mentioned(statements[at]));
                before.insert(0, at);
            } else {
                after.insert(0, at);
            }
        }
        (before, after)
    }

    /// Puts the taker's body behind the giver's, and what it needs in front of the loop.
    fn merge(self, derivative: &mut Derivative) {
        let element = self.element(derivative);
        let forward = derivative.program.body.statements.len();
        let (body, backward) = (&mut derivative.program.body, &mut derivative.backward);
        let mut statements = std::mem::take(&mut body.statements);
        statements.append(&mut backward.statements);
        let (before, _) = self.between(&statements.iter().collect::<Vec<_>>());
        let mut statements: Vec<Option<Statement>> = statements.into_iter().map(Some).collect();
        let mut merged: Vec<Statement> = before.iter().filter_map(|&at| statements[at].take()).collect();
        let (Some(Statement::Loop(mut from)), Some(Statement::Loop(to))) =
            (statements[self.giver].take(), statements[self.taker].take())
        else {
            unreachable!("both are loops")
        };
        elements::hand_on(&mut from, to, &self.names, element);
        merged.push(Statement::Loop(from));
        for (at, statement) in statements.into_iter().enumerate() {
            let out = if at < forward { &mut *body } else { &mut *backward };
            if at == self.giver {
                out.statements.append(&mut merged);
            }
            let kept =
                |statement: &Statement| !statement.declares().iter().any(|name| self.names.contains(name));
            out.statements.extend(statement.filter(kept));
        }
    }

    /// The variable for an element.
    fn element(&self, derivative: &mut Derivative) -> Var {
        let known = &derivative.program.variables[self.names[0]];
        let (name, ty, span) = (known.name.clone(), known.ty.element(), known.span);
        derivative.program.variable(name, ty, Kind::Local, span)
    }
}

/// All that a statement, and what is in it, mentions.
fn mentioned(statement: &Statement) -> HashSet<Var> {
    let mut found = HashSet::new();
    let mut see = |statement: &Statement| {
        statement.visit_mentions(&mut |variable| {
            found.insert(variable);
        });
    };
    see(statement);
    statement.blocks().into_iter().for_each(|(_, block)| block.visit(&mut see));
    found
}
