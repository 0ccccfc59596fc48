//! Options of the derive that are written wrong, and a union.

use dnn_core::Differentiable;

#[derive(Differentiable)]
#[differentiable(gradient = Other)]
struct Renamed {
    x: f64,
}

#[derive(Differentiable)]
struct Fixed {
    #[differentiable(constant = true)]
    x: f64,
}

#[derive(Differentiable)]
union Either {
    x: f64,
    y: f64,
}

fn main() {}
