//! Options of the derive that do not exist.

use dnn_core::Differentiable;

#[derive(Differentiable)]
#[differentiable(named)]
struct Net {
    #[differentiable(constants)]
    x: f64,
}

fn main() {}
