//! Every scalar entry of the table and every rule. Written by `dnn-macros/src/primitives/tests`.

use dnn_core::activation::{relu, sigmoid};
use dnn_core::differentiable;

use crate::{Case, case};

#[differentiable]
pub(crate) fn add_f64(x: f64, y: f64) -> f64 {
    x + y
}
#[differentiable]
pub(crate) fn add_reference_f64(x: &f64, y: &f64) -> f64 {
    x + y
}
#[differentiable]
pub(crate) fn add_borrow_f64(x: f64, y: f64) -> f64 {
    &x + &y
}
#[differentiable]
pub(crate) fn add_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn add_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn sub_f64(x: f64, y: f64) -> f64 {
    x - y
}
#[differentiable]
pub(crate) fn sub_reference_f64(x: &f64, y: &f64) -> f64 {
    x - y
}
#[differentiable]
pub(crate) fn sub_borrow_f64(x: f64, y: f64) -> f64 {
    &x - &y
}
#[differentiable]
pub(crate) fn sub_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn sub_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    (-u)
}
#[differentiable]
pub(crate) fn mul_f64(x: f64, y: f64) -> f64 {
    x * y
}
#[differentiable]
pub(crate) fn mul_reference_f64(x: &f64, y: &f64) -> f64 {
    x * y
}
#[differentiable]
pub(crate) fn mul_borrow_f64(x: f64, y: f64) -> f64 {
    &x * &y
}
#[differentiable]
pub(crate) fn mul_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    (u * y)
}
#[differentiable]
pub(crate) fn mul_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    (u * x)
}
#[differentiable]
pub(crate) fn div_f64(x: f64, y: f64) -> f64 {
    x / y
}
#[differentiable]
pub(crate) fn div_reference_f64(x: &f64, y: &f64) -> f64 {
    x / y
}
#[differentiable]
pub(crate) fn div_borrow_f64(x: f64, y: f64) -> f64 {
    &x / &y
}
#[differentiable]
pub(crate) fn div_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    (u / y)
}
#[differentiable]
pub(crate) fn div_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x / y;
    (-((u * z) / y))
}
#[differentiable]
pub(crate) fn rem_f64(x: f64, y: f64) -> f64 {
    x % y
}
#[differentiable]
pub(crate) fn rem_reference_f64(x: &f64, y: &f64) -> f64 {
    x % y
}
#[differentiable]
pub(crate) fn rem_borrow_f64(x: f64, y: f64) -> f64 {
    &x % &y
}
#[differentiable]
pub(crate) fn rem_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn rem_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x % y;
    (-(u * (((x - z) / y).round())))
}
#[differentiable]
pub(crate) fn neg_f64(x: f64) -> f64 {
    -x
}
#[differentiable]
pub(crate) fn neg_reference_f64(x: &f64) -> f64 {
    -x
}
#[differentiable]
pub(crate) fn neg_borrow_f64(x: f64) -> f64 {
    -&x
}
#[differentiable]
pub(crate) fn neg_adjoint0_f64(x: f64, u: f64) -> f64 {
    (-u)
}
#[differentiable]
pub(crate) fn powi_0_f64(x: f64) -> f64 {
    x.powi(0)
}
#[differentiable]
pub(crate) fn powi_0_reference_f64(x: &f64) -> f64 {
    x.powi(0)
}
#[differentiable]
pub(crate) fn powi_0_path_f64(x: f64) -> f64 {
    f64::powi(x, 0)
}
#[differentiable]
pub(crate) fn powi_1_f64(x: f64) -> f64 {
    x.powi(1)
}
#[differentiable]
pub(crate) fn powi_1_reference_f64(x: &f64) -> f64 {
    x.powi(1)
}
#[differentiable]
pub(crate) fn powi_1_path_f64(x: f64) -> f64 {
    f64::powi(x, 1)
}
#[differentiable]
pub(crate) fn powi_1_adjoint0_f64(x: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn powi_2_f64(x: f64) -> f64 {
    x.powi(2)
}
#[differentiable]
pub(crate) fn powi_2_reference_f64(x: &f64) -> f64 {
    x.powi(2)
}
#[differentiable]
pub(crate) fn powi_2_path_f64(x: f64) -> f64 {
    f64::powi(x, 2)
}
#[differentiable]
pub(crate) fn powi_2_adjoint0_f64(x: f64, u: f64) -> f64 {
    ((u * 2.0) * x)
}
#[differentiable]
pub(crate) fn powi_3_f64(x: f64) -> f64 {
    x.powi(3)
}
#[differentiable]
pub(crate) fn powi_3_reference_f64(x: &f64) -> f64 {
    x.powi(3)
}
#[differentiable]
pub(crate) fn powi_3_path_f64(x: f64) -> f64 {
    f64::powi(x, 3)
}
#[differentiable]
pub(crate) fn powi_3_adjoint0_f64(x: f64, u: f64) -> f64 {
    ((u * 3.0) * (x.powi(2)))
}
#[differentiable]
pub(crate) fn powi_minus_2_f64(x: f64) -> f64 {
    x.powi(-2)
}
#[differentiable]
pub(crate) fn powi_minus_2_reference_f64(x: &f64) -> f64 {
    x.powi(-2)
}
#[differentiable]
pub(crate) fn powi_minus_2_path_f64(x: f64) -> f64 {
    f64::powi(x, -2)
}
#[differentiable]
pub(crate) fn powi_minus_2_adjoint0_f64(x: f64, u: f64) -> f64 {
    ((u * -2.0) * (x.powi(-3)))
}
#[differentiable]
pub(crate) fn powi_n_f64(x: f64, n: i32) -> f64 {
    x.powi(n)
}
#[differentiable]
pub(crate) fn powi_n_reference_f64(x: &f64, n: i32) -> f64 {
    x.powi(n)
}
#[differentiable]
pub(crate) fn powi_n_path_f64(x: f64, n: i32) -> f64 {
    f64::powi(x, n)
}
#[differentiable]
pub(crate) fn powi_n_adjoint0_f64(x: f64, u: f64, n: i32) -> f64 {
    ((u * (dnn_core::__private::integer::<f64>(n)))
        * (x.powi((dnn_core::__private::predecessor(n)))))
}
#[differentiable]
pub(crate) fn powf_f64(x: f64, y: f64) -> f64 {
    x.powf(y)
}
#[differentiable]
pub(crate) fn powf_reference_f64(x: &f64, y: &f64) -> f64 {
    x.powf(*y)
}
#[differentiable]
pub(crate) fn powf_path_f64(x: f64, y: f64) -> f64 {
    f64::powf(x, y)
}
#[differentiable]
pub(crate) fn powf_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    ((u * y) * (x.powf((if (y == 0.0) { 0.0 } else { (y - 1.0) }))))
}
#[differentiable]
pub(crate) fn powf_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.powf(y);
    ((u * z) * (if (x == 0.0) { 0.0 } else { (x.ln()) }))
}
#[differentiable]
pub(crate) fn sqrt_f64(x: f64) -> f64 {
    x.sqrt()
}
#[differentiable]
pub(crate) fn sqrt_reference_f64(x: &f64) -> f64 {
    x.sqrt()
}
#[differentiable]
pub(crate) fn sqrt_path_f64(x: f64) -> f64 {
    f64::sqrt(x)
}
#[differentiable]
pub(crate) fn sqrt_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.sqrt();
    ((u * 0.5) / z)
}
#[differentiable]
pub(crate) fn cbrt_f64(x: f64) -> f64 {
    x.cbrt()
}
#[differentiable]
pub(crate) fn cbrt_reference_f64(x: &f64) -> f64 {
    x.cbrt()
}
#[differentiable]
pub(crate) fn cbrt_path_f64(x: f64) -> f64 {
    f64::cbrt(x)
}
#[differentiable]
pub(crate) fn cbrt_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.cbrt();
    (u / ((3.0 * z) * z))
}
#[differentiable]
pub(crate) fn recip_f64(x: f64) -> f64 {
    x.recip()
}
#[differentiable]
pub(crate) fn recip_reference_f64(x: &f64) -> f64 {
    x.recip()
}
#[differentiable]
pub(crate) fn recip_path_f64(x: f64) -> f64 {
    f64::recip(x)
}
#[differentiable]
pub(crate) fn recip_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.recip();
    (-((u * z) * z))
}
#[differentiable]
pub(crate) fn hypot_f64(x: f64, y: f64) -> f64 {
    x.hypot(y)
}
#[differentiable]
pub(crate) fn hypot_reference_f64(x: &f64, y: &f64) -> f64 {
    x.hypot(*y)
}
#[differentiable]
pub(crate) fn hypot_path_f64(x: f64, y: f64) -> f64 {
    f64::hypot(x, y)
}
#[differentiable]
pub(crate) fn hypot_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.hypot(y);
    ((if (z == 0.0) { 0.0 } else { (u / z) }) * x)
}
#[differentiable]
pub(crate) fn hypot_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.hypot(y);
    ((if (z == 0.0) { 0.0 } else { (u / z) }) * y)
}
#[differentiable]
pub(crate) fn mul_add_f64(x: f64, y: f64, w: f64) -> f64 {
    x.mul_add(y, w)
}
#[differentiable]
pub(crate) fn mul_add_reference_f64(x: &f64, y: &f64, w: &f64) -> f64 {
    x.mul_add(*y, *w)
}
#[differentiable]
pub(crate) fn mul_add_path_f64(x: f64, y: f64, w: f64) -> f64 {
    f64::mul_add(x, y, w)
}
#[differentiable]
pub(crate) fn mul_add_adjoint0_f64(x: f64, y: f64, w: f64, u: f64) -> f64 {
    (u * y)
}
#[differentiable]
pub(crate) fn mul_add_adjoint1_f64(x: f64, y: f64, w: f64, u: f64) -> f64 {
    (u * x)
}
#[differentiable]
pub(crate) fn mul_add_adjoint2_f64(x: f64, y: f64, w: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn exp_f64(x: f64) -> f64 {
    x.exp()
}
#[differentiable]
pub(crate) fn exp_reference_f64(x: &f64) -> f64 {
    x.exp()
}
#[differentiable]
pub(crate) fn exp_path_f64(x: f64) -> f64 {
    f64::exp(x)
}
#[differentiable]
pub(crate) fn exp_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.exp();
    (u * z)
}
#[differentiable]
pub(crate) fn exp2_f64(x: f64) -> f64 {
    x.exp2()
}
#[differentiable]
pub(crate) fn exp2_reference_f64(x: &f64) -> f64 {
    x.exp2()
}
#[differentiable]
pub(crate) fn exp2_path_f64(x: f64) -> f64 {
    f64::exp2(x)
}
#[differentiable]
pub(crate) fn exp2_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.exp2();
    ((u * z) * 0.6931471805599453)
}
#[differentiable]
pub(crate) fn exp_m1_f64(x: f64) -> f64 {
    x.exp_m1()
}
#[differentiable]
pub(crate) fn exp_m1_reference_f64(x: &f64) -> f64 {
    x.exp_m1()
}
#[differentiable]
pub(crate) fn exp_m1_path_f64(x: f64) -> f64 {
    f64::exp_m1(x)
}
#[differentiable]
pub(crate) fn exp_m1_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.exp_m1();
    (u * (z + 1.0))
}
#[differentiable]
pub(crate) fn ln_f64(x: f64) -> f64 {
    x.ln()
}
#[differentiable]
pub(crate) fn ln_reference_f64(x: &f64) -> f64 {
    x.ln()
}
#[differentiable]
pub(crate) fn ln_path_f64(x: f64) -> f64 {
    f64::ln(x)
}
#[differentiable]
pub(crate) fn ln_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / x)
}
#[differentiable]
pub(crate) fn ln_1p_f64(x: f64) -> f64 {
    x.ln_1p()
}
#[differentiable]
pub(crate) fn ln_1p_reference_f64(x: &f64) -> f64 {
    x.ln_1p()
}
#[differentiable]
pub(crate) fn ln_1p_path_f64(x: f64) -> f64 {
    f64::ln_1p(x)
}
#[differentiable]
pub(crate) fn ln_1p_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / (1.0 + x))
}
#[differentiable]
pub(crate) fn log_f64(x: f64, y: f64) -> f64 {
    x.log(y)
}
#[differentiable]
pub(crate) fn log_reference_f64(x: &f64, y: &f64) -> f64 {
    x.log(*y)
}
#[differentiable]
pub(crate) fn log_path_f64(x: f64, y: f64) -> f64 {
    f64::log(x, y)
}
#[differentiable]
pub(crate) fn log_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    (u / (x * (y.ln())))
}
#[differentiable]
pub(crate) fn log_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.log(y);
    (-((u * z) / (y * (y.ln()))))
}
#[differentiable]
pub(crate) fn log2_f64(x: f64) -> f64 {
    x.log2()
}
#[differentiable]
pub(crate) fn log2_reference_f64(x: &f64) -> f64 {
    x.log2()
}
#[differentiable]
pub(crate) fn log2_path_f64(x: f64) -> f64 {
    f64::log2(x)
}
#[differentiable]
pub(crate) fn log2_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / (x * 0.6931471805599453))
}
#[differentiable]
pub(crate) fn log10_f64(x: f64) -> f64 {
    x.log10()
}
#[differentiable]
pub(crate) fn log10_reference_f64(x: &f64) -> f64 {
    x.log10()
}
#[differentiable]
pub(crate) fn log10_path_f64(x: f64) -> f64 {
    f64::log10(x)
}
#[differentiable]
pub(crate) fn log10_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / (x * 2.302585092994046))
}
#[differentiable]
pub(crate) fn sin_f64(x: f64) -> f64 {
    x.sin()
}
#[differentiable]
pub(crate) fn sin_reference_f64(x: &f64) -> f64 {
    x.sin()
}
#[differentiable]
pub(crate) fn sin_path_f64(x: f64) -> f64 {
    f64::sin(x)
}
#[differentiable]
pub(crate) fn sin_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u * (x.cos()))
}
#[differentiable]
pub(crate) fn cos_f64(x: f64) -> f64 {
    x.cos()
}
#[differentiable]
pub(crate) fn cos_reference_f64(x: &f64) -> f64 {
    x.cos()
}
#[differentiable]
pub(crate) fn cos_path_f64(x: f64) -> f64 {
    f64::cos(x)
}
#[differentiable]
pub(crate) fn cos_adjoint0_f64(x: f64, u: f64) -> f64 {
    (-(u * (x.sin())))
}
#[differentiable]
pub(crate) fn sin_cos_f64(x: f64) -> f64 {
    let (first, second) = x.sin_cos();
    first + 2.0 * second
}
#[differentiable]
pub(crate) fn sin_cos_reference_f64(x: &f64) -> f64 {
    let (first, second) = x.sin_cos();
    first + 2.0 * second
}
#[differentiable]
pub(crate) fn sin_cos_path_f64(x: f64) -> f64 {
    let (first, second) = f64::sin_cos(x);
    first + 2.0 * second
}
#[differentiable]
pub(crate) fn sin_cos_adjoint0_f64(x: f64, u0: f64, u1: f64) -> f64 {
    let z = x.sin_cos();
    let u = (u0, u1);
    ((u.0 * z.1) - (u.1 * z.0))
}
#[differentiable]
pub(crate) fn tan_f64(x: f64) -> f64 {
    x.tan()
}
#[differentiable]
pub(crate) fn tan_reference_f64(x: &f64) -> f64 {
    x.tan()
}
#[differentiable]
pub(crate) fn tan_path_f64(x: f64) -> f64 {
    f64::tan(x)
}
#[differentiable]
pub(crate) fn tan_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.tan();
    (u * (1.0 + (z * z)))
}
#[differentiable]
pub(crate) fn asin_f64(x: f64) -> f64 {
    x.asin()
}
#[differentiable]
pub(crate) fn asin_reference_f64(x: &f64) -> f64 {
    x.asin()
}
#[differentiable]
pub(crate) fn asin_path_f64(x: f64) -> f64 {
    f64::asin(x)
}
#[differentiable]
pub(crate) fn asin_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / (((1.0 - x) * (1.0 + x)).sqrt()))
}
#[differentiable]
pub(crate) fn acos_f64(x: f64) -> f64 {
    x.acos()
}
#[differentiable]
pub(crate) fn acos_reference_f64(x: &f64) -> f64 {
    x.acos()
}
#[differentiable]
pub(crate) fn acos_path_f64(x: f64) -> f64 {
    f64::acos(x)
}
#[differentiable]
pub(crate) fn acos_adjoint0_f64(x: f64, u: f64) -> f64 {
    (-(u / (((1.0 - x) * (1.0 + x)).sqrt())))
}
#[differentiable]
pub(crate) fn atan_f64(x: f64) -> f64 {
    x.atan()
}
#[differentiable]
pub(crate) fn atan_reference_f64(x: &f64) -> f64 {
    x.atan()
}
#[differentiable]
pub(crate) fn atan_path_f64(x: f64) -> f64 {
    f64::atan(x)
}
#[differentiable]
pub(crate) fn atan_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / (1.0 + (x * x)))
}
#[differentiable]
pub(crate) fn atan2_f64(x: f64, y: f64) -> f64 {
    x.atan2(y)
}
#[differentiable]
pub(crate) fn atan2_reference_f64(x: &f64, y: &f64) -> f64 {
    x.atan2(*y)
}
#[differentiable]
pub(crate) fn atan2_path_f64(x: f64, y: f64) -> f64 {
    f64::atan2(x, y)
}
#[differentiable]
pub(crate) fn atan2_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    ((u * y) / ((y * y) + (x * x)))
}
#[differentiable]
pub(crate) fn atan2_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    (-((u * x) / ((y * y) + (x * x))))
}
#[differentiable]
pub(crate) fn sinh_f64(x: f64) -> f64 {
    x.sinh()
}
#[differentiable]
pub(crate) fn sinh_reference_f64(x: &f64) -> f64 {
    x.sinh()
}
#[differentiable]
pub(crate) fn sinh_path_f64(x: f64) -> f64 {
    f64::sinh(x)
}
#[differentiable]
pub(crate) fn sinh_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u * (x.cosh()))
}
#[differentiable]
pub(crate) fn cosh_f64(x: f64) -> f64 {
    x.cosh()
}
#[differentiable]
pub(crate) fn cosh_reference_f64(x: &f64) -> f64 {
    x.cosh()
}
#[differentiable]
pub(crate) fn cosh_path_f64(x: f64) -> f64 {
    f64::cosh(x)
}
#[differentiable]
pub(crate) fn cosh_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u * (x.sinh()))
}
#[differentiable]
pub(crate) fn tanh_f64(x: f64) -> f64 {
    x.tanh()
}
#[differentiable]
pub(crate) fn tanh_reference_f64(x: &f64) -> f64 {
    x.tanh()
}
#[differentiable]
pub(crate) fn tanh_path_f64(x: f64) -> f64 {
    f64::tanh(x)
}
#[differentiable]
pub(crate) fn tanh_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = x.tanh();
    (u * (1.0 - (z * z)))
}
#[differentiable]
pub(crate) fn asinh_f64(x: f64) -> f64 {
    x.asinh()
}
#[differentiable]
pub(crate) fn asinh_reference_f64(x: &f64) -> f64 {
    x.asinh()
}
#[differentiable]
pub(crate) fn asinh_path_f64(x: f64) -> f64 {
    f64::asinh(x)
}
#[differentiable]
pub(crate) fn asinh_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / ((1.0 + (x * x)).sqrt()))
}
#[differentiable]
pub(crate) fn acosh_f64(x: f64) -> f64 {
    x.acosh()
}
#[differentiable]
pub(crate) fn acosh_reference_f64(x: &f64) -> f64 {
    x.acosh()
}
#[differentiable]
pub(crate) fn acosh_path_f64(x: f64) -> f64 {
    f64::acosh(x)
}
#[differentiable]
pub(crate) fn acosh_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / (((x - 1.0) * (x + 1.0)).sqrt()))
}
#[differentiable]
pub(crate) fn atanh_f64(x: f64) -> f64 {
    x.atanh()
}
#[differentiable]
pub(crate) fn atanh_reference_f64(x: &f64) -> f64 {
    x.atanh()
}
#[differentiable]
pub(crate) fn atanh_path_f64(x: f64) -> f64 {
    f64::atanh(x)
}
#[differentiable]
pub(crate) fn atanh_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u / ((1.0 - x) * (1.0 + x)))
}
#[differentiable]
pub(crate) fn to_degrees_f64(x: f64) -> f64 {
    x.to_degrees()
}
#[differentiable]
pub(crate) fn to_degrees_reference_f64(x: &f64) -> f64 {
    x.to_degrees()
}
#[differentiable]
pub(crate) fn to_degrees_path_f64(x: f64) -> f64 {
    f64::to_degrees(x)
}
#[differentiable]
pub(crate) fn to_degrees_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u.to_degrees())
}
#[differentiable]
pub(crate) fn to_radians_f64(x: f64) -> f64 {
    x.to_radians()
}
#[differentiable]
pub(crate) fn to_radians_reference_f64(x: &f64) -> f64 {
    x.to_radians()
}
#[differentiable]
pub(crate) fn to_radians_path_f64(x: f64) -> f64 {
    f64::to_radians(x)
}
#[differentiable]
pub(crate) fn to_radians_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u.to_radians())
}
#[differentiable]
pub(crate) fn midpoint_f64(x: f64, y: f64) -> f64 {
    x.midpoint(y)
}
#[differentiable]
pub(crate) fn midpoint_reference_f64(x: &f64, y: &f64) -> f64 {
    x.midpoint(*y)
}
#[differentiable]
pub(crate) fn midpoint_path_f64(x: f64, y: f64) -> f64 {
    f64::midpoint(x, y)
}
#[differentiable]
pub(crate) fn midpoint_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    (u * 0.5)
}
#[differentiable]
pub(crate) fn midpoint_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    (u * 0.5)
}
#[differentiable]
pub(crate) fn fract_f64(x: f64) -> f64 {
    x.fract()
}
#[differentiable]
pub(crate) fn fract_reference_f64(x: &f64) -> f64 {
    x.fract()
}
#[differentiable]
pub(crate) fn fract_path_f64(x: f64) -> f64 {
    f64::fract(x)
}
#[differentiable]
pub(crate) fn fract_adjoint0_f64(x: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn rem_euclid_f64(x: f64, y: f64) -> f64 {
    x.rem_euclid(y)
}
#[differentiable]
pub(crate) fn rem_euclid_reference_f64(x: &f64, y: &f64) -> f64 {
    x.rem_euclid(*y)
}
#[differentiable]
pub(crate) fn rem_euclid_path_f64(x: f64, y: f64) -> f64 {
    f64::rem_euclid(x, y)
}
#[differentiable]
pub(crate) fn rem_euclid_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn rem_euclid_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.rem_euclid(y);
    (-(u * (((x - z) / y).round())))
}
#[differentiable]
pub(crate) fn copysign_f64(x: f64, y: f64) -> f64 {
    x.copysign(y)
}
#[differentiable]
pub(crate) fn copysign_reference_f64(x: &f64, y: &f64) -> f64 {
    x.copysign(*y)
}
#[differentiable]
pub(crate) fn copysign_path_f64(x: f64, y: f64) -> f64 {
    f64::copysign(x, y)
}
#[differentiable]
pub(crate) fn copysign_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    ((u * (x.signum())) * (y.signum()))
}
#[differentiable]
pub(crate) fn next_up_f64(x: f64) -> f64 {
    x.next_up()
}
#[differentiable]
pub(crate) fn next_up_reference_f64(x: &f64) -> f64 {
    x.next_up()
}
#[differentiable]
pub(crate) fn next_up_path_f64(x: f64) -> f64 {
    f64::next_up(x)
}
#[differentiable]
pub(crate) fn next_up_adjoint0_f64(x: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn next_down_f64(x: f64) -> f64 {
    x.next_down()
}
#[differentiable]
pub(crate) fn next_down_reference_f64(x: &f64) -> f64 {
    x.next_down()
}
#[differentiable]
pub(crate) fn next_down_path_f64(x: f64) -> f64 {
    f64::next_down(x)
}
#[differentiable]
pub(crate) fn next_down_adjoint0_f64(x: f64, u: f64) -> f64 {
    u
}
#[differentiable]
pub(crate) fn cast_f64(x: f64) -> f64 {
    x as f64
}
#[differentiable]
pub(crate) fn cast_reference_f64(x: &f64) -> f64 {
    *x as f64
}
#[differentiable]
pub(crate) fn cast_adjoint0_f64(x: f64, u: f64) -> f64 {
    (u as f64)
}
#[differentiable]
pub(crate) fn abs_f64(x: f64) -> f64 {
    x.abs()
}
#[differentiable]
pub(crate) fn abs_reference_f64(x: &f64) -> f64 {
    x.abs()
}
#[differentiable]
pub(crate) fn abs_path_f64(x: f64) -> f64 {
    f64::abs(x)
}
#[differentiable]
pub(crate) fn abs_adjoint0_f64(x: f64, u: f64) -> f64 {
    (if (x > 0.0) { u } else { (if (0.0 > x) { (-u) } else { 0.0 }) })
}
#[differentiable]
pub(crate) fn abs_sub_f64(x: f64, y: f64) -> f64 {
    x.abs_sub(y)
}
#[differentiable]
pub(crate) fn abs_sub_reference_f64(x: &f64, y: &f64) -> f64 {
    x.abs_sub(*y)
}
#[differentiable]
pub(crate) fn abs_sub_path_f64(x: f64, y: f64) -> f64 {
    f64::abs_sub(x, y)
}
#[differentiable]
pub(crate) fn abs_sub_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    (if (x > y) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn abs_sub_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    (if (x > y) { (-u) } else { 0.0 })
}
#[differentiable]
pub(crate) fn max_f64(x: f64, y: f64) -> f64 {
    x.max(y)
}
#[differentiable]
pub(crate) fn max_reference_f64(x: &f64, y: &f64) -> f64 {
    x.max(*y)
}
#[differentiable]
pub(crate) fn max_path_f64(x: f64, y: f64) -> f64 {
    f64::max(x, y)
}
#[differentiable]
pub(crate) fn max_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.max(y);
    (if (x == z) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn max_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.max(y);
    (if (x == z) { 0.0 } else { u })
}
#[differentiable]
pub(crate) fn min_f64(x: f64, y: f64) -> f64 {
    x.min(y)
}
#[differentiable]
pub(crate) fn min_reference_f64(x: &f64, y: &f64) -> f64 {
    x.min(*y)
}
#[differentiable]
pub(crate) fn min_path_f64(x: f64, y: f64) -> f64 {
    f64::min(x, y)
}
#[differentiable]
pub(crate) fn min_adjoint0_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.min(y);
    (if (x == z) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn min_adjoint1_f64(x: f64, y: f64, u: f64) -> f64 {
    let z = x.min(y);
    (if (x == z) { 0.0 } else { u })
}
#[differentiable]
pub(crate) fn clamp_f64(x: f64, y: f64, w: f64) -> f64 {
    x.clamp(y, w)
}
#[differentiable]
pub(crate) fn clamp_reference_f64(x: &f64, y: &f64, w: &f64) -> f64 {
    x.clamp(*y, *w)
}
#[differentiable]
pub(crate) fn clamp_path_f64(x: f64, y: f64, w: f64) -> f64 {
    f64::clamp(x, y, w)
}
#[differentiable]
pub(crate) fn clamp_adjoint0_f64(x: f64, y: f64, w: f64, u: f64) -> f64 {
    let z = x.clamp(y, w);
    (if (x == z) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn clamp_adjoint1_f64(x: f64, y: f64, w: f64, u: f64) -> f64 {
    (if (y > x) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn clamp_adjoint2_f64(x: f64, y: f64, w: f64, u: f64) -> f64 {
    (if (x > w) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn floor_f64(x: f64) -> f64 {
    x.floor() * x
}
#[differentiable]
pub(crate) fn floor_reference_f64(x: &f64) -> f64 {
    x.floor() * *x
}
#[differentiable]
pub(crate) fn floor_path_f64(x: f64) -> f64 {
    f64::floor(x) * x
}
#[differentiable]
pub(crate) fn ceil_f64(x: f64) -> f64 {
    x.ceil() * x
}
#[differentiable]
pub(crate) fn ceil_reference_f64(x: &f64) -> f64 {
    x.ceil() * *x
}
#[differentiable]
pub(crate) fn ceil_path_f64(x: f64) -> f64 {
    f64::ceil(x) * x
}
#[differentiable]
pub(crate) fn round_f64(x: f64) -> f64 {
    x.round() * x
}
#[differentiable]
pub(crate) fn round_reference_f64(x: &f64) -> f64 {
    x.round() * *x
}
#[differentiable]
pub(crate) fn round_path_f64(x: f64) -> f64 {
    f64::round(x) * x
}
#[differentiable]
pub(crate) fn round_ties_even_f64(x: f64) -> f64 {
    x.round_ties_even() * x
}
#[differentiable]
pub(crate) fn round_ties_even_reference_f64(x: &f64) -> f64 {
    x.round_ties_even() * *x
}
#[differentiable]
pub(crate) fn round_ties_even_path_f64(x: f64) -> f64 {
    f64::round_ties_even(x) * x
}
#[differentiable]
pub(crate) fn trunc_f64(x: f64) -> f64 {
    x.trunc() * x
}
#[differentiable]
pub(crate) fn trunc_reference_f64(x: &f64) -> f64 {
    x.trunc() * *x
}
#[differentiable]
pub(crate) fn trunc_path_f64(x: f64) -> f64 {
    f64::trunc(x) * x
}
#[differentiable]
pub(crate) fn signum_f64(x: f64) -> f64 {
    x.signum() * x
}
#[differentiable]
pub(crate) fn signum_reference_f64(x: &f64) -> f64 {
    x.signum() * *x
}
#[differentiable]
pub(crate) fn signum_path_f64(x: f64) -> f64 {
    f64::signum(x) * x
}
#[differentiable]
pub(crate) fn div_euclid_f64(x: f64, y: f64) -> f64 {
    x.div_euclid(y) * x * y
}
#[differentiable]
pub(crate) fn div_euclid_reference_f64(x: &f64, y: &f64) -> f64 {
    x.div_euclid(*y) * *x * *y
}
#[differentiable]
pub(crate) fn div_euclid_path_f64(x: f64, y: f64) -> f64 {
    f64::div_euclid(x, y) * x * y
}
#[differentiable]
pub(crate) fn sigmoid_f64(x: f64) -> f64 {
    sigmoid(x)
}
#[differentiable]
pub(crate) fn sigmoid_reference_f64(x: &f64) -> f64 {
    sigmoid(*x)
}
#[differentiable]
pub(crate) fn sigmoid_adjoint0_f64(x: f64, u: f64) -> f64 {
    let z = sigmoid(x);
    ((u * (1.0 - z)) * z)
}
#[differentiable]
pub(crate) fn relu_f64(x: f64) -> f64 {
    relu(x)
}
#[differentiable]
pub(crate) fn relu_reference_f64(x: &f64) -> f64 {
    relu(*x)
}
#[differentiable]
pub(crate) fn relu_adjoint0_f64(x: f64, u: f64) -> f64 {
    (if (x > 0.0) { u } else { 0.0 })
}

pub(crate) const F64: &[Case<f64>] = &[
    case!(add_f64, add_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(add_reference_f64, add_reference_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(add_borrow_f64, add_borrow_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(add_adjoint0_f64, add_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(add_adjoint1_f64, add_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sub_f64, sub_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sub_reference_f64, sub_reference_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(sub_borrow_f64, sub_borrow_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sub_adjoint0_f64, sub_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sub_adjoint1_f64, sub_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_f64, mul_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(mul_reference_f64, mul_reference_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(mul_borrow_f64, mul_borrow_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(mul_adjoint0_f64, mul_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_adjoint1_f64, mul_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(div_f64, div_f64_value_and_grad, [(-2.0, 2.0), (0.5, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(div_reference_f64, div_reference_f64_value_and_grad, [(-2.0, 2.0), (0.5, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(div_borrow_f64, div_borrow_f64_value_and_grad, [(-2.0, 2.0), (0.5, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(div_adjoint0_f64, div_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(div_adjoint1_f64, div_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(rem_f64, rem_f64_value_and_grad, [(2.1, 2.9), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_reference_f64, rem_reference_f64_value_and_grad, [(2.1, 2.9), (0.8, 0.9)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(rem_borrow_f64, rem_borrow_f64_value_and_grad, [(2.1, 2.9), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_adjoint0_f64, rem_adjoint0_f64_value_and_grad, [(2.1, 2.9), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(rem_adjoint1_f64, rem_adjoint1_f64_value_and_grad, [(2.1, 2.9), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(neg_f64, neg_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(neg_reference_f64, neg_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(neg_borrow_f64, neg_borrow_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(neg_adjoint0_f64, neg_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_0_f64, powi_0_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_0_reference_f64, powi_0_reference_f64_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_0_path_f64, powi_0_path_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_1_f64, powi_1_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_1_reference_f64, powi_1_reference_f64_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_1_path_f64, powi_1_path_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_1_adjoint0_f64, powi_1_adjoint0_f64_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_2_f64, powi_2_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_2_reference_f64, powi_2_reference_f64_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_2_path_f64, powi_2_path_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_2_adjoint0_f64, powi_2_adjoint0_f64_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_3_f64, powi_3_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_3_reference_f64, powi_3_reference_f64_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_3_path_f64, powi_3_path_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_3_adjoint0_f64, powi_3_adjoint0_f64_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_minus_2_f64, powi_minus_2_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_minus_2_reference_f64, powi_minus_2_reference_f64_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_minus_2_path_f64, powi_minus_2_path_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_minus_2_adjoint0_f64, powi_minus_2_adjoint0_f64_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_n_f64, powi_n_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0], 3), |grads| [grads]),
    case!(powi_n_reference_f64, powi_n_reference_f64_value_and_grad, [(0.5, 2.0)], |p| (&p[0], 3), |grads| [grads]),
    case!(powi_n_path_f64, powi_n_path_f64_value_and_grad, [(0.5, 2.0)], |p| (p[0], 3), |grads| [grads]),
    case!(powi_n_adjoint0_f64, powi_n_adjoint0_f64_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1], 3), |grads| [grads.0, grads.1]),
    case!(powf_f64, powf_f64_value_and_grad, [(0.3, 2.0), (-1.5, 2.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powf_reference_f64, powf_reference_f64_value_and_grad, [(0.3, 2.0), (-1.5, 2.5)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(powf_path_f64, powf_path_f64_value_and_grad, [(0.3, 2.0), (-1.5, 2.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powf_adjoint0_f64, powf_adjoint0_f64_value_and_grad, [(0.3, 2.0), (-1.5, 2.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(powf_adjoint1_f64, powf_adjoint1_f64_value_and_grad, [(0.3, 2.0), (-1.5, 2.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sqrt_f64, sqrt_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(sqrt_reference_f64, sqrt_reference_f64_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(sqrt_path_f64, sqrt_path_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(sqrt_adjoint0_f64, sqrt_adjoint0_f64_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cbrt_f64, cbrt_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(cbrt_reference_f64, cbrt_reference_f64_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(cbrt_path_f64, cbrt_path_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(cbrt_adjoint0_f64, cbrt_adjoint0_f64_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(recip_f64, recip_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(recip_reference_f64, recip_reference_f64_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(recip_path_f64, recip_path_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(recip_adjoint0_f64, recip_adjoint0_f64_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_f64, hypot_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_reference_f64, hypot_reference_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_path_f64, hypot_path_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_adjoint0_f64, hypot_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(hypot_adjoint1_f64, hypot_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_f64, mul_add_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_reference_f64, mul_add_reference_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1], &p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_path_f64, mul_add_path_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_adjoint0_f64, mul_add_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(mul_add_adjoint1_f64, mul_add_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(mul_add_adjoint2_f64, mul_add_adjoint2_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(exp_f64, exp_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_reference_f64, exp_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(exp_path_f64, exp_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_adjoint0_f64, exp_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(exp2_f64, exp2_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp2_reference_f64, exp2_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(exp2_path_f64, exp2_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp2_adjoint0_f64, exp2_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(exp_m1_f64, exp_m1_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_m1_reference_f64, exp_m1_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(exp_m1_path_f64, exp_m1_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_m1_adjoint0_f64, exp_m1_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(ln_f64, ln_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(ln_reference_f64, ln_reference_f64_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(ln_path_f64, ln_path_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(ln_adjoint0_f64, ln_adjoint0_f64_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(ln_1p_f64, ln_1p_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(ln_1p_reference_f64, ln_1p_reference_f64_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(ln_1p_path_f64, ln_1p_path_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(ln_1p_adjoint0_f64, ln_1p_adjoint0_f64_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log_f64, log_f64_value_and_grad, [(0.3, 3.0), (1.5, 4.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log_reference_f64, log_reference_f64_value_and_grad, [(0.3, 3.0), (1.5, 4.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(log_path_f64, log_path_f64_value_and_grad, [(0.3, 3.0), (1.5, 4.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log_adjoint0_f64, log_adjoint0_f64_value_and_grad, [(0.3, 3.0), (1.5, 4.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(log_adjoint1_f64, log_adjoint1_f64_value_and_grad, [(0.3, 3.0), (1.5, 4.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(log2_f64, log2_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log2_reference_f64, log2_reference_f64_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(log2_path_f64, log2_path_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log2_adjoint0_f64, log2_adjoint0_f64_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log10_f64, log10_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log10_reference_f64, log10_reference_f64_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(log10_path_f64, log10_path_f64_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log10_adjoint0_f64, log10_adjoint0_f64_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sin_f64, sin_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_reference_f64, sin_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sin_path_f64, sin_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_adjoint0_f64, sin_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cos_f64, cos_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cos_reference_f64, cos_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(cos_path_f64, cos_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cos_adjoint0_f64, cos_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sin_cos_f64, sin_cos_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_cos_reference_f64, sin_cos_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sin_cos_path_f64, sin_cos_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_cos_adjoint0_f64, sin_cos_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(tan_f64, tan_f64_value_and_grad, [(-1.2, 1.2)], |p| (p[0]), |grads| [grads]),
    case!(tan_reference_f64, tan_reference_f64_value_and_grad, [(-1.2, 1.2)], |p| (&p[0]), |grads| [grads]),
    case!(tan_path_f64, tan_path_f64_value_and_grad, [(-1.2, 1.2)], |p| (p[0]), |grads| [grads]),
    case!(tan_adjoint0_f64, tan_adjoint0_f64_value_and_grad, [(-1.2, 1.2), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(asin_f64, asin_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(asin_reference_f64, asin_reference_f64_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(asin_path_f64, asin_path_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(asin_adjoint0_f64, asin_adjoint0_f64_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(acos_f64, acos_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(acos_reference_f64, acos_reference_f64_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(acos_path_f64, acos_path_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(acos_adjoint0_f64, acos_adjoint0_f64_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan_f64, atan_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(atan_reference_f64, atan_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(atan_path_f64, atan_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(atan_adjoint0_f64, atan_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_f64, atan2_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_reference_f64, atan2_reference_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_path_f64, atan2_path_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_adjoint0_f64, atan2_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(atan2_adjoint1_f64, atan2_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sinh_f64, sinh_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sinh_reference_f64, sinh_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sinh_path_f64, sinh_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sinh_adjoint0_f64, sinh_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cosh_f64, cosh_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cosh_reference_f64, cosh_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(cosh_path_f64, cosh_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cosh_adjoint0_f64, cosh_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(tanh_f64, tanh_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(tanh_reference_f64, tanh_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(tanh_path_f64, tanh_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(tanh_adjoint0_f64, tanh_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(asinh_f64, asinh_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(asinh_reference_f64, asinh_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(asinh_path_f64, asinh_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(asinh_adjoint0_f64, asinh_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(acosh_f64, acosh_f64_value_and_grad, [(1.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(acosh_reference_f64, acosh_reference_f64_value_and_grad, [(1.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(acosh_path_f64, acosh_path_f64_value_and_grad, [(1.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(acosh_adjoint0_f64, acosh_adjoint0_f64_value_and_grad, [(1.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atanh_f64, atanh_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(atanh_reference_f64, atanh_reference_f64_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(atanh_path_f64, atanh_path_f64_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(atanh_adjoint0_f64, atanh_adjoint0_f64_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(to_degrees_f64, to_degrees_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_degrees_reference_f64, to_degrees_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(to_degrees_path_f64, to_degrees_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_degrees_adjoint0_f64, to_degrees_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(to_radians_f64, to_radians_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_radians_reference_f64, to_radians_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(to_radians_path_f64, to_radians_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_radians_adjoint0_f64, to_radians_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_f64, midpoint_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_reference_f64, midpoint_reference_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_path_f64, midpoint_path_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_adjoint0_f64, midpoint_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(midpoint_adjoint1_f64, midpoint_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(fract_f64, fract_f64_value_and_grad, [(0.2, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(fract_reference_f64, fract_reference_f64_value_and_grad, [(0.2, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(fract_path_f64, fract_path_f64_value_and_grad, [(0.2, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(fract_adjoint0_f64, fract_adjoint0_f64_value_and_grad, [(0.2, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_f64, rem_euclid_f64_value_and_grad, [(-2.9, -2.1), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_reference_f64, rem_euclid_reference_f64_value_and_grad, [(-2.9, -2.1), (0.8, 0.9)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_path_f64, rem_euclid_path_f64_value_and_grad, [(-2.9, -2.1), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_adjoint0_f64, rem_euclid_adjoint0_f64_value_and_grad, [(-2.9, -2.1), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(rem_euclid_adjoint1_f64, rem_euclid_adjoint1_f64_value_and_grad, [(-2.9, -2.1), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(copysign_f64, copysign_f64_value_and_grad, [(0.3, 2.0), (-2.0, -0.3)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(copysign_reference_f64, copysign_reference_f64_value_and_grad, [(0.3, 2.0), (-2.0, -0.3)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(copysign_path_f64, copysign_path_f64_value_and_grad, [(0.3, 2.0), (-2.0, -0.3)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(copysign_adjoint0_f64, copysign_adjoint0_f64_value_and_grad, [(0.3, 2.0), (-2.0, -0.3), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(next_up_f64, next_up_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_up_reference_f64, next_up_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(next_up_path_f64, next_up_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_up_adjoint0_f64, next_up_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(next_down_f64, next_down_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_down_reference_f64, next_down_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(next_down_path_f64, next_down_path_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_down_adjoint0_f64, next_down_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cast_f64, cast_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cast_reference_f64, cast_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(cast_adjoint0_f64, cast_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_f64, abs_f64_value_and_grad, [(0.3, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(abs_reference_f64, abs_reference_f64_value_and_grad, [(0.3, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(abs_path_f64, abs_path_f64_value_and_grad, [(0.3, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(abs_adjoint0_f64, abs_adjoint0_f64_value_and_grad, [(0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_f64, abs_sub_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_reference_f64, abs_sub_reference_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_path_f64, abs_sub_path_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_adjoint0_f64, abs_sub_adjoint0_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(abs_sub_adjoint1_f64, abs_sub_adjoint1_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(max_f64, max_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(max_reference_f64, max_reference_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(max_path_f64, max_path_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(max_adjoint0_f64, max_adjoint0_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(max_adjoint1_f64, max_adjoint1_f64_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(min_f64, min_f64_value_and_grad, [(-1.0, 0.5), (1.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(min_reference_f64, min_reference_f64_value_and_grad, [(-1.0, 0.5), (1.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(min_path_f64, min_path_f64_value_and_grad, [(-1.0, 0.5), (1.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(min_adjoint0_f64, min_adjoint0_f64_value_and_grad, [(-1.0, 0.5), (1.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(min_adjoint1_f64, min_adjoint1_f64_value_and_grad, [(-1.0, 0.5), (1.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_f64, clamp_f64_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_reference_f64, clamp_reference_f64_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)], |p| (&p[0], &p[1], &p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_path_f64, clamp_path_f64_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_adjoint0_f64, clamp_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(clamp_adjoint1_f64, clamp_adjoint1_f64_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(clamp_adjoint2_f64, clamp_adjoint2_f64_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(floor_f64, floor_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(floor_reference_f64, floor_reference_f64_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(floor_path_f64, floor_path_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(ceil_f64, ceil_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(ceil_reference_f64, ceil_reference_f64_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(ceil_path_f64, ceil_path_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_f64, round_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_reference_f64, round_reference_f64_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(round_path_f64, round_path_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_ties_even_f64, round_ties_even_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_ties_even_reference_f64, round_ties_even_reference_f64_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(round_ties_even_path_f64, round_ties_even_path_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(trunc_f64, trunc_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(trunc_reference_f64, trunc_reference_f64_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(trunc_path_f64, trunc_path_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(signum_f64, signum_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(signum_reference_f64, signum_reference_f64_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(signum_path_f64, signum_path_f64_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(div_euclid_f64, div_euclid_f64_value_and_grad, [(2.1, 2.3), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(div_euclid_reference_f64, div_euclid_reference_f64_value_and_grad, [(2.1, 2.3), (0.8, 0.9)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(div_euclid_path_f64, div_euclid_path_f64_value_and_grad, [(2.1, 2.3), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sigmoid_f64, sigmoid_f64_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sigmoid_reference_f64, sigmoid_reference_f64_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sigmoid_adjoint0_f64, sigmoid_adjoint0_f64_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(relu_f64, relu_f64_value_and_grad, [(0.3, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(relu_reference_f64, relu_reference_f64_value_and_grad, [(0.3, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(relu_adjoint0_f64, relu_adjoint0_f64_value_and_grad, [(0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
];

#[differentiable]
pub(crate) fn add_f32(x: f32, y: f32) -> f32 {
    x + y
}
#[differentiable]
pub(crate) fn add_reference_f32(x: &f32, y: &f32) -> f32 {
    x + y
}
#[differentiable]
pub(crate) fn add_borrow_f32(x: f32, y: f32) -> f32 {
    &x + &y
}
#[differentiable]
pub(crate) fn add_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn add_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn sub_f32(x: f32, y: f32) -> f32 {
    x - y
}
#[differentiable]
pub(crate) fn sub_reference_f32(x: &f32, y: &f32) -> f32 {
    x - y
}
#[differentiable]
pub(crate) fn sub_borrow_f32(x: f32, y: f32) -> f32 {
    &x - &y
}
#[differentiable]
pub(crate) fn sub_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn sub_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    (-u)
}
#[differentiable]
pub(crate) fn mul_f32(x: f32, y: f32) -> f32 {
    x * y
}
#[differentiable]
pub(crate) fn mul_reference_f32(x: &f32, y: &f32) -> f32 {
    x * y
}
#[differentiable]
pub(crate) fn mul_borrow_f32(x: f32, y: f32) -> f32 {
    &x * &y
}
#[differentiable]
pub(crate) fn mul_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    (u * y)
}
#[differentiable]
pub(crate) fn mul_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    (u * x)
}
#[differentiable]
pub(crate) fn div_f32(x: f32, y: f32) -> f32 {
    x / y
}
#[differentiable]
pub(crate) fn div_reference_f32(x: &f32, y: &f32) -> f32 {
    x / y
}
#[differentiable]
pub(crate) fn div_borrow_f32(x: f32, y: f32) -> f32 {
    &x / &y
}
#[differentiable]
pub(crate) fn div_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    (u / y)
}
#[differentiable]
pub(crate) fn div_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x / y;
    (-((u * z) / y))
}
#[differentiable]
pub(crate) fn rem_f32(x: f32, y: f32) -> f32 {
    x % y
}
#[differentiable]
pub(crate) fn rem_reference_f32(x: &f32, y: &f32) -> f32 {
    x % y
}
#[differentiable]
pub(crate) fn rem_borrow_f32(x: f32, y: f32) -> f32 {
    &x % &y
}
#[differentiable]
pub(crate) fn rem_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn rem_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x % y;
    (-(u * (((x - z) / y).round())))
}
#[differentiable]
pub(crate) fn neg_f32(x: f32) -> f32 {
    -x
}
#[differentiable]
pub(crate) fn neg_reference_f32(x: &f32) -> f32 {
    -x
}
#[differentiable]
pub(crate) fn neg_borrow_f32(x: f32) -> f32 {
    -&x
}
#[differentiable]
pub(crate) fn neg_adjoint0_f32(x: f32, u: f32) -> f32 {
    (-u)
}
#[differentiable]
pub(crate) fn powi_0_f32(x: f32) -> f32 {
    x.powi(0)
}
#[differentiable]
pub(crate) fn powi_0_reference_f32(x: &f32) -> f32 {
    x.powi(0)
}
#[differentiable]
pub(crate) fn powi_0_path_f32(x: f32) -> f32 {
    f32::powi(x, 0)
}
#[differentiable]
pub(crate) fn powi_1_f32(x: f32) -> f32 {
    x.powi(1)
}
#[differentiable]
pub(crate) fn powi_1_reference_f32(x: &f32) -> f32 {
    x.powi(1)
}
#[differentiable]
pub(crate) fn powi_1_path_f32(x: f32) -> f32 {
    f32::powi(x, 1)
}
#[differentiable]
pub(crate) fn powi_1_adjoint0_f32(x: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn powi_2_f32(x: f32) -> f32 {
    x.powi(2)
}
#[differentiable]
pub(crate) fn powi_2_reference_f32(x: &f32) -> f32 {
    x.powi(2)
}
#[differentiable]
pub(crate) fn powi_2_path_f32(x: f32) -> f32 {
    f32::powi(x, 2)
}
#[differentiable]
pub(crate) fn powi_2_adjoint0_f32(x: f32, u: f32) -> f32 {
    ((u * 2.0) * x)
}
#[differentiable]
pub(crate) fn powi_3_f32(x: f32) -> f32 {
    x.powi(3)
}
#[differentiable]
pub(crate) fn powi_3_reference_f32(x: &f32) -> f32 {
    x.powi(3)
}
#[differentiable]
pub(crate) fn powi_3_path_f32(x: f32) -> f32 {
    f32::powi(x, 3)
}
#[differentiable]
pub(crate) fn powi_3_adjoint0_f32(x: f32, u: f32) -> f32 {
    ((u * 3.0) * (x.powi(2)))
}
#[differentiable]
pub(crate) fn powi_minus_2_f32(x: f32) -> f32 {
    x.powi(-2)
}
#[differentiable]
pub(crate) fn powi_minus_2_reference_f32(x: &f32) -> f32 {
    x.powi(-2)
}
#[differentiable]
pub(crate) fn powi_minus_2_path_f32(x: f32) -> f32 {
    f32::powi(x, -2)
}
#[differentiable]
pub(crate) fn powi_minus_2_adjoint0_f32(x: f32, u: f32) -> f32 {
    ((u * -2.0) * (x.powi(-3)))
}
#[differentiable]
pub(crate) fn powi_n_f32(x: f32, n: i32) -> f32 {
    x.powi(n)
}
#[differentiable]
pub(crate) fn powi_n_reference_f32(x: &f32, n: i32) -> f32 {
    x.powi(n)
}
#[differentiable]
pub(crate) fn powi_n_path_f32(x: f32, n: i32) -> f32 {
    f32::powi(x, n)
}
#[differentiable]
pub(crate) fn powi_n_adjoint0_f32(x: f32, u: f32, n: i32) -> f32 {
    ((u * (dnn_core::__private::integer::<f32>(n)))
        * (x.powi((dnn_core::__private::predecessor(n)))))
}
#[differentiable]
pub(crate) fn powf_f32(x: f32, y: f32) -> f32 {
    x.powf(y)
}
#[differentiable]
pub(crate) fn powf_reference_f32(x: &f32, y: &f32) -> f32 {
    x.powf(*y)
}
#[differentiable]
pub(crate) fn powf_path_f32(x: f32, y: f32) -> f32 {
    f32::powf(x, y)
}
#[differentiable]
pub(crate) fn powf_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    ((u * y) * (x.powf((if (y == 0.0) { 0.0 } else { (y - 1.0) }))))
}
#[differentiable]
pub(crate) fn powf_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.powf(y);
    ((u * z) * (if (x == 0.0) { 0.0 } else { (x.ln()) }))
}
#[differentiable]
pub(crate) fn sqrt_f32(x: f32) -> f32 {
    x.sqrt()
}
#[differentiable]
pub(crate) fn sqrt_reference_f32(x: &f32) -> f32 {
    x.sqrt()
}
#[differentiable]
pub(crate) fn sqrt_path_f32(x: f32) -> f32 {
    f32::sqrt(x)
}
#[differentiable]
pub(crate) fn sqrt_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.sqrt();
    ((u * 0.5) / z)
}
#[differentiable]
pub(crate) fn cbrt_f32(x: f32) -> f32 {
    x.cbrt()
}
#[differentiable]
pub(crate) fn cbrt_reference_f32(x: &f32) -> f32 {
    x.cbrt()
}
#[differentiable]
pub(crate) fn cbrt_path_f32(x: f32) -> f32 {
    f32::cbrt(x)
}
#[differentiable]
pub(crate) fn cbrt_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.cbrt();
    (u / ((3.0 * z) * z))
}
#[differentiable]
pub(crate) fn recip_f32(x: f32) -> f32 {
    x.recip()
}
#[differentiable]
pub(crate) fn recip_reference_f32(x: &f32) -> f32 {
    x.recip()
}
#[differentiable]
pub(crate) fn recip_path_f32(x: f32) -> f32 {
    f32::recip(x)
}
#[differentiable]
pub(crate) fn recip_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.recip();
    (-((u * z) * z))
}
#[differentiable]
pub(crate) fn hypot_f32(x: f32, y: f32) -> f32 {
    x.hypot(y)
}
#[differentiable]
pub(crate) fn hypot_reference_f32(x: &f32, y: &f32) -> f32 {
    x.hypot(*y)
}
#[differentiable]
pub(crate) fn hypot_path_f32(x: f32, y: f32) -> f32 {
    f32::hypot(x, y)
}
#[differentiable]
pub(crate) fn hypot_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.hypot(y);
    ((if (z == 0.0) { 0.0 } else { (u / z) }) * x)
}
#[differentiable]
pub(crate) fn hypot_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.hypot(y);
    ((if (z == 0.0) { 0.0 } else { (u / z) }) * y)
}
#[differentiable]
pub(crate) fn mul_add_f32(x: f32, y: f32, w: f32) -> f32 {
    x.mul_add(y, w)
}
#[differentiable]
pub(crate) fn mul_add_reference_f32(x: &f32, y: &f32, w: &f32) -> f32 {
    x.mul_add(*y, *w)
}
#[differentiable]
pub(crate) fn mul_add_path_f32(x: f32, y: f32, w: f32) -> f32 {
    f32::mul_add(x, y, w)
}
#[differentiable]
pub(crate) fn mul_add_adjoint0_f32(x: f32, y: f32, w: f32, u: f32) -> f32 {
    (u * y)
}
#[differentiable]
pub(crate) fn mul_add_adjoint1_f32(x: f32, y: f32, w: f32, u: f32) -> f32 {
    (u * x)
}
#[differentiable]
pub(crate) fn mul_add_adjoint2_f32(x: f32, y: f32, w: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn exp_f32(x: f32) -> f32 {
    x.exp()
}
#[differentiable]
pub(crate) fn exp_reference_f32(x: &f32) -> f32 {
    x.exp()
}
#[differentiable]
pub(crate) fn exp_path_f32(x: f32) -> f32 {
    f32::exp(x)
}
#[differentiable]
pub(crate) fn exp_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.exp();
    (u * z)
}
#[differentiable]
pub(crate) fn exp2_f32(x: f32) -> f32 {
    x.exp2()
}
#[differentiable]
pub(crate) fn exp2_reference_f32(x: &f32) -> f32 {
    x.exp2()
}
#[differentiable]
pub(crate) fn exp2_path_f32(x: f32) -> f32 {
    f32::exp2(x)
}
#[differentiable]
pub(crate) fn exp2_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.exp2();
    ((u * z) * 0.6931471805599453)
}
#[differentiable]
pub(crate) fn exp_m1_f32(x: f32) -> f32 {
    x.exp_m1()
}
#[differentiable]
pub(crate) fn exp_m1_reference_f32(x: &f32) -> f32 {
    x.exp_m1()
}
#[differentiable]
pub(crate) fn exp_m1_path_f32(x: f32) -> f32 {
    f32::exp_m1(x)
}
#[differentiable]
pub(crate) fn exp_m1_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.exp_m1();
    (u * (z + 1.0))
}
#[differentiable]
pub(crate) fn ln_f32(x: f32) -> f32 {
    x.ln()
}
#[differentiable]
pub(crate) fn ln_reference_f32(x: &f32) -> f32 {
    x.ln()
}
#[differentiable]
pub(crate) fn ln_path_f32(x: f32) -> f32 {
    f32::ln(x)
}
#[differentiable]
pub(crate) fn ln_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / x)
}
#[differentiable]
pub(crate) fn ln_1p_f32(x: f32) -> f32 {
    x.ln_1p()
}
#[differentiable]
pub(crate) fn ln_1p_reference_f32(x: &f32) -> f32 {
    x.ln_1p()
}
#[differentiable]
pub(crate) fn ln_1p_path_f32(x: f32) -> f32 {
    f32::ln_1p(x)
}
#[differentiable]
pub(crate) fn ln_1p_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / (1.0 + x))
}
#[differentiable]
pub(crate) fn log_f32(x: f32, y: f32) -> f32 {
    x.log(y)
}
#[differentiable]
pub(crate) fn log_reference_f32(x: &f32, y: &f32) -> f32 {
    x.log(*y)
}
#[differentiable]
pub(crate) fn log_path_f32(x: f32, y: f32) -> f32 {
    f32::log(x, y)
}
#[differentiable]
pub(crate) fn log_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    (u / (x * (y.ln())))
}
#[differentiable]
pub(crate) fn log_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.log(y);
    (-((u * z) / (y * (y.ln()))))
}
#[differentiable]
pub(crate) fn log2_f32(x: f32) -> f32 {
    x.log2()
}
#[differentiable]
pub(crate) fn log2_reference_f32(x: &f32) -> f32 {
    x.log2()
}
#[differentiable]
pub(crate) fn log2_path_f32(x: f32) -> f32 {
    f32::log2(x)
}
#[differentiable]
pub(crate) fn log2_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / (x * 0.6931471805599453))
}
#[differentiable]
pub(crate) fn log10_f32(x: f32) -> f32 {
    x.log10()
}
#[differentiable]
pub(crate) fn log10_reference_f32(x: &f32) -> f32 {
    x.log10()
}
#[differentiable]
pub(crate) fn log10_path_f32(x: f32) -> f32 {
    f32::log10(x)
}
#[differentiable]
pub(crate) fn log10_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / (x * 2.302585092994046))
}
#[differentiable]
pub(crate) fn sin_f32(x: f32) -> f32 {
    x.sin()
}
#[differentiable]
pub(crate) fn sin_reference_f32(x: &f32) -> f32 {
    x.sin()
}
#[differentiable]
pub(crate) fn sin_path_f32(x: f32) -> f32 {
    f32::sin(x)
}
#[differentiable]
pub(crate) fn sin_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u * (x.cos()))
}
#[differentiable]
pub(crate) fn cos_f32(x: f32) -> f32 {
    x.cos()
}
#[differentiable]
pub(crate) fn cos_reference_f32(x: &f32) -> f32 {
    x.cos()
}
#[differentiable]
pub(crate) fn cos_path_f32(x: f32) -> f32 {
    f32::cos(x)
}
#[differentiable]
pub(crate) fn cos_adjoint0_f32(x: f32, u: f32) -> f32 {
    (-(u * (x.sin())))
}
#[differentiable]
pub(crate) fn sin_cos_f32(x: f32) -> f32 {
    let (first, second) = x.sin_cos();
    first + 2.0 * second
}
#[differentiable]
pub(crate) fn sin_cos_reference_f32(x: &f32) -> f32 {
    let (first, second) = x.sin_cos();
    first + 2.0 * second
}
#[differentiable]
pub(crate) fn sin_cos_path_f32(x: f32) -> f32 {
    let (first, second) = f32::sin_cos(x);
    first + 2.0 * second
}
#[differentiable]
pub(crate) fn sin_cos_adjoint0_f32(x: f32, u0: f32, u1: f32) -> f32 {
    let z = x.sin_cos();
    let u = (u0, u1);
    ((u.0 * z.1) - (u.1 * z.0))
}
#[differentiable]
pub(crate) fn tan_f32(x: f32) -> f32 {
    x.tan()
}
#[differentiable]
pub(crate) fn tan_reference_f32(x: &f32) -> f32 {
    x.tan()
}
#[differentiable]
pub(crate) fn tan_path_f32(x: f32) -> f32 {
    f32::tan(x)
}
#[differentiable]
pub(crate) fn tan_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.tan();
    (u * (1.0 + (z * z)))
}
#[differentiable]
pub(crate) fn asin_f32(x: f32) -> f32 {
    x.asin()
}
#[differentiable]
pub(crate) fn asin_reference_f32(x: &f32) -> f32 {
    x.asin()
}
#[differentiable]
pub(crate) fn asin_path_f32(x: f32) -> f32 {
    f32::asin(x)
}
#[differentiable]
pub(crate) fn asin_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / (((1.0 - x) * (1.0 + x)).sqrt()))
}
#[differentiable]
pub(crate) fn acos_f32(x: f32) -> f32 {
    x.acos()
}
#[differentiable]
pub(crate) fn acos_reference_f32(x: &f32) -> f32 {
    x.acos()
}
#[differentiable]
pub(crate) fn acos_path_f32(x: f32) -> f32 {
    f32::acos(x)
}
#[differentiable]
pub(crate) fn acos_adjoint0_f32(x: f32, u: f32) -> f32 {
    (-(u / (((1.0 - x) * (1.0 + x)).sqrt())))
}
#[differentiable]
pub(crate) fn atan_f32(x: f32) -> f32 {
    x.atan()
}
#[differentiable]
pub(crate) fn atan_reference_f32(x: &f32) -> f32 {
    x.atan()
}
#[differentiable]
pub(crate) fn atan_path_f32(x: f32) -> f32 {
    f32::atan(x)
}
#[differentiable]
pub(crate) fn atan_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / (1.0 + (x * x)))
}
#[differentiable]
pub(crate) fn atan2_f32(x: f32, y: f32) -> f32 {
    x.atan2(y)
}
#[differentiable]
pub(crate) fn atan2_reference_f32(x: &f32, y: &f32) -> f32 {
    x.atan2(*y)
}
#[differentiable]
pub(crate) fn atan2_path_f32(x: f32, y: f32) -> f32 {
    f32::atan2(x, y)
}
#[differentiable]
pub(crate) fn atan2_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    ((u * y) / ((y * y) + (x * x)))
}
#[differentiable]
pub(crate) fn atan2_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    (-((u * x) / ((y * y) + (x * x))))
}
#[differentiable]
pub(crate) fn sinh_f32(x: f32) -> f32 {
    x.sinh()
}
#[differentiable]
pub(crate) fn sinh_reference_f32(x: &f32) -> f32 {
    x.sinh()
}
#[differentiable]
pub(crate) fn sinh_path_f32(x: f32) -> f32 {
    f32::sinh(x)
}
#[differentiable]
pub(crate) fn sinh_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u * (x.cosh()))
}
#[differentiable]
pub(crate) fn cosh_f32(x: f32) -> f32 {
    x.cosh()
}
#[differentiable]
pub(crate) fn cosh_reference_f32(x: &f32) -> f32 {
    x.cosh()
}
#[differentiable]
pub(crate) fn cosh_path_f32(x: f32) -> f32 {
    f32::cosh(x)
}
#[differentiable]
pub(crate) fn cosh_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u * (x.sinh()))
}
#[differentiable]
pub(crate) fn tanh_f32(x: f32) -> f32 {
    x.tanh()
}
#[differentiable]
pub(crate) fn tanh_reference_f32(x: &f32) -> f32 {
    x.tanh()
}
#[differentiable]
pub(crate) fn tanh_path_f32(x: f32) -> f32 {
    f32::tanh(x)
}
#[differentiable]
pub(crate) fn tanh_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = x.tanh();
    (u * (1.0 - (z * z)))
}
#[differentiable]
pub(crate) fn asinh_f32(x: f32) -> f32 {
    x.asinh()
}
#[differentiable]
pub(crate) fn asinh_reference_f32(x: &f32) -> f32 {
    x.asinh()
}
#[differentiable]
pub(crate) fn asinh_path_f32(x: f32) -> f32 {
    f32::asinh(x)
}
#[differentiable]
pub(crate) fn asinh_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / ((1.0 + (x * x)).sqrt()))
}
#[differentiable]
pub(crate) fn acosh_f32(x: f32) -> f32 {
    x.acosh()
}
#[differentiable]
pub(crate) fn acosh_reference_f32(x: &f32) -> f32 {
    x.acosh()
}
#[differentiable]
pub(crate) fn acosh_path_f32(x: f32) -> f32 {
    f32::acosh(x)
}
#[differentiable]
pub(crate) fn acosh_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / (((x - 1.0) * (x + 1.0)).sqrt()))
}
#[differentiable]
pub(crate) fn atanh_f32(x: f32) -> f32 {
    x.atanh()
}
#[differentiable]
pub(crate) fn atanh_reference_f32(x: &f32) -> f32 {
    x.atanh()
}
#[differentiable]
pub(crate) fn atanh_path_f32(x: f32) -> f32 {
    f32::atanh(x)
}
#[differentiable]
pub(crate) fn atanh_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u / ((1.0 - x) * (1.0 + x)))
}
#[differentiable]
pub(crate) fn to_degrees_f32(x: f32) -> f32 {
    x.to_degrees()
}
#[differentiable]
pub(crate) fn to_degrees_reference_f32(x: &f32) -> f32 {
    x.to_degrees()
}
#[differentiable]
pub(crate) fn to_degrees_path_f32(x: f32) -> f32 {
    f32::to_degrees(x)
}
#[differentiable]
pub(crate) fn to_degrees_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u.to_degrees())
}
#[differentiable]
pub(crate) fn to_radians_f32(x: f32) -> f32 {
    x.to_radians()
}
#[differentiable]
pub(crate) fn to_radians_reference_f32(x: &f32) -> f32 {
    x.to_radians()
}
#[differentiable]
pub(crate) fn to_radians_path_f32(x: f32) -> f32 {
    f32::to_radians(x)
}
#[differentiable]
pub(crate) fn to_radians_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u.to_radians())
}
#[differentiable]
pub(crate) fn midpoint_f32(x: f32, y: f32) -> f32 {
    x.midpoint(y)
}
#[differentiable]
pub(crate) fn midpoint_reference_f32(x: &f32, y: &f32) -> f32 {
    x.midpoint(*y)
}
#[differentiable]
pub(crate) fn midpoint_path_f32(x: f32, y: f32) -> f32 {
    f32::midpoint(x, y)
}
#[differentiable]
pub(crate) fn midpoint_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    (u * 0.5)
}
#[differentiable]
pub(crate) fn midpoint_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    (u * 0.5)
}
#[differentiable]
pub(crate) fn fract_f32(x: f32) -> f32 {
    x.fract()
}
#[differentiable]
pub(crate) fn fract_reference_f32(x: &f32) -> f32 {
    x.fract()
}
#[differentiable]
pub(crate) fn fract_path_f32(x: f32) -> f32 {
    f32::fract(x)
}
#[differentiable]
pub(crate) fn fract_adjoint0_f32(x: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn rem_euclid_f32(x: f32, y: f32) -> f32 {
    x.rem_euclid(y)
}
#[differentiable]
pub(crate) fn rem_euclid_reference_f32(x: &f32, y: &f32) -> f32 {
    x.rem_euclid(*y)
}
#[differentiable]
pub(crate) fn rem_euclid_path_f32(x: f32, y: f32) -> f32 {
    f32::rem_euclid(x, y)
}
#[differentiable]
pub(crate) fn rem_euclid_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn rem_euclid_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.rem_euclid(y);
    (-(u * (((x - z) / y).round())))
}
#[differentiable]
pub(crate) fn copysign_f32(x: f32, y: f32) -> f32 {
    x.copysign(y)
}
#[differentiable]
pub(crate) fn copysign_reference_f32(x: &f32, y: &f32) -> f32 {
    x.copysign(*y)
}
#[differentiable]
pub(crate) fn copysign_path_f32(x: f32, y: f32) -> f32 {
    f32::copysign(x, y)
}
#[differentiable]
pub(crate) fn copysign_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    ((u * (x.signum())) * (y.signum()))
}
#[differentiable]
pub(crate) fn next_up_f32(x: f32) -> f32 {
    x.next_up()
}
#[differentiable]
pub(crate) fn next_up_reference_f32(x: &f32) -> f32 {
    x.next_up()
}
#[differentiable]
pub(crate) fn next_up_path_f32(x: f32) -> f32 {
    f32::next_up(x)
}
#[differentiable]
pub(crate) fn next_up_adjoint0_f32(x: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn next_down_f32(x: f32) -> f32 {
    x.next_down()
}
#[differentiable]
pub(crate) fn next_down_reference_f32(x: &f32) -> f32 {
    x.next_down()
}
#[differentiable]
pub(crate) fn next_down_path_f32(x: f32) -> f32 {
    f32::next_down(x)
}
#[differentiable]
pub(crate) fn next_down_adjoint0_f32(x: f32, u: f32) -> f32 {
    u
}
#[differentiable]
pub(crate) fn cast_f32(x: f32) -> f32 {
    x as f32
}
#[differentiable]
pub(crate) fn cast_reference_f32(x: &f32) -> f32 {
    *x as f32
}
#[differentiable]
pub(crate) fn cast_adjoint0_f32(x: f32, u: f32) -> f32 {
    (u as f32)
}
#[differentiable]
pub(crate) fn abs_f32(x: f32) -> f32 {
    x.abs()
}
#[differentiable]
pub(crate) fn abs_reference_f32(x: &f32) -> f32 {
    x.abs()
}
#[differentiable]
pub(crate) fn abs_path_f32(x: f32) -> f32 {
    f32::abs(x)
}
#[differentiable]
pub(crate) fn abs_adjoint0_f32(x: f32, u: f32) -> f32 {
    (if (x > 0.0) { u } else { (if (0.0 > x) { (-u) } else { 0.0 }) })
}
#[differentiable]
pub(crate) fn abs_sub_f32(x: f32, y: f32) -> f32 {
    x.abs_sub(y)
}
#[differentiable]
pub(crate) fn abs_sub_reference_f32(x: &f32, y: &f32) -> f32 {
    x.abs_sub(*y)
}
#[differentiable]
pub(crate) fn abs_sub_path_f32(x: f32, y: f32) -> f32 {
    f32::abs_sub(x, y)
}
#[differentiable]
pub(crate) fn abs_sub_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    (if (x > y) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn abs_sub_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    (if (x > y) { (-u) } else { 0.0 })
}
#[differentiable]
pub(crate) fn max_f32(x: f32, y: f32) -> f32 {
    x.max(y)
}
#[differentiable]
pub(crate) fn max_reference_f32(x: &f32, y: &f32) -> f32 {
    x.max(*y)
}
#[differentiable]
pub(crate) fn max_path_f32(x: f32, y: f32) -> f32 {
    f32::max(x, y)
}
#[differentiable]
pub(crate) fn max_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.max(y);
    (if (x == z) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn max_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.max(y);
    (if (x == z) { 0.0 } else { u })
}
#[differentiable]
pub(crate) fn min_f32(x: f32, y: f32) -> f32 {
    x.min(y)
}
#[differentiable]
pub(crate) fn min_reference_f32(x: &f32, y: &f32) -> f32 {
    x.min(*y)
}
#[differentiable]
pub(crate) fn min_path_f32(x: f32, y: f32) -> f32 {
    f32::min(x, y)
}
#[differentiable]
pub(crate) fn min_adjoint0_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.min(y);
    (if (x == z) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn min_adjoint1_f32(x: f32, y: f32, u: f32) -> f32 {
    let z = x.min(y);
    (if (x == z) { 0.0 } else { u })
}
#[differentiable]
pub(crate) fn clamp_f32(x: f32, y: f32, w: f32) -> f32 {
    x.clamp(y, w)
}
#[differentiable]
pub(crate) fn clamp_reference_f32(x: &f32, y: &f32, w: &f32) -> f32 {
    x.clamp(*y, *w)
}
#[differentiable]
pub(crate) fn clamp_path_f32(x: f32, y: f32, w: f32) -> f32 {
    f32::clamp(x, y, w)
}
#[differentiable]
pub(crate) fn clamp_adjoint0_f32(x: f32, y: f32, w: f32, u: f32) -> f32 {
    let z = x.clamp(y, w);
    (if (x == z) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn clamp_adjoint1_f32(x: f32, y: f32, w: f32, u: f32) -> f32 {
    (if (y > x) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn clamp_adjoint2_f32(x: f32, y: f32, w: f32, u: f32) -> f32 {
    (if (x > w) { u } else { 0.0 })
}
#[differentiable]
pub(crate) fn floor_f32(x: f32) -> f32 {
    x.floor() * x
}
#[differentiable]
pub(crate) fn floor_reference_f32(x: &f32) -> f32 {
    x.floor() * *x
}
#[differentiable]
pub(crate) fn floor_path_f32(x: f32) -> f32 {
    f32::floor(x) * x
}
#[differentiable]
pub(crate) fn ceil_f32(x: f32) -> f32 {
    x.ceil() * x
}
#[differentiable]
pub(crate) fn ceil_reference_f32(x: &f32) -> f32 {
    x.ceil() * *x
}
#[differentiable]
pub(crate) fn ceil_path_f32(x: f32) -> f32 {
    f32::ceil(x) * x
}
#[differentiable]
pub(crate) fn round_f32(x: f32) -> f32 {
    x.round() * x
}
#[differentiable]
pub(crate) fn round_reference_f32(x: &f32) -> f32 {
    x.round() * *x
}
#[differentiable]
pub(crate) fn round_path_f32(x: f32) -> f32 {
    f32::round(x) * x
}
#[differentiable]
pub(crate) fn round_ties_even_f32(x: f32) -> f32 {
    x.round_ties_even() * x
}
#[differentiable]
pub(crate) fn round_ties_even_reference_f32(x: &f32) -> f32 {
    x.round_ties_even() * *x
}
#[differentiable]
pub(crate) fn round_ties_even_path_f32(x: f32) -> f32 {
    f32::round_ties_even(x) * x
}
#[differentiable]
pub(crate) fn trunc_f32(x: f32) -> f32 {
    x.trunc() * x
}
#[differentiable]
pub(crate) fn trunc_reference_f32(x: &f32) -> f32 {
    x.trunc() * *x
}
#[differentiable]
pub(crate) fn trunc_path_f32(x: f32) -> f32 {
    f32::trunc(x) * x
}
#[differentiable]
pub(crate) fn signum_f32(x: f32) -> f32 {
    x.signum() * x
}
#[differentiable]
pub(crate) fn signum_reference_f32(x: &f32) -> f32 {
    x.signum() * *x
}
#[differentiable]
pub(crate) fn signum_path_f32(x: f32) -> f32 {
    f32::signum(x) * x
}
#[differentiable]
pub(crate) fn div_euclid_f32(x: f32, y: f32) -> f32 {
    x.div_euclid(y) * x * y
}
#[differentiable]
pub(crate) fn div_euclid_reference_f32(x: &f32, y: &f32) -> f32 {
    x.div_euclid(*y) * *x * *y
}
#[differentiable]
pub(crate) fn div_euclid_path_f32(x: f32, y: f32) -> f32 {
    f32::div_euclid(x, y) * x * y
}
#[differentiable]
pub(crate) fn sigmoid_f32(x: f32) -> f32 {
    sigmoid(x)
}
#[differentiable]
pub(crate) fn sigmoid_reference_f32(x: &f32) -> f32 {
    sigmoid(*x)
}
#[differentiable]
pub(crate) fn sigmoid_adjoint0_f32(x: f32, u: f32) -> f32 {
    let z = sigmoid(x);
    ((u * (1.0 - z)) * z)
}
#[differentiable]
pub(crate) fn relu_f32(x: f32) -> f32 {
    relu(x)
}
#[differentiable]
pub(crate) fn relu_reference_f32(x: &f32) -> f32 {
    relu(*x)
}
#[differentiable]
pub(crate) fn relu_adjoint0_f32(x: f32, u: f32) -> f32 {
    (if (x > 0.0) { u } else { 0.0 })
}

pub(crate) const F32: &[Case<f32>] = &[
    case!(add_f32, add_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(add_reference_f32, add_reference_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(add_borrow_f32, add_borrow_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(add_adjoint0_f32, add_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(add_adjoint1_f32, add_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sub_f32, sub_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sub_reference_f32, sub_reference_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(sub_borrow_f32, sub_borrow_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sub_adjoint0_f32, sub_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sub_adjoint1_f32, sub_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_f32, mul_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(mul_reference_f32, mul_reference_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(mul_borrow_f32, mul_borrow_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(mul_adjoint0_f32, mul_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_adjoint1_f32, mul_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(div_f32, div_f32_value_and_grad, [(-2.0, 2.0), (0.5, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(div_reference_f32, div_reference_f32_value_and_grad, [(-2.0, 2.0), (0.5, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(div_borrow_f32, div_borrow_f32_value_and_grad, [(-2.0, 2.0), (0.5, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(div_adjoint0_f32, div_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(div_adjoint1_f32, div_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(rem_f32, rem_f32_value_and_grad, [(2.1, 2.9), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_reference_f32, rem_reference_f32_value_and_grad, [(2.1, 2.9), (0.8, 0.9)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(rem_borrow_f32, rem_borrow_f32_value_and_grad, [(2.1, 2.9), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_adjoint0_f32, rem_adjoint0_f32_value_and_grad, [(2.1, 2.9), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(rem_adjoint1_f32, rem_adjoint1_f32_value_and_grad, [(2.1, 2.9), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(neg_f32, neg_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(neg_reference_f32, neg_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(neg_borrow_f32, neg_borrow_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(neg_adjoint0_f32, neg_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_0_f32, powi_0_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_0_reference_f32, powi_0_reference_f32_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_0_path_f32, powi_0_path_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_1_f32, powi_1_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_1_reference_f32, powi_1_reference_f32_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_1_path_f32, powi_1_path_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_1_adjoint0_f32, powi_1_adjoint0_f32_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_2_f32, powi_2_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_2_reference_f32, powi_2_reference_f32_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_2_path_f32, powi_2_path_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_2_adjoint0_f32, powi_2_adjoint0_f32_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_3_f32, powi_3_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_3_reference_f32, powi_3_reference_f32_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_3_path_f32, powi_3_path_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_3_adjoint0_f32, powi_3_adjoint0_f32_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_minus_2_f32, powi_minus_2_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_minus_2_reference_f32, powi_minus_2_reference_f32_value_and_grad, [(0.5, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(powi_minus_2_path_f32, powi_minus_2_path_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(powi_minus_2_adjoint0_f32, powi_minus_2_adjoint0_f32_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powi_n_f32, powi_n_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0], 3), |grads| [grads]),
    case!(powi_n_reference_f32, powi_n_reference_f32_value_and_grad, [(0.5, 2.0)], |p| (&p[0], 3), |grads| [grads]),
    case!(powi_n_path_f32, powi_n_path_f32_value_and_grad, [(0.5, 2.0)], |p| (p[0], 3), |grads| [grads]),
    case!(powi_n_adjoint0_f32, powi_n_adjoint0_f32_value_and_grad, [(0.5, 2.0), (0.5, 1.5)], |p| (p[0], p[1], 3), |grads| [grads.0, grads.1]),
    case!(powf_f32, powf_f32_value_and_grad, [(0.3, 2.0), (-1.5, 2.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powf_reference_f32, powf_reference_f32_value_and_grad, [(0.3, 2.0), (-1.5, 2.5)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(powf_path_f32, powf_path_f32_value_and_grad, [(0.3, 2.0), (-1.5, 2.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(powf_adjoint0_f32, powf_adjoint0_f32_value_and_grad, [(0.3, 2.0), (-1.5, 2.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(powf_adjoint1_f32, powf_adjoint1_f32_value_and_grad, [(0.3, 2.0), (-1.5, 2.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sqrt_f32, sqrt_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(sqrt_reference_f32, sqrt_reference_f32_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(sqrt_path_f32, sqrt_path_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(sqrt_adjoint0_f32, sqrt_adjoint0_f32_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cbrt_f32, cbrt_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(cbrt_reference_f32, cbrt_reference_f32_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(cbrt_path_f32, cbrt_path_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(cbrt_adjoint0_f32, cbrt_adjoint0_f32_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(recip_f32, recip_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(recip_reference_f32, recip_reference_f32_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(recip_path_f32, recip_path_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(recip_adjoint0_f32, recip_adjoint0_f32_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_f32, hypot_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_reference_f32, hypot_reference_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_path_f32, hypot_path_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(hypot_adjoint0_f32, hypot_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(hypot_adjoint1_f32, hypot_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_f32, mul_add_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_reference_f32, mul_add_reference_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1], &p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_path_f32, mul_add_path_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(mul_add_adjoint0_f32, mul_add_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(mul_add_adjoint1_f32, mul_add_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(mul_add_adjoint2_f32, mul_add_adjoint2_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(exp_f32, exp_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_reference_f32, exp_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(exp_path_f32, exp_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_adjoint0_f32, exp_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(exp2_f32, exp2_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp2_reference_f32, exp2_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(exp2_path_f32, exp2_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp2_adjoint0_f32, exp2_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(exp_m1_f32, exp_m1_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_m1_reference_f32, exp_m1_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(exp_m1_path_f32, exp_m1_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(exp_m1_adjoint0_f32, exp_m1_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(ln_f32, ln_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(ln_reference_f32, ln_reference_f32_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(ln_path_f32, ln_path_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(ln_adjoint0_f32, ln_adjoint0_f32_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(ln_1p_f32, ln_1p_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(ln_1p_reference_f32, ln_1p_reference_f32_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(ln_1p_path_f32, ln_1p_path_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(ln_1p_adjoint0_f32, ln_1p_adjoint0_f32_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log_f32, log_f32_value_and_grad, [(0.3, 3.0), (1.5, 4.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log_reference_f32, log_reference_f32_value_and_grad, [(0.3, 3.0), (1.5, 4.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(log_path_f32, log_path_f32_value_and_grad, [(0.3, 3.0), (1.5, 4.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log_adjoint0_f32, log_adjoint0_f32_value_and_grad, [(0.3, 3.0), (1.5, 4.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(log_adjoint1_f32, log_adjoint1_f32_value_and_grad, [(0.3, 3.0), (1.5, 4.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(log2_f32, log2_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log2_reference_f32, log2_reference_f32_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(log2_path_f32, log2_path_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log2_adjoint0_f32, log2_adjoint0_f32_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(log10_f32, log10_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log10_reference_f32, log10_reference_f32_value_and_grad, [(0.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(log10_path_f32, log10_path_f32_value_and_grad, [(0.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(log10_adjoint0_f32, log10_adjoint0_f32_value_and_grad, [(0.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sin_f32, sin_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_reference_f32, sin_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sin_path_f32, sin_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_adjoint0_f32, sin_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cos_f32, cos_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cos_reference_f32, cos_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(cos_path_f32, cos_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cos_adjoint0_f32, cos_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sin_cos_f32, sin_cos_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_cos_reference_f32, sin_cos_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sin_cos_path_f32, sin_cos_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sin_cos_adjoint0_f32, sin_cos_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(tan_f32, tan_f32_value_and_grad, [(-1.2, 1.2)], |p| (p[0]), |grads| [grads]),
    case!(tan_reference_f32, tan_reference_f32_value_and_grad, [(-1.2, 1.2)], |p| (&p[0]), |grads| [grads]),
    case!(tan_path_f32, tan_path_f32_value_and_grad, [(-1.2, 1.2)], |p| (p[0]), |grads| [grads]),
    case!(tan_adjoint0_f32, tan_adjoint0_f32_value_and_grad, [(-1.2, 1.2), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(asin_f32, asin_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(asin_reference_f32, asin_reference_f32_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(asin_path_f32, asin_path_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(asin_adjoint0_f32, asin_adjoint0_f32_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(acos_f32, acos_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(acos_reference_f32, acos_reference_f32_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(acos_path_f32, acos_path_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(acos_adjoint0_f32, acos_adjoint0_f32_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan_f32, atan_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(atan_reference_f32, atan_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(atan_path_f32, atan_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(atan_adjoint0_f32, atan_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_f32, atan2_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_reference_f32, atan2_reference_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_path_f32, atan2_path_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atan2_adjoint0_f32, atan2_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(atan2_adjoint1_f32, atan2_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(sinh_f32, sinh_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sinh_reference_f32, sinh_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sinh_path_f32, sinh_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sinh_adjoint0_f32, sinh_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cosh_f32, cosh_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cosh_reference_f32, cosh_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(cosh_path_f32, cosh_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cosh_adjoint0_f32, cosh_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(tanh_f32, tanh_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(tanh_reference_f32, tanh_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(tanh_path_f32, tanh_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(tanh_adjoint0_f32, tanh_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(asinh_f32, asinh_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(asinh_reference_f32, asinh_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(asinh_path_f32, asinh_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(asinh_adjoint0_f32, asinh_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(acosh_f32, acosh_f32_value_and_grad, [(1.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(acosh_reference_f32, acosh_reference_f32_value_and_grad, [(1.3, 3.0)], |p| (&p[0]), |grads| [grads]),
    case!(acosh_path_f32, acosh_path_f32_value_and_grad, [(1.3, 3.0)], |p| (p[0]), |grads| [grads]),
    case!(acosh_adjoint0_f32, acosh_adjoint0_f32_value_and_grad, [(1.3, 3.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(atanh_f32, atanh_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(atanh_reference_f32, atanh_reference_f32_value_and_grad, [(-0.8, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(atanh_path_f32, atanh_path_f32_value_and_grad, [(-0.8, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(atanh_adjoint0_f32, atanh_adjoint0_f32_value_and_grad, [(-0.8, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(to_degrees_f32, to_degrees_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_degrees_reference_f32, to_degrees_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(to_degrees_path_f32, to_degrees_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_degrees_adjoint0_f32, to_degrees_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(to_radians_f32, to_radians_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_radians_reference_f32, to_radians_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(to_radians_path_f32, to_radians_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(to_radians_adjoint0_f32, to_radians_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_f32, midpoint_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_reference_f32, midpoint_reference_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_path_f32, midpoint_path_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(midpoint_adjoint0_f32, midpoint_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(midpoint_adjoint1_f32, midpoint_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(fract_f32, fract_f32_value_and_grad, [(0.2, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(fract_reference_f32, fract_reference_f32_value_and_grad, [(0.2, 0.8)], |p| (&p[0]), |grads| [grads]),
    case!(fract_path_f32, fract_path_f32_value_and_grad, [(0.2, 0.8)], |p| (p[0]), |grads| [grads]),
    case!(fract_adjoint0_f32, fract_adjoint0_f32_value_and_grad, [(0.2, 0.8), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_f32, rem_euclid_f32_value_and_grad, [(-2.9, -2.1), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_reference_f32, rem_euclid_reference_f32_value_and_grad, [(-2.9, -2.1), (0.8, 0.9)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_path_f32, rem_euclid_path_f32_value_and_grad, [(-2.9, -2.1), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(rem_euclid_adjoint0_f32, rem_euclid_adjoint0_f32_value_and_grad, [(-2.9, -2.1), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(rem_euclid_adjoint1_f32, rem_euclid_adjoint1_f32_value_and_grad, [(-2.9, -2.1), (0.8, 0.9), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(copysign_f32, copysign_f32_value_and_grad, [(0.3, 2.0), (-2.0, -0.3)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(copysign_reference_f32, copysign_reference_f32_value_and_grad, [(0.3, 2.0), (-2.0, -0.3)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(copysign_path_f32, copysign_path_f32_value_and_grad, [(0.3, 2.0), (-2.0, -0.3)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(copysign_adjoint0_f32, copysign_adjoint0_f32_value_and_grad, [(0.3, 2.0), (-2.0, -0.3), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(next_up_f32, next_up_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_up_reference_f32, next_up_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(next_up_path_f32, next_up_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_up_adjoint0_f32, next_up_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(next_down_f32, next_down_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_down_reference_f32, next_down_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(next_down_path_f32, next_down_path_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(next_down_adjoint0_f32, next_down_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(cast_f32, cast_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(cast_reference_f32, cast_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(cast_adjoint0_f32, cast_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_f32, abs_f32_value_and_grad, [(0.3, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(abs_reference_f32, abs_reference_f32_value_and_grad, [(0.3, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(abs_path_f32, abs_path_f32_value_and_grad, [(0.3, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(abs_adjoint0_f32, abs_adjoint0_f32_value_and_grad, [(0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_f32, abs_sub_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_reference_f32, abs_sub_reference_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_path_f32, abs_sub_path_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(abs_sub_adjoint0_f32, abs_sub_adjoint0_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(abs_sub_adjoint1_f32, abs_sub_adjoint1_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(max_f32, max_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(max_reference_f32, max_reference_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(max_path_f32, max_path_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(max_adjoint0_f32, max_adjoint0_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(max_adjoint1_f32, max_adjoint1_f32_value_and_grad, [(1.0, 2.0), (-1.0, 0.5), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(min_f32, min_f32_value_and_grad, [(-1.0, 0.5), (1.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(min_reference_f32, min_reference_f32_value_and_grad, [(-1.0, 0.5), (1.0, 2.0)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(min_path_f32, min_path_f32_value_and_grad, [(-1.0, 0.5), (1.0, 2.0)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(min_adjoint0_f32, min_adjoint0_f32_value_and_grad, [(-1.0, 0.5), (1.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(min_adjoint1_f32, min_adjoint1_f32_value_and_grad, [(-1.0, 0.5), (1.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_f32, clamp_f32_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_reference_f32, clamp_reference_f32_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)], |p| (&p[0], &p[1], &p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_path_f32, clamp_path_f32_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    case!(clamp_adjoint0_f32, clamp_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(clamp_adjoint1_f32, clamp_adjoint1_f32_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(clamp_adjoint2_f32, clamp_adjoint2_f32_value_and_grad, [(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0), (0.5, 1.5)], |p| (p[0], p[1], p[2], p[3]), |grads| [grads.0, grads.1, grads.2, grads.3]),
    case!(floor_f32, floor_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(floor_reference_f32, floor_reference_f32_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(floor_path_f32, floor_path_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(ceil_f32, ceil_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(ceil_reference_f32, ceil_reference_f32_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(ceil_path_f32, ceil_path_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_f32, round_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_reference_f32, round_reference_f32_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(round_path_f32, round_path_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_ties_even_f32, round_ties_even_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(round_ties_even_reference_f32, round_ties_even_reference_f32_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(round_ties_even_path_f32, round_ties_even_path_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(trunc_f32, trunc_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(trunc_reference_f32, trunc_reference_f32_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(trunc_path_f32, trunc_path_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(signum_f32, signum_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(signum_reference_f32, signum_reference_f32_value_and_grad, [(0.2, 0.45)], |p| (&p[0]), |grads| [grads]),
    case!(signum_path_f32, signum_path_f32_value_and_grad, [(0.2, 0.45)], |p| (p[0]), |grads| [grads]),
    case!(div_euclid_f32, div_euclid_f32_value_and_grad, [(2.1, 2.3), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(div_euclid_reference_f32, div_euclid_reference_f32_value_and_grad, [(2.1, 2.3), (0.8, 0.9)], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    case!(div_euclid_path_f32, div_euclid_path_f32_value_and_grad, [(2.1, 2.3), (0.8, 0.9)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(sigmoid_f32, sigmoid_f32_value_and_grad, [(-2.0, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(sigmoid_reference_f32, sigmoid_reference_f32_value_and_grad, [(-2.0, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(sigmoid_adjoint0_f32, sigmoid_adjoint0_f32_value_and_grad, [(-2.0, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    case!(relu_f32, relu_f32_value_and_grad, [(0.3, 2.0)], |p| (p[0]), |grads| [grads]),
    case!(relu_reference_f32, relu_reference_f32_value_and_grad, [(0.3, 2.0)], |p| (&p[0]), |grads| [grads]),
    case!(relu_adjoint0_f32, relu_adjoint0_f32_value_and_grad, [(0.3, 2.0), (0.5, 1.5)], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
];
