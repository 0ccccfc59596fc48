//! Entropies of distributions over a finite set, in nats. Everywhere `0 ln 0 = 0`.

use super::check_lengths;
use crate::{Scalar, differentiable};
use num_traits::Float;

#[differentiable]
use crate::activation::softplus;

/// `H(P) = -Σ P ln P`, 0 for a distribution that is certain of one outcome.
///
/// The gradient is `-(1 + ln P)`, and 0 where `P = 0`.
///
/// ```
/// use dnn_core::loss::entropy;
/// assert_eq!(entropy(&[0.0, 1.0, 0.0]), 0.0);
/// ```
#[must_use]
#[differentiable]
pub fn entropy<T: Float + Scalar>(p: &[T]) -> T {
    let mut sum = T::zero();
    for &p in p {
        if p > T::zero() {
            sum = sum - p * p.ln();
        }
    }
    sum
}

/// `H(P, Q) = -Σ P ln Q`, which is `H(P) + KL(P‖Q)`. Infinite where `Q` is 0 and `P` is not.
///
/// The gradient by `Q` is `-P / Q`, the one by `P` is `-ln Q`; both are 0 where `P = 0`.
///
/// # Panics
///
/// If the lengths differ.
///
/// ```
/// use dnn_core::loss::cross_entropy;
/// assert_eq!(cross_entropy(&[0.0, 1.0], &[0.5, 0.5]), 2.0_f64.ln());
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn cross_entropy<T: Float + Scalar>(p: &[T], q: &[T]) -> T {
    check_lengths("cross_entropy", p.len(), q.len());
    let mut sum = T::zero();
    for (&p, &q) in p.iter().zip(q) {
        if p > T::zero() {
            sum = sum - p * q.ln();
        }
    }
    sum
}

/// `KL(P‖Q) = Σ P ln(P / Q)`, 0 only for `Q = P`. Infinite where `Q` is 0 and `P` is not.
///
/// The gradient by `Q` is `-P / Q`, the one by `P` is `1 + ln(P / Q)`; both are 0 where `P = 0`.
///
/// # Panics
///
/// If the lengths differ.
///
/// ```
/// use dnn_core::loss::kl_divergence;
/// assert_eq!(kl_divergence(&[0.25, 0.75], &[0.25, 0.75]), 0.0);
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn kl_divergence<T: Float + Scalar>(p: &[T], q: &[T]) -> T {
    check_lengths("kl_divergence", p.len(), q.len());
    let mut sum = T::zero();
    for (&p, &q) in p.iter().zip(q) {
        if p > T::zero() {
            sum = sum + p * (p.ln() - q.ln());
        }
    }
    sum
}

/// `-ln p_y` of the class `y` (`label`), one of the probabilities.
///
/// The gradient is `-1 / p_y` at `y`, else 0. After a softmax prefer
/// [`softmax_cross_entropy`](super::softmax_cross_entropy), which cannot overflow.
///
/// # Panics
///
/// If the class is not below the number of probabilities.
///
/// ```
/// use dnn_core::loss::negative_log_likelihood;
/// assert_eq!(negative_log_likelihood(&[0.5, 0.5], 1), 2.0_f64.ln());
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn negative_log_likelihood<T: Float + Scalar>(probabilities: &[T], label: usize) -> T {
    -probabilities[label].ln()
}

/// `-t ln p - (1 - t) ln(1 - p)` of a target `t` in 0 to 1 and a probability `p`.
///
/// The derivative by `p` is `(p - t) / (p (1 - p))`; the target is held constant.
///
/// ```
/// use dnn_core::loss::{binary_cross_entropy, binary_cross_entropy_grad};
/// assert_eq!(binary_cross_entropy(1.0, 1.0), 0.0);
/// assert_eq!(binary_cross_entropy_grad(1.0, 0.5), -2.0);
/// ```
#[must_use]
#[differentiable(wrt(p))]
pub fn binary_cross_entropy<T: Float + Scalar>(target: T, p: T) -> T {
    let mut loss = T::zero();
    if target > T::zero() {
        loss = loss - target * p.ln();
    }
    if target < T::one() {
        loss = loss - (T::one() - target) * (-p).ln_1p();
    }
    loss
}

/// [`binary_cross_entropy`] of `p = σ(l)`, for a score `l` of any size: `ln(1 + e^l) - t l`.
///
/// The derivative by `l` is `σ(l) - t`; the target is held constant.
///
/// ```
/// use dnn_core::loss::{logistic_regression, logistic_regression_grad};
/// assert_eq!(logistic_regression(1.0, 1e4), 0.0);
/// assert_eq!(logistic_regression_grad(1.0, 0.0), -0.5);
/// ```
#[must_use]
#[differentiable(wrt(score))]
pub fn logistic_regression<T: Float + Scalar>(target: T, score: T) -> T {
    softplus(score) - target * score
}
