//! A failing program is made smaller while it still fails.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use crate::package::{Form, run};
use crate::program::{Function, Program};
use crate::tree::{print, smaller};

/// How many smaller programs are built at a time.
const CANDIDATES: usize = 24;

/// What is not small by then stays as it is.
const PATIENCE: Duration = Duration::from_secs(240);

/// The smallest program found that fails as this one does: it is wrong, or rustc has the same to say of its
/// derivative.
pub(crate) fn reduce(program: &Program, form: Form) -> Program {
    let start = Instant::now();
    let mut best = program.clone();
    let refusal =
        run(&BTreeMap::from([(0, best.clone())]), form).refused.remove(&0).map(|errors| kind(&errors));
    while start.elapsed() < PATIENCE {
        let candidates = candidates(&best);
        let next = candidates.chunks(CANDIDATES).find_map(|chunk| failing(chunk, form, refusal.as_deref()));
        let Some(next) = next else { break };
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
    let programs: BTreeMap<usize, Program> = chunk.iter().cloned().enumerate().collect();
    let report = run(&programs, form);
    let Some(refusal) = refusal else {
        return report.wrong.into_keys().next().map(|number| chunk[number].clone());
    };
    let alike = report.refused.into_iter().filter(|(_, errors)| kind(errors) == refusal);
    // Only what rustc takes without derivatives.
    let plain = |number: usize| {
        run(&BTreeMap::from([(number, programs[&number].clone())]), Form::Plain).refused.is_empty()
    };
    alike.map(|(number, _)| number).find(|&number| plain(number)).map(|number| chunk[number].clone())
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
    found.retain(|candidate| is_declared(candidate, program));
    found.sort_by_key(size);
    found
}

/// Whether nothing is missing of what is still used, as far as can be seen without scopes.
fn is_declared(candidate: &Program, original: &Program) -> bool {
    candidate.functions.iter().all(|function| {
        let before = original.functions.iter().find(|other| other.name == function.name);
        let text = function.text("");
        let (declared, used) = (declarations(function), words(&text));
        let gone = |other: &&Function| candidate.functions.iter().all(|function| function.name != other.name);
        before
            .into_iter()
            .flat_map(declarations)
            .all(|name| declared.contains(&name) || !used.contains(&name))
            && original.functions.iter().filter(gone).all(|other| !used.contains(&other.name))
    })
}

/// The names after `let` and `for`.
fn declarations(function: &Function) -> BTreeSet<String> {
    let text = function.text("");
    let patterns = text.lines().flat_map(|line| {
        let binding = line.split_once("let ").map(|(_, rest)| rest.split(" = ").next().unwrap_or_default());
        let index =
            line.split_once("for ").and_then(|(_, rest)| rest.split_once(" in ")).map(|(index, _)| index);
        binding.into_iter().chain(index)
    });
    patterns.flat_map(words).collect()
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned).collect()
}

fn size(program: &Program) -> usize {
    let mut text = String::new();
    for function in &program.functions {
        print(&function.body, 0, &mut text);
    }
    text.len() + 100 * program.points.len()
}
