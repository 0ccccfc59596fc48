//! `f32` and `f64` as values, gradients and factors.

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, Storage, allocator::Allocator};

use super::{Accumulate, Differentiable, Negate, Operand, Product, Quotient, Vacant};
use crate::kernel;

macro_rules! float {
    ($($float:ty)*) => {$(
        impl Operand for $float {
            type Value = Self;

            #[inline]
            fn value(&self) -> &Self {
                self
            }
        }

        impl Differentiable for $float {
            type Gradient = Self;

            #[inline]
            fn zero(&self) -> Self {
                0.0
            }
        }

        impl Accumulate for $float {
            #[inline]
            fn accumulate(&mut self, contribution: Self) {
                *self += contribution;
            }
        }

        impl Negate for $float {
            #[inline]
            fn negate(self) -> Self {
                -self
            }
        }

        impl Vacant for $float {
            #[inline]
            fn vacant() -> Self {
                0.0
            }
        }

        impl Product<Self> for $float {
            type Output = Self;

            #[inline]
            fn product(&self, right: &Self) -> Self {
                self * right
            }

            #[inline]
            fn left(&self, right: &Self, upstream: &Self) -> Self {
                upstream * right
            }

            #[inline]
            fn right(&self, _: &Self, upstream: &Self) -> Self {
                upstream * self
            }
        }

        impl Quotient<Self> for $float {
            type Output = Self;

            #[inline]
            fn quotient(&self, divisor: &Self) -> Self {
                self / divisor
            }

            #[inline]
            fn left(&self, divisor: &Self, upstream: &Self) -> Self {
                upstream / divisor
            }

            #[inline]
            fn right(&self, divisor: &Self, upstream: &Self) -> Self {
                -upstream * self / (divisor * divisor)
            }
        }

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
            fn left(&self, right: &Matrix<$float, R, C, S>, upstream: &Self::Output) -> Self {
                kernel::dot(right, upstream)
            }

            #[inline]
            fn right(&self, _: &Matrix<$float, R, C, S>, upstream: &Self::Output) -> Self::Output {
                upstream * *self
            }
        }
    )*};
}

float!(f32 f64);
