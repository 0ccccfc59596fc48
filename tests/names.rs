//! Parameters may be called as the generated items would call something of their own.

use dnn_core::differentiable;

#[differentiable]
fn all(value: f64, pullback: f64, cotangent: f64, entry0: f64, active0: f64) -> f64 {
    value * value + pullback * cotangent * entry0 * active0
}

#[differentiable]
fn out(out: &mut [f64], cotangent: f64, cotangent0: f64) -> f64 {
    out[0] *= cotangent;
    cotangent * cotangent0
}

#[test]
fn names_of_the_user_are_kept_apart() {
    let gradient = (2.0, 60.0, 40.0, 30.0, 24.0);
    assert_eq!(all_grad(1.0, 2.0, 3.0, 4.0, 5.0), gradient);
    assert_eq!(all_vjp(1.0, 2.0, 3.0, 4.0, 5.0).1(1.0), gradient);

    let mut state = [5.0];
    let (value, pullback) = out_vjp(&mut state, 2.0, 3.0);
    let mut adjoint = [1.0];
    assert_eq!((value, pullback(1.0, &mut adjoint)), (6.0, (8.0, 2.0)));
    assert_eq!(adjoint, [2.0]);
}
