//! Conditioning: descent on a bowl that is steep in one direction and flat in the other, at several rates.

use crate::chart::{BLUE, BROWN, Drawn, GRAY, GREEN, ORANGE, Point, RED, curve, legend, level, panel};
use crate::optimizers::{bowl, bowl_grad};
use dnn_core::optimizer::{Optimizer, Sgd};
use plotters::prelude::*;
use std::path::Path;

/// The best one is 2/11: both errors shrink by 9/11 in a step.
const RATES: [(&str, f64, RGBColor); 5] = [
    ("0.05", 0.05, BLUE),
    ("2/11", 2.0 / 11.0, GREEN),
    ("0.19", 0.19, BROWN),
    ("0.20", 0.2, ORANGE),
    ("0.21", 0.21, RED),
];
const STEPS: usize = 50;

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 440)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    let mut plane = panel(&left, "Ten steps on x²/2 + 5 y² from (1, 1)", ("x", -0.1..1.2), ("y", -4.8..3.0))?;
    for value in [0.5, 2.0, 5.0, 12.0, 25.0, 40.0] {
        level(&mut plane, |p| bowl(&p), value, GRAY, 1)?;
    }
    let mut values = panel(&right, "The value", ("step", 0.0..50.0), ("value, power of ten", -10.0..6.0))?;
    println!("rate  x and y after {STEPS} steps");
    for (name, rate, color) in RATES {
        let points = descend(rate);
        let [x, y] = points[STEPS];
        println!("{name}  {x:.5} {y:.5}");
        curve(&mut plane, points[..=10].iter().copied(), color, Some(&format!("rate {name}")))?;
        let heights = points.iter().enumerate().map(|(step, point)| [step as f64, bowl(point).log10()]);
        curve(&mut values, heights, color, Some(&format!("rate {name}")))?;
    }
    legend(&mut plane, SeriesLabelPosition::LowerLeft)?;
    legend(&mut values, SeriesLabelPosition::LowerLeft)?;
    root.present()?;
    Ok(())
}

fn descend(rate: f64) -> Vec<Point> {
    let (mut point, mut sgd) = ([1.0, 1.0], Sgd::new(rate));
    let mut points = vec![point];
    for _ in 0..STEPS {
        let gradient = bowl_grad(&point);
        sgd.step(&mut point, &gradient);
        points.push(point);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::{STEPS, descend};

    /// One rate converges, the next oscillates, the next diverges.
    #[test]
    fn the_steep_direction_limits_the_rate() {
        let end = |rate| descend(rate)[STEPS][1].abs();
        assert!(end(0.19) < 0.01 && (end(0.2) - 1.0).abs() < 1e-12 && (end(0.21) - 117.0).abs() < 1.0);
    }
}
