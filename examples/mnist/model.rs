//! The objective, which is differentiated, and the network.

use dnn_core::activation::relu;
use dnn_core::broadcast::add_column;
use dnn_core::data::Labeled;
use dnn_core::differentiable;
use dnn_core::init::he_normal;
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::regularizer::l2;

/// The numbers of inputs, hidden units and classes.
pub(crate) const SIZES: [usize; 3] = [784, 128, 10];

/// The mean softmax cross-entropy of a batch, one image per column, and a penalty on the weights.
#[differentiable(wrt(w1, b1, w2, b2))]
pub(crate) fn objective(
    w1: &DMatrix<f32>,
    b1: &DVector<f32>,
    w2: &DMatrix<f32>,
    b2: &DVector<f32>,
    x: &DMatrix<f32>,
    labels: &[usize],
    lambda: f32,
) -> f32 {
    let h = add_column(&(w1 * x), b1).map(relu);
    let scores = add_column(&(w2 * &h), b2);
    let penalty = l2(w1) + l2(w2);
    softmax_cross_entropy(&scores, labels) + lambda * penalty
}

/// `w1`, `b1`, `w2`, `b2`.
pub(crate) type Network = (DMatrix<f32>, DVector<f32>, DMatrix<f32>, DVector<f32>);

/// Random weights and zero biases.
pub(crate) fn initial(random: &mut Random) -> Network {
    let [inputs, hidden, classes] = SIZES;
    let w1 = he_normal(hidden, inputs, random);
    let w2 = he_normal(classes, hidden, random);
    (w1, DVector::zeros(hidden), w2, DVector::zeros(classes))
}

/// Loss and share of images whose class has the largest score.
pub(crate) fn evaluate((w1, b1, w2, b2): &Network, data: &Labeled<f32>) -> (f32, f64) {
    let h = add_column(&(w1 * &data.inputs), b1).map(relu);
    let scores = add_column(&(w2 * h), b2);
    let found = scores.column_iter().map(|column| column.argmax().0);
    let hits = found.zip(&data.labels).filter(|(found, label)| found == *label).count();
    (softmax_cross_entropy(&scores, &data.labels), hits as f64 / data.len() as f64)
}
