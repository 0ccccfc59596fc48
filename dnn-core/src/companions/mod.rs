//! Companions of nalgebra's own functions: what an annotated function calls where its body says `m.determinant()`.
//!
//! A method `name` of nalgebra has its companion as the method `name_pullback` of a trait here, by the protocol of
//! emitted companions: the arguments, then a marker for each of them (the receiver's first); it returns the value
//! and a pullback, which is given the arguments again (the receiver by reference) and the cotangent, and returns one
//! entry for each argument. All traits are in scope in emitted code that calls companions.

#![allow(missing_docs, reason = "each trait has one method, which the trait's documentation describes")]
#![allow(clippy::too_many_arguments, reason = "there is a marker for each argument")]
#![allow(non_snake_case, reason = "each trait stands in a module of its name")]
#![allow(clippy::wrong_self_convention, reason = "a receiver is lent, whatever the method does with it")]

/// What a companion returns that cannot fail; the others return an `Option`.
type Plain<T> = T;

/// A trait with one companion, and its only implementation. The trait has no name outside: where all are in scope, none
/// may hide a name of the user's. The generics in brackets are those of the trait and its
/// sizes; by function, sizes of its own, and the types of its markers. After `->` come the wrapper and the value, after
/// `;` the arguments of the pullback and its entries.
macro_rules! companion {
    (
        $(#[$doc:meta])*
        $trait:ident [$($generic:ident),*] $([const $($size:ident),+])? for $type:ty where { $($bounds:tt)* }
        fn $name:ident $(::<$($fixed:ident),+>)? [$($marker:ident),*] ($($inputs:tt)*)
            -> $wrapper:ident ($value:ty; $($given:ty),* => $($entry:ty),*) $(where { $($extra:tt)* })? $body:block
    ) => {
        mod $trait {
            #[allow(clippy::wildcard_imports, reason = "what the companion is written with")]
            use super::*;

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
        }

        pub use $trait::$trait as _;
    };
}

mod angles;
mod between;
mod build;
mod coordinates;
mod determinant;
mod extremes;
pub(crate) mod functions;
mod geometry;
mod parts;
mod points;
mod products;
mod quaternions;
mod rotations;
mod select;
mod shapes;
mod similarities;
mod solve;
mod statistics;
mod transforms;
mod unit;
mod write;

pub use angles::*;
pub use between::*;
pub use build::*;
pub use coordinates::*;
pub use determinant::*;
pub use extremes::*;
pub use geometry::*;
pub use parts::*;
pub use points::*;
pub use products::*;
pub use quaternions::*;
pub use rotations::*;
pub use select::*;
pub use shapes::*;
pub use similarities::*;
pub use solve::*;
pub use statistics::*;
pub use transforms::*;
pub use unit::*;
pub use write::*;
