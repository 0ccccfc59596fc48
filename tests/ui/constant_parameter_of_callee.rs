//! A value that carries a derivative at a constant parameter of the callee.

use dnn_core::differentiable;

type Gain = f64;

/// What a type alias stands for is not seen: the parameter is constant unless it is named.
#[differentiable]
fn scaled(x: f64, gain: Gain) -> f64 {
    x * gain
}

#[differentiable]
fn f(x: f64, y: f64) -> f64 {
    scaled(x, y)
}

fn main() {}
