//! Fully connected networks: linear layers with rectified linear units between them.

use crate::activation::relu;
use crate::broadcast::add_column;
use crate::{Scalar, differentiable};
use nalgebra::{DMatrix, DVector, RealField};

/// `W2 max(0, W1 X)`: H hidden units, X is D×N, W1 is H×D, W2 is C×H, the scores are C×N.
///
/// # Panics
///
/// If the shapes do not fit.
///
/// ```
/// use dnn_core::model::two_layers;
/// use nalgebra::dmatrix;
/// let (w1, w2) = (dmatrix![1.0, 2.0; 0.0, -1.0; 3.0, 1.0], dmatrix![1.0, 0.0, 2.0; -1.0, 1.0, 0.0]);
/// assert_eq!(two_layers(&w1, &w2, &dmatrix![1.0; -1.0]), dmatrix![4.0; 1.0]);
/// ```
#[must_use]
#[differentiable]
pub fn two_layers<T: RealField + Scalar>(w1: &DMatrix<T>, w2: &DMatrix<T>, x: &DMatrix<T>) -> DMatrix<T> {
    let h = (w1 * x).map(relu);
    w2 * h
}

/// `W3 max(0, W2 max(0, W1 X))`: W1 is H1×D, W2 is H2×H1, W3 is C×H2.
///
/// # Panics
///
/// If the shapes do not fit.
#[must_use]
#[differentiable]
pub fn three_layers<T: RealField + Scalar>(
    w1: &DMatrix<T>,
    w2: &DMatrix<T>,
    w3: &DMatrix<T>,
    x: &DMatrix<T>,
) -> DMatrix<T> {
    let h1 = (w1 * x).map(relu);
    let h2 = (w2 * h1).map(relu);
    w3 * h2
}

/// `W6 max(0, W5 max(0, W4 max(0, W3 max(0, W2 max(0, W1 X)))))`: five hidden layers, depth six.
///
/// # Panics
///
/// If the shapes do not fit.
#[must_use]
#[differentiable]
pub fn six_layers<T: RealField + Scalar>(w: &[DMatrix<T>; 6], x: &DMatrix<T>) -> DMatrix<T> {
    let h1 = (&w[0] * x).map(relu);
    let h2 = (&w[1] * h1).map(relu);
    let h3 = (&w[2] * h2).map(relu);
    let h4 = (&w[3] * h3).map(relu);
    let h5 = (&w[4] * h4).map(relu);
    &w[5] * h5
}

/// A network of any depth: in each layer `W h + b 1ᵀ`, with rectified linear units between the layers.
///
/// `weights` and `biases` have one entry per layer; X is D×N, the scores are C×N.
///
/// # Panics
///
/// If there are not as many biases as weights, or if the shapes do not fit.
///
/// ```
/// use dnn_core::model::{Sizes, network};
/// use nalgebra::{DMatrix, DVector};
/// let sizes = Sizes(&[5, 4, 3]);
/// let weights: Vec<DMatrix<f64>> = sizes.layers().map(|(rows, columns)| DMatrix::zeros(rows, columns)).collect();
/// let biases = [DVector::zeros(4), DVector::from_element(3, 0.5)];
/// assert_eq!(network(&weights, &biases, &DMatrix::zeros(5, 2)), DMatrix::from_element(3, 2, 0.5));
/// ```
#[must_use]
#[track_caller]
#[differentiable]
pub fn network<T: RealField + Scalar>(
    weights: &[DMatrix<T>],
    biases: &[DVector<T>],
    x: &DMatrix<T>,
) -> DMatrix<T> {
    assert!(
        weights.len() == biases.len(),
        "network: {} weights and {} biases are no layers",
        weights.len(),
        biases.len(),
    );
    let mut h = x.clone();
    for i in 0..weights.len() {
        h = add_column(&(&weights[i] * &h), &biases[i]);
        if i + 1 < weights.len() {
            h = h.map(relu);
        }
    }
    h
}

/// The sizes of a network's layers, from the input to the scores: `[3072, 100, 10]` is one of two layers.
///
/// ```
/// use dnn_core::model::Sizes;
/// let two_layers = Sizes(&[3072, 100, 10]);
/// assert_eq!((two_layers.weights(), two_layers.parameters()), (308_200, 308_310));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes<'a>(pub &'a [usize]);

impl<'a> Sizes<'a> {
    /// The shape (outputs, inputs) of each weight matrix.
    pub fn layers(self) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.0.windows(2).map(|pair| (pair[1], pair[0]))
    }

    /// The number of weights.
    #[must_use]
    pub fn weights(self) -> usize {
        self.layers().map(|(outputs, inputs)| outputs * inputs).sum()
    }

    /// The number of weights and biases.
    #[must_use]
    pub fn parameters(self) -> usize {
        self.weights() + self.layers().map(|(outputs, _)| outputs).sum::<usize>()
    }

    /// The number of layers that have weights.
    #[must_use]
    pub fn depth(self) -> usize {
        self.layers().count()
    }
}
