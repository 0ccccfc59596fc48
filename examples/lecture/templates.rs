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
    let mut random = Random::new(0);

    let (mut w, mut b) = (DMatrix::zeros(10, 64), DVector::zeros(10));
    let mut adam = Adam::new(0.01);
    each_batch(&training, |x, labels| {
        let gradient = linear_objective_grad(&w, &b, x, labels);
        adam.step(&mut (&mut w, &mut b), &gradient);
    });

    let mut weights = [he_normal(HIDDEN, 64, &mut random), he_normal(10, HIDDEN, &mut random)];
    let mut biases = [DVector::zeros(HIDDEN), DVector::zeros(10)];
    let mut adam = Adam::new(0.01);
    each_batch(&training, |x, labels| {
        let (by_weights, by_biases) = network_objective_grad(&weights, &biases, x, labels);
        adam.step(&mut (&mut weights, &mut biases), &(by_weights, by_biases));
    });
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

fn each_batch(data: &Labeled<f64>, mut step: impl FnMut(&DMatrix<f64>, &[usize])) {
    let mut batches = MiniBatches::new(data.len(), 64, 1);
    for _ in 0..20 {
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
