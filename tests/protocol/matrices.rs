//! Matrices and vectors of dynamic and static sizes.

use dnn_core::broadcast::{add_column, add_row};
use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Matrix2x3, RowDVector, SMatrix, SVector, Vector3};

use super::check;

#[differentiable]
fn product(a: &DMatrix<f64>, b: &DMatrix<f64>) -> DMatrix<f64> {
    a * b
}

#[differentiable]
fn mixed(a: &DMatrix<f64>, v: &DVector<f64>, k: f64) -> f64 {
    let p = a * v;
    let q = (a.transpose() * &p) * k - v / k;
    let r = -&q + 2.0 * v;
    let t = r.component_mul(v).map(|x| x.tanh() * x);
    t.sum() + p.dot(&p) + q.norm_squared()
}

#[differentiable]
fn fixed(a: SMatrix<f64, 2, 2>, b: &Matrix2x3<f64>, v: Vector3<f64>, w: &SVector<f64, 2>) -> f64 {
    let c = a * b;
    let s = c * v + w;
    s.dot(w) + s.norm() + v.norm_squared()
}

#[differentiable]
fn biased(x: &DMatrix<f64>, column: &DVector<f64>, row: &RowDVector<f64>) -> f64 {
    let y = add_column(x, column);
    let z = add_row(&y, row);
    z.map(f64::exp).sum()
}

/// The squared length of the gradient of `‖tanh(W X + b 1ᵀ)‖² / 2`, which is written by hand.
#[differentiable]
fn gradient_penalty(w: &DMatrix<f64>, x: &DMatrix<f64>, b: &DVector<f64>) -> f64 {
    let h = add_column(&(w * x), b).map(f64::tanh);
    let slope = h.map(|h| h - h * h * h);
    let grad_w = dnn_core::kernel::gemm_nt(&slope, x);
    let grad_x = ::dnn_core::kernel::gemm_tn(w, &slope);
    let grad_b = dnn_core::kernel::column_sum(&slope);
    grad_w.norm_squared() + grad_x.norm_squared() + grad_b.norm_squared()
}

/// A sum of outer products, one an iteration.
#[differentiable]
fn outer_products(v: &DVector<f64>, n: usize) -> f64 {
    let mut total = v * v.transpose();
    let mut last = v.clone();
    for _ in 0..n {
        last = &total * &last;
        total += dnn_core::kernel::gemm_nt(&last, v);
    }
    total.sum()
}

#[test]
fn the_product_of_the_lecture() {
    let x = DMatrix::from_row_slice(2, 3, &[2.0, 1.0, -3.0, -3.0, 4.0, 2.0]);
    let w = DMatrix::from_row_slice(3, 4, &[3.0, 2.0, 1.0, -1.0, 2.0, 1.0, 3.0, 2.0, 3.0, 2.0, 1.0, -2.0]);
    let upstream = DMatrix::from_row_slice(2, 4, &[2.0, 3.0, -3.0, 9.0, -8.0, 1.0, 4.0, 6.0]);
    let (_, pullback) = product_vjp(&x, &w);
    let (grad_x, grad_w) = pullback(upstream);
    assert_eq!(grad_x, DMatrix::from_row_slice(2, 3, &[0.0, 16.0, -9.0, -24.0, 9.0, -30.0]));
    let expected = [28.0, 3.0, -18.0, 0.0, -30.0, 7.0, 13.0, 33.0, -22.0, -7.0, 17.0, -15.0];
    assert_eq!(grad_w, DMatrix::from_row_slice(3, 4, &expected));
}

#[test]
fn dynamic_sizes() {
    let a = [0.3, -0.5, 1.1, 0.7, 0.2, -0.9];
    let point: Vec<f64> = a.iter().copied().chain([0.4, -0.8, 1.3]).collect();
    let f = |p: &[f64]| {
        mixed(&DMatrix::from_column_slice(3, 2, &p[..6]), &DVector::from_column_slice(&p[6..8]), p[8])
    };
    let (grad_a, grad_v, grad_k) =
        mixed_grad(&DMatrix::from_column_slice(3, 2, &a), &DVector::from_vec(vec![0.4, -0.8]), 1.3);
    let gradient: Vec<f64> = grad_a.iter().chain(grad_v.iter()).copied().chain([grad_k]).collect();
    check(f, &point, &gradient);
}

#[test]
fn gradients_written_with_kernels() {
    let point = [0.3, -0.5, 1.1, 0.7, 0.2, -0.9, 0.4, 1.4, -0.6, 0.8, 0.1, 0.5, -0.2, 0.35];
    let parts = |p: &[f64]| {
        let (w, x) = (DMatrix::from_column_slice(2, 3, &p[..6]), DMatrix::from_column_slice(3, 2, &p[6..12]));
        (w, x, DVector::from_column_slice(&p[12..]))
    };
    let f = |p: &[f64]| {
        let (w, x, b) = parts(p);
        gradient_penalty(&w, &x, &b)
    };
    let (w, x, b) = parts(&point);
    let (w, x, b) = gradient_penalty_grad(&w, &x, &b);
    let gradient: Vec<f64> = w.iter().chain(x.iter()).chain(b.iter()).copied().collect();
    check(f, &point, &gradient);
    let v = [0.6, -0.4, 0.5];
    let gradient = outer_products_grad(&DVector::from_column_slice(&v), 2);
    check(|p| outer_products(&DVector::from_column_slice(p), 2), &v, gradient.as_slice());
}

#[test]
fn static_sizes() {
    let point = [0.3, -0.5, 1.1, 0.7, 0.2, -0.9, 0.4, 1.4, -0.6, 0.8, 0.1, 0.5, -1.2, 0.9, 0.35];
    let f = |p: &[f64]| {
        fixed(
            SMatrix::from_column_slice(&p[..4]),
            &Matrix2x3::from_column_slice(&p[4..10]),
            Vector3::from_column_slice(&p[10..13]),
            &SVector::from_column_slice(&p[13..]),
        )
    };
    let (a, b, v, w) = fixed_grad(
        SMatrix::from_column_slice(&point[..4]),
        &Matrix2x3::from_column_slice(&point[4..10]),
        Vector3::from_column_slice(&point[10..13]),
        &SVector::from_column_slice(&point[13..]),
    );
    let gradient: Vec<f64> = a.iter().chain(b.iter()).chain(v.iter()).chain(w.iter()).copied().collect();
    check(f, &point, &gradient);
}

#[test]
fn bias_columns_and_rows() {
    let point = [0.3, -0.5, 1.1, 0.7, 0.2, -0.9, 0.4, 1.4, -0.6, 0.8, 0.1];
    let f = |p: &[f64]| {
        let x = DMatrix::from_column_slice(2, 3, &p[..6]);
        biased(&x, &DVector::from_column_slice(&p[6..8]), &RowDVector::from_row_slice(&p[8..]))
    };
    let x = DMatrix::from_column_slice(2, 3, &point[..6]);
    let (grad_x, column, row) =
        biased_grad(&x, &DVector::from_column_slice(&point[6..8]), &RowDVector::from_row_slice(&point[8..]));
    let gradient: Vec<f64> = grad_x.iter().chain(column.iter()).chain(row.iter()).copied().collect();
    check(f, &point, &gradient);
}
