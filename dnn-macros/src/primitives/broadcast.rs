//! Columns and rows for the whole of a matrix. `X̄` is the adjoint of `X`.

use super::linear_algebra::matrices;
use crate::ir::Extent::{self, Matrix};
use crate::ir::{Domain, Emission, Primitive, Rule, Typing};

pub(super) const ENTRIES: &[&Primitive] =
    &[&ADD_COLUMN, &ADD_ROW, &COLUMN_SUM, &ROW_SUM, &SPREAD_COLUMN, &SPREAD_ROW];

/// A matrix and a column or a row for it.
const COLUMN_LAST: &[&[Extent]] = &[&[Matrix(2, 3), Matrix(2, 1)]];
const ROW_LAST: &[&[Extent]] = &[&[Matrix(2, 3), Matrix(1, 3)]];
const COLUMN_FIRST: &[&[Extent]] = &[&[Matrix(2, 1), Matrix(2, 3)]];
const ROW_FIRST: &[&[Extent]] = &[&[Matrix(1, 3), Matrix(2, 3)]];

/// `Z = X + v 1ᵀ`, the vector added to every column: `X̄ = Z̄`, `v̄ = Z̄ 1`.
pub(crate) static ADD_COLUMN: Primitive = matrices(
    "add_column",
    &["add_column"],
    Typing::Broadcast { column: true },
    Emission::Borrowing("broadcast::add_column"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&COLUMN_SUM, &[]))]),
    Domain::Dynamic(COLUMN_LAST),
);

/// `Z = X + 1 v`, the row added to every row: `X̄ = Z̄`, `v̄ = 1ᵀ Z̄`.
pub(crate) static ADD_ROW: Primitive = matrices(
    "add_row",
    &["add_row"],
    Typing::Broadcast { column: false },
    Emission::Borrowing("broadcast::add_row"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&ROW_SUM, &[]))]),
    Domain::Dynamic(ROW_LAST),
);

/// `z = X 1`, the sum of the columns: `X̄ = z̄ 1ᵀ`.
pub(crate) static COLUMN_SUM: Primitive = matrices(
    "column_sum",
    &["column_sum", "dnn_core::kernel::column_sum"],
    Typing::Collapse { column: true },
    Emission::Borrowing("kernel::column_sum"),
    Rule::Linear(|operands, u| vec![Some(u.apply(&SPREAD_COLUMN, &[operands[0]]))]),
    Domain::Matrices(&[&[Matrix(2, 3)]]),
);

/// `z = 1ᵀ X`, the sum of the rows: `X̄ = 1 z̄`.
pub(crate) static ROW_SUM: Primitive = matrices(
    "row_sum",
    &["row_sum", "dnn_core::kernel::row_sum"],
    Typing::Collapse { column: false },
    Emission::Borrowing("kernel::row_sum"),
    Rule::Linear(|operands, u| vec![Some(u.apply(&SPREAD_ROW, &[operands[0]]))]),
    Domain::Matrices(&[&[Matrix(2, 3)]]),
);

/// `Z = v 1ᵀ`, every column is `v`, in the shape of `X`: `v̄ = Z̄ 1`.
pub(crate) static SPREAD_COLUMN: Primitive = matrices(
    "spread_column",
    &["dnn_core::kernel::spread_column"],
    Typing::SpreadVector { column: true },
    Emission::Borrowing("kernel::spread_column"),
    Rule::Linear(|_, u| vec![Some(u.apply(&COLUMN_SUM, &[])), None]),
    Domain::Matrices(COLUMN_FIRST),
);

/// `Z = 1 v`, every row is `v`, in the shape of `X`: `v̄ = 1ᵀ Z̄`.
pub(crate) static SPREAD_ROW: Primitive = matrices(
    "spread_row",
    &["dnn_core::kernel::spread_row"],
    Typing::SpreadVector { column: false },
    Emission::Borrowing("kernel::spread_row"),
    Rule::Linear(|_, u| vec![Some(u.apply(&ROW_SUM, &[])), None]),
    Domain::Matrices(ROW_FIRST),
);
