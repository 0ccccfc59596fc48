//! Casts from one float to the other, and of integers: differences through the rounding of a cast say nothing, so these
//! derivatives are compared with the formula. Casts of a float to its own type are in the generated tests.

#![allow(clippy::pedantic, reason = "casts and borrows are what is tested")]

use dnn_core::differentiable;

#[differentiable]
fn widened(x: f32) -> f64 {
    (x as f64).sin() * 3.0
}

#[differentiable]
fn narrowed(x: &f64) -> f32 {
    (*x as f32).exp()
}

#[differentiable]
fn converted(x: f32) -> f64 {
    f64::from(x) * f64::from(x)
}

/// The gradient of `narrowed`, by hand: a cast's own derivative is differentiated again.
#[differentiable]
fn narrowed_again(x: f64) -> f64 {
    let upstream = (x as f32).exp();
    upstream as f64
}

/// An integer is constant, whatever it is cast to.
#[differentiable]
fn counted(x: f64, n: i32) -> f64 {
    x * n as f64 + n as f32 as f64
}

#[test]
fn casts() {
    for x in [-1.25_f32, 0.5, 1.75] {
        let wide = f64::from(x);
        // One rounding to `f32` on the way back, and some roundings of `f64`.
        assert!((widened_grad(x) - (3.0 * wide.cos()) as f32).abs() <= 2.0 * f32::EPSILON * 3.0);
        assert_eq!(converted_grad(x), 2.0 * x);
        assert_eq!(narrowed_grad(&wide), f64::from(x.exp()));
        assert_eq!(narrowed_again_grad(wide), f64::from(x.exp()));
        assert_eq!(counted_grad(wide, 7), 7.0);
    }
}
