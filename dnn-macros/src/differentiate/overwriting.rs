//! Loops that do nothing but overwrite a number, as those that look for the greatest one do: of what they write the
//! last alone counts. The backward pass runs this one iteration backward, and nothing is kept of the others.
//!
//! Which iteration it was the forward pass notes. Where it is the one whose number became the result, and this number
//! is cheap to compute again, the backward pass looks for it: compilers use vector instructions for a mere maximum, and
//! one that notes its place takes 4 times as long.

use std::collections::{HashMap, HashSet};

use super::cost;
use super::reverse::Reverse;
use crate::infer::Activity;
use crate::ir::{
    Block, Expression, Head, Kind, Loop, Name, Operation, Place, Program, Range, Statement, Var,
};
use crate::primitives::{self, counting};

/// What a loop that only overwrites leaves for the backward pass.
pub(super) struct Overwriting {
    last: Last,
    /// What the iteration that wrote last did, as far as a derivative flows through it: definitions, and what is
    /// written.
    body: Block,
}

/// The iteration that wrote last.
enum Last {
    /// Its index; the end of the range if none wrote.
    Noted(Var),
    /// The one whose number is `reached`.
    Sought {
        reached: Var,
        /// What was there before the loop, which stays at ties: then the first iteration is meant, else the last one.
        before: Option<Var>,
    },
}

/// Lets the forward pass keep which iteration of all such loops wrote last; gives them by their numbers.
pub(super) fn overwriting(program: &mut Program, activity: &Activity) -> HashMap<usize, Overwriting> {
    let mut body = std::mem::take(&mut program.body);
    let mut found = HashMap::new();
    in_block(&mut body, program, activity, &mut found);
    program.body = body;
    found
}

fn in_block(
    block: &mut Block,
    program: &mut Program,
    activity: &Activity,
    found: &mut HashMap<usize, Overwriting>,
) {
    let mut out = Block::default();
    for mut statement in std::mem::take(&mut block.statements) {
        let overwrite = match &statement {
            Statement::Loop(repeat) => overwrite(repeat, program, activity),
            _ => None,
        };
        match (&mut statement, overwrite) {
            (Statement::Loop(repeat), Some(overwrite)) => {
                let number = repeat.number;
                let (before, after, overwriting) = keep(repeat, overwrite, program);
                found.insert(number, overwriting);
                out.statements.extend(before);
                out.push(statement);
                out.push(after);
            }
            _ => {
                let inner = statement.blocks_mut().into_iter();
                inner.for_each(|inner| in_block(inner, program, activity, found));
                out.push(statement);
            }
        }
    }
    *block = out;
}

/// The only statement of a loop that a derivative flows through, apart from the definitions that it reads.
struct Overwrite {
    target: Var,
    /// What is written.
    value: Expression,
    /// The definitions that the value depends on, in order.
    definitions: Vec<Statement>,
    when: When,
}

/// When an iteration writes.
enum When {
    /// Where it is chosen; to be tested behind the definition at a place in the body.
    Chosen { condition: Expression, at: usize, before_first: bool },
    /// In the first branch of the statement at a place in the body.
    InBranch(usize),
}

fn overwrite(repeat: &Loop, program: &Program, activity: &Activity) -> Option<Overwrite> {
    repeat.range().filter(|range| cost::is_counted(repeat) && !range.closed)?;
    let body = &repeat.body;
    let mut writing = (0..body.statements.len()).filter(|&i| !is_inert(&body.statements[i], activity));
    let (at, None) = (writing.next()?, writing.next()) else { return None };
    let (target, value, inner, when) = match &body.statements[at] {
        Statement::Assign { place, value } => {
            let (value, when) = greatest(body, place.root, value)?;
            (place, value, &[][..], when)
        }
        Statement::If { then, otherwise, .. } => {
            let mut writing = then.statements.iter().filter(|inner| !is_inert(inner, activity));
            let (Some(Statement::Assign { place, value }), None) = (writing.next(), writing.next()) else {
                return None;
            };
            if !otherwise.statements.iter().all(|inner| is_inert(inner, activity)) {
                return None;
            }
            (place, value.clone(), &then.statements[..], When::InBranch(at))
        }
        _ => return None,
    };
    let known = &program.variables[target.root];
    if !target.path.is_empty() || known.kind != Kind::Mutable || !known.ty.is_scalar() || !known.ty.is_copy()
    {
        return None;
    }
    let definitions = definitions(repeat, inner, &value, program)?;
    Some(Overwrite { target: target.root, value, definitions, when })
}

