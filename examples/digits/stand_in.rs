//! The gradient of the objective, written by hand until the attribute on it writes it.

use crate::model::Gradient;
use dnn_core::activation::relu;
use dnn_core::broadcast::add_column;
use dnn_core::loss::{softmax_cross_entropy, softmax_cross_entropy_adjoint};
use dnn_core::regularizer::l2;
use nalgebra::{DMatrix, DVector};

/// The objective's value and its gradient.
pub(crate) fn objective_value_and_grad(
    w1: &DMatrix<f64>,
    b1: &DVector<f64>,
    w2: &DMatrix<f64>,
    b2: &DVector<f64>,
    x: &DMatrix<f64>,
    labels: &[usize],
    lambda: f64,
) -> (f64, Gradient) {
    let s1 = add_column(&(w1 * x), b1);
    let h = s1.map(relu);
    let s2 = add_column(&(w2 * &h), b2);
    let data_loss = softmax_cross_entropy(&s2, labels);
    let penalty = l2(w1) + l2(w2);

    let grad_s2 = softmax_cross_entropy_adjoint(&s2, labels, 1.0);
    let grad_h = w2.transpose() * &grad_s2;
    let grad_s1 = grad_h.zip_map(&s1, |g, s| if s > 0.0 { g } else { 0.0 });
    let grad_w1 = &grad_s1 * x.transpose() + w1 * (2.0 * lambda);
    let grad_b1 = grad_s1.column_sum();
    let grad_w2 = &grad_s2 * h.transpose() + w2 * (2.0 * lambda);
    let grad_b2 = grad_s2.column_sum();
    (data_loss + lambda * penalty, (grad_w1, grad_b1, grad_w2, grad_b2))
}
