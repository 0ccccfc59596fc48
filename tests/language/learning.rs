//! Layers, losses and likelihoods of machine learning.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Loss {
        Squared,
        Huber(f64),
        Hinge,
        Logistic,
        Quantile(f64),
        Biweight(f64),
    }

    /// A classifier with one hidden layer of rectifiers and a softmax, on one example.
    #[differentiable]
    fn classifier_loss(
        w1: &[[f64; 3]; 4],
        b1: &[f64; 4],
        w2: &[[f64; 4]; 3],
        x: &[f64; 3],
        label: usize,
    ) -> f64 {
        let mut hidden = [0.0; 4];
        for i in 0..4 {
            let mut sum = b1[i];
            for j in 0..3 {
                sum += w1[i][j] * x[j];
            }
            hidden[i] = if sum > 0.0 { sum } else { 0.01 * sum };
        }
        let mut scores = [0.0; 3];
        for (score, row) in scores.iter_mut().zip(w2) {
            for j in 0..4 {
                *score += row[j] * hidden[j];
            }
        }
        let mut top = scores[0];
        for &s in &scores[1..] {
            if s > top {
                top = s;
            }
        }
        let mut total = 0.0;
        for s in scores {
            total += (s - top).exp();
        }
        top + total.ln() - scores[label]
    }

    /// The sum of one of several losses over examples.
    #[differentiable]
    fn total_loss(kind: Loss, predictions: &[f64], targets: &[f64]) -> f64 {
        let mut total = 0.0;
        for i in 0..predictions.len() {
            let (p, y) = (predictions[i], targets[i]);
            let r = p - y;
            total += match kind {
                Loss::Squared => 0.5 * r * r,
                Loss::Huber(delta) if delta <= 0.0 => panic!("delta is {delta}"),
                Loss::Huber(delta) => {
                    if r.abs() <= delta {
                        0.5 * r * r
                    } else {
                        delta * (r.abs() - 0.5 * delta)
                    }
                }
                Loss::Hinge if y * p >= 1.0 => continue,
                Loss::Hinge => 1.0 - y * p,
                Loss::Logistic => {
                    let z = y * p;
                    if z > 0.0 { (-z).exp().ln_1p() } else { -z + z.exp().ln_1p() }
                }
                Loss::Biweight(c) => {
                    let u = r / c;
                    if u.abs() >= 1.0 {
                        c * c / 6.0
                    } else {
                        let rest = (1.0 - u * u).sqrt();
                        c * c / 6.0 * (1.0 - rest.powi(6))
                    }
                }
                Loss::Quantile(q) => {
                    if r < 0.0 {
                        -q * r
                    } else {
                        (1.0 - q) * r
                    }
                }
            };
        }
        total / predictions.len() as f64
    }

    /// A cell with gates over a sequence; the first entries of the weights belong to the input.
    #[differentiable]
    fn lstm(sequence: &[f64], weights: &[[f64; 3]; 4], state: &mut (f64, f64), clip: f64) -> f64 {
        let mut norm = 0.0;
        for &x in sequence {
            let (h, c) = *state;
            let mut gates = [0.0; 4];
            for (k, w) in weights.iter().enumerate() {
                let z = w[0] * x + w[1] * h + w[2];
                gates[k] = if k == 3 {
                    z.tanh()
                } else if z >= 0.0 {
                    1.0 / (1.0 + (-z).exp())
                } else {
                    let e = z.exp();
                    e / (1.0 + e)
                };
            }
            let [input, forget, output, candidate] = gates;
            let mut cell = forget * c + input * candidate;
            if cell > clip {
                cell = clip;
            }
            *state = (output * cell.tanh(), cell);
            norm += state.0 * state.0;
        }
        norm
    }

    /// Normalization over a batch with learned scale and shift; a constant batch is only shifted.
    #[differentiable]
    fn batch_norm(x: &mut [f64], scale: f64, shift: f64) -> f64 {
        let n = x.len() as f64;
        let mut mean = 0.0;
        let mut m2 = 0.0;
        for (i, v) in x.iter().enumerate() {
            let delta = v - mean;
            mean += delta / (i + 1) as f64;
            m2 += delta * (v - mean);
        }
        let variance = m2 / n;
        if variance == 0.0 {
            for v in x.iter_mut() {
                *v = shift;
            }
            return 0.0;
        }
        let deviation = variance.sqrt();
        for v in x.iter_mut() {
            *v = scale * (*v - mean) / deviation + shift;
        }
        deviation
    }

    /// Attention of each position to those before it.
    #[differentiable]
    fn attention(q: &[[f64; 2]; 4], k: &[[f64; 2]; 4], v: &[[f64; 2]; 4], out: &mut [[f64; 2]; 4]) {
        let scale = 1.0 / 2.0_f64.sqrt();
        for i in 0..4 {
            let mut scores = [f64::NEG_INFINITY; 4];
            let mut top = f64::NEG_INFINITY;
            for j in 0..=i {
                scores[j] = scale * (q[i][0] * k[j][0] + q[i][1] * k[j][1]);
                top = top.max(scores[j]);
            }
            let mut total = 0.0;
            for score in scores.iter_mut().take(i + 1) {
                *score = (*score - top).exp();
                total += *score;
            }
            out[i] = [0.0; 2];
            for j in 0..=i {
                let weight = scores[j] / total;
                for d in 0..2 {
                    out[i][d] += weight * v[j][d];
                }
            }
        }
    }

    /// A convolution with zeros around, a rectifier, and the largest of each pair.
    #[differentiable]
    fn convolved(signal: &[f64; 8], kernel: &[f64; 3], bias: f64) -> [f64; 4] {
        let mut out = [0.0; 4];
        for pair in 0..4 {
            let mut best = f64::NEG_INFINITY;
            for offset in 0..2 {
                let center = 2 * pair + offset;
                let mut sum = bias;
                for t in 0..3 {
                    if center + t < 1 || center + t > 8 {
                        continue;
                    }
                    sum += kernel[t] * signal[center + t - 1];
                }
                if sum > best {
                    best = sum;
                }
            }
            out[pair] = if best > 0.0 { best } else { 0.0 };
        }
        out
    }

    /// The sum of squared distances to the nearest centers, and a push between centers that are close.
    #[differentiable]
    fn clustering(points: &[[f64; 2]], centers: &[[f64; 2]; 3], margin: f64) -> f64 {
        let mut cost = 0.0;
        for p in points {
            let mut nearest = f64::INFINITY;
            for c in centers.iter() {
                let (dx, dy) = (p[0] - c[0], p[1] - c[1]);
                let d2 = dx * dx + dy * dy;
                if d2 < nearest {
                    nearest = d2;
                }
            }
            cost += nearest;
        }
        for i in 0..3 {
            for j in 0..i {
                let d = (centers[i][0] - centers[j][0]).hypot(centers[i][1] - centers[j][1]);
                if d >= margin {
                    continue;
                }
                cost += (margin - d).powf(1.5);
            }
        }
        cost
    }

    /// The log-likelihood of a mixture of normal distributions; weights are given by their logarithms.
    #[differentiable]
    fn mixture_likelihood(
        data: &[f64],
        weights: &[f64; 3],
        means: &[f64; 3],
        log_deviations: &[f64; 3],
    ) -> f64 {
        let mut highest = weights[0];
        for w in weights {
            highest = highest.max(*w);
        }
        let mut norm = 0.0;
        for w in weights {
            norm += (w - highest).exp();
        }
        let log_norm = highest + norm.ln();
        let mut total = 0.0;
        for &x in data {
            let mut terms = [0.0; 3];
            let mut top = f64::NEG_INFINITY;
            for k in 0..3 {
                let z = (x - means[k]) * (-log_deviations[k]).exp();
                terms[k] = weights[k] - log_norm - log_deviations[k] - 0.5 * z * z - 0.5 * (2.0 * PI).ln();
                if terms[k] > top {
                    top = terms[k];
                }
            }
            if top == f64::NEG_INFINITY {
                return top;
            }
            let mut sum = 0.0;
            for t in terms.iter() {
                sum += (t - top).exp();
            }
            total += top + sum.ln();
        }
        // Narrow components are unlikely, and so are components far from all others.
        for k in 0..3 {
            if log_deviations[k] < -2.0 {
                total -= (-2.0 - log_deviations[k]).powf(1.5);
            }
            total -= 0.01 * (means[k] - means[(k + 1) % 3]).powi(2);
        }
        total
    }

    /// A step of Adam: parameters and both moments in place, with the gradient clipped by its norm.
    #[differentiable]
    fn adam(
        parameters: &mut [f64],
        gradient: &[f64],
        first: &mut [f64],
        second: &mut [f64],
        rate: f64,
        step: i32,
    ) -> f64 {
        const BETA: (f64, f64) = (0.9, 0.999);
        let mut norm = 0.0;
        for g in gradient {
            norm += g * g;
        }
        norm = norm.sqrt();
        let factor = if norm > 1.0 { 1.0 / norm } else { 1.0 };
        let correction = (1.0 - BETA.1.powi(step)).sqrt() / (1.0 - BETA.0.powi(step));
        for i in 0..parameters.len() {
            let g = factor * gradient[i];
            first[i] = BETA.0 * first[i] + (1.0 - BETA.0) * g;
            second[i] = BETA.1 * second[i] + (1.0 - BETA.1) * g * g;
            if second[i] <= 0.0 {
                continue;
            }
            parameters[i] -= rate * correction * first[i] / (second[i].sqrt() + 1e-8);
        }
        norm
    }

    /// The log-likelihood of a Gaussian process, by Cholesky's factorization in place.
    #[differentiable]
    fn process_likelihood(x: &[f64; 5], y: &[f64; 5], length: f64, amplitude: f64, noise: f64) -> f64 {
        assert!(length > 0.0, "the length {length} is not positive");
        let n = x.len();
        let mut l = [[0.0; 5]; 5];
        for i in 0..n {
            for j in 0..=i {
                let d = (x[i] - x[j]) / length;
                l[i][j] = amplitude * amplitude * (-0.5 * d * d).exp();
            }
            l[i][i] += noise * noise;
        }
        for j in 0..n {
            for k in 0..j {
                let factor = l[j][k];
                for i in j..n {
                    l[i][j] -= factor * l[i][k];
                }
            }
            let pivot = l[j][j];
            if pivot <= 0.0 {
                return f64::NEG_INFINITY;
            }
            let root = pivot.sqrt();
            for row in l.iter_mut().skip(j) {
                row[j] /= root;
            }
        }
        let mut z = *y;
        let mut total = -0.5 * n as f64 * (2.0 * PI).ln();
        for i in 0..n {
            for j in 0..i {
                z[i] -= l[i][j] * z[j];
            }
            z[i] /= l[i][i];
            total -= l[i][i].ln() + 0.5 * z[i] * z[i];
        }
        total
    }

    /// A tree of soft decisions, from the leaves to the root in one array.
    #[differentiable]
    fn soft_tree(x: &[f64], splits: &[(usize, f64, f64); 7], leaves: &[f64; 8]) -> f64 {
        let mut values = [0.0; 8];
        values.copy_from_slice(leaves);
        let mut width = 8;
        while width > 1 {
            let half = width / 2;
            for i in 0..half {
                let (feature, threshold, sharpness) = splits[half - 1 + i];
                if feature >= x.len() {
                    panic!("there is no feature {feature}");
                }
                let z = sharpness * (x[feature] - threshold);
                let p = if z > 40.0 {
                    1.0
                } else if z < -40.0 {
                    0.0
                } else {
                    1.0 / (1.0 + (-z).exp())
                };
                values[i] = p * values[2 * i + 1] + (1.0 - p) * values[2 * i];
            }
            width = half;
        }
        values[0]
    }

    /// The probability of observations of a hidden chain, with the forward variables scaled at every step.
    #[differentiable]
    fn hidden_chain(
        start: &[f64; 3],
        transition: &[[f64; 3]; 3],
        emission: &[[f64; 2]; 3],
        seen: &[usize],
    ) -> f64 {
        let mut alpha = *start;
        let mut likelihood = 0.0;
        let weight = alpha[0] + alpha[1] + alpha[2];
        if weight != 1.0 {
            for a in alpha.iter_mut() {
                *a /= weight;
            }
        }
        for (t, &symbol) in seen.iter().enumerate() {
            let mut next = [0.0; 3];
            if t == 0 {
                next = alpha;
            } else {
                for (i, a) in alpha.iter().enumerate() {
                    for j in 0..3 {
                        next[j] += a * transition[i][j];
                    }
                }
            }
            let mut scale = 0.0;
            for j in 0..3 {
                next[j] *= match symbol {
                    0 | 1 => emission[j][symbol],
                    2 => 1.0,
                    _ => unreachable!("symbol {symbol}"),
                };
                scale += next[j];
            }
            if scale <= 0.0 {
                return -1e3;
            }
            for a in &mut next {
                *a /= scale;
            }
            alpha = next;
            likelihood += scale.ln();
        }
        likelihood
    }

    /// A penalty on weights: absolute beyond a threshold, squared, or on the size of whole groups.
    #[differentiable]
    fn penalty(weights: &[f64], group: usize, mix: f64, strength: f64) -> f64 {
        if strength == 0.0 {
            return 0.0;
        }
        let mut absolute = 0.0;
        let mut squares = 0.0;
        let mut groups = 0.0;
        let mut at = 0;
        while at < weights.len() {
            let end = (at + group).min(weights.len());
            let mut size = 0.0;
            for &w in &weights[at..end] {
                absolute += w.abs();
                size += w * w;
            }
            squares += size;
            if size > 0.0 {
                groups += ((end - at) as f64 * size).sqrt();
            }
            at = end;
        }
        strength * (mix * absolute + 0.5 * (1.0 - mix) * squares + 0.1 * groups)
    }

    /// The odds of each player after games, by the updates of Elo with a margin of victory.
    #[differentiable]
    fn ratings(games: &[(usize, usize, f64)], k: f64, scale: f64, ratings: &mut [f64]) -> f64 {
        let mut surprise = 0.0;
        for &(winner, loser, margin) in games {
            if winner == loser {
                continue;
            }
            let difference = ratings[winner] - ratings[loser];
            let expected = 1.0 / (1.0 + 10f64.powf(-difference / scale));
            let weight = if margin > 1.0 { 1.0 + margin.ln() } else { 1.0 };
            let change = k * weight * (1.0 - expected);
            ratings[winner] += change;
            ratings[loser] -= change;
            surprise -= expected.ln();
        }
        surprise
    }
}