/// Whether no derivative flows through a statement, or it is a mere definition.
fn is_inert(statement: &Statement, activity: &Activity) -> bool {
    match statement {
        Statement::Let { .. } | Statement::Effect(_) => true,
        Statement::Bind { pattern, .. } => pattern.sources.is_empty(),
        Statement::Assign { place, .. } | Statement::Update { place, .. } => !activity.is_active(place.root),
        Statement::If { then, otherwise, .. } => {
            then.statements.iter().chain(&otherwise.statements).all(|inner| is_inert(inner, activity))
        }
        _ => false,
    }
}

/// `before = target; after = max(before, item); target = after`: the item is written where it is chosen.
fn greatest(body: &Block, target: Var, value: &Expression) -> Option<(Expression, When)> {
    let Expression::Variable(after) = value else { return None };
    let at = body.statements.iter().position(|statement| statement.declares() == [*after])?;
    let Statement::Let { value: Expression::Apply(application), .. } = &body.statements[at] else {
        return None;
    };
    let Operation::Primitive(primitive) = application.operation else { return None };
    if ![&primitives::MAX, &primitives::MIN].contains(&primitive) {
        return None;
    }
    let before = |operand: &Expression| {
        let Expression::Variable(before) = operand else { return None };
        let is_copy = body.statements.iter().any(|statement| {
            let Statement::Let { variable, value } = statement else { return false };
            variable == before && value.place().is_some_and(|place| place.root == target && place.is_whole())
        });
        is_copy.then_some(*before)
    };
    let [first, second] = &application.operands[..] else { return None };
    // The first operand is chosen where it equals the result: at ties, and not if it is a NaN.
    let (before, item, before_first) = match (before(first), before(second)) {
        (Some(before), None) => (before, second, true),
        (None, Some(before)) => (before, first, false),
        _ => return None,
    };
    let test = if before_first { counting::differs } else { counting::equals };
    let condition = test(first.clone(), value.clone());
    // What was there before goes nowhere else.
    let mentions =
        |variable: Var| body.statements.iter().map(|inner| inner.mentions(variable)).sum::<usize>();
    let alone = mentions(target) == 2 && mentions(before) == 1 && mentions(*after) == 1;
    alone.then(|| (item.clone(), When::Chosen { condition, at, before_first }))
}

/// The definitions in the loop that a value depends on, if all of them can be repeated in the backward pass.
fn definitions(
    repeat: &Loop,
    inner: &[Statement],
    value: &Expression,
    program: &Program,
) -> Option<Vec<Statement>> {
    let whole = Statement::Loop(repeat.clone());
    let mut inside = cost::declared_in(&whole);
    repeat.head.declares().iter().for_each(|index| _ = inside.remove(index));
    let mut needed: HashSet<Var> = HashSet::new();
    let mut possible = cost::is_repeatable(value, program);
    value.visit_variables(&mut |read| _ = needed.insert(read));
    let mut kept = Vec::new();
    for statement in repeat.body.statements.iter().chain(inner).rev() {
        let Statement::Let { variable, value } = statement else { continue };
        if needed.remove(variable) {
            let known = &program.variables[*variable];
            possible &=
                known.kind == Kind::Local && known.ty.is_copy() && cost::is_repeatable(value, program);
            value.visit_variables(&mut |read| _ = needed.insert(read));
            kept.push(statement.clone());
        }
    }
    kept.reverse();
    possible &= needed.iter().all(|&read| !inside.contains(&read) && cost::is_fixed(read, program));
    possible.then_some(kept)
}

