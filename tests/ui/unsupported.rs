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
async fn later(x: f64) -> f64 {
    x * ready(x).await
}

async fn ready(x: f64) -> f64 {
    x
}

#[differentiable]
fn unchecked(x: &[f64]) -> f64 {
    let first = unsafe { *x.get_unchecked(0) };
    first * first
}

fn main() {}
