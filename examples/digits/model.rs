//! The network `s = W2 max(0, W1 x + b1) + b2` and the objective that it is trained on.

use dnn_core::activation::relu;
use dnn_core::broadcast::add_column;
use dnn_core::data::Labeled;
use dnn_core::data::optdigits::{CLASSES, PIXELS};
use dnn_core::init::he_normal;
use dnn_core::random::Random;
use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector};

// Functions that the objective calls, with their pullbacks.
#[differentiable]
use dnn_core::{loss::softmax_cross_entropy, regularizer::l2};

/// The parameters of the network. A gradient is a `NetworkGradient`, with the same fields.
#[derive(Clone, Debug, PartialEq, Differentiable)]
pub(crate) struct Network {
    pub(crate) w1: DMatrix<f64>,
    pub(crate) b1: DVector<f64>,
    pub(crate) w2: DMatrix<f64>,
    pub(crate) b2: DVector<f64>,
}

/// How well a network does on some images.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Score {
    /// The mean softmax cross-entropy.
    pub(crate) loss: f64,
    /// The share of images whose class has the largest score.
    pub(crate) accuracy: f64,
}

impl Network {
    /// A network with random weights and zero biases.
    pub(crate) fn new(hidden: usize, random: &mut Random) -> Self {
        Self {
            w1: he_normal(hidden, PIXELS, random),
            b1: DVector::zeros(hidden),
            w2: he_normal(CLASSES, hidden, random),
            b2: DVector::zeros(CLASSES),
        }
    }

    /// Mean softmax cross-entropy over a batch, one image per column of `x`, plus the L2 penalty on the weights.
    #[differentiable(wrt(self))]
    pub(crate) fn objective(&self, x: &DMatrix<f64>, labels: &[usize], lambda: f64) -> f64 {
        let s = self.scores(x);
        let data_loss = softmax_cross_entropy(&s, labels);
        let penalty = l2(&self.w1) + l2(&self.w2);
        data_loss + lambda * penalty
    }

    /// The class scores, a column per image.
    #[differentiable(wrt(self))]
    pub(crate) fn scores(&self, x: &DMatrix<f64>) -> DMatrix<f64> {
        let h = self.hidden_scores(x).map(relu);
        add_column(&(&self.w2 * &h), &self.b2)
    }

    /// What goes into the rectified linear units, a column per image.
    #[differentiable(wrt(self))]
    pub(crate) fn hidden_scores(&self, x: &DMatrix<f64>) -> DMatrix<f64> {
        add_column(&(&self.w1 * x), &self.b1)
    }

    /// The class with the largest score, for each image.
    pub(crate) fn predict(&self, x: &DMatrix<f64>) -> Vec<usize> {
        largest(&self.scores(x))
    }

    /// Loss and accuracy on some images.
    pub(crate) fn score(&self, data: &Labeled<f64>) -> Score {
        let scores = self.scores(&data.inputs);
        let hits = largest(&scores).iter().zip(&data.labels).filter(|(found, label)| found == label).count();
        Score {
            loss: softmax_cross_entropy(&scores, &data.labels),
            accuracy: hits as f64 / data.len() as f64,
        }
    }
}

fn largest(scores: &DMatrix<f64>) -> Vec<usize> {
    scores.column_iter().map(|column| column.argmax().0).collect()
}
