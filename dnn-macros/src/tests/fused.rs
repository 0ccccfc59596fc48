//! Loops that keep nothing: accumulators whose adjoint is known before the loop, in a dozen shapes.

use super::passes;

/// The body of `fn f(x: &[f64], w: &[f64], b: f64, n: usize) -> f64`.
const SHAPES: [(&str, &str); 13] = [
    ("sum", "let mut s = 0.0; for i in 0..x.len() { s += x[i].sin(); } s"),
    ("mean", "let mut s = 0.0; for i in 0..x.len() { s += x[i].exp(); } s / n as f64"),
    ("by reference", "let mut s = 0.0; for v in x { s += v.tanh() * b; } s"),
    ("backward", "let mut s = 0.0; for i in (0..n).rev() { s += x[i].ln(); } s"),
    ("in steps", "let mut s = 0.0; for i in (0..n).step_by(2) { s += x[i].sqrt(); } s"),
    ("closed", "let mut s = 0.0; for i in 1..=n { s -= (x[i - 1] / b).cos(); } s"),
    ("neighbors", "let mut s = 0.0; for i in 0..n - 1 { let d = x[i + 1] - x[i]; s += d.powi(4); } s"),
    ("side by side", "let mut s = 0.0; for (a, c) in x.iter().zip(w) { s += (a * c).exp(); } s"),
    (
        "a branch",
        "let mut s = 0.0; for i in 0..n { s += if x[i] > 0.0 { x[i].sqrt() } else { x[i].exp() }; } s",
    ),
    (
        "two sums",
        "let (mut s, mut t) = (0.0, 0.0); for i in 0..n { let e = x[i].exp(); s += e; t += e * w[i]; } s + 2.0 * t",
    ),
    (
        "an inner sum",
        "let mut s = 0.0; for i in 0..n { let mut z = b; for j in 0..n { z += w[j] * x[i]; } s += z.tanh(); } s",
    ),
    ("a nest", "let mut s = 0.0; for i in 0..n { for j in 0..i { s += (x[i] - x[j]).exp(); } } s"),
    ("a condition", "let mut s = 0.0; for i in 0..n { if x[i] < b { continue; } s += x[i].ln_1p(); } s"),
];

#[test]
fn loops_that_keep_nothing() {
    for (name, body) in SHAPES {
        let text = format!("fn f(x: &[f64], w: &[f64], b: f64, n: usize) -> f64 {{ {body} }}");
        let passes = passes(&text, true);
        assert!(passes.contains("and back"), "{name} is not fused:\n{passes}");
        assert!(!passes.contains("saved "), "{name} keeps values:\n{passes}");
    }
}

/// Where a step depends on the one before, each variable that is read backward has one buffer, of the loop's size.
#[test]
fn loops_that_keep_what_is_read() {
    let text = "fn f(w: f64, n: usize) -> f64 { let mut y = 0.5; for _ in 0..n { y = (w * y).tanh(); } y }";
    let passes = passes(text, true);
    assert_eq!(passes.matches(": Vec<f64> = copies(").count(), 2, "{passes}");
    assert!(passes.contains("f64, `n__local_1`)") && !passes.contains("growing"), "{passes}");
}
