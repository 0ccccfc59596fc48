//! Matrices that are changed in place, made by functions, and gone through by rows and columns.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix2x3, Matrix3, RowDVector, SMatrix, Vector3};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn parts(x: &Matrix3<f64>, y: &Vector3<f64>) -> f64 {
    let mut m = x * x;
    m.column_mut(1).copy_from(y);
    m.row_mut(0).copy_from(&x.row(2));
    m.fixed_view_mut::<2, 2>(1, 1).copy_from(&x.fixed_view::<2, 2>(0, 0));
    m.fixed_rows_mut::<1>(2).copy_from(&y.transpose());
    if y.x > 0.0 {
        m.columns_mut(0, 2).copy_from(&x.columns(1, 2));
    }
    m.norm() + m.determinant()
}

#[differentiable]
fn dynamic(x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let mut m = DMatrix::zeros(3, 3);
    m.rows_mut(0, 2).copy_from(&(x * 2.0));
    m.view_mut((1, 1), (2, 1)).copy_from(&y.rows(0, 2));
    for j in 0..3 {
        let scaled = m.column(j) * y[j];
        m.column_mut(j).copy_from(&scaled);
    }
    let mut copy = m.clone();
    copy.copy_from(&(&m * &m));
    copy.set_diagonal(y);
    copy.norm()
}

#[differentiable]
fn in_place(x: &Matrix2x3<f64>, a: &f64) -> f64 {
    let mut m = x * *a;
    m.component_mul_assign(x);
    m.scale_mut(a.sin());
    m.component_div_assign(&x.add_scalar(5.0));
    m.add_scalar_mut(a * a);
    m.unscale_mut(*a);
    let first = m.norm();
    let mut v = x.column(1).into_owned();
    let length = v.normalize_mut();
    v.normalize_mut();
    m.fill(a * first);
    m[(0, 1)] *= v.x * length;
    m.swap_rows(0, 1);
    m.swap_columns(0, 2);
    m[(1, 1)] *= m.adjoint()[(1, 1)];
    m.norm()
}

#[test]
fn written() {
    let (x, y) = (sample::<3, 3>(1.0), sample::<3, 1>(2.0));
    for y in [y, -y] {
        check!(parts, parts_value_and_grad; x, y);
    }
    let x = DMatrix::from_fn(2, 3, |i, j| sample::<2, 3>(3.0)[(i, j)]);
    let y = DVector::from_vec(vec![0.3, -1.2, 0.7]);
    check!(dynamic, dynamic_value_and_grad; x, y);
    let (x, a) = (sample::<2, 3>(1.0), 0.7);
    check!(in_place, in_place_value_and_grad; x, a);
}

#[differentiable]
fn from_functions(x: &[f64], a: &f64) -> f64 {
    let gram = DMatrix::from_fn(x.len(), 2, |i, j| x[i] * x[j] + a * i as f64);
    let v = Vector3::from_fn(|i, _| {
        let shifted = x[i] - a;
        shifted * shifted
    });
    let square = SMatrix::<f64, 2, 2>::from_fn(|i, j| if i == j { x[i] } else { a.sin() });
    gram.norm() + v.norm() * square.determinant()
}

#[differentiable]
fn from_chains(x: &[f64], a: &f64) -> f64 {
    let v = Vector3::from_iterator(x.iter().map(|x| x * a));
    let w = DVector::from_iterator(x.len(), x.iter().map(|x| x.sin()));
    let row = RowDVector::from_iterator(x.len(), x.iter().copied());
    let m = DMatrix::from_row_iterator(1, 3, x.iter().rev().map(|x| x * x));
    v.dot(&Vector3::new(0.3, -1.2, 0.7)) + (row * w)[(0, 0)] + m.norm() * m[(0, 1)]
}

#[differentiable]
fn side_by_side(x: &Matrix3<f64>, y: &Matrix3<f64>) -> f64 {
    let scale = x[(0, 0)];
    let z = x.zip_map(y, |p, q| p * q + scale * p);
    let w = x.zip_zip_map(&z, &(x * y), |p, q, r| p * q - r);
    let w = w.component_mul(&z).map(|entry| entry * scale);
    let located = w.map_with_location(|i, j, entry| entry * scale + (i + 2 * j) as f64 * entry * entry);
    located.norm() + z.sum()
}

#[differentiable]
fn applied(x: &DMatrix<f64>, a: &f64) -> f64 {
    let mut y: DMatrix<f64> = x * *a;
    y.apply(|entry| *entry = entry.sin() * a);
    x.fold(1.0, |sum, entry| sum * 0.5 + entry * a) + y.norm()
}

#[differentiable]
fn by_rows(x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let mut sum = 0.0;
    for row in x.row_iter() {
        sum += row.norm() * row[0];
    }
    for (j, column) in x.column_iter().enumerate() {
        sum += column.dot(&x.column(0)) * y[j];
    }
    let weighted: f64 = x.row_iter().zip(y.iter()).map(|(row, weight)| row.sum() * weight).sum();
    let squares: f64 = (x * 2.0).column_iter().skip(1).map(|column| column.norm_squared()).sum();
    sum + weighted * squares
}

#[differentiable]
fn slices(x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let mean = x.row_mean();
    let mut m = x * 2.0;
    for mut row in m.row_iter_mut() {
        row -= &mean;
        row *= y[0];
    }
    for (mut column, factor) in m.column_iter_mut().zip(y.iter()) {
        let norm = column.norm();
        column /= norm * factor;
    }
    (m.transpose() * &m).norm() + (x - &m).iter().map(|d| d * d * d).sum::<f64>()
}

#[test]
fn made() {
    let (x, a) = (vec![0.4, -0.3, 1.1], 0.7);
    check!(from_functions, from_functions_value_and_grad; x, a);
    check!(from_chains, from_chains_value_and_grad; x, a);
    let (x, y) = (sample::<3, 3>(1.0), sample::<3, 3>(2.0));
    check!(side_by_side, side_by_side_value_and_grad; x, y);
    let x = DMatrix::from_fn(2, 3, |i, j| sample::<2, 3>(3.0)[(i, j)]);
    check!(applied, applied_value_and_grad; x, a);
    let y = DVector::from_vec(vec![0.3, -1.2, 0.7]);
    check!(by_rows, by_rows_value_and_grad; x, y);
    check!(slices, slices_value_and_grad; x, y);
    // No rows, no columns.
    let none = DMatrix::zeros(0, 0);
    assert_eq!(applied_value_and_grad(&none, &a).0.to_bits(), applied(&none, &a).to_bits());
}

#[differentiable]
fn counted(x: &[f64], n: usize) -> f64 {
    DVector::from_iterator(n, x.iter().map(|x| x * x)).norm()
}

#[test]
#[should_panic(expected = "number of elements")]
fn a_chain_of_another_length_panics_as_it_does() {
    let _ = counted_grad(&[1.0, 2.0], 3);
}