/// Keeps which iteration writes last; gives what stands before and behind the loop.
fn keep(
    repeat: &mut Loop,
    overwrite: Overwrite,
    program: &mut Program,
) -> (Option<Statement>, Statement, Overwriting) {
    let Head::Range(Range { index, end, .. }) = repeat.head.clone() else {
        unreachable!("only loops over ranges are looked at")
    };
    let target = overwrite.target;
    let cheap = overwrite.definitions.iter().all(|definition| match definition {
        Statement::Let { variable, value } => cost::is_cheap(*variable, value, program, &|_| true),
        _ => false,
    });
    let mut body = Block { statements: overwrite.definitions };
    body.push(Statement::Assign { place: Place::whole(target), value: overwrite.value });
    if let (When::Chosen { before_first, .. }, true) = (&overwrite.when, cheap) {
        let (ty, span) = (program.variables[target].ty.clone(), program.variables[target].span);
        let mut copy = || {
            let variable = program.variable(Name::Intermediate, ty.clone(), Kind::Local, span);
            (variable, Statement::Let { variable, value: Expression::Read(Place::whole(target)) })
        };
        let (before, reached) = (before_first.then(&mut copy), copy());
        let last = Last::Sought { reached: reached.0, before: before.as_ref().map(|(before, _)| *before) };
        return (before.map(|(_, statement)| statement), reached.1, Overwriting { last, body });
    }
    let (ty, span) = (program.variables[index].ty.clone(), program.variables[index].span);
    let mut variable =
        |name: &str, kind: Kind| program.variable(Name::Wish(name.to_owned()), ty.clone(), kind, span);
    let (latest, last) = (variable("latest", Kind::Mutable), variable("last", Kind::Local));
    let mark = Statement::Assign { place: Place::whole(latest), value: Expression::Variable(index) };
    match overwrite.when {
        When::Chosen { condition, at, .. } => {
            let then = Block { statements: vec![mark] };
            let chosen = Statement::If { condition, then, otherwise: Block::default() };
            repeat.body.statements.insert(at + 1, chosen);
        }
        When::InBranch(at) => {
            if let Statement::If { then, .. } = &mut repeat.body.statements[at] {
                then.push(mark);
            }
        }
    }
    let before = Statement::Let { variable: latest, value: end };
    let after = Statement::Let { variable: last, value: Expression::Variable(latest) };
    (Some(before), after, Overwriting { last: Last::Noted(last), body })
}

impl Reverse<'_> {
    /// The adjoint of a loop that only overwrites: that of the iteration that wrote last.
    pub(super) fn last_iteration(&mut self, range: &Range, overwriting: &Overwriting) {
        let Some((write, definitions)) = overwriting.body.statements.split_last() else { return };
        let mut then = self.inner_with(&overwriting.body, &[range.index], |_| {});
        self.declare_touched();
        if then.statements.is_empty() {
            return;
        }
        for definition in definitions.iter().rev() {
            let read = |variable: Var| then.statements.iter().any(|inner| inner.mentions(variable) > 0);
            if definition.declares().into_iter().any(read) {
                then.statements.insert(0, definition.clone());
            }
        }
        let last = match overwriting.last {
            Last::Noted(last) => last,
            Last::Sought { reached, before } => self.seek(range, definitions, write, reached, before),
        };
        let value = Expression::Variable(last);
        then.statements.insert(0, Statement::Let { variable: range.index, value: value.clone() });
        let wrote = counting::below(value, range.end.clone());
        let condition = match overwriting.last {
            Last::Sought { reached, before: Some(before) } => {
                let differs = counting::differs(Expression::Variable(before), Expression::Variable(reached));
                counting::both(differs, wrote)
            }
            _ => wrote,
        };
        self.out.push(Statement::If { condition, then, otherwise: Block::default() });
    }

    /// Looks for the iteration that gave the number that was reached; the end of the range, if none did.
    fn seek(
        &mut self,
        range: &Range,
        definitions: &[Statement],
        write: &Statement,
        reached: Var,
        before: Option<Var>,
    ) -> Var {
        let (ty, span) =
            (self.program.variables[range.index].ty.clone(), self.program.variables[range.index].span);
        let last = self.program.variable(Name::Wish("last".to_owned()), ty, Kind::Mutable, span);
        let Statement::Assign { value, .. } = write else { unreachable!("what is written comes last") };
        let mark = Statement::Assign { place: Place::whole(last), value: Expression::Variable(range.index) };
        let mut body = Block { statements: definitions.to_vec() };
        body.push(Statement::If {
            condition: counting::equals(value.clone(), Expression::Variable(reached)),
            then: Block { statements: vec![mark] },
            otherwise: Block::default(),
        });
        // What is found last is meant.
        let reversed = before.is_some() != range.reversed;
        let head = Head::Range(Range { reversed, ..range.clone() });
        let number = self.fresh_loop();
        self.out.push(Statement::Let { variable: last, value: range.end.clone() });
        self.out.push(Statement::Loop(Loop { number, head, body, adjoint: None }));
        last
    }
}
