//! Annotated code that reaches the library, its attribute and other annotated functions through re-exports.

use facade::dnn_core::Differentiable;
use facade::{Potential, Spring, differentiable};

#[differentiable]
use facade::{diagonal, energy as sum_of_squares};

/// Springs in a row.
#[derive(Clone, Debug, Differentiable)]
#[differentiable(crate = ::facade::dnn_core)]
pub struct Row {
    /// One spring.
    pub left: Spring,
    /// And the next.
    pub right: Spring,
    /// How often they are loaded.
    pub loads: usize,
}

#[differentiable(crate = ::facade::dnn_core)]
impl Row {
    /// The energy of both after they gave way.
    #[differentiable(wrt(self, x))]
    #[must_use]
    pub fn energy(&self, x: f64) -> f64 {
        let mut left = self.left.clone();
        for _ in 0..self.loads {
            left.stretch(x * x);
        }
        left.energy(x) + self.right.energy(diagonal(x, left.rest))
    }
}

/// The energies of several lengths.
#[facade::differentiable(crate = facade::dnn_core)]
#[must_use]
pub fn total(lengths: &[f64], weight: f64) -> f64 {
    let each: Vec<f64> = lengths.iter().map(|x| diagonal(*x, weight)).collect();
    sum_of_squares(&each) + weight
}

/// The difference of a potential between two places.
#[differentiable(crate = ::facade::dnn_core, wrt(potential, x))]
pub fn barrier<P: Potential>(potential: &P, x: f64) -> f64 {
    potential.at(x) - potential.at(2.0 * x)
}

#[cfg(test)]
mod tests {
    use facade::Spring;
    use facade::dnn_core::gradient_check::central_difference;

    use super::{Row, barrier_grad, total, total_grad};

    fn check(f: impl Fn(&[f64]) -> f64, x: &[f64], gradient: &[f64]) {
        let numeric = central_difference(&f, x, 1e-5);
        assert_eq!(numeric.len(), gradient.len());
        for (a, n) in gradient.iter().zip(&numeric) {
            assert!((a - n).abs() <= 1e-7 * n.abs().max(1.0), "{gradient:?} by the macro, {numeric:?}");
        }
    }

    #[test]
    fn methods_of_another_crate() {
        let row = |p: &[f64]| Row {
            left: Spring { stiffness: p[0], rest: p[1] },
            right: Spring { stiffness: p[2], rest: p[3] },
            loads: 2,
        };
        let point = [2.0, 0.5, 3.0, 0.7, 0.9];
        let (of_row, of_x) = row(&point).energy_grad(0.9);
        let gradient =
            [of_row.left.stiffness, of_row.left.rest, of_row.right.stiffness, of_row.right.rest, of_x];
        check(|p| row(p).energy(p[4]), &point, &gradient);
    }

    #[test]
    fn functions_through_two_crates() {
        let (of_lengths, of_weight) = total_grad(&[0.3, -0.8], 1.5);
        check(|p| total(&p[..2], p[2]), &[0.3, -0.8, 1.5], &[of_lengths[0], of_lengths[1], of_weight]);
    }

    #[test]
    fn traits_of_another_crate() {
        let (of_spring, of_x) = barrier_grad(&Spring { stiffness: 2.0, rest: 0.0 }, 1.0);
        assert_eq!((of_spring.stiffness, of_spring.rest, of_x), (-1.5, 2.0, -6.0));
    }
}
