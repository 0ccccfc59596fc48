//! The comparison of a function with its twin, its derivatives and its central differences.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{Case, Dual, Gradient, Outcome};

/// Both sweeps add the same products of derivatives over the same paths, in another order and with other roundings.
/// Each product of n factors is off by at most about 2 n ε of itself, so their sums differ by at most that part of the
/// sum of absolute products, which the twin knows as [`Dual::size`]. 1e-12 is 4,500 ε.
const ROUNDING: f64 = 1e-12;

/// Central differences are a check for sanity. With a relative step of 6e-6 their errors, the step's square times the
/// third derivative and the rounding of the value over the step, are some 1e-10 for an ordinary function.
const DIFFERENCE: f64 = 1e-5;
const STEP: f64 = 6e-6;

/// Checks a function at points where it is smooth: its value, and its derivatives against the twin and against central
/// differences.
///
/// # Panics
///
/// If one of them is wrong.
pub fn check<C: Case>(_: C, points: &[C::Point]) {
    let mut found = Findings::default();
    for point in points {
        if let Some(local) = Local::new::<C>(point, &mut found) {
            local.derivatives::<C>(point, &mut found);
            local.differences::<C>(point, &mut found);
        }
    }
    found.report::<C>();
}

/// Checks a function at points where it has a kink or a step, or is no number: its value, and its derivatives against
/// the twin.
///
/// # Panics
///
/// If one of them is wrong.
pub fn check_kinks<C: Case>(_: C, points: &[C::Point]) {
    let mut found = Findings::default();
    for point in points {
        if let Some(local) = Local::new::<C>(point, &mut found) {
            local.derivatives::<C>(point, &mut found);
        }
    }
    found.report::<C>();
}

/// Checks that a function has the outputs at a point, and the derivatives of each output by all inputs, to a rounding
/// or two.
///
/// # Panics
///
/// If a value or a derivative is wrong.
pub fn check_exact<C: Case>(_: C, point: &C::Point, outputs: &[f64], jacobian: &[&[f64]]) {
    let mut found = Findings::default();
    if let Some(local) = Local::new::<C>(point, &mut found) {
        let plain = local.plain.clone().unwrap_or_default();
        let near = |x: f64, y: f64| (x - y).abs() <= 4.0 * f64::EPSILON * y.abs();
        assert!(
            plain.len() == outputs.len() && plain.iter().zip(outputs).all(|(x, y)| near(*x, *y)),
            "{} is {plain:?} {}, not {outputs:?}",
            C::NAME,
            local.point
        );
        assert_eq!(jacobian.len(), outputs.len());
        local.derivatives::<C>(point, &mut found);
        for (k, row) in jacobian.iter().enumerate() {
            assert_eq!(row.len(), local.inputs.len());
            for (i, expected) in row.iter().enumerate() {
                let Dual { slope, size, .. } = local.twins[i][k];
                let error = (slope - expected).abs();
                if error.is_nan() || error > 4.0 * f64::EPSILON * size {
                    let place = &local.inputs[i].0;
                    found.0.push(format!(
                        "by {place}: {slope:e} by the twin, {expected:e} by hand, of output {k}"
                    ));
                }
            }
        }
    }
    found.report::<C>();
}

/// Checks that a function panics at the points, and that its twin and its derivatives do.
///
/// # Panics
///
/// If one of them does not.
pub fn check_panics<C: Case>(_: C, points: &[C::Point]) {
    for point in points {
        let returns = |run: &dyn Fn() -> bool| catch_unwind(AssertUnwindSafe(run)).unwrap_or(false);
        let message = |what: &str| format!("{} of {} does not panic at {point:?}", what, C::NAME);
        assert!(!returns(&|| C::plain(point).is_ok()), "{}", message("the value"));
        assert!(!returns(&|| C::twin(point, &mut Dual::constant).is_ok()), "{}", message("the twin"));
        assert!(!returns(&|| C::gradient(point).is_some()), "{}", message("the gradient"));
        assert!(!returns(&|| C::vjp(point, &mut |x| x).is_some()), "{}", message("the pullback"));
    }
}

/// What is wrong with one function.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn report<C: Case>(self) {
        let shown = &self.0[..self.0.len().min(12)];
        assert!(shown.is_empty(), "{} is wrong {} times:\n{}", C::NAME, self.0.len(), shown.join("\n"));
    }
}

/// Any NaN equals any NaN.
fn same(left: f64, right: f64) -> bool {
    left.to_bits() == right.to_bits() || (left.is_nan() && right.is_nan())
}

/// A function around one point.
struct Local {
    point: String,
    /// The inputs: where they are and what they are.
    inputs: Vec<(String, f64)>,
    plain: Outcome<Vec<f64>>,
    /// The outputs of the twin, by the input that they are differentiated by.
    twins: Vec<Vec<Dual>>,
}

