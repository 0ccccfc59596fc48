//! The matrix products and sums that adjoints of matrix code consist of.
//!
//! For `C = A B` with upstream `C̄` the adjoints are `Ā = C̄ Bᵀ` ([`gemm_nt`]) and `B̄ = Aᵀ C̄` ([`gemm_tn`]).
//! nalgebra's own spellings of these never reach its fast product, and some of them are unsound on views with
//! steps (upstream issue 1616): these do, and are not.

// A static product costs what a hand-written one does only if its sizes reach the loops.
#![allow(clippy::inline_always)]

mod count;
mod loops;
mod product;
mod raw;
mod reduce;
mod spread;
#[cfg(test)]
mod tests;

#[cfg(all(debug_assertions, feature = "std"))]
#[doc(hidden)]
pub use count::{products, reset_products};
pub use product::{gemm_nn, gemm_nt, gemm_nt_add, gemm_tn, gemm_tn_add};
pub(crate) use product::{gemm_nt_sized, gemm_tn_sized};
pub use reduce::{accumulate, column_sum, dot, row_sum, sum, zeros_like};
pub use spread::{spread, spread_column, spread_row};

use nalgebra::{ClosedAddAssign, ClosedMulAssign, Scalar};
use num_traits::Zero;

/// What the entries of a matrix must do: be added and multiplied.
///
/// Everything that nalgebra can multiply has it; `f32` and `f64` reach the fast product, the rest plain loops.
pub trait Element: Scalar + Zero + ClosedAddAssign + ClosedMulAssign {}

impl<T: Scalar + Zero + ClosedAddAssign + ClosedMulAssign> Element for T {}
