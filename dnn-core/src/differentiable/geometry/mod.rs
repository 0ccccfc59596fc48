//! nalgebra's points, translations, rotations and isometries.
//!
//! The gradient of a point is a vector, as the difference of two points is. Translations, quaternions and complex
//! numbers are their own gradients. The gradient of a rotation has the type of its numbers: a quaternion, a complex
//! number or a matrix, by each of them alone; that of a unit vector is a vector. That of an isometry has the gradients
//! of its parts.

use core::ops::Neg;

use nalgebra::{
    ClosedAddAssign, Complex, DefaultAllocator, Dim, Isometry, Matrix, OMatrix, Point, Quaternion,
    RawStorage, RealField, Rotation, SMatrix, SVector, Scalar, Similarity, Translation, Unit, UnitComplex,
    UnitQuaternion, allocator::Allocator,
};
use num_traits::Zero;

mod numbers;
mod products;
mod similarities;
mod turn;

pub use turn::Turn;

use super::{Accumulate, Differentiable, Negate, NoGradient, Operand, Vacant};

/// The gradient of an isometry.
#[derive(Clone, Debug, PartialEq)]
pub struct IsometryGradient<G, T: Scalar, const D: usize> {
    /// By the rotation.
    pub rotation: G,
    /// By the translation.
    pub translation: Translation<T, D>,
}

/// The gradient of a similarity.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarityGradient<G, T: Scalar, const D: usize> {
    /// By the rotation and the translation.
    pub isometry: IsometryGradient<G, T, D>,
    /// By the factor.
    pub scaling: T,
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
    [G: Gradient, T: Entry, const D: usize] SimilarityGradient<G, T, D>:
        Self { isometry: IsometryGradient::vacant(), scaling: T::zero() };
        |sum, term| { sum.isometry.accumulate(term.isometry); sum.scaling += term.scaling };
        |given| Self { isometry: given.isometry.negate(), scaling: -given.scaling };
}

/// What the gradient of a rotation can do.
pub trait Gradient: Clone + core::fmt::Debug + PartialEq + Accumulate + Negate + Vacant {}

impl<G: Clone + core::fmt::Debug + PartialEq + Accumulate + Negate + Vacant> Gradient for G {}

/// What people give a pullback whose function returns a `Point`: a point, though its gradient is a vector. A type of
/// one's own with such a name is given its gradient.
pub trait Seeded: Differentiable {
    /// The type of the cotangent.
    type Cotangent;

    /// The cotangent as a gradient.
    fn seeded(cotangent: Self::Cotangent) -> Self::Gradient;
}

impl<T: Entry, const D: usize> Seeded for Point<T, D> {
    type Cotangent = Self;

    #[inline]
    fn seeded(cotangent: Self) -> SVector<T, D> {
        cotangent.coords
    }
}

value! {
    [T: Entry, const D: usize] Point<T, D> => SVector<T, D>: SVector::zeros();
    [T: RealField] UnitQuaternion<T> => Quaternion<T>: Quaternion::vacant();
    [T: RealField] UnitComplex<T> => Complex<T>: Complex::vacant();
    [T: RealField, const D: usize] Rotation<T, D> => SMatrix<T, D, D>: SMatrix::zeros();
    [T: RealField, R: Turn<T, D>, const D: usize] Isometry<T, R, D> => IsometryGradient<R::Gradient, T, D>:
        IsometryGradient { rotation: R::Gradient::vacant(), translation: Translation::vacant() };
    [T: RealField, R: Turn<T, D>, const D: usize] Similarity<T, R, D> => SimilarityGradient<R::Gradient, T, D>:
        SimilarityGradient::vacant();
}

impl<T, R: Dim, C: Dim, S: RawStorage<T, R, C>> Operand for Unit<Matrix<T, R, C, S>> {
    type Value = Self;

    #[inline]
    fn operand(&self) -> &Self {
        self
    }
}

impl<T, R: Dim, C: Dim, S: RawStorage<T, R, C>> Differentiable for Unit<Matrix<T, R, C, S>>
where
    Matrix<T, R, C, S>: Differentiable,
{
    type Gradient = <Matrix<T, R, C, S> as Differentiable>::Gradient;

    #[inline]
    fn zero_gradient(&self) -> Self::Gradient {
        self.as_ref().zero_gradient()
    }
}

/// What an adjoint of a field `coords` is: the gradient of a point is that of its coordinates.
#[doc(hidden)]
pub trait Coordinates {
    /// The type of the adjoint.
    type Coordinates;

    /// A copy.
    fn coordinates(&self) -> Self::Coordinates;

    /// What contributions are added to.
    fn coordinates_mut(&mut self) -> &mut Self::Coordinates;
}

macro_rules! coordinates {
    ($([$($generics:tt)*] $type:ty $(where { $($bounds:tt)* })? => $coordinates:ty: |$this:ident| $copy:expr, $part:expr;)*) => {$(
        impl<$($generics)*> Coordinates for $type $(where $($bounds)*)? {
            type Coordinates = $coordinates;

            #[inline]
            fn coordinates(&self) -> $coordinates {
                let $this = self;
                $copy
            }

            #[inline]
            fn coordinates_mut(&mut self) -> &mut $coordinates {
                let $this = self;
                $part
            }
        }
    )*};
}

coordinates! {
    [T: Scalar, R: Dim, C: Dim] OMatrix<T, R, C> where { DefaultAllocator: Allocator<R, C> } => Self:
        |this| this.clone(), this;
    [T: Scalar] Quaternion<T> => SVector<T, 4>: |this| this.coords.clone(), &mut this.coords;
    [] NoGradient => Self: |this| *this, this;
    [G: Coordinates + ?Sized] &mut G => G::Coordinates: |this| (**this).coordinates(), (**this).coordinates_mut();
}

/// A copy of the adjoint of `coords`.
#[doc(hidden)]
#[inline]
pub fn coordinates<G: Coordinates>(gradient: &G) -> G::Coordinates {
    gradient.coordinates()
}

/// The adjoint of `coords`.
#[doc(hidden)]
#[inline]
pub fn coordinates_mut<G: Coordinates>(gradient: &mut G) -> &mut G::Coordinates {
    gradient.coordinates_mut()
}
