//! What a failure holds goes into the result.

use dnn_core::differentiable;

#[differentiable]
fn solve(x: f64) -> Result<f64, f64> {
    if x > 0.0 { Ok(x.sqrt()) } else { Err(x * x) }
}

#[differentiable]
fn best(x: f64) -> f64 {
    match solve(x) {
        Ok(root) => root,
        Err(estimate) => 2.0 * estimate,
    }
}

fn main() {}
