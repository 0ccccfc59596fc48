//! A rule without the value: rustc says which signature is expected.

use dnn_core::differentiable;

#[differentiable(rule = square_rule)]
fn square(x: f64) -> f64 {
    x * x
}

fn square_rule(x: f64, upstream: f64) -> f64 {
    2.0 * x * upstream
}

fn main() {}
