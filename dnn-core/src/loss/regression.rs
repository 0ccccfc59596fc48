//! Losses of numbers that are to be met.

use super::check_lengths;
use crate::{Scalar, differentiable};
use num_traits::Float;

/// `Σ (y_i - t_i)²` of predictions `y` and targets `t`, which are held constant. The gradient is `2 (y - t)`.
///
/// # Panics
///
/// If the lengths differ.
///
/// ```
/// use dnn_core::loss::squared_error_value_and_grad;
/// assert_eq!(squared_error_value_and_grad(&[1.0, 2.0], &[1.5, 0.0]), (4.25, vec![1.0, -4.0]));
/// ```
#[must_use]
#[track_caller]
#[differentiable(wrt(predictions))]
pub fn squared_error<T: Float + Scalar>(targets: &[T], predictions: &[T]) -> T {
    check_lengths("squared_error", targets.len(), predictions.len());
    let mut sum = T::zero();
    for (&target, &prediction) in targets.iter().zip(predictions) {
        let difference = prediction - target;
        sum = sum + difference * difference;
    }
    sum
}

/// `Σ abs(y_i - t_i)` of predictions `y` and targets `t`, which are held constant. The gradient is `sign(y - t)`, 0
/// where they are equal.
///
/// # Panics
///
/// If the lengths differ.
///
/// ```
/// use dnn_core::loss::absolute_error_value_and_grad;
/// assert_eq!(absolute_error_value_and_grad(&[1.0, 2.0], &[1.5, 2.0]), (0.5, vec![1.0, 0.0]));
/// ```
#[must_use]
#[track_caller]
#[differentiable(wrt(predictions))]
pub fn absolute_error<T: Float + Scalar>(targets: &[T], predictions: &[T]) -> T {
    check_lengths("absolute_error", targets.len(), predictions.len());
    let mut sum = T::zero();
    for (&target, &prediction) in targets.iter().zip(predictions) {
        sum = sum + (prediction - target).abs();
    }
    sum
}

/// `d² / 2` for `abs(d) < 1`, else `abs(d) - 1/2`, of a difference `d`. The derivative is `d`, else `sign d`.
///
/// ```
/// use dnn_core::loss::smooth_l1;
/// assert_eq!([-3.0, 0.5, 1.0].map(smooth_l1), [2.5, 0.125, 0.5]);
/// ```
#[must_use]
#[differentiable]
pub fn smooth_l1<T: Float + Scalar>(d: T) -> T {
    let half = T::from_number(0.5);
    if d.abs() < T::one() { half * d * d } else { d.abs() - half }
}
