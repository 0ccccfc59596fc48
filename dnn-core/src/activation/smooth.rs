//! Functions that saturate, on one side or on both.

use crate::{Scalar, differentiable};
use num_traits::Float;

/// The hyperbolic tangent `tanh x = 2 / (1 + e^-2x) - 1`, between -1 and 1.
///
/// With `y` the result, the derivative is `1 - y²`.
///
/// ```
/// use dnn_core::activation::tanh;
/// assert_eq!(tanh(0.0), 0.0);
/// ```
#[must_use]
#[differentiable]
pub fn tanh<T: Float + Scalar>(x: T) -> T {
    x.tanh()
}

/// `x`, cut off at -1 and 1. The derivative is 1 for `-1 <= x <= 1`, else 0.
///
/// ```
/// use dnn_core::activation::hard_tanh;
/// assert_eq!([-3.0, 0.5, 2.0].map(hard_tanh), [-1.0, 0.5, 1.0]);
/// ```
#[must_use]
#[differentiable]
pub fn hard_tanh<T: Float + Scalar>(x: T) -> T {
    if x < -T::one() {
        -T::one()
    } else if x > T::one() {
        T::one()
    } else {
        x
    }
}

/// `ln(1 + e^x)`, a smooth [`relu`](super::relu). The derivative is [`sigmoid`](super::sigmoid).
///
/// Evaluated as `max(x, 0) + ln(1 + e^-|x|)`, which does not overflow.
///
/// ```
/// use dnn_core::activation::softplus;
/// assert_eq!(softplus(1e4), 1e4);
/// assert_eq!(softplus(0.0), 2.0_f64.ln());
/// ```
#[must_use]
#[differentiable]
pub fn softplus<T: Float + Scalar>(x: T) -> T {
    if x > T::zero() { x + (-x).exp().ln_1p() } else { x.exp().ln_1p() }
}

/// `ln σ(x) = -ln(1 + e^-x)`, the logarithm of [`sigmoid`](super::sigmoid). The derivative is `1 - σ(x)`.
///
/// ```
/// use dnn_core::activation::log_sigmoid;
/// assert_eq!(log_sigmoid(-1e4), -1e4);
/// ```
#[must_use]
#[differentiable]
pub fn log_sigmoid<T: Float + Scalar>(x: T) -> T {
    -softplus(-x)
}

/// `x`, moved toward 0 by `λ` (`threshold`), and 0 for `-λ <= x <= λ`. The usual `λ` is 0.5.
///
/// `∂f/∂x` is 1 outside of the interval, else 0; `∂f/∂λ` is `-sign(x)` outside, else 0.
///
/// ```
/// use dnn_core::activation::soft_shrink;
/// assert_eq!([-2.0, 0.25, 2.0].map(|x| soft_shrink(x, 0.5)), [-1.5, 0.0, 1.5]);
/// ```
#[must_use]
#[differentiable]
pub fn soft_shrink<T: Float + Scalar>(x: T, threshold: T) -> T {
    // A NaN passes no test and comes out as itself.
    if x.abs() <= threshold {
        T::zero()
    } else if x > T::zero() {
        x - threshold
    } else {
        x + threshold
    }
}
