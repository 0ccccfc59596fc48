//! Operations on nalgebra matrices and vectors. `X̄` is the adjoint of `X`.

use crate::ir::{Domain, Emission, Primitive, Rule, Typing};

pub(super) const ENTRIES: &[&Primitive] = &[
    &MATRIX_ADD,
    &MATRIX_SUB,
    &MATRIX_NEG,
    &MATMUL,
    &MATMUL_NT,
    &MATMUL_TN,
    &SCALE_LEFT,
    &SCALE_RIGHT,
    &UNSCALE,
    &TRANSPOSE,
    &COMPONENT_MUL,
    &COMPONENT_DIV,
    &DOT,
    &SUM,
    &SPREAD,
    &NORM,
    &NORM_SQUARED,
    &ADD_COLUMN,
    &ADD_ROW,
    &COLUMN_SUM,
    &ROW_SUM,
    &SPREAD_COLUMN,
    &SPREAD_ROW,
];

/// `Z = X + Y`: `X̄ = Z̄`, `Ȳ = Z̄`.
pub(crate) static MATRIX_ADD: Primitive = matrices(
    "matrix_add",
    &["+"],
    Typing::Matrices(2),
    Emission::Infix("+"),
    Rule::Linear(|_, u| vec![Some(u); 2]),
);

/// `Z = X - Y`: `X̄ = Z̄`, `Ȳ = -Z̄`.
pub(crate) static MATRIX_SUB: Primitive = matrices(
    "matrix_sub",
    &["-"],
    Typing::Matrices(2),
    Emission::Infix("-"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&MATRIX_NEG, &[]))]),
);

/// `Z = -X`: `X̄ = -Z̄`.
pub(crate) static MATRIX_NEG: Primitive = matrices(
    "matrix_neg",
    &["unary -"],
    Typing::Matrices(1),
    Emission::Prefix("-"),
    Rule::Linear(|_, u| vec![Some(u.apply(&MATRIX_NEG, &[]))]),
);

/// `Z = X Y`: `X̄ = Z̄ Yᵀ`, `Ȳ = Xᵀ Z̄`.
pub(crate) static MATMUL: Primitive = matrices(
    "matmul",
    &["*"],
    Typing::Product,
    Emission::Infix("*"),
    Rule::Bilinear(|x, y, u| [u.apply(&MATMUL_NT, &[y]), x.apply(&MATMUL_TN, &[u])]),
);

/// `Z = X Yᵀ`: `X̄ = Z̄ Y`, `Ȳ = Z̄ᵀ X`.
pub(crate) static MATMUL_NT: Primitive = matrices(
    "matmul_nt",
    &[],
    Typing::ProductTransposed,
    Emission::Borrowing("kernel::gemm_nt"),
    Rule::Bilinear(|x, y, u| [u.apply(&MATMUL, &[y]), u.apply(&MATMUL_TN, &[x])]),
);

/// `Z = Xᵀ Y`: `X̄ = Y Z̄ᵀ`, `Ȳ = X Z̄`.
pub(crate) static MATMUL_TN: Primitive = matrices(
    "matmul_tn",
    &[],
    Typing::TransposedProduct,
    Emission::Borrowing("kernel::gemm_tn"),
    Rule::Bilinear(|x, y, u| [y.apply(&MATMUL_NT, &[u]), x.apply(&MATMUL, &[u])]),
);

/// `Z = a X`: `ā = Z̄ · X`, `X̄ = Z̄ a`.
pub(crate) static SCALE_LEFT: Primitive = matrices(
    "scale_left",
    &["*"],
    Typing::Scaling { scalar_first: true },
    Emission::Infix("*"),
    Rule::Bilinear(|a, x, u| [u.apply(&DOT, &[x]), u.apply(&SCALE_RIGHT, &[a])]),
);

/// `Z = X a`: `X̄ = Z̄ a`, `ā = Z̄ · X`.
pub(crate) static SCALE_RIGHT: Primitive = matrices(
    "scale_right",
    &["*", "scale"],
    Typing::Scaling { scalar_first: false },
    Emission::Infix("*"),
    Rule::Bilinear(|x, a, u| [u.apply(&SCALE_RIGHT, &[a]), u.apply(&DOT, &[x])]),
);

/// `Z = X / a`: `X̄ = Z̄ / a`, `ā = -(Z̄ · Z) / a`.
pub(crate) static UNSCALE: Primitive = matrices(
    "unscale",
    &["/", "unscale"],
    Typing::Scaling { scalar_first: false },
    Emission::Infix("/"),
    Rule::Custom(|operands, z, u| {
        let a = operands[1];
        vec![Some(u.apply(&UNSCALE, &[a])), Some(-(u.apply(&DOT, &[z]) / a))]
    }),
);

/// `Z = Xᵀ`: `X̄ = Z̄ᵀ`.
pub(crate) static TRANSPOSE: Primitive = matrices(
    "transpose",
    &["transpose"],
    Typing::Transpose,
    Emission::Method("transpose"),
    Rule::Linear(|_, u| vec![Some(u.apply(&TRANSPOSE, &[]))]),
);

/// `Z = X ⊙ Y`: `X̄ = Z̄ ⊙ Y`, `Ȳ = Z̄ ⊙ X`.
pub(crate) static COMPONENT_MUL: Primitive = matrices(
    "component_mul",
    &["component_mul"],
    Typing::Matrices(2),
    Emission::Method("component_mul"),
    Rule::Bilinear(|x, y, u| [u.apply(&COMPONENT_MUL, &[y]), u.apply(&COMPONENT_MUL, &[x])]),
);

