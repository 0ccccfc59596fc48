//! Methods that change a matrix in place. The adjoint of what is written is that of what it is written with, and none
//! is left to what was there before.

use nalgebra::{
    Const, DefaultAllocator, Dim, Dyn, Matrix, OMatrix, RealField, Storage, StorageMut, Vector,
    allocator::Allocator,
    constraint::{DimEq, SameNumberOfColumns, SameNumberOfRows, ShapeConstraint},
};

use super::Plain;
use crate::{
    differentiable::NoGradient,
    kernel::{self, Element},
};

/// Takes the adjoints of a part, in the shape of `part`.
fn taken<'e, T, R, C, S>(
    written: impl Iterator<Item = &'e mut T>,
    part: &Matrix<T, R, C, S>,
) -> OMatrix<T, R, C>
where
    T: Element,
    R: Dim,
    C: Dim,
    S: Storage<T, R, C>,
    DefaultAllocator: Allocator<R, C>,
{
    let mut by_part = kernel::zeros_like(part);
    for (entry, written) in by_part.iter_mut().zip(written) {
        *entry = core::mem::replace(written, T::zero());
    }
    by_part
}

/// `x.part(..).copy_from(&y)`, which is one method here: `part_copy_from(.., &y)`.
macro_rules! write {
    ($($trait:ident $part:ident $companion:ident $(::<$($fixed:ident),+>)? [$($marker:ident $at:ident $index:ty),+] $rows:ty, $columns:ty;)*) => {$(
        companion! {
            /// Writes a part.
            $trait [T, R, C, S, R2, C2, S2] for Matrix<T, R, C, S>
            where {
                T: Element, R: Dim, C: Dim, S: StorageMut<T, R, C>,
                R2: Dim, C2: Dim, S2: Storage<T, R2, C2>,
                DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
            }
            fn $companion $(::<$($fixed),+>)? [A, $($marker,)+ E] (
                &mut self, $($at: $index,)+ part: &Matrix<T, R2, C2, S2>, _: A, $(_: $marker,)+ e: E
            ) -> Plain (
                (); &mut OMatrix<T, R, C>, $($index,)+ &Matrix<T, R2, C2, S2>, ()
                => (), $(write!(@none $marker),)+ E::Entry<OMatrix<T, R2, C2>>
            ) where {
                ShapeConstraint: SameNumberOfRows<$rows, R2> + SameNumberOfColumns<$columns, C2>,
            } {
                self.$part $(::<$($fixed),+>)? ($($at),+).copy_from(part);
                ((), move |upstream: &mut OMatrix<T, R, C>, $($at: $index,)+ part: &Matrix<T, R2, C2, S2>, ()| {
                    let by_part = taken(upstream.$part $(::<$($fixed),+>)? ($($at),+).iter_mut(), part);
                    ((), $(write!(@nothing $marker),)+ e.entry(|| by_part))
                })
            }
        }
    )*};
    (@none $marker:ident) => { NoGradient };
    (@nothing $marker:ident) => { NoGradient };
}

write! {
    SetColumn column_mut set_column_pullback [B i usize] R, Const<1>;
    SetRow row_mut set_row_pullback [B i usize] Const<1>, C;
    WriteRows rows_mut rows_mut_copy_from_pullback [B first usize, F count usize] Dyn, C;
    WriteColumns columns_mut columns_mut_copy_from_pullback [B first usize, F count usize] R, Dyn;
    WriteView view_mut view_mut_copy_from_pullback [B start (usize, usize), F shape (usize, usize)] Dyn, Dyn;
    WriteFixedRows fixed_rows_mut fixed_rows_mut_copy_from_pullback::<N> [B first usize] Const<N>, C;
    WriteFixedColumns fixed_columns_mut fixed_columns_mut_copy_from_pullback::<N> [B first usize] R, Const<N>;
    WriteFixedView fixed_view_mut fixed_view_mut_copy_from_pullback::<N, M> [B row usize, F column usize]
        Const<N>, Const<M>;
}

companion! {
    /// Writes all of it.
    CopyFrom [T, R, C, S, R2, C2, S2] for Matrix<T, R, C, S>
    where {
        T: Element, R: Dim, C: Dim, S: StorageMut<T, R, C>, R2: Dim, C2: Dim, S2: Storage<T, R2, C2>,
        ShapeConstraint: SameNumberOfRows<R, R2> + SameNumberOfColumns<C, C2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
    }
    fn copy_from_pullback [A, B] (&mut self, other: &Matrix<T, R2, C2, S2>, _: A, b: B) -> Plain (
        (); &mut OMatrix<T, R, C>, &Matrix<T, R2, C2, S2>, () => (), B::Entry<OMatrix<T, R2, C2>>
    ) {
        self.copy_from(other);
        ((), move |upstream: &mut OMatrix<T, R, C>, other: &Matrix<T, R2, C2, S2>, ()| {
            let by_other = taken(upstream.iter_mut(), other);
            ((), b.entry(|| by_other))
        })
    }
}

