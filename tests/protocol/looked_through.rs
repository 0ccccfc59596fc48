//! Patterns that look through a reference: what they bind is references.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn matched(x: &[f64]) -> f64 {
    match x {
        [a, b] => *a * *b,
        [a, ..] => (*a * *a).sqrt(),
        _ => 1.0,
    }
}
#[differentiable]
fn guarded(x: &[f64]) -> f64 {
    match x {
        [a, b] => a * b,
        [a, .., c] if *a > 0.0 => (a * a).sqrt() + c,
        [a, b, rest @ ..] => rest[0] * a + a.max(*b),
        _ => 1.0,
    }
}
#[differentiable]
fn copied(x: &[f64]) -> f64 {
    match *x {
        [a, b] => a * b,
        [a, ..] => (a * a).sqrt(),
        _ => 1.0,
    }
}
#[differentiable]
fn tuple_of_references(x: &[f64; 3], y: (f64, &[f64; 2])) -> f64 {
    let [a, b, c] = x;
    let (d, [e, f]) = y;
    *a * *b * a * *c + d * e * f
}
#[differentiable]
fn pair(x: &(f64, f64)) -> f64 {
    match x {
        (a, b) if *a > 0.0 => *a * *a * b,
        (a, b) => *a * *b * *b,
    }
}
#[differentiable]
fn repeated(x: &[f64; 3]) -> f64 {
    let [a, b, c] = x;
    let mut s = 0.0;
    for i in 0..3 {
        if i == 1 {
            s += a * b;
        } else {
            s *= c.sin();
        }
    }
    let t = *a + s;
    s + t.sin() + guarded(&[*a, *b]) + [a, b].len() as f64
}
#[differentiable]
fn recursive<T: num_traits::Float>(x: &[T]) -> T {
    if let [first, rest @ ..] = x { (*first * *first + recursive(rest)).sqrt() } else { T::one() }
}
#[differentiable]
fn rows(x: &[[f64; 2]], mut k: f64) -> f64 {
    let mut s = 0.0;
    for row in x {
        let [a, b] = row;
        s += a * b;
        k = k * *a;
    }
    for [a, b] in x {
        s += a * b;
    }
    for &[a, b] in x {
        s += a * b;
    }
    let &[c, d] = &x[0];
    s + x.iter().map(|[a, b]| a * b).sum::<f64>() + c * d + k
}
#[test]
fn names_behind_references() {
    for x in [&[0.3, 0.7][..], &[0.2], &[0.4, 0.5, -0.6], &[-0.4, 0.5, -0.6]] {
        check(matched, x, &matched_grad(x));
        check(guarded, x, &guarded_grad(x));
        check(copied, x, &copied_grad(x));
        check(recursive::<f64>, x, &recursive_grad(x));
    }
    let (a, (b, c)) = tuple_of_references_grad(&[0.3, 0.4, 0.5], (0.6, &[0.7, 0.8]));
    check(
        |p| tuple_of_references(&[p[0], p[1], p[2]], (p[3], &[p[4], p[5]])),
        &[0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
        &[a[0], a[1], a[2], b, c[0], c[1]],
    );
    check(|p| pair(&(p[0], p[1])), &[0.3, 0.4], &<[f64; 2]>::from(pair_grad(&(0.3, 0.4))));
    check(|p| pair(&(p[0], p[1])), &[-0.3, 0.4], &<[f64; 2]>::from(pair_grad(&(-0.3, 0.4))));
    check(|p| repeated(&[p[0], p[1], p[2]]), &[0.3, 0.4, 0.8], &repeated_grad(&[0.3, 0.4, 0.8]));
    let (g, k) = rows_grad(&[[0.3, 0.4], [0.5, 0.6]], 0.7);
    check(
        |p| rows(&[[p[0], p[1]], [p[2], p[3]]], p[4]),
        &[0.3, 0.4, 0.5, 0.6, 0.7],
        &[g[0][0], g[0][1], g[1][0], g[1][1], k],
    );
}
