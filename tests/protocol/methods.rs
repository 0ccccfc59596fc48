//! Methods: lone, in an annotated generic block, of a trait.

use dnn_core::differentiable;

use super::check;

struct Growth {
    rate: f64,
}

impl Growth {
    #[differentiable]
    fn after(&self, start: f64, time: f64) -> f64 {
        start * (self.rate * time).exp()
    }
}

struct Power<T> {
    exponent: T,
}

#[differentiable]
impl<T: num_traits::Float> Power<T> {
    #[differentiable]
    fn of(&self, x: T) -> T {
        x.powf(self.exponent)
    }

    #[differentiable]
    fn twice(&self, x: T) -> T {
        self.of(self.of(x))
    }
}

trait Model {
    fn predict(&self, x: f64) -> f64;
}

#[differentiable]
impl Model for Growth {
    #[differentiable]
    fn predict(&self, x: f64) -> f64 {
        self.rate * x * x
    }
}

#[test]
fn methods_have_derivatives() {
    let growth = Growth { rate: 0.3 };
    let (start, time) = growth.after_grad(2.0, 1.5);
    check(|p| growth.after(p[0], p[1]), &[2.0, 1.5], &[start, time]);
    assert_eq!(growth.predict(2.0), 1.2);
    assert_eq!(growth.predict_value_and_grad(2.0), (1.2, 1.2));
    let (_, pullback) = growth.after_vjp(2.0, 1.5);
    assert_eq!(pullback(1.0), (start, time));
}

#[test]
fn methods_of_generic_blocks_call_each_other() {
    let power = Power { exponent: 1.5 };
    check(|p| power.of(p[0]), &[2.0], &[power.of_grad(2.0)]);
    check(|p| power.twice(p[0]), &[2.0], &[power.twice_grad(2.0)]);
}
