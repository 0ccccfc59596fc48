//! Losses, activations and layers of networks, as crates for machine learning write them.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use num_traits::{Float, FromPrimitive};

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Reduction {
        Mean,
        Sum,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Activation {
        Identity,
        Relu,
        Elu(f64),
        Gelu,
        Swish,
    }

    fn lit<F: Float>(x: f64) -> F {
        F::from(x).unwrap()
    }

    #[differentiable]
    fn mse<F: Float + FromPrimitive + std::iter::Sum>(predictions: &[F], targets: &[F]) -> F {
        let n = F::from_usize(predictions.len()).unwrap();
        predictions.iter().zip(targets).map(|(&p, &t)| (p - t) * (p - t)).sum::<F>() / n
    }

    /// Squared errors over the variance of the targets.
    #[differentiable]
    fn explained(predictions: &[f64], targets: &[f64]) -> Option<f64> {
        let center = targets.iter().sum::<f64>() / targets.len() as f64;
        let spread = targets.iter().map(|t| (t - center).powi(2)).sum::<f64>() / targets.len() as f64;
        (spread > 0.0).then(|| 1.0 - mse(predictions, targets) / spread)
    }

    #[differentiable]
    fn huber<F: Float>(residual: F, delta: F) -> F {
        let a = residual.abs();
        if a <= delta { lit::<F>(0.5) * residual * residual } else { delta * (a - lit::<F>(0.5) * delta) }
    }

    /// Huber's loss of a batch, reduced.
    #[differentiable]
    fn huber_loss(predictions: &[f64], targets: &[f64], delta: f64, reduction: Reduction) -> f64 {
        let losses = predictions.iter().zip(targets.iter()).map(|(p, t)| huber(p - t, delta));
        let total: f64 = losses.sum();
        match reduction {
            Reduction::Mean => total / predictions.len() as f64,
            Reduction::Sum => total,
        }
    }

    #[differentiable]
    fn log_sum_exp(x: &[f64]) -> f64 {
        let max = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if max.is_infinite() {
            return max;
        }
        max + x.iter().map(|v| (v - max).exp()).sum::<f64>().ln()
    }

    #[differentiable]
    fn softmax(logits: &[f64]) -> Vec<f64> {
        let max = logits.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
        let exps: Vec<f64> = logits.iter().map(|l| (l - max).exp()).collect();
        let sum: f64 = exps.iter().sum();
        exps.into_iter().map(|e| e / sum).collect()
    }

    /// The cross-entropy of a batch with smoothed labels.
    #[differentiable]
    fn cross_entropy(logits: &[Vec<f64>], labels: &[usize], smoothing: f64) -> Result<f64, String> {
        if logits.len() != labels.len() {
            return Err(format!("{} rows, {} labels", logits.len(), labels.len()));
        }
        let mut total = 0.0;
        for (row, &label) in logits.iter().zip(labels) {
            if label >= row.len() {
                return Err(format!("label {label}"));
            }
            let norm = log_sum_exp(row);
            let uniform = row.iter().map(|z| norm - z).sum::<f64>() / row.len() as f64;
            total += (1.0 - smoothing) * (norm - row[label]) + smoothing * uniform;
        }
        Ok(total / logits.len() as f64)
    }

    /// The focal loss of a binary classifier.
    #[differentiable]
    fn focal(probabilities: &[f64], labels: &[bool], alpha: f64, gamma: f64) -> f64 {
        let eps = 1e-7;
        probabilities
            .iter()
            .zip(labels)
            .map(|(&p, &positive)| {
                let p = p.clamp(eps, 1.0 - eps);
                let (pt, weight) = if positive { (p, alpha) } else { (1.0 - p, 1.0 - alpha) };
                -weight * (1.0 - pt).powf(gamma) * pt.ln()
            })
            .sum::<f64>()
            / labels.len() as f64
    }

    #[differentiable]
    fn cosine_similarity(a: &[f64], b: &[f64]) -> f64 {
        let dot: f64 = a.iter().zip(b.iter()).map(|(x, y)| x * y).sum();
        let norm = |v: &[f64]| v.iter().map(|x| x * x).sum::<f64>().sqrt();
        dot / (norm(a) * norm(b)).max(1e-8)
    }

    /// Positive pairs pull, negative ones push: the loss of contrastive learning.
    #[differentiable]
    fn info_nce(anchor: &[f64], positive: &[f64], negatives: &[Vec<f64>], temperature: f64) -> f64 {
        let near = cosine_similarity(anchor, positive) / temperature;
        let mut scores = vec![near];
        for negative in negatives {
            scores.push(cosine_similarity(anchor, negative) / temperature);
        }
        log_sum_exp(&scores) - near
    }

    /// Anchors are to be nearer to positives than to negatives, by a margin.
    #[differentiable]
    fn triplet(anchor: &[f64], positive: &[f64], negative: &[f64], margin: f64) -> f64 {
        let mut d_pos = 0.0;
        let mut d_neg = 0.0;
        for ((a, p), n) in anchor.iter().zip(positive).zip(negative) {
            d_pos += (a - p).powi(2);
            d_neg += (a - n).powi(2);
        }
        (d_pos.sqrt() - d_neg.sqrt() + margin).max(0.0)
    }

    #[differentiable]
    fn activate(x: f64, kind: Activation) -> f64 {
        match kind {
            Activation::Identity => x,
            Activation::Relu => x.max(0.0),
            Activation::Elu(alpha) => {
                if x > 0.0 {
                    x
                } else {
                    alpha * x.exp_m1()
                }
            }
            Activation::Gelu => {
                0.5 * x * (1.0 + ((2.0 / std::f64::consts::PI).sqrt() * (x + 0.044715 * x.powi(3))).tanh())
            }
            Activation::Swish => x / (1.0 + (-x).exp()),
        }
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Dense {
        pub(crate) weights: Vec<Vec<f64>>,
        pub(crate) bias: Vec<f64>,
        #[differentiable(constant)]
        pub(crate) activation: Activation,
    }

    impl Dense {
        #[differentiable(wrt(self, input))]
        fn forward(&self, input: &[f64]) -> Vec<f64> {
            self.weights
                .iter()
                .zip(self.bias.iter())
                .map(|(row, b)| {
                    let z = row.iter().zip(input).map(|(w, x)| w * x).sum::<f64>() + b;
                    activate(z, self.activation)
                })
                .collect()
        }
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Net {
        pub(crate) layers: Vec<Dense>,
        pub(crate) decay: f64,
    }

    impl Net {
        /// The loss of a sample, with the weights' decay.
        #[differentiable(wrt(self))]
        fn loss(&self, input: &[f64], target: &[f64]) -> f64 {
            let mut x = input.to_vec();
            for layer in self.layers.iter() {
                x = layer.forward(&x);
            }
            let squares: f64 =
                self.layers.iter().flat_map(|l| l.weights.iter()).flatten().map(|w| w * w).sum();
            x.iter().zip(target).map(|(a, b)| (a - b).powi(2)).sum::<f64>() + 0.5 * self.decay * squares
        }
    }

    /// A layer of normalization over features, with a gain.
    #[differentiable]
    fn rms_norm(x: &[f64], gain: &[f64], eps: f64) -> Vec<f64> {
        let ms = x.iter().map(|v| v * v).sum::<f64>() / x.len() as f64;
        let scale = 1.0 / (ms + eps).sqrt();
        x.iter().zip(gain.iter()).map(|(v, g)| v * scale * g).collect()
    }

    /// The rotation of positions into features.
    #[differentiable]
    fn rotary(x: &[f64], position: usize) -> Vec<f64> {
        let half = x.len() / 2;
        let mut out = vec![0.0; x.len()];
        for i in 0..half {
            let theta = position as f64 / 10_000f64.powf(2.0 * i as f64 / x.len() as f64);
            let (sin, cos) = theta.sin_cos();
            out[i] = x[i] * cos - x[i + half] * sin;
            out[i + half] = x[i] * sin + x[i + half] * cos;
        }
        out
    }

    /// Averages of chunks.
    #[differentiable]
    fn pooled(x: &[f64], size: usize) -> Vec<f64> {
        x.chunks_exact(size).map(|chunk| chunk.iter().sum::<f64>() / size as f64).collect()
    }

    /// A convolution without padding, with a stride.
    #[differentiable]
    fn conv1d(signal: &[f64], kernel: &[f64], bias: f64, stride: usize) -> Vec<f64> {
        let mut out = Vec::new();
        let mut start = 0;
        while start + kernel.len() <= signal.len() {
            let window = &signal[start..start + kernel.len()];
            let value = window.iter().zip(kernel.iter()).fold(bias, |acc, (s, k)| acc + s * k);
            out.push(value);
            start += stride;
        }
        out
    }
}

use functions::{Activation, Dense, Net, Reduction, cases};

use crate::tests;

fn dense(activation: Activation) -> Dense {
    Dense { weights: vec![vec![0.3, -0.5], vec![0.8, 0.2]], bias: vec![0.1, -0.3], activation }
}

tests! {
    explained: [(vec![0.3, 1.2, -0.5], vec![0.5, 0.9, -0.1])], kinks [(vec![0.3, 1.2], vec![1.0, 1.0])];
    huber_loss: [
        (vec![0.3, 1.2, -0.5], vec![0.5, 0.1, -0.1], 0.5, Reduction::Mean),
        (vec![0.3, 1.2, -0.5], vec![0.5, 0.1, -0.1], 0.3, Reduction::Sum),
    ];
    log_sum_exp: [vec![0.3, 1.2, -0.5]], kinks [vec![]];
    softmax: [vec![0.3, 1.2, -0.5]];
    cross_entropy: [(vec![vec![0.3, 1.2, -0.5], vec![0.9, 0.1, 0.4]], vec![1, 2], 0.1)],
    kinks [(vec![vec![0.3, 1.2]], vec![], 0.1), (vec![vec![0.3, 1.2]], vec![2], 0.1)];
    focal: [(vec![0.3, 0.9, 0.6], vec![true, false, true], 0.25, 2.0)],
    kinks [(vec![0.0, 1.5], vec![true, false], 0.25, 2.0)];
    cosine_similarity: [(vec![0.3, 1.2, -0.5], vec![0.5, 0.1, -0.1])];
    info_nce: [(vec![0.3, 1.2], vec![0.5, 0.9], vec![vec![-0.3, 0.2], vec![0.9, 0.1]], 0.5)];
    triplet: [
        (vec![0.3, 1.2], vec![0.5, 0.9], vec![-0.3, 0.2], 1.0),
        (vec![0.3, 1.2], vec![0.5, 0.9], vec![-0.3, 0.2], 0.1),
    ];
    activate: [
        (0.7, Activation::Identity), (0.7, Activation::Relu), (-0.7, Activation::Relu), (0.7, Activation::Elu(1.2)),
        (-0.7, Activation::Elu(1.2)), (0.7, Activation::Gelu), (-0.7, Activation::Swish),
    ];
    dense_forward: [(dense(Activation::Gelu), vec![0.4, -0.9]), (dense(Activation::Relu), vec![0.4, -0.9])];
    net_loss: [(
        Net { layers: vec![dense(Activation::Swish), dense(Activation::Identity)], decay: 0.1 },
        vec![0.4, -0.9],
        vec![0.2, 0.1],
    )];
    rms_norm: [(vec![0.3, 1.2, -0.5], vec![1.0, 0.9, 1.1], 1e-5)];
    rotary: [(vec![0.3, 1.2, -0.5, 0.8], 3)];
    pooled: [(vec![0.3, 1.2, -0.5, 0.8, 0.1], 2)];
    conv1d: [(vec![0.3, 1.2, -0.5, 0.8, 0.1], vec![0.5, -0.2, 0.3], 0.1, 2)];
}
