//! A value that is returned from inside of a loop, or in the middle of a value.

use dnn_core::differentiable;

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
fn of_a_constant(x: f64, n: usize) -> f64 {
    let mut y = x;
    for i in 0..n {
        if i > 3 {
            return 0.0;
        }
        y = y * x;
    }
    y
}

#[differentiable]
fn on_one_of_several_ways(x: f64) -> f64 {
    let mut y = x;
    if x > 0.0 {
        if x > 1.0 {
            return x;
        }
        y = x * x;
    }
    y
}

fn main() {}
