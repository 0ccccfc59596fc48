//! Is a gradient right? Differences of the function say so: approximate and slow, but easy to trust.
//!
//! [`gradcheck`] compares all entries, [`grad_check_sparse`] some that are drawn at random, for large sets of
//! parameters. Both take any set of [`Parameters`](crate::optimizer::Parameters): floats, slices, matrices, tuples and
//! structs of these. Where a function has a kink within the step, its differences from the left and from the right
//! disagree; such an entry is reported as a kink and is no failure as long as the gradient lies between the two.
//!
//! ```
//! use dnn_core::{differentiable, gradient_check::gradcheck};
//! use nalgebra::{DMatrix, dmatrix};
//!
//! #[differentiable]
//! fn energy(w: &DMatrix<f64>, x: &DMatrix<f64>, k: f64) -> f64 {
//!     k * (w * x).norm_squared()
//! }
//!
//! let point = (dmatrix![1.0, 2.0; 3.0, 4.0], dmatrix![0.5; -1.0], 0.25);
//! gradcheck(|(w, x, k)| energy_value_and_grad(w, x, *k), &point, &Default::default()).unwrap();
//! ```
//!
//! # The step
//!
//! A central difference has an error of about `h²` from the next derivatives, and of about `1e-16 / h` from rounding;
//! a forward difference has `h` in the place of `h²`. In double precision `h` between 1e-7 and 1e-5 is good; in single
//! precision the best is near 1e-2, and [`GradcheckOptions::single`] has what suits it.

mod comparison;
mod difference;
mod full;
mod sparse;
#[cfg(test)]
mod tests;

pub use comparison::{Comparison, Report};
pub use difference::{central_difference, directional_derivative, forward_difference};
pub use full::{Failure, GradcheckOptions, gradcheck};
pub use sparse::{SparseOptions, grad_check_sparse};
