//! Four losses of a margin, and their derivatives.

use crate::chart::{BLUE, Drawn, GRAY, GREEN, ORANGE, curve, legend, panel, sampled};
use dnn_core::loss::{
    hinge, hinge_grad, logistic_rescaled, logistic_rescaled_grad, misclassification, squared_margin,
    squared_margin_grad,
};
use plotters::prelude::*;
use std::path::Path;

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 440)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(480);
    let range = -2.5..3.5;
    let z = ("margin z", range.clone());

    let mut losses = panel(&left, "Losses of a margin", z.clone(), ("loss", -0.2..5.0))?;
    let clipped = |f: fn(f64) -> f64| {
        sampled(range.clone(), f).into_iter().filter(|point| point[1] <= 5.0).collect::<Vec<_>>()
    };
    curve(&mut losses, clipped(misclassification), GRAY, Some("misclassification"))?;
    curve(&mut losses, clipped(hinge), BLUE, Some("hinge"))?;
    curve(&mut losses, clipped(logistic_rescaled), ORANGE, Some("logistic / ln 2"))?;
    curve(&mut losses, clipped(squared_margin), GREEN, Some("squared"))?;
    legend(&mut losses, SeriesLabelPosition::UpperMiddle)?;

    let mut slopes = panel(&right, "Their derivatives", z, ("derivative", -5.0..5.0))?;
    let clipped = |f: fn(f64) -> f64| {
        sampled(range.clone(), f).into_iter().filter(|point| point[1].abs() <= 5.0).collect::<Vec<_>>()
    };
    curve(&mut slopes, clipped(hinge_grad), BLUE, Some("hinge"))?;
    curve(&mut slopes, clipped(logistic_rescaled_grad), ORANGE, Some("logistic / ln 2"))?;
    curve(&mut slopes, clipped(squared_margin_grad), GREEN, Some("squared"))?;
    legend(&mut slopes, SeriesLabelPosition::UpperLeft)?;
    root.present()?;

    println!("   z   hinge  logistic/ln 2  squared  misclassification");
    for z in [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0] {
        println!(
            "{z:4}  {:6}  {:13.6}  {:7}  {:17}",
            hinge(z),
            logistic_rescaled(z),
            squared_margin(z),
            misclassification(z),
        );
    }
    Ok(())
}
