//! `for` over slices, arrays and `Vec`s.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, Vector3};

use super::check;

#[differentiable]
fn lent(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for v in x {
        s += v * v + *v;
    }
    for &v in x.iter() {
        s += v.sin();
    }
    s
}

#[differentiable]
fn counted(x: &[f64], y: [f64; 3]) -> f64 {
    let mut s = 1.0;
    for (i, &v) in x.iter().enumerate() {
        s = s * v + i as f64 * y[i];
    }
    for v in y {
        s += v.exp() * s;
    }
    s
}

#[differentiable]
fn backward(x: &Vec<f64>, z: f64) -> f64 {
    let mut p = 0.0;
    for c in x.iter().rev().copied() {
        p = p * z + c;
        if c > 1.0 {
            p += c * c;
        }
    }
    for (i, c) in x.iter().enumerate().rev() {
        p += c.powi(2) * (i as f64);
    }
    p
}

#[test]
fn sequences() {
    let p = [0.4, -0.7, 1.3];
    check(lent, &p, &lent_grad(&p));
    let (x, y) = counted_grad(&p, [0.2, 0.5, -0.1]);
    let f = |p: &[f64]| counted(&p[..3], [p[3], p[4], p[5]]);
    check(f, &[0.4, -0.7, 1.3, 0.2, 0.5, -0.1], &[x[0], x[1], x[2], y[0], y[1], y[2]]);
    let (x, z) = backward_grad(&p.to_vec(), 0.9);
    check(|p| backward(&p[..3].to_vec(), p[3]), &[0.4, -0.7, 1.3, 0.9], &[x[0], x[1], x[2], z]);
}

/// Names of parts of the items, in all their forms.
#[differentiable]
fn rows(b: &[[f64; 3]], c: &mut [[f64; 2]; 2]) -> f64 {
    let mut s = 0.0;
    for [u, v, _] in b {
        s += u * *v;
    }
    for (i, [_, v, w]) in b.iter().enumerate() {
        s += v * w * i as f64;
    }
    s += b.iter().map(|[x, y, z]| x * y * z).sum::<f64>();
    for [x, y] in c.iter_mut() {
        *x *= s;
        *y += *x;
    }
    s
}

/// The entries of matrices, of written and of inferred type.
#[differentiable]
fn entries(m: &DMatrix<f64>, v: &DVector<f64>, u: Vector3<f64>) -> f64 {
    let product = m * v;
    let mut s = product.iter().map(|x| x * x).sum::<f64>();
    for (i, x) in m.iter().enumerate() {
        s += x.sin() * i as f64;
    }
    for x in &u {
        s *= x;
    }
    let mut w = u;
    for x in w.iter_mut() {
        *x *= 2.0;
    }
    s + w.x * w.y
}

#[test]
fn parts_of_items() {
    let mut c = [[1.0, 2.0], [0.5, 0.1]];
    let (value, pullback) = rows_vjp(&[[1.0, 2.0, 3.0], [2.0, 0.5, 1.0]], &mut c);
    assert_eq!(value, 10.5);
    let mut cotangent = [[0.0, 0.0], [1.0, 10.0]];
    let gradient = pullback(0.0, &mut cotangent);
    assert_eq!(cotangent, [[0.0, 0.0], [115.5, 10.0]]);
    assert_eq!(gradient, vec![[44.0, 22.0, 11.0], [5.5, 27.5, 8.25]]);
    assert_eq!(c, [[10.5, 12.5], [5.25, 5.35]]);
}

#[test]
fn entries_of_matrices() {
    let point = [0.3, -0.5, 1.1, 0.7, 0.2, -0.9, 0.4, 1.4, -0.6];
    let f = |p: &[f64]| {
        let m = DMatrix::from_column_slice(2, 2, &p[..4]);
        entries(&m, &DVector::from_column_slice(&p[4..6]), Vector3::from_column_slice(&p[6..]))
    };
    let (m, v, u) = entries_grad(
        &DMatrix::from_column_slice(2, 2, &point[..4]),
        &DVector::from_column_slice(&point[4..6]),
        Vector3::from_column_slice(&point[6..]),
    );
    let gradient: Vec<f64> = m.iter().chain(v.iter()).chain(u.iter()).copied().collect();
    check(f, &point, &gradient);
}
