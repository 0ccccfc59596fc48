//! Histograms over the pixels of an image.

use super::rows_of;
use alloc::{vec, vec::Vec};
use num_traits::Float;

/// The share of pixels in each bin of color: `bins`³ numbers that sum to 1.
///
/// A pixel is its red, green and blue, 0 to 1; each is cut into `bins` equal parts. The bin of (r, g, b) has the index
/// `(r bins + g) bins + b`.
///
/// # Panics
///
/// If there is no bin.
///
/// ```
/// use dnn_core::feature::color_histogram;
/// let black_and_red = [[0.0, 0.0, 0.0], [1.0, 0.2, 0.0]];
/// assert_eq!(color_histogram(black_and_red, 2), [0.5, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0]);
/// ```
#[must_use]
#[track_caller]
pub fn color_histogram(pixels: impl IntoIterator<Item = [f64; 3]>, bins: usize) -> Vec<f64> {
    assert!(bins > 0, "color_histogram: a histogram has at least one bin");
    let mut counts = vec![0.0; bins.pow(3)];
    let mut total = 0.0;
    for color in pixels {
        counts[color.iter().fold(0, |index, &part| index * bins + bin(part, bins))] += 1.0;
        total += 1.0;
    }
    if total > 0.0 {
        for count in &mut counts {
            *count /= total;
        }
    }
    counts
}

/// Which of `bins` equal parts of 0 to 1 a number is in; numbers outside go to the nearest.
fn bin(part: f64, bins: usize) -> usize {
    // Between 0 and the number of bins; a NaN becomes 0.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = (part * bins as f64) as usize;
    index.min(bins - 1)
}

/// The histogram of oriented gradients: for each cell of `cell`×`cell` pixels, the strength of the edges in each of
/// `directions` directions.
///
/// `image` has `width` columns, row by row. The gradient of a pixel is the difference of its neighbors, a pixel beyond
/// the border being that of the border; its direction is an angle between 0 and π, its strength is what is added to
/// the bin. Pixels that fill no cell are left out. The result has `directions` numbers for each cell, cells row by row:
/// 320×240 pixels in cells of 8 with 9 directions are 40·30·9 = 10,800 numbers.
///
/// # Panics
///
/// If a size is 0, or if `width` does not divide the number of pixels.
///
/// ```
/// use dnn_core::feature::oriented_gradients;
/// let step = [0.0, 0.0, 1.0, 1.0].repeat(4);
/// // The edge runs down, its gradient points to the right: direction 0.
/// assert_eq!(oriented_gradients(&step, 4, 4, 2), [8.0, 0.0]);
/// ```
#[must_use]
#[track_caller]
pub fn oriented_gradients(image: &[f64], width: usize, cell: usize, directions: usize) -> Vec<f64> {
    assert!(cell > 0 && directions > 0, "oriented_gradients: a size is 0");
    let height = rows_of("oriented_gradients", image.len(), width);
    let (rows, columns) = (height / cell, width / cell);
    let mut histogram = vec![0.0; rows * columns * directions];
    for i in 0..rows * cell {
        for j in 0..columns * cell {
            let at = |i: usize, j: usize| image[i.min(height - 1) * width + j.min(width - 1)];
            let down = at(i + 1, j) - at(i.saturating_sub(1), j);
            let right = at(i, j + 1) - at(i, j.saturating_sub(1));
            // Of two opposite directions the one in the upper half plane.
            let angle = Float::atan2(down, right);
            let part =
                if angle < 0.0 { angle + core::f64::consts::PI } else { angle } / core::f64::consts::PI;
            // An angle of π is that of 0.
            let direction = if part >= 1.0 { 0 } else { bin(part, directions) };
            histogram[((i / cell) * columns + j / cell) * directions + direction] +=
                Float::hypot(down, right);
        }
    }
    histogram
}
