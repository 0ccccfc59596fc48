//! What is piecewise constant: the derivative is zero wherever there is one.

use crate::ir::{Domain, Emission, Primitive, Rule, Typing};

pub(super) const ENTRIES: &[&Primitive] =
    &[&FLOOR, &CEIL, &ROUND, &ROUND_TIES_EVEN, &TRUNC, &SIGNUM, &DIV_EUCLID, &INTEGER_AS];

/// The largest whole number not above `x`.
pub(crate) static FLOOR: Primitive = step("floor", &["floor"], 1);

/// The smallest whole number not below `x`.
pub(crate) static CEIL: Primitive = step("ceil", &["ceil"], 1);

/// The nearest whole number, halves away from zero.
pub(crate) static ROUND: Primitive = step("round", &["round"], 1);

/// The nearest whole number, halves to the even one.
pub(crate) static ROUND_TIES_EVEN: Primitive = step("round_ties_even", &["round_ties_even"], 1);

/// The whole number next to `x` on the way to zero.
pub(crate) static TRUNC: Primitive = step("trunc", &["trunc"], 1);

/// The sign of `x` as `1` or `-1`.
pub(crate) static SIGNUM: Primitive = step("signum", &["signum"], 1);

/// The whole quotient that leaves a remainder of at least zero.
pub(crate) static DIV_EUCLID: Primitive = step("div_euclid", &["div_euclid"], 2);

/// An integer as a float.
pub(crate) static INTEGER_AS: Primitive = Primitive {
    name: "integer_as",
    spellings: &["as"],
    typing: Typing::IntegerScalar,
    emission: Emission::Cast,
    rule: Rule::Constant,
    domain: Domain::Programs,
    convention: None,
    unbounded: false,
};

const fn step(name: &'static str, spellings: &'static [&'static str], operands: usize) -> Primitive {
    Primitive {
        name,
        spellings,
        typing: Typing::Scalars(operands),
        emission: Emission::Method(name),
        rule: Rule::Constant,
        // Between two whole numbers, where differences see no step.
        domain: Domain::Intervals(if operands == 1 { &[(0.2, 0.45)] } else { &[(2.1, 2.3), (0.8, 0.9)] }),
        convention: Some("0 at the steps too"),
        unbounded: false,
    }
}
