//! Batch normalization: every unit gets a mean and a deviation that are learned.

use crate::{Scalar, differentiable, kernel::Element};
use nalgebra::{DMatrix, DVector};
use num_traits::Float;

/// Batch normalization while training: `Y = γ ⊙ X̂ + β` with `x̂ = (x - mean) / sqrt(var + ε)` in each row.
///
/// `x` is D×N, one unit per row and one sample per column; mean and variance (divided by N) are those of the row.
/// `γ` (`scale`) and `β` (`shift`) have D entries. With `g` the upstream of `X̂`, the gradient of a row is
/// `(g - mean(g) - x̂ mean(g ⊙ x̂)) / sqrt(var + ε)`; that of `β` is the sum of the row's upstream, that of `γ` the same
/// weighted by `x̂`. `ε` is held constant.
///
/// # Panics
///
/// If `γ` or `β` has not D entries, or if there is no sample.
///
/// ```
/// use dnn_core::regularizer::batch_normalization;
/// use nalgebra::{dmatrix, dvector};
/// let y = batch_normalization(&dmatrix![1.0, 3.0], &dvector![2.0], &dvector![5.0], 0.0);
/// assert_eq!(y, dmatrix![3.0, 7.0]);
/// ```
#[must_use]
#[track_caller]
#[differentiable(wrt(x, scale, shift))]
pub fn batch_normalization<T: Float + Scalar + Element>(
    x: &DMatrix<T>,
    scale: &DVector<T>,
    shift: &DVector<T>,
    epsilon: T,
) -> DMatrix<T> {
    check(x.shape(), scale.len(), shift.len());
    let count = T::from_number(x.ncols() as f64);
    let mut y = x.clone();
    for i in 0..x.nrows() {
        let mut mean = T::zero();
        for j in 0..x.ncols() {
            mean += x[(i, j)];
        }
        mean = mean / count;
        let mut variance = T::zero();
        for j in 0..x.ncols() {
            let deviation = x[(i, j)] - mean;
            variance += deviation * deviation;
        }
        let factor = scale[i] / Float::sqrt(variance / count + epsilon);
        for j in 0..x.ncols() {
            y[(i, j)] = (x[(i, j)] - mean) * factor + shift[i];
        }
    }
    y
}

/// Batch normalization when the net is used: as [`batch_normalization`], with the mean and the variance that were
/// gathered while training, [`RunningStatistics`], in the place of the batch's.
///
/// They are held constant. The layer is then affine, and its gradient by `X` is the upstream times
/// `γ / sqrt(var + ε)`.
///
/// # Panics
///
/// If `γ`, `β` or the statistics have not D entries.
#[must_use]
#[track_caller]
#[differentiable(wrt(x, scale, shift))]
pub fn batch_normalization_fixed<T: Float + Scalar + Element>(
    x: &DMatrix<T>,
    scale: &DVector<T>,
    shift: &DVector<T>,
    mean: &DVector<T>,
    variance: &DVector<T>,
    epsilon: T,
) -> DMatrix<T> {
    check(x.shape(), scale.len(), shift.len());
    check(x.shape(), mean.len(), variance.len());
    let mut y = x.clone();
    for i in 0..x.nrows() {
        let factor = scale[i] / Float::sqrt(variance[i] + epsilon);
        for j in 0..x.ncols() {
            y[(i, j)] = (x[(i, j)] - mean[i]) * factor + shift[i];
        }
    }
    y
}

#[track_caller]
fn check((units, samples): (usize, usize), first: usize, second: usize) {
    assert!(
        units == first && units == second,
        "batch normalization: {units} units have no scale, shift or statistics of {first} and {second} entries",
    );
    assert!(samples > 0, "batch normalization: an empty batch has no mean");
}

/// Leaky means of the batches' means and variances: what stands for them once the net is used.
///
/// ```
/// use dnn_core::regularizer::RunningStatistics;
/// use nalgebra::{dmatrix, dvector};
/// let mut statistics = RunningStatistics::new(1, 0.1);
/// for _ in 0..200 {
///     statistics.update(&dmatrix![1.0, 3.0]);
/// }
/// assert!((statistics.mean[0] - 2.0_f64).abs() < 1e-8 && (statistics.variance[0] - 2.0).abs() < 1e-8);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RunningStatistics<T> {
    /// The mean of each unit; 0 before the first batch.
    pub mean: DVector<T>,
    /// The variance of each unit, as estimated for all samples (divided by N - 1); 1 before the first batch.
    pub variance: DVector<T>,
    /// The share of each new batch, 0 to 1; the usual one is 0.1.
    pub share: T,
}

impl<T: Float + Scalar + Element> RunningStatistics<T> {
    /// The statistics of no batch.
    #[must_use]
    pub fn new(units: usize, share: T) -> Self {
        let constant = |value| DVector::from_element(units, value);
        Self { mean: constant(T::zero()), variance: constant(T::one()), share }
    }

    /// Takes in a batch, D×N: `m ← (1 - share) m + share m_batch`, and the variance likewise.
    ///
    /// # Panics
    ///
    /// If the batch has another number of units, or fewer than two samples.
    #[track_caller]
    pub fn update(&mut self, x: &DMatrix<T>) {
        check(x.shape(), self.mean.len(), self.variance.len());
        assert!(x.ncols() > 1, "batch normalization: one sample has no variance");
        let count = T::from_number(x.ncols() as f64);
        for (i, row) in x.row_iter().enumerate() {
            let mean = row.iter().fold(T::zero(), |sum, &x| sum + x) / count;
            let squares = row.iter().fold(T::zero(), |sum, &x| sum + (x - mean) * (x - mean));
            let variance = squares / (count - T::one());
            self.mean[i] = (T::one() - self.share) * self.mean[i] + self.share * mean;
            self.variance[i] = (T::one() - self.share) * self.variance[i] + self.share * variance;
        }
    }
}
