//! Values of the lecture, gradients against central differences, conventions, refusals.

use super::*;
use crate::assert_close;
use crate::gradient_check::central_difference;
use crate::random::Random;
use crate::{differentiable, stop_gradient};
use nalgebra::{DMatrix, DVector, dmatrix, dvector};

type Function = fn(f64) -> f64;
type Loss = (fn(&DMatrix<f64>, &[usize]) -> f64, fn(&DMatrix<f64>, &[usize]) -> DMatrix<f64>);

/// Ten classes, three images: a cat (3), a car (1), a frog (6).
pub(super) fn score_table() -> (DMatrix<f64>, [usize; 3]) {
    let scores = dmatrix![
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
    ];
    (scores, [3, 1, 6])
}

#[test]
fn losses_of_the_score_table() {
    let (scores, labels) = score_table();
    assert_close(multiclass_hinges(&scores, &labels).as_slice(), &[10.58, 0.27, 71.91], 1e-12);
    assert_close(&[multiclass_hinge(&scores, &labels)], &[27.586_666_666_7], 1e-9);
    assert_close(&[multi_margin(&scores, &labels)], &[2.758_666_666_67], 1e-9);
    let expected = [5.169_842_727_6, 0.577_480_950_8, 11.294_484_767_2];
    assert_close(softmax_cross_entropies(&scores, &labels).as_slice(), &expected, 1e-9);
}

/// Dog, automobile and truck have the largest scores; the true classes are the fourth, the first and the ninth.
#[test]
fn ranks_of_the_score_table() {
    let (scores, labels) = score_table();
    for (image, (best, rank)) in [(5, 4), (1, 1), (9, 9)].into_iter().enumerate() {
        let column = scores.column(image);
        assert_eq!(column.argmax().0, best);
        assert_eq!(column.iter().filter(|&&score| score >= column[labels[image]]).count(), rank);
    }
}

#[test]
fn the_hinge_loss_of_three_cats_cars_frogs() {
    let scores = dmatrix![3.2, 1.3, 2.2; 5.1, 4.9, 2.5; -1.7, 2.0, -3.1];
    assert_close(multiclass_hinges(&scores, &[0, 1, 2]).as_slice(), &[2.9, 0.0, 12.9], 1e-12);
    // The lecture has 5.27.
    assert_close(&[multiclass_hinge(&scores, &[0, 1, 2])], &[15.8 / 3.0], 1e-12);
}

#[test]
fn gradients_of_batches_agree_with_differences() {
    let (scores, labels) = score_table();
    let losses: [Loss; 2] = [(multiclass_hinge, multiclass_hinge_grad), (multi_margin, multi_margin_grad)];
    for (value, gradient) in losses {
        let flat = |entries: &[f64]| value(&DMatrix::from_column_slice(10, 3, entries), &labels);
        let numeric = central_difference(flat, scores.as_slice(), 1e-5);
        assert_close(gradient(&scores, &labels).as_slice(), &numeric, 1e-9);
    }
    let belongs = [true, false, false, true];
    let scores = [0.3, -0.2, 1.4, 0.9];
    let numeric = central_difference(|s| multilabel_margin(s, &belongs), &scores, 1e-5);
    assert_close(&multilabel_margin_grad(&scores, &belongs), &numeric, 1e-9);
}

#[test]
fn a_margin_that_is_just_met_has_no_gradient() {
    assert_eq!(multiclass_hinge_grad(&dmatrix![2.0; 1.0], &[0]), dmatrix![0.0; 0.0]);
    assert_eq!(hinge_grad(1.0), 0.0);
    assert_eq!(hinge_grad(1.0 - f64::EPSILON), -1.0);
}

/// The mean of the plural is the singular, value and gradient.
#[test]
fn losses_of_samples_have_the_mean_of_the_batch() {
    #[differentiable]
    fn mean_cross_entropy(scores: &DMatrix<f64>, labels: &[usize]) -> f64 {
        softmax_cross_entropies(scores, labels).sum() / labels.len() as f64
    }
    #[differentiable]
    fn mean_hinge(scores: &DMatrix<f64>, labels: &[usize]) -> f64 {
        multiclass_hinges(scores, labels).sum() / labels.len() as f64
    }
    let (scores, labels) = score_table();
    let (value, gradient) = mean_cross_entropy_value_and_grad(&scores, &labels);
    assert_close(&[value], &[softmax_cross_entropy(&scores, &labels)], 1e-14);
    let fused = softmax_cross_entropy_adjoint(&scores, &labels, 1.0);
    assert_close(gradient.as_slice(), fused.as_slice(), 1e-15);
    let (value, gradient) = mean_hinge_value_and_grad(&scores, &labels);
    assert_close(&[value], &[multiclass_hinge(&scores, &labels)], 1e-14);
    assert_eq!(gradient, multiclass_hinge_grad(&scores, &labels));
}

