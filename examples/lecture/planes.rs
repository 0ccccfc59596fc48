//! Three linear scores: each is a plane over the inputs, and their ties are lines.

use crate::chart::{COLORS, Drawn, PALE, Point, legend, level, panel, regions, samples as draw_samples};
use dnn_core::differentiable;
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector, dvector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::linear_columns;
#[differentiable]
use dnn_core::regularizer::l2;

#[differentiable(wrt(w, b))]
fn objective(w: &DMatrix<f64>, b: &DVector<f64>, x: &DMatrix<f64>, labels: &[usize]) -> f64 {
    let scores = linear_columns(w, b, x);
    softmax_cross_entropy(&scores, labels) + 1e-3 * l2(w)
}

pub(crate) fn draw(path: &Path) -> Drawn {
    let (samples, labels) = three_clouds();
    let (w, b) = train(&samples, &labels);
    let scores = |[x, y]: Point| &w * dvector![x, y] + &b;
    let right = samples.iter().zip(&labels).filter(|(x, label)| scores(**x).argmax().0 == **label).count();
    println!("{right} of {} samples on the right side of all lines", samples.len());

    let root = SVGBackend::new(path, (960, 480)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    let axes = (("x", -5.0..5.0), ("y", -5.0..5.0));
    let mut zero = panel(&left, "Where each class's score is 0", axes.0.clone(), axes.1.clone())?;
    let mut regions_of = panel(&right, "Which score is the largest", axes.0, axes.1)?;
    regions(&mut regions_of, |place| PALE[scores(place).argmax().0])?;
    for (class, color) in COLORS.into_iter().enumerate() {
        level(&mut zero, |place| scores(place)[class], 0.0, color, 3)?;
    }
    for panel in [&mut zero, &mut regions_of] {
        draw_samples(panel, &samples, 3, ["class 0", "class 1", "class 2"], |n| labels[n])?;
        legend(panel, SeriesLabelPosition::LowerLeft)?;
    }
    root.present()?;
    Ok(())
}

fn three_clouds() -> (Vec<Point>, Vec<usize>) {
    let mut random = Random::new(8);
    let centers = [[-2.0, 1.0], [2.0, 1.5], [0.5, -2.0]];
    (0..90).map(|n| (centers[n % 3].map(|center| center + 0.8 * random.normal()), n % 3)).unzip()
}

/// A linear classifier of up to three classes.
pub(crate) fn train(samples: &[Point], labels: &[usize]) -> (DMatrix<f64>, DVector<f64>) {
    let x = DMatrix::from_fn(2, samples.len(), |i, n| samples[n][i]);
    let (mut w, mut b, mut adam) = (DMatrix::zeros(3, 2), DVector::zeros(3), Adam::new(0.05));
    for _ in 0..1000 {
        let gradient = objective_grad(&w, &b, &x, labels);
        adam.step(&mut (&mut w, &mut b), &gradient);
    }
    (w, b)
}

#[cfg(test)]
mod tests {
    use super::{Point, dvector, three_clouds, train};

    /// Regions between lines are convex: what lies between two samples of a region is in the region.
    #[test]
    fn the_regions_are_bounded_by_lines() {
        let (samples, labels) = three_clouds();
        let (w, b) = train(&samples, &labels);
        let region = |[x, y]: Point| (&w * dvector![x, y] + &b).argmax().0;
        let right = samples.iter().zip(&labels).filter(|(x, label)| region(**x) == **label).count();
        assert!(right > 80, "{right}");
        for p in &samples {
            for q in samples.iter().filter(|q| region(**q) == region(*p)) {
                for part in [0.25, 0.5, 0.75] {
                    let between = [0, 1].map(|i| p[i] + part * (q[i] - p[i]));
                    assert_eq!(region(between), region(*p), "between {p:?} and {q:?}");
                }
            }
        }
    }
}
