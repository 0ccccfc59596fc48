//! Closures, functions in functions, chains, and options by their methods: each against what the mathematics says.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn ends(x: &[f64]) -> f64 {
    let a = x.first().unwrap();
    let b = x.last().copied().unwrap_or(0.0);
    let c = x.get(1).map_or(2.0, |x| x * x);
    a * b * c
}

#[differentiable]
fn shifted(x: &[f64]) -> f64 {
    let max = x.iter().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap();
    x.iter().map(|x| (x - max).exp()).sum::<f64>().ln() + max
}

#[differentiable]
fn least(x: &[f64]) -> f64 {
    let least = x.iter().copied().min_by(f64::total_cmp).unwrap_or(1.0);
    least * least
}

#[differentiable]
fn third(x: &[f64]) -> f64 {
    let Some(first) = x.first() else { return 0.0 };
    if let Some(&third) = x.get(2) { third * first } else { first.sin() }
}

#[differentiable]
fn root(x: f64) -> Option<f64> {
    if x < 0.0 { None } else { Some(x.sqrt()) }
}

#[differentiable]
fn scaled_root(x: f64, y: f64) -> Option<f64> {
    root(x).map(|root| root * y)
}

#[differentiable]
fn root_of_root(x: f64, y: f64) -> Option<f64> {
    let inner = root(x).and_then(|x| root(x * y))?;
    Some(inner + 1.0)
}

#[differentiable]
fn with_functions(x: f64, y: f64) -> f64 {
    fn square(x: f64) -> f64 {
        x * x
    }
    fn both(a: f64, b: f64) -> f64 {
        if a > b {
            return square(a);
        }
        square(b) * a
    }
    both(x, y) + square(x)
}

#[differentiable]
fn array(x: [f64; 3], k: f64) -> f64 {
    let [a, b, c] = x.map(|x| x * k);
    a * b + c
}

#[differentiable]
fn repeated(x: f64, n: usize) -> f64 {
    let powers = vec![x * 2.0; n];
    powers.iter().product()
}

#[differentiable]
fn moments(x: &[f64]) -> Vec<f64> {
    vec![x.iter().sum::<f64>(), x.iter().map(|x| x * x).sum()]
}

#[differentiable]
fn squares_twice(x: &[f64]) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| x * x).collect();
    let mut all = Vec::new();
    for square in &squares {
        all.push(*square);
    }
    all.extend(squares.iter().filter(|square| **square > 1.0).map(|square| square * 3.0));
    all.iter().sum()
}

#[test]
fn options_of_slices() {
    assert_eq!(ends_value_and_grad(&[2.0, 3.0, 5.0]), (90.0, vec![45.0, 60.0, 18.0]));
    assert_eq!(ends_value_and_grad(&[2.0]), (8.0, vec![8.0]));
    assert_eq!(third_value_and_grad(&[2.0, 3.0, 1.5]), (3.0, vec![1.5, 0.0, 2.0]));
    assert_eq!(third_value_and_grad(&[2.0]), (2.0_f64.sin(), vec![2.0_f64.cos()]));
    assert_eq!(third_value_and_grad(&[]), (0.0, vec![]));
}

#[test]
fn the_item_that_is_chosen() {
    assert_eq!(least_value_and_grad(&[2.0, 3.0, -1.0]), (1.0, vec![0.0, 0.0, -2.0]));
    assert_eq!(least_value_and_grad(&[]), (1.0, vec![]));
    let x = [2.0, 3.0, 1.0];
    let total: f64 = x.iter().map(|x| f64::exp(*x)).sum();
    let (value, gradient) = shifted_value_and_grad(&x);
    assert!((value - total.ln()).abs() < 1e-14);
    for (slope, x) in gradient.iter().zip(x) {
        assert!((slope - x.exp() / total).abs() < 1e-15, "the gradient is the softmax");
    }
}

#[test]
fn options_by_closures() {
    assert_eq!(scaled_root_value_and_grad(4.0, 3.0), Some((6.0, (0.75, 2.0))));
    assert_eq!(scaled_root_value_and_grad(-4.0, 3.0), None);
    assert_eq!(root_of_root_value_and_grad(4.0, 8.0), Some((5.0, (0.25, 0.25))));
    assert_eq!(root_of_root_value_and_grad(4.0, -8.0), None);
}

#[test]
fn functions_in_functions() {
    assert_eq!(with_functions_value_and_grad(4.0, 8.0), (272.0, (72.0, 64.0)));
    assert_eq!(with_functions_value_and_grad(8.0, 4.0), (128.0, (32.0, 0.0)));
}

#[test]
fn arrays_and_vectors() {
    assert_eq!(array_value_and_grad([4.0, 8.0, 1.0], 2.0), (130.0, ([32.0, 16.0, 2.0], 129.0)));
    assert_eq!(repeated_value_and_grad(0.5, 3), (1.0, 6.0));
    assert_eq!(moments_vjp(&[0.5, 3.0]).1(vec![1.0, 10.0]), vec![11.0, 61.0]);
    assert_eq!(squares_twice_value_and_grad(&[0.5, 3.0]), (36.25, vec![1.0, 24.0]));
}

#[differentiable]
fn on_curve(t: f64, points: &[(f64, f64)]) -> (f64, f64) {
    let mut points = points.to_vec();
    while points.len() > 1 {
        points = points
            .windows(2)
            .map(|pair| (pair[0].0 * (1.0 - t) + pair[1].0 * t, pair[0].1 * (1.0 - t) + pair[1].1 * t))
            .collect();
    }
    points[0]
}

