//! Penalties on the size of the weights.

use crate::Scalar;
use nalgebra::DMatrix;

/// The L2 penalty `R(W) = Σ W_kl²`, the squared Frobenius norm. Its gradient is `2 W`.
///
/// An objective adds `λ R(W)` to the mean loss; there is no factor ½.
///
/// ```
/// use dnn_core::regularizer::l2;
/// assert_eq!(l2(&nalgebra::dmatrix![1.5, -0.5]), 2.5);
/// ```
#[must_use]
pub fn l2<T: Scalar>(w: &DMatrix<T>) -> T {
    // Independent partial sums: floats are never reordered by the compiler, and one running sum
    // would wait for each addition.
    const LANES: usize = 8;
    let mut lanes = [T::from_f64(0.0); LANES];
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
    lanes.into_iter().fold(T::from_f64(0.0), |sum, lane| sum + lane)
}

#[cfg(test)]
mod tests {
    use super::l2;
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
}
