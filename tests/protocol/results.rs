//! Results of other shapes: `Result`, `Option`, `&mut` parameters, tuples and arrays.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn root(x: f64) -> Result<f64, String> {
    if x < 0.0 {
        return Err(format!("{x} is negative"));
    }
    Ok(x.sqrt())
}

#[differentiable]
fn fourth_root(x: f64) -> Result<f64, String> {
    let y = root(x)?;
    let z = root(y)?;
    Ok(z * 1.0)
}

#[differentiable]
fn inverse(x: f64) -> Option<f64> {
    if x == 0.0 { None } else { Some(1.0 / x) }
}

#[differentiable]
fn update(x: &[f64], y: &mut [f64]) {
    for i in 0..x.len() {
        y[i] = x[i] * x[i] + y[i];
    }
}

#[differentiable]
fn updated_twice(x: &[f64]) -> f64 {
    let mut y = vec![1.0; 2];
    update(x, &mut y);
    update(x, &mut y);
    y[0] * y[1]
}

#[differentiable]
fn polar(x: f64, y: f64) -> (f64, f64) {
    (x.hypot(y), y.atan2(x))
}

#[differentiable]
fn powers(x: f64) -> [f64; 3] {
    let square = x * x;
    [x, square, square * x]
}

#[derive(Debug, PartialEq)]
enum Failure {
    Text(String),
    Long(usize),
}

/// Failures become others on their way.
#[differentiable]
fn ratio_of_roots(x: f64, y: f64) -> Result<f64, Failure> {
    let above = root(x).map_err(Failure::Text)?;
    let below =
        root(y).map_err(|text| if y < -1.0 { Failure::Text(text) } else { Failure::Long(text.len()) })?;
    root(above / below).map_err(|_| Failure::Long(0)).map(|ratio| ratio * y)
}

#[test]
fn failures_of_another_type() {
    let (value, (x, y)) = ratio_of_roots_value_and_grad(4.0, 0.25).expect("both have roots");
    assert_eq!(Ok(value), ratio_of_roots(4.0, 0.25));
    check(|v| ratio_of_roots(v[0], v[1]).unwrap(), &[4.0, 0.25], &[x, y]);
    assert_eq!(ratio_of_roots_grad(-1.0, 1.0), Err(Failure::Text("-1 is negative".to_owned())));
    assert_eq!(ratio_of_roots_grad(1.0, -2.0), Err(Failure::Text("-2 is negative".to_owned())));
    assert_eq!(ratio_of_roots_vjp(1.0, -0.5).err(), Some(Failure::Long(16)));
}

/// The other value is a call's too, with and without a name.
#[differentiable]
fn either_inverse(x: f64, y: f64) -> f64 {
    let second = inverse(y);
    inverse(x).or(inverse(y)).unwrap_or(1.0) * y + inverse(x).map(|x| x * y).or(second).unwrap_or(y * y)
}

#[test]
fn one_or_the_other() {
    let gradient = |x, y| <[f64; 2]>::from(either_inverse_grad(x, y));
    check(|v| either_inverse(v[0], v[1]), &[0.7, 1.3], &gradient(0.7, 1.3));
    assert_eq!(either_inverse_value_and_grad(0.0, 2.0), (1.5, (0.0, -0.25)));
    assert_eq!(either_inverse_value_and_grad(0.0, 0.0), (0.0, (0.0, 1.0)));
}

#[test]
fn wrappers_stay_outside() {
    assert_eq!(root_value_and_grad(4.0), Ok((2.0, 0.25)));
    assert_eq!(root_value_and_grad(-1.0), Err("-1 is negative".to_owned()));
    assert_eq!(root_grad(-1.0), Err("-1 is negative".to_owned()));
    assert_eq!(fourth_root_value_and_grad(16.0), Ok((2.0, 1.0 / 32.0)));
    assert_eq!(inverse_value_and_grad(2.0), Some((0.5, -0.25)));
    assert_eq!(inverse_grad(0.0), None);
    let (value, pullback) = root_vjp(4.0).expect("4 is not negative");
    assert_eq!((value, pullback(2.0)), (2.0, 0.5));
}

#[test]
fn a_mutable_parameter_is_a_result() {
    let mut y = [1.0, 1.0];
    let ((), pullback) = update_vjp(&[2.0, 3.0], &mut y);
    let mut cotangent = [1.0, 10.0];
    assert_eq!(pullback(&mut cotangent), vec![4.0, 60.0]);
    assert_eq!(cotangent, [1.0, 10.0]);
    assert_eq!(y, [5.0, 10.0]);
    check(updated_twice, &[0.5, -1.5], &updated_twice_grad(&[0.5, -1.5]));
}

#[test]
fn tuples_and_arrays() {
    let ((r, angle), pullback) = polar_vjp(3.0, 4.0);
    assert_eq!((r, angle), polar(3.0, 4.0));
    let (x, y) = pullback((1.0, 0.0));
    // A division and a product round once each.
    assert!((x - 0.6).abs() <= 2.0 * f64::EPSILON && (y - 0.8).abs() <= 2.0 * f64::EPSILON);
    let (_, pullback) = powers_vjp(2.0);
    assert_eq!(pullback([1.0, 10.0, 100.0]), 1.0 + 40.0 + 1200.0);
}
