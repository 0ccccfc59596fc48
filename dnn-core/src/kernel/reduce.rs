//! Sums over a matrix, and the two steps that every adjoint needs: zero of the same shape, and `+=`.

use alloc::vec::Vec;

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage, RawStorageMut, U1, allocator::Allocator};

use super::{Element, loops, raw};

/// The sum of all entries; 0 for an empty matrix. Summed in lanes, so not in the order of nalgebra's `sum`.
#[must_use]
pub fn sum<T: Element, R: Dim, C: Dim>(m: &Matrix<T, R, C, impl RawStorage<T, R, C>>) -> T {
    match raw::contiguous(m) {
        Some(entries) => loops::sum(entries),
        None => loops::sum(&m.iter().cloned().collect::<Vec<_>>()),
    }
}

/// `Σ a_ij b_ij`, the adjoint of a scalar factor.
///
/// # Panics
///
/// If the shapes differ.
#[must_use]
pub fn dot<T: Element, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) -> T {
    same_shape(a.shape(), b.shape());
    match (raw::contiguous(a), raw::contiguous(b)) {
        (Some(a), Some(b)) => loops::dot(a, b),
        _ => a.iter().zip(b.iter()).fold(T::zero(), |total, (a, b)| total + a.clone() * b.clone()),
    }
}

/// The sum of all columns, `r x 1` from `r x c`: the adjoint of a column that was added to each column.
#[must_use]
pub fn column_sum<T: Element, R: Dim, C: Dim>(
    m: &Matrix<T, R, C, impl RawStorage<T, R, C>>,
) -> OMatrix<T, R, U1>
where
    DefaultAllocator: Allocator<R, U1>,
{
    let mut total = OMatrix::zeros_generic(m.shape_generic().0, U1);
    let sums = total.as_mut_slice();
    if let Some(entries) = raw::contiguous(m) {
        for column in entries.chunks_exact(sums.len().max(1)) {
            add(sums, column);
        }
    } else {
        for j in 0..m.ncols() {
            for (i, sum) in sums.iter_mut().enumerate() {
                *sum += m[(i, j)].clone();
            }
        }
    }
    total
}

/// The sum of all rows, `1 x c` from `r x c`: the adjoint of a row that was added to each row.
#[must_use]
pub fn row_sum<T: Element, R: Dim, C: Dim>(m: &Matrix<T, R, C, impl RawStorage<T, R, C>>) -> OMatrix<T, U1, C>
where
    DefaultAllocator: Allocator<U1, C>,
{
    let mut total = OMatrix::zeros_generic(U1, m.shape_generic().1);
    for (j, sum) in total.as_mut_slice().iter_mut().enumerate() {
        *sum = self::sum(&m.column(j));
    }
    total
}

/// Zero in the shape of `m`.
#[inline]
#[must_use]
pub fn zeros_like<T: Element, R: Dim, C: Dim>(
    m: &Matrix<T, R, C, impl RawStorage<T, R, C>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let (rows, columns) = m.shape_generic();
    OMatrix::zeros_generic(rows, columns)
}

/// `target += increment`.
///
/// # Panics
///
/// If the shapes differ.
#[inline]
pub fn accumulate<T: Element, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    target: &mut Matrix<T, R1, C1, impl RawStorageMut<T, R1, C1>>,
    increment: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) {
    same_shape(target.shape(), increment.shape());
    if let (Some(target), Some(increment)) = (raw::contiguous_mut(target), raw::contiguous(increment)) {
        return add(target, increment);
    }
    for j in 0..increment.ncols() {
        for i in 0..increment.nrows() {
            target[(i, j)] += increment[(i, j)].clone();
        }
    }
}

#[inline]
fn add<T: Element>(target: &mut [T], increment: &[T]) {
    for (target, increment) in target.iter_mut().zip(increment) {
        *target += increment.clone();
    }
}

#[inline]
fn same_shape(a: (usize, usize), b: (usize, usize)) {
    assert!(a == b, "the shapes {} x {} and {} x {} differ", a.0, a.1, b.0, b.1);
}
