//! `f32` and `f64` as values, gradients and factors.

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, Storage, allocator::Allocator};

use super::Product;
use crate::kernel;

/// The traits of a float as a value, a gradient and a factor of its own kind.
#[doc(hidden)]
#[macro_export]
macro_rules! __float {
    ($($float:ty)*) => {$(
        impl $crate::differentiable::Operand for $float {
            type Value = Self;

            #[inline]
            fn operand(&self) -> &Self {
                self
            }
        }

        impl $crate::differentiable::Differentiable for $float {
            type Gradient = Self;

            #[inline]
            fn zero_gradient(&self) -> Self {
                <Self as $crate::Scalar>::from_number(0.0)
            }
        }

        impl $crate::differentiable::Accumulate for $float {
            // A float of one's own need not have `AddAssign`.
            #[inline]
            #[allow(clippy::assign_op_pattern)]
            fn accumulate(&mut self, contribution: Self) {
                *self = *self + contribution;
            }
        }

        impl $crate::differentiable::Negate for $float {
            #[inline]
            fn negate(self) -> Self {
                -self
            }
        }

        impl $crate::differentiable::Vacant for $float {
            #[inline]
            fn vacant() -> Self {
                <Self as $crate::Scalar>::from_number(0.0)
            }

            #[inline]
            fn is_vacant(&self) -> bool {
                *self == <Self as $crate::Scalar>::from_number(0.0)
            }
        }

        impl $crate::differentiable::Product<Self> for $float {
            type Output = Self;

            #[inline]
            fn product(&self, right: &Self) -> Self {
                *self * *right
            }

            #[inline]
            fn left_adjoint(&self, right: &Self, upstream: &Self) -> Self {
                *upstream * *right
            }

            #[inline]
            fn right_adjoint(&self, _: &Self, upstream: &Self) -> Self {
                *upstream * *self
            }
        }

        impl $crate::differentiable::Quotient<Self> for $float {
            type Output = Self;

            #[inline]
            fn quotient(&self, divisor: &Self) -> Self {
                *self / *divisor
            }

            #[inline]
            fn left_adjoint(&self, divisor: &Self, upstream: &Self) -> Self {
                *upstream / *divisor
            }

            #[inline]
            fn right_adjoint(&self, divisor: &Self, upstream: &Self) -> Self {
                -*upstream * *self / (*divisor * *divisor)
            }
        }
    )*};
}

macro_rules! factor {
    ($($float:ty)*) => {$(
        impl<R: Dim, C: Dim, S: Storage<$float, R, C>> Product<Matrix<$float, R, C, S>> for $float
        where
            DefaultAllocator: Allocator<R, C>,
        {
            type Output = OMatrix<$float, R, C>;

            #[inline]
            fn product(&self, right: &Matrix<$float, R, C, S>) -> Self::Output {
                right * *self
            }

            #[inline]
            fn left_adjoint(&self, right: &Matrix<$float, R, C, S>, upstream: &Self::Output) -> Self {
                kernel::dot(right, upstream)
            }

            #[inline]
            fn right_adjoint(&self, _: &Matrix<$float, R, C, S>, upstream: &Self::Output) -> Self::Output {
                upstream * *self
            }
        }
    )*};
}

__float!(f32 f64);
factor!(f32 f64);
