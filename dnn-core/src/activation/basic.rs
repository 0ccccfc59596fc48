//! The two functions that are primitives of the compiler.

use crate::Scalar;

/// The logistic function `1 / (1 + e^-x)`, between 0 and 1.
///
/// With `y` the result, the derivative is `(1 - y) y`.
/// It neither overflows nor loses relative precision for large `|x|`: where `x` is negative it is
/// evaluated as `e^x / (1 + e^x)`, so that only the exponential of a number `<= 0` is taken.
/// The result of a NaN is NaN.
///
/// ```
/// use dnn_core::activation::sigmoid;
/// assert_eq!(sigmoid(0.0), 0.5);
/// assert_eq!(sigmoid(1e4), 1.0);
/// assert!(sigmoid(-740.0) > 0.0);
/// ```
#[must_use]
pub fn sigmoid<T: Scalar>(x: T) -> T {
    let one = T::from_number(1.0);
    if x >= T::from_number(0.0) {
        one / (one + (-x).exponential())
    } else {
        let power = x.exponential();
        power / (one + power)
    }
}

/// The rectified linear unit `max(0, x)`.
///
/// The derivative is 1 for `x > 0` and 0 for `x < 0`. At 0, where there is none, it is taken to be
/// **0**, as in `PyTorch`; the lecture's table, which counts 0 to the right-hand branch, has 1.
/// The result of a NaN is NaN, that of `-0.0` is `0.0`.
///
/// ```
/// use dnn_core::activation::relu;
/// assert_eq!([-2.0, 0.0, 3.0].map(relu), [0.0, 0.0, 3.0]);
/// ```
#[must_use]
pub fn relu<T: Scalar>(x: T) -> T {
    let zero = T::from_number(0.0);
    // Written so that a NaN, which compares false, is returned.
    if x <= zero { zero } else { x }
}

#[cfg(test)]
mod tests {
    use super::{relu, sigmoid};

    #[test]
    fn sigmoid_takes_the_tabulated_values() {
        let table = [(-2.0, 0.119_203), (-1.0, 0.268_941), (0.0, 0.5), (1.0, 0.731_059), (2.0, 0.880_797)];
        for (x, expected) in table {
            assert!((sigmoid::<f64>(x) - expected).abs() < 5e-7, "sigmoid({x})");
        }
    }

    #[test]
    fn sigmoid_is_stable_for_large_arguments() {
        assert_eq!(sigmoid(1e300_f64), 1.0);
        assert_eq!(sigmoid(-1e300_f64), 0.0);
        assert_eq!(sigmoid(f64::INFINITY), 1.0);
        assert_eq!(sigmoid(f64::NEG_INFINITY), 0.0);
        assert!((sigmoid(-700.0_f64) / (-700.0_f64).exp() - 1.0).abs() < 1e-15);
        // `1 / (1 + e^745)` would be 0, because the power overflows.
        assert_eq!(sigmoid(-740.0_f64), (-740.0_f64).exp());
        assert_eq!(sigmoid(-100.0_f32), (-100.0_f32).exp());
        assert!(sigmoid(f64::NAN).is_nan());
    }

    #[test]
    fn relu_keeps_the_positive_part() {
        assert_eq!(relu(2.5_f64), 2.5);
        assert_eq!(relu(-2.5_f32), 0.0);
        assert_eq!(relu(f64::NEG_INFINITY), 0.0);
        assert_eq!(relu(f64::INFINITY), f64::INFINITY);
        assert!(relu(-0.0_f64).is_sign_positive());
        assert!(relu(f64::NAN).is_nan());
        assert!(relu(f32::NAN).is_nan());
    }
}
