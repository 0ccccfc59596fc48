//! What carries no derivative: counts, flags, text. They have the gradient [`NoGradient`], to which anything can be
//! added: nothing comes of it. So a field that is declared constant may be used like any other.

use alloc::string::String;
use core::marker::PhantomData;

use super::{Accumulate, Differentiable, Negate, NoGradient, Operand, Vacant};

impl<R> Accumulate<R> for NoGradient {
    #[inline]
    fn accumulate(&mut self, _: R) {}
}

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
}

macro_rules! constant {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> Operand for $type {
            type Value = Self;

            #[inline]
            fn value(&self) -> &Self {
                self
            }
        }

        impl<$($generics)*> Differentiable for $type {
            type Gradient = NoGradient;

            #[inline]
            fn zero(&self) -> NoGradient {
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
    [T: ?Sized] PhantomData<T>;
}
