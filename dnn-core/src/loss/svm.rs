//! The objective of the support vector machine.

use crate::{Scalar, differentiable, kernel::Element};
use nalgebra::{DMatrix, DVector};
use num_traits::Float;

#[differentiable]
use super::hinge;

/// `Σ_n max(0, 1 - z_n) + λ ‖w‖²` with the margins `z_n = t̂_n (w·x_n + b)`.
///
/// It is the soft-margin problem `C Σ ξ_n + ½ ‖w‖²`, with slack `ξ_n = max(0, 1 - z_n)`, divided by `C`: see
/// [`svm_strength`]. `x` is D×N, one sample per column; `classes` are N times ±1; samples and classes are held
/// constant. The gradient by `w` is `-Σ_{z_n<1} t̂_n x_n + 2λw`, the one by `b` is `-Σ_{z_n<1} t̂_n`. Samples with
/// `z_n <= 1` at the minimum are the support vectors.
///
/// # Panics
///
/// If the lengths of `w` and `classes` are not D and N.
///
/// ```
/// use dnn_core::loss::svm_objective_value_and_grad;
/// use nalgebra::{dmatrix, dvector};
/// let (x, classes) = (dmatrix![2.0, 0.5; 0.0, 1.0], [1.0, -1.0]);
/// let (value, (grad_w, grad_b)) = svm_objective_value_and_grad(&dvector![1.0, 0.0], 0.0, &x, &classes, 0.5);
/// assert_eq!((value, grad_w, grad_b), (2.0, dvector![1.5, 1.0], 1.0));
/// ```
#[must_use]
#[track_caller]
#[differentiable(wrt(w, b))]
pub fn svm_objective<T: Float + Scalar + Element>(
    w: &DVector<T>,
    b: T,
    x: &DMatrix<T>,
    classes: &[T],
    lambda: T,
) -> T {
    assert!(
        x.shape() == (w.len(), classes.len()),
        "svm_objective: {} weights and {} classes do not fit samples of shape {}x{}",
        w.len(),
        classes.len(),
        x.nrows(),
        x.ncols(),
    );
    let mut sum = T::zero();
    for n in 0..classes.len() {
        let mut score = b;
        for i in 0..w.len() {
            score += w[i] * x[(i, n)];
        }
        sum += hinge(classes[n] * score);
    }
    let mut norm = T::zero();
    for i in 0..w.len() {
        norm += w[i] * w[i];
    }
    sum + lambda * norm
}

/// The strength `λ = 1 / (2C)` that belongs to the weight `C` of the slack.
///
/// ```
/// assert_eq!(dnn_core::loss::svm_strength(10.0), 0.05);
/// ```
#[must_use]
pub fn svm_strength<T: Scalar>(c: T) -> T {
    T::from_number(0.5) / c
}
