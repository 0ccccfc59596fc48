//! Do random programs find what is wrong? Faults are planted in the compiler, one at a time.

use std::collections::BTreeMap;

use crate::coverage::Coverage;
use crate::package::{self, Form};
use crate::program::{self, Program};
use crate::{PROGRAMS, SEED};

/// How many programs are tried at a time.
const CHUNK: usize = 25;

/// Their names, as the compiler's table has them.
fn names() -> impl Iterator<Item = &'static str> {
    let table = include_str!("../../dnn-macros/src/faults.rs");
    table.lines().filter_map(|line| line.trim().strip_prefix("Fault { name: \"")?.split('"').next())
}

#[test]
fn planted_faults_are_found() {
    let wanted = std::env::var("DNN_RANDOM_FAULT").unwrap_or_default();
    let mut coverage = Coverage::default();
    let programs: Vec<Program> = (0..PROGRAMS)
        .map(|number| program::generate((SEED * 1_000_000 + number) as u64, &mut coverage))
        .collect();
    let mut missed = Vec::new();
    for name in names().filter(|name| name.contains(&wanted)) {
        let found = (0..PROGRAMS).step_by(CHUNK).find_map(|first| {
            let part: BTreeMap<usize, Program> =
                (first..first + CHUNK).map(|number| (number, programs[number].clone())).collect();
            package::run(&part, Form::Faulty(name)).wrong.into_keys().next()
        });
        match found {
            Some(number) => println!("{name}: found by program {number} of seed {SEED}"),
            None => missed.push(name),
        }
    }
    assert!(missed.is_empty(), "not found by {PROGRAMS} programs of seed {SEED}: {missed:#?}");
    assert!(names().count() >= 20, "the faults were read from the compiler's table");
}
