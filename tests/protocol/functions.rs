//! Functions as arguments: called with what carries a derivative, handed on, or called for a comparison only.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::needless_borrows_for_generic_args,
    reason = "what users write is tested as they write it"
)]

use dnn_core::{Differentiable, differentiable};
use nalgebra::Vector2;

use super::check;

#[differentiable]
fn simpson(f: impl Fn(f64) -> f64, a: f64, b: f64, n: usize) -> f64 {
    let h = (b - a) / n as f64;
    let mut sum = f(a) + f(b);
    for i in 1..n {
        let weight = if i % 2 == 1 { 4.0 } else { 2.0 };
        sum += weight * f(a + i as f64 * h);
    }
    sum * h / 3.0
}

/// A closure that captures a number and a slice.
#[differentiable]
fn area(k: f64, xs: &[f64], b: f64) -> f64 {
    simpson(|t| (k * t).sin() * xs[0] + xs[1], 0.0, b, 10)
}

#[differentiable]
fn square(x: f64) -> f64 {
    x * x
}

#[differentiable]
fn by_name(a: f64) -> f64 {
    simpson(square, a, 2.0 * a, 4)
}

#[differentiable]
fn of_the_library(a: f64) -> f64 {
    simpson(f64::exp, a, 2.0 * a, 4)
}

/// A closure with a name, which is called too, and captures what carries nothing.
#[differentiable]
fn by_let(a: f64, k: f64) -> f64 {
    let n = 4;
    let density = |t: f64| {
        let u = t * k;
        u.exp() / n as f64
    };
    simpson(&density, a, 2.0 * a, n) + density(k)
}

/// A type parameter, two arguments, a state that is carried on.
#[differentiable]
fn runge_kutta<F>(f: F, y0: f64, t0: f64, t1: f64, n: usize) -> f64
where
    F: Fn(f64, f64) -> f64,
{
    let h = (t1 - t0) / n as f64;
    let (mut t, mut y) = (t0, y0);
    for _ in 0..n {
        let k1 = f(t, y);
        let k2 = f(t + 0.5 * h, y + 0.5 * h * k1);
        let k3 = f(t + 0.5 * h, y + 0.5 * h * k2);
        let k4 = f(t + h, y + h * k3);
        y += h / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
        t += h;
    }
    y
}

#[differentiable]
fn decay(rate: f64, y0: f64) -> f64 {
    runge_kutta(|_t, y| -rate * y, y0, 0.0, 1.0, 20)
}

/// Two functions, one behind `dyn`; one is compared too.
#[differentiable]
fn newton(f: impl Fn(f64) -> f64, slope: &dyn Fn(f64) -> f64, x0: f64) -> f64 {
    let mut x = x0;
    for _ in 0..50 {
        let step = f(x) / slope(x);
        x -= step;
        if f(x).abs() < 1e-14 {
            break;
        }
    }
    x
}

#[differentiable]
fn cube_root(a: f64) -> f64 {
    newton(|x| x * x * x - a, &|x| 3.0 * x * x, 1.0)
}

/// A function that is handed on to the same function.
#[differentiable]
fn halved(f: &impl Fn(f64) -> f64, a: f64, b: f64, depth: usize) -> f64 {
    let middle = 0.5 * (a + b);
    if depth == 0 {
        return f(middle) * (b - a);
    }
    halved(f, a, middle, depth - 1) + halved(f, middle, b, depth - 1)
}

#[differentiable]
fn midpoints(k: f64) -> f64 {
    halved(&|x| (k * x).exp(), 0.0, 1.0, 3)
}

#[differentiable]
fn twice(f: fn(f64) -> f64, x: f64) -> f64 {
    f(f(x))
}

#[differentiable]
fn thrice(mut f: impl FnMut(f64) -> f64, x: f64) -> f64 {
    let once = f(x);
    let twice = f(once);
    f(twice)
}

#[differentiable]
fn scaled_thrice(x: f64, k: f64) -> f64 {
    thrice(|t| t * k, x)
}

#[differentiable]
fn fourth_power(x: f64) -> f64 {
    twice(square, x)
}

/// Vectors by value.
#[differentiable]
fn midpoint_step(f: impl Fn(Vector2<f64>) -> Vector2<f64>, x: Vector2<f64>) -> Vector2<f64> {
    let k = f(x);
    x + f(x + k * 0.5)
}

