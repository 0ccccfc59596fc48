//! What emitted code names, in one place. No part of the public interface: it changes without notice.

#![doc(hidden)]

mod confirm;
#[cfg(test)]
mod tests;

pub use alloc::{boxed::Box, vec, vec::Vec};

pub use confirm::{Confirm, Named, NamedPair, OfDnnCore, Probe};
pub use nalgebra;
pub use num_traits;

pub use crate::{
    __capturing as capturing,
    differentiable::{
        Accumulate, Active, Activity, Constant, Differentiable, Entry, GradientOf, KeepsDerivative, Negate,
        NoGradient, Operand, Product, Quotient, Vacant, accumulate, div, div_left, div_right, mul, mul_left,
        mul_right, negate, slots, stop_gradient, zero,
    },
    kernel,
    scalar::Scalar,
};

/// `capturing!(FnOnce(f64) -> f64)` in the place of a type: `impl FnOnce(f64) -> f64`, which captures every lifetime
/// in scope, as this crate's edition says, whatever the edition of the crate that expands it.
#[doc(hidden)]
#[macro_export]
macro_rules! __capturing {
    ($($bounds:tt)*) => { impl $($bounds)* };
}

/// A literal as a `T` that has `num_traits::Float`.
///
/// # Panics
///
/// If `T` has no such number.
#[inline]
#[must_use]
pub fn number_float<T: num_traits::NumCast>(x: f64) -> T {
    match T::from(x) {
        Some(number) => number,
        None => panic!("the number {x} has no value in this float type"),
    }
}

/// A literal as a `T` that has `nalgebra::RealField`.
#[inline]
#[must_use]
pub fn number_real<T: nalgebra::RealField>(x: f64) -> T {
    nalgebra::convert(x)
}

/// A literal as a `T` that has [`Scalar`].
#[inline]
#[must_use]
pub fn number_scalar<T: Scalar>(x: f64) -> T {
    T::from_number(x)
}
