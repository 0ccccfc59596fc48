//! Models: from inputs to scores.
//!
//! | function | scores | shapes |
//! |---|---|---|
//! | [`linear`] | `s = W x + b` | one sample, W is C×D |
//! | [`linear_columns`] | `S = W X + b 1ᵀ` | a sample per column |
//! | [`linear_rows`] | `S = X Wᵀ + 1 bᵀ` | a sample per row |
//! | [`two_layers`], [`three_layers`], [`six_layers`] | `W2 max(0, W1 X)`, and so on | a sample per column |
//! | [`network`] | layers `W h + b` with rectifiers between, of any number | a sample per column |
//! | [`kernel_score`] | `Σ w_k exp(-‖x - x_k‖² / 2s²)` | one sample |
//! | [`gaussian_posterior`] | the posterior of one of two Gaussian classes | one sample |
//!
//! A column per sample is what the rest of this crate uses; rows are what much of the literature does. A layer that is
//! called by an annotated function is imported with the attribute: `#[differentiable] use dnn_core::model::two_layers;`.

mod generative;
mod kernel_machine;
mod linear;
mod network;
#[cfg(test)]
mod tests;

pub use generative::*;
pub use kernel_machine::*;
pub use linear::*;
pub use network::*;
