//! Functions of others that are called by their path: `nalgebra::distance(p, q)`, `core::array::from_fn(f)`.

use nalgebra::{Point, RealField, SVector};

use crate::differentiable::{Accumulate, Active, Activity, Differentiable, NoGradient, Reverse};

/// The type of the gradient of `T`.
type Gradient<T> = <T as Differentiable>::Gradient;

/// The array of what a function gives for each position.
#[allow(clippy::type_complexity, reason = "the shape of a companion")]
pub fn from_fn_pullback<const N: usize, T, C, F, P, E, A: Activity, B: Activity>(
    _: &C,
    function: F,
    a: A,
    _: B,
) -> (
    [T; N],
    impl FnOnce(&C, (), [Gradient<T>; N]) -> (A::Entry<Gradient<C>>, NoGradient) + use<N, T, C, F, P, E, A, B>,
)
where
    T: Differentiable,
    C: Differentiable,
    F: Fn(usize, Active) -> (T, P),
    P: Reverse<C, (usize,), Gradient<T>, Entries = (E,)>,
{
    let mut pullbacks = [const { None }; N];
    let values = core::array::from_fn(|i| {
        let (value, pullback) = function(i, Active);
        pullbacks[i] = Some(pullback);
        value
    });
    (values, move |captures: &C, (), cotangents: [Gradient<T>; N]| {
        let mut gradient = captures.zero_gradient();
        for (i, (pullback, cotangent)) in pullbacks.into_iter().zip(cotangents).enumerate() {
            let Some(pullback) = pullback else { continue };
            gradient.accumulate(pullback.reverse(captures, (i,), cotangent).0);
        }
        (a.entry(|| gradient), NoGradient)
    })
}

/// What a pullback returns of two points.
type Entries<A, B, T, const D: usize> =
    (<A as Activity>::Entry<SVector<T, D>>, <B as Activity>::Entry<SVector<T, D>>);

macro_rules! between {
    ($($(#[$doc:meta])* $name:ident $companion:ident |$difference:ident, $upstream:ident| $slope:expr;)*) => {$(
        $(#[$doc])*
        pub fn $companion<'p, T: RealField, const D: usize, A: Activity, B: Activity>(
            p: &'p Point<T, D>,
            q: &'p Point<T, D>,
            a: A,
            b: B,
        ) -> (
            T,
            impl FnOnce(&Point<T, D>, &Point<T, D>, T) -> Entries<A, B, T, D>
            + use<T, D, A, B>,
        ) {
            (nalgebra::$name(p, q), move |p: &Point<T, D>, q: &Point<T, D>, $upstream: T| {
                let $difference = &p.coords - &q.coords;
                let slope = $slope;
                let by_p = $difference * slope;
                let by_q = b.entry(|| -&by_p);
                (a.entry(|| by_p), by_q)
            })
        }
    )*};
}

between! {
    /// `z = ‖p - q‖`: `p̄ = z̄ (p - q) / z`, `q̄ = -p̄`, which are 0 where the distance is 0.
    distance distance_pullback |difference, upstream| {
        let distance = difference.norm();
        if distance.is_zero() { distance } else { upstream / distance }
    };
    /// `z = ‖p - q‖²`: `p̄ = 2 z̄ (p - q)`, `q̄ = -p̄`.
    distance_squared distance_squared_pullback |difference, upstream| {
        let _ = &difference;
        upstream.clone() + upstream
    };
}

/// `z = (p + q) / 2`: `p̄ = q̄ = z̄ / 2`.
#[allow(clippy::type_complexity, reason = "the shape of a companion")]
pub fn center_pullback<'p, T: RealField, const D: usize, A: Activity, B: Activity>(
    p: &'p Point<T, D>,
    q: &'p Point<T, D>,
    a: A,
    b: B,
) -> (
    Point<T, D>,
    impl FnOnce(&Point<T, D>, &Point<T, D>, SVector<T, D>) -> Entries<A, B, T, D> + use<T, D, A, B>,
) {
    (nalgebra::center(p, q), move |_: &Point<T, D>, _: &Point<T, D>, upstream: SVector<T, D>| {
        let half = upstream * nalgebra::convert::<f64, T>(0.5);
        (a.entry(|| half.clone()), b.entry(|| half))
    })
}