use functions::{Loss, cases};

use crate::tests;

const SPLITS: [(usize, f64, f64); 7] = [
    (0, 0.1, 2.0),
    (1, -0.2, 3.0),
    (0, 0.9, 1.5),
    (1, 0.4, 900.0),
    (0, 0.2, -900.0),
    (1, 0.6, 2.5),
    (0, 0.3, 0.7),
];

tests! {
    classifier_loss: [(
        [[0.3, -0.2, 0.5], [0.1, 0.9, -0.4], [-0.7, 0.2, 0.1], [0.6, 0.3, 0.2]],
        [0.1, -0.2, 0.05, 0.0],
        [[0.4, -0.3, 0.8, 0.1], [0.9, 0.5, -0.1, 0.4], [-0.2, 0.3, 0.7, -0.6]],
        [1.0, -0.5, 0.8],
        2,
    )],
    panics [([[0.1; 3]; 4], [0.0; 4], [[0.1; 4]; 3], [1.0; 3], 3)];
    total_loss: [
        (Loss::Squared, vec![0.5, -1.0, 2.0], vec![1.0, -1.2, 0.3]),
        (Loss::Huber(0.6), vec![0.5, -1.0, 2.0], vec![1.0, -1.2, 0.3]),
        (Loss::Hinge, vec![0.5, -1.5, 2.0], vec![1.0, -1.0, -1.0]),
        (Loss::Logistic, vec![0.5, -1.5, 900.0, -900.0], vec![1.0, -1.0, -1.0, -1.0]),
        (Loss::Biweight(1.1), vec![0.5, -1.5, 2.0], vec![1.0, -1.7, -1.0]),
        (Loss::Quantile(0.3), vec![0.5, -1.5, 2.0], vec![1.0, -1.7, -1.0]),
    ],
    kinks [(Loss::Hinge, vec![1.0], vec![1.0]), (Loss::Quantile(0.3), vec![1.0], vec![1.0])],
    panics [(Loss::Huber(-0.1), vec![1.0], vec![1.0])];
    lstm: [
        (
            vec![0.5, -1.0, 2.0, 0.3],
            [[0.4, -0.3, 0.8], [0.9, 0.5, -0.1], [-0.2, 0.3, 0.7], [0.6, 0.1, -0.2]],
            (0.1, -0.2),
            0.9,
        ),
        (vec![0.5, 900.0], [[0.9, 0.5, 0.3], [0.9, 0.5, -0.1], [-9.2, 0.3, 0.7], [0.6, 0.1, -0.2]], (0.1, 2.0), 0.9),
    ];
    batch_norm: [(vec![0.5, -1.0, 2.0, 0.3], 1.3, 0.2)], kinks [(vec![0.5; 3], 1.3, 0.2)];
    attention: [(
        [[0.3, -0.2], [0.5, 0.1], [0.9, -0.4], [-0.7, 0.2]],
        [[0.1, 0.6], [0.3, 0.2], [-0.5, 0.4], [0.2, -0.9]],
        [[1.0, 0.2], [0.3, -0.8], [0.4, 0.6], [0.7, 0.9]],
        [[5.0; 2]; 4],
    )];
    convolved: [([0.5, -1.0, 2.0, 0.3, 0.7, 0.1, -1.0, 0.4], [0.3, -0.8, 0.6], -0.1)];
    clustering: [(
        vec![[0.1, 0.2], [0.9, 0.7], [-0.4, 0.3], [2.0, 1.5]],
        [[0.0, 0.1], [0.5, 0.4], [2.1, 1.2]],
        0.9,
    )],
    kinks [(vec![[0.1, 0.2]], [[0.0, 0.1], [0.0, 0.1], [2.1, 1.2]], 0.0)];
    mixture_likelihood: [(vec![0.5, -1.0, 2.0], [0.1, -0.3, 0.4], [-1.0, 0.2, 1.8], [0.1, -2.4, 0.2])],
    kinks [(vec![1e200], [0.1, -0.3, 0.4], [-1.0, 0.2, 1.8], [0.1, -0.4, 0.2])];
    adam: [
        (vec![0.5, -1.0], vec![0.3, 0.2], vec![0.1, 0.0], vec![0.01, 0.02], 0.1, 3),
        (vec![0.5, -1.0], vec![3.3, -1.2], vec![0.1, 0.0], vec![-0.1, 0.02], 0.1, 1),
    ],
    kinks [(vec![0.5, -1.0], vec![0.0, 1e-3], vec![0.1, 0.0], vec![0.0, 0.0], 0.1, 2)];
    process_likelihood: [([0.0, 0.4, 1.1, 1.9, 2.5], [0.3, 0.8, 0.9, 0.2, -0.5], 0.8, 1.1, 0.2)],
    kinks [([0.0, 0.4, 1.1, 1.9, 2.5], [0.3, 0.8, 0.9, 0.2, -0.5], 0.8, 0.0, 0.0)],
    panics [([0.0, 0.4, 1.1, 1.9, 2.5], [0.3, 0.8, 0.9, 0.2, -0.5], 0.0, 1.0, 0.1)];
    soft_tree: [(vec![0.5, 0.7], SPLITS, [0.3, -0.2, 0.5, 0.1, 0.9, -0.4, 0.8, 0.6])],
    panics [(vec![0.5], SPLITS, [0.3, -0.2, 0.5, 0.1, 0.9, -0.4, 0.8, 0.6])];
    hidden_chain: [
        (
            [0.5, 0.4, 0.2],
            [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]],
            [[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]],
            vec![0, 1, 1, 2, 0],
        ),
        ([0.5, -0.9, 0.2], [[0.7, 0.2, 0.1]; 3], [[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]], vec![1, 0]),
    ],
    kinks [([0.5, 0.3, 0.2], [[0.7, 0.2, 0.1]; 3], [[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]], vec![1, 0]), ([0.5, 0.3, 0.2], [[0.7, 0.2, 0.1]; 3], [[0.0, 1.0]; 3], vec![1, 0])],
    panics [([0.5, 0.3, 0.2], [[0.7, 0.2, 0.1]; 3], [[0.9, 0.1]; 3], vec![1, 3])];
    penalty: [(vec![0.5, -1.0, 2.0, 0.3, -0.2], 2, 0.3, 0.7), (vec![0.5, -1.0], 3, 1.0, 0.1)],
    kinks [(vec![0.0, 0.0, 1.0], 2, 0.5, 0.7), (vec![1.0], 1, 0.5, 0.0)];
    ratings: [(vec![(0, 1, 2.5), (2, 0, 0.5), (1, 1, 9.0), (1, 2, 1.5)], 30.0, 400.0, vec![1500.0, 1480.0, 1600.0])],
    kinks [(vec![(0, 1, 1.0), (1, 0, -3.0)], 30.0, 400.0, vec![1500.0, 1480.0])];
}
