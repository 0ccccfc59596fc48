//! The real functions of `f32` and `f64`.

use std::f64::consts::{LN_2, LN_10};

use super::{ROUND, SIGNUM, elementwise, scalars};
use crate::ir::{Domain, Emission, Primitive, Rule, Term, Typing};

pub(super) const ENTRIES: &[&Primitive] = &[
    &POWI,
    &POWF,
    &SQRT,
    &CBRT,
    &RECIP,
    &HYPOT,
    &MUL_ADD,
    &EXP,
    &EXP2,
    &EXP_M1,
    &LN,
    &LN_1P,
    &LOG,
    &LOG2,
    &LOG10,
    &SIN,
    &COS,
    &SIN_COS,
    &TAN,
    &ASIN,
    &ACOS,
    &ATAN,
    &ATAN2,
    &SINH,
    &COSH,
    &TANH,
    &ASINH,
    &ACOSH,
    &ATANH,
    &TO_DEGREES,
    &TO_RADIANS,
    &MIDPOINT,
    &FRACT,
    &REM_EUCLID,
    &COPYSIGN,
    &NEXT_UP,
    &NEXT_DOWN,
    &CAST,
    &FROM_INTEGER,
    &PREDECESSOR,
];

const REALS: &[(f64, f64)] = &[(-2.0, 2.0)];
const POSITIVE: &[(f64, f64)] = &[(0.3, 3.0)];
const UNIT: &[(f64, f64)] = &[(-0.8, 0.8)];

/// `z = xⁿ` with a whole `n`: `∂z/∂x = n xⁿ⁻¹`, which is zero for `n = 0`.
pub(crate) static POWI: Primitive = scalars(
    "powi",
    &["powi"],
    &[(0.5, 2.0)],
    Rule::Custom(|operands, _, u| {
        let [x, n] = [operands[0], operands[1]];
        let adjoint = match n.value() {
            Some(0.0) => None,
            Some(1.0) => Some(u),
            Some(2.0) => Some(u * n.number(2.0) * x),
            Some(value) => Some(u * n.number(value) * x.powi(n.integer(value - 1.0))),
            None => Some(u * n.apply(&FROM_INTEGER, &[]) * x.powi(n.apply(&PREDECESSOR, &[]))),
        };
        vec![adjoint, None]
    }),
)
.typed(Typing::ScalarInteger)
.unbounded();

/// `z = x^y`: `∂z/∂x = y x^(y-1)`, which is zero for `y = 0`; `∂z/∂y = z ln x`, which is zero at `x = 0`.
pub(crate) static POWF: Primitive = scalars(
    "powf",
    &["powf"],
    &[(0.3, 2.0), (-1.5, 2.5)],
    Rule::Elementwise2(|x, y, z| {
        let by_base = match y.value() {
            Some(0.0) => None,
            Some(value) => Some(y * x.powf(y.number(value - 1.0))),
            None => {
                let exponent = y.equals(y.number(0.0)).choose(y.number(0.0), y - 1.0);
                Some(y * x.powf(exponent))
            }
        };
        let logarithm = x.equals(x.number(0.0)).choose(x.number(0.0), x.ln());
        [by_base, Some(z * logarithm)]
    }),
)
.convention("0 by the exponent where the base is 0; 0 by the base where the exponent is 0")
.unbounded();

/// `z = √x`, `∂z/∂x = 1 / (2 z)`.
pub(crate) static SQRT: Primitive = elementwise("sqrt", &["sqrt"], POSITIVE, |_, z| 0.5 / z).unbounded();

/// `z = ∛x`, `∂z/∂x = 1 / (3 z²)`.
pub(crate) static CBRT: Primitive =
    elementwise("cbrt", &["cbrt"], POSITIVE, |_, z| 1.0 / (3.0 * z * z)).unbounded();

