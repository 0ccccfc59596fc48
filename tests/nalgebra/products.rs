//! Products, norms, sums.

use dnn_core::differentiable;
use nalgebra::{DVector, Matrix2x3, Matrix3, Matrix3x2, RealField, Vector3};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn cross(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    x.cross(y).dot(&Vector3::new(0.3, -1.2, 0.7))
}

#[differentiable]
fn triple(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let mut sum = 0.0;
    for i in 0..3 {
        let turned = y.cross(&x.cross(y)).cross(&(x * y[i]));
        sum += turned.norm_squared() * x[i];
    }
    sum
}

#[differentiable]
fn turned(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    (x.cross_matrix() * y).dot(&Vector3::new(0.3, -1.2, 0.7))
}

#[test]
fn vector_products() {
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(cross, cross_value_and_grad; x, y);
    check!(triple, triple_value_and_grad; x, y);
    check!(turned, turned_value_and_grad; x, y);
    // The formula: the derivative of (x × y) · w by x is y × w.
    let w = Vector3::new(0.3, -1.2, 0.7);
    let (by_x, by_y) = cross_grad(&x, &y);
    assert_eq!((by_x, by_y), (y.cross(&w), w.cross(&x)));
}

#[differentiable]
fn normalized(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let direction = (x - y).normalize();
    if x[0] > 0.0 { direction.cross(y).x } else { direction.dot(y) + x.normalize().z }
}

#[differentiable]
fn generic<T: RealField>(x: &Vector3<T>, y: &Vector3<T>) -> T {
    x.normalize().cross(&y.normalize()).norm_squared()
}

#[differentiable]
fn means(x: &Matrix3<f64>, y: &Matrix3<f64>) -> f64 {
    x.mean() * y.trace() + (x * y).trace() * y.mean()
}

#[differentiable]
fn between(x: &Vector3<f64>, t: &f64) -> f64 {
    let y = Vector3::new(1.0, 2.0, *t);
    x.lerp(&y, *t).norm() + x.add_scalar(*t).mean() + x.metric_distance(&y)
}

#[differentiable]
fn transposed(x: &Matrix2x3<f64>, y: &Matrix3x2<f64>) -> f64 {
    x.tr_mul(&y.transpose()).trace() + x.tr_dot(y)
}

#[differentiable]
fn spread(x: &DVector<f64>) -> f64 {
    let mean = x.mean();
    let centered = x.add_scalar(-mean);
    (centered.norm_squared() / x.len() as f64).sqrt()
}

#[test]
fn norms_and_sums() {
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(normalized, normalized_value_and_grad; x, y);
    check!(generic, generic_value_and_grad; x, y);
    let (a, b) = (sample::<3, 3>(1.0), sample::<3, 3>(2.0));
    check!(means, means_value_and_grad; a, b);
    let t = 0.3;
    check!(between, between_value_and_grad; x, t);
    let (a, b) = (sample::<2, 3>(1.0), sample::<3, 2>(2.0));
    check!(transposed, transposed_value_and_grad; a, b);
    let z = DVector::from_vec(vec![1.0, 3.0, -2.0, 0.5]);
    check!(spread, spread_value_and_grad; z);
}

#[test]
fn at_zero() {
    let zero = Vector3::zeros();
    let (_, pullback) = direction_vjp(&zero);
    assert_eq!(pullback(Vector3::new(1.0, 2.0, 3.0)), zero);
    assert_eq!(apart_grad(&zero, &zero), (zero, zero));
}

#[differentiable]
fn direction(x: &Vector3<f64>) -> Vector3<f64> {
    x.normalize()
}

#[differentiable]
fn apart(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    x.metric_distance(y)
}
