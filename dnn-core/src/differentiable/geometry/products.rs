//! Products of what turns and shifts with what is turned and shifted.

use nalgebra::{
    Const, Isometry, Matrix, Point, RealField, Rotation, SVector, Storage, Translation, U1, Unit,
    UnitComplex, UnitQuaternion,
};

use super::{IsometryGradient, Turn};
use crate::differentiable::{Accumulate, Product, Quotient, Vacant};

/// Rotations of vectors and of points, and one after the other.
macro_rules! products {
    ($([$($size:tt)*] $type:ty, $dimension:tt;)*) => {$(
        impl<T: RealField, S: Storage<T, Const<$dimension>, U1>, $($size)*>
            Product<Matrix<T, Const<$dimension>, U1, S>> for $type
        {
            type Output = SVector<T, $dimension>;

            fn product(&self, right: &Matrix<T, Const<$dimension>, U1, S>) -> Self::Output {
                self.transform_vector(&right.clone_owned())
            }

            fn left_adjoint(
                &self,
                right: &Matrix<T, Const<$dimension>, U1, S>,
                upstream: &Self::Output,
            ) -> Self::Gradient {
                self.turned(&right.clone_owned(), upstream).0
            }

            fn right_adjoint(
                &self,
                right: &Matrix<T, Const<$dimension>, U1, S>,
                upstream: &Self::Output,
            ) -> Self::Output {
                self.turned(&right.clone_owned(), upstream).1
            }
        }

        impl<T: RealField, $($size)*> Product<Point<T, $dimension>> for $type {
            type Output = Point<T, $dimension>;

            fn product(&self, right: &Self::Output) -> Self::Output {
                self.transform_point(right)
            }

            fn left_adjoint(
                &self,
                right: &Self::Output,
                upstream: &SVector<T, $dimension>,
            ) -> Self::Gradient {
                self.turned(&right.coords, upstream).0
            }

            fn right_adjoint(
                &self,
                right: &Self::Output,
                upstream: &SVector<T, $dimension>,
            ) -> SVector<T, $dimension> {
                self.turned(&right.coords, upstream).1
            }
        }

        impl<T: RealField, $($size)*> Product<Self> for $type {
            type Output = Self;

            fn product(&self, right: &Self) -> Self {
                self * right
            }

            fn left_adjoint(&self, right: &Self, upstream: &Self::Gradient) -> Self::Gradient {
                self.composed(right, upstream).0
            }

            fn right_adjoint(&self, right: &Self, upstream: &Self::Gradient) -> Self::Gradient {
                self.composed(right, upstream).1
            }
        }

        impl<T: RealField, $($size)*> Quotient<Self> for $type {
            type Output = Self;

            fn quotient(&self, divisor: &Self) -> Self {
                self / divisor
            }

            fn left_adjoint(&self, divisor: &Self, upstream: &Self::Gradient) -> Self::Gradient {
                self.composed(&divisor.inverse(), upstream).0
            }

            fn right_adjoint(&self, divisor: &Self, upstream: &Self::Gradient) -> Self::Gradient {
                let (_, by_back) = self.composed(&divisor.inverse(), upstream);
                <Self as Turn<T, $dimension>>::inverted(by_back)
            }
        }
    )*};
}

products! {
    [] UnitQuaternion<T>, 3;
    [] UnitComplex<T>, 2;
    [const D: usize] Rotation<T, D>, D;
}

impl<T: RealField, R: Turn<T, D>, S: Storage<T, Const<D>, U1>, const D: usize>
    Product<Matrix<T, Const<D>, U1, S>> for Isometry<T, R, D>
{
    type Output = SVector<T, D>;

    fn product(&self, right: &Matrix<T, Const<D>, U1, S>) -> Self::Output {
        self.rotation.transform_vector(&right.clone_owned())
    }

    fn left_adjoint(&self, right: &Matrix<T, Const<D>, U1, S>, upstream: &Self::Output) -> Self::Gradient {
        let (rotation, _) = self.rotation.turned(&right.clone_owned(), upstream);
        IsometryGradient { rotation, translation: Translation::vacant() }
    }

    fn right_adjoint(&self, right: &Matrix<T, Const<D>, U1, S>, upstream: &Self::Output) -> Self::Output {
        self.rotation.turned(&right.clone_owned(), upstream).1
    }
}