#[differentiable]
fn turned(a: f64, x: Vector2<f64>) -> f64 {
    midpoint_step(|v: Vector2<f64>| Vector2::new(-v.y * a, v.x * v.x), x).norm_squared()
}

/// No derivative flows through what is compared only: the function is given as it is.
#[differentiable]
fn bisected(f: impl Fn(f64) -> f64, mut a: f64, mut b: f64) -> f64 {
    while b - a > 0.25 {
        let middle = 0.5 * (a + b);
        if f(middle) > 0.0 {
            b = middle;
        } else {
            a = middle;
        }
    }
    a
}

#[differentiable]
fn looked_up(table: impl Fn(usize) -> f64, x: f64) -> f64 {
    table(x.floor() as usize) * x
}

#[differentiable]
fn through_both(x: f64, k: f64) -> f64 {
    looked_up(|i| i as f64 + k, x) + bisected(|y| y * y - x, k, 4.0 * k)
}

/// A function of references decides.
#[differentiable]
fn decided(is_small: &impl Fn(&[f64]) -> bool, x: &[f64]) -> f64 {
    if is_small(x) { x[0] } else { x[0] * x[0] }
}

#[differentiable]
fn decided_by_closure(x: &[f64]) -> f64 {
    decided(&|x: &[f64]| x.len() < 2, x)
}

/// A closure in a closure, which captures the argument of the one around it.
#[differentiable]
fn over_a_triangle(k: f64, b: f64) -> f64 {
    simpson(|x| simpson(|y| (k * x * y).sin(), 0.0, x, 4), 0.0, b, 6)
}

/// What is captured changes from iteration to iteration.
#[differentiable]
fn in_turn(k: f64, w: &[f64]) -> f64 {
    let mut scale = k;
    let mut sum = 0.0;
    for (i, w) in w.iter().enumerate() {
        let part = simpson(|x| scale * x * w + (x * k).exp(), 0.0, 1.0 + i as f64, 2);
        scale = scale * 0.5 + part;
        sum += part * scale;
    }
    sum
}

/// A name that does not begin with a letter of one byte, and one that the second parameter would have.
#[differentiable]
fn named(φ: impl Fn(f64) -> f64, φ_function: f64) -> f64 {
    φ(φ_function) * 2.0
}

#[differentiable]
fn cubed_twice(x: f64) -> f64 {
    named(|y| y * y * x, x)
}

/// A function of a value and a count, whose closure captures what it picks from.
#[differentiable(wrt(p))]
fn weighted(f: impl Fn(f64, usize) -> (f64, f64), p: (f64, f64)) -> f64 {
    let (mut total, mut power) = p;
    for i in 0..3 {
        let (value, next) = f(power, i);
        total += value;
        power = next;
    }
    total * power
}

#[differentiable]
fn picked(a: &[f64], p: (f64, f64)) -> f64 {
    weighted(|t, i| (t * a[i] + p.0, p.1 * t), p)
}

/// A method that captures `self`.
#[derive(Clone, Differentiable)]
struct Source {
    rate: f64,
    scale: f64,
}

#[differentiable]
impl Source {
    #[differentiable(wrt(self, x))]
    fn strength(&self, t: f64, x: f64) -> f64 {
        self.scale * (-self.rate * t).exp() + x
    }

    #[differentiable(wrt(self, x))]
    fn total(&self, x: f64) -> f64 {
        simpson(|t| self.strength(t, x) * self.rate, 0.0, x, 4)
    }
}

struct Model {
    rate: f64,
}

#[differentiable]
impl Model {
    #[differentiable(wrt(x))]
    fn average(&self, f: impl Fn(f64) -> f64, x: f64) -> f64 {
        x * (f(0.0) + 4.0 * f(0.5 * x) + f(x)) / (6.0 * self.rate)
    }

    #[differentiable(wrt(x))]
    fn growth(&self, x: f64) -> f64 {
        let rate = self.rate;
        self.average(|t| (rate * t).exp(), x)
    }
}

#[test]
fn integrals() {
    let x = [2.0, 1.5, 0.5, 1.0];
    let (k, xs, b) = area_grad(x[0], &x[1..3], x[3]);
    check(|x| area(x[0], &x[1..3], x[3]), &x, &[k, xs[0], xs[1], b]);
    // The rule is exact for parabolas: the integral is `(8 - 1) a³ / 3`.
    assert_eq!(by_name_grad(1.0), 7.0);
    check(|x| of_the_library(x[0]), &[1.0], &[of_the_library_grad(1.0)]);
    let (a, k) = by_let_grad(1.0, 0.5);
    check(|x| by_let(x[0], x[1]), &[1.0, 0.5], &[a, k]);
    check(|x| midpoints(x[0]), &[2.0], &[midpoints_grad(2.0)]);
    let model = Model { rate: 2.0 };
    check(|x| model.growth(x[0]), &[0.5], &[model.growth_grad(0.5)]);
}

