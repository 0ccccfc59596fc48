//! Adam (Kingma and Ba, 2015): momentum, and a rate for each parameter.

use super::{Optimizer, Properties, State};
use crate::Scalar;
use alloc::vec::Vec;

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
    corrected: bool,
    /// `β₁ᵗ` and `β₂ᵗ` of the last step.
    powers: [T; 2],
    /// `m` and `q`.
    state: State<T, 2>,
}

impl<T: Scalar> Adam<T> {
    /// Adam with rate `α` and the other defaults.
    #[must_use]
    pub fn new(rate: T) -> Self {
        Self {
            rate,
            beta1: T::from_number(0.9),
            beta2: T::from_number(0.999),
            epsilon: T::from_number(1e-7),
            corrected: true,
            powers: [T::from_number(1.0); 2],
            state: State::new("Adam"),
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

    /// The same without the correction: `m` and `q` in the place of `m̂` and `q̂`.
    ///
    /// To see what the correction is for: with `β₁ = 0.9` and `β₂ = 0.999` the first step is `0.1 α / √0.001 = 3.16 α`
    /// whatever the gradient, and the steps grow up to `6.57 α` before they fall.
    #[must_use]
    pub fn without_correction(self) -> Self {
        Self { corrected: false, ..self }
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
        let Self { rate, beta1, beta2, epsilon, .. } = *self;
        let one = T::from_number(1.0);
        self.powers = [self.powers[0] * beta1, self.powers[1] * beta2];
        let [correction1, correction2] =
            if self.corrected { self.powers.map(|power| one - power) } else { [one; 2] };
        self.state.update(parameters, gradient, |x, g, [m, q]| {
            *m = beta1 * *m + (one - beta1) * g;
            *q = beta2 * *q + (one - beta2) * g * g;
            let (mean, square) = (*m / correction1, *q / correction2);
            *x = *x - rate * mean / (square.square_root() + epsilon);
        });
    }

    fn properties(&self) -> Properties {
        Properties { first_moments: true, second_moments: true, leaky: true, bias_correction: self.corrected }
    }

    fn memory(&self) -> Vec<T> {
        let mut memory = self.powers.to_vec();
        memory.extend(self.state.save());
        memory
    }

    #[track_caller]
    fn recall(&mut self, lengths: &[usize], memory: &[T]) {
        let Some((&powers, rest)) = memory.split_first_chunk() else {
            panic!("Adam remembers at least 2 numbers, not {}", memory.len());
        };
        self.powers = powers;
        self.state.restore(lengths, rest);
    }
}

#[cfg(test)]
mod tests {
    use super::Adam;
    use crate::optimizer::Optimizer;

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
