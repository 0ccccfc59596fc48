//! Derivatives of ordinary Rust functions.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod activation;
pub mod broadcast;
pub mod data;
pub mod init;
pub mod loss;
pub mod optimizer;
pub mod random;
pub mod regularizer;
pub mod scalar;

pub use scalar::Scalar;
