//! The shared program as a crate of edition 2024, under strict lints.

#![deny(warnings, missing_docs, unsafe_code, clippy::pedantic, clippy::nursery)]

#[path = "../program.rs"]
pub mod program;
