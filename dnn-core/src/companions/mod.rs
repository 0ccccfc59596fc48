//! Companions of nalgebra's own functions: what an annotated function calls where its body says `m.determinant()`.
//!
//! A method `name` of nalgebra has its companion as the method `name_pullback` of a trait here, by the protocol of
//! emitted companions: the arguments, then a marker for each of them (the receiver's first); it returns the value
//! and a pullback, which is given the arguments again (the receiver by reference) and the cotangent, and returns one
//! entry for each argument. All traits are in scope in emitted code that calls companions.

#![allow(missing_docs, reason = "each trait has one method, which the trait's documentation describes")]
#![allow(clippy::wrong_self_convention, reason = "a receiver is lent, whatever the method does with it")]

/// What a companion returns that cannot fail; the others return an `Option`.
type Plain<T> = T;

/// A trait with one companion, and its only implementation. The generics in brackets are those of the trait and its
/// sizes; by function, sizes of its own, and the types of its markers. After `->` come the wrapper and the value, after
/// `;` the arguments of the pullback and its entries.
macro_rules! companion {
    (
        $(#[$doc:meta])*
        $trait:ident [$($generic:ident),*] $([const $($size:ident),+])? for $type:ty where { $($bounds:tt)* }
        fn $name:ident $(::<$($fixed:ident),+>)? [$($marker:ident),*] ($($inputs:tt)*)
            -> $wrapper:ident ($value:ty; $($given:ty),* => $($entry:ty),*) $(where { $($extra:tt)* })? $body:block
    ) => {
        $(#[$doc])*
        pub trait $trait<$($generic,)* $($(const $size: usize),+)?> where $($bounds)* {
            fn $name<$($(const $fixed: usize,)+)? $($marker: $crate::differentiable::Activity),*>($($inputs)*)
                -> $wrapper<($value, impl FnOnce($($given),*) -> ($($entry,)*)
                    + use<Self, $($generic,)* $($($size,)+)? $($($fixed,)+)? $($marker),*>)>
            $(where $($extra)*)?;
        }

        impl<$($generic,)* $($(const $size: usize),+)?> $trait<$($generic,)* $($($size),+)?> for $type
        where $($bounds)*
        {
            fn $name<$($(const $fixed: usize,)+)? $($marker: $crate::differentiable::Activity),*>($($inputs)*)
                -> $wrapper<($value, impl FnOnce($($given),*) -> ($($entry,)*)
                    + use<$($generic,)* $($($size,)+)? $($($fixed,)+)? $($marker),*>)>
            $(where $($extra)*)?
            $body
        }
    };
}

mod build;
mod determinant;
mod geometry;
mod parts;
mod products;
mod solve;

pub use build::*;
pub use determinant::*;
pub use geometry::*;
pub use parts::*;
pub use products::*;
pub use solve::*;
