//! Every entry of the table on matrices and every rule. Written by `dnn-macros/src/primitives/tests`.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, RowDVector, SMatrix};

use crate::{Case, case, vjp_case};

#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_f64(x: DMatrix<f64>, y: DMatrix<f64>) -> DMatrix<f64> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_borrow_f64(
    x: DMatrix<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_f64(x: DVector<f64>, y: DVector<f64>) -> DVector<f64> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_reference_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
) -> DVector<f64> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_borrow_f64(
    x: DVector<f64>,
    y: DVector<f64>,
) -> DVector<f64> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_f64(x: DMatrix<f64>, y: DMatrix<f64>) -> DMatrix<f64> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_borrow_f64(
    x: DMatrix<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_f64(x: DVector<f64>, y: DVector<f64>) -> DVector<f64> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_reference_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
) -> DVector<f64> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_borrow_f64(
    x: DVector<f64>,
    y: DVector<f64>,
) -> DVector<f64> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_f64(x: DMatrix<f64>) -> DMatrix<f64> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_reference_f64(x: &DMatrix<f64>) -> DMatrix<f64> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_borrow_f64(x: DMatrix<f64>) -> DMatrix<f64> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_f64(x: DVector<f64>) -> DVector<f64> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_reference_f64(x: &DVector<f64>) -> DVector<f64> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_borrow_f64(x: DVector<f64>) -> DVector<f64> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_adjoint0_f64(
    x: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> SMatrix<f64, 2, 3> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_f64(x: SMatrix<f64, 3, 1>) -> SMatrix<f64, 3, 1> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (-u)
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_f64(x: DMatrix<f64>, y: DMatrix<f64>) -> DMatrix<f64> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_borrow_f64(
    x: DMatrix<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_f64(x: DMatrix<f64>, y: DVector<f64>) -> DVector<f64> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_reference_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
) -> DVector<f64> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_borrow_f64(
    x: DMatrix<f64>,
    y: DVector<f64>,
) -> DVector<f64> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_f64(
    x: RowDVector<f64>,
    y: DVector<f64>,
) -> SMatrix<f64, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_reference_f64(
    x: &RowDVector<f64>,
    y: &DVector<f64>,
) -> SMatrix<f64, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_borrow_f64(
    x: RowDVector<f64>,
    y: DVector<f64>,
) -> SMatrix<f64, 1, 1> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_adjoint0_f64(
    x: &RowDVector<f64>,
    y: &DVector<f64>,
    u: &SMatrix<f64, 1, 1>,
) -> RowDVector<f64> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_adjoint1_f64(
    x: &RowDVector<f64>,
    y: &DVector<f64>,
    u: &SMatrix<f64, 1, 1>,
) -> DVector<f64> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_f64(x: DVector<f64>, y: RowDVector<f64>) -> DMatrix<f64> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_reference_f64(
    x: &DVector<f64>,
    y: &RowDVector<f64>,
) -> DMatrix<f64> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_borrow_f64(
    x: DVector<f64>,
    y: RowDVector<f64>,
) -> DMatrix<f64> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_adjoint0_f64(
    x: &DVector<f64>,
    y: &RowDVector<f64>,
    u: &DMatrix<f64>,
) -> DVector<f64> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_adjoint1_f64(
    x: &DVector<f64>,
    y: &RowDVector<f64>,
    u: &DMatrix<f64>,
) -> RowDVector<f64> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 3, 4>,
) -> SMatrix<f64, 2, 4> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 3, 4>,
) -> SMatrix<f64, 2, 4> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 3, 4>,
) -> SMatrix<f64, 2, 4> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 3, 4>,
    u: &SMatrix<f64, 2, 4>,
) -> SMatrix<f64, 2, 3> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 3, 4>,
    u: &SMatrix<f64, 2, 4>,
) -> SMatrix<f64, 3, 4> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 1> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 2, 1>,
) -> SMatrix<f64, 2, 3> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 2, 1>,
) -> SMatrix<f64, 3, 1> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_f64(
    x: SMatrix<f64, 1, 3>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 1, 3>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 1, 3>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 1, 1> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 1, 3>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 1, 1>,
) -> SMatrix<f64, 1, 3> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 1, 3>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 1, 1>,
) -> SMatrix<f64, 3, 1> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_f64(
    x: SMatrix<f64, 2, 1>,
    y: SMatrix<f64, 1, 3>,
) -> SMatrix<f64, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 1, 3>,
) -> SMatrix<f64, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_borrow_f64(
    x: SMatrix<f64, 2, 1>,
    y: SMatrix<f64, 1, 3>,
) -> SMatrix<f64, 2, 3> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 1, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 1> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 1, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 1, 3> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_f64(x: DMatrix<f64>, y: DMatrix<f64>) -> DMatrix<f64> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_f64(x: DVector<f64>, y: DVector<f64>) -> DMatrix<f64> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_reference_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DMatrix<f64>,
) -> DVector<f64> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DMatrix<f64>,
) -> DVector<f64> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 4, 3>,
) -> SMatrix<f64, 2, 4> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 4, 3>,
) -> SMatrix<f64, 2, 4> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 4, 3>,
    u: &SMatrix<f64, 2, 4>,
) -> SMatrix<f64, 2, 3> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 4, 3>,
    u: &SMatrix<f64, 2, 4>,
) -> SMatrix<f64, 4, 3> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_f64(
    x: SMatrix<f64, 2, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 1> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 3, 1> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_f64(x: DMatrix<f64>, y: DMatrix<f64>) -> DMatrix<f64> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (x * u)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_f64(x: DMatrix<f64>, y: DVector<f64>) -> DVector<f64> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_reference_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
) -> DVector<f64> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (x * u)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_f64(
    x: SMatrix<f64, 3, 2>,
    y: SMatrix<f64, 3, 4>,
) -> SMatrix<f64, 2, 4> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_reference_f64(
    x: &SMatrix<f64, 3, 2>,
    y: &SMatrix<f64, 3, 4>,
) -> SMatrix<f64, 2, 4> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 2>,
    y: &SMatrix<f64, 3, 4>,
    u: &SMatrix<f64, 2, 4>,
) -> SMatrix<f64, 3, 2> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 2>,
    y: &SMatrix<f64, 3, 4>,
    u: &SMatrix<f64, 2, 4>,
) -> SMatrix<f64, 3, 4> {
    (x * u)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_f64(
    x: SMatrix<f64, 3, 2>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 1> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 2>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 2, 1> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 2>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 2, 1>,
) -> SMatrix<f64, 3, 2> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 2>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 2, 1>,
) -> SMatrix<f64, 3, 1> {
    (x * u)
}
#[differentiable]
pub(crate) fn scale_left_2x3_f64(x: f64, y: DMatrix<f64>) -> DMatrix<f64> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_reference_f64(x: &f64, y: &DMatrix<f64>) -> DMatrix<f64> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_borrow_f64(x: f64, y: DMatrix<f64>) -> DMatrix<f64> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_2x3_adjoint0_f64(
    x: f64,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> f64 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_2x3_adjoint1_f64(
    x: f64,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_left_3x1_f64(x: f64, y: DVector<f64>) -> DVector<f64> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_reference_f64(x: &f64, y: &DVector<f64>) -> DVector<f64> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_borrow_f64(x: f64, y: DVector<f64>) -> DVector<f64> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_3x1_adjoint0_f64(
    x: f64,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> f64 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_3x1_adjoint1_f64(
    x: f64,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_f64(
    x: f64,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_reference_f64(
    x: &f64,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_borrow_f64(
    x: f64,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_adjoint0_f64(
    x: f64,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> f64 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_adjoint1_f64(
    x: f64,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_f64(
    x: f64,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_reference_f64(
    x: &f64,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_borrow_f64(
    x: f64,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_adjoint0_f64(
    x: f64,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> f64 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_adjoint1_f64(
    x: f64,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_right_2x3_f64(x: DMatrix<f64>, y: f64) -> DMatrix<f64> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_2x3_reference_f64(x: &DMatrix<f64>, y: &f64) -> DMatrix<f64> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_2x3_borrow_f64(x: DMatrix<f64>, y: f64) -> DMatrix<f64> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_f64(x: DMatrix<f64>, y: f64) -> DMatrix<f64> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_reference_f64(
    x: &DMatrix<f64>,
    y: &f64,
) -> DMatrix<f64> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: f64,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: f64,
    u: &DMatrix<f64>,
) -> f64 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn scale_right_3x1_f64(x: DVector<f64>, y: f64) -> DVector<f64> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_3x1_reference_f64(x: &DVector<f64>, y: &f64) -> DVector<f64> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_3x1_borrow_f64(x: DVector<f64>, y: f64) -> DVector<f64> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_f64(x: DVector<f64>, y: f64) -> DVector<f64> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_reference_f64(
    x: &DVector<f64>,
    y: &f64,
) -> DVector<f64> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: f64,
    u: &DVector<f64>,
) -> DVector<f64> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: f64,
    u: &DVector<f64>,
) -> f64 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: f64,
) -> SMatrix<f64, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &f64,
) -> SMatrix<f64, 2, 3> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
    y: f64,
) -> SMatrix<f64, 2, 3> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: f64,
) -> SMatrix<f64, 2, 3> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &f64,
) -> SMatrix<f64, 2, 3> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: f64,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: f64,
    u: &SMatrix<f64, 2, 3>,
) -> f64 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: f64,
) -> SMatrix<f64, 3, 1> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &f64,
) -> SMatrix<f64, 3, 1> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 3, 1>,
    y: f64,
) -> SMatrix<f64, 3, 1> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: f64,
) -> SMatrix<f64, 3, 1> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &f64,
) -> SMatrix<f64, 3, 1> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: f64,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: f64,
    u: &SMatrix<f64, 3, 1>,
) -> f64 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn unscale_2x3_f64(x: DMatrix<f64>, y: f64) -> DMatrix<f64> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_2x3_reference_f64(x: &DMatrix<f64>, y: &f64) -> DMatrix<f64> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_2x3_borrow_f64(x: DMatrix<f64>, y: f64) -> DMatrix<f64> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_f64(x: DMatrix<f64>, y: f64) -> DMatrix<f64> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_reference_f64(
    x: &DMatrix<f64>,
    y: &f64,
) -> DMatrix<f64> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: f64,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: f64,
    u: &DMatrix<f64>,
) -> f64 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn unscale_3x1_f64(x: DVector<f64>, y: f64) -> DVector<f64> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_3x1_reference_f64(x: &DVector<f64>, y: &f64) -> DVector<f64> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_3x1_borrow_f64(x: DVector<f64>, y: f64) -> DVector<f64> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_f64(x: DVector<f64>, y: f64) -> DVector<f64> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_reference_f64(
    x: &DVector<f64>,
    y: &f64,
) -> DVector<f64> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: f64,
    u: &DVector<f64>,
) -> DVector<f64> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: f64,
    u: &DVector<f64>,
) -> f64 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: f64,
) -> SMatrix<f64, 2, 3> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &f64,
) -> SMatrix<f64, 2, 3> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_borrow_f64(
    x: SMatrix<f64, 2, 3>,
    y: f64,
) -> SMatrix<f64, 2, 3> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: f64,
) -> SMatrix<f64, 2, 3> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &f64,
) -> SMatrix<f64, 2, 3> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: f64,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: f64,
    u: &SMatrix<f64, 2, 3>,
) -> f64 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: f64,
) -> SMatrix<f64, 3, 1> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &f64,
) -> SMatrix<f64, 3, 1> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_borrow_f64(
    x: SMatrix<f64, 3, 1>,
    y: f64,
) -> SMatrix<f64, 3, 1> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: f64,
) -> SMatrix<f64, 3, 1> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &f64,
) -> SMatrix<f64, 3, 1> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: f64,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: f64,
    u: &SMatrix<f64, 3, 1>,
) -> f64 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn transpose_2x3_f64(x: DMatrix<f64>) -> DMatrix<f64> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_reference_f64(x: &DMatrix<f64>) -> DMatrix<f64> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn transpose_3x1_f64(x: DVector<f64>) -> RowDVector<f64> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_reference_f64(x: &DVector<f64>) -> RowDVector<f64> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_adjoint0_f64(
    x: &DVector<f64>,
    u: &RowDVector<f64>,
) -> DVector<f64> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn transpose_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> SMatrix<f64, 3, 2> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 3, 2> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 3, 2>,
) -> SMatrix<f64, 2, 3> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn transpose_3x1_fixed_f64(x: SMatrix<f64, 3, 1>) -> SMatrix<f64, 1, 3> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 1, 3> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 1, 3>,
) -> SMatrix<f64, 3, 1> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_f64(
    x: DMatrix<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_f64(
    x: DVector<f64>,
    y: DVector<f64>,
) -> DVector<f64> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_reference_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
) -> DVector<f64> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_f64(
    x: DMatrix<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_reference_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_f64(
    x: DVector<f64>,
    y: DVector<f64>,
) -> DVector<f64> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_reference_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
) -> DVector<f64> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> DVector<f64> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_f64(x: DMatrix<f64>, y: DMatrix<f64>) -> f64 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_reference_f64(x: &DMatrix<f64>, y: &DMatrix<f64>) -> f64 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: f64,
) -> DMatrix<f64> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DMatrix<f64>,
    u: f64,
) -> DMatrix<f64> {
    (x * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_f64(x: DVector<f64>, y: DVector<f64>) -> f64 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_reference_f64(x: &DVector<f64>, y: &DVector<f64>) -> f64 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_adjoint0_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: f64,
) -> DVector<f64> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_adjoint1_f64(
    x: &DVector<f64>,
    y: &DVector<f64>,
    u: f64,
) -> DVector<f64> {
    (x * u)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
    y: SMatrix<f64, 2, 3>,
) -> f64 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
) -> f64 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: f64,
) -> SMatrix<f64, 2, 3> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_adjoint1_f64(
    x: &SMatrix<f64, 2, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: f64,
) -> SMatrix<f64, 2, 3> {
    (x * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
    y: SMatrix<f64, 3, 1>,
) -> f64 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
) -> f64 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: f64,
) -> SMatrix<f64, 3, 1> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_adjoint1_f64(
    x: &SMatrix<f64, 3, 1>,
    y: &SMatrix<f64, 3, 1>,
    u: f64,
) -> SMatrix<f64, 3, 1> {
    (x * u)
}
#[differentiable]
pub(crate) fn sum_2x3_f64(x: DMatrix<f64>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_reference_f64(x: &DMatrix<f64>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_adjoint0_f64(x: &DMatrix<f64>, u: f64) -> DMatrix<f64> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn sum_3x1_f64(x: DVector<f64>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_reference_f64(x: &DVector<f64>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_adjoint0_f64(x: &DVector<f64>, u: f64) -> DVector<f64> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn sum_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_fixed_reference_f64(x: &SMatrix<f64, 2, 3>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: f64,
) -> SMatrix<f64, 2, 3> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn sum_3x1_fixed_f64(x: SMatrix<f64, 3, 1>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_fixed_reference_f64(x: &SMatrix<f64, 3, 1>) -> f64 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    u: f64,
) -> SMatrix<f64, 3, 1> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn spread_2x3_f64(x: f64, y: DMatrix<f64>) -> DMatrix<f64> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_2x3_reference_f64(x: &f64, y: &DMatrix<f64>) -> DMatrix<f64> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_2x3_adjoint0_f64(
    x: f64,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> f64 {
    (u.sum())
}
#[differentiable]
pub(crate) fn spread_3x1_f64(x: f64, y: DVector<f64>) -> DVector<f64> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_3x1_reference_f64(x: &f64, y: &DVector<f64>) -> DVector<f64> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_3x1_adjoint0_f64(
    x: f64,
    y: &DVector<f64>,
    u: &DVector<f64>,
) -> f64 {
    (u.sum())
}
#[differentiable]
pub(crate) fn spread_2x3_fixed_f64(x: f64, y: SMatrix<f64, 2, 3>) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_2x3_fixed_reference_f64(
    x: &f64,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_2x3_fixed_adjoint0_f64(
    x: f64,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> f64 {
    (u.sum())
}
#[differentiable]
pub(crate) fn spread_3x1_fixed_f64(x: f64, y: SMatrix<f64, 3, 1>) -> SMatrix<f64, 3, 1> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_3x1_fixed_reference_f64(
    x: &f64,
    y: &SMatrix<f64, 3, 1>,
) -> SMatrix<f64, 3, 1> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_3x1_fixed_adjoint0_f64(
    x: f64,
    y: &SMatrix<f64, 3, 1>,
    u: &SMatrix<f64, 3, 1>,
) -> f64 {
    (u.sum())
}
#[differentiable]
pub(crate) fn norm_2x3_f64(x: DMatrix<f64>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_2x3_reference_f64(x: &DMatrix<f64>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_f64(x: DMatrix<f64>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_reference_f64(x: &DMatrix<f64>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_2x3_adjoint0_f64(x: &DMatrix<f64>, u: f64) -> DMatrix<f64> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_3x1_f64(x: DVector<f64>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_3x1_reference_f64(x: &DVector<f64>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_f64(x: DVector<f64>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_reference_f64(x: &DVector<f64>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_3x1_adjoint0_f64(x: &DVector<f64>, u: f64) -> DVector<f64> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_2x3_fixed_reference_f64(x: &SMatrix<f64, 2, 3>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_fixed_reference_f64(x: &SMatrix<f64, 2, 3>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: f64,
) -> SMatrix<f64, 2, 3> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_3x1_fixed_f64(x: SMatrix<f64, 3, 1>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_3x1_fixed_reference_f64(x: &SMatrix<f64, 3, 1>) -> f64 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_fixed_f64(x: SMatrix<f64, 3, 1>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_fixed_reference_f64(x: &SMatrix<f64, 3, 1>) -> f64 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    u: f64,
) -> SMatrix<f64, 3, 1> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_squared_2x3_f64(x: DMatrix<f64>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_reference_f64(x: &DMatrix<f64>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_f64(x: DMatrix<f64>) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_reference_f64(
    x: &DMatrix<f64>,
) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_adjoint0_f64(x: &DMatrix<f64>, u: f64) -> DMatrix<f64> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn norm_squared_3x1_f64(x: DVector<f64>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_reference_f64(x: &DVector<f64>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_f64(x: DVector<f64>) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_reference_f64(
    x: &DVector<f64>,
) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_adjoint0_f64(x: &DVector<f64>, u: f64) -> DVector<f64> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn norm_squared_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_fixed_reference_f64(x: &SMatrix<f64, 2, 3>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: f64,
) -> SMatrix<f64, 2, 3> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn norm_squared_3x1_fixed_f64(x: SMatrix<f64, 3, 1>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_fixed_reference_f64(x: &SMatrix<f64, 3, 1>) -> f64 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_fixed_f64(
    x: SMatrix<f64, 3, 1>,
) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_fixed_reference_f64(
    x: &SMatrix<f64, 3, 1>,
) -> f64 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_fixed_adjoint0_f64(
    x: &SMatrix<f64, 3, 1>,
    u: f64,
) -> SMatrix<f64, 3, 1> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_f64(x: DMatrix<f64>, y: DVector<f64>) -> DMatrix<f64> {
    dnn_core::broadcast::add_column(&x, &y)
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_reference_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
) -> DMatrix<f64> {
    dnn_core::broadcast::add_column(x, y)
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &DVector<f64>,
    u: &DMatrix<f64>,
) -> DVector<f64> {
    (dnn_core::kernel::column_sum(u))
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_f64(x: DMatrix<f64>, y: RowDVector<f64>) -> DMatrix<f64> {
    dnn_core::broadcast::add_row(&x, &y)
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_reference_f64(
    x: &DMatrix<f64>,
    y: &RowDVector<f64>,
) -> DMatrix<f64> {
    dnn_core::broadcast::add_row(x, y)
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_adjoint0_f64(
    x: &DMatrix<f64>,
    y: &RowDVector<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_adjoint1_f64(
    x: &DMatrix<f64>,
    y: &RowDVector<f64>,
    u: &DMatrix<f64>,
) -> RowDVector<f64> {
    (dnn_core::kernel::row_sum(u))
}
#[differentiable]
pub(crate) fn column_sum_2x3_f64(x: DMatrix<f64>) -> DVector<f64> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_2x3_reference_f64(x: &DMatrix<f64>) -> DVector<f64> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_f64(
    x: DMatrix<f64>,
) -> DVector<f64> {
    dnn_core::kernel::column_sum(&x)
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_reference_f64(
    x: &DMatrix<f64>,
) -> DVector<f64> {
    dnn_core::kernel::column_sum(x)
}
#[differentiable]
pub(crate) fn column_sum_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    u: &DVector<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::spread_column(u, x))
}
#[differentiable]
pub(crate) fn column_sum_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> SMatrix<f64, 2, 1> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 1> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 1> {
    dnn_core::kernel::column_sum(&x)
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 1> {
    dnn_core::kernel::column_sum(x)
}
#[differentiable]
pub(crate) fn column_sum_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 1>,
) -> SMatrix<f64, 2, 3> {
    (dnn_core::kernel::spread_column(u, x))
}
#[differentiable]
pub(crate) fn row_sum_2x3_f64(x: DMatrix<f64>) -> RowDVector<f64> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_2x3_reference_f64(x: &DMatrix<f64>) -> RowDVector<f64> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_f64(
    x: DMatrix<f64>,
) -> RowDVector<f64> {
    dnn_core::kernel::row_sum(&x)
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_reference_f64(
    x: &DMatrix<f64>,
) -> RowDVector<f64> {
    dnn_core::kernel::row_sum(x)
}
#[differentiable]
pub(crate) fn row_sum_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    u: &RowDVector<f64>,
) -> DMatrix<f64> {
    (dnn_core::kernel::spread_row(u, x))
}
#[differentiable]
pub(crate) fn row_sum_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> SMatrix<f64, 1, 3> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 1, 3> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 1, 3> {
    dnn_core::kernel::row_sum(&x)
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 1, 3> {
    dnn_core::kernel::row_sum(x)
}
#[differentiable]
pub(crate) fn row_sum_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 1, 3>,
) -> SMatrix<f64, 2, 3> {
    (dnn_core::kernel::spread_row(u, x))
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_f64(
    x: DVector<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::spread_column(&x, &y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_reference_f64(
    x: &DVector<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::spread_column(x, y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_adjoint0_f64(
    x: &DVector<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DVector<f64> {
    (dnn_core::kernel::column_sum(u))
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_fixed_f64(
    x: SMatrix<f64, 2, 1>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::spread_column(&x, &y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::spread_column(x, y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 1>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 1> {
    (dnn_core::kernel::column_sum(u))
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_f64(
    x: RowDVector<f64>,
    y: DMatrix<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::spread_row(&x, &y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_reference_f64(
    x: &RowDVector<f64>,
    y: &DMatrix<f64>,
) -> DMatrix<f64> {
    dnn_core::kernel::spread_row(x, y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_adjoint0_f64(
    x: &RowDVector<f64>,
    y: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> RowDVector<f64> {
    (dnn_core::kernel::row_sum(u))
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_fixed_f64(
    x: SMatrix<f64, 1, 3>,
    y: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::spread_row(&x, &y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 1, 3>,
    y: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    dnn_core::kernel::spread_row(x, y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 1, 3>,
    y: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 1, 3> {
    (dnn_core::kernel::row_sum(u))
}
#[differentiable]
pub(crate) fn clone_2x3_f64(x: DMatrix<f64>) -> DMatrix<f64> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_2x3_reference_f64(x: &DMatrix<f64>) -> DMatrix<f64> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_f64(x: DMatrix<f64>) -> DMatrix<f64> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_reference_f64(x: &DMatrix<f64>) -> DMatrix<f64> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_f64(x: DMatrix<f64>) -> DMatrix<f64> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_reference_f64(x: &DMatrix<f64>) -> DMatrix<f64> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_2x3_adjoint0_f64(
    x: &DMatrix<f64>,
    u: &DMatrix<f64>,
) -> DMatrix<f64> {
    u.clone()
}
#[differentiable]
pub(crate) fn clone_2x3_fixed_f64(x: SMatrix<f64, 2, 3>) -> SMatrix<f64, 2, 3> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_fixed_f64(
    x: SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_fixed_reference_f64(
    x: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_2x3_fixed_adjoint0_f64(
    x: &SMatrix<f64, 2, 3>,
    u: &SMatrix<f64, 2, 3>,
) -> SMatrix<f64, 2, 3> {
    u.clone()
}

pub(crate) const F64: &[Case<f64>] = &[
    vjp_case!(matrix_add_2x3_2x3_f64, matrix_add_2x3_2x3_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_reference_f64, matrix_add_2x3_2x3_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_borrow_f64, matrix_add_2x3_2x3_borrow_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_adjoint0_f64, matrix_add_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_2x3_2x3_adjoint1_f64, matrix_add_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_f64, matrix_add_3x1_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_reference_f64, matrix_add_3x1_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_borrow_f64, matrix_add_3x1_3x1_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_adjoint0_f64, matrix_add_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_adjoint1_f64, matrix_add_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_2x3_2x3_fixed_f64, matrix_add_2x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_fixed_reference_f64, matrix_add_2x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_fixed_borrow_f64, matrix_add_2x3_2x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_fixed_adjoint0_f64, matrix_add_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_2x3_2x3_fixed_adjoint1_f64, matrix_add_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_fixed_f64, matrix_add_3x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_fixed_reference_f64, matrix_add_3x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_fixed_borrow_f64, matrix_add_3x1_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_fixed_adjoint0_f64, matrix_add_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_fixed_adjoint1_f64, matrix_add_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_f64, matrix_sub_2x3_2x3_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_reference_f64, matrix_sub_2x3_2x3_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_borrow_f64, matrix_sub_2x3_2x3_borrow_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_adjoint0_f64, matrix_sub_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_adjoint1_f64, matrix_sub_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_f64, matrix_sub_3x1_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_reference_f64, matrix_sub_3x1_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_borrow_f64, matrix_sub_3x1_3x1_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_adjoint0_f64, matrix_sub_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_adjoint1_f64, matrix_sub_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_f64, matrix_sub_2x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_reference_f64, matrix_sub_2x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_borrow_f64, matrix_sub_2x3_2x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_adjoint0_f64, matrix_sub_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_adjoint1_f64, matrix_sub_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_f64, matrix_sub_3x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_reference_f64, matrix_sub_3x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_borrow_f64, matrix_sub_3x1_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_adjoint0_f64, matrix_sub_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_adjoint1_f64, matrix_sub_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_neg_2x3_f64, matrix_neg_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_reference_f64, matrix_neg_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_borrow_f64, matrix_neg_2x3_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_adjoint0_f64, matrix_neg_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_neg_3x1_f64, matrix_neg_3x1_f64_vjp, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_reference_f64, matrix_neg_3x1_reference_f64_vjp, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_borrow_f64, matrix_neg_3x1_borrow_f64_vjp, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_adjoint0_f64, matrix_neg_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_neg_2x3_fixed_f64, matrix_neg_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_fixed_reference_f64, matrix_neg_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_fixed_borrow_f64, matrix_neg_2x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_fixed_adjoint0_f64, matrix_neg_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_neg_3x1_fixed_f64, matrix_neg_3x1_fixed_f64_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_fixed_reference_f64, matrix_neg_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_fixed_borrow_f64, matrix_neg_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_fixed_adjoint0_f64, matrix_neg_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_f64, matmul_2x3_3x4_f64_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_reference_f64, matmul_2x3_3x4_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_borrow_f64, matmul_2x3_3x4_borrow_f64_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_adjoint0_f64, matmul_2x3_3x4_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x4_adjoint1_f64, matmul_2x3_3x4_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_f64, matmul_2x3_3x1_f64_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_reference_f64, matmul_2x3_3x1_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_borrow_f64, matmul_2x3_3x1_borrow_f64_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_adjoint0_f64, matmul_2x3_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9]), &<DVector<f64>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_adjoint1_f64, matmul_2x3_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9]), &<DVector<f64>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_f64, matmul_1x3_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<RowDVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_reference_f64, matmul_1x3_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_borrow_f64, matmul_1x3_3x1_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<RowDVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_adjoint0_f64, matmul_1x3_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_adjoint1_f64, matmul_1x3_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_f64, matmul_2x1_1x3_f64_vjp, [(0.5, 1.5); 5], |p| (<DVector<f64>>::from_column_slice(&p[0..2]), <RowDVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_reference_f64, matmul_2x1_1x3_reference_f64_vjp, [(0.5, 1.5); 5], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<RowDVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_borrow_f64, matmul_2x1_1x3_borrow_f64_vjp, [(0.5, 1.5); 5], |p| (<DVector<f64>>::from_column_slice(&p[0..2]), <RowDVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_adjoint0_f64, matmul_2x1_1x3_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<RowDVector<f64>>::from_column_slice(&p[2..5]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_adjoint1_f64, matmul_2x1_1x3_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<RowDVector<f64>>::from_column_slice(&p[2..5]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x4_fixed_f64, matmul_2x3_3x4_fixed_f64_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_fixed_reference_f64, matmul_2x3_3x4_fixed_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_fixed_borrow_f64, matmul_2x3_3x4_fixed_borrow_f64_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_fixed_adjoint0_f64, matmul_2x3_3x4_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x4_fixed_adjoint1_f64, matmul_2x3_3x4_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_fixed_f64, matmul_2x3_3x1_fixed_f64_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_fixed_reference_f64, matmul_2x3_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_fixed_borrow_f64, matmul_2x3_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_fixed_adjoint0_f64, matmul_2x3_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_fixed_adjoint1_f64, matmul_2x3_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_fixed_f64, matmul_1x3_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_fixed_reference_f64, matmul_1x3_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_fixed_borrow_f64, matmul_1x3_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_fixed_adjoint0_f64, matmul_1x3_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_fixed_adjoint1_f64, matmul_1x3_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_fixed_f64, matmul_2x1_1x3_fixed_f64_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_fixed_reference_f64, matmul_2x1_1x3_fixed_reference_f64_vjp, [(0.5, 1.5); 5], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_fixed_borrow_f64, matmul_2x1_1x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_fixed_adjoint0_f64, matmul_2x1_1x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_fixed_adjoint1_f64, matmul_2x1_1x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_f64, matmul_nt_2x3_4x3_f64_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(4, 3, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_reference_f64, matmul_nt_2x3_4x3_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(4, 3, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_adjoint0_f64, matmul_nt_2x3_4x3_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(4, 3, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_adjoint1_f64, matmul_nt_2x3_4x3_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(4, 3, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_f64, matmul_nt_2x1_3x1_f64_vjp, [(0.5, 1.5); 5], |p| (<DVector<f64>>::from_column_slice(&p[0..2]), <DVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_reference_f64, matmul_nt_2x1_3x1_reference_f64_vjp, [(0.5, 1.5); 5], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<DVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_adjoint0_f64, matmul_nt_2x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<DVector<f64>>::from_column_slice(&p[2..5]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_adjoint1_f64, matmul_nt_2x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<DVector<f64>>::from_column_slice(&p[2..5]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_f64, matmul_nt_2x3_4x3_fixed_f64_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 4, 3>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_reference_f64, matmul_nt_2x3_4x3_fixed_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 4, 3>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_adjoint0_f64, matmul_nt_2x3_4x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 4, 3>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_adjoint1_f64, matmul_nt_2x3_4x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 4, 3>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_f64, matmul_nt_2x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_reference_f64, matmul_nt_2x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 5], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_adjoint0_f64, matmul_nt_2x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[2..5]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_adjoint1_f64, matmul_nt_2x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[2..5]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_f64, matmul_tn_3x2_3x4_f64_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), <DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_reference_f64, matmul_tn_3x2_3x4_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_adjoint0_f64, matmul_tn_3x2_3x4_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_adjoint1_f64, matmul_tn_3x2_3x4_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_f64, matmul_tn_3x2_3x1_f64_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), <DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_reference_f64, matmul_tn_3x2_3x1_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_adjoint0_f64, matmul_tn_3x2_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9]), &<DVector<f64>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_adjoint1_f64, matmul_tn_3x2_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f64>>::from_column_slice(3, 2, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9]), &<DVector<f64>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_f64, matmul_tn_3x2_3x4_fixed_f64_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_reference_f64, matmul_tn_3x2_3x4_fixed_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_adjoint0_f64, matmul_tn_3x2_3x4_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_adjoint1_f64, matmul_tn_3x2_3x4_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_f64, matmul_tn_3x2_3x1_fixed_f64_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_reference_f64, matmul_tn_3x2_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_adjoint0_f64, matmul_tn_3x2_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_adjoint1_f64, matmul_tn_3x2_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_f64, scale_left_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_reference_f64, scale_left_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_borrow_f64, scale_left_2x3_borrow_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    case!(scale_left_2x3_adjoint0_f64, scale_left_2x3_adjoint0_f64_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_adjoint1_f64, scale_left_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_f64, scale_left_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_reference_f64, scale_left_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_borrow_f64, scale_left_3x1_borrow_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(scale_left_3x1_adjoint0_f64, scale_left_3x1_adjoint0_f64_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f64>>::from_column_slice(&p[1..4]), &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_adjoint1_f64, scale_left_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f64>>::from_column_slice(&p[1..4]), &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_fixed_f64, scale_left_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_fixed_reference_f64, scale_left_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_fixed_borrow_f64, scale_left_2x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    case!(scale_left_2x3_fixed_adjoint0_f64, scale_left_2x3_fixed_adjoint0_f64_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_fixed_adjoint1_f64, scale_left_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_fixed_f64, scale_left_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_fixed_reference_f64, scale_left_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_fixed_borrow_f64, scale_left_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(scale_left_3x1_fixed_adjoint0_f64, scale_left_3x1_fixed_adjoint0_f64_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_fixed_adjoint1_f64, scale_left_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_2x3_f64, scale_right_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_reference_f64, scale_right_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_borrow_f64, scale_right_2x3_borrow_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_f64, scale_right_as_scale_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_reference_f64, scale_right_as_scale_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_adjoint0_f64, scale_right_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_2x3_adjoint1_f64, scale_right_2x3_adjoint1_f64_value_and_grad, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_3x1_f64, scale_right_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_reference_f64, scale_right_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_borrow_f64, scale_right_3x1_borrow_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_f64, scale_right_as_scale_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_reference_f64, scale_right_as_scale_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_adjoint0_f64, scale_right_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_3x1_adjoint1_f64, scale_right_3x1_adjoint1_f64_value_and_grad, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_2x3_fixed_f64, scale_right_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_fixed_reference_f64, scale_right_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_fixed_borrow_f64, scale_right_2x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_fixed_f64, scale_right_as_scale_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_fixed_reference_f64, scale_right_as_scale_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_fixed_adjoint0_f64, scale_right_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_2x3_fixed_adjoint1_f64, scale_right_2x3_fixed_adjoint1_f64_value_and_grad, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_3x1_fixed_f64, scale_right_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_fixed_reference_f64, scale_right_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_fixed_borrow_f64, scale_right_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_fixed_f64, scale_right_as_scale_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_fixed_reference_f64, scale_right_as_scale_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_fixed_adjoint0_f64, scale_right_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_3x1_fixed_adjoint1_f64, scale_right_3x1_fixed_adjoint1_f64_value_and_grad, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_2x3_f64, unscale_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_reference_f64, unscale_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_borrow_f64, unscale_2x3_borrow_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_f64, unscale_as_unscale_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_reference_f64, unscale_as_unscale_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_adjoint0_f64, unscale_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_2x3_adjoint1_f64, unscale_2x3_adjoint1_f64_value_and_grad, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_3x1_f64, unscale_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_reference_f64, unscale_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_borrow_f64, unscale_3x1_borrow_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_f64, unscale_as_unscale_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_reference_f64, unscale_as_unscale_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_adjoint0_f64, unscale_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_3x1_adjoint1_f64, unscale_3x1_adjoint1_f64_value_and_grad, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_2x3_fixed_f64, unscale_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_fixed_reference_f64, unscale_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_fixed_borrow_f64, unscale_2x3_fixed_borrow_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_fixed_f64, unscale_as_unscale_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_fixed_reference_f64, unscale_as_unscale_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_fixed_adjoint0_f64, unscale_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_2x3_fixed_adjoint1_f64, unscale_2x3_fixed_adjoint1_f64_value_and_grad, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_3x1_fixed_f64, unscale_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_fixed_reference_f64, unscale_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_fixed_borrow_f64, unscale_3x1_fixed_borrow_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_fixed_f64, unscale_as_unscale_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_fixed_reference_f64, unscale_as_unscale_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_fixed_adjoint0_f64, unscale_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_3x1_fixed_adjoint1_f64, unscale_3x1_fixed_adjoint1_f64_value_and_grad, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(transpose_2x3_f64, transpose_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_reference_f64, transpose_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_adjoint0_f64, transpose_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 2, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(transpose_3x1_f64, transpose_3x1_f64_vjp, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_reference_f64, transpose_3x1_reference_f64_vjp, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_adjoint0_f64, transpose_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<RowDVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(transpose_2x3_fixed_f64, transpose_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_fixed_reference_f64, transpose_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_fixed_adjoint0_f64, transpose_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 2>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(transpose_3x1_fixed_f64, transpose_3x1_fixed_f64_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_fixed_reference_f64, transpose_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_fixed_adjoint0_f64, transpose_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_f64, component_mul_2x3_2x3_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_reference_f64, component_mul_2x3_2x3_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_adjoint0_f64, component_mul_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_2x3_2x3_adjoint1_f64, component_mul_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_f64, component_mul_3x1_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_reference_f64, component_mul_3x1_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_adjoint0_f64, component_mul_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_adjoint1_f64, component_mul_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_2x3_2x3_fixed_f64, component_mul_2x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_fixed_reference_f64, component_mul_2x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_fixed_adjoint0_f64, component_mul_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_2x3_2x3_fixed_adjoint1_f64, component_mul_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_fixed_f64, component_mul_3x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_fixed_reference_f64, component_mul_3x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_fixed_adjoint0_f64, component_mul_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_fixed_adjoint1_f64, component_mul_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_f64, component_div_2x3_2x3_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_reference_f64, component_div_2x3_2x3_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_adjoint0_f64, component_div_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_adjoint1_f64, component_div_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_f64, component_div_3x1_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_reference_f64, component_div_3x1_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_adjoint0_f64, component_div_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_adjoint1_f64, component_div_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_fixed_f64, component_div_2x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_fixed_reference_f64, component_div_2x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_fixed_adjoint0_f64, component_div_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_fixed_adjoint1_f64, component_div_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_fixed_f64, component_div_3x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_fixed_reference_f64, component_div_3x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_fixed_adjoint0_f64, component_div_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_fixed_adjoint1_f64, component_div_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_2x3_2x3_f64, dot_2x3_2x3_f64_value_and_grad, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    case!(dot_2x3_2x3_reference_f64, dot_2x3_2x3_reference_f64_value_and_grad, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_2x3_2x3_adjoint0_f64, dot_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_2x3_2x3_adjoint1_f64, dot_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_3x1_3x1_f64, dot_3x1_3x1_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    case!(dot_3x1_3x1_reference_f64, dot_3x1_3x1_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_3x1_3x1_adjoint0_f64, dot_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_3x1_3x1_adjoint1_f64, dot_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_2x3_2x3_fixed_f64, dot_2x3_2x3_fixed_f64_value_and_grad, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    case!(dot_2x3_2x3_fixed_reference_f64, dot_2x3_2x3_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_2x3_2x3_fixed_adjoint0_f64, dot_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_2x3_2x3_fixed_adjoint1_f64, dot_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_3x1_3x1_fixed_f64, dot_3x1_3x1_fixed_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    case!(dot_3x1_3x1_fixed_reference_f64, dot_3x1_3x1_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_3x1_3x1_fixed_adjoint0_f64, dot_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_3x1_3x1_fixed_adjoint1_f64, dot_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    case!(sum_2x3_f64, sum_2x3_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(sum_2x3_reference_f64, sum_2x3_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(sum_2x3_adjoint0_f64, sum_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(sum_3x1_f64, sum_3x1_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(sum_3x1_reference_f64, sum_3x1_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(sum_3x1_adjoint0_f64, sum_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(sum_2x3_fixed_f64, sum_2x3_fixed_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(sum_2x3_fixed_reference_f64, sum_2x3_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(sum_2x3_fixed_adjoint0_f64, sum_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(sum_3x1_fixed_f64, sum_3x1_fixed_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(sum_3x1_fixed_reference_f64, sum_3x1_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(sum_3x1_fixed_adjoint0_f64, sum_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(spread_2x3_f64, spread_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_2x3_reference_f64, spread_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    case!(spread_2x3_adjoint0_f64, spread_2x3_adjoint0_f64_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_3x1_f64, spread_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_3x1_reference_f64, spread_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(spread_3x1_adjoint0_f64, spread_3x1_adjoint0_f64_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f64>>::from_column_slice(&p[1..4]), &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_2x3_fixed_f64, spread_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_2x3_fixed_reference_f64, spread_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    case!(spread_2x3_fixed_adjoint0_f64, spread_2x3_fixed_adjoint0_f64_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_3x1_fixed_f64, spread_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_3x1_fixed_reference_f64, spread_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(spread_3x1_fixed_adjoint0_f64, spread_3x1_fixed_adjoint0_f64_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(norm_2x3_f64, norm_2x3_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_2x3_reference_f64, norm_2x3_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_f64, norm_as_magnitude_2x3_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_reference_f64, norm_as_magnitude_2x3_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(norm_2x3_adjoint0_f64, norm_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_3x1_f64, norm_3x1_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_3x1_reference_f64, norm_3x1_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_f64, norm_as_magnitude_3x1_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_reference_f64, norm_as_magnitude_3x1_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_3x1_adjoint0_f64, norm_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(norm_2x3_fixed_f64, norm_2x3_fixed_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_2x3_fixed_reference_f64, norm_2x3_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_fixed_f64, norm_as_magnitude_2x3_fixed_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_fixed_reference_f64, norm_as_magnitude_2x3_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(norm_2x3_fixed_adjoint0_f64, norm_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_3x1_fixed_f64, norm_3x1_fixed_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_3x1_fixed_reference_f64, norm_3x1_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_fixed_f64, norm_as_magnitude_3x1_fixed_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_fixed_reference_f64, norm_as_magnitude_3x1_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_3x1_fixed_adjoint0_f64, norm_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(norm_squared_2x3_f64, norm_squared_2x3_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_squared_2x3_reference_f64, norm_squared_2x3_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_f64, norm_squared_as_magnitude_squared_2x3_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_reference_f64, norm_squared_as_magnitude_squared_2x3_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(norm_squared_2x3_adjoint0_f64, norm_squared_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_squared_3x1_f64, norm_squared_3x1_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_3x1_reference_f64, norm_squared_3x1_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_f64, norm_squared_as_magnitude_squared_3x1_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_reference_f64, norm_squared_as_magnitude_squared_3x1_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_squared_3x1_adjoint0_f64, norm_squared_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(norm_squared_2x3_fixed_f64, norm_squared_2x3_fixed_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_squared_2x3_fixed_reference_f64, norm_squared_2x3_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_fixed_f64, norm_squared_as_magnitude_squared_2x3_fixed_f64_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_fixed_reference_f64, norm_squared_as_magnitude_squared_2x3_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(norm_squared_2x3_fixed_adjoint0_f64, norm_squared_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_squared_3x1_fixed_f64, norm_squared_3x1_fixed_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_3x1_fixed_reference_f64, norm_squared_3x1_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_fixed_f64, norm_squared_as_magnitude_squared_3x1_fixed_f64_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_fixed_reference_f64, norm_squared_as_magnitude_squared_3x1_fixed_reference_f64_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_squared_3x1_fixed_adjoint0_f64, norm_squared_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(add_column_2x3_2x1_f64, add_column_2x3_2x1_f64_vjp, [(0.5, 1.5); 8], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DVector<f64>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(add_column_2x3_2x1_reference_f64, add_column_2x3_2x1_reference_f64_vjp, [(0.5, 1.5); 8], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(add_column_2x3_2x1_adjoint0_f64, add_column_2x3_2x1_adjoint0_f64_vjp, [(0.5, 1.5); 14], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..8]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(add_column_2x3_2x1_adjoint1_f64, add_column_2x3_2x1_adjoint1_f64_vjp, [(0.5, 1.5); 14], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..8]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(add_row_2x3_1x3_f64, add_row_2x3_1x3_f64_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <RowDVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(add_row_2x3_1x3_reference_f64, add_row_2x3_1x3_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(add_row_2x3_1x3_adjoint0_f64, add_row_2x3_1x3_adjoint0_f64_vjp, [(0.5, 1.5); 15], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f64>>::from_column_slice(&p[6..9]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(add_row_2x3_1x3_adjoint1_f64, add_row_2x3_1x3_adjoint1_f64_vjp, [(0.5, 1.5); 15], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f64>>::from_column_slice(&p[6..9]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(column_sum_2x3_f64, column_sum_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_reference_f64, column_sum_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_f64, column_sum_as_dnn_core_kernel_column_sum_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_reference_f64, column_sum_as_dnn_core_kernel_column_sum_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_adjoint0_f64, column_sum_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 8], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(column_sum_2x3_fixed_f64, column_sum_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_fixed_reference_f64, column_sum_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_f64, column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_reference_f64, column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_fixed_adjoint0_f64, column_sum_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 8], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(row_sum_2x3_f64, row_sum_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_reference_f64, row_sum_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_f64, row_sum_as_dnn_core_kernel_row_sum_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_reference_f64, row_sum_as_dnn_core_kernel_row_sum_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_adjoint0_f64, row_sum_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(row_sum_2x3_fixed_f64, row_sum_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_fixed_reference_f64, row_sum_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_f64, row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_reference_f64, row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_fixed_adjoint0_f64, row_sum_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_f64, spread_column_2x1_2x3_f64_vjp, [(0.5, 1.5); 8], |p| (<DVector<f64>>::from_column_slice(&p[0..2]), <DMatrix<f64>>::from_column_slice(2, 3, &p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_reference_f64, spread_column_2x1_2x3_reference_f64_vjp, [(0.5, 1.5); 8], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_adjoint0_f64, spread_column_2x1_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 14], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[2..8]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_column_2x1_2x3_fixed_f64, spread_column_2x1_2x3_fixed_f64_vjp, [(0.5, 1.5); 8], |p| (<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_fixed_reference_f64, spread_column_2x1_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 8], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_fixed_adjoint0_f64, spread_column_2x1_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 14], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[2..8]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_row_1x3_2x3_f64, spread_row_1x3_2x3_f64_vjp, [(0.5, 1.5); 9], |p| (<RowDVector<f64>>::from_column_slice(&p[0..3]), <DMatrix<f64>>::from_column_slice(2, 3, &p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_reference_f64, spread_row_1x3_2x3_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_adjoint0_f64, spread_row_1x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 15], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[3..9]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_row_1x3_2x3_fixed_f64, spread_row_1x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_fixed_reference_f64, spread_row_1x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_fixed_adjoint0_f64, spread_row_1x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 15], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[3..9]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(clone_2x3_f64, clone_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_reference_f64, clone_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_f64, clone_as_to_owned_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_reference_f64, clone_as_to_owned_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_f64, clone_as_clone_owned_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_reference_f64, clone_as_clone_owned_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_adjoint0_f64, clone_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(clone_2x3_fixed_f64, clone_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_fixed_reference_f64, clone_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_fixed_f64, clone_as_to_owned_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_fixed_reference_f64, clone_as_to_owned_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_fixed_f64, clone_as_clone_owned_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_fixed_reference_f64, clone_as_clone_owned_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_fixed_adjoint0_f64, clone_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
];

#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_f32(x: DMatrix<f32>, y: DMatrix<f32>) -> DMatrix<f32> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_borrow_f32(
    x: DMatrix<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_f32(x: DVector<f32>, y: DVector<f32>) -> DVector<f32> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_reference_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
) -> DVector<f32> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_borrow_f32(
    x: DVector<f32>,
    y: DVector<f32>,
) -> DVector<f32> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_2x3_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x + y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    &x + &y
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_add_3x1_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_f32(x: DMatrix<f32>, y: DMatrix<f32>) -> DMatrix<f32> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_borrow_f32(
    x: DMatrix<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_f32(x: DVector<f32>, y: DVector<f32>) -> DVector<f32> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_reference_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
) -> DVector<f32> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_borrow_f32(
    x: DVector<f32>,
    y: DVector<f32>,
) -> DVector<f32> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_2x3_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x - y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    &x - &y
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    u.clone()
}
#[differentiable]
pub(crate) fn matrix_sub_3x1_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_f32(x: DMatrix<f32>) -> DMatrix<f32> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_reference_f32(x: &DMatrix<f32>) -> DMatrix<f32> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_borrow_f32(x: DMatrix<f32>) -> DMatrix<f32> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_f32(x: DVector<f32>) -> DVector<f32> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_reference_f32(x: &DVector<f32>) -> DVector<f32> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_borrow_f32(x: DVector<f32>) -> DVector<f32> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_adjoint0_f32(
    x: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> SMatrix<f32, 2, 3> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (-u)
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_f32(x: SMatrix<f32, 3, 1>) -> SMatrix<f32, 3, 1> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    -x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    -&x
}
#[differentiable]
pub(crate) fn matrix_neg_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (-u)
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_f32(x: DMatrix<f32>, y: DMatrix<f32>) -> DMatrix<f32> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_borrow_f32(
    x: DMatrix<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_f32(x: DMatrix<f32>, y: DVector<f32>) -> DVector<f32> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_reference_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
) -> DVector<f32> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_borrow_f32(
    x: DMatrix<f32>,
    y: DVector<f32>,
) -> DVector<f32> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_f32(
    x: RowDVector<f32>,
    y: DVector<f32>,
) -> SMatrix<f32, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_reference_f32(
    x: &RowDVector<f32>,
    y: &DVector<f32>,
) -> SMatrix<f32, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_borrow_f32(
    x: RowDVector<f32>,
    y: DVector<f32>,
) -> SMatrix<f32, 1, 1> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_adjoint0_f32(
    x: &RowDVector<f32>,
    y: &DVector<f32>,
    u: &SMatrix<f32, 1, 1>,
) -> RowDVector<f32> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_adjoint1_f32(
    x: &RowDVector<f32>,
    y: &DVector<f32>,
    u: &SMatrix<f32, 1, 1>,
) -> DVector<f32> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_f32(x: DVector<f32>, y: RowDVector<f32>) -> DMatrix<f32> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_reference_f32(
    x: &DVector<f32>,
    y: &RowDVector<f32>,
) -> DMatrix<f32> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_borrow_f32(
    x: DVector<f32>,
    y: RowDVector<f32>,
) -> DMatrix<f32> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_adjoint0_f32(
    x: &DVector<f32>,
    y: &RowDVector<f32>,
    u: &DMatrix<f32>,
) -> DVector<f32> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_adjoint1_f32(
    x: &DVector<f32>,
    y: &RowDVector<f32>,
    u: &DMatrix<f32>,
) -> RowDVector<f32> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 3, 4>,
) -> SMatrix<f32, 2, 4> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 3, 4>,
) -> SMatrix<f32, 2, 4> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 3, 4>,
) -> SMatrix<f32, 2, 4> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 3, 4>,
    u: &SMatrix<f32, 2, 4>,
) -> SMatrix<f32, 2, 3> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x4_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 3, 4>,
    u: &SMatrix<f32, 2, 4>,
) -> SMatrix<f32, 3, 4> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 1> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 2, 1>,
) -> SMatrix<f32, 2, 3> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x3_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 2, 1>,
) -> SMatrix<f32, 3, 1> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_f32(
    x: SMatrix<f32, 1, 3>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 1, 3>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 1, 1> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 1, 3>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 1, 1> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 1, 3>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 1, 1>,
) -> SMatrix<f32, 1, 3> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_1x3_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 1, 3>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 1, 1>,
) -> SMatrix<f32, 3, 1> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_f32(
    x: SMatrix<f32, 2, 1>,
    y: SMatrix<f32, 1, 3>,
) -> SMatrix<f32, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 1, 3>,
) -> SMatrix<f32, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_borrow_f32(
    x: SMatrix<f32, 2, 1>,
    y: SMatrix<f32, 1, 3>,
) -> SMatrix<f32, 2, 3> {
    &x * &y
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 1, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 1> {
    (dnn_core::kernel::gemm_nt(u, y))
}
#[differentiable]
pub(crate) fn matmul_2x1_1x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 1, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 1, 3> {
    (dnn_core::kernel::gemm_tn(x, u))
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_f32(x: DMatrix<f32>, y: DMatrix<f32>) -> DMatrix<f32> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_f32(x: DVector<f32>, y: DVector<f32>) -> DMatrix<f32> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_reference_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DMatrix<f32>,
) -> DVector<f32> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DMatrix<f32>,
) -> DVector<f32> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 4, 3>,
) -> SMatrix<f32, 2, 4> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 4, 3>,
) -> SMatrix<f32, 2, 4> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 4, 3>,
    u: &SMatrix<f32, 2, 4>,
) -> SMatrix<f32, 2, 3> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x3_4x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 4, 3>,
    u: &SMatrix<f32, 2, 4>,
) -> SMatrix<f32, 4, 3> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_f32(
    x: SMatrix<f32, 2, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::gemm_nt(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::gemm_nt(x, y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 1> {
    (u * y)
}
#[differentiable]
pub(crate) fn matmul_nt_2x1_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 3, 1> {
    (dnn_core::kernel::gemm_tn(u, x))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_f32(x: DMatrix<f32>, y: DMatrix<f32>) -> DMatrix<f32> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (x * u)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_f32(x: DMatrix<f32>, y: DVector<f32>) -> DVector<f32> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_reference_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
) -> DVector<f32> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (x * u)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_f32(
    x: SMatrix<f32, 3, 2>,
    y: SMatrix<f32, 3, 4>,
) -> SMatrix<f32, 2, 4> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_reference_f32(
    x: &SMatrix<f32, 3, 2>,
    y: &SMatrix<f32, 3, 4>,
) -> SMatrix<f32, 2, 4> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 2>,
    y: &SMatrix<f32, 3, 4>,
    u: &SMatrix<f32, 2, 4>,
) -> SMatrix<f32, 3, 2> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x4_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 2>,
    y: &SMatrix<f32, 3, 4>,
    u: &SMatrix<f32, 2, 4>,
) -> SMatrix<f32, 3, 4> {
    (x * u)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_f32(
    x: SMatrix<f32, 3, 2>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 1> {
    dnn_core::kernel::gemm_tn(&x, &y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 2>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 2, 1> {
    dnn_core::kernel::gemm_tn(x, y)
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 2>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 2, 1>,
) -> SMatrix<f32, 3, 2> {
    (dnn_core::kernel::gemm_nt(y, u))
}
#[differentiable]
pub(crate) fn matmul_tn_3x2_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 2>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 2, 1>,
) -> SMatrix<f32, 3, 1> {
    (x * u)
}
#[differentiable]
pub(crate) fn scale_left_2x3_f32(x: f32, y: DMatrix<f32>) -> DMatrix<f32> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_reference_f32(x: &f32, y: &DMatrix<f32>) -> DMatrix<f32> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_borrow_f32(x: f32, y: DMatrix<f32>) -> DMatrix<f32> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_2x3_adjoint0_f32(
    x: f32,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> f32 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_2x3_adjoint1_f32(
    x: f32,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_left_3x1_f32(x: f32, y: DVector<f32>) -> DVector<f32> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_reference_f32(x: &f32, y: &DVector<f32>) -> DVector<f32> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_borrow_f32(x: f32, y: DVector<f32>) -> DVector<f32> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_3x1_adjoint0_f32(
    x: f32,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> f32 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_3x1_adjoint1_f32(
    x: f32,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_f32(
    x: f32,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_reference_f32(
    x: &f32,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_borrow_f32(
    x: f32,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_adjoint0_f32(
    x: f32,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> f32 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_2x3_fixed_adjoint1_f32(
    x: f32,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_f32(
    x: f32,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_reference_f32(
    x: &f32,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    *x * y
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_borrow_f32(
    x: f32,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x * &y
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_adjoint0_f32(
    x: f32,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> f32 {
    (y.dot(u))
}
#[differentiable]
pub(crate) fn scale_left_3x1_fixed_adjoint1_f32(
    x: f32,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (u * x)
}
#[differentiable]
pub(crate) fn scale_right_2x3_f32(x: DMatrix<f32>, y: f32) -> DMatrix<f32> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_2x3_reference_f32(x: &DMatrix<f32>, y: &f32) -> DMatrix<f32> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_2x3_borrow_f32(x: DMatrix<f32>, y: f32) -> DMatrix<f32> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_f32(x: DMatrix<f32>, y: f32) -> DMatrix<f32> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_reference_f32(
    x: &DMatrix<f32>,
    y: &f32,
) -> DMatrix<f32> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: f32,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: f32,
    u: &DMatrix<f32>,
) -> f32 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn scale_right_3x1_f32(x: DVector<f32>, y: f32) -> DVector<f32> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_3x1_reference_f32(x: &DVector<f32>, y: &f32) -> DVector<f32> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_3x1_borrow_f32(x: DVector<f32>, y: f32) -> DVector<f32> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_f32(x: DVector<f32>, y: f32) -> DVector<f32> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_reference_f32(
    x: &DVector<f32>,
    y: &f32,
) -> DVector<f32> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: f32,
    u: &DVector<f32>,
) -> DVector<f32> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: f32,
    u: &DVector<f32>,
) -> f32 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: f32,
) -> SMatrix<f32, 2, 3> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &f32,
) -> SMatrix<f32, 2, 3> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
    y: f32,
) -> SMatrix<f32, 2, 3> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: f32,
) -> SMatrix<f32, 2, 3> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &f32,
) -> SMatrix<f32, 2, 3> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: f32,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: f32,
    u: &SMatrix<f32, 2, 3>,
) -> f32 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: f32,
) -> SMatrix<f32, 3, 1> {
    x * y
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &f32,
) -> SMatrix<f32, 3, 1> {
    x * *y
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 3, 1>,
    y: f32,
) -> SMatrix<f32, 3, 1> {
    &x * y
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: f32,
) -> SMatrix<f32, 3, 1> {
    x.scale(y)
}
#[differentiable]
pub(crate) fn scale_right_as_scale_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &f32,
) -> SMatrix<f32, 3, 1> {
    x.scale(*y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: f32,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (u * y)
}
#[differentiable]
pub(crate) fn scale_right_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: f32,
    u: &SMatrix<f32, 3, 1>,
) -> f32 {
    (x.dot(u))
}
#[differentiable]
pub(crate) fn unscale_2x3_f32(x: DMatrix<f32>, y: f32) -> DMatrix<f32> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_2x3_reference_f32(x: &DMatrix<f32>, y: &f32) -> DMatrix<f32> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_2x3_borrow_f32(x: DMatrix<f32>, y: f32) -> DMatrix<f32> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_f32(x: DMatrix<f32>, y: f32) -> DMatrix<f32> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_reference_f32(
    x: &DMatrix<f32>,
    y: &f32,
) -> DMatrix<f32> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: f32,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: f32,
    u: &DMatrix<f32>,
) -> f32 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn unscale_3x1_f32(x: DVector<f32>, y: f32) -> DVector<f32> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_3x1_reference_f32(x: &DVector<f32>, y: &f32) -> DVector<f32> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_3x1_borrow_f32(x: DVector<f32>, y: f32) -> DVector<f32> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_f32(x: DVector<f32>, y: f32) -> DVector<f32> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_reference_f32(
    x: &DVector<f32>,
    y: &f32,
) -> DVector<f32> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: f32,
    u: &DVector<f32>,
) -> DVector<f32> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: f32,
    u: &DVector<f32>,
) -> f32 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: f32,
) -> SMatrix<f32, 2, 3> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &f32,
) -> SMatrix<f32, 2, 3> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_borrow_f32(
    x: SMatrix<f32, 2, 3>,
    y: f32,
) -> SMatrix<f32, 2, 3> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: f32,
) -> SMatrix<f32, 2, 3> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &f32,
) -> SMatrix<f32, 2, 3> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: f32,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: f32,
    u: &SMatrix<f32, 2, 3>,
) -> f32 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: f32,
) -> SMatrix<f32, 3, 1> {
    x / y
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &f32,
) -> SMatrix<f32, 3, 1> {
    x / *y
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_borrow_f32(
    x: SMatrix<f32, 3, 1>,
    y: f32,
) -> SMatrix<f32, 3, 1> {
    &x / y
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: f32,
) -> SMatrix<f32, 3, 1> {
    x.unscale(y)
}
#[differentiable]
pub(crate) fn unscale_as_unscale_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &f32,
) -> SMatrix<f32, 3, 1> {
    x.unscale(*y)
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: f32,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (u / y)
}
#[differentiable]
pub(crate) fn unscale_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: f32,
    u: &SMatrix<f32, 3, 1>,
) -> f32 {
    let z = x / y;
    (-((u.dot(&z)) / y))
}
#[differentiable]
pub(crate) fn transpose_2x3_f32(x: DMatrix<f32>) -> DMatrix<f32> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_reference_f32(x: &DMatrix<f32>) -> DMatrix<f32> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn transpose_3x1_f32(x: DVector<f32>) -> RowDVector<f32> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_reference_f32(x: &DVector<f32>) -> RowDVector<f32> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_adjoint0_f32(
    x: &DVector<f32>,
    u: &RowDVector<f32>,
) -> DVector<f32> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn transpose_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> SMatrix<f32, 3, 2> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 3, 2> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 3, 2>,
) -> SMatrix<f32, 2, 3> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn transpose_3x1_fixed_f32(x: SMatrix<f32, 3, 1>) -> SMatrix<f32, 1, 3> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 1, 3> {
    x.transpose()
}
#[differentiable]
pub(crate) fn transpose_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 1, 3>,
) -> SMatrix<f32, 3, 1> {
    (u.transpose())
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_f32(
    x: DMatrix<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_f32(
    x: DVector<f32>,
    y: DVector<f32>,
) -> DVector<f32> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_reference_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
) -> DVector<f32> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_2x3_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x.component_mul(&y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x.component_mul(y)
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (u.component_mul(y))
}
#[differentiable]
pub(crate) fn component_mul_3x1_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (u.component_mul(x))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_f32(
    x: DMatrix<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_reference_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_f32(
    x: DVector<f32>,
    y: DVector<f32>,
) -> DVector<f32> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_reference_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
) -> DVector<f32> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> DVector<f32> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_2x3_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x.component_div(&y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    x.component_div(y)
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    (u.component_div(y))
}
#[differentiable]
pub(crate) fn component_div_3x1_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    let z = x.component_div(y);
    (-((u.component_mul(&z)).component_div(y)))
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_f32(x: DMatrix<f32>, y: DMatrix<f32>) -> f32 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_reference_f32(x: &DMatrix<f32>, y: &DMatrix<f32>) -> f32 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: f32,
) -> DMatrix<f32> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DMatrix<f32>,
    u: f32,
) -> DMatrix<f32> {
    (x * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_f32(x: DVector<f32>, y: DVector<f32>) -> f32 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_reference_f32(x: &DVector<f32>, y: &DVector<f32>) -> f32 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_adjoint0_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: f32,
) -> DVector<f32> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_adjoint1_f32(
    x: &DVector<f32>,
    y: &DVector<f32>,
    u: f32,
) -> DVector<f32> {
    (x * u)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
    y: SMatrix<f32, 2, 3>,
) -> f32 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
) -> f32 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: f32,
) -> SMatrix<f32, 2, 3> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_2x3_2x3_fixed_adjoint1_f32(
    x: &SMatrix<f32, 2, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: f32,
) -> SMatrix<f32, 2, 3> {
    (x * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
    y: SMatrix<f32, 3, 1>,
) -> f32 {
    x.dot(&y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
) -> f32 {
    x.dot(y)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: f32,
) -> SMatrix<f32, 3, 1> {
    (y * u)
}
#[differentiable]
pub(crate) fn dot_3x1_3x1_fixed_adjoint1_f32(
    x: &SMatrix<f32, 3, 1>,
    y: &SMatrix<f32, 3, 1>,
    u: f32,
) -> SMatrix<f32, 3, 1> {
    (x * u)
}
#[differentiable]
pub(crate) fn sum_2x3_f32(x: DMatrix<f32>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_reference_f32(x: &DMatrix<f32>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_adjoint0_f32(x: &DMatrix<f32>, u: f32) -> DMatrix<f32> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn sum_3x1_f32(x: DVector<f32>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_reference_f32(x: &DVector<f32>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_adjoint0_f32(x: &DVector<f32>, u: f32) -> DVector<f32> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn sum_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_fixed_reference_f32(x: &SMatrix<f32, 2, 3>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: f32,
) -> SMatrix<f32, 2, 3> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn sum_3x1_fixed_f32(x: SMatrix<f32, 3, 1>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_fixed_reference_f32(x: &SMatrix<f32, 3, 1>) -> f32 {
    x.sum()
}
#[differentiable]
pub(crate) fn sum_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    u: f32,
) -> SMatrix<f32, 3, 1> {
    (dnn_core::kernel::spread(&u, x))
}
#[differentiable]
pub(crate) fn spread_2x3_f32(x: f32, y: DMatrix<f32>) -> DMatrix<f32> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_2x3_reference_f32(x: &f32, y: &DMatrix<f32>) -> DMatrix<f32> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_2x3_adjoint0_f32(
    x: f32,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> f32 {
    (u.sum())
}
#[differentiable]
pub(crate) fn spread_3x1_f32(x: f32, y: DVector<f32>) -> DVector<f32> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_3x1_reference_f32(x: &f32, y: &DVector<f32>) -> DVector<f32> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_3x1_adjoint0_f32(
    x: f32,
    y: &DVector<f32>,
    u: &DVector<f32>,
) -> f32 {
    (u.sum())
}
#[differentiable]
pub(crate) fn spread_2x3_fixed_f32(x: f32, y: SMatrix<f32, 2, 3>) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_2x3_fixed_reference_f32(
    x: &f32,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_2x3_fixed_adjoint0_f32(
    x: f32,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> f32 {
    (u.sum())
}
#[differentiable]
pub(crate) fn spread_3x1_fixed_f32(x: f32, y: SMatrix<f32, 3, 1>) -> SMatrix<f32, 3, 1> {
    dnn_core::kernel::spread(&x, &y)
}
#[differentiable]
pub(crate) fn spread_3x1_fixed_reference_f32(
    x: &f32,
    y: &SMatrix<f32, 3, 1>,
) -> SMatrix<f32, 3, 1> {
    dnn_core::kernel::spread(x, y)
}
#[differentiable]
pub(crate) fn spread_3x1_fixed_adjoint0_f32(
    x: f32,
    y: &SMatrix<f32, 3, 1>,
    u: &SMatrix<f32, 3, 1>,
) -> f32 {
    (u.sum())
}
#[differentiable]
pub(crate) fn norm_2x3_f32(x: DMatrix<f32>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_2x3_reference_f32(x: &DMatrix<f32>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_f32(x: DMatrix<f32>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_reference_f32(x: &DMatrix<f32>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_2x3_adjoint0_f32(x: &DMatrix<f32>, u: f32) -> DMatrix<f32> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_3x1_f32(x: DVector<f32>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_3x1_reference_f32(x: &DVector<f32>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_f32(x: DVector<f32>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_reference_f32(x: &DVector<f32>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_3x1_adjoint0_f32(x: &DVector<f32>, u: f32) -> DVector<f32> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_2x3_fixed_reference_f32(x: &SMatrix<f32, 2, 3>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_2x3_fixed_reference_f32(x: &SMatrix<f32, 2, 3>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: f32,
) -> SMatrix<f32, 2, 3> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_3x1_fixed_f32(x: SMatrix<f32, 3, 1>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_3x1_fixed_reference_f32(x: &SMatrix<f32, 3, 1>) -> f32 {
    x.norm()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_fixed_f32(x: SMatrix<f32, 3, 1>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_as_magnitude_3x1_fixed_reference_f32(x: &SMatrix<f32, 3, 1>) -> f32 {
    x.magnitude()
}
#[differentiable]
pub(crate) fn norm_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    u: f32,
) -> SMatrix<f32, 3, 1> {
    let z = x.norm();
    (x * (if (z == 0.0) { 0.0 } else { (u / z) }))
}
#[differentiable]
pub(crate) fn norm_squared_2x3_f32(x: DMatrix<f32>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_reference_f32(x: &DMatrix<f32>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_f32(x: DMatrix<f32>) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_reference_f32(
    x: &DMatrix<f32>,
) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_adjoint0_f32(x: &DMatrix<f32>, u: f32) -> DMatrix<f32> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn norm_squared_3x1_f32(x: DVector<f32>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_reference_f32(x: &DVector<f32>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_f32(x: DVector<f32>) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_reference_f32(
    x: &DVector<f32>,
) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_adjoint0_f32(x: &DVector<f32>, u: f32) -> DVector<f32> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn norm_squared_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_fixed_reference_f32(x: &SMatrix<f32, 2, 3>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: f32,
) -> SMatrix<f32, 2, 3> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn norm_squared_3x1_fixed_f32(x: SMatrix<f32, 3, 1>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_fixed_reference_f32(x: &SMatrix<f32, 3, 1>) -> f32 {
    x.norm_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_fixed_f32(
    x: SMatrix<f32, 3, 1>,
) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_as_magnitude_squared_3x1_fixed_reference_f32(
    x: &SMatrix<f32, 3, 1>,
) -> f32 {
    x.magnitude_squared()
}
#[differentiable]
pub(crate) fn norm_squared_3x1_fixed_adjoint0_f32(
    x: &SMatrix<f32, 3, 1>,
    u: f32,
) -> SMatrix<f32, 3, 1> {
    (x * (2.0 * u))
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_f32(x: DMatrix<f32>, y: DVector<f32>) -> DMatrix<f32> {
    dnn_core::broadcast::add_column(&x, &y)
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_reference_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
) -> DMatrix<f32> {
    dnn_core::broadcast::add_column(x, y)
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn add_column_2x3_2x1_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &DVector<f32>,
    u: &DMatrix<f32>,
) -> DVector<f32> {
    (dnn_core::kernel::column_sum(u))
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_f32(x: DMatrix<f32>, y: RowDVector<f32>) -> DMatrix<f32> {
    dnn_core::broadcast::add_row(&x, &y)
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_reference_f32(
    x: &DMatrix<f32>,
    y: &RowDVector<f32>,
) -> DMatrix<f32> {
    dnn_core::broadcast::add_row(x, y)
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_adjoint0_f32(
    x: &DMatrix<f32>,
    y: &RowDVector<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn add_row_2x3_1x3_adjoint1_f32(
    x: &DMatrix<f32>,
    y: &RowDVector<f32>,
    u: &DMatrix<f32>,
) -> RowDVector<f32> {
    (dnn_core::kernel::row_sum(u))
}
#[differentiable]
pub(crate) fn column_sum_2x3_f32(x: DMatrix<f32>) -> DVector<f32> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_2x3_reference_f32(x: &DMatrix<f32>) -> DVector<f32> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_f32(
    x: DMatrix<f32>,
) -> DVector<f32> {
    dnn_core::kernel::column_sum(&x)
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_reference_f32(
    x: &DMatrix<f32>,
) -> DVector<f32> {
    dnn_core::kernel::column_sum(x)
}
#[differentiable]
pub(crate) fn column_sum_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    u: &DVector<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::spread_column(u, x))
}
#[differentiable]
pub(crate) fn column_sum_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> SMatrix<f32, 2, 1> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 1> {
    x.column_sum()
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 1> {
    dnn_core::kernel::column_sum(&x)
}
#[differentiable]
pub(crate) fn column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 1> {
    dnn_core::kernel::column_sum(x)
}
#[differentiable]
pub(crate) fn column_sum_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 1>,
) -> SMatrix<f32, 2, 3> {
    (dnn_core::kernel::spread_column(u, x))
}
#[differentiable]
pub(crate) fn row_sum_2x3_f32(x: DMatrix<f32>) -> RowDVector<f32> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_2x3_reference_f32(x: &DMatrix<f32>) -> RowDVector<f32> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_f32(
    x: DMatrix<f32>,
) -> RowDVector<f32> {
    dnn_core::kernel::row_sum(&x)
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_reference_f32(
    x: &DMatrix<f32>,
) -> RowDVector<f32> {
    dnn_core::kernel::row_sum(x)
}
#[differentiable]
pub(crate) fn row_sum_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    u: &RowDVector<f32>,
) -> DMatrix<f32> {
    (dnn_core::kernel::spread_row(u, x))
}
#[differentiable]
pub(crate) fn row_sum_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> SMatrix<f32, 1, 3> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 1, 3> {
    x.row_sum()
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 1, 3> {
    dnn_core::kernel::row_sum(&x)
}
#[differentiable]
pub(crate) fn row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 1, 3> {
    dnn_core::kernel::row_sum(x)
}
#[differentiable]
pub(crate) fn row_sum_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 1, 3>,
) -> SMatrix<f32, 2, 3> {
    (dnn_core::kernel::spread_row(u, x))
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_f32(
    x: DVector<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::spread_column(&x, &y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_reference_f32(
    x: &DVector<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::spread_column(x, y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_adjoint0_f32(
    x: &DVector<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DVector<f32> {
    (dnn_core::kernel::column_sum(u))
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_fixed_f32(
    x: SMatrix<f32, 2, 1>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::spread_column(&x, &y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::spread_column(x, y)
}
#[differentiable]
pub(crate) fn spread_column_2x1_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 1>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 1> {
    (dnn_core::kernel::column_sum(u))
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_f32(
    x: RowDVector<f32>,
    y: DMatrix<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::spread_row(&x, &y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_reference_f32(
    x: &RowDVector<f32>,
    y: &DMatrix<f32>,
) -> DMatrix<f32> {
    dnn_core::kernel::spread_row(x, y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_adjoint0_f32(
    x: &RowDVector<f32>,
    y: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> RowDVector<f32> {
    (dnn_core::kernel::row_sum(u))
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_fixed_f32(
    x: SMatrix<f32, 1, 3>,
    y: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::spread_row(&x, &y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 1, 3>,
    y: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    dnn_core::kernel::spread_row(x, y)
}
#[differentiable]
pub(crate) fn spread_row_1x3_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 1, 3>,
    y: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 1, 3> {
    (dnn_core::kernel::row_sum(u))
}
#[differentiable]
pub(crate) fn clone_2x3_f32(x: DMatrix<f32>) -> DMatrix<f32> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_2x3_reference_f32(x: &DMatrix<f32>) -> DMatrix<f32> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_f32(x: DMatrix<f32>) -> DMatrix<f32> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_reference_f32(x: &DMatrix<f32>) -> DMatrix<f32> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_f32(x: DMatrix<f32>) -> DMatrix<f32> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_reference_f32(x: &DMatrix<f32>) -> DMatrix<f32> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_2x3_adjoint0_f32(
    x: &DMatrix<f32>,
    u: &DMatrix<f32>,
) -> DMatrix<f32> {
    u.clone()
}
#[differentiable]
pub(crate) fn clone_2x3_fixed_f32(x: SMatrix<f32, 2, 3>) -> SMatrix<f32, 2, 3> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.clone()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_to_owned_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.to_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_fixed_f32(
    x: SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_as_clone_owned_2x3_fixed_reference_f32(
    x: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    x.clone_owned()
}
#[differentiable]
pub(crate) fn clone_2x3_fixed_adjoint0_f32(
    x: &SMatrix<f32, 2, 3>,
    u: &SMatrix<f32, 2, 3>,
) -> SMatrix<f32, 2, 3> {
    u.clone()
}

pub(crate) const F32: &[Case<f32>] = &[
    vjp_case!(matrix_add_2x3_2x3_f32, matrix_add_2x3_2x3_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_reference_f32, matrix_add_2x3_2x3_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_borrow_f32, matrix_add_2x3_2x3_borrow_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_adjoint0_f32, matrix_add_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_2x3_2x3_adjoint1_f32, matrix_add_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_f32, matrix_add_3x1_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_reference_f32, matrix_add_3x1_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_borrow_f32, matrix_add_3x1_3x1_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_adjoint0_f32, matrix_add_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_adjoint1_f32, matrix_add_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_2x3_2x3_fixed_f32, matrix_add_2x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_fixed_reference_f32, matrix_add_2x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_fixed_borrow_f32, matrix_add_2x3_2x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_2x3_2x3_fixed_adjoint0_f32, matrix_add_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_2x3_2x3_fixed_adjoint1_f32, matrix_add_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_fixed_f32, matrix_add_3x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_fixed_reference_f32, matrix_add_3x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_fixed_borrow_f32, matrix_add_3x1_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_add_3x1_3x1_fixed_adjoint0_f32, matrix_add_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_add_3x1_3x1_fixed_adjoint1_f32, matrix_add_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_f32, matrix_sub_2x3_2x3_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_reference_f32, matrix_sub_2x3_2x3_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_borrow_f32, matrix_sub_2x3_2x3_borrow_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_adjoint0_f32, matrix_sub_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_adjoint1_f32, matrix_sub_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_f32, matrix_sub_3x1_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_reference_f32, matrix_sub_3x1_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_borrow_f32, matrix_sub_3x1_3x1_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_adjoint0_f32, matrix_sub_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_adjoint1_f32, matrix_sub_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_f32, matrix_sub_2x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_reference_f32, matrix_sub_2x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_borrow_f32, matrix_sub_2x3_2x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_adjoint0_f32, matrix_sub_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_2x3_2x3_fixed_adjoint1_f32, matrix_sub_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_f32, matrix_sub_3x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_reference_f32, matrix_sub_3x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_borrow_f32, matrix_sub_3x1_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_adjoint0_f32, matrix_sub_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_sub_3x1_3x1_fixed_adjoint1_f32, matrix_sub_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matrix_neg_2x3_f32, matrix_neg_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_reference_f32, matrix_neg_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_borrow_f32, matrix_neg_2x3_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_adjoint0_f32, matrix_neg_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_neg_3x1_f32, matrix_neg_3x1_f32_vjp, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_reference_f32, matrix_neg_3x1_reference_f32_vjp, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_borrow_f32, matrix_neg_3x1_borrow_f32_vjp, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_adjoint0_f32, matrix_neg_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_neg_2x3_fixed_f32, matrix_neg_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_fixed_reference_f32, matrix_neg_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_fixed_borrow_f32, matrix_neg_2x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(matrix_neg_2x3_fixed_adjoint0_f32, matrix_neg_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(matrix_neg_3x1_fixed_f32, matrix_neg_3x1_fixed_f32_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_fixed_reference_f32, matrix_neg_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_fixed_borrow_f32, matrix_neg_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(matrix_neg_3x1_fixed_adjoint0_f32, matrix_neg_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_f32, matmul_2x3_3x4_f32_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_reference_f32, matmul_2x3_3x4_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_borrow_f32, matmul_2x3_3x4_borrow_f32_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_adjoint0_f32, matmul_2x3_3x4_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x4_adjoint1_f32, matmul_2x3_3x4_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_f32, matmul_2x3_3x1_f32_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_reference_f32, matmul_2x3_3x1_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_borrow_f32, matmul_2x3_3x1_borrow_f32_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_adjoint0_f32, matmul_2x3_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9]), &<DVector<f32>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_adjoint1_f32, matmul_2x3_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9]), &<DVector<f32>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_f32, matmul_1x3_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<RowDVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_reference_f32, matmul_1x3_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_borrow_f32, matmul_1x3_3x1_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<RowDVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_adjoint0_f32, matmul_1x3_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_adjoint1_f32, matmul_1x3_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_f32, matmul_2x1_1x3_f32_vjp, [(0.5, 1.5); 5], |p| (<DVector<f32>>::from_column_slice(&p[0..2]), <RowDVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_reference_f32, matmul_2x1_1x3_reference_f32_vjp, [(0.5, 1.5); 5], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<RowDVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_borrow_f32, matmul_2x1_1x3_borrow_f32_vjp, [(0.5, 1.5); 5], |p| (<DVector<f32>>::from_column_slice(&p[0..2]), <RowDVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_adjoint0_f32, matmul_2x1_1x3_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<RowDVector<f32>>::from_column_slice(&p[2..5]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_adjoint1_f32, matmul_2x1_1x3_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<RowDVector<f32>>::from_column_slice(&p[2..5]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x4_fixed_f32, matmul_2x3_3x4_fixed_f32_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_fixed_reference_f32, matmul_2x3_3x4_fixed_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_fixed_borrow_f32, matmul_2x3_3x4_fixed_borrow_f32_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x4_fixed_adjoint0_f32, matmul_2x3_3x4_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x4_fixed_adjoint1_f32, matmul_2x3_3x4_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_fixed_f32, matmul_2x3_3x1_fixed_f32_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_fixed_reference_f32, matmul_2x3_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_fixed_borrow_f32, matmul_2x3_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x3_3x1_fixed_adjoint0_f32, matmul_2x3_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x3_3x1_fixed_adjoint1_f32, matmul_2x3_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_fixed_f32, matmul_1x3_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_fixed_reference_f32, matmul_1x3_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_fixed_borrow_f32, matmul_1x3_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_1x3_3x1_fixed_adjoint0_f32, matmul_1x3_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_1x3_3x1_fixed_adjoint1_f32, matmul_1x3_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_fixed_f32, matmul_2x1_1x3_fixed_f32_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_fixed_reference_f32, matmul_2x1_1x3_fixed_reference_f32_vjp, [(0.5, 1.5); 5], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_fixed_borrow_f32, matmul_2x1_1x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_2x1_1x3_fixed_adjoint0_f32, matmul_2x1_1x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_2x1_1x3_fixed_adjoint1_f32, matmul_2x1_1x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_f32, matmul_nt_2x3_4x3_f32_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(4, 3, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_reference_f32, matmul_nt_2x3_4x3_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(4, 3, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_adjoint0_f32, matmul_nt_2x3_4x3_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(4, 3, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_adjoint1_f32, matmul_nt_2x3_4x3_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(4, 3, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_f32, matmul_nt_2x1_3x1_f32_vjp, [(0.5, 1.5); 5], |p| (<DVector<f32>>::from_column_slice(&p[0..2]), <DVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_reference_f32, matmul_nt_2x1_3x1_reference_f32_vjp, [(0.5, 1.5); 5], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<DVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_adjoint0_f32, matmul_nt_2x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<DVector<f32>>::from_column_slice(&p[2..5]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_adjoint1_f32, matmul_nt_2x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<DVector<f32>>::from_column_slice(&p[2..5]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_f32, matmul_nt_2x3_4x3_fixed_f32_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 4, 3>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_reference_f32, matmul_nt_2x3_4x3_fixed_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 4, 3>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_adjoint0_f32, matmul_nt_2x3_4x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 4, 3>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x3_4x3_fixed_adjoint1_f32, matmul_nt_2x3_4x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 4, 3>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_f32, matmul_nt_2x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_reference_f32, matmul_nt_2x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 5], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_adjoint0_f32, matmul_nt_2x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[2..5]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_nt_2x1_3x1_fixed_adjoint1_f32, matmul_nt_2x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[2..5]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_f32, matmul_tn_3x2_3x4_f32_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), <DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_reference_f32, matmul_tn_3x2_3x4_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_adjoint0_f32, matmul_tn_3x2_3x4_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_adjoint1_f32, matmul_tn_3x2_3x4_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_f32, matmul_tn_3x2_3x1_f32_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), <DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_reference_f32, matmul_tn_3x2_3x1_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_adjoint0_f32, matmul_tn_3x2_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9]), &<DVector<f32>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_adjoint1_f32, matmul_tn_3x2_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f32>>::from_column_slice(3, 2, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9]), &<DVector<f32>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_f32, matmul_tn_3x2_3x4_fixed_f32_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_reference_f32, matmul_tn_3x2_3x4_fixed_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_adjoint0_f32, matmul_tn_3x2_3x4_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x4_fixed_adjoint1_f32, matmul_tn_3x2_3x4_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_f32, matmul_tn_3x2_3x1_fixed_f32_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_reference_f32, matmul_tn_3x2_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_adjoint0_f32, matmul_tn_3x2_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(matmul_tn_3x2_3x1_fixed_adjoint1_f32, matmul_tn_3x2_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 3, 2>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_f32, scale_left_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_reference_f32, scale_left_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_borrow_f32, scale_left_2x3_borrow_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    case!(scale_left_2x3_adjoint0_f32, scale_left_2x3_adjoint0_f32_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_adjoint1_f32, scale_left_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_f32, scale_left_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_reference_f32, scale_left_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_borrow_f32, scale_left_3x1_borrow_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(scale_left_3x1_adjoint0_f32, scale_left_3x1_adjoint0_f32_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f32>>::from_column_slice(&p[1..4]), &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_adjoint1_f32, scale_left_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f32>>::from_column_slice(&p[1..4]), &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_fixed_f32, scale_left_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_fixed_reference_f32, scale_left_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_2x3_fixed_borrow_f32, scale_left_2x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    case!(scale_left_2x3_fixed_adjoint0_f32, scale_left_2x3_fixed_adjoint0_f32_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_2x3_fixed_adjoint1_f32, scale_left_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_fixed_f32, scale_left_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_fixed_reference_f32, scale_left_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(scale_left_3x1_fixed_borrow_f32, scale_left_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(scale_left_3x1_fixed_adjoint0_f32, scale_left_3x1_fixed_adjoint0_f32_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_left_3x1_fixed_adjoint1_f32, scale_left_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_2x3_f32, scale_right_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_reference_f32, scale_right_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_borrow_f32, scale_right_2x3_borrow_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_f32, scale_right_as_scale_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_reference_f32, scale_right_as_scale_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_adjoint0_f32, scale_right_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_2x3_adjoint1_f32, scale_right_2x3_adjoint1_f32_value_and_grad, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_3x1_f32, scale_right_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_reference_f32, scale_right_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_borrow_f32, scale_right_3x1_borrow_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_f32, scale_right_as_scale_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_reference_f32, scale_right_as_scale_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_adjoint0_f32, scale_right_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_3x1_adjoint1_f32, scale_right_3x1_adjoint1_f32_value_and_grad, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_2x3_fixed_f32, scale_right_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_fixed_reference_f32, scale_right_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_fixed_borrow_f32, scale_right_2x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_fixed_f32, scale_right_as_scale_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_2x3_fixed_reference_f32, scale_right_as_scale_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_2x3_fixed_adjoint0_f32, scale_right_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_2x3_fixed_adjoint1_f32, scale_right_2x3_fixed_adjoint1_f32_value_and_grad, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(scale_right_3x1_fixed_f32, scale_right_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_fixed_reference_f32, scale_right_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_fixed_borrow_f32, scale_right_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_fixed_f32, scale_right_as_scale_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_as_scale_3x1_fixed_reference_f32, scale_right_as_scale_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(scale_right_3x1_fixed_adjoint0_f32, scale_right_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(scale_right_3x1_fixed_adjoint1_f32, scale_right_3x1_fixed_adjoint1_f32_value_and_grad, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_2x3_f32, unscale_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_reference_f32, unscale_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_borrow_f32, unscale_2x3_borrow_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_f32, unscale_as_unscale_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_reference_f32, unscale_as_unscale_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_adjoint0_f32, unscale_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_2x3_adjoint1_f32, unscale_2x3_adjoint1_f32_value_and_grad, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_3x1_f32, unscale_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_reference_f32, unscale_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_borrow_f32, unscale_3x1_borrow_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_f32, unscale_as_unscale_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_reference_f32, unscale_as_unscale_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_adjoint0_f32, unscale_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_3x1_adjoint1_f32, unscale_3x1_adjoint1_f32_value_and_grad, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_2x3_fixed_f32, unscale_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_fixed_reference_f32, unscale_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_fixed_borrow_f32, unscale_2x3_fixed_borrow_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_fixed_f32, unscale_as_unscale_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_2x3_fixed_reference_f32, unscale_as_unscale_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_2x3_fixed_adjoint0_f32, unscale_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_2x3_fixed_adjoint1_f32, unscale_2x3_fixed_adjoint1_f32_value_and_grad, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(unscale_3x1_fixed_f32, unscale_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_fixed_reference_f32, unscale_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_fixed_borrow_f32, unscale_3x1_fixed_borrow_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_fixed_f32, unscale_as_unscale_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_as_unscale_3x1_fixed_reference_f32, unscale_as_unscale_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(unscale_3x1_fixed_adjoint0_f32, unscale_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(unscale_3x1_fixed_adjoint1_f32, unscale_3x1_fixed_adjoint1_f32_value_and_grad, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(transpose_2x3_f32, transpose_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_reference_f32, transpose_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_adjoint0_f32, transpose_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 2, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(transpose_3x1_f32, transpose_3x1_f32_vjp, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_reference_f32, transpose_3x1_reference_f32_vjp, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_adjoint0_f32, transpose_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<RowDVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(transpose_2x3_fixed_f32, transpose_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_fixed_reference_f32, transpose_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(transpose_2x3_fixed_adjoint0_f32, transpose_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 2>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(transpose_3x1_fixed_f32, transpose_3x1_fixed_f32_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_fixed_reference_f32, transpose_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(transpose_3x1_fixed_adjoint0_f32, transpose_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_f32, component_mul_2x3_2x3_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_reference_f32, component_mul_2x3_2x3_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_adjoint0_f32, component_mul_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_2x3_2x3_adjoint1_f32, component_mul_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_f32, component_mul_3x1_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_reference_f32, component_mul_3x1_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_adjoint0_f32, component_mul_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_adjoint1_f32, component_mul_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_2x3_2x3_fixed_f32, component_mul_2x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_fixed_reference_f32, component_mul_2x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_2x3_2x3_fixed_adjoint0_f32, component_mul_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_2x3_2x3_fixed_adjoint1_f32, component_mul_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_fixed_f32, component_mul_3x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_fixed_reference_f32, component_mul_3x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_mul_3x1_3x1_fixed_adjoint0_f32, component_mul_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_mul_3x1_3x1_fixed_adjoint1_f32, component_mul_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_f32, component_div_2x3_2x3_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_reference_f32, component_div_2x3_2x3_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_adjoint0_f32, component_div_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_adjoint1_f32, component_div_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_f32, component_div_3x1_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_reference_f32, component_div_3x1_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_adjoint0_f32, component_div_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_adjoint1_f32, component_div_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_fixed_f32, component_div_2x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_fixed_reference_f32, component_div_2x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_2x3_2x3_fixed_adjoint0_f32, component_div_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_2x3_2x3_fixed_adjoint1_f32, component_div_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_fixed_f32, component_div_3x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_fixed_reference_f32, component_div_3x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(component_div_3x1_3x1_fixed_adjoint0_f32, component_div_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(component_div_3x1_3x1_fixed_adjoint1_f32, component_div_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_2x3_2x3_f32, dot_2x3_2x3_f32_value_and_grad, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    case!(dot_2x3_2x3_reference_f32, dot_2x3_2x3_reference_f32_value_and_grad, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_2x3_2x3_adjoint0_f32, dot_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_2x3_2x3_adjoint1_f32, dot_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_3x1_3x1_f32, dot_3x1_3x1_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    case!(dot_3x1_3x1_reference_f32, dot_3x1_3x1_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_3x1_3x1_adjoint0_f32, dot_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_3x1_3x1_adjoint1_f32, dot_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_2x3_2x3_fixed_f32, dot_2x3_2x3_fixed_f32_value_and_grad, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    case!(dot_2x3_2x3_fixed_reference_f32, dot_2x3_2x3_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_2x3_2x3_fixed_adjoint0_f32, dot_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_2x3_2x3_fixed_adjoint1_f32, dot_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), p[12]), |grads| [grads.0, grads.1, grads.2]),
    case!(dot_3x1_3x1_fixed_f32, dot_3x1_3x1_fixed_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    case!(dot_3x1_3x1_fixed_reference_f32, dot_3x1_3x1_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(dot_3x1_3x1_fixed_adjoint0_f32, dot_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(dot_3x1_3x1_fixed_adjoint1_f32, dot_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), p[6]), |grads| [grads.0, grads.1, grads.2]),
    case!(sum_2x3_f32, sum_2x3_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(sum_2x3_reference_f32, sum_2x3_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(sum_2x3_adjoint0_f32, sum_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(sum_3x1_f32, sum_3x1_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(sum_3x1_reference_f32, sum_3x1_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(sum_3x1_adjoint0_f32, sum_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(sum_2x3_fixed_f32, sum_2x3_fixed_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(sum_2x3_fixed_reference_f32, sum_2x3_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(sum_2x3_fixed_adjoint0_f32, sum_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(sum_3x1_fixed_f32, sum_3x1_fixed_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(sum_3x1_fixed_reference_f32, sum_3x1_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(sum_3x1_fixed_adjoint0_f32, sum_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(spread_2x3_f32, spread_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_2x3_reference_f32, spread_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    case!(spread_2x3_adjoint0_f32, spread_2x3_adjoint0_f32_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_3x1_f32, spread_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_3x1_reference_f32, spread_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(spread_3x1_adjoint0_f32, spread_3x1_adjoint0_f32_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f32>>::from_column_slice(&p[1..4]), &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_2x3_fixed_f32, spread_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_2x3_fixed_reference_f32, spread_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    case!(spread_2x3_fixed_adjoint0_f32, spread_2x3_fixed_adjoint0_f32_value_and_grad, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_3x1_fixed_f32, spread_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_3x1_fixed_reference_f32, spread_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    case!(spread_3x1_fixed_adjoint0_f32, spread_3x1_fixed_adjoint0_f32_value_and_grad, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    case!(norm_2x3_f32, norm_2x3_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_2x3_reference_f32, norm_2x3_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_f32, norm_as_magnitude_2x3_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_reference_f32, norm_as_magnitude_2x3_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(norm_2x3_adjoint0_f32, norm_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_3x1_f32, norm_3x1_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_3x1_reference_f32, norm_3x1_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_f32, norm_as_magnitude_3x1_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_reference_f32, norm_as_magnitude_3x1_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_3x1_adjoint0_f32, norm_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(norm_2x3_fixed_f32, norm_2x3_fixed_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_2x3_fixed_reference_f32, norm_2x3_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_fixed_f32, norm_as_magnitude_2x3_fixed_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_as_magnitude_2x3_fixed_reference_f32, norm_as_magnitude_2x3_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(norm_2x3_fixed_adjoint0_f32, norm_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_3x1_fixed_f32, norm_3x1_fixed_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_3x1_fixed_reference_f32, norm_3x1_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_fixed_f32, norm_as_magnitude_3x1_fixed_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_as_magnitude_3x1_fixed_reference_f32, norm_as_magnitude_3x1_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_3x1_fixed_adjoint0_f32, norm_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(norm_squared_2x3_f32, norm_squared_2x3_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_squared_2x3_reference_f32, norm_squared_2x3_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_f32, norm_squared_as_magnitude_squared_2x3_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_reference_f32, norm_squared_as_magnitude_squared_2x3_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(norm_squared_2x3_adjoint0_f32, norm_squared_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_squared_3x1_f32, norm_squared_3x1_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_3x1_reference_f32, norm_squared_3x1_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_f32, norm_squared_as_magnitude_squared_3x1_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_reference_f32, norm_squared_as_magnitude_squared_3x1_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_squared_3x1_adjoint0_f32, norm_squared_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    case!(norm_squared_2x3_fixed_f32, norm_squared_2x3_fixed_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_squared_2x3_fixed_reference_f32, norm_squared_2x3_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_fixed_f32, norm_squared_as_magnitude_squared_2x3_fixed_f32_value_and_grad, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_2x3_fixed_reference_f32, norm_squared_as_magnitude_squared_2x3_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(norm_squared_2x3_fixed_adjoint0_f32, norm_squared_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    case!(norm_squared_3x1_fixed_f32, norm_squared_3x1_fixed_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_3x1_fixed_reference_f32, norm_squared_3x1_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_fixed_f32, norm_squared_as_magnitude_squared_3x1_fixed_f32_value_and_grad, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    case!(norm_squared_as_magnitude_squared_3x1_fixed_reference_f32, norm_squared_as_magnitude_squared_3x1_fixed_reference_f32_value_and_grad, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(norm_squared_3x1_fixed_adjoint0_f32, norm_squared_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(add_column_2x3_2x1_f32, add_column_2x3_2x1_f32_vjp, [(0.5, 1.5); 8], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DVector<f32>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(add_column_2x3_2x1_reference_f32, add_column_2x3_2x1_reference_f32_vjp, [(0.5, 1.5); 8], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(add_column_2x3_2x1_adjoint0_f32, add_column_2x3_2x1_adjoint0_f32_vjp, [(0.5, 1.5); 14], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..8]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(add_column_2x3_2x1_adjoint1_f32, add_column_2x3_2x1_adjoint1_f32_vjp, [(0.5, 1.5); 14], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..8]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(add_row_2x3_1x3_f32, add_row_2x3_1x3_f32_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <RowDVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(add_row_2x3_1x3_reference_f32, add_row_2x3_1x3_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(add_row_2x3_1x3_adjoint0_f32, add_row_2x3_1x3_adjoint0_f32_vjp, [(0.5, 1.5); 15], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f32>>::from_column_slice(&p[6..9]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(add_row_2x3_1x3_adjoint1_f32, add_row_2x3_1x3_adjoint1_f32_vjp, [(0.5, 1.5); 15], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f32>>::from_column_slice(&p[6..9]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(column_sum_2x3_f32, column_sum_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_reference_f32, column_sum_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_f32, column_sum_as_dnn_core_kernel_column_sum_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_reference_f32, column_sum_as_dnn_core_kernel_column_sum_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_adjoint0_f32, column_sum_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 8], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(column_sum_2x3_fixed_f32, column_sum_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_fixed_reference_f32, column_sum_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_f32, column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_reference_f32, column_sum_as_dnn_core_kernel_column_sum_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(column_sum_2x3_fixed_adjoint0_f32, column_sum_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 8], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[6..8])), |grads| [grads.0, grads.1]),
    vjp_case!(row_sum_2x3_f32, row_sum_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_reference_f32, row_sum_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_f32, row_sum_as_dnn_core_kernel_row_sum_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_reference_f32, row_sum_as_dnn_core_kernel_row_sum_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_adjoint0_f32, row_sum_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<RowDVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(row_sum_2x3_fixed_f32, row_sum_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_fixed_reference_f32, row_sum_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_f32, row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_reference_f32, row_sum_as_dnn_core_kernel_row_sum_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(row_sum_2x3_fixed_adjoint0_f32, row_sum_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_f32, spread_column_2x1_2x3_f32_vjp, [(0.5, 1.5); 8], |p| (<DVector<f32>>::from_column_slice(&p[0..2]), <DMatrix<f32>>::from_column_slice(2, 3, &p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_reference_f32, spread_column_2x1_2x3_reference_f32_vjp, [(0.5, 1.5); 8], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_adjoint0_f32, spread_column_2x1_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 14], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[2..8]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_column_2x1_2x3_fixed_f32, spread_column_2x1_2x3_fixed_f32_vjp, [(0.5, 1.5); 8], |p| (<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_fixed_reference_f32, spread_column_2x1_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 8], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[2..8])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_column_2x1_2x3_fixed_adjoint0_f32, spread_column_2x1_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 14], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[2..8]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[8..14])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_row_1x3_2x3_f32, spread_row_1x3_2x3_f32_vjp, [(0.5, 1.5); 9], |p| (<RowDVector<f32>>::from_column_slice(&p[0..3]), <DMatrix<f32>>::from_column_slice(2, 3, &p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_reference_f32, spread_row_1x3_2x3_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_adjoint0_f32, spread_row_1x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 15], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[3..9]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(spread_row_1x3_2x3_fixed_f32, spread_row_1x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_fixed_reference_f32, spread_row_1x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[3..9])), |grads| [grads.0, grads.1]),
    vjp_case!(spread_row_1x3_2x3_fixed_adjoint0_f32, spread_row_1x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 15], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[3..9]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[9..15])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(clone_2x3_f32, clone_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_reference_f32, clone_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_f32, clone_as_to_owned_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_reference_f32, clone_as_to_owned_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_f32, clone_as_clone_owned_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_reference_f32, clone_as_clone_owned_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_adjoint0_f32, clone_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(clone_2x3_fixed_f32, clone_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_fixed_reference_f32, clone_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_fixed_f32, clone_as_to_owned_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_to_owned_2x3_fixed_reference_f32, clone_as_to_owned_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_fixed_f32, clone_as_clone_owned_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_as_clone_owned_2x3_fixed_reference_f32, clone_as_clone_owned_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(clone_2x3_fixed_adjoint0_f32, clone_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
];
