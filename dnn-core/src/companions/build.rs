//! Matrices built from numbers.

use alloc::vec::Vec;

use nalgebra::{
    Const, DMatrix, DefaultAllocator, Dim, Dyn, Matrix, OMatrix, OVector, RawStorage, SMatrix, Storage,
    VecStorage, Vector, allocator::Allocator,
};
use num_traits::One;

use super::Plain;
use crate::{
    differentiable::NoGradient,
    kernel::{self, Element},
};

/// Rows and columns known to rustc.
type Rows<T, const C: usize> = Matrix<T, Dyn, Const<C>, VecStorage<T, Dyn, Const<C>>>;
type Columns<T, const R: usize> = Matrix<T, Const<R>, Dyn, VecStorage<T, Const<R>, Dyn>>;

/// One number in all entries.
macro_rules! filled {
    ($fixed:ident $rows:ident $columns:ident $both:ident $name:ident $companion:ident) => {
        companion! {
            /// `Z = a 1 1ᵀ`: `ā = Σ Z̄ᵢⱼ`.
            $fixed [T] [const R, C] for SMatrix<T, R, C> where { T: Element, }
            fn $companion [A] (number: T, a: A) -> Plain (SMatrix<T, R, C>; T, SMatrix<T, R, C> => A::Entry<T>) {
                (Self::$name(number), move |_: T, upstream: Self| (a.entry(|| kernel::sum(&upstream)),))
            }
        }
        companion! {
            /// The same of so many rows.
            $rows [T] [const C] for Rows<T, C> where { T: Element, }
            fn $companion [N, A] (rows: usize, number: T, _: N, a: A) -> Plain (
                Rows<T, C>; usize, T, Rows<T, C> => NoGradient, A::Entry<T>
            ) {
                (Self::$name(rows, number), move |_: usize, _: T, upstream: Self| {
                    (NoGradient, a.entry(|| kernel::sum(&upstream)))
                })
            }
        }
        companion! {
            /// The same of so many columns.
            $columns [T] [const R] for Columns<T, R> where { T: Element, }
            fn $companion [N, A] (columns: usize, number: T, _: N, a: A) -> Plain (
                Columns<T, R>; usize, T, Columns<T, R> => NoGradient, A::Entry<T>
            ) {
                (Self::$name(columns, number), move |_: usize, _: T, upstream: Self| {
                    (NoGradient, a.entry(|| kernel::sum(&upstream)))
                })
            }
        }
        companion! {
            /// The same of so many rows and columns.
            $both [T] for DMatrix<T> where { T: Element, }
            fn $companion [N, M, A] (rows: usize, columns: usize, number: T, _: N, _: M, a: A) -> Plain (
                DMatrix<T>; usize, usize, T, DMatrix<T> => NoGradient, NoGradient, A::Entry<T>
            ) {
                (Self::$name(rows, columns, number), move |_: usize, _: usize, _: T, upstream: Self| {
                    (NoGradient, NoGradient, a.entry(|| kernel::sum(&upstream)))
                })
            }
        }
    };
}

filled!(FromElement FromElementRows FromElementColumns FromElementBoth from_element from_element_pullback);
filled!(Repeat RepeatRows RepeatColumns RepeatBoth repeat repeat_pullback);

/// The entries from a list.
macro_rules! listed {
    (
        $fixed:ident $rows:ident $columns:ident $both:ident $name:ident $companion:ident $data:ty, $entries:expr
    ) => {
        companion! {
            /// The entries of the list: `x̄` is the list of those of `Z̄`.
            $fixed [T] [const R, C] for SMatrix<T, R, C> where { T: Element, }
            fn $companion [A] (data: $data, a: A) -> Plain (
                SMatrix<T, R, C>; $data, SMatrix<T, R, C> => A::Entry<Vec<T>>
            ) {
                (Self::$name(data), move |_: $data, upstream: Self| (a.entry(|| $entries(&upstream)),))
            }
        }
        companion! {
            /// The same of as many rows as the list has.
            $rows [T] [const C] for Rows<T, C> where { T: Element, }
            fn $companion [A] (data: $data, a: A) -> Plain (Rows<T, C>; $data, Rows<T, C> => A::Entry<Vec<T>>) {
                (Self::$name(data), move |_: $data, upstream: Self| (a.entry(|| $entries(&upstream)),))
            }
        }
        companion! {
            /// The same of as many columns as the list has.
            $columns [T] [const R] for Columns<T, R> where { T: Element, }
            fn $companion [A] (data: $data, a: A) -> Plain (
                Columns<T, R>; $data, Columns<T, R> => A::Entry<Vec<T>>
            ) {
                (Self::$name(data), move |_: $data, upstream: Self| (a.entry(|| $entries(&upstream)),))
            }
        }
        companion! {
            /// The same of so many rows and columns.
            $both [T] for DMatrix<T> where { T: Element, }
            fn $companion [N, M, A] (rows: usize, columns: usize, data: $data, _: N, _: M, a: A) -> Plain (
                DMatrix<T>; usize, usize, $data, DMatrix<T> => NoGradient, NoGradient, A::Entry<Vec<T>>
            ) {
                (Self::$name(rows, columns, data), move |_: usize, _: usize, _: $data, upstream: Self| {
                    (NoGradient, NoGradient, a.entry(|| $entries(&upstream)))
                })
            }
        }
    };
}