#[differentiable]
fn softmax_by_its_definition(scores: &DVector<f64>) -> DVector<f64> {
    let largest = stop_gradient(scores.max());
    let powers = scores.map(|score| (score - largest).exp());
    let sum = powers.sum();
    powers / sum
}

#[test]
fn the_jacobian_of_softmax() {
    let scores = dvector![3.2, 5.1, -1.7];
    let p = softmax(&scores);
    let expected = DMatrix::from_diagonal(&p) - &p * p.transpose();
    let table = [
        [0.113_087, -0.112_961, -0.000_126],
        [-0.112_961, 0.113_802, -0.000_841],
        [-0.000_126, -0.000_841, 0.000_967],
    ];
    for (i, row) in table.into_iter().enumerate() {
        let unit = DVector::from_fn(3, |j, _| f64::from(u8::from(i == j)));
        let by_rule = softmax_vjp(&scores).1(unit.clone());
        let by_definition = softmax_by_its_definition_vjp(&scores).1(unit);
        assert_close(by_rule.as_slice(), expected.column(i).as_slice(), 1e-15);
        assert_close(by_definition.as_slice(), by_rule.as_slice(), 1e-15);
        assert_close(by_rule.as_slice(), &row, 1e-6);
        assert_close(&[by_rule.sum()], &[0.0], 1e-15);
    }
    let product = softmax_vjp(&scores).1(dvector![1.0, -2.0, 0.5]);
    assert_close(product.as_slice(), &[0.338_947, -0.340_987, 0.002_040], 1e-6);
}

#[test]
fn the_logarithm_of_softmax_has_the_fused_gradient() {
    #[differentiable]
    fn composed(scores: &DVector<f64>, label: usize) -> f64 {
        let p = softmax(scores);
        -p[label].ln()
    }
    let scores = dvector![3.2, 5.1, -1.7];
    let (value, gradient) = composed_value_and_grad(&scores, 0);
    let fused = softmax_cross_entropy_adjoint(&dmatrix![3.2; 5.1; -1.7], &[0], 1.0);
    assert_close(&[value], &[2.040_355_152_8], 1e-9);
    assert_close(gradient.as_slice(), fused.as_slice(), 1e-15);
    assert_close(&negative_log_likelihood_grad(&[0.2, 0.8], 0), &[-5.0, 0.0], 1e-14);
}

#[test]
fn cross_entropy_is_entropy_plus_divergence() {
    let q = softmax(&dvector![3.2, 5.1, -1.7]);
    let (p, q) = ([0.7, 0.2, 0.1], q.as_slice());
    assert_close(&[entropy(&p)], &[0.801_818_552_5], 1e-9);
    assert_close(&[kl_divergence(&p, q)], &[1.348_536_600_3], 1e-9);
    assert_close(&[cross_entropy(&p, q)], &[2.150_355_152_8], 1e-9);
    // One-hot: all three agree.
    let one_hot = [1.0, 0.0, 0.0];
    assert_close(&[entropy(&one_hot)], &[0.0], 0.0);
    assert_close(&[kl_divergence(&one_hot, q), cross_entropy(&one_hot, q)], &[2.040_355_152_8; 2], 1e-9);
}

/// Values and both gradients, on random distributions, some entries 0.
#[test]
fn the_identity_holds_everywhere() {
    let mut random = Random::new(11);
    for _ in 0..200 {
        let mut draw = |empty: bool| {
            let mut p: Vec<f64> = (0..5).map(|_| 0.01 + random.uniform()).collect();
            if empty {
                p[2] = 0.0;
            }
            let sum: f64 = p.iter().sum();
            p.into_iter().map(|p| p / sum).collect::<Vec<_>>()
        };
        let (p, q) = (draw(true), draw(false));
        let (entropy, entropy_by_p) = entropy_value_and_grad(&p);
        let (divergence, (divergence_by_p, divergence_by_q)) = kl_divergence_value_and_grad(&p, &q);
        let (value, (by_p, by_q)) = cross_entropy_value_and_grad(&p, &q);
        assert_close(&[entropy + divergence], &[value], 1e-14);
        let sum: Vec<f64> = entropy_by_p.iter().zip(&divergence_by_p).map(|(a, b)| a + b).collect();
        assert_close(&sum, &by_p, 1e-13);
        assert_close(&divergence_by_q, &by_q, 0.0);
        assert!(divergence >= 0.0);
        assert_eq!((by_p[2], by_q[2]), (0.0, 0.0));
    }
}

