//! Initial weights.

use crate::{Scalar, random::Random};
use nalgebra::DMatrix;
use num_traits::Float;

/// Weights of a dense layer before rectified linear units, `outputs`×`inputs`, drawn from a normal
/// distribution with mean 0 and variance `2 / inputs` (He, Zhang, Ren and Sun, 2015): the scores then
/// have the same variance in every layer. Biases start at 0.
///
/// ```
/// use dnn_core::{init::he_normal, random::Random};
/// let w = he_normal::<f64>(128, 64, &mut Random::new(0));
/// assert_eq!(w.shape(), (128, 64));
/// ```
#[must_use]
pub fn he_normal<T: Scalar>(outputs: usize, inputs: usize, random: &mut Random) -> DMatrix<T> {
    normal(outputs, inputs, Float::sqrt(2.0 / inputs as f64), random)
}

/// Weights of a dense layer before tanh or sigmoid units, normal with mean 0 and variance `2 / (inputs + outputs)`
/// (Glorot and Bengio, 2010): a compromise between equal variances of the scores and of their gradients.
#[must_use]
pub fn xavier_normal<T: Scalar>(outputs: usize, inputs: usize, random: &mut Random) -> DMatrix<T> {
    normal(outputs, inputs, Float::sqrt(2.0 / (inputs + outputs) as f64), random)
}

/// Weights with mean 0 and a given deviation: small random numbers.
#[must_use]
pub fn normal<T: Scalar>(outputs: usize, inputs: usize, deviation: f64, random: &mut Random) -> DMatrix<T> {
    DMatrix::from_fn(outputs, inputs, |_, _| T::from_number(deviation * random.normal()))
}

#[cfg(test)]
mod tests {
    use super::{he_normal, xavier_normal};
    use crate::random::Random;
    use nalgebra::DMatrix;

    #[test]
    fn the_variance_is_two_over_the_number_of_inputs() {
        let w: DMatrix<f64> = he_normal(200, 50, &mut Random::new(3));
        let mean = w.mean();
        let variance = w.map(|e| e * e).mean() - mean * mean;
        assert!(mean.abs() < 0.006, "{mean}");
        assert!((variance / 0.04 - 1.0).abs() < 0.05, "{variance}");
    }

    #[test]
    fn the_variance_is_two_over_all_connections() {
        let w: DMatrix<f64> = xavier_normal(150, 50, &mut Random::new(4));
        assert!((w.map(|e| e * e).mean() / 0.01 - 1.0).abs() < 0.05);
    }

    #[test]
    fn a_seed_always_gives_the_same_weights() {
        let draw = |seed| he_normal::<f32>(3, 4, &mut Random::new(seed));
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn a_layer_without_inputs_has_no_weights() {
        assert_eq!(he_normal::<f64>(3, 0, &mut Random::new(0)).len(), 0);
    }
}
