//! The network, and the objective, which is differentiated.

use dnn_core::activation::relu;
use dnn_core::broadcast::add_column;
use dnn_core::data::Labeled;
use dnn_core::init::he_normal;
use dnn_core::random::Random;
use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector};

#[differentiable]
use dnn_core::{loss::softmax_cross_entropy, regularizer::l2};

/// The numbers of inputs, hidden units and classes.
pub(crate) const SIZES: [usize; 3] = [784, 128, 10];

/// `s = W2 max(0, W1 x + b1) + b2`.
#[derive(Clone, Debug, PartialEq, Differentiable)]
pub(crate) struct Network {
    w1: DMatrix<f32>,
    b1: DVector<f32>,
    w2: DMatrix<f32>,
    b2: DVector<f32>,
}

impl Network {
    /// Random weights and zero biases.
    pub(crate) fn new(random: &mut Random) -> Self {
        let [inputs, hidden, classes] = SIZES;
        let w1 = he_normal(hidden, inputs, random);
        let w2 = he_normal(classes, hidden, random);
        Self { w1, b1: DVector::zeros(hidden), w2, b2: DVector::zeros(classes) }
    }

    /// The class scores, a column per image.
    #[differentiable(wrt(self))]
    pub(crate) fn scores(&self, x: &DMatrix<f32>) -> DMatrix<f32> {
        let h = add_column(&(&self.w1 * x), &self.b1).map(relu);
        add_column(&(&self.w2 * &h), &self.b2)
    }

    /// The mean softmax cross-entropy of a batch, one image per column, and a penalty on the weights.
    #[differentiable(wrt(self))]
    pub(crate) fn objective(&self, x: &DMatrix<f32>, labels: &[usize], lambda: f32) -> f32 {
        let scores = self.scores(x);
        let penalty = l2(&self.w1) + l2(&self.w2);
        softmax_cross_entropy(&scores, labels) + lambda * penalty
    }

    /// Loss and share of images whose class has the largest score.
    pub(crate) fn evaluate(&self, data: &Labeled<f32>) -> (f32, f64) {
        let scores = self.scores(&data.inputs);
        let found = scores.column_iter().map(|column| column.argmax().0);
        let hits = found.zip(&data.labels).filter(|(found, label)| found == *label).count();
        (softmax_cross_entropy(&scores, &data.labels), hits as f64 / data.len() as f64)
    }
}
