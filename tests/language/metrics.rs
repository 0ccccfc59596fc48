//! Losses, metrics and layers on plain slices and nested vectors.

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;
    use num_traits::{Float, FromPrimitive};

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Reduction {
        Mean,
        Sum,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub(crate) enum LossError {
        Empty,
        Shape { expected: usize, got: usize },
    }

    fn check(a: usize, b: usize) -> Result<(), LossError> {
        if a == 0 {
            Err(LossError::Empty)
        } else if a != b {
            Err(LossError::Shape { expected: a, got: b })
        } else {
            Ok(())
        }
    }

    #[differentiable(wrt(pred, target))]
    fn mse(pred: &[f64], target: &[f64], reduction: Reduction) -> Result<f64, LossError> {
        check(pred.len(), target.len())?;
        let sum: f64 = pred.iter().zip(target.iter()).map(|(p, t)| (p - t).powi(2)).sum();
        match reduction {
            Reduction::Sum => Ok(sum),
            Reduction::Mean => Ok(sum / pred.len() as f64),
        }
    }

    /// Huber's loss.
    #[differentiable]
    fn huber(pred: &[f64], target: &[f64], delta: f64) -> f64 {
        let loss = |r: f64| {
            if r.abs() <= delta { 0.5 * r * r } else { delta * (r.abs() - 0.5 * delta) }
        };
        pred.iter().zip(target).map(|(&p, &t)| loss(p - t)).sum::<f64>() / pred.len() as f64
    }

    #[differentiable]
    fn log_cosh(pred: &[f64], target: &[f64]) -> f64 {
        let n = pred.len() as f64;
        pred.iter().zip(target).fold(0.0, |acc, (p, t)| acc + (p - t).cosh().ln() / n)
    }

    #[differentiable]
    fn binary_cross_entropy<T>(probabilities: &[T], labels: &[T], eps: T) -> T
    where
        T: Float + FromPrimitive,
    {
        let one = T::one();
        let total = probabilities
            .iter()
            .zip(labels.iter())
            .map(|(&p, &y)| {
                let p = p.max(eps).min(one - eps);
                -(y * p.ln() + (one - y) * (one - p).ln())
            })
            .fold(T::zero(), |a, b| a + b);
        total / T::from_usize(probabilities.len()).unwrap()
    }

    #[differentiable]
    fn clipped_entropy(p: &[f64], y: &[f64]) -> f64 {
        binary_cross_entropy(p, y, 1e-7)
    }

    /// The cross entropy from logits, without overflow.
    #[differentiable]
    fn logits_loss(logits: &[f64], labels: &[bool], positive_weight: f64) -> f64 {
        logits
            .iter()
            .zip(labels)
            .map(|(&z, &label)| {
                let y = if label { 1.0 } else { 0.0 };
                let weight = 1.0 + (positive_weight - 1.0) * y;
                (1.0 - y) * z + weight * ((-z.abs()).exp().ln_1p() + (-z).max(0.0))
            })
            .sum::<f64>()
            / logits.len() as f64
    }

    #[differentiable]
    fn log_sum_exp(x: &[f64]) -> f64 {
        let max = x.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
        max + x.iter().map(|v| (v - max).exp()).sum::<f64>().ln()
    }

    #[differentiable]
    fn softmax(x: &[f64], temperature: f64) -> Vec<f64> {
        let scaled: Vec<f64> = x.iter().map(|v| v / temperature).collect();
        let max = scaled.iter().copied().reduce(f64::max).unwrap();
        let exps = scaled.iter().map(|v| (v - max).exp()).collect::<Vec<_>>();
        let sum: f64 = exps.iter().sum();
        exps.into_iter().map(|e| e / sum).collect()
    }

    /// The cross entropy of rows of logits, with smoothed labels.
    #[differentiable]
    fn cross_entropy(logits: &[Vec<f64>], labels: &[usize], smoothing: f64) -> f64 {
        let mut loss = 0.0;
        for (row, &label) in logits.iter().zip(labels.iter()) {
            let classes = row.len() as f64;
            let lse = log_sum_exp(row);
            let uniform = row.iter().map(|z| lse - z).sum::<f64>() / classes;
            loss += (1.0 - smoothing) * (lse - row[label]) + smoothing * uniform;
        }
        loss / logits.len() as f64
    }

    /// Focal loss for many classes.
    #[differentiable]
    fn focal(logits: &[Vec<f64>], labels: &[usize], gamma: f64) -> f64 {
        logits
            .iter()
            .zip(labels)
            .map(|(row, &label)| {
                let p = softmax(row, 1.0)[label];
                -(1.0 - p).powf(gamma) * p.ln()
            })
            .sum::<f64>()
            / labels.len() as f64
    }

    #[differentiable]
    fn norm(v: &[f64]) -> f64 {
        v.iter().map(|x| x * x).sum::<f64>().sqrt()
    }

    #[differentiable]
    fn cosine_similarity(a: &[f64], b: &[f64]) -> Option<f64> {
        if a.len() != b.len() {
            return None;
        }
        let dot: f64 = a.iter().zip(b).map(|(x, y)| x * y).sum();
        let scale = norm(a) * norm(b);
        if scale > 0.0 { Some(dot / scale) } else { None }
    }

    /// Contrast between an anchor and others, of which one is like it.
    #[differentiable]
    fn info_nce(anchor: &[f64], others: &[Vec<f64>], positive: usize, tau: f64) -> f64 {
        let scores: Vec<f64> =
            others.iter().map(|o| cosine_similarity(anchor, o).unwrap_or(0.0) / tau).collect();
        log_sum_exp(&scores) - scores[positive]
    }

    #[differentiable]
    fn triplet(anchor: &[f64], positive: &[f64], negative: &[f64], margin: f64) -> f64 {
        fn squared(a: &[f64], b: &[f64]) -> f64 {
            a.iter().zip(b.iter()).map(|(x, y)| (x - y) * (x - y)).sum()
        }
        (squared(anchor, positive) - squared(anchor, negative) + margin).max(0.0)
    }

    /// A dense layer.
    #[differentiable]
    fn dense(input: &[f64], weights: &[Vec<f64>], bias: &[f64]) -> Vec<f64> {
        weights
            .iter()
            .zip(bias)
            .map(|(row, b)| row.iter().zip(input.iter()).map(|(w, x)| w * x).sum::<f64>() + b)
            .map(|z| if z > 0.0 { z } else { 0.01 * z })
            .collect()
    }

    /// A perceptron of layers, and its loss.
    #[differentiable]
    fn perceptron(input: &[f64], layers: &[(Vec<Vec<f64>>, Vec<f64>)], target: &[f64]) -> f64 {
        let mut activations = input.to_vec();
        for (weights, bias) in layers {
            activations = dense(&activations, weights, bias);
        }
        activations.iter().zip(target).map(|(a, t)| (a - t).powi(2)).sum::<f64>() * 0.5
    }

    #[differentiable]
    fn layer_norm(x: &[f64], gain: &[f64], bias: &[f64]) -> Vec<f64> {
        let n = x.len() as f64;
        let mean = x.iter().sum::<f64>() / n;
        let var = x.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
        let inv = (var + 1e-5).sqrt().recip();
        x.iter().zip(gain).zip(bias).map(|((v, g), b)| (v - mean) * inv * g + b).collect()
    }

    /// Attention of one head: rows of queries over rows of keys and values.
    #[differentiable]
    fn attention(q: &[Vec<f64>], k: &[Vec<f64>], v: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let scale = 1.0 / (k[0].len() as f64).sqrt();
        q.iter()
            .enumerate()
            .map(|(i, query)| {
                let scores: Vec<f64> = k
                    .iter()
                    .take(i + 1)
                    .map(|key| query.iter().zip(key).map(|(a, b)| a * b).sum::<f64>() * scale)
                    .collect();
                let weights = softmax(&scores, 1.0);
                let mut out = vec![0.0; v[0].len()];
                for (w, value) in weights.iter().zip(v) {
                    for (o, x) in out.iter_mut().zip(value.iter()) {
                        *o += w * x;
                    }
                }
                out
            })
            .collect()
    }

    /// The step of a gated unit.
    #[differentiable]
    fn gru_step(h: &[f64], x: f64, w: &[[f64; 3]]) -> Vec<f64> {
        let sigmoid = |z: f64| 1.0 / (1.0 + (-z).exp());
        h.iter()
            .zip(w.iter())
            .map(|(&hi, &[wz, wr, wn])| {
                let z = sigmoid(wz * x + hi);
                let r = sigmoid(wr * x - hi);
                let n = (wn * x + r * hi).tanh();
                (1.0 - z) * n + z * hi
            })
            .collect()
    }

    /// A penalty between lasso and ridge.
    #[differentiable]
    fn elastic_net(weights: &[Vec<f64>], alpha: f64, ratio: f64) -> f64 {
        let l1: f64 = weights.iter().flat_map(|row| row.iter()).map(|w| w.abs()).sum();
        let l2: f64 = weights.iter().flat_map(|row| row.iter().map(|w| w * w)).sum();
        alpha * (ratio * l1 + 0.5 * (1.0 - ratio) * l2)
    }
}

