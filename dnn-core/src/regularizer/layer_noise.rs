//! Layers that drop units, or themselves, while training.

use crate::{Scalar, differentiable, kernel::Element, random::Random};
use nalgebra::DMatrix;
use num_traits::Float;

/// Dropout while training: `X ⊙ M` with a mask `M` from [`dropout_mask`]. When the net is used there is no mask: the
/// layer is the identity.
///
/// The gradient by `X` is the upstream times the same mask; the mask is held constant.
///
/// # Panics
///
/// If the shapes differ.
///
/// ```
/// use dnn_core::regularizer::dropout;
/// use nalgebra::dmatrix;
/// assert_eq!(dropout(&dmatrix![1.0, 2.0, 3.0], &dmatrix![2.0, 0.0, 2.0]), dmatrix![2.0, 0.0, 6.0]);
/// ```
#[must_use]
#[differentiable(wrt(x))]
pub fn dropout<T: Float + Scalar + Element>(x: &DMatrix<T>, mask: &DMatrix<T>) -> DMatrix<T> {
    x.component_mul(mask)
}

/// A mask for [`dropout`]: 0 with probability `p`, else `1 / (1 - p)`, so that the mean of the layer's output is its
/// input.
///
/// # Panics
///
/// If `p` is not in 0 to 1, 1 excluded.
///
/// ```
/// use dnn_core::{random::Random, regularizer::dropout_mask};
/// let mask = dropout_mask::<f64>(10, 10, 0.5, &mut Random::new(0));
/// assert!(mask.iter().all(|&m| m == 0.0 || m == 2.0));
/// ```
#[must_use]
#[track_caller]
pub fn dropout_mask<T: Scalar>(rows: usize, columns: usize, p: f64, random: &mut Random) -> DMatrix<T> {
    assert!((0.0..1.0).contains(&p), "dropout_mask: {p} is no probability below 1");
    let (dropped, kept) = (T::from_number(0.0), T::from_number(1.0 / (1.0 - p)));
    DMatrix::from_fn(rows, columns, |_, _| if random.uniform() < p { dropped } else { kept })
}

/// A residual layer `X + F(X)`, given `F(X)`, of which stochastic depth keeps or drops `F` while training: `keep` is
/// drawn once per layer and batch. When the net is used, it is [`stochastic_depth_mean`].
///
/// The gradient by `X` is the upstream; that by `F(X)` is the upstream if kept, else 0.
///
/// # Panics
///
/// If the shapes differ.
///
/// ```
/// use dnn_core::regularizer::stochastic_depth;
/// use nalgebra::dmatrix;
/// let (x, branch) = (dmatrix![1.0, 2.0], dmatrix![0.5, 0.5]);
/// assert_eq!(stochastic_depth(&x, &branch, true), dmatrix![1.5, 2.5]);
/// assert_eq!(stochastic_depth(&x, &branch, false), x);
/// ```
#[must_use]
#[differentiable]
pub fn stochastic_depth<T: Float + Scalar + Element>(
    x: &DMatrix<T>,
    branch: &DMatrix<T>,
    keep: bool,
) -> DMatrix<T> {
    if keep { x + branch } else { x.clone() }
}

/// [`stochastic_depth`] when the net is used: `X + q F(X)` with `q` the probability that the layer was kept.
///
/// # Panics
///
/// If the shapes differ.
#[must_use]
#[differentiable(wrt(x, branch))]
pub fn stochastic_depth_mean<T: Float + Scalar + Element>(
    x: &DMatrix<T>,
    branch: &DMatrix<T>,
    probability: T,
) -> DMatrix<T> {
    x + branch * probability
}
