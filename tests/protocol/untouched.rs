//! Values that only branches use which do not run: they contribute nothing, however infinite their derivatives are.

use dnn_core::differentiable;

use super::check;

/// The step is infinite where it is not taken.
#[differentiable]
fn step_not_taken(gap: f64, slope: f64, x: f64) -> f64 {
    let next = x - gap / slope;
    if next.is_finite() { next } else { x * x }
}

#[differentiable]
fn root(x: f64) -> f64 {
    x.sqrt()
}

/// The pullback of the root is infinite at zero.
#[differentiable]
fn call_not_used(x: f64, y: f64) -> f64 {
    let size = 2.0 * root(x);
    if y > 0.0 { size * y } else { y * y }
}

#[differentiable]
fn curve(x: f64, k: f64) -> (f64, f64) {
    let d = k.ln() / x;
    let height = (-d * d).exp();
    (k * height, k * height / x)
}

/// Newton's method in a bracket: far out the slope is zero, and the step is infinite and not taken.
#[differentiable]
fn bracketed(target: f64, k: f64) -> f64 {
    let (mut low, mut high) = (1e-3, 4.0);
    let mut x = 0.003 * target;
    for _ in 0..60 {
        let (height, slope) = curve(x, k);
        let gap = height - target;
        if gap.abs() < 1e-12 {
            return x - gap / slope;
        }
        if gap > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let next = x - gap / slope;
        x = if low < next && next < high { next } else { 0.5 * (low + high) };
    }
    x
}

/// Of what is infinite in one iteration the next one uses nothing.
#[differentiable]
fn skipped(xs: &[f64], k: f64) -> f64 {
    let mut sum = k;
    for x in xs {
        let inverse = k / x;
        let scaled = inverse + k;
        if *x != 0.0 {
            sum += scaled * sum;
        }
    }
    sum
}

#[test]
fn what_is_infinite_and_not_used() {
    assert_eq!(step_not_taken_value_and_grad(1.0, 0.0, 3.0), (9.0, (0.0, 0.0, 6.0)));
    assert_eq!(step_not_taken_value_and_grad(1.0, 2.0, 3.0), (2.5, (-0.5, 0.25, 1.0)));
    assert_eq!(call_not_used_value_and_grad(0.0, -3.0), (9.0, (0.0, -6.0)));
    assert_eq!(call_not_used_vjp(0.0, -3.0).1(2.0), (0.0, -12.0));
    let (a, k) = bracketed_grad(0.1, 0.4);
    check(|x| bracketed(x[0], x[1]), &[0.1, 0.4], &[a, k]);
    assert_eq!(bracketed_vjp(0.1, 0.4).1(1.0), (a, k));
    let (x, k) = skipped_grad(&[0.5, 0.0, 2.0], 0.3);
    assert_eq!(x[1], 0.0);
    check(|v| skipped(&[v[0], 0.0, v[1]], v[2]), &[0.5, 2.0, 0.3], &[x[0], x[2], k]);
}
