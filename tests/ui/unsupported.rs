//! Statements and expressions that are not accepted.

use dnn_core::differentiable;

#[differentiable]
fn repeated(x: f64) -> f64 {
    let mut y = x;
    while y < 10.0 {
        y = y * x;
    }
    y
}

#[differentiable]
fn chosen(x: f64, kind: u8) -> f64 {
    match kind {
        0 => x,
        _ => x * x,
    }
}

#[differentiable]
fn called(x: f64) -> f64 {
    let square = |y: f64| y * y;
    square(x)
}

#[differentiable]
fn shifted(x: f64, n: i32) -> f64 {
    x * f64::from(n << 1) + (x << 1)
}

fn main() {}
