//! A user's own function under a primitive's name.

use dnn_core::differentiable;

fn sigmoid(x: f64) -> f64 {
    x
}

#[differentiable]
fn f(x: f64) -> f64 {
    2.0 * sigmoid(x)
}

fn main() {}
