//! Rates that fall over time: functions of the step `t` of `total` steps, counted from 0.
//!
//! ```
//! use dnn_core::optimizer::{Adam, Optimizer, schedule};
//! let (mut x, mut adam) = (1.0_f64, Adam::new(0.0));
//! for t in 0..100 {
//!     adam.rate = schedule::half_cosine(0.1, t, 100);
//!     let gradient = 2.0 * x;
//!     adam.step(&mut x, &gradient);
//! }
//! assert!(x.abs() < 0.01);
//! ```

use crate::Scalar;
use num_traits::Float;

/// `α₀`, always.
#[must_use]
pub fn constant<T: Scalar>(rate: T, _t: usize, _total: usize) -> T {
    rate
}

/// `½ α₀ (1 + cos(π t / T))`: from `α₀` down to 0 after the last step, slowly at both ends.
///
/// # Panics
///
/// If `total` is 0.
#[must_use]
#[track_caller]
pub fn half_cosine<T: Scalar>(rate: T, t: usize, total: usize) -> T {
    rate * T::from_number(0.5 * (1.0 + Float::cos(core::f64::consts::PI * part(t, total))))
}

/// `α₀ (1 - t / T)`: from `α₀` down to 0 after the last step, evenly.
///
/// # Panics
///
/// If `total` is 0.
#[must_use]
#[track_caller]
pub fn linear<T: Scalar>(rate: T, t: usize, total: usize) -> T {
    rate * T::from_number(1.0 - part(t, total))
}

#[track_caller]
fn part(t: usize, total: usize) -> f64 {
    assert!(total > 0, "a schedule has at least one step");
    t as f64 / total as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_half_cosine() {
        for (t, expected) in [(0, 1.0), (1, 0.853_553), (2, 0.5), (3, 0.146_447), (4, 0.0)] {
            assert!((half_cosine(1.0_f64, t, 4) - expected).abs() < 5e-7);
            assert!((linear(2.0_f64, t, 4) - (2.0 - 0.5 * t as f64)).abs() < 1e-15);
            assert_eq!(constant(0.3, t, 4), 0.3);
        }
    }

    #[test]
    #[should_panic(expected = "a schedule has at least one step")]
    fn no_steps_have_no_schedule() {
        let _ = linear(1.0, 0, 0);
    }
}
