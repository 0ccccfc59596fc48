//! Gradients of iterator chains against hand-written ones, in one run, interleaved:
//! `cargo bench -p dnn-core --bench iterators`.

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
    let (x, y) = (numbers(random, 1000, -1.5, 1.5), numbers(random, 1000, -1.5, 1.5));
    row(
        "map, sum: squares",
        || functions::squares_value_and_grad(black_box(&x)),
        || hand::squares(black_box(&x)),
    );
    row("map, sum: sines", || functions::sines_value_and_grad(black_box(&x)), || hand::sines(black_box(&x)));
    row(
        "zip, map, sum: dot",
        || functions::dot_value_and_grad(black_box(&x), black_box(&y)),
        || hand::dot(black_box(&x), black_box(&y)),
    );
    row(
        "zip, map, sum: squared error",
        || functions::squared_error_value_and_grad(black_box(&x), black_box(&y)),
        || hand::squared_error(black_box(&x), black_box(&y)),
    );
    row(
        "windows: second differences",
        || functions::roughness_value_and_grad(black_box(&x)),
        || hand::roughness(black_box(&x)),
    );
    row(
        "windows: Rosenbrock",
        || functions::rosenbrock_value_and_grad(black_box(&x)),
        || hand::rosenbrock(black_box(&x)),
    );
    row(
        "fold: Horner",
        || functions::horner_value_and_grad(black_box(0.99), black_box(&x)),
        || hand::horner(black_box(0.99), black_box(&x)),
    );
    row(
        "fold: log-sum-exp",
        || functions::log_sum_exp_value_and_grad(black_box(&x)),
        || hand::log_sum_exp(black_box(&x)),
    );
    row(
        "filter, map, sum: logarithms",
        || functions::positive_logarithms_value_and_grad(black_box(&x)),
        || hand::positive_logarithms(black_box(&x)),
    );
    row(
        "collect, map, sum",
        || functions::collected_value_and_grad(black_box(&x)),
        || hand::collected(black_box(&x)),
    );
    let rows: Vec<Vec<f64>> = (0..64).map(|_| numbers(random, 64, -1.0, 1.0)).collect();
    row(
        "nested: matrix times vector",
        || functions::product_value_and_grad(black_box(&rows), black_box(&x[..64])),
        || hand::product(black_box(&rows), black_box(&x[..64])),
    );
    row(
        "for_each: hyperbolic tangents",
        || functions::each_value_and_grad(black_box(&x)),
        || hand::each(black_box(&x)),
    );
}
