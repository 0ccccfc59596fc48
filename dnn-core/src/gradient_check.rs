//! Is a gradient right? Central differences of the function, at all positions or at a random sample of them.

use alloc::vec::Vec;
use core::fmt;

use crate::random::Random;

/// The gradient of `f` at `x` by central differences, `(f(x + h e_i) - f(x - h e_i)) / 2h`.
///
/// Calls `f` twice per entry of `x`. Truncation costs about `h²`, rounding about `1e-16 / h`: for `f64` an `h` near
/// `1e-5` is best.
///
/// ```
/// use dnn_core::gradient_check::central_difference;
///
/// let gradient = central_difference(|x| x[0] * x[1], &[2.0, 3.0], 1e-5);
/// assert!((gradient[0] - 3.0).abs() < 1e-9 && (gradient[1] - 2.0).abs() < 1e-9);
/// ```
pub fn central_difference(mut f: impl FnMut(&[f64]) -> f64, x: &[f64], h: f64) -> Vec<f64> {
    let mut point = x.to_vec();
    let mut value_at = |i: usize, coordinate: f64| {
        let saved = core::mem::replace(&mut point[i], coordinate);
        let value = f(&point);
        point[i] = saved;
        value
    };
    let slope = |(i, &x_i): (usize, &f64)| (value_at(i, x_i + h) - value_at(i, x_i - h)) / (2.0 * h);
    x.iter().enumerate().map(slope).collect()
}

/// Which positions [`check_sparse`] looks at, and how closely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampling {
    /// How many positions are compared, at most all.
    pub num_checks: usize,
    /// The step of the differences.
    pub h: f64,
    /// The same seed gives the same positions.
    pub seed: u64,
}

impl Default for Sampling {
    /// Ten positions, a step of `1e-5`, seed 0.
    fn default() -> Self {
        Self { num_checks: 10, h: 1e-5, seed: 0 }
    }
}

/// One entry of a gradient, computed in two ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The index of the entry.
    pub position: usize,
    /// What the gradient says.
    pub analytic: f64,
    /// What the central difference says.
    pub numeric: f64,
    /// `|analytic - numeric| / (|analytic| + |numeric|)`; 0 where the two differ by no more than the rounding of the
    /// difference quotient, infinite where one is not finite.
    pub relative_error: f64,
}

/// What [`check_sparse`] found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Report {
    /// The position of the largest relative error; `None` if nothing could be compared.
    pub worst: Option<Comparison>,
    /// How many positions were compared.
    pub compared: usize,
    /// How many positions were drawn again because the function has a kink within `h`.
    pub redrawn: usize,
}

impl Report {
    /// Whether something was compared and no relative error is above `tolerance`.
    #[must_use]
    pub fn passes(&self, tolerance: f64) -> bool {
        self.worst.is_some_and(|worst| worst.relative_error <= tolerance)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} positions compared, {} at kinks drawn again", self.compared, self.redrawn)?;
        let Some(worst) = self.worst else { return Ok(()) };
        let Comparison { position, analytic, numeric, relative_error } = worst;
        write!(
            formatter,
            "; worst at {position}: analytic {analytic:e}, numeric {numeric:e}, relative error {relative_error:e}"
        )
    }
}

/// Compares `gradient`, the analytic gradient of `f` at `x`, with central differences at random positions.
///
/// Where `f` has a kink within `h` (the one-sided differences disagree, and `gradient` lies between them without
/// being their mean), another position is drawn in its place.
///
/// ```
/// use dnn_core::gradient_check::{Sampling, check_sparse};
///
/// let x = [1.0, -2.0, 3.0];
/// let report = check_sparse(|x| x.iter().map(|x| x * x).sum(), &x, &[2.0, -4.0, 6.0], Sampling::default());
/// assert!(report.passes(1e-8), "{report}");
/// ```
///
/// # Panics
///
/// If `x` and `gradient` differ in length.
pub fn check_sparse(
    mut f: impl FnMut(&[f64]) -> f64,
    x: &[f64],
    gradient: &[f64],
    sampling: Sampling,
) -> Report {
    assert!(
        x.len() == gradient.len(),
        "a point of {} entries has no gradient of {}",
        x.len(),
        gradient.len()
    );
    let Sampling { num_checks, h, seed } = sampling;
    let mut random = Random::new(seed);
    let mut positions: Vec<usize> = (0..x.len()).collect();
    let mut point = x.to_vec();
    let at_x = f(&point);
    let mut report = Report::default();
    for drawn in 0..positions.len() {
        if report.compared == num_checks {
            break;
        }
        positions.swap(drawn, drawn + random.below(x.len() - drawn));
        let position = positions[drawn];
        point[position] = x[position] + h;
        let above = f(&point);
        point[position] = x[position] - h;
        let below = f(&point);
        point[position] = x[position];
        let slopes = Slopes { below, at_x, above, h };
        if slopes.kink_explains(gradient[position]) {
            report.redrawn += 1;
            continue;
        }
        let comparison = slopes.compare(position, gradient[position]);
        report.compared += 1;
        if report.worst.is_none_or(|worst| comparison.relative_error > worst.relative_error) {
            report.worst = Some(comparison);
        }
    }
    report
}

