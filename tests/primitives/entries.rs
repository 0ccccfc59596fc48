//! Floats and matrices as lists of their entries.

use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, Dim, OMatrix, Scalar};
use num_traits::Float;

/// A float or a matrix.
pub(crate) trait Entries {
    type Float;

    /// Column by column.
    fn list(&self) -> Vec<Self::Float>;

    /// A value of this shape whose entries differ from each other.
    fn weights(&self) -> Self;
}

macro_rules! float {
    ($($float:ty)*) => {$(
        impl Entries for $float {
            type Float = Self;

            fn list(&self) -> Vec<Self> {
                vec![*self]
            }

            fn weights(&self) -> Self {
                1.0
            }
        }
    )*};
}

float!(f32 f64);

impl<T: Float + Scalar, R: Dim, C: Dim> Entries for OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Float = T;

    fn list(&self) -> Vec<T> {
        self.iter().copied().collect()
    }

    fn weights(&self) -> Self {
        let mut weights = self.clone();
        let mut next = T::one();
        for weight in weights.iter_mut() {
            *weight = next;
            next = next + T::one() / (T::one() + T::one());
        }
        weights
    }
}

/// The sum of all entries, each times its weight.
pub(crate) fn weighted<T: Float, V: Entries<Float = T>>(value: &V) -> T {
    let weights = value.weights().list();
    value.list().into_iter().zip(weights).fold(T::zero(), |sum, (entry, weight)| sum + entry * weight)
}
