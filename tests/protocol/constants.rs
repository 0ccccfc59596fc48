//! Parameters of which nobody wants the gradient: their adjoints have no shape, and nothing may ask for one.

use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector};

use super::check;

#[differentiable]
fn centered(x: &DVector<f64>, mean: &DVector<f64>) -> DVector<f64> {
    let mut y = x.clone();
    for i in 0..x.len() {
        y[i] = x[i] * x[i] - mean[i] * x[0];
    }
    y
}

#[differentiable]
fn recurrent(w: &DMatrix<f64>, x: &DVector<f64>, n: usize) -> DVector<f64> {
    let mut h = x.clone();
    for i in 0..n {
        let z = w * &h + x;
        h = z.map(f64::tanh);
        if i == 1 {
            h += w * x;
        }
    }
    h
}

#[differentiable]
fn doubled(w: &DMatrix<f64>) -> DMatrix<f64> {
    let mut d = w * 2.0;
    for i in 0..d.len() {
        d[i] += w[i] * w[0];
    }
    d
}

/// A local that depends on one parameter alone, changed in place and given to a callee.
#[differentiable]
fn mixed(w: &DMatrix<f64>, x: &DVector<f64>, mean: &DVector<f64>, k: f64) -> DVector<f64> {
    let mut d = doubled(w);
    d[0] *= 3.0;
    let mut sum = 0.0;
    for i in 0..d.len() {
        sum += d[i] * k;
    }
    let c = centered(x, mean);
    let h = recurrent(&d, &c, 2);
    h * sum + c * k
}

macro_rules! by {
    ($name:ident by $($parameter:ident),*) => {
        #[differentiable(wrt($($parameter),*))]
        fn $name(w: &DMatrix<f64>, x: &DVector<f64>, mean: &DVector<f64>, k: f64) -> f64 {
            let y = mixed(w, x, mean, k);
            y.norm_squared()
        }
    };
}

by!(all by w, x, mean, k);
by!(by_w by w);
by!(by_x by x);
by!(by_mean by mean);
by!(by_k by k);
by!(by_w_k by w, k);
by!(by_x_mean by x, mean);

#[test]
fn every_choice_of_constants() {
    let point = [0.3, -0.2, 0.5, 0.1, 0.7, -0.4, 0.2, 0.6, 0.9];
    let parts = |p: &[f64]| {
        let w = DMatrix::from_column_slice(2, 2, &p[..4]);
        (w, DVector::from_column_slice(&p[4..6]), DVector::from_column_slice(&p[6..8]), p[8])
    };
    let (w, x, mean, k) = parts(&point);
    let (of_w, of_x, of_mean, of_k) = all_grad(&w, &x, &mean, k);
    let gradient = [of_w.as_slice(), of_x.as_slice(), of_mean.as_slice(), &[of_k]].concat();
    let f = |p: &[f64]| {
        let (w, x, mean, k) = parts(p);
        all(&w, &x, &mean, k)
    };
    check(f, &point, &gradient);
    assert_eq!(by_w_grad(&w, &x, &mean, k), of_w);
    assert_eq!(by_x_grad(&w, &x, &mean, k), of_x);
    assert_eq!(by_mean_grad(&w, &x, &mean, k), of_mean);
    assert_eq!(by_k_grad(&w, &x, &mean, k), of_k);
    assert_eq!(by_w_k_grad(&w, &x, &mean, k), (of_w.clone(), of_k));
    assert_eq!(by_x_mean_grad(&w, &x, &mean, k), (of_x.clone(), of_mean.clone()));
    assert_eq!(by_w_vjp(&w, &x, &mean, k).1(1.0), of_w);
    assert_eq!(by_k_vjp(&w, &x, &mean, k).1(1.0), of_k);
}

#[derive(Differentiable, Clone)]
struct Series {
    values: Vec<f64>,
    gain: f64,
}

#[differentiable(wrt(a, b, k))]
fn combined(a: &Series, b: &Series, k: f64) -> Series {
    let mut out = a.clone();
    for i in 0..b.values.len() {
        out.values[i] += b.values[i] * b.gain * k;
    }
    out
}

#[differentiable(wrt(a))]
fn by_the_first(a: &Series, b: &Series, k: f64) -> f64 {
    let c = combined(a, b, k);
    c.values[0] * c.values[1] * c.gain
}

#[differentiable(wrt(b))]
fn by_the_second(a: &Series, b: &Series, k: f64) -> f64 {
    let c = combined(a, b, k);
    c.values[0] * c.values[1] * c.gain
}

#[differentiable]
fn by_the_number(a: &Series, b: &Series, k: f64) -> f64 {
    let c = combined(a, b, k);
    c.values[0] * c.values[1] * c.gain
}

#[test]
fn constant_structs() {
    let series = |p: &[f64]| Series { values: p[..2].to_vec(), gain: p[2] };
    let p = [0.3, 0.5, 1.2, -0.4, 0.8, 0.9, 0.6];
    let f = |p: &[f64]| by_the_number(&series(&p[..3]), &series(&p[3..6]), p[6]);
    let (a, b) = (series(&p[..3]), series(&p[3..6]));
    let (of_a, of_b) = (by_the_first_grad(&a, &b, p[6]), by_the_second_grad(&a, &b, p[6]));
    let gradient =
        [&of_a.values[..], &[of_a.gain], &of_b.values[..], &[of_b.gain, by_the_number_grad(&a, &b, p[6])]];
    check(f, &p, &gradient.concat());
}
