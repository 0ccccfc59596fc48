//! Copied text whose type is only guessed at, names that may be a type's or a function's, and operators as methods.

use std::ops::{Add, Div, Mul, Neg, Sub};

use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector, Matrix3, RealField, Vector3, dvector};

use super::check;

struct Lens<T: RealField> {
    focal: T,
    alpha: T,
}

/// What is cloned out of a constant vector is a number, not the reference that it is cloned from.
#[differentiable]
impl<T: RealField> Lens<T> {
    fn parameters(&self) -> DVector<T> {
        dvector![self.focal.clone(), self.alpha.clone()]
    }

    #[differentiable]
    fn project(&self, point: &Vector3<T>) -> T {
        let parameters = self.parameters();
        let (focal, alpha) = (&parameters[0], &parameters[1]);
        let depth = point.norm() * alpha.clone() + (T::one() - alpha.clone()) * point[2].clone();
        let x = point[0].clone() / depth.clone();
        focal.clone() * x + alpha.clone() * depth
    }
}

#[test]
fn clones_of_constants() {
    let lens = Lens { focal: 1.5, alpha: 0.6 };
    let project = |x: &[f64]| lens.project(&Vector3::from_column_slice(x));
    let point = Vector3::new(0.4, -0.3, 2.5);
    let gradient = lens.project_grad(&point);
    check(project, point.as_slice(), gradient.as_slice());
    let (_, pullback) = lens.project_vjp(&point);
    assert_eq!(pullback(1.0), gradient);
}

#[derive(Clone, Differentiable)]
struct Twist {
    data: Vector3<f64>,
}

impl Twist {
    #[differentiable(wrt(self))]
    fn hat(&self) -> Matrix3<f64> {
        let v = &self.data;
        Matrix3::new(0.0, -v.z, v.y, v.z, 0.0, -v.x, -v.y, v.x, 0.0)
    }
}

/// A number times something of an unknown type is no number.
#[differentiable(wrt(twist, scale))]
fn series(twist: &Twist, scale: f64) -> Matrix3<f64> {
    let square = twist.data.norm_squared();
    let hat = twist.hat();
    if square < 1e-6 {
        let a = 1.0;
        return a * Matrix3::identity() + scale * hat;
    }
    let a = scale.exp();
    a * Matrix3::identity() + hat + square * hat * hat
}

#[test]
fn scaled_constants() {
    let twist = |x: &[f64]| Twist { data: Vector3::from_column_slice(&x[..3]) };
    for x in [[0.3, -0.4, 0.5, 0.2], [2e-4, 1e-4, -3e-4, 0.7]] {
        let at = twist(&x);
        let (value, pullback) = series_vjp(&at, x[3]);
        let (of_twist, of_scale) = pullback(value);
        let gradient = [of_twist.data.as_slice(), &[of_scale]].concat();
        check(|x| series(&twist(x), x[3]).norm_squared() / 2.0, &x, &gradient);
    }
}

#[expect(clippy::upper_case_acronyms, reason = "what users write is tested as they write it")]
#[derive(Clone, Copy, Differentiable)]
struct ECEF(f64, f64);

#[expect(non_snake_case, reason = "in astronomy functions have names of one letter")]
#[differentiable]
fn F(x: f64) -> f64 {
    x * x
}

#[differentiable]
fn located(x: f64, y: f64) -> ECEF {
    ECEF(F(x) * y, y)
}

#[test]
fn names_of_capitals() {
    let (_, pullback) = located_vjp(3.0, 2.0);
    assert_eq!(pullback(ECEFGradient(1.0, 10.0)), (12.0, 19.0));
}

#[differentiable]
fn corrected(jacobian: &mut DMatrix<f64>, residuals: &DVector<f64>, alpha: f64) {
    let outer = residuals.clone() * residuals.transpose() * jacobian.clone();
    *jacobian = jacobian.clone().sub(outer.mul(alpha)).div(alpha.neg());
}

#[test]
fn operators_as_methods() {
    let corrected = |x: &[f64]| {
        let mut jacobian = DMatrix::from_column_slice(2, 1, &x[..2]);
        corrected(&mut jacobian, &DVector::from_column_slice(&x[2..4]), x[4]);
        jacobian.sum()
    };
    let x = [0.3, 0.7, -0.4, 1.2, 0.6];
    let mut jacobian = DMatrix::from_column_slice(2, 1, &x[..2]);
    let residuals = DVector::from_column_slice(&x[2..4]);
    let ((), pullback) = corrected_vjp(&mut jacobian, &residuals, x[4]);
    let mut upstream = DMatrix::from_element(2, 1, 1.0);
    let (of_residuals, of_alpha) = pullback(&mut upstream);
    check(corrected, &x, &[upstream.as_slice(), of_residuals.as_slice(), &[of_alpha]].concat());
}

/// A vector of one's own that is called like one of nalgebra's, of any number that can be multiplied.
#[derive(Clone, Copy, Differentiable)]
struct Vector4<T> {
    x: T,
    y: T,
}

#[differentiable]
impl<T: Copy> Vector4<T> {
    #[differentiable(wrt(self, other))]
    fn perp(&self, other: Self) -> T
    where
        T: Mul<Output = T> + Sub<T, Output = T>,
    {
        self.x * other.y - self.y * other.x
    }

