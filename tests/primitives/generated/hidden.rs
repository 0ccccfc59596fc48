//! Every operator on types that the macro does not see. Written by `dnn-macros/src/primitives/tests`.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, RowDVector, SMatrix};

use crate::{Case, vjp_case};

type HiddenDMatrix2x3F64 = DMatrix<f64>;
type HiddenDMatrix2x4F64 = DMatrix<f64>;
type HiddenDMatrix3x4F64 = DMatrix<f64>;
type HiddenDVector2x1F64 = DVector<f64>;
type HiddenDVector3x1F64 = DVector<f64>;
type HiddenF64 = f64;
type HiddenRowDVector1x3F64 = RowDVector<f64>;
type HiddenSMatrix1x1F64 = SMatrix<f64, 1, 1>;
type HiddenSMatrix1x3F64 = SMatrix<f64, 1, 3>;
type HiddenSMatrix2x1F64 = SMatrix<f64, 2, 1>;
type HiddenSMatrix2x3F64 = SMatrix<f64, 2, 3>;
type HiddenSMatrix2x4F64 = SMatrix<f64, 2, 4>;
type HiddenSMatrix3x1F64 = SMatrix<f64, 3, 1>;
type HiddenSMatrix3x4F64 = SMatrix<f64, 3, 4>;
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_add_f64(x: HiddenF64, y: HiddenF64) -> HiddenF64 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_add_reference_f64(x: &HiddenF64, y: &HiddenF64) -> HiddenF64 {
    *x + *y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_add_adjoint0_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    u
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_add_adjoint1_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    u
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_f64(
    x: HiddenDMatrix2x3F64,
    y: HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_reference_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_adjoint1_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_f64(
    x: HiddenDVector3x1F64,
    y: HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_reference_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_adjoint0_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_adjoint1_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_f64(
    x: HiddenSMatrix2x3F64,
    y: HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_f64(
    x: HiddenSMatrix3x1F64,
    y: HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_reference_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_adjoint1_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_sub_f64(x: HiddenF64, y: HiddenF64) -> HiddenF64 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_sub_reference_f64(x: &HiddenF64, y: &HiddenF64) -> HiddenF64 {
    *x - *y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_sub_adjoint0_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    u
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_sub_adjoint1_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    (dnn_core::differentiable::negate(u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_f64(
    x: HiddenDMatrix2x3F64,
    y: HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_reference_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_adjoint1_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_f64(
    x: HiddenDVector3x1F64,
    y: HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_reference_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_adjoint0_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_adjoint1_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_f64(
    x: HiddenSMatrix2x3F64,
    y: HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_f64(
    x: HiddenSMatrix3x1F64,
    y: HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_reference_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_adjoint1_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_neg_f64(x: HiddenF64) -> HiddenF64 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_neg_reference_f64(x: &HiddenF64) -> HiddenF64 {
    -*x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_neg_adjoint0_f64(x: HiddenF64, u: HiddenF64) -> HiddenF64 {
    (dnn_core::differentiable::negate(u))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_f64(x: HiddenDMatrix2x3F64) -> HiddenDMatrix2x3F64 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_reference_f64(
    x: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_2x3_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_f64(x: HiddenDVector3x1F64) -> HiddenDVector3x1F64 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_reference_f64(
    x: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_3x1_adjoint0_f64(
    x: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_fixed_f64(
    x: HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_2x3_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_fixed_f64(
    x: HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_fixed_reference_f64(
    x: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_mul_f64(x: HiddenF64, y: HiddenF64) -> HiddenF64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_mul_reference_f64(x: &HiddenF64, y: &HiddenF64) -> HiddenF64 {
    *x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_mul_adjoint0_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_left(&x, &y, &u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_mul_adjoint1_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_right(&x, &y, &u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_f64(
    x: HiddenDMatrix2x3F64,
    y: HiddenDMatrix3x4F64,
) -> HiddenDMatrix2x4F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_reference_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix3x4F64,
) -> HiddenDMatrix2x4F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x4_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix3x4F64,
    u: &HiddenDMatrix2x4F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x4_adjoint1_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDMatrix3x4F64,
    u: &HiddenDMatrix2x4F64,
) -> HiddenDMatrix3x4F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_f64(
    x: HiddenDMatrix2x3F64,
    y: HiddenDVector3x1F64,
) -> HiddenDVector2x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_reference_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDVector3x1F64,
) -> HiddenDVector2x1F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x1_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector2x1F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x1_adjoint1_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector2x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_f64(
    x: HiddenRowDVector1x3F64,
    y: HiddenDVector3x1F64,
) -> HiddenSMatrix1x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_reference_f64(
    x: &HiddenRowDVector1x3F64,
    y: &HiddenDVector3x1F64,
) -> HiddenSMatrix1x1F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_1x3_3x1_adjoint0_f64(
    x: &HiddenRowDVector1x3F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenSMatrix1x1F64,
) -> HiddenRowDVector1x3F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_1x3_3x1_adjoint1_f64(
    x: &HiddenRowDVector1x3F64,
    y: &HiddenDVector3x1F64,
    u: &HiddenSMatrix1x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_f64(
    x: HiddenDVector2x1F64,
    y: HiddenRowDVector1x3F64,
) -> HiddenDMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_reference_f64(
    x: &HiddenDVector2x1F64,
    y: &HiddenRowDVector1x3F64,
) -> HiddenDMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x1_1x3_adjoint0_f64(
    x: &HiddenDVector2x1F64,
    y: &HiddenRowDVector1x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDVector2x1F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x1_1x3_adjoint1_f64(
    x: &HiddenDVector2x1F64,
    y: &HiddenRowDVector1x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenRowDVector1x3F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_f64(
    x: HiddenSMatrix2x3F64,
    y: HiddenSMatrix3x4F64,
) -> HiddenSMatrix2x4F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix3x4F64,
) -> HiddenSMatrix2x4F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix3x4F64,
    u: &HiddenSMatrix2x4F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix3x4F64,
    u: &HiddenSMatrix2x4F64,
) -> HiddenSMatrix3x4F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_f64(
    x: HiddenSMatrix2x3F64,
    y: HiddenSMatrix3x1F64,
) -> HiddenSMatrix2x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix2x1F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix2x1F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix2x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_f64(
    x: HiddenSMatrix1x3F64,
    y: HiddenSMatrix3x1F64,
) -> HiddenSMatrix1x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_reference_f64(
    x: &HiddenSMatrix1x3F64,
    y: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix1x1F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix1x3F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix1x1F64,
) -> HiddenSMatrix1x3F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_adjoint1_f64(
    x: &HiddenSMatrix1x3F64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix1x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_f64(
    x: HiddenSMatrix2x1F64,
    y: HiddenSMatrix1x3F64,
) -> HiddenSMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_reference_f64(
    x: &HiddenSMatrix2x1F64,
    y: &HiddenSMatrix1x3F64,
) -> HiddenSMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x1F64,
    y: &HiddenSMatrix1x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x1F64 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x1F64,
    y: &HiddenSMatrix1x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix1x3F64 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_f64(
    x: HiddenF64,
    y: HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_reference_f64(
    x: &HiddenF64,
    y: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_2x3_adjoint0_f64(
    x: HiddenF64,
    y: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_2x3_adjoint1_f64(
    x: HiddenF64,
    y: &HiddenDMatrix2x3F64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_f64(
    x: HiddenF64,
    y: HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_reference_f64(
    x: &HiddenF64,
    y: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_3x1_adjoint0_f64(
    x: HiddenF64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_3x1_adjoint1_f64(
    x: HiddenF64,
    y: &HiddenDVector3x1F64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_fixed_f64(
    x: HiddenF64,
    y: HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_fixed_reference_f64(
    x: &HiddenF64,
    y: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_2x3_fixed_adjoint0_f64(
    x: HiddenF64,
    y: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_2x3_fixed_adjoint1_f64(
    x: HiddenF64,
    y: &HiddenSMatrix2x3F64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_fixed_f64(
    x: HiddenF64,
    y: HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_fixed_reference_f64(
    x: &HiddenF64,
    y: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_3x1_fixed_adjoint0_f64(
    x: HiddenF64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_3x1_fixed_adjoint1_f64(
    x: HiddenF64,
    y: &HiddenSMatrix3x1F64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_f64(
    x: HiddenDMatrix2x3F64,
    y: HiddenF64,
) -> HiddenDMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_reference_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenF64,
) -> HiddenDMatrix2x3F64 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_2x3_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_2x3_adjoint1_f64(
    x: &HiddenDMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_f64(
    x: HiddenDVector3x1F64,
    y: HiddenF64,
) -> HiddenDVector3x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_reference_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenF64,
) -> HiddenDVector3x1F64 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_3x1_adjoint0_f64(
    x: &HiddenDVector3x1F64,
    y: HiddenF64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_3x1_adjoint1_f64(
    x: &HiddenDVector3x1F64,
    y: HiddenF64,
    u: &HiddenDVector3x1F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_fixed_f64(
    x: HiddenSMatrix2x3F64,
    y: HiddenF64,
) -> HiddenSMatrix2x3F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenF64,
) -> HiddenSMatrix2x3F64 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_2x3_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_2x3_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_fixed_f64(
    x: HiddenSMatrix3x1F64,
    y: HiddenF64,
) -> HiddenSMatrix3x1F64 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_fixed_reference_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenF64,
) -> HiddenSMatrix3x1F64 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix3x1F64,
    y: HiddenF64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_3x1_fixed_adjoint1_f64(
    x: &HiddenSMatrix3x1F64,
    y: HiddenF64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenF64 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_div_f64(x: HiddenF64, y: HiddenF64) -> HiddenF64 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_div_reference_f64(x: &HiddenF64, y: &HiddenF64) -> HiddenF64 {
    *x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_div_adjoint0_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    (dnn_core::differentiable::div_left(&x, &y, &u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_div_adjoint1_f64(
    x: HiddenF64,
    y: HiddenF64,
    u: HiddenF64,
) -> HiddenF64 {
    (dnn_core::differentiable::div_right(&x, &y, &u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_f64(
    x: HiddenDMatrix2x3F64,
    y: HiddenF64,
) -> HiddenDMatrix2x3F64 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_reference_f64(
    x: &HiddenDMatrix2x3F64,
    y: &HiddenF64,
) -> HiddenDMatrix2x3F64 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_2x3_adjoint0_f64(
    x: &HiddenDMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenDMatrix2x3F64 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_2x3_adjoint1_f64(
    x: &HiddenDMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenDMatrix2x3F64,
) -> HiddenF64 {
    (dnn_core::differentiable::div_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_f64(
    x: HiddenDVector3x1F64,
    y: HiddenF64,
) -> HiddenDVector3x1F64 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_reference_f64(
    x: &HiddenDVector3x1F64,
    y: &HiddenF64,
) -> HiddenDVector3x1F64 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_3x1_adjoint0_f64(
    x: &HiddenDVector3x1F64,
    y: HiddenF64,
    u: &HiddenDVector3x1F64,
) -> HiddenDVector3x1F64 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_3x1_adjoint1_f64(
    x: &HiddenDVector3x1F64,
    y: HiddenF64,
    u: &HiddenDVector3x1F64,
) -> HiddenF64 {
    (dnn_core::differentiable::div_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_fixed_f64(
    x: HiddenSMatrix2x3F64,
    y: HiddenF64,
) -> HiddenSMatrix2x3F64 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_fixed_reference_f64(
    x: &HiddenSMatrix2x3F64,
    y: &HiddenF64,
) -> HiddenSMatrix2x3F64 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_2x3_fixed_adjoint0_f64(
    x: &HiddenSMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenSMatrix2x3F64 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_2x3_fixed_adjoint1_f64(
    x: &HiddenSMatrix2x3F64,
    y: HiddenF64,
    u: &HiddenSMatrix2x3F64,
) -> HiddenF64 {
    (dnn_core::differentiable::div_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_fixed_f64(
    x: HiddenSMatrix3x1F64,
    y: HiddenF64,
) -> HiddenSMatrix3x1F64 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_fixed_reference_f64(
    x: &HiddenSMatrix3x1F64,
    y: &HiddenF64,
) -> HiddenSMatrix3x1F64 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_3x1_fixed_adjoint0_f64(
    x: &HiddenSMatrix3x1F64,
    y: HiddenF64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenSMatrix3x1F64 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_3x1_fixed_adjoint1_f64(
    x: &HiddenSMatrix3x1F64,
    y: HiddenF64,
    u: &HiddenSMatrix3x1F64,
) -> HiddenF64 {
    (dnn_core::differentiable::div_right(x, &y, u))
}

pub(crate) const F64: &[Case<f64>] = &[
    vjp_case!(hidden_add_f64, hidden_add_f64_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_add_reference_f64, hidden_add_reference_f64_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_add_adjoint0_f64, hidden_add_adjoint0_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f64, 0.0_f64, grads]),
    vjp_case!(hidden_add_adjoint1_f64, hidden_add_adjoint1_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f64, 0.0_f64, grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_f64, hidden_matrix_add_2x3_2x3_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_reference_f64, hidden_matrix_add_2x3_2x3_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_adjoint0_f64, hidden_matrix_add_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_adjoint1_f64, hidden_matrix_add_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_f64, hidden_matrix_add_3x1_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_reference_f64, hidden_matrix_add_3x1_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_adjoint0_f64, hidden_matrix_add_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), <DVector<f64>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_adjoint1_f64, hidden_matrix_add_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), <DVector<f64>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_f64, hidden_matrix_add_2x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_reference_f64, hidden_matrix_add_2x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_adjoint0_f64, hidden_matrix_add_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_adjoint1_f64, hidden_matrix_add_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_f64, hidden_matrix_add_3x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_reference_f64, hidden_matrix_add_3x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_adjoint0_f64, hidden_matrix_add_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_adjoint1_f64, hidden_matrix_add_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_sub_f64, hidden_sub_f64_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_sub_reference_f64, hidden_sub_reference_f64_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_sub_adjoint0_f64, hidden_sub_adjoint0_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f64, 0.0_f64, grads]),
    vjp_case!(hidden_sub_adjoint1_f64, hidden_sub_adjoint1_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f64, 0.0_f64, grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_f64, hidden_matrix_sub_2x3_2x3_f64_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_reference_f64, hidden_matrix_sub_2x3_2x3_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_adjoint0_f64, hidden_matrix_sub_2x3_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_adjoint1_f64, hidden_matrix_sub_2x3_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_f64, hidden_matrix_sub_3x1_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_reference_f64, hidden_matrix_sub_3x1_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_adjoint0_f64, hidden_matrix_sub_3x1_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), <DVector<f64>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_adjoint1_f64, hidden_matrix_sub_3x1_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), <DVector<f64>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_f64, hidden_matrix_sub_2x3_2x3_fixed_f64_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_reference_f64, hidden_matrix_sub_2x3_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_adjoint0_f64, hidden_matrix_sub_2x3_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_adjoint1_f64, hidden_matrix_sub_2x3_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_f64, hidden_matrix_sub_3x1_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_reference_f64, hidden_matrix_sub_3x1_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_adjoint0_f64, hidden_matrix_sub_3x1_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_adjoint1_f64, hidden_matrix_sub_3x1_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_neg_f64, hidden_neg_f64_vjp, [(0.5, 1.5); 1], |p| (p[0]), |grads| [grads]),
    vjp_case!(hidden_neg_reference_f64, hidden_neg_reference_f64_vjp, [(0.5, 1.5); 1], |p| (&p[0]), |grads| [grads]),
    vjp_case!(hidden_neg_adjoint0_f64, hidden_neg_adjoint0_f64_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [0.0_f64, grads]),
    vjp_case!(hidden_matrix_neg_2x3_f64, hidden_matrix_neg_2x3_f64_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_reference_f64, hidden_matrix_neg_2x3_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_adjoint0_f64, hidden_matrix_neg_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[6..12])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_neg_3x1_f64, hidden_matrix_neg_3x1_f64_vjp, [(0.5, 1.5); 3], |p| (<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_reference_f64, hidden_matrix_neg_3x1_reference_f64_vjp, [(0.5, 1.5); 3], |p| (&<DVector<f64>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_adjoint0_f64, hidden_matrix_neg_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_neg_2x3_fixed_f64, hidden_matrix_neg_2x3_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_fixed_reference_f64, hidden_matrix_neg_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_fixed_adjoint0_f64, hidden_matrix_neg_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[6..12])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_neg_3x1_fixed_f64, hidden_matrix_neg_3x1_fixed_f64_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_fixed_reference_f64, hidden_matrix_neg_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 3], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_fixed_adjoint0_f64, hidden_matrix_neg_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_mul_f64, hidden_mul_f64_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_mul_reference_f64, hidden_mul_reference_f64_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_mul_adjoint0_f64, hidden_mul_adjoint0_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f64, grads.0, grads.1]),
    vjp_case!(hidden_mul_adjoint1_f64, hidden_mul_adjoint1_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [grads.0, 0.0_f64, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_f64, hidden_matmul_2x3_3x4_f64_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_reference_f64, hidden_matmul_2x3_3x4_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_adjoint0_f64, hidden_matmul_2x3_3x4_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_adjoint1_f64, hidden_matmul_2x3_3x4_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f64>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f64>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, <DMatrix<f64>>::from_column_slice(3, 4, &[0.0; 12]), grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_f64, hidden_matmul_2x3_3x1_f64_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), <DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_reference_f64, hidden_matmul_2x3_3x1_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_adjoint0_f64, hidden_matmul_2x3_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9]), &<DVector<f64>>::from_column_slice(&p[9..11])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_adjoint1_f64, hidden_matmul_2x3_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f64>>::from_column_slice(&p[6..9]), &<DVector<f64>>::from_column_slice(&p[9..11])), |grads| [grads.0, <DVector<f64>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_f64, hidden_matmul_1x3_3x1_f64_vjp, [(0.5, 1.5); 6], |p| (<RowDVector<f64>>::from_column_slice(&p[0..3]), <DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_reference_f64, hidden_matmul_1x3_3x1_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_adjoint0_f64, hidden_matmul_1x3_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [<RowDVector<f64>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_adjoint1_f64, hidden_matmul_1x3_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f64>>::from_column_slice(&p[0..3]), &<DVector<f64>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, <DVector<f64>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_f64, hidden_matmul_2x1_1x3_f64_vjp, [(0.5, 1.5); 5], |p| (<DVector<f64>>::from_column_slice(&p[0..2]), <RowDVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_reference_f64, hidden_matmul_2x1_1x3_reference_f64_vjp, [(0.5, 1.5); 5], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<RowDVector<f64>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_adjoint0_f64, hidden_matmul_2x1_1x3_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<RowDVector<f64>>::from_column_slice(&p[2..5]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[5..11])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 2]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_adjoint1_f64, hidden_matmul_2x1_1x3_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f64>>::from_column_slice(&p[0..2]), &<RowDVector<f64>>::from_column_slice(&p[2..5]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, <RowDVector<f64>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_f64, hidden_matmul_2x3_3x4_fixed_f64_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_reference_f64, hidden_matmul_2x3_3x4_fixed_reference_f64_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_adjoint0_f64, hidden_matmul_2x3_3x4_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_adjoint1_f64, hidden_matmul_2x3_3x4_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f64, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, <SMatrix<f64, 3, 4>>::from_column_slice(&[0.0; 12]), grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_f64, hidden_matmul_2x3_3x1_fixed_f64_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_reference_f64, hidden_matmul_2x3_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_adjoint0_f64, hidden_matmul_2x3_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[9..11])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_adjoint1_f64, hidden_matmul_2x3_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f64, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_f64, hidden_matmul_1x3_3x1_fixed_f64_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_reference_f64, hidden_matmul_1x3_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_adjoint0_f64, hidden_matmul_1x3_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [<SMatrix<f64, 1, 3>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_adjoint1_f64, hidden_matmul_1x3_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f64, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_f64, hidden_matmul_2x1_1x3_fixed_f64_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_reference_f64, hidden_matmul_2x1_1x3_fixed_reference_f64_vjp, [(0.5, 1.5); 5], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_adjoint0_f64, hidden_matmul_2x1_1x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[5..11])), |grads| [<SMatrix<f64, 2, 1>>::from_column_slice(&[0.0; 2]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_adjoint1_f64, hidden_matmul_2x1_1x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f64, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f64, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, <SMatrix<f64, 1, 3>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_scale_left_2x3_f64, hidden_scale_left_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_reference_f64, hidden_scale_left_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_adjoint0_f64, hidden_scale_left_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [0.0_f64, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_adjoint1_f64, hidden_scale_left_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f64>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, <DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads.1]),
    vjp_case!(hidden_scale_left_3x1_f64, hidden_scale_left_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_reference_f64, hidden_scale_left_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<DVector<f64>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_adjoint0_f64, hidden_scale_left_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f64>>::from_column_slice(&p[1..4]), &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [0.0_f64, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_adjoint1_f64, hidden_scale_left_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f64>>::from_column_slice(&p[1..4]), &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, <DVector<f64>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_f64, hidden_scale_left_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_reference_f64, hidden_scale_left_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_adjoint0_f64, hidden_scale_left_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [0.0_f64, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_adjoint1_f64, hidden_scale_left_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, <SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_f64, hidden_scale_left_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_reference_f64, hidden_scale_left_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_adjoint0_f64, hidden_scale_left_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [0.0_f64, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_adjoint1_f64, hidden_scale_left_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, <SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_scale_right_2x3_f64, hidden_scale_right_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_reference_f64, hidden_scale_right_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_adjoint0_f64, hidden_scale_right_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_adjoint1_f64, hidden_scale_right_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, 0.0_f64, grads.1]),
    vjp_case!(hidden_scale_right_3x1_f64, hidden_scale_right_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_reference_f64, hidden_scale_right_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_adjoint0_f64, hidden_scale_right_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_adjoint1_f64, hidden_scale_right_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, 0.0_f64, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_f64, hidden_scale_right_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_reference_f64, hidden_scale_right_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_adjoint0_f64, hidden_scale_right_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_adjoint1_f64, hidden_scale_right_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, 0.0_f64, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_f64, hidden_scale_right_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_reference_f64, hidden_scale_right_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_adjoint0_f64, hidden_scale_right_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_adjoint1_f64, hidden_scale_right_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, 0.0_f64, grads.1]),
    vjp_case!(hidden_div_f64, hidden_div_f64_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_div_reference_f64, hidden_div_reference_f64_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_div_adjoint0_f64, hidden_div_adjoint0_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f64, grads.0, grads.1]),
    vjp_case!(hidden_div_adjoint1_f64, hidden_div_adjoint1_f64_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_2x3_f64, hidden_unscale_2x3_f64_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_reference_f64, hidden_unscale_2x3_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_adjoint0_f64, hidden_unscale_2x3_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [<DMatrix<f64>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_adjoint1_f64, hidden_unscale_2x3_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f64>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f64>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_3x1_f64, hidden_unscale_3x1_f64_vjp, [(0.5, 1.5); 4], |p| (<DVector<f64>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_reference_f64, hidden_unscale_3x1_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_adjoint0_f64, hidden_unscale_3x1_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [<DVector<f64>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_adjoint1_f64, hidden_unscale_3x1_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f64>>::from_column_slice(&p[0..3]), p[3], &<DVector<f64>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_2x3_fixed_f64, hidden_unscale_2x3_fixed_f64_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_fixed_reference_f64, hidden_unscale_2x3_fixed_reference_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_fixed_adjoint0_f64, hidden_unscale_2x3_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [<SMatrix<f64, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_fixed_adjoint1_f64, hidden_unscale_2x3_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f64, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f64, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_3x1_fixed_f64, hidden_unscale_3x1_fixed_f64_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_fixed_reference_f64, hidden_unscale_3x1_fixed_reference_f64_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_fixed_adjoint0_f64, hidden_unscale_3x1_fixed_adjoint0_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [<SMatrix<f64, 3, 1>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_fixed_adjoint1_f64, hidden_unscale_3x1_fixed_adjoint1_f64_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f64, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f64, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
];

type HiddenDMatrix2x3F32 = DMatrix<f32>;
type HiddenDMatrix2x4F32 = DMatrix<f32>;
type HiddenDMatrix3x4F32 = DMatrix<f32>;
type HiddenDVector2x1F32 = DVector<f32>;
type HiddenDVector3x1F32 = DVector<f32>;
type HiddenF32 = f32;
type HiddenRowDVector1x3F32 = RowDVector<f32>;
type HiddenSMatrix1x1F32 = SMatrix<f32, 1, 1>;
type HiddenSMatrix1x3F32 = SMatrix<f32, 1, 3>;
type HiddenSMatrix2x1F32 = SMatrix<f32, 2, 1>;
type HiddenSMatrix2x3F32 = SMatrix<f32, 2, 3>;
type HiddenSMatrix2x4F32 = SMatrix<f32, 2, 4>;
type HiddenSMatrix3x1F32 = SMatrix<f32, 3, 1>;
type HiddenSMatrix3x4F32 = SMatrix<f32, 3, 4>;
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_add_f32(x: HiddenF32, y: HiddenF32) -> HiddenF32 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_add_reference_f32(x: &HiddenF32, y: &HiddenF32) -> HiddenF32 {
    *x + *y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_add_adjoint0_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    u
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_add_adjoint1_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    u
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_f32(
    x: HiddenDMatrix2x3F32,
    y: HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_reference_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_adjoint1_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_f32(
    x: HiddenDVector3x1F32,
    y: HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_reference_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_adjoint0_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_adjoint1_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_f32(
    x: HiddenSMatrix2x3F32,
    y: HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_2x3_2x3_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_f32(
    x: HiddenSMatrix3x1F32,
    y: HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    x + y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_reference_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    x + y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_add_3x1_3x1_fixed_adjoint1_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    u.clone()
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_sub_f32(x: HiddenF32, y: HiddenF32) -> HiddenF32 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_sub_reference_f32(x: &HiddenF32, y: &HiddenF32) -> HiddenF32 {
    *x - *y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_sub_adjoint0_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    u
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_sub_adjoint1_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    (dnn_core::differentiable::negate(u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_f32(
    x: HiddenDMatrix2x3F32,
    y: HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_reference_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_adjoint1_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_f32(
    x: HiddenDVector3x1F32,
    y: HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_reference_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_adjoint0_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_adjoint1_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_f32(
    x: HiddenSMatrix2x3F32,
    y: HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_2x3_2x3_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_f32(
    x: HiddenSMatrix3x1F32,
    y: HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    x - y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_reference_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    x - y
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    u.clone()
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_sub_3x1_3x1_fixed_adjoint1_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_neg_f32(x: HiddenF32) -> HiddenF32 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_neg_reference_f32(x: &HiddenF32) -> HiddenF32 {
    -*x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_neg_adjoint0_f32(x: HiddenF32, u: HiddenF32) -> HiddenF32 {
    (dnn_core::differentiable::negate(u))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_f32(x: HiddenDMatrix2x3F32) -> HiddenDMatrix2x3F32 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_reference_f32(
    x: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_2x3_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_f32(x: HiddenDVector3x1F32) -> HiddenDVector3x1F32 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_reference_f32(
    x: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_3x1_adjoint0_f32(
    x: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_fixed_f32(
    x: HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_2x3_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_2x3_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_fixed_f32(
    x: HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    -x
}
#[differentiable(wrt(x))]
pub(crate) fn hidden_matrix_neg_3x1_fixed_reference_f32(
    x: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    -x
}
#[differentiable(wrt(u))]
pub(crate) fn hidden_matrix_neg_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::negate(u.clone()))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_mul_f32(x: HiddenF32, y: HiddenF32) -> HiddenF32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_mul_reference_f32(x: &HiddenF32, y: &HiddenF32) -> HiddenF32 {
    *x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_mul_adjoint0_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_left(&x, &y, &u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_mul_adjoint1_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_right(&x, &y, &u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_f32(
    x: HiddenDMatrix2x3F32,
    y: HiddenDMatrix3x4F32,
) -> HiddenDMatrix2x4F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_reference_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix3x4F32,
) -> HiddenDMatrix2x4F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x4_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix3x4F32,
    u: &HiddenDMatrix2x4F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x4_adjoint1_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDMatrix3x4F32,
    u: &HiddenDMatrix2x4F32,
) -> HiddenDMatrix3x4F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_f32(
    x: HiddenDMatrix2x3F32,
    y: HiddenDVector3x1F32,
) -> HiddenDVector2x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_reference_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDVector3x1F32,
) -> HiddenDVector2x1F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x1_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector2x1F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x1_adjoint1_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector2x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_f32(
    x: HiddenRowDVector1x3F32,
    y: HiddenDVector3x1F32,
) -> HiddenSMatrix1x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_reference_f32(
    x: &HiddenRowDVector1x3F32,
    y: &HiddenDVector3x1F32,
) -> HiddenSMatrix1x1F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_1x3_3x1_adjoint0_f32(
    x: &HiddenRowDVector1x3F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenSMatrix1x1F32,
) -> HiddenRowDVector1x3F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_1x3_3x1_adjoint1_f32(
    x: &HiddenRowDVector1x3F32,
    y: &HiddenDVector3x1F32,
    u: &HiddenSMatrix1x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_f32(
    x: HiddenDVector2x1F32,
    y: HiddenRowDVector1x3F32,
) -> HiddenDMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_reference_f32(
    x: &HiddenDVector2x1F32,
    y: &HiddenRowDVector1x3F32,
) -> HiddenDMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x1_1x3_adjoint0_f32(
    x: &HiddenDVector2x1F32,
    y: &HiddenRowDVector1x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDVector2x1F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x1_1x3_adjoint1_f32(
    x: &HiddenDVector2x1F32,
    y: &HiddenRowDVector1x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenRowDVector1x3F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_f32(
    x: HiddenSMatrix2x3F32,
    y: HiddenSMatrix3x4F32,
) -> HiddenSMatrix2x4F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix3x4F32,
) -> HiddenSMatrix2x4F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix3x4F32,
    u: &HiddenSMatrix2x4F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x4_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix3x4F32,
    u: &HiddenSMatrix2x4F32,
) -> HiddenSMatrix3x4F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_f32(
    x: HiddenSMatrix2x3F32,
    y: HiddenSMatrix3x1F32,
) -> HiddenSMatrix2x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix2x1F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix2x1F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x3_3x1_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix2x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_f32(
    x: HiddenSMatrix1x3F32,
    y: HiddenSMatrix3x1F32,
) -> HiddenSMatrix1x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_reference_f32(
    x: &HiddenSMatrix1x3F32,
    y: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix1x1F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix1x3F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix1x1F32,
) -> HiddenSMatrix1x3F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_1x3_3x1_fixed_adjoint1_f32(
    x: &HiddenSMatrix1x3F32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix1x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_f32(
    x: HiddenSMatrix2x1F32,
    y: HiddenSMatrix1x3F32,
) -> HiddenSMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_reference_f32(
    x: &HiddenSMatrix2x1F32,
    y: &HiddenSMatrix1x3F32,
) -> HiddenSMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x1F32,
    y: &HiddenSMatrix1x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x1F32 {
    (dnn_core::differentiable::mul_left(x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_matmul_2x1_1x3_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x1F32,
    y: &HiddenSMatrix1x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix1x3F32 {
    (dnn_core::differentiable::mul_right(x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_f32(
    x: HiddenF32,
    y: HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_reference_f32(
    x: &HiddenF32,
    y: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_2x3_adjoint0_f32(
    x: HiddenF32,
    y: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_2x3_adjoint1_f32(
    x: HiddenF32,
    y: &HiddenDMatrix2x3F32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_f32(
    x: HiddenF32,
    y: HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_reference_f32(
    x: &HiddenF32,
    y: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_3x1_adjoint0_f32(
    x: HiddenF32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_3x1_adjoint1_f32(
    x: HiddenF32,
    y: &HiddenDVector3x1F32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_fixed_f32(
    x: HiddenF32,
    y: HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_2x3_fixed_reference_f32(
    x: &HiddenF32,
    y: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_2x3_fixed_adjoint0_f32(
    x: HiddenF32,
    y: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_2x3_fixed_adjoint1_f32(
    x: HiddenF32,
    y: &HiddenSMatrix2x3F32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_fixed_f32(
    x: HiddenF32,
    y: HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_left_3x1_fixed_reference_f32(
    x: &HiddenF32,
    y: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    *x * y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_left_3x1_fixed_adjoint0_f32(
    x: HiddenF32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_left(&x, y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_left_3x1_fixed_adjoint1_f32(
    x: HiddenF32,
    y: &HiddenSMatrix3x1F32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::mul_right(&x, y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_f32(
    x: HiddenDMatrix2x3F32,
    y: HiddenF32,
) -> HiddenDMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_reference_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenF32,
) -> HiddenDMatrix2x3F32 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_2x3_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_2x3_adjoint1_f32(
    x: &HiddenDMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_f32(
    x: HiddenDVector3x1F32,
    y: HiddenF32,
) -> HiddenDVector3x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_reference_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenF32,
) -> HiddenDVector3x1F32 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_3x1_adjoint0_f32(
    x: &HiddenDVector3x1F32,
    y: HiddenF32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_3x1_adjoint1_f32(
    x: &HiddenDVector3x1F32,
    y: HiddenF32,
    u: &HiddenDVector3x1F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_fixed_f32(
    x: HiddenSMatrix2x3F32,
    y: HiddenF32,
) -> HiddenSMatrix2x3F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_2x3_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenF32,
) -> HiddenSMatrix2x3F32 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_2x3_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_2x3_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_fixed_f32(
    x: HiddenSMatrix3x1F32,
    y: HiddenF32,
) -> HiddenSMatrix3x1F32 {
    x * y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_scale_right_3x1_fixed_reference_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenF32,
) -> HiddenSMatrix3x1F32 {
    x * *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_scale_right_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix3x1F32,
    y: HiddenF32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::mul_left(x, &y, u))
}
#[differentiable(wrt(x, u))]
pub(crate) fn hidden_scale_right_3x1_fixed_adjoint1_f32(
    x: &HiddenSMatrix3x1F32,
    y: HiddenF32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenF32 {
    (dnn_core::differentiable::mul_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_div_f32(x: HiddenF32, y: HiddenF32) -> HiddenF32 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_div_reference_f32(x: &HiddenF32, y: &HiddenF32) -> HiddenF32 {
    *x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_div_adjoint0_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    (dnn_core::differentiable::div_left(&x, &y, &u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_div_adjoint1_f32(
    x: HiddenF32,
    y: HiddenF32,
    u: HiddenF32,
) -> HiddenF32 {
    (dnn_core::differentiable::div_right(&x, &y, &u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_f32(
    x: HiddenDMatrix2x3F32,
    y: HiddenF32,
) -> HiddenDMatrix2x3F32 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_reference_f32(
    x: &HiddenDMatrix2x3F32,
    y: &HiddenF32,
) -> HiddenDMatrix2x3F32 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_2x3_adjoint0_f32(
    x: &HiddenDMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenDMatrix2x3F32 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_2x3_adjoint1_f32(
    x: &HiddenDMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenDMatrix2x3F32,
) -> HiddenF32 {
    (dnn_core::differentiable::div_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_f32(
    x: HiddenDVector3x1F32,
    y: HiddenF32,
) -> HiddenDVector3x1F32 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_reference_f32(
    x: &HiddenDVector3x1F32,
    y: &HiddenF32,
) -> HiddenDVector3x1F32 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_3x1_adjoint0_f32(
    x: &HiddenDVector3x1F32,
    y: HiddenF32,
    u: &HiddenDVector3x1F32,
) -> HiddenDVector3x1F32 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_3x1_adjoint1_f32(
    x: &HiddenDVector3x1F32,
    y: HiddenF32,
    u: &HiddenDVector3x1F32,
) -> HiddenF32 {
    (dnn_core::differentiable::div_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_fixed_f32(
    x: HiddenSMatrix2x3F32,
    y: HiddenF32,
) -> HiddenSMatrix2x3F32 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_2x3_fixed_reference_f32(
    x: &HiddenSMatrix2x3F32,
    y: &HiddenF32,
) -> HiddenSMatrix2x3F32 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_2x3_fixed_adjoint0_f32(
    x: &HiddenSMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenSMatrix2x3F32 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_2x3_fixed_adjoint1_f32(
    x: &HiddenSMatrix2x3F32,
    y: HiddenF32,
    u: &HiddenSMatrix2x3F32,
) -> HiddenF32 {
    (dnn_core::differentiable::div_right(x, &y, u))
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_fixed_f32(
    x: HiddenSMatrix3x1F32,
    y: HiddenF32,
) -> HiddenSMatrix3x1F32 {
    x / y
}
#[differentiable(wrt(x, y))]
pub(crate) fn hidden_unscale_3x1_fixed_reference_f32(
    x: &HiddenSMatrix3x1F32,
    y: &HiddenF32,
) -> HiddenSMatrix3x1F32 {
    x / *y
}
#[differentiable(wrt(y, u))]
pub(crate) fn hidden_unscale_3x1_fixed_adjoint0_f32(
    x: &HiddenSMatrix3x1F32,
    y: HiddenF32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenSMatrix3x1F32 {
    (dnn_core::differentiable::div_left(x, &y, u))
}
#[differentiable(wrt(x, y, u))]
pub(crate) fn hidden_unscale_3x1_fixed_adjoint1_f32(
    x: &HiddenSMatrix3x1F32,
    y: HiddenF32,
    u: &HiddenSMatrix3x1F32,
) -> HiddenF32 {
    (dnn_core::differentiable::div_right(x, &y, u))
}

pub(crate) const F32: &[Case<f32>] = &[
    vjp_case!(hidden_add_f32, hidden_add_f32_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_add_reference_f32, hidden_add_reference_f32_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_add_adjoint0_f32, hidden_add_adjoint0_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f32, 0.0_f32, grads]),
    vjp_case!(hidden_add_adjoint1_f32, hidden_add_adjoint1_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f32, 0.0_f32, grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_f32, hidden_matrix_add_2x3_2x3_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_reference_f32, hidden_matrix_add_2x3_2x3_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_adjoint0_f32, hidden_matrix_add_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_adjoint1_f32, hidden_matrix_add_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_f32, hidden_matrix_add_3x1_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_reference_f32, hidden_matrix_add_3x1_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_adjoint0_f32, hidden_matrix_add_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), <DVector<f32>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_adjoint1_f32, hidden_matrix_add_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), <DVector<f32>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_f32, hidden_matrix_add_2x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_reference_f32, hidden_matrix_add_2x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_adjoint0_f32, hidden_matrix_add_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_2x3_2x3_fixed_adjoint1_f32, hidden_matrix_add_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_f32, hidden_matrix_add_3x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_reference_f32, hidden_matrix_add_3x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_adjoint0_f32, hidden_matrix_add_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_add_3x1_3x1_fixed_adjoint1_f32, hidden_matrix_add_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_sub_f32, hidden_sub_f32_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_sub_reference_f32, hidden_sub_reference_f32_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_sub_adjoint0_f32, hidden_sub_adjoint0_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f32, 0.0_f32, grads]),
    vjp_case!(hidden_sub_adjoint1_f32, hidden_sub_adjoint1_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f32, 0.0_f32, grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_f32, hidden_matrix_sub_2x3_2x3_f32_vjp, [(0.5, 1.5); 12], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_reference_f32, hidden_matrix_sub_2x3_2x3_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_adjoint0_f32, hidden_matrix_sub_2x3_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_adjoint1_f32, hidden_matrix_sub_2x3_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[12..18])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), <DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_f32, hidden_matrix_sub_3x1_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_reference_f32, hidden_matrix_sub_3x1_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_adjoint0_f32, hidden_matrix_sub_3x1_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), <DVector<f32>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_adjoint1_f32, hidden_matrix_sub_3x1_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), <DVector<f32>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_f32, hidden_matrix_sub_2x3_2x3_fixed_f32_vjp, [(0.5, 1.5); 12], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_reference_f32, hidden_matrix_sub_2x3_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_adjoint0_f32, hidden_matrix_sub_2x3_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_2x3_2x3_fixed_adjoint1_f32, hidden_matrix_sub_2x3_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[12..18])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), <SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_f32, hidden_matrix_sub_3x1_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_reference_f32, hidden_matrix_sub_3x1_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_adjoint0_f32, hidden_matrix_sub_3x1_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_sub_3x1_3x1_fixed_adjoint1_f32, hidden_matrix_sub_3x1_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_neg_f32, hidden_neg_f32_vjp, [(0.5, 1.5); 1], |p| (p[0]), |grads| [grads]),
    vjp_case!(hidden_neg_reference_f32, hidden_neg_reference_f32_vjp, [(0.5, 1.5); 1], |p| (&p[0]), |grads| [grads]),
    vjp_case!(hidden_neg_adjoint0_f32, hidden_neg_adjoint0_f32_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [0.0_f32, grads]),
    vjp_case!(hidden_matrix_neg_2x3_f32, hidden_matrix_neg_2x3_f32_vjp, [(0.5, 1.5); 6], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_reference_f32, hidden_matrix_neg_2x3_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_adjoint0_f32, hidden_matrix_neg_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[6..12])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_neg_3x1_f32, hidden_matrix_neg_3x1_f32_vjp, [(0.5, 1.5); 3], |p| (<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_reference_f32, hidden_matrix_neg_3x1_reference_f32_vjp, [(0.5, 1.5); 3], |p| (&<DVector<f32>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_adjoint0_f32, hidden_matrix_neg_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 6], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_matrix_neg_2x3_fixed_f32, hidden_matrix_neg_2x3_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_fixed_reference_f32, hidden_matrix_neg_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_2x3_fixed_adjoint0_f32, hidden_matrix_neg_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 12], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[6..12])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads]),
    vjp_case!(hidden_matrix_neg_3x1_fixed_f32, hidden_matrix_neg_3x1_fixed_f32_vjp, [(0.5, 1.5); 3], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_fixed_reference_f32, hidden_matrix_neg_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 3], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3])), |grads| [grads]),
    vjp_case!(hidden_matrix_neg_3x1_fixed_adjoint0_f32, hidden_matrix_neg_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads]),
    vjp_case!(hidden_mul_f32, hidden_mul_f32_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_mul_reference_f32, hidden_mul_reference_f32_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_mul_adjoint0_f32, hidden_mul_adjoint0_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f32, grads.0, grads.1]),
    vjp_case!(hidden_mul_adjoint1_f32, hidden_mul_adjoint1_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [grads.0, 0.0_f32, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_f32, hidden_matmul_2x3_3x4_f32_vjp, [(0.5, 1.5); 18], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_reference_f32, hidden_matmul_2x3_3x4_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_adjoint0_f32, hidden_matmul_2x3_3x4_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_adjoint1_f32, hidden_matmul_2x3_3x4_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DMatrix<f32>>::from_column_slice(3, 4, &p[6..18]), &<DMatrix<f32>>::from_column_slice(2, 4, &p[18..26])), |grads| [grads.0, <DMatrix<f32>>::from_column_slice(3, 4, &[0.0; 12]), grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_f32, hidden_matmul_2x3_3x1_f32_vjp, [(0.5, 1.5); 9], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), <DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_reference_f32, hidden_matmul_2x3_3x1_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_adjoint0_f32, hidden_matmul_2x3_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9]), &<DVector<f32>>::from_column_slice(&p[9..11])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_adjoint1_f32, hidden_matmul_2x3_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &<DVector<f32>>::from_column_slice(&p[6..9]), &<DVector<f32>>::from_column_slice(&p[9..11])), |grads| [grads.0, <DVector<f32>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_f32, hidden_matmul_1x3_3x1_f32_vjp, [(0.5, 1.5); 6], |p| (<RowDVector<f32>>::from_column_slice(&p[0..3]), <DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_reference_f32, hidden_matmul_1x3_3x1_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_adjoint0_f32, hidden_matmul_1x3_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [<RowDVector<f32>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_adjoint1_f32, hidden_matmul_1x3_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<RowDVector<f32>>::from_column_slice(&p[0..3]), &<DVector<f32>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, <DVector<f32>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_f32, hidden_matmul_2x1_1x3_f32_vjp, [(0.5, 1.5); 5], |p| (<DVector<f32>>::from_column_slice(&p[0..2]), <RowDVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_reference_f32, hidden_matmul_2x1_1x3_reference_f32_vjp, [(0.5, 1.5); 5], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<RowDVector<f32>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_adjoint0_f32, hidden_matmul_2x1_1x3_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<RowDVector<f32>>::from_column_slice(&p[2..5]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[5..11])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 2]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_adjoint1_f32, hidden_matmul_2x1_1x3_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<DVector<f32>>::from_column_slice(&p[0..2]), &<RowDVector<f32>>::from_column_slice(&p[2..5]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[5..11])), |grads| [grads.0, <RowDVector<f32>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_f32, hidden_matmul_2x3_3x4_fixed_f32_vjp, [(0.5, 1.5); 18], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_reference_f32, hidden_matmul_2x3_3x4_fixed_reference_f32_vjp, [(0.5, 1.5); 18], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_adjoint0_f32, hidden_matmul_2x3_3x4_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x4_fixed_adjoint1_f32, hidden_matmul_2x3_3x4_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 26], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 4>>::from_column_slice(&p[6..18]), &<SMatrix<f32, 2, 4>>::from_column_slice(&p[18..26])), |grads| [grads.0, <SMatrix<f32, 3, 4>>::from_column_slice(&[0.0; 12]), grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_f32, hidden_matmul_2x3_3x1_fixed_f32_vjp, [(0.5, 1.5); 9], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_reference_f32, hidden_matmul_2x3_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 9], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_adjoint0_f32, hidden_matmul_2x3_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[9..11])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x3_3x1_fixed_adjoint1_f32, hidden_matmul_2x3_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[6..9]), &<SMatrix<f32, 2, 1>>::from_column_slice(&p[9..11])), |grads| [grads.0, <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_f32, hidden_matmul_1x3_3x1_fixed_f32_vjp, [(0.5, 1.5); 6], |p| (<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), <SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_reference_f32, hidden_matmul_1x3_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 6], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_adjoint0_f32, hidden_matmul_1x3_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [<SMatrix<f32, 1, 3>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_1x3_3x1_fixed_adjoint1_f32, hidden_matmul_1x3_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 1, 3>>::from_column_slice(&p[0..3]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[3..6]), &<SMatrix<f32, 1, 1>>::from_column_slice(&p[6..7])), |grads| [grads.0, <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_f32, hidden_matmul_2x1_1x3_fixed_f32_vjp, [(0.5, 1.5); 5], |p| (<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), <SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_reference_f32, hidden_matmul_2x1_1x3_fixed_reference_f32_vjp, [(0.5, 1.5); 5], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_adjoint0_f32, hidden_matmul_2x1_1x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[5..11])), |grads| [<SMatrix<f32, 2, 1>>::from_column_slice(&[0.0; 2]), grads.0, grads.1]),
    vjp_case!(hidden_matmul_2x1_1x3_fixed_adjoint1_f32, hidden_matmul_2x1_1x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 11], |p| (&<SMatrix<f32, 2, 1>>::from_column_slice(&p[0..2]), &<SMatrix<f32, 1, 3>>::from_column_slice(&p[2..5]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[5..11])), |grads| [grads.0, <SMatrix<f32, 1, 3>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_scale_left_2x3_f32, hidden_scale_left_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_reference_f32, hidden_scale_left_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_adjoint0_f32, hidden_scale_left_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [0.0_f32, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_adjoint1_f32, hidden_scale_left_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (p[0], &<DMatrix<f32>>::from_column_slice(2, 3, &p[1..7]), &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, <DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads.1]),
    vjp_case!(hidden_scale_left_3x1_f32, hidden_scale_left_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_reference_f32, hidden_scale_left_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<DVector<f32>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_adjoint0_f32, hidden_scale_left_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f32>>::from_column_slice(&p[1..4]), &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [0.0_f32, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_adjoint1_f32, hidden_scale_left_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], &<DVector<f32>>::from_column_slice(&p[1..4]), &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, <DVector<f32>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_f32, hidden_scale_left_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], <SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_reference_f32, hidden_scale_left_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_adjoint0_f32, hidden_scale_left_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [0.0_f32, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_2x3_fixed_adjoint1_f32, hidden_scale_left_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (p[0], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[1..7]), &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, <SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_f32, hidden_scale_left_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (p[0], <SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_reference_f32, hidden_scale_left_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4])), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_adjoint0_f32, hidden_scale_left_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [0.0_f32, grads.0, grads.1]),
    vjp_case!(hidden_scale_left_3x1_fixed_adjoint1_f32, hidden_scale_left_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (p[0], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[1..4]), &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, <SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads.1]),
    vjp_case!(hidden_scale_right_2x3_f32, hidden_scale_right_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_reference_f32, hidden_scale_right_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_adjoint0_f32, hidden_scale_right_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_adjoint1_f32, hidden_scale_right_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, 0.0_f32, grads.1]),
    vjp_case!(hidden_scale_right_3x1_f32, hidden_scale_right_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_reference_f32, hidden_scale_right_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_adjoint0_f32, hidden_scale_right_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_adjoint1_f32, hidden_scale_right_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, 0.0_f32, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_f32, hidden_scale_right_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_reference_f32, hidden_scale_right_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_adjoint0_f32, hidden_scale_right_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_2x3_fixed_adjoint1_f32, hidden_scale_right_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, 0.0_f32, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_f32, hidden_scale_right_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_reference_f32, hidden_scale_right_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_adjoint0_f32, hidden_scale_right_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_scale_right_3x1_fixed_adjoint1_f32, hidden_scale_right_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, 0.0_f32, grads.1]),
    vjp_case!(hidden_div_f32, hidden_div_f32_vjp, [(0.5, 1.5); 2], |p| (p[0], p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_div_reference_f32, hidden_div_reference_f32_vjp, [(0.5, 1.5); 2], |p| (&p[0], &p[1]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_div_adjoint0_f32, hidden_div_adjoint0_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [0.0_f32, grads.0, grads.1]),
    vjp_case!(hidden_div_adjoint1_f32, hidden_div_adjoint1_f32_vjp, [(0.5, 1.5); 3], |p| (p[0], p[1], p[2]), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_2x3_f32, hidden_unscale_2x3_f32_vjp, [(0.5, 1.5); 7], |p| (<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_reference_f32, hidden_unscale_2x3_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_adjoint0_f32, hidden_unscale_2x3_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [<DMatrix<f32>>::from_column_slice(2, 3, &[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_adjoint1_f32, hidden_unscale_2x3_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (&<DMatrix<f32>>::from_column_slice(2, 3, &p[0..6]), p[6], &<DMatrix<f32>>::from_column_slice(2, 3, &p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_3x1_f32, hidden_unscale_3x1_f32_vjp, [(0.5, 1.5); 4], |p| (<DVector<f32>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_reference_f32, hidden_unscale_3x1_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_adjoint0_f32, hidden_unscale_3x1_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [<DVector<f32>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_adjoint1_f32, hidden_unscale_3x1_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<DVector<f32>>::from_column_slice(&p[0..3]), p[3], &<DVector<f32>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_2x3_fixed_f32, hidden_unscale_2x3_fixed_f32_vjp, [(0.5, 1.5); 7], |p| (<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_fixed_reference_f32, hidden_unscale_2x3_fixed_reference_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), &p[6]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_fixed_adjoint0_f32, hidden_unscale_2x3_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [<SMatrix<f32, 2, 3>>::from_column_slice(&[0.0; 6]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_2x3_fixed_adjoint1_f32, hidden_unscale_2x3_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 13], |p| (&<SMatrix<f32, 2, 3>>::from_column_slice(&p[0..6]), p[6], &<SMatrix<f32, 2, 3>>::from_column_slice(&p[7..13])), |grads| [grads.0, grads.1, grads.2]),
    vjp_case!(hidden_unscale_3x1_fixed_f32, hidden_unscale_3x1_fixed_f32_vjp, [(0.5, 1.5); 4], |p| (<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_fixed_reference_f32, hidden_unscale_3x1_fixed_reference_f32_vjp, [(0.5, 1.5); 4], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), &p[3]), |grads| [grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_fixed_adjoint0_f32, hidden_unscale_3x1_fixed_adjoint0_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [<SMatrix<f32, 3, 1>>::from_column_slice(&[0.0; 3]), grads.0, grads.1]),
    vjp_case!(hidden_unscale_3x1_fixed_adjoint1_f32, hidden_unscale_3x1_fixed_adjoint1_f32_vjp, [(0.5, 1.5); 7], |p| (&<SMatrix<f32, 3, 1>>::from_column_slice(&p[0..3]), p[3], &<SMatrix<f32, 3, 1>>::from_column_slice(&p[4..7])), |grads| [grads.0, grads.1, grads.2]),
];
