//! Statements and expressions that are not accepted.

use dnn_core::differentiable;

#[differentiable]
fn jumped(x: f64, n: usize) -> f64 {
    let mut y = x;
    for _ in 0..n {
        y = y * x.max(if y > 10.0 { break } else { 1.0 });
        y = y.min(return x);
    }
    y
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

#[derive(dnn_core::Differentiable)]
enum Level {
    Low,
    High(f64),
}

#[differentiable(wrt(level))]
fn raised(level: &mut Level, by: f64) {
    match level {
        Level::Low => {}
        Level::High(height) => *height *= by,
    }
}

fn main() {}
