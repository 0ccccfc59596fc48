//! `Option` and `Result` as values: of calls, in variables, and what methods make of them.

use dnn_core::{Differentiable, differentiable};

use super::check;

/// Neither `Clone` nor differentiable.
#[derive(Debug, PartialEq)]
enum Failure {
    Negative,
    Large(String),
}

#[differentiable]
fn root(x: f64) -> Option<f64> {
    if x < 0.0 {
        return None;
    }
    Some(x.sqrt())
}

#[differentiable]
fn logarithm(x: f64, y: f64) -> Result<f64, Failure> {
    if x <= 0.0 {
        return Err(Failure::Negative);
    }
    if y > 10.0 {
        return Err(Failure::Large(format!("{y:.0}")));
    }
    Ok(x.ln() * y)
}

#[differentiable]
fn squares(xs: &[f64]) -> Option<Vec<f64>> {
    let mut ys = xs.to_vec();
    for i in 0..ys.len() {
        if ys[i] > 3.0 {
            return None;
        }
        ys[i] *= xs[i];
    }
    Some(ys)
}

#[derive(Differentiable, Clone, Debug)]
struct Line {
    slope: f64,
    offset: Option<f64>,
}

impl Line {
    #[differentiable(wrt(self, x))]
    fn at(&self, x: f64) -> Option<f64> {
        if x > 5.0 { None } else { Some(self.slope * x) }
    }

    #[differentiable(wrt(self, x))]
    fn shifted(&self, x: f64) -> f64 {
        let offset = self.offset.unwrap_or(0.25);
        match self.at(x) {
            Some(y) if y > 0.0 => y * y + offset,
            Some(y) => y + offset,
            None => x * offset,
        }
    }
}

#[differentiable]
fn conditions(x: f64, y: f64) -> f64 {
    let mut sum = 0.0;
    if let Some(a) = root(x) {
        sum += a * y;
    } else {
        sum -= x;
    }
    let Some(b) = root(y) else { return sum * x };
    if let Ok(c) = logarithm(x * y, b) {
        sum += c;
    }
    sum + b
}

#[differentiable]
fn arms(x: f64, y: f64) -> f64 {
    let first = match logarithm(x, y) {
        Ok(value) if value > 0.5 => value * x,
        Ok(value) => value,
        Err(Failure::Negative) => -x * y,
        Err(Failure::Large(text)) => x * text.len() as f64,
    };
    let second = match (root(x), root(y)) {
        (Some(a), Some(b)) => a * b,
        (Some(a), None) => a,
        (None, Some(b)) => b * b * b,
        _ => x,
    };
    first * second
}

#[differentiable]
fn methods(x: f64, y: f64) -> Result<f64, Failure> {
    let a = root(x * x).unwrap() + root(x * x + 1.0).expect("a square is not negative");
    let b = root(y).unwrap_or(2.0 * x) + root(-y).unwrap_or_default() + root(x - y).unwrap_or_else(|| y * y);
    let c = root(y + 20.0).ok_or(Failure::Negative)?;
    let d = logarithm(a, y).ok().unwrap_or(x);
    let e = logarithm(x, a).unwrap_or(c);
    Ok(a * b + c * d + e)
}

#[differentiable]
fn names(x: f64, y: f64) -> f64 {
    let first = root(x);
    let second: Option<f64> = if y > 0.0 { root(y) } else { Some(y * y) };
    let third = if x > 1.0 { Some(x * y) } else { None };
    let mut last = None;
    let mut sum = 0.0;
    for i in 0..3 {
        if let Some(before) = last {
            sum += before * x;
        }
        last = root(x - i as f64);
    }
    if first.is_some() {
        sum += first.unwrap() * 3.0;
    }
    sum += match second {
        Some(value) => value * x,
        None => y,
    };
    sum + third.unwrap_or(y.sin()) + last.unwrap_or(0.5)
}

#[differentiable]
fn vectors(xs: &[f64]) -> f64 {
    let mut sum = 0.0;
    for k in 0..3 {
        if let Some(ys) = squares(xs) {
            sum += ys[k] * xs[0];
        }
        let zs = match squares(&xs[k..]) {
            Some(zs) => zs,
            None => xs[k..].to_vec(),
        };
        sum += zs[0];
    }
    sum
}

