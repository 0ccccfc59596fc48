//! Vectors and quaternions of length one.

use nalgebra::{
    Complex, DefaultAllocator, Dim, Matrix, Normed, OMatrix, Quaternion, RealField, Storage, StorageMut,
    Unit, allocator::Allocator,
};

use super::Plain;
use crate::{
    differentiable::{Differentiable, Vacant},
    kernel,
};

/// What can be divided by its length, and the adjoint of that: `z = x / ‖x‖`, `x̄ = (z̄ - (z · z̄) z) / ‖x‖`, which is 0
/// at 0.
pub trait Direction: Normed + Clone + Differentiable {
    /// The adjoint.
    fn directed(&self, upstream: Self::Gradient) -> Self::Gradient;
}

impl<T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>> Direction for Matrix<T, R, C, S>
where
    Self: Normed + Clone,
    DefaultAllocator: Allocator<R, C>,
{
    fn directed(&self, upstream: OMatrix<T, R, C>) -> OMatrix<T, R, C> {
        let norm = self.norm();
        if norm.is_zero() {
            return kernel::zeros_like(self);
        }
        let value = self / norm.clone();
        let along = kernel::dot(&value, &upstream);
        (upstream - value * along) / norm
    }
}

impl<T: RealField + nalgebra::SimdRealField> Direction for Quaternion<T>
where
    Self: Normed,
{
    fn directed(&self, upstream: Self) -> Self {
        Self::from(self.coords.directed(upstream.coords))
    }
}

impl<T: RealField> Direction for Complex<T>
where
    Self: Normed,
{
    fn directed(&self, upstream: Self) -> Self {
        let [x, upstream] = [self, &upstream].map(|z| nalgebra::Vector2::new(z.re.clone(), z.im.clone()));
        let by_x = x.directed(upstream);
        Self::new(by_x[0].clone(), by_x[1].clone())
    }
}

companion! {
    /// `z = x / ‖x‖`.
    NewNormalize [V] for Unit<V> where { V: Direction, }
    fn new_normalize_pullback [A] (value: V, a: A) -> Plain (Unit<V>; V, V::Gradient => A::Entry<V::Gradient>) {
        (Self::new_normalize(value), move |value: V, upstream: V::Gradient| (a.entry(|| value.directed(upstream)),))
    }
}

companion! {
    /// The same, of what is long enough. The bound only steers.
    TryNew [V] for Unit<V> where { V: Direction, V::Norm: RealField + Vacant, }
    fn try_new_pullback [A, B] (value: V, least: V::Norm, a: A, b: B) -> Option (
        Unit<V>; V, V::Norm, V::Gradient => A::Entry<V::Gradient>, B::Entry<V::Norm>
    ) {
        Some((Self::try_new(value, least)?, move |value: V, _: V::Norm, upstream: V::Gradient| {
            (a.entry(|| value.directed(upstream)), b.entry(V::Norm::vacant))
        }))
    }
}

companion! {
    /// What is of length one already.
    NewUnchecked [V] for Unit<V> where { V: Differentiable, }
    fn new_unchecked_pullback [A] (value: V, a: A) -> Plain (Unit<V>; V, V::Gradient => A::Entry<V::Gradient>) {
        (Self::new_unchecked(value), move |_: V, upstream: V::Gradient| (a.entry(|| upstream),))
    }
}

companion! {
    /// The vector or the quaternion itself.
    UnitIntoInner [V] for Unit<V> where { V: Differentiable + Clone, }
    fn into_inner_pullback [A] (&self, a: A) -> Plain (V; &Self, V::Gradient => A::Entry<V::Gradient>) {
        (self.clone().into_inner(), move |_: &Self, upstream: V::Gradient| (a.entry(|| upstream),))
    }
}

companion! {
    /// `z = x / ‖x‖`: `x̄ = (z̄ - (z · z̄) z) / ‖x‖`, which is 0 at 0.
    Normalize [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn normalize_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, R, C>; &Self, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>
    ) {
        (self.normalize(), move |x: &Self, upstream: OMatrix<T, R, C>| {
            (a.entry(|| x.clone_owned().directed(upstream)),)
        })
    }
}

companion! {
    /// The same, of what is longer than the bound, which only steers.
    TryNormalize [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn try_normalize_pullback [A, B] (&self, least: T, a: A, b: B) -> Option (
        OMatrix<T, R, C>; &Self, T, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>, B::Entry<T>
    ) {
        Some((self.try_normalize(least)?, move |x: &Self, _: T, upstream: OMatrix<T, R, C>| {
            (a.entry(|| x.clone_owned().directed(upstream)), b.entry(T::zero))
        }))
    }
}

companion! {
    /// `z = x` where that is not longer than `m`, else `z = m x / ‖x‖`: `m̄ = z̄ · x / ‖x‖`.
    CapMagnitude [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn cap_magnitude_pullback [A, B] (&self, most: T, a: A, b: B) -> Plain (
        OMatrix<T, R, C>; &Self, T, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>, B::Entry<T>
    ) {
        (self.cap_magnitude(most), move |x: &Self, most: T, upstream: OMatrix<T, R, C>| {
            let norm = x.norm();
            if norm <= most {
                return (a.entry(|| upstream), b.entry(T::zero));
            }
            let by_most = b.entry(|| kernel::dot(x, &upstream) / norm);
            (a.entry(|| x.clone_owned().directed(upstream * most)), by_most)
        })
    }
}

companion! {
    /// The vector comes to have length one, and the length that it had is the value.
    NormalizeMut [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: StorageMut<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn normalize_mut_pullback [A] (&mut self, _: A) -> Plain (T; &mut OMatrix<T, R, C>, T => ()) {
        let before = self.clone_owned();
        (self.normalize_mut(), move |upstream: &mut OMatrix<T, R, C>, of_norm: T| {
            let norm = before.norm();
            let slope = if norm.is_zero() { norm } else { of_norm / norm };
            *upstream = before.directed(upstream.clone()) + before * slope;
            ((),)
        })
    }
}
