//! A program that compiles silently in every edition, under strict lints and without the prelude.

#![allow(clippy::suboptimal_flops, clippy::must_use_candidate, reason = "the formulas as they are written")]

use ::std::clone::Clone;
use ::std::fmt::Debug;
use ::std::iter::Iterator;
use ::std::option::Option::{self, None, Some};
use ::std::result::Result::{self, Err, Ok};
use ::std::vec;
use ::std::vec::Vec;

use ::dnn_core::differentiable;

/// A damped spring.
#[derive(Clone, Debug, ::dnn_core::Differentiable)]
pub struct Spring {
    /// The force by length.
    pub stiffness: f64,
    /// The force by speed.
    pub damping: f64,
    /// Constant.
    pub id: u32,
}

/// Where a mass is, and how fast.
#[derive(Clone, Copy, Debug, PartialEq, ::dnn_core::Differentiable)]
#[differentiable(gradient = Self)]
pub struct State {
    /// The place.
    pub at: f64,
    /// The speed.
    pub speed: f64,
}

/// What pushes.
#[derive(Clone, Debug, ::dnn_core::Differentiable)]
pub enum Push {
    /// Nothing.
    Rest,
    /// The same force always.
    Steady(f64),
    /// A wave.
    Wave {
        /// Its height.
        height: f64,
        /// Its frequency.
        frequency: f64,
    },
}

/// What has an energy.
#[differentiable]
pub trait Energy {
    /// The energy in a state.
    #[differentiable(wrt(self, state))]
    fn energy(&self, state: &State) -> f64;

    /// The energy by two.
    #[differentiable(wrt(self, state))]
    fn half(&self, state: &State) -> f64 {
        0.5 * self.energy(state)
    }
}

#[differentiable(trait)]
impl Energy for Spring {
    #[differentiable(wrt(self, state))]
    fn energy(&self, state: &State) -> f64 {
        let State { at, speed } = *state;
        0.5 * (self.stiffness * at * at + speed * speed)
    }
}

#[differentiable]
impl Spring {
    /// The force in a state.
    #[differentiable(wrt(self, state))]
    pub fn force(&self, state: &State) -> f64 {
        -self.stiffness * state.at - self.damping * state.speed
    }

    /// One step.
    #[differentiable(wrt(self, state, push))]
    pub fn step(&self, state: State, push: f64, dt: f64) -> State {
        let force = self.force(&state) + push;
        let speed = state.speed + force * dt;
        State { speed, at: state.at + speed * dt }
    }

    /// Wears out.
    #[differentiable(wrt(self, rate))]
    pub fn wear(&mut self, rate: f64) {
        self.stiffness *= 1.0 - rate;
    }
}

impl Push {
    /// The force at a time.
    #[differentiable(wrt(self))]
    pub fn at(&self, time: f64) -> f64 {
        match self {
            Self::Rest => 0.0,
            Self::Steady(force) => *force,
            Self::Wave { height, frequency } => height * (frequency * time).sin(),
        }
    }
}

/// Steps until the time is over, or the place is out of bounds.
#[differentiable(wrt(spring, start, push))]
pub fn run(spring: &Spring, start: State, push: &Push, steps: u32) -> Option<State> {
    let mut spring = spring.clone();
    let mut state = start;
    let mut time = 0.0;
    for k in 0..steps {
        state = spring.step(state, push.at(time), 0.1);
        if state.at.abs() > 10.0 {
            return None;
        }
        if k % 3 == 2 {
            spring.wear(0.01 * state.at * state.at);
        }
        time += 0.1;
    }
    Some(state)
}

/// The energy at the end.
#[differentiable(wrt(spring, start, push))]
pub fn last(spring: &Spring, start: State, push: &Push, steps: u32) -> Option<f64> {
    let state = run(spring, start, push, steps)?;
    Some(spring.half(&state))
}

