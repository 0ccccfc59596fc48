//! Means, the variance, products of all entries, and angles.

use nalgebra::{
    DefaultAllocator, Dim, Matrix, OMatrix, OVector, RealField, Storage, U1,
    allocator::Allocator,
    constraint::{DimEq, ShapeConstraint},
};

use super::Plain;
use crate::kernel;

companion! {
    /// `z = Σ (xᵢ - m)² / n` with the mean `m`: `x̄ᵢ = 2 z̄ (xᵢ - m) / n`.
    Variance [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn variance_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, R, C>>) {
        (self.variance(), move |x: &Self, upstream: T| {
            (a.entry(|| {
                let (mean, count) = (x.mean(), nalgebra::convert::<f64, T>(x.len() as f64));
                let slope = (upstream.clone() + upstream) / count;
                x.map(|x| (x - mean.clone()) * slope.clone())
            }),)
        })
    }
}

companion! {
    /// `z = Π xᵢ`: `x̄ᵢ` is `z̄` times the product of the others.
    ProductOfEntries [T, R, C, S] for Matrix<T, R, C, S>
    where { T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, DefaultAllocator: Allocator<R, C>, }
    fn product_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, R, C>>) {
        (self.product(), move |x: &Self, upstream: T| {
            (a.entry(|| {
                // A quotient would be none at 0: the product of those before, then that of those behind.
                let mut by_x = kernel::zeros_like(x);
                let mut product = upstream;
                for (by_x, x) in by_x.iter_mut().zip(x.iter()) {
                    *by_x = product.clone();
                    product *= x.clone();
                }
                product = T::one();
                for i in (0..x.len()).rev() {
                    by_x[i] *= product.clone();
                    product *= x[(i % x.nrows(), i / x.nrows())].clone();
                }
                by_x
            }),)
        })
    }
}

/// `Z = X 1` and `Z = 1ᵀ X`, and the same by the number of what was added.
macro_rules! along {
    ($($trait:ident $name:ident $companion:ident $rows:ty, $columns:ty, $spread:ident, |$x:ident| $count:expr;)*) => {$(
        companion! {
            /// The sum or the mean of the rows or of the columns: `X̄` has `z̄` or `z̄ / n` in all of them.
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where {
                T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>,
                DefaultAllocator: Allocator<R, C> + Allocator<$rows, $columns>,
            }
            fn $companion [A] (&self, a: A) -> Plain (
                OMatrix<T, $rows, $columns>; &Self, OMatrix<T, $rows, $columns> => A::Entry<OMatrix<T, R, C>>
            ) {
                (self.$name(), move |$x: &Self, upstream: OMatrix<T, $rows, $columns>| {
                    (a.entry(|| {
                        let count = nalgebra::convert::<f64, T>($count as f64);
                        kernel::$spread(&(upstream / count), $x)
                    }),)
                })
            }
        }
    )*};
}

along! {
    RowSum row_sum row_sum_pullback U1, C, spread_row, |x| 1_usize;
    ColumnSum column_sum column_sum_pullback R, U1, spread_column, |x| 1_usize;
    RowMean row_mean row_mean_pullback U1, C, spread_row, |x| x.nrows();
    ColumnMean column_mean column_mean_pullback R, U1, spread_column, |x| x.ncols();
}

/// The derivative of the angle between `x` and `y` by `x`: across `x` and away from `y`, 0 where there is no such
/// direction.
fn turn<T, R, C, S, R2, C2, S2>(
    x: &Matrix<T, R, C, S>,
    y: &Matrix<T, R2, C2, S2>,
    upstream: &T,
) -> OMatrix<T, R, C>
where
    T: RealField,
    R: Dim,
    C: Dim,
    S: Storage<T, R, C>,
    R2: Dim,
    C2: Dim,
    S2: Storage<T, R2, C2>,
    DefaultAllocator: Allocator<R, C>,
{
    let (squared, along) = (x.norm_squared(), kernel::dot(x, y));
    let mut across = kernel::zeros_like(x);
    if squared.is_zero() {
        return across;
    }
    let along = along / squared.clone();
    for ((across, x), y) in across.iter_mut().zip(x.iter()).zip(y.iter()) {
        *across = x.clone() * along.clone() - y.clone();
    }
    let length = across.norm();
    if length.is_zero() { across } else { across * (upstream.clone() / (length * squared.sqrt())) }
}

