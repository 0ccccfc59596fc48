//! Whole objectives: the motivating problem, the same with another loss, the linear case by hand, XOR, a short net.

use crate::assert_close;
use dnn_core::activation::{relu, sigmoid};
use dnn_core::differentiable;
use dnn_core::gradient_check::{GradcheckOptions, gradcheck};
use dnn_core::init::normal;
use dnn_core::random::Random;
use nalgebra::{DMatrix, dmatrix, dvector};

use dnn_core::loss::multiclass_hinge_grad;
use dnn_core::model::linear_columns_vjp;

#[differentiable]
use dnn_core::loss::{multiclass_hinge, softmax_cross_entropy};
#[differentiable]
use dnn_core::model::two_layers;
#[differentiable]
use dnn_core::regularizer::l2;

#[differentiable(wrt(w1, w2))]
fn with_hinge(w1: &DMatrix<f64>, w2: &DMatrix<f64>, x: &DMatrix<f64>, labels: &[usize], lambda: f64) -> f64 {
    let s = two_layers(w1, w2, x);
    let data = multiclass_hinge(&s, labels);
    data + lambda * l2(w1) + lambda * l2(w2)
}

/// One line differs.
#[differentiable(wrt(w1, w2))]
fn with_softmax(
    w1: &DMatrix<f64>,
    w2: &DMatrix<f64>,
    x: &DMatrix<f64>,
    labels: &[usize],
    lambda: f64,
) -> f64 {
    let s = two_layers(w1, w2, x);
    let data = softmax_cross_entropy(&s, labels);
    data + lambda * l2(w1) + lambda * l2(w2)
}

#[differentiable]
fn rectified(scores: &DMatrix<f64>) -> DMatrix<f64> {
    scores.map(relu)
}

#[test]
fn the_motivating_problem() {
    let w1 = dmatrix![1.0, 1.0; 2.0, -1.0; -1.0, -1.0];
    let w2 = dmatrix![1.0, 0.0, 2.0; 0.0, 1.0, 1.0; 1.0, 1.0, -1.0];
    let (x, h, none) = (dmatrix![1.0; -2.0], dmatrix![0.0; 4.0; 1.0], dvector![0.0, 0.0, 0.0]);
    assert_eq!(rectified(&(&w1 * &x)), h);
    assert_eq!(&w1 * &x, dmatrix![-1.0; 4.0; 1.0]);
    assert_eq!(two_layers(&w1, &w2, &x), dmatrix![2.0; 5.0; 3.0]);
    assert_eq!((multiclass_hinge(&two_layers(&w1, &w2, &x), &[0]), l2(&w1), l2(&w2)), (6.0, 9.0, 10.0));
    // Backward, step by step: by the scores, by the hidden units, and behind their rectifiers.
    let by_s = multiclass_hinge_grad(&dmatrix![2.0; 5.0; 3.0], &[0]);
    assert_eq!(by_s, dmatrix![-2.0; 1.0; 1.0]);
    let (s, pullback) = linear_columns_vjp(&w2, &none, &h);
    let (_, _, by_h) = pullback(by_s);
    assert_eq!((s, &by_h), (dmatrix![2.0; 5.0; 3.0], &dmatrix![-1.0; 2.0; -4.0]));
    assert_eq!(rectified_vjp(&(&w1 * &x)).1(by_h), dmatrix![0.0; 2.0; -4.0]);
    let (value, (grad_w1, grad_w2)) = with_hinge_value_and_grad(&w1, &w2, &x, &[0], 0.1);
    assert_close(&[value], &[7.9], 1e-14);
    assert_close(
        grad_w2.as_slice(),
        dmatrix![0.2, -8.0, -1.6; 0.0, 4.2, 1.2; 0.2, 4.2, 0.8].as_slice(),
        1e-14,
    );
    assert_close(grad_w1.as_slice(), dmatrix![0.2, 0.2; 2.4, -4.2; -4.2, 7.8].as_slice(), 1e-14);
}

#[test]
fn another_loss_is_another_line() {
    let mut random = Random::new(2);
    let point = (normal(6, 4, 1.0, &mut random), normal(3, 6, 1.0, &mut random));
    let (x, labels) = (normal(4, 5, 1.0, &mut random), [0, 2, 1, 1, 0]);
    let options = GradcheckOptions { names: &["w1", "w2"], ..GradcheckOptions::default() };
    for objective in [with_hinge_value_and_grad, with_softmax_value_and_grad] {
        let report = gradcheck(|(w1, w2)| objective(w1, w2, &x, &labels, 0.1), &point, &options)
            .expect("a right gradient");
        assert!(report.compared.len() > 35, "{report}");
    }
}

