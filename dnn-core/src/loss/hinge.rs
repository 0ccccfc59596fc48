//! Hinge losses over several classes.

use super::{check_labels, check_lengths};
use crate::{Scalar, differentiable, kernel::Element};
use nalgebra::{DMatrix, DVector};
use num_traits::Float;

/// The multiclass hinge loss of a batch: the mean of [`multiclass_hinges`].
///
/// `scores` is C×N, one sample per column; `labels` are N classes below C. The gradient in the column of a sample is
/// `[s_j - s_y + 1 > 0] / N` for `j ≠ y`, and minus the sum of these at `y`; a margin of exactly 0 counts as met.
///
/// # Panics
///
/// If the batch is empty, if there are not as many labels as columns, or if a label is not below C.
///
/// ```
/// use dnn_core::loss::multiclass_hinge;
/// use nalgebra::dmatrix;
/// let scores = dmatrix![3.2, 1.3, 2.2; 5.1, 4.9, 2.5; -1.7, 2.0, -3.1];
/// assert!((multiclass_hinge(&scores, &[0, 1, 2]) - 5.2666667_f64).abs() < 1e-7);
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn multiclass_hinge<T: Float + Scalar + Element>(scores: &DMatrix<T>, labels: &[usize]) -> T {
    let losses: DVector<T> = multiclass_hinges(scores, labels);
    losses.sum() / T::from_number(labels.len() as f64)
}

/// The multiclass hinge loss of each sample, `L_i = Σ_{j≠y_i} max(0, s_j - s_{y_i} + 1)`.
///
/// # Panics
///
/// As [`multiclass_hinge`].
///
/// ```
/// use dnn_core::loss::multiclass_hinges;
/// use nalgebra::{dmatrix, dvector};
/// assert_eq!(multiclass_hinges(&dmatrix![2.0, 3.0; 5.0, 1.0; 3.0, 1.5], &[0, 0]), dvector![6.0, 0.0]);
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn multiclass_hinges<T: Float + Scalar + Element>(scores: &DMatrix<T>, labels: &[usize]) -> DVector<T> {
    check_labels("multiclass_hinge", scores.shape(), labels);
    let mut losses = DVector::from_element(labels.len(), T::zero());
    for (i, &label) in labels.iter().enumerate() {
        for j in 0..scores.nrows() {
            let margin = scores[(j, i)] - scores[(label, i)] + T::one();
            if j != label && margin > T::zero() {
                losses[i] += margin;
            }
        }
    }
    losses
}

/// [`multiclass_hinge`] divided by the number of classes.
///
/// # Panics
///
/// As [`multiclass_hinge`].
#[must_use]
#[track_caller]
#[differentiable]
pub fn multi_margin<T: Float + Scalar + Element>(scores: &DMatrix<T>, labels: &[usize]) -> T {
    multiclass_hinge(scores, labels) / T::from_number(scores.nrows() as f64)
}

/// The hinge loss of one sample that may be of several classes: `1/C Σ_{j in Y} Σ_{i not in Y} max(0, 1 - s_j + s_i)`.
///
/// `belongs` says for each of the C classes whether the sample is of it.
///
/// # Panics
///
/// If the lengths differ.
///
/// ```
/// use dnn_core::loss::multilabel_margin;
/// assert_eq!(multilabel_margin(&[1.0, 0.5, -1.0, 1.0], &[true, false, false, true]), 0.25);
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn multilabel_margin<T: Float + Scalar>(scores: &[T], belongs: &[bool]) -> T {
    check_lengths("multilabel_margin", scores.len(), belongs.len());
    let mut sum = T::zero();
    for j in 0..scores.len() {
        for i in 0..scores.len() {
            let margin = T::one() - scores[j] + scores[i];
            if belongs[j] && !belongs[i] && margin > T::zero() {
                sum = sum + margin;
            }
        }
    }
    sum / T::from_number(scores.len() as f64)
}
