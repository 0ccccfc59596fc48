//! The table's functions of floats, with arguments on which each is tame.

/// What an argument is made to fulfil.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Domain {
    Any,
    /// At most 3 in absolute value.
    Small,
    /// At least 0.2.
    Positive,
    /// From 0.3 to 3.
    Moderate,
    /// At most 0.8 in absolute value.
    Unit,
    /// At least 1.1.
    AboveOne,
    /// A number, as it is written.
    Literal(&'static str),
}

pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) arguments: &'static [Domain],
    /// The result's bound: a number, plus a factor times the bounds of the arguments.
    pub(crate) bound: (f64, f64),
    /// Its derivative is zero everywhere.
    pub(crate) constant: bool,
}

use Domain::{AboveOne, Any, Literal, Moderate, Positive, Small, Unit};

const fn function(name: &'static str, arguments: &'static [Domain], number: f64, factor: f64) -> Function {
    Function { name, arguments, bound: (number, factor), constant: false }
}

const fn constant(name: &'static str, arguments: &'static [Domain]) -> Function {
    Function { name, arguments, bound: (1.0, 5.0), constant: true }
}

pub(crate) const FUNCTIONS: &[Function] = &[
    function("powi", &[Small, Literal("2")], 9.0, 0.0),
    function("powi", &[Small, Literal("3")], 27.0, 0.0),
    function("powi", &[Moderate, Literal("-2")], 12.0, 0.0),
    function("powf", &[Moderate, Small], 40.0, 0.0),
    function("powf", &[Moderate, Literal("1.5")], 6.0, 0.0),
    function("sqrt", &[Positive], 1.0, 1.0),
    function("cbrt", &[Positive], 1.0, 1.0),
    function("recip", &[Positive], 5.0, 0.0),
    function("hypot", &[Positive, Any], 0.0, 1.0),
    function("mul_add", &[Small, Small, Small], 12.0, 0.0),
    function("exp", &[Small], 21.0, 0.0),
    function("exp2", &[Small], 8.0, 0.0),
    function("exp_m1", &[Small], 21.0, 0.0),
    function("ln", &[Positive], 1.7, 1.0),
    function("ln_1p", &[Positive], 0.0, 1.0),
    function("log", &[Positive, AboveOne], 17.0, 10.0),
    function("log2", &[Positive], 2.4, 1.5),
    function("log10", &[Positive], 1.0, 1.0),
    function("sin", &[Any], 1.0, 0.0),
    function("cos", &[Any], 1.0, 0.0),
    function("tan", &[Unit], 1.1, 0.0),
    function("asin", &[Unit], 1.0, 0.0),
    function("acos", &[Unit], 2.6, 0.0),
    function("atan", &[Any], 1.6, 0.0),
    function("atan2", &[Any, Positive], 1.6, 0.0),
    function("sinh", &[Small], 10.1, 0.0),
    function("cosh", &[Small], 10.1, 0.0),
    function("tanh", &[Any], 1.0, 0.0),
    function("asinh", &[Any], 1.0, 1.0),
    function("acosh", &[AboveOne], 1.0, 1.0),
    function("atanh", &[Unit], 1.1, 0.0),
    function("to_degrees", &[Unit], 46.0, 0.0),
    function("to_radians", &[Any], 0.0, 0.02),
    function("midpoint", &[Any, Any], 0.0, 1.0),
    function("fract", &[Any], 1.0, 0.0),
    function("rem_euclid", &[Any, Positive], 0.0, 1.0),
    function("copysign", &[Positive, Any], 0.0, 1.0),
    function("abs", &[Any], 0.0, 1.0),
    function("max", &[Any, Any], 0.0, 1.0),
    function("min", &[Any, Any], 0.0, 1.0),
    function("clamp", &[Any, Literal("-1.5"), Literal("1.25")], 1.5, 0.0),
    constant("floor", &[Any]),
    constant("ceil", &[Any]),
    constant("round", &[Any]),
    constant("round_ties_even", &[Any]),
    constant("trunc", &[Any]),
    constant("signum", &[Any]),
    constant("div_euclid", &[Any, Positive]),
];
