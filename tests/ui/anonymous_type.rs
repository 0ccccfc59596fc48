//! A parameter without a name for its type cannot be given to a pullback again.

use dnn_core::differentiable;

#[differentiable]
fn by_value(is_small: impl Fn(&f64) -> bool, x: f64) -> f64 {
    if is_small(&x) { x } else { x * x }
}

fn main() {
    by_value_grad(|x| *x < 1.0, 2.0);
}
