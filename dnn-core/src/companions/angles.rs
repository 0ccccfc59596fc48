//! What a rotation is in other words: an angle, an axis, a matrix, numbers; and what is between two rotations.

use nalgebra::{
    Complex, Isometry, Matrix2, Matrix3, Quaternion, RealField, Rotation, Rotation2, Rotation3, SMatrix,
    Translation, UnitComplex, UnitQuaternion, Vector3, Vector4,
};

use super::Plain;
use crate::differentiable::geometry::{IsometryGradient, Turn};

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
        (self.angle(), move |q: &Self, upstream: T| (a.entry(|| by_angle(q, upstream)),))
    }
}

/// The adjoint of the rotation that has an angle.
pub(super) fn by_angle<T: RealField>(q: &UnitQuaternion<T>, upstream: T) -> Quaternion<T> {
    let (vector, w) = (q.as_ref().vector(), q.as_ref().scalar());
    let norm = vector.norm();
    let slope = upstream * nalgebra::convert(2.0) / q.as_ref().norm_squared();
    let by_norm = slope.clone() * w.clone().abs();
    let by_vector = if norm.is_zero() { T::zero() } else { by_norm / norm.clone() };
    let by_scalar = if w.is_zero() { T::zero() } else { -slope * norm * w.signum() };
    Quaternion::from_parts(by_scalar, vector * by_vector)
}

companion! {
    /// The angle of a rotation of the plane: `φ = atan2(m₂₁, m₁₁)`.
    AngleOfRotation2 [T] for Rotation2<T> where { T: RealField, }
    fn angle_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<Matrix2<T>>) {
        (self.angle(), move |r: &Self, upstream: T| {
            (a.entry(|| {
                let (by_y, by_x) = by_atan2(r[(1, 0)].clone(), r[(0, 0)].clone(), upstream);
                let mut by_r = Matrix2::zeros();
                (by_r[(1, 0)], by_r[(0, 0)]) = (by_y, by_x);
                by_r
            }),)
        })
    }
}

companion! {
    /// `φ = arccos((tr R - 1) / 2)`, which is 0 where the angle is 0 or half a turn.
    AngleOfRotation3 [T] for Rotation3<T> where { T: RealField, }
    fn angle_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<Matrix3<T>>) {
        let angle = self.angle();
        (angle.clone(), move |_: &Self, upstream: T| {
            let sine = angle.sin();
            let slope = if sine.is_zero() { sine } else { -upstream * nalgebra::convert(0.5) / sine };
            (a.entry(|| Matrix3::from_diagonal_element(slope)),)
        })
    }
}

/// The adjoints of `y` and `x` in `atan2(y, x)`; 0 where both are 0.
fn by_atan2<T: RealField>(y: T, x: T, upstream: T) -> (T, T) {
    let squared = x.clone() * x.clone() + y.clone() * y.clone();
    let slope = if squared.is_zero() { squared } else { upstream / squared };
    (x * slope.clone(), -y * slope)
}

companion! {
    /// The axis times the angle: `z = φ a / ‖a‖` of the vector `a` and the scalar `w` with the sign that makes `w`
    /// positive; `2 a` where `a` is zero.
    ScaledAxisOfQuaternion [T] for UnitQuaternion<T> where { T: RealField, }
    fn scaled_axis_pullback [A] (&self, a: A) -> Plain (Vector3<T>; &Self, Vector3<T> => A::Entry<Quaternion<T>>) {
        (self.scaled_axis(), move |q: &Self, upstream: Vector3<T>| {
            (a.entry(|| {
                let two: T = nalgebra::convert(2.0);
                let sign = if q.scalar() < T::zero() { -T::one() } else { T::one() };
                let (vector, w) = (q.imag() * sign.clone(), q.scalar() * sign.clone());
                let squared = vector.norm_squared();
                let norm = squared.clone().sqrt();
                if norm.is_zero() {
                    return Quaternion::from_parts(T::zero(), upstream * (two * sign));
                }
                // `z = f a` with `f = 2 atan2(‖a‖, w) / ‖a‖`.
                let f = norm.clone().atan2(w.clone()) * two.clone() / norm.clone();
                let length = squared.clone() + w.clone() * w.clone();
                let by_f = vector.dot(&upstream);
                let by_norm = (two.clone() * w / length.clone() - f.clone()) / norm.clone();
                let by_vector = upstream * f + vector * (by_f.clone() * by_norm / norm);
                Quaternion::from_parts(-by_f * two / length * sign.clone(), by_vector * sign)
            }),)
        })
    }
}

