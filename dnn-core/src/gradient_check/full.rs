//! All entries of a gradient.

use super::comparison::Probe;
use super::{Comparison, Report};
use crate::optimizer::Parameters;
use alloc::vec::Vec;
use core::fmt;
use num_traits::Float;

/// How closely [`gradcheck`] looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradcheckOptions {
    /// The step of the differences.
    pub eps: f64,
    /// The absolute tolerance.
    pub atol: f64,
    /// The relative tolerance: `|analytic - numeric| <= atol + rtol |numeric|` passes.
    pub rtol: f64,
    /// By how much two gradients at the same point may differ.
    pub nondet_tol: f64,
    /// The names of the parameters, for messages; there may be fewer than parameters. The others are called by their
    /// paths, as those of a struct should be.
    pub names: &'static [&'static str],
}

impl Default for GradcheckOptions {
    /// `eps` 1e-6, `atol` 1e-5, `rtol` 1e-3, `nondet_tol` 0, no names: for double precision.
    fn default() -> Self {
        Self { eps: 1e-6, atol: 1e-5, rtol: 1e-3, nondet_tol: 0.0, names: &[] }
    }
}

impl GradcheckOptions {
    /// What suits single precision: `eps` 1e-2, `atol` 1e-3, `rtol` 1e-2.
    #[must_use]
    pub fn single() -> Self {
        Self { eps: 1e-2, atol: 1e-3, rtol: 1e-2, ..Self::default() }
    }
}

/// Why a gradient did not pass.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Failure {
    /// Entries differ from the differences by more than the tolerance; the worst comes first.
    Differs(Vec<Comparison>),
    /// The gradient is not the same in a second run.
    NotDeterministic {
        /// The largest difference between the two runs.
        difference: f64,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Differs(entries) => {
                const SHOWN: usize = 10;
                match entries.len() {
                    1 => write!(f, "an entry of the gradient is wrong")?,
                    count => write!(f, "{count} entries of the gradient are wrong")?,
                }
                for entry in entries.iter().take(SHOWN) {
                    write!(f, "\n  {entry}")?;
                }
                if entries.len() > SHOWN { write!(f, "\n  ..") } else { Ok(()) }
            }
            Self::NotDeterministic { difference } => {
                write!(f, "the gradient at one point differs by {difference:e} between two runs")
            }
        }
    }
}

impl core::error::Error for Failure {}

/// Compares the whole gradient of `f` at `x` with central differences. `f` is what an annotated function's
/// `f_value_and_grad` is: it returns the value and the gradient, which has the shape of `x`.
///
/// Entries at kinks of the function are no failures; the report has them.
///
/// ```
/// use dnn_core::gradient_check::{GradcheckOptions, gradcheck};
///
/// let wrong = |&(x, y): &(f64, f64)| (x * y, (y, 2.0 * x));
/// let options = GradcheckOptions { names: &["x", "y"], ..Default::default() };
/// let failure = gradcheck(wrong, &(3.0, 5.0), &options).unwrap_err();
/// assert!(failure.to_string().starts_with("an entry of the gradient is wrong\n  parameter `y`, element 0: analytic 6e0"));
/// ```
///
/// # Errors
///
/// If an entry is wrong, or if the gradient differs between two runs. The error names parameter, element, both values
/// and the relative error.
///
/// # Panics
///
/// If the gradient has not the shape of `x`.
#[track_caller]
pub fn gradcheck<T, P, G>(
    mut f: impl FnMut(&P) -> (T, G),
    x: &P,
    options: &GradcheckOptions,
) -> Result<Report, Failure>
where
    T: Float + 'static,
    P: Parameters<T> + Clone,
    G: Parameters<T>,
{
    let (first, second) = (f(x).1, f(x).1);
    let mut probe = Probe::new(|x: &P| f(x).0, x, options.names, options.eps);
    let gradient = probe.flat(&first);
    let again = probe.flat(&second);
    let difference = gradient.iter().zip(&again).fold(0.0, |most: f64, (a, b)| most.max((a - b).abs()));
    if difference > options.nondet_tol {
        return Err(Failure::NotDeterministic { difference });
    }
    let mut report = Report::default();
    let mut wrong = Vec::new();
    for (position, &analytic) in gradient.iter().enumerate() {
        let (comparison, kink) = probe.compare(position, analytic);
        // A NaN does not pass.
        let passes = |numeric: f64| (analytic - numeric).abs() <= options.atol + options.rtol * numeric.abs();
        let passed = passes(comparison.numeric);
        if kink || (!passed && probe.passes_nearer(position, passes)) {
            report.kinks.push(comparison);
        } else {
            if !passed {
                wrong.push(comparison.clone());
            }
            report.compared.push(comparison);
        }
    }
    if wrong.is_empty() {
        return Ok(report);
    }
    wrong.sort_by(|a, b| b.relative_error.total_cmp(&a.relative_error));
    Err(Failure::Differs(wrong))
}
