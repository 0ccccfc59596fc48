//! Sets of parameters as float slices in a fixed order.

use alloc::{borrow::ToOwned, boxed::Box, format, string::String, vec::Vec};
use core::ops::{Add, Mul};

use nalgebra::{Dim, IsContiguous, Matrix, RawStorageMut, Scalar};

/// A set of parameters, or a gradient of its shape: float slices in an order that depends on the
/// type and the shape alone.
///
/// Implemented for `f32` and `f64`, for nalgebra matrices and vectors in contiguous storage (dynamic
/// or static, column by column), and for slices, arrays, `Vec`s, mutable references and tuples (up
/// to twelve, as many as a gradient has) of such sets. `#[derive(Differentiable)]` implements it for one's own struct or enum and for
/// its gradient: their fields in order, without the constant ones.
///
/// ```
/// use dnn_core::{Differentiable, optimizer::Parameters};
/// use nalgebra::{DMatrix, DVector, dmatrix, dvector};
///
/// #[derive(Differentiable)]
/// struct Layer {
///     w: DMatrix<f64>,
///     b: DVector<f64>,
///     width: usize,
/// }
///
/// let mut layer = Layer { w: dmatrix![1.0, 2.0], b: dvector![3.0], width: 1 };
/// layer.scale(10.0);
/// assert_eq!(layer.flatten(), [10.0, 20.0, 30.0]);
/// let gradient = LayerGradient { w: dmatrix![1.0, 1.0], b: dvector![2.0] };
/// layer.add_scaled(-1.0, &gradient);
/// assert_eq!(layer.leaves()[1], ("b".to_owned(), &[28.0][..]));
/// ```
pub trait Parameters<T: 'static> {
    /// Calls `visit` with each slice in turn.
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T]));

    /// Calls `visit` with each slice in turn, in the order of [`visit`](Self::visit).
    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T]));

    /// Calls `visit` with each slice in turn and the path to it, which begins with `path`: `layers[0].w`.
    fn visit_leaves<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a [T])) {
        self.visit(&mut |slice| visit(path, slice));
    }

    /// All slices with their paths. A float or a slice that is no field of anything has the empty path.
    fn leaves(&self) -> Vec<(String, &[T])> {
        let mut leaves = Vec::new();
        self.visit_leaves("", &mut |path, slice| leaves.push((path.to_owned(), slice)));
        leaves
    }

    /// All numbers in a row.
    fn flatten(&self) -> Vec<T>
    where
        T: Copy,
    {
        let mut numbers = Vec::new();
        self.visit(&mut |slice| numbers.extend_from_slice(slice));
        numbers
    }

    /// Replaces all numbers by those of a row, as [`flatten`](Self::flatten) gives it.
    ///
    /// # Panics
    ///
    /// If the row is shorter or longer than the set.
    #[track_caller]
    fn unflatten(&mut self, numbers: &[T])
    where
        T: Copy,
    {
        let mut count = 0;
        self.visit(&mut |slice| count += slice.len());
        assert!(count == numbers.len(), "{count} parameters cannot be set to {} numbers", numbers.len());
        let mut rest = numbers;
        self.visit_mut(&mut |slice| {
            let (first, others) = rest.split_at(slice.len());
            slice.copy_from_slice(first);
            rest = others;
        });
    }

    /// `self *= factor`
    fn scale(&mut self, factor: T)
    where
        T: Copy + Mul<Output = T>,
    {
        self.visit_mut(&mut |slice| slice.iter_mut().for_each(|number| *number = *number * factor));
    }

    /// `self += factor * other`
    ///
    /// # Panics
    ///
    /// If `other` is of another shape.
    #[track_caller]
    fn add_scaled<Q: Parameters<T> + ?Sized>(&mut self, factor: T, other: &Q)
    where
        T: Copy + Add<Output = T> + Mul<Output = T>,
    {
        let mut others = Vec::new();
        other.visit(&mut |slice| others.push(slice));
        let mut others = others.into_iter();
        self.visit_mut(&mut |slice| {
            let other = others.next().unwrap_or_default();
            assert!(slice.len() == other.len(), "{} numbers cannot be added to {}", other.len(), slice.len());
            for (number, other) in slice.iter_mut().zip(other) {
                *number = *number + factor * *other;
            }
        });
        assert!(others.next().is_none(), "more is added than there is");
    }

    /// Visits several sets one after another. A float overrides it: many floats are one slice.
    fn visit_each<'a>(sets: &'a [Self], visit: &mut dyn FnMut(&'a [T]))
    where
        Self: Sized,
    {
        for set in sets {
            set.visit(visit);
        }
    }

    /// Visits several sets with their paths, in the order of [`visit_each`](Self::visit_each).
    fn visit_each_leaves<'a>(sets: &'a [Self], path: &str, visit: &mut dyn FnMut(&str, &'a [T]))
    where
        Self: Sized,
    {
        for (i, set) in sets.iter().enumerate() {
            set.visit_leaves(&format!("{path}[{i}]"), visit);
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

/// The path of a field: `layer.w`.
#[doc(hidden)]
#[must_use]
pub fn member(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
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

            fn visit_each_leaves<'a>(
                floats: &'a [$float],
                path: &str,
                visit: &mut dyn FnMut(&str, &'a [$float]),
            ) {
                visit(path, floats);
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

macro_rules! list {
    ($list:ty $(, $length:tt)?) => {
        impl<T: 'static, P: Parameters<T>, $(const $length: usize)?> Parameters<T> for $list {
            fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
                P::visit_each(self, visit);
            }

            fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
                P::visit_each_mut(self, visit);
            }

            fn visit_leaves<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a [T])) {
                P::visit_each_leaves(self, path, visit);
            }
        }
    };
}

list!([P]);
list!([P; N], N);
list!(Vec<P>);

macro_rules! pointer {
    ($pointer:ty) => {
        impl<T: 'static, P: Parameters<T> + ?Sized> Parameters<T> for $pointer {
            fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
                (**self).visit(visit);
            }

            fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
                (**self).visit_mut(visit);
            }

            fn visit_leaves<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a [T])) {
                (**self).visit_leaves(path, visit);
            }
        }
    };
}

pointer!(Box<P>);
pointer!(&mut P);

/// The gradient of what is constant has no numbers.
impl<T: 'static> Parameters<T> for crate::differentiable::NoGradient {
    fn visit<'a>(&'a self, _: &mut dyn FnMut(&'a [T])) {}

    fn visit_mut<'a>(&'a mut self, _: &mut dyn FnMut(&'a mut [T])) {}
}

/// `None` has no numbers.
impl<T: 'static, P: Parameters<T>> Parameters<T> for Option<P> {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a [T])) {
        if let Some(set) = self {
            set.visit(visit);
        }
    }

    fn visit_mut<'a>(&'a mut self, visit: &mut dyn FnMut(&'a mut [T])) {
        if let Some(set) = self {
            set.visit_mut(visit);
        }
    }

    fn visit_leaves<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a [T])) {
        if let Some(set) = self {
            set.visit_leaves(path, visit);
        }
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

            fn visit_leaves<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a [T])) {
                $(self.$index.visit_leaves(&member(path, stringify!($index)), visit);)+
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
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);

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
