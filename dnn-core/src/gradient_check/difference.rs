//! Derivatives by their definition.

use alloc::vec::Vec;

/// The gradient of `f` at `x` by central differences, `(f(x + h e_i) - f(x - h e_i)) / 2h`.
///
/// Calls `f` twice per entry of `x`. Truncation costs about `h²`, rounding about `1e-16 / h`: for `f64` an `h` near
/// `1e-5` is best.
///
/// ```
/// use dnn_core::gradient_check::central_difference;
///
/// let gradient = central_difference(|x| x[0] * x[1], &[2.0, 3.0], 1e-5);
/// assert!((gradient[0] - 3.0).abs() < 1e-9 && (gradient[1] - 2.0).abs() < 1e-9);
/// ```
pub fn central_difference(mut f: impl FnMut(&[f64]) -> f64, x: &[f64], h: f64) -> Vec<f64> {
    let mut point = x.to_vec();
    let mut value_at = |i: usize, coordinate: f64| {
        let saved = core::mem::replace(&mut point[i], coordinate);
        let value = f(&point);
        point[i] = saved;
        value
    };
    let slope = |(i, &x_i): (usize, &f64)| (value_at(i, x_i + h) - value_at(i, x_i - h)) / (2.0 * h);
    x.iter().enumerate().map(slope).collect()
}

/// The gradient of `f` at `x` by the definition of the derivative, `(f(x + h e_i) - f(x)) / h`.
///
/// Calls `f` once per entry of `x`, and once more. Truncation costs about `h`: [`central_difference`] is better.
///
/// ```
/// use dnn_core::gradient_check::forward_difference;
/// assert_eq!(forward_difference(|x| x[0] * x[0], &[3.0], 0.5), [6.5]);
/// ```
pub fn forward_difference(mut f: impl FnMut(&[f64]) -> f64, x: &[f64], h: f64) -> Vec<f64> {
    let at_x = f(x);
    let mut point = x.to_vec();
    let slope = |(i, &x_i): (usize, &f64)| {
        point[i] = x_i + h;
        let value = f(&point);
        point[i] = x_i;
        (value - at_x) / h
    };
    x.iter().enumerate().map(slope).collect()
}

/// The slope of `f` at `x` along a direction `d`, `(f(x + h d) - f(x - h d)) / 2h`: the scalar product of the gradient
/// and `d`.
///
/// # Panics
///
/// If `x` and `d` differ in length.
///
/// ```
/// use dnn_core::gradient_check::directional_derivative;
/// let slope = directional_derivative(|x| x[0] * x[1], &[2.0, 3.0], &[0.6, 0.8], 1e-5);
/// assert!((slope - (0.6 * 3.0 + 0.8 * 2.0)).abs() < 1e-9);
/// ```
#[track_caller]
pub fn directional_derivative(mut f: impl FnMut(&[f64]) -> f64, x: &[f64], direction: &[f64], h: f64) -> f64 {
    assert!(
        x.len() == direction.len(),
        "a point of {} entries has no direction of {}",
        x.len(),
        direction.len()
    );
    let mut at = |h: f64| f(&x.iter().zip(direction).map(|(x, d)| x + h * d).collect::<Vec<_>>());
    (at(h) - at(-h)) / (2.0 * h)
}
