//! A method of a trait that carries the attribute without its block.

use dnn_core::differentiable;

pub trait Layer {
    fn apply(&self, x: f64) -> f64;
}

pub struct Linear(f64);

impl Layer for Linear {
    #[differentiable(wrt(x))]
    fn apply(&self, x: f64) -> f64 {
        self.0 * x
    }
}

fn main() {}
