//! Names are confirmed, numbers made, lifetimes captured.

use super::*;

#[test]
fn generic_functions_are_confirmed() {
    fn sigmoid<T: Scalar>(x: T) -> T {
        number_scalar::<T>(1.0) / (number_scalar::<T>(1.0) + (-x).exponential())
    }
    fn leaky<T: Scalar>(x: T, slope: T) -> T {
        if x >= number_scalar(0.0) { x } else { x * slope }
    }
    Named(sigmoid).confirm();
    NamedPair(leaky).confirm();
    assert_eq!(sigmoid(0.0), 0.5);
    assert_eq!(leaky(-2.0_f32, 0.5), -1.0);
}

#[test]
fn literals_become_numbers_of_any_kind() {
    assert_eq!(number_float::<f32>(0.1), 0.1_f32);
    assert_eq!(number_real::<f64>(0.1), 0.1);
    assert_eq!(number_scalar::<f32>(0.1), 0.1_f32);
}

#[test]
fn captured_lifetimes_need_no_name() {
    struct View<'a>(&'a [f64]);
    #[allow(clippy::needless_pass_by_value)]
    fn scaled(view: View) -> capturing!(FnOnce(f64) -> f64) {
        move |x| x * view.0[0]
    }
    assert_eq!(scaled(View(&[3.0]))(2.0), 6.0);
}
