//! Why to regularize: the error on samples seen and on samples not seen, against the strength of the penalty.

use crate::chart::{BLUE, Drawn, ORANGE, Point, curve, legend, panel, points};
use dnn_core::data::{Labeled, optdigits};
use dnn_core::differentiable;
use dnn_core::optimizer::{Adam, Optimizer, schedule};
use nalgebra::{DMatrix, DVector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::linear_columns;
#[differentiable]
use dnn_core::regularizer::l2;

#[differentiable(wrt(w, b))]
fn objective(w: &DMatrix<f64>, b: &DVector<f64>, x: &DMatrix<f64>, labels: &[usize], lambda: f64) -> f64 {
    let scores = linear_columns(w, b, x);
    softmax_cross_entropy(&scores, labels) + lambda * l2(w)
}

const STEPS: usize = 1000;

pub(crate) fn draw(path: &Path) -> Drawn {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/digits");
    let few: Vec<usize> = (0..100).collect();
    let training = optdigits::load::<f64>(folder.join("optdigits-train.csv"))?.select(&few);
    let test = optdigits::load::<f64>(folder.join("optdigits-test.csv"))?;
    println!("lambda    training loss  test loss  (linear classifier, {} training images)", training.len());
    let mut losses: [Vec<Point>; 2] = [Vec::new(), Vec::new()];
    for quarter in -20..=0 {
        let power = f64::from(quarter) / 4.0;
        let found = fit(&training, &test, 10.0_f64.powf(power));
        if quarter % 4 == 0 {
            println!("{:7.0e}  {:14.4}  {:9.4}", 10.0_f64.powf(power), found[0], found[1]);
        }
        losses[0].push([power, found[0]]);
        losses[1].push([power, found[1]]);
    }
    let root = SVGBackend::new(path, (800, 440)).into_drawing_area();
    root.fill(&WHITE)?;
    let axes = (("strength of the penalty, power of ten", -5.2..0.2), ("cross-entropy", 0.0..2.4));
    let mut panel = panel(&root, "A linear classifier of digits, trained on 100 images", axes.0, axes.1)?;
    for ((losses, color), name) in
        losses.into_iter().zip([BLUE, ORANGE]).zip(["training images", "test images"])
    {
        points(&mut panel, &losses, 3, color)?;
        curve(&mut panel, losses, color, Some(name))?;
    }
    legend(&mut panel, SeriesLabelPosition::UpperLeft)?;
    root.present()?;
    Ok(())
}

/// The losses, without penalty, on the training and on the test images.
fn fit(training: &Labeled<f64>, test: &Labeled<f64>, lambda: f64) -> [f64; 2] {
    let (mut w, mut b, mut adam) = (DMatrix::zeros(10, 64), DVector::zeros(10), Adam::new(0.0));
    for t in 0..STEPS {
        adam.rate = schedule::half_cosine(0.05, t, STEPS);
        let gradient = objective_grad(&w, &b, &training.inputs, &training.labels, lambda);
        adam.step(&mut (&mut w, &mut b), &gradient);
    }
    [training, test].map(|data| softmax_cross_entropy(&linear_columns(&w, &b, &data.inputs), &data.labels))
}

#[cfg(test)]
mod tests {
    use super::{Path, fit, optdigits};

    #[test]
    fn a_penalty_helps_on_images_not_seen() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/digits");
        let all = optdigits::load(folder.join("optdigits-train.csv")).expect("it is well-formed");
        let (training, test) =
            (all.select(&(0..60).collect::<Vec<_>>()), all.select(&(60..260).collect::<Vec<_>>()));
        let [weak, right, strong] = [1e-6, 3e-3, 1.0].map(|lambda| fit(&training, &test, lambda));
        assert!(weak[0] < right[0] && right[0] < strong[0]);
        assert!(right[1] < weak[1] && right[1] < strong[1], "{weak:?} {right:?} {strong:?}");
    }
}
