//! Is a gradient right? Differences of the function say so: approximate and slow, but easy to trust.
//!
//! [`gradcheck`] compares all entries, [`grad_check_sparse`] some that are drawn at random, for large sets of
//! parameters. Both take any set of [`Parameters`](crate::optimizer::Parameters): floats, slices, matrices, tuples and
//! structs of these. Where a function has a kink within the step, its differences from the left and from the right
//! disagree; such an entry is reported as a kink and is no failure as long as the gradient lies between the two. Those of
//! a curve disagree too, by as much as the step is long: it is no kink if half the step halves what is between them.
//! Kinks on both sides can lead both slopes astray: what passes over a smaller step is taken for a kink, too.
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
//! A struct is checked as it is. Messages have the paths of its fields:
//!
//! ```
//! use dnn_core::{Differentiable, differentiable, gradient_check::gradcheck};
//!
//! #[derive(Clone, Differentiable)]
//! struct Line {
//!     slope: f64,
//!     offset: f64,
//! }
//!
//! #[differentiable(wrt(line))]
//! fn square(line: &Line, x: f64) -> f64 {
//!     let y = line.slope * x + line.offset;
//!     y * y
//! }
//!
//! let report = gradcheck(|line| square_value_and_grad(line, 3.0), &Line { slope: 2.0, offset: 1.0 }, &Default::default());
//! assert_eq!(report.unwrap().compared[1].name, "offset");
//! ```
//!
//! # The step
//!
//! A central difference has an error of about `h²` from the next derivatives, and of about `1e-16 / h` from rounding;
//! a forward difference has `h` in the place of `h²`. In double precision `h` between 1e-7 and 1e-5 is good; in single
//! precision the best is near 1e-2, and [`GradcheckOptions::single`] has what suits it. So long a step meets many kinks:
//! a deep network is better checked in double precision.

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
