//! Gradient descent, stochastic when the gradient is that of a mini-batch.

use super::Optimizer;
use crate::Scalar;

/// `x ← x - α g`, with `g` the gradient at `x` and `α` the rate. It keeps no state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sgd<T> {
    /// The rate `α`. It may be changed between steps.
    pub rate: T,
}

impl<T> Sgd<T> {
    /// Gradient descent with rate `α`.
    pub const fn new(rate: T) -> Self {
        Self { rate }
    }
}

impl<T: Scalar> Optimizer<T> for Sgd<T> {
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]) {
        for (parameters, gradient) in parameters.iter_mut().zip(gradient) {
            for (x, &g) in parameters.iter_mut().zip(*gradient) {
                *x = *x - self.rate * g;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sgd;
    use crate::optimizer::Optimizer;

    #[test]
    fn the_reference_run() {
        // f = ½ (x² + 10 y²) from (1, 1).
        let (mut point, mut sgd) = ([1.0_f64, 1.0], Sgd::new(0.05));
        for expected in [[0.95, 0.5], [0.9025, 0.25], [0.857_375, 0.125]] {
            let gradient = [point[0], 10.0 * point[1]];
            sgd.step(&mut point, &gradient);
            for (found, expected) in point.iter().zip(expected) {
                assert!((found - expected).abs() < 1e-14);
            }
        }
        for _ in 3..100 {
            let gradient = [point[0], 10.0 * point[1]];
            sgd.step(&mut point, &gradient);
        }
        let value = 0.5 * (point[0] * point[0] + 10.0 * point[1] * point[1]);
        assert!((value / 1.7526e-5 - 1.0).abs() < 1e-4, "{value}");
    }

    /// On `½ (x² + 10 y²)` the rate 2/10 neither converges nor diverges in y.
    #[test]
    fn the_rate_decides_on_convergence() {
        let run = |rate| {
            let (mut y, mut sgd) = (1.0_f64, Sgd::new(rate));
            for _ in 0..50 {
                let gradient = 10.0 * y;
                sgd.step(&mut y, &gradient);
            }
            y.abs()
        };
        assert!(run(0.19) < 0.01);
        assert!((run(0.20) - 1.0).abs() < 1e-12);
        assert!((run(0.21) - 117.0).abs() < 1.0);
    }
}
