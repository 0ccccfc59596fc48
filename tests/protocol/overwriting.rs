//! Loops that only overwrite: the greatest, the least, the last. What wins is said by conventions at ties and for NaN.

use dnn_core::differentiable;

#[differentiable]
fn greatest(x: &[f64], least: f64) -> f64 {
    x.iter().copied().fold(least, f64::max)
}

/// The element comes first: at ties it wins.
#[differentiable]
fn greatest_element(x: &[f64], least: f64) -> f64 {
    x.iter().fold(least, |greatest, &x| x.max(greatest))
}

#[differentiable]
fn least_from_behind(x: &[f64], greatest: f64) -> f64 {
    x.iter().rev().copied().fold(greatest, f64::min)
}

/// What is compared takes long to compute: the loop notes where it was.
#[differentiable]
fn greatest_sine(x: &[f64], scale: f64) -> f64 {
    let mut greatest = f64::NEG_INFINITY;
    for i in (0..x.len()).step_by(2) {
        greatest = greatest.max((x[i] * scale).sin());
    }
    greatest * scale
}

#[differentiable]
fn by_hand(x: &[f64]) -> f64 {
    let mut greatest = x[0];
    let mut place = 0;
    for (i, &x) in x.iter().enumerate() {
        if x > greatest {
            greatest = x;
            place = i;
        }
    }
    greatest * x[place] + x[0]
}

/// Only every other element is compared; the loop does not begin at zero.
#[differentiable]
fn skipping(x: &[f64], w: f64) -> f64 {
    let mut least = w;
    for i in 1..x.len() {
        if i % 2 == 1 {
            let y = x[i] * w;
            if y < least {
                least = y;
            }
        }
    }
    least
}

/// In another loop: each row has a greatest element of its own.
#[differentiable]
fn softmax_of_rows(rows: &[Vec<f64>]) -> f64 {
    let mut total = 0.0;
    for row in rows {
        let greatest = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = row.iter().map(|x| (x - greatest).exp()).sum();
        total += (greatest + sum.ln()).powi(2);
    }
    total
}

/// The number of rows is not known before: what each has is kept for the backward pass.
#[differentiable]
fn until(rows: &[Vec<f64>], bound: f64) -> f64 {
    let (mut product, mut i) = (1.0, 0);
    while i < rows.len() && product < bound {
        let mut greatest = 0.5;
        for &x in &rows[i] {
            if x > greatest {
                greatest = x;
            }
        }
        product *= greatest * rows[i].iter().copied().fold(2.0, f64::min);
        i += 1;
    }
    product
}

/// The value depends on what was there before: no such loop.
#[differentiable]
fn halved(x: &[f64]) -> f64 {
    let mut y = x[0];
    for &x in x {
        if x > y {
            y = y * 0.5 + x;
        }
    }
    y
}

/// What is written has changed since: it cannot be looked for again.
#[differentiable]
fn of_changing(x: f64, n: usize) -> f64 {
    let mut v = [x, 2.0 * x, 3.0 * x];
    let mut greatest = 0.0;
    for i in 0..n {
        greatest = v[i % 3].max(greatest);
    }
    for i in 0..3 {
        v[i] = 0.0;
    }
    greatest + v[0]
}

const X: [f64; 5] = [0.5, 2.0, -1.0, 2.0, 1.0];

#[test]
fn one_element_wins() {
    assert_eq!(greatest_value_and_grad(&X, -5.0), (2.0, (vec![0.0, 1.0, 0.0, 0.0, 0.0], 0.0)));
    assert_eq!(greatest_element_value_and_grad(&X, -5.0), (2.0, (vec![0.0, 0.0, 0.0, 1.0, 0.0], 0.0)));
    assert_eq!(least_from_behind_value_and_grad(&X, 5.0), (-1.0, (vec![0.0, 0.0, 1.0, 0.0, 0.0], 0.0)));
    let twice = [1.0, -1.0, -1.0];
    assert_eq!(least_from_behind_value_and_grad(&twice, 5.0), (-1.0, (vec![0.0, 0.0, 1.0], 0.0)));
}

#[test]
fn the_beginning_wins() {
    assert_eq!(greatest_value_and_grad(&X, 3.0), (3.0, (vec![0.0; 5], 1.0)));
    assert_eq!(greatest_value_and_grad(&[], 3.0), (3.0, (vec![], 1.0)));
    assert_eq!(greatest_value_and_grad(&X, 2.0), (2.0, (vec![0.0; 5], 1.0)));
    let (value, (grad, at_beginning)) = greatest_element_value_and_grad(&X, 2.0);
    assert_eq!((value, grad, at_beginning), (2.0, vec![0.0, 0.0, 0.0, 1.0, 0.0], 0.0));
}

