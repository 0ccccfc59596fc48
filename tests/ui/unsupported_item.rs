//! Items that are no functions.

use dnn_core::differentiable;

#[differentiable]
struct Net {
    weight: f64,
}

fn main() {}
