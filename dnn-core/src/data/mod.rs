//! Data sets: labeled samples, mini-batches, files.

#[cfg(feature = "std")]
mod binary;
#[cfg(feature = "std")]
pub mod cifar10;
#[cfg(feature = "std")]
mod error;
mod minibatch;
#[cfg(feature = "std")]
pub mod mnist;
#[cfg(feature = "std")]
pub mod optdigits;

#[cfg(feature = "std")]
pub use error::{Error, Place};
pub use minibatch::MiniBatches;

use alloc::vec::Vec;
use nalgebra::{DMatrix, Scalar};

/// Samples with their classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Labeled<T> {
    /// The inputs, D×N: one sample per column.
    pub inputs: DMatrix<T>,
    /// The classes of the N samples.
    pub labels: Vec<usize>,
}

impl<T: Scalar> Labeled<T> {
    /// The number of samples.
    #[must_use]
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is no sample.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The samples of the given indices, in their order; an index may occur more than once.
    ///
    /// # Panics
    ///
    /// If an index is not below [`len`](Self::len).
    #[must_use]
    pub fn select(&self, indices: &[usize]) -> Self {
        let size = self.inputs.nrows();
        let mut inputs = Vec::with_capacity(size * indices.len());
        for &index in indices {
            inputs.extend_from_slice(&self.inputs.as_slice()[index * size..(index + 1) * size]);
        }
        Self {
            inputs: DMatrix::from_vec(size, indices.len(), inputs),
            labels: indices.iter().map(|&index| self.labels[index]).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Labeled;
    use nalgebra::dmatrix;

    #[test]
    fn a_selection_keeps_its_order() {
        let data = Labeled { inputs: dmatrix![1.0, 2.0, 3.0; 4.0, 5.0, 6.0], labels: vec![7, 8, 9] };
        let selection = data.select(&[2, 0, 2]);
        assert_eq!(selection.inputs, dmatrix![3.0, 1.0, 3.0; 6.0, 4.0, 6.0]);
        assert_eq!(selection.labels, [9, 7, 9]);
        assert!(data.select(&[]).is_empty() && !data.is_empty());
    }
}
