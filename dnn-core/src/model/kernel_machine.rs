//! A score that is a sum of bumps at the training points.

use crate::{Scalar, differentiable, kernel::Element};
use nalgebra::DMatrix;
use num_traits::Float;

/// The bump `φ = exp(-r² / 2s²)` at the squared distance `r²`; `s` is its width.
///
/// ```
/// assert_eq!(dnn_core::model::gaussian_bump(0.0, 2.0), 1.0);
/// ```
#[must_use]
#[differentiable]
pub fn gaussian_bump<T: Float + Scalar>(square: T, width: T) -> T {
    (-square / (T::from_number(2.0) * width * width)).exp()
}

/// `f(x) = Σ_k w_k φ(‖x - x_k‖)` with Gaussian bumps at the centers `x_k`: the kernel machine.
///
/// `centers` is D×K, one per column; there are K weights; `x` has D entries; the width is held constant. The gradient
/// by `x` is `-1/s² Σ_k w_k φ_k (x - x_k)`, that by `x_k` is `1/s² w_k φ_k (x - x_k)`, that by `w_k` is `φ_k`.
///
/// # Panics
///
/// If the lengths do not fit the shape of the centers.
///
/// ```
/// use dnn_core::model::kernel_score;
/// use nalgebra::dmatrix;
/// assert_eq!(kernel_score(&[2.0, 3.0], &dmatrix![0.0, 1e9; 0.0, 0.0], &[0.0, 0.0], 1.0), 2.0);
/// ```
#[must_use]
#[track_caller]
#[differentiable(wrt(weights, centers, x))]
pub fn kernel_score<T: Float + Scalar + Element>(
    weights: &[T],
    centers: &DMatrix<T>,
    x: &[T],
    width: T,
) -> T {
    assert!(
        centers.shape() == (x.len(), weights.len()),
        "kernel_score: an input of {} entries and {} weights do not fit centers of shape {}x{}",
        x.len(),
        weights.len(),
        centers.nrows(),
        centers.ncols(),
    );
    let mut score = T::zero();
    for k in 0..weights.len() {
        let mut square = T::zero();
        for i in 0..x.len() {
            let difference = x[i] - centers[(i, k)];
            square += difference * difference;
        }
        score += weights[k] * gaussian_bump(square, width);
    }
    score
}
