//! The decision boundaries of networks: of more and more units, and of a stronger and stronger penalty.

use crate::chart::{Drawn, PALE, Point, legend, panel, regions, samples as draw_samples};
use dnn_core::differentiable;
use dnn_core::init::he_normal;
use dnn_core::optimizer::{Adam, Optimizer, schedule};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::network;
#[differentiable]
use dnn_core::regularizer::l2;

#[differentiable(wrt(weights, biases))]
fn objective(
    weights: &[DMatrix<f64>; 2],
    biases: &[DVector<f64>; 2],
    x: &DMatrix<f64>,
    labels: &[usize],
    lambda: f64,
) -> f64 {
    let scores = network(weights, biases, x);
    let penalty = l2(&weights[0]) + l2(&weights[1]);
    softmax_cross_entropy(&scores, labels) + lambda * penalty
}

pub(crate) type Network = ([DMatrix<f64>; 2], [DVector<f64>; 2]);

const STEPS: usize = 3000;

pub(crate) fn draw(path: &Path) -> Drawn {
    let (samples, labels) = spirals();
    let root = SVGBackend::new(path, (960, 700)).into_drawing_area();
    root.fill(&WHITE)?;
    let areas = root.split_evenly((2, 3));
    println!("hidden units  lambda  training accuracy  sum of squared weights");
    let settings = [(3, 1e-5), (6, 1e-5), (20, 1e-5), (20, 0.001), (20, 0.01), (20, 0.1)];
    for (area, (hidden, lambda)) in areas.iter().zip(settings) {
        let net = train(&samples, &labels, hidden, lambda, STEPS);
        let caption = format!("{hidden} units, λ = {lambda}");
        let right = samples.iter().zip(&labels).filter(|(x, label)| class(&net, **x) == **label).count();
        let accuracy = 100.0 * right as f64 / labels.len() as f64;
        let size = l2(&net.0[0]) + l2(&net.0[1]);
        println!("{hidden:12}  {lambda:6}  {accuracy:15.1} %  {size:22.2}");
        let mut panel = panel(area, &caption, ("x", -4.0..4.0), ("y", -4.0..5.0))?;
        regions(&mut panel, |place| PALE[class(&net, place)])?;
        draw_samples(&mut panel, &samples, 3, ["class 0", "class 1", "class 2"], |n| labels[n])?;
        if hidden == 3 {
            legend(&mut panel, SeriesLabelPosition::UpperLeft)?;
        }
    }
    root.present()?;
    Ok(())
}

/// Three arms of a spiral, with noise.
fn spirals() -> (Vec<Point>, Vec<usize>) {
    let mut random = Random::new(5);
    (0..150)
        .map(|n| {
            let (label, part) = (n % 3, (n / 3) as f64 / 50.0);
            let radius = 0.5 + 3.0 * part;
            let angle = std::f64::consts::TAU / 3.0 * label as f64 + 3.2 * part + 0.3 * random.normal();
            ([radius * angle.cos(), radius * angle.sin()], label)
        })
        .unzip()
}

pub(crate) fn train(
    samples: &[Point],
    labels: &[usize],
    hidden: usize,
    lambda: f64,
    steps: usize,
) -> Network {
    let x = DMatrix::from_fn(2, samples.len(), |i, n| samples[n][i]);
    let mut random = Random::new(1);
    let mut weights = [he_normal(hidden, 2, &mut random), he_normal(3, hidden, &mut random)];
    let mut biases = [DVector::zeros(hidden), DVector::zeros(3)];
    let mut adam = Adam::new(0.0);
    for t in 0..steps {
        adam.rate = schedule::half_cosine(0.03, t, steps);
        let gradient = objective_grad(&weights, &biases, &x, labels, lambda);
        adam.step(&mut (&mut weights, &mut biases), &gradient);
    }
    (weights, biases)
}

pub(crate) fn class((weights, biases): &Network, [x, y]: Point) -> usize {
    network(weights, biases, &DMatrix::from_vec(2, 1, vec![x, y])).column(0).argmax().0
}

#[cfg(test)]
mod tests {
    use super::{class, l2, spirals, train};

    #[test]
    fn a_penalty_makes_the_weights_small() {
        let (samples, labels) = spirals();
        let sizes = [0.001, 0.01, 0.1].map(|lambda| {
            let (weights, _) = train(&samples, &labels, 20, lambda, 400);
            l2(&weights[0]) + l2(&weights[1])
        });
        assert!(sizes[0] > sizes[1] && sizes[1] > sizes[2], "{sizes:?}");
    }

    #[test]
    fn more_units_fit_better() {
        let (samples, labels) = spirals();
        let right = [3, 20].map(|hidden| {
            let net = train(&samples, &labels, hidden, 1e-5, 400);
            samples.iter().zip(&labels).filter(|(x, label)| class(&net, **x) == **label).count()
        });
        assert!(right[0] < right[1] && right[1] > 140, "{right:?}");
    }
}
