//! Products and quotients of one's own types: by value and by reference, several of one type, of numbers from the left.

use std::ops::{Add, Div, Mul, Sub};

use dnn_core::{Differentiable, differentiable};
use num_traits::Float;

use super::check;

#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
struct Number<T> {
    re: T,
    im: T,
}

impl<T: Add<Output = T>> Add for Number<T> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { re: self.re + other.re, im: self.im + other.im }
    }
}

impl<T: Sub<Output = T>> Sub for Number<T> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { re: self.re - other.re, im: self.im - other.im }
    }
}

#[differentiable]
impl<T: Copy + Mul<Output = T>> Mul<T> for Number<T> {
    type Output = Self;

    #[differentiable]
    fn mul(self, factor: T) -> Self::Output {
        Self { re: self.re * factor, im: self.im * factor }
    }
}

#[differentiable]
impl<T: Float> Mul for Number<T> {
    type Output = Self;

    #[differentiable(wrt(self, other))]
    fn mul(self, other: Self) -> Self {
        let left = self;
        Self { re: left.re * other.re - left.im * other.im, im: left.re * other.im + left.im * other.re }
    }
}

#[differentiable]
impl Mul<Number<f64>> for f64 {
    type Output = Number<f64>;

    #[differentiable]
    fn mul(self, number: Number<f64>) -> Number<f64> {
        Number { re: self * number.re, im: self * number.im }
    }
}

#[differentiable]
impl<T: Float> Div for Number<T> {
    type Output = Self;

    #[differentiable]
    fn div(self, Self { re, im }: Self) -> Self {
        let square = re * re + im * im;
        self * Number { re, im: -im } * square.recip()
    }
}

/// Not `Copy`: its products are those of references.
#[derive(Clone, Differentiable)]
struct Series {
    terms: Vec<f64>,
}

#[differentiable]
impl<'a> Mul<&'a Series> for &Series {
    type Output = Series;

    #[differentiable]
    fn mul(self, other: &'a Series) -> Series {
        let mut terms = vec![0.0; self.terms.len()];
        for i in 0..terms.len() {
            for j in 0..=i {
                terms[i] += self.terms[j] * other.terms[i - j];
            }
        }
        Series { terms }
    }
}

#[differentiable(wrt(a, b, k))]
fn moebius(a: Number<f64>, b: Number<f64>, k: f64) -> f64 {
    let above = a * b + a * k;
    let below = k * b - a;
    let ratio = above / below;
    ratio.re * ratio.im
}

#[differentiable(wrt(a))]
fn generic<T: Float>(a: Number<T>, n: usize) -> T {
    let mut power = a;
    for _ in 0..n {
        power = power * a + a;
    }
    power.im
}

#[differentiable(wrt(a, b))]
fn third_term(a: &Series, b: &Series) -> f64 {
    let product = a * b;
    let cube = &product * a;
    cube.terms[2]
}

fn number(x: &[f64]) -> Number<f64> {
    Number { re: x[0], im: x[1] }
}

#[test]
fn several_products_of_one_type() {
    let x = [0.3, 0.4, 0.7, -0.2, 1.3];
    let (of_a, of_b, of_k) = moebius_grad(number(&x), number(&x[2..]), x[4]);
    let gradient = [of_a.re, of_a.im, of_b.re, of_b.im, of_k];
    check(|x| moebius(number(x), number(&x[2..]), x[4]), &x, &gradient);
}

#[test]
fn products_of_generic_types() {
    let of_a = generic_grad(number(&[0.3, 0.4]), 3);
    check(|x| generic(number(x), 3), &[0.3, 0.4], &[of_a.re, of_a.im]);
}

#[test]
fn products_of_references() {
    let x = [0.3, -0.4, 0.7, 0.2, 1.3, 0.5];
    let series = |x: &[f64]| Series { terms: x.to_vec() };
    let (of_a, of_b) = third_term_grad(&series(&x[..3]), &series(&x[3..]));
    let gradient = [of_a.terms, of_b.terms].concat();
    check(|x| third_term(&series(&x[..3]), &series(&x[3..])), &x, &gradient);
}
