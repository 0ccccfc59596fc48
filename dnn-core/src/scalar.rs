//! What generic code over floats needs: the trait [`Scalar`], for `f32`, `f64` and a float of one's own.

use core::{
    fmt::Debug,
    ops::{Add, Div, Mul, Neg, Sub},
};

use crate::differentiable::{Accumulate, Differentiable, Negate, Operand, Product, Quotient, Vacant};

/// A real number that generic functions of this crate, such as `sigmoid`, compute with.
///
/// Implemented for `f32` and `f64`; for a float of one's own that has `num_traits::Float`, [`scalar!`](crate::scalar)
/// implements it in one line. Refer to it by its path (`T: dnn_core::Scalar`): the methods have names of their own,
/// so that `x.exp()` and `T::from_f64(..)` stay unambiguous where `T` has other float bounds too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a scalar that `dnn_core` can compute with",
    label = "the trait `dnn_core::Scalar` is not implemented for `{Self}`",
    note = "`f32` and `f64` are scalars; for a float type of your own write `dnn_core::scalar!({Self});`"
)]
pub trait Scalar:
    Copy
    + Debug
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + Operand<Value = Self>
    + Differentiable<Gradient = Self>
    + Accumulate
    + Negate
    + Vacant
    + Product<Self, Output = Self>
    + Quotient<Self, Output = Self>
    + 'static
{
    /// `x`, rounded to this type.
    #[must_use]
    fn from_number(x: f64) -> Self;

    /// This number as an `f64`.
    #[must_use]
    fn to_number(self) -> f64;

    /// `|x|`.
    #[must_use]
    fn absolute_value(self) -> Self;

    /// `exp(x)`.
    #[must_use]
    fn exponential(self) -> Self;

    /// `exp(x) - 1`, exact near 0.
    #[must_use]
    fn exponential_minus_one(self) -> Self;

    /// `ln(x)`.
    #[must_use]
    fn logarithm(self) -> Self;

    /// `ln(1 + x)`, exact near 0.
    #[must_use]
    fn logarithm_one_plus(self) -> Self;

    /// `tanh(x)`.
    #[must_use]
    fn hyperbolic_tangent(self) -> Self;

    /// `sqrt(x)`.
    #[must_use]
    fn square_root(self) -> Self;
}

/// Implements [`Scalar`](trait@crate::Scalar), and that it is its own gradient, for float types that have
/// `num_traits::Float`: `dnn_core::scalar!(Half);`.
#[macro_export]
macro_rules! scalar {
    ($($float:ty),+ $(,)?) => {
        $crate::__scalar!($($float),+);
        $crate::__float!($($float)+);
    };
}

/// The methods of [`Scalar`](trait@crate::Scalar) alone.
#[doc(hidden)]
#[macro_export]
macro_rules! __scalar {
    ($($float:ty),+) => {$(
        impl $crate::Scalar for $float {
            #[inline]
            fn from_number(x: f64) -> Self {
                $crate::__private::number_float(x)
            }

            #[inline]
            fn to_number(self) -> f64 {
                $crate::__private::float_number(self)
            }

            #[inline]
            fn absolute_value(self) -> Self {
                $crate::__private::num_traits::Float::abs(self)
            }

            #[inline]
            fn exponential(self) -> Self {
                $crate::__private::num_traits::Float::exp(self)
            }

            #[inline]
            fn exponential_minus_one(self) -> Self {
                $crate::__private::num_traits::Float::exp_m1(self)
            }

            #[inline]
            fn logarithm(self) -> Self {
                $crate::__private::num_traits::Float::ln(self)
            }

            #[inline]
            fn logarithm_one_plus(self) -> Self {
                $crate::__private::num_traits::Float::ln_1p(self)
            }

            #[inline]
            fn hyperbolic_tangent(self) -> Self {
                $crate::__private::num_traits::Float::tanh(self)
            }

            #[inline]
            fn square_root(self) -> Self {
                $crate::__private::num_traits::Float::sqrt(self)
            }
        }
    )+};
}

__scalar!(f32, f64);

#[cfg(test)]
mod tests {
    use super::Scalar;

    fn round_trip<T: Scalar>(x: f64) -> T {
        T::from_number(T::from_number(x).to_number()).exponential().logarithm().hyperbolic_tangent()
    }

    #[test]
    fn both_floats_compute() {
        assert!((round_trip::<f64>(0.5) - 0.5_f64.tanh()).abs() < 1e-15);
        assert!((round_trip::<f32>(0.5) - 0.5_f32.tanh()).abs() < 1e-6);
        assert_eq!(1e-20_f64.exponential_minus_one(), 1e-20);
        assert_eq!(1e-20_f64.logarithm_one_plus(), 1e-20);
        assert_eq!((-4.0_f64).absolute_value().square_root(), 2.0);
    }

    #[test]
    fn other_float_bounds_stay_unambiguous() {
        fn f<T: num_traits::Float + num_traits::FromPrimitive + Scalar>(x: T) -> Option<T> {
            Some(x.exp().abs().sqrt() * T::from_f64(2.0)?)
        }
        assert_eq!(f(0.0_f64), Some(2.0));
    }
}
