//! The mean of any loss over any samples.

use crate::{Scalar, optimizer::Parameters};

/// The empirical risk `R(w) = 1/N Σ_i ℓ(y_i, f(x_i; w))` and its gradient, from the loss and the gradient of each
/// sample: the stand-in for the loss on inputs never seen.
///
/// `loss` is given a sample and returns what `f_value_and_grad` of an annotated function does; model and loss are
/// whatever that function says. All gradients have one shape.
///
/// # Panics
///
/// If there is no sample, or if two gradients differ in shape.
///
/// ```
/// use dnn_core::{differentiable, loss::empirical_risk};
///
/// #[differentiable(wrt(w, b))]
/// fn loss(w: f64, b: f64, x: f64, t: f64) -> f64 {
///     let d = w * x + b - t;
///     d * d
/// }
///
/// let samples = [(0.0, 1.0), (2.0, 1.0)];
/// let (risk, gradient) = empirical_risk(samples, |(x, t)| loss_value_and_grad(1.0, 0.0, x, t));
/// assert_eq!((risk, gradient), (1.0, (2.0, 0.0)));
/// ```
#[track_caller]
pub fn empirical_risk<S, T: Scalar, G: Parameters<T>>(
    samples: impl IntoIterator<Item = S>,
    mut loss: impl FnMut(S) -> (T, G),
) -> (T, G) {
    let mut samples = samples.into_iter();
    let Some(first) = samples.next() else {
        panic!("empirical_risk: the mean loss over no samples is not defined");
    };
    let (mut sum, mut gradient) = loss(first);
    let mut count = 1_usize;
    for sample in samples {
        let (value, addend) = loss(sample);
        sum = sum + value;
        gradient.add_scaled(T::from_number(1.0), &addend);
        count += 1;
    }
    let share = T::from_number(1.0 / count as f64);
    gradient.scale(share);
    (sum * share, gradient)
}
