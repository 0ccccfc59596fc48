//! A result that is dropped, and whose zero depends on the value.

use dnn_core::differentiable;

#[differentiable]
fn push(x: f64, y: &mut f64) -> Vec<f64> {
    *y *= x;
    vec![x, x]
}

#[differentiable]
fn dropped(x: f64, y: &mut f64) {
    push(x, y);
}

/// The way out.
#[differentiable]
fn named(x: f64, y: &mut f64) {
    let _pushed = push(x, y);
}

fn main() {}
