//! Rules of one's own, for functions here and elsewhere, and for methods.

use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector};

use super::check;

/// `sin(x) / x`, whose quotient the macro would differentiate to `0 / 0` at zero.
#[differentiable(rule = sinc_rule)]
fn sinc(x: f64) -> f64 {
    if x == 0.0 { 1.0 } else { x.sin() / x }
}

fn sinc_rule(x: f64, value: f64, upstream: f64) -> f64 {
    if x == 0.0 { 0.0 } else { upstream * (x.cos() - value) / x }
}

#[differentiable]
fn wave(x: f64, y: f64) -> f64 {
    let mut sum = y;
    for _ in 0..3 {
        sum += sinc(x * sum);
    }
    sum
}

mod elsewhere {
    pub(super) fn length(x: &[f64]) -> f64 {
        x.iter().map(|x| x * x).sum::<f64>().sqrt()
    }

    pub(super) fn solved(
        a: &nalgebra::DMatrix<f64>,
        b: &nalgebra::DVector<f64>,
    ) -> Option<nalgebra::DVector<f64>> {
        a.clone().lu().solve(b)
    }
}

use elsewhere::{length, solved};

#[differentiable(rule = length_rule)]
fn length(x: &[f64]) -> f64;

fn length_rule(x: &[f64], value: f64, upstream: f64) -> Vec<f64> {
    x.iter().map(|x| upstream * x / value).collect()
}

/// `x = A⁻¹ b`: `b̄ = A⁻ᵀ x̄`, `Ā = -b̄ xᵀ`.
#[differentiable(rule = solved_rule)]
fn solved(a: &DMatrix<f64>, b: &DVector<f64>) -> Option<DVector<f64>>;

fn solved_rule(
    a: &DMatrix<f64>,
    _: &DVector<f64>,
    x: &DVector<f64>,
    upstream: DVector<f64>,
) -> (DMatrix<f64>, DVector<f64>) {
    let of_b = a.transpose().lu().solve(&upstream).expect("it was solved before");
    (-&of_b * x.transpose(), of_b)
}

#[differentiable]
fn energy(a: &DMatrix<f64>, b: &DVector<f64>, c: &[f64]) -> Option<f64> {
    let x = solved(a, b)?;
    Some(x.dot(b) * length(c))
}

#[derive(Differentiable)]
struct Table {
    scale: f64,
}

impl Table {
    #[differentiable(rule = Table::rule, wrt(self, x))]
    fn lookup(&self, x: f64) -> f64 {
        self.scale * x.floor()
    }

    /// The slope of the line between the entries.
    fn rule(&self, x: f64, _: f64, upstream: f64) -> (TableGradient, f64) {
        (TableGradient { scale: upstream * x.floor() }, upstream * self.scale)
    }
}

#[differentiable(wrt(table, x))]
fn looked_up(table: &Table, x: f64) -> f64 {
    table.lookup(x * x)
}

mod foreign {
    /// A trait of another crate, as of special functions.
    pub(super) trait Special {
        fn error(self) -> Self;
    }

    impl Special for f64 {
        /// By its series.
        fn error(self) -> Self {
            let (mut term, mut sum) = (self, self);
            for n in 1..60 {
                term *= -self * self / f64::from(n);
                sum += term / f64::from(2 * n + 1);
            }
            sum * std::f64::consts::FRAC_2_SQRT_PI
        }
    }
}

/// What stands for the foreign method: a function of one's own, whose body is not looked into.
#[differentiable(rule = erf_rule)]
fn erf(x: f64) -> f64 {
    Special::error(x)
}

fn erf_rule(x: f64, _: f64, upstream: f64) -> f64 {
    upstream * std::f64::consts::FRAC_2_SQRT_PI * (-x * x).exp()
}

