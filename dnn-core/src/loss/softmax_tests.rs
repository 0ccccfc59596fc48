//! Softmax and its cross-entropy: the worked example, the table of scores, extremes, differences.

use super::softmax::{
    softmax, softmax_cross_entropy, softmax_cross_entropy_adjoint, softmax_cross_entropy_grad,
    softmax_cross_entropy_pullback, softmax_cross_entropy_value_and_grad,
};
use crate::assert_close;
use crate::differentiable::{Active, Constant, NoGradient};
use crate::gradient_check::central_difference;
use nalgebra::{DMatrix, DVector, dmatrix, dvector};

const CAT_LOSS: f64 = 2.040_355_152_8;

fn score_table() -> DMatrix<f64> {
    super::tests::score_table().0
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

/// The steps of the example: powers, their sum, its logarithm.
#[test]
fn the_worked_example_step_by_step() {
    let scores = [3.2_f64, 5.1, -1.7];
    let powers = scores.map(f64::exp);
    assert_close(&powers, &[24.532_530, 164.021_907, 0.182_684], 5e-7);
    let sum: f64 = powers.iter().sum();
    assert_close(&[sum], &[188.737_121], 5e-7);
    assert_close(&[sum.ln(), sum.ln() - scores[0]], &[5.240_355_152_8, CAT_LOSS], 1e-9);
    assert_close(softmax(&dvector![3.2, 5.1, -1.7]).as_slice(), &powers.map(|power| power / sum), 1e-15);
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
    for (image, expected) in [5.169_842_727_6, 0.577_480_950_8, 11.294_484_767_2].into_iter().enumerate() {
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
    let (value, gradient) = softmax_cross_entropy_value_and_grad(&scores, &labels);
    assert_eq!(value, softmax_cross_entropy(&scores, &labels));
    assert_eq!(gradient, softmax_cross_entropy_adjoint(&scores, &labels, 1.0));
    assert_eq!(softmax_cross_entropy_grad(&scores, &labels), gradient);
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
