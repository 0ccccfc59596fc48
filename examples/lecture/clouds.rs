//! Two Gaussian clouds: their densities, the posterior by Bayes' rule, and logistic regression on samples of them.

use crate::chart::{
    BLUE, Drawn, GRAY, ORANGE, Panel, Point, legend, level, panel, regions, samples as draw_samples, shade,
};
use dnn_core::activation::sigmoid;
use dnn_core::differentiable;
use dnn_core::model::{TwoGaussians, gaussian_posterior};
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;
use nalgebra::{dmatrix, dvector};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
use dnn_core::loss::logistic_regression;

/// The mean loss of the score `w·x + b`; targets are 1 for class 0.
#[differentiable(wrt(w, b))]
fn objective(w: &[f64; 2], b: f64, samples: &[[f64; 2]], targets: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (x, &target) in samples.iter().zip(targets) {
        let score = w[0] * x[0] + w[1] * x[1] + b;
        sum += logistic_regression(target, score);
    }
    sum / samples.len() as f64
}

pub(crate) fn draw(path: &Path) -> Drawn {
    let classes = TwoGaussians {
        means: [dvector![1.0, 2.0], dvector![-1.0, 0.5]],
        covariance: dmatrix![2.0, 0.3; 0.3, 1.0],
        prior: 0.3,
    };
    let mut random = Random::new(1);
    let (mut samples, mut targets) = (Vec::new(), Vec::new());
    let root_of_covariance =
        classes.covariance.clone().cholesky().ok_or("the covariance is not positive")?.unpack();
    for _ in 0..400 {
        let class = usize::from(random.uniform() >= classes.prior);
        let x = &classes.means[class] + &root_of_covariance * dvector![random.normal(), random.normal()];
        samples.push([x[0], x[1]]);
        targets.push(1.0 - class as f64);
    }
    let (mut w, mut b) = ([0.0; 2], 0.0);
    let mut adam = Adam::new(0.05);
    for _ in 0..1000 {
        let gradient = objective_grad(&w, b, &samples, &targets);
        adam.step(&mut (&mut w, &mut b), &gradient);
    }
    let (exact_w, exact_b) = classes.linear_score();
    println!("score by Bayes' rule:       {:.3} x + {:.3} y + {exact_b:.3}", exact_w[0], exact_w[1]);
    println!("score learned from samples: {:.3} x + {:.3} y + {b:.3}", w[0], w[1]);
    println!("in the picture: probabilities from 0 (orange) to 1 (blue), lines at 0.1, 0.5 and 0.9");

    let root = SVGBackend::new(path, (960, 400)).into_drawing_area();
    root.fill(&WHITE)?;
    let areas = root.split_evenly((1, 3));
    let on = |area, caption| panel(area, caption, ("x", -5.0..5.0), ("y", -3.0..5.0));
    let class = |n: usize| usize::from(targets[n] == 0.0);

    let mut densities = on(&areas[0], "Two densities")?;
    for (class, color) in [(0, BLUE), (1, ORANGE)] {
        for value in [0.01, 0.03, 0.06, 0.09] {
            level(&mut densities, |[x, y]| classes.density(class, &dvector![x, y]), value, color, 2)?;
        }
    }
    draw_samples(&mut densities, &samples, 2, ["class 0", "class 1"], class)?;
    legend(&mut densities, SeriesLabelPosition::LowerRight)?;

    let mut bayes = on(&areas[1], "Posterior of class 0")?;
    surface(&mut bayes, |[x, y]| gaussian_posterior(&classes, &dvector![x, y]))?;
    let mut learned = on(&areas[2], "Logistic regression")?;
    surface(&mut learned, |[x, y]| sigmoid(w[0] * x + w[1] * y + b))?;
    draw_samples(&mut learned, &samples, 2, ["class 0", "class 1"], class)?;
    root.present()?;
    Ok(())
}

/// A probability over the plane, with lines where it is 0.1, 0.5 and 0.9.
fn surface(panel: &mut Panel<'_>, probability: impl Fn(Point) -> f64) -> Drawn {
    regions(panel, |place| shade(probability(place)))?;
    for (value, width) in [(0.1, 1), (0.5, 3), (0.9, 1)] {
        level(panel, &probability, value, GRAY, width)?;
    }
    Ok(())
}
