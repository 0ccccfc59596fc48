//! `for` over slices, arrays and `Vec`s.

use dnn_core::differentiable;

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
