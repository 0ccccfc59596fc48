//! Support vector machines: the widest gap between two clouds, and a curved one by Gaussian bumps.

use crate::chart::{
    Area, Drawn, GRAY, PALE_BLUE, PALE_ORANGE, Point, RED, both_classes, circles, legend, level, panel,
    regions,
};
use dnn_core::differentiable;
use dnn_core::loss::{svm_objective_value_and_grad, svm_strength};
use dnn_core::model::kernel_score;
use dnn_core::optimizer::{Adam, Optimizer, schedule};
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::hinge;

const STEPS: usize = 4000;

/// `Σ hinge(t̂_n f_n) + λ wᵀ K w` with the scores `f = K w + b`; `K` has the bumps of all pairs of points.
#[differentiable(wrt(w, b))]
fn kernel_objective(w: &[f64], b: f64, kernel: &DMatrix<f64>, classes: &[f64], lambda: f64) -> f64 {
    let mut sum = 0.0;
    for n in 0..w.len() {
        let mut score = 0.0;
        for k in 0..w.len() {
            score += kernel[(n, k)] * w[k];
        }
        sum += hinge(classes[n] * (score + b)) + lambda * w[n] * score;
    }
    sum
}

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 480)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);

    let (samples, classes) = clouds();
    let score = linear(&samples, &classes);
    draw_machine(&left, "Linear, lines at l = -1, 0, 1", &samples, &classes, score)?;

    let (samples, classes) = ring();
    let score = curved(&samples, &classes);
    draw_machine(&right, "Gaussian bumps, lines at f = -1, 0, 1", &samples, &classes, score)?;
    root.present()?;
    Ok(())
}

fn clouds() -> (Vec<Point>, Vec<f64>) {
    let mut random = Random::new(3);
    (0..60)
        .map(|n| {
            let class = if n % 2 == 0 { 1.0 } else { -1.0 };
            ([1.6 * class + 0.7 * random.normal(), 0.8 * class + 0.7 * random.normal()], class)
        })
        .unzip()
}

/// One class inside of a ring of the other.
fn ring() -> (Vec<Point>, Vec<f64>) {
    let mut random = Random::new(4);
    (0..80)
        .map(|n| {
            let class = if n % 2 == 0 { 1.0 } else { -1.0 };
            let radius = if class > 0.0 { 1.3 * random.uniform() } else { 2.1 + 0.7 * random.uniform() };
            let angle = std::f64::consts::TAU * random.uniform();
            ([radius * angle.cos(), radius * angle.sin()], class)
        })
        .unzip()
}

fn linear(samples: &[Point], classes: &[f64]) -> impl Fn(Point) -> f64 + use<> {
    let x = DMatrix::from_columns(
        &samples.iter().map(|&[x, y]| DVector::from_vec(vec![x, y])).collect::<Vec<_>>(),
    );
    let (mut w, mut b, mut adam) = (DVector::zeros(2), 0.0, Adam::new(0.0));
    for t in 0..STEPS {
        adam.rate = schedule::half_cosine(0.05, t, STEPS);
        let (_, gradient) = svm_objective_value_and_grad(&w, b, &x, classes, svm_strength(10.0));
        adam.step(&mut (&mut w, &mut b), &gradient);
    }
    println!("linear: w = ({:.3}, {:.3}), b = {b:.3}, gap 2 / |w| = {:.3}", w[0], w[1], 2.0 / w.norm());
    move |[x, y]| w[0] * x + w[1] * y + b
}

fn curved(samples: &[Point], classes: &[f64]) -> impl Fn(Point) -> f64 + use<> {
    const WIDTH: f64 = 0.9;
    let centers = DMatrix::from_fn(2, samples.len(), |i, n| samples[n][i]);
    let unit = |k: usize| (0..samples.len()).map(|n| f64::from(u8::from(n == k))).collect::<Vec<_>>();
    let kernel = DMatrix::from_fn(samples.len(), samples.len(), |n, k| {
        kernel_score(&unit(k), &centers, &samples[n], WIDTH)
    });
    let (mut w, mut b, mut adam) = (vec![0.0; samples.len()], 0.0, Adam::new(0.0));
    for t in 0..STEPS {
        adam.rate = schedule::half_cosine(0.05, t, STEPS);
        let gradient = kernel_objective_grad(&w, b, &kernel, classes, svm_strength(10.0));
        adam.step(&mut (&mut w, &mut b), &gradient);
    }
    move |place| kernel_score(&w, &centers, &place, WIDTH) + b
}

fn draw_machine(
    area: &Area<'_>,
    caption: &str,
    samples: &[Point],
    classes: &[f64],
    score: impl Fn(Point) -> f64,
) -> Drawn {
    let mut panel = panel(area, caption, ("x", -4.0..4.0), ("y", -3.5..3.5))?;
    regions(&mut panel, |place| if score(place) > 0.0 { PALE_BLUE } else { PALE_ORANGE })?;
    for (value, color, width) in [(-1.0, GRAY, 1), (0.0, BLACK, 3), (1.0, GRAY, 1)] {
        level(&mut panel, &score, value, color, width)?;
    }
    both_classes(&mut panel, samples, 4, classes)?;
    let on_or_in_the_gap = |(x, class): (&Point, &f64)| (*class * score(*x) < 1.01).then_some(*x);
    let support: Vec<Point> = samples.iter().zip(classes).filter_map(on_or_in_the_gap).collect();
    let mistakes = samples.iter().zip(classes).filter(|(x, class)| **class * score(**x) < 0.0).count();
    println!(
        "{caption}: {} points, {} support vectors (circled), {mistakes} mistakes",
        samples.len(),
        support.len()
    );
    circles(&mut panel, &support, 8, RED, "support vector")?;
    legend(&mut panel, SeriesLabelPosition::LowerLeft)
}
