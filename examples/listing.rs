//! The neuron of the README: its value, and its gradient by all five inputs.
//!
//! ```text
//! cargo run --example listing
//! ```

use dnn_core::activation::sigmoid;
use dnn_core::differentiable;

#[differentiable]
fn neuron(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let s0 = w0 * x0;
    let s1 = w1 * x1;
    let s2 = s0 + s1;
    let s3 = s2 + w2;
    sigmoid(s3)
}

fn main() {
    let (value, gradient) = neuron_value_and_grad(2.0, -1.0, -3.0, -2.0, -3.0);
    println!("value    {value:.4}\ngradient {gradient:.4?}");
}
