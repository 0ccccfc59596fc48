//! The largest and the smallest entry, of one matrix and of two side by side, and absolute values.

use nalgebra::{
    DefaultAllocator, Dim, Matrix, OMatrix, Point, RealField, SVector, Storage, U1, Vector,
    allocator::Allocator,
};

use super::Plain;
use crate::{differentiable::NoGradient, kernel};

/// The sign of `x`, and 0 of 0.
fn sign<T: RealField>(x: &T) -> T {
    if x.is_zero() { T::zero() } else { x.clone().signum() }
}

/// The adjoint of the first entry of which `of` is `value`; no entry has one if all are NaN.
fn chosen<T, R, C, S>(
    x: &Matrix<T, R, C, S>,
    value: &T,
    of: impl Fn(&T) -> T,
    adjoint: impl Fn(&T) -> T,
) -> OMatrix<T, R, C>
where
    T: RealField,
    R: Dim,
    C: Dim,
    S: Storage<T, R, C>,
    DefaultAllocator: Allocator<R, C>,
{
    let mut by_x = kernel::zeros_like(x);
    if let Some((i, entry)) = x.iter().enumerate().find(|(_, entry)| of(entry) == *value) {
        by_x[i] = adjoint(entry);
    }
    by_x
}

macro_rules! extreme {
    ($($(#[$doc:meta])* $trait:ident $name:ident $companion:ident |$entry:ident, $upstream:ident| $of:expr, $by:expr;)*) => {$(
        companion! {
            $(#[$doc])*
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
            fn $companion [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, R, C>>) {
                let value = self.$name();
                (value.clone(), move |x: &Self, $upstream: T| {
                    (a.entry(|| chosen(x, &value, |$entry| $of, |$entry| $by)),)
                })
            }
        }
    )*};
}

extreme! {
    /// The largest entry: 1 by the first one that is it, else 0.
    Max max max_pullback |entry, upstream| entry.clone(), { let _ = entry; upstream.clone() };
    /// The smallest entry: 1 by the first one that is it, else 0.
    Min min min_pullback |entry, upstream| entry.clone(), { let _ = entry; upstream.clone() };
    /// The largest absolute value: the sign of the first entry that has it, else 0.
    Amax amax amax_pullback |entry, upstream| entry.clone().abs(), sign(entry) * upstream.clone();
    /// The smallest absolute value: the sign of the first entry that has it, else 0.
    Amin amin amin_pullback |entry, upstream| entry.clone().abs(), sign(entry) * upstream.clone();
}

/// The adjoint of the operand `x` whose entries are those of the value, or are not.
fn own<T, R, C, S, S2>(
    x: &Matrix<T, R, C, S>,
    value: &Matrix<T, R, C, S2>,
    upstream: &OMatrix<T, R, C>,
    is_own: bool,
) -> OMatrix<T, R, C>
where
    T: RealField,
    R: Dim,
    C: Dim,
    S: Storage<T, R, C>,
    S2: Storage<T, R, C>,
    DefaultAllocator: Allocator<R, C>,
{
    let mut part = upstream.clone();
    for ((part, x), value) in part.iter_mut().zip(x.iter()).zip(value.iter()) {
        if (x == value) != is_own {
            *part = T::zero();
        }
    }
    part
}

macro_rules! pairwise {
    ($($(#[$doc:meta])* $trait:ident $of_points:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            $(#[$doc])*
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
            fn $companion [A, B] (&self, y: &Self, a: A, b: B) -> Plain (
                OMatrix<T, R, C>;
                &Self, &Self, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R, C>>
            ) {
                (self.$name(y), move |x: &Self, y: &Self, upstream: OMatrix<T, R, C>| {
                    let value = x.$name(y);
                    (a.entry(|| own(x, &value, &upstream, true)), b.entry(|| own(x, &value, &upstream, false)))
                })
            }
        }
        companion! {
            $(#[$doc])*
            $of_points [T] [const D] for Point<T, D> where { T: RealField, }
            fn $companion [A, B] (&self, q: &Self, a: A, b: B) -> Plain (
                Point<T, D>; &Self, &Self, SVector<T, D> => A::Entry<SVector<T, D>>, B::Entry<SVector<T, D>>
            ) {
                (self.$name(q), move |p: &Self, q: &Self, upstream: SVector<T, D>| {
                    let value = p.$name(q).coords;
                    let [by_p, by_q] = [true, false].map(|is_own| own(&p.coords, &value, &upstream, is_own));
                    (a.entry(|| by_p), b.entry(|| by_q))
                })
            }
        }
    )*};
}

pairwise! {
    /// The larger of two entries each: 1 by the larger operand, the first at ties.
    Sup SupOfPoints sup sup_pullback;
    /// The smaller of two entries each: 1 by the smaller operand, the first at ties.
    Inf InfOfPoints inf inf_pullback;
}

macro_rules! found {
    ($($trait:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            /// An extreme entry and where it is, which is held constant.
            $trait [T, D, S] for Vector<T, D, S>
            where { T: RealField, D: Dim, S: Storage<T, D>, DefaultAllocator: Allocator<D>, }
            fn $companion [A] (&self, a: A) -> Plain (
                (usize, T); &Self, (NoGradient, T) => A::Entry<OMatrix<T, D, U1>>
            ) {
                let (position, value) = self.$name();
                ((position, value), move |x: &Self, (_, upstream): (NoGradient, T)| {
                    (a.entry(|| {
                        let mut by_x = kernel::zeros_like(x);
                        by_x[position] = upstream;
                        by_x
                    }),)
                })
            }
        }
    )*};
}

found! {
    Argmax argmax argmax_pullback;
    Argmin argmin argmin_pullback;
}

companion! {
    /// `zᵢ = |xᵢ|`: `x̄ᵢ = z̄ᵢ sign xᵢ`, which is 0 at 0.
    Abs [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn abs_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, R, C>; &Self, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>
    ) {
        (self.abs(), move |x: &Self, upstream: OMatrix<T, R, C>| {
            (a.entry(|| x.zip_map(&upstream, |x, upstream| sign(&x) * upstream)),)
        })
    }
}

companion! {
    /// `z = (Σ |xᵢ|ᵖ)^(1/p)`: `x̄ᵢ = z̄ sign xᵢ (|xᵢ| / z)^(p - 1)`, which is 0 at 0.
    LpNorm [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn lp_norm_pullback [A, B] (&self, p: i32, a: A, _: B) -> Plain (
        T; &Self, i32, T => A::Entry<OMatrix<T, R, C>>, NoGradient
    ) {
        let value = self.lp_norm(p);
        (value.clone(), move |x: &Self, p: i32, upstream: T| {
            let by_x = a.entry(|| {
                x.map(|x| {
                    if x.is_zero() || value.is_zero() {
                        return T::zero();
                    }
                    sign(&x) * (x.abs() / value.clone()).powi(p - 1) * upstream.clone()
                })
            });
            (by_x, NoGradient)
        })
    }
}
