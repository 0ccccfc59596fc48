//! nalgebra matrices of any storage as values and factors; their gradients are owned matrices.

use core::ops::Neg;

use nalgebra::{
    ClosedDivAssign, DefaultAllocator, Dim, Matrix, OMatrix, RawStorage, Storage, allocator::Allocator,
};

use super::{Accumulate, Differentiable, Negate, Operand, Product, Quotient, Vacant};
use crate::kernel::{self, Element};

impl<T, R: Dim, C: Dim, S: RawStorage<T, R, C>> Operand for Matrix<T, R, C, S> {
    type Value = Self;

    #[inline]
    fn operand(&self) -> &Self {
        self
    }
}

impl<T, R, C, S> Differentiable for Matrix<T, R, C, S>
where
    T: Element + Neg<Output = T>,
    R: Dim,
    C: Dim,
    S: RawStorage<T, R, C>,
    DefaultAllocator: Allocator<R, C>,
{
    type Gradient = OMatrix<T, R, C>;

    #[inline]
    fn zero_gradient(&self) -> OMatrix<T, R, C> {
        kernel::zeros_like(self)
    }
}

impl<T: Element, R: Dim, C: Dim> Accumulate for OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    #[inline]
    fn accumulate(&mut self, contribution: Self) {
        kernel::accumulate(self, &contribution);
    }
}

impl<T: Element + Neg<Output = T>, R: Dim, C: Dim> Negate for OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    #[inline]
    fn negate(mut self) -> Self {
        for entry in self.as_mut_slice() {
            *entry = -entry.clone();
        }
        self
    }
}

impl<T: Element, R: Dim, C: Dim> Vacant for OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    #[inline]
    fn vacant() -> Self {
        let rows = R::from_usize(R::try_to_usize().unwrap_or(0));
        let columns = C::from_usize(C::try_to_usize().unwrap_or(0));
        OMatrix::zeros_generic(rows, columns)
    }

    #[inline]
    fn is_vacant(&self) -> bool {
        self.as_slice().iter().all(|entry| *entry == T::zero())
    }
}

// `T` is never `Matrix<T, ..>`, so the products with a scalar and with a matrix do not overlap.
impl<T, R: Dim, C: Dim, S: Storage<T, R, C>> Product<T> for Matrix<T, R, C, S>
where
    T: Element + Neg<Output = T> + Differentiable<Gradient = T>,
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<T, R, C>;

    #[inline]
    fn product(&self, right: &T) -> Self::Output {
        self * right.clone()
    }

    #[inline]
    fn left_adjoint(&self, right: &T, upstream: &Self::Output) -> Self::Output {
        upstream * right.clone()
    }

    #[inline]
    fn right_adjoint(&self, _: &T, upstream: &Self::Output) -> T {
        kernel::dot(self, upstream)
    }
}

impl<T, R: Dim, C: Dim, S: Storage<T, R, C>> Quotient<T> for Matrix<T, R, C, S>
where
    T: Element + ClosedDivAssign + Neg<Output = T> + Differentiable<Gradient = T>,
    DefaultAllocator: Allocator<R, C>,
{
    type Output = OMatrix<T, R, C>;

    #[inline]
    fn quotient(&self, divisor: &T) -> Self::Output {
        self / divisor.clone()
    }

    #[inline]
    fn left_adjoint(&self, divisor: &T, upstream: &Self::Output) -> Self::Output {
        upstream / divisor.clone()
    }

    #[inline]
    fn right_adjoint(&self, divisor: &T, upstream: &Self::Output) -> T {
        -kernel::dot(self, upstream) / (divisor.clone() * divisor.clone())
    }
}

impl<T, R1, C1, S1, R2, C2, S2> Product<Matrix<T, R2, C2, S2>> for Matrix<T, R1, C1, S1>
where
    T: Element + Neg<Output = T>,
    R1: Dim,
    C1: Dim,
    S1: RawStorage<T, R1, C1>,
    R2: Dim,
    C2: Dim,
    S2: RawStorage<T, R2, C2>,
    DefaultAllocator: Allocator<R1, C1> + Allocator<R2, C2> + Allocator<R1, C2>,
{
    type Output = OMatrix<T, R1, C2>;

    #[inline]
    fn product(&self, right: &Matrix<T, R2, C2, S2>) -> Self::Output {
        kernel::gemm_nn(self, right)
    }

    #[inline]
    fn left_adjoint(&self, right: &Matrix<T, R2, C2, S2>, upstream: &Self::Output) -> OMatrix<T, R1, C1> {
        let (rows, columns) = self.shape_generic();
        kernel::gemm_nt_sized(rows, columns, upstream, right)
    }

    #[inline]
    fn right_adjoint(&self, right: &Matrix<T, R2, C2, S2>, upstream: &Self::Output) -> OMatrix<T, R2, C2> {
        let (rows, columns) = right.shape_generic();
        kernel::gemm_tn_sized(rows, columns, self, upstream)
    }
}
