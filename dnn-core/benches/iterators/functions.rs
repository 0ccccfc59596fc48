//! The functions, as a user writes them.

#![allow(clippy::needless_for_each, reason = "chains are what is measured")]

use dnn_core::differentiable;

#[differentiable]
pub(crate) fn squares(x: &[f64]) -> f64 {
    x.iter().map(|x| x * x).sum()
}

#[differentiable]
pub(crate) fn sines(x: &[f64]) -> f64 {
    x.iter().map(|&x| x.sin()).sum()
}

#[differentiable]
pub(crate) fn dot(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).map(|(x, y)| x * y).sum()
}

/// The mean squared error of predictions.
#[differentiable(wrt(x))]
pub(crate) fn squared_error(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y.iter()).map(|(x, y)| (x - y).powi(2)).sum::<f64>() / x.len() as f64
}

/// The squared second differences.
#[differentiable]
pub(crate) fn roughness(x: &[f64]) -> f64 {
    x.windows(3).map(|w| (w[0] - 2.0 * w[1] + w[2]).powi(2)).sum()
}

#[differentiable]
pub(crate) fn rosenbrock(x: &[f64]) -> f64 {
    x.windows(2).map(|w| 100.0 * (w[1] - w[0] * w[0]).powi(2) + (1.0 - w[0]).powi(2)).sum()
}

/// A polynomial, the constant coefficient first.
#[differentiable]
pub(crate) fn horner(x: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |value, c| value * x + c)
}

/// `ln Σ exp(xᵢ)`, safe from overflow.
#[differentiable]
pub(crate) fn log_sum_exp(x: &[f64]) -> f64 {
    let greatest = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    greatest + x.iter().map(|x| (x - greatest).exp()).sum::<f64>().ln()
}

#[differentiable]
pub(crate) fn positive_logarithms(x: &[f64]) -> f64 {
    x.iter().filter(|x| **x > 0.0).map(|x| x.ln()).sum()
}

#[differentiable]
pub(crate) fn collected(x: &[f64]) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| x * x).collect();
    squares.iter().map(|s| s * s).sum()
}

/// The squared length of a matrix times a vector.
#[differentiable]
pub(crate) fn product(rows: &[Vec<f64>], x: &[f64]) -> f64 {
    rows.iter().map(|row| row.iter().zip(x).map(|(a, x)| a * x).sum::<f64>().powi(2)).sum()
}

#[differentiable]
pub(crate) fn each(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    x.iter().for_each(|x| sum += x.tanh());
    sum
}
