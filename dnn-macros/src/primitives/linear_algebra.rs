//! Operations on nalgebra matrices and vectors. `X̄` is the adjoint of `X`.

use crate::ir::Extent::{self, Matrix, Scalar};
use crate::ir::{Domain, Emission, Primitive, Rule, Typing};

/// One operand.
const ONE: &[&[Extent]] = &[&[Matrix(2, 3)], &[Matrix(3, 1)]];

/// Two operands of one shape.
const TWO: &[&[Extent]] = &[&[Matrix(2, 3); 2], &[Matrix(3, 1); 2]];

/// A matrix and a scalar.
const SCALED: &[&[Extent]] = &[&[Matrix(2, 3), Scalar], &[Matrix(3, 1), Scalar]];

/// A scalar and a matrix.
const SCALING: &[&[Extent]] = &[&[Scalar, Matrix(2, 3)], &[Scalar, Matrix(3, 1)]];

/// A matrix by a matrix and by a vector, an inner and an outer product.
const PRODUCTS: &[&[Extent]] = &[
    &[Matrix(2, 3), Matrix(3, 4)],
    &[Matrix(2, 3), Matrix(3, 1)],
    &[Matrix(1, 3), Matrix(3, 1)],
    &[Matrix(2, 1), Matrix(1, 3)],
];

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
];

/// `Z = X + Y`: `X̄ = Z̄`, `Ȳ = Z̄`.
pub(crate) static MATRIX_ADD: Primitive = matrices(
    "matrix_add",
    &["+"],
    Typing::Matrices(2),
    Emission::Infix("+"),
    Rule::Linear(|_, u| vec![Some(u); 2]),
    Domain::Matrices(TWO),
);

/// `Z = X - Y`: `X̄ = Z̄`, `Ȳ = -Z̄`.
pub(crate) static MATRIX_SUB: Primitive = matrices(
    "matrix_sub",
    &["-"],
    Typing::Matrices(2),
    Emission::Infix("-"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&MATRIX_NEG, &[]))]),
    Domain::Matrices(TWO),
);

/// `Z = -X`: `X̄ = -Z̄`.
pub(crate) static MATRIX_NEG: Primitive = matrices(
    "matrix_neg",
    &["unary -"],
    Typing::Matrices(1),
    Emission::Prefix("-"),
    Rule::Linear(|_, u| vec![Some(u.apply(&MATRIX_NEG, &[]))]),
    Domain::Matrices(ONE),
);

/// `Z = X Y`: `X̄ = Z̄ Yᵀ`, `Ȳ = Xᵀ Z̄`.
pub(crate) static MATMUL: Primitive = matrices(
    "matmul",
    &["*"],
    Typing::Product,
    Emission::Infix("*"),
    Rule::Bilinear(|x, y, u| [u.apply(&MATMUL_NT, &[y]), x.apply(&MATMUL_TN, &[u])]),
    Domain::Matrices(PRODUCTS),
);

/// `Z = X Yᵀ`: `X̄ = Z̄ Y`, `Ȳ = Z̄ᵀ X`.
pub(crate) static MATMUL_NT: Primitive = matrices(
    "matmul_nt",
    &["dnn_core::kernel::gemm_nt"],
    Typing::ProductTransposed,
    Emission::Borrowing("kernel::gemm_nt"),
    Rule::Bilinear(|x, y, u| [u.apply(&MATMUL, &[y]), u.apply(&MATMUL_TN, &[x])]),
    Domain::Matrices(&[&[Matrix(2, 3), Matrix(4, 3)], &[Matrix(2, 1), Matrix(3, 1)]]),
);

/// `Z = Xᵀ Y`: `X̄ = Y Z̄ᵀ`, `Ȳ = X Z̄`.
pub(crate) static MATMUL_TN: Primitive = matrices(
    "matmul_tn",
    &["dnn_core::kernel::gemm_tn"],
    Typing::TransposedProduct,
    Emission::Borrowing("kernel::gemm_tn"),
    Rule::Bilinear(|x, y, u| [y.apply(&MATMUL_NT, &[u]), x.apply(&MATMUL, &[u])]),
    Domain::Matrices(&[&[Matrix(3, 2), Matrix(3, 4)], &[Matrix(3, 2), Matrix(3, 1)]]),
);