/// `Z = X ⊘ Y`: `X̄ = Z̄ ⊘ Y`, `Ȳ = -(Z̄ ⊙ Z) ⊘ Y`.
pub(crate) static COMPONENT_DIV: Primitive = matrices(
    "component_div",
    &["component_div"],
    Typing::Matrices(2),
    Emission::Method("component_div"),
    Rule::Custom(|operands, z, u| {
        let y = operands[1];
        let by_divisor = u.apply(&COMPONENT_MUL, &[z]).apply(&COMPONENT_DIV, &[y]).apply(&MATRIX_NEG, &[]);
        vec![Some(u.apply(&COMPONENT_DIV, &[y])), Some(by_divisor)]
    }),
);

/// `z = Σ xᵢ yᵢ`: `x̄ = z̄ y`, `ȳ = z̄ x`.
pub(crate) static DOT: Primitive = matrices(
    "dot",
    &["dot"],
    Typing::Reduction(2),
    Emission::Method("dot"),
    Rule::Bilinear(|x, y, u| [y.apply(&SCALE_RIGHT, &[u]), x.apply(&SCALE_RIGHT, &[u])]),
);

/// `z = Σ xᵢ`: `x̄ᵢ = z̄`.
pub(crate) static SUM: Primitive = matrices(
    "sum",
    &["sum"],
    Typing::Reduction(1),
    Emission::Method("sum"),
    Rule::Linear(|operands, u| vec![Some(u.apply(&SPREAD, &[operands[0]]))]),
);

/// A matrix of the shape of `X` with `u` everywhere.
pub(crate) static SPREAD: Primitive = matrices(
    "spread",
    &[],
    Typing::Spread,
    Emission::Borrowing("kernel::spread"),
    Rule::Linear(|_, u| vec![Some(u.apply(&SUM, &[])), None]),
);

/// `z = ‖X‖`, `X̄ = (z̄ / z) X`.
pub(crate) static NORM: Primitive = matrices(
    "norm",
    &["norm", "magnitude"],
    Typing::Reduction(1),
    Emission::Method("norm"),
    Rule::Custom(|operands, z, u| {
        let slope = z.equals(z.number(0.0)).choose(z.number(0.0), u / z);
        vec![Some(operands[0].apply(&SCALE_RIGHT, &[slope]))]
    }),
)
.convention("0 at 0");

/// `z = ‖X‖²`, `X̄ = 2 z̄ X`.
pub(crate) static NORM_SQUARED: Primitive = matrices(
    "norm_squared",
    &["norm_squared", "magnitude_squared"],
    Typing::Reduction(1),
    Emission::Method("norm_squared"),
    Rule::Custom(|operands, _, u| vec![Some(operands[0].apply(&SCALE_RIGHT, &[2.0 * u]))]),
);

/// `Z = X + v 1ᵀ`, the vector added to every column: `X̄ = Z̄`, `v̄ = Z̄ 1`.
pub(crate) static ADD_COLUMN: Primitive = matrices(
    "add_column",
    &["add_column"],
    Typing::Broadcast { column: true },
    Emission::Borrowing("broadcast::add_column"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&COLUMN_SUM, &[]))]),
);

/// `Z = X + 1 v`, the row added to every row: `X̄ = Z̄`, `v̄ = 1ᵀ Z̄`.
pub(crate) static ADD_ROW: Primitive = matrices(
    "add_row",
    &["add_row"],
    Typing::Broadcast { column: false },
    Emission::Borrowing("broadcast::add_row"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&ROW_SUM, &[]))]),
);

/// `z = X 1`, the sum of the columns: `X̄ = z̄ 1ᵀ`.
pub(crate) static COLUMN_SUM: Primitive = matrices(
    "column_sum",
    &["column_sum"],
    Typing::Collapse { column: true },
    Emission::Borrowing("kernel::column_sum"),
    Rule::Linear(|operands, u| vec![Some(u.apply(&SPREAD_COLUMN, &[operands[0]]))]),
);

/// `z = 1ᵀ X`, the sum of the rows: `X̄ = 1 z̄`.
pub(crate) static ROW_SUM: Primitive = matrices(
    "row_sum",
    &["row_sum"],
    Typing::Collapse { column: false },
    Emission::Borrowing("kernel::row_sum"),
    Rule::Linear(|operands, u| vec![Some(u.apply(&SPREAD_ROW, &[operands[0]]))]),
);

/// A matrix of the shape of `X` whose columns are all `u`.
pub(crate) static SPREAD_COLUMN: Primitive = matrices(
    "spread_column",
    &[],
    Typing::Spread,
    Emission::Borrowing("kernel::spread_column"),
    Rule::Linear(|_, u| vec![Some(u.apply(&COLUMN_SUM, &[])), None]),
);

/// A matrix of the shape of `X` whose rows are all `u`.
pub(crate) static SPREAD_ROW: Primitive = matrices(
    "spread_row",
    &[],
    Typing::Spread,
    Emission::Borrowing("kernel::spread_row"),
    Rule::Linear(|_, u| vec![Some(u.apply(&ROW_SUM, &[])), None]),
);

const fn matrices(
    name: &'static str,
    spellings: &'static [&'static str],
    typing: Typing,
    emission: Emission,
    rule: Rule,
) -> Primitive {
    Primitive { name, spellings, typing, emission, rule, domain: Domain::Programs, convention: None }
}