/// The gradient by hand: row `j ≠ y` is `[margin > 0] x`, row `y` minus the number of positive margins times `x`.
#[test]
fn the_linear_case_by_hand() {
    #[differentiable(wrt(w))]
    fn linear(w: &DMatrix<f64>, x: &DMatrix<f64>, labels: &[usize], lambda: f64) -> f64 {
        let s = w * x;
        multiclass_hinge(&s, labels) + lambda * l2(w)
    }
    let mut random = Random::new(3);
    let (w, x) = (normal::<f64>(4, 5, 1.0, &mut random), normal::<f64>(5, 7, 1.0, &mut random));
    let labels = [0, 1, 2, 3, 0, 1, 2];
    let mut expected = 0.2 * &w;
    for (i, &label) in labels.iter().enumerate() {
        let scores = &w * x.column(i);
        for j in (0..4).filter(|&j| j != label && scores[j] - scores[label] + 1.0 > 0.0) {
            for k in 0..5 {
                expected[(j, k)] += x[(k, i)] / 7.0;
                expected[(label, k)] -= x[(k, i)] / 7.0;
            }
        }
    }
    assert_close(linear_grad(&w, &x, &labels, 0.1).as_slice(), expected.as_slice(), 1e-14);
}

/// Two rectifiers suffice, `relu(a + c) - 2 relu(a + c - 1)`; a linear score fails on at least one of the corners.
#[test]
fn exclusive_or() {
    let corners = dmatrix![0.0, 0.0, 1.0, 1.0; 0.0, 1.0, 0.0, 1.0; 1.0, 1.0, 1.0, 1.0];
    let (w1, w2) = (dmatrix![1.0, 1.0, 0.0; 1.0, 1.0, -1.0], dmatrix![1.0, -2.0]);
    assert_eq!(two_layers(&w1, &w2, &corners), dmatrix![0.0, 1.0, 1.0, 0.0]);
    // s(0,0) + s(1,1) = s(0,1) + s(1,0) for every affine score: they cannot be below and above one half.
    let scores = dmatrix![0.7, -1.3, 0.4] * corners;
    assert_close(&[scores[0] + scores[3]], &[scores[1] + scores[2]], 1e-15);
}

/// The network of `examples/twenty_lines.rs`, which does not fit into a test of its own.
#[differentiable(wrt(a, b))]
fn short(a: &DMatrix<f64>, b: &DMatrix<f64>, x: &DMatrix<f64>, y: &DMatrix<f64>) -> f64 {
    let h = (x * a).map(sigmoid);
    (h * b - y).norm_squared()
}

/// Its gradient by hand, and its loss, by order of magnitude: some 30,000 at first, 2,300 after 100 steps of three
/// other random starts, 4 after 2,000.
#[test]
fn a_short_network() {
    let mut random = Random::new(0);
    let (x, y) = (normal(64, 1000, 1.0, &mut random), normal(64, 10, 1.0, &mut random));
    let (mut a, mut b): (DMatrix<f64>, DMatrix<f64>) =
        (normal(1000, 100, 1.0, &mut random), normal(100, 10, 1.0, &mut random));

    let h = (&x * &a).map(sigmoid);
    let by_y = 2.0 * (&h * &b - &y);
    let by_h: DMatrix<f64> = &by_y * b.transpose();
    let by_a = x.transpose() * by_h.component_mul(&h.map(|h| h * (1.0 - h)));
    let (start, (grad_a, grad_b)) = short_value_and_grad(&a, &b, &x, &y);
    assert_close(grad_b.as_slice(), (h.transpose() * by_y).as_slice(), 1e-9);
    assert_close(grad_a.as_slice(), by_a.as_slice(), 1e-9);

    let mut losses = vec![start];
    for _ in 0..2000 {
        let (value, (grad_a, grad_b)) = short_value_and_grad(&a, &b, &x, &y);
        a -= 1e-4 * grad_a;
        b -= 1e-4 * grad_b;
        losses.push(value);
    }
    for (step, expected) in [(0, 3e4), (100, 2.3e3), (2000, 4.0)] {
        assert!((expected / 3.0..expected * 3.0).contains(&losses[step]), "step {step}: {}", losses[step]);
    }
    assert!(losses[2000] < losses[0] / 1000.0);
}
