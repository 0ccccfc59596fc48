//! Annotated functions in a crate of their own, which knows `dnn_core` under another name.

use derivatives::differentiable;

/// `x²`.
#[differentiable(crate = derivatives)]
#[must_use]
pub fn square(x: f64) -> f64 {
    x * x
}

/// `Σ xᵢ²`, by a loop.
#[differentiable(crate = derivatives)]
#[must_use]
#[allow(clippy::needless_range_loop, reason = "a loop with an index is what is tested")]
pub fn energy(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() {
        sum += x[i] * x[i];
    }
    sum
}
