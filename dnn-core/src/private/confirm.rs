//! The compile-time checks that a name such as `sigmoid` is this crate's function, and a name such as `DMatrix`
//! nalgebra's type, not one of the user's own.

use core::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub};

use nalgebra::{DMatrix, DVector, RowDVector};
use num_traits::Zero;

use crate::Scalar;
use crate::differentiable::{Accumulate, Differentiable, Negate, Operand, Product, Quotient, Vacant};

/// A number type that only this crate's generic functions accept.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Probe(());

macro_rules! operator {
    ($($trait:ident $method:ident)*) => {$(
        impl $trait for Probe {
            type Output = Self;

            fn $method(self, _: Self) -> Self {
                self
            }
        }
    )*};
}

operator!(Add add Sub sub Mul mul Div div);

impl Neg for Probe {
    type Output = Self;

    fn neg(self) -> Self {
        self
    }
}

impl AddAssign for Probe {
    fn add_assign(&mut self, _: Self) {}
}

impl MulAssign for Probe {
    fn mul_assign(&mut self, _: Self) {}
}

impl Zero for Probe {
    fn zero() -> Self {
        Self(())
    }

    fn is_zero(&self) -> bool {
        true
    }
}

impl Operand for Probe {
    type Value = Self;

    fn operand(&self) -> &Self {
        self
    }
}

impl Differentiable for Probe {
    type Gradient = Self;

    fn zero_gradient(&self) -> Self {
        *self
    }
}

impl Accumulate for Probe {
    fn accumulate(&mut self, _: Self) {}
}

impl Negate for Probe {
    fn negate(self) -> Self {
        self
    }
}

impl Vacant for Probe {
    fn vacant() -> Self {
        Self(())
    }

    fn is_vacant(&self) -> bool {
        true
    }
}

macro_rules! adjoints {
    ($($trait:ident $method:ident)*) => {$(
        impl $trait<Probe> for Probe {
            type Output = Self;

            fn $method(&self, _: &Self) -> Self {
                *self
            }

            fn left_adjoint(&self, _: &Self, _: &Self) -> Self {
                *self
            }

            fn right_adjoint(&self, _: &Self, _: &Self) -> Self {
                *self
            }
        }
    )*};
}

adjoints!(Product product Quotient quotient);

macro_rules! probe {
    ($($method:ident)*) => {
        impl Scalar for Probe {
            fn from_number(_: f64) -> Self {
                Self(())
            }

            fn to_number(self) -> f64 {
                0.0
            }

            $(fn $method(self) -> Self {
                self
            })*
        }
    };
}

probe! {
    absolute_value exponential exponential_minus_one logarithm logarithm_one_plus hyperbolic_tangent square_root
}

macro_rules! named {
    ($($(#[$docs:meta])* $name:ident: Fn($($argument:ty),*) -> $result:ty;)*) => {$(
        $(#[$docs])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<F>(pub F);

        impl<F: Fn($($argument),*) -> $result> $name<F> {
            /// Wins over [`Confirm::confirm`] where it applies.
            #[inline]
            pub const fn confirm(&self) {}
        }

        impl<F> Confirm for $name<F> {}
    )*};
}

named! {
    /// A function of one number: `Named(sigmoid).confirm()` compiles if `sigmoid` is this crate's.
    Named: Fn(Probe) -> Probe;
    /// A function of two numbers.
    NamedPair: Fn(Probe, Probe) -> Probe;
    /// A column that is put on a matrix.
    NamedColumn: Fn(&DMatrix<Probe>, &DVector<Probe>) -> DMatrix<Probe>;
    /// A row that is put on a matrix.
    NamedRow: Fn(&DMatrix<Probe>, &RowDVector<Probe>) -> DMatrix<Probe>;
    /// A product of matrices.
    NamedProduct: Fn(&DMatrix<Probe>, &DMatrix<Probe>) -> DMatrix<Probe>;
    /// A number in the shape of a matrix.
    NamedSpread: Fn(&Probe, &DMatrix<Probe>) -> DMatrix<Probe>;
    /// A column in the shape of a matrix.
    NamedSpreadColumn: Fn(&DVector<Probe>, &DMatrix<Probe>) -> DMatrix<Probe>;
    /// A row in the shape of a matrix.
    NamedSpreadRow: Fn(&RowDVector<Probe>, &DMatrix<Probe>) -> DMatrix<Probe>;
    /// A matrix made one column.
    NamedColumnSum: Fn(&DMatrix<Probe>) -> DVector<Probe>;
    /// The adjoint of an operand of any type.
    NamedAdjoint: Fn(&Probe, &Probe, &Probe) -> Probe;
    /// A matrix made one row.
    NamedRowSum: Fn(&DMatrix<Probe>) -> RowDVector<Probe>;
}

/// Never implemented: it carries the message.
#[diagnostic::on_unimplemented(
    message = "this name is known to `#[differentiable]` as a function of `dnn_core`, but here it is another one",
    label = "not the function of `dnn_core`",
    note = "help: to call a function of your own, put `#[differentiable]` on it and write its path, such as `self::sigmoid(x)`",
    note = "help: to call the one of `dnn_core`, import it: `use dnn_core::activation::sigmoid;`"
)]
pub trait OfDnnCore {}

/// The method that is found when the inherent `confirm` does not apply.
pub trait Confirm {
    /// Never holds.
    fn confirm(&self)
    where
        Self: OfDnnCore,
    {
    }
}

/// Compiles if the value is a float: a value whose type was found by what is done with it.
#[inline]
pub const fn confirm_scalar<T: IsScalar + ?Sized>(_: &T) {}

/// A float, or a reference to one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is taken for a float here, because of what is done with it, but is none",
    label = "not a float",
    note = "help: annotate the type where the value is bound, or put the step into a function with `#[differentiable]`"
)]
pub trait IsScalar {}

impl<T: Scalar> IsScalar for T {}

/// The two types are one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the nalgebra type of that name",
    label = "expected `{T}`",
    note = "help: to use nalgebra's type, import it from `dnn_core::nalgebra`, or from a `nalgebra` of the same version",
    note = "help: `#[differentiable]` knows nalgebra's types by their names: give a type of your own another name"
)]
pub trait Same<T: ?Sized> {}

impl<T: ?Sized> Same<T> for T {}

/// Compiles if `User`, a type as the user wrote it, is `Canonical`.
#[inline]
pub const fn confirm_type<User: Same<Canonical> + ?Sized, Canonical: ?Sized>() {}
