//! Two questions of size: the step of a numeric gradient, and the first steps of Adam.

use crate::chart::{BLUE, Drawn, GREEN, ORANGE, Point, curve, legend, panel};
use dnn_core::activation::sigmoid;
use dnn_core::gradient_check::{central_difference, forward_difference};
use dnn_core::optimizer::{Adam, Optimizer};
use plotters::prelude::*;
use std::path::Path;

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 440)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);

    let f = |x: &[f64]| sigmoid(x[0]);
    let exact = (1.0 - sigmoid(1.0)) * sigmoid(1.0_f64);
    let single = |h: f32| f64::from((sigmoid(1.0 + h) - sigmoid(1.0 - h)) / (2.0 * h)) - exact;
    // The largest error of some steps near each, on logarithmic axes: it jumps about.
    let errors = |lowest: i32, error: &dyn Fn(f64) -> f64| -> Vec<Point> {
        (4 * lowest..=-4)
            .map(|quarter| {
                let near = |part: i32| error(10.0_f64.powf(f64::from(8 * quarter + part) / 32.0)).abs();
                [f64::from(quarter) / 4.0, (0..8).map(near).fold(1e-17, f64::max).log10()]
            })
            .collect()
    };
    let axes = (("step h, power of ten", -13.0..0.0), ("error, power of ten", -13.0..2.0));
    let mut choice = panel(&left, "Error of a numeric gradient", axes.0, axes.1)?;
    let central = errors(-12, &|h| central_difference(f, &[1.0], h)[0] - exact);
    let forward = errors(-12, &|h| forward_difference(f, &[1.0], h)[0] - exact);
    #[allow(clippy::cast_possible_truncation)] // Single precision is what is looked at.
    let narrow = errors(-6, &|h| single(h as f32));
    curve(&mut choice, central, BLUE, Some("central, 64 bits"))?;
    curve(&mut choice, forward, ORANGE, Some("forward, 64 bits"))?;
    curve(&mut choice, narrow, GREEN, Some("central, 32 bits"))?;
    legend(&mut choice, SeriesLabelPosition::UpperRight)?;

    let sizes = |mut adam: Adam<f64>| -> Vec<Point> {
        let mut x = 0.0;
        (1..=100)
            .map(|t| {
                let before = x;
                adam.step(&mut x, &1.0);
                [f64::from(t), before - x]
            })
            .collect()
    };
    let (with, without) = (sizes(Adam::new(1.0)), sizes(Adam::new(1.0).without_correction()));
    println!(
        "first step of Adam in units of its rate: {:.4}; without correction: {:.4}",
        with[0][1], without[0][1]
    );
    let axes = (("step t", 0.0..100.0), ("size of the step / rate", 0.0..7.5));
    let mut first = panel(&right, "Adam at a constant gradient", axes.0, axes.1)?;
    curve(&mut first, with, BLUE, Some("with correction"))?;
    curve(&mut first, without, ORANGE, Some("without"))?;
    legend(&mut first, SeriesLabelPosition::UpperRight)?;
    root.present()?;
    Ok(())
}
