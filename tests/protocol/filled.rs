//! Vectors and arrays that loops fill, and what is done with them then.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn collected(x: &[f64]) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| x * x).collect();
    let mean = squares.iter().sum::<f64>() / squares.len() as f64;
    squares.iter().map(|s| (s - mean).powi(2)).sum()
}

/// Read, pushed to and overwritten after it is filled.
#[differentiable]
fn goes_on(x: &[f64], w: f64) -> f64 {
    let n = x.len();
    let mut v = Vec::with_capacity(n);
    for i in 0..n {
        v.push(x[i] * w);
    }
    v.push(w.sin());
    v[0] = v[0] * v[n];
    let last = v[n];
    for i in 1..n {
        v[i] = v[i] * v[i - 1] + last;
    }
    v.iter().sum::<f64>() * v[n - 1]
}

/// From another index on, backward, in steps, to the end and more.
#[differentiable]
fn ranges(x: &[f64]) -> f64 {
    let mut from_one = Vec::new();
    for i in 1..x.len() {
        from_one.push(x[i] * x[i - 1]);
    }
    let mut back = Vec::new();
    for i in (0..x.len()).rev() {
        back.push(x[i].sin());
    }
    let mut steps = Vec::new();
    for i in (0..x.len()).step_by(2) {
        steps.push(x[i].exp());
    }
    let mut closed = vec![];
    for k in 1..=x.len() {
        closed.push(x[k - 1] * k as f64);
    }
    let mut sum = 0.0;
    for i in 0..from_one.len() {
        sum += from_one[i] * back[i] * closed[i];
    }
    for s in &steps {
        sum *= s;
    }
    sum
}

/// Only some elements are kept, or the loop ends early.
#[differentiable]
fn some(x: &[f64], bound: f64) -> f64 {
    let mut kept = Vec::new();
    for i in 0..x.len() {
        if x[i] > 0.0 {
            kept.push(x[i] * bound);
        }
    }
    let mut first = Vec::new();
    for i in 0..x.len() {
        if x[i] > bound {
            break;
        }
        first.push(x[i] * x[i]);
    }
    kept.iter().product::<f64>() + first.iter().zip(&kept).map(|(a, b)| a * b).sum::<f64>()
}

/// The loop reads what it has pushed.
#[differentiable]
fn recurrence(x: f64, n: usize) -> f64 {
    let mut v = Vec::new();
    v.push(x);
    for i in 0..n {
        v.push((v[i] * x).sin());
    }
    let mut lengths = Vec::new();
    for _ in 0..n {
        lengths.push(x * lengths.len() as f64);
    }
    v[n] + lengths.iter().sum::<f64>()
}

/// A new vector in every iteration, filled by an inner loop; pairs and arrays in others.
#[differentiable]
fn nested(rows: &[Vec<f64>], w: f64) -> f64 {
    let mut total = 1.0;
    for row in rows {
        let scaled: Vec<f64> = row.iter().map(|x| (x * w).tanh()).collect();
        let pairs: Vec<(f64, f64)> = scaled.iter().map(|s| (s * s, w * s)).collect();
        for i in 0..pairs.len() {
            total = total * pairs[i].0.exp() + scaled[i] * pairs[i].1;
        }
    }
    total
}

#[differentiable]
fn flattened(rows: &[Vec<f64>]) -> f64 {
    let mut all = Vec::new();
    for row in rows {
        for x in row {
            all.push(x * x);
        }
    }
    let mut sum = 0.0;
    for i in 0..all.len() {
        sum += all[i] * (i as f64).cos();
    }
    sum
}

/// Elements are overwritten: what was there before has an adjoint, too.
#[differentiable]
fn refilled(x: &[f64; 4], w: f64) -> f64 {
    let mut y = [w; 4];
    for i in 0..4 {
        y[i] = x[i] * y[i];
    }
    let mut product = 1.0;
    for i in 0..4 {
        product *= y[i];
        y[i] = x[3 - i].sin();
    }
    product + y[1] * y[2]
}

/// The same array serves every iteration.
#[differentiable]
fn reused(x: &[f64], n: usize) -> f64 {
    let mut buffer = [0.0; 3];
    let mut sum = 0.0;
    for k in 0..n {
        sum += buffer[1] * buffer[2];
        for i in 0..3 {
            buffer[i] = x[i] * (k as f64 + x[2 - i]);
        }
        sum += buffer[0];
    }
    sum
}

const X: [f64; 4] = [0.7, -1.2, 0.4, 1.9];

#[test]
fn slices() {
    check(collected, &X, &collected_grad(&X));
    check(ranges, &X, &ranges_grad(&X));
    assert!(collected_grad(&[]).is_empty());
    assert!(collected(&[]) == 0.0 && collected_value_and_grad(&[]).0 == 0.0);
    let (value, pullback) = collected_vjp(&X);
    assert_eq!(value, collected(&X));
    check(|x| 3.0 * collected(x), &X, &pullback(3.0));
}

#[test]
fn slices_and_a_number() {
    type Function = fn(&[f64], f64) -> f64;
    type Gradient = fn(&[f64], f64) -> (Vec<f64>, f64);
    let functions: [(Function, Gradient, f64); 4] = [
        (goes_on, goes_on_grad, 0.8),
        (some, some_grad, 0.6),
        (some, some_grad, 5.0),
        (some, some_grad, -5.0),
    ];
    for (function, gradient, w) in functions {
        let (grad, grad_w) = gradient(&X, w);
        check(|x| function(x, w), &X, &grad);
        check(|w| function(&X, w[0]), &[w], &[grad_w]);
    }
    let (grad, grad_w) = refilled_grad(&X, 1.1);
    check(|x| refilled(&[x[0], x[1], x[2], x[3]], 1.1), &X, &grad);
    check(|w| refilled(&X, w[0]), &[1.1], &[grad_w]);
}

#[test]
fn numbers() {
    for n in [0, 1, 5] {
        check(|x| recurrence(x[0], n), &[0.9], &[recurrence_grad(0.9, n)]);
        check(|x| reused(x, n), &X[..3], &reused_grad(&X[..3], n));
    }
}

#[test]
fn rows() {
    let shape = |x: &[f64]| vec![x[..2].to_vec(), vec![], x[2..].to_vec()];
    let flat = |rows: &[Vec<f64>]| rows.concat();
    let (grad, grad_w) = nested_grad(&shape(&X), 0.6);
    check(|x| nested(&shape(x), 0.6), &X, &flat(&grad));
    check(|w| nested(&shape(&X), w[0]), &[0.6], &[grad_w]);
    check(|x| flattened(&shape(x)), &X, &flat(&flattened_grad(&shape(&X))));
}
