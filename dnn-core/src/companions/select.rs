//! A choice between two numbers, as nalgebra spells it.

use nalgebra::SimdValue;

use super::Plain;
use crate::differentiable::NoGradient;

macro_rules! select {
    ($($trait:ident $float:ty;)*) => {$(
        companion! {
            /// `x` where the condition holds, else `y`: 1 by the chosen one, 0 by the other.
            $trait [] for $float where {}
            fn select_pullback [A, B, E] (&self, condition: bool, y: $float, a: A, _: B, e: E) -> Plain (
                $float; &Self, bool, $float, $float => A::Entry<$float>, NoGradient, E::Entry<$float>
            ) {
                (self.select(condition, y), move |_: &Self, condition: bool, _: $float, upstream: $float| {
                    let (by_x, by_y) = if condition { (upstream, 0.0) } else { (0.0, upstream) };
                    (a.entry(|| by_x), NoGradient, e.entry(|| by_y))
                })
            }
        }
    )*};
}

select! {
    SelectF32 f32;
    SelectF64 f64;
}
