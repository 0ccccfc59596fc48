//! A value that carries a derivative at a constant parameter of the callee.

use dnn_core::differentiable;

pub struct Gain(f64);

#[differentiable(wrt(x))]
fn scaled(x: f64, gain: Gain) -> f64 {
    x * gain.0
}

#[differentiable(wrt(x, gain))]
fn f(x: f64, gain: Gain) -> f64 {
    scaled(x, gain)
}

fn main() {}
