//! Products, norms and sums.

use core::ops::Neg;

use nalgebra::{
    ClosedSubAssign, DefaultAllocator, Dim, Matrix, Matrix3, OMatrix, OVector, RealField, Storage, U1, U3,
    Vector, allocator::Allocator,
};

use super::Plain;
use crate::kernel::{self, Element};

companion! {
    /// `z = x × y`: `x̄ = y × z̄`, `ȳ = z̄ × x`.
    Cross [T, R, C, S, R2, C2, S2] for Matrix<T, R, C, S>
    where {
        T: Element + ClosedSubAssign,
        R: Dim, C: Dim, S: Storage<T, R, C>,
        R2: Dim, C2: Dim, S2: Storage<T, R2, C2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
    }
    fn cross_pullback [A, B] (&self, y: &Matrix<T, R2, C2, S2>, a: A, b: B) -> Plain (
        OMatrix<T, R, C>;
        &Self, &Matrix<T, R2, C2, S2>, OMatrix<T, R, C>
        => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R2, C2>>
    ) {
        let value = cross(self, y, self.shape_generic());
        (value, move |x: &Self, y: &Matrix<T, R2, C2, S2>, upstream: OMatrix<T, R, C>| {
            let by_x = a.entry(|| cross(y, &upstream, x.shape_generic()));
            (by_x, b.entry(|| cross(&upstream, x, y.shape_generic())))
        })
    }
}

/// The vector product, as nalgebra computes it.
fn cross<T, R1, C1, S1, R2, C2, S2, R3, C3>(
    x: &Matrix<T, R1, C1, S1>,
    y: &Matrix<T, R2, C2, S2>,
    (rows, columns): (R3, C3),
) -> OMatrix<T, R3, C3>
where
    T: Element + ClosedSubAssign,
    R1: Dim,
    C1: Dim,
    S1: Storage<T, R1, C1>,
    R2: Dim,
    C2: Dim,
    S2: Storage<T, R2, C2>,
    R3: Dim,
    C3: Dim,
    DefaultAllocator: Allocator<R3, C3>,
{
    assert!(x.len() == 3 && y.len() == 3, "a vector product is one of vectors of three entries");
    let product = |i: usize, j: usize| x[i].clone() * y[j].clone();
    let entries =
        [product(1, 2) - product(2, 1), product(2, 0) - product(0, 2), product(0, 1) - product(1, 0)];
    OMatrix::from_iterator_generic(rows, columns, entries)
}

companion! {
    /// `z = Σ xᵢ / n`: `x̄ᵢ = z̄ / n`.
    Mean [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn mean_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, R, C>>) {
        (self.mean(), move |x: &Self, upstream: T| {
            (a.entry(|| {
                let (rows, columns) = x.shape_generic();
                OMatrix::repeat_generic(rows, columns, upstream / nalgebra::convert(x.len() as f64))
            }),)
        })
    }
}

companion! {
    /// `z = Σ xᵢᵢ`: `X̄ = z̄ I`.
    Trace [T, D, S] for Matrix<T, D, D, S>
    where { T: RealField, D: Dim, S: Storage<T, D, D>, DefaultAllocator: Allocator<D, D>, }
    fn trace_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, D, D>>) {
        (self.trace(), move |x: &Self, upstream: T| {
            (a.entry(|| {
                let (rows, columns) = x.shape_generic();
                OMatrix::from_diagonal_element_generic(rows, columns, upstream)
            }),)
        })
    }
}

