//! The functions, as a user writes them.

#![allow(clippy::needless_range_loop, reason = "loops over indices are what is measured")]

use dnn_core::differentiable;

/// Rosenbrock's function of many variables.
#[differentiable]
pub(crate) fn rosenbrock(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() - 1 {
        let a = x[i + 1] - x[i] * x[i];
        let b = 1.0 - x[i];
        sum += 100.0 * a * a + b * b;
    }
    sum
}

/// The mean logistic loss of samples `x`, one after the other, with labels `y` of -1 and 1.
#[differentiable(wrt(w, b))]
pub(crate) fn logistic_regression(w: &[f64], b: f64, x: &[f64], y: &[f64]) -> f64 {
    let d = w.len();
    let mut loss = 0.0;
    for i in 0..y.len() {
        let row = &x[i * d..(i + 1) * d];
        let mut z = b;
        for j in 0..d {
            z += w[j] * row[j];
        }
        loss += (-y[i] * z).exp().ln_1p();
    }
    loss / y.len() as f64
}

/// A recurrence through `tanh`.
#[differentiable]
pub(crate) fn recurrence(w: f64, b: f64, start: f64, steps: usize) -> f64 {
    let mut y = start;
    for _ in 0..steps {
        y = (w * y + b).tanh();
    }
    y
}

/// The logistic map.
#[differentiable]
pub(crate) fn logistic_map(r: f64, start: f64, steps: usize) -> f64 {
    let mut x = start;
    for _ in 0..steps {
        x = r * x * (1.0 - x);
    }
    x
}

/// The squared length of `L x`, with the lower triangle of `L` row by row.
#[differentiable]
pub(crate) fn triangular(l: &[f64], x: &[f64]) -> f64 {
    let mut total = 0.0;
    for i in 0..x.len() {
        let mut y = 0.0;
        for j in 0..=i {
            y += l[i * (i + 1) / 2 + j] * x[j];
        }
        total += y * y;
    }
    total
}

/// `ln Σ exp(xᵢ)`, safe from overflow.
#[differentiable]
pub(crate) fn log_sum_exp(x: &[f64]) -> f64 {
    let mut greatest = x[0];
    for i in 1..x.len() {
        if x[i] > greatest {
            greatest = x[i];
        }
    }
    let mut sum = 0.0;
    for i in 0..x.len() {
        sum += (x[i] - greatest).exp();
    }
    greatest + sum.ln()
}
