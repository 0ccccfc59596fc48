//! A value that is read once, by one of the next statements, needs no variable: `let s0 = y; let s1 = w * s0;` is
//! `let s1 = w * y;`, and `let s2 = s1.tanh(); y = s2;` is `y = s1.tanh();`.

use super::{Derivative, uses};
use crate::ir::{Block, Expression, Kind, Name, Statement, Var, substitute};

pub(super) fn snapshots(derivative: &mut Derivative) {
    let mut once = Vec::new();
    for variable in derivative.program.variables.handles() {
        let known = &derivative.program.variables[variable];
        if known.kind == Kind::Local && known.name == Name::Intermediate && uses(derivative, variable) == 1 {
            once.push(variable);
        }
    }
    inline(&mut derivative.program.body, &once);
}

fn inline(block: &mut Block, once: &[Var]) {
    let mut i = 0;
    while i < block.statements.len() {
        for inner in block.statements[i].blocks_mut() {
            inline(inner, once);
        }
        let Statement::Let { variable, value } = &block.statements[i] else {
            i += 1;
            continue;
        };
        let (variable, value) = (*variable, value.clone());
        match once.contains(&variable).then(|| user(block, i, variable, &value)).flatten() {
            Some(user) => {
                substitute(&mut block.statements[user], variable, &value);
                block.statements.remove(i);
            }
            None => i += 1,
        }
    }
}

/// The statement that the value can move to.
fn user(block: &Block, from: usize, variable: Var, value: &Expression) -> Option<usize> {
    let snapshot = matches!(value, Expression::Read(_));
    for (i, statement) in block.statements.iter().enumerate().skip(from + 1) {
        let mut reads = false;
        statement.visit_reads(&mut |read| reads |= read == variable);
        if reads {
            let fits = match statement {
                Statement::Let { value, .. } if snapshot => is_operand(value, variable),
                Statement::Assign { value: used, .. }
                | Statement::Update { value: used, .. }
                | Statement::Accumulate { value: used, .. } => {
                    matches!(used, Expression::Variable(found) if *found == variable)
                        || snapshot && is_operand(used, variable)
                }
                _ => false,
            };
            return fits.then_some(i);
        }
        // Only other snapshots may stand between: they change nothing.
        if !matches!(statement, Statement::Let { value: Expression::Read(_), .. }) || !snapshot {
            return None;
        }
    }
    None
}

/// Whether a variable is an operand of an operation, where a place can stand as well.
fn is_operand(expression: &Expression, variable: Var) -> bool {
    match expression {
        Expression::Apply(application) => application
            .operands
            .iter()
            .any(|operand| matches!(operand, Expression::Variable(v) if *v == variable)),
        _ => false,
    }
}
