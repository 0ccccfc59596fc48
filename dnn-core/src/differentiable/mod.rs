//! What has a gradient: the traits through which emitted code reaches adjoints of types that the attribute cannot
//! see, such as the fields of a struct or the result of another function.
//!
//! They serve adjoints only: values are computed by the function's own operators. All borrow forms (`&A * B`,
//! `A * &B`, `&&A`, ..) are one through [`Operand`], so the other traits are implemented for owned types alone.

use core::fmt::Debug;

mod activity;
mod closure;
mod collections;
mod constants;
mod conversions;
mod entry;
mod floats;
mod functions;
pub mod geometry;
mod matrices;
mod methods;
mod receiver;
mod shape;
#[cfg(test)]
mod tests;
mod wrapped;

pub use activity::{Active, Activity, Constant};
#[doc(hidden)]
pub use closure::{
    Captured, Fixed, Reverse, Unvaried, call1, call1_pullback, call2, call2_pullback, call3, call3_pullback,
    call4, call4_pullback, captured1, captured2, captured3, captured4,
};
pub use constants::Cast;
pub use constants::Parts;
pub use entry::{Constantly, Dropped, Entry, Is, KeepsDerivative, NoGradient, Written, written};
pub use functions::{
    GradientOf, accumulate, cast, div, div_left, div_right, mul, mul_left, mul_right, negate, slots,
    stop_gradient, zero,
};
pub use methods::MatrixMethods;
pub use receiver::{Lend, Lent, Receive, lend, receive};
pub use shape::{Shape, shape};
pub use wrapped::{Kept, OptionGradient, Wrapped, kept, opened, payload};

/// A value, however it is held: owned or behind references.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no derivative",
    label = "this value carries a derivative here, but its type `{Self}` has none",
    note = "add `#[derive(Differentiable)]` to the type, declare a field of it `#[differentiable(constant)]`, or cut the derivative with `stop_gradient(..)`"
)]
pub trait Operand {
    /// The type without references.
    type Value: ?Sized;

    /// The value behind the references.
    fn operand(&self) -> &Self::Value;
}

impl<T: Operand + ?Sized> Operand for &T {
    type Value = T::Value;

    #[inline]
    fn operand(&self) -> &T::Value {
        (**self).operand()
    }
}

impl<T: Operand + ?Sized> Operand for &mut T {
    type Value = T::Value;

    #[inline]
    fn operand(&self) -> &T::Value {
        (**self).operand()
    }
}

/// What has a gradient of the same shape.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no derivative",
    label = "this value carries a derivative here, but its type `{Self}` has none",
    note = "add `#[derive(Differentiable)]` to the type, declare a field of it `#[differentiable(constant)]`, or cut the derivative with `stop_gradient(..)`"
)]
pub trait Differentiable {
    /// The owned type of the gradient: `f64` for `f64`, `Vec<f64>` for `[f64]`, `DMatrix` for a view of one.
    type Gradient: Clone
        + Debug
        + PartialEq
        + Accumulate
        + Negate
        + Vacant
        + Operand<Value = Self::Gradient>
        + Differentiable<Gradient = Self::Gradient>;

    /// The zero gradient, in the shape of `self`.
    fn zero_gradient(&self) -> Self::Gradient;
}

impl<T: Differentiable + ?Sized> Differentiable for &T {
    type Gradient = T::Gradient;

    #[inline]
    fn zero_gradient(&self) -> T::Gradient {
        (**self).zero_gradient()
    }
}

impl<T: Differentiable + ?Sized> Differentiable for &mut T {
    type Gradient = T::Gradient;

    #[inline]
    fn zero_gradient(&self) -> T::Gradient {
        (**self).zero_gradient()
    }
}

/// A gradient to which another contribution can be added.
#[diagnostic::on_unimplemented(
    message = "cannot add a gradient `{Rhs}` to a gradient `{Self}`",
    label = "this contribution to the derivative would be lost",
    note = "gradients of one value have one type; `NoGradient` is that of a constant, and of an argument whose parameter the called function treats as constant"
)]
pub trait Accumulate<Rhs = Self> {
    /// `self += contribution`, entry by entry.
    ///
    /// # Panics
    ///
    /// If the shapes differ.
    fn accumulate(&mut self, contribution: Rhs);
}

/// A gradient that can change its sign: the adjoint of `-x`, and of `y` in `x - y`.
#[diagnostic::on_unimplemented(
    message = "a gradient `{Self}` cannot be negated",
    label = "its negative is the derivative here",
    note = "implement `dnn_core::differentiable::Negate` for `{Self}`"
)]
pub trait Negate {
    /// `-self`, entry by entry.
    #[must_use]
    fn negate(self) -> Self;
}

/// A gradient with a value that costs least: what stands for an adjoint that a [`Constant`] marker switches off.
pub trait Vacant {
    /// Whether values of one type have gradients of different shapes, as those of an enum do.
    const VARIES: bool = false;

    /// 0, the empty dynamic matrix, the zero static matrix, the empty vector. Not zero of any particular shape.
    #[must_use]
    fn vacant() -> Self;

    /// Whether the gradient is zero, in whatever shape.
    fn is_vacant(&self) -> bool;
}

/// The type of the gradient of `T`.
type Gradient<T> = <T as Differentiable>::Gradient;

/// The adjoints of `self * right`. All three forms are bilinear, so second order needs nothing more.
#[diagnostic::on_unimplemented(
    message = "the product `{Self} * {Rhs}` has no derivative",
    label = "no derivative is known for this `*`",
    note = "put `#[differentiable]` on `impl Mul<{Rhs}> for {Self}` and on its method, or implement `dnn_core::differentiable::Product<{Rhs}>` for `{Self}`"
)]
pub trait Product<Rhs: Differentiable + ?Sized>: Differentiable {
    /// The type of the product.
    type Output: Differentiable;

    /// `self * right`.
    fn product(&self, right: &Rhs) -> Self::Output;

    /// The adjoint of `self`, which gives the shape only.
    fn left_adjoint(&self, right: &Rhs, upstream: &Gradient<Self::Output>) -> Self::Gradient;

    /// The adjoint of `right`, which gives the shape only.
    fn right_adjoint(&self, right: &Rhs, upstream: &Gradient<Self::Output>) -> Rhs::Gradient;
}

/// The adjoints of `self / divisor`.
#[diagnostic::on_unimplemented(
    message = "the quotient `{Self} / {Rhs}` has no derivative",
    label = "no derivative is known for this `/`",
    note = "put `#[differentiable]` on `impl Div<{Rhs}> for {Self}` and on its method, or implement `dnn_core::differentiable::Quotient<{Rhs}>` for `{Self}`"
)]
pub trait Quotient<Rhs: Differentiable + ?Sized>: Differentiable {
    /// The type of the quotient.
    type Output: Differentiable;

    /// `self / divisor`.
    fn quotient(&self, divisor: &Rhs) -> Self::Output;

    /// The adjoint of `self`, which gives the shape only: `upstream / divisor`.
    fn left_adjoint(&self, divisor: &Rhs, upstream: &Gradient<Self::Output>) -> Self::Gradient;

    /// The adjoint of `divisor`: `-(upstream * self) / divisor²`.
    fn right_adjoint(&self, divisor: &Rhs, upstream: &Gradient<Self::Output>) -> Rhs::Gradient;
}
