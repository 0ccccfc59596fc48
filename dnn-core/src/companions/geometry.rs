//! Isometries, and where rotations and isometries take points and vectors.

use nalgebra::{
    Complex, Isometry, Isometry2, Isometry3, Point, Quaternion, RealField, Rotation, SMatrix, SVector,
    Translation, UnitComplex, UnitQuaternion, Vector2, Vector3,
};

use super::{
    Plain,
    rotations::{along, by_scaled_axis},
};
use crate::differentiable::{
    Accumulate, Product,
    geometry::{IsometryGradient, Turn},
};

companion! {
    /// The isometry by a translation and an angle.
    NewIsometry2 [T] for Isometry2<T> where { T: RealField, }
    fn new_pullback [A, B] (vector: Vector2<T>, angle: T, a: A, b: B) -> Plain (
        Isometry2<T>;
        Vector2<T>, T, IsometryGradient<Complex<T>, T, 2> => A::Entry<Vector2<T>>, B::Entry<T>
    ) {
        let value = Self::new(vector, angle);
        (value, move |_: Vector2<T>, angle: T, upstream: IsometryGradient<Complex<T>, T, 2>| {
            (a.entry(|| upstream.translation.vector), b.entry(|| along(angle, upstream.rotation)))
        })
    }
}

companion! {
    /// The isometry by a translation and an axis times an angle.
    NewIsometry3 [T] for Isometry3<T> where { T: RealField, }
    fn new_pullback [A, B] (vector: Vector3<T>, axis: Vector3<T>, a: A, b: B) -> Plain (
        Isometry3<T>;
        Vector3<T>, Vector3<T>, IsometryGradient<Quaternion<T>, T, 3> => A::Entry<Vector3<T>>, B::Entry<Vector3<T>>
    ) {
        let value = Self::new(vector, axis);
        (value, move |_: Vector3<T>, axis: Vector3<T>, upstream: IsometryGradient<Quaternion<T>, T, 3>| {
            (a.entry(|| upstream.translation.vector), b.entry(|| by_scaled_axis(&axis, &upstream.rotation)))
        })
    }
}

companion! {
    /// The isometry of a translation and a rotation.
    FromParts [T, R] [const D] for Isometry<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn from_parts_pullback [A, B] (translation: Translation<T, D>, rotation: R, a: A, b: B) -> Plain (
        Isometry<T, R, D>;
        Translation<T, D>, R, IsometryGradient<R::Gradient, T, D>
        => A::Entry<Translation<T, D>>, B::Entry<R::Gradient>
    ) {
        let value = Self::from_parts(translation, rotation);
        (value, move |_: Translation<T, D>, _: R, upstream: IsometryGradient<R::Gradient, T, D>| {
            (a.entry(|| upstream.translation), b.entry(|| upstream.rotation))
        })
    }
}

macro_rules! inverse {
    ($($trait:ident $name:ident $companion:ident [$($size:ident)?] $type:ty, $gradient:ty, $dimension:tt;)*) => {$(
        companion! {
            /// The inverse rotation, which is the conjugate or the transpose.
            $trait [T] $([const $size])? for $type where { T: RealField, }
            fn $companion [A] (&self, a: A) -> Plain ($type; &Self, $gradient => A::Entry<$gradient>) {
                (self.$name(), move |_: &Self, upstream: $gradient| {
                    (a.entry(|| <Self as Turn<T, $dimension>>::inverted(upstream)),)
                })
            }
        }
    )*};
}

inverse! {
    InverseQuaternion inverse inverse_pullback [] UnitQuaternion<T>, Quaternion<T>, 3;
    InverseComplex inverse inverse_pullback [] UnitComplex<T>, Complex<T>, 2;
    InverseRotation inverse inverse_pullback [D] Rotation<T, D>, SMatrix<T, D, D>, D;
    TransposedRotation transpose transpose_pullback [D] Rotation<T, D>, SMatrix<T, D, D>, D;
}

