//! A choice between two numbers, as nalgebra spells it.

use nalgebra::SimdValue;

use super::Plain;
use crate::{differentiable::NoGradient, scalar::Scalar};

companion! {
    /// `x` where the condition holds, else `y`: 1 by the chosen one, 0 by the other.
    Select [T] for T where { T: Scalar + SimdValue<Element = T, SimdBool = bool> }
    fn select_pullback [A, B, E] (&self, condition: bool, y: T, a: A, _: B, e: E) -> Plain (
        T; &Self, bool, T, T => A::Entry<T>, NoGradient, E::Entry<T>
    ) {
        (self.select(condition, y), move |_: &Self, condition: bool, _: T, upstream: T| {
            let zero = T::from_number(0.0);
            let (by_x, by_y) = if condition { (upstream, zero) } else { (zero, upstream) };
            (a.entry(|| by_x), NoGradient, e.entry(|| by_y))
        })
    }
}
