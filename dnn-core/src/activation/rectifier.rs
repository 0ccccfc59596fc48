//! Rectifiers whose negative side is not cut off. All take the branch of `x >= 0` at 0.

use crate::{Scalar, differentiable, random::Random};
use num_traits::Float;

/// The leaky rectified linear unit `max(0.1 x, x)`.
///
/// The derivative is 1 for `x >= 0` and 0.1 for `x < 0`.
///
/// ```
/// use dnn_core::activation::leaky_relu;
/// assert_eq!([-2.0, 0.0, 3.0].map(leaky_relu), [-0.2, 0.0, 3.0]);
/// ```
#[must_use]
#[differentiable]
pub fn leaky_relu<T: Float + Scalar>(x: T) -> T {
    if x < T::zero() { T::from_number(0.1) * x } else { x }
}

/// The parametric rectified linear unit: `x` for `x >= 0`, `α x` for `x < 0`, with `α` (`slope`) learned.
///
/// `∂f/∂x` is 1 for `x >= 0` and `α` for `x < 0`; `∂f/∂α` is `x` for `x < 0`, else 0. With a random `α` while
/// training ([`rrelu_slope`]) it is the randomized leaky unit.
///
/// ```
/// use dnn_core::activation::{prelu, prelu_grad};
/// assert_eq!(prelu(-2.0, 0.25), -0.5);
/// assert_eq!(prelu_grad(-2.0, 0.25), (0.25, -2.0));
/// assert_eq!(prelu_grad(0.0, 0.25), (1.0, 0.0));
/// ```
#[must_use]
#[differentiable]
pub fn prelu<T: Float + Scalar>(x: T, slope: T) -> T {
    if x < T::zero() { slope * x } else { x }
}

/// A slope for [`prelu`] while training, uniform between `lower` and `upper`. When the net is used, the slope is
/// their mean, `(lower + upper) / 2`.
///
/// ```
/// use dnn_core::{activation::rrelu_slope, random::Random};
/// let slope: f64 = rrelu_slope(0.125, 0.3, &mut Random::new(1));
/// assert!((0.125..0.3).contains(&slope));
/// ```
#[must_use]
pub fn rrelu_slope<T: Scalar>(lower: T, upper: T, random: &mut Random) -> T {
    lower + (upper - lower) * T::from_number(random.uniform())
}

/// The exponential linear unit: `x` for `x >= 0`, `α (e^x - 1)` for `x < 0`.
///
/// `∂f/∂x` is 1 for `x >= 0` and `α e^x` for `x < 0`; `∂f/∂α` is `e^x - 1` for `x < 0`, else 0.
///
/// ```
/// use dnn_core::activation::elu;
/// assert_eq!(elu(2.0, 1.0), 2.0);
/// assert!((elu(-1.0_f64, 1.0) + 0.632_121).abs() < 1e-6);
/// ```
#[must_use]
#[differentiable]
pub fn elu<T: Float + Scalar>(x: T, alpha: T) -> T {
    if x < T::zero() { alpha * x.exp_m1() } else { x }
}
