//! Losses: low is good. Of scores and a class, of margins, of probabilities, of numbers.
//!
//! A score is an unnormalized log-probability. Batches have one sample per column. In the table `s` are scores, `y` is
//! the class, `p` a probability, `z = t̂ l` the margin of a score `l` with its class as `t̂ = ±1`, `d` a difference.
//!
//! | function | loss | derivative |
//! |---|---|---|
//! | [`softmax_cross_entropy`] | `-ln softmax(s)_y`, mean over the batch | `(softmax(s) - onehot(y)) / N` |
//! | [`multiclass_hinge`] | `Σ_{j≠y} max(0, s_j - s_y + 1)`, mean over the batch | `[margin > 0] / N`, and at `y` minus their sum |
//! | [`multi_margin`] | the same divided by the number of classes | |
//! | [`multilabel_margin`] | `1/C Σ_{j in Y} Σ_{i not in Y} max(0, 1 - s_j + s_i)` | |
//! | [`negative_log_likelihood`] | `-ln p_y` | `-1 / p_y` at `y` |
//! | [`binary_cross_entropy`] | `-t ln p - (1 - t) ln(1 - p)` | `(p - t) / (p (1 - p))` |
//! | [`logistic_regression`] | the same of `p = σ(l)` | `σ(l) - t` |
//! | [`entropy`], [`cross_entropy`], [`kl_divergence`] | `H(P)`, `H(P, Q) = H(P) + KL(P‖Q)` | `-P / Q` by `Q` |
//! | [`hinge`] | `max(0, 1 - z)` | `-[z < 1]`, 0 at 1 |
//! | [`logistic`], [`logistic_rescaled`] | `ln(1 + e^-z)`, divided by `ln 2` | `-σ(-z)` |
//! | [`squared_margin`] | `(1 - z)²` | `2 (z - 1)` |
//! | [`misclassification`] | `[z < 0]` | none |
//! | [`svm_objective`] | `Σ hinge(z_n) + λ ‖w‖²` | |
//! | [`squared_error`], [`absolute_error`] | `Σ d²`, `Σ abs(d)` | `2 d`, `sign d` |
//! | [`smooth_l1`] | `d² / 2` for `abs(d) < 1`, else `abs(d) - 1/2` | `d`, else `sign d` |
//!
//! Where a function of a batch is a mean, the plural ([`multiclass_hinges`], [`softmax_cross_entropies`]) has the
//! losses of the samples, for sums and weights of one's own. [`empirical_risk`] is the mean of any loss over any
//! samples.

mod entropy;
mod hinge;
mod margin;
mod regression;
mod risk;
mod softmax;
#[cfg(test)]
mod softmax_tests;
mod svm;
#[cfg(test)]
mod tests;

pub use entropy::*;
pub use hinge::*;
pub use margin::*;
pub use regression::*;
pub use risk::empirical_risk;
pub use softmax::*;
pub use svm::*;

/// Panics unless there is one class, below the number of rows, for each column, and at least one.
#[track_caller]
fn check_labels(function: &str, (classes, samples): (usize, usize), labels: &[usize]) {
    assert!(
        samples == labels.len(),
        "{function}: the scores are {classes}x{samples}, one sample per column, but there are {} labels",
        labels.len(),
    );
    assert!(samples > 0, "{function}: the mean loss of an empty batch is not defined");
    let wrong = labels.iter().position(|&label| label >= classes);
    if let Some(sample) = wrong {
        panic!(
            "{function}: label {} of sample {sample} is not below the number of classes, {classes}",
            labels[sample]
        );
    }
}

/// Panics unless two lists have one length.
#[track_caller]
fn check_lengths(function: &str, a: usize, b: usize) {
    assert!(a == b, "{function}: {a} and {b} entries do not fit");
}
