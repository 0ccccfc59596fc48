//! Which arguments of a call carry a derivative: zero-sized markers, so that a gradient nobody asked for costs
//! nothing.

use super::NoGradient;

/// [`Active`] or [`Constant`]: a companion takes one per parameter, and all that hangs on it folds away.
pub trait Activity: Copy + 'static {
    /// Whether the argument carries a derivative.
    const ACTIVE: bool;

    /// The entry of the argument: `G`, or [`NoGradient`].
    type Entry<G>;

    /// Active if one of the two is.
    type Or<B: Activity>: Activity;

    /// The entry; a constant argument does not run `gradient`.
    fn entry<G>(self, gradient: impl FnOnce() -> G) -> Self::Entry<G>;

    /// The gradient in an entry, or `otherwise` where there is none: what generic code takes an entry by.
    fn gradient<G>(self, entry: Self::Entry<G>, otherwise: impl FnOnce() -> G) -> G;

    /// The marker of a value computed from two others.
    fn or<B: Activity>(self, other: B) -> Self::Or<B>;
}

/// The argument carries a derivative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Active;

/// The argument carries none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Constant;

impl Activity for Active {
    const ACTIVE: bool = true;

    type Entry<G> = G;

    type Or<B: Activity> = Self;

    #[inline]
    fn entry<G>(self, gradient: impl FnOnce() -> G) -> G {
        gradient()
    }

    #[inline]
    fn gradient<G>(self, entry: G, _: impl FnOnce() -> G) -> G {
        entry
    }

    #[inline]
    fn or<B: Activity>(self, _: B) -> Self {
        self
    }
}

impl Activity for Constant {
    const ACTIVE: bool = false;

    type Entry<G> = NoGradient;

    type Or<B: Activity> = B;

    #[inline]
    fn entry<G>(self, _: impl FnOnce() -> G) -> NoGradient {
        NoGradient
    }

    #[inline]
    fn gradient<G>(self, _: NoGradient, otherwise: impl FnOnce() -> G) -> G {
        otherwise()
    }

    #[inline]
    fn or<B: Activity>(self, other: B) -> B {
        other
    }
}
