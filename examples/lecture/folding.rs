//! A hidden layer folds the plane: what no line separates in the input is separated by one behind two rectifiers.

use crate::chart::{Drawn, PALE_BLUE, PALE_ORANGE, Point, both_classes, legend, level, panel, regions};
use dnn_core::activation::relu;
use dnn_core::differentiable;
use dnn_core::init::normal;
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::logistic;
#[differentiable]
use dnn_core::model::network;

#[differentiable]
fn mean_loss(scores: &DMatrix<f64>, classes: &[f64]) -> f64 {
    let mut sum = 0.0;
    for n in 0..classes.len() {
        sum += logistic(classes[n] * scores[n]);
    }
    sum / classes.len() as f64
}

/// The mean logistic loss of a network of two hidden units and one score.
#[differentiable(wrt(weights, biases))]
fn objective(
    weights: &[DMatrix<f64>; 2],
    biases: &[DVector<f64>; 2],
    x: &DMatrix<f64>,
    classes: &[f64],
) -> f64 {
    let scores = network(weights, biases, x);
    mean_loss(&scores, classes)
}

type Network = ([DMatrix<f64>; 2], [DVector<f64>; 2]);

pub(crate) fn draw(path: &Path) -> Drawn {
    let mut random = Random::new(1);
    // Opposite quadrants, XOR, with a gap between.
    let samples: Vec<Point> = (0..160)
        .map(|_| {
            [0, 1].map(|_| (0.7 + 0.9 * random.uniform()) * if random.uniform() < 0.5 { -1.0 } else { 1.0 })
        })
        .collect();
    let classes: Vec<f64> = samples.iter().map(|[x, y]| (x * y).signum()).collect();
    let x = DMatrix::from_fn(2, samples.len(), |i, n| samples[n][i]);
    // Two units are few: some starts end in a local minimum, the best of ten does not.
    let nets = (0..10).map(|seed| train(&x, &classes, seed));
    let loss = |net: &Network| objective(&net.0, &net.1, &x, &classes);
    let Some((weights, biases)) = nets.min_by(|a, b| loss(a).total_cmp(&loss(b))) else {
        return Err("no network".into());
    };
    let hidden = |[x, y]: Point| {
        let h = (&weights[0] * DVector::from_vec(vec![x, y]) + &biases[0]).map(relu);
        [h[0], h[1]]
    };
    let score = |[a, b]: Point| weights[1][0] * a + weights[1][1] * b + biases[1][0];
    let right = samples.iter().zip(&classes).filter(|(x, class)| **class * score(hidden(**x)) > 0.0).count();
    println!("opposite quadrants, two hidden units: {right} of {} samples correct", samples.len());

    let root = SVGBackend::new(path, (960, 480)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    let folded: Vec<Point> = samples.iter().map(|&x| hidden(x)).collect();
    let reach = folded.iter().flatten().fold(0.1, |most: f64, h| most.max(*h)) * 1.08;
    let mut plane = panel(&left, "The input plane", ("x", -2.0..2.0), ("y", -2.0..2.0))?;
    let mut space = panel(
        &right,
        "The hidden plane, max(0, W1 x + b1)",
        ("h1", -0.1 * reach..reach),
        ("h2", -0.1 * reach..reach),
    )?;
    regions(&mut plane, |place| if score(hidden(place)) > 0.0 { PALE_BLUE } else { PALE_ORANGE })?;
    regions(&mut space, |place| if score(place) > 0.0 { PALE_BLUE } else { PALE_ORANGE })?;
    level(&mut space, score, 0.0, BLACK, 2)?;
    both_classes(&mut plane, &samples, 3, &classes)?;
    both_classes(&mut space, &folded, 3, &classes)?;
    legend(&mut space, SeriesLabelPosition::UpperRight)?;
    root.present()?;
    Ok(())
}

fn train(x: &DMatrix<f64>, classes: &[f64], seed: u64) -> Network {
    let mut random = Random::new(seed);
    let mut weights = [normal(2, 2, 1.0, &mut random), normal(1, 2, 1.0, &mut random)];
    let mut biases = [DVector::zeros(2), DVector::zeros(1)];
    let mut adam = Adam::new(0.03);
    for _ in 0..1500 {
        let gradient = objective_grad(&weights, &biases, x, classes);
        adam.step(&mut (&mut weights, &mut biases), &gradient);
    }
    (weights, biases)
}
