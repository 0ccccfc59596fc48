//! The pipeline never panics: whatever stands under the attribute gives items or errors.

use proc_macro2::TokenStream;

/// Functions to cut pieces out of.
const SOURCES: [&str; 5] = [
    "fn f(x: f64, y: &[f64]) -> f64 { let mut s = 0.0; for i in 0..y.len() { s += y[i] * x.powi(2); } s }",
    "fn f(x: f64) -> Result<f64, E> { if x < 0.0 { return Err(E); } let (a, b) = x.sin_cos(); Ok(a * b?) }",
    "fn f<T: Float>(p: &[T; 3]) -> T { let [a, b, c] = *p; match a { _ => b.max(c) } }",
    "fn f(&self, w: &DMatrix<f64>) -> f64 { let h = (w * &self.x).map(|v| v.tanh() * self.k); h.sum() }",
    "fn f(x: &mut [f64], n: usize) { let mut i = 0; while i < n { x[i] *= g(x[i], &mut i); i += 1; } }",
];

/// Removes the tokens `from..to` of a flattened text.
fn without(text: &str, from: usize, to: usize) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let kept = words.iter().enumerate().filter(|(i, _)| !(from..to).contains(i));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

#[test]
fn mutilated_functions_do_not_panic() {
    let mut expanded = 0;
    for source in SOURCES {
        let tokens: TokenStream = source.parse().expect("the sources are tokens");
        let spaced = tokens.to_string();
        let count = spaced.split(' ').count();
        for from in 0..count {
            for length in 0..4 {
                let text = without(&spaced, from, from + length);
                if let Ok(tokens) = text.parse::<TokenStream>() {
                    let done = std::panic::catch_unwind(|| {
                        crate::expand::differentiable(TokenStream::new(), &tokens)
                    });
                    assert!(done.is_ok(), "the pipeline panics on `{text}`");
                    expanded += 1;
                }
            }
        }
    }
    // Most pieces still have their brackets in pairs.
    assert!(expanded > 300, "only {expanded} pieces were expanded");
}
