//! Every entry of the table of primitives, and every derivative rule: values to the last bit, gradients against
//! central differences, at seeded random points of the entry's domain. Operators on types that the macro does not see
//! against the same operators on types that it sees, too.

mod casts;
mod conventions;
mod entries;
#[rustfmt::skip]
#[allow(missing_docs, deprecated, unused_parens, unused_variables, unused_braces, unused_qualifications, clippy::all, clippy::pedantic)]
mod generated {
    pub(crate) mod hidden;
    pub(crate) mod matrices;
    pub(crate) mod scalars;
}

use generated::{hidden, matrices, scalars};

/// One annotated function.
pub(crate) struct Case<T: 'static> {
    pub(crate) name: &'static str,
    /// An interval for each number that the arguments consist of.
    pub(crate) domain: &'static [(f64, f64)],
    pub(crate) value: fn(&[T]) -> T,
    pub(crate) value_and_grad: fn(&[T]) -> (T, Vec<T>),
}

/// A function, its derivative, its domain, its arguments from a point, its gradients from what the derivative gives.
macro_rules! case {
    ($function:ident, $derivative:ident, $domain:expr, |$p:ident| ($($argument:expr),*),
        |$grads:ident| [$($gradient:expr),*]) => {
        Case {
            name: stringify!($function),
            domain: &$domain,
            value: |$p| $function($($argument),*),
            value_and_grad: |$p| {
                let (value, $grads) = $derivative($($argument),*);
                (value, [$($crate::entries::Entries::list(&$gradient)),*].concat())
            },
        }
    };
}
pub(crate) use case;

/// The same for a result that is no float, which the derivative is a pullback for: the entries of the result are summed
/// with a weight of its own each.
macro_rules! vjp_case {
    ($function:ident, $derivative:ident, $domain:expr, |$p:ident| ($($argument:expr),*),
        |$grads:ident| [$($gradient:expr),*]) => {
        Case {
            name: stringify!($function),
            domain: &$domain,
            value: |$p| $crate::entries::weighted(&$function($($argument),*)),
            // A `match`, since the pullback borrows the arguments.
            value_and_grad: |$p| match $derivative($($argument),*) {
                (value, pullback) => {
                    let $grads = pullback($crate::entries::Entries::weights(&value));
                    let gradient = [$($crate::entries::Entries::list(&$gradient)),*].concat();
                    ($crate::entries::weighted(&value), gradient)
                }
            },
        }
    };
}
pub(crate) use vjp_case;

/// Points per function.
const POINTS: u64 = 25;

/// `SplitMix64`: a point of the domain for every seed, the same on every machine.
fn point(domain: &[(f64, f64)], seed: u64) -> Vec<f64> {
    let mut state = seed;
    let mut uniform = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    domain.iter().map(|(low, high)| low + (high - low) * uniform()).collect()
}

/// The central difference by argument `i`.
fn difference(function: fn(&[f64]) -> f64, at: &[f64], i: usize) -> f64 {
    let step = 1e-6;
    let moved = |by: f64| {
        let mut point = at.to_vec();
        point[i] += by;
        function(&point)
    };
    (moved(step) - moved(-step)) / (2.0 * step)
}

/// All functions in double precision, each with its twin in single precision.
fn all() -> impl Iterator<Item = (&'static Case<f64>, &'static Case<f32>)> {
    let double = scalars::F64.iter().chain(matrices::F64).chain(hidden::F64);
    double.zip(scalars::F32.iter().chain(matrices::F32).chain(hidden::F32))
}

/// What is wrong with a case at a point, in the units of `tolerance`.
fn check<T: Copy + Into<f64>>(
    case: &Case<T>,
    at: &[T],
    expected: &[f64],
    tolerance: f64,
    wrong: &mut Vec<String>,
) {
    let bits = |value: T| value.into().to_bits();
    let value = (case.value)(at);
    let (same, gradient) = (case.value_and_grad)(at);
    let point: Vec<f64> = at.iter().map(|&x| x.into()).collect();
    let mut note = |what: String| wrong.push(format!("{} at {point:?}: {what}", case.name));
    if bits(same) != bits(value) {
        note(format!("the value is {:e}, not {:e}", same.into(), value.into()));
    }
    if gradient.len() != expected.len() {
        note(format!("{} gradients, not {}", gradient.len(), expected.len()));
    }
    for (i, (gradient, expected)) in gradient.iter().map(|&x| x.into()).zip(expected).enumerate() {
        let scale = 1.0 + expected.abs() + value.into().abs();
        if (gradient - expected).abs() > tolerance * scale || gradient.is_nan() {
            note(format!("gradient {i} is {gradient:e}, not {expected:e}"));
        }
    }
}

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The step is 1e-6: its square times the third derivatives in the domains (below 1e3) is below 1e-9, the rounding of
/// values (1e-16 times a few) over the step is below 1e-9 times the value. So 1e-7 relative to both leaves a factor of
/// a hundred, and no wrong factor or sign is that near.
#[test]
fn gradients_in_double_precision() {
    let mut wrong = Vec::new();
    for (case, _) in all() {
        for seed in 0..POINTS {
            let at = point(case.domain, seed);
            let expected: Vec<f64> = (0..at.len()).map(|i| difference(case.value, &at, i)).collect();
            check(case, &at, &expected, 1e-7, &mut wrong);
        }
    }
    report(&wrong);
}

/// Differences in single precision say little: the twin in double precision gives them. A rule is a handful of
/// operations, each within 1e-7, whose condition in the domains is below 10 or so: 1e-5 relative to value and gradient.
#[test]
#[allow(clippy::cast_possible_truncation)] // The points are made in single precision.
fn gradients_in_single_precision() {
    let mut wrong = Vec::new();
    for (twin, case) in all() {
        assert_eq!(case.name.strip_suffix("_f32"), twin.name.strip_suffix("_f64"));
        for seed in 0..POINTS {
            let at: Vec<f32> = point(case.domain, seed).into_iter().map(|x| x as f32).collect();
            let wide: Vec<f64> = at.iter().copied().map(f64::from).collect();
            let expected: Vec<f64> = (0..wide.len()).map(|i| difference(twin.value, &wide, i)).collect();
            check(case, &at, &expected, 1e-5, &mut wrong);
        }
    }
    report(&wrong);
}

/// An operator on types that the macro does not see has the gradient of its twin on types that it sees. The two are
/// sums of at most a dozen products, all positive and below ten, in another order: a hundred roundings.
#[test]
fn hidden_types_have_the_same_gradients() {
    let mut wrong = Vec::new();
    for hidden in hidden::F64 {
        let name = hidden.name.strip_prefix("hidden_").expect("the name says what the types are");
        let twin = all().map(|(case, _)| case).find(|case| case.name == name);
        let twin = twin.unwrap_or_else(|| panic!("{} has no twin", hidden.name));
        for seed in 0..POINTS {
            let at = point(hidden.domain, seed);
            let (_, expected) = (twin.value_and_grad)(&at);
            check(hidden, &at, &expected, 100.0 * f64::EPSILON, &mut wrong);
        }
    }
    report(&wrong);
}
