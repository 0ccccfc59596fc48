//! nalgebra's own functions in annotated functions: each against differences, and some against their formula.

mod build;
mod check;
mod parts;
mod products;
mod solve;
