//! The traits of floats in generic functions, on [`Dual`]: the methods are those of `f64`.

use std::num::FpCategory;

use num_traits::{Float, FloatConst, FromPrimitive, Num, NumCast, One, ToPrimitive, Zero};

use crate::Dual;

impl Zero for Dual {
    fn zero() -> Self {
        Self::constant(0.0)
    }

    fn is_zero(&self) -> bool {
        self.value == 0.0
    }
}

impl One for Dual {
    fn one() -> Self {
        Self::constant(1.0)
    }
}

impl Num for Dual {
    type FromStrRadixErr = <f64 as Num>::FromStrRadixErr;

    fn from_str_radix(text: &str, radix: u32) -> Result<Self, Self::FromStrRadixErr> {
        f64::from_str_radix(text, radix).map(Self::constant)
    }
}

impl ToPrimitive for Dual {
    fn to_i64(&self) -> Option<i64> {
        self.value.to_i64()
    }

    fn to_u64(&self) -> Option<u64> {
        self.value.to_u64()
    }

    fn to_f64(&self) -> Option<f64> {
        Some(self.value)
    }
}

impl FromPrimitive for Dual {
    fn from_i64(number: i64) -> Option<Self> {
        f64::from_i64(number).map(Self::constant)
    }

    fn from_u64(number: u64) -> Option<Self> {
        f64::from_u64(number).map(Self::constant)
    }

    fn from_f64(number: f64) -> Option<Self> {
        Some(Self::constant(number))
    }
}

impl NumCast for Dual {
    fn from<T: ToPrimitive>(number: T) -> Option<Self> {
        number.to_f64().map(Self::constant)
    }
}

macro_rules! constants {
    ($trait:ident: $($name:ident)*) => {
        $(
            fn $name() -> Self {
                Self::constant(<f64 as $trait>::$name())
            }
        )*
    };
}

#[allow(non_snake_case)]
impl FloatConst for Dual {
    constants! { FloatConst:
        E FRAC_1_PI FRAC_1_SQRT_2 FRAC_2_PI FRAC_2_SQRT_PI FRAC_PI_2 FRAC_PI_3 FRAC_PI_4 FRAC_PI_6 FRAC_PI_8
        LN_10 LN_2 LOG10_E LOG2_E PI SQRT_2
    }
}

/// Methods under the same names.
macro_rules! methods {
    ($($name:ident($($argument:ident),*) -> $result:ty;)*) => {
        $(
            fn $name(self, $($argument: Self),*) -> $result {
                Dual::$name(self, $($argument),*)
            }
        )*
    };
}

impl Float for Dual {
    constants! { Float:
        nan infinity neg_infinity neg_zero min_value min_positive_value max_value epsilon
    }

    methods! {
        is_nan() -> bool;
        is_infinite() -> bool;
        is_finite() -> bool;
        is_normal() -> bool;
        is_sign_positive() -> bool;
        is_sign_negative() -> bool;
        floor() -> Self;
        ceil() -> Self;
        round() -> Self;
        trunc() -> Self;
        fract() -> Self;
        abs() -> Self;
        signum() -> Self;
        mul_add(factor, summand) -> Self;
        recip() -> Self;
        powf(exponent) -> Self;
        sqrt() -> Self;
        exp() -> Self;
        exp2() -> Self;
        ln() -> Self;
        log(base) -> Self;
        log2() -> Self;
        log10() -> Self;
        max(other) -> Self;
        min(other) -> Self;
        abs_sub(other) -> Self;
        cbrt() -> Self;
        hypot(other) -> Self;
        sin() -> Self;
        cos() -> Self;
        tan() -> Self;
        asin() -> Self;
        acos() -> Self;
        atan() -> Self;
        atan2(other) -> Self;
        sin_cos() -> (Self, Self);
        exp_m1() -> Self;
        ln_1p() -> Self;
        sinh() -> Self;
        cosh() -> Self;
        tanh() -> Self;
        asinh() -> Self;
        acosh() -> Self;
        atanh() -> Self;
        to_degrees() -> Self;
        to_radians() -> Self;
        copysign(sign) -> Self;
        clamp(low, high) -> Self;
    }

    fn powi(self, exponent: i32) -> Self {
        Dual::powi(self, exponent)
    }

    fn classify(self) -> FpCategory {
        self.value.classify()
    }

    fn integer_decode(self) -> (u64, i16, i8) {
        self.value.integer_decode()
    }
}
