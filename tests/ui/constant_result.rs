//! Results that do not depend on a parameter by a path that has a derivative.

use dnn_core::differentiable;

#[differentiable]
fn steps(x: f64) -> f64 {
    x.floor()
}

#[differentiable]
fn through_a_local(x: f64) -> f64 {
    let y = (2.0 * x).round();
    y + 1.0
}

#[differentiable(wrt(x, tolerance))]
fn named(x: f64, tolerance: f64) -> f64 {
    if x > tolerance { x * x } else { x }
}

#[differentiable]
fn through_an_integer(x: f64) -> f64 {
    let n = x as i32;
    f64::from(n)
}

fn main() {}
