//! Similarities: isometries with a factor.

use nalgebra::{Isometry, Point, RealField, SVector, Similarity, Translation};

use super::Plain;
use crate::differentiable::{
    Product, Vacant,
    geometry::{IsometryGradient, SimilarityGradient, Turn},
};

companion! {
    /// The similarity of a translation, a rotation and a factor.
    SimilarityFromParts [T, R] [const D] for Similarity<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn from_parts_pullback [A, B, E] (translation: Translation<T, D>, rotation: R, factor: T, a: A, b: B, e: E) -> Plain (
        Similarity<T, R, D>;
        Translation<T, D>, R, T, SimilarityGradient<R::Gradient, T, D>
        => A::Entry<Translation<T, D>>, B::Entry<R::Gradient>, E::Entry<T>
    ) {
        let value = Self::from_parts(translation, rotation, factor);
        (value, move |_: Translation<T, D>, _: R, _: T, upstream: SimilarityGradient<R::Gradient, T, D>| {
            (
                a.entry(|| upstream.isometry.translation),
                b.entry(|| upstream.isometry.rotation),
                e.entry(|| upstream.scaling),
            )
        })
    }
}

companion! {
    /// That of an isometry and a factor.
    SimilarityFromIsometry [T, R] [const D] for Similarity<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn from_isometry_pullback [A, B] (isometry: Isometry<T, R, D>, factor: T, a: A, b: B) -> Plain (
        Similarity<T, R, D>;
        Isometry<T, R, D>, T, SimilarityGradient<R::Gradient, T, D>
        => A::Entry<IsometryGradient<R::Gradient, T, D>>, B::Entry<T>
    ) {
        let value = Self::from_isometry(isometry, factor);
        (value, move |_: Isometry<T, R, D>, _: T, upstream: SimilarityGradient<R::Gradient, T, D>| {
            (a.entry(|| upstream.isometry), b.entry(|| upstream.scaling))
        })
    }
}

companion! {
    /// The factor.
    SimilarityScaling [T, R] [const D] for Similarity<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn scaling_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<SimilarityGradient<R::Gradient, T, D>>) {
        (self.scaling(), move |_: &Self, upstream: T| {
            (a.entry(|| SimilarityGradient { scaling: upstream, ..SimilarityGradient::vacant() }),)
        })
    }
}

companion! {
    /// The point where another one goes: a product.
    SimilarityPoint [T, R] [const D] for Similarity<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn transform_point_pullback [A, B] (&self, point: &Point<T, D>, a: A, b: B) -> Plain (
        Point<T, D>;
        &Self, &Point<T, D>, SVector<T, D> => A::Entry<SimilarityGradient<R::Gradient, T, D>>, B::Entry<SVector<T, D>>
    ) {
        (self.transform_point(point), move |x: &Self, point: &Point<T, D>, upstream: SVector<T, D>| {
            (a.entry(|| x.left_adjoint(point, &upstream)), b.entry(|| x.right_adjoint(point, &upstream)))
        })
    }
}

companion! {
    /// The vector that another one becomes: a product.
    SimilarityVector [T, R] [const D] for Similarity<T, R, D> where { T: RealField, R: Turn<T, D>, }
    fn transform_vector_pullback [A, B] (&self, vector: &SVector<T, D>, a: A, b: B) -> Plain (
        SVector<T, D>;
        &Self, &SVector<T, D>, SVector<T, D> => A::Entry<SimilarityGradient<R::Gradient, T, D>>, B::Entry<SVector<T, D>>
    ) {
        (self.transform_vector(vector), move |x: &Self, vector: &SVector<T, D>, upstream: SVector<T, D>| {
            (a.entry(|| x.left_adjoint(vector, &upstream)), b.entry(|| x.right_adjoint(vector, &upstream)))
        })
    }
}
