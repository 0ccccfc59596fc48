//! Three mistakes, three errors, and none for the caller of the derivative.

use dnn_core::differentiable;

#[differentiable(wrt(x, z))]
fn f(x: f64, y: f64) -> f64 {
    let b = match y > 0.0 {
        true => x,
        false => -x,
    };
    let c = identity!(x);
    b * y + c
}

fn caller() -> (f64, f64) {
    let (value, _) = f_value_and_grad(1.0, 2.0);
    let _ = f_grad(1.0, 2.0);
    let (_, pullback) = f_vjp(1.0, 2.0);
    let _ = pullback(1.0);
    (value, f(1.0, 2.0))
}

macro_rules! identity {
    ($x:expr) => {
        $x
    };
}
use identity;

fn main() {}
