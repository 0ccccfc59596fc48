//! The traits that nalgebra asks of the numbers in matrices, on [`Dual`]: the methods are those of `f64`.

use std::ops::{Mul, Neg};

use approx::{AbsDiffEq, RelativeEq, UlpsEq};
use nalgebra::allocator::Allocator;
use nalgebra::{
    ComplexField, DefaultAllocator, Dim, Field, Matrix, OMatrix, RealField, Scalar, SimdValue, Storage,
};
use num_traits::{FloatConst, Signed};
use simba::scalar::SubsetOf;

use crate::{Dual, Shape};

impl Signed for Dual {
    fn abs(&self) -> Self {
        Dual::abs(*self)
    }

    fn abs_sub(&self, other: &Self) -> Self {
        Dual::abs_sub(*self, *other)
    }

    fn signum(&self) -> Self {
        Dual::signum(*self)
    }

    fn is_positive(&self) -> bool {
        Dual::is_sign_positive(*self)
    }

    fn is_negative(&self) -> bool {
        Dual::is_sign_negative(*self)
    }
}

impl AbsDiffEq for Dual {
    type Epsilon = Self;

    fn default_epsilon() -> Self {
        Self::constant(f64::EPSILON)
    }

    fn abs_diff_eq(&self, other: &Self, epsilon: Self) -> bool {
        self.value.abs_diff_eq(&other.value, epsilon.value)
    }
}

impl RelativeEq for Dual {
    fn default_max_relative() -> Self {
        Self::constant(f64::default_max_relative())
    }

    fn relative_eq(&self, other: &Self, epsilon: Self, max_relative: Self) -> bool {
        self.value.relative_eq(&other.value, epsilon.value, max_relative.value)
    }
}

impl UlpsEq for Dual {
    fn default_max_ulps() -> u32 {
        f64::default_max_ulps()
    }

    fn ulps_eq(&self, other: &Self, epsilon: Self, max_ulps: u32) -> bool {
        self.value.ulps_eq(&other.value, epsilon.value, max_ulps)
    }
}

macro_rules! subset {
    ($($number:ty => $to:ty: |$x:ident| $result:expr, |$back:ident| $value:expr;)*) => {
        $(
            impl SubsetOf<$to> for $number {
                fn to_superset(&self) -> $to {
                    let $x = *self;
                    $result
                }

                fn from_superset_unchecked($back: &$to) -> Self {
                    $value
                }

                fn is_in_subset(_: &$to) -> bool {
                    true
                }
            }
        )*
    };
}
subset! {
    Dual => Dual: |x| x, |x| *x;
    f64 => Dual: |x| Dual::constant(x), |x| x.value;
    f32 => Dual: |x| Dual::constant(f64::from(x)), |x| {
        #[allow(clippy::cast_possible_truncation)]
        let number = x.value as f32;
        number
    };
}

/// One lane.
impl SimdValue for Dual {
    const LANES: usize = 1;
    type Element = Self;
    type SimdBool = bool;

    fn splat(value: Self) -> Self {
        value
    }

    fn extract(&self, _: usize) -> Self {
        *self
    }

    unsafe fn extract_unchecked(&self, _: usize) -> Self {
        *self
    }

    fn replace(&mut self, _: usize, value: Self) {
        *self = value;
    }

    unsafe fn replace_unchecked(&mut self, _: usize, value: Self) {
        *self = value;
    }

    fn select(self, condition: bool, other: Self) -> Self {
        if condition { self } else { other }
    }
}

impl Field for Dual {}

macro_rules! methods {
    ($($name:ident($($argument:ident),*);)*) => {
        $(
            fn $name(self, $($argument: Self),*) -> Self {
                Dual::$name(self, $($argument),*)
            }
        )*
    };
}

impl ComplexField for Dual {
    type RealField = Self;

    fn from_real(re: Self) -> Self {
        re
    }

    fn real(self) -> Self {
        self
    }

    fn imaginary(self) -> Self {
        Self::constant(0.0)
    }

    fn modulus(self) -> Self {
        Dual::abs(self)
    }

    fn modulus_squared(self) -> Self {
        self * self
    }

