//! Where similarities take points and vectors: `R s p + t`, without `t` of a vector.

use nalgebra::{Const, Matrix, Point, RealField, SVector, Similarity, Storage, Translation, U1};

use super::{IsometryGradient, SimilarityGradient, Turn};
use crate::differentiable::{Product, Vacant};

/// The adjoints of both in `R s v`; that of the translation is left out.
fn stretched<T: RealField, R: Turn<T, D>, const D: usize>(
    similarity: &Similarity<T, R, D>,
    vector: &SVector<T, D>,
    upstream: &SVector<T, D>,
) -> (SimilarityGradient<R::Gradient, T, D>, SVector<T, D>) {
    let scaling = similarity.scaling();
    let (rotation, by_scaled) = similarity.isometry.rotation.turned(&(vector * scaling.clone()), upstream);
    let isometry = IsometryGradient { rotation, translation: Translation::vacant() };
    (SimilarityGradient { isometry, scaling: by_scaled.dot(vector) }, by_scaled * scaling)
}

impl<T: RealField, R: Turn<T, D>, const D: usize> Product<Point<T, D>> for Similarity<T, R, D> {
    type Output = Point<T, D>;

    fn product(&self, right: &Point<T, D>) -> Point<T, D> {
        self.transform_point(right)
    }

    fn left_adjoint(&self, right: &Point<T, D>, upstream: &SVector<T, D>) -> Self::Gradient {
        let (mut by_self, _) = stretched(self, &right.coords, upstream);
        by_self.isometry.translation = Translation::from(upstream.clone());
        by_self
    }

    fn right_adjoint(&self, right: &Point<T, D>, upstream: &SVector<T, D>) -> SVector<T, D> {
        stretched(self, &right.coords, upstream).1
    }
}

impl<T: RealField, R: Turn<T, D>, S: Storage<T, Const<D>, U1>, const D: usize>
    Product<Matrix<T, Const<D>, U1, S>> for Similarity<T, R, D>
{
    type Output = SVector<T, D>;

    fn product(&self, right: &Matrix<T, Const<D>, U1, S>) -> Self::Output {
        self.transform_vector(&right.clone_owned())
    }

    fn left_adjoint(&self, right: &Matrix<T, Const<D>, U1, S>, upstream: &Self::Output) -> Self::Gradient {
        stretched(self, &right.clone_owned(), upstream).0
    }

    fn right_adjoint(&self, right: &Matrix<T, Const<D>, U1, S>, upstream: &Self::Output) -> Self::Output {
        stretched(self, &right.clone_owned(), upstream).1
    }
}