/// Chains of adapters, a closure that captures, a vector that grows.
#[differentiable]
pub fn smooth(x: &[f64], weights: &[f64; 3], bias: f64) -> f64 {
    let activate = |z: f64| (z + bias).tanh();
    let convolved: Vec<f64> =
        x.windows(3).map(|part| part.iter().zip(weights).map(|(x, w)| x * w).sum()).collect();
    let mut positive = vec![bias];
    for (i, z) in convolved.iter().enumerate().skip(1) {
        if *z > 0.0 {
            positive.push(activate(*z));
        } else if i > 3 {
            break;
        }
    }
    let largest = convolved.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    positive.iter().map(|z| z * z).sum::<f64>() + largest + [bias, largest].iter().sum::<f64>()
}

/// Newton's iteration for the root of `t + eᵗ = x`.
///
/// # Errors
///
/// Where it does not converge.
#[differentiable]
pub fn newton(x: f64) -> Result<f64, &'static str> {
    let mut t = 0.0;
    let mut left = 50;
    loop {
        let change = (t + f64::exp(t) - x) / (1.0 + t.exp());
        t -= change;
        if change.abs() < 1e-14 {
            break Ok(t);
        }
        left -= 1;
        if left == 0 {
            return Err("no convergence");
        }
    }
}

/// The roots of a sum of squares, by recursion; generic.
#[differentiable]
pub fn nested<T: ::num_traits::Float>(x: &[T]) -> T {
    if let [first, rest @ ..] = x { (*first * *first + nested(rest)).sqrt() } else { T::one() }
}

/// In place, through a slice that is taken apart.
#[differentiable]
pub fn mix(x: &mut [f64], angle: f64) {
    let (sin, cos) = angle.sin_cos();
    let half = x.len() / 2;
    let (left, right) = x.split_at_mut(half);
    for (a, b) in left.iter_mut().zip(right.iter_mut()) {
        let old = *a;
        *a = cos * old - sin * *b;
        *b = sin * old + cos * *b;
    }
}

/// Calls that write.
#[differentiable]
pub fn mixed(x: &[f64], angle: f64) -> f64 {
    let mut y = x.to_vec();
    mix(&mut y, angle);
    mix(&mut y[1..], angle * angle);
    let mut sum = 0.0;
    for y in &y {
        sum += y.powi(3);
    }
    sum
}

/// A rule of one's own.
#[differentiable(rule = sinc_rule)]
pub fn sinc(x: f64) -> f64 {
    if x == 0.0 { 1.0 } else { x.sin() / x }
}

fn sinc_rule(x: f64, value: f64, upstream: f64) -> f64 {
    if x == 0.0 { 0.0 } else { upstream * (x.cos() - value) / x }
}

/// All of them.
#[differentiable(named, wrt(stiffness, x))]
pub fn whole(stiffness: f64, x: &[f64]) -> f64 {
    let spring = Spring { stiffness, damping: 0.1, id: 1 };
    let start = State { at: x[0], speed: x[1] };
    let Some(energy) = last(&spring, start, &Push::Wave { height: x[2], frequency: stiffness }, 7) else {
        return 0.0;
    };
    let root = newton(x[0] * stiffness).unwrap_or(0.0);
    energy + smooth(x, &[0.3, stiffness, -0.2], root) * mixed(x, stiffness) + nested(x) + sinc(root)
}

#[cfg(test)]
mod tests {
    use ::std::iter::once;
    use ::std::prelude::v1::*;
    use ::std::{assert, assert_eq};

    use ::dnn_core::gradient_check::central_difference;

    use super::{whole, whole_value_and_grad};

    #[test]
    fn gradients_are_right() {
        for scale in [0.3, -0.5, 1.1] {
            let x = [1.0, -0.4, 0.7, 0.9, -1.2, 0.5].map(|x: f64| x * scale);
            let (value, gradient) = whole_value_and_grad(1.4, &x);
            assert_eq!(value.to_bits(), whole(1.4, &x).to_bits());
            let point: Vec<f64> = once(1.4).chain(x).collect();
            let numeric = central_difference(&|p: &[f64]| whole(p[0], &p[1..]), &point, 1e-5);
            for (a, n) in once(&gradient.stiffness).chain(&gradient.x).zip(&numeric) {
                assert!((a - n).abs() <= 1e-7 * n.abs().max(1.0));
            }
        }
    }
}
