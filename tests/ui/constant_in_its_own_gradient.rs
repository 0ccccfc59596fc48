//! A type with a constant field has no constant gradient to put there.

use dnn_core::Differentiable;

#[derive(Clone, Debug, PartialEq, Differentiable)]
#[differentiable(gradient = Self)]
struct Point {
    x: f64,
    label: usize,
}

fn main() {}
