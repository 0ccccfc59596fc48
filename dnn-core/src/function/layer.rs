//! A layer of a framework: an operation on arrays that keeps its output.

use crate::activation::sigmoid;
use crate::differentiable::Activity;
use crate::{Scalar, kernel::Element};
use nalgebra::DMatrix;

/// The sigmoid layer, as frameworks have it: `forward` keeps the **output**, `backward` multiplies the upstream
/// gradient by `(1 - z) z`, element by element.
///
/// An annotated function calls [`apply`](Self::apply), or `x.map(sigmoid)`, which does the same without the layer.
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

    /// `σ(X)` of a layer of its own. In an annotated function its derivative is the layer's [`backward`](Self::backward).
    ///
    /// ```
    /// use dnn_core::{differentiable, function::SigmoidLayer};
    /// use nalgebra::{DMatrix, dmatrix};
    ///
    /// #[differentiable]
    /// fn hidden(w: &DMatrix<f64>, x: &DMatrix<f64>) -> DMatrix<f64> {
    ///     SigmoidLayer::apply(&(w * x))
    /// }
    ///
    /// let (w, x) = (dmatrix![3.0], dmatrix![0.0, 0.0]);
    /// let (h, pullback) = hidden_vjp(&w, &x);
    /// assert_eq!((h, pullback(dmatrix![1.0, 2.0]).1), (dmatrix![0.5, 0.5], dmatrix![0.75, 1.5]));
    /// ```
    #[must_use]
    pub fn apply(x: &DMatrix<T>) -> DMatrix<T> {
        x.map(sigmoid)
    }

    /// The companion of [`apply`](Self::apply).
    #[doc(hidden)]
    #[allow(clippy::type_complexity)] // The call protocol of companions: an `impl` in a tuple cannot have a name.
    pub fn apply_pullback<A: Activity>(
        x: &DMatrix<T>,
        by_x: A,
    ) -> (DMatrix<T>, impl FnOnce(&DMatrix<T>, DMatrix<T>) -> (A::Entry<DMatrix<T>>,) + use<T, A>) {
        let mut layer = Self::new();
        let value = layer.forward(x).clone();
        (value, move |_: &DMatrix<T>, upstream: DMatrix<T>| (by_x.entry(|| layer.backward(&upstream)),))
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
