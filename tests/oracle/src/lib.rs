//! An oracle for derivatives that shares nothing with the compiler under test.
//!
//! `#[twin]` on a module of ordinary items writes them all a second time, with [`Dual`] for `f64`, and a case for each
//! function that is marked `#[differentiable]`. [`check`] runs a case at points:
//!
//! ```
//! #[oracle::twin]
//! mod optics {
//!     use dnn_core::differentiable;
//!
//!     const INDEX: f64 = 1.5;
//!
//!     #[differentiable]
//!     pub fn refracted(angle: f64) -> f64 {
//!         (angle.sin() / INDEX).asin()
//!     }
//! }
//!
//! oracle::check(optics::cases::refracted, &[0.0, 0.3, -1.2]);
//! ```
//!
//! A point is what the function takes: the parameter of a function of one, the tuple of the parameters otherwise, with
//! `Vec<T>` for `&[T]` and `T` for `&T`. `#[twin(plain)]` leaves the derivatives away and tests the twins alone.
//!
//! The case of a method is named after its type: `camera_project` is that of `Camera::project`, whose first parameter
//! is the camera. Structs are differentiated by what `wrt(..)` names, without their constant fields. There is no case
//! of what is generic: its callers have one. Modules may be nested; their cases are among those of the outermost one.

mod case;
mod check;
mod dual;
mod field;
mod float;
mod functions;
mod operators;
mod shape;

pub use case::{Case, Gradient, Outcome, Wrapper};
pub use check::{check, check_exact, check_kinks, check_panics};
pub use dual::Dual;
pub use shape::{Cast, Real, Shape, cast, entries, lift, real};
pub use twin::twin;

/// One test for each case: the points where it is smooth, those where it has a kink, and those where it panics.
///
/// The module `cases` must be in scope.
#[macro_export]
macro_rules! tests {
    ($($name:ident: $points:expr $(, kinks $kinks:expr)? $(, panics $panics:expr)?;)*) => {
        $(
            #[test]
            fn $name() {
                $crate::check(cases::$name, &$points);
                $($crate::check_kinks(cases::$name, &$kinks);)?
                $($crate::check_panics(cases::$name, &$panics);)?
            }
        )*
    };
}
