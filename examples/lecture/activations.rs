//! Each activation function, and its derivative by the attribute.

use crate::chart::{BLUE, Drawn, ORANGE, curve, legend, panel, sampled};
use dnn_core::activation::{
    elu, elu_grad, hard_tanh, hard_tanh_grad, leaky_relu, leaky_relu_grad, log_sigmoid, log_sigmoid_grad,
    maxout, maxout_grad, prelu, prelu_grad, relu, sigmoid, soft_shrink, soft_shrink_grad, softplus,
    softplus_grad, tanh, tanh_grad,
};
use dnn_core::differentiable;
use dnn_core::loss::{smooth_l1, smooth_l1_grad};
use plotters::prelude::*;
use std::path::Path;

#[differentiable]
fn logistic(x: f64) -> f64 {
    sigmoid(x)
}

#[differentiable]
fn rectified(x: f64) -> f64 {
    relu(x)
}

type Function = fn(f64) -> f64;

const FUNCTIONS: [(&str, Function, Function); 12] = [
    ("sigmoid", logistic, logistic_grad),
    ("tanh", tanh, tanh_grad),
    ("ReLU", rectified, rectified_grad),
    ("leaky ReLU", leaky_relu, leaky_relu_grad),
    ("PReLU, slope 0.25", |x| prelu(x, 0.25), |x| prelu_grad(x, 0.25).0),
    ("ELU", |x| elu(x, 1.0), |x| elu_grad(x, 1.0).0),
    ("hard tanh", hard_tanh, hard_tanh_grad),
    ("softplus", softplus, softplus_grad),
    ("log-sigmoid", log_sigmoid, log_sigmoid_grad),
    ("soft shrink", |x| soft_shrink(x, 0.5), |x| soft_shrink_grad(x, 0.5).0),
    ("smooth L1", smooth_l1, smooth_l1_grad),
    (
        "maxout of x/2 and -x",
        |x| maxout(&[x], &[0.5], 0.0, &[-1.0], 0.0),
        |x| maxout_grad(&[x], &[0.5], 0.0, &[-1.0], 0.0).0[0],
    ),
];

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 1080)).into_drawing_area();
    root.fill(&WHITE)?;
    for (index, (area, (name, value, derivative))) in
        root.split_evenly((4, 3)).iter().zip(FUNCTIONS).enumerate()
    {
        let range = -10.0..10.0;
        let curves = [sampled(range.clone(), value), sampled(range.clone(), derivative)];
        let heights = || curves.iter().flatten().map(|point| point[1]);
        let (low, high) = (heights().fold(0.0, f64::min), heights().fold(1.0, f64::max));
        let room = 0.08 * (high - low);
        let mut panel = panel(area, name, ("x", range), ("value", low - room..high + room))?;
        let [of_value, of_derivative] = curves;
        curve(&mut panel, of_value, BLUE, Some("f(x)"))?;
        curve(&mut panel, of_derivative, ORANGE, Some("f'(x)"))?;
        if index == 0 {
            legend(&mut panel, SeriesLabelPosition::UpperLeft)?;
        }
    }
    root.present()?;

    let points = [-2.0, -1.0, 0.0, 1.0, 2.0];
    println!("{:21}{}", "x", points.map(|x| format!("{x:>10}")).concat());
    for (name, value, derivative) in FUNCTIONS {
        println!("{name:21}{}", points.map(|x| format!("{:10.6}", value(x) + 0.0)).concat());
        println!("{:>20} {}", "derivative", points.map(|x| format!("{:10.6}", derivative(x) + 0.0)).concat());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::FUNCTIONS;
    use dnn_core::gradient_check::central_difference;

    /// No kink is at these points.
    #[test]
    fn the_curves_are_functions_and_their_slopes() {
        for (name, value, derivative) in FUNCTIONS {
            for x in (-49..50).map(|step| 0.2 * f64::from(step) + 0.07) {
                let slope = central_difference(|x| value(x[0]), &[x], 1e-5)[0];
                assert!((derivative(x) - slope).abs() < 1e-9, "{name} at {x}");
            }
        }
    }
}