/// The adjoint of the matrix of a rotation whose angles about the axes have these. At half a turn about `y` they are
/// not told apart, and only the first one depends on the matrix.
fn by_angles<T: RealField>(m: &Matrix3<T>, (roll, pitch, yaw): (T, T, T)) -> Matrix3<T> {
    let entry = |i, j| -> T { m[(i, j)].clone() };
    let mut by_m = Matrix3::zeros();
    if entry(2, 0).abs() < T::one() {
        by_m[(2, 0)] = -pitch / (T::one() - entry(2, 0) * entry(2, 0)).sqrt();
        (by_m[(2, 1)], by_m[(2, 2)]) = by_atan2(entry(2, 1), entry(2, 2), roll);
        (by_m[(1, 0)], by_m[(0, 0)]) = by_atan2(entry(1, 0), entry(0, 0), yaw);
    } else if entry(2, 0) <= -T::one() {
        (by_m[(0, 1)], by_m[(0, 2)]) = by_atan2(entry(0, 1), entry(0, 2), roll);
    } else {
        let (by_y, by_x) = by_atan2(entry(0, 1), -entry(0, 2), -roll);
        (by_m[(0, 1)], by_m[(0, 2)]) = (by_y, -by_x);
    }
    by_m
}

companion! {
    /// The angles about the axes of `x`, `y` and `z`.
    EulerAnglesOfRotation [T] for Rotation3<T> where { T: RealField, }
    fn euler_angles_pullback [A] (&self, a: A) -> Plain ((T, T, T); &Self, (T, T, T) => A::Entry<Matrix3<T>>) {
        (self.euler_angles(), move |r: &Self, upstream: (T, T, T)| (a.entry(|| by_angles(r.matrix(), upstream)),))
    }
}

companion! {
    /// The same of a quaternion, through its matrix.
    EulerAnglesOfQuaternion [T] for UnitQuaternion<T> where { T: RealField, }
    fn euler_angles_pullback [A] (&self, a: A) -> Plain ((T, T, T); &Self, (T, T, T) => A::Entry<Quaternion<T>>) {
        (self.euler_angles(), move |q: &Self, upstream: (T, T, T)| {
            (a.entry(|| q.by_matrix(&by_angles(q.clone().to_rotation_matrix().matrix(), upstream))),)
        })
    }
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
    /// A copy of the matrix.
    MatrixOfRotation [T] [const D] for Rotation<T, D> where { T: RealField, }
    fn matrix_pullback [A] (&self, a: A) -> Plain (
        SMatrix<T, D, D>; &Self, SMatrix<T, D, D> => A::Entry<SMatrix<T, D, D>>
    ) {
        (self.matrix().clone(), move |_: &Self, upstream: SMatrix<T, D, D>| (a.entry(|| upstream),))
    }
}

/// The matrix with one more row and column, of a rotation and of an isometry with it.
macro_rules! homogeneous {
    ($($rotation:ident $isometry:ident $type:ty, $gradient:ty, $dimension:literal, $size:literal;)*) => {$(
        companion! {
            /// The rotation, and the last row and column of the identity.
            $rotation [T] for $type where { T: RealField, }
            fn to_homogeneous_pullback [A] (&self, a: A) -> Plain (
                SMatrix<T, $size, $size>; &Self, SMatrix<T, $size, $size> => A::Entry<$gradient>
            ) {
                (self.clone().to_homogeneous(), move |x: &Self, upstream: SMatrix<T, $size, $size>| {
                    (a.entry(|| x.by_matrix(&upstream.fixed_view::<$dimension, $dimension>(0, 0).into_owned())),)
                })
            }
        }
        companion! {
            /// The rotation and the translation in one matrix.
            $isometry [T] for Isometry<T, $type, $dimension> where { T: RealField, }
            fn to_homogeneous_pullback [A] (&self, a: A) -> Plain (
                SMatrix<T, $size, $size>;
                &Self, SMatrix<T, $size, $size> => A::Entry<IsometryGradient<$gradient, T, $dimension>>
            ) {
                (self.to_homogeneous(), move |x: &Self, upstream: SMatrix<T, $size, $size>| {
                    (a.entry(|| IsometryGradient {
                        rotation: x
                            .rotation
                            .by_matrix(&upstream.fixed_view::<$dimension, $dimension>(0, 0).into_owned()),
                        translation: Translation::from(
                            upstream.fixed_view::<$dimension, 1>(0, $dimension).into_owned(),
                        ),
                    }),)
                })
            }
        }
    )*};
}

