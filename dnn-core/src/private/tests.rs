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
fn functions_of_matrices_are_confirmed() {
    NamedColumn(broadcast::add_column).confirm();
    NamedRow(broadcast::add_row).confirm();
    NamedProduct(kernel::gemm_nt).confirm();
    NamedProduct(kernel::gemm_tn).confirm();
    NamedSpread(kernel::spread).confirm();
    NamedSpreadColumn(kernel::spread_column).confirm();
    NamedSpreadRow(kernel::spread_row).confirm();
    NamedColumnSum(kernel::column_sum).confirm();
    NamedRowSum(kernel::row_sum).confirm();
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

#[test]
fn types_are_confirmed() {
    fn generic<T: nalgebra::RealField>() {
        confirm_type::<nalgebra::DMatrix<T>, nalgebra::OMatrix<T, nalgebra::Dyn, nalgebra::Dyn>>();
    }
    generic::<f64>();
    confirm_type::<[f64], [f64]>();
}

#[test]
fn exponents_become_numbers() {
    fn generic<T: num_traits::Float>(n: i32) -> T {
        integer(n)
    }
    assert_eq!(generic::<f64>(-3), -3.0);
    assert_eq!(integer::<f32>(i32::MIN), -2_147_483_648.0_f32);
    assert_eq!(integer::<f64>(i32::MAX), 2_147_483_647.0);
}

#[test]
fn the_exponent_of_a_derivative() {
    assert_eq!([3, 1, 0, -1, i32::MIN].map(predecessor), [2, 0, 0, -2, i32::MIN]);
    let slope = |x: f64, n: i32| integer::<f64>(n) * x.powi(predecessor(n));
    assert_eq!(slope(0.0, 0), 0.0);
    assert_eq!(slope(0.0, 1), 1.0);
    assert_eq!(slope(2.0, -1), -0.25);
}
