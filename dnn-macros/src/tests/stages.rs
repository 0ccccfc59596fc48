//! One straight line, one branch, one loop, one call and one method through all stages.

use expect_test::{Expect, ExpectFile, expect_file};

use super::{emitted, inferred, lowered, passes};

const NEURON: &str = "fn f(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let s0 = w0 * x0;
    let s1 = w1 * x1;
    let s2 = s0 + s1;
    let s3 = s2 + w2;
    sigmoid(s3)
}";

const BRANCH: &str = "fn f(x: f64) -> f64 { let y = if x < 1.0 { x * x } else { x.sqrt() }; y * 2.0 }";

const LOOP: &str = "fn f(w: f64, b: f64, n: usize) -> f64 {
    let mut y = 0.5;
    for _ in 0..n { y = (w * y + b).tanh(); }
    y
}";

const CALL: &str = "fn f(x: f64, y: &[f64]) -> f64 { let e = m::energy(y); (e * x).sin() }";

const METHOD: &str = "fn f(&self, x: f64) -> f64 { self.rate * self.other(x) }";

const MATRICES: &str =
    "fn f(w: &DMatrix<f64>, x: &DVector<f64>) -> f64 { (w * x).map(f64::tanh).norm_squared() }";

const OUT: &str = "fn f(x: &[f64], y: &mut [f64]) { for i in 0..x.len() { y[i] = x[i] * y[i]; } }";

const FALLIBLE: &str = "fn f(x: f64) -> Result<f64, String> {
    if x < 0.0 { return Err(format!(\"{x} is negative\")); }
    Ok(x.sqrt())
}";

const ALL: [(&str, &str); 8] = [
    ("neuron", NEURON),
    ("branch", BRANCH),
    ("loop", LOOP),
    ("call", CALL),
    ("method", METHOD),
    ("matrices", MATRICES),
    ("out", OUT),
    ("fallible", FALLIBLE),
];

fn check(name: &str, text: &str) {
    let stages = [
        ("lower", lowered(text)),
        ("infer", inferred(text)),
        ("differentiate", passes(text, false)),
        ("simplify", passes(text, true)),
        ("emit", emitted(text)),
    ];
    let parts: Vec<String> =
        stages.iter().map(|(stage, result)| format!("==== {stage}\n{result}\n")).collect();
    let file: ExpectFile = expect_file![format!("snapshots/{name}.txt")];
    file.assert_eq(&parts.concat());
}

#[test]
fn all_stages() {
    for (name, text) in ALL {
        check(name, text);
    }
}

/// The lecture's listing, to the letter.
#[test]
fn the_listing() {
    let text = emitted(NEURON);
    let body: Vec<&str> = text
        .lines()
        .skip_while(|line| !line.contains("fn f_value_and_grad"))
        .map(str::trim)
        .filter(|line| line.starts_with("let "))
        .take(15)
        .collect();
    let expected: Expect = expect_test::expect![[r"
        let s0 = w0 * x0;
        let s1 = w1 * x1;
        let s2 = s0 + s1;
        let s3 = s2 + w2;
        let L = sigmoid(s3);
        let grad_L = 1.0;
        let grad_s3 = grad_L * (1.0 - L) * L;
        let grad_w2 = grad_s3;
        let grad_s2 = grad_s3;
        let grad_s0 = grad_s2;
        let grad_s1 = grad_s2;
        let grad_w1 = grad_s1 * x1;
        let grad_x1 = grad_s1 * w1;
        let grad_w0 = grad_s0 * x0;
        let grad_x0 = grad_s0 * w0;
    "]];
    expected.assert_eq(&(body.join("\n") + "\n"));
}

/// The same source gives the same tokens.
#[test]
fn expansion_is_deterministic() {
    for (_, text) in ALL {
        assert_eq!(emitted(text), emitted(text));
    }
}
