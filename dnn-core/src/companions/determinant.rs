//! The determinant.

use nalgebra::{
    DMatrix, DefaultAllocator, DimMin, Matrix, OMatrix, RealField, Storage, allocator::Allocator,
};

use crate::differentiable::Activity;

/// `d = det X`: `X̄ = d̄ cof X`, where the cofactor of an entry is the determinant of what is left without its row and
/// its column, with the sign of a chess board.
pub trait Determinant<T, G> {
    fn determinant_pullback<A: Activity>(
        &self,
        active: A,
    ) -> (T, impl FnOnce(&Self, T) -> (A::Entry<G>,) + use<Self, T, G, A>);
}

impl<T, D, S> Determinant<T, OMatrix<T, D, D>> for Matrix<T, D, D, S>
where
    T: RealField,
    D: DimMin<D, Output = D>,
    S: Storage<T, D, D>,
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    fn determinant_pullback<A: Activity>(
        &self,
        active: A,
    ) -> (T, impl FnOnce(&Self, T) -> (A::Entry<OMatrix<T, D, D>>,) + use<T, D, S, A>) {
        (self.determinant(), move |this: &Self, cotangent: T| (active.entry(|| cofactors(this, &cotangent)),))
    }
}

/// The cofactors, each times `scale`.
fn cofactors<T, D, S>(x: &Matrix<T, D, D, S>, scale: &T) -> OMatrix<T, D, D>
where
    T: RealField,
    D: DimMin<D, Output = D>,
    S: Storage<T, D, D>,
    DefaultAllocator: Allocator<D, D>,
{
    let (rows, columns) = x.shape_generic();
    let whole = DMatrix::from_iterator(x.nrows(), x.ncols(), x.iter().cloned());
    OMatrix::from_fn_generic(rows, columns, |i, j| {
        let minor = whole.clone().remove_row(i).remove_column(j).determinant();
        let signed = if (i + j) % 2 == 0 { minor } else { -minor };
        signed * scale.clone()
    })
}
