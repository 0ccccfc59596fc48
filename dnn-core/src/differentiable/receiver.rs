//! The receiver of a method of which the caller does not know whether it takes `&self` or `&mut self`. The pullback of
//! the one asks for the value and returns an entry; that of the other asks for the adjoint and changes it in place.

use super::{Accumulate, Vacant};

/// What a pullback may ask for.
#[doc(hidden)]
pub struct Lent<'a, V: ?Sized, G: ?Sized> {
    value: &'a V,
    gradient: &'a mut G,
}

/// What a pullback does ask for.
#[doc(hidden)]
pub trait Lend<T> {
    /// Gives it.
    fn lend(self) -> T;
}

impl<'a, V: ?Sized, G: ?Sized> Lend<&'a V> for Lent<'a, V, G> {
    #[inline]
    fn lend(self) -> &'a V {
        self.value
    }
}

impl<'a, V: ?Sized, G: ?Sized> Lend<&'a mut G> for Lent<'a, V, G> {
    #[inline]
    fn lend(self) -> &'a mut G {
        self.gradient
    }
}

/// The value before the call, or the adjoint of the value after it.
#[doc(hidden)]
#[inline]
pub fn lend<'a, V: ?Sized, G: ?Sized, T>(value: &'a V, gradient: &'a mut G) -> T
where
    Lent<'a, V, G>: Lend<T>,
{
    Lent { value, gradient }.lend()
}

/// What comes back: an entry that is added to the adjoint, or nothing where the adjoint was changed in place.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the receiver carries a derivative, but the called method treats `self` as constant",
    label = "the derivative would be lost here",
    note = "name it in the callee's `#[differentiable(wrt(self, ..))]`, or wrap the receiver in `stop_gradient(..)`"
)]
pub trait Receive<G: ?Sized> {
    /// Adds it.
    fn receive(self, gradient: &mut G);
}

impl<G: ?Sized> Receive<G> for () {
    #[inline]
    fn receive(self, _: &mut G) {}
}

impl<G: Accumulate<E> + ?Sized, E: Vacant> Receive<G> for E {
    #[inline]
    fn receive(self, gradient: &mut G) {
        gradient.accumulate(self);
    }
}

/// Adds an entry to the adjoint of a receiver.
#[doc(hidden)]
#[inline]
pub fn receive<G: ?Sized, E: Receive<G>>(gradient: &mut G, entry: E) {
    entry.receive(gradient);
}
