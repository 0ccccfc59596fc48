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
    &CONVERT,
    &NEGATE,
    &ZERO_LIKE,
    &OWNED,
    &HELD,
    &PAYLOAD,
    &REWRAP,
    &FIELD,
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

/// `x.into()` of what is no number: the upstream is converted back.
pub(crate) static CONVERT: Primitive = adjoint(
    "convert",
    &[],
    Emission::Cast,
    Rule::Linear(|operands, u| vec![Some(u.apply(&CONVERT, &[operands[0]]))]),
);

/// The negative of a gradient: `z = -x`, `x̄ = -z̄`.
pub(crate) static NEGATE: Primitive = adjoint(
    "negate",
    &["dnn_core::differentiable::negate"],
    Emission::Function("differentiable::negate"),
    Rule::Linear(|_, u| vec![Some(u.apply(&NEGATE, &[]))]),
);

/// The zero in the shape of a value.
pub(crate) static ZERO_LIKE: Primitive =
    adjoint("zero_like", &[], Emission::Borrowing("zero"), Rule::Constant);

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

/// An owned copy of a value, or of what a reference points to.
pub(crate) static HELD: Primitive =
    adjoint("held", &[], Emission::Borrowing("held"), Rule::Linear(|_, u| vec![Some(u)]));

/// What is inside of an `Option` or a `Result`, as an `Option`.
pub(crate) static PAYLOAD: Primitive =
    adjoint("payload", &[], Emission::Borrowing("payload"), Rule::Linear(|_, u| vec![Some(u)]));

/// One wrapper of a value for another: by `ok` and `ok_or`.
pub(crate) static REWRAP: Primitive = adjoint(
    "rewrap",
    &[],
    Emission::Method("ok"),
    Rule::Linear(|operands, u| {
        let mut adjoints = vec![None; operands.len()];
        adjoints[0] = Some(u);
        adjoints
    }),
);

/// The gradient of a field that a parameter was put into; where the field is constant the parameter has none.
pub(crate) static FIELD: Primitive = adjoint(
    "field",
    &[],
    Emission::Field,
    Rule::Linear(|operands, u| {
        let mut adjoints = vec![None; operands.len()];
        adjoints[0] = Some(u);
        adjoints
    }),
);

/// The adjoint of the left operand of a product: the `z` with `z · a = v · (a y)` for every `a`. The operand `x` gives
/// its shape.
pub(crate) static MUL_LEFT: Primitive = adjoint(
    "mul_left",
    &["dnn_core::differentiable::mul_left"],
    Emission::Borrowing("differentiable::mul_left"),
    Rule::Custom(|operands, _, u| {
        let [y, v] = [operands[1], operands[2]];
        vec![None, Some(u.apply(&MUL_RIGHT, &[y, v])), Some(u.apply(&UNKNOWN_MUL, &[y]))]
    }),
);

/// The adjoint of the right operand of a product: the `z` with `z · b = v · (x b)` for every `b`. The operand `y` gives
/// its shape.
pub(crate) static MUL_RIGHT: Primitive = adjoint(
    "mul_right",
    &["dnn_core::differentiable::mul_right"],
    Emission::Borrowing("differentiable::mul_right"),
    Rule::Custom(|operands, _, u| {
        let [x, v] = [operands[0], operands[2]];
        vec![Some(x.apply(&MUL_LEFT, &[u, v])), None, Some(x.apply(&UNKNOWN_MUL, &[u]))]
    }),
);

/// The adjoint of the dividend: `z = v / y`. The operand `x` gives its shape.
pub(crate) static DIV_LEFT: Primitive = adjoint(
    "div_left",
    &["dnn_core::differentiable::div_left"],
    Emission::Borrowing("differentiable::div_left"),
    Rule::Custom(|operands, _, u| {
        let [y, v] = [operands[1], operands[2]];
        vec![None, Some(v.apply(&DIV_RIGHT, &[y, u])), Some(u.apply(&UNKNOWN_DIV, &[y]))]
    }),
);

/// The adjoint of the divisor: `z = -(v · x) / y²`.
pub(crate) static DIV_RIGHT: Primitive = adjoint(
    "div_right",
    &["dnn_core::differentiable::div_right"],
    Emission::Borrowing("differentiable::div_right"),
    Rule::Custom(|operands, z, u| {
        let [x, y, v] = [operands[0], operands[1], operands[2]];
        let [by_x, by_y, by_v] = [v, z.apply(&UNKNOWN_ADD, &[z]), x]
            .map(|factor| factor.apply(&UNKNOWN_MUL, &[u]).apply(&UNKNOWN_DIV, &[y]).apply(&NEGATE, &[]));
        vec![Some(by_x.apply(&UNKNOWN_DIV, &[y])), Some(by_y), Some(by_v.apply(&UNKNOWN_DIV, &[y]))]
    }),
);

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

/// What the rules of this file make: the trilinear forms of a product are closed under differentiation.
const fn adjoint(
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
        domain: Domain::Rules,
        convention: None,
        unbounded: false,
    }
}
