//! The traits as functions: what emitted code calls, on operands however they are borrowed.
//!
//! The upstream `U` and the gradient `G` are free parameters, not projections: rustc then prints one error per
//! operand without a derivative instead of two, and a literal upstream takes the right type.

use alloc::vec::Vec;

use super::{Accumulate, Cast, Differentiable, Negate, Operand, Product, Quotient};

/// The type of the gradient of `A`, however `A` is held.
pub type GradientOf<A> = <<A as Operand>::Value as Differentiable>::Gradient;

/// The zero gradient of `x`, in its shape.
#[inline]
pub fn zero<A: Operand + ?Sized, G>(x: &A) -> G
where
    A::Value: Differentiable<Gradient = G>,
{
    x.operand().zero_gradient()
}

/// `gradient += contribution`.
///
/// # Panics
///
/// If the shapes differ.
#[inline]
pub fn accumulate<G: Accumulate<R> + ?Sized, R>(gradient: &mut G, contribution: R) {
    gradient.accumulate(contribution);
}

/// The adjoint of `x` in `x as U`, where `upstream` is that of the result.
#[inline]
pub fn cast<A: Operand, U, G>(_: &A, upstream: U) -> G
where
    A::Value: Cast<U> + Differentiable<Gradient = G>,
{
    A::Value::cast(upstream)
}

/// `-gradient`: the adjoint of `-x`, and of `y` in `x - y`.
#[inline]
#[must_use]
pub fn negate<G: Negate>(gradient: G) -> G {
    gradient.negate()
}

macro_rules! binary {
    ($trait:ident :: $method:ident, $operator:literal, $value:ident, $left:ident, $right:ident) => {
        #[doc = concat!("`a ", $operator, " b`.")]
        #[inline]
        pub fn $value<A: Operand, B: Operand, O>(a: &A, b: &B) -> O
        where
            A::Value: $trait<B::Value, Output = O>,
            B::Value: Differentiable,
        {
            a.operand().$method(b.operand())
        }

        #[doc = concat!("The adjoint of `a` in `a ", $operator, " b`, where `upstream` is that of the result.")]
        #[inline]
        pub fn $left<A: Operand, B: Operand, U, G>(a: &A, b: &B, upstream: &U) -> G
        where
            A::Value: $trait<B::Value> + Differentiable<Gradient = G>,
            B::Value: Differentiable,
            <A::Value as $trait<B::Value>>::Output: Differentiable<Gradient = U>,
        {
            a.operand().left_adjoint(b.operand(), upstream)
        }

        #[doc = concat!("The adjoint of `b` in `a ", $operator, " b`, where `upstream` is that of the result.")]
        #[inline]
        pub fn $right<A: Operand, B: Operand, U, G>(a: &A, b: &B, upstream: &U) -> G
        where
            A::Value: $trait<B::Value>,
            B::Value: Differentiable<Gradient = G>,
            <A::Value as $trait<B::Value>>::Output: Differentiable<Gradient = U>,
        {
            a.operand().right_adjoint(b.operand(), upstream)
        }
    };
}

binary!(Product::product, "*", mul, mul_left, mul_right);
binary!(Quotient::quotient, "/", div, div_left, div_right);

/// `x`; inside a differentiated function a value that counts as constant.
///
/// ```
/// assert_eq!(dnn_core::stop_gradient(2.0), 2.0);
/// ```
#[inline]
#[must_use]
pub fn stop_gradient<T>(x: T) -> T {
    x
}

/// `n` empty places, one for what each iteration of a loop saves.
#[inline]
#[must_use]
pub fn slots<T>(n: usize) -> Vec<Option<T>> {
    let mut slots = Vec::new();
    slots.resize_with(n, || None);
    slots
}
