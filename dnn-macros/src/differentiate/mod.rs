//! From a program to its derivative: the forward pass with what it keeps, and the backward pass. Cannot fail.

mod contribute;
mod record;
mod reverse;
mod rules;

#[cfg(test)]
pub(crate) use rules::apply as apply_rule;

use crate::infer::Activity;
use crate::ir::{verify, verify_backward, Block, Program, Statement, Var};

/// A function taken apart into two passes over the same variables.
pub(crate) struct Derivative {
    /// All variables; its body is the forward pass.
    pub(crate) program: Program,
    pub(crate) backward: Block,
    /// The adjoint of the result; `None` where there is no result, or it is not active.
    pub(crate) seed: Option<Var>,
    /// The gradient of each parameter; `None` for a constant one. A `&mut` parameter's is its cotangent.
    pub(crate) gradients: Vec<Option<Var>>,
    /// With respect to what.
    pub(crate) activity: Activity,
}

impl Derivative {
    /// Checks both passes, in debug builds of the compiler.
    pub(crate) fn verify(&self, pass: &str) {
        verify(&self.program, pass);
        // Of the forward pass the backward pass sees the function's own block.
        let mut scope = self.program.parameters.clone();
        scope.extend(self.program.body.statements.iter().flat_map(Statement::declares));
        scope.extend(self.seed);
        scope.extend(self.gradients.iter().flatten());
        verify_backward(&self.backward, scope, pass);
    }
}

/// Differentiates in reverse mode.
pub(crate) fn differentiate(program: &Program, activity: Activity) -> Derivative {
    let mut derivative = reverse::reverse(program, activity);
    record::record(&mut derivative, program);
    derivative
}
