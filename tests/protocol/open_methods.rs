//! Methods that matrices have, on receivers of which the attribute does not see whether they are matrices: fields and
//! results that are, and types with methods of their own of the same names.

use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector, Vector3};

use super::check;

#[derive(Differentiable, Clone)]
struct Hidden {
    a: DMatrix<f64>,
    b: DMatrix<f64>,
    v: Vector3<f64>,
    k: f64,
}

#[differentiable(wrt(h))]
fn of_matrices(h: &Hidden, x: &DVector<f64>) -> f64 {
    let product = h.a.component_mul(&h.b).component_div(&h.b.scale(h.k));
    let turned = h.a.transpose();
    let spread = turned.unscale(h.k * h.k).sum() + product.norm_squared();
    let own = h.v.dot(&h.v.scale(2.0)) * h.v.magnitude() + h.v.magnitude_squared().sin();
    let rows = turned.dot(&h.b.transpose());
    spread * own + rows * h.a.norm() + x.dot(x)
}

#[test]
fn of_fields_that_are_matrices() {
    let hidden = |p: &[f64]| Hidden {
        a: DMatrix::from_column_slice(2, 2, &p[..4]),
        b: DMatrix::from_column_slice(2, 2, &p[4..8]),
        v: Vector3::from_column_slice(&p[8..11]),
        k: p[11],
    };
    let x = DVector::from_vec(vec![0.5, 0.25]);
    let p = [0.3, -0.7, 1.1, 0.9, 1.3, 0.8, -1.2, 0.7, 0.4, -0.6, 1.5, 1.25];
    let (value, gradient) = of_matrices_value_and_grad(&hidden(&p), &x);
    assert_eq!(value, of_matrices(&hidden(&p), &x));
    let gradient: Vec<f64> =
        gradient.a.iter().chain(&gradient.b).chain(&gradient.v).copied().chain([gradient.k]).collect();
    check(|p| of_matrices(&hidden(p), &x), &p, &gradient);
}

#[test]
fn the_norm_of_zero_has_the_derivative_zero() {
    let hidden = Hidden { a: DMatrix::zeros(2, 2), b: DMatrix::zeros(2, 2), v: Vector3::zeros(), k: 1.0 };
    assert_eq!(length_grad(&hidden).v, Vector3::zeros());
}

#[differentiable(wrt(h))]
fn length(h: &Hidden) -> f64 {
    h.v.norm()
}

/// A vector of the user's own.
#[derive(Differentiable, Clone, Copy)]
struct Own {
    x: f64,
    y: f64,
}

#[differentiable]
impl Own {
    #[differentiable(wrt(self, other))]
    fn dot(self, other: Self) -> f64 {
        self.x * other.x + 2.0 * self.y * other.y
    }

    #[differentiable(wrt(self))]
    fn norm(&self) -> f64 {
        self.dot(*self).sqrt()
    }

    #[differentiable(wrt(self, factor))]
    fn scale(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor * factor }
    }

    #[differentiable(wrt(self))]
    fn transpose(&self) -> Own {
        Self { x: self.y, y: self.x }
    }
}

#[differentiable(wrt(a, b))]
fn of_own(a: Own, b: &Own, k: f64) -> f64 {
    let mut sum = 0.0;
    for i in 0..3 {
        let turned = b.transpose().scale(k + i as f64);
        sum += a.dot(turned) * turned.norm() - b.dot(a.scale(a.x));
    }
    sum
}

#[test]
fn of_types_of_the_users_own() {
    let own = |p: &[f64]| of_own(Own { x: p[0], y: p[1] }, &Own { x: p[2], y: p[3] }, 0.7);
    let p = [0.4, -0.8, 1.3, 0.6];
    let (value, (a, b)) = of_own_value_and_grad(Own { x: p[0], y: p[1] }, &Own { x: p[2], y: p[3] }, 0.7);
    assert_eq!(value, own(&p));
    check(own, &p, &[a.x, a.y, b.x, b.y]);
}
