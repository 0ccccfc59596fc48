//! What gradients of loops take of memory: a fused loop takes none, however often it runs.

use dnn_core::differentiable;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// An accumulator: its loop is fused.
#[differentiable]
fn series(x: f64, n: usize) -> f64 {
    let mut sum = 0.0;
    for i in 0..n {
        sum += (x * i as f64).sin();
    }
    sum
}

/// A nest of accumulators.
#[differentiable]
fn pairs(x: f64, y: f64, n: usize) -> f64 {
    let mut sum = 0.0;
    for i in 0..n {
        for j in 0..i {
            sum += (x * i as f64 - y * j as f64).cos();
        }
    }
    sum
}

/// A recurrence: the values of all steps are kept.
#[differentiable]
fn recurrence(x: f64, n: usize) -> f64 {
    let mut y = x;
    for _ in 0..n {
        y = (y * x).sin() + x;
    }
    y
}

/// A chain: its loop is fused too.
#[differentiable]
fn chain(x: &[f64]) -> f64 {
    x.iter().map(|x| x.sin()).sum()
}

#[differentiable]
fn zipped(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).filter(|(x, _)| **x > 0.0).map(|(x, y)| (x - y).powi(2)).sum()
}

#[differentiable(wrt(x))]
fn captured(x: f64, y: &[f64]) -> f64 {
    y.iter().enumerate().map(|(i, y)| (x * y).exp() * i as f64).sum()
}

/// The greatest number of bytes above those in use before. The harness, too, takes memory now and then: what the
/// function takes it takes in every run.
fn peak(run: impl Fn() -> f64) -> usize {
    let once = |_| {
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        assert!(run().is_finite());
        MEMORY.peak_usage() - before
    };
    (0..5).map(once).min().expect("it runs")
}

// One test: others beside it would allocate too.
#[test]
fn fused_loops_take_no_memory() {
    for n in [10, 100_000] {
        assert_eq!(peak(|| series_value_and_grad(0.1, n).1), 0, "a sum of {n} terms");
    }
    for n in [10, 1000] {
        assert_eq!(peak(|| pairs_value_and_grad(0.1, 0.2, n).1.0), 0, "{n} times {n} pairs");
    }
    for n in [10, 10_000] {
        let (x, y) = (vec![0.3; n], vec![0.2; n]);
        // The gradients, and nothing else.
        assert_eq!(peak(|| chain_value_and_grad(&x).1[0]), 8 * n, "a chain over {n} numbers");
        assert_eq!(peak(|| zipped_value_and_grad(&x, &y).1.0[0]), 2 * 8 * n, "a chain over {n} pairs");
        assert_eq!(peak(|| captured_value_and_grad(0.1, &x).1), 0, "a chain over {n} constants");
    }
    let bytes = peak(|| recurrence_value_and_grad(0.1, 1000).1);
    // Two variables are read backward: one buffer each, of the size of the loop.
    assert!((8000..=3 * 8000).contains(&bytes), "a recurrence of 1000 steps takes {bytes} bytes");
}
