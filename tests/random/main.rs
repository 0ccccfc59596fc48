//! Random programs of the language that is accepted: their values and gradients against those of their twins on dual
//! numbers.
//!
//! | variable | meaning |
//! |---|---|
//! | `DNN_RANDOM_SEED`, `DNN_RANDOM_PROGRAMS` | which programs, and how many |
//! | `DNN_RANDOM_ONLY` | builds and runs the program of this number alone |
//! | `DNN_RANDOM_REDUCE` | how many failing programs are made small: 1 if not set |
//! | `DNN_RANDOM_ALL=1` | with the constructs that are switched off in `constructs.rs` |
//! | `DNN_RANDOM_PLAIN=1` | without derivatives: tests the generator |
//! | `DNN_RANDOM_FAULT` | of the planted faults, those with this text in their name |

mod chain;
mod constructs;
mod coverage;
mod expression;
mod faults;
mod functions;
mod generator;
mod integers;
mod package;
mod program;
mod reduce;
mod scope;
mod statement;
mod tree;

use std::collections::BTreeMap;

use coverage::Coverage;
use package::Form;
use program::Program;

const PROGRAMS: usize = 320;
const SEED: usize = 1;

/// How many programs are built at a time.
const CHUNK: usize = 200;

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).map_or(default, |text| text.parse().expect("settings are numbers"))
}

#[test]
fn random_programs() {
    let (seed, count) = (setting("DNN_RANDOM_SEED", SEED), setting("DNN_RANDOM_PROGRAMS", PROGRAMS));
    let form = if setting("DNN_RANDOM_PLAIN", 0) == 0 { Form::Full } else { Form::Plain };
    println!("{count} programs of seed {seed}");
    let mut coverage = Coverage::default();
    let programs: BTreeMap<usize, Program> = (0..count)
        .map(|number| (number, program::generate((seed * 1_000_000 + number) as u64, &mut coverage)))
        .collect();
    println!("{coverage}");

    let (mut failures, mut finite, mut other) = (Vec::new(), 0, 0);
    let only = std::env::var("DNN_RANDOM_ONLY").ok().map(|_| setting("DNN_RANDOM_ONLY", 0));
    let chosen: Vec<_> =
        programs.keys().copied().filter(|number| only.is_none_or(|only| only == *number)).collect();
    for chunk in chosen.chunks(CHUNK) {
        let part = chunk.iter().map(|number| (*number, programs[number].clone())).collect();
        let report = package::run(&part, form);
        finite += report.finite;
        other += report.other;
        let mut found: Vec<(usize, String)> = report.refused.into_iter().collect();
        for (number, points) in &report.wrong {
            let messages: Vec<_> =
                points.iter().map(|(point, message)| format!("point {point}: {message}")).collect();
            found.push((*number, messages.join("\n")));
        }
        for (number, message) in found {
            let source = package::source(number, &programs[&number], form);
            println!("==== program {number} of seed {seed}\n{source}\n{message}");
            failures.push(number);
        }
    }
    println!("{finite} points with finite values, {other} with others or with the panics of the programs");
    for number in failures.iter().take(setting("DNN_RANDOM_REDUCE", 1)) {
        let small = reduce::reduce(&programs[number], form);
        println!("==== program {number}, reduced\n{}", package::source(*number, &small, form));
    }
    assert!(failures.is_empty(), "{} programs of seed {seed} fail: {failures:?}", failures.len());
    let points: usize = chosen.iter().map(|number| programs[number].points.len()).sum();
    assert_eq!(finite + other, points, "some points were not run");
    assert!(finite > 9 * other, "too many programs are wild: {other} points of {}", finite + other);
    let empty = coverage.empty();
    assert!(empty.is_empty(), "not reached:\n{}", empty.join("\n"));
}
