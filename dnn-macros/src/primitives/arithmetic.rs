//! `+ - * / %` and sign on scalars.

use super::{ROUND, scalars};
use crate::ir::{Emission, Primitive, Rule};

pub(super) const ENTRIES: &[&Primitive] = &[&ADD, &SUB, &MUL, &DIV, &REM, &NEG];

/// `z = x + y`, `∂z/∂x = 1`, `∂z/∂y = 1`.
pub(crate) static ADD: Primitive =
    scalars("add", &["+"], &[(-2.0, 2.0), (-2.0, 2.0)], Rule::Linear(|_, u| vec![Some(u), Some(u)]))
        .emitted(Emission::Infix("+"));

/// `z = x - y`, `∂z/∂x = 1`, `∂z/∂y = -1`.
pub(crate) static SUB: Primitive =
    scalars("sub", &["-"], &[(-2.0, 2.0), (-2.0, 2.0)], Rule::Linear(|_, u| vec![Some(u), Some(-u)]))
        .emitted(Emission::Infix("-"));

/// `z = x y`, `∂z/∂x = y`, `∂z/∂y = x`.
pub(crate) static MUL: Primitive =
    scalars("mul", &["*"], &[(-2.0, 2.0), (-2.0, 2.0)], Rule::Bilinear(|x, y, u| [u.scale(y), u.scale(x)]))
        .emitted(Emission::Infix("*"));

/// `z = x / y`, `∂z/∂x = 1 / y`, `∂z/∂y = -z / y`.
pub(crate) static DIV: Primitive = scalars(
    "div",
    &["/"],
    &[(-2.0, 2.0), (0.5, 2.0)],
    Rule::Elementwise2(|_, y, z| [Some(1.0 / y), Some(-(z / y))]),
)
.emitted(Emission::Infix("/"))
.unbounded();

/// `z = x - n y` with the whole number `n = trunc(x / y)`: `∂z/∂x = 1`, `∂z/∂y = -n`.
pub(crate) static REM: Primitive = scalars(
    "rem",
    &["%"],
    &[(2.1, 2.9), (0.8, 0.9)],
    Rule::Elementwise2(|x, y, z| [Some(x.number(1.0)), Some(-((x - z) / y).apply(&ROUND, &[]))]),
)
.emitted(Emission::Infix("%"))
.convention("the number of whole divisors is held constant");

/// `z = -x`, `∂z/∂x = -1`.
pub(crate) static NEG: Primitive =
    scalars("neg", &["unary -"], &[(-2.0, 2.0)], Rule::Linear(|_, u| vec![Some(-u)]))
        .emitted(Emission::Prefix("-"));
