//! Points, rotations and isometries.

use nalgebra::{
    Complex, Isometry, Isometry2, Matrix, Matrix2, Point, Point2, Point3, Quaternion, RealField, Rotation,
    Rotation2, SMatrix, SVector, SimdValue, Storage, Translation, U1, U3, UnitComplex, UnitQuaternion,
    Vector2,
};

use super::Plain;
use crate::differentiable::{
    Accumulate, NoGradient, Product,
    geometry::{Entry, IsometryGradient, Turn},
};

companion! {
    /// The point at a vector: `v̄` has the coordinates of `p̄`.
    PointFrom [T] [const D] for Point<T, D> where { T: Entry, }
    fn from_pullback [A] (vector: SVector<T, D>, a: A) -> Plain (
        Point<T, D>; SVector<T, D>, Point<T, D> => A::Entry<SVector<T, D>>
    ) {
        (Self::from(vector), move |_: SVector<T, D>, upstream: Self| (a.entry(|| upstream.coords),))
    }
}

companion! {
    /// The translation by a vector: `v̄` is the vector of `t̄`.
    TranslationFrom [T] [const D] for Translation<T, D> where { T: Entry, }
    fn from_pullback [A] (vector: SVector<T, D>, a: A) -> Plain (
        Translation<T, D>; SVector<T, D>, Translation<T, D> => A::Entry<SVector<T, D>>
    ) {
        (Self::from(vector), move |_: SVector<T, D>, upstream: Self| (a.entry(|| upstream.vector),))
    }
}

companion! {
    /// A point by its coordinates.
    NewPoint2 [T] for Point2<T> where { T: Entry, }
    fn new_pullback [A, B] (x: T, y: T, a: A, b: B) -> Plain (
        Point2<T>; T, T, Point2<T> => A::Entry<T>, B::Entry<T>
    ) {
        (Self::new(x, y), move |_: T, _: T, upstream: Self| {
            (a.entry(|| upstream[0].clone()), b.entry(|| upstream[1].clone()))
        })
    }
}

companion! {
    /// A point by its coordinates.
    NewPoint3 [T] for Point3<T> where { T: Entry, }
    fn new_pullback [A, B, E] (x: T, y: T, z: T, a: A, b: B, e: E) -> Plain (
        Point3<T>; T, T, T, Point3<T> => A::Entry<T>, B::Entry<T>, E::Entry<T>
    ) {
        (Self::new(x, y, z), move |_: T, _: T, _: T, upstream: Self| {
            (
                a.entry(|| upstream[0].clone()),
                b.entry(|| upstream[1].clone()),
                e.entry(|| upstream[2].clone()),
            )
        })
    }
}

companion! {
    /// The rotation by an angle: `z = (cos φ, sin φ)`, `φ̄ = cos φ z̄₂ - sin φ z̄₁`.
    NewUnitComplex [T] for UnitComplex<T> where { T: RealField, }
    fn new_pullback [A] (angle: T, a: A) -> Plain (UnitComplex<T>; T, Complex<T> => A::Entry<T>) {
        (Self::new(angle), move |angle: T, upstream: Complex<T>| (a.entry(|| along(angle, upstream)),))
    }
}

/// The adjoint of an angle.
fn along<T: RealField>(angle: T, upstream: Complex<T>) -> T {
    let (sine, cosine) = angle.sin_cos();
    cosine * upstream.im - sine * upstream.re
}

companion! {
    /// The same as a matrix.
    NewRotation2 [T] for Rotation2<T> where { T: RealField, }
    fn new_pullback [A] (angle: T, a: A) -> Plain (Rotation2<T>; T, Matrix2<T> => A::Entry<T>) {
        (Self::new(angle), move |angle: T, upstream: Matrix2<T>| {
            (a.entry(|| {
                let entry = |i, j| -> T { upstream[(i, j)].clone() };
                along(angle, Complex::new(entry(0, 0) + entry(1, 1), entry(1, 0) - entry(0, 1)))
            }),)
        })
    }
}

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

