//! Penalties on the size of the weights.

use crate::{Scalar, differentiable, kernel::Element};
use nalgebra::DMatrix;
use num_traits::Float;

/// The L2 penalty `R(W) = Σ W_kl²`, the squared Frobenius norm. Its gradient is `2 W`.
///
/// An objective adds `λ R(W)` to the mean loss; there is no factor ½.
///
/// ```
/// use dnn_core::regularizer::l2;
/// assert_eq!(l2(&nalgebra::dmatrix![1.5, -0.5]), 2.5);
/// ```
#[must_use]
#[differentiable(rule = l2_rule)]
pub fn l2<T: Scalar>(w: &DMatrix<T>) -> T {
    // Independent partial sums: floats are never reordered by the compiler, and one running sum
    // would wait for each addition.
    const LANES: usize = 8;
    let mut lanes = [T::from_number(0.0); LANES];
    let chunks = w.as_slice().chunks_exact(LANES);
    let rest = chunks.remainder();
    for chunk in chunks {
        for (lane, &element) in lanes.iter_mut().zip(chunk) {
            *lane = *lane + element * element;
        }
    }
    for (lane, &element) in lanes.iter_mut().zip(rest) {
        *lane = *lane + element * element;
    }
    lanes.into_iter().fold(T::from_number(0.0), |sum, lane| sum + lane)
}

fn l2_rule<T: Scalar>(w: &DMatrix<T>, _: T, upstream: T) -> DMatrix<T> {
    let scale = T::from_number(2.0) * upstream;
    w.map(|element| element * scale)
}

/// The L1 penalty `R(W) = Σ abs(W_kl)`. Its gradient is `sign W`, 0 where `W` is 0.
///
/// ```
/// use dnn_core::regularizer::{l1, l1_grad};
/// use nalgebra::dmatrix;
/// assert_eq!(l1(&dmatrix![1.5, -0.5]), 2.0);
/// assert_eq!(l1_grad(&dmatrix![1.5, -0.5, 0.0]), dmatrix![1.0, -1.0, 0.0]);
/// ```
#[must_use]
#[differentiable]
pub fn l1<T: Float + Scalar + Element>(w: &DMatrix<T>) -> T {
    let mut sum = T::zero();
    for k in 0..w.len() {
        sum += Float::abs(w[k]);
    }
    sum
}

/// The elastic net `R(W) = Σ (β W_kl² + abs(W_kl))`: [`l2`] and [`l1`] together. Its gradient is `2 β W + sign W`.
///
/// `β` is a hyper-parameter, held constant.
///
/// ```
/// use dnn_core::regularizer::{elastic_net, elastic_net_grad};
/// use nalgebra::dmatrix;
/// assert_eq!(elastic_net(&dmatrix![1.5, -0.5], 0.5), 3.25);
/// assert_eq!(elastic_net_grad(&dmatrix![1.5, -0.5], 0.5), dmatrix![2.5, -1.5]);
/// ```
#[must_use]
#[differentiable(wrt(w))]
pub fn elastic_net<T: Float + Scalar + Element>(w: &DMatrix<T>, beta: T) -> T {
    beta * l2(w) + l1(w)
}

#[cfg(test)]
mod tests {
    use super::{l2, l2_vjp};
    use crate::gradient_check::central_difference;
    use nalgebra::{DMatrix, dmatrix};

    #[test]
    fn is_the_sum_of_squares() {
        assert_eq!(l2(&dmatrix![1.5, -0.5]), 2.5);
        assert_eq!(l2(&dmatrix![3.0_f32; 4.0]), 25.0);
        assert_eq!(l2(&DMatrix::<f64>::zeros(0, 3)), 0.0);
    }

    #[test]
    fn counts_every_element_once_whatever_their_number() {
        for count in 0..40 {
            let w = DMatrix::from_fn(1, count, |_, j| (j + 1) as f64);
            let expected = (count * (count + 1) * (2 * count + 1) / 6) as f64;
            assert_eq!(l2(&w), expected, "{count} elements");
        }
    }

    #[test]
    fn the_pullback_agrees_with_central_differences() {
        let (w, upstream) = (dmatrix![1.5, -0.5, 0.0; 2.0, -3.0, 0.25], -1.75);
        let (value, pullback) = l2_vjp(&w);
        assert_eq!(value, l2(&w));
        let grad_w = pullback(upstream);
        assert_eq!(grad_w.shape(), w.shape());
        let objective = |entries: &[f64]| upstream * l2(&DMatrix::from_column_slice(2, 3, entries));
        for (found, expected) in grad_w.iter().zip(central_difference(objective, w.as_slice(), 1e-5)) {
            assert!((found - expected).abs() < 1e-8, "{found} is not {expected}");
        }
    }
}
