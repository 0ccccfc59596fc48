//! Matrices of homogeneous coordinates made of shifts and factors.

use nalgebra::{
    Const, Matrix, Matrix3, Matrix4, RealField, SMatrix, SVector, Storage, U1, UnitComplex, UnitQuaternion,
    Vector3,
};

use super::{
    Plain,
    rotations::{along, by_scaled_axis},
};
use crate::differentiable::geometry::Turn;

macro_rules! made {
    ($($shift:ident $factor:ident $factors:ident $size:literal $dimension:literal;)*) => {$(
        companion! {
            /// The shift by a vector.
            $shift [T, S] for SMatrix<T, $size, $size>
            where { T: RealField, S: Storage<T, Const<$dimension>, U1>, }
            fn new_translation_pullback [A] (shift: &Matrix<T, Const<$dimension>, U1, S>, a: A) -> Plain (
                SMatrix<T, $size, $size>;
                &Matrix<T, Const<$dimension>, U1, S>, SMatrix<T, $size, $size>
                => A::Entry<SVector<T, $dimension>>
            ) {
                let value = Self::new_translation(shift);
                (value, move |_: &Matrix<T, Const<$dimension>, U1, S>, upstream: Self| {
                    (a.entry(|| upstream.fixed_view::<$dimension, 1>(0, $dimension).into_owned()),)
                })
            }
        }
        companion! {
            /// One factor for all coordinates.
            $factor [T] for SMatrix<T, $size, $size> where { T: RealField, }
            fn new_scaling_pullback [A] (factor: T, a: A) -> Plain (
                SMatrix<T, $size, $size>; T, SMatrix<T, $size, $size> => A::Entry<T>
            ) {
                (Self::new_scaling(factor), move |_: T, upstream: Self| {
                    (a.entry(|| upstream.fixed_view::<$dimension, $dimension>(0, 0).trace()),)
                })
            }
        }
        companion! {
            /// A factor for each coordinate.
            $factors [T, S] for SMatrix<T, $size, $size>
            where { T: RealField, S: Storage<T, Const<$dimension>, U1>, }
            fn new_nonuniform_scaling_pullback [A] (factors: &Matrix<T, Const<$dimension>, U1, S>, a: A) -> Plain (
                SMatrix<T, $size, $size>;
                &Matrix<T, Const<$dimension>, U1, S>, SMatrix<T, $size, $size>
                => A::Entry<SVector<T, $dimension>>
            ) {
                let value = Self::new_nonuniform_scaling(factors);
                (value, move |_: &Matrix<T, Const<$dimension>, U1, S>, upstream: Self| {
                    (a.entry(|| upstream.fixed_view::<$dimension, $dimension>(0, 0).diagonal()),)
                })
            }
        }
    )*};
}

made! {
    NewTranslationOfPlane NewScalingOfPlane NewFactorsOfPlane 3 2;
    NewTranslationOfSpace NewScalingOfSpace NewFactorsOfSpace 4 3;
}

companion! {
    /// The rotation of the plane by an angle.
    NewRotationOfPlane [T] for Matrix3<T> where { T: RealField, }
    fn new_rotation_pullback [A] (angle: T, a: A) -> Plain (Matrix3<T>; T, Matrix3<T> => A::Entry<T>) {
        (Self::new_rotation(angle), move |angle: T, upstream: Self| {
            (a.entry(|| {
                let turn = UnitComplex::identity();
                along(angle, turn.by_matrix(&upstream.fixed_view::<2, 2>(0, 0).into_owned()))
            }),)
        })
    }
}

companion! {
    /// The rotation about an axis, by its length.
    NewRotationOfSpace [T] for Matrix4<T> where { T: RealField, }
    fn new_rotation_pullback [A] (axis: Vector3<T>, a: A) -> Plain (Matrix4<T>; Vector3<T>, Matrix4<T> => A::Entry<Vector3<T>>) {
        (Self::new_rotation(axis), move |axis: Vector3<T>, upstream: Self| {
            (a.entry(|| {
                let turn = UnitQuaternion::from_scaled_axis(axis.clone());
                by_scaled_axis(&axis, &turn.by_matrix(&upstream.fixed_view::<3, 3>(0, 0).into_owned()))
            }),)
        })
    }
}
