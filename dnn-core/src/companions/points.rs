//! Points, and where matrices in homogeneous coordinates take them.

use nalgebra::{
    Const, DefaultAllocator, DimNameAdd, DimNameSum, Matrix, OVector, Point, Point2, Point3, RealField,
    SMatrix, SVector, Storage, Translation2, Translation3, U1, allocator::Allocator,
};

use super::Plain;
use crate::differentiable::geometry::Entry;

companion! {
    /// A point by its coordinates.
    NewPoint2 [T] for Point2<T> where { T: Entry, }
    fn new_pullback [A, B] (x: T, y: T, a: A, b: B) -> Plain (
        Point2<T>; T, T, SVector<T, 2> => A::Entry<T>, B::Entry<T>
    ) {
        (Self::new(x, y), move |_: T, _: T, upstream: SVector<T, 2>| {
            (a.entry(|| upstream[0].clone()), b.entry(|| upstream[1].clone()))
        })
    }
}

companion! {
    /// A point by its coordinates.
    NewPoint3 [T] for Point3<T> where { T: Entry, }
    fn new_pullback [A, B, E] (x: T, y: T, z: T, a: A, b: B, e: E) -> Plain (
        Point3<T>; T, T, T, SVector<T, 3> => A::Entry<T>, B::Entry<T>, E::Entry<T>
    ) {
        (Self::new(x, y, z), move |_: T, _: T, _: T, upstream: SVector<T, 3>| {
            (
                a.entry(|| upstream[0].clone()),
                b.entry(|| upstream[1].clone()),
                e.entry(|| upstream[2].clone()),
            )
        })
    }
}

companion! {
    /// A translation by its coordinates.
    NewTranslation2 [T] for Translation2<T> where { T: Entry, }
    fn new_pullback [A, B] (x: T, y: T, a: A, b: B) -> Plain (
        Translation2<T>; T, T, Translation2<T> => A::Entry<T>, B::Entry<T>
    ) {
        (Self::new(x, y), move |_: T, _: T, upstream: Self| {
            (a.entry(|| upstream.vector[0].clone()), b.entry(|| upstream.vector[1].clone()))
        })
    }
}

companion! {
    /// A translation by its coordinates.
    NewTranslation3 [T] for Translation3<T> where { T: Entry, }
    fn new_pullback [A, B, E] (x: T, y: T, z: T, a: A, b: B, e: E) -> Plain (
        Translation3<T>; T, T, T, Translation3<T> => A::Entry<T>, B::Entry<T>, E::Entry<T>
    ) {
        (Self::new(x, y, z), move |_: T, _: T, _: T, upstream: Self| {
            let [x, y, z] = upstream.vector.into();
            (a.entry(|| x), b.entry(|| y), e.entry(|| z))
        })
    }
}

companion! {
    /// `z = (1 - t) p + t q`: `p̄ = (1 - t) z̄`, `q̄ = t z̄`, `t̄ = z̄ · (q - p)`.
    PointLerp [T] [const D] for Point<T, D> where { T: RealField, }
    fn lerp_pullback [A, B, E] (&self, q: &Self, t: T, a: A, b: B, e: E) -> Plain (
        Point<T, D>; &Self, &Self, T, SVector<T, D> => A::Entry<SVector<T, D>>, B::Entry<SVector<T, D>>, E::Entry<T>
    ) {
        (self.lerp(q, t), move |p: &Self, q: &Self, t: T, upstream: SVector<T, D>| {
            (
                a.entry(|| &upstream * (T::one() - t.clone())),
                b.entry(|| &upstream * t),
                e.entry(|| (&q.coords - &p.coords).dot(&upstream)),
            )
        })
    }
}

companion! {
    /// The coordinates with a 1 behind them.
    PointToHomogeneous [T] [const D] for Point<T, D>
    where { T: RealField, Const<D>: DimNameAdd<U1>, DefaultAllocator: Allocator<DimNameSum<Const<D>, U1>>, }
    fn to_homogeneous_pullback [A] (&self, a: A) -> Plain (
        OVector<T, DimNameSum<Const<D>, U1>>;
        &Self, OVector<T, DimNameSum<Const<D>, U1>> => A::Entry<SVector<T, D>>
    ) {
        (self.to_homogeneous(), move |_: &Self, upstream: OVector<T, DimNameSum<Const<D>, U1>>| {
            (a.entry(|| upstream.fixed_rows::<D>(0).into_owned()),)
        })
    }
}

