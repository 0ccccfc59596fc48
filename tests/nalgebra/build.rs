//! Matrices built from numbers.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix2x3, Matrix3, RowDVector, Vector3};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn filled(x: &f64) -> f64 {
    let of_three = Vector3::from_element(*x) + Vector3::repeat(x.sin());
    let long = DVector::from_element(4, *x) + DVector::repeat(4, x * x);
    let wide = RowDVector::from_element(2, x.exp());
    let both = DMatrix::repeat(2, 2, *x);
    of_three.norm() * long.sum() + (wide * both).norm()
}

#[differentiable]
fn listed(x: &f64, y: &f64) -> f64 {
    let vector = DVector::from_vec(vec![*x, x * y, *y]);
    let fixed = Vector3::from_vec(vec![*y, x * y, *x]);
    let rows = Matrix2x3::from_row_slice(&[*x, *y, x + y, x - y, x * y, 1.0]);
    let columns = DMatrix::from_column_slice(3, 2, &[*x, *y, x + y, x - y, x * y, 1.0]);
    (rows * vector).norm() + fixed.dot(&(columns * rows).column(1).fixed_rows::<3>(0))
}

#[differentiable]
fn diagonal(x: &Vector3<f64>, y: &f64) -> f64 {
    let scaled = Matrix3::from_diagonal(x) + Matrix3::from_diagonal_element(y * y);
    let dynamic = DMatrix::from_diagonal_element(3, 3, *y);
    (scaled * dynamic * x).norm()
}

#[differentiable]
fn stacked(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let columns = Matrix3::from_columns(&[x.normalize(), y.cross(x), *y]);
    let rows = Matrix3::from_rows(&[x.transpose(), y.transpose(), x.cross(y).transpose()]);
    (columns * rows).determinant() + columns.norm()
}

#[test]
fn built() {
    let (a, b) = (0.7, 1.3);
    check!(filled, filled_value_and_grad; a);
    check!(listed, listed_value_and_grad; a, b);
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(diagonal, diagonal_value_and_grad; x, b);
    check!(stacked, stacked_value_and_grad; x, y);
}
