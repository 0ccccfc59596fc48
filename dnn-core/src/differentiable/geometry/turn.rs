//! What rotations do, and the adjoints of that.

use nalgebra::{
    AbstractRotation, Complex, Quaternion, RealField, Rotation, SMatrix, SVector, UnitComplex, UnitQuaternion,
};

use super::Gradient;
use crate::differentiable::Differentiable;

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

    /// The adjoint of the rotation whose matrix has this one.
    fn by_matrix(&self, upstream: &SMatrix<T, D, D>) -> Self::Gradient;
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

    // The entries are `w² + 2 a aᵀ - a · a` on the diagonal, and `2 (aᵢ aⱼ ± w aₖ)` beside it.
    fn by_matrix(&self, upstream: &SMatrix<T, 3, 3>) -> Quaternion<T> {
        let two: T = nalgebra::convert(2.0);
        let (i, j, k, w) = (self.i.clone(), self.j.clone(), self.k.clone(), self.w.clone());
        let entry = |row, column| -> T { upstream[(row, column)].clone() };
        let trace = upstream.trace();
        let pair = |row, column| entry(row, column) + entry(column, row);
        let turn = |row, column| entry(row, column) - entry(column, row);
        let own = |at| entry(at, at) * two.clone() - trace.clone();
        let by_i =
            i.clone() * own(0) + j.clone() * pair(0, 1) + k.clone() * pair(0, 2) + w.clone() * turn(2, 1);
        let by_j =
            j.clone() * own(1) + i.clone() * pair(0, 1) + k.clone() * pair(1, 2) + w.clone() * turn(0, 2);
        let by_k =
            k.clone() * own(2) + i.clone() * pair(0, 2) + j.clone() * pair(1, 2) + w.clone() * turn(1, 0);
        let by_w = w * trace + i * turn(2, 1) + j * turn(0, 2) + k * turn(1, 0);
        Quaternion::new(by_w * two.clone(), by_i * two.clone(), by_j * two.clone(), by_k * two)
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

    fn by_matrix(&self, upstream: &SMatrix<T, 2, 2>) -> Complex<T> {
        let entry = |i, j| -> T { upstream[(i, j)].clone() };
        Complex::new(entry(0, 0) + entry(1, 1), entry(1, 0) - entry(0, 1))
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
    fn by_matrix(&self, upstream: &SMatrix<T, D, D>) -> SMatrix<T, D, D> {
        upstream.clone()
    }
}
