//! Affine scores, of one sample and of batches.

use crate::broadcast::{add_column, add_row};
use crate::differentiable;
use nalgebra::{DMatrix, DVector, RealField, RowDVector};

/// The scores `s = W x + b` of one sample: C classes, D inputs, W is C×D, one row or template per class.
///
/// With `s̄` the upstream, `W̄ = s̄ xᵀ`, `b̄ = s̄`, `x̄ = Wᵀ s̄`.
///
/// # Panics
///
/// If the shapes do not fit.
///
/// ```
/// use dnn_core::model::linear;
/// use nalgebra::{dmatrix, dvector};
/// let s = linear(&dmatrix![1.0, 2.0; 0.0, -1.0], &dvector![0.5, 0.5], &dvector![3.0, 1.0]);
/// assert_eq!(s, dvector![5.5, -0.5]);
/// ```
#[must_use]
#[differentiable]
pub fn linear<T: RealField>(w: &DMatrix<T>, b: &DVector<T>, x: &DVector<T>) -> DVector<T> {
    w * x + b
}

/// The scores `S = W X + b 1ᵀ` of a batch, one sample per **column**: X is D×N, S is C×N.
///
/// With `G` the upstream, `W̄ = G Xᵀ`, `b̄` is the sum of the columns of `G`, `X̄ = Wᵀ G`.
///
/// # Panics
///
/// If the shapes do not fit.
#[must_use]
#[differentiable]
pub fn linear_columns<T: RealField>(w: &DMatrix<T>, b: &DVector<T>, x: &DMatrix<T>) -> DMatrix<T> {
    add_column(&(w * x), b)
}

/// The scores `S = X Wᵀ + 1 bᵀ` of a batch, one sample per **row**: X is N×D, S is N×C.
///
/// With `G` the upstream, `W̄ = Gᵀ X`, `b̄` is the sum of the rows of `G`, `X̄ = G W`.
///
/// # Panics
///
/// If the shapes do not fit.
#[must_use]
#[differentiable]
pub fn linear_rows<T: RealField>(w: &DMatrix<T>, b: &RowDVector<T>, x: &DMatrix<T>) -> DMatrix<T> {
    add_row(&(x * w.transpose()), b)
}

/// `W` with `b` as its last column. With [`with_one`], `W' x'` is `W x + b`: the bias trick.
///
/// # Panics
///
/// If `b` has not as many entries as `W` has rows.
#[must_use]
#[track_caller]
pub fn with_bias<T: RealField>(w: &DMatrix<T>, b: &DVector<T>) -> DMatrix<T> {
    assert!(w.nrows() == b.len(), "with_bias: {} biases do not fit {} rows", b.len(), w.nrows());
    let mut result = w.clone().insert_column(w.ncols(), T::zero());
    result.set_column(w.ncols(), b);
    result
}

/// `x` with a 1 behind its last entry.
#[must_use]
pub fn with_one<T: RealField>(x: &DVector<T>) -> DVector<T> {
    x.clone().insert_row(x.len(), T::one())
}