/// `z = 1 / x`, `∂z/∂x = -z²`.
pub(crate) static RECIP: Primitive = elementwise("recip", &["recip"], POSITIVE, |_, z| -(z * z)).unbounded();

/// `z = √(x² + y²)`, `∂z/∂x = x / z`, `∂z/∂y = y / z`.
pub(crate) static HYPOT: Primitive = scalars(
    "hypot",
    &["hypot"],
    &[(-2.0, 2.0), (0.3, 2.0)],
    Rule::Custom(|operands, z, u| {
        let slope = z.equals(z.number(0.0)).choose(z.number(0.0), u / z);
        vec![Some(slope * operands[0]), Some(slope * operands[1])]
    }),
)
.convention("0 at the origin");

/// `z = x y + w`, `∂z/∂x = y`, `∂z/∂y = x`, `∂z/∂w = 1`.
pub(crate) static MUL_ADD: Primitive = scalars(
    "mul_add",
    &["mul_add"],
    &[(-2.0, 2.0), (-2.0, 2.0), (-2.0, 2.0)],
    Rule::Custom(|operands, _, u| vec![Some(u * operands[1]), Some(u * operands[0]), Some(u)]),
);

/// `z = eˣ`, `∂z/∂x = z`.
pub(crate) static EXP: Primitive = elementwise("exp", &["exp"], REALS, |_, z| z);

/// `z = 2ˣ`, `∂z/∂x = z ln 2`.
pub(crate) static EXP2: Primitive = elementwise("exp2", &["exp2"], REALS, |_, z| z * LN_2);

/// `z = eˣ - 1`, `∂z/∂x = z + 1`.
pub(crate) static EXP_M1: Primitive = elementwise("exp_m1", &["exp_m1"], REALS, |_, z| z + 1.0);

/// `z = ln x`, `∂z/∂x = 1 / x`.
pub(crate) static LN: Primitive = elementwise("ln", &["ln"], POSITIVE, |x, _| 1.0 / x).unbounded();

/// `z = ln(1 + x)`, `∂z/∂x = 1 / (1 + x)`.
pub(crate) static LN_1P: Primitive =
    elementwise("ln_1p", &["ln_1p"], UNIT, |x, _| 1.0 / (1.0 + x)).unbounded();

/// `z = ln x / ln b`, `∂z/∂x = 1 / (x ln b)`, `∂z/∂b = -z / (b ln b)`.
pub(crate) static LOG: Primitive = scalars(
    "log",
    &["log"],
    &[(0.3, 3.0), (1.5, 4.0)],
    Rule::Elementwise2(|x, b, z| [Some(1.0 / (x * b.ln())), Some(-(z / (b * b.ln())))]),
)
.unbounded();

/// `z = ln x / ln 2`, `∂z/∂x = 1 / (x ln 2)`.
pub(crate) static LOG2: Primitive =
    elementwise("log2", &["log2"], POSITIVE, |x, _| 1.0 / (x * LN_2)).unbounded();

/// `z = ln x / ln 10`, `∂z/∂x = 1 / (x ln 10)`.
pub(crate) static LOG10: Primitive =
    elementwise("log10", &["log10"], POSITIVE, |x, _| 1.0 / (x * LN_10)).unbounded();

/// `z = sin x`, `∂z/∂x = cos x`.
pub(crate) static SIN: Primitive = elementwise("sin", &["sin"], REALS, |x, _| x.cos());

/// `z = cos x`, `∂z/∂x = -sin x`.
pub(crate) static COS: Primitive = elementwise("cos", &["cos"], REALS, |x, _| -x.sin());

/// `(s, c) = (sin x, cos x)`, `∂s/∂x = c`, `∂c/∂x = -s`.
pub(crate) static SIN_COS: Primitive = scalars(
    "sin_cos",
    &["sin_cos"],
    REALS,
    Rule::Custom(|_, z, u| vec![Some(u.field(0) * z.field(1) - u.field(1) * z.field(0))]),
)
.typed(Typing::ScalarPair);

