//! Loops from zero over elements `x[base + i]` go over the part `x[base..base + n]` of known length: then no index has
//! to be tested, and the compiler can use vector instructions.
//!
//! In the backward pass the part is there: the forward loop touched all of these elements. In the forward pass it is
//! there if the loop does not panic. Whether an iteration panics or the part before it, makes a difference to none but
//! the text of the panic where the loop does nothing that can be seen from outside.

mod access;

use access::{Access, alike, each_place, each_place_mut, is_known, split};

use super::Derivative;
use super::sums::{same, same_index};
use crate::ir::{
    Block, Expression, Head, Kind, Loop, Name, Part, Place, Program, Projection, Range, Statement, Ty, Var,
};
use crate::primitives::counting;

/// What the statements of a block are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Forward,
    Backward,
}

pub(super) fn parts(derivative: &mut Derivative) {
    let mut forward = std::mem::take(&mut derivative.program.body);
    in_block(&mut forward, Pass::Forward, &mut derivative.program);
    derivative.program.body = forward;
    in_block(&mut derivative.backward, Pass::Backward, &mut derivative.program);
}

fn in_block(block: &mut Block, pass: Pass, program: &mut Program) {
    let mut out = Block::default();
    for mut statement in std::mem::take(&mut block.statements) {
        match &mut statement {
            Statement::Loop(repeat) => {
                in_block(&mut repeat.body, pass, program);
                if let Some(adjoint) = &mut repeat.adjoint {
                    in_block(adjoint, Pass::Backward, program);
                    share(&repeat.body, adjoint, program);
                }
                out.statements.extend(in_loop(repeat, pass, program));
            }
            other => other.blocks_mut().into_iter().for_each(|inner| in_block(inner, pass, program)),
        }
        out.push(statement);
    }
    *block = out;
}

/// Rewrites an innermost loop; gives the definitions of the parts.
fn in_loop(repeat: &mut Loop, pass: Pass, program: &mut Program) -> Vec<Statement> {
    let Head::Range(range) = &repeat.head else { return Vec::new() };
    if !starts_at_zero(range, program) || repeat.body.statements.iter().any(Statement::has_loop) {
        return Vec::new();
    }
    if pass == Pass::Forward && !only_computes(&repeat.body, program) {
        return Vec::new();
    }
    // An iteration of a fused loop runs forward and backward.
    let forward = repeat.body.statements.len();
    repeat.body.statements.extend(repeat.adjoint.iter_mut().flat_map(|adjoint| adjoint.statements.drain(..)));
    let definitions = rewrite(range, &mut repeat.body, program);
    let backward = repeat.body.statements.split_off(forward);
    if let Some(adjoint) = &mut repeat.adjoint {
        adjoint.statements = backward;
    }
    definitions
}

fn starts_at_zero(range: &Range, program: &Program) -> bool {
    let zero = matches!(&range.start, Expression::Literal(tokens) if tokens.to_string() == "0");
    zero && range.step.is_none() && program.variables[range.index].ty == Ty::Size
}

/// Whether nothing but values of local variables comes out of the block, if it does not panic.
fn only_computes(block: &Block, program: &Program) -> bool {
    let is_local = |place: &Place| {
        let root = &program.variables[place.root];
        root.kind != Kind::Parameter && !matches!(root.ty, Ty::Reference { .. })
    };
    let mut only = true;
    block.visit(&mut |statement| {
        only &= match statement {
            Statement::Assign { place, .. } | Statement::Update { place, .. } => is_local(place),
            Statement::Let { .. }
            | Statement::Declare { .. }
            | Statement::If { .. }
            | Statement::Storage(_) => true,
            _ => false,
        };
        statement.visit_expressions(&mut |expression| {
            only &= match expression {
                Expression::Verbatim(text) => text.pure,
                Expression::Map(_) => false,
                _ => true,
            };
        });
    });
    only
}

