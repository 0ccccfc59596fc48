//! Optimizers: from the parameters and the gradient at a point to the parameters of the next point.
//!
//! An optimizer sees float slices only. What a set of parameters is, and in which order its slices
//! come, is said by [`Parameters`]; the gradient has the parameters' shape, as the gradients of
//! `#[differentiable]` functions have.
//!
//! ```
//! use dnn_core::optimizer::{Optimizer, Sgd};
//! use nalgebra::{dmatrix, dvector};
//!
//! let (mut w, mut b) = (dmatrix![1.0, 2.0], dvector![3.0]);
//! let grads = (dmatrix![10.0, 20.0], dvector![30.0]);
//! Sgd::new(0.1).step(&mut (&mut w, &mut b), &grads);
//! assert_eq!((w, b), (dmatrix![0.0, 0.0], dvector![0.0]));
//! ```
//!
//! | optimizer | first moments (momentum) | second moments (adaptive rates) | leaky second moments | bias correction |
//! |---|:-:|:-:|:-:|:-:|
//! | [`Sgd`] | no | no | no | no |
//! | [`Momentum`] | yes | no | no | no |
//! | [`Nesterov`] | yes | no | no | no |
//! | [`AdaGrad`] | no | yes | no | no |
//! | [`RmsProp`] | no | yes | yes | no |
//! | [`Adam`] | yes | yes | yes | yes |
//!
//! Each kind of moments is one more copy of the parameters. [`Optimizer::properties`] has the row of an optimizer.
//! `Adam` with its defaults is a good first choice; momentum can do better, with more tuning. [`schedule`] has rates
//! that fall over time.

mod adam;
mod adaptive;
mod momentum;
mod parameters;
pub mod schedule;
mod sgd;
mod state;
#[cfg(test)]
mod tests;

pub use adam::Adam;
pub use adaptive::{AdaGrad, RmsProp};
pub use momentum::{Momentum, Nesterov, Velocity};
pub use parameters::Parameters;
#[doc(hidden)]
pub use parameters::member;
pub use sgd::Sgd;
use state::State;

use alloc::vec::Vec;

/// What an optimizer gathers about the gradients it has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // The columns of the lecture's table.
pub struct Properties {
    /// A running sum or mean of the gradients: momentum.
    pub first_moments: bool,
    /// A running sum or mean of their squares: a rate for each parameter.
    pub second_moments: bool,
    /// The squares are forgotten over time.
    pub leaky: bool,
    /// The start of the running means at 0 is corrected for.
    pub bias_correction: bool,
}

/// A method that moves parameters against their gradient. `T` is the parameters' float type.
pub trait Optimizer<T: 'static> {
    /// One step over flat slices: parameters and gradient come as the same number of slices, each
    /// as long as its partner. [`step`](Self::step) sees to that.
    ///
    /// # Panics
    ///
    /// If the optimizer keeps a state and the lengths are not those of its first step.
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]);

    /// What the optimizer gathers.
    fn properties(&self) -> Properties;

    /// All that the optimizer remembers of the steps before, for [`restore`](Self::restore): to be saved with the
    /// parameters. Settings, such as the rate, are not in it.
    fn memory(&self) -> Vec<T>;

    /// The reverse of [`memory`](Self::memory) for parameters in slices of these lengths.
    ///
    /// # Panics
    ///
    /// If the memory is not that of this optimizer and such parameters.
    fn recall(&mut self, lengths: &[usize], memory: &[T]);

    /// Goes on where an optimizer with this [`memory`](Self::memory) and with parameters of this shape stopped: the
    /// next steps are the same, to the last bit.
    ///
    /// ```
    /// use dnn_core::optimizer::{Adam, Optimizer};
    /// let (mut x, mut adam) = ([1.0, 2.0], Adam::new(0.1));
    /// adam.step(&mut x, &[0.5, -0.5]);
    /// let (mut y, mut other) = (x, Adam::new(0.1));
    /// other.restore(&y, &adam.memory());
    /// adam.step(&mut x, &[1.0, 1.0]);
    /// other.step(&mut y, &[1.0, 1.0]);
    /// assert_eq!(x, y);
    /// ```
    ///
    /// # Panics
    ///
    /// If the memory is not that of this optimizer and such parameters.
    #[track_caller]
    fn restore<P>(&mut self, parameters: &P, memory: &[T])
    where
        Self: Sized,
        P: Parameters<T> + ?Sized,
    {
        let mut lengths = Vec::new();
        parameters.visit(&mut |slice| lengths.push(slice.len()));
        self.recall(&lengths, memory);
    }

    /// One step: replaces the parameters by those of the next point.
    ///
    /// # Panics
    ///
    /// If the gradient's shape is not that of the parameters, or, for an optimizer that keeps a
    /// state, if the shape is not that of its first step.
    #[track_caller]
    fn step<P, G>(&mut self, parameters: &mut P, gradient: &G)
    where
        Self: Sized,
        P: Parameters<T> + ?Sized,
        G: Parameters<T> + ?Sized,
    {
        let mut parameter_slices = Vec::new();
        parameters.visit_mut(&mut |slice| parameter_slices.push(slice));
        let mut gradient_slices = Vec::new();
        gradient.visit(&mut |slice| gradient_slices.push(slice));

        let parameter_lengths: Vec<usize> = parameter_slices.iter().map(|slice| slice.len()).collect();
        let gradient_lengths: Vec<usize> = gradient_slices.iter().map(|slice| slice.len()).collect();
        assert!(
            parameter_lengths == gradient_lengths,
            "the parameters are slices of lengths {parameter_lengths:?}, the gradient of lengths {gradient_lengths:?}",
        );
        self.update(&mut parameter_slices, &gradient_slices);
    }
}
