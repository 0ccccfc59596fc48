//! Adam (Kingma and Ba, 2015): momentum, and a rate for each parameter.

use super::Optimizer;
use crate::Scalar;
use alloc::{vec, vec::Vec};

/// Running means of the gradient, `m`, and of its square, `q`, both corrected for their start at 0:
///
/// ```text
/// m ← β₁ m + (1 - β₁) g        m̂ = m / (1 - β₁ᵗ)
/// q ← β₂ q + (1 - β₂) g²       q̂ = q / (1 - β₂ᵗ)        x ← x - α m̂ / (√q̂ + ε)
/// ```
///
/// `t` counts the steps from 1, so that the first step is `α sign(g)` but for `ε`.
/// The defaults are `α = 1e-3`, `β₁ = 0.9`, `β₂ = 0.999` and `ε = 1e-7` (some libraries have 1e-8).
/// `m` and `q` are allocated in the first step.
///
/// ```
/// use dnn_core::optimizer::{Adam, Optimizer};
/// let mut adam = Adam::new(0.1);
/// let mut x = [1.0, 1.0];
/// adam.step(&mut x, &[1000.0, -0.01]);
/// assert!((x[0] - 0.9_f64).abs() < 1e-5 && (x[1] - 1.1_f64).abs() < 1e-5);
/// ```
#[derive(Clone, Debug)]
pub struct Adam<T> {
    /// The rate `α`. It may be changed between steps.
    pub rate: T,
    beta1: T,
    beta2: T,
    epsilon: T,
    /// `β₁ᵗ` of the last step.
    power1: T,
    /// `β₂ᵗ` of the last step.
    power2: T,
    /// One entry per slice; none before the first step.
    moments: Option<Vec<Moments<T>>>,
}

#[derive(Clone, Debug)]
struct Moments<T> {
    m: Vec<T>,
    q: Vec<T>,
}

impl<T: Scalar> Adam<T> {
    /// Adam with rate `α` and the other defaults.
    #[must_use]
    pub fn new(rate: T) -> Self {
        let one = T::from_number(1.0);
        Self {
            rate,
            beta1: T::from_number(0.9),
            beta2: T::from_number(0.999),
            epsilon: T::from_number(1e-7),
            power1: one,
            power2: one,
            moments: None,
        }
    }

    /// The same with other `β₁` and `β₂`, both in `[0, 1)`.
    #[must_use]
    pub fn with_betas(self, beta1: T, beta2: T) -> Self {
        Self { beta1, beta2, ..self }
    }

    /// The same with another `ε`.
    #[must_use]
    pub fn with_epsilon(self, epsilon: T) -> Self {
        Self { epsilon, ..self }
    }
}

impl<T: Scalar> Default for Adam<T> {
    fn default() -> Self {
        Self::new(T::from_number(1e-3))
    }
}

impl<T: Scalar> Optimizer<T> for Adam<T> {
    #[track_caller]
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]) {
        let zero = T::from_number(0.0);
        let zeros = |slice: &&[T]| Moments { m: vec![zero; slice.len()], q: vec![zero; slice.len()] };
        let moments = self.moments.get_or_insert_with(|| gradient.iter().map(zeros).collect());
        assert!(
            moments.iter().map(|moments| moments.m.len()).eq(gradient.iter().map(|slice| slice.len())),
            "Adam began with slices of lengths {:?}, now they are {:?}; other parameters need an optimizer of their own",
            moments.iter().map(|moments| moments.m.len()).collect::<Vec<_>>(),
            gradient.iter().map(|slice| slice.len()).collect::<Vec<_>>(),
        );

        let one = T::from_number(1.0);
        self.power1 = self.power1 * self.beta1;
        self.power2 = self.power2 * self.beta2;
        let (correction1, correction2) = (one - self.power1, one - self.power2);
        for ((parameters, gradient), Moments { m, q }) in parameters.iter_mut().zip(gradient).zip(moments) {
            for (((x, &g), m), q) in parameters.iter_mut().zip(*gradient).zip(m).zip(q) {
                *m = self.beta1 * *m + (one - self.beta1) * g;
                *q = self.beta2 * *q + (one - self.beta2) * g * g;
                let (mean, square) = (*m / correction1, *q / correction2);
                *x = *x - self.rate * mean / (square.square_root() + self.epsilon);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Adam;
    use crate::optimizer::Optimizer;

    #[test]
    fn the_reference_run() {
        // f = ½ (x² + 10 y²) from (1, 1).
        let (mut point, mut adam) = ([1.0_f64, 1.0], Adam::new(0.05));
        for expected in [[0.95, 0.95], [0.900_083_25, 0.900_083_24], [0.850_311_71, 0.850_311_7]] {
            let gradient = [point[0], 10.0 * point[1]];
            adam.step(&mut point, &gradient);
            for (found, expected) in point.iter().zip(expected) {
                assert!((found - expected).abs() < 1e-8, "{found} is not {expected}");
            }
        }
        for _ in 3..100 {
            let gradient = [point[0], 10.0 * point[1]];
            adam.step(&mut point, &gradient);
        }
        let value = 0.5 * (point[0] * point[0] + 10.0 * point[1] * point[1]);
        assert!((value / 9.7547e-5 - 1.0).abs() < 1e-4, "{value}");
    }

    #[test]
    fn the_first_step_has_the_length_of_the_rate() {
        for gradient in [-1e6, -1.0, -0.01, 0.01, 3.0, 1e6_f64] {
            let mut x = 0.0;
            Adam::new(0.001).step(&mut x, &gradient);
            assert!((x + 0.001 * gradient.signum()).abs() < 0.001 * 1.1e-5, "{x} for {gradient}");
        }
        let mut x = 0.5_f64;
        Adam::new(0.001).step(&mut x, &0.0);
        assert_eq!(x, 0.5);
    }

    #[test]
    fn the_defaults_can_be_replaced() {
        // Without memory each step is α g / (|g| + ε).
        let mut adam = Adam::new(0.1_f32).with_betas(0.0, 0.0).with_epsilon(1.0);
        let mut x = 0.0;
        adam.step(&mut x, &1.0);
        assert_eq!(x, -0.05);
        adam.step(&mut x, &-3.0);
        assert!((x - 0.025).abs() < 1e-7);
        assert_eq!(Adam::<f64>::default().rate, 1e-3);
    }

    #[test]
    #[should_panic(expected = "Adam began with slices of lengths [2], now they are [3]")]
    fn parameters_of_another_shape_are_refused() {
        let mut adam = Adam::default();
        adam.step(&mut vec![1.0_f64; 2], &vec![1.0; 2]);
        adam.step(&mut vec![1.0_f64; 3], &vec![1.0; 3]);
    }
}
