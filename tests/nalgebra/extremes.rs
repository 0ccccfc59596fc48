//! Largest and smallest entries, absolute values, means and products.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix2x3, Matrix3, Vector2, Vector3};

use crate::check::{Numbers, assert_close, check, sample};

#[differentiable]
fn extremes(x: &Matrix2x3<f64>) -> f64 {
    x.max() * x.min() + x.amax() * x.amin() + (x * 2.0).column(1).max()
}

#[differentiable]
fn side_by_side(x: &Matrix3<f64>, y: &Matrix3<f64>) -> f64 {
    let (larger, smaller) = (x.sup(y), x.inf(y));
    (larger * smaller).norm() + (x - y).abs().row_sum().norm()
}

#[differentiable]
fn norms(x: &Matrix2x3<f64>) -> f64 {
    x.lp_norm(3) * x.lp_norm(1) + x.lp_norm(2)
}

#[differentiable]
fn statistics(x: &DMatrix<f64>) -> f64 {
    x.variance() * x.product()
        + x.row_mean().norm() * x.column_mean().norm()
        + x.row_sum_tr().dot(&x.row_mean_tr()) * x.column_sum().norm()
}

#[differentiable]
fn angles(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    x.angle(y) * y.angle(&Vector3::x()) + x.xy().perp(&y.yz())
}

#[differentiable]
fn found(x: &Vector3<f64>) -> f64 {
    let (i, largest) = x.argmax();
    let (_, smallest) = x.argmin();
    x[x.imin()] * x[i] + largest * smallest * i as f64
}

#[test]
fn of_entries() {
    let x = Vector3::new(0.3, 1.4, -0.2);
    check!(found, found_value_and_grad; x);
    let x = sample::<2, 3>(1.0);
    check!(extremes, extremes_value_and_grad; x);
    check!(norms, norms_value_and_grad; x);
    let (x, y) = (sample::<3, 3>(1.0), sample::<3, 3>(2.0));
    check!(side_by_side, side_by_side_value_and_grad; x, y);
    let x = DMatrix::from_fn(2, 3, |i, j| sample::<2, 3>(3.0)[(i, j)]);
    check!(statistics, statistics_value_and_grad; x);
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(angles, angles_value_and_grad; x, y);
    // Nearly parallel: the cosine alone has lost half of the digits.
    let close = x * 2.0 + Vector3::new(1e-3, -2e-3, 0.5e-3);
    let (_, (by_x, _)) = angles_value_and_grad(&x, &close);
    let far = Vector3::new(1e-6, -2e-6, 0.5e-6);
    let across = |d: &Vector3<f64>| (d - x * (x.dot(d) / x.norm_squared())).normalize();
    let expected =
        -across(&far) / x.norm() * close.angle(&Vector3::x()) + Vector3::new(close.z, -close.y, 0.0);
    assert_close(by_x.as_slice(), expected.as_slice(), "an angle near zero");
}

#[differentiable]
fn largest(x: &Vector3<f64>) -> f64 {
    x.max() + 10.0 * x.min()
}

#[differentiable]
fn largest_absolute(x: &Vector3<f64>) -> f64 {
    x.amax() + 10.0 * x.amin()
}

#[differentiable]
fn upper(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    (x.sup(y) + 10.0 * x.inf(y)).sum()
}

#[differentiable]
fn absolute(x: &Vector3<f64>) -> f64 {
    x.abs().sum() + x.lp_norm(1)
}

#[differentiable]
fn between(x: &Vector2<f64>, y: &Vector2<f64>) -> f64 {
    x.angle(y)
}

#[differentiable]
fn product(x: &Vector3<f64>) -> f64 {
    x.product()
}

#[differentiable]
fn of_none(x: &DVector<f64>) -> f64 {
    x.max() + x.amin() + x.variance() + x.product() + x.lp_norm(2)
}

/// The first of several; 0 at local optima.
#[test]
fn conventions() {
    assert_eq!(largest_grad(&Vector3::new(2.0, 1.0, 2.0)), Vector3::new(1.0, 10.0, 0.0));
    assert_eq!(largest_grad(&Vector3::new(2.0, 2.0, 2.0)), Vector3::new(11.0, 0.0, 0.0));
    assert_eq!(largest_absolute_grad(&Vector3::new(-2.0, 2.0, 1.0)), Vector3::new(-1.0, 0.0, 10.0));
    assert_eq!(largest_absolute_grad(&Vector3::zeros()), Vector3::zeros());
    let (x, y) = (Vector3::new(1.0, 2.0, 3.0), Vector3::new(1.0, 3.0, 2.0));
    assert_eq!(upper_grad(&x, &y), (Vector3::new(11.0, 10.0, 1.0), Vector3::new(0.0, 1.0, 10.0)));
    assert_eq!(absolute_grad(&Vector3::new(0.0, -1.0, 2.0)), Vector3::new(0.0, -2.0, 2.0));
    assert_eq!(product_grad(&Vector3::new(0.0, 2.0, 3.0)), Vector3::new(6.0, 0.0, 0.0));
    let x = Vector2::new(3.0, 4.0);
    assert_eq!(between_grad(&x, &(2.0 * x)), (Vector2::zeros(), Vector2::zeros()));
    assert_eq!(between_grad(&x, &Vector2::zeros()), (Vector2::zeros(), Vector2::zeros()));
    assert_eq!(of_none_grad(&DVector::zeros(0)).len(), 0);
}
