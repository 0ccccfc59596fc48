//! Ways of writing that published code has: values that come late, numbers that are converted, constants and functions
//! inside of bodies, arrays from functions, aliases of floats.

use core::array;

use dnn_core::{Differentiable, differentiable};
use num_traits::{Float, FromPrimitive, ToPrimitive};

use super::check;

/// Declared before the loop that alone uses it.
#[differentiable]
fn before_the_loop(x: f64, n: usize) -> f64 {
    let mut t: f64;
    let (mut u, v);
    let mut total = 0.0;
    v = x * x;
    for i in 0..n {
        t = x * i as f64;
        t *= t + v;
        u = t.sin();
        u += v;
        total += u * t;
    }
    total
}

/// Each path gives the first value, and all paths go on with it.
#[differentiable]
fn before_the_branch(x: f64, y: f64) -> f64 {
    let mut a;
    let b: f64;
    let mut c: [f64; 2];
    if x > y {
        a = x.sin();
        b = 2.0 * y;
        c = [x, y];
    } else {
        a = x * y;
        a *= 3.0;
        b = x;
        c = [y, x * x];
    }
    a *= b;
    c[0] += a;
    a += c[0] * c[1];
    a
}

/// The same name for one quantity after the other.
#[differentiable]
fn one_after_the_other(x: f64) -> f64 {
    let mut angle;
    let mut sine;
    let mut sum = 0.0;
    angle = 2.0 * x;
    sine = angle.sin();
    sum += sine * x;
    angle = 3.0 * x;
    sine = angle.sin();
    sum += sine * angle;
    sum
}

#[test]
fn values_that_come_late() {
    for n in [0, 1, 5] {
        check(|p| before_the_loop(p[0], n), &[0.7], &[before_the_loop_grad(0.7, n)]);
    }
    for (x, y) in [(0.7, 0.4), (0.4, 0.7)] {
        let (by_x, by_y) = before_the_branch_grad(x, y);
        check(|p| before_the_branch(p[0], p[1]), &[x, y], &[by_x, by_y]);
    }
    check(|p| one_after_the_other(p[0]), &[0.7], &[one_after_the_other_grad(0.7)]);
}

/// To `f64` and back, in each of the ways that traits of numbers offer.
#[differentiable]
fn converted<T: Float + FromPrimitive + Into<f64>>(p: &[T; 2], n: usize) -> T {
    let x: f64 = p[0].into();
    let y = p[1].to_f64().unwrap();
    let count = T::from_usize(n).unwrap();
    let wave = T::from_f64(f64::sin((p[0] * p[1]).into())).unwrap();
    T::from_f64((x * y).exp()).unwrap() + p[0] * T::from(y * y).expect("a number") * count + wave
}

/// A count in a struct whose other parts carry a derivative.
#[derive(Clone, Differentiable)]
struct Mean {
    count: u64,
    mean: f64,
}

impl Mean {
    #[differentiable(wrt(self, x))]
    fn push(&mut self, x: f64) {
        self.count += 1;
        let n = self.count.to_f64().unwrap();
        self.mean += (x - self.mean) / n;
    }

    #[differentiable(wrt(self))]
    fn total(&self) -> f64 {
        let n: f64 = num_traits::NumCast::from(self.count).unwrap();
        self.mean * n
    }
}

#[test]
fn conversions_between_numbers() {
    let x = [0.7, 0.4];
    let (value, gradient) = converted_value_and_grad(&x, 3);
    assert_eq!(value, converted(&x, 3));
    check(|p| converted(&[p[0], p[1]], 3), &x, &gradient);
    // Single precision keeps about seven digits of terms of size one.
    let (_, single) = converted_value_and_grad(&[0.7_f32, 0.4], 3);
    assert!((f64::from(single[0]) - gradient[0]).abs() < 1e-5);

    let mean = Mean { count: 3, mean: 2.0 };
    assert_eq!((mean.total_grad().mean, mean.count), (3.0, 3));
    let (mut pushed, mut adjoint) = (mean.clone(), mean.total_grad());
    adjoint.mean = 1.0;
    let by_x = pushed.push_vjp(4.0).1(&mut adjoint);
    assert_eq!((by_x, adjoint.mean), (0.25, 0.75));
    assert_eq!((pushed.count, pushed.mean), (4, 2.5));
}

