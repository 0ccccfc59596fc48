//! Makes a derivative shorter without changing a value: copies that would clone, snapshots that are read once,
//! exits that no one asks for, `mut` that is not needed. Cannot fail.

mod copies;
mod snapshots;
mod unread;

use std::collections::HashSet;

use crate::differentiate::Derivative;
use crate::ir::{Block, Expression, Kind, Place, Projection, Statement, Storage, Var};

/// Simplifies both passes.
pub(crate) fn simplify(derivative: &mut Derivative) {
    copies::copies(derivative);
    snapshots::snapshots(derivative);
    unread::unread(derivative);
    constant_variables(derivative);
}

/// A variable that is never written after its definition is not mutable.
fn constant_variables(derivative: &mut Derivative) {
    let mut written: HashSet<Var> = HashSet::new();
    for pass in [&derivative.program.body, &derivative.backward] {
        pass.visit(&mut |statement| match statement {
            Statement::Assign { place, .. }
            | Statement::Update { place, .. }
            | Statement::Accumulate { place, .. } => {
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

/// Replaces `variable` by an expression, in the statement itself and not in its blocks.
fn substitute(statement: &mut Statement, variable: Var, by: &Expression) {
    match statement {
        Statement::Let { value, .. } => replace(value, variable, by),
        Statement::Assign { place, value }
        | Statement::Update { place, value, .. }
        | Statement::Accumulate { place, value } => {
            replace_in_place(place, variable, by);
            replace(value, variable, by);
        }
        Statement::If { condition, .. } => replace(condition, variable, by),
        Statement::Entries(entries) => {
            for argument in &mut entries.call.arguments {
                replace(&mut argument.value, variable, by);
            }
            if let Some(upstream) = &mut entries.upstream {
                replace(upstream, variable, by);
            }
        }
        _ => {}
    }
}

fn replace(expression: &mut Expression, variable: Var, by: &Expression) {
    match expression {
        Expression::Variable(found) if *found == variable => *expression = by.clone(),
        Expression::Read(place) => {
            if place.root == variable {
                if let Some(base) = by.place() {
                    let path = std::mem::take(&mut place.path);
                    *place = Place { root: base.root, path: base.path.into_iter().chain(path).collect() };
                }
            }
            replace_in_place(place, variable, by);
        }
        Expression::Borrow(inner) => replace(inner, variable, by),
        Expression::Apply(application) => {
            application.operands.iter_mut().for_each(|operand| replace(operand, variable, by));
        }
        Expression::Aggregate(_, elements) => {
            for element in elements {
                replace(element, variable, by);
            }
        }
        Expression::Map(map) => {
            map.over.iter_mut().for_each(|operand| replace(operand, variable, by));
            replace(&mut map.body, variable, by);
        }
        _ => {}
    }
}

fn replace_in_place(place: &mut Place, variable: Var, by: &Expression) {
    for step in &mut place.path {
        if let Projection::Index(index) = step {
            replace(index, variable, by);
        }
    }
}

/// How often a variable is read in both passes, and by what is returned.
fn uses(derivative: &Derivative, variable: Var) -> usize {
    let mut count = 0;
    for pass in [&derivative.program.body, &derivative.backward] {
        count_in(pass, variable, &mut count);
    }
    let returned = derivative.gradients.iter().flatten().chain(&derivative.program.result);
    count + returned.filter(|&&found| found == variable).count()
}

fn count_in(block: &Block, variable: Var, count: &mut usize) {
    block.visit(&mut |statement| {
        statement.visit_reads(&mut |read| *count += usize::from(read == variable));
        statement.visit_expressions(&mut |expression| {
            *count += usize::from(matches!(expression, Expression::Zero(of) if *of == variable));
        });
        if let Statement::Assign { place, .. }
        | Statement::Update { place, .. }
        | Statement::Accumulate { place, .. } = statement
        {
            *count += usize::from(place.root == variable);
        }
    });
}
