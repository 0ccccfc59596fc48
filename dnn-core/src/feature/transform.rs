//! Transforms of numbers, which are differentiable.

use crate::{Scalar, differentiable};
use alloc::vec::Vec;
use num_traits::Float;

/// `(r, θ)` with `r = sqrt(x² + y²)` and `θ = atan2(y, x)`: rings become stripes.
///
/// `∂r = (x/r, y/r)`, `∂θ = (-y/r², x/r²)`. At the origin `r` has gradient 0, and that of `θ` is not a number.
///
/// ```
/// use dnn_core::feature::polar;
/// assert_eq!(polar(3.0_f64, 4.0).0, 5.0);
/// ```
#[must_use]
#[differentiable]
pub fn polar<T: Float + Scalar>(x: T, y: T) -> (T, T) {
    (x.hypot(y), y.atan2(x))
}

/// The entries of `first`, then those of `second`. The gradient is split in the same way.
///
/// ```
/// use dnn_core::feature::{concatenate, concatenate_vjp};
/// assert_eq!(concatenate(&[1.0, 2.0], &[3.0]), [1.0, 2.0, 3.0]);
/// let (_, pullback) = concatenate_vjp(&[1.0, 2.0], &[3.0]);
/// assert_eq!(pullback(vec![10.0, 20.0, 30.0]), (vec![10.0, 20.0], vec![30.0]));
/// ```
#[must_use]
#[differentiable]
pub fn concatenate<T: Float + Scalar>(first: &[T], second: &[T]) -> Vec<T> {
    let mut result = alloc::vec::from_elem(T::zero(), first.len() + second.len());
    result[..first.len()].copy_from_slice(first);
    result[first.len()..].copy_from_slice(second);
    result
}
