//! What the lecture says in numbers about whole programs; the tests of single functions are beside them, in `dnn-core`.
//!
//! `docs/LECTURE.md` says for each row of the lecture where it is and what tests it; `table.rs` checks that page.

mod backpropagation;
mod layouts;
mod objectives;
mod operators;
mod optimization;
mod table;
mod vectors;

/// Panics unless the numbers agree to the tolerance.
#[track_caller]
fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len(), "{found:?} is not {expected:?}");
    for (x, y) in found.iter().zip(expected) {
        assert!((x - y).abs() <= tolerance, "{found:?} is not {expected:?}");
    }
}