/// `z = tan x`, `∂z/∂x = 1 + z²`.
pub(crate) static TAN: Primitive = elementwise("tan", &["tan"], &[(-1.2, 1.2)], |_, z| 1.0 + z * z);

/// `z = arcsin x`, `∂z/∂x = 1 / √((1 - x)(1 + x))`.
pub(crate) static ASIN: Primitive =
    elementwise("asin", &["asin"], UNIT, |x, _| 1.0 / ((1.0 - x) * (1.0 + x)).sqrt()).unbounded();

/// `z = arccos x`, `∂z/∂x = -1 / √((1 - x)(1 + x))`.
pub(crate) static ACOS: Primitive =
    elementwise("acos", &["acos"], UNIT, |x, _| -(1.0 / ((1.0 - x) * (1.0 + x)).sqrt())).unbounded();

/// `z = arctan x`, `∂z/∂x = 1 / (1 + x²)`.
pub(crate) static ATAN: Primitive = elementwise("atan", &["atan"], REALS, |x, _| 1.0 / (1.0 + x * x));

/// `z = atan2(y, x)`, `∂z/∂y = x / r²`, `∂z/∂x = -y / r²`.
pub(crate) static ATAN2: Primitive = scalars(
    "atan2",
    &["atan2"],
    &[(-2.0, 2.0), (0.3, 2.0)],
    Rule::Elementwise2(|y, x, _| {
        let square = x * x + y * y;
        [Some(x / square), Some(-(y / square))]
    }),
)
.unbounded();

/// `z = sinh x`, `∂z/∂x = cosh x`.
pub(crate) static SINH: Primitive = elementwise("sinh", &["sinh"], REALS, |x, _| x.cosh());

/// `z = cosh x`, `∂z/∂x = sinh x`.
pub(crate) static COSH: Primitive = elementwise("cosh", &["cosh"], REALS, |x, _| x.sinh());

/// `z = tanh x`, `∂z/∂x = 1 - z²`.
pub(crate) static TANH: Primitive = elementwise("tanh", &["tanh"], REALS, |_, z| 1.0 - z * z);

/// `z = arsinh x`, `∂z/∂x = 1 / √(1 + x²)`.
pub(crate) static ASINH: Primitive =
    elementwise("asinh", &["asinh"], REALS, |x, _| 1.0 / (1.0 + x * x).sqrt());

/// `z = arcosh x`, `∂z/∂x = 1 / √((x - 1)(x + 1))`.
pub(crate) static ACOSH: Primitive =
    elementwise("acosh", &["acosh"], &[(1.3, 3.0)], |x, _| 1.0 / ((x - 1.0) * (x + 1.0)).sqrt()).unbounded();

/// `z = artanh x`, `∂z/∂x = 1 / ((1 - x)(1 + x))`.
pub(crate) static ATANH: Primitive =
    elementwise("atanh", &["atanh"], UNIT, |x, _| 1.0 / ((1.0 - x) * (1.0 + x))).unbounded();

/// Radians to degrees, `∂z/∂x = 180 / π`.
pub(crate) static TO_DEGREES: Primitive =
    scalars("to_degrees", &["to_degrees"], REALS, Rule::Linear(|_, u| vec![Some(u.apply(&TO_DEGREES, &[]))]));

/// Degrees to radians, `∂z/∂x = π / 180`.
pub(crate) static TO_RADIANS: Primitive =
    scalars("to_radians", &["to_radians"], REALS, Rule::Linear(|_, u| vec![Some(u.apply(&TO_RADIANS, &[]))]));

/// `z = (x + y) / 2`, `∂z/∂x = 1 / 2`, `∂z/∂y = 1 / 2`.
pub(crate) static MIDPOINT: Primitive = scalars(
    "midpoint",
    &["midpoint"],
    &[(-2.0, 2.0), (-2.0, 2.0)],
    Rule::Linear(|_, u| vec![Some(u * 0.5), Some(u * 0.5)]),
);

