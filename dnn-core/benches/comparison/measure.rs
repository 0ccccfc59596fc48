//! Measures two functions side by side: samples interleaved, medians compared.

use std::hint::black_box;
use std::time::{Duration, Instant};

const SAMPLES: usize = 41;
const LEAST: Duration = Duration::from_micros(1500);

/// The medians of the time for one call, in nanoseconds.
pub(crate) struct Times {
    pub(crate) ours: f64,
    pub(crate) hand: f64,
    /// The median of the ratios of neighboring samples, which share what the machine does otherwise.
    pub(crate) ratio: f64,
}

/// Measures `ours` against `hand`.
pub(crate) fn side_by_side<R>(mut ours: impl FnMut() -> R, mut hand: impl FnMut() -> R) -> Times {
    let calls = calibrate(&mut hand);
    let mut all = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..SAMPLES {
        let times = [sample(calls, &mut ours), sample(calls, &mut hand)];
        all[0].push(times[0]);
        all[1].push(times[1]);
        all[2].push(times[0] / times[1]);
    }
    let [ours, hand, ratio] = all.map(median);
    Times { ours, hand, ratio }
}

/// How many calls make a sample of some length.
fn calibrate<R>(function: &mut impl FnMut() -> R) -> u32 {
    let mut calls = 1;
    loop {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(function());
        }
        if start.elapsed() >= LEAST {
            return calls;
        }
        calls *= 2;
    }
}

fn sample<R>(calls: u32, function: &mut impl FnMut() -> R) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(function());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(calls)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
