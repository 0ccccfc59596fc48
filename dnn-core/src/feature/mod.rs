//! Features: what a linear classifier is given in the place of raw inputs, where the layers below it are not learned.
//!
//! | function | keeps | drops |
//! |---|---|---|
//! | [`polar`] | distance and angle | |
//! | [`color_histogram`] | how much there is of each color | position |
//! | [`oriented_gradients`] | the directions of edges, by cell | small shifts |
//! | [`Codebook::encode`] | which small patches there are, a bag of words | position |
//! | [`concatenate`] | everything of both | |
//!
//! [`polar`] and [`concatenate`] are annotated functions. Histograms count, and have no derivative.

mod codebook;
mod histogram;
#[cfg(test)]
mod tests;
mod transform;

pub use codebook::{Codebook, patches};
pub use histogram::{color_histogram, oriented_gradients};
pub use transform::*;
