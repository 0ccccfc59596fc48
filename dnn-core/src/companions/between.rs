//! From one direction or rotation to another, and from a rotation matrix to a quaternion.

use nalgebra::{
    Complex, Matrix, Matrix2, Matrix3, Quaternion, RealField, Rotation2, Rotation3, Storage, U1, U3,
    UnitComplex, UnitQuaternion, Vector3,
};

use super::{Plain, angles::by_angle, unit::Direction};
use crate::differentiable::geometry::Turn;

macro_rules! rotation_to {
    ($($trait:ident $type:ty, $gradient:ty, $dimension:literal;)*) => {$(
        companion! {
            /// `Z = Y X⁻¹`.
            $trait [T] for $type where { T: RealField, }
            fn rotation_to_pullback [A, B] (&self, other: &Self, a: A, b: B) -> Plain (
                $type; &Self, &Self, $gradient => A::Entry<$gradient>, B::Entry<$gradient>
            ) {
                (self.rotation_to(other), move |x: &Self, other: &Self, upstream: $gradient| {
                    let (by_other, by_back) = Turn::<T, $dimension>::composed(other, &x.inverse(), &upstream);
                    (a.entry(|| <Self as Turn<T, $dimension>>::inverted(by_back)), b.entry(|| by_other))
                })
            }
        }
    )*};
}

rotation_to! {
    QuaternionRotationTo UnitQuaternion<T>, Quaternion<T>, 3;
    ComplexRotationTo UnitComplex<T>, Complex<T>, 2;
    Rotation2RotationTo Rotation2<T>, Matrix2<T>, 2;
    Rotation3RotationTo Rotation3<T>, Matrix3<T>, 3;
}

companion! {
    /// The angle of the rotation from one to the other.
    QuaternionAngleTo [T] for UnitQuaternion<T> where { T: RealField, }
    fn angle_to_pullback [A, B] (&self, other: &Self, a: A, b: B) -> Plain (
        T; &Self, &Self, T => A::Entry<Quaternion<T>>, B::Entry<Quaternion<T>>
    ) {
        (self.angle_to(other), move |x: &Self, other: &Self, upstream: T| {
            let by_turn = by_angle(&x.rotation_to(other), upstream);
            let (by_other, by_back) = other.composed(&x.inverse(), &by_turn);
            (a.entry(|| Self::inverted(by_back)), b.entry(|| by_other))
        })
    }
}

companion! {
    /// `z` is `(1 + u · v, u × v)` of length one, of the directions `u` and `v` of both vectors.
    RotationBetween [T, S, S2] for UnitQuaternion<T>
    where { T: RealField, S: Storage<T, U3, U1>, S2: Storage<T, U3, U1>, }
    fn rotation_between_pullback [A, B] (
        x: &Matrix<T, U3, U1, S>, y: &Matrix<T, U3, U1, S2>, a: A, b: B
    ) -> Option (
        UnitQuaternion<T>;
        &Matrix<T, U3, U1, S>, &Matrix<T, U3, U1, S2>, Quaternion<T> => A::Entry<Vector3<T>>, B::Entry<Vector3<T>>
    ) {
        let value = Self::rotation_between(x, y)?;
        Some((value, move |x: &Matrix<T, U3, U1, S>, y: &Matrix<T, U3, U1, S2>, upstream: Quaternion<T>| {
            let (x, y) = (x.clone_owned(), y.clone_owned());
            // Of a zero vector there is no direction: the rotation is none.
            if x.norm().is_zero() || y.norm().is_zero() {
                return (a.entry(Vector3::zeros), b.entry(Vector3::zeros));
            }
            let (u, v) = (x.normalize(), y.normalize());
            let by = Quaternion::from_parts(T::one() + u.dot(&v), u.cross(&v)).directed(upstream);
            let (by_dot, by_cross) = (by.scalar(), by.imag());
            (
                a.entry(|| x.directed(&v * by_dot.clone() + v.cross(&by_cross))),
                b.entry(|| y.directed(&u * by_dot.clone() + by_cross.cross(&u))),
            )
        }))
    }
}

companion! {
    /// The quaternion of a rotation matrix, whose largest number comes from the diagonal and the others from what is
    /// across it.
    FromRotationMatrix [T] for UnitQuaternion<T> where { T: RealField, }
    fn from_rotation_matrix_pullback [A] (rotation: &Rotation3<T>, a: A) -> Plain (
        UnitQuaternion<T>; &Rotation3<T>, Quaternion<T> => A::Entry<Matrix3<T>>
    ) {
        (Self::from_rotation_matrix(rotation), move |rotation: &Rotation3<T>, upstream: Quaternion<T>| {
            (a.entry(|| by_numbers(rotation.matrix(), &upstream)),)
        })
    }
}

/// The adjoint of the matrix of which the numbers of a quaternion are taken.
fn by_numbers<T: RealField>(m: &Matrix3<T>, upstream: &Quaternion<T>) -> Matrix3<T> {
    let number = |x: f64| -> T { nalgebra::convert(x) };
    let entry = |i, j| -> T { m[(i, j)].clone() };
    let largest = if m.trace() > T::zero() {
        None
    } else if entry(0, 0) > entry(1, 1) && entry(0, 0) > entry(2, 2) {
        Some(0)
    } else if entry(1, 1) > entry(2, 2) {
        Some(1)
    } else {
        Some(2)
    };
    // The signs of the diagonal, the number that is `d / 4`, and the sums and differences that are divided by `d`.
    let sign = |i: usize| if largest.is_none_or(|largest| largest == i) { T::one() } else { -T::one() };
    let on_diagonal = (0..3).fold(T::one(), |sum, i| sum + sign(i) * entry(i, i));
    let d = on_diagonal.sqrt() * number(2.0);
    let mut by_m = Matrix3::zeros();
    let mut by_d = T::zero();
    let mut divided = |(i, j): (usize, usize), subtracts: bool, upstream: T| {
        let sign = if subtracts { -T::one() } else { T::one() };
        by_d -= upstream.clone() * (entry(i, j) + entry(j, i) * sign.clone()) / (d.clone() * d.clone());
        by_m[(i, j)] += upstream.clone() / d.clone();
        by_m[(j, i)] += upstream * sign / d.clone();
    };
    let imaginary = upstream.imag();
    match largest {
        None => {
            for i in 0..3 {
                divided(((i + 2) % 3, (i + 1) % 3), true, imaginary[i].clone());
            }
        }
        Some(i) => {
            let (j, k) = ((i + 1) % 3, (i + 2) % 3);
            divided((k, j), true, upstream.scalar());
            divided((i, j), false, imaginary[j].clone());
            divided((i, k), false, imaginary[k].clone());
        }
    }
    by_d += largest.map_or(upstream.scalar(), |i| imaginary[i].clone()) * number(0.25);
    for i in 0..3 {
        by_m[(i, i)] += sign(i) * by_d.clone() * number(2.0) / d.clone();
    }
    by_m
}
