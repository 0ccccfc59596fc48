//! The methods of `f64` on [`Dual`]. What the crate has no derivative for has it here, by the README's conventions.

use std::cmp::Ordering;

use num_dual::{Dual64, DualNum};

use crate::Dual;

macro_rules! elementary {
    ($($name:ident)*) => {
        /// What the crate differentiates.
        #[allow(missing_docs)]
        impl Dual {
            $(
                #[must_use]
                pub fn $name(self) -> Self {
                    self.unary(self.value.$name(), |x| DualNum::$name(&x))
                }
            )*
        }
    };
}
elementary! {
    recip sqrt cbrt exp exp2 ln ln_1p log2 log10 sin cos tan asin acos atan sinh cosh asinh acosh atanh
}

macro_rules! constant {
    ($($name:ident)*) => {
        /// Piecewise constant functions.
        #[allow(missing_docs)]
        impl Dual {
            $(
                #[must_use]
                pub fn $name(self) -> Self {
                    Self::constant(self.value.$name())
                }
            )*
        }
    };
}
constant! { floor ceil round round_ties_even trunc signum }

macro_rules! linear {
    ($($name:ident $partial:expr;)*) => {
        /// Functions with a constant derivative.
        #[allow(missing_docs)]
        impl Dual {
            $(
                #[must_use]
                pub fn $name(self) -> Self {
                    Self::chain(self.value.$name(), [(self, $partial)])
                }
            )*
        }
    };
}
linear! {
    fract 1.0;
    next_up 1.0;
    next_down 1.0;
    to_degrees 180.0 / std::f64::consts::PI;
    to_radians std::f64::consts::PI / 180.0;
}

macro_rules! test {
    ($($name:ident)*) => {
        /// Tests of the value.
        #[allow(missing_docs)]
        impl Dual {
            $(
                #[must_use]
                pub fn $name(self) -> bool {
                    self.value.$name()
                }
            )*
        }
    };
}
test! { is_nan is_infinite is_finite is_normal is_sign_positive is_sign_negative }

/// Functions with something to say about them. An operand may be a float that a twin has left alone.
#[allow(missing_docs)]
impl Dual {
    #[must_use]
    pub fn exp_m1(self) -> Self {
        let z = self.value.exp_m1();
        // z + 1 cancels where z is near -1.
        self.unary(z, |x| x.exp_m1()).sized(self, z.abs() + 1.0)
    }

    #[must_use]
    pub fn tanh(self) -> Self {
        let z = self.value.tanh();
        // The crate divides sinh by cosh, which overflow.
        let partial = if self.value.abs() > 300.0 { 0.0 } else { Dual64::new(self.value, 1.0).tanh().eps };
        // 1 - z² cancels where z is near ±1.
        Self::chain(z, [(self, partial)]).sized(self, 1.0 + z * z)
    }

    #[must_use]
    pub fn powi(self, n: i32) -> Self {
        self.unary(self.value.powi(n), |x| x.powi(n))
    }

    #[must_use]
    pub fn powf(self, exponent: impl Into<Self>) -> Self {
        let exponent = exponent.into();
        let (x, n) = (self.value, exponent.value);
        let (by_base, by_exponent) = if x == 0.0 {
            (if n == 0.0 { 0.0 } else { n * x.powf(n - 1.0) }, 0.0)
        } else {
            let base = Dual64::new(x, 1.0).powf(n).eps;
            (base, Dual64::from_re(x).powd(Dual64::new(n, 1.0)).eps)
        };
        Self::chain(x.powf(n), [(self, by_base), (exponent, by_exponent)])
    }

    #[must_use]
    pub fn log(self, base: impl Into<Self>) -> Self {
        let base = base.into();
        self.binary(base, self.value.log(base.value), |x, base| x.ln() / base.ln())
    }

    #[must_use]
    pub fn sin_cos(self) -> (Self, Self) {
        let (sine, cosine) = self.value.sin_cos();
        (self.unary(sine, |x| x.sin()), self.unary(cosine, |x| x.cos()))
    }

    #[must_use]
    pub fn atan2(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        let value = self.value.atan2(other.value);
        // The crate takes the arctangent of the quotient, which must be finite.
        if self.value.abs() <= other.value.abs() {
            self.binary(other, value, |y, x| (y / x).atan())
        } else {
            self.binary(other, value, |y, x| -(x / y).atan())
        }
    }

    #[must_use]
    pub fn hypot(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        let value = self.value.hypot(other.value);
        if value == 0.0 {
            return Self::constant(value);
        }
        self.binary(other, value, |x, y| (x * x + y * y).sqrt())
    }

    #[must_use]
    pub fn mul_add(self, factor: impl Into<Self>, summand: impl Into<Self>) -> Self {
        let (factor, summand) = (factor.into(), summand.into());
        let value = self.value.mul_add(factor.value, summand.value);
        Self::chain(value, [(self, factor.value), (factor, self.value), (summand, 1.0)])
    }

    #[must_use]
    pub fn midpoint(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        Self::chain(self.value.midpoint(other.value), [(self, 0.5), (other, 0.5)])
    }

    #[must_use]
    pub fn rem_euclid(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        let n = self.value.div_euclid(other.value);
        Self::chain(self.value.rem_euclid(other.value), [(self, 1.0), (other, -n)])
    }

    #[must_use]
    pub fn div_euclid(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        Self::constant(self.value.div_euclid(other.value))
    }

    #[must_use]
    pub fn abs(self) -> Self {
        let sign = if self.value == 0.0 { 0.0 } else { self.value.signum() };
        Self::chain(self.value.abs(), [(self, sign)])
    }

    #[must_use]
    pub fn abs_sub(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        let one = f64::from(self.value > other.value);
        // NaN if one of them is.
        let difference = self.value - other.value;
        let value = if difference <= 0.0 { 0.0 } else { difference };
        Self::chain(value, [(self, one), (other, -one)])
    }

    #[must_use]
    pub fn copysign(self, sign: impl Into<Self>) -> Self {
        let sign = sign.into();
        let factor = self.value.signum() * sign.value.signum();
        Self::chain(self.value.copysign(sign.value), [(self, factor)])
    }

    #[must_use]
    pub fn max(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        let first = self.value >= other.value || other.value.is_nan();
        Self::chosen(self.value.max(other.value), self, other, first)
    }

    #[must_use]
    pub fn min(self, other: impl Into<Self>) -> Self {
        let other = other.into();
        let first = self.value <= other.value || other.value.is_nan();
        Self::chosen(self.value.min(other.value), self, other, first)
    }

    /// The bounds lose ties.
    #[must_use]
    pub fn clamp(self, low: impl Into<Self>, high: impl Into<Self>) -> Self {
        let (low, high) = (low.into(), high.into());
        let value = self.value.clamp(low.value, high.value);
        if self.value < low.value {
            Self::chosen(value, self, low, false)
        } else {
            Self::chosen(value, self, high, self.value.is_nan() || self.value <= high.value)
        }
    }

    fn chosen(value: f64, first: Self, second: Self, takes_first: bool) -> Self {
        let one = f64::from(takes_first);
        Self::chain(value, [(first, one), (second, 1.0 - one)])
    }

    #[must_use]
    pub fn total_cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value)
    }

    #[must_use]
    pub fn to_bits(self) -> u64 {
        self.value.to_bits()
    }
}
