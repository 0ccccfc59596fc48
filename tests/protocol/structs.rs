//! Structs: fields, literals, update syntax, constructors, methods in every form of `self`, nested and generic types.

use dnn_core::differentiable::NoGradient;
use dnn_core::optimizer::Parameters;
use dnn_core::{Differentiable, differentiable};

use super::check;

#[derive(Differentiable, Clone, Copy)]
struct Lens {
    k1: f64,
    k2: f64,
}

impl Lens {
    #[differentiable(wrt(self, r2))]
    fn distortion(&self, r2: f64) -> f64 {
        1.0 + self.k1 * r2 + self.k2 * r2 * r2
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
#[differentiable(gradient = Self)]
struct Point(f64, f64);

#[derive(Differentiable, Clone, Copy)]
struct Camera {
    focal: f64,
    center: [f64; 2],
    lens: Lens,
    width: usize,
    #[differentiable(constant)]
    offset: f64,
}

impl Camera {
    #[differentiable(wrt(self))]
    fn project(&self, x: f64, y: f64, z: f64) -> Point {
        let u = x / z;
        let v = y / z;
        let d = self.lens.distortion(u * u + v * v);
        Point(self.focal * d * u + self.center[0] + self.offset, self.focal * d * v + self.center[1])
    }

    #[differentiable(wrt(self, x))]
    fn cost(&self, x: [f64; 3], seen: Point) -> f64 {
        let Point(px, py) = self.project(x[0], x[1], x[2]);
        let dx = px - seen.0;
        let dy = py - seen.1;
        (dx * dx + dy * dy) / self.width as f64
    }
}

fn camera(p: &[f64]) -> Camera {
    let lens = Lens { k1: p[3], k2: p[4] };
    Camera { focal: p[0], center: [p[1], p[2]], lens, width: 2, offset: 0.25 }
}

#[test]
fn fields_of_nested_structs() {
    let x = [2.0, 0.1, -0.3, 0.2, 0.05, 0.4, -0.2, 1.1];
    let cost = |p: &[f64]| camera(p).cost([p[5], p[6], p[7]], Point(0.3, -0.1));
    let (of_camera, of_x) = camera(&x).cost_grad([x[5], x[6], x[7]], Point(0.3, -0.1));
    assert_eq!((of_camera.width, of_camera.offset), (NoGradient, NoGradient));
    check(cost, &x, &[of_camera.flatten(), of_x.to_vec()].concat());
    let camera_at_x = camera(&x);
    let (_, pullback) = camera_at_x.project_vjp(0.4, -0.2, 1.1);
    let of_camera = pullback(Point(1.0, -2.0));
    let project = |p: &[f64]| {
        let Point(u, v) = camera(p).project(0.4, -0.2, 1.1);
        u - 2.0 * v
    };
    check(project, &x[..5], &of_camera.flatten());
}

#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
struct State {
    x: f64,
    v: f64,
}

#[differentiable]
impl State {
    const HALF: f64 = 0.5;

    #[differentiable(wrt(self))]
    fn energy(&self, k: f64) -> f64 {
        Self::HALF * (self.v * self.v + k * self.x * self.x)
    }

    #[differentiable(wrt(self))]
    fn step(&mut self, k: f64, dt: f64) {
        let a = -k * self.x;
        self.v += a * dt;
        self.x += self.v * dt;
    }

    #[differentiable(wrt(self))]
    fn damped(self, factor: f64) -> Self {
        Self { v: self.v * factor, ..self }
    }

    #[differentiable(wrt(self))]
    fn step_energy(&mut self, k: f64, dt: f64) -> f64 {
        self.step(k, dt);
        self.energy(k)
    }
}

/// Whether a method changes its receiver is known of `step`, which gives nothing, but not of the others.
#[differentiable]
fn simulated(k: f64, start: f64, n: usize) -> f64 {
    let mut state = State { x: start, v: 0.0 };
    let mut total = 0.0;
    for _ in 0..n {
        state.step(k, 0.1);
        total += state.energy(k);
        state = state.damped(0.9);
        total += state.step_energy(k, 0.05);
    }
    total + state.x
}

#[test]
fn methods_in_every_form_of_self() {
    for n in [0, 1, 5] {
        let (of_k, of_start) = simulated_grad(2.0, 1.0, n);
        check(|p| simulated(p[0], p[1], n), &[2.0, 1.0], &[of_k, of_start]);
        assert_eq!(simulated_vjp(2.0, 1.0, n).1(1.0), (of_k, of_start));
    }
    let mut state = State { x: 0.3, v: -0.2 };
    let (energy, pullback) = state.step_energy_vjp(2.0, 0.1);
    assert_eq!(energy, State { x: 0.3, v: -0.2 }.step_energy(2.0, 0.1));
    let mut adjoint = StateGradient { x: 0.0, v: 0.0 };
    pullback(1.0, &mut adjoint);
    check(|p| State { x: p[0], v: p[1] }.step_energy(2.0, 0.1), &[0.3, -0.2], &[adjoint.x, adjoint.v]);
}

#[differentiable(wrt(state, k))]
fn through_a_pattern(state: &mut State, k: f64) -> f64 {
    let State { x, v } = state;
    *x *= k;
    *v += *x * *v;
    *x + *v
}

#[differentiable]
fn stretched(x: f64, k: f64) -> f64 {
    let mut state = State { x, v: 0.5 };
    let first = through_a_pattern(&mut state, k);
    first * state.x + state.v
}

#[test]
fn patterns_name_the_places_of_what_can_be_changed() {
    let (of_x, of_k) = stretched_grad(0.7, 1.3);
    check(|p| stretched(p[0], p[1]), &[0.7, 1.3], &[of_x, of_k]);
}

#[derive(Differentiable)]
struct Power<T> {
    exponent: T,
    scale: T,
}

#[differentiable]
impl<T: num_traits::Float> Power<T> {
    #[differentiable(wrt(self, x))]
    fn of(&self, x: T) -> T {
        self.scale * x.powf(self.exponent)
    }

    #[differentiable(wrt(self, x))]
    fn twice(&self, x: T) -> T {
        self.of(self.of(x)) + x
    }
}

#[differentiable(wrt(power, x))]
fn outside<T: num_traits::Float>(power: &Power<T>, x: T) -> T {
    power.of(x) * power.scale
}

#[test]
fn generic_structs() {
    let power = |p: &[f64]| Power { exponent: p[0], scale: p[1] };
    let x = [1.4, 0.8, 1.5];
    let (of_power, of_x) = power(&x).twice_grad(x[2]);
    check(|p| power(p).twice(p[2]), &x, &[of_power.exponent, of_power.scale, of_x]);
    let (of_power, of_x) = outside_grad(&power(&x), x[2]);
    check(|p| outside(&power(p), p[2]), &x, &[of_power.exponent, of_power.scale, of_x]);
    let (of_power, of_x) = outside_grad(&Power { exponent: 2.0_f32, scale: 3.0 }, 1.5);
    assert_eq!((of_power.scale, of_x), (13.5, 27.0));
}

#[derive(Differentiable, Clone, Copy)]
struct Samples<'a> {
    values: &'a [f64],
    gain: f64,
}

#[derive(Differentiable)]
struct Polynomial<const N: usize> {
    coefficients: [f64; N],
}

#[differentiable]
impl<const N: usize> Polynomial<N> {
    #[differentiable(wrt(self, x))]
    fn at(&self, x: f64) -> f64 {
        let mut value = 0.0;
        for i in (0..N).rev() {
            value = value * x + self.coefficients[i];
        }
        value
    }
}

#[differentiable(wrt(samples, polynomial))]
fn sum(samples: &Samples<'_>, polynomial: &Polynomial<3>) -> f64 {
    let mut sum = 0.0;
    for i in 0..samples.values.len() {
        sum += samples.gain * polynomial.at(samples.values[i]);
    }
    sum
}

#[test]
fn lifetimes_and_lengths() {
    let x = [0.5, -1.2, 0.7, 0.3, 0.1, -0.4];
    let f = |p: &[f64]| {
        let polynomial = Polynomial { coefficients: [p[3], p[4], p[5]] };
        sum(&Samples { values: &p[..2], gain: p[2] }, &polynomial)
    };
    let polynomial = Polynomial { coefficients: [x[3], x[4], x[5]] };
    let (of_samples, of_polynomial) = sum_grad(&Samples { values: &x[..2], gain: x[2] }, &polynomial);
    check(f, &x, &[of_samples.flatten(), of_polynomial.flatten()].concat());
}

#[derive(Differentiable)]
struct Filter {
    gain: f64,
    #[differentiable(constant)]
    taps: Vec<f64>,
}

#[differentiable(wrt(filter, x))]
fn filtered(filter: &Filter, x: &[f64]) -> f64 {
    let mut sum = filter.taps[0];
    for (i, tap) in filter.taps.iter().enumerate() {
        sum += filter.gain * tap * x[i];
    }
    sum
}

#[test]
fn elements_of_constant_fields() {
    let f = |p: &[f64]| filtered(&Filter { gain: p[0], taps: vec![0.5, -0.3] }, &p[1..]);
    let (of_filter, of_x) = filtered_grad(&Filter { gain: 2.0, taps: vec![0.5, -0.3] }, &[1.0, 4.0]);
    check(f, &[2.0, 1.0, 4.0], &[vec![of_filter.gain], of_x].concat());
}

#[test]
fn parameters_of_derived_types() {
    let mut camera = camera(&[2.0, 0.1, -0.3, 0.2, 0.05]);
    let paths: Vec<String> = camera.leaves().into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["focal", "center", "lens.k1", "lens.k2"]);
    camera.scale(2.0);
    assert_eq!(camera.flatten(), [4.0, 0.2, -0.6, 0.4, 0.1]);
    camera.unflatten(&[1.0, 2.0, 3.0, 4.0, 5.0]);
    let gradient = CameraGradient { focal: 1.0, center: [1.0, 1.0], lens: LensGradient { k1: 1.0, k2: 1.0 } };
    camera.add_scaled(-0.5, &gradient);
    assert_eq!(camera.flatten(), [0.5, 1.5, 2.5, 3.5, 4.5]);
}
