//! What a pullback returns for a parameter: its gradient, or [`NoGradient`], which refuses to be used as one.

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

/// Takes the entry of an active argument.
#[doc(hidden)]
pub trait Entry: Sized {
    /// The entry itself.
    #[inline]
    #[must_use]
    fn __entry(self) -> Self {
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

dropped!(() = (), f32 = 0.0, f64 = 0.0);

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