#[test]
fn losses_of_margins() {
    // z, hinge, logistic / ln 2, squared, misclassification
    let table = [
        (-2.0, 3.0, 3.068_508, 9.0, 1.0),
        (-1.0, 2.0, 1.894_636, 4.0, 1.0),
        (0.0, 1.0, 1.0, 1.0, 0.0),
        (1.0, 0.0, 0.451_941, 0.0, 0.0),
        (2.0, 0.0, 0.183_118, 1.0, 0.0),
        (3.0, 0.0, 0.070_097, 4.0, 0.0),
    ];
    for (z, hinge_loss, logistic_loss, squared, mistake) in table {
        assert_eq!((hinge(z), squared_margin(z), misclassification(z)), (hinge_loss, squared, mistake));
        assert_close(&[logistic_rescaled(z)], &[logistic_loss], 5e-7);
        assert_close(&[logistic(z) / 2.0_f64.ln()], &[logistic_rescaled(z)], 1e-15);
    }
    assert_close(&[logistic_rescaled_grad(0.0)], &[-0.721_348], 5e-7);
}

#[test]
fn derivatives_of_numbers_agree_with_differences() {
    let functions: [(Function, Function); 8] = [
        (hinge, hinge_grad),
        (logistic, logistic_grad),
        (logistic_rescaled, logistic_rescaled_grad),
        (squared_margin, squared_margin_grad),
        (|y| soft_margin(-1.0, y), |y| soft_margin_grad(-1.0, y)),
        (smooth_l1, smooth_l1_grad),
        (|l| logistic_regression(1.0, l), |l| logistic_regression_grad(1.0, l)),
        (
            |l| binary_cross_entropy(0.3, 0.5 + 0.05 * l),
            |l| 0.05 * binary_cross_entropy_grad(0.3, 0.5 + 0.05 * l),
        ),
    ];
    for (function, (value, derivative)) in functions.into_iter().enumerate() {
        for x in [-5.2, -1.7, -0.4, 0.3, 1.4, 4.1] {
            let numeric = central_difference(|x| value(x[0]), &[x], 1e-5)[0];
            assert!((derivative(x) - numeric).abs() < 1e-9, "function {function} at {x}");
        }
    }
    assert!(hinge(f64::NAN).is_nan() && smooth_l1(f64::NAN).is_nan());
}

#[test]
fn binary_cross_entropy_has_both_forms() {
    let (t, p) = (0.3, 0.6);
    assert_close(&[binary_cross_entropy_grad(t, p)], &[(p - t) / (p * (1.0 - p))], 1e-14);
    let score = (p / (1.0 - p)).ln();
    assert_close(&[logistic_regression(t, score)], &[binary_cross_entropy(t, p)], 1e-14);
    assert_close(&[logistic_regression_grad(t, score)], &[p - t], 1e-14);
    // Certain and right: no 0 · ∞.
    assert_eq!([binary_cross_entropy(0.0, 0.0), binary_cross_entropy(1.0, 1.0)], [0.0; 2]);
    assert_eq!([logistic_regression(0.0, 1e4), logistic_regression(1.0, -1e4)], [1e4; 2]);
}

#[test]
fn errors_of_numbers() {
    assert_eq!(smooth_l1_grad(1.0), 1.0);
    assert_eq!([-3.0, -0.25, 0.0, 0.25, 3.0].map(smooth_l1_grad), [-1.0, -0.25, 0.0, 0.25, 1.0]);
    assert_eq!(squared_error::<f64>(&[], &[]) + absolute_error::<f64>(&[], &[]), 0.0);
}

