//! Loops and branches: accumulators, recurrences, nests, what is kept for the backward pass.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn rosenbrock(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() - 1 {
        let a = x[i + 1] - x[i] * x[i];
        let b = 1.0 - x[i];
        sum += 100.0 * a * a + b * b;
    }
    sum
}

#[differentiable]
fn recurrence(w: f64, b: f64, n: usize) -> f64 {
    let mut y = 0.5;
    for _ in 0..n {
        y = (w * y + b).tanh();
    }
    y
}

#[differentiable]
fn piecewise(x: f64) -> f64 {
    let y = if x < 1.0 { x * x } else { x.sqrt() };
    y * 2.0
}

/// The square root of the branch not taken would give NaN.
#[differentiable]
fn guarded(x: f64) -> f64 {
    if x < 1.0 { x } else { (x - 1.0).sqrt() }
}

#[differentiable]
fn ladder(x: f64, n: usize) -> f64 {
    let mut y = x;
    for i in 0..n {
        if y > 1.0 {
            y = y.ln() * 2.0;
        } else if i == 2 {
            y = y * y + 0.3;
        } else {
            y += x.exp();
        }
    }
    y
}

#[differentiable]
fn triangle(x: &[f64], y: f64) -> f64 {
    let mut total = 0.0;
    for i in 0..x.len() {
        let mut row = y;
        for j in 0..=i {
            row = row * x[j] + (x[i] * y).sin();
            if row > 2.0 {
                row /= x[j] + 1.5;
            }
        }
        total += row * row;
    }
    total
}

#[differentiable]
fn backwards(c: &[f64], x: f64) -> f64 {
    let mut p = 0.0;
    for i in (0..c.len()).rev() {
        p = p * x + c[i];
    }
    p
}

#[differentiable]
fn in_place(x: &[f64; 4]) -> f64 {
    let mut a = *x;
    for i in 1..4 {
        a[i] = a[i - 1] * a[i] + x[i];
    }
    a[2] *= a[3];
    let mut product = 1.0;
    for i in 0..4 {
        product *= a[i] + 2.0;
    }
    product
}

#[differentiable]
fn branch_of_loops(x: f64, flag: bool) -> f64 {
    let mut y = x;
    if flag {
        for _ in 0..3 {
            y = (y * x).cos();
        }
    } else {
        for i in 0..2 {
            let t = y * y;
            y = t.sin() + i as f64 * x;
        }
    }
    y
}

#[test]
fn loops_and_branches() {
    let x = [1.2, 0.7, 1.5, -0.4];
    assert_eq!(rosenbrock_value_and_grad(&x).0, rosenbrock(&x));
    check(rosenbrock, &x, &rosenbrock_grad(&x));
    let (w, b) = recurrence_grad(0.9, 0.1, 7);
    check(|p| recurrence(p[0], p[1], 7), &[0.9, 0.1], &[w, b]);
    for point in [0.5, 4.0] {
        check(|p| piecewise(p[0]), &[point], &[piecewise_grad(point)]);
        check(|p| ladder(p[0], 5), &[point], &[ladder_grad(point, 5)]);
    }
    for flag in [true, false] {
        check(|p| branch_of_loops(p[0], flag), &[1.4], &[branch_of_loops_grad(1.4, flag)]);
    }
    assert_eq!(guarded_value_and_grad(0.0), (0.0, 1.0));
}

#[test]
fn nests_and_arrays() {
    let (x, y) = triangle_grad(&[1.1, 0.8, -0.3, 1.9], 1.3);
    let gradient: Vec<f64> = x.into_iter().chain([y]).collect();
    check(|p| triangle(&p[..4], p[4]), &[1.1, 0.8, -0.3, 1.9, 1.3], &gradient);
    let (c, x) = backwards_grad(&[1.0, -2.0, 0.5], 1.7);
    let gradient: Vec<f64> = c.into_iter().chain([x]).collect();
    check(|p| backwards(&p[..3], p[3]), &[1.0, -2.0, 0.5, 1.7], &gradient);
    let point = [0.3, 1.2, -0.7, 0.9];
    check(|p| in_place(&[p[0], p[1], p[2], p[3]]), &point, &in_place_grad(&point));
}

#[test]
fn empty_loops_have_zero_gradients() {
    assert_eq!(backwards_value_and_grad(&[], 2.0), (0.0, (vec![], 0.0)));
    assert_eq!(recurrence_value_and_grad(0.9, 0.1, 0), (0.5, (0.0, 0.0)));
}

#[differentiable]
fn to_the_last(x: f64, n: usize) -> f64 {
    let mut s = x;
    for i in 0..=n - 1 {
        s = s * x + i as f64;
    }
    s
}

/// The function's own panics stay: here that of `0 - 1`, which debug builds check.
#[test]
#[cfg(debug_assertions)]
fn an_end_that_cannot_be_computed_panics() {
    check(|p| to_the_last(p[0], 3), &[0.7], &[to_the_last_grad(0.7, 3)]);
    let panics = |f: fn() -> f64| std::panic::catch_unwind(f).is_err();
    assert!(panics(|| to_the_last(1.0, 0)));
    assert!(panics(|| to_the_last_grad(1.0, 0)));
    assert!(panics(|| to_the_last_vjp(1.0, 0).0));
}