/// `Z = a X`: `ā = X · Z̄`, `X̄ = Z̄ a`.
pub(crate) static SCALE_LEFT: Primitive = matrices(
    "scale_left",
    &["*"],
    Typing::Scaling { scalar_first: true },
    Emission::Infix("*"),
    // The type of `x` may be known to rustc alone: as a receiver it is lent all the same.
    Rule::Bilinear(|a, x, u| [x.apply(&DOT, &[u]), u.apply(&SCALE_RIGHT, &[a])]),
    Domain::Matrices(SCALING),
);

/// `Z = X a`: `X̄ = Z̄ a`, `ā = X · Z̄`.
pub(crate) static SCALE_RIGHT: Primitive = matrices(
    "scale_right",
    &["*", "scale"],
    Typing::Scaling { scalar_first: false },
    Emission::Infix("*"),
    Rule::Bilinear(|x, a, u| [u.apply(&SCALE_RIGHT, &[a]), x.apply(&DOT, &[u])]),
    Domain::Matrices(SCALED),
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
    Domain::Matrices(SCALED),
);

/// `Z = Xᵀ`: `X̄ = Z̄ᵀ`.
pub(crate) static TRANSPOSE: Primitive = matrices(
    "transpose",
    &["transpose"],
    Typing::Transpose,
    Emission::Method("transpose"),
    Rule::Linear(|_, u| vec![Some(u.apply(&TRANSPOSE, &[]))]),
    Domain::Matrices(ONE),
);

/// `Z = X ⊙ Y`: `X̄ = Z̄ ⊙ Y`, `Ȳ = Z̄ ⊙ X`.
pub(crate) static COMPONENT_MUL: Primitive = matrices(
    "component_mul",
    &["component_mul"],
    Typing::Matrices(2),
    Emission::Method("component_mul"),
    Rule::Bilinear(|x, y, u| [u.apply(&COMPONENT_MUL, &[y]), u.apply(&COMPONENT_MUL, &[x])]),
    Domain::Matrices(TWO),
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
    Domain::Matrices(TWO),
);

/// `z = Σ xᵢ yᵢ`: `x̄ = z̄ y`, `ȳ = z̄ x`.
pub(crate) static DOT: Primitive = matrices(
    "dot",
    &["dot"],
    Typing::Reduction(2),
    Emission::Method("dot"),
    Rule::Bilinear(|x, y, u| [y.apply(&SCALE_RIGHT, &[u]), x.apply(&SCALE_RIGHT, &[u])]),
    Domain::Matrices(TWO),
);

/// `z = Σ xᵢ`: `x̄ᵢ = z̄`.
pub(crate) static SUM: Primitive = matrices(
    "sum",
    &["sum"],
    Typing::Reduction(1),
    Emission::Method("sum"),
    Rule::Linear(|operands, u| vec![Some(u.apply(&SPREAD, &[operands[0]]))]),
    Domain::Matrices(ONE),
);

/// `Z = a 1 1ᵀ`, the number everywhere in the shape of `X`: `ā = Σ Z̄ᵢⱼ`.
pub(crate) static SPREAD: Primitive = matrices(
    "spread",
    &["dnn_core::kernel::spread"],
    Typing::Spread,
    Emission::Borrowing("kernel::spread"),
    Rule::Linear(|_, u| vec![Some(u.apply(&SUM, &[])), None]),
    Domain::Matrices(SCALING),
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
    Domain::Matrices(ONE),
)
.convention("0 at 0");

/// `z = ‖X‖²`, `X̄ = 2 z̄ X`.
pub(crate) static NORM_SQUARED: Primitive = matrices(
    "norm_squared",
    &["norm_squared", "magnitude_squared"],
    Typing::Reduction(1),
    Emission::Method("norm_squared"),
    Rule::Custom(|operands, _, u| vec![Some(operands[0].apply(&SCALE_RIGHT, &[2.0 * u]))]),
    Domain::Matrices(ONE),
);

pub(super) const fn matrices(
    name: &'static str,
    spellings: &'static [&'static str],
    typing: Typing,
    emission: Emission,
    rule: Rule,
    domain: Domain,
) -> Primitive {
    Primitive { name, spellings, typing, emission, rule, domain, convention: None, unbounded: false }
}
