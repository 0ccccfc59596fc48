//! Derivatives of ordinary Rust functions, written out at compile time as plain Rust.
//!
//! Put [`macro@differentiable`] on a function; what it writes stands beside it. The other modules are what a lecture
//! on neural networks needs around that: activation functions, losses, regularizers, optimizers, data, and checks of
//! gradients by differences.
//!
//! ```
//! use dnn_core::{activation::sigmoid, differentiable};
//!
//! #[differentiable]
//! fn neuron(w: f64, x: f64, b: f64) -> f64 {
//!     let s = w * x + b;
//!     sigmoid(s)
//! }
//!
//! let (y, (grad_w, grad_x, grad_b)) = neuron_value_and_grad(2.0, -1.0, 2.0);
//! assert_eq!((y, grad_w, grad_x, grad_b), (0.5, -0.25, 0.5, 0.25));
//! ```
//!
//! Without the default feature `std` the crate is `no_std` and needs `alloc`; data files then cannot be loaded.

#![cfg_attr(not(any(feature = "std", test)), no_std)]

// Expansions name `::dnn_core` inside of this crate too.
extern crate self as dnn_core;

extern crate alloc;

#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;
pub mod activation;
pub mod broadcast;
#[doc(hidden)]
pub mod companions;
pub mod data;
pub mod differentiable;
pub mod feature;
pub mod function;
pub mod gradient_check;
pub mod init;
pub mod kernel;
pub mod loss;
pub mod model;
pub mod optimizer;
pub mod random;
pub mod regularizer;
mod scalar;

/// Writes the derivatives of a function beside it, in reverse mode.
///
/// | item | result | when |
/// |---|---|---|
/// | `f_value_and_grad(args)` | `(value, gradients)` | the result is one float |
/// | `f_grad(args)` | `gradients` | the result is one float |
/// | `f_vjp(args)` | `(value, pullback)`, the pullback from the result's cotangent to the gradients | always |
/// | `f_pullback(..)` | what other annotated functions call | always, hidden |
///
/// Gradients are a tuple in the order of the differentiated parameters, or the bare gradient of the only one. A
/// gradient has its parameter's owned type: `Vec<f64>` for `&[f64]`. `Option` and `Result` stay outside. A `&mut`
/// parameter is a result too: the pullback takes its cotangent as `&mut`, with the adjoint of the value after the call
/// on entry and of the value before the call on return.
///
/// # Options
///
/// - `wrt(a, b)`: differentiate by these parameters; by default by all that are seen to be made of floats.
/// - `named`: gradients as a struct `FGradients` with the parameters' names. Required above twelve.
/// - `name = g`: the items are called `g_value_and_grad` and so on.
/// - `rule = path`: the gradients are computed by a function of the arguments, the value and the upstream.
/// - `recursive`: for one of several functions that call each other in a circle.
/// - `trait`: on a block of an annotated trait.
/// - `crate = path`: where this crate is, if it is renamed or re-exported.
///
/// # Where it stands
///
/// - On a function, or on a lone method of an inherent block whose generics do not occur in it.
/// - On an `impl` block, with a second `#[differentiable]` on each method that is meant. This is needed for methods
///   that use the block's generics, and for methods of a trait: their derivatives go to an inherent block. On a lone
///   method of a trait's block rustc says E0407, "not a member of trait", before this macro can say more.
/// - On an import, `#[differentiable] use m::g;`, which imports `g_pullback` beside `g`. A call `g(x)` in an annotated
///   function is a call of `g_pullback`, which must be in scope; by path, `m::g(x)`, it is found without an import.
///
/// ```
/// use dnn_core::differentiable;
///
/// struct Spring {
///     stiffness: f64,
/// }
///
/// #[differentiable]
/// impl Spring {
///     #[differentiable]
///     fn energy(&self, x: f64) -> f64 {
///         0.5 * self.stiffness * x * x
///     }
/// }
///
/// assert_eq!(Spring { stiffness: 3.0 }.energy_value_and_grad(2.0), (6.0, 6.0));
/// ```
///
/// # What is differentiated
///
/// Only the part of the body that carries a derivative has to be understood: all else is copied through. What is not
/// understood there is an error at the place, with a line that says what to write instead.
///
/// A bare `sigmoid`, `relu`, `add_column` or `add_row` is taken for this crate's function. Another function of such a
/// name is refused at compile time, with one exception that the check cannot see: one that is generic over
/// [`Scalar`] or without bounds. Call such a function by path, `self::sigmoid(x)`.
pub use differentiable::Differentiable;
pub use differentiable::stop_gradient;
pub use dnn_macros::{Differentiable, differentiable};
pub use nalgebra;
pub use scalar::Scalar;

/// The code of the README compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// Panics unless the numbers agree to the tolerance.
#[cfg(test)]
#[track_caller]
fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len(), "{found:?} is not {expected:?}");
    for (x, y) in found.iter().zip(expected) {
        assert!((x - y).abs() <= tolerance, "{found:?} is not {expected:?}");
    }
}
