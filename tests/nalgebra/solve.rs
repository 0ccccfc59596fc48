//! Determinants, inverses, systems of linear equations.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix2, Matrix3, Matrix4, RealField, SMatrix, Vector3};

use crate::check::{Numbers, check, sample};

#[differentiable]
fn determinants(x: &Matrix3<f64>, y: &Matrix4<f64>) -> f64 {
    let small: Matrix2<f64> = x.fixed_view::<2, 2>(1, 0).into_owned();
    small.determinant() * y.determinant() + x.determinant()
}

#[differentiable]
fn large(x: &DMatrix<f64>) -> f64 {
    x.determinant()
}

#[test]
fn determinants_of_every_size() {
    let (x, y) = (sample::<3, 3>(1.0), sample::<4, 4>(2.0));
    check!(determinants, determinants_value_and_grad; x, y);
    let mut x = DMatrix::from_fn(6, 6, |i, j| sample::<6, 6>(2.5)[(i, j)]) + DMatrix::identity(6, 6);
    check!(large, large_value_and_grad; x);
    // The formula.
    let cofactors = x.clone().try_inverse().expect("regular").transpose() * x.determinant();
    assert!((large_grad(&x) - cofactors).norm() < 1e-10);
    // Without an inverse: of rank five, then of rank four, where all cofactors are zero.
    let row = x.row(0) + x.row(1);
    x.row_mut(2).copy_from(&row);
    check!(large, large_value_and_grad; x);
    let row = x.row(0) - x.row(1);
    x.row_mut(3).copy_from(&row);
    assert!(large_grad(&x).norm() < 1e-9);
}

#[differentiable]
fn inverse(x: &Matrix3<f64>, y: &Vector3<f64>) -> f64 {
    let inverse = x.try_inverse().unwrap();
    (inverse * y).norm() + inverse.trace()
}

#[differentiable]
fn maybe(x: &Matrix3<f64>, y: &Vector3<f64>) -> Option<f64> {
    let inverse = x.try_inverse()?;
    Some(y.dot(&(inverse * y)))
}

#[differentiable]
fn branches(x: &Matrix3<f64>, y: &Vector3<f64>) -> f64 {
    match x.try_inverse() {
        Some(inverse) => (inverse * y).norm_squared(),
        None => x.norm() * y.norm(),
    }
}

#[differentiable]
fn generic<T: RealField>(x: &Matrix3<T>, y: &Vector3<T>) -> T {
    x.clone().lu().solve(y).expect("regular").norm()
}

#[test]
fn inverses() {
    let (x, y) = (sample::<3, 3>(1.0), sample::<3, 1>(2.0));
    check!(inverse, inverse_value_and_grad; x, y);
    check!(branches, branches_value_and_grad; x, y);
    check!(generic, generic_value_and_grad; x, y);
    let flat = Matrix3::from_columns(&[y, y, y]);
    check!(branches, branches_value_and_grad; flat, y);
    assert_eq!(maybe_grad(&flat, &y), None);
    // The formula: of yᵀ X⁻¹ y by y.
    let inverted = x.try_inverse().expect("regular");
    let (_, by_y) = maybe_grad(&x, &y).expect("regular");
    assert!((by_y - (inverted + inverted.transpose()) * y).norm() < 1e-12);
}

#[differentiable]
fn factored(x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let factors = x.clone().lu();
    let solution = factors.solve(y).unwrap();
    let again = factors.solve(&solution).unwrap();
    again.norm_squared() + factors.determinant() * factors.try_inverse().unwrap().norm()
}

#[differentiable]
fn symmetric(x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let square = x * x.transpose();
    let factors = square.cholesky().unwrap();
    let density = 0.5 * y.dot(&factors.solve(y)) + 0.5 * factors.ln_determinant();
    density
        + factors.determinant()
        + factors.inverse().norm()
        + factors.l().norm_squared() * factors.l().trace()
}

#[differentiable]
fn lower(x: &SMatrix<f64, 4, 4>) -> f64 {
    let factors = x.cholesky().unwrap();
    factors.l().fixed_view::<3, 2>(1, 0).sum() + factors.ln_determinant()
}

#[differentiable]
fn triangles(x: &Matrix3<f64>, y: &Vector3<f64>) -> f64 {
    let forward = x.solve_lower_triangular(y).unwrap();
    x.solve_upper_triangular(&forward).unwrap().norm()
}

#[test]
fn systems() {
    let x = DMatrix::from_fn(5, 5, |i, j| sample::<5, 5>(1.5)[(i, j)]) + DMatrix::identity(5, 5);
    let y = DVector::from_fn(5, |i, _| sample::<5, 1>(2.0)[i]);
    check!(factored, factored_value_and_grad; x, y);
    check!(symmetric, symmetric_value_and_grad; x, y);
    let x = sample::<4, 4>(2.0);
    // Only the lower triangle is read, and only that has a derivative.
    let x = x * x.transpose() + SMatrix::identity() + sample::<4, 4>(1.0).upper_triangle();
    check!(lower, lower_value_and_grad; x);
    let (x, y) = (sample::<3, 3>(1.0), sample::<3, 1>(2.0));
    check!(triangles, triangles_value_and_grad; x, y);
}
