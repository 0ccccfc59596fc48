//! Derivatives of ordinary Rust functions.

#![cfg_attr(not(any(feature = "std", test)), no_std)]

// Expansions name `::dnn_core` inside of this crate too.
extern crate self as dnn_core;

extern crate alloc;

#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;
pub mod activation;
pub mod broadcast;
pub mod data;
pub mod differentiable;
pub mod gradient_check;
pub mod init;
pub mod kernel;
pub mod loss;
pub mod optimizer;
pub mod random;
pub mod regularizer;
mod scalar;

pub use differentiable::stop_gradient;
pub use dnn_macros::differentiable;
pub use nalgebra;
pub use scalar::Scalar;

/// The code of the README compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
