//! Traits whose methods have derivatives: declared and provided ones, for every type that implements them.

use dnn_core::differentiable::{Activity, Operand};
use dnn_core::optimizer::Parameters;
use dnn_core::{Differentiable, differentiable};

use super::check;

#[differentiable]
trait Potential {
    const SCALE: f64;

    #[differentiable(wrt(self, x))]
    fn energy(&self, x: f64) -> f64;

    #[differentiable(wrt(self))]
    fn barrier(&self, x: f64, y: f64) -> f64 {
        Self::SCALE * (self.energy(x) - self.energy(y))
    }

    /// Has no derivative.
    fn name(&self) -> &'static str {
        "a potential"
    }

    #[differentiable]
    fn decay(x: f64) -> f64
    where
        Self: Sized,
    {
        Self::SCALE * (-x).exp()
    }
}

#[derive(Differentiable)]
struct Harmonic {
    stiffness: f64,
}

#[differentiable(trait)]
impl Potential for Harmonic {
    const SCALE: f64 = 2.0;

    #[differentiable(wrt(self, x))]
    fn energy(&self, x: f64) -> f64 {
        0.5 * self.stiffness * x * x
    }
}

#[derive(Differentiable)]
struct Morse {
    depth: f64,
    width: f64,
}

#[differentiable(trait)]
impl Potential for Morse {
    const SCALE: f64 = 1.0;

    #[differentiable(wrt(self, x))]
    fn energy(&self, x: f64) -> f64 {
        let e = 1.0 - (-self.width * x).exp();
        self.depth * e * e
    }

    fn name(&self) -> &'static str {
        "Morse's potential"
    }
}

#[differentiable(wrt(potential, x))]
fn total<P: Potential>(potential: &P, x: f64, n: usize) -> f64 {
    let mut sum = 0.0;
    for i in 1..=n {
        sum += potential.barrier(x * i as f64, x) * P::decay(x);
    }
    sum
}

#[test]
fn methods_of_traits() {
    let morse = |p: &[f64]| Morse { depth: p[0], width: p[1] };
    let x = [2.0, 0.3, 1.5];
    let (of_morse, of_x) = total_grad(&morse(&x), x[2], 3);
    check(|p| total(&morse(p), p[2], 3), &x, &[of_morse.flatten(), vec![of_x]].concat());
    let harmonic = |p: &[f64]| Harmonic { stiffness: p[0] };
    let (of_harmonic, of_x) = total_grad(&harmonic(&x), x[2], 3);
    check(|p| total(&harmonic(p), p[1], 3), &[x[0], x[2]], &[of_harmonic.stiffness, of_x]);
    let (value, of_morse) = morse(&x).barrier_value_and_grad(0.4, 0.9);
    assert_eq!(value, morse(&x).barrier(0.4, 0.9));
    check(|p| morse(p).barrier(0.4, 0.9), &x[..2], &of_morse.flatten());
    assert_eq!((morse(&x).name(), harmonic(&x).name()), ("Morse's potential", "a potential"));
}

/// The default of a declared method goes through the pullback; a block has its own, flat one. Both give the same.
#[test]
fn declared_methods_go_through_their_pullbacks() {
    struct Cubic;

    impl Differentiable for Cubic {
        type Gradient = f64;

        fn zero_gradient(&self) -> f64 {
            0.0
        }
    }

    impl Operand for Cubic {
        type Value = Self;

        fn operand(&self) -> &Self {
            self
        }
    }

    impl Potential for Cubic {
        const SCALE: f64 = 3.0;

        fn energy(&self, x: f64) -> f64 {
            x * x * x
        }

        fn energy_pullback<A: Activity, B: Activity>(
            &self,
            x: f64,
            a: A,
            b: B,
        ) -> (f64, impl FnOnce(&Self, f64, f64) -> (A::Entry<f64>, B::Entry<f64>) + use<A, B>) {
            (x * x * x, move |_: &Self, x: f64, upstream: f64| {
                (a.entry(|| 0.0), b.entry(|| upstream * 3.0 * x * x))
            })
        }
    }

    assert_eq!(Cubic.energy_value_and_grad(2.0), (8.0, (0.0, 12.0)));
    assert_eq!(Cubic.energy_grad(2.0), (0.0, 12.0));
}
