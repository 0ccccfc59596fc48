//! The number of the twins: a value and its derivative by one entry of the input.

use std::cmp::Ordering;
use std::fmt;

use num_dual::Dual64;

/// A float with its derivative by one entry of the input.
///
/// The value is computed by the very operation of `f64`, so that a twin takes the branches of its function and gives
/// its value to the last bit. The derivative of an operation by each operand is asked of the crate `num-dual`.
#[derive(Clone, Copy, Default)]
pub struct Dual {
    /// The value.
    pub value: f64,
    /// The derivative, the sum over all paths from the entry to here of the products of the derivatives on the path.
    pub slope: f64,
    /// The same sum of absolute products: what rounding errors of the derivative are proportional to, in whatever
    /// order a sweep adds. It is zero if and only if the value does not depend on the entry.
    pub size: f64,
}

impl Dual {
    /// A number that does not depend on the entry.
    #[must_use]
    pub const fn constant(value: f64) -> Self {
        Self { value, slope: 0.0, size: 0.0 }
    }

    /// The entry.
    #[must_use]
    pub const fn variable(value: f64) -> Self {
        Self { value, slope: 1.0, size: 1.0 }
    }

    /// The chain rule. An operand that does not depend on the entry contributes nothing, not even a NaN.
    pub(crate) fn chain<const N: usize>(value: f64, operands: [(Self, f64); N]) -> Self {
        let mut result = Self::constant(value);
        for (operand, partial) in operands {
            if operand.size != 0.0 {
                result.slope += partial * operand.slope;
                result.size += partial.abs() * operand.size;
            }
        }
        result
    }

    /// A function of one operand, with its derivative from the crate.
    pub(crate) fn unary(self, value: f64, function: impl Fn(Dual64) -> Dual64) -> Self {
        Self::chain(value, [(self, function(Dual64::new(self.value, 1.0)).eps)])
    }

    /// A function of two operands, with its derivatives from the crate.
    pub(crate) fn binary(self, other: Self, value: f64, function: impl Fn(Dual64, Dual64) -> Dual64) -> Self {
        let by_first = function(Dual64::new(self.value, 1.0), Dual64::from_re(other.value)).eps;
        let by_second = function(Dual64::from_re(self.value), Dual64::new(other.value, 1.0)).eps;
        Self::chain(value, [(self, by_first), (other, by_second)])
    }

    /// The same number with a larger size: where a derivative is a difference of numbers, its rounding errors are
    /// proportional to these.
    pub(crate) fn sized(self, operand: Self, bound: f64) -> Self {
        Self { size: self.size.max(operand.size * bound), ..self }
    }
}

/// Numbers compare as their values do.
impl PartialEq for Dual {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq<f64> for Dual {
    fn eq(&self, other: &f64) -> bool {
        self.value == *other
    }
}

impl PartialOrd for Dual {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl PartialOrd<f64> for Dual {
    fn partial_cmp(&self, other: &f64) -> Option<Ordering> {
        self.value.partial_cmp(other)
    }
}

impl PartialEq<Dual> for f64 {
    fn eq(&self, other: &Dual) -> bool {
        *self == other.value
    }
}

impl PartialOrd<Dual> for f64 {
    fn partial_cmp(&self, other: &Dual) -> Option<Ordering> {
        self.partial_cmp(&other.value)
    }
}

macro_rules! print {
    ($($format:ident),*) => {
        $(
            /// Prints the value, for the messages of a twin are those of its function.
            impl fmt::$format for Dual {
                fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::$format::fmt(&self.value, to)
                }
            }
        )*
    };
}
print!(Debug, Display, LowerExp);

macro_rules! from {
    ($($number:ty),*) => {
        $(
            impl From<$number> for Dual {
                fn from(number: $number) -> Self {
                    Self::constant(f64::from(number))
                }
            }
        )*
    };
}
from!(f64, f32, i8, i16, i32, u8, u16, u32, bool);
