//! What carries no derivative: counts, flags, text. They have the gradient [`NoGradient`], to which anything can be
//! added: nothing comes of it. So a field that is declared constant may be used like any other.

use alloc::{boxed::Box, string::String};
use core::{
    marker::PhantomData,
    ops::{Add, Deref, DerefMut, Div, Index, IndexMut, Mul, Sub},
};

use super::{Accumulate, Constantly, Differentiable, Negate, NoGradient, Operand, Product, Quotient, Vacant};

impl<R> Accumulate<R> for NoGradient {
    #[inline]
    fn accumulate(&mut self, _: R) {}
}

/// An element of what is constant is constant.
impl<I> Index<I> for NoGradient {
    type Output = Self;

    #[inline]
    fn index(&self, _: I) -> &Self {
        self
    }
}

impl<I> IndexMut<I> for NoGradient {
    #[inline]
    fn index_mut(&mut self, _: I) -> &mut Self {
        self
    }
}

/// The parts of what is constant.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(
    pub NoGradient,
    pub NoGradient,
    pub NoGradient,
    pub NoGradient,
    pub NoGradient,
    pub NoGradient,
);

/// A part of a constant tuple is constant.
impl Deref for NoGradient {
    type Target = Parts;

    #[inline]
    fn deref(&self) -> &Parts {
        const { &Parts(Self, Self, Self, Self, Self, Self) }
    }
}

impl DerefMut for NoGradient {
    #[inline]
    fn deref_mut(&mut self) -> &mut Parts {
        // Nothing is allocated for a type without a size.
        Box::leak(Box::default())
    }
}

macro_rules! operators {
    ($($trait:ident $method:ident)*) => {$(
        impl<R> $trait<R> for NoGradient {
            type Output = Self;

            #[inline]
            fn $method(self, _: R) -> Self {
                self
            }
        }
    )*};
}

operators!(Add add Sub sub Mul mul Div div);

impl Negate for NoGradient {
    #[inline]
    fn negate(self) -> Self {
        self
    }
}

impl Vacant for NoGradient {
    #[inline]
    fn vacant() -> Self {
        Self
    }

    #[inline]
    fn is_vacant(&self) -> bool {
        true
    }
}

/// What can be cast to a float: the adjoint of `self` in `self as U`.
#[diagnostic::on_unimplemented(
    message = "the cast of `{Self}` to `{U}` has no derivative",
    label = "no derivative is known for this `as`",
    note = "implement `dnn_core::differentiable::Cast<{U}>` for `{Self}`"
)]
pub trait Cast<U>: Differentiable {
    /// The upstream cast back; nothing for an integer.
    fn cast(upstream: U) -> Self::Gradient;
}

macro_rules! floats {
    ($($from:ident to $to:ident;)*) => {$(
        impl Cast<$to> for $from {
            #[inline]
            #[allow(clippy::cast_possible_truncation, clippy::cast_lossless, clippy::unnecessary_cast)]
            fn cast(upstream: $to) -> $from {
                upstream as $from
            }
        }
    )*};
}

floats! {
    f32 to f32;
    f32 to f64;
    f64 to f32;
    f64 to f64;
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl<U> Cast<U> for $integer {
            #[inline]
            fn cast(_: U) -> NoGradient {
                NoGradient
            }
        }
    )*};
}

/// Counts are multiplied and divided like other values of unknown type.
macro_rules! counted {
    (for $types:tt $($trait:ident $method:ident $operator:tt;)*) => {
        $(counted! { @each $trait $method $operator $types })*
    };
    (@each $trait:ident $method:ident $operator:tt ($($integer:ty)*)) => {$(
        impl $trait<Self> for $integer {
            type Output = Self;

            #[inline]
            fn $method(&self, right: &Self) -> Self {
                self $operator right
            }

            #[inline]
            fn left_adjoint(&self, _: &Self, _: &NoGradient) -> NoGradient {
                NoGradient
            }

            #[inline]
            fn right_adjoint(&self, _: &Self, _: &NoGradient) -> NoGradient {
                NoGradient
            }
        }
    )*};
}

counted! {
    for (u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize)
    Product product *;
    Quotient quotient /;
}

integers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

macro_rules! constant {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> Constantly for $type {}

        impl<$($generics)*> Operand for $type {
            type Value = Self;

            #[inline]
            fn operand(&self) -> &Self {
                self
            }
        }

        impl<$($generics)*> Differentiable for $type {
            type Gradient = NoGradient;

            #[inline]
            fn zero_gradient(&self) -> NoGradient {
                NoGradient
            }
        }
    )*};
}

constant! {
    [] u8;
    [] u16;
    [] u32;
    [] u64;
    [] u128;
    [] usize;
    [] i8;
    [] i16;
    [] i32;
    [] i64;
    [] i128;
    [] isize;
    [] bool;
    [] char;
    [] str;
    [] String;
    [] ();
    [] NoGradient;
    [T: ?Sized] PhantomData<T>;
}
