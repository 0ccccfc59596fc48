//! A neural network in twenty lines: only its forward pass is written.
//!
//! ```text
//! cargo run --release --example twenty_lines
//! ```

use dnn_core::{activation::sigmoid, differentiable, init::normal, random::Random};
use nalgebra::DMatrix;

#[differentiable(wrt(a, b))]
fn loss(a: &DMatrix<f64>, b: &DMatrix<f64>, x: &DMatrix<f64>, y: &DMatrix<f64>) -> f64 {
    let h = (x * a).map(sigmoid);
    (h * b - y).norm_squared()
}

fn main() {
    let mut random = Random::new(0);
    let (x, y) = (normal(64, 1000, 1.0, &mut random), normal(64, 10, 1.0, &mut random));
    let (mut a, mut b) = (normal(1000, 100, 1.0, &mut random), normal(100, 10, 1.0, &mut random));
    for step in 0..=2000 {
        let (value, (grad_a, grad_b)) = loss_value_and_grad(&a, &b, &x, &y);
        if step % 200 == 0 {
            println!("{step:4}  {value:9.3}");
        }
        a -= 1e-4 * grad_a;
        b -= 1e-4 * grad_b;
    }
}
