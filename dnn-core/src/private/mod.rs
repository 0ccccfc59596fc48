//! What emitted code names, in one place. No part of the public interface: it changes without notice.

#![doc(hidden)]

mod confirm;
mod either;
mod pullback;
#[cfg(test)]
mod tests;

use alloc::borrow::ToOwned;
pub use alloc::{boxed::Box, vec, vec::Vec};

pub use confirm::{
    Confirm, IsScalar, Named, NamedAdjoint, NamedColumn, NamedColumnSum, NamedPair, NamedProduct, NamedRow,
    NamedRowSum, NamedSpread, NamedSpreadColumn, NamedSpreadRow, OfDnnCore, Probe, Same, confirm_scalar,
    confirm_type,
};
pub use either::Either;
pub use nalgebra;
pub use num_traits;
pub use pullback::{Companion, PullbackOf, Returned};

pub use crate::{
    __capturing as capturing, broadcast, companions,
    differentiable::geometry::Seeded,
    differentiable::{
        Accumulate, Active, Activity, Constant, Differentiable, Dropped, Entry, Fixed, GradientOf,
        KeepsDerivative, MatrixMethods, Negate, NoGradient, Operand, OptionGradient, Product, Quotient,
        Reverse, Unvaried, Vacant, accumulate, call1, call1_pullback, call2, call2_pullback, call3,
        call3_pullback, call4, call4_pullback, captured1, captured2, captured3, captured4, cast, div,
        div_left, div_right,
        geometry::{Coordinates, coordinates, coordinates_mut},
        kept, lend, mul, mul_left, mul_right, negate, opened, payload, receive, shape, slots, stop_gradient,
        written, zero,
    },
    kernel,
    scalar::Scalar,
};

/// Functions of nalgebra, by the names of companions.
pub mod functions {
    pub use crate::companions::functions::*;
}

/// `capturing!(FnOnce(f64) -> f64)` in the place of a type: `impl FnOnce(f64) -> f64`, which captures every lifetime
/// in scope, as this crate's edition says, whatever the edition of the crate that expands it.
#[doc(hidden)]
#[macro_export]
macro_rules! __capturing {
    ($($bounds:tt)*) => { impl $($bounds)* };
}

/// `gradient += contribution` of arrays of numbers, of which no more is known than that they can be added.
#[inline]
pub fn accumulate_numbers<T: Clone + core::ops::Add<Output = T>, const N: usize>(
    gradient: &mut [T; N],
    contribution: [T; N],
) {
    for (sum, number) in gradient.iter_mut().zip(contribution) {
        *sum = sum.clone() + number;
    }
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

/// A `T` that has `num_traits::Float` as an `f64`.
///
/// # Panics
///
/// If there is no such `f64`.
#[inline]
#[must_use]
pub fn float_number<T: num_traits::ToPrimitive + Copy>(x: T) -> f64 {
    match x.to_f64() {
        Some(number) => number,
        None => panic!("a float has no value as `f64`"),
    }
}

/// A `T` that has `nalgebra::RealField` as an `f64`.
///
/// # Panics
///
/// If there is no such `f64`.
#[inline]
#[must_use]
pub fn real_number<T: nalgebra::RealField>(x: T) -> f64 {
    match nalgebra::try_convert(x) {
        Some(number) => number,
        None => panic!("a float has no value as `f64`"),
    }
}

/// A `T` that has [`Scalar`] as an `f64`.
#[inline]
#[must_use]
pub fn scalar_number<T: Scalar>(x: T) -> f64 {
    x.to_number()
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

/// A whole exponent as a `T` that has `num_traits::NumCast`: `f32`, `f64`, and whatever has `num_traits::Float`.
///
/// # Panics
///
/// If `T` has no such number.
#[inline]
#[must_use]
pub fn integer<T: num_traits::NumCast>(n: i32) -> T {
    match T::from(n) {
        Some(number) => number,
        None => panic!("the number {n} has no value in this float type"),
    }
}

/// `n - 1`, but 0 for 0: the exponent in the derivative `n x^(n - 1)`, so that `0 x^-1` is 0 at `x = 0` too.
///
/// The least `i32` has no predecessor and stays itself.
#[inline]
#[must_use]
pub const fn predecessor(n: i32) -> i32 {
    if n == 0 { 0 } else { n.saturating_sub(1) }
}

/// An owned copy of what a reference points to, for a pullback that must not hold on to it.
#[inline]
#[must_use]
pub fn owned<T: ToOwned + ?Sized>(x: &T) -> T::Owned {
    x.to_owned()
}

/// Where the elements of a sorted sequence stood before.
#[must_use]
pub fn order<T>(x: &[T], mut comparison: impl FnMut(&T, &T) -> core::cmp::Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..x.len()).collect();
    order.sort_by(|&i, &j| comparison(&x[i], &x[j]));
    order
}

/// Where the elements of a sequence stood before they were moved about.
#[must_use]
pub fn rearranged(length: usize, change: impl FnOnce(&mut [usize])) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    change(&mut order);
    order
}

/// A view of a whole matrix, however it is held.
#[inline]
#[must_use]
pub fn view<'a, A, T, R, C, S>(x: &'a A) -> nalgebra::MatrixView<'a, T, R, C, S::RStride, S::CStride>
where
    A: Operand<Value = nalgebra::Matrix<T, R, C, S>> + ?Sized,
    T: 'a,
    R: nalgebra::Dim,
    C: nalgebra::Dim,
    S: nalgebra::RawStorage<T, R, C> + 'a,
{
    let matrix = x.operand();
    matrix.generic_view((0, 0), matrix.shape_generic())
}

/// The gradient of a view as that of the matrix that it is of, whose sizes may be known in another way. One without
/// entries is that of nobody who asks.
#[inline]
#[must_use]
pub fn viewed<A, T, R, C, S, R2, C2>(
    gradient: &nalgebra::OMatrix<T, R2, C2>,
    x: &A,
) -> nalgebra::OMatrix<T, R, C>
where
    A: Operand<Value = nalgebra::Matrix<T, R, C, S>> + ?Sized,
    T: kernel::Element,
    R: nalgebra::Dim,
    C: nalgebra::Dim,
    S: nalgebra::Storage<T, R, C>,
    R2: nalgebra::Dim,
    C2: nalgebra::Dim,
    nalgebra::DefaultAllocator: nalgebra::allocator::Allocator<R, C> + nalgebra::allocator::Allocator<R2, C2>,
{
    let mut whole = kernel::zeros_like(x.operand());
    for (entry, of_view) in whole.iter_mut().zip(gradient.iter()) {
        *entry = of_view.clone();
    }
    whole
}

/// A copy of a value, or of what references point to.
#[inline]
#[must_use]
pub fn held<A: Operand + ?Sized>(x: &A) -> A::Value
where
    A::Value: Clone,
{
    x.operand().clone()
}

/// The last element of the adjoint of a vector, which is as long as the vector was after a push.
///
/// # Panics
///
/// If the adjoint is empty.
#[inline]
pub fn taken<T>(adjoint: &mut Vec<T>) -> T {
    adjoint.pop().expect("an adjoint is as long as its vector")
}

/// The number of integers in `start..end`.
#[inline]
#[must_use]
pub fn count<T>(start: T, end: T) -> usize
where
    core::ops::Range<T>: Iterator,
{
    (start..end).count()
}
