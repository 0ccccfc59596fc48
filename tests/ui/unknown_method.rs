//! A method of a float that the table does not know.

use dnn_core::differentiable;

#[differentiable]
fn f(x: f64) -> f64 {
    2.0 * x.frobnicate()
}

#[differentiable]
fn near(x: f64) -> f64 {
    x.sinn()
}

#[differentiable]
fn of_another_type(x: f64) -> f64 {
    x.transpose() * 2.0
}

#[differentiable]
fn intermediate(x: f64) -> f64 {
    let y = x * x;
    y.frobnicate(3) + 1.0
}

fn main() {}
