//! Loops over parts of known length: the value, its panics and what is left behind are those of the loop over indices.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dnn_core::differentiable;

use super::check;

/// The squared length of a lower triangle times a vector.
#[differentiable]
fn triangular(l: &[f64], x: &[f64]) -> f64 {
    let mut total = 0.0;
    for i in 0..x.len() {
        let mut y = 0.0;
        for j in 0..=i {
            y += l[i * (i + 1) / 2 + j] * x[j];
        }
        total += y * y;
    }
    total
}

/// The sum over the first elements of a row that need not be there.
#[differentiable]
fn in_row(rows: &[f64], width: usize, row: usize, count: usize) -> f64 {
    let mut sum = 0.0;
    for j in 0..count {
        sum += rows[row * width..][j].sin() * rows[j];
    }
    sum
}

/// Its branch, its jump or its text decide how far the loop looks.
#[differentiable]
fn some_of(x: &[f64], count: usize) -> f64 {
    let mut sum = 0.0;
    for i in 0..count {
        if i < x.len() {
            sum += x[i] * x[i];
        }
    }
    for i in 0..count {
        if i == x.len() {
            break;
        }
        sum += x[i].cos();
    }
    sum
}

/// Elements that are passed on in place.
#[differentiable]
fn in_place(x: &[f64], out: &mut [f64], count: usize) {
    for i in 0..count {
        out[i] += x[i] * x[i];
    }
}

/// The first and the second elements behind a reference.
#[differentiable]
fn behind(x: &[f64; 3], count: usize) -> f64 {
    let part = x;
    let mut sum = 0.0;
    for i in 0..count {
        sum += part[i + 1] * part[i].sin();
    }
    sum
}

/// Local elements, a first contribution to each, and more contributions after it.
#[differentiable]
fn local(x: &[f64], count: usize) -> f64 {
    let mut y = vec![0.0; 4];
    for i in 0..count {
        y[i] = x[i].exp();
    }
    let mut sum = 0.0;
    for i in 0..count {
        sum += y[i] * x[i];
    }
    for i in 0..count {
        sum += y[i].sin() * x[i + 1] + x[1];
    }
    sum
}

#[test]
fn values_and_gradients() {
    let (l, x) = ([1.5, -0.5, 0.7, 0.2, 1.1, -1.3], [0.4, -1.2, 0.9]);
    let (value, (grad_l, grad_x)) = triangular_value_and_grad(&l, &x);
    assert_eq!(value, triangular(&l, &x));
    check(|l| triangular(l, &x), &l, &grad_l);
    check(|x| triangular(&l, x), &x, &grad_x);
    check(|l| in_row(l, 2, 1, 3), &l, &in_row_grad(&l, 2, 1, 3));
    check(|x| some_of(x, 7), &x, &some_of_grad(&x, 7));
    check(|x| behind(&[x[0], x[1], x[2]], 2), &x, &behind_grad(&x, 2));
    let (value, gradient) = local_value_and_grad(&l, 4);
    assert_eq!(value, local(&l, 4));
    check(|l| local(l, 4), &l, &gradient);
}

#[test]
fn a_loop_that_does_not_run_looks_at_nothing() {
    assert_eq!(in_row_value_and_grad(&[1.0], 5, 1, 0), (0.0, vec![0.0]));
    assert_eq!(local_value_and_grad(&[], 0), (0.0, vec![]));
}

fn panics<R>(run: impl FnOnce() -> R) -> bool {
    catch_unwind(AssertUnwindSafe(run)).is_err()
}

#[test]
fn an_index_out_of_bounds_still_panics() {
    let (l, x) = ([1.0; 5], [1.0; 3]);
    assert!(panics(|| triangular(&l, &x)) && panics(|| triangular_grad(&l, &x)));
    assert!(panics(|| in_row_grad(&l, 2, 1, 4)) && panics(|| in_row_vjp(&l, 2, 1, 4)));
    assert!(panics(|| local_grad(&[1.0; 9], 5)) && panics(|| local_grad(&[1.0; 4], 4)));
}

#[test]
fn what_is_written_before_a_panic_is_there() {
    let mut out = [0.0; 4];
    assert!(panics(|| in_place_vjp(&[1.0, 2.0], &mut out, 3)));
    assert_eq!(out, [1.0, 4.0, 0.0, 0.0]);
}
