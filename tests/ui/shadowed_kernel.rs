//! A user's own module under the crate's name.

use ::dnn_core::differentiable;
use ::dnn_core::nalgebra::DMatrix;

mod dnn_core {
    pub(crate) mod kernel {
        use ::dnn_core::nalgebra::DMatrix;

        pub(crate) fn gemm_nt(a: &DMatrix<f64>, b: &DMatrix<f64>) -> DMatrix<f64> {
            a + b
        }
    }
}

#[differentiable]
fn f(a: &DMatrix<f64>, b: &DMatrix<f64>) -> f64 {
    dnn_core::kernel::gemm_nt(a, b).norm()
}

fn main() {}
