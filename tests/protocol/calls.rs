//! Calls of annotated functions: in another module, in another crate, in loops and branches.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector};

use super::check;

mod inner {
    use dnn_core::differentiable;

    #[differentiable]
    pub(crate) fn cube(x: f64) -> f64 {
        x * x * x
    }
}

#[differentiable]
use neighbor::{energy, square as squared};

#[differentiable]
fn across(x: f64, y: &[f64]) -> f64 {
    let c = inner::cube(x);
    let e = energy(y);
    c.sin() + squared(x * 2.0) + neighbor::square(e) * x
}

#[differentiable]
fn repeated(x: f64, n: usize) -> f64 {
    let mut y = x;
    for i in 0..n {
        if i == 1 {
            y += neighbor::square(y);
        } else {
            y = inner::cube(y) - 0.5;
        }
    }
    y
}

#[differentiable]
fn shadowing(x: f64) -> f64 {
    let square = neighbor::square(x);
    square * x
}

/// A dense layer: `W x + b`.
#[differentiable]
fn dense(w: &DMatrix<f64>, b: &DVector<f64>, x: &DVector<f64>) -> DVector<f64> {
    w * x + b
}

#[differentiable(wrt(w1, b1, w2, b2))]
fn net(w1: &DMatrix<f64>, b1: &DVector<f64>, w2: &DMatrix<f64>, b2: &DVector<f64>, x: &DVector<f64>) -> f64 {
    let h = dense(w1, b1, x).map(f64::tanh);
    let s = dense(w2, b2, &h);
    s.norm_squared()
}

#[test]
fn calls_reach_other_modules_and_crates() {
    let (x, y) = across_grad(0.7, &[0.5, -1.2]);
    check(|p| across(p[0], &p[1..]), &[0.7, 0.5, -1.2], &[x, y[0], y[1]]);
    check(|p| repeated(p[0], 4), &[0.6], &[repeated_grad(0.6, 4)]);
    assert_eq!(shadowing_value_and_grad(2.0), (8.0, 12.0));
}

#[test]
fn a_net_computes_no_gradient_of_its_input() {
    let w1 = DMatrix::from_fn(4, 3, |i, j| 0.1 * (i as f64) - 0.2 * (j as f64));
    let w2 = DMatrix::from_fn(2, 4, |i, j| 0.3 - 0.1 * (i * j) as f64);
    let (b1, b2) = (DVector::from_element(4, 0.1), DVector::from_element(2, -0.2));
    let x = DVector::from_vec(vec![0.5, -1.0, 0.7]);
    dnn_core::kernel::reset_products();
    let (value, (grad_w1, ..)) = net_value_and_grad(&w1, &b1, &w2, &b2, &x);
    // By hand: the gradients of both weights, and that of the hidden layer.
    assert_eq!(dnn_core::kernel::products(), 3);
    assert_eq!(value, net(&w1, &b1, &w2, &b2, &x));
    let f = |p: &[f64]| net(&DMatrix::from_column_slice(4, 3, p), &b1, &w2, &b2, &x);
    check(f, w1.as_slice(), grad_w1.as_slice());
}
