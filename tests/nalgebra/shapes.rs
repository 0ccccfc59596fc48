//! Matrices that are made larger or smaller, triangles, coordinates and conversions.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix2x3, Matrix3, Point3, Quaternion, Vector2, Vector3, Vector4};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn triangles(x: &Matrix3<f64>, y: &DMatrix<f64>) -> f64 {
    let product = x.lower_triangle() * x.upper_triangle();
    product.symmetric_part().norm() + (y.upper_triangle() * y.lower_triangle().transpose()).norm()
}

#[differentiable]
fn kronecker(x: &Matrix2x3<f64>, y: &Vector2<f64>) -> f64 {
    let both = x.kronecker(y);
    let other = y.kronecker(x);
    both.norm() + (both.component_mul(&other)).sum()
}

#[differentiable]
fn homogeneous(x: &Vector3<f64>, y: &Matrix3<f64>) -> f64 {
    let longer = x.push(x.x * x.y);
    let point = y.to_homogeneous() * x.to_homogeneous();
    longer.dot(&point) + longer.norm()
}

#[differentiable]
fn enlarged(x: &DMatrix<f64>, a: &f64) -> f64 {
    let with_row = x.clone().insert_row(1, *a);
    let with_column = x.clone().insert_column(0, a * a);
    let larger = x.clone().resize(3, 4, a.sin());
    let smaller = larger.clone().resize(1, 2, 0.0);
    with_row.norm() * with_column.norm() + larger.row(2).dot(&larger.row(0)) + smaller.norm()
}

#[differentiable]
fn fixed(x: &Matrix3<f64>, a: &f64) -> f64 {
    let low = x.fixed_resize::<2, 4>(*a);
    low.norm() + x.insert_row(3, a * a).norm()
}

#[test]
fn shapes() {
    let x = sample::<3, 3>(1.0);
    let y = DMatrix::from_fn(2, 3, |i, j| sample::<2, 3>(3.0)[(i, j)]);
    check!(triangles, triangles_value_and_grad; x, y);
    let (a, b) = (sample::<2, 3>(1.0), sample::<2, 1>(2.0));
    check!(kronecker, kronecker_value_and_grad; a, b);
    let v = sample::<3, 1>(1.0);
    check!(homogeneous, homogeneous_value_and_grad; v, x);
    let a = 0.7;
    check!(enlarged, enlarged_value_and_grad; y, a);
    check!(fixed, fixed_value_and_grad; x, a);
}

#[differentiable]
fn coordinates(x: &Vector3<f64>, y: &Vector4<f64>) -> f64 {
    x.xy().dot(&y.zy()) + x.zxy().cross(&y.xyz()).norm() * x.xx().norm() + y.yz().perp(&x.zx())
}

#[differentiable(wrt(p))]
fn of_a_point(p: &Point3<f64>) -> f64 {
    (p.xy().coords.norm() + p.zyx().x) * p.yz().y
}

#[differentiable]
fn converted(x: &[f64; 3], y: &Vector3<f64>) -> f64 {
    let v = Vector3::from(*x);
    let w: Vector3<f64> = (*x).into();
    let [a, b, c]: [f64; 3] = (v + y).into();
    let p = Point3::from(*x);
    let q: Point3<f64> = (*y).into();
    let shift: [f64; 3] = q.into();
    a * b + c * w.norm() + (p - q).norm() + shift[1] * shift[2] + y.as_slice()[1] * v.as_slice()[0]
}

#[differentiable]
fn in_rows(x: &[[f64; 2]; 3]) -> f64 {
    let m = Matrix2x3::from(*x);
    let q = Quaternion::from([x[0][0], x[0][1], x[1][0], x[1][1]]);
    (m * m.transpose()).determinant() + q.norm() * q.w
}

#[differentiable]
fn listed(x: &[f64]) -> f64 {
    let v = DVector::from(x.to_vec());
    v.norm() * v.iter().sum::<f64>()
}

#[test]
fn conversions() {
    let (x, y) = (sample::<3, 1>(1.0), sample::<4, 1>(2.0));
    check!(coordinates, coordinates_value_and_grad; x, y);
    let p = Point3::from(x);
    check!(of_a_point, of_a_point_value_and_grad; p);
    let (list, y) = ([1.0, -2.0, 0.5], sample::<3, 1>(3.0));
    check!(converted, converted_value_and_grad; list, y);
    let rows = [[1.0, -2.0], [0.5, 0.3], [-0.7, 1.1]];
    check!(in_rows, in_rows_value_and_grad; rows);
    let list = vec![1.0, 0.5, -3.0];
    check!(listed, listed_value_and_grad; list);
}
