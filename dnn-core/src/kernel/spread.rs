//! The adjoints of sums: one number, one column or one row, repeated in the shape of a matrix.

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage, U1, allocator::Allocator};

use super::{Element, zeros_like};

/// `u` everywhere, in the shape of `like`: the adjoint of [`sum`](super::sum).
#[must_use]
pub fn spread<T: Element, R: Dim, C: Dim>(
    u: &T,
    like: &Matrix<T, R, C, impl RawStorage<T, R, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = like.shape_generic();
    OMatrix::from_element_generic(rows, columns, u.clone())
}

/// `v 1ᵀ`: every column is `v`, in the shape of `like`. The adjoint of [`column_sum`](super::column_sum).
///
/// # Panics
///
/// If `v` and `like` have not the same number of rows.
#[must_use]
pub fn spread_column<T: Element, R1: Dim, R: Dim, C: Dim>(
    v: &Matrix<T, R1, U1, impl RawStorage<T, R1, U1>>,
    like: &Matrix<T, R, C, impl RawStorage<T, R, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = like.shape();
    assert!(
        v.nrows() == rows,
        "a column of {} entries cannot be spread over a matrix of shape {rows} x {columns}",
        v.nrows()
    );
    let mut result = zeros_like(like);
    for column in result.as_mut_slice().chunks_exact_mut(rows.max(1)) {
        for (entry, v_i) in column.iter_mut().zip(v.iter()) {
            *entry = v_i.clone();
        }
    }
    result
}

/// `1 v`: every row is `v`, in the shape of `like`. The adjoint of [`row_sum`](super::row_sum).
///
/// # Panics
///
/// If `v` and `like` have not the same number of columns.
#[must_use]
pub fn spread_row<T: Element, C1: Dim, R: Dim, C: Dim>(
    v: &Matrix<T, U1, C1, impl RawStorage<T, U1, C1>>,
    like: &Matrix<T, R, C, impl RawStorage<T, R, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = like.shape();
    assert!(
        v.ncols() == columns,
        "a row of {} entries cannot be spread over a matrix of shape {rows} x {columns}",
        v.ncols()
    );
    let mut result = zeros_like(like);
    for (column, v_j) in result.as_mut_slice().chunks_exact_mut(rows.max(1)).zip(v.iter()) {
        column.fill(v_j.clone());
    }
    result
}