companion! {
    /// The inverse isometry: `R⁻¹` and `-R⁻¹ t`.
    InverseIsometry [T, R] [const D] for Isometry<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn inverse_pullback [A] (&self, a: A) -> Plain (
        Isometry<T, R, D>;
        &Self, IsometryGradient<R::Gradient, T, D> => A::Entry<IsometryGradient<R::Gradient, T, D>>
    ) {
        (self.inverse(), move |x: &Self, upstream: IsometryGradient<R::Gradient, T, D>| {
            (a.entry(|| {
                let back = x.rotation.inverse();
                let (mut by_back, by_shift) = back.turned(&-&x.translation.vector, &upstream.translation.vector);
                by_back.accumulate(upstream.rotation);
                IsometryGradient { rotation: R::inverted(by_back), translation: Translation::from(-by_shift) }
            }),)
        })
    }
}

companion! {
    /// `X⁻¹ Y`, of isometries.
    InvMul [T, R] [const D] for Isometry<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn inv_mul_pullback [A, B] (&self, right: &Self, a: A, b: B) -> Plain (
        Isometry<T, R, D>;
        &Self, &Self, IsometryGradient<R::Gradient, T, D>
        => A::Entry<IsometryGradient<R::Gradient, T, D>>, B::Entry<IsometryGradient<R::Gradient, T, D>>
    ) {
        (self.inv_mul(right), move |x: &Self, right: &Self, upstream: IsometryGradient<R::Gradient, T, D>| {
            let back = x.rotation.inverse();
            let between = &right.translation.vector - &x.translation.vector;
            let (mut by_back, by_rotation) = back.composed(&right.rotation, &upstream.rotation);
            let (by_turn, by_between) = back.turned(&between, &upstream.translation.vector);
            by_back.accumulate(by_turn);
            let by_x = a.entry(|| IsometryGradient {
                rotation: R::inverted(by_back),
                translation: Translation::from(-&by_between),
            });
            let by_right =
                b.entry(|| IsometryGradient { rotation: by_rotation, translation: Translation::from(by_between) });
            (by_x, by_right)
        })
    }
}

macro_rules! transforms {
    ($($point:ident $vector:ident [$($rotation:ident)?] [$($size:ident)?] $type:ty, $gradient:ty, $dimension:tt
        $(where { $($bound:tt)* })?;)*) => {$(
        companion! {
            /// The point where another one goes: a product.
            $point [T $(, $rotation)?] $([const $size])? for $type where { T: RealField, $($($bound)*)? }
            fn transform_point_pullback [A, B] (&self, point: &Point<T, $dimension>, a: A, b: B) -> Plain (
                Point<T, $dimension>;
                &Self, &Point<T, $dimension>, SVector<T, $dimension>
                => A::Entry<$gradient>, B::Entry<SVector<T, $dimension>>
            ) {
                let value = self.transform_point(point);
                (value, move |x: &Self, point: &Point<T, $dimension>, upstream: SVector<T, $dimension>| {
                    (a.entry(|| x.left_adjoint(point, &upstream)), b.entry(|| x.right_adjoint(point, &upstream)))
                })
            }
        }
        companion! {
            /// The vector that another one becomes: a product.
            $vector [T $(, $rotation)?] $([const $size])? for $type where { T: RealField, $($($bound)*)? }
            fn transform_vector_pullback [A, B] (&self, vector: &SVector<T, $dimension>, a: A, b: B) -> Plain (
                SVector<T, $dimension>;
                &Self, &SVector<T, $dimension>, SVector<T, $dimension>
                => A::Entry<$gradient>, B::Entry<SVector<T, $dimension>>
            ) {
                let value = self.transform_vector(vector);
                (value, move |x: &Self, vector: &SVector<T, $dimension>, upstream: SVector<T, $dimension>| {
                    (a.entry(|| x.left_adjoint(vector, &upstream)), b.entry(|| x.right_adjoint(vector, &upstream)))
                })
            }
        }
    )*};
}

transforms! {
    QuaternionPoint QuaternionVector [] [] UnitQuaternion<T>, Quaternion<T>, 3;
    ComplexPoint ComplexVector [] [] UnitComplex<T>, Complex<T>, 2;
    RotationPoint RotationVector [] [D] Rotation<T, D>, SMatrix<T, D, D>, D;
    IsometryPoint IsometryVector [R] [D] Isometry<T, R, D>, IsometryGradient<R::Gradient, T, D>, D
        where { R: Turn<T, D>, };
}