#[test]
fn no_number_is_passed_over() {
    let x = [f64::NAN, 1.0, f64::NAN];
    assert_eq!(greatest_grad(&x, -5.0), (vec![0.0, 1.0, 0.0], 0.0));
    assert_eq!(greatest_grad(&x, f64::NAN), (vec![0.0, 1.0, 0.0], 0.0));
    assert_eq!(greatest_element_grad(&x, -5.0), (vec![0.0, 1.0, 0.0], 0.0));
    assert_eq!(greatest_grad(&x, 2.0), (vec![0.0; 3], 1.0));
    let (value, (_, at_beginning)) = greatest_value_and_grad(&[f64::NAN], f64::NAN);
    assert!(value.is_nan() && at_beginning == 1.0);
    assert_eq!(greatest_grad(&[f64::NEG_INFINITY; 2], f64::NEG_INFINITY), (vec![0.0; 2], 1.0));
}

#[test]
fn expensive_elements() {
    let (value, (grad, grad_scale)) = greatest_sine_value_and_grad(&X, 0.8);
    // Of 0.5, -1 and 1 the last has the greatest sine.
    let (sine, cosine) = 0.8_f64.sin_cos();
    assert_eq!(value, sine * 0.8);
    assert_eq!(grad, [0.0, 0.0, 0.0, 0.0, 0.8 * cosine * 0.8]);
    assert_eq!(grad_scale, sine + 0.8 * cosine);
}

#[test]
fn in_branches() {
    assert_eq!(by_hand_value_and_grad(&X), (4.5, vec![1.0, 4.0, 0.0, 0.0, 0.0]));
    assert_eq!(by_hand_value_and_grad(&[3.0, 2.0]), (12.0, vec![7.0, 0.0]));
    assert_eq!(skipping_value_and_grad(&[-9.0, 3.0, -9.0, 1.0, 2.0], 0.5), { (0.5, (vec![0.0; 5], 1.0)) });
    assert_eq!(skipping_value_and_grad(&[-9.0, 3.0, -9.0, -1.0, 2.0], 0.5), {
        (-0.5, (vec![0.0, 0.0, 0.0, 0.5, 0.0], -1.0))
    });
}

#[test]
fn in_loops() {
    let rows = [vec![0.3, 0.9, -0.2], vec![], vec![1.5, 1.1]];
    let rows = [&rows[..1], &rows[2..]].concat();
    let (_, grad) = softmax_of_rows_value_and_grad(&rows);
    for (row, grad) in rows.iter().zip(&grad) {
        let sum: f64 = row.iter().map(|x| x.exp()).sum();
        for (x, grad) in row.iter().zip(grad) {
            let expected = 2.0 * sum.ln() * x.exp() / sum;
            assert!((grad - expected).abs() < 1e-14, "{grad} and not {expected}");
        }
    }
    let (value, (grad, grad_bound)) = until_value_and_grad(&rows, 10.0);
    let expected = 0.9 * -0.2 * 1.5 * 1.1;
    assert!((value - expected).abs() < 1e-15);
    for (row, grad) in rows.iter().zip(&grad) {
        let (greatest, least) = if row.len() == 3 { (0.9, -0.2) } else { (1.5, 1.1) };
        for (x, grad) in row.iter().zip(grad) {
            let slope = if *x == greatest || *x == least { expected / x } else { 0.0 };
            assert!((grad - slope).abs() < 1e-15, "{grad} and not {slope}");
        }
    }
    assert_eq!(grad_bound, 0.0);
}

#[test]
fn what_is_no_mere_overwriting() {
    assert_eq!(halved_value_and_grad(&[1.0, 2.0, 4.0]), (5.25, vec![0.25, 0.5, 1.0]));
    assert_eq!(of_changing_value_and_grad(2.0, 2), (4.0, 2.0));
    assert_eq!(of_changing_value_and_grad(2.0, 5), (6.0, 3.0));
    assert_eq!(of_changing_value_and_grad(-2.0, 5), (0.0, 0.0));
}

/// The seed comes later: a pullback has what it needs.
#[test]
fn as_pullbacks() {
    let (value, pullback) = greatest_vjp(&X, -5.0);
    assert_eq!((value, pullback(3.0)), (2.0, (vec![0.0, 3.0, 0.0, 0.0, 0.0], 0.0)));
    let (value, pullback) = by_hand_vjp(&X);
    assert_eq!((value, pullback(2.0)), (4.5, vec![2.0, 8.0, 0.0, 0.0, 0.0]));
}
