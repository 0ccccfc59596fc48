//! The modular operations inside of annotated functions: `apply`, with the pair as its derivative.

use super::{Function, Multiply, Sigmoid};
use crate::differentiable::Activity;

impl Multiply {
    /// `x y`. In an annotated function its derivative is this operation's `backward`.
    ///
    /// ```
    /// use dnn_core::{differentiable, function::Multiply};
    ///
    /// #[differentiable]
    /// fn area(x: f64, y: f64) -> f64 {
    ///     Multiply::apply(x, y)
    /// }
    ///
    /// assert_eq!(area_value_and_grad(2.0, 3.0), (6.0, (3.0, 2.0)));
    /// ```
    #[must_use]
    pub fn apply(x: f64, y: f64) -> f64 {
        Self.forward(&[x, y]).0
    }

    /// The companion of [`apply`](Self::apply).
    #[doc(hidden)]
    #[allow(clippy::type_complexity)] // The call protocol of companions: an `impl` in a tuple cannot have a name.
    pub fn apply_pullback<A: Activity, B: Activity>(
        x: f64,
        y: f64,
        by_x: A,
        by_y: B,
    ) -> (f64, impl FnOnce(f64, f64, f64) -> (A::Entry<f64>, B::Entry<f64>) + use<A, B>) {
        let (value, saved) = Self.forward(&[x, y]);
        let pullback = move |_: f64, _: f64, upstream: f64| {
            let downstream = Self.backward(&saved, upstream);
            (by_x.entry(|| downstream[0]), by_y.entry(|| downstream[1]))
        };
        (value, pullback)
    }
}

impl Sigmoid {
    /// `σ(x)`. In an annotated function its derivative is this operation's `backward`.
    #[must_use]
    pub fn apply(x: f64) -> f64 {
        Self.forward(&[x]).0
    }

    /// The companion of [`apply`](Self::apply).
    #[doc(hidden)]
    #[allow(clippy::type_complexity)] // The call protocol of companions: an `impl` in a tuple cannot have a name.
    pub fn apply_pullback<A: Activity>(
        x: f64,
        by_x: A,
    ) -> (f64, impl FnOnce(f64, f64) -> (A::Entry<f64>,) + use<A>) {
        let (value, saved) = Self.forward(&[x]);
        (value, move |_: f64, upstream: f64| (by_x.entry(|| Self.backward(&saved, upstream)[0]),))
    }
}
