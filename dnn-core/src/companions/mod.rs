//! Companions of nalgebra's own functions: what an annotated function calls where its body says `m.determinant()`.
//!
//! A method `name` of nalgebra has its companion as the method `name_pullback` of a trait here, by the protocol of
//! emitted companions: the arguments, then a marker for each of them (the receiver's first); it returns the value
//! and a pullback, which is given the arguments again (the receiver by reference) and the cotangent, and returns one
//! entry for each argument. All traits are in scope in emitted code that calls companions.

#![allow(missing_docs, reason = "each trait has one method, which the trait's documentation describes")]

mod determinant;

pub use determinant::Determinant as _;
