//! A rule for a function that writes through its parameter.

use dnn_core::differentiable;

#[differentiable(rule = doubled_rule)]
fn doubled(x: &mut [f64]) -> f64 {
    x[0] *= 2.0;
    x[0]
}

fn doubled_rule(_: &[f64], _: f64, upstream: f64) -> Vec<f64> {
    vec![2.0 * upstream]
}

fn main() {}
