//! Adjoints of vectors that are handed on from one loop to the next, and those that are not.

use super::passes;

/// The body of `fn f(x: &[f64], k: f64) -> f64`, and how many vectors of adjoints there are, that of `x` included.
const SHAPES: [(&str, &str, usize); 9] = [
    ("one", "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); y.iter().map(|y| y * y).sum()", 1),
    (
        "two",
        "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); let z: Vec<f64> = y.iter().map(|y| y.sin()).collect(); \
         z.iter().sum()",
        1,
    ),
    (
        "by index",
        "let mut y = Vec::new(); for i in 0..x.len() { y.push(x[i] * k); } let mut s = 0.0; \
         for i in 0..y.len() { s += y[i] * y[i]; } s",
        1,
    ),
    (
        "read twice",
        "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); let s: f64 = y.iter().sum(); s * y[0]",
        2,
    ),
    (
        "backward",
        "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); y.iter().rev().map(|y| y * k).sum()",
        2,
    ),
    (
        "carried",
        "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); y.iter().fold(1.0, |s, y| (s * y).sin())",
        2,
    ),
    (
        "of another length",
        "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); let mut s = 0.0; \
         for i in 0..x.len() - 1 { s += y[i] * y[i]; } s",
        2,
    ),
    (
        "neighbors",
        "let y: Vec<f64> = x.iter().map(|x| x * k).collect(); let mut s = 0.0; \
         for i in 1..y.len() { s += y[i] * y[i - 1]; } s",
        2,
    ),
    (
        "grown",
        "let mut y: Vec<f64> = x.iter().map(|x| x * k).collect(); y.push(k); y.iter().map(|y| y * y).sum()",
        2,
    ),
];

#[test]
fn vectors_of_adjoints() {
    for (name, body, vectors) in SHAPES {
        let passes = passes(&format!("fn f(x: &[f64], k: f64) -> f64 {{ {body} }}"), true);
        let zeros = passes.lines().filter(|line| line.starts_with("grad ") && line.contains(" = zero of "));
        let found = zeros.filter(|line| line.contains("Vec<f64>")).count();
        assert_eq!(found, vectors, "{name}:\n{passes}");
    }
}