/// The adjoints of a rotation and of the vector that its inverse turned.
fn turned_back<T: RealField, R: Turn<T, D>, const D: usize>(
    rotation: &R,
    vector: &SVector<T, D>,
    upstream: &SVector<T, D>,
) -> (R::Gradient, SVector<T, D>) {
    let (by_back, by_vector) = rotation.inverse().turned(vector, upstream);
    (R::inverted(by_back), by_vector)
}

macro_rules! back {
    ($($point:ident $vector:ident [$($size:ident)?] $type:ty, $gradient:ty, $dimension:tt;)*) => {$(
        companion! {
            /// The point that goes to another one.
            $point [T] $([const $size])? for $type where { T: RealField, }
            fn inverse_transform_point_pullback [A, B] (&self, point: &Point<T, $dimension>, a: A, b: B) -> Plain (
                Point<T, $dimension>;
                &Self, &Point<T, $dimension>, SVector<T, $dimension>
                => A::Entry<$gradient>, B::Entry<SVector<T, $dimension>>
            ) {
                let value = self.inverse_transform_point(point);
                (value, move |x: &Self, point: &Point<T, $dimension>, upstream: SVector<T, $dimension>| {
                    let (by_x, by_point) = turned_back(x, &point.coords, &upstream);
                    (a.entry(|| by_x), b.entry(|| by_point))
                })
            }
        }
        companion! {
            /// The vector that becomes another one.
            $vector [T] $([const $size])? for $type where { T: RealField, }
            fn inverse_transform_vector_pullback [A, B] (&self, vector: &SVector<T, $dimension>, a: A, b: B) -> Plain (
                SVector<T, $dimension>;
                &Self, &SVector<T, $dimension>, SVector<T, $dimension>
                => A::Entry<$gradient>, B::Entry<SVector<T, $dimension>>
            ) {
                let value = self.inverse_transform_vector(vector);
                (value, move |x: &Self, vector: &SVector<T, $dimension>, upstream: SVector<T, $dimension>| {
                    let (by_x, by_vector) = turned_back(x, vector, &upstream);
                    (a.entry(|| by_x), b.entry(|| by_vector))
                })
            }
        }
    )*};
}

back! {
    QuaternionPointBack QuaternionVectorBack [] UnitQuaternion<T>, Quaternion<T>, 3;
    ComplexPointBack ComplexVectorBack [] UnitComplex<T>, Complex<T>, 2;
    RotationPointBack RotationVectorBack [D] Rotation<T, D>, SMatrix<T, D, D>, D;
}

companion! {
    /// `R⁻¹ (p - t)`.
    IsometryPointBack [T, R] [const D] for Isometry<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn inverse_transform_point_pullback [A, B] (&self, point: &Point<T, D>, a: A, b: B) -> Plain (
        Point<T, D>;
        &Self, &Point<T, D>, SVector<T, D> => A::Entry<IsometryGradient<R::Gradient, T, D>>, B::Entry<SVector<T, D>>
    ) {
        let value = self.inverse_transform_point(point);
        (value, move |x: &Self, point: &Point<T, D>, upstream: SVector<T, D>| {
            let between = &point.coords - &x.translation.vector;
            let (rotation, by_point) = turned_back(&x.rotation, &between, &upstream);
            let translation = Translation::from(-&by_point);
            (a.entry(|| IsometryGradient { rotation, translation }), b.entry(|| by_point))
        })
    }
}

companion! {
    /// `R⁻¹ v`.
    IsometryVectorBack [T, R] [const D] for Isometry<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn inverse_transform_vector_pullback [A, B] (&self, vector: &SVector<T, D>, a: A, b: B) -> Plain (
        SVector<T, D>;
        &Self, &SVector<T, D>, SVector<T, D> => A::Entry<IsometryGradient<R::Gradient, T, D>>, B::Entry<SVector<T, D>>
    ) {
        let value = self.inverse_transform_vector(vector);
        (value, move |x: &Self, vector: &SVector<T, D>, upstream: SVector<T, D>| {
            let (rotation, by_vector) = turned_back(&x.rotation, vector, &upstream);
            let translation = Translation::from(SVector::zeros());
            (a.entry(|| IsometryGradient { rotation, translation }), b.entry(|| by_vector))
        })
    }
}