/// Lets the adjoint of an iteration use the parts that the iteration has.
fn share(body: &Block, adjoint: &mut Block, program: &Program) {
    let parts = |block: &Block| -> Vec<(Var, Part)> {
        let parts = block.statements.iter().filter_map(|statement| match statement {
            Statement::Let { variable, value: Expression::Part(part) } => Some((*variable, (**part).clone())),
            _ => None,
        });
        parts.filter(|(_, part)| program.variables[part.of.root].kind != Kind::Mutable).collect()
    };
    let known = parts(body);
    for (variable, part) in parts(adjoint) {
        let Some((before, _)) = known.iter().find(|(_, known)| same_part(known, &part)) else { continue };
        adjoint.statements.retain(|statement| !statement.declares().contains(&variable));
        adjoint.substitute(variable, &Expression::Variable(*before));
    }
}

fn same_part(a: &Part, b: &Part) -> bool {
    let first = match (&a.first, &b.first) {
        (Some(a), Some(b)) => same_index(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    first && same(&a.of, &b.of) && same_index(&a.count, &b.count)
}

/// Rewrites the loop's body; gives the definitions of the parts.
fn rewrite(range: &Range, body: &mut Block, program: &mut Program) -> Vec<Statement> {
    let inside: Vec<Var> =
        body.statements.iter().flat_map(Statement::declares).chain([range.index]).collect();
    let mut accesses: Vec<Access> = Vec::new();
    for statement in &body.statements {
        each_place(statement, &mut |place| {
            let Some((of, base)) = split(place, range.index, &inside, program) else { return };
            if !accesses.iter().any(|access| alike(access, &of, base.as_ref())) {
                accesses.push(Access { of, base, variable: None });
            }
        });
    }
    let changed = changed(body);
    let mut definitions = Vec::new();
    let count = if range.closed {
        counting::plus(range.end.clone(), Expression::count(1))
    } else {
        range.end.clone()
    };
    for i in 0..accesses.len() {
        let root = accesses[i].of.root;
        if is_known(&accesses[i], &count, program) {
            continue;
        }
        let mutable = changed.contains(&root);
        let only = accesses.iter().filter(|access| access.of.root == root).count() == 1;
        if mutable && !(only && all_are(body, root, &accesses[i], range.index, &inside, program)) {
            continue;
        }
        let element = program.place_type(&accesses[i].of).element();
        let ty = Ty::Reference { mutable, target: Box::new(Ty::Slice(Box::new(element))) };
        let span = program.variables[root].span;
        let variable = program.variable(Name::Part(root), ty, Kind::Local, span);
        let first = accesses[i].base.clone().map(Expression::Verbatim);
        let part = Part { of: accesses[i].of.clone(), mutable, first, count: count.clone() };
        definitions.push(Statement::Let { variable, value: Expression::Part(Box::new(part)) });
        accesses[i].variable = Some(variable);
    }
    for statement in &mut body.statements {
        each_place_mut(statement, &mut |place| {
            let Some((of, base)) = split(place, range.index, &inside, program) else { return };
            let access = accesses.iter().find(|access| alike(access, &of, base.as_ref()));
            if let Some(variable) = access.and_then(|access| access.variable) {
                *place = Place::whole(variable).then(Projection::Index(Expression::Variable(range.index)));
            }
        });
    }
    definitions
}

/// The variables that the block writes to.
fn changed(body: &Block) -> Vec<Var> {
    let mut changed = Vec::new();
    body.visit(&mut |statement| match statement {
        Statement::Assign { place, .. }
        | Statement::Update { place, .. }
        | Statement::Accumulate { place, .. }
        | Statement::Let { value: Expression::Taken(place), .. } => changed.push(place.root),
        Statement::Entries(entries) => {
            changed.extend(entries.mutable.iter().flatten().map(|place| place.root));
        }
        _ => {}
    });
    changed
}

/// Whether all that the block says of a variable is this access, in statements that always run.
fn all_are(body: &Block, root: Var, access: &Access, index: Var, inside: &[Var], program: &Program) -> bool {
    let mut found = 0;
    for statement in &body.statements {
        each_place(statement, &mut |place| {
            let split = split(place, index, inside, program);
            found += usize::from(split.is_some_and(|(of, base)| alike(access, &of, base.as_ref())));
        });
    }
    body.statements.iter().map(|statement| statement.mentions(root)).sum::<usize>() == found
}
