//! The value of a derivative is the function's value to the last bit (any NaN equals any NaN), on random inputs of
//! every magnitude, on special values, and on what is on the wrong side of a domain.

mod arrays;
mod functions;

use functions::CASES;

/// A function of a point, and the value that its derivative gives.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) arguments: usize,
    pub(crate) plain: fn(&[f64]) -> f64,
    pub(crate) derived: fn(&[f64]) -> (f64, Vec<f64>),
}

/// Gradients by one parameter or by several, in a row.
pub(crate) trait Row {
    fn row(self) -> Vec<f64>;
}

macro_rules! row {
    ($($name:ident),+) => {
        impl Row for ($(row!(@ $name),)+) {
            fn row(self) -> Vec<f64> {
                let ($($name,)+) = self;
                vec![$($name),+]
            }
        }
    };
    (@ $name:ident) => { f64 };
}
row!(a, b);
row!(a, b, c);
row!(a, b, c, d);
row!(a, b, c, d, e);

impl Row for f64 {
    fn row(self) -> Vec<f64> {
        vec![self]
    }
}

const POINTS: u64 = 1_000;

/// What finds mistakes of sign, of rounding and of domain.
const SPECIAL: [f64; 14] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    2.0,
    f64::MIN_POSITIVE,
    5e-324,
    f64::EPSILON,
    f64::MAX,
    f64::MIN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
];

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// Half of the numbers are ordinary, a quarter has any bits at all, a quarter is special.
    fn number(&mut self) -> f64 {
        let choice = self.bits();
        let bits = self.bits();
        match choice % 4 {
            0 => f64::from_bits(bits),
            1 => SPECIAL[usize::try_from(bits % 14).expect("small")],
            _ => (self.unit() - 0.5) * 8.0,
        }
    }

    fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn same(left: f64, right: f64) -> bool {
    left.to_bits() == right.to_bits() || (left.is_nan() && right.is_nan())
}

#[test]
fn values_are_the_functions_values() {
    assert!(CASES.len() >= 12);
    for case in CASES {
        let mut random = Random(7);
        let mut numbers = 0;
        for _ in 0..POINTS {
            let at: Vec<f64> = (0..case.arguments).map(|_| random.number()).collect();
            let (plain, derived) = ((case.plain)(&at), (case.derived)(&at).0);
            assert!(same(plain, derived), "{} at {at:?}: {derived:e}, not {plain:e}", case.name);
            numbers += u32::from(!plain.is_nan());
        }
        assert!(numbers > 100, "{}: only {numbers} values are numbers", case.name);
    }
}

/// The gradients of the same functions against central differences, where the function is smooth and ordinary.
#[test]
fn gradients_are_the_differences() {
    let mut wrong = Vec::new();
    for case in CASES.iter().filter(|case| case.name != "narrowed") {
        let mut random = Random(11);
        for _ in 0..100 {
            let at: Vec<f64> = (0..case.arguments).map(|_| 0.3 + 1.5 * random.unit()).collect();
            let (value, gradient) = (case.derived)(&at);
            for i in 0..at.len() {
                let moved = |by: f64| {
                    let mut at = at.clone();
                    at[i] += by;
                    (case.plain)(&at)
                };
                // The rounding of values over the step: 1e-10; the step's square times third derivatives: below 1e-8.
                let expected = (moved(1e-6) - moved(-1e-6)) / 2e-6;
                let scale = 1.0 + value.abs() + expected.abs();
                if value.is_finite()
                    && expected.is_finite()
                    && (gradient[i].is_nan() || (gradient[i] - expected).abs() > 1e-6 * scale)
                {
                    wrong.push(format!(
                        "{} at {at:?}: gradient {i} is {}, not {expected}",
                        case.name, gradient[i]
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
