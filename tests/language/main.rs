//! Numeric functions as people write them, field by field: branches, loops and memory together.
//!
//! Every function is run at points on all sides of its branches, and compared with its forward-mode twin.

#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "what users write is tested as they write it"
)]

mod chemistry;
mod color_spaces;
mod colors;
mod control;
mod economics;
mod finance;
mod geometry;
mod integrators;
mod landscapes;
mod learning;
mod losses;
mod mechanics;
mod medicine;
mod metrics;
mod optics;
mod orbits;
mod polygons;
mod poses;
mod regressions;
mod returns;
mod robotics;
mod signal;
mod special;
mod splines;
mod statistics;
mod thermo;

pub(crate) use oracle::tests;