    #[differentiable(wrt(self))]
    fn blended(&self, other: Vector4<T>, t: T) -> Vector4<T>
    where
        T: Add<Output = T> + Mul<T, Output = T>,
    {
        Self { x: self.x * t + other.x, y: self.y * t + other.y }
    }
}

#[differentiable]
fn mixed<T>(m: [T; 2], x: T) -> T
where
    T: Copy + Mul<Output = T> + Add<Output = T>,
{
    let mut sum = m[0] * x;
    for power in 1..m.len() {
        sum = sum + m[power] * x * x;
    }
    sum
}

#[test]
fn numbers_that_can_be_multiplied() {
    let (a, b) = (Vector4 { x: 2.0, y: 3.0 }, Vector4 { x: 5.0, y: 7.0 });
    let (value, (of_a, of_b)) = a.perp_value_and_grad(b);
    assert_eq!((value, of_a.x, of_a.y, of_b.x, of_b.y), (-1.0, 7.0, -5.0, -3.0, 2.0));
    let (_, pullback) = a.blended_vjp(b, 0.5);
    let gradient = pullback(Vector4Gradient { x: 1.0, y: 2.0 });
    assert_eq!((gradient.x, gradient.y), (0.5, 1.0));
    assert_eq!(mixed_grad([2.0, 3.0], 0.5), ([0.5, 0.25], 5.0));
    assert_eq!(mixed_grad([2.0_f32, 3.0], 0.5), ([0.5, 0.25], 5.0));
}

/// A float trait of one's own, whose conversion gives a number and no `Option`.
trait ControlScalar: num_traits::Float {
    fn from_f64(value: f64) -> Self;
}

impl ControlScalar for f64 {
    fn from_f64(value: f64) -> Self {
        value
    }
}

#[derive(Differentiable)]
struct Window<S: ControlScalar> {
    samples: [S; 3],
    count: usize,
}

#[differentiable]
impl<S: ControlScalar> Window<S> {
    #[differentiable(wrt(self))]
    fn mean(&self) -> S {
        let mut sum = S::zero();
        for i in 0..self.count {
            sum = sum + self.samples[i];
        }
        sum / S::from_f64(self.count as f64)
    }
}

#[test]
fn conversions_without_an_option() {
    assert_eq!(Window { samples: [1.0, 2.0, 9.0], count: 2 }.mean_grad().samples, [0.5, 0.5, 0.0]);
}

#[differentiable]
fn quadratic<T: RealField>(k: &T, x: &T) -> T {
    k.clone() * x.clone() * x.clone()
}

/// References to constants are arguments, in a loop too.
#[differentiable(wrt(x))]
fn by_constants<T: RealField>(table: &[f64], x: T) -> T {
    let table: Vec<T> = table.iter().map(|&k| T::from_f64(k).unwrap()).collect();
    let first = &table[0];
    let mut y = quadratic(first, &x);
    for i in 1..3 {
        let k = &table[i];
        y = quadratic(k, &y) + x.clone() * k.clone();
    }
    y * first.clone()
}

#[test]
fn references_to_constants() {
    let table = [0.7, 1.2, -0.4];
    check(|x| by_constants(&table, x[0]), &[0.6], &[by_constants_grad(&table, 0.6)]);
}

/// Rows that change places are not copied by themselves.
#[differentiable]
fn eliminated(matrix: &[Vec<f64>], right: &[f64]) -> Option<Vec<f64>> {
    let n = right.len();
    let mut rows: Vec<Vec<f64>> = matrix
        .iter()
        .zip(right)
        .map(|(row, &entry)| {
            let mut row = row.clone();
            row.push(entry);
            row
        })
        .collect();
    for column in 0..n {
        let mut pivot = column;
        for row in column + 1..n {
            if rows[row][column].abs() > rows[pivot][column].abs() {
                pivot = row;
            }
        }
        if rows[pivot][column] == 0.0 {
            return None;
        }
        rows.swap(column, pivot);
        let above = rows[column].clone();
        for row in column + 1..n {
            let factor = rows[row][column] / above[column];
            for j in 0..=n {
                rows[row][j] -= factor * above[j];
            }
        }
    }
    let mut x = vec![0.0; n];
    for i in (0..n).rev() {
        let mut known = 0.0;
        for j in i + 1..n {
            known += rows[i][j] * x[j];
        }
        x[i] = (rows[i][n] - known) / rows[i][i];
    }
    Some(x)
}

#[test]
fn rows_that_change_places() {
    let x = [0.2, 2.0, 0.3, 4.0, 0.5, 1.0, 0.2, 0.6, 3.0, 1.0, -0.5, 0.7];
    let at = |x: &[f64]| (x[..9].chunks_exact(3).map(<[f64]>::to_vec).collect::<Vec<_>>(), x[9..].to_vec());
    let f = |x: &[f64]| {
        let (matrix, right) = at(x);
        eliminated(&matrix, &right).map_or(f64::NAN, |x| x.iter().map(|x| x * x).sum::<f64>() / 2.0)
    };
    let (matrix, right) = at(&x);
    let (value, pullback) = eliminated_vjp(&matrix, &right).unwrap();
    let (of_matrix, of_right) = pullback(value);
    check(f, &x, &[of_matrix.concat(), of_right].concat());
}
