//! What is done where a function has no derivative, point by point.

use dnn_core::activation::relu;
use dnn_core::differentiable;

#[differentiable]
fn absolute(x: f64) -> f64 {
    x.abs()
}

#[differentiable]
fn rectified(x: f64) -> f64 {
    relu(x)
}

#[differentiable]
fn larger(x: f64, y: f64) -> f64 {
    x.max(y)
}

#[differentiable]
fn smaller(x: f64, y: f64) -> f64 {
    x.min(y)
}

#[differentiable]
fn clamped(x: f64, low: f64, high: f64) -> f64 {
    x.clamp(low, high)
}

#[differentiable]
fn length(x: f64, y: f64) -> f64 {
    x.hypot(y)
}

#[differentiable]
fn power(x: f64, y: f64) -> f64 {
    x.powf(y)
}

#[differentiable]
fn whole_power(x: f64, n: i32) -> f64 {
    x.powi(n)
}

#[differentiable]
fn fraction(x: f64) -> f64 {
    x.fract()
}

#[test]
fn kinks_have_derivative_zero() {
    assert_eq!(absolute_grad(0.0), 0.0);
    assert_eq!(absolute_grad(-3.0), -1.0);
    assert_eq!(rectified_grad(0.0), 0.0);
    assert_eq!(rectified_grad(-1.0), 0.0);
    assert_eq!(length_grad(0.0, 0.0), (0.0, 0.0));
}

#[test]
fn the_first_operand_has_the_derivative_at_ties() {
    assert_eq!(larger_grad(1.0, 1.0), (1.0, 0.0));
    assert_eq!(smaller_grad(1.0, 1.0), (1.0, 0.0));
    assert_eq!(larger_grad(1.0, 2.0), (0.0, 1.0));
    assert_eq!(smaller_grad(1.0, 2.0), (1.0, 0.0));
}

#[test]
fn an_operand_that_is_not_a_number_is_passed_over() {
    assert_eq!(larger_grad(f64::NAN, 2.0), (0.0, 1.0));
    assert_eq!(larger_grad(2.0, f64::NAN), (1.0, 0.0));
    assert_eq!(smaller_grad(f64::NAN, 2.0), (0.0, 1.0));
}

#[test]
fn the_variable_has_the_derivative_at_the_bounds() {
    assert_eq!(clamped_grad(0.0, 0.0, 1.0), (1.0, 0.0, 0.0));
    assert_eq!(clamped_grad(1.0, 0.0, 1.0), (1.0, 0.0, 0.0));
    assert_eq!(clamped_grad(-1.0, 0.0, 1.0), (0.0, 1.0, 0.0));
    assert_eq!(clamped_grad(2.0, 0.0, 1.0), (0.0, 0.0, 1.0));
}

#[test]
fn powers_at_the_edge_of_their_domain() {
    assert_eq!(power_grad(0.0, 2.0), (0.0, 0.0));
    assert_eq!(power_grad(0.0, 1.0), (1.0, 0.0));
    assert_eq!(power_grad(0.0, 0.0), (0.0, 0.0));
    assert_eq!(power_grad(-2.0, 2.0).0, -4.0);
    assert_eq!(whole_power_grad(0.0, 0), 0.0);
    assert_eq!(whole_power_grad(0.0, 1), 1.0);
    assert_eq!(whole_power_grad(-2.0, 3), 12.0);
    assert_eq!(whole_power_grad(2.0, -1), -0.25);
}

#[test]
fn fractions_have_slope_one_at_whole_numbers_too() {
    assert_eq!(fraction_grad(2.0), 1.0);
}