#[test]
fn what_closures_capture() {
    let (k, b) = over_a_triangle_grad(1.3, 0.9);
    check(|x| over_a_triangle(x[0], x[1]), &[1.3, 0.9], &[k, b]);
    let w = [0.3, -0.4, 0.2];
    let (k, w_bar) = in_turn_grad(0.7, &w);
    let gradient = [&[k][..], &w_bar].concat();
    check(|x| in_turn(x[0], &x[1..]), &[0.7, 0.3, -0.4, 0.2], &gradient);
    let (k, w_bar) = in_turn_vjp(0.7, &w).1(1.0);
    check(|x| in_turn(x[0], &x[1..]), &[0.7, 0.3, -0.4, 0.2], &[&[k][..], &w_bar].concat());
    assert_eq!(cubed_twice_grad(2.0), 24.0);
    let (a, p) = picked_grad(&[0.3, -0.4, 0.2], (0.7, 0.9));
    let at = |x: &[f64]| picked(&x[..3], (x[3], x[4]));
    check(at, &[0.3, -0.4, 0.2, 0.7, 0.9], &[&a[..], &[p.0, p.1]].concat());
    let (source, x) = Source { rate: 0.7, scale: 1.3 }.total_grad(0.9);
    let at = |x: &[f64]| Source { rate: x[0], scale: x[1] }.total(x[2]);
    check(at, &[0.7, 1.3, 0.9], &[source.rate, source.scale, x]);
}

#[test]
fn solvers() {
    let (rate, y0) = decay_grad(2.0, 3.0);
    check(|x| decay(x[0], x[1]), &[2.0, 3.0], &[rate, y0]);
    let expected = 1.0 / (3.0 * 2.0_f64.cbrt().powi(2));
    assert!((cube_root_grad(2.0) - expected).abs() < 1e-14);
    let (a, x) = turned_grad(0.7, Vector2::new(0.3, 0.4));
    check(|x| turned(x[0], Vector2::new(x[1], x[2])), &[0.7, 0.3, 0.4], &[a, x.x, x.y]);
}

#[test]
fn functions_by_name_and_with_their_pullback() {
    assert_eq!(fourth_power_value_and_grad(2.0), (16.0, 32.0));
    assert_eq!(scaled_thrice_value_and_grad(2.0, 3.0), (54.0, (27.0, 54.0)));
    // Derivatives of a function that calls its parameter are given a companion.
    assert_eq!(simpson_value_and_grad(&(), square_pullback, 1.0, 2.0, 4), (7.0 / 3.0, (-1.0, 4.0)));
    let (value, pullback) = simpson_vjp(&(), square_pullback, 1.0, 2.0, 4);
    assert_eq!((value, pullback(2.0)), (7.0 / 3.0, (-2.0, 8.0)));
}

#[test]
fn functions_that_decide() {
    // Of eight halves between 0 and 4 the root of two is in the sixth, which begins at 5/16 of them.
    assert_eq!(bisected_value_and_grad(|x| x * x - 2.0, 0.0, 4.0), (1.25, (1.0 - 1.25 / 4.0, 1.25 / 4.0)));
    assert_eq!(looked_up_value_and_grad(|i| i as f64 + 1.0, 2.5), (7.5, 3.0));
    assert_eq!(decided_value_and_grad(&|x: &[f64]| x.len() > 1, &[3.0]), (9.0, vec![6.0]));
    assert_eq!(decided_by_closure_grad(&[3.0]), [1.0]);
    assert_eq!(decided_by_closure_grad(&[3.0, 1.0]), [6.0, 0.0]);
    let (value, (x, k)) = through_both_value_and_grad(2.5, 0.5);
    assert_eq!((value, x), (2.5 * 2.5 + bisected(|y| y * y - 2.5, 0.5, 2.0), 2.5));
    // The table is linear in `k`; the interval too, whose bounds are `k` and `4 k`.
    assert_eq!(k, 2.5 + bisected(|y| y * y - 2.5, 0.5, 2.0) / 0.5);
}
