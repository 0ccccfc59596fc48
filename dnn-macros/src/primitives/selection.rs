//! What chooses between its operands.

use super::scalars;
use crate::ir::{Domain, Emission, Primitive, Rule, Term, Typing};

pub(super) const ENTRIES: &[&Primitive] = &[&ABS, &ABS_SUB, &MAX, &MIN, &CLAMP, &CHOICE, &EQUALS, &ABOVE];

/// `z = |x|`, `∂z/∂x = sign x`.
pub(crate) static ABS: Primitive = scalars(
    "abs",
    &["abs"],
    &[(0.3, 2.0)],
    Rule::Custom(|operands, _, u| {
        let [x, zero] = [operands[0], u.number(0.0)];
        vec![Some(x.above(zero).choose(u, zero.above(x).choose(-u, zero)))]
    }),
)
.convention("0 at 0");

/// `z = max(x - y, 0)`: 1 and -1 where `x > y`, else 0.
pub(crate) static ABS_SUB: Primitive = scalars(
    "abs_sub",
    &["abs_sub"],
    &[(1.0, 2.0), (-1.0, 0.5)],
    Rule::Custom(|operands, _, u| {
        let positive = operands[0].above(operands[1]);
        vec![Some(positive.choose(u, u.number(0.0))), Some(positive.choose(-u, u.number(0.0)))]
    }),
)
.convention("0 at equal operands");

/// `z = max(x, y)`: 1 by the larger operand, 0 by the other.
pub(crate) static MAX: Primitive = scalars("max", &["max"], &[(1.0, 2.0), (-1.0, 0.5)], Rule::Custom(route))
    .convention("the first operand at ties");

/// `z = min(x, y)`: 1 by the smaller operand, 0 by the other.
pub(crate) static MIN: Primitive = scalars("min", &["min"], &[(-1.0, 0.5), (1.0, 2.0)], Rule::Custom(route))
    .convention("the first operand at ties");

/// `z = x` between the bounds, else the bound that was passed: 1 by what `z` is, else 0.
pub(crate) static CLAMP: Primitive = scalars(
    "clamp",
    &["clamp"],
    &[(-2.0, 2.0), (-3.0, -2.5), (2.5, 3.0)],
    Rule::Custom(|operands, z, u| {
        let [x, low, high] = [operands[0], operands[1], operands[2]];
        let zero = u.number(0.0);
        vec![
            Some(x.equals(z).choose(u, zero)),
            Some(low.above(x).choose(u, zero)),
            Some(x.above(high).choose(u, zero)),
        ]
    }),
)
.convention("the variable at the bounds");

/// The operand that became the result has the derivative, the first at ties; a NaN operand is passed over.
fn route<'t>(operands: &[Term<'t>], z: Term<'t>, u: Term<'t>) -> Vec<Option<Term<'t>>> {
    let first = operands[0].equals(z);
    vec![Some(first.choose(u, u.number(0.0))), Some(first.choose(u.number(0.0), u))]
}

/// `if c { x } else { y }` in a rule.
pub(crate) static CHOICE: Primitive = Primitive {
    name: "choice",
    spellings: &[],
    typing: Typing::Choice,
    emission: Emission::Choice,
    rule: Rule::Custom(|operands, _, u| {
        let zero = u.number(0.0);
        vec![None, Some(operands[0].choose(u, zero)), Some(operands[0].choose(zero, u))]
    }),
    domain: Domain::Rules,
    convention: None,
    unbounded: false,
};

/// `x == y` in a rule.
pub(crate) static EQUALS: Primitive = test("equals", "==");

/// `x > y` in a rule.
pub(crate) static ABOVE: Primitive = test("above", ">");

const fn test(name: &'static str, sign: &'static str) -> Primitive {
    Primitive {
        name,
        spellings: &[],
        typing: Typing::Test(2),
        emission: Emission::Infix(sign),
        rule: Rule::Constant,
        domain: Domain::Rules,
        convention: None,
        unbounded: false,
    }
}

impl<'t> Term<'t> {
    pub(crate) fn equals(self, other: Term<'t>) -> Term<'t> {
        self.apply(&EQUALS, &[other])
    }

    pub(crate) fn above(self, other: Term<'t>) -> Term<'t> {
        self.apply(&ABOVE, &[other])
    }

    /// `if self { yes } else { no }`.
    pub(crate) fn choose(self, yes: Term<'t>, no: Term<'t>) -> Term<'t> {
        self.apply(&CHOICE, &[yes, no])
    }
}
