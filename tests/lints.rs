//! Expansions are silent under strict lints, and stand without the prelude.

#![deny(warnings, missing_docs, unsafe_code, clippy::pedantic, clippy::nursery)]
#![no_implicit_prelude]
#![allow(
    clippy::float_cmp,
    clippy::needless_range_loop,
    clippy::suboptimal_flops,
    clippy::must_use_candidate,
    reason = "the code under the attribute"
)]

use ::dnn_core::activation::relu;
use ::dnn_core::differentiable;
use ::nalgebra::{DMatrix, DVector};

/// Structs, enums, traits, chains, closures and patterns, which `tests/editions` compiles with the prelude.
#[path = "editions/program.rs"]
pub mod program;

/// One letter names, an upper-case local, unused results, casts.
#[allow(non_snake_case, reason = "as mathematics writes it")]
#[differentiable]
pub fn busy(x: f64, y: &[f64], n: usize) -> f64 {
    let A = x * 2.0;
    let mut sum = 0.0;
    for i in 0..n {
        let step = if y[i] > 0.0 { y[i] * A } else { y[i].sin() };
        sum += step;
    }
    sum.max(x).clamp(-1.0e3, 1.0e3)
}

/// A layer.
#[differentiable]
pub fn layer(w: &DMatrix<f64>, x: &DVector<f64>) -> DVector<f64> {
    (w * x).map(relu)
}

/// A net of layers.
#[differentiable]
pub fn net(w: &DMatrix<f64>, x: &DVector<f64>) -> f64 {
    let h = layer(w, x);
    let y = layer(w, &h);
    y.norm_squared()
}

/// A method and its generic block.
pub struct Scale<T> {
    /// The factor.
    pub factor: T,
}

#[differentiable]
impl<T: ::num_traits::Float> Scale<T> {
    /// The scaled value.
    #[differentiable]
    pub fn apply(&self, x: T) -> T {
        self.factor * x * x
    }
}

/// Gradients by name, and a struct that has a gradient of its own.
#[derive(::dnn_core::Differentiable)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Up.
    pub y: f64,
}

/// The height over a line.
#[differentiable(named, wrt(point, slope))]
pub fn height(point: &Point, slope: f64) -> f64 {
    slope.mul_add(-point.x, point.y)
}

/// Private, and only its gradient is used.
#[differentiable]
fn hidden(x: f64) -> f64 {
    x * x
}

#[test]
fn expansions_are_silent() {
    ::core::assert_eq!(hidden_grad(3.0), 6.0);
    ::core::assert_eq!(busy_value_and_grad(1.0, &[1.0, -1.0], 2).0, busy(1.0, &[1.0, -1.0], 2));
    ::core::assert_eq!(Scale { factor: 2.0 }.apply_grad(3.0), 12.0);
    let by_name = height_grad(&Point { x: 2.0, y: 1.0 }, 3.0);
    ::core::assert_eq!((by_name.point.y, by_name.slope), (1.0, -2.0));
    let w = DMatrix::from_element(2, 2, 0.5);
    let x = DVector::from_element(2, 1.0);
    ::core::assert_eq!(net_value_and_grad(&w, &x).0, net(&w, &x));
}
