//! Numeric functions as people write them, field by field: branches, loops and memory together.
//!
//! Every function is run at points on all sides of its branches, and compared with its forward-mode twin.

#![allow(
    clippy::all,
    clippy::pedantic,
    unreachable_pub,
    reason = "what users write is tested as they write it"
)]

mod chemistry;
mod control;
mod finance;
mod integrators;
mod learning;
mod mechanics;
mod medicine;
mod optics;
mod orbits;
mod robotics;
mod signal;
mod special;
mod splines;
mod thermo;

/// One test for each function: the points where it is smooth, those where it has a kink, and those where it panics.
macro_rules! tests {
    ($($name:ident: $points:expr $(, kinks $kinks:expr)? $(, panics $panics:expr)?;)*) => {
        $(
            #[test]
            fn $name() {
                oracle::check(cases::$name, &$points);
                $(oracle::check_kinks(cases::$name, &$kinks);)?
                $(oracle::check_panics(cases::$name, &$panics);)?
            }
        )*
    };
}
pub(crate) use tests;
