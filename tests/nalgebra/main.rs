//! nalgebra's own functions in annotated functions: each against differences, and some against their formula.

#![allow(
    clippy::trivially_copy_pass_by_ref,
    clippy::unwrap_used,
    reason = "what users write is tested as they write it"
)]

mod build;
mod check;
mod extremes;
mod geometry;
mod iterate;
mod parts;
mod points;
mod products;
mod rotations;
mod shapes;
mod solve;
mod write;