homogeneous! {
    QuaternionToHomogeneous Isometry3ToHomogeneous UnitQuaternion<T>, Quaternion<T>, 3, 4;
    ComplexToHomogeneous Isometry2ToHomogeneous UnitComplex<T>, Complex<T>, 2, 3;
    Rotation3ToHomogeneous IsometryMatrix3ToHomogeneous Rotation3<T>, Matrix3<T>, 3, 4;
    Rotation2ToHomogeneous IsometryMatrix2ToHomogeneous Rotation2<T>, Matrix2<T>, 2, 3;
}

companion! {
    /// The rotation matrix of a quaternion.
    ToRotationMatrix [T] for UnitQuaternion<T> where { T: RealField, }
    fn to_rotation_matrix_pullback [A] (&self, a: A) -> Plain (
        Rotation<T, 3>; &Self, SMatrix<T, 3, 3> => A::Entry<Quaternion<T>>
    ) {
        (self.clone().to_rotation_matrix(), move |q: &Self, upstream: SMatrix<T, 3, 3>| {
            (a.entry(|| q.by_matrix(&upstream)),)
        })
    }
}

companion! {
    /// That of a complex number.
    ComplexToRotationMatrix [T] for UnitComplex<T> where { T: RealField, }
    fn to_rotation_matrix_pullback [A] (&self, a: A) -> Plain (
        Rotation<T, 2>; &Self, SMatrix<T, 2, 2> => A::Entry<Complex<T>>
    ) {
        (self.clone().to_rotation_matrix(), move |q: &Self, upstream: SMatrix<T, 2, 2>| {
            (a.entry(|| q.by_matrix(&upstream)),)
        })
    }
}

/// How much of one rotation there is in another one on the way between them, `sin(k φ) / sin φ`, and its derivative by
/// `cos φ`.
fn share<T: RealField>(k: T, angle: &T) -> (T, T) {
    let number = |x: f64| -> T { nalgebra::convert(x) };
    let (sine, cosine) = angle.clone().sin_cos();
    let k2 = k.clone() * k.clone();
    let squared = angle.clone() * angle.clone();
    // Where the fractions lose all digits: their series.
    if squared < number(1e-5) {
        let rest = T::one() - k2.clone();
        let second = (number(7.0) - k2.clone() * number(10.0) + k2.clone() * k2 * number(3.0)) / number(90.0)
            + rest.clone() / number(18.0);
        let value = k.clone() * (T::one() + rest.clone() * squared.clone() / number(6.0));
        return (value, -k * (rest / number(3.0) + second * squared));
    }
    let (along, across) = (k.clone() * angle.clone()).sin_cos();
    let slope = along.clone() * cosine / (sine.clone() * sine.clone() * sine.clone())
        - k * across / (sine.clone() * sine.clone());
    (along / sine, slope)
}

companion! {
    /// `z = (sin((1 - t) φ) p ± sin(t φ) q) / sin φ` with the angle `φ` between `p` and `±q`, the nearer one.
    Slerp [T] for UnitQuaternion<T> where { T: RealField, }
    fn slerp_pullback [A, B, E] (&self, q: &Self, t: T, a: A, b: B, e: E) -> Plain (
        UnitQuaternion<T>; &Self, &Self, T, Quaternion<T> => A::Entry<Quaternion<T>>, B::Entry<Quaternion<T>>, E::Entry<T>
    ) {
        (self.slerp(q, t), move |p: &Self, q: &Self, t: T, upstream: Quaternion<T>| {
            let (p, upstream) = (p.coords.clone(), upstream.coords);
            let sign = if p.dot(&q.coords) < T::zero() { -T::one() } else { T::one() };
            let q: Vector4<T> = &q.coords * sign.clone();
            let cosine = p.dot(&q).min(T::one());
            let angle = cosine.acos();
            let ((of_p, slope_p), (of_q, slope_q)) = (share(T::one() - t.clone(), &angle), share(t.clone(), &angle));
            let (along_p, along_q) = (p.dot(&upstream), q.dot(&upstream));
            let by_cosine = along_p.clone() * slope_p + along_q.clone() * slope_q;
            let by_t = e.entry(|| {
                let sine = angle.clone().sin();
                let fraction = if sine.is_zero() { T::one() } else { angle.clone() / sine };
                let rest = (T::one() - t.clone()) * angle.clone();
                (along_q * (t * angle).cos() - along_p * rest.cos()) * fraction
            });
            let by_p = a.entry(|| Quaternion::from(&upstream * of_p + &q * by_cosine.clone()));
            let by_q = b.entry(|| Quaternion::from((&upstream * of_q + &p * by_cosine) * sign));
            (by_p, by_q, by_t)
        })
    }
}
