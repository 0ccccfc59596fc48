//! Every scalar entry of the table of primitives, and every derivative rule: values to the last bit, gradients
//! against central differences, at seeded random points of the entry's domain.

mod conventions;
mod matrices;
#[rustfmt::skip]
#[allow(missing_docs, deprecated, unused_parens, unused_variables, unused_braces, clippy::all, clippy::pedantic)]
mod generated;

/// One annotated function.
pub(crate) struct Case<T: 'static> {
    pub(crate) name: &'static str,
    /// An interval for each argument.
    pub(crate) domain: &'static [(f64, f64)],
    pub(crate) value: fn(&[T]) -> T,
    pub(crate) value_and_grad: fn(&[T]) -> (T, Vec<T>),
}

/// A function, its derivative, its domain, its arguments from a point, its gradients from what the derivative gives.
macro_rules! case {
    ($function:ident, $derivative:ident, [$($interval:expr),*], |$p:ident| ($($argument:expr),*),
        |$grads:ident| [$($gradient:expr),*]) => {
        Case {
            name: stringify!($function),
            domain: &[$($interval),*],
            value: |$p| $function($($argument),*),
            value_and_grad: |$p| {
                let (value, $grads) = $derivative($($argument),*);
                (value, vec![$($gradient),*])
            },
        }
    };
}
pub(crate) use case;

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

/// The step is 1e-6: its square times the third derivatives in the domains (below 1e3) is below 1e-9, the rounding of
/// values (1e-16 times a few) over the step is below 1e-9 times the value. So 1e-7 relative to both leaves a factor of
/// a hundred, and no wrong factor or sign is that near.
#[test]
fn gradients_in_double_precision() {
    let mut wrong = Vec::new();
    for case in generated::F64 {
        for seed in 0..POINTS {
            let at = point(case.domain, seed);
            let value = (case.value)(&at);
            let (same, gradients) = (case.value_and_grad)(&at);
            if same.to_bits() != value.to_bits() {
                wrong.push(format!("{} at {at:?}: the value is {same:e}, not {value:e}", case.name));
            }
            for (i, gradient) in gradients.iter().enumerate() {
                let expected = difference(case.value, &at, i);
                if (gradient - expected).abs() > 1e-7 * (1.0 + expected.abs() + value.abs())
                    || gradient.is_nan()
                {
                    wrong.push(format!(
                        "{} at {at:?}: gradient {i} is {gradient:e}, not {expected:e}",
                        case.name
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Differences in single precision say little: the twin in double precision gives them. A rule is a handful of
/// operations, each within 1e-7, whose condition in the domains is below 10 or so: 1e-5 relative to value and gradient.
#[test]
#[allow(clippy::cast_possible_truncation)] // The points are made in single precision.
fn gradients_in_single_precision() {
    let mut wrong = Vec::new();
    for (case, twin) in generated::F32.iter().zip(generated::F64) {
        assert_eq!(case.name.strip_suffix("_f32"), twin.name.strip_suffix("_f64"));
        for seed in 0..POINTS {
            let at: Vec<f32> = point(case.domain, seed).into_iter().map(|x| x as f32).collect();
            let wide: Vec<f64> = at.iter().copied().map(f64::from).collect();
            let value = (case.value)(&at);
            let (same, gradients) = (case.value_and_grad)(&at);
            if same.to_bits() != value.to_bits() {
                wrong.push(format!("{} at {at:?}: the value is {same:e}, not {value:e}", case.name));
            }
            for (i, gradient) in gradients.into_iter().map(f64::from).enumerate() {
                let expected = difference(twin.value, &wide, i);
                let scale = 1.0 + expected.abs() + f64::from(value.abs());
                if (gradient - expected).abs() > 1e-5 * scale || gradient.is_nan() {
                    wrong.push(format!(
                        "{} at {at:?}: gradient {i} is {gradient:e}, not {expected:e}",
                        case.name
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
