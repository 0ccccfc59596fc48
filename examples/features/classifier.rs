//! A linear classifier and a network of two layers, trained in the same way.

use dnn_core::data::{Labeled, MiniBatches};
use dnn_core::differentiable;
use dnn_core::init::he_normal;
use dnn_core::optimizer::{Adam, Optimizer, schedule};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::network as scores_of;
#[differentiable]
use dnn_core::regularizer::l2;

/// The mean loss of a network of any depth and a small penalty on its first layer.
#[differentiable(wrt(weights, biases))]
fn objective(weights: &[DMatrix<f64>], biases: &[DVector<f64>], x: &DMatrix<f64>, labels: &[usize]) -> f64 {
    let scores = scores_of(weights, biases, x);
    softmax_cross_entropy(&scores, labels) + 1e-4 * l2(&weights[0])
}

/// The share of test samples, in percent, that a linear classifier has right.
pub(crate) fn linear(training: &Labeled<f64>, test: &Labeled<f64>, classes: usize) -> f64 {
    train(training, test, &[training.inputs.nrows(), classes])
}

/// The same of a network with hidden units.
pub(crate) fn network(training: &Labeled<f64>, test: &Labeled<f64>, hidden: usize, classes: usize) -> f64 {
    train(training, test, &[training.inputs.nrows(), hidden, classes])
}

fn train(training: &Labeled<f64>, test: &Labeled<f64>, sizes: &[usize]) -> f64 {
    const EPOCHS: usize = 10;
    let mut random = Random::new(1);
    let mut weights: Vec<DMatrix<f64>> =
        sizes.windows(2).map(|pair| he_normal(pair[1], pair[0], &mut random)).collect();
    let mut biases: Vec<DVector<f64>> = sizes[1..].iter().map(|&size| DVector::zeros(size)).collect();
    let (mut batches, mut adam) = (MiniBatches::new(training.len(), 64, 2), Adam::new(0.0));
    let (mut step, steps) = (0, EPOCHS * batches.len());
    for _ in 0..EPOCHS {
        for indices in batches.epoch() {
            let batch = training.select(indices);
            adam.rate = schedule::half_cosine(0.003, step, steps);
            let gradient = objective_grad(&weights, &biases, &batch.inputs, &batch.labels);
            adam.step(&mut (&mut weights, &mut biases), &gradient);
            step += 1;
        }
    }
    let scores = scores_of(&weights, &biases, &test.inputs);
    let found = scores.column_iter().map(|column| column.argmax().0);
    100.0 * found.zip(&test.labels).filter(|(found, label)| found == *label).count() as f64
        / test.len() as f64
}
