//! Parts of matrices.

use dnn_core::differentiable;
use nalgebra::{DMatrix, Matrix, Matrix3, Matrix3x4, RealField, Storage, U3, U4};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn columns(x: &Matrix3<f64>) -> f64 {
    x.column(0).dot(&x.column(1).cross(&x.column(2)))
}

#[differentiable]
fn rows(x: &Matrix3x4<f64>) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.nrows() {
        let row = x.row(i);
        sum += row.norm() * row[i];
    }
    sum
}

#[differentiable]
fn blocks(x: &Matrix3x4<f64>) -> f64 {
    let rotation = x.fixed_view::<3, 3>(0, 1);
    let shift = x.fixed_columns::<1>(0);
    let low = x.fixed_rows::<2>(1);
    (rotation * shift).norm() + low.norm_squared() * rotation.trace()
}

#[differentiable]
fn dynamic(x: &DMatrix<f64>) -> f64 {
    let corner = x.view((0, 1), (2, 2));
    let product = x.rows(1, 2) * x.columns(0, 2);
    (corner * product).norm()
        + x.diagonal().norm_squared()
        + x.rows_range(1..).norm() * x.columns_range(0..2).norm()
}

#[differentiable]
fn center<R, S>(p: &Matrix<R, U3, U4, S>) -> R
where
    R: RealField,
    S: Storage<R, U3, U4> + Clone,
{
    let x = p.clone().remove_column(0).determinant();
    let w = -p.clone().remove_column(3).determinant();
    x / w + p.clone_owned().remove_row(1).norm()
}

#[test]
fn parts() {
    let x = sample::<3, 3>(1.0);
    check!(columns, columns_value_and_grad; x);
    let x = sample::<3, 4>(2.0);
    check!(rows, rows_value_and_grad; x);
    check!(blocks, blocks_value_and_grad; x);
    check!(center, center_value_and_grad; x);
    let x = DMatrix::from_fn(3, 3, |i, j| sample::<3, 3>(3.0)[(i, j)]);
    check!(dynamic, dynamic_value_and_grad; x);
}
