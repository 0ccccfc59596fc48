//! `Option` and `Result` as values that carry a derivative: the gradient of both is an `Option`.

use super::{Differentiable, Operand, Vacant};

impl<T, E> Operand for Result<T, E> {
    type Value = Self;

    #[inline]
    fn operand(&self) -> &Self {
        self
    }
}

/// What failed carries no derivative.
impl<T: Differentiable, E> Differentiable for Result<T, E> {
    type Gradient = Option<T::Gradient>;

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        self.as_ref().ok().map(T::zero_gradient)
    }
}

/// How the gradient of an `Option` is asked for that of its value, as derived gradients of enums are.
#[doc(hidden)]
#[allow(non_snake_case)]
pub trait OptionGradient {
    /// The gradient of what is inside.
    type Inside;

    /// The gradient of what is inside: zero if there is none.
    fn __Some_0(&self) -> Self::Inside;

    /// The same to be added to.
    fn __Some_0_mut(&mut self) -> &mut Self::Inside;
}

impl<G: Clone + Vacant> OptionGradient for Option<G> {
    type Inside = G;

    #[inline]
    fn __Some_0(&self) -> G {
        self.clone().unwrap_or_else(G::vacant)
    }

    #[inline]
    fn __Some_0_mut(&mut self) -> &mut G {
        self.get_or_insert_with(G::vacant)
    }
}

/// An `Option` or a `Result`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither an `Option` nor a `Result`",
    label = "this is taken apart as an `Option` or a `Result`"
)]
pub trait Wrapped {
    /// What is inside.
    type Inside;

    /// A copy of what is inside.
    fn payload(&self) -> Option<Self::Inside>;
}

impl<T: Clone> Wrapped for Option<T> {
    type Inside = T;

    #[inline]
    fn payload(&self) -> Self {
        self.clone()
    }
}

impl<T: Clone, E> Wrapped for Result<T, E> {
    type Inside = T;

    #[inline]
    fn payload(&self) -> Option<T> {
        self.as_ref().ok().cloned()
    }
}

/// A copy of what is inside of an `Option` or a `Result`.
#[doc(hidden)]
#[inline]
pub fn payload<A: Operand>(wrapped: &A) -> Option<<A::Value as Wrapped>::Inside>
where
    A::Value: Wrapped,
{
    wrapped.operand().payload()
}

/// What a companion returns whose value stays wrapped.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the called function returns neither an `Option` nor a `Result`",
    label = "its result is taken apart as one"
)]
pub trait Kept {
    /// The wrapped value.
    type Value;

    /// The pullback of the value, if there is one.
    type Pullback;

    /// The two apart.
    fn kept(self) -> (Self::Value, Option<Self::Pullback>);
}

impl<T, P> Kept for Option<(T, P)> {
    type Value = Option<T>;
    type Pullback = P;

    #[inline]
    fn kept(self) -> (Option<T>, Option<P>) {
        self.unzip()
    }
}

impl<T, P, E> Kept for Result<(T, P), E> {
    type Value = Result<T, E>;
    type Pullback = P;

    #[inline]
    fn kept(self) -> (Result<T, E>, Option<P>) {
        match self {
            Ok((value, pullback)) => (Ok(value), Some(pullback)),
            Err(error) => (Err(error), None),
        }
    }
}

/// The wrapped value of a call, and the pullback if there is a value.
#[doc(hidden)]
#[inline]
pub fn kept<K: Kept>(returned: K) -> (K::Value, Option<K::Pullback>) {
    returned.kept()
}

/// The pullback of a call that gave a value.
///
/// # Panics
///
/// If there was none.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn opened<P>(pullback: Option<P>) -> P {
    match pullback {
        Some(pullback) => pullback,
        None => unreachable!("the pullback of a call without a value is not called"),
    }
}
