//! Parts of a matrix: the adjoint of the whole is that of the part, and zero elsewhere. The value is a copy, since a
//! pullback that borrowed from the arguments could not be returned.

use nalgebra::{
    Const, DefaultAllocator, Dim, DimDiff, DimRange, DimSub, Dyn, Matrix, OMatrix, OVector, Storage, U1,
    allocator::{Allocator, Reallocator},
};

use super::Plain;
use crate::{
    differentiable::NoGradient,
    kernel::{self, Element},
};

/// `part`, from row `row` and column `column` on, in a zero matrix of the shape of `whole`.
fn placed<T, R, C, S, R2, C2>(
    whole: &Matrix<T, R, C, S>,
    (row, column): (usize, usize),
    part: &OMatrix<T, R2, C2>,
) -> OMatrix<T, R, C>
where
    T: Element,
    R: Dim,
    C: Dim,
    S: Storage<T, R, C>,
    R2: Dim,
    C2: Dim,
    DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
{
    let mut placed = kernel::zeros_like(whole);
    placed.generic_view_mut((row, column), part.shape_generic()).copy_from(part);
    placed
}

macro_rules! part {
    (
        $(#[$doc:meta])* $trait:ident $name:ident $companion:ident ($($argument:ident),*) $rows:ty, $columns:ty, $view:ty;
        $position:expr
    ) => {
        companion! {
            $(#[$doc])*
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where {
                T: Element, R: Dim, C: Dim, S: Storage<T, R, C>,
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            }
            fn $companion [A, B] (&self, i: usize, a: A, _: B) -> Plain (
                $view; &Self, usize, OMatrix<T, $rows, $columns> => A::Entry<OMatrix<T, R, C>>, NoGradient
            ) {
                (self.$name(i).into_owned(), move |x: &Self, i: usize, upstream: OMatrix<T, $rows, $columns>| {
                    (a.entry(|| placed(x, $position(i), &upstream)), NoGradient)
                })
            }
        }
    };
}

part! {
    /// The column `i`.
    Column column column_pullback (i) R, U1, OMatrix<T, R, U1>; |i| (0, i)
}

part! {
    /// The row `i`.
    Row row row_pullback (i) U1, C, OMatrix<T, U1, C>; |i| (i, 0)
}

companion! {
    /// `count` rows from row `first` on.
    Rows [T, R, C, S] for Matrix<T, R, C, S>
    where {
        T: Element, R: Dim, C: Dim, S: Storage<T, R, C>,
        DefaultAllocator: Allocator<R, C> + Allocator<Dyn, C>,
    }
    fn rows_pullback [A, B, E] (&self, first: usize, count: usize, a: A, _: B, _: E) -> Plain (
        OMatrix<T, Dyn, C>;
        &Self, usize, usize, OMatrix<T, Dyn, C> => A::Entry<OMatrix<T, R, C>>, NoGradient, NoGradient
    ) {
        (self.rows(first, count).into_owned(), move |x: &Self, first: usize, _: usize, upstream: OMatrix<T, Dyn, C>| {
            (a.entry(|| placed(x, (first, 0), &upstream)), NoGradient, NoGradient)
        })
    }
}

companion! {
    /// `count` columns from column `first` on.
    Columns [T, R, C, S] for Matrix<T, R, C, S>
    where {
        T: Element, R: Dim, C: Dim, S: Storage<T, R, C>,
        DefaultAllocator: Allocator<R, C> + Allocator<R, Dyn>,
    }
    fn columns_pullback [A, B, E] (&self, first: usize, count: usize, a: A, _: B, _: E) -> Plain (
        OMatrix<T, R, Dyn>;
        &Self, usize, usize, OMatrix<T, R, Dyn> => A::Entry<OMatrix<T, R, C>>, NoGradient, NoGradient
    ) {
        (self.columns(first, count).into_owned(), move |x: &Self, first: usize, _: usize, upstream: OMatrix<T, R, Dyn>| {
            (a.entry(|| placed(x, (0, first), &upstream)), NoGradient, NoGradient)
        })
    }
}

companion! {
    /// `N` rows from row `first` on.
    FixedRows [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn fixed_rows_pullback::<N> [A, B] (&self, first: usize, a: A, _: B) -> Plain (
        OMatrix<T, Const<N>, C>;
        &Self, usize, OMatrix<T, Const<N>, C> => A::Entry<OMatrix<T, R, C>>, NoGradient
    ) where { DefaultAllocator: Allocator<Const<N>, C>, } {
        (self.fixed_rows::<N>(first).into_owned(), move |x: &Self, first: usize, upstream: OMatrix<T, Const<N>, C>| {
            (a.entry(|| placed(x, (first, 0), &upstream)), NoGradient)
        })
    }
}

companion! {
    /// `N` columns from column `first` on.
    FixedColumns [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn fixed_columns_pullback::<N> [A, B] (&self, first: usize, a: A, _: B) -> Plain (
        OMatrix<T, R, Const<N>>;
        &Self, usize, OMatrix<T, R, Const<N>> => A::Entry<OMatrix<T, R, C>>, NoGradient
    ) where { DefaultAllocator: Allocator<R, Const<N>>, } {
        (self.fixed_columns::<N>(first).into_owned(), move |x: &Self, first: usize, upstream: OMatrix<T, R, Const<N>>| {
            (a.entry(|| placed(x, (0, first), &upstream)), NoGradient)
        })
    }
}

companion! {
    /// `N` rows and `M` columns from an entry on.
    FixedView [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn fixed_view_pullback::<N, M> [A, B, E] (&self, row: usize, column: usize, a: A, _: B, _: E) -> Plain (
        OMatrix<T, Const<N>, Const<M>>;
        &Self, usize, usize, OMatrix<T, Const<N>, Const<M>>
        => A::Entry<OMatrix<T, R, C>>, NoGradient, NoGradient
    ) where { DefaultAllocator: Allocator<Const<N>, Const<M>>, } {
        let value = self.fixed_view::<N, M>(row, column).into_owned();
        (value, move |x: &Self, row: usize, column: usize, upstream: OMatrix<T, Const<N>, Const<M>>| {
            (a.entry(|| placed(x, (row, column), &upstream)), NoGradient, NoGradient)
        })
    }
}

companion! {
    /// As many rows and columns as `shape` says, from the entry `start` on.
    View [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C> + Allocator<Dyn, Dyn>, }
    fn view_pullback [A, B, E] (
        &self, start: (usize, usize), shape: (usize, usize), a: A, _: B, _: E
    ) -> Plain (
        OMatrix<T, Dyn, Dyn>;
        &Self, (usize, usize), (usize, usize), OMatrix<T, Dyn, Dyn>
        => A::Entry<OMatrix<T, R, C>>, NoGradient, NoGradient
    ) {
        let value = self.view(start, shape).into_owned();
        (value, move |x: &Self, start: (usize, usize), _: (usize, usize), upstream: OMatrix<T, Dyn, Dyn>| {
            (a.entry(|| placed(x, start, &upstream)), NoGradient, NoGradient)
        })
    }
}

macro_rules! range {
    ($($trait:ident $name:ident $companion:ident $dimension:ident, $at:tt, $rows:ty, $columns:ty, |$begin:ident| $position:expr;)*) => {$(
        companion! {
            /// The rows or the columns of a range.
            $trait [T, R, C, S, I] for Matrix<T, R, C, S>
            where {
                T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, I: DimRange<$dimension>,
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            }
            fn $companion [A, B] (&self, range: I, a: A, _: B) -> Plain (
                OMatrix<T, $rows, $columns>; &Self, I, OMatrix<T, $rows, $columns> => A::Entry<OMatrix<T, R, C>>, NoGradient
            ) {
                (self.$name(range).into_owned(), move |x: &Self, range: I, upstream: OMatrix<T, $rows, $columns>| {
                    let $begin = range.begin(x.shape_generic().$at);
                    (a.entry(|| placed(x, $position, &upstream)), NoGradient)
                })
            }
        }
    )*};
}

range! {
    RowsRange rows_range rows_range_pullback R, 0, I::Size, C, |begin| (begin, 0);
    ColumnsRange columns_range columns_range_pullback C, 1, R, I::Size, |begin| (0, begin);
}

companion! {
    /// All but column `i`.
    RemoveColumn [T, R, C, S] for Matrix<T, R, C, S>
    where {
        T: Element, R: Dim, C: DimSub<U1>, S: Storage<T, R, C>,
        DefaultAllocator: Allocator<R, C> + Reallocator<T, R, C, R, DimDiff<C, U1>>,
    }
    fn remove_column_pullback [A, B] (&self, i: usize, a: A, _: B) -> Plain (
        OMatrix<T, R, DimDiff<C, U1>>;
        &Self, usize, OMatrix<T, R, DimDiff<C, U1>> => A::Entry<OMatrix<T, R, C>>, NoGradient
    ) {
        let value = self.clone_owned().remove_column(i);
        (value, move |x: &Self, i: usize, upstream: OMatrix<T, R, DimDiff<C, U1>>| {
            (
                a.entry(|| {
                    let mut whole = kernel::zeros_like(x);
                    for (j, column) in upstream.column_iter().enumerate() {
                        whole.column_mut(if j < i { j } else { j + 1 }).copy_from(&column);
                    }
                    whole
                }),
                NoGradient,
            )
        })
    }
}

companion! {
    /// All but row `i`.
    RemoveRow [T, R, C, S] for Matrix<T, R, C, S>
    where {
        T: Element, R: DimSub<U1>, C: Dim, S: Storage<T, R, C>,
        DefaultAllocator: Allocator<R, C> + Reallocator<T, R, C, DimDiff<R, U1>, C>,
    }
    fn remove_row_pullback [A, B] (&self, i: usize, a: A, _: B) -> Plain (
        OMatrix<T, DimDiff<R, U1>, C>;
        &Self, usize, OMatrix<T, DimDiff<R, U1>, C> => A::Entry<OMatrix<T, R, C>>, NoGradient
    ) {
        let value = self.clone_owned().remove_row(i);
        (value, move |x: &Self, i: usize, upstream: OMatrix<T, DimDiff<R, U1>, C>| {
            (
                a.entry(|| {
                    let mut whole = kernel::zeros_like(x);
                    for (j, row) in upstream.row_iter().enumerate() {
                        whole.row_mut(if j < i { j } else { j + 1 }).copy_from(&row);
                    }
                    whole
                }),
                NoGradient,
            )
        })
    }
}

companion! {
    /// The entries on the diagonal.
    Diagonal [T, D, S] for Matrix<T, D, D, S>
    where {
        T: Element, D: Dim, S: Storage<T, D, D>,
        DefaultAllocator: Allocator<D, D> + Allocator<D>,
    }
    fn diagonal_pullback [A] (&self, a: A) -> Plain (
        OVector<T, D>; &Self, OVector<T, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        (self.diagonal(), move |_: &Self, upstream: OVector<T, D>| {
            (a.entry(|| OMatrix::from_diagonal(&upstream)),)
        })
    }
}

companion! {
    /// A part as a matrix of its own.
    IntoOwned [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn into_owned_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, R, C>; &Self, OMatrix<T, R, C> => A::Entry<OMatrix<T, R, C>>
    ) {
        (self.clone_owned(), move |_: &Self, upstream: OMatrix<T, R, C>| (a.entry(|| upstream),))
    }
}
