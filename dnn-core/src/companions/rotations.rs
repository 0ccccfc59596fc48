//! Rotations made of angles, axes and numbers.

use nalgebra::{
    Complex, Matrix, Matrix2, Matrix3, Quaternion, RealField, Rotation2, Rotation3, SVector, Storage, U1, U3,
    Unit, UnitComplex, UnitQuaternion, Vector3,
};

use super::{Plain, unit::Direction};
use crate::differentiable::geometry::Turn;

macro_rules! by_angle {
    ($($trait:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            /// The rotation by an angle: `z = (cos φ, sin φ)`, `φ̄ = cos φ z̄₂ - sin φ z̄₁`.
            $trait [T] for UnitComplex<T> where { T: RealField, }
            fn $companion [A] (angle: T, a: A) -> Plain (UnitComplex<T>; T, Complex<T> => A::Entry<T>) {
                (Self::$name(angle), move |angle: T, upstream: Complex<T>| (a.entry(|| along(angle, upstream)),))
            }
        }
    )*};
}

by_angle! {
    NewUnitComplex new new_pullback;
    UnitComplexFromAngle from_angle from_angle_pullback;
}

/// The adjoint of an angle.
pub(super) fn along<T: RealField>(angle: T, upstream: Complex<T>) -> T {
    let (sine, cosine) = angle.sin_cos();
    cosine * upstream.im - sine * upstream.re
}

companion! {
    /// The same as a matrix.
    NewRotation2 [T] for Rotation2<T> where { T: RealField, }
    fn new_pullback [A] (angle: T, a: A) -> Plain (Rotation2<T>; T, Matrix2<T> => A::Entry<T>) {
        (Self::new(angle), move |angle: T, upstream: Matrix2<T>| {
            (a.entry(|| {
                along(angle, UnitComplex::by_matrix(&UnitComplex::identity(), &upstream))
            }),)
        })
    }
}

/// The adjoint of an axis times its angle: with `s = sin(θ / 2) / θ` the quaternion is `(cos(θ / 2), s v)`.
pub(super) fn by_scaled_axis<T, S>(axis: &Matrix<T, U3, U1, S>, upstream: &Quaternion<T>) -> SVector<T, 3>
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

/// The same as a matrix, of which the quaternion's adjoint is that of the matrix.
macro_rules! scaled_axis_as_matrix {
    ($($trait:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            /// The rotation about an axis, by its length.
            $trait [T, S] for Rotation3<T> where { T: RealField, S: Storage<T, U3, U1>, }
            fn $companion [A] (axis: Matrix<T, U3, U1, S>, a: A) -> Plain (
                Rotation3<T>; Matrix<T, U3, U1, S>, Matrix3<T> => A::Entry<SVector<T, 3>>
            ) {
                (Self::$name(axis.clone_owned()), move |axis: Matrix<T, U3, U1, S>, upstream: Matrix3<T>| {
                    (a.entry(|| {
                        let quaternion = UnitQuaternion::from_scaled_axis(axis.clone_owned());
                        by_scaled_axis(&axis, &quaternion.by_matrix(&upstream))
                    }),)
                })
            }
        }
    )*};
}

scaled_axis_as_matrix! {
    RotationFromScaledAxis from_scaled_axis from_scaled_axis_pullback;
    NewRotation3 new new_pullback;
}

companion! {
    /// `z = (cos(φ / 2), u sin(φ / 2))`.
    QuaternionFromAxisAngle [T, S] for UnitQuaternion<T> where { T: RealField, S: Storage<T, U3, U1>, }
    fn from_axis_angle_pullback [A, B] (axis: &Unit<Matrix<T, U3, U1, S>>, angle: T, a: A, b: B) -> Plain (
        UnitQuaternion<T>; &Unit<Matrix<T, U3, U1, S>>, T, Quaternion<T> => A::Entry<Vector3<T>>, B::Entry<T>
    ) {
        let value = Self::from_axis_angle(axis, angle);
        (value, move |axis: &Unit<Matrix<T, U3, U1, S>>, angle: T, upstream: Quaternion<T>| {
            let half = nalgebra::convert::<f64, T>(0.5);
            let (sine, cosine) = (angle * half.clone()).sin_cos();
            let by_angle = axis.dot(&upstream.imag()) * cosine - upstream.scalar() * sine.clone();
            (a.entry(|| upstream.imag() * sine), b.entry(|| by_angle * half))
        })
    }
}

