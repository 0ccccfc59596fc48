//! No parameter that is seen to be made of floats.

use dnn_core::differentiable;

pub struct Net {
    pub weight: f64,
}

#[differentiable]
fn structure(net: &Net, steps: usize) -> f64 {
    net.weight * steps as f64
}

#[differentiable]
fn integers(n: i32) -> f64 {
    f64::from(n)
}

#[differentiable]
fn nothing() -> f64 {
    1.0
}

fn main() {}
