//! Points and quaternions times numbers, quaternions times quaternions, and matrices times points.

use nalgebra::{Const, Matrix, Point, Quaternion, RawStorage, RealField, SMatrix, SVector};

use crate::{
    differentiable::{Differentiable, Product, Quotient},
    kernel,
};

/// Products and quotients with a number.
macro_rules! scaled {
    ($([$($generics:tt)*] $type:ty, $gradient:ty, |$value:ident| $numbers:expr, |$given:ident| $upstream:expr;)*) => {$(
        impl<T: RealField + Differentiable<Gradient = T>, $($generics)*> Product<T> for $type {
            type Output = Self;

            fn product(&self, right: &T) -> Self {
                self * right.clone()
            }

            fn left_adjoint(&self, right: &T, upstream: &$gradient) -> $gradient {
                upstream * right.clone()
            }

            fn right_adjoint(&self, _: &T, $given: &$gradient) -> T {
                let $value = self;
                $numbers.dot($upstream)
            }
        }

        impl<T: RealField + Differentiable<Gradient = T>, $($generics)*> Quotient<T> for $type {
            type Output = Self;

            fn quotient(&self, divisor: &T) -> Self {
                self / divisor.clone()
            }

            fn left_adjoint(&self, divisor: &T, upstream: &$gradient) -> $gradient {
                upstream / divisor.clone()
            }

            fn right_adjoint(&self, divisor: &T, $given: &$gradient) -> T {
                let $value = self;
                -$numbers.dot($upstream) / (divisor.clone() * divisor.clone())
            }
        }
    )*};
}

scaled! {
    [const D: usize] Point<T, D>, SVector<T, D>, |value| value.coords, |upstream| upstream;
    [] Quaternion<T>, Quaternion<T>, |value| value.coords, |upstream| &upstream.coords;
}

macro_rules! scaled_from_left {
    ($($float:ty)*) => {$(
        impl<const D: usize> Product<Point<$float, D>> for $float {
            type Output = Point<$float, D>;

            fn product(&self, right: &Self::Output) -> Self::Output {
                right * *self
            }

            fn left_adjoint(&self, right: &Self::Output, upstream: &SVector<$float, D>) -> Self {
                right.coords.dot(upstream)
            }

            fn right_adjoint(&self, _: &Self::Output, upstream: &SVector<$float, D>) -> SVector<$float, D> {
                upstream * *self
            }
        }

        // Without std these floats have none of the functions that quaternions ask for.
        #[cfg(feature = "std")]
        impl Product<Quaternion<$float>> for $float {
            type Output = Quaternion<$float>;

            fn product(&self, right: &Self::Output) -> Self::Output {
                right * *self
            }

            fn left_adjoint(&self, right: &Self::Output, upstream: &Self::Output) -> Self {
                right.dot(upstream)
            }

            fn right_adjoint(&self, _: &Self::Output, upstream: &Self::Output) -> Self::Output {
                upstream * *self
            }
        }
    )*};
}

scaled_from_left!(f32 f64);

impl<T: RealField> Product<Self> for Quaternion<T> {
    type Output = Self;

    fn product(&self, right: &Self) -> Self {
        self * right
    }

    fn left_adjoint(&self, right: &Self, upstream: &Self) -> Self {
        upstream * right.conjugate()
    }

    fn right_adjoint(&self, _: &Self, upstream: &Self) -> Self {
        self.conjugate() * upstream
    }
}

impl<T: RealField, S: RawStorage<T, Const<D>, Const<D>>, const D: usize> Product<Point<T, D>>
    for Matrix<T, Const<D>, Const<D>, S>
{
    type Output = Point<T, D>;

    fn product(&self, right: &Point<T, D>) -> Point<T, D> {
        Point::from(kernel::gemm_nn(self, &right.coords))
    }

    fn left_adjoint(&self, right: &Point<T, D>, upstream: &SVector<T, D>) -> SMatrix<T, D, D> {
        upstream * right.coords.transpose()
    }

    fn right_adjoint(&self, _: &Point<T, D>, upstream: &SVector<T, D>) -> SVector<T, D> {
        kernel::gemm_tn(self, upstream)
    }
}
