//! Things made of floats, and the numbers in them.

use crate::Dual;

/// Something made of numbers `S`, and the same thing made of numbers `R`.
///
/// `#[twin]` implements it for structs and enums: what carries no derivative in them is no number.
pub trait Shape<S, R> {
    /// The same thing made of `R`.
    type With;

    /// Replaces the numbers, in order.
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With;
}

macro_rules! number {
    ($($number:ty),*) => {
        $(
            impl<R> Shape<$number, R> for $number {
                type With = R;
                fn each(&self, replace: &mut dyn FnMut($number) -> R) -> R {
                    replace(*self)
                }
            }
        )*
    };
}
number!(f64, Dual);

impl<S, R, T: Shape<S, R>, const N: usize> Shape<S, R> for [T; N] {
    type With = [T::With; N];
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
        self.each_ref().map(|element| element.each(replace))
    }
}

impl<S, R, T: Shape<S, R>> Shape<S, R> for Vec<T> {
    type With = Vec<T::With>;
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
        self.as_slice().each(replace)
    }
}

impl<S, R, T: Shape<S, R>> Shape<S, R> for [T] {
    type With = Vec<T::With>;
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
        self.iter().map(|element| element.each(replace)).collect()
    }
}

impl<S, R, T: Shape<S, R>> Shape<S, R> for Option<T> {
    type With = Option<T::With>;
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
        self.as_ref().map(|inside| inside.each(replace))
    }
}

impl<S, R, T: Shape<S, R>> Shape<S, R> for Box<T> {
    type With = Box<T::With>;
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
        Box::new((**self).each(replace))
    }
}

impl<S, R, T: Shape<S, R> + ?Sized> Shape<S, R> for &T {
    type With = T::With;
    fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
        (**self).each(replace)
    }
}

macro_rules! tuple {
    ($($name:ident)*) => {
        #[allow(unused_variables, clippy::unused_unit, non_snake_case)]
        impl<S, R, $($name: Shape<S, R>),*> Shape<S, R> for ($($name,)*) {
            type With = ($($name::With,)*);
            fn each(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With {
                let ($($name,)*) = self;
                ($($name.each(replace),)*)
            }
        }
    };
}
tuple!();
tuple!(A B);
tuple!(A B C);
tuple!(A B C D);
tuple!(A B C D E);
tuple!(A B C D E F);
tuple!(A B C D E F G);
tuple!(A B C D E F G H);

macro_rules! constant {
    ($($constant:ty),*) => {
        $(
            impl<S, R> Shape<S, R> for $constant {
                type With = $constant;
                fn each(&self, _: &mut dyn FnMut(S) -> R) -> $constant {
                    self.clone()
                }
            }
        )*
    };
}
constant!(bool, char, String, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

/// The numbers, in order.
pub fn entries<S: Copy, T: Shape<S, S>>(shape: &T) -> Vec<S> {
    let mut entries = Vec::new();
    shape.each(&mut |entry| {
        entries.push(entry);
        entry
    });
    entries
}

/// A constant in a twin.
pub fn lift<T: Shape<f64, Dual>>(constant: T) -> T::With {
    constant.each(&mut Dual::constant)
}

/// What a twin makes of `n as f64`.
pub trait Cast {
    /// The number as a float.
    fn cast(self) -> Dual;
}

/// What a twin makes of `x` in `x as usize`.
pub trait Real {
    /// What can be cast.
    type Value;
    /// Forgets the derivative.
    fn real(self) -> Self::Value;
}

macro_rules! integer {
    ($($integer:ty),*) => {
        $(
            impl Cast for $integer {
                #[allow(clippy::cast_lossless)]
                fn cast(self) -> Dual {
                    Dual::constant(self as f64)
                }
            }
            impl Real for $integer {
                type Value = $integer;
                fn real(self) -> $integer {
                    self
                }
            }
        )*
    };
}
integer!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

impl Cast for f64 {
    fn cast(self) -> Dual {
        Dual::constant(self)
    }
}

impl Cast for Dual {
    fn cast(self) -> Dual {
        self
    }
}

macro_rules! real {
    ($($type:ty => $value:ty: |$x:ident| $result:expr;)*) => {
        $(
            impl Real for $type {
                type Value = $value;
                fn real(self) -> $value {
                    let $x = self;
                    $result
                }
            }
        )*
    };
}
real! {
    Dual => f64: |x| x.value;
    f64 => f64: |x| x;
    f32 => f32: |x| x;
    bool => bool: |x| x;
    char => char: |x| x;
}

/// `n as f64` in a twin.
pub fn cast<T: Cast>(number: T) -> Dual {
    number.cast()
}

/// What may stand before `as` in a twin.
pub fn real<T: Real>(number: T) -> T::Value {
    number.real()
}