impl<T: RealField, R: Turn<T, D>, const D: usize> Product<Point<T, D>> for Isometry<T, R, D> {
    type Output = Point<T, D>;

    fn product(&self, right: &Point<T, D>) -> Point<T, D> {
        self.transform_point(right)
    }

    fn left_adjoint(&self, right: &Point<T, D>, upstream: &SVector<T, D>) -> Self::Gradient {
        let (rotation, _) = self.rotation.turned(&right.coords, upstream);
        IsometryGradient { rotation, translation: Translation::from(upstream.clone()) }
    }

    fn right_adjoint(&self, right: &Point<T, D>, upstream: &SVector<T, D>) -> SVector<T, D> {
        self.rotation.turned(&right.coords, upstream).1
    }
}

impl<T: RealField, R: Turn<T, D>, const D: usize> Product<Self> for Isometry<T, R, D> {
    type Output = Self;

    fn product(&self, right: &Self) -> Self {
        self * right
    }

    fn left_adjoint(&self, right: &Self, upstream: &Self::Gradient) -> Self::Gradient {
        let (mut rotation, _) = self.rotation.composed(&right.rotation, &upstream.rotation);
        let (by_shift, _) = self.rotation.turned(&right.translation.vector, &upstream.translation.vector);
        rotation.accumulate(by_shift);
        IsometryGradient { rotation, translation: upstream.translation.clone() }
    }

    fn right_adjoint(&self, right: &Self, upstream: &Self::Gradient) -> Self::Gradient {
        let (_, rotation) = self.rotation.composed(&right.rotation, &upstream.rotation);
        let (_, shift) = self.rotation.turned(&right.translation.vector, &upstream.translation.vector);
        IsometryGradient { rotation, translation: Translation::from(shift) }
    }
}

impl<T: RealField, const D: usize> Product<Point<T, D>> for Translation<T, D> {
    type Output = Point<T, D>;

    fn product(&self, right: &Point<T, D>) -> Point<T, D> {
        self * right
    }

    fn left_adjoint(&self, _: &Point<T, D>, upstream: &SVector<T, D>) -> Self {
        Self::from(upstream.clone())
    }

    fn right_adjoint(&self, _: &Point<T, D>, upstream: &SVector<T, D>) -> SVector<T, D> {
        upstream.clone()
    }
}

/// Rotations of unit vectors.
macro_rules! directions {
    ($([$($generics:tt)*] $type:ty, $dimension:tt;)*) => {$(
        impl<T: RealField, S: Storage<T, Const<$dimension>, U1>, $($generics)*>
            Product<Unit<Matrix<T, Const<$dimension>, U1, S>>> for $type
        {
            type Output = Unit<SVector<T, $dimension>>;

            fn product(&self, right: &Unit<Matrix<T, Const<$dimension>, U1, S>>) -> Self::Output {
                Unit::new_unchecked(Product::product(self, right.as_ref()))
            }

            fn left_adjoint(
                &self,
                right: &Unit<Matrix<T, Const<$dimension>, U1, S>>,
                upstream: &SVector<T, $dimension>,
            ) -> Self::Gradient {
                Product::left_adjoint(self, right.as_ref(), upstream)
            }

            fn right_adjoint(
                &self,
                right: &Unit<Matrix<T, Const<$dimension>, U1, S>>,
                upstream: &SVector<T, $dimension>,
            ) -> SVector<T, $dimension> {
                Product::right_adjoint(self, right.as_ref(), upstream)
            }
        }
    )*};
}

directions! {
    [] UnitQuaternion<T>, 3;
    [] UnitComplex<T>, 2;
    [const D: usize] Rotation<T, D>, D;
    [R: Turn<T, D>, const D: usize] Isometry<T, R, D>, D;
}
