//! A callee's constant parameter gets an active argument, in a function without one float as its result.

use dnn_core::differentiable;

#[differentiable(wrt(x))]
fn scaled(x: f64, options: Options) -> f64 {
    x * options.factor
}

#[derive(Clone, Copy, dnn_core::Differentiable)]
struct Options {
    factor: f64,
}

#[differentiable(wrt(options))]
fn both(options: Options) -> (f64, f64) {
    (scaled(options.factor, options), options.factor)
}

fn main() {}
