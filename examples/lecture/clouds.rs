//! Two Gaussian clouds: the posterior by Bayes' rule, and logistic regression on samples of them.

use crate::chart::{BLUE, Drawn, GRAY, ORANGE, PALE_BLUE, PALE_ORANGE, Point, level, panel, points, regions};
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

    let bayes = |[x, y]: Point| gaussian_posterior(&classes, &dvector![x, y]);
    let learned = |[x, y]: Point| sigmoid(w[0] * x + w[1] * y + b);
    let root = SVGBackend::new(path, (960, 480)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    draw_posterior(&left, "Posterior of class 0, by Bayes' rule", bayes, &samples, &targets)?;
    draw_posterior(&right, "By logistic regression on 400 samples", learned, &samples, &targets)?;
    root.present()?;
    Ok(())
}

fn draw_posterior(
    area: &crate::chart::Area<'_>,
    caption: &str,
    posterior: impl Fn(Point) -> f64,
    samples: &[Point],
    targets: &[f64],
) -> Drawn {
    let mut panel = panel(area, caption, ("x", -5.0..5.0), ("y", -3.0..5.0))?;
    regions(&mut panel, |place| if posterior(place) > 0.5 { PALE_BLUE } else { PALE_ORANGE })?;
    for (value, width) in [(0.1, 1), (0.5, 3), (0.9, 1)] {
        level(&mut panel, &posterior, value, GRAY, width)?;
    }
    for (target, color) in [(1.0, BLUE), (0.0, ORANGE)] {
        let of_class: Vec<Point> =
            samples.iter().zip(targets).filter(|(_, t)| **t == target).map(|(&x, _)| x).collect();
        points(&mut panel, &of_class, 2, color)?;
    }
    Ok(())
}
