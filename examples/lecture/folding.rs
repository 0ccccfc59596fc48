//! A hidden layer folds the plane: what no line separates in the input is separated by one behind two rectifiers.

use crate::chart::{Drawn, PALE_BLUE, PALE_ORANGE, Point, both_classes, legend, level, panel, regions};
use dnn_core::activation::relu;
use dnn_core::differentiable;
use dnn_core::init::normal;
use dnn_core::model::Sizes;
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::logistic;
#[differentiable]
use dnn_core::model::network;

/// The mean logistic loss of a network of one score.
#[differentiable(wrt(weights, biases))]
fn objective(weights: &[DMatrix<f64>], biases: &[DVector<f64>], x: &DMatrix<f64>, classes: &[f64]) -> f64 {
    let scores = network(weights, biases, x);
    let mut sum = 0.0;
    for n in 0..classes.len() {
        sum += logistic(classes[n] * scores[n]);
    }
    sum / classes.len() as f64
}

type Network = (Vec<DMatrix<f64>>, Vec<DVector<f64>>);

pub(crate) fn draw(path: &Path) -> Drawn {
    let (samples, classes) = quadrants();
    let (weights, biases) = best(&samples, &classes, &[2, 2, 1]);
    let count = samples.len();
    for (name, net) in [
        ("a linear score", best(&samples, &classes, &[2, 1])),
        ("two hidden units", (weights.clone(), biases.clone())),
    ] {
        println!(
            "opposite quadrants, {name}: {} of {count} samples correct",
            correct(&samples, &classes, &net)
        );
    }
    let hidden = |[x, y]: Point| {
        let h = (&weights[0] * DVector::from_vec(vec![x, y]) + &biases[0]).map(relu);
        [h[0], h[1]]
    };
    let score = |[a, b]: Point| weights[1][0] * a + weights[1][1] * b + biases[1][0];
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

/// Opposite quadrants, XOR, with a gap between.
fn quadrants() -> (Vec<Point>, Vec<f64>) {
    let mut random = Random::new(1);
    (0..160)
        .map(|_| {
            let [x, y] = [0, 1]
                .map(|_| (0.7 + 0.9 * random.uniform()) * if random.uniform() < 0.5 { -1.0 } else { 1.0 });
            ([x, y], (x * y).signum())
        })
        .unzip()
}

/// A network of these sizes. Two units are few: some starts end in a local minimum, the best of ten does not.
fn best(samples: &[Point], classes: &[f64], sizes: &[usize]) -> Network {
    let x = DMatrix::from_fn(2, samples.len(), |i, n| samples[n][i]);
    let loss = |net: &Network| objective(&net.0, &net.1, &x, classes);
    let nets = (0..10).map(|seed| train(&x, classes, sizes, seed));
    nets.min_by(|a, b| loss(a).total_cmp(&loss(b))).unwrap_or_default()
}

fn train(x: &DMatrix<f64>, classes: &[f64], sizes: &[usize], seed: u64) -> Network {
    let mut random = Random::new(seed);
    let layers = Sizes(sizes).layers();
    let mut weights: Vec<_> = layers.map(|(rows, columns)| normal(rows, columns, 1.0, &mut random)).collect();
    let mut biases: Vec<_> = Sizes(sizes).layers().map(|(rows, _)| DVector::zeros(rows)).collect();
    let mut adam = Adam::new(0.03);
    for _ in 0..1500 {
        let gradient = objective_grad(&weights, &biases, x, classes);
        adam.step(&mut (&mut weights, &mut biases), &gradient);
    }
    (weights, biases)
}

fn correct(samples: &[Point], classes: &[f64], (weights, biases): &Network) -> usize {
    let score = |&[x, y]: &Point| network(weights, biases, &DMatrix::from_vec(2, 1, vec![x, y]))[0];
    samples.iter().zip(classes).filter(|(x, class)| **class * score(x) > 0.0).count()
}

#[cfg(test)]
mod tests {
    use super::{best, correct, quadrants};

    /// Behind two rectifiers a line separates opposite quadrants; before them none has more than three right.
    #[test]
    fn a_hidden_layer_folds_the_plane() {
        let (samples, classes) = quadrants();
        let [linear, folded] = [&[2, 1][..], &[2, 2, 1]]
            .map(|sizes| correct(&samples, &classes, &best(&samples, &classes, sizes)));
        assert!(linear < 130 && folded == 160, "{linear} and {folded} of 160");
    }
}