/// `z = x - trunc(x)`, `∂z/∂x = 1`.
pub(crate) static FRACT: Primitive = elementwise("fract", &["fract"], &[(0.2, 0.8)], |x, _| x.number(1.0))
    .convention("1 at whole numbers too");

/// `z = x - n y` with the whole number `n = div_euclid(x, y)`: `∂z/∂x = 1`, `∂z/∂y = -n`.
pub(crate) static REM_EUCLID: Primitive = scalars(
    "rem_euclid",
    &["rem_euclid"],
    &[(-2.9, -2.1), (0.8, 0.9)],
    Rule::Elementwise2(|x, y, z| [Some(x.number(1.0)), Some(-((x - z) / y).apply(&ROUND, &[]))]),
)
.convention("the number of whole divisors is held constant");

/// `z = |x|` with the sign of `y`: `∂z/∂x = sign x sign y`.
pub(crate) static COPYSIGN: Primitive = scalars(
    "copysign",
    &["copysign"],
    &[(0.3, 2.0), (-2.0, -0.3)],
    Rule::Elementwise2(|x, y, _| [Some(x.apply(&SIGNUM, &[]) * y.apply(&SIGNUM, &[])), None]),
)
.convention("the sign of the zero decides at 0; no derivative by the sign");

/// The least number above `x`, `∂z/∂x = 1`.
pub(crate) static NEXT_UP: Primitive =
    scalars("next_up", &["next_up"], REALS, Rule::Linear(|_, u| vec![Some(u)]))
        .convention("a step of rounding is a shift");

/// The greatest number below `x`, `∂z/∂x = 1`.
pub(crate) static NEXT_DOWN: Primitive =
    scalars("next_down", &["next_down"], REALS, Rule::Linear(|_, u| vec![Some(u)]))
        .convention("a step of rounding is a shift");

/// `x as f32`, `x as f64`, `f64::from(x)`: the upstream is cast back.
pub(crate) static CAST: Primitive = Primitive {
    name: "cast",
    spellings: &["as"],
    typing: Typing::Cast,
    emission: Emission::Cast,
    rule: Rule::Linear(|operands, u| vec![Some(u.apply(&CAST, &[operands[0]]))]),
    domain: Domain::Intervals(REALS),
    convention: None,
    unbounded: false,
};

/// A whole exponent as a scalar.
pub(crate) static FROM_INTEGER: Primitive = Primitive {
    name: "from_integer",
    spellings: &[],
    typing: Typing::IntegerScalar,
    emission: Emission::Function("integer"),
    rule: Rule::Constant,
    domain: Domain::Rules,
    convention: None,
    unbounded: false,
};

/// `n - 1`, but 0 for 0: the exponent of the derivative of a power.
pub(crate) static PREDECESSOR: Primitive = Primitive {
    name: "predecessor",
    spellings: &[],
    typing: Typing::Integers(1),
    emission: Emission::Function("predecessor"),
    rule: Rule::Constant,
    domain: Domain::Rules,
    convention: None,
    unbounded: false,
};

macro_rules! method {
    ($($name:ident $primitive:ident),*) => {
        /// The elementary functions under their usual names.
        impl<'t> Term<'t> {
            $(pub(crate) fn $name(self) -> Term<'t> {
                self.apply(&$primitive, &[])
            })*
        }
    };
}
method!(sqrt SQRT, ln LN, sin SIN, cos COS, sinh SINH, cosh COSH);

impl<'t> Term<'t> {
    pub(crate) fn powi(self, exponent: Term<'t>) -> Term<'t> {
        self.apply(&POWI, &[exponent])
    }

    pub(crate) fn powf(self, exponent: Term<'t>) -> Term<'t> {
        self.apply(&POWF, &[exponent])
    }
}
