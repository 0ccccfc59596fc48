//! Arrays of one value over and over: every copy has a part in the derivative.

use dnn_core::differentiable;

#[differentiable]
fn copies(x: f64) -> f64 {
    let a = [x; 3];
    a[0] * a[1] + a[2]
}

#[differentiable]
fn changed(x: f64) -> f64 {
    let mut a = [x; 2];
    a[0] *= 0.5;
    a[0] * a[1]
}

#[differentiable]
fn rows(x: f64) -> f64 {
    let row = [x; 2];
    let matrix = [row; 3];
    matrix[0][0] * matrix[1][1] + matrix[2][0] * x
}

#[differentiable]
fn single(x: f32) -> f32 {
    let a = [2.0 * x; 4];
    a[0] * a[3]
}

#[differentiable]
fn in_a_loop<const N: usize>(v: [f64; N]) -> f64 {
    let x = v[0];
    let mut sum = 0.0;
    for _ in 0..2 {
        let row = [x * sum + x; N];
        sum += row[0] * row[N - 1];
    }
    sum
}

#[test]
fn repeated_values() {
    assert_eq!(copies_grad(0.5), 2.0);
    assert_eq!(changed_grad(0.5), 0.5);
    assert_eq!(rows_grad(0.5), 2.0);
    assert_eq!(single_grad(0.5), 4.0);
    // s₁ = x², s₂ = s₁ + (x s₁ + x)² = x² + (x³ + x)², at x = 1: 2 + 2 · 2 · 4.
    assert_eq!(in_a_loop_grad([1.0, 9.0, 9.0]), [18.0, 0.0, 0.0]);
}
