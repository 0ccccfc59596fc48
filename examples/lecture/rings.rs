//! Two rings are separated by a line, once their points are in polar coordinates.

use crate::chart::{Drawn, PALE_BLUE, PALE_ORANGE, Point, both_classes, legend, level, panel, regions};
use dnn_core::differentiable;
use dnn_core::feature::polar;
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::logistic;

/// The mean logistic loss of the score `w1 u + w2 v + b` of features `(u, v)`.
#[differentiable(wrt(w, b))]
fn objective(w: &[f64; 2], b: f64, features: &[[f64; 2]], classes: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (u, &class) in features.iter().zip(classes) {
        sum += logistic(class * (w[0] * u[0] + w[1] * u[1] + b));
    }
    sum / features.len() as f64
}

pub(crate) fn draw(path: &Path) -> Drawn {
    let mut random = Random::new(2);
    let (samples, classes): (Vec<Point>, Vec<f64>) = (0..200)
        .map(|n| {
            let (class, mean) = if n % 2 == 0 { (1.0, 1.0) } else { (-1.0, 2.5) };
            let (radius, angle) = (mean + 0.25 * random.normal(), std::f64::consts::TAU * random.uniform());
            ([radius * angle.cos(), radius * angle.sin()], class)
        })
        .unzip();
    let features: Vec<Point> = samples.iter().map(|&[x, y]| polar(x, y).into()).collect();
    let accuracy = |inputs: &[Point], (w, b): ([f64; 2], f64)| {
        let right =
            inputs.iter().zip(&classes).filter(|(u, class)| **class * (w[0] * u[0] + w[1] * u[1] + b) > 0.0);
        right.count() as f64 / 2.0
    };
    let plain = fit(&samples, &classes);
    let (w, b) = fit(&features, &classes);
    println!(
        "a line in x and y: {:.1} % correct; a line in r and θ: {:.1} %",
        accuracy(&samples, plain),
        accuracy(&features, (w, b))
    );

    let score = |[r, angle]: Point| w[0] * r + w[1] * angle + b;
    let root = SVGBackend::new(path, (960, 480)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    let mut plane = panel(&left, "The input plane", ("x", -4.0..4.0), ("y", -4.0..4.0))?;
    let mapped = |[x, y]: Point| score(polar(x, y).into());
    regions(&mut plane, |place| if mapped(place) > 0.0 { PALE_BLUE } else { PALE_ORANGE })?;
    level(&mut plane, mapped, 0.0, BLACK, 2)?;
    let mut space = panel(&right, "The feature plane", ("r", 0.0..4.0), ("θ", -3.2..3.2))?;
    regions(&mut space, |place| if score(place) > 0.0 { PALE_BLUE } else { PALE_ORANGE })?;
    level(&mut space, score, 0.0, BLACK, 2)?;
    both_classes(&mut plane, &samples, 3, &classes)?;
    both_classes(&mut space, &features, 3, &classes)?;
    legend(&mut plane, SeriesLabelPosition::LowerLeft)?;
    root.present()?;
    Ok(())
}

fn fit(features: &[Point], classes: &[f64]) -> ([f64; 2], f64) {
    let (mut w, mut b, mut adam) = ([0.0; 2], 0.0, Adam::new(0.1));
    for _ in 0..1000 {
        let gradient = objective_grad(&w, b, features, classes);
        adam.step(&mut (&mut w, &mut b), &gradient);
    }
    (w, b)
}
