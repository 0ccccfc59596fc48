//! Arrays, slices, vectors, tuples, boxes and options of values that have gradients.

use alloc::{boxed::Box, vec::Vec};
use core::array;

use super::{Accumulate, Differentiable, Negate, Operand, Vacant};

macro_rules! operand {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> Operand for $type {
            type Value = Self;

            #[inline]
            fn operand(&self) -> &Self {
                self
            }
        }
    )*};
}

operand! {
    [T, const N: usize] [T; N];
    [T] [T];
    [T] Vec<T>;
    [T: ?Sized] Box<T>;
    [T] Option<T>;
    // The bound keeps rustc from advising "use a unary tuple instead" where a derivative is missing.
    [A: Operand] (A,);
    [A, B] (A, B);
    [A, B, C] (A, B, C);
    [A, B, C, D] (A, B, C, D);
    [A, B, C, D, E] (A, B, C, D, E);
    [A, B, C, D, E, F] (A, B, C, D, E, F);
}

impl<T: Differentiable, const N: usize> Differentiable for [T; N] {
    type Gradient = [T::Gradient; N];

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        array::from_fn(|i| self[i].zero_gradient())
    }
}

impl<T: Differentiable> Differentiable for [T] {
    type Gradient = Vec<T::Gradient>;

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        self.iter().map(T::zero_gradient).collect()
    }
}

impl<T: Differentiable> Differentiable for Vec<T> {
    type Gradient = Vec<T::Gradient>;

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        self.as_slice().zero_gradient()
    }
}

impl<T: Differentiable + ?Sized> Differentiable for Box<T> {
    type Gradient = Box<T::Gradient>;

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        Box::new((**self).zero_gradient())
    }
}

impl<T: Differentiable> Differentiable for Option<T> {
    type Gradient = Option<T::Gradient>;

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        self.as_ref().map(T::zero_gradient)
    }
}

impl<G: Accumulate, const N: usize> Accumulate for [G; N] {
    #[inline]
    fn accumulate(&mut self, contribution: Self) {
        for (gradient, part) in self.iter_mut().zip(contribution) {
            gradient.accumulate(part);
        }
    }
}

impl<G: Accumulate> Accumulate for Vec<G> {
    #[inline]
    fn accumulate(&mut self, contribution: Self) {
        self.as_mut_slice().accumulate(contribution);
    }
}

/// The gradient of an array that was lent as a slice.
impl<G: Accumulate, const N: usize> Accumulate<Vec<G>> for [G; N] {
    #[inline]
    fn accumulate(&mut self, contribution: Vec<G>) {
        self.as_mut_slice().accumulate(contribution);
    }
}

impl<G: Accumulate, const N: usize> Accumulate<[G; N]> for [G] {
    #[inline]
    fn accumulate(&mut self, contribution: [G; N]) {
        self.accumulate(Vec::from(contribution));
    }
}

impl<G: Accumulate> Accumulate<Vec<G>> for [G] {
    #[inline]
    fn accumulate(&mut self, contribution: Vec<G>) {
        assert!(
            self.len() == contribution.len(),
            "a gradient of {} entries cannot be added to one of {}",
            contribution.len(),
            self.len()
        );
        for (gradient, part) in self.iter_mut().zip(contribution) {
            gradient.accumulate(part);
        }
    }
}

impl<G: Accumulate> Accumulate for Box<G> {
    #[inline]
    fn accumulate(&mut self, contribution: Self) {
        (**self).accumulate(*contribution);
    }
}

/// The gradient of a box that was lent as what is in it.
impl<G: Accumulate> Accumulate<G> for Box<G> {
    #[inline]
    fn accumulate(&mut self, contribution: G) {
        (**self).accumulate(contribution);
    }
}

/// `None` counts as zero, and a zero for `None`.
impl<G: Accumulate + Vacant> Accumulate for Option<G> {
    #[inline]
    fn accumulate(&mut self, contribution: Self) {
        match (self, contribution) {
            (Some(gradient), Some(part)) => gradient.accumulate(part),
            (gradient @ None, Some(part)) if !part.is_vacant() => *gradient = Some(part),
            (_, _) => {}
        }
    }
}

impl<G: Negate, const N: usize> Negate for [G; N] {
    #[inline]
    fn negate(self) -> Self {
        self.map(G::negate)
    }
}

impl<G: Negate> Negate for Vec<G> {
    #[inline]
    fn negate(self) -> Self {
        self.into_iter().map(G::negate).collect()
    }
}

impl<G: Negate> Negate for Box<G> {
    #[inline]
    fn negate(self) -> Self {
        Box::new((*self).negate())
    }
}

impl<G: Negate> Negate for Option<G> {
    #[inline]
    fn negate(self) -> Self {
        self.map(G::negate)
    }
}

impl<G: Vacant, const N: usize> Vacant for [G; N] {
    const VARIES: bool = G::VARIES;

    #[inline]
    fn vacant() -> Self {
        array::from_fn(|_| G::vacant())
    }

    #[inline]
    fn is_vacant(&self) -> bool {
        self.iter().all(G::is_vacant)
    }
}

impl<G: Vacant> Vacant for Vec<G> {
    const VARIES: bool = G::VARIES;

    #[inline]
    fn vacant() -> Self {
        Vec::new()
    }

    #[inline]
    fn is_vacant(&self) -> bool {
        self.iter().all(G::is_vacant)
    }
}

impl<G: Vacant> Vacant for Box<G> {
    const VARIES: bool = G::VARIES;

    #[inline]
    fn vacant() -> Self {
        Box::new(G::vacant())
    }

    #[inline]
    fn is_vacant(&self) -> bool {
        (**self).is_vacant()
    }
}

impl<G: Vacant> Vacant for Option<G> {
    const VARIES: bool = true;

    #[inline]
    fn vacant() -> Self {
        None
    }

    #[inline]
    fn is_vacant(&self) -> bool {
        self.as_ref().is_none_or(G::is_vacant)
    }
}

macro_rules! tuple {
    ($($part:ident $index:tt),+) => {
        impl<$($part: Differentiable),+> Differentiable for ($($part,)+) {
            type Gradient = ($($part::Gradient,)+);

            #[inline]
            fn zero_gradient(&self) -> Self::Gradient {
                ($(self.$index.zero_gradient(),)+)
            }
        }

        impl<$($part: Accumulate),+> Accumulate for ($($part,)+) {
            #[inline]
            fn accumulate(&mut self, contribution: Self) {
                $(self.$index.accumulate(contribution.$index);)+
            }
        }

        impl<$($part: Negate),+> Negate for ($($part,)+) {
            #[inline]
            fn negate(self) -> Self {
                ($(self.$index.negate(),)+)
            }
        }

        impl<$($part: Vacant),+> Vacant for ($($part,)+) {
            const VARIES: bool = $($part::VARIES)||+;

            #[inline]
            fn vacant() -> Self {
                ($($part::vacant(),)+)
            }

            #[inline]
            fn is_vacant(&self) -> bool {
                $(self.$index.is_vacant())&&+
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
