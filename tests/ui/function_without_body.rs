//! A function that is declared only, and has no rule.

use dnn_core::differentiable;

#[differentiable]
fn erf(x: f64) -> f64;

fn main() {}
