//! Some entries of a gradient, drawn at random.

use super::Report;
use super::comparison::Probe;
use crate::{optimizer::Parameters, random::Random};
use alloc::vec::Vec;
use num_traits::Float;

/// Which entries [`grad_check_sparse`] looks at, and how closely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SparseOptions {
    /// How many entries are compared, at most all.
    pub num_checks: usize,
    /// The step of the differences.
    pub h: f64,
    /// The same seed gives the same entries.
    pub seed: u64,
    /// The names of the parameters, for messages; there may be fewer than parameters. The others are called by their
    /// paths, as those of a struct should be.
    pub names: &'static [&'static str],
}

impl Default for SparseOptions {
    /// Ten entries, a step of `1e-7`, seed 0, no names.
    fn default() -> Self {
        Self { num_checks: 10, h: 1e-7, seed: 0, names: &[] }
    }
}

/// Compares `analytic_grad`, the gradient of `f` at `x`, with central differences at entries drawn at random.
///
/// Where `f` has a kink within `h`, the entry goes to the report's kinks, and another one is drawn in its place.
///
/// ```
/// use dnn_core::gradient_check::{SparseOptions, grad_check_sparse};
///
/// let x = [1.0, -2.0, 3.0];
/// let f = |x: &[f64; 3]| x.iter().map(|x| x * x).sum();
/// let report = grad_check_sparse(f, &x, &[2.0, -4.0, 6.0], &SparseOptions::default());
/// assert!(report.passes(1e-7), "{report}");
/// ```
///
/// # Panics
///
/// If the gradient has not the shape of `x`.
#[track_caller]
pub fn grad_check_sparse<T, P, G>(
    f: impl FnMut(&P) -> T,
    x: &P,
    analytic_grad: &G,
    options: &SparseOptions,
) -> Report
where
    T: Float + 'static,
    P: Parameters<T> + Clone,
    G: Parameters<T> + ?Sized,
{
    let mut probe = Probe::new(f, x, options.names, options.h);
    let gradient = probe.flat(analytic_grad);
    let mut random = Random::new(options.seed);
    let mut positions: Vec<usize> = (0..gradient.len()).collect();
    let mut report = Report::default();
    for drawn in 0..positions.len() {
        if report.compared.len() == options.num_checks {
            break;
        }
        positions.swap(drawn, drawn + random.below(gradient.len() - drawn));
        let position = positions[drawn];
        let (comparison, kink) = probe.compare(position, gradient[position]);
        if kink {
            report.kinks.push(comparison);
        } else {
            report.compared.push(comparison);
        }
    }
    report
}
