//! The harness on the derivatives of the attribute: every shape of signature.

#[oracle::twin]
#[allow(
    clippy::needless_range_loop,
    clippy::trivially_copy_pass_by_ref,
    clippy::assign_op_pattern,
    reason = "what users write is tested as they write it"
)]
mod functions {
    use dnn_core::differentiable;

    const FACTOR: f64 = 0.5;

    #[differentiable]
    fn product(x: f64, y: &f64, n: usize) -> f64 {
        x * *y * n as f64 + FACTOR
    }

    #[differentiable(wrt(x))]
    fn chosen(x: f64, y: f64) -> f64 {
        x * y
    }

    #[differentiable]
    fn root(x: f64) -> Result<f64, String> {
        if x < 0.0 {
            return Err(format!("{x} is negative"));
        }
        Ok(x.sqrt())
    }

    #[differentiable]
    fn update(x: &[f64], y: &mut [f64]) {
        for i in 0..x.len() {
            y[i] = x[i] * x[i] + y[i];
        }
    }

    #[differentiable]
    fn moments(x: &[f64], out: &mut [f64; 2], weight: f64) -> (f64, [f64; 2]) {
        let mut sum = 0.0;
        for i in 0..x.len() {
            sum += x[i];
            out[1] = out[1] + x[i] * x[i] * weight;
        }
        (sum, [sum * sum, out[0] * sum])
    }
}

use functions::cases;
use oracle::{check, check_kinks, check_panics};

#[test]
fn derivatives_agree_with_twins() {
    check(cases::product, &[(2.0, 3.0, 4)]);
    check(cases::chosen, &[(2.0, 3.0)]);
    check(cases::root, &[2.0]);
    check_kinks(cases::root, &[-2.0, f64::NAN]);
    check(cases::update, &[(vec![0.5, 2.0], vec![-1.0, 3.0])]);
    check_panics(cases::update, &[(vec![0.5, 2.0], vec![-1.0])]);
    check(cases::moments, &[(vec![0.5, 2.0], [-1.0, 3.0], 0.3)]);
}