companion! {
    /// `Z = u uᵀ + cos φ (I - u uᵀ) + sin φ [u]` with the matrix `[u]` of the vector product.
    RotationFromAxisAngle [T, S] for Rotation3<T> where { T: RealField, S: Storage<T, U3, U1>, }
    fn from_axis_angle_pullback [A, B] (axis: &Unit<Matrix<T, U3, U1, S>>, angle: T, a: A, b: B) -> Plain (
        Rotation3<T>; &Unit<Matrix<T, U3, U1, S>>, T, Matrix3<T> => A::Entry<Vector3<T>>, B::Entry<T>
    ) {
        let value = Self::from_axis_angle(axis, angle);
        (value, move |axis: &Unit<Matrix<T, U3, U1, S>>, angle: T, upstream: Matrix3<T>| {
            let axis = axis.clone_owned();
            let (sine, cosine) = angle.sin_cos();
            let across = |i, j| -> T { upstream[(i, j)].clone() - upstream[(j, i)].clone() };
            let by_matrix = Vector3::new(across(2, 1), across(0, 2), across(1, 0));
            let along = (upstream.transpose() + &upstream) * &axis;
            let by_angle = b.entry(|| {
                let by_cosine = upstream.trace() - axis.dot(&along) * nalgebra::convert::<f64, T>(0.5);
                by_matrix.dot(&axis) * cosine.clone() - by_cosine * sine.clone()
            });
            (a.entry(|| along * (T::one() - cosine) + by_matrix * sine), by_angle)
        })
    }
}

/// The rotation about an axis of coordinates, and its derivative by the angle.
fn about<T: RealField>(axis: usize, angle: T) -> [Matrix3<T>; 2] {
    let (sine, cosine) = angle.sin_cos();
    let (j, k) = ((axis + 1) % 3, (axis + 2) % 3);
    let turned = |cosine: T, sine: T, fixed: T| {
        let mut m = Matrix3::zeros();
        m[(axis, axis)] = fixed;
        m[(j, j)] = cosine.clone();
        m[(k, k)] = cosine;
        m[(j, k)] = -sine.clone();
        m[(k, j)] = sine;
        m
    };
    [turned(cosine.clone(), sine.clone(), T::one()), turned(-sine, cosine, T::zero())]
}

/// The same as a quaternion.
fn quaternion_about<T: RealField>(axis: usize, angle: T) -> [Quaternion<T>; 2] {
    let half = nalgebra::convert::<f64, T>(0.5);
    let (sine, cosine) = (angle * half.clone()).sin_cos();
    let turned = |cosine: T, sine: T| {
        let mut imaginary = Vector3::zeros();
        imaginary[axis] = sine;
        Quaternion::from_parts(cosine, imaginary)
    };
    [turned(cosine.clone(), sine.clone()), turned(-sine * half.clone(), cosine * half)]
}

macro_rules! euler {
    ($($trait:ident $type:ty, $gradient:ty, $about:ident, |$m:ident, $upstream:ident| $pairing:expr;)*) => {$(
        companion! {
            /// One after the other about the axes of `x`, `y` and `z`.
            $trait [T] for $type where { T: RealField, }
            fn from_euler_angles_pullback [A, B, E] (roll: T, pitch: T, yaw: T, a: A, b: B, e: E) -> Plain (
                $type; T, T, T, $gradient => A::Entry<T>, B::Entry<T>, E::Entry<T>
            ) {
                let value = Self::from_euler_angles(roll.clone(), pitch.clone(), yaw.clone());
                (value, move |roll: T, pitch: T, yaw: T, $upstream: $gradient| {
                    let ([x, by_x], [y, by_y], [z, by_z]) = ($about(0, roll), $about(1, pitch), $about(2, yaw));
                    let paired = |$m: $gradient| -> T { $pairing };
                    (
                        a.entry(|| paired(&z * &y * by_x)),
                        b.entry(|| paired(&z * by_y * &x)),
                        e.entry(|| paired(by_z * &y * &x)),
                    )
                })
            }
        }
    )*};
}

euler! {
    RotationFromEulerAngles Rotation3<T>, Matrix3<T>, about, |m, upstream| m.dot(&upstream);
    QuaternionFromEulerAngles UnitQuaternion<T>, Quaternion<T>, quaternion_about,
        |m, upstream| m.coords.dot(&upstream.coords);
}

companion! {
    /// The rotation of a quaternion: `z = q / ‖q‖`, `q̄ = (z̄ - (z · z̄) z) / ‖q‖`.
    FromQuaternion [T] for UnitQuaternion<T> where { T: RealField, }
    fn from_quaternion_pullback [A] (quaternion: Quaternion<T>, a: A) -> Plain (
        UnitQuaternion<T>; Quaternion<T>, Quaternion<T> => A::Entry<Quaternion<T>>
    ) {
        (Self::from_quaternion(quaternion), move |quaternion: Quaternion<T>, upstream: Quaternion<T>| {
            (a.entry(|| quaternion.directed(upstream)),)
        })
    }
}
