//! Functions that return nothing.

use dnn_core::differentiable;

#[differentiable]
fn f(x: f64) {
    let _ = x;
}

fn main() {}