companion! {
    /// `z = arccos(x · y / (‖x‖ ‖y‖))`: `x̄` is the unit vector across `x`, away from `y`, times `z̄ / ‖x‖`; 0 where the
    /// vectors are parallel or zero.
    AngleBetween [T, R, C, S, R2, C2, S2] for Matrix<T, R, C, S>
    where {
        T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, R2: Dim, C2: Dim, S2: Storage<T, R2, C2>,
        ShapeConstraint: DimEq<R, R2> + DimEq<C, C2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
    }
    fn angle_pullback [A, B] (&self, y: &Matrix<T, R2, C2, S2>, a: A, b: B) -> Plain (
        T; &Self, &Matrix<T, R2, C2, S2>, T => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R2, C2>>
    ) {
        (self.angle(y), move |x: &Self, y: &Matrix<T, R2, C2, S2>, upstream: T| {
            // Of a zero vector the angle is 0, whatever the other one is.
            let upstream = if x.norm().is_zero() || y.norm().is_zero() { T::zero() } else { upstream };
            (a.entry(|| turn(x, y, &upstream)), b.entry(|| turn(y, x, &upstream)))
        })
    }
}

companion! {
    /// `z = x₁ y₂ - x₂ y₁`: `x̄ = z̄ (y₂, -y₁)`, `ȳ = z̄ (-x₂, x₁)`.
    Perp [T, R, C, S, R2, C2, S2] for Matrix<T, R, C, S>
    where {
        T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>, R2: Dim, C2: Dim, S2: Storage<T, R2, C2>,
        DefaultAllocator: Allocator<R, C> + Allocator<R2, C2>,
    }
    fn perp_pullback [A, B] (&self, y: &Matrix<T, R2, C2, S2>, a: A, b: B) -> Plain (
        T; &Self, &Matrix<T, R2, C2, S2>, T => A::Entry<OMatrix<T, R, C>>, B::Entry<OMatrix<T, R2, C2>>
    ) {
        assert!(self.len() == 2 && y.len() == 2, "this product is one of vectors of two entries");
        let value = self[0].clone() * y[1].clone() - self[1].clone() * y[0].clone();
        (value, move |x: &Self, y: &Matrix<T, R2, C2, S2>, upstream: T| {
            let by_x = a.entry(|| {
                let mut by_x = kernel::zeros_like(x);
                by_x[0] = y[1].clone() * upstream.clone();
                by_x[1] = -y[0].clone() * upstream.clone();
                by_x
            });
            let by_y = b.entry(|| {
                let mut by_y = kernel::zeros_like(y);
                by_y[0] = -x[1].clone() * upstream.clone();
                by_y[1] = x[0].clone() * upstream;
                by_y
            });
            (by_x, by_y)
        })
    }
}

/// `Z = (X 1)ᵀ` and the like.
macro_rules! transposed {
    ($($trait:ident $name:ident $companion:ident |$upstream:ident, $x:ident| $by:expr;)*) => {$(
        companion! {
            /// The sum or the mean of the rows, as a column.
            $trait [T, R, C, S] for Matrix<T, R, C, S>
            where {
                T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>,
                DefaultAllocator: Allocator<R, C> + Allocator<C> + Allocator<U1, C>,
            }
            fn $companion [A] (&self, a: A) -> Plain (
                OVector<T, C>; &Self, OVector<T, C> => A::Entry<OMatrix<T, R, C>>
            ) {
                (self.$name(), move |$x: &Self, $upstream: OVector<T, C>| (a.entry(|| $by),))
            }
        }
    )*};
}

transposed! {
    RowSumTr row_sum_tr row_sum_tr_pullback |upstream, x| kernel::spread_row(&upstream.transpose(), x);
    RowMeanTr row_mean_tr row_mean_tr_pullback |upstream, x| {
        let count = nalgebra::convert::<f64, T>(x.nrows() as f64);
        kernel::spread_row(&(upstream.transpose() / count), x)
    };
}
