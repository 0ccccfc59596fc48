//! Some of the coordinates of a vector or a point, and vectors and points made of what is none.

use alloc::vec::Vec;

use nalgebra::{
    DefaultAllocator, Dim, DimName, Matrix, OMatrix, OVector, Point, Point2, Point3, Quaternion, RealField,
    SVector, Scalar, Storage, Translation, Vector, Vector2, Vector3, allocator::Allocator,
};

use super::Plain;
use crate::{
    differentiable::{Cast, geometry::Entry},
    kernel::{self, Element},
};

/// The adjoints of some coordinates, each added to where it comes from.
fn scattered<T, D, S, const N: usize>(
    x: &Vector<T, D, S>,
    upstream: &SVector<T, N>,
    from: [usize; N],
) -> OVector<T, D>
where
    T: Element,
    D: Dim,
    S: Storage<T, D>,
    DefaultAllocator: Allocator<D>,
{
    let mut by_x = kernel::zeros_like(x);
    for (i, part) in from.into_iter().zip(upstream.iter()) {
        by_x[i] += part.clone();
    }
    by_x
}

macro_rules! some {
    ($($of_vector:ident $of_point:ident $companion:ident $vector:ident $point:ident [$($at:literal),+];)*) => {$(
        companion! {
            /// Some coordinates in some order.
            $of_vector [T, D, S] for Vector<T, D, S>
            where { T: Element, D: DimName, S: Storage<T, D>, DefaultAllocator: Allocator<D>, }
            fn $companion [A] (&self, a: A) -> Plain ($vector<T>; &Self, $vector<T> => A::Entry<OVector<T, D>>) {
                ($vector::new($(self[$at].clone()),+), move |x: &Self, upstream: $vector<T>| {
                    (a.entry(|| scattered(x, &upstream, [$($at),+])),)
                })
            }
        }
        companion! {
            /// The same of a point.
            $of_point [T] [const D] for Point<T, D> where { T: Entry, }
            fn $companion [A] (&self, a: A) -> Plain ($point<T>; &Self, $vector<T> => A::Entry<SVector<T, D>>) {
                ($point::new($(self[$at].clone()),+), move |p: &Self, upstream: $vector<T>| {
                    (a.entry(|| scattered(&p.coords, &upstream, [$($at),+])),)
                })
            }
        }
    )*};
}

some! {
    VectorXx PointXx xx_pullback Vector2 Point2 [0, 0];
    VectorXy PointXy xy_pullback Vector2 Point2 [0, 1];
    VectorXz PointXz xz_pullback Vector2 Point2 [0, 2];
    VectorYx PointYx yx_pullback Vector2 Point2 [1, 0];
    VectorYy PointYy yy_pullback Vector2 Point2 [1, 1];
    VectorYz PointYz yz_pullback Vector2 Point2 [1, 2];
    VectorZx PointZx zx_pullback Vector2 Point2 [2, 0];
    VectorZy PointZy zy_pullback Vector2 Point2 [2, 1];
    VectorZz PointZz zz_pullback Vector2 Point2 [2, 2];
    VectorXyz PointXyz xyz_pullback Vector3 Point3 [0, 1, 2];
    VectorXzy PointXzy xzy_pullback Vector3 Point3 [0, 2, 1];
    VectorYxz PointYxz yxz_pullback Vector3 Point3 [1, 0, 2];
    VectorYzx PointYzx yzx_pullback Vector3 Point3 [1, 2, 0];
    VectorZxy PointZxy zxy_pullback Vector3 Point3 [2, 0, 1];
    VectorZyx PointZyx zyx_pullback Vector3 Point3 [2, 1, 0];
}

companion! {
    /// A vector or a matrix of what can be made one: the adjoint is converted back.
    MatrixFrom [X, T, R, C] for OMatrix<T, R, C>
    where {
        T: Scalar, R: Dim, C: Dim, X: Cast<OMatrix<T, R, C>>,
        OMatrix<T, R, C>: From<X>, DefaultAllocator: Allocator<R, C>,
    }
    fn from_pullback [A] (of: X, a: A) -> Plain (
        OMatrix<T, R, C>; X, OMatrix<T, R, C> => A::Entry<X::Gradient>
    ) {
        (Self::from(of), move |_: X, upstream: Self| (a.entry(|| X::cast(upstream)),))
    }
}

companion! {
    /// The point at a vector or an array: the gradient of a point is a vector.
    PointFrom [X, T] [const D] for Point<T, D> where { T: Entry, X: Cast<SVector<T, D>>, Point<T, D>: From<X>, }
    fn from_pullback [A] (of: X, a: A) -> Plain (Point<T, D>; X, SVector<T, D> => A::Entry<X::Gradient>) {
        (Self::from(of), move |_: X, upstream: SVector<T, D>| (a.entry(|| X::cast(upstream)),))
    }
}

companion! {
    /// The quaternion of four numbers, the scalar last.
    QuaternionFrom [X, T] for Quaternion<T> where { T: RealField, X: Cast<Quaternion<T>>, Quaternion<T>: From<X>, }
    fn from_pullback [A] (of: X, a: A) -> Plain (Quaternion<T>; X, Quaternion<T> => A::Entry<X::Gradient>) {
        (Self::from(of), move |_: X, upstream: Self| (a.entry(|| X::cast(upstream)),))
    }
}

companion! {
    /// The translation by a vector or an array.
    TranslationFrom [X, T] [const D] for Translation<T, D>
    where { T: Entry, X: Cast<Translation<T, D>>, Translation<T, D>: From<X>, }
    fn from_pullback [A] (of: X, a: A) -> Plain (Translation<T, D>; X, Translation<T, D> => A::Entry<X::Gradient>) {
        (Self::from(of), move |_: X, upstream: Self| (a.entry(|| X::cast(upstream)),))
    }
}

companion! {
    /// The entries as a list, column by column.
    AsSlice [T, R, C, S] for Matrix<T, R, C, S>
    where {
        T: Element, R: Dim, C: Dim, S: Storage<T, R, C> + nalgebra::storage::IsContiguous,
        DefaultAllocator: Allocator<R, C>,
    }
    fn as_slice_pullback [A] (&self, a: A) -> Plain (
        Vec<T>; &Self, Vec<T> => A::Entry<OMatrix<T, R, C>>
    ) {
        (self.as_slice().to_vec(), move |x: &Self, upstream: Vec<T>| {
            (a.entry(|| {
                let (rows, columns) = x.shape_generic();
                OMatrix::from_iterator_generic(rows, columns, upstream)
            }),)
        })
    }
}
