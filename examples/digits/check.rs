//! The gradient of the objective against central differences, at parameters drawn at random.

use crate::model::{Gradient, Network, objective};
use dnn_core::data::Labeled;
use dnn_core::optimizer::Parameters;
use dnn_core::random::Random;
use std::fmt;

/// The number of parameters compared.
const DRAWS: usize = 50;
/// The step of the differences.
const STEP: f64 = 1e-5;
/// The largest difference allowed, relative to the larger derivative.
const TOLERANCE: f64 = 1e-6;
/// Derivatives smaller than this are compared as if they were as large.
const FLOOR: f64 = 1e-2;

/// What the comparison found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// The largest difference, relative to the larger derivative (or to the floor).
    pub(crate) worst: f64,
    /// Parameters passed over because a unit switches on or off within the step, where the function
    /// has a kink and the difference is not its derivative.
    pub(crate) redrawn: usize,
}

impl Comparison {
    /// Whether every difference is within the tolerance; a NaN is not.
    pub(crate) fn passed(&self) -> bool {
        self.worst <= TOLERANCE
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "gradient check {}: {DRAWS} random parameters against central differences, \
             largest relative difference {:.1e} (at most {TOLERANCE:.0e}), {} redrawn at kinks",
            if self.passed() { "passed" } else { "FAILED" },
            self.worst,
            self.redrawn,
        )
    }
}

/// Compares a gradient of the objective on `data` at `network`.
pub(crate) fn compare(
    network: &Network,
    data: &Labeled<f64>,
    lambda: f64,
    gradient: &Gradient,
    random: &mut Random,
) -> Comparison {
    let mut derivatives = Vec::new();
    gradient.visit(&mut |slice| derivatives.extend_from_slice(slice));

    let mut comparison = Comparison { worst: 0.0, redrawn: 0 };
    let mut draws = 0;
    while draws < DRAWS {
        let index = random.below(derivatives.len());
        let (below, above) = (moved(network, index, -STEP), moved(network, index, STEP));
        if units_on(&below, data) != units_on(&above, data) {
            comparison.redrawn += 1;
            continue;
        }
        draws += 1;
        let difference = (value(&above, data, lambda) - value(&below, data, lambda)) / (2.0 * STEP);
        let derivative = derivatives[index];
        let scale = derivative.abs().max(difference.abs()).max(FLOOR);
        let error = (derivative - difference).abs() / scale;
        // `max` would lose a NaN.
        if error > comparison.worst || error.is_nan() {
            comparison.worst = error;
        }
    }
    comparison
}

/// The network with one parameter changed, counted in the order of the gradient.
fn moved(network: &Network, index: usize, step: f64) -> Network {
    let mut network = network.clone();
    let mut start = 0;
    let Network { w1, b1, w2, b2 } = &mut network;
    (w1, b1, w2, b2).visit_mut(&mut |slice| {
        let length = slice.len();
        if (start..start + length).contains(&index) {
            slice[index - start] += step;
        }
        start += length;
    });
    network
}

/// Which hidden units pass their input on, for each image.
fn units_on(network: &Network, data: &Labeled<f64>) -> Vec<bool> {
    network.hidden_scores(&data.inputs).as_slice().iter().map(|&score| score > 0.0).collect()
}

fn value(network: &Network, data: &Labeled<f64>, lambda: f64) -> f64 {
    let Network { w1, b1, w2, b2 } = network;
    objective(w1, b1, w2, b2, &data.inputs, &data.labels, lambda)
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::model::{Network, objective_value_and_grad};
    use dnn_core::data::Labeled;
    use dnn_core::random::Random;
    use nalgebra::DMatrix;

    /// Twenty random images, a small network, the objective's gradient there.
    fn case(random: &mut Random) -> (Network, Labeled<f64>, crate::model::Gradient) {
        let inputs = DMatrix::from_fn(64, 20, |_, _| random.uniform());
        let data = Labeled { inputs, labels: (0..20).map(|index| index % 10).collect() };
        let network = Network::new(12, random);
        let Network { w1, b1, w2, b2 } = &network;
        let (_, gradient) = objective_value_and_grad(w1, b1, w2, b2, &data.inputs, &data.labels, 0.01);
        (network, data, gradient)
    }

    #[test]
    fn the_gradient_agrees_with_differences() {
        let mut random = Random::new(1);
        let (network, data, gradient) = case(&mut random);
        let comparison = compare(&network, &data, 0.01, &gradient, &mut random);
        assert!(comparison.passed(), "{comparison}");
    }

    #[test]
    fn a_wrong_gradient_is_found() {
        let mut random = Random::new(1);
        let (network, data, mut gradient) = case(&mut random);
        gradient.0 *= 1.0 + 1e-5;
        assert!(!compare(&network, &data, 0.01, &gradient, &mut random).passed());
        gradient.0.fill(f64::NAN);
        assert!(!compare(&network, &data, 0.01, &gradient, &mut random).passed());
    }

    #[test]
    fn a_kink_within_the_step_is_passed_over() {
        let mut random = Random::new(1);
        let (mut network, data, _) = case(&mut random);
        // Unit 0 is at its kink for image 0: its bias and its weights are passed over.
        network.b1[0] -= network.hidden_scores(&data.inputs)[(0, 0)];
        let Network { w1, b1, w2, b2 } = &network;
        let (_, gradient) = objective_value_and_grad(w1, b1, w2, b2, &data.inputs, &data.labels, 0.01);
        let comparison = compare(&network, &data, 0.01, &gradient, &mut random);
        assert!(comparison.passed() && comparison.redrawn > 0, "{comparison}");
    }
}
