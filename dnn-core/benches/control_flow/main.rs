//! Gradients of functions with loops and branches against hand-written ones, in one run, interleaved:
//! `cargo bench -p dnn-core --bench control_flow`.

#[path = "../comparison/mod.rs"]
mod comparison;
mod functions;
mod hand;

use std::hint::black_box;

use comparison::{head, numbers, row};
use dnn_core::random::Random;

fn main() {
    let random = &mut Random::new(7);
    head();
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
