//! Softmax and its cross-entropy: multinomial logistic regression.

use super::check_labels;
use crate::differentiable::{Activity, NoGradient};
use crate::{Scalar, differentiable, kernel::Element, stop_gradient};
use alloc::vec::Vec;
use nalgebra::{DMatrix, DVector};
use num_traits::Float;

/// The probabilities `p_k = e^{s_k} / Σ_j e^{s_j}` of the scores `s`; an empty vector has none.
///
/// The largest score is subtracted first, which leaves the result the same and keeps every power at
/// most 1: finite scores of any size give finite probabilities that sum to 1.
///
/// ```
/// use dnn_core::loss::softmax;
/// let p = softmax(&nalgebra::dvector![1e4, 1e4, -1e4]);
/// assert_eq!(p, nalgebra::dvector![0.5, 0.5, 0.0]);
/// ```
///
/// The Jacobian is `∂p_i/∂s_j = p_i (δ_ij - p_j)`: symmetric, with rows that sum to 0. Its product with an upstream `g`
/// is `p ⊙ (g - p·g)`; this is how annotated functions differentiate it, without the matrix.
#[must_use]
#[differentiable(rule = softmax_rule)]
pub fn softmax<T: Scalar>(scores: &DVector<T>) -> DVector<T> {
    let mut probabilities = scores.clone();
    normalize(probabilities.as_mut_slice());
    probabilities
}

fn softmax_rule<T: Scalar>(_: &DVector<T>, value: &DVector<T>, mut upstream: DVector<T>) -> DVector<T> {
    let pairs = value.as_slice().iter().zip(upstream.as_slice());
    let mean = pairs.fold(T::from_number(0.0), |sum, (&p, &g)| sum + p * g);
    for (&p, g) in value.as_slice().iter().zip(upstream.as_mut_slice()) {
        *g = p * (*g - mean);
    }
    upstream
}

/// The mean softmax cross-entropy of a batch, `L = 1/N Σ_i -ln p_{y_i}` with `p` the [`softmax`] of
/// sample i's scores and `y_i` its label.
///
/// `scores` is C×N: one class per row, one sample per **column**. `labels` are N classes, each below C.
/// The loss of a sample is evaluated as `ln Σ_k e^{s_k - m} + (m - s_y)` with `m` the largest score, so
/// that finite scores of any size do not overflow. With near-equal scores it is about `ln C`.
/// The gradient is [`softmax_cross_entropy_adjoint`].
///
/// # Panics
///
/// If the batch is empty, if there are not as many labels as columns, or if a label is not below C.
///
/// ```
/// use dnn_core::loss::softmax_cross_entropy;
/// use nalgebra::dmatrix;
/// let cat_car_frog = dmatrix![3.2; 5.1; -1.7];
/// assert!((softmax_cross_entropy(&cat_car_frog, &[0]) - 2.0403551528_f64).abs() < 1e-9);
/// ```
#[must_use]
#[track_caller]
pub fn softmax_cross_entropy<T: Scalar>(scores: &DMatrix<T>, labels: &[usize]) -> T {
    check_labels("softmax_cross_entropy", scores.shape(), labels);
    let mut sum = T::from_number(0.0);
    for (column, &label) in scores.as_slice().chunks_exact(scores.nrows()).zip(labels) {
        let largest = maximum(column);
        let powers =
            column.iter().fold(T::from_number(0.0), |sum, &score| sum + (score - largest).exponential());
        sum = sum + (powers.logarithm() + (largest - column[label]));
    }
    sum / T::from_number(labels.len() as f64)
}

/// The value of [`softmax_cross_entropy`] and its gradient, `(p - onehot(y)) / N` in each column.
///
/// # Panics
///
/// As [`softmax_cross_entropy`].
///
/// ```
/// use dnn_core::loss::softmax_cross_entropy_value_and_grad;
/// use nalgebra::dmatrix;
/// let (value, gradient) = softmax_cross_entropy_value_and_grad(&dmatrix![0.0_f64; 0.0], &[1]);
/// assert_eq!((value, gradient), (2.0_f64.ln(), dmatrix![0.5; -0.5]));
/// ```
#[must_use]
#[track_caller]
pub fn softmax_cross_entropy_value_and_grad<T: Scalar>(
    scores: &DMatrix<T>,
    labels: &[usize],
) -> (T, DMatrix<T>) {
    let (value, probabilities) = value_and_probabilities(scores, labels);
    (value, adjoint(probabilities, labels, T::from_number(1.0)))
}

/// The gradient of [`softmax_cross_entropy`].
///
/// # Panics
///
/// As [`softmax_cross_entropy`].
#[must_use]
#[track_caller]
pub fn softmax_cross_entropy_grad<T: Scalar>(scores: &DMatrix<T>, labels: &[usize]) -> DMatrix<T> {
    softmax_cross_entropy_value_and_grad(scores, labels).1
}