companion! {
    /// Writes one number everywhere.
    Fill [T, R, C, S] for Matrix<T, R, C, S>
    where { T: Element, R: Dim, C: Dim, S: StorageMut<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn fill_pullback [A, B] (&mut self, number: T, _: A, b: B) -> Plain (
        (); &mut OMatrix<T, R, C>, T, () => (), B::Entry<T>
    ) {
        self.fill(number);
        ((), move |upstream: &mut OMatrix<T, R, C>, _: T, ()| {
            let by_number = b.entry(|| kernel::sum(upstream));
            upstream.fill(T::zero());
            ((), by_number)
        })
    }
}

companion! {
    /// Writes the diagonal.
    SetDiagonal [T, R, C, S, R2, S2] for Matrix<T, R, C, S>
    where {
        T: Element, R: nalgebra::DimMin<C>, C: Dim, S: StorageMut<T, R, C>, R2: Dim, S2: Storage<T, R2>,
        ShapeConstraint: DimEq<nalgebra::DimMinimum<R, C>, R2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R2>,
    }
    fn set_diagonal_pullback [A, B] (&mut self, diagonal: &Vector<T, R2, S2>, _: A, b: B) -> Plain (
        (); &mut OMatrix<T, R, C>, &Vector<T, R2, S2>, () => (), B::Entry<OMatrix<T, R2, Const<1>>>
    ) {
        self.set_diagonal(diagonal);
        ((), move |upstream: &mut OMatrix<T, R, C>, diagonal: &Vector<T, R2, S2>, ()| {
            let mut by_diagonal = kernel::zeros_like(diagonal);
            for i in 0..by_diagonal.len() {
                by_diagonal[i] = core::mem::replace(&mut upstream[(i, i)], T::zero());
            }
            ((), b.entry(|| by_diagonal))
        })
    }
}

macro_rules! swap {
    ($($trait:ident $name:ident $companion:ident;)*) => {$(
        companion! {
            /// Two rows or columns change places.
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where { T: Element, R: Dim, C: Dim, S: StorageMut<T, R, C>, DefaultAllocator: Allocator<R, C>, }
            fn $companion [A, B, E] (&mut self, i: usize, j: usize, _: A, _: B, _: E) -> Plain (
                (); &mut OMatrix<T, R, C>, usize, usize, () => (), NoGradient, NoGradient
            ) {
                self.$name(i, j);
                ((), move |upstream: &mut OMatrix<T, R, C>, i: usize, j: usize, ()| {
                    upstream.$name(i, j);
                    ((), NoGradient, NoGradient)
                })
            }
        }
    )*};
}

swap! {
    SwapRows swap_rows swap_rows_pullback;
    SwapColumns swap_columns swap_columns_pullback;
}

/// `x ⊙ y` and `x ⊘ y` in the place of `x`.
macro_rules! assign {
    ($($trait:ident $name:ident $companion:ident |$before:ident, $y:ident, $upstream:ident| $of_x:expr, $of_y:expr;)*) => {$(
        companion! {
            /// A matrix is multiplied or divided in place, entry by entry.
            $trait [T, R, C, S, S2] for Matrix<T, R, C, S>
            where {
                T: RealField, R: Dim, C: Dim, S: StorageMut<T, R, C>, S2: Storage<T, R, C>,
                DefaultAllocator: Allocator<R, C>,
            }
            fn $companion [A, B] (&mut self, other: &Matrix<T, R, C, S2>, _: A, b: B) -> Plain (
                (); &mut OMatrix<T, R, C>, &Matrix<T, R, C, S2>, () => (), B::Entry<OMatrix<T, R, C>>
            ) {
                let $before = self.clone_owned();
                self.$name(other);
                ((), move |$upstream: &mut OMatrix<T, R, C>, $y: &Matrix<T, R, C, S2>, ()| {
                    let by_other = b.entry(|| $of_y);
                    *$upstream = $of_x;
                    ((), by_other)
                })
            }
        }
    )*};
}

assign! {
    ComponentMulAssign component_mul_assign component_mul_assign_pullback |before, y, upstream|
        upstream.component_mul(y), upstream.component_mul(&before);
    ComponentDivAssign component_div_assign component_div_assign_pullback |before, y, upstream|
        upstream.component_div(y), -upstream.component_mul(&before.component_div(y)).component_div(y);
}

/// A number that changes all entries in place.
macro_rules! number {
    ($($trait:ident $name:ident $companion:ident |$before:ident, $a:ident, $upstream:ident| $of_x:expr, $of_a:expr;)*) => {$(
        companion! {
            /// A matrix is changed in place by one number.
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where { T: RealField, R: Dim, C: Dim, S: StorageMut<T, R, C>, DefaultAllocator: Allocator<R, C>, }
            fn $companion [A, B] (&mut self, number: T, _: A, b: B) -> Plain (
                (); &mut OMatrix<T, R, C>, T, () => (), B::Entry<T>
            ) {
                let $before = self.clone_owned();
                self.$name(number);
                ((), move |$upstream: &mut OMatrix<T, R, C>, $a: T, ()| {
                    let by_number = b.entry(|| $of_a);
                    *$upstream = $of_x;
                    ((), by_number)
                })
            }
        }
    )*};
}

number! {
    ScaleMut scale_mut scale_mut_pullback |before, a, upstream| &*upstream * a, kernel::dot(upstream, &before);
    UnscaleMut unscale_mut unscale_mut_pullback |before, a, upstream|
        &*upstream / a.clone(), -(kernel::dot(upstream, &before) / (a.clone() * a.clone()));
    AddScalarMut add_scalar_mut add_scalar_mut_pullback |before, a, upstream|
        { let _ = (&before, &a); upstream.clone() }, kernel::sum(upstream);
}
