//! Gradients against differences of the function alone, which are extrapolated twice: right to ten digits.

use dnn_core::differentiable::geometry::IsometryGradient;
use nalgebra::{
    Complex, Dim, Isometry3, Matrix, Point, Quaternion, RawStorageMut, Rotation, SMatrix, UnitComplex,
    UnitQuaternion,
};

/// What has numbers in it, in some order.
pub(crate) trait Numbers {
    fn numbers(&self) -> Vec<f64>;

    fn change(&mut self, position: usize, by: f64);
}

impl Numbers for f64 {
    fn numbers(&self) -> Vec<f64> {
        vec![*self]
    }

    fn change(&mut self, _: usize, by: f64) {
        *self += by;
    }
}

impl<R: Dim, C: Dim, S: RawStorageMut<f64, R, C>> Numbers for Matrix<f64, R, C, S> {
    fn numbers(&self) -> Vec<f64> {
        self.iter().copied().collect()
    }

    fn change(&mut self, position: usize, by: f64) {
        self[position] += by;
    }
}

impl Numbers for Quaternion<f64> {
    fn numbers(&self) -> Vec<f64> {
        self.coords.numbers()
    }

    fn change(&mut self, position: usize, by: f64) {
        self.coords[position] += by;
    }
}

impl Numbers for UnitQuaternion<f64> {
    fn numbers(&self) -> Vec<f64> {
        self.as_ref().numbers()
    }

    /// What comes out is no rotation: the derivatives are by the numbers as they are.
    fn change(&mut self, position: usize, by: f64) {
        self.as_mut_unchecked().change(position, by);
    }
}

impl Numbers for Complex<f64> {
    fn numbers(&self) -> Vec<f64> {
        vec![self.re, self.im]
    }

    fn change(&mut self, position: usize, by: f64) {
        *(if position == 0 { &mut self.re } else { &mut self.im }) += by;
    }
}

impl Numbers for UnitComplex<f64> {
    fn numbers(&self) -> Vec<f64> {
        self.as_ref().numbers()
    }

    fn change(&mut self, position: usize, by: f64) {
        self.as_mut_unchecked().change(position, by);
    }
}

impl<const D: usize> Numbers for Point<f64, D> {
    fn numbers(&self) -> Vec<f64> {
        self.coords.numbers()
    }

    fn change(&mut self, position: usize, by: f64) {
        self.coords[position] += by;
    }
}

impl<const D: usize> Numbers for Rotation<f64, D> {
    fn numbers(&self) -> Vec<f64> {
        self.matrix().numbers()
    }

    fn change(&mut self, position: usize, by: f64) {
        self.matrix_mut_unchecked()[position] += by;
    }
}

impl Numbers for Isometry3<f64> {
    fn numbers(&self) -> Vec<f64> {
        [self.translation.vector.numbers(), self.rotation.numbers()].concat()
    }

    fn change(&mut self, position: usize, by: f64) {
        if position < 3 {
            self.translation.vector[position] += by;
        } else {
            self.rotation.change(position - 3, by);
        }
    }
}

impl<G: Numbers> Numbers for IsometryGradient<G, f64, 3> {
    fn numbers(&self) -> Vec<f64> {
        [self.translation.vector.numbers(), self.rotation.numbers()].concat()
    }

    fn change(&mut self, _: usize, _: f64) {
        unreachable!("gradients are compared only")
    }
}

impl<N: Numbers, const L: usize> Numbers for [N; L] {
    fn numbers(&self) -> Vec<f64> {
        self.iter().flat_map(Numbers::numbers).collect()
    }

    fn change(&mut self, position: usize, by: f64) {
        let each = self.numbers().len() / L;
        self[position / each].change(position % each, by);
    }
}

impl<N: Numbers> Numbers for Vec<N> {
    fn numbers(&self) -> Vec<f64> {
        self.iter().flat_map(Numbers::numbers).collect()
    }

    fn change(&mut self, mut position: usize, by: f64) {
        for part in self {
            let length = part.numbers().len();
            if position < length {
                return part.change(position, by);
            }
            position -= length;
        }
    }
}

/// The derivative of `f` at zero.
pub(crate) fn slope(f: impl Fn(f64) -> f64) -> f64 {
    let difference = |h: f64| (f(h) - f(-h)) / (2.0 * h);
    let [coarse, middle, fine] = [4e-3, 2e-3, 1e-3].map(difference);
    let [coarse, fine] = [(4.0 * middle - coarse) / 3.0, (4.0 * fine - middle) / 3.0];
    (16.0 * fine - coarse) / 15.0
}

/// The gradient of `f` by all numbers of `x`.
pub(crate) fn gradient<N: Numbers + Clone>(x: &N, f: impl Fn(&N) -> f64) -> Vec<f64> {
    (0..x.numbers().len())
        .map(|position| {
            slope(|by| {
                let mut changed = x.clone();
                changed.change(position, by);
                f(&changed)
            })
        })
        .collect()
}

pub(crate) fn assert_close(found: &[f64], expected: &[f64], of: &str) {
    assert_eq!(found.len(), expected.len(), "{of}");
    let scale = expected.iter().fold(1.0, |scale: f64, entry| scale.max(entry.abs()));
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() <= 1e-9 * scale, "{of}: {found} is not {expected}");
    }
}

/// `check!(f, f_value_and_grad; x, y)`: the value is that of `f(&x, &y)`, to the last bit, and the gradients are those
/// of differences.
macro_rules! check {
    ($f:ident, $derivative:ident; $x:ident) => {{
        let (value, by_x) = $derivative(&$x);
        assert_eq!(value.to_bits(), $f(&$x).to_bits());
        let name = stringify!($f);
        $crate::check::assert_close(&by_x.numbers(), &$crate::check::gradient(&$x, |x| $f(x)), name);
    }};
    ($f:ident, $derivative:ident; $x:ident, $y:ident) => {{
        let (value, (by_x, by_y)) = $derivative(&$x, &$y);
        assert_eq!(value.to_bits(), $f(&$x, &$y).to_bits());
        let name = stringify!($f);
        $crate::check::assert_close(&by_x.numbers(), &$crate::check::gradient(&$x, |x| $f(x, &$y)), name);
        $crate::check::assert_close(&by_y.numbers(), &$crate::check::gradient(&$y, |y| $f(&$x, y)), name);
    }};
}

pub(crate) use check;

/// A matrix without structure; no two of different `seed` are alike.
pub(crate) fn sample<const R: usize, const C: usize>(seed: f64) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| {
        (1.3 + seed * 0.7 + i as f64 * 1.9 + j as f64 * 2.7 + seed * seed).sin() + 0.1 * seed
    })
}
