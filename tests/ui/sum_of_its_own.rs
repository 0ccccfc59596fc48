//! An operator that is no sum of the fields.

use core::ops::Add;

use dnn_core::{Differentiable, differentiable};

/// A probability by its logarithm.
#[derive(Clone, Copy, Differentiable)]
struct LogProbability(f64);

#[differentiable]
impl Add for LogProbability {
    type Output = Self;

    #[differentiable]
    fn add(self, other: Self) -> Self {
        Self(self.0 + (other.0 - self.0).exp().ln_1p())
    }
}

fn main() {}
