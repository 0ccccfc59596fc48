//! Against overfitting: penalties on the weights, noise in the layers, changed samples.
//!
//! | function | what it does | gradient |
//! |---|---|---|
//! | [`l2`] | `R(W) = Σ W²` | `2 W` |
//! | [`l1`] | `R(W) = Σ abs(W)` | `sign W`, 0 at 0 |
//! | [`elastic_net`] | `R(W) = Σ (β W² + abs(W))` | `2 β W + sign W` |
//! | [`dropout`] | drops units in training, scales the rest by `1 / (1 - p)` | the same mask |
//! | [`batch_normalization`] | gives each unit mean `β` and deviation `γ` over the batch | through mean and variance |
//! | [`stochastic_depth`] | drops a residual layer in training | the identity when dropped |
//! | [`mixup`] | mixes two samples and their targets | linear |
//! | [`cutout`] | blanks a square of an image | 0 in the square |
//!
//! An objective adds `λ R(W)` to the mean loss. Whatever is random is an argument, drawn beforehand: a layer is then
//! a function, and its gradient can be checked.

mod augmentation;
mod batch_norm;
mod layer_noise;
mod penalty;
#[cfg(test)]
mod tests;

pub use augmentation::*;
pub use batch_norm::*;
pub use layer_noise::*;
pub use penalty::*;
