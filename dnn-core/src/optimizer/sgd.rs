//! Gradient descent, stochastic when the gradient is that of a mini-batch.

use super::{Optimizer, Properties};
use crate::Scalar;
use alloc::vec::Vec;

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

    fn properties(&self) -> Properties {
        Properties::default()
    }

    fn memory(&self) -> Vec<T> {
        Vec::new()
    }

    #[track_caller]
    fn recall(&mut self, _: &[usize], memory: &[T]) {
        assert!(memory.is_empty(), "Sgd remembers nothing, not {} numbers", memory.len());
    }
}

#[cfg(test)]
mod tests {
    use super::Sgd;
    use crate::optimizer::Optimizer;

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
