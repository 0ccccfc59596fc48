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

/// The number of rows of an image; panics unless its pixels are rows of this width.
#[track_caller]
fn rows_of(function: &str, pixels: usize, width: usize) -> usize {
    assert!(width > 0 && pixels.is_multiple_of(width), "{function}: {pixels} pixels are no rows of {width}");
    pixels / width
}
