//! A macro that is given a value that carries a derivative.

use dnn_core::differentiable;

macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}

#[differentiable]
fn f(x: f64) -> f64 {
    1.0 + square!(x)
}

fn main() {}
