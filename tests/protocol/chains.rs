//! Chains in a row and side by side, and jumps out of the loops over them.

#![allow(
    unused_variables,
    clippy::useless_conversion,
    clippy::match_bool,
    clippy::neg_cmp_op_on_partial_ord,
    reason = "what users write is tested as they write it"
)]

use dnn_core::differentiable;

/// What the label of the loop names is the item's iteration, or all of it.
#[differentiable]
fn left_in_a_row(x: &[f64], y: &[f64], k: f64) -> f64 {
    let mut sum = 0.0;
    'all: for v in x.iter().chain(y) {
        for i in 0..3 {
            if *v > 10.0 {
                break 'all;
            }
            if *v < 0.0 && i == 1 {
                continue 'all;
            }
            sum += v * v * k;
        }
    }
    sum
}

#[differentiable]
fn product_in_a_row(x: &[f64], y: &[f64]) -> f64 {
    let mut product = 1.0;
    for v in x.iter().chain(y.iter()) {
        if product > 10.0 {
            break;
        }
        if *v < 0.0 {
            continue;
        }
        product *= v;
    }
    product
}

#[differentiable]
fn left_in_a_part(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    'pairs: for y in x.windows(2).flat_map(|pair| pair.iter()) {
        for _ in 0..2 {
            if *y < 0.0 {
                continue 'pairs;
            }
            if *y > 9.0 {
                break 'pairs;
            }
            sum += y * y;
        }
    }
    sum
}

#[differentiable]
fn returned_from_a_row(x: &[f64], y: &[f64]) -> f64 {
    let mut sum = 0.0;
    for v in x.iter().map(|a| a * 2.0).chain(y.iter().copied()) {
        if sum > 8.0 {
            return sum * v;
        }
        sum += v;
    }
    sum
}

#[test]
fn jumps_out_of_chains() {
    // 3 k + k + 3 · 4 k, and what follows 11 is not reached.
    let row = left_in_a_row_value_and_grad(&[1.0, -1.0], &[2.0, 11.0, 5.0], 2.0);
    assert_eq!(row, (32.0, (vec![12.0, -4.0], vec![24.0, 0.0, 0.0], 16.0)));
    let row = left_in_a_row_value_and_grad(&[1.0, 11.0], &[2.0, 11.0, 5.0], 2.0);
    assert_eq!(row, (6.0, (vec![12.0, 0.0], vec![0.0, 0.0, 0.0], 3.0)));

    let product = product_in_a_row_value_and_grad(&[1.0, -1.0, 3.0], &[2.0, 11.0, 5.0]);
    assert_eq!(product, (66.0, (vec![66.0, 0.0, 22.0], vec![33.0, 6.0, 0.0])));
    let product = product_in_a_row_value_and_grad(&[5.0, 3.0, 1.0], &[2.0, 11.0, 5.0]);
    assert_eq!(product, (15.0, (vec![3.0, 5.0, 0.0], vec![0.0, 0.0, 0.0])));

    // 2 (5² + 3²) + 2 · 3² + 2 · 2².
    assert_eq!(left_in_a_part_value_and_grad(&[5.0, 3.0, -1.0, 2.0]), (94.0, vec![20.0, 24.0, 0.0, 8.0]));
    assert_eq!(left_in_a_part_value_and_grad(&[5.0, 10.0, -1.0, 2.0]), (50.0, vec![20.0, 0.0, 0.0, 0.0]));

    let returned = returned_from_a_row_value_and_grad(&[5.0, 10.0, -1.0], &[1.0]);
    assert_eq!(returned, (200.0, (vec![40.0, 20.0, 0.0], vec![0.0])));
    let returned = returned_from_a_row_value_and_grad(&[1.0, 2.0], &[3.0, 4.0, 5.0]);
    assert_eq!(returned, (36.0, (vec![8.0, 8.0], vec![4.0, 9.0, 0.0])));
}

#[differentiable]
fn both_uneven(x: &[f64], y: &[f64]) -> f64 {
    x.iter().filter(|x| **x > 0.0).zip(y.iter().filter(|y| **y > 0.0)).map(|(x, y)| x * y).sum()
}

#[differentiable]
fn beside_windows(x: &[f64], y: &[f64]) -> f64 {
    x.iter().filter(|x| **x > 0.0).zip(y.windows(2)).map(|(x, w)| x * w[0] * w[1]).sum()
}

#[differentiable]
fn beside_chunks(x: &[f64], y: &[f64], n: usize) -> f64 {
    x.iter().filter(|x| **x > 0.0).zip(y.chunks_exact(n)).map(|(x, c)| x * c[0] * c[n - 1]).sum()
}

#[differentiable]
fn beside_new(x: &[f64], k: f64) -> f64 {
    let mut sum = 0.0;
    for (x, w) in x.iter().filter(|x| **x > 0.0).zip([k, k * k].into_iter()) {
        sum += x * w;
    }
    for (x, w) in x.iter().filter(|x| **x > 0.0).zip(vec![k, k * k, k]) {
        sum += x * w;
    }
    sum
}

