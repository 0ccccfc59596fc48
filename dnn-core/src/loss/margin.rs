//! Losses of a margin `z = t̂ l`: the score `l` times the class, recoded from `t` in {0, 1} to `t̂ = 2t - 1`.
//!
//! A margin below 0 is a mistake. All but [`misclassification`] can be minimized by gradients, and all bound it from
//! above at least up to a factor, so that they stand in for it.

use crate::{Scalar, differentiable};
use num_traits::Float;

#[differentiable]
use crate::activation::softplus;

/// `max(0, 1 - z)`: the binary hinge loss.
///
/// The derivative is -1 for `z < 1`, else 0, at the kink `z = 1` too.
///
/// ```
/// use dnn_core::loss::{hinge, hinge_grad};
/// assert_eq!([-1.0, 1.0, 2.0].map(hinge), [2.0, 0.0, 0.0]);
/// assert_eq!([-1.0, 1.0, 2.0].map(hinge_grad), [-1.0, 0.0, 0.0]);
/// ```
#[must_use]
#[differentiable]
pub fn hinge<T: Float + Scalar>(z: T) -> T {
    // A NaN, which compares false, is returned.
    if z >= T::one() { T::zero() } else { T::one() - z }
}

/// `ln(1 + e^-z)`: the logistic loss. The derivative is `-σ(-z)`.
///
/// ```
/// use dnn_core::loss::logistic;
/// assert_eq!(logistic(0.0), 2.0_f64.ln());
/// assert_eq!(logistic(-1e4), 1e4);
/// ```
#[must_use]
#[differentiable]
pub fn logistic<T: Float + Scalar>(z: T) -> T {
    softplus(-z)
}

/// `ln(1 + e^-z) / ln 2`: the logistic loss, rescaled to pass through `(0, 1)` as the hinge does.
///
/// The derivative is `-σ(-z) / ln 2`, -0.721348 at 0.
///
/// ```
/// use dnn_core::loss::logistic_rescaled;
/// assert_eq!(logistic_rescaled(0.0), 1.0);
/// ```
#[must_use]
#[differentiable]
pub fn logistic_rescaled<T: Float + Scalar>(z: T) -> T {
    logistic(z) / T::from_number(core::f64::consts::LN_2)
}

/// `(1 - z)²`, which also punishes margins above 1. The derivative is `2 (z - 1)`.
///
/// ```
/// use dnn_core::loss::squared_margin;
/// assert_eq!([-1.0, 1.0, 3.0].map(squared_margin), [4.0, 0.0, 4.0]);
/// ```
#[must_use]
#[differentiable]
pub fn squared_margin<T: Float + Scalar>(z: T) -> T {
    let gap = T::one() - z;
    gap * gap
}

/// `ln(1 + e^-ty)` of a score `y` and a class `t = ±1`: [`logistic`] of their product.
///
/// The derivative by `y` is `-t σ(-ty)`; the class is held constant.
///
/// ```
/// use dnn_core::loss::{logistic, soft_margin};
/// assert_eq!(soft_margin(-1.0, 3.0), logistic(-3.0));
/// ```
#[must_use]
#[differentiable(wrt(score))]
pub fn soft_margin<T: Float + Scalar>(class: T, score: T) -> T {
    logistic(class * score)
}

/// `[z < 0]`: 1 for a mistake, else 0. What is meant, and **not differentiable**.
///
/// Its derivative is 0 wherever it has one, so that descent learns nothing from it. An annotated function that calls
/// it is refused, since it has no companion; train with a loss above, and count mistakes with this one.
///
/// ```
/// use dnn_core::loss::misclassification;
/// assert_eq!([-2.0, 0.0, 2.0].map(misclassification), [1.0, 0.0, 0.0]);
/// ```
///
/// ```compile_fail
/// #[dnn_core::differentiable]
/// fn mistakes(z: f64) -> f64 {
///     dnn_core::loss::misclassification(z)
/// }
/// ```
#[must_use]
pub fn misclassification<T: Float + Scalar>(z: T) -> T {
    if z < T::zero() { T::one() } else { T::zero() }
}
