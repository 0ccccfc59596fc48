//! The gradient of the objective against central differences, at parameters drawn at random.

use crate::model::{Network, NetworkGradient};
use dnn_core::data::Labeled;
use dnn_core::gradient_check::{Report, SparseOptions, grad_check_sparse};

/// The largest relative error allowed.
pub(crate) const TOLERANCE: f64 = 1e-4;

/// Compares a gradient of the objective on `data` at `network`.
pub(crate) fn compare(
    network: &Network,
    data: &Labeled<f64>,
    lambda: f64,
    gradient: &NetworkGradient,
    seed: u64,
) -> Report {
    let value = |network: &Network| network.objective(&data.inputs, &data.labels, lambda);
    let options = SparseOptions { num_checks: 50, h: 1e-5, seed, ..SparseOptions::default() };
    grad_check_sparse(value, network, gradient, &options)
}

#[cfg(test)]
mod tests {
    use super::{TOLERANCE, compare};
    use crate::model::{Network, NetworkGradient};
    use dnn_core::data::Labeled;
    use dnn_core::random::Random;
    use nalgebra::DMatrix;

    /// Twenty random images and a small network.
    fn case() -> (Network, Labeled<f64>) {
        let mut random = Random::new(1);
        let inputs = DMatrix::from_fn(64, 20, |_, _| random.uniform());
        let data = Labeled { inputs, labels: (0..20).map(|index| index % 10).collect() };
        (Network::new(12, &mut random), data)
    }

    fn gradient(network: &Network, data: &Labeled<f64>) -> NetworkGradient {
        network.objective_grad(&data.inputs, &data.labels, 0.01)
    }

    #[test]
    fn the_gradient_agrees_with_differences() {
        let (network, data) = case();
        let report = compare(&network, &data, 0.01, &gradient(&network, &data), 3);
        assert!(report.passes(TOLERANCE), "{report}");
    }

    #[test]
    fn a_wrong_gradient_is_found() {
        let (network, data) = case();
        let mut gradient = gradient(&network, &data);
        gradient.w1 *= 1.0 + 1e-3;
        assert!(!compare(&network, &data, 0.01, &gradient, 3).passes(TOLERANCE));
        gradient.w1.fill(f64::NAN);
        assert!(!compare(&network, &data, 0.01, &gradient, 3).passes(TOLERANCE));
    }

    #[test]
    fn a_kink_within_the_step_is_passed_over() {
        let (mut network, data) = case();
        // Unit 0 is at its kink for image 0: its bias and its weights are passed over.
        network.b1[0] -= network.hidden_scores(&data.inputs)[(0, 0)];
        let reports = (0..20).map(|seed| compare(&network, &data, 0.01, &gradient(&network, &data), seed));
        let kinks: usize = reports
            .map(|report| {
                assert!(report.passes(TOLERANCE), "{report}");
                report.kinks.len()
            })
            .sum();
        assert!(kinks > 0);
    }
}