listed!(FromVec FromVecRows FromVecColumns FromVecBoth from_vec from_vec_pullback Vec<T>, by_columns);
listed! {
    FromColumnSlice FromColumnSliceRows FromColumnSliceColumns FromColumnSliceBoth
    from_column_slice from_column_slice_pullback &[T], by_columns
}
listed! {
    FromRowSlice FromRowSliceRows FromRowSliceColumns FromRowSliceBoth
    from_row_slice from_row_slice_pullback &[T], by_rows
}

/// The entries, column after column.
fn by_columns<T: Element, R: Dim, C: Dim, S: RawStorage<T, R, C>>(m: &Matrix<T, R, C, S>) -> Vec<T> {
    m.iter().cloned().collect()
}

/// The entries, row after row.
fn by_rows<T: Element, R: Dim, C: Dim, S: RawStorage<T, R, C>>(m: &Matrix<T, R, C, S>) -> Vec<T> {
    m.row_iter().flat_map(|row| row.iter().cloned().collect::<Vec<_>>()).collect()
}

companion! {
    /// `Z = diag x`: `x̄ᵢ = Z̄ᵢᵢ`.
    FromDiagonal [T, D, S] for OMatrix<T, D, D>
    where {
        T: Element, D: Dim, S: RawStorage<T, D>,
        DefaultAllocator: Allocator<D, D> + Allocator<D>,
    }
    fn from_diagonal_pullback [A] (x: &Vector<T, D, S>, a: A) -> Plain (
        OMatrix<T, D, D>; &Vector<T, D, S>, OMatrix<T, D, D> => A::Entry<OVector<T, D>>
    ) {
        (Self::from_diagonal(x), move |x: &Vector<T, D, S>, upstream: Self| {
            (a.entry(|| {
                let (rows, columns) = x.shape_generic();
                OVector::from_fn_generic(rows, columns, |i, _| upstream[(i, i)].clone())
            }),)
        })
    }
}

/// The sum of the diagonal.
fn trace<T: Element, R: Dim, C: Dim, S: RawStorage<T, R, C>>(m: &Matrix<T, R, C, S>) -> T {
    (0..m.nrows().min(m.ncols())).fold(T::zero(), |sum, i| sum + m[(i, i)].clone())
}

companion! {
    /// `Z = a I`: `ā = Σ Z̄ᵢᵢ`.
    FromDiagonalElement [T] [const R, C] for SMatrix<T, R, C> where { T: Element + One, }
    fn from_diagonal_element_pullback [A] (number: T, a: A) -> Plain (
        SMatrix<T, R, C>; T, SMatrix<T, R, C> => A::Entry<T>
    ) {
        (Self::from_diagonal_element(number), move |_: T, upstream: Self| (a.entry(|| trace(&upstream)),))
    }
}

companion! {
    /// The same of so many rows and columns.
    FromDiagonalElementBoth [T] for DMatrix<T> where { T: Element + One, }
    fn from_diagonal_element_pullback [N, M, A] (
        rows: usize, columns: usize, number: T, _: N, _: M, a: A
    ) -> Plain (
        DMatrix<T>; usize, usize, T, DMatrix<T> => NoGradient, NoGradient, A::Entry<T>
    ) {
        let value = Self::from_diagonal_element(rows, columns, number);
        (value, move |_: usize, _: usize, _: T, upstream: Self| {
            (NoGradient, NoGradient, a.entry(|| trace(&upstream)))
        })
    }
}

companion! {
    /// The columns of the list: `x̄` is the list of those of `Z̄`.
    FromColumns [T, R, C, S] for OMatrix<T, R, C>
    where {
        T: Element, R: Dim, C: Dim, S: Storage<T, R>,
        DefaultAllocator: Allocator<R, C> + Allocator<R>,
    }
    fn from_columns_pullback [A] (columns: &[Vector<T, R, S>], a: A) -> Plain (
        OMatrix<T, R, C>; &[Vector<T, R, S>], OMatrix<T, R, C> => A::Entry<Vec<OVector<T, R>>>
    ) {
        (Self::from_columns(columns), move |_: &[Vector<T, R, S>], upstream: Self| {
            (a.entry(|| upstream.column_iter().map(|column| column.clone_owned()).collect()),)
        })
    }
}

companion! {
    /// The rows of the list: `x̄` is the list of those of `Z̄`.
    FromRows [T, R, C, S] for OMatrix<T, R, C>
    where {
        T: Element, R: Dim, C: Dim, S: Storage<T, Const<1>, C>,
        DefaultAllocator: Allocator<R, C> + Allocator<Const<1>, C>,
    }
    fn from_rows_pullback [A] (rows: &[Matrix<T, Const<1>, C, S>], a: A) -> Plain (
        OMatrix<T, R, C>;
        &[Matrix<T, Const<1>, C, S>], OMatrix<T, R, C> => A::Entry<Vec<OMatrix<T, Const<1>, C>>>
    ) {
        (Self::from_rows(rows), move |_: &[Matrix<T, Const<1>, C, S>], upstream: Self| {
            (a.entry(|| upstream.row_iter().map(|row| row.clone_owned()).collect()),)
        })
    }
}
