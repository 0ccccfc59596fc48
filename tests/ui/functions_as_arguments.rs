//! Closures and functions that cannot be given as arguments with a derivative.

use dnn_core::differentiable;

#[differentiable]
fn area(f: impl Fn(f64) -> f64, a: f64) -> f64 {
    f(a) * a
}

#[differentiable]
fn square(x: f64) -> f64 {
    x * x
}

fn cube(x: f64) -> f64 {
    x * x * x
}

#[differentiable]
fn counted(mut f: impl FnMut(f64) -> f64, a: f64) -> f64 {
    f(a) * f(a)
}

#[differentiable]
fn changing(x: f64) -> f64 {
    let mut calls = x;
    counted(
        |t| {
            calls += t;
            calls
        },
        x,
    )
}

#[differentiable]
fn decided<F: Fn(&f64) -> f64>(size: &F, x: f64) -> f64 {
    if size(&x) < 1.0 { x } else { x * x }
}

#[differentiable]
fn lent(x: f64) -> f64 {
    decided(&|t: &f64| *t * x, x)
}

#[differentiable]
fn wide(f: &impl Fn(f64, f64, f64, f64, f64) -> f64, x: f64) -> f64 {
    if f(x, x, x, x, x) < 1.0 { x } else { x * x }
}

#[differentiable]
fn many(x: f64) -> f64 {
    wide(&|a, b, c, d, e| (a + b + c + d + e) * x, x)
}

#[differentiable]
fn unknown(x: f64) -> f64 {
    area(cube, x)
}

fn main() {
    // A derivative needs the pullback of the function.
    area_grad(&(), |x| x * x, 1.0);
    area_grad(&(), square_pullback, 1.0);
}
