//! Operators on types that are not known here: rustc chooses the adjoint through the traits of `dnn_core`.

use crate::ir::Extent::Matrix;
use crate::ir::{Domain, Emission, Primitive, Rule, Typing};

pub(super) const ENTRIES: &[&Primitive] = &[
    &UNKNOWN_ADD,
    &UNKNOWN_SUB,
    &UNKNOWN_NEG,
    &UNKNOWN_MUL,
    &UNKNOWN_DIV,
    &CLONE,
    &NEGATE,
    &ZERO_LIKE,
    &OWNED,
    &MUL_LEFT,
    &MUL_RIGHT,
    &DIV_LEFT,
    &DIV_RIGHT,
];

/// `z = x + y`.
pub(crate) static UNKNOWN_ADD: Primitive =
    unknown("unknown_add", &["+"], Emission::Infix("+"), Rule::Linear(|_, u| vec![Some(u), Some(u)]));

/// `z = x - y`.
pub(crate) static UNKNOWN_SUB: Primitive = unknown(
    "unknown_sub",
    &["-"],
    Emission::Infix("-"),
    Rule::Linear(|_, u| vec![Some(u), Some(u.apply(&NEGATE, &[]))]),
);

/// `z = -x`.
pub(crate) static UNKNOWN_NEG: Primitive = unknown(
    "unknown_neg",
    &["unary -"],
    Emission::Prefix("-"),
    Rule::Linear(|_, u| vec![Some(u.apply(&NEGATE, &[]))]),
);

/// `z = x y`.
pub(crate) static UNKNOWN_MUL: Primitive = unknown(
    "unknown_mul",
    &["*"],
    Emission::Infix("*"),
    Rule::Bilinear(|x, y, u| [x.apply(&MUL_LEFT, &[y, u]), x.apply(&MUL_RIGHT, &[y, u])]),
);

/// `z = x / y`.
pub(crate) static UNKNOWN_DIV: Primitive = unknown(
    "unknown_div",
    &["/"],
    Emission::Infix("/"),
    Rule::Custom(|operands, _, u| {
        let [x, y] = [operands[0], operands[1]];
        vec![Some(x.apply(&DIV_LEFT, &[y, u])), Some(x.apply(&DIV_RIGHT, &[y, u]))]
    }),
);

/// A copy of a value of any type.
pub(crate) static CLONE: Primitive = Primitive {
    name: "clone",
    spellings: &["clone", "to_owned", "clone_owned"],
    typing: Typing::Same,
    emission: Emission::Method("clone"),
    rule: Rule::Linear(|_, u| vec![Some(u)]),
    domain: Domain::Matrices(&[&[Matrix(2, 3)]]),
    convention: None,
    unbounded: false,
};

/// The negative of a gradient.
pub(crate) static NEGATE: Primitive = adjoint("negate", Emission::Function("negate"));

/// The zero in the shape of a value.
pub(crate) static ZERO_LIKE: Primitive = adjoint("zero_like", Emission::Borrowing("zero"));

/// An owned copy of what a reference points to.
pub(crate) static OWNED: Primitive = Primitive {
    name: "owned",
    spellings: &[],
    typing: Typing::Same,
    emission: Emission::Function("owned"),
    rule: Rule::Linear(|_, u| vec![Some(u)]),
    domain: Domain::Rules,
    convention: None,
    unbounded: false,
};

/// The adjoint of the left operand of a product.
pub(crate) static MUL_LEFT: Primitive = adjoint("mul_left", Emission::Borrowing("mul_left"));

/// The adjoint of the right operand of a product.
pub(crate) static MUL_RIGHT: Primitive = adjoint("mul_right", Emission::Borrowing("mul_right"));

/// The adjoint of the dividend.
pub(crate) static DIV_LEFT: Primitive = adjoint("div_left", Emission::Borrowing("div_left"));

/// The adjoint of the divisor.
pub(crate) static DIV_RIGHT: Primitive = adjoint("div_right", Emission::Borrowing("div_right"));

const fn unknown(
    name: &'static str,
    spellings: &'static [&'static str],
    emission: Emission,
    rule: Rule,
) -> Primitive {
    Primitive {
        name,
        spellings,
        typing: Typing::Unknown,
        emission,
        rule,
        domain: Domain::Hidden,
        convention: None,
        unbounded: false,
    }
}

/// Adjoints are first order here: what differentiates them again comes with second order.
const fn adjoint(name: &'static str, emission: Emission) -> Primitive {
    Primitive {
        name,
        spellings: &[],
        typing: Typing::Unknown,
        emission,
        rule: Rule::Constant,
        domain: Domain::Rules,
        convention: None,
        unbounded: false,
    }
}
