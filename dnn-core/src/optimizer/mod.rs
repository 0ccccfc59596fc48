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

mod adam;
mod parameters;
mod sgd;

pub use adam::Adam;
pub use parameters::Parameters;
#[doc(hidden)]
pub use parameters::member;
pub use sgd::Sgd;

use alloc::vec::Vec;

/// A method that moves parameters against their gradient. `T` is the parameters' float type.
pub trait Optimizer<T: 'static> {
    /// One step over flat slices: parameters and gradient come as the same number of slices, each
    /// as long as its partner. [`step`](Self::step) sees to that.
    ///
    /// # Panics
    ///
    /// If the optimizer keeps a state and the lengths are not those of its first step.
    fn update(&mut self, parameters: &mut [&mut [T]], gradient: &[&[T]]);

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

#[cfg(test)]
mod tests {
    use super::{Adam, Optimizer, Sgd};
    use nalgebra::{DMatrix, DVector, dmatrix, dvector};

    #[test]
    fn owned_and_borrowed_tuples_step_alike() {
        let grads = (dmatrix![1.0, -2.0; 0.5, 4.0], dvector![3.0, -1.0], 2.0);
        let start = (dmatrix![1.0, 2.0; 3.0, 4.0], dvector![5.0, 6.0], 7.0);

        let mut owned = start.clone();
        Sgd::new(0.5).step(&mut owned, &grads);
        assert_eq!(owned, (dmatrix![0.5, 3.0; 2.75, 2.0], dvector![3.5, 6.5], 6.0));

        let (mut w, mut b, mut c) = start;
        Sgd::new(0.5).step(&mut (&mut w, &mut b, &mut c), &grads);
        assert_eq!(owned, (w, b, c));
    }

    #[test]
    fn a_network_of_any_depth_is_a_vector_of_layers() {
        let layer = |value: f64| (DMatrix::from_element(2, 2, value), DVector::from_element(2, value));
        let mut layers = vec![layer(1.0), layer(2.0), layer(3.0)];
        Adam::new(0.1).step(&mut layers, &vec![layer(1.0), layer(-1.0), layer(1.0)]);
        for ((w, b), expected) in layers.iter().zip([0.9, 2.1, 2.9]) {
            assert!(w.iter().chain(b.iter()).all(|e| (e - expected).abs() < 1e-7));
        }
    }

    #[test]
    #[should_panic(expected = "the parameters are slices of lengths [4, 2], the gradient of lengths [4, 3]")]
    fn a_gradient_of_another_shape_is_refused() {
        let mut parameters = ([1.0; 4], [1.0; 2]);
        Sgd::new(0.1).step(&mut parameters, &([1.0; 4], [1.0; 3]));
    }
}
