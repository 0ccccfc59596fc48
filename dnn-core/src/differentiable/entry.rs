//! What a pullback returns for a parameter: its gradient, or [`NoGradient`], which refuses to be used as one.

use alloc::vec::Vec;

use super::Activity;

/// The entry of a parameter that is constant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoGradient;

/// Never implemented: it carries the message for an active argument that meets a constant parameter.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this argument carries a derivative, but the called function treats this parameter as constant",
    label = "the derivative would be lost here",
    note = "name the parameter in the callee's `#[differentiable(wrt(..))]`, or wrap the argument in `stop_gradient(..)`"
)]
pub trait KeepsDerivative {}

impl NoGradient {
    /// Wins over [`Entry::__entry`] and never holds. The lifetime keeps rustc from checking the bound here.
    #[doc(hidden)]
    #[inline]
    pub fn __entry<'a>(self) -> !
    where
        &'a Self: KeepsDerivative,
    {
        unreachable!()
    }
}

/// A value of a type that never carries a derivative: it may meet a constant parameter.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this argument carries a derivative, but the called function treats this parameter as constant",
    label = "the derivative would be lost here",
    note = "name the parameter in the callee's `#[differentiable(wrt(..))]`, or wrap the argument in `stop_gradient(..)`"
)]
pub trait Constantly {}

impl<T: Constantly + ?Sized> Constantly for &T {}
impl<T: Constantly> Constantly for [T] {}
impl<T: Constantly> Constantly for Vec<T> {}
impl<T: Constantly> Constantly for Option<T> {}
impl<T: Constantly, const N: usize> Constantly for [T; N] {}
impl<A: Constantly, B: Constantly> Constantly for (A, B) {}
impl<A: Constantly, B: Constantly, C: Constantly> Constantly for (A, B, C) {}

impl NoGradient {
    /// Wins over [`Entry::__entry_of`]: an argument whose type is not known to the caller may be a count.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn __entry_of<A: Constantly + ?Sized>(self, _: &A) -> Self {
        self
    }

    /// Wins over [`Entry::__field`].
    #[doc(hidden)]
    #[inline]
    pub fn __field<G>(&self, zero: impl FnOnce() -> G) -> G {
        zero()
    }

    /// Wins over [`Entry::__gradient`].
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn __gradient<M>(self, _: M, _: impl FnOnce() -> Self) -> Self {
        self
    }
}

/// Takes the entry of an active argument.
#[doc(hidden)]
pub trait Entry: Sized {
    /// The entry itself.
    #[inline]
    #[must_use]
    fn __entry(self) -> Self {
        self
    }

    /// The entry itself, of an argument of unknown type.
    #[inline]
    #[must_use]
    fn __entry_of<A: ?Sized>(self, _: &A) -> Self {
        self
    }

    /// The gradient of a field.
    #[inline]
    #[must_use]
    fn __field(&self, _: impl FnOnce() -> Self) -> Self
    where
        Self: Clone,
    {
        self.clone()
    }

    /// The gradient in the entry, or `otherwise` where there is none.
    #[inline]
    fn __gradient<M: Activity, G>(self, marker: M, otherwise: impl FnOnce() -> G) -> G
    where
        Self: Is<M::Entry<G>>,
    {
        marker.gradient(self.it(), otherwise)
    }
}

/// That two types are one.
#[doc(hidden)]
pub trait Is<T> {
    /// The value as what it is.
    fn it(self) -> T;
}

impl<T> Is<T> for T {
    #[inline]
    fn it(self) -> T {
        self
    }
}

impl<T> Entry for T {}

/// The entry of a `&mut` parameter.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this `&mut` reference is lent to a parameter that only reads",
    label = "the derivative would be lost here",
    note = "help: lend a part, `&x[..]`, or copy what it holds into a variable and lend that"
)]
pub trait Written {}

impl Written for () {}

/// Checks that a `&mut` argument met a `&mut` parameter.
#[doc(hidden)]
#[inline]
pub fn written<T: Written>(_: T) {}

/// The cotangent of a result that the caller drops: zero, or nothing where there is no result.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the result of this call is dropped, and what its zero is cannot be known",
    label = "this returns a value of some size",
    note = "help: give the result a name, `let result = ..;`"
)]
pub trait Dropped {
    /// The cotangent.
    fn dropped() -> Self;
}

macro_rules! dropped {
    ($($type:ty = $zero:expr),*) => {$(
        impl Dropped for $type {
            #[inline]
            fn dropped() -> Self {
                $zero
            }
        }
    )*};
}

dropped!(() = (), f32 = 0.0, f64 = 0.0, bool = false, NoGradient = NoGradient);
dropped!(u8 = 0, u16 = 0, u32 = 0, u64 = 0, u128 = 0, usize = 0);
dropped!(i8 = 0, i16 = 0, i32 = 0, i64 = 0, i128 = 0, isize = 0);

impl<D: Dropped, const N: usize> Dropped for [D; N] {
    #[inline]
    fn dropped() -> Self {
        core::array::from_fn(|_| D::dropped())
    }
}

macro_rules! dropped_tuple {
    ($($part:ident),+) => {
        impl<$($part: Dropped),+> Dropped for ($($part,)+) {
            #[inline]
            fn dropped() -> Self {
                ($($part::dropped(),)+)
            }
        }
    };
}

dropped_tuple!(A);
dropped_tuple!(A, B);
dropped_tuple!(A, B, C);
dropped_tuple!(A, B, C, D);
