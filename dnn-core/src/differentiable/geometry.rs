//! nalgebra's points, translations, rotations and isometries.
//!
//! Points, translations, quaternions and complex numbers are their own gradients. The gradient of a rotation has the
//! type of its numbers: a quaternion, a complex number or a matrix, by each of them alone. That of an isometry has the
//! gradients of its parts.

use core::ops::Neg;

use nalgebra::{
    AbstractRotation, ClosedAddAssign, Complex, Const, Isometry, Matrix, Point, Quaternion, RealField,
    Rotation, SMatrix, SVector, Scalar, Storage, Translation, U1, UnitComplex, UnitQuaternion,
};
use num_traits::Zero;

use super::{Accumulate, Differentiable, Negate, Operand, Product, Vacant};

/// The gradient of an isometry.
#[derive(Clone, Debug, PartialEq)]
pub struct IsometryGradient<G, T: Scalar, const D: usize> {
    /// By the rotation.
    pub rotation: G,
    /// By the translation.
    pub translation: Translation<T, D>,
}

macro_rules! value {
    ($([$($generics:tt)*] $type:ty => $gradient:ty: $zero:expr;)*) => {$(
        impl<$($generics)*> Operand for $type {
            type Value = Self;

            #[inline]
            fn operand(&self) -> &Self {
                self
            }
        }

        impl<$($generics)*> Differentiable for $type {
            type Gradient = $gradient;

            #[inline]
            fn zero_gradient(&self) -> $gradient {
                $zero
            }
        }
    )*};
}

macro_rules! gradient {
    ($([$($generics:tt)*] $type:ty: $zero:expr; |$sum:ident, $term:ident| $add:expr; |$given:ident| $minus:expr;)*) => {$(
        value! { [$($generics)*] $type => Self: $zero; }

        impl<$($generics)*> Accumulate for $type {
            #[inline]
            fn accumulate(&mut self, $term: Self) {
                let $sum = self;
                $add;
            }
        }

        impl<$($generics)*> Negate for $type {
            #[inline]
            fn negate(self) -> Self {
                let $given = self;
                $minus
            }
        }

        impl<$($generics)*> Vacant for $type {
            #[inline]
            fn vacant() -> Self {
                $zero
            }

            #[inline]
            fn is_vacant(&self) -> bool {
                *self == $zero
            }
        }
    )*};
}

/// What entries of gradients do.
pub trait Entry: Scalar + Zero + ClosedAddAssign + Neg<Output = Self> + nalgebra::ClosedMulAssign {}

impl<T: Scalar + Zero + ClosedAddAssign + Neg<Output = Self> + nalgebra::ClosedMulAssign> Entry for T {}

gradient! {
    [T: Entry, const D: usize] Point<T, D>: Self::from(SVector::zeros());
        |sum, term| sum.coords += term.coords; |given| Self::from(-given.coords);
    [T: Entry, const D: usize] Translation<T, D>: Self::from(SVector::zeros());
        |sum, term| sum.vector += term.vector; |given| Self::from(-given.vector);
    [T: RealField] Quaternion<T>: Self::from(SVector::zeros());
        |sum, term| sum.coords += term.coords; |given| Self::from(-given.coords);
    [T: RealField] Complex<T>: Self::new(T::zero(), T::zero());
        |sum, term| { sum.re += term.re; sum.im += term.im }; |given| Self::new(-given.re, -given.im);
    [G: Gradient, T: Entry, const D: usize] IsometryGradient<G, T, D>:
        Self { rotation: G::vacant(), translation: Translation::vacant() };
        |sum, term| { sum.rotation.accumulate(term.rotation); sum.translation.accumulate(term.translation) };
        |given| Self { rotation: given.rotation.negate(), translation: given.translation.negate() };
}

/// What the gradient of a rotation can do.
pub trait Gradient: Clone + core::fmt::Debug + PartialEq + Accumulate + Negate + Vacant {}

impl<G: Clone + core::fmt::Debug + PartialEq + Accumulate + Negate + Vacant> Gradient for G {}

value! {
    [T: RealField] UnitQuaternion<T> => Quaternion<T>: Quaternion::vacant();
    [T: RealField] UnitComplex<T> => Complex<T>: Complex::vacant();
    [T: RealField, const D: usize] Rotation<T, D> => SMatrix<T, D, D>: SMatrix::zeros();
    [T: RealField, R: Turn<T, D>, const D: usize] Isometry<T, R, D> => IsometryGradient<R::Gradient, T, D>:
        IsometryGradient { rotation: R::Gradient::vacant(), translation: Translation::vacant() };
}

