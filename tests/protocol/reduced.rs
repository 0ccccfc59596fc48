//! Programs that were wrong or refused once, as small as they can be, beside their forward-mode twins.

#![allow(clippy::all, clippy::pedantic, reason = "what users write is tested as they write it")]

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    /// The sum reaches the result only through what the closure writes.
    #[differentiable]
    fn written_through_items(x: f64, y: &[f64]) -> f64 {
        let s = y.iter().fold(1.0, |a, b| 0.5 * a + b);
        let mut u = [1.0, 0.5];
        u.iter_mut().for_each(|e| *e += s);
        u[0] * x
    }

    /// A closure that nothing flows through is called with what carries a derivative, and without.
    #[differentiable]
    fn writes_for_itself(x: f64, y: &[f64]) -> f64 {
        let mut c: f64 = 1.0;
        let mut f = |v: f64| c -= v;
        f(x);
        f(2.0);
        let _unused = vec![c.atan(), 2.0];
        x * y[0]
    }
}

use functions::cases;

oracle::tests! {
    written_through_items: [(0.7, vec![0.2, -1.4, 0.9])];
    writes_for_itself: [(0.7, vec![0.2])];
}
