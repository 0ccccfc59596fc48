//! Conversions between vectors, points, quaternions, arrays and lists: the adjoint is converted back.

use alloc::vec::Vec;

use nalgebra::{
    DVector, DefaultAllocator, Dim, OMatrix, Point, Quaternion, RealField, Rotation, SMatrix, SVector,
    Scalar, Translation, Vector4, allocator::Allocator,
};

use super::{Cast, Differentiable};

macro_rules! conversions {
    ($([$($generics:tt)*] $from:ty, $upstream:ty, $gradient:ty $(where { $($bounds:tt)* })?: |$given:ident| $back:expr;)*) => {$(
        impl<$($generics)*> Cast<$upstream> for $from
        where
            Self: Differentiable<Gradient = $gradient>,
            $($($bounds)*)?
        {
            #[inline]
            fn cast($given: $upstream) -> $gradient {
                $back
            }
        }
    )*};
}

// From what, the gradient of what it becomes (of a point it is a vector), and its own.
conversions! {
    [T: Scalar, const D: usize] [T; D], SVector<T, D>, Self: |upstream| upstream.into();
    [T: Scalar, const D: usize] [T; D], Translation<T, D>, Self: |upstream| upstream.vector.into();
    [T: Scalar] [T; 4], Quaternion<T>, Self: |upstream| upstream.coords.into();
    [T: Scalar, const R: usize, const C: usize] [[T; R]; C], SMatrix<T, R, C>, Self: |upstream| upstream.into();
    [T: Scalar] Vec<T>, DVector<T>, Self: |upstream| upstream.data.into();
    [T: Scalar, const D: usize] SVector<T, D>, [T; D], Self: |upstream| upstream.into();
    [T: Scalar, const D: usize] SVector<T, D>, Translation<T, D>, Self: |upstream| upstream.vector;
    [T: Scalar] Vector4<T>, Quaternion<T>, Self: |upstream| upstream.coords;
    [T: Scalar, const R: usize, const C: usize] SMatrix<T, R, C>, [[T; R]; C], Self: |upstream| upstream.into();
    [T: Scalar, R: Dim, C: Dim] OMatrix<T, R, C>, OMatrix<T, R, C>, Self where { DefaultAllocator: Allocator<R, C> }:
        |upstream| upstream;
    [T: Scalar, const D: usize] Point<T, D>, [T; D], SVector<T, D>: |upstream| upstream.into();
    [T: Scalar, const D: usize] Point<T, D>, SVector<T, D>, SVector<T, D>: |upstream| upstream;
    [T: RealField, const D: usize] Rotation<T, D>, SMatrix<T, D, D>, SMatrix<T, D, D>: |upstream| upstream;
}
