//! Activation functions of one number, and units of several; `matrix.map(relu)` applies one to every element.
//!
//! | function | value | derivative | at the kink |
//! |---|---|---|---|
//! | [`sigmoid`] | `1 / (1 + e^-x)` | `(1 - f) f` | |
//! | [`tanh`] | `2 / (1 + e^-2x) - 1` | `1 - f²` | |
//! | [`relu`] | `max(0, x)` | `[x > 0]` | 0 at 0 (the lecture has 1) |
//! | [`leaky_relu`] | `max(0.1 x, x)` | 0.1 for `x < 0`, else 1 | 1 at 0 |
//! | [`prelu`] | `α x` for `x < 0`, else `x` | `α` for `x < 0`, else 1; by `α`: `x` for `x < 0`, else 0 | 1 at 0 |
//! | [`elu`] | `α (e^x - 1)` for `x < 0`, else `x` | `α e^x` for `x < 0`, else 1 | 1 at 0 |
//! | [`hard_tanh`] | `x` cut off at -1 and 1 | `[-1 <= x <= 1]` | 1 at -1 and 1 |
//! | [`softplus`] | `ln(1 + e^x)` | `σ(x)` | |
//! | [`log_sigmoid`] | `-ln(1 + e^-x)` | `1 - σ(x)` | |
//! | [`soft_shrink`] | `x` moved toward 0 by `λ` | 0 for `-λ <= x <= λ`, else 1 | 0 at `-λ` and `λ` |
//! | [`maxout`] | `max(w1·x + b1, w2·x + b2)` | that of the larger score | the first at ties |
//! | [`glu`] | `a σ(b)` | `σ(b)`, and `a (1 - σ(b)) σ(b)` | |
//! | [`lp_pool`] | `(Σ xᵢ^p)^(1/p)` | `(xᵢ / f)^(p-1)` | 0 at the origin |
//!
//! [`relu`] is a good default. An annotated function that calls one of them imports it with the attribute,
//! `#[differentiable] use dnn_core::activation::elu;`; `sigmoid` and `relu` need only a plain import. All derivatives
//! but these two's are the attribute's.

mod basic;
mod rectifier;
mod smooth;
#[cfg(test)]
mod tests;
mod units;

pub use basic::{relu, sigmoid};
pub use rectifier::*;
pub use smooth::*;
pub use units::*;
