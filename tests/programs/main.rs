//! Programs of many functions and types in the style of published crates, field by field.
//!
//! Every function and method is run at points on all sides of its branches, and compared with its forward-mode twin.

#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "what users write is tested as they write it"
)]

mod arm;
mod camera;
mod density;
mod eos;
mod epidemic;
mod integrator;
mod kalman;
mod options;
mod orbit;
mod raytracer;
mod recurrent;
mod spline;
mod thermal;
mod truss;