/// The adjoint of an axis times its angle: with `s = sin(θ / 2) / θ` the quaternion is `(cos(θ / 2), s v)`.
fn by_scaled_axis<T, S>(axis: &Matrix<T, U3, U1, S>, upstream: &Quaternion<T>) -> SVector<T, 3>
where
    T: RealField,
    S: Storage<T, U3, U1>,
{
    let number = |x: f64| -> T { nalgebra::convert(x) };
    let squared = axis.norm_squared();
    // `s`, and its derivative by the angle over the angle: by their series where the fractions lose all digits.
    let (s, slope) = if squared < number(1e-4) {
        let s =
            number(0.5) - squared.clone() / number(48.0) + squared.clone() * squared.clone() / number(3840.0);
        let slope = number(-1.0 / 24.0) + squared.clone() / number(960.0)
            - squared.clone() * squared / number(107_520.0);
        (s, slope)
    } else {
        let angle = squared.clone().sqrt();
        let (sine, cosine) = (angle.clone() * number(0.5)).sin_cos();
        let s = sine / angle;
        (s.clone(), (cosine * number(0.5) - s) / squared)
    };
    let along = slope * axis.dot(&upstream.vector()) - number(0.5) * s.clone() * upstream.scalar();
    upstream.vector() * s + axis * along
}

macro_rules! scaled_axis {
    ($($trait:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            /// The rotation about an axis, by its length.
            $trait [T, S] for UnitQuaternion<T> where { T: RealField, S: Storage<T, U3, U1>, }
            fn $companion [A] (axis: Matrix<T, U3, U1, S>, a: A) -> Plain (
                UnitQuaternion<T>; Matrix<T, U3, U1, S>, Quaternion<T> => A::Entry<SVector<T, 3>>
            ) {
                (Self::$name(axis.clone_owned()), move |axis: Matrix<T, U3, U1, S>, upstream: Quaternion<T>| {
                    (a.entry(|| by_scaled_axis(&axis, &upstream)),)
                })
            }
        }
    )*};
}

scaled_axis! {
    FromScaledAxis from_scaled_axis from_scaled_axis_pullback;
    NewUnitQuaternion new new_pullback;
}

companion! {
    /// The rotation of a quaternion: `z = q / ‖q‖`, `q̄ = (z̄ - (z · z̄) z) / ‖q‖`.
    FromQuaternion [T] for UnitQuaternion<T> where { T: RealField, }
    fn from_quaternion_pullback [A] (quaternion: Quaternion<T>, a: A) -> Plain (
        UnitQuaternion<T>; Quaternion<T>, Quaternion<T> => A::Entry<Quaternion<T>>
    ) {
        (Self::from_quaternion(quaternion), move |quaternion: Quaternion<T>, upstream: Quaternion<T>| {
            (a.entry(|| {
                let norm = quaternion.norm();
                let unit = quaternion.coords / norm.clone();
                let along = unit.dot(&upstream.coords);
                Quaternion::from((upstream.coords - unit * along) / norm)
            }),)
        })
    }
}

companion! {
    /// The angle of a rotation of the plane: `φ = atan2(y, x)`, `z̄ = φ̄ (-y, x) / (x² + y²)`.
    AngleOfComplex [T] for UnitComplex<T> where { T: RealField, }
    fn angle_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<Complex<T>>) {
        (self.angle(), move |z: &Self, upstream: T| {
            (a.entry(|| {
                let slope = upstream / (z.re.clone() * z.re.clone() + z.im.clone() * z.im.clone());
                Complex::new(-z.im.clone() * slope.clone(), z.re.clone() * slope)
            }),)
        })
    }
}

companion! {
    /// The angle of a rotation: `φ = 2 atan2(‖a‖, |w|)`; 0 by the vector `a` where that is zero.
    AngleOfQuaternion [T] for UnitQuaternion<T> where { T: RealField, }
    fn angle_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<Quaternion<T>>) {
        (self.angle(), move |q: &Self, upstream: T| {
            (a.entry(|| {
                let (vector, w) = (q.as_ref().vector(), q.as_ref().scalar());
                let norm = vector.norm();
                let slope = upstream * nalgebra::convert(2.0) / q.as_ref().norm_squared();
                let by_norm = slope.clone() * w.clone().abs();
                let by_vector = if norm.is_zero() { T::zero() } else { by_norm / norm.clone() };
                let by_scalar = if w.is_zero() { T::zero() } else { -slope * norm * w.signum() };
                Quaternion::from_parts(by_scalar, vector * by_vector)
            }),)
        })
    }
}

macro_rules! inverse {
    ($($trait:ident [$($size:ident)?] $type:ty, $gradient:ty, $dimension:tt;)*) => {$(
        companion! {
            /// The inverse rotation, which is the conjugate or the transpose.
            $trait [T] $([const $size])? for $type where { T: RealField, }
            fn inverse_pullback [A] (&self, a: A) -> Plain ($type; &Self, $gradient => A::Entry<$gradient>) {
                (self.inverse(), move |_: &Self, upstream: $gradient| {
                    (a.entry(|| <Self as Turn<T, $dimension>>::inverted(upstream)),)
                })
            }
        }
    )*};
}

