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

/// The greatest number of bytes above those in use before.
fn peak(run: impl FnOnce() -> f64) -> usize {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    assert!(run().is_finite());
    MEMORY.peak_usage() - before
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
    let bytes = peak(|| recurrence_value_and_grad(0.1, 1000).1);
    // Two variables are read backward: one buffer each, of the size of the loop.
    assert!((8000..=3 * 8000).contains(&bytes), "a recurrence of 1000 steps takes {bytes} bytes");
}
