//! Well-formedness of programs, checked after every pass in debug builds of the compiler.

use std::collections::HashSet;

use super::{Block, Program, Statement, Var};

/// Panics, naming `pass`, where a variable is read out of scope or declared twice: a bug of this crate.
pub(crate) fn verify(program: &Program, pass: &str) {
    if !cfg!(debug_assertions) {
        return;
    }
    let mut declared = HashSet::new();
    let mut scope: Vec<Var> = program.parameters.clone();
    check(&program.body, &mut scope, &mut declared, pass);
    if let Some(result) = program.result {
        assert!(scope.contains(&result), "after {pass}: the result {result:?} is not defined");
    }
}

/// Panics where a backward pass reads what is not in scope.
pub(crate) fn verify_backward(backward: &Block, mut scope: Vec<Var>, pass: &str) {
    if cfg!(debug_assertions) {
        check(backward, &mut scope, &mut HashSet::new(), pass);
    }
}

fn check(block: &Block, scope: &mut Vec<Var>, declared: &mut HashSet<Var>, pass: &str) {
    for statement in &block.statements {
        statement.visit_reads(&mut |variable| {
            let own = map_parameters(statement).contains(&variable);
            assert!(
                own || scope.contains(&variable),
                "after {pass}: {variable:?} is read where it is not in scope"
            );
        });
        for variable in statement.declares() {
            assert!(declared.insert(variable), "after {pass}: {variable:?} is declared twice");
            scope.push(variable);
        }
        for inner in statement.blocks() {
            let outer = scope.len();
            check(inner, scope, declared, pass);
            // What the head of a `while` defines is not visible in its body either.
            scope.truncate(outer);
        }
    }
}

fn map_parameters(statement: &Statement) -> Vec<Var> {
    let mut parameters = Vec::new();
    statement.visit_expressions(&mut |expression| {
        if let super::Expression::Map(map) = expression {
            parameters.extend(&map.parameters);
        }
    });
    parameters
}
