//! Sums of a matrix and a vector that is repeated over its columns or rows.

use nalgebra::{ClosedAddAssign, DMatrix, DVector, RowDVector, Scalar};

/// `M + v 1ᵀ`: `v` added to every column of `m`.
///
/// `m` is R×C, `v` has R elements, the result is R×C. This is a layer's bias when a sample is a column.
/// The gradient with respect to `m` is that of the result, the gradient with respect to `v` the sum
/// of its columns.
///
/// # Panics
///
/// If the numbers of rows differ.
///
/// ```
/// use dnn_core::broadcast::add_column;
/// use nalgebra::{dmatrix, dvector};
/// let sum = add_column(&dmatrix![1.0, 2.0; 3.0, 4.0], &dvector![10.0, 20.0]);
/// assert_eq!(sum, dmatrix![11.0, 12.0; 23.0, 24.0]);
/// ```
#[must_use]
#[track_caller]
pub fn add_column<T: Scalar + ClosedAddAssign>(m: &DMatrix<T>, v: &DVector<T>) -> DMatrix<T> {
    let (rows, columns) = m.shape();
    assert!(
        rows == v.len(),
        "add_column: the matrix is {rows}x{columns}, the column is {}x1; the numbers of rows must be equal",
        v.len(),
    );
    let mut sum = m.clone();
    // A slice has no chunks of length 0, and a matrix without rows has nothing to add to.
    for column in sum.as_mut_slice().chunks_exact_mut(rows.max(1)) {
        for (element, addend) in column.iter_mut().zip(v.as_slice()) {
            *element += addend.clone();
        }
    }
    sum
}

/// `M + 1 vᵀ`: `v` added to every row of `m`.
///
/// `m` is R×C, `v` has C elements, the result is R×C. This is a layer's bias when a sample is a row.
/// The gradient with respect to `m` is that of the result, the gradient with respect to `v` the sum
/// of its rows.
///
/// # Panics
///
/// If the numbers of columns differ.
///
/// ```
/// use dnn_core::broadcast::add_row;
/// use nalgebra::{RowDVector, dmatrix};
/// let sum = add_row(&dmatrix![1.0, 2.0; 3.0, 4.0], &RowDVector::from_vec(vec![10.0, 20.0]));
/// assert_eq!(sum, dmatrix![11.0, 22.0; 13.0, 24.0]);
/// ```
#[must_use]
#[track_caller]
pub fn add_row<T: Scalar + ClosedAddAssign>(m: &DMatrix<T>, v: &RowDVector<T>) -> DMatrix<T> {
    let (rows, columns) = m.shape();
    assert!(
        columns == v.len(),
        "add_row: the matrix is {rows}x{columns}, the row is 1x{}; the numbers of columns must be equal",
        v.len(),
    );
    let mut sum = m.clone();
    for (column, addend) in sum.as_mut_slice().chunks_exact_mut(rows.max(1)).zip(v.as_slice()) {
        for element in column {
            *element += addend.clone();
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{add_column, add_row};
    use nalgebra::{DMatrix, DVector, RowDVector, dmatrix, dvector};

    /// `S = X Wᵀ + 1 bᵀ` with a sample per row, and its transpose with a sample per column.
    #[test]
    fn a_batch_of_affine_scores() {
        let x = dmatrix![1.0, 2.0, 3.0; 0.0, -1.0, 1.0];
        let w = dmatrix![1.0, 0.0, -1.0; 2.0, 1.0, 0.0];
        let expected = dmatrix![-1.5, 3.5; -0.5, -1.5];
        assert_eq!(add_row(&(&x * w.transpose()), &RowDVector::from_vec(vec![0.5, -0.5])), expected);
        assert_eq!(add_column(&(w * x.transpose()), &dvector![0.5, -0.5]), expected.transpose());
    }

    #[test]
    fn elements_need_not_be_floats() {
        assert_eq!(
            add_column(&dmatrix![1, 2, 3; 4, 5, 6], &dvector![10, 20]),
            dmatrix![11, 12, 13; 24, 25, 26]
        );
    }

    #[test]
    fn empty_matrices_stay_empty() {
        for (rows, columns) in [(0, 0), (0, 3), (3, 0)] {
            let m = DMatrix::<f64>::zeros(rows, columns);
            assert_eq!(add_column(&m, &DVector::zeros(rows)), m);
            assert_eq!(add_row(&m, &RowDVector::zeros(columns)), m);
        }
    }

    #[test]
    #[should_panic(
        expected = "add_column: the matrix is 2x3, the column is 3x1; the numbers of rows must be equal"
    )]
    fn a_column_of_another_length_is_refused() {
        let _ = add_column(&DMatrix::<f64>::zeros(2, 3), &DVector::zeros(3));
    }

    #[test]
    #[should_panic(
        expected = "add_row: the matrix is 2x3, the row is 1x2; the numbers of columns must be equal"
    )]
    fn a_row_of_another_length_is_refused() {
        let _ = add_row(&DMatrix::<f64>::zeros(2, 3), &RowDVector::zeros(2));
    }
}
