//! The activation functions of `dnn_core` that are primitives. All others are annotated functions.

use super::scalars;
use crate::ir::{Emission, Primitive, Rule};

pub(super) const ENTRIES: &[&Primitive] = &[&SIGMOID, &RELU];

/// `z = 1 / (1 + e⁻ˣ)`, `∂z/∂x = (1 - z) z`, which does not overflow.
pub(crate) static SIGMOID: Primitive =
    scalars("sigmoid", &["sigmoid"], &[(-2.0, 2.0)], Rule::Elementwise(|_, z| (1.0 - z) * z))
        .emitted(Emission::Function("activation::sigmoid"));

/// `z = max(0, x)`: 1 where `x > 0`, else 0.
pub(crate) static RELU: Primitive = scalars(
    "relu",
    &["relu"],
    &[(0.3, 2.0)],
    Rule::Custom(|operands, _, u| {
        let zero = u.number(0.0);
        vec![Some(operands[0].above(zero).choose(u, zero))]
    }),
)
.emitted(Emission::Function("activation::relu"))
.convention("0 at 0");