/// Constants of the same name in blocks side by side, in a function that is called often.
#[differentiable]
fn companded(r: f64, g: f64) -> f64 {
    /// One channel.
    #[inline]
    fn channel(c: f64) -> f64 {
        if c > 0.5 {
            const SHIFT: f64 = 0.055;
            const SCALE: f64 = 1.0 + SHIFT;
            ((c + SHIFT) / SCALE).powf(2.4)
        } else {
            const SCALE: f64 = 12.92;
            c / SCALE
        }
    }
    const SCALE: f64 = 2.0;
    SCALE * channel(r) * channel(g) + channel(r * g)
}

#[test]
fn constants_of_inner_blocks() {
    for (r, g) in [(0.7, 0.3), (0.9, 0.8)] {
        let (by_r, by_g) = companded_grad(r, g);
        check(|p| companded(p[0], p[1]), &[r, g], &[by_r, by_g]);
    }
}

#[differentiable]
fn product(m: &[[f64; 3]; 2], v: &[f64; 3]) -> [f64; 2] {
    array::from_fn(|i| m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2])
}

#[differentiable]
fn squares_turned(m: &[[f64; 3]; 2]) -> [[f64; 2]; 3] {
    array::from_fn(|i| array::from_fn(|j| m[j][i] * m[j][i]))
}

#[differentiable]
fn of_any_length<const N: usize>(v: &[f64; N], s: f64) -> f64 {
    let w: [f64; N] = array::from_fn(|i| v[i].sin() * s);
    let mut total = 0.0;
    for i in 0..N {
        total += w[i] * v[i];
    }
    total
}

/// Entries of a matrix of any size, of any float.
#[differentiable]
fn hessian<const N: usize, T: Float + FromPrimitive + core::ops::AddAssign>(x: &[T; N], b: T) -> [[T; N]; N] {
    let two = T::from_f64(2.0).unwrap();
    let mut h = [[T::zero(); N]; N];
    for i in 0..(N - 1) {
        h[i][i] += two * b * x[i] * x[i + 1];
        h[i + 1][i] = -two * b;
    }
    h
}

#[test]
fn arrays_from_functions() {
    let m = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let (value, pullback) = product_vjp(&m, &[0.5, 1.0, 2.0]);
    assert_eq!(value, [8.5, 19.0]);
    assert_eq!(pullback([1.0, 2.0]), ([[0.5, 1.0, 2.0], [1.0, 2.0, 4.0]], [9.0, 12.0, 15.0]));
    let (value, pullback) = squares_turned_vjp(&m);
    assert_eq!(value, [[1.0, 16.0], [4.0, 25.0], [9.0, 36.0]]);
    assert_eq!(pullback([[1.0, 0.0], [0.5, 1.0], [0.0, 2.0]]), [[2.0, 2.0, 0.0], [0.0, 10.0, 24.0]]);
    let (by_v, by_s) = of_any_length_grad(&[0.7, 0.3], 0.4);
    check(|p| of_any_length(&[p[0], p[1]], p[2]), &[0.7, 0.3, 0.4], &[by_v[0], by_v[1], by_s]);
    let (_, pullback) = hessian_vjp(&[2.0, 3.0], 0.5);
    assert_eq!(pullback([[1.0, 0.0], [1.0, 1.0]]), ([3.0, 2.0], 10.0));
}

/// The table is constant: its rows are looked up again, not kept.
#[differentiable(wrt(x, y))]
fn polynomial(x: f64, y: f64, table: &[(i32, i32, f64)]) -> (f64, f64) {
    let mut whole = 0.0;
    let mut by_y = 0.0;
    for term in table {
        let product = term.2 * x.powi(term.0) * y.powi(term.1);
        whole += product;
        by_y += term.1 as f64 * product;
    }
    by_y /= y;
    (whole, by_y)
}

#[differentiable]
fn normalized(x: &mut f64, y: &mut f64) {
    let length = x.hypot(*y);
    *x /= length;
    *y /= length;
}

#[test]
fn tables_and_references() {
    let table = [(1, 2, 0.5), (2, 1, -0.3), (0, 3, 2.0)];
    let (_, pullback) = polynomial_vjp(0.7, 1.2, &table);
    let (by_x, by_y) = pullback((1.0, 2.0));
    let sum = |p: &[f64]| {
        let (whole, slope) = polynomial(p[0], p[1], &table);
        whole + 2.0 * slope
    };
    check(sum, &[0.7, 1.2], &[by_x, by_y]);

    let (mut x, mut y) = (3.0, 4.0);
    let (mut by_x, mut by_y) = (1.0, 0.5);
    normalized_vjp(&mut x, &mut y).1(&mut by_x, &mut by_y);
    assert_eq!((x, y), (0.6, 0.8));
    let sum = |p: &[f64]| {
        let (mut x, mut y) = (p[0], p[1]);
        normalized(&mut x, &mut y);
        x + 0.5 * y
    };
    check(sum, &[3.0, 4.0], &[by_x, by_y]);
}

