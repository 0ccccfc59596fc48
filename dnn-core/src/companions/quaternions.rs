//! Quaternions as numbers.

use nalgebra::{
    Matrix, Quaternion, RealField, Storage, U1, U3, UnitComplex, UnitQuaternion, Vector3, Vector4,
};

use super::{Plain, unit::Direction};

macro_rules! lengths {
    ($($(#[$doc:meta])* $trait:ident $name:ident $companion:ident |$norm:ident, $upstream:ident| $slope:expr;)*) => {$(
        companion! {
            $(#[$doc])*
            $trait [T] for Quaternion<T> where { T: RealField, }
            fn $companion [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<Quaternion<T>>) {
                (self.$name(), move |q: &Self, $upstream: T| {
                    (a.entry(|| {
                        let $norm = || q.norm();
                        Self::from(&q.coords * $slope)
                    }),)
                })
            }
        }
    )*};
}

lengths! {
    /// `z = ‖q‖`: `q̄ = z̄ q / z`, which is 0 at 0.
    QuaternionNorm norm norm_pullback |norm, upstream| quotient(upstream, norm());
    /// The same.
    QuaternionMagnitude magnitude magnitude_pullback |norm, upstream| quotient(upstream, norm());
    /// `z = ‖q‖²`: `q̄ = 2 z̄ q`.
    QuaternionNormSquared norm_squared norm_squared_pullback |_norm, upstream| upstream.clone() + upstream;
    /// The same.
    QuaternionMagnitudeSquared magnitude_squared magnitude_squared_pullback |_norm, upstream|
        upstream.clone() + upstream;
}

/// `x / norm`, and 0 for a norm of 0.
fn quotient<T: RealField>(x: T, norm: T) -> T {
    if norm.is_zero() { norm } else { x / norm }
}

companion! {
    /// `z = q / ‖q‖`.
    QuaternionNormalize [T] for Quaternion<T> where { T: RealField, }
    fn normalize_pullback [A] (&self, a: A) -> Plain (Quaternion<T>; &Self, Quaternion<T> => A::Entry<Quaternion<T>>) {
        (self.normalize(), move |q: &Self, upstream: Self| (a.entry(|| q.directed(upstream)),))
    }
}

companion! {
    /// `z = p · q`: `p̄ = z̄ q`, `q̄ = z̄ p`.
    QuaternionDot [T] for Quaternion<T> where { T: RealField, }
    fn dot_pullback [A, B] (&self, q: &Self, a: A, b: B) -> Plain (
        T; &Self, &Self, T => A::Entry<Quaternion<T>>, B::Entry<Quaternion<T>>
    ) {
        (self.dot(q), move |p: &Self, q: &Self, upstream: T| {
            (a.entry(|| q * upstream.clone()), b.entry(|| p * upstream))
        })
    }
}

macro_rules! conjugate {
    ($($trait:ident $type:ty, $gradient:ty, |$upstream:ident| $by:expr;)*) => {$(
        companion! {
            /// The imaginary part changes its sign.
            $trait [T] for $type where { T: RealField, }
            fn conjugate_pullback [A] (&self, a: A) -> Plain ($type; &Self, $gradient => A::Entry<$gradient>) {
                (self.conjugate(), move |_: &Self, $upstream: $gradient| (a.entry(|| $by),))
            }
        }
    )*};
}

conjugate! {
    QuaternionConjugate Quaternion<T>, Quaternion<T>, |upstream| upstream.conjugate();
    UnitQuaternionConjugate UnitQuaternion<T>, Quaternion<T>, |upstream| upstream.conjugate();
    UnitComplexConjugate UnitComplex<T>, nalgebra::Complex<T>, |upstream|
        nalgebra::Complex::new(upstream.re, -upstream.im);
}

companion! {
    /// `z = q⁻¹`: `q̄ = -conj(z) z̄ conj(z)`.
    QuaternionTryInverse [T] for Quaternion<T> where { T: RealField, }
    fn try_inverse_pullback [A] (&self, a: A) -> Option (Quaternion<T>; &Self, Quaternion<T> => A::Entry<Quaternion<T>>) {
        let value = self.try_inverse()?;
        let back = value.conjugate();
        Some((value, move |_: &Self, upstream: Self| (a.entry(|| -(&back * upstream * &back)),)))
    }
}

companion! {
    /// The scalar part.
    QuaternionScalar [T] for Quaternion<T> where { T: RealField, }
    fn scalar_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<Quaternion<T>>) {
        (self.scalar(), move |_: &Self, upstream: T| (a.entry(|| Self::from_real(upstream)),))
    }
}

macro_rules! imaginary {
    ($($trait:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            /// The vector part, a copy.
            $trait [T] for Quaternion<T> where { T: RealField, }
            fn $companion [A] (&self, a: A) -> Plain (Vector3<T>; &Self, Vector3<T> => A::Entry<Quaternion<T>>) {
                (self.$name().clone_owned(), move |_: &Self, upstream: Vector3<T>| {
                    (a.entry(|| Self::from_imag(upstream)),)
                })
            }
        }
    )*};
}

imaginary! {
    QuaternionVector3 vector vector_pullback;
    QuaternionImag imag imag_pullback;
}

companion! {
    /// A copy of the numbers of a rotation.
    QuaternionOfUnit [T] for UnitQuaternion<T> where { T: RealField, }
    fn quaternion_pullback [A] (&self, a: A) -> Plain (Quaternion<T>; &Self, Quaternion<T> => A::Entry<Quaternion<T>>) {
        (self.quaternion().clone(), move |_: &Self, upstream: Quaternion<T>| (a.entry(|| upstream),))
    }
}

companion! {
    /// A quaternion by its numbers, the scalar first.
    NewQuaternion [T] for Quaternion<T> where { T: RealField, }
    fn new_pullback [A, B, E, F] (w: T, i: T, j: T, k: T, a: A, b: B, e: E, f: F) -> Plain (
        Quaternion<T>; T, T, T, T, Quaternion<T> => A::Entry<T>, B::Entry<T>, E::Entry<T>, F::Entry<T>
    ) {
        (Self::new(w, i, j, k), move |_: T, _: T, _: T, _: T, upstream: Self| {
            let [i, j, k, w] = Vector4::into(upstream.coords);
            (a.entry(|| w), b.entry(|| i), e.entry(|| j), f.entry(|| k))
        })
    }
}

companion! {
    /// A quaternion by its parts.
    QuaternionFromParts [T, S] for Quaternion<T> where { T: RealField, S: Storage<T, U3, U1>, }
    fn from_parts_pullback [A, B] (scalar: T, vector: Matrix<T, U3, U1, S>, a: A, b: B) -> Plain (
        Quaternion<T>; T, Matrix<T, U3, U1, S>, Quaternion<T> => A::Entry<T>, B::Entry<Vector3<T>>
    ) {
        (Self::from_parts(scalar, vector), move |_: T, _: Matrix<T, U3, U1, S>, upstream: Self| {
            (a.entry(|| upstream.scalar()), b.entry(|| upstream.imag()))
        })
    }
}

companion! {
    /// A quaternion without scalar part.
    QuaternionFromImag [T] for Quaternion<T> where { T: RealField, }
    fn from_imag_pullback [A] (vector: Vector3<T>, a: A) -> Plain (
        Quaternion<T>; Vector3<T>, Quaternion<T> => A::Entry<Vector3<T>>
    ) {
        (Self::from_imag(vector), move |_: Vector3<T>, upstream: Self| (a.entry(|| upstream.imag()),))
    }
}