    fn argument(self) -> Self {
        Self::constant(if self.value >= 0.0 { 0.0 } else { std::f64::consts::PI })
    }

    fn to_exp(self) -> (Self, Self) {
        let sign = if self.value >= 0.0 { 1.0 } else { -1.0 };
        (if self.value >= 0.0 { self } else { Neg::neg(self) }, Self::constant(sign))
    }

    fn norm1(self) -> Self {
        Dual::abs(self)
    }

    fn scale(self, factor: Self) -> Self {
        self * factor
    }

    fn unscale(self, factor: Self) -> Self {
        self / factor
    }

    fn conjugate(self) -> Self {
        self
    }

    methods! {
        floor();
        ceil();
        round();
        trunc();
        fract();
        mul_add(a, b);
        abs();
        hypot(other);
        recip();
        sin();
        cos();
        tan();
        asin();
        acos();
        atan();
        sinh();
        cosh();
        tanh();
        asinh();
        acosh();
        atanh();
        log(base);
        log2();
        log10();
        ln();
        ln_1p();
        sqrt();
        exp();
        exp2();
        exp_m1();
        powf(n);
        cbrt();
    }

    fn sin_cos(self) -> (Self, Self) {
        Dual::sin_cos(self)
    }

    fn powi(self, n: i32) -> Self {
        Dual::powi(self, n)
    }

    fn powc(self, n: Self) -> Self {
        Dual::powf(self, n)
    }

    fn is_finite(&self) -> bool {
        self.value.is_finite()
    }

    fn try_sqrt(self) -> Option<Self> {
        (self.value >= 0.0).then(|| Dual::sqrt(self))
    }
}

macro_rules! constants {
    ($($name:ident $constant:ident;)*) => {
        $(
            fn $name() -> Self {
                FloatConst::$constant()
            }
        )*
    };
}

impl RealField for Dual {
    fn is_sign_positive(&self) -> bool {
        self.value.is_sign_positive()
    }

    fn is_sign_negative(&self) -> bool {
        self.value.is_sign_negative()
    }

    methods! {
        copysign(sign);
        max(other);
        min(other);
        clamp(low, high);
        atan2(other);
    }

    fn min_value() -> Option<Self> {
        Some(Self::constant(f64::MIN))
    }

    fn max_value() -> Option<Self> {
        Some(Self::constant(f64::MAX))
    }

    fn two_pi() -> Self {
        Self::constant(std::f64::consts::TAU)
    }

    constants! {
        pi PI;
        frac_pi_2 FRAC_PI_2;
        frac_pi_3 FRAC_PI_3;
        frac_pi_4 FRAC_PI_4;
        frac_pi_6 FRAC_PI_6;
        frac_pi_8 FRAC_PI_8;
        frac_1_pi FRAC_1_PI;
        frac_2_pi FRAC_2_PI;
        frac_2_sqrt_pi FRAC_2_SQRT_PI;
        e E;
        log2_e LOG2_E;
        log10_e LOG10_E;
        ln_2 LN_2;
        ln_10 LN_10;
    }
}

impl<R: Dim, C: Dim, S: Storage<Dual, R, C>> Mul<Matrix<Dual, R, C, S>> for Dual
where
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<Dual, R, C>;

    fn mul(self, matrix: Matrix<Dual, R, C, S>) -> Self::Output {
        self * &matrix
    }
}

impl<R: Dim, C: Dim, S: Storage<Dual, R, C>> Mul<&Matrix<Dual, R, C, S>> for Dual
where
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<Dual, R, C>;

    fn mul(self, matrix: &Matrix<Dual, R, C, S>) -> Self::Output {
        matrix.map(|entry| entry * self)
    }
}

impl<A, B, T, R: Dim, C: Dim, S: Storage<T, R, C>> Shape<A, B> for Matrix<T, R, C, S>
where
    T: Scalar + Shape<A, B>,
    T::With: Scalar,
    DefaultAllocator: Allocator<R, C>,
{
    type With = OMatrix<T::With, R, C>;

    fn each(&self, replace: &mut dyn FnMut(A) -> B) -> Self::With {
        self.map(|entry| entry.each(replace))
    }
}