impl Local {
    fn new<C: Case>(point: &C::Point, found: &mut Findings) -> Option<Self> {
        let mut inputs = Vec::new();
        for (name, entries) in C::inputs(point) {
            let single = entries.len() == 1;
            inputs.extend(entries.into_iter().enumerate().map(|(i, entry)| {
                let place = if single { name.to_owned() } else { format!("{name}[{i}]") };
                (place, entry)
            }));
        }
        let mut local =
            Self { point: format!("at {point:?}"), inputs, plain: C::plain(point), twins: Vec::new() };
        for i in 0..local.inputs.len() {
            let mut index = 0..;
            let twin = C::twin(point, &mut |entry| {
                if index.next() == Some(i) { Dual::variable(entry) } else { Dual::constant(entry) }
            });
            let values = twin.clone().map(|outputs| outputs.iter().map(|output| output.value).collect());
            if !local.values("the twin", &values, found) {
                return None;
            }
            local.twins.push(twin.unwrap_or_default());
        }
        Some(local)
    }

    /// Compares outputs with the function's own.
    fn values(&self, by: &str, outputs: &Outcome<Vec<f64>>, found: &mut Findings) -> bool {
        let equal = match (&self.plain, outputs) {
            (Ok(plain), Ok(outputs)) => {
                plain.len() == outputs.len() && plain.iter().zip(outputs).all(|(x, y)| same(*x, *y))
            }
            (Err(plain), Err(outputs)) => plain == outputs,
            _ => false,
        };
        if !equal {
            found.0.push(format!("{}: value {outputs:?} by {by}, not {:?}", self.point, self.plain));
        }
        equal
    }

    /// The derivative of a combination of the outputs by an input, and its size.
    fn slope(&self, input: usize, weights: &[f64]) -> (f64, f64) {
        let mut sum = (0.0, 0.0);
        for (output, weight) in self.twins[input].iter().zip(weights) {
            if *weight != 0.0 {
                sum.0 += weight * output.slope;
                sum.1 += weight.abs() * output.size;
            }
        }
        sum
    }

    /// Compares a gradient with the twin's. Where the twin has no finite derivative none is expected.
    fn gradient(&self, by: &str, gradient: &[f64], weights: &[f64], found: &mut Findings) {
        if gradient.len() != self.inputs.len() {
            found.0.push(format!("{}: {} entries by {by}", self.point, gradient.len()));
            return;
        }
        for (i, (place, _)) in self.inputs.iter().enumerate() {
            let (slope, size) = self.slope(i, weights);
            let error = (gradient[i] - slope).abs();
            if slope.is_finite() && (error.is_nan() || error > ROUNDING * size) {
                let (point, by_macro) = (&self.point, gradient[i]);
                found.0.push(format!(
                    "{point}, by {place}: {by_macro:e} by {by}, {slope:e} by the twin (size {size:.1e}), cotangent {weights:?}"
                ));
            }
        }
    }

    fn derivatives<C: Case>(&self, point: &C::Point, found: &mut Findings) {
        if let Some(outcome) = C::gradient(point) {
            let value = outcome.clone().map(|gradient| vec![gradient.value]);
            if self.values("value_and_grad", &value, found)
                && let Ok(Gradient { entries, alone, .. }) = outcome
            {
                self.gradient("value_and_grad", &entries, &[1.0], found);
                if entries.iter().zip(&alone).any(|(x, y)| !same(*x, *y)) {
                    found.0.push(format!("{}: grad {alone:?}, value_and_grad {entries:?}", self.point));
                }
            }
        }
        let outputs = self.plain.as_ref().map_or(1, Vec::len);
        for choice in 0..=outputs {
            // One output after the other, and last a combination of all of them.
            let weights: Vec<f64> = (0..outputs)
                .map(|k| if choice == outputs { 1.5 - k as f64 } else { f64::from(k == choice) })
                .collect();
            let mut next = weights.iter().copied();
            let Some(outcome) = C::vjp(point, &mut |_| next.next().unwrap_or(f64::NAN)) else { break };
            let values = outcome.clone().map(|(outputs, _)| outputs);
            if self.values("vjp", &values, found)
                && let Ok((_, gradient)) = outcome
            {
                self.gradient("vjp", &gradient, &weights, found);
            }
        }
    }

    fn differences<C: Case>(&self, point: &C::Point, found: &mut Findings) {
        let Ok(outputs) = &self.plain else { return };
        for (i, (place, input)) in self.inputs.iter().enumerate() {
            let scale = if *input == 0.0 { 1.0 } else { input.abs() };
            let at = |moved: f64| {
                let mut index = 0..;
                let replace = &mut |entry| if index.next() == Some(i) { moved } else { entry };
                C::plain(&C::moved(point, replace))
            };
            let (low, high) = (input - STEP * scale, input + STEP * scale);
            let (Ok(below), Ok(above)) = (at(low), at(high)) else {
                found.0.push(format!("{}, by {place}: an edge, not smooth", self.point));
                continue;
            };
            for (k, output) in outputs.iter().enumerate() {
                let Dual { slope, size, .. } = self.twins[i][k];
                let expected = (above[k] - below[k]) / (high - low);
                let error = (slope - expected).abs();
                if error.is_nan() || error > DIFFERENCE * size + 1e-8 * output.abs() / scale {
                    found.0.push(format!(
                        "{}, by {place}: {slope:e} by the twin, {expected:e} by differences, of output {k}",
                        self.point
                    ));
                }
            }
        }
    }
}
