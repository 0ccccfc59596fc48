//! Samples that are changed before a net is trained on them.

use crate::{Scalar, differentiable, kernel::Element};
use nalgebra::{DMatrix, DVector};
use num_traits::Float;

/// `a X1 + (1 - a) X2`: a mixture of two samples, or of two batches. Their targets are mixed in the same way, with
/// the same `a` in 0 to 1.
///
/// The gradients are `a` and `1 - a` times the upstream; `a` is held constant.
///
/// # Panics
///
/// If the shapes differ.
///
/// ```
/// use dnn_core::regularizer::mixup;
/// use nalgebra::dmatrix;
/// assert_eq!(mixup(&dmatrix![1.0, 0.0], &dmatrix![0.0, 1.0], 0.25), dmatrix![0.25, 0.75]);
/// ```
#[must_use]
#[differentiable(wrt(first, second))]
pub fn mixup<T: Float + Scalar + Element>(first: &DMatrix<T>, second: &DMatrix<T>, a: T) -> DMatrix<T> {
    first * a + second * (T::one() - a)
}

/// An image of `width` columns, row by row in a vector, with a square of side `side` set to 0: the one whose upper left
/// corner is at (`row`, `column`), as far as it lies in the image.
///
/// The gradient is the upstream, 0 in the square.
///
/// # Panics
///
/// If `width` does not divide the number of pixels.
///
/// ```
/// use dnn_core::regularizer::cutout;
/// use nalgebra::dvector;
/// let image = dvector![1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
/// assert_eq!(cutout(&image, 3, 0, 1, 2), dvector![1.0, 0.0, 0.0, 4.0, 0.0, 0.0]);
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn cutout<T: Float + Scalar + Element>(
    image: &DVector<T>,
    width: usize,
    row: usize,
    column: usize,
    side: usize,
) -> DVector<T> {
    assert!(image.len().is_multiple_of(width), "cutout: {} pixels are no rows of {width}", image.len());
    let height = image.len() / width;
    let mut result = image.clone();
    for i in row..height.min(row + side) {
        for j in column..width.min(column + side) {
            result[i * width + j] = T::zero();
        }
    }
    result
}
