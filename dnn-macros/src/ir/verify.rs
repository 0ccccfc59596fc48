//! Well-formedness of programs, checked after every pass in debug builds of the compiler.

use super::{Block, Program, Statement, Var};

/// Panics, naming `pass`, where a variable is read out of scope or declared twice: a bug of this crate.
pub(crate) fn verify(program: &Program, pass: &str) {
    if !cfg!(debug_assertions) {
        return;
    }
    let mut check = Check { scope: program.parameters.clone(), scopes: Vec::new(), pass };
    check.block(&program.body);
    if let Some(result) = program.result {
        assert!(check.scope.contains(&result), "after {pass}: the result {result:?} is not defined");
    }
}

/// Panics where a backward pass reads what is not in scope.
pub(crate) fn verify_backward(backward: &Block, scope: Vec<Var>, pass: &str) {
    if cfg!(debug_assertions) {
        Check { scope, scopes: Vec::new(), pass }.block(backward);
    }
}

struct Check<'p> {
    scope: Vec<Var>,
    /// The scopes around the place that exits can leave.
    scopes: Vec<Var>,
    pass: &'p str,
}

impl Check<'_> {
    /// What the block declares stays in scope: the caller closes it.
    fn block(&mut self, block: &Block) {
        for statement in &block.statements {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        let pass = self.pass;
        let own = map_parameters(statement);
        statement.visit_reads(&mut |variable| {
            assert!(
                own.contains(&variable) || self.scope.contains(&variable),
                "after {pass}: {variable:?} is read where it is not in scope"
            );
        });
        if let Statement::Exit(exit) = statement {
            assert!(self.scopes.contains(&exit.exit), "after {pass}: {exit:?} leaves a scope it is not in");
        }
        for variable in statement.declares() {
            self.declare(variable);
        }
        if let Statement::Scope(scope) = statement {
            self.scopes.push(scope.exit);
        }
        let outer = self.scope.len();
        let fused = matches!(statement, Statement::Loop(repeat) if repeat.adjoint.is_some());
        for (variables, inner) in statement.blocks() {
            for variable in variables {
                self.declare(variable);
            }
            self.block(inner);
            // The adjoint of an iteration sees what the iteration declared.
            if !fused {
                self.scope.truncate(outer);
            }
        }
        self.scope.truncate(outer);
        if let Statement::Scope(_) = statement {
            self.scopes.pop();
        }
    }

    fn declare(&mut self, variable: Var) {
        let pass = self.pass;
        assert!(!self.scope.contains(&variable), "after {pass}: {variable:?} is declared twice");
        self.scope.push(variable);
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
