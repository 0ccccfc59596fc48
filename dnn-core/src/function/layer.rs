//! A layer of a framework: an operation on arrays that keeps its output.

use crate::activation::sigmoid;
use crate::{Scalar, kernel::Element};
use nalgebra::DMatrix;

/// The sigmoid layer, as frameworks have it: `forward` keeps the **output**, `backward` multiplies the upstream
/// gradient by `(1 - z) z`, element by element.
///
/// In an annotated function, `x.map(sigmoid)` does the same.
///
/// ```
/// use dnn_core::function::SigmoidLayer;
/// use nalgebra::dmatrix;
/// let mut layer = SigmoidLayer::new();
/// assert_eq!(layer.forward(&dmatrix![0.0, 0.0]), &dmatrix![0.5, 0.5]);
/// assert_eq!(layer.backward(&dmatrix![1.0, -4.0]), dmatrix![0.25, -1.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SigmoidLayer<T> {
    output: Option<DMatrix<T>>,
}

impl<T> Default for SigmoidLayer<T> {
    fn default() -> Self {
        Self { output: None }
    }
}

impl<T: Scalar + Element> SigmoidLayer<T> {
    /// A layer that has seen no input.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `σ(X)`, element by element.
    pub fn forward(&mut self, x: &DMatrix<T>) -> &DMatrix<T> {
        self.output.insert(x.map(sigmoid))
    }

    /// The gradient by the input of the last forward pass: `upstream ⊙ (1 - Z) ⊙ Z`.
    ///
    /// # Panics
    ///
    /// If there was no forward pass, or if the upstream gradient has another shape than its output.
    #[must_use]
    #[track_caller]
    pub fn backward(&self, upstream: &DMatrix<T>) -> DMatrix<T> {
        let Some(output) = &self.output else {
            panic!("SigmoidLayer: a backward pass needs a forward pass before it");
        };
        assert!(
            upstream.shape() == output.shape(),
            "SigmoidLayer: the upstream gradient is {}x{}, the output was {}x{}",
            upstream.nrows(),
            upstream.ncols(),
            output.nrows(),
            output.ncols(),
        );
        upstream.zip_map(output, |upstream, z| upstream * (T::from_number(1.0) - z) * z)
    }
}
