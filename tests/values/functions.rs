//! Scalar functions as people write them.

use dnn_core::activation::sigmoid;
use dnn_core::differentiable;

use crate::{Case, Row};

#[differentiable]
fn neuron(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let s0 = w0 * x0;
    let s1 = w1 * x1;
    let s2 = s0 + s1;
    let s3 = s2 + w2;
    sigmoid(s3)
}

#[differentiable]
fn rosenbrock(x: f64, y: f64) -> f64 {
    (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2)
}

/// The order of a sum matters to its last bit.
#[differentiable]
fn sums(a: f64, b: f64, c: f64, d: f64) -> f64 {
    a + (b + c) - (d - a) - -b
}

#[differentiable]
fn quotients(x: f64, y: f64) -> f64 {
    let ratio = x / y / 3.0;
    ratio * y - x % y + 0.1 / (x * 1.0)
}

/// Adding zero and multiplying by one are not nothing: `-0.0 + 0.0` is `0.0`.
#[differentiable]
fn neutral(x: f64) -> f64 {
    1.0 * (x + 0.0) - 0.0 * x / 1.0
}

#[differentiable]
fn normal_density(x: f64, mean: f64, deviation: f64) -> f64 {
    let z = (x - mean) / deviation;
    (-0.5 * z * z).exp() / (deviation * (2.0 * std::f64::consts::PI).sqrt())
}

#[differentiable]
fn elementary(x: f64) -> f64 {
    x.sin().mul_add(x.cos(), x.tanh()) + x.atan() * x.cbrt() - x.exp_m1().ln_1p() + x.abs().sqrt()
}

#[differentiable]
fn powers(x: f64, y: f64) -> f64 {
    x.powf(y) + x.powi(-3) + y.powf(2.0) + x.powf(0.5)
}

#[differentiable]
fn selections(x: f64, y: f64, z: f64) -> f64 {
    x.max(y).min(z) + x.clamp(-1.0, 1.0) * y.abs() - x.copysign(y) + z.rem_euclid(3.0)
}

#[differentiable]
fn steps(x: f64) -> f64 {
    x.floor() * x + x.fract() - x.signum() + x.round_ties_even() + x.next_up()
}

/// Both sides have other operations; the comparison is false for NaN.
#[differentiable]
fn branches(x: f64, y: f64) -> f64 {
    let value = if x > y { (x - y).sqrt() * (x - y) } else { (y - x).ln_1p() };
    if value.is_finite() { value * x } else { y + 1.0 }
}

#[differentiable]
fn horner(x: f64) -> f64 {
    let mut value = 0.0;
    for i in 0..7 {
        value = value * x + 1.0 / (f64::from(i) + 1.0);
    }
    value
}

#[differentiable]
fn recurrence(x: f64, steps: usize) -> f64 {
    let mut state = x;
    let mut total = 0.0;
    for _ in 0..steps {
        state = (1.5 * state).sin() - 0.25 * state;
        total += state * state;
    }
    total
}

/// `x + y` in single precision, on the way.
#[differentiable]
#[allow(clippy::cast_possible_truncation)] // The loss of precision is what is tested.
fn narrowed(x: f64, y: f64) -> f64 {
    let narrow = (x as f32) + (y as f32);
    f64::from(narrow) * x
}

#[differentiable]
fn hypotenuse(x: f64, y: f64) -> f64 {
    let (sine, cosine) = x.sin_cos();
    x.hypot(y) + y.atan2(x) + sine * cosine + f64::max(x, y).to_degrees()
}

macro_rules! cases {
    ($($function:ident $derivative:ident ($($index:literal),*) $($more:literal)?;)*) => {
        pub(crate) const CASES: &[Case] = &[$(Case {
            name: stringify!($function),
            arguments: [$($index),*].len(),
            plain: |p| $function($(p[$index],)* $($more)?),
            derived: |p| {
                let (value, gradients) = $derivative($(p[$index],)* $($more)?);
                (value, gradients.row())
            },
        }),*];
    };
}

cases! {
    neuron neuron_value_and_grad (0, 1, 2, 3, 4);
    rosenbrock rosenbrock_value_and_grad (0, 1);
    sums sums_value_and_grad (0, 1, 2, 3);
    quotients quotients_value_and_grad (0, 1);
    neutral neutral_value_and_grad (0);
    normal_density normal_density_value_and_grad (0, 1, 2);
    elementary elementary_value_and_grad (0);
    powers powers_value_and_grad (0, 1);
    selections selections_value_and_grad (0, 1, 2);
    steps steps_value_and_grad (0);
    branches branches_value_and_grad (0, 1);
    horner horner_value_and_grad (0);
    recurrence recurrence_value_and_grad (0) 20;
    narrowed narrowed_value_and_grad (0, 1);
    hypotenuse hypotenuse_value_and_grad (0, 1);
}
