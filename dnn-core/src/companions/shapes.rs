//! Matrices that are made larger or smaller, triangles, and products of all entries with all.

use nalgebra::{
    Const, DefaultAllocator, Dim, DimAdd, DimMul, DimProd, DimSum, Dyn, IsNotStaticOne, Matrix, OMatrix,
    OVector, RealField, Storage, U1, Vector,
    allocator::{Allocator, Reallocator},
};
use num_traits::One;

use super::Plain;
use crate::{
    differentiable::NoGradient,
    kernel::{self, Element},
};

/// The entries of `m` where `holds` says so of row and column, and zero elsewhere.
fn masked<T, R, C>(mut m: OMatrix<T, R, C>, holds: impl Fn(usize, usize) -> bool) -> OMatrix<T, R, C>
where
    T: Element,
    R: Dim,
    C: Dim,
    DefaultAllocator: Allocator<R, C>,
{
    for j in 0..m.ncols() {
        for i in 0..m.nrows() {
            if !holds(i, j) {
                m[(i, j)] = T::zero();
            }
        }
    }
    m
}

macro_rules! triangle {
    ($($trait:ident $name:ident $companion:ident $holds:expr;)*) => {$(
        companion! {
            /// The entries on one side of the diagonal and on it: `X̄` has the same of `Z̄`.
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
            fn $companion [A] (&self, a: A) -> Plain (
                OMatrix<T, R, C>; &Self, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>
            ) {
                (self.$name(), move |_: &Self, upstream: OMatrix<T, R, C>| (a.entry(|| masked(upstream, $holds)),))
            }
        }
    )*};
}

triangle! {
    LowerTriangle lower_triangle lower_triangle_pullback |i, j| i >= j;
    UpperTriangle upper_triangle upper_triangle_pullback |i, j| i <= j;
}

companion! {
    /// `Z = (X + Xᵀ) / 2`: `X̄ = (Z̄ + Z̄ᵀ) / 2`.
    SymmetricPart [T, D, S] for Matrix<T, D, D, S>
    where { T: RealField, D: Dim, S: Storage<T, D, D>, DefaultAllocator: Allocator<D, D>, }
    fn symmetric_part_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, D, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        (self.symmetric_part(), move |_: &Self, upstream: OMatrix<T, D, D>| (a.entry(|| upstream.symmetric_part()),))
    }
}

companion! {
    /// `Z = Xᵀ` of real numbers: `X̄ = Z̄ᵀ`.
    AdjointMatrix [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C> + Allocator<C, R>, }
    fn adjoint_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, C, R>; &Self, OMatrix<T, C, R> => A::Entry<OMatrix<T, R, C>>
    ) {
        (self.adjoint(), move |_: &Self, upstream: OMatrix<T, C, R>| (a.entry(|| upstream.transpose()),))
    }
}

companion! {
    /// `Z = X ⊗ Y`, the products of all entries: each entry of `X̄` is a block of `Z̄` times `Y`, `Ȳ` is the sum of the
    /// blocks times the entries of `X`.
    Kronecker [T, R, C, S, R2, C2, S2] for Matrix<T, R, C, S>
    where {
        T: Element + One, R: DimMul<R2>, C: DimMul<C2>, S: Storage<T, R, C>, R2: Dim, C2: Dim, S2: Storage<T, R2, C2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R2, C2> + Allocator<DimProd<R, R2>, DimProd<C, C2>>,
    }
    fn kronecker_pullback [A, B] (&self, y: &Matrix<T, R2, C2, S2>, a: A, b: B) -> Plain (
        OMatrix<T, DimProd<R, R2>, DimProd<C, C2>>;
        &Self, &Matrix<T, R2, C2, S2>, OMatrix<T, DimProd<R, R2>, DimProd<C, C2>>
        => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R2, C2>>
    ) {
        (self.kronecker(y), move |x: &Self, y: &Matrix<T, R2, C2, S2>, upstream: OMatrix<T, DimProd<R, R2>, DimProd<C, C2>>| {
            let block = |i: usize, j: usize| upstream.view((i * y.nrows(), j * y.ncols()), y.shape());
            let by_x = a.entry(|| {
                let (rows, columns) = x.shape_generic();
                OMatrix::from_fn_generic(rows, columns, |i, j| kernel::dot(&block(i, j), y))
            });
            let by_y = b.entry(|| {
                let mut by_y = kernel::zeros_like(y);
                for j in 0..x.ncols() {
                    for i in 0..x.nrows() {
                        for (sum, entry) in by_y.iter_mut().zip(block(i, j).iter()) {
                            *sum += entry.clone() * x[(i, j)].clone();
                        }
                    }
                }
                by_y
            });
            (by_x, by_y)
        })
    }
}

