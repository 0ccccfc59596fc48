//! A value that is returned early.

use dnn_core::differentiable;

#[differentiable]
fn carrying(x: f64) -> f64 {
    if x < 0.0 {
        return 0.5 * x;
    }
    x * x
}

#[differentiable]
fn without_semicolon(x: f64) -> f64 {
    if x < 0.0 { return 0.5 * x }
    x * x
}

#[differentiable]
fn constant(x: f64) -> f64 {
    if x < 0.0 {
        return 0.0;
    }
    x * x
}

#[differentiable]
fn in_a_value(x: f64) -> f64 {
    let y = if x < 0.0 { return 0.5 * x } else { x };
    y * x
}

#[differentiable]
fn in_a_loop(x: f64, n: usize) -> f64 {
    let mut y = x;
    for _ in 0..n {
        y = y * x;
        if y > 10.0 {
            return y;
        }
    }
    y
}

#[differentiable]
fn of_a_wrapper(x: f64) -> Option<f64> {
    if x < 0.0 {
        return Some(-x);
    }
    Some(x * x)
}

fn main() {}