/// A name for a float.
type Real = f64;

#[derive(Clone, Differentiable)]
struct Huber {
    bound: Real,
}

impl Huber {
    #[differentiable(wrt(self, square))]
    fn loss(&self, square: Real) -> Real {
        if square <= self.bound * self.bound {
            square / 2.0
        } else {
            self.bound * square.sqrt() - self.bound * self.bound / 2.0
        }
    }

    #[differentiable(wrt(self, square))]
    fn root(&self, square: Real) -> Option<Real> {
        (square >= 0.0).then(|| self.bound * square.sqrt())
    }
}

#[test]
fn results_of_an_alias() {
    for square in [0.8, 6.0] {
        let (by_self, by_square) = Huber { bound: 1.3 }.loss_grad(square);
        let loss = |p: &[f64]| Huber { bound: p[0] }.loss(p[1]);
        check(loss, &[1.3, square], &[by_self.bound, by_square]);
    }
    let (value, gradient) = Huber { bound: 1.3 }.root_value_and_grad(4.0).expect("a root");
    assert_eq!((value, gradient.0.bound, gradient.1), (2.6, 2.0, 0.325));
    assert!(Huber { bound: 1.3 }.root_grad(-1.0).is_none());
}

#[derive(Clone, Differentiable)]
struct Derivative {
    gain: f64,
    last: Option<f64>,
}

impl Derivative {
    /// The last value is looked at, not taken.
    #[differentiable(wrt(self, x))]
    fn step(&self, x: f64) -> f64 {
        let change = match self.last.as_ref() {
            Some(last) => x - *last,
            None => 0.0,
        };
        self.gain * change * x
    }

    #[differentiable(wrt(self, x))]
    fn ratio(&self, x: f64) -> f64 {
        x * self.gain / self.last.as_ref().unwrap()
    }
}

#[test]
fn options_that_are_looked_at() {
    let at = |p: &[f64]| Derivative { gain: p[0], last: Some(p[1]) };
    let x = [1.2, 0.4, 0.9];
    let (by_self, by_x) = at(&x).step_grad(x[2]);
    check(|p| at(p).step(p[2]), &x, &[by_self.gain, by_self.last.expect("a value"), by_x]);
    let (by_self, by_x) = at(&x).ratio_grad(x[2]);
    check(|p| at(p).ratio(p[2]), &x, &[by_self.gain, by_self.last.expect("a value"), by_x]);
    assert_eq!(Derivative { gain: 1.2, last: None }.step_grad(0.9).1, 0.0);
}

trait Curve {
    type Point;
    type Side;

    fn at(&self, t: f64) -> Self::Point;
    fn side(&self, point: Self::Point) -> Self::Side;
}

#[derive(Clone, Differentiable)]
struct Parabola {
    bend: f64,
}

/// The types of the trait are those of its block.
#[differentiable]
impl Curve for Parabola {
    type Point = [f64; 2];
    type Side = f64;

    #[differentiable(wrt(self, t))]
    fn at(&self, t: f64) -> Self::Point {
        [t, self.bend * t * t]
    }

    #[differentiable(wrt(self, point))]
    fn side(&self, point: Self::Point) -> Self::Side {
        let mut sum = Self::Side::from(0.5_f32);
        sum += point[1] - self.at(point[0])[1];
        sum
    }
}

#[test]
fn types_of_a_trait() {
    let (value, pullback) = Parabola { bend: 0.5 }.at_vjp(2.0);
    let (by_self, by_t) = pullback([1.0, 3.0]);
    assert_eq!((value, by_self.bend, by_t), ([2.0, 2.0], 12.0, 7.0));
    let (value, (by_self, by_point)) = Parabola { bend: 0.5 }.side_value_and_grad([2.0, 7.0]);
    assert_eq!((value, by_self.bend, by_point), (5.5, -4.0, [-2.0, 1.0]));
    assert_eq!(Parabola { bend: 0.5 }.side([2.0, 7.0]), value);
}
