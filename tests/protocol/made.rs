//! Arrays that a function makes, where the length stands in another place: a field, an argument, a result.

use dnn_core::{Differentiable, differentiable};
use num_traits::Float;

use super::check;

#[derive(Clone, Copy, Differentiable)]
struct Matrix<T, const R: usize, const C: usize> {
    data: [[T; C]; R],
}

#[differentiable]
impl<T: Float, const R: usize, const C: usize> Matrix<T, R, C> {
    #[differentiable(wrt(self))]
    fn transposed(&self) -> Matrix<T, C, R> {
        Matrix { data: core::array::from_fn(|c| core::array::from_fn(|r| self.data[r][c])) }
    }

    #[differentiable(wrt(self, factor))]
    fn scaled(&self, factor: T) -> Self {
        Self { data: std::array::from_fn(|r| std::array::from_fn(|c| self.data[r][c] * factor)) }
    }
}

#[differentiable(wrt(a, b))]
fn product<T: Float, const R: usize, const K: usize, const C: usize>(
    a: &Matrix<T, R, K>,
    b: &Matrix<T, K, C>,
) -> Matrix<T, R, C> {
    Matrix {
        data: core::array::from_fn(|r| {
            core::array::from_fn(|c| {
                let mut sum = T::zero();
                for k in 0..K {
                    sum = sum + a.data[r][k] * b.data[k][c];
                }
                sum
            })
        }),
    }
}

#[differentiable]
fn weighted(x: &[f64], y: [f64; 3]) -> f64 {
    x[0] * y[0] + x[1] * y[1] * y[2]
}

#[differentiable(wrt(a, k))]
fn chained(a: &Matrix<f64, 2, 3>, k: f64) -> f64 {
    let square = product(a, &a.transposed()).scaled(k);
    let powers = weighted(&[k, square.data[0][1]], std::array::from_fn(|i| k.powi(i as i32 + 1)));
    square.data[0][1] * square.data[1][1] + powers
}

#[test]
fn arrays_of_a_length_from_elsewhere() {
    let x = [0.3, -0.4, 0.5, 1.2, 0.7, -0.2, 0.9];
    let matrix = |x: &[f64]| Matrix { data: [[x[0], x[1], x[2]], [x[3], x[4], x[5]]] };
    let (of_a, of_k) = chained_grad(&matrix(&x), x[6]);
    check(|x| chained(&matrix(x), x[6]), &x, &[of_a.data.concat(), vec![of_k]].concat());
    let at = matrix(&x);
    let (_, pullback) = chained_vjp(&at, x[6]);
    assert_eq!(pullback(1.0).1, of_k);
}

/// `map` of arrays that are written out, by a closure that captures.
#[differentiable]
fn mapped(x: f64, y: f64) -> f64 {
    let [p, q] = [x, y].map(|v| v.sin() * x);
    let pair = [p * q, y];
    let powers = pair.map(|v| v * y).map(|v| v.powi(2) + p);
    let same = [y; 3].map(|v| v * q);
    powers[0] * powers[1] + [x, p, q].map(|v| y / v).iter().sum::<f64>() + same[2]
}

#[test]
fn arrays_are_mapped() {
    let gradient = <[f64; 2]>::from(mapped_grad(1.3, 0.7));
    check(|v| mapped(v[0], v[1]), &[1.3, 0.7], &gradient);
    assert_eq!(<[f64; 2]>::from(mapped_vjp(1.3, 0.7).1(1.0)), gradient);
}
