//! The paths of all optimizers on a bowl, at a saddle and between two minima, without and with noise in the gradient.

use crate::chart::{
    BLUE, BROWN, Drawn, GRAY, GREEN, ORANGE, PURPLE, Point, RED, curve, legend, level, panel, points,
};
use dnn_core::differentiable;
use dnn_core::optimizer::{AdaGrad, Adam, Momentum, Nesterov, Optimizer, Properties, RmsProp, Sgd};
use dnn_core::random::Random;
use plotters::prelude::*;
use std::path::Path;

/// Steep in one direction, flat in the other: condition number 10.
#[differentiable]
pub(crate) fn bowl(p: &[f64; 2]) -> f64 {
    0.5 * (p[0] * p[0] + 10.0 * p[1] * p[1])
}

/// A saddle at the origin, with minima at both sides.
#[differentiable]
fn saddle(p: &[f64; 2]) -> f64 {
    p[0] * p[0] - p[1] * p[1] + 0.25 * p[1] * p[1] * p[1] * p[1]
}

/// A local minimum on the way to the global one.
#[differentiable]
fn two_minima(p: &[f64; 2]) -> f64 {
    let x = p[0];
    x * x * x * x - 2.0 * x * x + 0.5 * x + p[1] * p[1]
}

struct Landscape {
    name: &'static str,
    value: fn(&[f64; 2]) -> f64,
    gradient: fn(&[f64; 2]) -> [f64; 2],
    start: Point,
    rate: f64,
    reach: f64,
    levels: &'static [f64],
}

const LANDSCAPES: [Landscape; 3] = [
    Landscape {
        name: "bowl",
        value: bowl,
        gradient: bowl_grad,
        start: [1.8, 1.0],
        rate: 0.05,
        reach: 2.2,
        levels: &[0.1, 0.5, 1.5, 3.0, 6.0, 12.0, 20.0],
    },
    Landscape {
        name: "saddle",
        value: saddle,
        gradient: saddle_grad,
        start: [1.8, 1e-3],
        rate: 0.05,
        reach: 2.2,
        levels: &[-0.9, -0.6, -0.3, 0.0, 0.5, 1.5, 3.0],
    },
    Landscape {
        name: "two minima",
        value: two_minima,
        gradient: two_minima_grad,
        start: [1.9, 1.0],
        rate: 0.02,
        reach: 2.2,
        levels: &[-1.4, -1.0, -0.6, -0.3, 0.3, 1.0, 3.0, 6.0],
    },
];

const NAMES: [&str; 6] = ["SGD", "momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"];
const COLORS: [RGBColor; 6] = [BLUE, ORANGE, GREEN, PURPLE, BROWN, RED];
const STEPS: usize = 100;
/// The rate of `AdaGrad` in those of the others.
const ADAGRAD: f64 = 8.0;

fn optimizers(rate: f64) -> [Box<dyn Optimizer<f64>>; 6] {
    [
        Box::new(Sgd::new(rate)),
        Box::new(Momentum::new(rate, 0.9)),
        Box::new(Nesterov::new(rate, 0.9)),
        // Its steps shrink from the beginning: it needs a larger rate to arrive.
        Box::new(AdaGrad::new(ADAGRAD * rate)),
        Box::new(RmsProp::new(rate, 0.9)),
        Box::new(Adam::new(rate)),
    ]
}

/// The points of some steps; `noise` is the deviation of what is added to the gradient.
fn path(optimizer: &mut dyn Optimizer<f64>, landscape: &Landscape, noise: f64) -> Vec<Point> {
    let mut random = Random::new(7);
    let mut point = landscape.start;
    let mut points = vec![point];
    for _ in 0..STEPS {
        let gradient = (landscape.gradient)(&point).map(|g| g + noise * random.normal());
        optimizer.update(&mut [&mut point], &[&gradient]);
        points.push(point);
    }
    points
}

pub(crate) fn draw(file: &Path) -> Drawn {
    let yes = |is: bool| if is { "yes" } else { "no" };
    println!(
        "{:10} {:>13} {:>14} {:>5} {:>15}",
        "", "first moments", "second moments", "leaky", "bias correction"
    );
    for (name, optimizer) in NAMES.iter().zip(optimizers(0.1)) {
        let Properties { first_moments, second_moments, leaky, bias_correction } = optimizer.properties();
        let [a, b, c, d] = [first_moments, second_moments, leaky, bias_correction].map(yes);
        println!("{name:10} {a:>13} {b:>14} {c:>5} {d:>15}");
    }
    println!(
        "\n{:26}{}",
        format!("value after {STEPS} steps"),
        NAMES.map(|name| format!("{name:>9}")).concat()
    );
    let root = SVGBackend::new(file, (960, 1280)).into_drawing_area();
    root.fill(&WHITE)?;
    for (index, area) in root.split_evenly((3, 2)).iter().enumerate() {
        let (landscape, noise) = (&LANDSCAPES[index / 2], if index % 2 == 0 { 0.0 } else { 1.0 });
        let caption = format!("{}{}", landscape.name, if noise > 0.0 { ", noisy gradient" } else { "" });
        let range = -landscape.reach..landscape.reach;
        let mut panel = panel(area, &caption, ("x", range.clone()), ("y", range))?;
        for &value in landscape.levels {
            level(&mut panel, |p| (landscape.value)(&p), value, GRAY, 1)?;
        }
        print!("{caption:26}");
        for ((name, color), mut optimizer) in NAMES.into_iter().zip(COLORS).zip(optimizers(landscape.rate)) {
            let visited = path(optimizer.as_mut(), landscape, noise);
            let end = visited[STEPS];
            let value = (landscape.value)(&end);
            let digits = if value.abs() < 1e-3 { format!("{value:.0e}") } else { format!("{value:.4}") };
            print!("{digits:>9}");
            // Room for fonts that are wider than expected.
            curve(&mut panel, visited, color, Some(&format!("{name}   ")))?;
            points(&mut panel, &[end], 4, color)?;
        }
        println!();
        points(&mut panel, &[landscape.start], 4, BLACK)?;
        legend(&mut panel, SeriesLabelPosition::LowerLeft)?;
    }
    println!("(all at one rate, AdaGrad at {ADAGRAD} times it)");
    root.present()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{LANDSCAPES, STEPS, optimizers, path};

    /// Momentum passes the local minimum; plain descent stays in it.
    #[test]
    fn momentum_finds_the_other_minimum() {
        let landscape = &LANDSCAPES[2];
        let ends: Vec<f64> = optimizers(landscape.rate)
            .iter_mut()
            .map(|o| path(o.as_mut(), landscape, 0.0)[STEPS][0])
            .collect();
        assert!(ends[0] > 0.0 && ends[1] < 0.0, "{ends:?}");
    }
}
