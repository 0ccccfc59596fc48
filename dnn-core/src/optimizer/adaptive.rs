//! A rate for each parameter, from the squares of its gradients.

use super::{Optimizer, Properties, State};
use crate::Scalar;
use alloc::vec::Vec;

/// `AdaGrad` (Duchi, Hazan and Singer, 2011): `q ← q + g²`, `x ← x - α g / (√q + ε)`.
///
/// Steep directions are damped, flat ones accelerated. `q` only grows: for a constant gradient the steps fall as
/// `α / √t`. `ε` is 1e-7. `q` starts at 0 and is allocated in the first step.
///
/// ```
/// use dnn_core::optimizer::{AdaGrad, Optimizer};
/// let (mut x, mut adagrad) = ([0.0, 0.0], AdaGrad::new(0.5));
/// adagrad.step(&mut x, &[100.0, -0.01]);
/// assert!((x[0] + 0.5_f64).abs() < 1e-5 && (x[1] - 0.5_f64).abs() < 1e-5);
/// ```
#[derive(Clone, Debug)]
pub struct AdaGrad<T> {
    /// The rate `α`. It may be changed between steps.
    pub rate: T,
    epsilon: T,
    state: State<T, 1>,
}

impl<T: Scalar> AdaGrad<T> {
    /// `AdaGrad` with rate `α`.
    #[must_use]
    pub fn new(rate: T) -> Self {
        Self { rate, epsilon: T::from_number(1e-7), state: State::new("AdaGrad") }
    }

    /// The same with another `ε`.
    #[must_use]
    pub fn with_epsilon(self, epsilon: T) -> Self {
        Self { epsilon, ..self }
    }
}

impl<T: Scalar> Optimizer<T> for AdaGrad<T> {
    #[track_caller]
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]) {
        let (rate, epsilon) = (self.rate, self.epsilon);
        self.state.update(parameters, gradient, |x, g, [q]| {
            *q = *q + g * g;
            *x = *x - rate * g / (q.square_root() + epsilon);
        });
    }

    fn properties(&self) -> Properties {
        Properties { first_moments: false, second_moments: true, leaky: false, bias_correction: false }
    }

    fn memory(&self) -> Vec<T> {
        self.state.save()
    }

    #[track_caller]
    fn recall(&mut self, lengths: &[usize], memory: &[T]) {
        self.state.restore(lengths, memory);
    }
}

/// `RMSProp` (Tieleman and Hinton, 2012), a leaky [`AdaGrad`]: `q ← β q + (1 - β) g²`, `x ← x - α g / (√q + ε)`.
///
/// `β` is usually 0.9 or 0.99; the first step is `α / √(1 - β)`, 3.162 or 10 times the rate. `ε` is 1e-7. `q` starts at
/// 0 and is allocated in the first step.
///
/// ```
/// use dnn_core::optimizer::{Optimizer, RmsProp};
/// let (mut x, mut rmsprop) = (0.0, RmsProp::new(0.1, 0.99));
/// rmsprop.step(&mut x, &5.0);
/// assert!((x + 1.0_f64).abs() < 1e-6);
/// ```
#[derive(Clone, Debug)]
pub struct RmsProp<T> {
    /// The rate `α`. It may be changed between steps.
    pub rate: T,
    decay: T,
    epsilon: T,
    state: State<T, 1>,
}

impl<T: Scalar> RmsProp<T> {
    /// `RMSProp` with rate `α` and decay `β` in `[0, 1)`.
    #[must_use]
    pub fn new(rate: T, decay: T) -> Self {
        Self { rate, decay, epsilon: T::from_number(1e-7), state: State::new("RmsProp") }
    }

    /// The same with another `ε`.
    #[must_use]
    pub fn with_epsilon(self, epsilon: T) -> Self {
        Self { epsilon, ..self }
    }
}

impl<T: Scalar> Optimizer<T> for RmsProp<T> {
    #[track_caller]
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]) {
        let (rate, decay, epsilon) = (self.rate, self.decay, self.epsilon);
        let share = T::from_number(1.0) - decay;
        self.state.update(parameters, gradient, |x, g, [q]| {
            *q = decay * *q + share * g * g;
            *x = *x - rate * g / (q.square_root() + epsilon);
        });
    }

    fn properties(&self) -> Properties {
        Properties { first_moments: false, second_moments: true, leaky: true, bias_correction: false }
    }

    fn memory(&self) -> Vec<T> {
        self.state.save()
    }

    #[track_caller]
    fn recall(&mut self, lengths: &[usize], memory: &[T]) {
        self.state.restore(lengths, memory);
    }
}
