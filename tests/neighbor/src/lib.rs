//! Annotated functions in a crate of their own, which knows `dnn_core` under another name.

use derivatives::{Differentiable, differentiable};

/// `x²`.
#[differentiable(crate = derivatives)]
#[must_use]
pub fn square(x: f64) -> f64 {
    x * x
}

/// `Σ xᵢ²`, by a loop.
#[differentiable(crate = derivatives)]
#[must_use]
#[allow(clippy::needless_range_loop, reason = "a loop with an index is what is tested")]
pub fn energy(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() {
        sum += x[i] * x[i];
    }
    sum
}

/// A spring that is stiff beyond its length.
#[derive(Clone, Debug, PartialEq, Differentiable)]
#[differentiable(crate = ::derivatives)]
pub struct Spring {
    /// The force by length.
    pub stiffness: f64,
    /// The length at rest.
    pub rest: f64,
}

#[differentiable(crate = ::derivatives)]
impl Spring {
    /// The energy at this length.
    #[differentiable(wrt(self, length))]
    #[must_use]
    pub fn energy(&self, length: f64) -> f64 {
        0.5 * self.stiffness * square(length - self.rest)
    }

    /// Gives way under a load.
    #[differentiable(wrt(self, load))]
    pub fn stretch(&mut self, load: f64) {
        self.rest += load / self.stiffness;
    }
}

/// What has an energy at a place.
#[differentiable(crate = derivatives)]
pub trait Potential {
    /// The energy.
    #[differentiable(wrt(self, x))]
    fn at(&self, x: f64) -> f64;
}

#[differentiable(trait, crate = derivatives)]
impl Potential for Spring {
    #[differentiable(wrt(self, x))]
    fn at(&self, x: f64) -> f64 {
        self.energy(x)
    }
}

/// A function of two sides with a rule.
#[differentiable(crate = derivatives, rule = hypotenuse_rule)]
#[must_use]
pub fn hypotenuse(a: f64, b: f64) -> f64 {
    a.hypot(b)
}

fn hypotenuse_rule(a: f64, b: f64, c: f64, upstream: f64) -> (f64, f64) {
    (upstream * a / c, upstream * b / c)
}
