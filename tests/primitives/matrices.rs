//! The entries of the table on matrices that users can spell, in both float types and in both borrow forms. The `f64`
//! gradients against central differences, the `f32` gradients against the `f64` ones.

#![allow(clippy::cast_possible_truncation, reason = "the same points in single precision")]

use dnn_core::broadcast::{add_column, add_row};
use dnn_core::differentiable;
use dnn_core::gradient_check::central_difference;
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector, RowDVector};

/// One module per float type; every form is a function of two matrices, weighted so that each entry of its result
/// counts differently.
macro_rules! forms {
    ($module:ident, $float:ident: $($name:ident $grad:ident |$a:ident, $b:ident| $form:expr;)*) => {
        mod $module {
            use super::*;

            $(
                #[differentiable]
                fn $name($a: &DMatrix<$float>, $b: &DMatrix<$float>, w: &DMatrix<$float>) -> $float {
                    let z = $form;
                    w.dot(&z)
                }
            )*

            type Value = fn(&DMatrix<$float>, &DMatrix<$float>, &DMatrix<$float>) -> $float;
            type Gradients = (DMatrix<$float>, DMatrix<$float>, DMatrix<$float>);
            type Grad = fn(&DMatrix<$float>, &DMatrix<$float>, &DMatrix<$float>) -> Gradients;

            pub(super) const ALL: &[(&str, Value, Grad)] = &[$((stringify!($name), $name, $grad)),*];
        }
    };
}

macro_rules! both {
    ($($forms:tt)*) => {
        forms!(double, f64: $($forms)*);
        forms!(single, f32: $($forms)*);
    };
}

both! {
    add add_grad |a, b| a + b;
    add_owned add_owned_grad |a, b| a.clone() + b.clone();
    sub sub_grad |a, b| a - b;
    sub_owned sub_owned_grad |a, b| a.clone() - b;
    neg neg_grad |a, b| -a + b;
    product product_grad |a, b| a * b;
    product_owned product_owned_grad |a, b| a.clone() * b.clone();
    transpose transpose_grad |a, b| a.transpose() * b;
    scale_left scale_left_grad |a, b| 1.5 * a + b;
    scale_right scale_right_grad |a, b| a * b.norm();
    scale_method scale_method_grad |a, b| a.scale(b.sum());
    unscale unscale_grad |a, b| a / b.norm_squared();
    unscale_method unscale_method_grad |a, b| b.unscale(a.norm_squared());
    component_mul component_mul_grad |a, b| a.component_mul(b);
    component_div component_div_grad |a, b| a.component_div(b);
    dot dot_grad |a, b| a * a.dot(b);
    magnitude magnitude_grad |a, b| a * b.magnitude() + b * a.magnitude_squared();
    mapped mapped_grad |a, b| a.map(|x| x.sin() * x) + b.map(|x| x.exp() + 1.0);
}

#[differentiable]
fn broadcast(a: &DMatrix<f64>, v: &DVector<f64>, r: &RowDVector<f64>) -> f64 {
    let shifted = add_column(a, v);
    let both = add_row(&shifted, r);
    let c = both.column_sum();
    let d = both.row_sum();
    c.dot(v) + d.dot(r) + both.norm_squared()
}

/// Entries away from 0, where quotients and norms are smooth.
fn matrix(random: &mut Random) -> DMatrix<f64> {
    DMatrix::from_fn(3, 3, |_, _| 0.5 + random.uniform())
}

/// Differences with `h = 1e-5` err by about `1e-10` of a third derivative and by `1e-11` of the value; both are below
/// a hundred here.
fn close(name: &str, analytic: &[f64], numeric: &[f64], tolerance: f64) {
    assert_eq!(analytic.len(), numeric.len());
    for (i, (a, n)) in analytic.iter().zip(numeric).enumerate() {
        let scale = a.abs().max(n.abs()).max(1.0);
        assert!((a - n).abs() <= tolerance * scale, "{name}, entry {i}: {a} by the macro, {n} expected");
    }
}

#[test]
fn matrices() {
    let mut random = Random::new(7);
    for (&(name, value, grad), &(_, _, single)) in double::ALL.iter().zip(single::ALL) {
        let (a, b, w) = (matrix(&mut random), matrix(&mut random), matrix(&mut random));
        let (grad_a, grad_b, grad_w) = grad(&a, &b, &w);
        let numeric = |f: &dyn Fn(&DMatrix<f64>) -> f64, at: &DMatrix<f64>| {
            central_difference(|p| f(&DMatrix::from_column_slice(3, 3, p)), at.as_slice(), 1e-5)
        };
        close(name, grad_a.as_slice(), &numeric(&|a| value(a, &b, &w), &a), 1e-7);
        close(name, grad_b.as_slice(), &numeric(&|b| value(&a, b, &w), &b), 1e-7);
        close(name, grad_w.as_slice(), &numeric(&|w| value(&a, &b, w), &w), 1e-7);
        let [a, b, w] = [&a, &b, &w].map(|m| m.map(|x| x as f32));
        let (single_a, single_b, single_w) = single(&a, &b, &w);
        // Sums of up to 27 products, each rounded to 24 bits.
        for (single, double) in [(single_a, grad_a), (single_b, grad_b), (single_w, grad_w)] {
            close(name, single.map(f64::from).as_slice(), double.as_slice(), 2e-5);
        }
    }
}

#[test]
fn broadcasts_and_their_sums() {
    let mut random = Random::new(8);
    let p: Vec<f64> = (0..15).map(|_| random.uniform()).collect();
    let parts = |p: &[f64]| {
        let a = DMatrix::from_column_slice(3, 3, &p[..9]);
        (a, DVector::from_column_slice(&p[9..12]), RowDVector::from_row_slice(&p[12..]))
    };
    let (a, v, r) = parts(&p);
    let (a, v, r) = broadcast_grad(&a, &v, &r);
    let gradient: Vec<f64> = a.iter().chain(v.iter()).chain(r.iter()).copied().collect();
    let f = |p: &[f64]| {
        let (a, v, r) = parts(p);
        broadcast(&a, &v, &r)
    };
    close("broadcast", &gradient, &central_difference(f, &p, 1e-5), 1e-7);
}
