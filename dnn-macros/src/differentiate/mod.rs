//! From a program to its derivative: the forward pass with what it keeps, and the backward pass. Cannot fail.

mod assign;
mod blocks;
mod calls;
mod contribute;
mod control;
mod cost;
pub(crate) mod effects;
mod filled;
mod fuse;
mod overwriting;
mod reverse;
mod rules;
mod shapes;
mod storage;
mod survey;

#[cfg(test)]
pub(crate) use rules::apply as apply_rule;

use std::collections::HashMap;

use crate::infer::Activity;
use crate::ir::{Block, Expression, Program, Statement, Var, verify, verify_backward};

/// A function taken apart into two passes over the same variables.
pub(crate) struct Derivative {
    /// All variables; its body is the forward pass, with the adjoints of fused loops in them.
    pub(crate) program: Program,
    pub(crate) backward: Block,
    /// The adjoint of the result; `None` where there is no result, or it is not active.
    pub(crate) seed: Option<Var>,
    /// The gradient of each parameter; `None` for a constant one. A `&mut` parameter's is its cotangent.
    pub(crate) gradients: Vec<Option<Var>>,
    /// Of the loops, by number, whose trips are known only when they have run.
    counters: HashMap<usize, Counter>,
    /// With respect to what.
    pub(crate) activity: Activity,
}

/// What counts the iterations of a loop.
#[derive(Clone, Copy)]
struct Counter {
    /// How many there were.
    trips: Var,
    /// The number of the one that runs.
    trip: Var,
}

/// Which of the two emissions a derivative is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Emission {
    /// Value and gradient in one function: the seed is one, and loops can be fused.
    Joint,
    /// A value and a pullback, which is given the seed.
    Split,
}

impl Derivative {
    /// Checks both passes, in debug builds of the compiler.
    pub(crate) fn verify(&self, pass: &str) {
        verify(&self.program, pass);
        // Of the forward pass the backward pass sees the function's own block.
        let mut scope = self.program.parameters.clone();
        scope.extend(self.program.body.statements.iter().flat_map(Statement::declares));
        // Seed and cotangents may be arguments.
        let declared: Vec<Var> = self.backward.statements.iter().flat_map(Statement::declares).collect();
        let given = self.seed.iter().chain(self.gradients.iter().flatten());
        let new: Vec<Var> = given
            .copied()
            .filter(|variable| !declared.contains(variable) && !scope.contains(variable))
            .collect();
        scope.extend(new);
        verify_backward(&self.backward, scope, pass);
    }
}

/// Differentiates in reverse mode.
pub(crate) fn differentiate(program: &Program, activity: Activity, emission: Emission) -> Derivative {
    let mut program = program.clone();
    cost::open(&mut program);
    filled::filled(&mut program);
    let kept = shapes::kept(&mut program, &activity);
    let overwriting = overwriting::overwriting(&mut program, &activity);
    let program = &program;
    let mut derivative = reverse::reverse(program, activity, &kept, &overwriting);
    shapes::forget(&mut derivative.program.body, &derivative.backward, &kept);
    if emission == Emission::Joint {
        if let Some(seed) = derivative.seed {
            derivative
                .backward
                .statements
                .insert(0, Statement::Let { variable: seed, value: Expression::Number(1.0) });
        }
        fuse::fuse(&mut derivative);
    }
    fuse::straighten(&mut derivative);
    storage::record(&mut derivative, program);
    if emission == Emission::Split {
        storage::own(&mut derivative);
    }
    derivative
}