#[test]
fn the_svm_objective_agrees_with_its_formula_and_with_differences() {
    let mut random = Random::new(5);
    let x = DMatrix::from_fn(3, 20, |_, _| random.normal());
    let classes: Vec<f64> = (0..20).map(|n| if n % 2 == 0 { 1.0 } else { -1.0 }).collect();
    let (w, b, lambda) = (dvector![0.4, -1.1, 0.7], 0.2, svm_strength(10.0));
    let (value, (grad_w, grad_b)) = svm_objective_value_and_grad(&w, b, &x, &classes, lambda);

    let mut expected = (lambda * w.norm_squared(), 2.0 * lambda * &w, 0.0);
    for (n, &class) in classes.iter().enumerate() {
        let z = class * (w.dot(&x.column(n)) + b);
        if z < 1.0 {
            expected.0 += 1.0 - z;
            expected.1 -= class * x.column(n);
            expected.2 -= class;
        }
    }
    assert_close(&[value, grad_b], &[expected.0, expected.2], 1e-12);
    assert_close(grad_w.as_slice(), expected.1.as_slice(), 1e-12);
    // C times the objective is that of the slack.
    let slack = 10.0 * (value - lambda * w.norm_squared()) + 0.5 * w.norm_squared();
    assert_close(&[10.0 * value], &[slack], 1e-12);

    let flat = |p: &[f64]| svm_objective(&dvector![p[0], p[1], p[2]], p[3], &x, &classes, lambda);
    let numeric = central_difference(flat, &[w[0], w[1], w[2], b], 1e-6);
    assert_close(&[grad_w[0], grad_w[1], grad_w[2], grad_b], &numeric, 1e-7);
}

#[test]
fn single_precision_agrees() {
    let (scores, labels) = score_table();
    #[allow(clippy::cast_possible_truncation)] // Single precision is what is tested.
    let narrow = scores.map(|score| score as f32);
    let (value, gradient) = multiclass_hinge_value_and_grad(&narrow, &labels);
    assert_close(&[value.into()], &[multiclass_hinge(&scores, &labels)], 1e-5);
    let gradient: Vec<f64> = gradient.iter().map(|&g| g.into()).collect();
    assert_close(&gradient, multiclass_hinge_grad(&scores, &labels).as_slice(), 1e-6);
    let value: f64 = softmax_cross_entropies(&narrow, &labels).sum().into();
    assert_close(&[value], &[softmax_cross_entropies(&scores, &labels).sum()], 1e-5);
    let (p, q) = ([0.25_f32, 0.75], [0.5_f32, 0.5]);
    assert_close(&[kl_divergence(&p, &q).into()], &[kl_divergence(&[0.25, 0.75], &[0.5, 0.5])], 1e-7);
}

#[test]
fn the_risk_is_the_mean() {
    #[differentiable(wrt(w, b))]
    fn loss(w: &[f64], b: f64, x: f64) -> f64 {
        w[0] * x * x + w[1] * x + b
    }
    let (risk, (grad_w, grad_b)) =
        empirical_risk([1.0, 2.0, 6.0], |x| loss_value_and_grad(&[1.0, 2.0], 3.0, x));
    assert_close(&[risk, grad_b], &[41.0 / 3.0 + 6.0 + 3.0, 1.0], 1e-14);
    assert_close(&grad_w, &[41.0 / 3.0, 3.0], 1e-14);
}

#[test]
#[should_panic(expected = "the mean loss over no samples is not defined")]
fn no_samples_have_no_risk() {
    let _ = empirical_risk([0.0; 0], |x: f64| (x, x));
}

#[test]
#[should_panic(expected = "2 numbers cannot be added to 1")]
fn gradients_of_two_shapes_have_no_mean() {
    let _ = empirical_risk([1_usize, 2], |n| (0.0, vec![0.0; n]));
}

#[test]
#[should_panic(expected = "cross_entropy: 2 and 1 entries do not fit")]
fn distributions_of_two_lengths_are_refused() {
    let _ = cross_entropy(&[0.5, 0.5], &[1.0]);
}

#[test]
#[should_panic(expected = "multiclass_hinge: label 2 of sample 0 is not below the number of classes, 2")]
fn a_label_out_of_range_is_refused() {
    let _ = multiclass_hinge(&dmatrix![1.0; 2.0], &[2]);
}

#[test]
#[should_panic(expected = "svm_objective: 1 weights and 2 classes do not fit samples of shape 2x2")]
fn weights_of_another_length_are_refused() {
    let _ = svm_objective(&dvector![1.0], 0.0, &dmatrix![1.0, 2.0; 3.0, 4.0], &[1.0, -1.0], 0.1);
}