/// The part of `m` in the shape of `like`, which is not larger, from the first entry on.
fn corner<T, R, C, R2, C2, S2>(m: &OMatrix<T, R, C>, like: &Matrix<T, R2, C2, S2>) -> OMatrix<T, R2, C2>
where
    T: Element,
    R: Dim,
    C: Dim,
    R2: Dim,
    C2: Dim,
    S2: Storage<T, R2, C2>,
    DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
{
    m.generic_view((0, 0), like.shape_generic()).into_owned()
}

companion! {
    /// A vector with one more entry: `x̄` are the others of `z̄`, `ā` is that entry.
    PushEntry [T, D, S] for Vector<T, D, S>
    where {
        T: Element, D: DimAdd<U1>, S: Storage<T, D>,
        DefaultAllocator: Allocator<D> + Allocator<DimSum<D, U1>>,
    }
    fn push_pullback [A, B] (&self, entry: T, a: A, b: B) -> Plain (
        OVector<T, DimSum<D, U1>>;
        &Self, T, OVector<T, DimSum<D, U1>> => A::Entry<OVector<T, D>>, B::Entry<T>
    ) {
        (self.push(entry), move |x: &Self, _: T, upstream: OVector<T, DimSum<D, U1>>| {
            (a.entry(|| corner(&upstream, x)), b.entry(|| upstream[x.len()].clone()))
        })
    }
}

companion! {
    /// A vector with a 0 behind it.
    VectorToHomogeneous [T, D, S] for Vector<T, D, S>
    where {
        T: Element, D: DimAdd<U1>, S: Storage<T, D>,
        DefaultAllocator: Allocator<D> + Allocator<DimSum<D, U1>>,
    }
    fn to_homogeneous_pullback [A] (&self, a: A) -> Plain (
        OVector<T, DimSum<D, U1>>; &Self, OVector<T, DimSum<D, U1>> => A::Entry<OVector<T, D>>
    ) {
        (self.to_homogeneous(), move |x: &Self, upstream: OVector<T, DimSum<D, U1>>| (a.entry(|| corner(&upstream, x)),))
    }
}

companion! {
    /// A matrix with one more row and column, which are those of the identity.
    MatrixToHomogeneous [T, D, S] for Matrix<T, D, D, S>
    where {
        T: Element + One, D: DimAdd<U1> + IsNotStaticOne, S: Storage<T, D, D>,
        DefaultAllocator: Allocator<D, D> + Allocator<DimSum<D, U1>, DimSum<D, U1>>,
    }
    fn to_homogeneous_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, DimSum<D, U1>, DimSum<D, U1>>;
        &Self, OMatrix<T, DimSum<D, U1>, DimSum<D, U1>> => A::Entry<OMatrix<T, D, D>>
    ) {
        (self.to_homogeneous(), move |x: &Self, upstream: OMatrix<T, DimSum<D, U1>, DimSum<D, U1>>| {
            (a.entry(|| corner(&upstream, x)),)
        })
    }
}

/// Where position `at` comes to be if something is put in at `i`.
fn behind(at: usize, i: usize) -> usize {
    if at < i { at } else { at + 1 }
}