/// A rotation: the adjoints of what it does, by its numbers as they are, whether they are of a rotation or not.
pub trait Turn<T: RealField, const D: usize>:
    AbstractRotation<T, D> + Differentiable<Gradient: Gradient>
{
    /// The adjoints of the rotation and of the vector that it turned.
    fn turned(&self, vector: &SVector<T, D>, upstream: &SVector<T, D>) -> (Self::Gradient, SVector<T, D>);

    /// The adjoints of both in `self * right`.
    fn composed(&self, right: &Self, upstream: &Self::Gradient) -> (Self::Gradient, Self::Gradient);

    /// The adjoint of what was inverted.
    fn inverted(upstream: Self::Gradient) -> Self::Gradient;
}

impl<T: RealField> Turn<T, 3> for UnitQuaternion<T> {
    // The value is `v + w t + a × t` with `t = 2 a × v`, for the vector `a` and the scalar `w` of the quaternion.
    fn turned(&self, vector: &SVector<T, 3>, upstream: &SVector<T, 3>) -> (Quaternion<T>, SVector<T, 3>) {
        let (a, w) = (self.as_ref().vector().into_owned(), self.as_ref().scalar());
        let two: T = nalgebra::convert(2.0);
        let t = a.cross(vector) * two.clone();
        let by_t = (upstream * w + upstream.cross(&a)) * two;
        let by_a = t.cross(upstream) + vector.cross(&by_t);
        (Quaternion::from_parts(t.dot(upstream), by_a), upstream + by_t.cross(&a))
    }

    fn composed(&self, right: &Self, upstream: &Quaternion<T>) -> (Quaternion<T>, Quaternion<T>) {
        (upstream * right.as_ref().conjugate(), self.as_ref().conjugate() * upstream)
    }

    fn inverted(upstream: Quaternion<T>) -> Quaternion<T> {
        upstream.conjugate()
    }
}

impl<T: RealField> Turn<T, 2> for UnitComplex<T> {
    fn turned(&self, vector: &SVector<T, 2>, upstream: &SVector<T, 2>) -> (Complex<T>, SVector<T, 2>) {
        let [x, y] = [vector[0].clone(), vector[1].clone()];
        let [u, v] = [upstream[0].clone(), upstream[1].clone()];
        let [re, im] = [self.re.clone(), self.im.clone()];
        let by_vector = SVector::<T, 2>::new(
            re.clone() * u.clone() + im.clone() * v.clone(),
            re * v.clone() - im * u.clone(),
        );
        (Complex::new(u.clone() * x.clone() + v.clone() * y.clone(), v * x - u * y), by_vector)
    }

    fn composed(&self, right: &Self, upstream: &Complex<T>) -> (Complex<T>, Complex<T>) {
        // `upstream * conj(factor)`
        let by = |factor: &Complex<T>| {
            Complex::new(
                upstream.re.clone() * factor.re.clone() + upstream.im.clone() * factor.im.clone(),
                upstream.im.clone() * factor.re.clone() - upstream.re.clone() * factor.im.clone(),
            )
        };
        (by(right.as_ref()), by(self.as_ref()))
    }

    fn inverted(upstream: Complex<T>) -> Complex<T> {
        Complex::new(upstream.re, -upstream.im)
    }
}

impl<T: RealField, const D: usize> Turn<T, D> for Rotation<T, D>
where
    Self: AbstractRotation<T, D>,
{
    fn turned(&self, vector: &SVector<T, D>, upstream: &SVector<T, D>) -> (SMatrix<T, D, D>, SVector<T, D>) {
        (upstream * vector.transpose(), self.matrix().tr_mul(upstream))
    }

    fn composed(&self, right: &Self, upstream: &SMatrix<T, D, D>) -> (SMatrix<T, D, D>, SMatrix<T, D, D>) {
        (upstream * right.matrix().transpose(), self.matrix().transpose() * upstream)
    }

    fn inverted(upstream: SMatrix<T, D, D>) -> SMatrix<T, D, D> {
        upstream.transpose()
    }
}

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

            fn left_adjoint(&self, right: &Self::Output, upstream: &Self::Output) -> Self::Gradient {
                self.turned(&right.coords, &upstream.coords).0
            }

            fn right_adjoint(&self, right: &Self::Output, upstream: &Self::Output) -> Self::Output {
                Point::from(self.turned(&right.coords, &upstream.coords).1)
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

    fn left_adjoint(&self, right: &Point<T, D>, upstream: &Point<T, D>) -> Self::Gradient {
        let (rotation, _) = self.rotation.turned(&right.coords, &upstream.coords);
        IsometryGradient { rotation, translation: Translation::from(upstream.coords.clone()) }
    }

    fn right_adjoint(&self, right: &Point<T, D>, upstream: &Point<T, D>) -> Point<T, D> {
        Point::from(self.rotation.turned(&right.coords, &upstream.coords).1)
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

    fn left_adjoint(&self, _: &Point<T, D>, upstream: &Point<T, D>) -> Self {
        Self::from(upstream.coords.clone())
    }

    fn right_adjoint(&self, _: &Point<T, D>, upstream: &Point<T, D>) -> Point<T, D> {
        upstream.clone()
    }
}