/// The function at a point and at its two neighbors along one axis.
struct Slopes {
    below: f64,
    at_x: f64,
    above: f64,
    h: f64,
}

impl Slopes {
    /// One-sided slopes of a smooth function differ by `h f''`: more than this share of them is a kink.
    const SMOOTH: f64 = 1e-3;

    fn numeric(&self) -> f64 {
        (self.above - self.below) / (2.0 * self.h)
    }

    /// What rounding of the three values can do to a slope.
    fn rounding(&self) -> f64 {
        4.0 * f64::EPSILON * self.below.abs().max(self.at_x.abs()).max(self.above.abs()) / self.h
    }

    fn kink_explains(&self, analytic: f64) -> bool {
        let left = (self.at_x - self.below) / self.h;
        let right = (self.above - self.at_x) / self.h;
        let gap = (right - left).abs();
        let error = (analytic - self.numeric()).abs();
        gap > Self::SMOOTH * (left.abs() + right.abs()) + self.rounding()
            && error > Self::SMOOTH * gap
            && error <= gap * (0.5 + Self::SMOOTH)
    }

    fn compare(&self, position: usize, analytic: f64) -> Comparison {
        let numeric = self.numeric();
        let difference = (analytic - numeric).abs();
        let relative_error = if difference <= self.rounding() {
            0.0
        } else if difference.is_finite() {
            difference / (analytic.abs() + numeric.abs())
        } else {
            f64::INFINITY
        };
        Comparison { position, analytic, numeric, relative_error }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norm(x: &[f64]) -> f64 {
        x.iter().map(|x| x.abs()).sum()
    }

    #[test]
    fn finds_the_wrong_entry() {
        let x: Vec<f64> = (0..20).map(|i| 0.3 * f64::from(i) - 2.0).collect();
        let f = |x: &[f64]| x.iter().map(|x| x.sin()).sum();
        let mut gradient: Vec<f64> = x.iter().map(|x| x.cos()).collect();
        let all = Sampling { num_checks: 100, ..Sampling::default() };
        let report = check_sparse(f, &x, &gradient, all);
        assert!(report.passes(1e-7) && report.compared == 20, "{report}");
        gradient[7] *= 1.01;
        let report = check_sparse(f, &x, &gradient, all);
        assert!(!report.passes(1e-3));
        assert_eq!(report.worst.map(|worst| worst.position), Some(7));
    }

    #[test]
    fn draws_again_at_a_kink_only() {
        let x = [1.0, 4e-6, -2.0, 0.0];
        let all = Sampling::default();
        let report = check_sparse(norm, &x, &[1.0, 1.0, -1.0, 0.0], all);
        assert!(report.passes(1e-8) && report.redrawn == 1 && report.compared == 3, "{report}");
        // 7 lies on neither side of the kink.
        assert!(!check_sparse(norm, &x, &[1.0, 7.0, -1.0, 0.0], all).passes(1e-3));
    }

    #[test]
    fn a_minimum_is_no_kink() {
        let square = |x: &[f64]| x[0] * x[0];
        assert!(check_sparse(square, &[0.0], &[0.0], Sampling::default()).passes(0.0));
        assert!(!check_sparse(square, &[0.0], &[5.0], Sampling::default()).passes(0.5));
    }

    #[test]
    fn not_a_number_never_passes() {
        let report = check_sparse(|x| x[0], &[1.0], &[f64::NAN], Sampling::default());
        assert!(!report.passes(1e9));
        assert!(!check_sparse(|_| 0.0, &[], &[], Sampling::default()).passes(1.0));
    }

    #[test]
    fn central_differences_of_a_product() {
        let gradient = central_difference(|x| x.iter().product(), &[1.0, 2.0, 3.0], 1e-5);
        for (numeric, exact) in gradient.iter().zip([6.0, 3.0, 2.0]) {
            assert!((numeric - exact).abs() < 1e-9);
        }
    }
}
