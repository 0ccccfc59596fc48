//! A value that is returned early.

use dnn_core::differentiable;

#[differentiable]
fn f(x: f64) -> f64 {
    if x < 0.0 {
        return 0.5 * x;
    }
    x * x
}

#[differentiable]
fn constant(x: f64) -> f64 {
    if x < 0.0 {
        return 0.0;
    }
    x * x
}

fn main() {}
