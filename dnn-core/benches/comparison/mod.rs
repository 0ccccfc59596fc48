//! Gradients against hand-written ones: the same results, and the time of each.

mod measure;

use dnn_core::random::Random;

/// Numbers between `low` and `high`.
pub(crate) fn numbers(random: &mut Random, count: usize, low: f64, high: f64) -> Vec<f64> {
    (0..count).map(|_| low + (high - low) * random.uniform()).collect()
}

/// What is compared: everything that a gradient function returns, in one list.
pub(crate) trait Flat {
    fn flat(&self) -> Vec<f64>;
}

impl Flat for f64 {
    fn flat(&self) -> Vec<f64> {
        vec![*self]
    }
}

impl<T: Flat> Flat for Vec<T> {
    fn flat(&self) -> Vec<f64> {
        self.iter().flat_map(Flat::flat).collect()
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
pub(crate) fn row<R: Flat>(name: &str, mut ours: impl FnMut() -> R, mut hand: impl FnMut() -> R) {
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

/// The head of the table whose lines are those of [`row`].
pub(crate) fn head() {
    println!("{:<28} {:>12} {:>12} {:>8}", "gradient", "ours (ns)", "hand (ns)", "ratio");
}