/// One more row or column of one number: it has the sum of its adjoints, the other entries have theirs.
macro_rules! insert {
    ($($trait:ident $name:ident $companion:ident $part:ident $dimension:ident, $rows:ty, $columns:ty, $at:expr;)*) => {$(
        companion! {
            /// A row or a column is put in.
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where {
                T: Element, R: Dim, C: Dim, $dimension: DimAdd<U1>, S: Storage<T, R, C>,
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns> + Reallocator<T, R, C, $rows, $columns>,
            }
            fn $companion [A, B, E] (&self, i: usize, number: T, a: A, _: B, e: E) -> Plain (
                OMatrix<T, $rows, $columns>;
                &Self, usize, T, OMatrix<T, $rows, $columns> => A::Entry<OMatrix<T, R, C>>, NoGradient, E::Entry<T>
            ) {
                let value = self.clone_owned().$name(i, number);
                (value, move |x: &Self, i: usize, _: T, upstream: OMatrix<T, $rows, $columns>| {
                    let by_x = a.entry(|| {
                        let (rows, columns) = x.shape_generic();
                        OMatrix::from_fn_generic(rows, columns, |row, column| upstream[$at(row, column, i)].clone())
                    });
                    (by_x, NoGradient, e.entry(|| kernel::sum(&upstream.$part(i))))
                })
            }
        }
    )*};
}

insert! {
    InsertRow insert_row insert_row_pullback row R, DimSum<R, U1>, C, |row, column, i| (behind(row, i), column);
    InsertColumn insert_column insert_column_pullback column C, R, DimSum<C, U1>, |row, column, i| (row, behind(column, i));
}

/// `X̄` has the entries of `Z̄` that come from `X`, `ā` is the sum of the others.
fn resized<T, R, C, S, R2, C2>(x: &Matrix<T, R, C, S>, upstream: &OMatrix<T, R2, C2>) -> (OMatrix<T, R, C>, T)
where
    T: Element,
    R: Dim,
    C: Dim,
    S: Storage<T, R, C>,
    R2: Dim,
    C2: Dim,
    DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
{
    let (mut by_x, mut by_number) = (kernel::zeros_like(x), T::zero());
    for j in 0..upstream.ncols() {
        for i in 0..upstream.nrows() {
            if i < x.nrows() && j < x.ncols() {
                by_x[(i, j)] = upstream[(i, j)].clone();
            } else {
                by_number += upstream[(i, j)].clone();
            }
        }
    }
    (by_x, by_number)
}

companion! {
    /// So many rows and columns, with a number in the entries that are new.
    Resize [T, R, C, S] for Matrix<T, R, C, S>
    where {
        T: Element, R: Dim, C: Dim, S: Storage<T, R, C>,
        DefaultAllocator: Allocator<R, C> + Reallocator<T, R, C, Dyn, Dyn>,
    }
    fn resize_pullback [A, B, E, F] (
        &self, rows: usize, columns: usize, number: T, a: A, _: B, _: E, f: F
    ) -> Plain (
        OMatrix<T, Dyn, Dyn>;
        &Self, usize, usize, T, OMatrix<T, Dyn, Dyn>
        => A::Entry<OMatrix<T, R, C>>, NoGradient, NoGradient, F::Entry<T>
    ) {
        let value = self.clone_owned().resize(rows, columns, number);
        (value, move |x: &Self, _: usize, _: usize, _: T, upstream: OMatrix<T, Dyn, Dyn>| {
            let (by_x, by_number) = resized(x, &upstream);
            (a.entry(|| by_x), NoGradient, NoGradient, f.entry(|| by_number))
        })
    }
}

companion! {
    /// The same of sizes that rustc knows.
    FixedResize [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn fixed_resize_pullback::<N, M> [A, B] (&self, number: T, a: A, b: B) -> Plain (
        OMatrix<T, Const<N>, Const<M>>;
        &Self, T, OMatrix<T, Const<N>, Const<M>> => A::Entry<OMatrix<T, R, C>>, B::Entry<T>
    ) where { DefaultAllocator: Allocator<Const<N>, Const<M>> + Reallocator<T, R, C, Const<N>, Const<M>>, } {
        let value = self.clone_owned().fixed_resize::<N, M>(number);
        (value, move |x: &Self, _: T, upstream: OMatrix<T, Const<N>, Const<M>>| {
            let (by_x, by_number) = resized(x, &upstream);
            (a.entry(|| by_x), b.entry(|| by_number))
        })
    }
}