use functions::{Reduction, cases};

use crate::tests;

fn rows() -> Vec<Vec<f64>> {
    vec![vec![0.3, -0.8, 1.2], vec![0.9, 0.4, -0.6]]
}

tests! {
    mse: [
        (vec![0.3, 1.2], vec![0.5, -0.4], Reduction::Mean),
        (vec![0.3, 1.2], vec![0.5, -0.4], Reduction::Sum),
    ],
    kinks [(vec![], vec![1.0], Reduction::Sum), (vec![0.3, 1.2], vec![1.0], Reduction::Sum)];
    huber: [(vec![0.3, 1.2, 4.0], vec![0.5, -0.4, 3.7], 0.7)];
    log_cosh: [(vec![0.3, 1.2], vec![0.5, -0.4])];
    clipped_entropy: [(vec![0.3, 0.8, 0.99], vec![0.0, 1.0, 0.9])], kinks [(vec![1.2], vec![1.0])];
    logits_loss: [(vec![0.3, -1.2, 2.4], vec![true, false, true], 2.5)];
    log_sum_exp: [vec![0.3, -1.2, 2.4]];
    softmax: [(vec![0.3, -1.2, 2.4], 0.7)];
    cross_entropy: [(rows(), vec![2, 0], 0.1)];
    focal: [(rows(), vec![2, 1], 1.7)];
    norm: [vec![0.3, 1.2, -0.5]];
    cosine_similarity: [(vec![0.3, 1.2], vec![0.5, -0.4])],
    kinks [(vec![0.3, 1.2], vec![0.5]), (vec![0.0, 1.0], vec![0.0, 0.0])];
    info_nce: [(vec![0.3, 1.2, 0.4], rows(), 1, 0.2)];
    triplet: [(vec![0.3, 1.2], vec![0.5, -0.4], vec![0.1, 0.9], 0.4), (vec![0.3], vec![0.3], vec![4.0], 0.4)];
    dense: [(vec![0.3, 1.2, -0.5], rows(), vec![0.1, -0.2])];
    perceptron: [(
        vec![0.3, 1.2, -0.5],
        vec![(rows(), vec![0.1, -0.2]), (vec![vec![0.7, -0.4]], vec![0.3])],
        vec![0.8],
    )];
    layer_norm: [(vec![0.3, 1.2, -0.5], vec![1.1, 0.9, 0.8], vec![0.1, -0.1, 0.2])];
    attention: [(rows(), rows(), vec![vec![0.1, 0.7], vec![-0.3, 0.5]])];
    gru_step: [(vec![0.3, -0.2], 0.9, vec![[0.4, -0.1, 0.8], [1.1, 0.5, -0.7]])];
    elastic_net: [(rows(), 0.3, 0.6)];
}
