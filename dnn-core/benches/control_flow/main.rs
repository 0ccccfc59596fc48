//! Gradients of functions with loops and branches against hand-written ones, in one run, interleaved:
//! `cargo bench -p dnn-core --bench control_flow`.

mod functions;
mod hand;
mod measure;

use std::hint::black_box;

use dnn_core::random::Random;

/// Numbers between `low` and `high`.
fn numbers(random: &mut Random, count: usize, low: f64, high: f64) -> Vec<f64> {
    (0..count).map(|_| low + (high - low) * random.uniform()).collect()
}

/// What is compared: everything that a gradient function returns, in one list.
trait Flat {
    fn flat(&self) -> Vec<f64>;
}

impl Flat for f64 {
    fn flat(&self) -> Vec<f64> {
        vec![*self]
    }
}

impl Flat for Vec<f64> {
    fn flat(&self) -> Vec<f64> {
        self.clone()
    }
}

impl<A: Flat, B: Flat> Flat for (A, B) {
    fn flat(&self) -> Vec<f64> {
        [self.0.flat(), self.1.flat()].concat()
    }
}

impl<A: Flat, B: Flat, C: Flat> Flat for (A, B, C) {
    fn flat(&self) -> Vec<f64> {
        [self.0.flat(), self.1.flat(), self.2.flat()].concat()
    }
}

/// Compares the results, then the times.
fn row<R: Flat>(name: &str, mut ours: impl FnMut() -> R, mut hand: impl FnMut() -> R) {
    let (a, b) = (ours().flat(), hand().flat());
    let largest = b.iter().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    assert!(a.len() == b.len(), "{name}: {} numbers against {}", a.len(), b.len());
    for (a, b) in a.iter().zip(&b) {
        // The hand sums in another order: some roundings for each of the terms.
        assert!((a - b).abs() <= 1e-10 * largest, "{name}: {a} against {b}");
    }
    let times = measure::side_by_side(ours, hand);
    println!("{name:<28} {:>12.0} {:>12.0} {:>8.2}", times.ours, times.hand, times.ratio);
}

fn main() {
    let random = &mut Random::new(7);
    println!("{:<28} {:>12} {:>12} {:>8}", "gradient", "ours (ns)", "hand (ns)", "ratio");
    for n in [100, 10_000] {
        let x = numbers(random, n, -1.5, 1.5);
        row(
            &format!("Rosenbrock, n = {n}"),
            || functions::rosenbrock_value_and_grad(black_box(&x)),
            || hand::rosenbrock(black_box(&x)),
        );
    }
    let (w, x) = (numbers(random, 16, -1.0, 1.0), numbers(random, 256 * 16, -1.0, 1.0));
    let y: Vec<f64> = numbers(random, 256, -1.0, 1.0).iter().map(|y| y.signum()).collect();
    row(
        "logistic regression, 256x16",
        || functions::logistic_regression_value_and_grad(black_box(&w), 0.1, black_box(&x), black_box(&y)),
        || hand::logistic_regression(black_box(&w), 0.1, black_box(&x), black_box(&y)),
    );
    row(
        "tanh recurrence, 1000 steps",
        || functions::recurrence_value_and_grad(black_box(0.9), black_box(0.1), 0.5, 1000),
        || hand::recurrence(black_box(0.9), black_box(0.1), 0.5, 1000),
    );
    // Without chaos: its adjoints would differ in every digit.
    row(
        "logistic map, 1000 steps",
        || functions::logistic_map_value_and_grad(black_box(3.2), black_box(0.3), 1000),
        || hand::logistic_map(black_box(3.2), black_box(0.3), 1000),
    );
    let (l, x) = (numbers(random, 64 * 65 / 2, -1.0, 1.0), numbers(random, 64, -1.0, 1.0));
    row(
        "triangular product, n = 64",
        || functions::triangular_value_and_grad(black_box(&l), black_box(&x)),
        || hand::triangular(black_box(&l), black_box(&x)),
    );
    let x = numbers(random, 1000, -3.0, 3.0);
    row(
        "log-sum-exp, n = 1000",
        || functions::log_sum_exp_value_and_grad(black_box(&x)),
        || hand::log_sum_exp(black_box(&x)),
    );
}
