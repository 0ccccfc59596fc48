//! Operations on numbers as pairs of a forward and a backward function.

use crate::activation::sigmoid;
use alloc::vec::Vec;
use core::fmt;

/// An operation that can be differentiated: a pair of functions, of which the second gets what the first has saved.
///
/// ```
/// use dnn_core::function::Function;
///
/// /// `exp(x)`, whose derivative is the value.
/// struct Exp;
///
/// impl Function for Exp {
///     type Saved = f64;
///
///     fn forward(&self, inputs: &[f64]) -> (f64, f64) {
///         let z = inputs[0].exp();
///         (z, z)
///     }
///
///     fn backward(&self, z: &f64, upstream: f64) -> Vec<f64> {
///         vec![upstream * z]
///     }
/// }
///
/// let (z, saved) = Exp.forward(&[0.0]);
/// assert_eq!((z, Exp.backward(&saved, 2.0)), (1.0, vec![2.0]));
/// ```
pub trait Function {
    /// What the backward pass needs of the forward pass.
    type Saved;

    /// The value, and what is to be saved.
    fn forward(&self, inputs: &[f64]) -> (f64, Self::Saved);

    /// The downstream gradients, one per input: the upstream gradient times the local gradients.
    fn backward(&self, saved: &Self::Saved, upstream: f64) -> Vec<f64>;
}

/// `z = x + y + ..`: distributes the upstream gradient.
#[derive(Clone, Copy, Debug)]
pub struct Add;

impl Function for Add {
    type Saved = usize;

    fn forward(&self, inputs: &[f64]) -> (f64, usize) {
        (inputs.iter().sum(), inputs.len())
    }

    fn backward(&self, count: &usize, upstream: f64) -> Vec<f64> {
        alloc::vec![upstream; *count]
    }
}

/// `z = x y`: saves both factors and swaps them, `x̄ = y z̄` and `ȳ = x z̄`.
#[derive(Clone, Copy, Debug)]
pub struct Multiply;

impl Function for Multiply {
    type Saved = [f64; 2];

    #[track_caller]
    fn forward(&self, inputs: &[f64]) -> (f64, [f64; 2]) {
        let &[x, y] = inputs else { panic!("Multiply has 2 inputs, not {}", inputs.len()) };
        (x * y, [x, y])
    }

    fn backward(&self, &[x, y]: &[f64; 2], upstream: f64) -> Vec<f64> {
        alloc::vec![y * upstream, x * upstream]
    }
}

/// `z = max(x, y, ..)`: routes the upstream gradient to the largest input, at ties to the first of them.
#[derive(Clone, Copy, Debug)]
pub struct Maximum;

impl Function for Maximum {
    /// The number of inputs, and which is the largest.
    type Saved = (usize, usize);

    #[track_caller]
    fn forward(&self, inputs: &[f64]) -> (f64, (usize, usize)) {
        assert!(!inputs.is_empty(), "Maximum has at least one input");
        let larger = |best, next| if inputs[next] > inputs[best] { next } else { best };
        let best = (1..inputs.len()).fold(0, larger);
        (inputs[best], (inputs.len(), best))
    }

    fn backward(&self, &(count, best): &(usize, usize), upstream: f64) -> Vec<f64> {
        (0..count).map(|index| if index == best { upstream } else { 0.0 }).collect()
    }
}

/// `z = σ(x)`: saves the **output**, `x̄ = z̄ (1 - z) z`.
#[derive(Clone, Copy, Debug)]
pub struct Sigmoid;

impl Function for Sigmoid {
    type Saved = f64;

    #[track_caller]
    fn forward(&self, inputs: &[f64]) -> (f64, f64) {
        let &[x] = inputs else { panic!("Sigmoid has 1 input, not {}", inputs.len()) };
        let z = sigmoid(x);
        (z, z)
    }

    fn backward(&self, z: &f64, upstream: f64) -> Vec<f64> {
        alloc::vec![upstream * (1.0 - z) * z]
    }
}

/// An annotated function of `N` numbers as an operation, from its `f_value_and_grad`: the local gradients are saved.
///
/// ```
/// use dnn_core::{differentiable, function::{Annotated, Function}};
///
/// #[differentiable]
/// fn hypotenuse(x: f64, y: f64) -> f64 {
///     (x * x + y * y).sqrt()
/// }
///
/// let node = Annotated::new(|[x, y]| {
///     let (value, (by_x, by_y)) = hypotenuse_value_and_grad(x, y);
///     (value, [by_x, by_y])
/// });
/// let (z, saved) = node.forward(&[3.0, 4.0]);
/// assert_eq!(z, 5.0);
/// assert!((node.backward(&saved, 10.0)[1] - 8.0).abs() < 1e-14);
/// ```
#[derive(Clone, Copy)]
pub struct Annotated<F, const N: usize>(F);

impl<F: Fn([f64; N]) -> (f64, [f64; N]), const N: usize> Annotated<F, N> {
    /// The operation of a function that returns its value and its gradient.
    #[must_use]
    pub const fn new(value_and_grad: F) -> Self {
        Self(value_and_grad)
    }
}

impl<F, const N: usize> fmt::Debug for Annotated<F, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Annotated({N} inputs)")
    }
}

impl<F: Fn([f64; N]) -> (f64, [f64; N]), const N: usize> Function for Annotated<F, N> {
    type Saved = [f64; N];

    #[track_caller]
    fn forward(&self, inputs: &[f64]) -> (f64, [f64; N]) {
        let Ok(inputs) = inputs.try_into() else {
            panic!("this annotated function has {N} inputs, not {}", inputs.len());
        };
        (self.0)(inputs)
    }

    fn backward(&self, local: &[f64; N], upstream: f64) -> Vec<f64> {
        local.iter().map(|local| local * upstream).collect()
    }
}
