//! Type parameters: of a trait alone, with a float trait of one's own, of models that are not floats.

use dnn_core::optimizer::Parameters;
use dnn_core::{Differentiable, differentiable};

use super::check;

trait Easing<F> {
    fn ease_in(t: F, begin: F, change: F) -> F;
}

struct Bounce;

#[differentiable]
impl<F: num_traits::Float + num_traits::FloatConst> Easing<F> for Bounce {
    #[differentiable]
    fn ease_in(t: F, begin: F, change: F) -> F {
        if t < begin {
            return begin;
        }
        change * (t * F::PI()).sin() + begin
    }
}

#[test]
fn generics_of_a_trait_alone() {
    let (of_t, of_begin, of_change) = Bounce::ease_in_grad(0.7_f64, 0.2, 1.3);
    check(|p| Bounce::ease_in(p[0], p[1], p[2]), &[0.7, 0.2, 1.3], &[of_t, of_begin, of_change]);
    assert_eq!(Bounce::ease_in_grad(0.1_f64, 0.2, 1.3), (0.0, 1.0, 0.0));
}

/// A float trait of one's own.
trait ControlScalar: num_traits::Float {
    const HALF: Self;
}

impl ControlScalar for f64 {
    const HALF: Self = 0.5;
}

#[derive(Differentiable)]
struct Arm<S> {
    mass: S,
    length: S,
}

#[differentiable]
impl<S: ControlScalar> Arm<S> {
    #[differentiable(wrt(self, angle))]
    fn energy(&self, angle: S, rate: S) -> S {
        let height = self.length * (S::one() - angle.cos());
        S::zero() + S::HALF * self.mass * rate * rate + self.mass * height
    }
}

#[test]
fn a_float_trait_of_ones_own() {
    let x = [1.5, 0.8, 0.4, -0.3];
    let energy = |p: &[f64]| Arm { mass: p[0], length: p[1] }.energy(p[2], -0.3);
    let (of_arm, of_angle) = Arm { mass: x[0], length: x[1] }.energy_grad(x[2], x[3]);
    check(energy, &x[..3], &[of_arm.mass, of_arm.length, of_angle]);
}

#[derive(Differentiable)]
struct Pair<A, B> {
    first: A,
    second: B,
}

#[test]
fn gradients_of_what_is_not_a_float() {
    let pair = Pair { first: vec![1.0, 2.0], second: Arm { mass: 3.0, length: 4.0 } };
    assert_eq!(pair.flatten(), [1.0, 2.0, 3.0, 4.0]);
    let zero = Differentiable::zero_gradient(&pair);
    assert_eq!(zero, PairGradient { first: vec![0.0, 0.0], second: ArmGradient { mass: 0.0, length: 0.0 } });
}

const TABLE: [f64; 5] = [0.5, -1.0, 2.0, 0.25, 1.0];

#[differentiable]
fn horner(x: f64, coefficients: &[f64]) -> f64 {
    let mut value = 0.0;
    for i in 0..coefficients.len() {
        value = value * x + coefficients[i];
    }
    value
}

#[differentiable]
fn parts_of_a_table(x: f64) -> f64 {
    let mut sum = 0.0;
    for i in 0..3 {
        sum += horner(x, &TABLE[i..]);
    }
    sum
}

#[test]
fn parts_of_constants_are_arguments() {
    check(|p| parts_of_a_table(p[0]), &[0.7], &[parts_of_a_table_grad(0.7)]);
}
