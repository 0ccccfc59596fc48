//! A name in `wrt(..)` that is no parameter.

use dnn_core::differentiable;

#[differentiable(wrt(weigth))]
fn near(weight: f64, x: f64) -> f64 {
    weight * x
}

#[differentiable(wrt(x, bias))]
fn far(weight: f64, x: f64) -> f64 {
    weight * x
}

fn main() {}