#[test]
fn beside_chains_that_leave_items_out() {
    let (x, y) = ([1.0, -1.0, 3.0], [-2.0, 11.0, 5.0, 7.0, 4.0]);
    assert_eq!(
        both_uneven_value_and_grad(&x, &y),
        (26.0, (vec![11.0, 0.0, 5.0], vec![0.0, 1.0, 3.0, 0.0, 0.0]))
    );
    assert_eq!(
        beside_windows_value_and_grad(&x, &y[..2]),
        (-22.0, (vec![-22.0, 0.0, 0.0], vec![11.0, -2.0]))
    );
    assert_eq!(beside_windows_grad(&x, &y), (vec![-22.0, 0.0, 55.0], vec![11.0, 13.0, 33.0, 0.0, 0.0]));
    let chunks = beside_chunks_value_and_grad(&x, &y, 2);
    assert_eq!(chunks, (83.0, (vec![-22.0, 0.0, 35.0], vec![11.0, -2.0, 21.0, 15.0, 0.0])));
    assert_eq!(beside_new_value_and_grad(&x, 2.0), (28.0, (vec![4.0, 0.0, 8.0], 26.0)));
}

/// A name that nothing reads, of a part.
#[differentiable]
fn unread_part(x: f64, y: [f64; 3]) -> f64 {
    let mut sum = y.windows(2).inspect(|&w| assert!(w.len() == 2)).map(|w| x).sum::<f64>();
    for part in y.chunks(2) {
        let w = part;
        sum += x;
    }
    sum * y[0]
}

/// Numbers beside a sequence, of any type of integers, and backward.
#[differentiable]
fn numbers_beside(x: f64, y: [f64; 3], n: i32) -> f64 {
    let backward = (1..4).zip(y.into_iter()).rev().fold(x, |sum, (i, v)| sum * v + y[i - 1] * i as f64);
    let powers: f64 = y.iter().zip(2..n).map(|(v, power)| v.powi(power)).sum();
    backward + powers
}

#[test]
fn numbers_and_parts() {
    assert_eq!(unread_part_value_and_grad(2.0, [0.5, 0.25, 4.0]), (4.0, (2.0, [8.0, 0.0, 0.0])));
    // ((x c + 3 c) b + 2 b) a + a, and a² + b³.
    let (x, a, b, c) = (2.0, 0.5, 0.25, 4.0);
    let value = ((x * c + 3.0 * c) * b + 2.0 * b) * a + a + a * a + b * b * b;
    let by_a = (x * c + 3.0 * c) * b + 2.0 * b + 1.0 + 2.0 * a;
    let by_b = (x * c + 3.0 * c) * a + 2.0 * a + 3.0 * b * b;
    let gradient = (c * b * a, [by_a, by_b, (x + 3.0) * b * a]);
    assert_eq!(numbers_beside_value_and_grad(x, [a, b, c], 4), (value, gradient));
}

/// Sums in a comparison carry nothing, in all places of a condition.
#[differentiable]
fn compared(x: f64, y: [f64; 3]) -> f64 {
    let maybe = match x > 3.0 || y.iter().map(|v| v * x).sum::<f64>() > 1.0 {
        true => Some(x * y[0]),
        false => None,
    };
    let list: Vec<f64> = y.iter().map(|v| v * v).collect();
    let maybe = match x > 9.0 || list.iter().sum::<f64>() > 0.0 {
        true => maybe,
        false => None,
    };
    let small = !(y.iter().product::<f64>() > 0.4) && y.iter().fold(x, |a, b| a + b) < 9.0;
    if small { maybe.unwrap_or(x) } else { y[1] }
}

#[test]
fn comparisons() {
    assert_eq!(compared_value_and_grad(2.0, [0.5, 0.25, 2.0]), (1.0, (0.5, [2.0, 0.0, 0.0])));
    assert_eq!(compared_value_and_grad(-2.0, [0.5, 0.25, 2.0]), (-2.0, (1.0, [0.0, 0.0, 0.0])));
    assert_eq!(compared_value_and_grad(2.0, [0.5, 0.5, 2.0]), (0.5, (0.0, [0.0, 1.0, 0.0])));
}

/// The numbers of a range have the type that their uses give them.
#[differentiable]
fn powers(x: f64, c: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (i, c) in (0..3).zip(c) {
        sum += c * x.powi(i);
    }
    sum + c.iter().zip(1..).map(|(c, i)| c * x.powi(i)).sum::<f64>()
}

/// What leaves items out, beside what does not.
#[differentiable]
fn beside_reversed(x: &[f64], y: &[f64]) -> f64 {
    let mut state = 1.0;
    for (a, b) in x.iter().rev().zip(y.iter().filter(|b| **b > 0.0)) {
        state = state * a + b;
    }
    state
}

#[test]
fn numbers_and_what_is_left() {
    // (c0 + c1 x + c2 x²) (1 + x).
    let (value, (x, c)) = powers_value_and_grad(2.0, &[0.5, 3.0, -1.0]);
    assert_eq!((value, x, c), (2.5 * 3.0, -3.0 + 2.5, vec![3.0, 6.0, 12.0]));
    // (x1 + y0) x0 + y2.
    let left = beside_reversed_value_and_grad(&[2.0, 3.0], &[5.0, -1.0, 7.0, 1.0]);
    assert_eq!(left, (23.0, (vec![8.0, 2.0], vec![2.0, 0.0, 1.0, 0.0])));
}
