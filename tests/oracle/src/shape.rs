//! Things made of floats, and the numbers in them.

use crate::Dual;

/// Something made of numbers `S`: the same thing can be made of other numbers.
pub trait Shape<S> {
    /// The same thing made of `R`.
    type With<R>;

    /// Replaces the numbers, in order.
    fn each<R>(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With<R>;
}

macro_rules! number {
    ($($number:ty),*) => {
        $(
            impl Shape<$number> for $number {
                type With<R> = R;
                fn each<R>(&self, replace: &mut dyn FnMut($number) -> R) -> R {
                    replace(*self)
                }
            }
        )*
    };
}
number!(f64, Dual);

impl<S, T: Shape<S>, const N: usize> Shape<S> for [T; N] {
    type With<R> = [T::With<R>; N];
    fn each<R>(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With<R> {
        self.each_ref().map(|element| element.each(replace))
    }
}

impl<S, T: Shape<S>> Shape<S> for Vec<T> {
    type With<R> = Vec<T::With<R>>;
    fn each<R>(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With<R> {
        self.as_slice().each(replace)
    }
}

impl<S, T: Shape<S>> Shape<S> for [T] {
    type With<R> = Vec<T::With<R>>;
    fn each<R>(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With<R> {
        self.iter().map(|element| element.each(replace)).collect()
    }
}

impl<S, T: Shape<S> + ?Sized> Shape<S> for &T {
    type With<R> = T::With<R>;
    fn each<R>(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With<R> {
        (**self).each(replace)
    }
}

macro_rules! tuple {
    ($($name:ident)*) => {
        #[allow(unused_variables, clippy::unused_unit, non_snake_case)]
        impl<S, $($name: Shape<S>),*> Shape<S> for ($($name,)*) {
            type With<R> = ($($name::With<R>,)*);
            fn each<R>(&self, replace: &mut dyn FnMut(S) -> R) -> Self::With<R> {
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

/// The numbers, in order.
pub fn entries<S, T: Shape<S>>(shape: &T) -> Vec<S> {
    let mut entries = Vec::new();
    shape.each(&mut |entry| entries.push(entry));
    entries
}

/// A constant in a twin.
pub fn lift<T: Shape<f64>>(constant: T) -> T::With<Dual> {
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
            impl<S> Shape<S> for $integer {
                type With<R> = $integer;
                fn each<R>(&self, _: &mut dyn FnMut(S) -> R) -> $integer {
                    *self
                }
            }
        )*
    };
}
integer!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

impl<S> Shape<S> for bool {
    type With<R> = bool;
    fn each<R>(&self, _: &mut dyn FnMut(S) -> R) -> bool {
        *self
    }
}

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
