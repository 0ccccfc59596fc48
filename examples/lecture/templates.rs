//! What weights look like as images: the rows of a linear classifier, and those of a network's first layer.

use crate::chart::{Area, Drawn, image, text};
use dnn_core::data::{Labeled, MiniBatches, optdigits};
use dnn_core::differentiable;
use dnn_core::init::he_normal;
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::{linear_columns, network};
#[differentiable]
use dnn_core::regularizer::l2;

#[differentiable(wrt(w, b))]
fn linear_objective(w: &DMatrix<f64>, b: &DVector<f64>, x: &DMatrix<f64>, labels: &[usize]) -> f64 {
    let scores = linear_columns(w, b, x);
    softmax_cross_entropy(&scores, labels) + 1e-3 * l2(w)
}

#[differentiable(wrt(weights, biases))]
fn network_objective(
    weights: &[DMatrix<f64>; 2],
    biases: &[DVector<f64>; 2],
    x: &DMatrix<f64>,
    labels: &[usize],
) -> f64 {
    let scores = network(weights, biases, x);
    let penalty = l2(&weights[0]) + l2(&weights[1]);
    softmax_cross_entropy(&scores, labels) + 1e-3 * penalty
}

const HIDDEN: usize = 20;

pub(crate) fn draw(path: &Path) -> Drawn {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/digits");
    let training: Labeled<f64> = optdigits::load(folder.join("optdigits-train.csv"))?;
    let test: Labeled<f64> = optdigits::load(folder.join("optdigits-test.csv"))?;
    let (w, b) = train_linear(&training, 20);
    let (weights, biases) = train_network(&training, 20);
    println!(
        "linear classifier: {:.2} % of the test images correct",
        accuracy(&linear_columns(&w, &b, &test.inputs), &test)
    );
    println!("{HIDDEN} hidden units:    {:.2} %", accuracy(&network(&weights, &biases, &test.inputs), &test));

    let root = SVGBackend::new(path, (960, 560)).into_drawing_area();
    root.fill(&WHITE)?;
    text(
        &root,
        (20, 16),
        18,
        "Linear classifier: one template per class (blue: for it, orange: against it)",
    )?;
    for (class, row) in (0..).zip(w.row_iter()) {
        let x = 20 + 94 * class;
        draw_row(&root, (x, 66), &row.iter().copied().collect::<Vec<_>>())?;
        text(&root, (x + 34, 46), 16, &class.to_string())?;
    }
    let empty = weights[0].row_iter().filter(|row| row.amax() < 1e-3).count();
    let caption = format!(
        "First layer of a network: {HIDDEN} templates that all classes share, {empty} of them shrunk to nothing"
    );
    text(&root, (20, 180), 18, &caption)?;
    for (unit, row) in (0..).zip(weights[0].row_iter()) {
        draw_row(
            &root,
            (20 + 94 * (unit % 10), 216 + 94 * (unit / 10)),
            &row.iter().copied().collect::<Vec<_>>(),
        )?;
    }
    text(&root, (20, 424), 18, "For comparison: test images")?;
    for (sample, column) in (0..10).zip(test.inputs.column_iter()) {
        draw_row(&root, (20 + 94 * sample, 456), column.as_slice())?;
    }
    root.present()?;
    Ok(())
}

/// An image of 8×8, shaded by its largest entry; white where there is next to nothing.
fn draw_row(area: &Area<'_>, corner: (i32, i32), entries: &[f64]) -> Drawn {
    let largest = entries.iter().fold(1e-3, |most: f64, e| most.max(e.abs()));
    image(area, corner, 10, 8, entries.iter().map(|entry| entry / largest))
}

fn train_linear(training: &Labeled<f64>, epochs: usize) -> (DMatrix<f64>, DVector<f64>) {
    let (mut w, mut b) = (DMatrix::zeros(10, 64), DVector::zeros(10));
    let mut adam = Adam::new(0.01);
    each_batch(training, epochs, |x, labels| {
        let gradient = linear_objective_grad(&w, &b, x, labels);
        adam.step(&mut (&mut w, &mut b), &gradient);
    });
    (w, b)
}

fn train_network(training: &Labeled<f64>, epochs: usize) -> ([DMatrix<f64>; 2], [DVector<f64>; 2]) {
    let mut random = Random::new(0);
    let mut weights = [he_normal(HIDDEN, 64, &mut random), he_normal(10, HIDDEN, &mut random)];
    let mut biases = [DVector::zeros(HIDDEN), DVector::zeros(10)];
    let mut adam = Adam::new(0.01);
    each_batch(training, epochs, |x, labels| {
        let gradient = network_objective_grad(&weights, &biases, x, labels);
        adam.step(&mut (&mut weights, &mut biases), &gradient);
    });
    (weights, biases)
}

fn each_batch(data: &Labeled<f64>, epochs: usize, mut step: impl FnMut(&DMatrix<f64>, &[usize])) {
    let mut batches = MiniBatches::new(data.len(), 64, 1);
    for _ in 0..epochs {
        for indices in batches.epoch() {
            let batch = data.select(indices);
            step(&batch.inputs, &batch.labels);
        }
    }
}

fn accuracy(scores: &DMatrix<f64>, data: &Labeled<f64>) -> f64 {
    let found = scores.column_iter().map(|column| column.argmax().0);
    100.0 * found.zip(&data.labels).filter(|(found, label)| found == *label).count() as f64
        / data.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A class's template is the one that its mean image fits best; those of a network do not belong to classes.
    #[test]
    fn templates_fit_their_classes() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/digits");
        let all: Labeled<f64> =
            optdigits::load(folder.join("optdigits-train.csv")).expect("it is well-formed");
        let training = all.select(&(0..3000).collect::<Vec<_>>());
        let test = all.select(&(3000..all.len()).collect::<Vec<_>>());
        let (w, b) = train_linear(&training, 5);
        for class in 0..10 {
            let of_class: Vec<usize> = (0..test.len()).filter(|&n| test.labels[n] == class).collect();
            let mean = test.select(&of_class).inputs.column_mean();
            assert_eq!((&w * mean + &b).argmax().0, class);
        }
        let (weights, biases) = train_network(&training, 5);
        assert_eq!(weights[0].shape(), (HIDDEN, 64));
        let [linear, network] =
            [linear_columns(&w, &b, &test.inputs), network(&weights, &biases, &test.inputs)]
                .map(|scores| accuracy(&scores, &test));
        assert!(linear > 90.0 && network > linear, "{linear} and {network}");
    }
}