#[differentiable]
fn largest(xs: &[f64]) -> Option<f64> {
    let mut best = None;
    let mut size = 0.0;
    for i in 0..xs.len() {
        if xs[i].abs() > size {
            size = xs[i].abs();
            best = Some(xs[i] * xs[i]);
        }
    }
    best
}

#[differentiable]
fn passed_on(xs: &[f64], k: f64) -> Option<f64> {
    let mut found = None;
    for x in xs {
        if *x > k {
            found = Some(*x);
            break;
        }
    }
    let x = found?;
    if x > 2.0 { root(x - k) } else { largest(xs) }
}

#[differentiable(wrt(x, y))]
fn given(x: Option<f64>, y: f64) -> f64 {
    match x {
        Some(x) => x * y,
        None => y * y,
    }
}

#[test]
fn calls_in_conditions() {
    for p in [[2.0, 3.0], [-2.0, 3.0], [2.0, -3.0], [0.5, 0.7]] {
        let (value, (dx, dy)) = conditions_value_and_grad(p[0], p[1]);
        assert_eq!(value, conditions(p[0], p[1]));
        check(|p| conditions(p[0], p[1]), &p, &[dx, dy]);
    }
}

#[test]
fn calls_that_are_matched() {
    for p in [[2.0, 3.0], [-2.0, 3.0], [2.0, -3.0], [1.1, 0.7], [2.0, 11.5], [-1.0, -2.0]] {
        let (value, (dx, dy)) = arms_value_and_grad(p[0], p[1]);
        assert_eq!(value, arms(p[0], p[1]));
        check(|p| arms(p[0], p[1]), &p, &[dx, dy]);
    }
}

#[test]
fn methods_of_options_and_results() {
    for p in [[2.0, 3.0], [-2.0, 3.0], [2.0, -3.0], [1.1, 0.7]] {
        let (value, (dx, dy)) = methods_value_and_grad(p[0], p[1]).unwrap();
        assert_eq!(value, methods(p[0], p[1]).unwrap());
        check(|p| methods(p[0], p[1]).unwrap(), &p, &[dx, dy]);
    }
    assert_eq!(methods_grad(2.0, -30.0), Err(Failure::Negative));
}

#[test]
fn names_of_options() {
    for p in [[2.5, 3.0], [0.7, 3.0], [2.1, -3.0], [1.1, 0.7]] {
        let (value, (dx, dy)) = names_value_and_grad(p[0], p[1]);
        assert_eq!(value, names(p[0], p[1]));
        check(|p| names(p[0], p[1]), &p, &[dx, dy]);
    }
}

#[test]
fn vectors_in_options() {
    for p in [[0.5, -1.0, 2.0], [0.5, 4.0, 2.0], [3.5, 1.0, 2.0]] {
        let (value, gradient) = vectors_value_and_grad(&p);
        assert_eq!(value, vectors(&p));
        check(vectors, &p, &gradient);
    }
}

#[test]
fn options_that_are_passed_on() {
    for p in [[0.5, -1.5, 2.5, 1.0], [0.5, 1.5, -3.0, 1.0]] {
        let (value, (xs, k)) = passed_on_value_and_grad(&p[..3], p[3]).unwrap();
        assert_eq!(value, passed_on(&p[..3], p[3]).unwrap());
        let gradient: Vec<f64> = xs.into_iter().chain([k]).collect();
        check(|p| passed_on(&p[..3], p[3]).unwrap(), &p, &gradient);
    }
    assert_eq!(passed_on_grad(&[0.5], 1.0), None);
}

#[test]
fn options_as_parameters_and_fields() {
    assert_eq!(given_value_and_grad(Some(2.0), 3.0), (6.0, (Some(3.0), 2.0)));
    assert_eq!(given_value_and_grad(None, 3.0), (9.0, (None, 6.0)));
    for p in [[1.5, 0.5, 2.0], [-1.5, 0.5, 2.0], [1.5, 0.5, 6.0]] {
        let line = |p: &[f64]| Line { slope: p[0], offset: Some(p[1]) };
        let (value, (gradient, dx)) = line(&p).shifted_value_and_grad(p[2]);
        assert_eq!(value, line(&p).shifted(p[2]));
        check(|p| line(p).shifted(p[2]), &p, &[gradient.slope, gradient.offset.unwrap(), dx]);
        let without = Line { slope: p[0], offset: None };
        let (gradient, _) = without.shifted_grad(p[2]);
        assert_eq!(gradient.offset, None);
    }
}