/// The distribution function of the normal distribution, in a loop and in a branch.
#[differentiable]
fn normal(x: &[f64], scale: f64) -> f64 {
    let mut product = 1.0;
    for x in x {
        if *x > -1.0 {
            product *= 0.5 * (1.0 + erf(x * scale));
        }
    }
    product
}

use foreign::Special;

/// The method itself.
#[differentiable(rule = error_rule)]
fn error(self: f64) -> f64;

fn error_rule(x: &f64, _: f64, upstream: f64) -> f64 {
    upstream * std::f64::consts::FRAC_2_SQRT_PI * (-x * x).exp()
}

/// A method of several arguments, one of them a count.
trait Moment {
    fn moment(self, center: f64, order: i32) -> Option<f64>;
}

impl Moment for f64 {
    fn moment(self, center: f64, order: i32) -> Option<f64> {
        if order < 0 { None } else { Some((self - center).powi(order)) }
    }
}

#[differentiable(rule = moment_rule)]
fn moment(self: f64, center: f64, order: i32) -> Option<f64>;

fn moment_rule(x: &f64, center: f64, order: i32, _: f64, upstream: f64) -> (f64, f64) {
    let slope = upstream * f64::from(order) * (x - center).powi(order - 1);
    (slope, -slope)
}

/// A trait of one's own gives numbers a method.
#[differentiable]
trait Swish: Copy {
    #[differentiable(wrt(self))]
    fn swish(self) -> f64;
}

#[differentiable(trait)]
impl Swish for f64 {
    #[differentiable(wrt(self))]
    fn swish(self) -> f64 {
        self / (1.0 + (-self).exp())
    }
}

#[differentiable]
fn of_methods(x: &[f64], k: f64) -> Option<f64> {
    let mut sum = 0.0;
    for v in x {
        let y = (v * k).error();
        sum += if y > 0.0 { y.swish() } else { v.moment(k, 3)? };
    }
    Some(sum * k.error())
}

#[test]
fn methods_of_numbers() {
    let point = [0.3, -0.5, -2.0, 0.8];
    let (of_x, of_k) = of_methods_grad(&point[..3], point[3]).expect("the order is three");
    let value = |p: &[f64]| of_methods(&p[..3], p[3]).expect("the order is three");
    check(value, &point, &[of_x[0], of_x[1], of_x[2], of_k]);
    assert_eq!(0.0.error_grad(), std::f64::consts::FRAC_2_SQRT_PI);
}

#[test]
fn foreign_methods_with_rules() {
    let point = [0.3, -0.5, -2.0, 0.8];
    let (of_x, of_scale) = normal_grad(&point[..3], point[3]);
    check(|p| normal(&p[..3], p[3]), &point, &[of_x[0], of_x[1], of_x[2], of_scale]);
}

#[test]
fn functions_with_rules() {
    assert_eq!(sinc_value_and_grad(0.0), (1.0, 0.0));
    let (of_x, of_y) = wave_grad(0.7, 0.4);
    check(|p| wave(p[0], p[1]), &[0.7, 0.4], &[of_x, of_y]);
    let point = [2.0, 0.5, 0.3, 1.5, 1.0, -2.0, 0.6, 0.8];
    let f = |p: &[f64]| {
        energy(&DMatrix::from_column_slice(2, 2, &p[..4]), &DVector::from_column_slice(&p[4..6]), &p[6..])
    };
    let a = DMatrix::from_column_slice(2, 2, &point[..4]);
    let b = DVector::from_column_slice(&point[4..6]);
    let (of_a, of_b, of_c) = energy_grad(&a, &b, &point[6..]).expect("it can be solved");
    let gradient = [of_a.as_slice(), of_b.as_slice(), &of_c].concat();
    check(|p| f(p).expect("it can be solved"), &point, &gradient);
    assert_eq!(energy_value_and_grad(&DMatrix::zeros(2, 2), &b, &point[6..]), None);
    assert_eq!(looked_up_grad(&Table { scale: 2.0 }, 1.5), (TableGradient { scale: 2.0 }, 6.0));
}