companion! {
    /// `Z = X + a 1 1ᵀ`: `X̄ = Z̄`, `ā = Σ Z̄ᵢⱼ`.
    AddScalar [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn add_scalar_pullback [A, B] (&self, number: T, a: A, b: B) -> Plain (
        OMatrix<T, R, C>; &Self, T, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>, B::Entry<T>
    ) {
        (self.add_scalar(number), move |_: &Self, _: T, upstream: OMatrix<T, R, C>| {
            let by_number = b.entry(|| kernel::sum(&upstream));
            (a.entry(|| upstream), by_number)
        })
    }
}

companion! {
    /// `z = (1 - t) x + t y`: `x̄ = (1 - t) z̄`, `ȳ = t z̄`, `t̄ = z̄ · (y - x)`.
    Lerp [T, R, S, S2] for Vector<T, R, S>
    where {
        T: RealField, R: Dim, S: Storage<T, R>, S2: Storage<T, R>,
        DefaultAllocator: Allocator<R>,
    }
    fn lerp_pullback [A, B, E] (&self, y: &Vector<T, R, S2>, t: T, a: A, b: B, e: E) -> Plain (
        OVector<T, R>;
        &Self, &Vector<T, R, S2>, T, OVector<T, R>
        => A::Entry<OVector<T, R>>, B::Entry<OVector<T, R>>, E::Entry<T>
    ) {
        (self.lerp(y, t), move |x: &Self, y: &Vector<T, R, S2>, t: T, upstream: OVector<T, R>| {
            (
                a.entry(|| &upstream * (T::one() - t.clone())),
                b.entry(|| &upstream * t),
                e.entry(|| kernel::dot(y, &upstream) - kernel::dot(x, &upstream)),
            )
        })
    }
}

companion! {
    /// `z = ‖X - Y‖`: `X̄ = z̄ (X - Y) / z`, `Ȳ = -X̄`, which are 0 where the distance is 0.
    MetricDistance [T, R, C, S, S2] for Matrix<T, R, C, S>
    where {
        T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, S2: Storage<T, R, C>,
        DefaultAllocator: Allocator<R, C>,
    }
    fn metric_distance_pullback [A, B] (&self, y: &Matrix<T, R, C, S2>, a: A, b: B) -> Plain (
        T; &Self, &Matrix<T, R, C, S2>, T => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R, C>>
    ) {
        (self.metric_distance(y), move |x: &Self, y: &Matrix<T, R, C, S2>, upstream: T| {
            let difference = x - y;
            let distance = difference.norm();
            let slope = if distance.is_zero() { T::zero() } else { upstream / distance };
            let by_x = difference * slope;
            (a.entry(|| by_x.clone()), b.entry(|| -&by_x))
        })
    }
}

companion! {
    /// `Z = Xᵀ Y`: `X̄ = Y Z̄ᵀ`, `Ȳ = X Z̄`.
    TrMul [T, R, C, S, C2, S2] for Matrix<T, R, C, S>
    where {
        T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, C2: Dim, S2: Storage<T, R, C2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R, C2> + Allocator<C, C2>,
    }
    fn tr_mul_pullback [A, B] (&self, y: &Matrix<T, R, C2, S2>, a: A, b: B) -> Plain (
        OMatrix<T, C, C2>;
        &Self, &Matrix<T, R, C2, S2>, OMatrix<T, C, C2>
        => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R, C2>>
    ) {
        (self.tr_mul(y), move |x: &Self, y: &Matrix<T, R, C2, S2>, upstream: OMatrix<T, C, C2>| {
            (a.entry(|| kernel::gemm_nt(y, &upstream)), b.entry(|| kernel::gemm_nn(x, &upstream)))
        })
    }
}

companion! {
    /// `z = Σ xᵢⱼ yⱼᵢ`: `X̄ = z̄ Yᵀ`, `Ȳ = z̄ Xᵀ`.
    TrDot [T, R, C, S, S2] for Matrix<T, R, C, S>
    where {
        T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, S2: Storage<T, C, R>,
        DefaultAllocator: Allocator<R, C> + Allocator<C, R>,
    }
    fn tr_dot_pullback [A, B] (&self, y: &Matrix<T, C, R, S2>, a: A, b: B) -> Plain (
        T; &Self, &Matrix<T, C, R, S2>, T => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, C, R>>
    ) {
        (self.tr_dot(y), move |x: &Self, y: &Matrix<T, C, R, S2>, upstream: T| {
            (a.entry(|| y.transpose() * upstream.clone()), b.entry(|| x.transpose() * upstream))
        })
    }
}

companion! {
    /// `Z v = x × v` for every `v`: `x̄` has the differences of the entries of `Z̄` across the diagonal.
    CrossMatrix [T, S] for Vector<T, U3, S>
    where { T: RealField, S: Storage<T, U3, U1>, }
    fn cross_matrix_pullback [A] (&self, a: A) -> Plain (
        Matrix3<T>; &Self, Matrix3<T> => A::Entry<OVector<T, U3>>
    ) {
        (self.cross_matrix(), move |_: &Self, upstream: Matrix3<T>| {
            let across = |i, j| -> T { Neg::neg(upstream[(i, j)].clone()) + upstream[(j, i)].clone() };
            (a.entry(|| OVector::<T, U3>::new(across(1, 2), across(2, 0), across(0, 1))),)
        })
    }
}
