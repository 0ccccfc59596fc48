//! Methods of matrices whose derivative no one has written.

use dnn_core::differentiable;
use nalgebra::{DMatrix, Matrix3, Vector3};

#[differentiable]
fn largest(m: &DMatrix<f64>) -> f64 {
    m.singular_values()[0]
}

#[differentiable]
fn least_squares(m: &Matrix3<f64>, y: &Vector3<f64>) -> f64 {
    let product = m * m.transpose();
    product.symmetric_eigen().eigenvalues.dot(y)
}

#[differentiable]
fn exponential(m: &Matrix3<f64>) -> f64 {
    (m * 2.0).exp().trace()
}

fn main() {}
