//! Losses of a classifier's scores. A score is an unnormalized log-probability.

use crate::Scalar;
use crate::differentiable::{Activity, NoGradient};
use alloc::vec::Vec;
use nalgebra::{DMatrix, DVector};

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
#[must_use]
pub fn softmax<T: Scalar>(scores: &DVector<T>) -> DVector<T> {
    let mut probabilities = scores.clone();
    normalize(probabilities.as_mut_slice());
    probabilities
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
    check(scores, labels);
    let mut sum = T::from_number(0.0);
    for (column, &label) in scores.as_slice().chunks_exact(scores.nrows()).zip(labels) {
        let largest = maximum(column);
        let powers =
            column.iter().fold(T::from_number(0.0), |sum, &score| sum + (score - largest).exponential());
        sum = sum + (powers.logarithm() + (largest - column[label]));
    }
    sum / T::from_number(labels.len() as f64)
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
    check(scores, labels);
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
    check(scores, labels);
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

#[track_caller]
fn check<T>(scores: &DMatrix<T>, labels: &[usize]) {
    let (classes, samples) = scores.shape();
    assert!(
        samples == labels.len(),
        "softmax_cross_entropy: the scores are {classes}x{samples}, one sample per column, but there are {} labels",
        labels.len(),
    );
    assert!(samples > 0, "softmax_cross_entropy: the mean loss of an empty batch is not defined");
    let wrong = labels.iter().position(|&label| label >= classes);
    if let Some(sample) = wrong {
        panic!(
            "softmax_cross_entropy: label {} of sample {sample} is not below the number of classes, {classes}",
            labels[sample]
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{
        softmax, softmax_cross_entropy, softmax_cross_entropy_adjoint, softmax_cross_entropy_pullback,
    };
    use crate::differentiable::{Active, Constant, NoGradient};
    use crate::gradient_check::central_difference;
    use nalgebra::{DMatrix, DVector, dmatrix, dvector};

    const CAT_LOSS: f64 = 2.040_355_152_8;

    fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
        }
    }

    /// Ten classes (airplane, automobile, bird, cat, deer, dog, frog, horse, ship, truck), three images.
    fn score_table() -> DMatrix<f64> {
        dmatrix![
            -3.45, -0.51, 3.42;
            -8.87, 6.04, 4.64;
            0.09, 5.31, 2.65;
            2.9, -4.22, 5.1;
            4.48, -4.19, 2.64;
            8.02, 3.58, 5.55;
            3.78, 4.49, -4.34;
            1.06, -4.37, -1.5;
            -0.36, -2.09, -4.79;
            -0.72, -2.93, 6.14
        ]
    }

    #[test]
    fn softmax_of_the_worked_example() {
        let expected = [0.129_983, 0.869_050, 0.000_968];
        let p = softmax(&dvector![3.2, 5.1, -1.7]);
        assert_close(p.as_slice(), &expected, 5e-7);
        assert_close(&[p.sum()], &[1.0], 1e-15);
        let shifted = softmax(&dvector![1003.2, 1005.1, 998.3]);
        assert_close(shifted.as_slice(), p.as_slice(), 1e-12);
        assert_eq!(softmax(&DVector::<f64>::zeros(0)).len(), 0);
    }

    #[test]
    fn loss_and_gradient_of_the_worked_example() {
        let scores = dmatrix![3.2; 5.1; -1.7];
        assert_close(&[softmax_cross_entropy(&scores, &[0])], &[CAT_LOSS], 1e-9);
        let adjoint = softmax_cross_entropy_adjoint(&scores, &[0], 1.0);
        assert_close(adjoint.as_slice(), &[-0.870_017, 0.869_050, 0.000_968], 1e-6);
        let p = softmax(&dvector![3.2, 5.1, -1.7]);
        assert_close(adjoint.as_slice(), &[p[0] - 1.0, p[1], p[2]], 1e-15);
    }

    #[test]
    fn losses_of_the_score_table() {
        let (scores, labels) = (score_table(), [3, 1, 6]);
        for (image, expected) in [5.169_842_727_6, 0.577_480_950_8, 11.294_484_767_2].into_iter().enumerate()
        {
            let column = scores.columns(image, 1).into_owned();
            assert_close(&[softmax_cross_entropy(&column, &labels[image..=image])], &[expected], 1e-9);
        }
        assert_close(&[softmax_cross_entropy(&scores, &labels)], &[5.680_602_815_2], 1e-9);
    }

    #[test]
    fn equal_scores_lose_the_logarithm_of_the_number_of_classes() {
        assert_close(&[softmax_cross_entropy(&DMatrix::zeros(10, 4), &[0, 3, 9, 5])], &[10_f64.ln()], 1e-15);
    }

    #[test]
    fn large_scores_do_not_overflow() {
        let scores = dmatrix![1e4, -1e300; -1e4, 1e300];
        assert_eq!(softmax_cross_entropy(&scores, &[0, 1]), 0.0);
        assert_eq!(softmax_cross_entropy(&dmatrix![1e4; -1e4], &[1]), 2e4);
        assert_eq!(softmax_cross_entropy(&dmatrix![1e4_f32; -1e4], &[1]), 2e4);
        assert!(softmax_cross_entropy_adjoint(&scores, &[1, 0], 1.0).iter().all(|g: &f64| g.is_finite()));
        assert!(softmax_cross_entropy(&dmatrix![f64::NAN; 0.0], &[1]).is_nan());
    }

    #[test]
    fn the_adjoint_agrees_with_central_differences() {
        let (scores, labels, upstream) = (score_table(), [3, 1, 6], -1.75);
        let adjoint = softmax_cross_entropy_adjoint(&scores, &labels, upstream);
        assert_close(adjoint.as_slice(), &differences(&scores, &labels, upstream), 1e-9);
    }

    #[test]
    fn the_pullback_agrees_with_central_differences() {
        let (scores, labels, upstream) = (score_table(), [3, 1, 6], -1.75);
        let (value, pullback) = softmax_cross_entropy_pullback(&scores, &labels, Active, Constant);
        assert_eq!(value, softmax_cross_entropy(&scores, &labels));
        let (grad_scores, NoGradient) = pullback(&scores, &labels, upstream);
        assert_close(grad_scores.as_slice(), &differences(&scores, &labels, upstream), 1e-9);
        assert_eq!(grad_scores, softmax_cross_entropy_adjoint(&scores, &labels, upstream));
    }

    #[test]
    fn the_pullback_of_constant_scores_has_no_gradient() {
        let (scores, labels) = (score_table(), [3, 1, 6]);
        let (value, pullback) = softmax_cross_entropy_pullback(&scores, &labels, Constant, Constant);
        assert_eq!(value, softmax_cross_entropy(&scores, &labels));
        assert_eq!(pullback(&scores, &labels, 1.0), (NoGradient, NoGradient));
    }

    /// The pullback borrows nothing: its arguments may change before they are given again.
    #[test]
    fn the_pullback_outlives_its_arguments() {
        let labels = [3, 1, 6];
        let pullback = {
            let mut scores = score_table();
            let (_, pullback) = softmax_cross_entropy_pullback(&scores, &labels, Active, Constant);
            scores.fill(0.0);
            pullback
        };
        let scores = score_table();
        let (grad_scores, _) = pullback(&scores, &labels, 1.0);
        assert_eq!(grad_scores, softmax_cross_entropy_adjoint(&scores, &labels, 1.0));
    }

    fn differences(scores: &DMatrix<f64>, labels: &[usize], upstream: f64) -> Vec<f64> {
        let (classes, samples) = scores.shape();
        let objective = |entries: &[f64]| {
            upstream * softmax_cross_entropy(&DMatrix::from_column_slice(classes, samples, entries), labels)
        };
        central_difference(objective, scores.as_slice(), 1e-5)
    }

    #[test]
    #[should_panic(expected = "label 3 of sample 1 is not below the number of classes, 3")]
    fn a_label_out_of_range_is_refused() {
        let _ = softmax_cross_entropy(&DMatrix::<f64>::zeros(3, 2), &[0, 3]);
    }

    #[test]
    #[should_panic(expected = "the scores are 3x2, one sample per column, but there are 1 labels")]
    fn another_number_of_labels_is_refused() {
        let _ = softmax_cross_entropy_adjoint(&DMatrix::<f64>::zeros(3, 2), &[0], 1.0);
    }

    #[test]
    #[should_panic(expected = "the mean loss of an empty batch is not defined")]
    fn an_empty_batch_is_refused() {
        let _ = softmax_cross_entropy(&DMatrix::<f64>::zeros(3, 0), &[]);
    }
}
