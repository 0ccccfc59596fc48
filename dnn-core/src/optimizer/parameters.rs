//! Sets of parameters as float slices in a fixed order.

use alloc::vec::Vec;
use nalgebra::{Dim, IsContiguous, Matrix, RawStorageMut, Scalar};

/// A set of parameters, or a gradient of its shape: float slices in an order that depends on the
/// type and the shape alone.
///
/// Implemented for `f32` and `f64`, for nalgebra matrices and vectors in contiguous storage (dynamic
/// or static, column by column), and for slices, arrays, `Vec`s, mutable references and tuples (up
/// to six) of such sets. For one's own struct, visit its fields in the same order in both methods:
///
/// ```
/// use dnn_core::optimizer::Parameters;
/// use nalgebra::{DMatrix, DVector};
///
/// struct Layer {
///     w: DMatrix<f64>,
///     b: DVector<f64>,
/// }
///
/// impl Parameters<f64> for Layer {
///     fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [f64])) {
///         self.w.visit(visit);
///         self.b.visit(visit);
///     }
///
///     fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [f64])) {
///         self.w.visit_mut(visit);
///         self.b.visit_mut(visit);
///     }
/// }
/// ```
pub trait Parameters<T: 'static> {
    /// Calls `visit` with each slice in turn.
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T]));

    /// Calls `visit` with each slice in turn, in the order of [`visit`](Self::visit).
    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T]));

    /// Visits several sets one after another. A float overrides it: many floats are one slice.
    fn visit_each<'a>(sets: &'a [Self], visit: &mut dyn FnMut(&'a [T]))
    where
        Self: Sized,
    {
        for set in sets {
            set.visit(visit);
        }
    }

    /// Visits several sets one after another, in the order of [`visit_each`](Self::visit_each).
    fn visit_each_mut<'a>(sets: &'a mut [Self], visit: &mut dyn FnMut(&'a mut [T]))
    where
        Self: Sized,
    {
        for set in sets {
            set.visit_mut(visit);
        }
    }
}

macro_rules! float {
    ($float:ty) => {
        impl Parameters<$float> for $float {
            fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [$float])) {
                visit(core::slice::from_ref(self));
            }

            fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [$float])) {
                visit(core::slice::from_mut(self));
            }

            fn visit_each<'a>(floats: &'a [$float], visit: &mut dyn FnMut(&'a [$float])) {
                visit(floats);
            }

            fn visit_each_mut<'a>(floats: &'a mut [$float], visit: &mut dyn FnMut(&'a mut [$float])) {
                visit(floats);
            }
        }
    };
}

float!(f32);
float!(f64);

impl<T: Scalar, R: Dim, C: Dim, S> Parameters<T> for Matrix<T, R, C, S>
where
    S: RawStorageMut<T, R, C> + IsContiguous,
{
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
        visit(self.as_slice());
    }

    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
        visit(self.as_mut_slice());
    }
}

impl<T: 'static, P: Parameters<T>> Parameters<T> for [P] {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
        P::visit_each(self, visit);
    }

    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
        P::visit_each_mut(self, visit);
    }
}

impl<T: 'static, P: Parameters<T>, const N: usize> Parameters<T> for [P; N] {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
        P::visit_each(self, visit);
    }

    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
        P::visit_each_mut(self, visit);
    }
}

impl<T: 'static, P: Parameters<T>> Parameters<T> for Vec<P> {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
        P::visit_each(self, visit);
    }

    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
        P::visit_each_mut(self, visit);
    }
}

impl<T: 'static, P: Parameters<T> + ?Sized> Parameters<T> for &mut P {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
        (**self).visit(visit);
    }

    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
        (**self).visit_mut(visit);
    }
}

macro_rules! tuple {
    ($($set:ident $index:tt),+) => {
        impl<T: 'static, $($set: Parameters<T>),+> Parameters<T> for ($($set,)+) {
            fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
                $(self.$index.visit(visit);)+
            }

            fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
                $(self.$index.visit_mut(visit);)+
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);

#[cfg(test)]
mod tests {
    use super::Parameters;
    use nalgebra::{SMatrix, dmatrix, dvector};

    fn slices<P: Parameters<f64> + ?Sized>(parameters: &mut P) -> Vec<Vec<f64>> {
        let mut read = Vec::new();
        parameters.visit(&mut |slice| read.push(slice.to_vec()));
        let mut written = Vec::new();
        parameters.visit_mut(&mut |slice| written.push(slice.to_vec()));
        assert_eq!(read, written, "both visits must have one order");
        read
    }

    #[test]
    fn floats_in_a_row_are_one_slice() {
        assert_eq!(slices(&mut 1.5), [[1.5]]);
        assert_eq!(slices(&mut [1.0, 2.0][..]), [[1.0, 2.0]]);
        assert_eq!(slices(&mut [1.0, 2.0]), [[1.0, 2.0]]);
        assert_eq!(slices(&mut vec![1.0, 2.0, 3.0]), [[1.0, 2.0, 3.0]]);
        assert_eq!(slices(&mut Vec::<f64>::new()), [Vec::new()]);
    }

    #[test]
    fn matrices_come_column_by_column() {
        assert_eq!(slices(&mut dmatrix![1.0, 2.0; 3.0, 4.0]), [[1.0, 3.0, 2.0, 4.0]]);
        assert_eq!(slices(&mut dvector![1.0, 2.0]), [[1.0, 2.0]]);
        assert_eq!(slices(&mut SMatrix::<f64, 2, 2>::new(1.0, 2.0, 3.0, 4.0)), [[1.0, 3.0, 2.0, 4.0]]);
    }

    #[test]
    fn tuples_and_lists_come_in_order() {
        let mut w = dmatrix![1.0, 2.0];
        assert_eq!(
            slices(&mut (&mut w, 3.0, [4.0, 5.0], vec![6.0], dvector![7.0], (8.0,))),
            vec![vec![1.0, 2.0], vec![3.0], vec![4.0, 5.0], vec![6.0], vec![7.0], vec![8.0]]
        );
        assert_eq!(
            slices(&mut vec![(1.0, dvector![2.0, 3.0]), (4.0, dvector![])]).concat(),
            [1.0, 2.0, 3.0, 4.0]
        );
    }
}
