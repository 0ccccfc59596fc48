//! The determinant.

use nalgebra::{
    DMatrix, DefaultAllocator, Dim, DimMin, Matrix, OMatrix, RealField, Storage, allocator::Allocator,
};

use super::Plain;

companion! {
    /// `d = det X`: `X̄ = d̄ cof X`, where the cofactor of an entry is the determinant of what is left without its row
    /// and its column, with the sign of a chess board.
    Determinant [T, D, S] for Matrix<T, D, D, S>
    where {
        T: RealField, D: DimMin<D, Output = D>, S: Storage<T, D, D>,
        DefaultAllocator: Allocator<D, D> + Allocator<D>,
    }
    fn determinant_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, D, D>>) {
        (self.determinant(), move |x: &Self, upstream: T| (a.entry(|| cofactors(x, &upstream)),))
    }
}

/// The cofactors, each times `scale`. They are `det X · X⁻ᵀ`, but there are cofactors without an inverse too.
fn cofactors<T, D, S>(x: &Matrix<T, D, D, S>, scale: &T) -> OMatrix<T, D, D>
where
    T: RealField,
    D: Dim,
    S: Storage<T, D, D>,
    DefaultAllocator: Allocator<D, D>,
{
    let (rows, columns) = x.shape_generic();
    if x.nrows() <= 4 {
        return OMatrix::from_fn_generic(rows, columns, |i, j| {
            signed(i + j, small_minor(x, i, j)) * scale.clone()
        });
    }
    let whole = DMatrix::from_iterator(x.nrows(), x.ncols(), x.iter().cloned());
    if let Some(inverse) = reliable_inverse(&whole) {
        let scale = whole.determinant() * scale.clone();
        return OMatrix::from_fn_generic(rows, columns, |i, j| inverse[(j, i)].clone() * scale.clone());
    }
    OMatrix::from_fn_generic(rows, columns, |i, j| {
        let minor = whole.clone().remove_row(i).remove_column(j).determinant();
        signed(i + j, minor) * scale.clone()
    })
}

fn signed<T: RealField>(position: usize, minor: T) -> T {
    if position.is_multiple_of(2) { minor } else { -minor }
}

/// The determinant of what is left without a row and a column of a matrix of at most four rows.
fn small_minor<T, D, S>(x: &Matrix<T, D, D, S>, row: usize, column: usize) -> T
where
    T: RealField,
    D: Dim,
    S: Storage<T, D, D>,
{
    let skip = |gone: usize, position: usize| if position < gone { position } else { position + 1 };
    let entry = |i: usize, j: usize| x[(skip(row, i), skip(column, j))].clone();
    let pair = |i: usize, j: usize| entry(1, i) * entry(2, j) - entry(1, j) * entry(2, i);
    match x.nrows() {
        1 => T::one(),
        2 => entry(0, 0),
        3 => entry(0, 0) * entry(1, 1) - entry(0, 1) * entry(1, 0),
        _ => entry(0, 0) * pair(1, 2) - entry(0, 1) * pair(0, 2) + entry(0, 2) * pair(0, 1),
    }
}

/// The inverse, unless a pivot is so small that too many of its digits are lost.
fn reliable_inverse<T: RealField>(x: &DMatrix<T>) -> Option<DMatrix<T>> {
    let factors = x.clone().lu();
    let pivots = factors.u().diagonal().abs();
    (pivots.min() > pivots.max() * nalgebra::convert(1e-4)).then(|| factors.try_inverse())?
}
