//! Gradient descent with a velocity.

use super::{Optimizer, Parameters, Properties, State};
use crate::Scalar;
use alloc::vec::Vec;

/// Which of the two formulations of momentum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Velocity {
    /// `v ← ρ v + g`, `x ← x - α v`: the velocity is a sum of gradients.
    #[default]
    OfGradients,
    /// `v ← ρ v - α g`, `x ← x + v`: the velocity is a sum of steps.
    OfSteps,
}

/// Gradient descent with momentum: the velocity `v` is a running sum of gradients, and `ρ` acts as friction, usually
/// 0.9 or 0.99.
///
/// The two formulations, [`Velocity`], visit the same points as long as the rate `α` stays the same. When it changes,
/// the first applies the new rate to all that is in the velocity, the second to the new gradient only. `v` starts at 0
/// and is allocated in the first step.
///
/// ```
/// use dnn_core::optimizer::{Momentum, Optimizer};
/// let (mut x, mut momentum) = (1.0, Momentum::new(0.5, 0.9));
/// momentum.step(&mut x, &1.0);
/// momentum.step(&mut x, &0.0);
/// assert_eq!(x, 0.5 - 0.45);
/// ```
#[derive(Clone, Debug)]
pub struct Momentum<T> {
    /// The rate `α`. It may be changed between steps.
    pub rate: T,
    friction: T,
    velocity: Velocity,
    state: State<T, 1>,
}

impl<T: Scalar> Momentum<T> {
    /// Momentum with rate `α` and friction `ρ`.
    #[must_use]
    pub fn new(rate: T, friction: T) -> Self {
        Self { rate, friction, velocity: Velocity::default(), state: State::new("Momentum") }
    }

    /// The same in another formulation.
    #[must_use]
    pub fn with_velocity(self, velocity: Velocity) -> Self {
        Self { velocity, ..self }
    }

    /// Where the velocity alone leads from the parameters: `x + ρ v`, or `x - α ρ v` where it is a sum of gradients.
    ///
    /// With the gradients of these points momentum is Nesterov's in its first formulation, `v ← ρ v - α ∇f(x + ρ v)`,
    /// `x ← x + v`. [`Nesterov`] is the second one.
    ///
    /// ```
    /// use dnn_core::optimizer::{Momentum, Optimizer};
    /// let (mut x, mut momentum) = (1.0_f64, Momentum::new(0.1, 0.9));
    /// for _ in 0..100 {
    ///     let gradient = 2.0 * momentum.ahead(&x);
    ///     momentum.step(&mut x, &gradient);
    /// }
    /// assert!(x.abs() < 1e-4);
    /// ```
    ///
    /// # Panics
    ///
    /// If the shape is not that of the first step.
    #[track_caller]
    pub fn ahead<P: Parameters<T> + Clone>(&mut self, parameters: &P) -> P {
        let mut ahead = parameters.clone();
        let step = match self.velocity {
            Velocity::OfGradients => -(self.rate * self.friction),
            Velocity::OfSteps => self.friction,
        };
        self.state.shift(&mut ahead, |x, [v]| x + step * *v);
        ahead
    }
}

impl<T: Scalar> Optimizer<T> for Momentum<T> {
    #[track_caller]
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]) {
        let (rate, friction) = (self.rate, self.friction);
        match self.velocity {
            Velocity::OfGradients => self.state.update(parameters, gradient, |x, g, [v]| {
                *v = friction * *v + g;
                *x = *x - rate * *v;
            }),
            Velocity::OfSteps => self.state.update(parameters, gradient, |x, g, [v]| {
                *v = friction * *v - rate * g;
                *x = *x + *v;
            }),
        }
    }

    fn properties(&self) -> Properties {
        Properties { first_moments: true, second_moments: false, leaky: false, bias_correction: false }
    }

    fn memory(&self) -> Vec<T> {
        self.state.save()
    }

    #[track_caller]
    fn recall(&mut self, lengths: &[usize], memory: &[T]) {
        self.state.restore(lengths, memory);
    }
}

/// Nesterov's momentum: the gradient is taken where the velocity leads.
///
/// The lecture's first formulation is `v ← ρ v - α ∇f(x + ρ v)`, `x ← x + v`. Its gradient is at another point than
/// `x`, [`Momentum::ahead`]; this is the second one, over the points `x̃ = x + ρ v`, which needs the gradient at the
/// current point only:
///
/// ```text
/// v' = ρ v - α ∇f(x̃)        x̃ ← x̃ + v' + ρ (v' - v)
/// ```
///
/// The parameters that [`step`](Optimizer::step) is given are `x̃`. [`Nesterov::behind`] are the `x` that belong to
/// them. `v` starts at 0 and is allocated in the first step.
///
/// ```
/// use dnn_core::optimizer::{Nesterov, Optimizer};
/// let (mut x, mut nesterov) = (1.0, Nesterov::new(0.5, 0.5));
/// nesterov.step(&mut x, &1.0);
/// assert_eq!(x, 1.0 - 0.5 - 0.5 * 0.5);
/// ```
#[derive(Clone, Debug)]
pub struct Nesterov<T> {
    /// The rate `α`. It may be changed between steps.
    pub rate: T,
    friction: T,
    state: State<T, 1>,
}

impl<T: Scalar> Nesterov<T> {
    /// Nesterov's momentum with rate `α` and friction `ρ`.
    #[must_use]
    pub fn new(rate: T, friction: T) -> Self {
        Self { rate, friction, state: State::new("Nesterov") }
    }

    /// Replaces the points `x̃` by `x = x̃ - ρ v`, where the first formulation is: for a last look, not between steps.
    ///
    /// # Panics
    ///
    /// If the shape is not that of the first step.
    #[track_caller]
    pub fn behind<P: Parameters<T> + ?Sized>(&mut self, parameters: &mut P) {
        let friction = self.friction;
        self.state.shift(parameters, |x, [v]| x - friction * *v);
    }
}

impl<T: Scalar> Optimizer<T> for Nesterov<T> {
    #[track_caller]
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]) {
        let (rate, friction) = (self.rate, self.friction);
        self.state.update(parameters, gradient, |x, g, [v]| {
            let next = friction * *v - rate * g;
            *x = *x + next + friction * (next - *v);
            *v = next;
        });
    }

    fn properties(&self) -> Properties {
        Properties { first_moments: true, second_moments: false, leaky: false, bias_correction: false }
    }

    fn memory(&self) -> Vec<T> {
        self.state.save()
    }

    #[track_caller]
    fn recall(&mut self, lengths: &[usize], memory: &[T]) {
        self.state.restore(lengths, memory);
    }
}
