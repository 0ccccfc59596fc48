//! Loops over the entries of matrices, and entries, columns and rows that are written.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix3, RowVector3, Vector3};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn squares(x: &DVector<f64>) -> f64 {
    let chained = x.iter().map(|entry| entry * entry).sum::<f64>();
    let mut product = 1.0;
    for entry in x {
        product *= entry;
    }
    chained.sqrt() * product
}

#[differentiable]
fn side_by_side(x: &Matrix3<f64>, y: &Matrix3<f64>) -> f64 {
    let z = x * y;
    let mut sum = 0.0;
    for (i, (a, b)) in x.iter().zip(z.iter().skip(2)).enumerate() {
        sum += a * b * i as f64;
    }
    sum + z.iter().rev().fold(1.0, |product, entry| 0.5 * product + entry)
}

#[differentiable]
fn in_place(x: &DMatrix<f64>) -> f64 {
    let mut y = x * 2.0;
    for entry in y.iter_mut() {
        *entry *= entry.sin();
    }
    (x * y).norm()
}

#[differentiable]
fn coordinates(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let mut z = x - y;
    z.x = z.y * x.z;
    z.y += y.x;
    z[2] *= z.x;
    z.norm()
}

#[differentiable]
fn filled(x: &Vector3<f64>, y: &RowVector3<f64>) -> f64 {
    let mut m = x * y;
    m.set_column(0, &x.cross(x));
    m.set_column(1, x);
    if x.x > 0.0 {
        m.set_row(1, &(y * x.y));
    }
    for i in 0..3 {
        m.set_row(i, &(m.row(i) * x[i]));
    }
    m.norm()
}

#[test]
fn entries() {
    let x = DVector::from_vec(vec![1.0, 3.0, -2.0, 0.5]);
    check!(squares, squares_value_and_grad; x);
    let (x, y) = (sample::<3, 3>(1.0), sample::<3, 3>(2.0));
    check!(side_by_side, side_by_side_value_and_grad; x, y);
    let x = DMatrix::from_fn(2, 2, |i, j| sample::<2, 2>(3.0)[(i, j)]);
    check!(in_place, in_place_value_and_grad; x);
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(coordinates, coordinates_value_and_grad; x, y);
    let y = y.transpose();
    for x in [x, -x] {
        check!(filled, filled_value_and_grad; x, y);
    }
}
