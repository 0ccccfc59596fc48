//! The operators on [`Dual`], by value and by reference, and mixed with `f64`.

use std::iter::{Product, Sum};
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};

use crate::Dual;

macro_rules! operator {
    ($trait:ident $method:ident $assign_trait:ident $assign_method:ident, |$x:ident, $y:ident| $result:expr) => {
        impl $trait for Dual {
            type Output = Dual;
            fn $method(self, other: Dual) -> Dual {
                let ($x, $y) = (self, other);
                $result
            }
        }
        operator!(@ $trait $method, Dual, &Dual, |x, y| x.$method(*y));
        operator!(@ $trait $method, &Dual, Dual, |x, y| (*x).$method(y));
        operator!(@ $trait $method, &Dual, &Dual, |x, y| (*x).$method(*y));
        operator!(@ $trait $method, Dual, f64, |x, y| x.$method(Dual::constant(y)));
        operator!(@ $trait $method, f64, Dual, |x, y| Dual::constant(x).$method(y));
        impl<T> $assign_trait<T> for Dual
        where
            Dual: $trait<T, Output = Dual>,
        {
            fn $assign_method(&mut self, other: T) {
                *self = self.$method(other);
            }
        }
    };
    (@ $trait:ident $method:ident, $left:ty, $right:ty, |$x:ident, $y:ident| $result:expr) => {
        impl $trait<$right> for $left {
            type Output = Dual;
            fn $method(self, other: $right) -> Dual {
                let ($x, $y) = (self, other);
                $result
            }
        }
    };
}

operator!(Add add AddAssign add_assign, |x, y| x.binary(y, x.value + y.value, |x, y| x + y));
operator!(Sub sub SubAssign sub_assign, |x, y| x.binary(y, x.value - y.value, |x, y| x - y));
operator!(Mul mul MulAssign mul_assign, |x, y| x.binary(y, x.value * y.value, |x, y| x * y));
operator!(Div div DivAssign div_assign, |x, y| x.binary(y, x.value / y.value, |x, y| x / y));
// The crate has no remainder: x - n y with the whole number n = trunc(x / y).
operator!(Rem rem RemAssign rem_assign, |x, y| {
    Dual::chain(x.value % y.value, [(x, 1.0), (y, -(x.value / y.value).trunc())])
});

impl Neg for Dual {
    type Output = Dual;
    fn neg(self) -> Dual {
        self.unary(-self.value, |x| -x)
    }
}

impl Neg for &Dual {
    type Output = Dual;
    fn neg(self) -> Dual {
        -*self
    }
}

/// An empty sum is what it is for floats.
impl Sum for Dual {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::constant([0.0_f64; 0].iter().sum()), Add::add)
    }
}

impl<'a> Sum<&'a Dual> for Dual {
    fn sum<I: Iterator<Item = &'a Dual>>(numbers: I) -> Self {
        numbers.copied().sum()
    }
}

impl Product for Dual {
    fn product<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::constant(1.0), Mul::mul)
    }
}

impl<'a> Product<&'a Dual> for Dual {
    fn product<I: Iterator<Item = &'a Dual>>(numbers: I) -> Self {
        numbers.copied().product()
    }
}
