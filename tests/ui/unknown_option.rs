//! Options that do not exist.

use dnn_core::differentiable;

#[differentiable(nammed)]
fn near(x: f64) -> f64 {
    x * x
}

#[differentiable(fast = true, wrt(x))]
fn far(x: f64) -> f64 {
    x * x
}

fn main() {}