inverse! {
    InverseQuaternion [] UnitQuaternion<T>, Quaternion<T>, 3;
    InverseComplex [] UnitComplex<T>, Complex<T>, 2;
    InverseRotation [D] Rotation<T, D>, SMatrix<T, D, D>, D;
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

macro_rules! transforms {
    ($($point:ident $vector:ident [$($rotation:ident)?] [$($size:ident)?] $type:ty, $gradient:ty, $dimension:tt
        $(where { $($bound:tt)* })?;)*) => {$(
        companion! {
            /// The point where another one goes: a product.
            $point [T $(, $rotation)?] $([const $size])? for $type where { T: RealField, $($($bound)*)? }
            fn transform_point_pullback [A, B] (&self, point: &Point<T, $dimension>, a: A, b: B) -> Plain (
                Point<T, $dimension>;
                &Self, &Point<T, $dimension>, Point<T, $dimension>
                => A::Entry<$gradient>, B::Entry<Point<T, $dimension>>
            ) {
                let value = self.transform_point(point);
                (value, move |x: &Self, point: &Point<T, $dimension>, upstream: Point<T, $dimension>| {
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
    IsometryPoint IsometryVector [R] [D] Isometry<T, R, D>, IsometryGradient<R::Gradient, T, D>, D
        where { R: Turn<T, D>, };
}

companion! {
    /// The numbers of a rotation as a matrix.
    IntoInner [T] [const D] for Rotation<T, D> where { T: RealField, }
    fn into_inner_pullback [A] (&self, a: A) -> Plain (
        SMatrix<T, D, D>; &Self, SMatrix<T, D, D> => A::Entry<SMatrix<T, D, D>>
    ) {
        (self.matrix().clone(), move |_: &Self, upstream: SMatrix<T, D, D>| (a.entry(|| upstream),))
    }
}

companion! {
    /// The rotation matrix of a quaternion, entry by entry.
    ToRotationMatrix [T] for UnitQuaternion<T> where { T: RealField, }
    fn to_rotation_matrix_pullback [A] (&self, a: A) -> Plain (
        Rotation<T, 3>; &Self, SMatrix<T, 3, 3> => A::Entry<Quaternion<T>>
    ) {
        (self.clone().to_rotation_matrix(), move |q: &Self, upstream: SMatrix<T, 3, 3>| {
            (a.entry(|| {
                let two: T = nalgebra::convert(2.0);
                let (i, j, k, w) = (q.i.clone(), q.j.clone(), q.k.clone(), q.w.clone());
                let entry = |row, column| -> T { upstream[(row, column)].clone() };
                let trace = upstream.trace();
                let pair = |row, column| entry(row, column) + entry(column, row);
                let turn = |row, column| entry(row, column) - entry(column, row);
                let own = |at| entry(at, at) * two.clone() - trace.clone();
                // The entries are `w² + 2 a aᵀ - a · a` on the diagonal, and `2 (aᵢ aⱼ ± w aₖ)` beside it.
                let by_i = i.clone() * own(0) + j.clone() * pair(0, 1) + k.clone() * pair(0, 2)
                    + w.clone() * turn(2, 1);
                let by_j = j.clone() * own(1) + i.clone() * pair(0, 1) + k.clone() * pair(1, 2)
                    + w.clone() * turn(0, 2);
                let by_k = k.clone() * own(2) + i.clone() * pair(0, 2) + j.clone() * pair(1, 2)
                    + w.clone() * turn(1, 0);
                let by_w = w * trace + i * turn(2, 1) + j * turn(0, 2) + k * turn(1, 0);
                Quaternion::new(by_w * two.clone(), by_i * two.clone(), by_j * two.clone(), by_k * two)
            }),)
        })
    }
}

macro_rules! select {
    ($($trait:ident $float:ty;)*) => {$(
        companion! {
            /// `x` where the condition holds, else `y`: 1 by the chosen one, 0 by the other.
            $trait [] for $float where {}
            fn select_pullback [A, B, E] (&self, condition: bool, y: $float, a: A, _: B, e: E) -> Plain (
                $float; &Self, bool, $float, $float => A::Entry<$float>, NoGradient, E::Entry<$float>
            ) {
                (self.select(condition, y), move |_: &Self, condition: bool, _: $float, upstream: $float| {
                    let (by_x, by_y) = if condition { (upstream, 0.0) } else { (0.0, upstream) };
                    (a.entry(|| by_x), NoGradient, e.entry(|| by_y))
                })
            }
        }
    )*};
}

select! {
    SelectF32 f32;
    SelectF64 f64;
}
