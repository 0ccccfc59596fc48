//! Values whose gradients have a shape that can change: enums, options, and what has them in it. A function that
//! gives a value another variant returns the gradient of the one that it was given.

use super::{Accumulate, Differentiable, Operand, Vacant};

/// The zero gradient of a value before it changes, if it can change its shape.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Shape<G>(Option<G>);

/// The shape of the gradient of `x`: costs nothing where the type has only one.
#[doc(hidden)]
#[inline]
pub fn shape<A: Operand, G: Vacant>(x: &A) -> Shape<G>
where
    A::Value: Differentiable<Gradient = G>,
{
    Shape(G::VARIES.then(|| x.operand().zero_gradient()))
}

impl<G: Accumulate + Vacant> Shape<G> {
    /// The gradient in this shape. What it is of another variant is zero.
    #[inline]
    #[must_use]
    pub fn of(self, gradient: G) -> G {
        match self.0 {
            None => gradient,
            Some(mut shaped) => {
                shaped.accumulate(gradient);
                shaped
            }
        }
    }

    /// Puts a gradient into this shape.
    #[inline]
    pub fn restore(self, gradient: &mut G) {
        if self.0.is_some() {
            *gradient = self.of(core::mem::replace(gradient, G::vacant()));
        }
    }
}
