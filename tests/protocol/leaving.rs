//! Values of branches that jump: what is taken out of an option whose other branch leaves, in all places where such
//! a value can stand. Types are not known to the macro: the parts come out of calls.

#![allow(
    clippy::manual_let_else,
    clippy::needless_return,
    clippy::question_mark,
    reason = "what users write is tested as they write it"
)]

use dnn_core::differentiable;
use nalgebra::{DMatrix, Matrix2};

#[differentiable]
fn split(v: f64) -> Option<Vec<f64>> {
    if v < 0.0 { None } else { Some(vec![v, v * v]) }
}

/// In a closure, by `?` inside of an expression.
#[differentiable]
fn in_a_closure(x: f64, k: f64) -> f64 {
    let second = |p: f64| -> Option<f64> { Some(split(p)?[1] * k) };
    second(x).unwrap_or(0.5) + second(-x).unwrap_or(k)
}

/// In a closure, of an option whose payload has a type that only rustc infers.
#[differentiable]
fn of_a_local_option(x: f64, y: f64, z: f64) -> f64 {
    let maybe = if x <= -0.3 { None } else { Some(y) };
    let f = |p: f64| -> Option<f64> {
        let inner = maybe?;
        if z <= 0.1 { Some(p * p - inner * 0.5) } else { None }
    };
    f(x).unwrap_or(0.125)
}

/// `match` in the middle of an expression, `continue` and `break` in its arms.
#[differentiable]
fn in_a_loop(xs: &[f64], k: f64) -> f64 {
    let mut sum = 0.0;
    for x in xs {
        let y = k * match split(*x) {
            Some(parts) => parts,
            None => continue,
        }[1];
        sum += y * if y > 30.0 { break } else { y };
    }
    sum
}

/// `let` of a `match` and of an `if` with a side that leaves.
#[differentiable]
fn by_let(xs: &[f64]) -> f64 {
    let mut sum = 0.0;
    for x in xs {
        let parts = match split(*x) {
            Some(parts) => parts,
            None => continue,
        };
        let more = if parts[0] > 2.0 { break } else { parts };
        sum += more[0] * more[1];
    }
    sum
}

#[differentiable]
fn of_an_inverse(m: &Matrix2<f64>, k: f64) -> f64 {
    let inverse = match m.try_inverse() {
        Some(inverse) => inverse,
        None => return k,
    };
    (inverse * k).norm_squared() + inverse[(0, 1)]
}

#[differentiable]
fn of_a_matrix(m: &DMatrix<f64>, k: f64) -> f64 {
    let scaled = if k > 0.0 { m * k } else { return m.norm_squared() };
    scaled[(0, 1)] * scaled[(0, 0)]
}

#[test]
fn what_is_not_there_has_no_part() {
    assert_eq!(in_a_closure_value_and_grad(2.0, 3.0), (15.0, (12.0, 5.0)));
    assert_eq!(in_a_closure_value_and_grad(-2.0, 3.0), (12.5, (-12.0, 4.0)));
    assert_eq!(of_a_local_option_value_and_grad(-1.0, 0.25, 0.0), (0.125, (0.0, 0.0, 0.0)));
    assert_eq!(of_a_local_option_value_and_grad(1.0, 0.25, 0.0), (0.875, (2.0, -0.5, 0.0)));
    assert_eq!(of_a_local_option_value_and_grad(1.0, 0.25, 0.5), (0.125, (0.0, 0.0, 0.0)));
}

#[test]
fn iterations_that_are_left() {
    // (3 x²)² at 1, 2 (where 144 > 30 leaves), and what follows is not reached.
    let (value, (xs, k)) = in_a_loop_value_and_grad(&[1.0, -1.0, 0.5, 2.0, -2.0, 4.0], 3.0);
    assert_eq!((value, k), (9.0 + 0.5625 + 144.0, 2.0 * (9.0 + 0.5625 + 144.0) / 3.0));
    assert_eq!(xs, [36.0, 0.0, 4.5, 288.0, 0.0, 0.0]);
    assert_eq!(by_let_value_and_grad(&[1.0, -1.0, 2.0, 3.0, 1.0]), (9.0, vec![3.0, 0.0, 12.0, 0.0, 0.0]));
    let (_, pullback) = by_let_vjp(&[-1.0, 2.0, 3.0]);
    assert_eq!(pullback(0.5), [0.0, 6.0, 0.0]);
}

#[test]
fn functions_that_are_left() {
    let singular = Matrix2::new(1.0, 2.0, 2.0, 4.0);
    assert_eq!(of_an_inverse_value_and_grad(&singular, 3.0), (3.0, (Matrix2::zeros(), 1.0)));
    let point = [1.0, 2.0, 2.0, 3.0];
    let (gradient, k) = of_an_inverse_grad(&Matrix2::from_row_slice(&point), 3.0);
    let gradient = [gradient[(0, 0)], gradient[(0, 1)], gradient[(1, 0)], gradient[(1, 1)], k];
    let at = |x: &[f64]| of_an_inverse(&Matrix2::from_row_slice(&x[..4]), x[4]);
    super::check(at, &[1.0, 2.0, 2.0, 3.0, 3.0], &gradient);

    let ones = DMatrix::from_element(2, 2, 1.0);
    assert_eq!(of_a_matrix_value_and_grad(&ones, -3.0), (4.0, (&ones * 2.0, 0.0)));
    let row = DMatrix::from_row_slice(2, 2, &[9.0, 9.0, 0.0, 0.0]);
    assert_eq!(of_a_matrix_value_and_grad(&ones, 3.0), (9.0, (row, 6.0)));
}