companion! {
    /// `z = v / w` of all coordinates `v` but the last, `w`: `v̄ = z̄ / w`, `w̄ = -(z̄ · z) / w`. None at `w = 0`.
    PointFromHomogeneous [T] [const D] for Point<T, D>
    where { T: RealField, Const<D>: DimNameAdd<U1>, DefaultAllocator: Allocator<DimNameSum<Const<D>, U1>>, }
    fn from_homogeneous_pullback [A] (v: OVector<T, DimNameSum<Const<D>, U1>>, a: A) -> Option (
        Point<T, D>;
        OVector<T, DimNameSum<Const<D>, U1>>, SVector<T, D> => A::Entry<OVector<T, DimNameSum<Const<D>, U1>>>
    ) {
        let value = Self::from_homogeneous(v)?;
        let coords = value.coords.clone();
        Some((value, move |v: OVector<T, DimNameSum<Const<D>, U1>>, upstream: SVector<T, D>| {
            (a.entry(|| {
                let mut by_v = v.clone();
                let by_coords = upstream / v[D].clone();
                by_v[D] = -by_coords.dot(&coords);
                by_v.fixed_rows_mut::<D>(0).copy_from(&by_coords);
                by_v
            }),)
        }))
    }
}

/// `z = (A x + b) / n` with the matrix of `A`, `b` and the row `c`, `d` below, `n = c · x + d`, or without `/ n` where
/// that is 0. `b` and `d` are those of a point, and are missing of a vector.
macro_rules! homogeneous {
    ($($point:ident $vector:ident $size:literal, $dimension:literal;)*) => {$(
        companion! {
            /// Where a point goes by a matrix of homogeneous coordinates.
            $point [T, S] for Matrix<T, Const<$size>, Const<$size>, S>
            where { T: RealField, S: Storage<T, Const<$size>, Const<$size>>, }
            fn transform_point_pullback [A, B] (&self, point: &Point<T, $dimension>, a: A, b: B) -> Plain (
                Point<T, $dimension>;
                &Self, &Point<T, $dimension>, SVector<T, $dimension>
                => A::Entry<SMatrix<T, $size, $size>>, B::Entry<SVector<T, $dimension>>
            ) {
                (self.transform_point(point), move |m: &Self, point: &Point<T, $dimension>, upstream: SVector<T, $dimension>| {
                    let (by_m, by_x) = projected(m, &point.coords, true, upstream);
                    (a.entry(|| by_m), b.entry(|| by_x))
                })
            }
        }
        companion! {
            /// What becomes of a vector.
            $vector [T, S] for Matrix<T, Const<$size>, Const<$size>, S>
            where { T: RealField, S: Storage<T, Const<$size>, Const<$size>>, }
            fn transform_vector_pullback [A, B] (&self, vector: &SVector<T, $dimension>, a: A, b: B) -> Plain (
                SVector<T, $dimension>;
                &Self, &SVector<T, $dimension>, SVector<T, $dimension>
                => A::Entry<SMatrix<T, $size, $size>>, B::Entry<SVector<T, $dimension>>
            ) {
                (self.transform_vector(vector), move |m: &Self, vector: &SVector<T, $dimension>, upstream: SVector<T, $dimension>| {
                    let (by_m, by_x) = projected(m, vector, false, upstream);
                    (a.entry(|| by_m), b.entry(|| by_x))
                })
            }
        }
    )*};
}

homogeneous! {
    Matrix3Point Matrix3Vector 3, 2;
    Matrix4Point Matrix4Vector 4, 3;
}

/// The adjoints of both in what [`homogeneous!`] says; `one`, whether the last coordinate of `x` is 1 or 0.
fn projected<T, S, const N: usize, const D: usize>(
    m: &Matrix<T, Const<N>, Const<N>, S>,
    x: &SVector<T, D>,
    one: bool,
    upstream: SVector<T, D>,
) -> (SMatrix<T, N, N>, SVector<T, D>)
where
    T: RealField,
    S: Storage<T, Const<N>, Const<N>>,
{
    // The product of a row of the matrix and `x`.
    let row = |i: usize| {
        let last = if one { m[(i, D)].clone() } else { T::zero() };
        (0..D).fold(last, |sum, j| sum + m[(i, j)].clone() * x[j].clone())
    };
    let n = row(D);
    let by_rows = if n.is_zero() { upstream } else { upstream / n.clone() };
    let by_n =
        if n.is_zero() { n } else { -(0..D).fold(T::zero(), |sum, i| sum + by_rows[i].clone() * row(i)) / n };
    let by_row = |i: usize| if i < D { by_rows[i].clone() } else { by_n.clone() };
    let by_m = SMatrix::from_fn(|i, j| match (j < D, one) {
        (true, _) => by_row(i) * x[j].clone(),
        (false, true) => by_row(i),
        (false, false) => T::zero(),
    });
    let by_x = SVector::from_fn(|j, _| (0..N).fold(T::zero(), |sum, i| sum + m[(i, j)].clone() * by_row(i)));
    (by_m, by_x)
}
