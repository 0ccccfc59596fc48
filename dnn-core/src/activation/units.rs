//! Units of several inputs.

use super::sigmoid;
use crate::{Scalar, differentiable};
use num_traits::Float;

/// `max(a, b)` of two affine scores, `a = w1·x + b1` and `b = w2·x + b2`: the maxout unit.
///
/// The gradient goes to the larger score, 1 to its bias and `x` to its weights; at a tie to the first.
/// `w1`, `w2` and `x` have one length.
///
/// # Panics
///
/// If the lengths differ.
///
/// ```
/// use dnn_core::activation::{maxout, maxout_grad};
/// let (x, w1, w2) = ([1.0, -2.0], [3.0, 0.0], [0.0, 1.0]);
/// assert_eq!(maxout(&x, &w1, 0.5, &w2, 0.0), 3.5);
/// let (grad_x, grad_w1, grad_b1, grad_w2, grad_b2) = maxout_grad(&x, &w1, 0.5, &w2, 0.0);
/// assert_eq!((grad_x, grad_w1, grad_b1), (vec![3.0, 0.0], vec![1.0, -2.0], 1.0));
/// assert_eq!((grad_w2, grad_b2), (vec![0.0, 0.0], 0.0));
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn maxout<T: Float + Scalar>(x: &[T], w1: &[T], b1: T, w2: &[T], b2: T) -> T {
    assert!(
        x.len() == w1.len() && x.len() == w2.len(),
        "maxout: weights of {} and {} entries do not fit an input of {}",
        w1.len(),
        w2.len(),
        x.len(),
    );
    let mut first = b1;
    let mut second = b2;
    for i in 0..x.len() {
        first = first + w1[i] * x[i];
        second = second + w2[i] * x[i];
    }
    if second > first { second } else { first }
}

/// The gated linear unit `a σ(b)`.
///
/// Of an input of 2n numbers, the first n are `a`, the last n are `b`; this is one of the n.
/// `∂f/∂a = σ(b)`, `∂f/∂b = a (1 - σ(b)) σ(b)`.
///
/// ```
/// use dnn_core::activation::glu;
/// assert_eq!(glu(3.0, 0.0), 1.5);
/// ```
#[must_use]
#[differentiable]
pub fn glu<T: Float + Scalar>(a: T, b: T) -> T {
    a * sigmoid(b)
}

/// The power-average `(Σ xᵢ^p)^(1/p)` of nonnegative numbers: one window of LP pooling.
///
/// The gradient is `(xᵢ / f)^(p-1)`. At the origin there is none; the value and the gradient are 0 there.
///
/// ```
/// use dnn_core::activation::{lp_pool, lp_pool_value_and_grad};
/// let (value, gradient) = lp_pool_value_and_grad(&[3.0, 4.0], 2.0);
/// assert!((value - 5.0_f64).abs() < 1e-15 && (gradient[0] - 0.6_f64).abs() < 1e-15);
/// assert_eq!(lp_pool(&[0.0, 0.0], 2.0), 0.0);
/// ```
#[must_use]
#[differentiable(wrt(x))]
pub fn lp_pool<T: Float + Scalar>(x: &[T], p: T) -> T {
    let mut sum = T::zero();
    for &x_i in x {
        sum = sum + x_i.powf(p);
    }
    if sum == T::zero() { sum } else { sum.powf(p.recip()) }
}