#[differentiable]
fn layers(weights: &[Vec<Vec<f64>>], x: &[f64]) -> f64 {
    let mut state = x.to_vec();
    for layer in weights {
        let mut next = Vec::new();
        for row in layer {
            let mut sum = 0.0;
            for i in 0..row.len() {
                sum += row[i] * state[i];
            }
            next.push(sum * sum);
        }
        state = next;
    }
    state[0]
}

#[differentiable]
fn pairs(x: &[f64]) -> Option<f64> {
    let (first, rest) = x.split_first()?;
    let largest = rest.iter().copied().reduce(f64::max)?;
    Some(largest * first + x.chunks(2).map(|pair| pair.iter().product::<f64>()).sum::<f64>())
}

#[test]
fn vectors_of_changing_length() {
    let points = [(0.0, 0.0), (1.0, 2.0), (3.0, 0.0)];
    let ((x, y), pullback) = on_curve_vjp(0.25, &points);
    assert_eq!((x, y), (0.5625, 0.75));
    let (of_t, of_points) = pullback((1.0, 10.0));
    assert!(
        (of_t - (2.0 * (0.75 * 1.0 + 0.25 * 2.0) + 10.0 * 2.0 * (0.75 * 2.0 - 0.25 * 2.0))).abs() < 1e-14
    );
    for (gradient, weight) in of_points.iter().zip([0.5625, 0.375, 0.0625]) {
        assert_eq!(*gradient, (weight, 10.0 * weight));
    }
    let weights = [vec![vec![1.0, 2.0], vec![0.5, 1.0], vec![2.0, 0.0]], vec![vec![1.0, 2.0, 0.5]]];
    check(|x| layers(&weights, x), &[0.3, 0.2], &layers_value_and_grad(&weights, &[0.3, 0.2]).1.1);
}

#[test]
fn what_may_be_missing() {
    assert_eq!(pairs_value_and_grad(&[2.0, 3.0, 5.0]), Some((21.0, vec![8.0, 2.0, 3.0])));
    assert_eq!(pairs_value_and_grad(&[2.0]), None);
    assert_eq!(pairs_value_and_grad(&[]), None);
}

/// The inner closure hides a name that a closure around it reads: neither is copied over the other.
#[differentiable]
fn same_names(x: f64, weights: &[f64; 3]) -> f64 {
    let f = |p: f64| (x - p.cos()).tanh();
    let mut sum = 0.0;
    for v in (0..2).map(|_| -x).map(&f) {
        let mut total = [0.7, 0.5, 1.5];
        total.iter_mut().zip(&[1.0, 2.0, 3.0]).for_each(|(u, e)| {
            let all: Vec<f64> =
                [0.25, 0.75].windows(2).flat_map(|w| w.iter().map(|u| u * 0.5)).map(|q| q * *u + e).collect();
            *u += all[1];
        });
        sum += v * total[2] * weights[0];
    }
    sum
}

#[differentiable(wrt(x))]
fn grown_in_a_branch(x: f64, y: &[f64]) -> f64 {
    let mut sum = x;
    if x > 0.0 {
        sum = {
            let mut list = vec![x.sin()];
            list.push(x * x);
            x - list[0]
        };
    }
    for i in 0..2 {
        let mut list = y.iter().map(|y| y * x).collect::<Vec<f64>>();
        list.push(x.cos());
        if i == 1 {
            list.push(x);
        }
        sum += list.iter().sum::<f64>();
    }
    sum
}

#[test]
fn names_and_lengths_of_what_was_copied() {
    let weights = [2.0, 0.0, 0.0];
    let (value, (of_x, _)) = same_names_value_and_grad(0.3, &weights);
    assert_eq!(value, same_names(0.3, &weights));
    check(|x| same_names(x[0], &weights), &[0.3], &[of_x]);
    let gradient = grown_in_a_branch_grad(0.3, &[1.0, 2.0]);
    check(|x| grown_in_a_branch(x[0], &[1.0, 2.0]), &[0.3], &[gradient]);
    assert_eq!(grown_in_a_branch_vjp(0.3, &[1.0, 2.0]).1(1.0), gradient);
}

/// What a closure is given reaches what it writes.
#[differentiable]
fn written_by_a_closure(x: f64, y: &[f64]) -> f64 {
    let list: Vec<f64> = y.iter().copied().collect();
    let mut b = x;
    let mut f = |p: f64| b = (b - p).cos();
    f(list.iter().sum::<f64>());
    f(list[0]);
    b
}

#[test]
fn closures_that_write() {
    let gradient = written_by_a_closure_grad(0.3, &[0.2, 0.4]);
    let gradient = [&[gradient.0][..], &gradient.1].concat();
    check(|x| written_by_a_closure(x[0], &x[1..]), &[0.3, 0.2, 0.4], &gradient);
}

#[differentiable]
fn neighbors(x: &[f64], n: usize) -> f64 {
    let mut sum = x.windows(2).map(|w| w[0] * w[1]).sum::<f64>();
    for i in 0..n {
        let part = &x[i..i + 2];
        sum += part[0].sin();
    }
    sum + x.chunks_exact(2).map(|pair| pair[1] / pair[0]).sum::<f64>()
}

#[test]
fn elements_of_parts() {
    let x = [0.5, 2.0, -1.5, 3.0, 4.0];
    check(|x| neighbors(x, 4), &x, &neighbors_grad(&x, 4));
    // The part is looked for, even if its last element is not read.
    assert!(std::panic::catch_unwind(|| neighbors(&x, 5)).is_err());
    assert!(std::panic::catch_unwind(|| neighbors_grad(&x, 5)).is_err());
}
