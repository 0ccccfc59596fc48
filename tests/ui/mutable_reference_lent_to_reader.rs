//! A `&mut` reference that is lent by its name to a parameter that only reads.

use dnn_core::differentiable;

#[differentiable]
fn first(x: &[f64]) -> f64 {
    x[0]
}

#[differentiable]
fn lent(x: f64, out: &mut [f64]) {
    out[0] = first(out) * x;
}

/// The way out.
#[differentiable]
fn part(x: f64, out: &mut [f64]) {
    out[0] = first(&out[..]) * x;
}

fn main() {}
