//! What the numeric code asks of a float.

use core::fmt::Debug;
use core::ops::{Add, Div, Mul, Neg, Sub};

/// A float: `f32`, `f64`, or a type that behaves like them.
pub trait Scalar:
    'static
    + Copy
    + Debug
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// The float nearest to `value`.
    fn from_f64(value: f64) -> Self;
    /// `e` to the power of `self`.
    #[must_use]
    fn exp(self) -> Self;
    /// The natural logarithm.
    #[must_use]
    fn ln(self) -> Self;
    /// The square root.
    #[must_use]
    fn sqrt(self) -> Self;
}

macro_rules! scalar {
    ($float:ty, $from_f64:expr) => {
        impl Scalar for $float {
            fn from_f64(value: f64) -> Self {
                $from_f64(value)
            }
            fn exp(self) -> Self {
                num_traits::Float::exp(self)
            }
            fn ln(self) -> Self {
                num_traits::Float::ln(self)
            }
            fn sqrt(self) -> Self {
                num_traits::Float::sqrt(self)
            }
        }
    };
}

// Rounding to the nearest `f32` is what the conversion is for.
#[allow(clippy::cast_possible_truncation)]
const fn nearest(value: f64) -> f32 {
    value as f32
}

scalar!(f32, nearest);
scalar!(f64, core::convert::identity);
