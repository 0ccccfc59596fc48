//! A failing program is made smaller while it still fails.

use std::collections::BTreeMap;

use crate::package::{Form, run};
use crate::program::Program;
use crate::tree::{print, smaller};

/// How many smaller programs are built at a time.
const CANDIDATES: usize = 60;

/// The smallest program found that fails as this one does: it is wrong, or rustc has the same to say of its
/// derivative.
pub(crate) fn reduce(program: &Program, form: Form) -> Program {
    let mut best = program.clone();
    let refusal =
        run(&BTreeMap::from([(0, best.clone())]), form).refused.remove(&0).map(|errors| kind(&errors));
    while let Some(next) =
        candidates(&best).chunks(CANDIDATES).find_map(|chunk| failing(chunk, form, refusal.as_deref()))
    {
        best = next;
    }
    best
}

/// The first error without its place and the names in it.
fn kind(errors: &str) -> String {
    let error = errors.find("error").map_or(errors, |start| &errors[start..]);
    error.split(['`', '\n']).next().unwrap_or_default().to_owned()
}

fn failing(chunk: &[Program], form: Form, refusal: Option<&str>) -> Option<Program> {
    let mut programs: BTreeMap<usize, Program> = chunk.iter().cloned().enumerate().collect();
    let found = if let Some(refusal) = refusal {
        // Only what rustc takes without derivatives.
        for number in run(&programs, Form::Plain).refused.into_keys() {
            programs.remove(&number);
        }
        let refused = run(&programs, form).refused;
        refused.into_iter().find(|(_, errors)| kind(errors) == refusal).map(|(number, _)| number)
    } else {
        run(&programs, form).wrong.into_keys().next()
    };
    found.map(|number| chunk[number].clone())
}

/// All programs that are smaller by a step, the smallest first.
fn candidates(program: &Program) -> Vec<Program> {
    let mut found = Vec::new();
    for (i, function) in program.functions.iter().enumerate() {
        if i + 1 < program.functions.len() {
            let mut next = program.clone();
            next.functions.remove(i);
            found.push(next);
        }
        for body in smaller(&function.body) {
            let mut next = program.clone();
            next.functions[i].body = body;
            found.push(next);
        }
    }
    if program.points.len() > 1 {
        for point in &program.points {
            found.push(Program { points: vec![point.clone()], ..program.clone() });
        }
    }
    found.sort_by_key(size);
    found
}

fn size(program: &Program) -> usize {
    let mut text = String::new();
    for function in &program.functions {
        print(&function.body, 0, &mut text);
    }
    text.len() + 100 * program.points.len()
}
