//! Functions that call each other in a long chain: what each of them expands to does not depend on the others.

use proc_macro2::{TokenStream, TokenTree};

/// The function at this place of a chain, in several shapes by turns.
fn link(i: usize) -> String {
    let callee = if i == 0 { "x.sin()".to_owned() } else { format!("f{:02}(x * a, a)", i - 1) };
    let body = match i % 5 {
        0 => format!("let y = {callee}; y * a + x"),
        1 => format!("if x > 0.0 {{ {callee} }} else {{ {callee} * x }}"),
        2 => format!("[x, a].iter().map(|x| {callee}).sum()"),
        3 => format!("let step = |x: f64| {callee}; let mut y = step(x); y *= step(a); y"),
        _ => format!("let mut s = 0.0; for _ in 0..3 {{ s += {callee}; }} s"),
    };
    format!("fn f{i:02}(x: f64, a: f64) -> f64 {{ {body} }}")
}

/// The tokens in a stream, those in brackets too.
fn count(tokens: TokenStream) -> usize {
    let one = |token| match token {
        TokenTree::Group(group) => 1 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(one).sum()
}

fn expanded(length: usize) -> usize {
    let links = (0..length).map(|i| {
        let tokens = link(i).parse().expect("the links are tokens");
        let expansion = crate::expand::differentiable(TokenStream::new(), &tokens);
        assert!(!expansion.to_string().contains("compile_error"), "{}", link(i));
        count(expansion)
    });
    links.sum()
}

/// Every five links more are as many tokens more, whatever is below them.
#[test]
fn chains_grow_linearly() {
    let first = expanded(5);
    let five = expanded(10) - first;
    for length in [20, 30, 60] {
        assert_eq!(expanded(length), first + (length / 5 - 1) * five, "a chain of {length}");
    }
}

/// The type of a link that calls the one below several times has no types of the links below in it: each pullback that
/// it keeps has its companion's name for a type.
#[test]
fn kept_pullbacks_have_names() {
    for (i, calls) in [(1, 2), (3, 2), (2, 1), (5, 1)] {
        let tokens = link(i).parse().expect("the links are tokens");
        let expansion = crate::expand::differentiable(TokenStream::new(), &tokens).to_string();
        let (_, companion) =
            expansion.split_once(&format!("fn f{i:02}_pullback")).expect("there is a companion");
        assert_eq!(companion.matches(&format!("f{:02}_pullback (", i - 1)).count(), calls, "{}", link(i));
        let named = if calls > 1 { calls } else { 0 };
        assert_eq!(companion.matches("PullbackOf").count(), named, "{}", link(i));
    }
}