/// The adjoint of [`softmax_cross_entropy`]: the gradient of `upstream · L` with respect to the scores,
/// `(p - onehot(y)) upstream / N` in each column. Its shape is that of `scores`.
///
/// # Panics
///
/// As [`softmax_cross_entropy`].
///
/// ```
/// use dnn_core::loss::softmax_cross_entropy_adjoint;
/// use nalgebra::dmatrix;
/// let grad_s = softmax_cross_entropy_adjoint(&dmatrix![0.0, 1e4; 0.0, -1e4], &[0, 0], 1.0);
/// assert_eq!(grad_s, dmatrix![-0.25, 0.0; 0.25, 0.0]);
/// ```
#[must_use]
#[track_caller]
pub fn softmax_cross_entropy_adjoint<T: Scalar>(
    scores: &DMatrix<T>,
    labels: &[usize],
    upstream: T,
) -> DMatrix<T> {
    check_labels("softmax_cross_entropy", scores.shape(), labels);
    let mut probabilities = scores.clone();
    for column in probabilities.as_mut_slice().chunks_exact_mut(scores.nrows()) {
        normalize(column);
    }
    adjoint(probabilities, labels, upstream)
}

/// The companion of [`softmax_cross_entropy`] that differentiated functions call. The forward pass keeps the
/// probabilities if the scores are active; the pullback turns them into the adjoint in place.
///
/// # Panics
///
/// As [`softmax_cross_entropy`].
#[doc(hidden)]
#[allow(clippy::type_complexity)] // The call protocol of companions: an `impl` in a tuple cannot have a name.
#[track_caller]
pub fn softmax_cross_entropy_pullback<T: Scalar, A: Activity, B: Activity>(
    scores: &DMatrix<T>,
    labels: &[usize],
    scores_activity: A,
    _: B,
) -> (T, impl FnOnce(&DMatrix<T>, &[usize], T) -> (A::Entry<DMatrix<T>>, NoGradient) + use<T, A, B>) {
    let (value, probabilities) = if A::ACTIVE {
        value_and_probabilities(scores, labels)
    } else {
        (softmax_cross_entropy(scores, labels), DMatrix::from_vec(0, 0, Vec::new()))
    };
    let pullback = move |_: &DMatrix<T>, labels: &[usize], upstream: T| {
        (scores_activity.entry(|| adjoint(probabilities, labels, upstream)), NoGradient)
    };
    (value, pullback)
}

/// The value of [`softmax_cross_entropy`], to the last bit, and the softmax of each column.
#[track_caller]
fn value_and_probabilities<T: Scalar>(scores: &DMatrix<T>, labels: &[usize]) -> (T, DMatrix<T>) {
    check_labels("softmax_cross_entropy", scores.shape(), labels);
    let mut probabilities = scores.clone();
    let mut sum = T::from_number(0.0);
    for (column, &label) in probabilities.as_mut_slice().chunks_exact_mut(scores.nrows()).zip(labels) {
        let score = column[label];
        let (largest, powers) = normalize(column);
        sum = sum + (powers.logarithm() + (largest - score));
    }
    (sum / T::from_number(labels.len() as f64), probabilities)
}

/// `(p - onehot(y)) upstream / N` in each column, from the probabilities `p`.
fn adjoint<T: Scalar>(mut probabilities: DMatrix<T>, labels: &[usize], upstream: T) -> DMatrix<T> {
    let classes = probabilities.nrows();
    let scale = upstream / T::from_number(labels.len() as f64);
    for (column, &label) in probabilities.as_mut_slice().chunks_exact_mut(classes).zip(labels) {
        column[label] = column[label] - T::from_number(1.0);
        for element in column {
            *element = *element * scale;
        }
    }
    probabilities
}

/// Replaces scores by their softmax. Returns the largest score `m` and `Σ_k e^{s_k - m}`.
fn normalize<T: Scalar>(scores: &mut [T]) -> (T, T) {
    let largest = maximum(scores);
    let mut sum = T::from_number(0.0);
    for score in scores.iter_mut() {
        *score = (*score - largest).exponential();
        sum = sum + *score;
    }
    for power in scores {
        *power = *power / sum;
    }
    (largest, sum)
}

/// The largest of some numbers; 0 of none, which then meets no number.
fn maximum<T: Scalar>(numbers: &[T]) -> T {
    let larger = |a: T, b: T| if b > a { b } else { a };
    numbers.iter().copied().reduce(larger).unwrap_or(T::from_number(0.0))
}

/// The softmax cross-entropy of each sample, `L_i = ln Σ_k e^{s_k} - s_{y_i}`, evaluated as
/// [`softmax_cross_entropy`] is.
///
/// # Panics
///
/// As [`softmax_cross_entropy`].
///
/// ```
/// use dnn_core::loss::softmax_cross_entropies;
/// use nalgebra::{dmatrix, dvector};
/// assert_eq!(softmax_cross_entropies(&dmatrix![1e4, 1e4; -1e4, -1e4], &[0, 1]), dvector![0.0, 2e4]);
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn softmax_cross_entropies<T: Float + Scalar + Element>(
    scores: &DMatrix<T>,
    labels: &[usize],
) -> DVector<T> {
    check_labels("softmax_cross_entropies", scores.shape(), labels);
    let mut losses = DVector::from_element(labels.len(), T::zero());
    for (i, &label) in labels.iter().enumerate() {
        // The largest score cancels: its derivative does too.
        let largest = stop_gradient(maximum(scores.column(i).as_slice()));
        let mut sum = T::zero();
        for j in 0..scores.nrows() {
            sum += Float::exp(scores[(j, i)] - largest);
        }
        losses[i] = Float::ln(sum) + (largest - scores[(label, i)]);
    }
    losses
}
