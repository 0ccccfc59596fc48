//! Sequences that are sorted: every element takes its derivative along.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn median(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| a.total_cmp(b));
    let n = sorted.len();
    if n % 2 == 1 { sorted[n / 2] } else { f64::midpoint(sorted[n / 2 - 1], sorted[n / 2]) }
}

/// Sorts what was lent, and an array; a second time by what another element says.
#[differentiable]
fn trimmed(x: &mut [f64], k: f64) -> f64 {
    x.sort_unstable_by(|a, b| b.partial_cmp(a).unwrap());
    let mut y = [x[0] * k, x[1] - k, x[2] * x[2]];
    y.sort_by(f64::total_cmp);
    let center = y[1];
    y.sort_by(|a, b| (a - center).abs().total_cmp(&(b - center).abs()));
    y[0] * 2.0 + y[1] * 3.0 + y[2] * x[1]
}

#[differentiable]
fn in_turns(x: &[f64], n: usize) -> f64 {
    let mut y = x.to_vec();
    for i in 0..n {
        y[i] *= x[0];
        y.sort_by(|a, b| a.partial_cmp(b).unwrap());
    }
    y[0] * y[1] - y[2]
}

#[test]
fn the_median_is_one_or_two_of_them() {
    assert_eq!(median_value_and_grad(&[3.0, 1.0, 2.0, 5.0]), (2.5, vec![0.5, 0.0, 0.5, 0.0]));
    assert_eq!(median_value_and_grad(&[3.0, 1.0, 2.0]), (2.0, vec![0.0, 0.0, 1.0]));
    assert_eq!(median_value_and_grad(&[]), (0.0, vec![]));
}

#[test]
fn sorted_in_place() {
    let x = [0.5, 2.0, 1.2, 3.1];
    let f = |x: &[f64]| trimmed(&mut x[..3].to_vec(), x[3]);
    let (mut lent, mut upstream) = (x[..3].to_vec(), vec![0.0; 3]);
    let (_, pullback) = trimmed_vjp(&mut lent, x[3]);
    let of_k = pullback(1.0, &mut upstream);
    check(f, &x, &[&upstream[..], &[of_k]].concat());
    check(|x| in_turns(x, 3), &[-1.4, 0.7, 2.2], &in_turns_grad(&[-1.4, 0.7, 2.2], 3));
}
