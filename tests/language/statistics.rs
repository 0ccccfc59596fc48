//! Descriptive statistics, tests and likelihoods, as iterators over samples.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::{Differentiable, differentiable};
    use num_traits::{Float, FromPrimitive};

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Error {
        Empty,
        Lengths(usize, usize),
        NotPositive,
    }

    /// Mean, variance, skewness and excess kurtosis of a sample.
    #[differentiable]
    fn moments(data: &[f64]) -> Option<(f64, f64, f64, f64)> {
        if data.len() < 4 {
            return None;
        }
        let n = data.len() as f64;
        let mean = data.iter().sum::<f64>() / n;
        let m2 = data.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n;
        let m3 = data.iter().map(|x| (x - mean).powi(3)).sum::<f64>() / n;
        let m4 = data.iter().map(|x| (x - mean).powi(4)).sum::<f64>() / n;
        if m2 == 0.0 {
            return None;
        }
        let sd = m2.sqrt();
        Some((mean, m2 * n / (n - 1.0), m3 / sd.powi(3), m4 / (m2 * m2) - 3.0))
    }

    /// The correlation of two samples, after Pearson.
    #[differentiable]
    fn pearson(x: &[f64], y: &[f64]) -> Result<f64, Error> {
        if x.is_empty() || y.is_empty() {
            return Err(Error::Empty);
        }
        if x.len() != y.len() {
            return Err(Error::Lengths(x.len(), y.len()));
        }
        let n = x.len() as f64;
        let mean_x = x.iter().sum::<f64>() / n;
        let mean_y = y.iter().sum::<f64>() / n;
        let (sxy, sxx, syy) = x.iter().zip(y.iter()).fold((0.0, 0.0, 0.0), |(sxy, sxx, syy), (&a, &b)| {
            let (da, db) = (a - mean_x, b - mean_y);
            (sxy + da * db, sxx + da * da, syy + db * db)
        });
        Ok(sxy / (sxx * syy).sqrt())
    }

    #[differentiable]
    fn mean<T: Float + FromPrimitive>(data: &[T]) -> T {
        let n = T::from_usize(data.len()).unwrap();
        data.iter().fold(T::zero(), |sum, &x| sum + x) / n
    }

    #[differentiable]
    fn variance<T: Float + FromPrimitive>(data: &[T], dof: usize) -> T {
        let center = mean(data);
        let sum = data.iter().map(|&x| (x - center) * (x - center)).fold(T::zero(), |acc, d| acc + d);
        sum / T::from_usize(data.len() - dof).unwrap()
    }

    /// The statistic of Welch's test for two means, with its degrees of freedom.
    #[differentiable]
    fn welch(a: &[f64], b: &[f64]) -> (f64, f64) {
        let (na, nb) = (a.len() as f64, b.len() as f64);
        let (va, vb) = (variance(a, 1) / na, variance(b, 1) / nb);
        let t = (mean(a) - mean(b)) / (va + vb).sqrt();
        let dof = (va + vb).powi(2) / (va.powi(2) / (na - 1.0) + vb.powi(2) / (nb - 1.0));
        (t, dof)
    }

    /// The weighted mean and its standard error; weights that are not positive do not count.
    #[differentiable]
    fn weighted_mean(values: &[f64], weights: &[f64]) -> Option<(f64, f64)> {
        let total: f64 = weights.iter().filter(|&&w| w > 0.0).sum();
        if total <= 0.0 {
            return None;
        }
        let mean =
            values.iter().zip(weights).filter(|&(_, &w)| w > 0.0).map(|(v, w)| v * w).sum::<f64>() / total;
        let spread: f64 = values
            .iter()
            .zip(weights.iter())
            .filter_map(|(&v, &w)| if w > 0.0 { Some(w * (v - mean).powi(2)) } else { None })
            .sum();
        Some((mean, (spread / total).sqrt()))
    }

    /// The density estimate at a point, with a Gaussian kernel and Silverman's bandwidth.
    #[differentiable]
    fn kernel_density(samples: &[f64], at: f64) -> f64 {
        let n = samples.len() as f64;
        let mu = samples.iter().sum::<f64>() / n;
        let sigma = (samples.iter().map(|&s| (s - mu) * (s - mu)).sum::<f64>() / (n - 1.0)).sqrt();
        let h = 1.06 * sigma * n.powf(-0.2);
        let kernel = |u: f64| (-0.5 * u * u).exp() / (2.0 * PI).sqrt();
        samples.iter().map(|&s| kernel((at - s) / h)).sum::<f64>() / (n * h)
    }

    /// The autocorrelations of a series up to a lag.
    #[differentiable]
    fn autocorrelation(series: &[f64], lags: usize) -> Vec<f64> {
        let n = series.len();
        let mean = series.iter().sum::<f64>() / n as f64;
        let centered: Vec<f64> = series.iter().map(|x| x - mean).collect();
        let scale: f64 = centered.iter().map(|c| c * c).sum();
        let mut out = Vec::with_capacity(lags);
        for lag in 1..=lags {
            let c: f64 = centered.iter().zip(centered.iter().skip(lag)).map(|(a, b)| a * b).sum();
            out.push(c / scale);
        }
        out
    }

    /// The covariance matrix of observations, one per row.
    #[differentiable]
    fn covariance(rows: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let n = rows.len() as f64;
        let d = rows[0].len();
        let mut means = vec![0.0; d];
        for row in rows {
            for (m, x) in means.iter_mut().zip(row) {
                *m += x / n;
            }
        }
        let mut cov = vec![vec![0.0; d]; d];
        for row in rows.iter() {
            for i in 0..d {
                for j in 0..=i {
                    cov[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (n - 1.0);
                }
            }
        }
        for i in 0..d {
            for j in i + 1..d {
                cov[i][j] = cov[j][i];
            }
        }
        cov
    }

    /// Geometric, harmonic and power mean.
    #[differentiable]
    fn means(data: &[f64], p: f64) -> Result<[f64; 3], Error> {
        if data.is_empty() {
            return Err(Error::Empty);
        }
        if data.iter().any(|&x| x <= 0.0) {
            return Err(Error::NotPositive);
        }
        let n = data.len() as f64;
        let geometric = data.iter().map(|x| x.ln()).sum::<f64>() / n;
        let harmonic = n / data.iter().map(|x| x.recip()).sum::<f64>();
        let power = (data.iter().map(|x| x.powf(p)).sum::<f64>() / n).powf(1.0 / p);
        Ok([geometric.exp(), harmonic, power])
    }

    /// A normal distribution, as the field of a model.
    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Normal {
        pub(crate) mean: f64,
        pub(crate) std_dev: f64,
    }

    impl Normal {
        #[differentiable(wrt(self, x))]
        fn ln_pdf(&self, x: f64) -> f64 {
            let d = (x - self.mean) / self.std_dev;
            -0.5 * d * d - self.std_dev.ln() - 0.5 * (2.0 * PI).ln()
        }

        /// The log-likelihood of a sample, of which some values are missing.
        #[differentiable(wrt(self))]
        fn log_likelihood(&self, sample: &[Option<f64>]) -> f64 {
            sample.iter().flatten().map(|&x| self.ln_pdf(x)).sum()
        }

        /// The divergence of another distribution from this one.
        #[differentiable(wrt(self, other))]
        fn kl_divergence(&self, other: &Normal) -> Option<f64> {
            if self.std_dev <= 0.0 || other.std_dev <= 0.0 {
                return None;
            }
            let ratio = self.std_dev / other.std_dev;
            let shift = (self.mean - other.mean) / other.std_dev;
            Some(0.5 * (ratio * ratio + shift * shift - 1.0) - ratio.ln())
        }
    }

    /// The median absolute deviation by way of sorted copies, scaled to that of a normal distribution.
    #[differentiable]
    fn mad(data: &[f64; 5], center: f64) -> f64 {
        let deviations = data.map(|x| (x - center).abs());
        let largest = deviations.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let smallest = deviations.iter().cloned().fold(f64::INFINITY, f64::min);
        1.4826 * (deviations.iter().sum::<f64>() - largest - smallest) / 3.0
    }

    /// The entropy of a distribution given by counts, in bits.
    #[differentiable]
    fn entropy(counts: &[f64], smoothing: f64) -> f64 {
        let total: f64 = counts.iter().map(|c| c + smoothing).sum();
        counts.iter().map(|&c| (c + smoothing) / total).filter(|p| *p > 0.0).map(|p| -p * p.log2()).sum()
    }

    /// The Jensen-Shannon distance of two distributions.
    #[differentiable]
    fn jensen_shannon(p: &[f64], q: &[f64]) -> f64 {
        let kl = |a: f64, b: f64| if a == 0.0 { 0.0 } else { a * (a / b).ln() };
        let (mut left, mut right) = (0.0, 0.0);
        p.iter().zip(q).for_each(|(&a, &b)| {
            let m = 0.5 * (a + b);
            left += kl(a, m);
            right += kl(b, m);
        });
        (0.5 * (left + right)).max(0.0).sqrt()
    }

    /// Chi-squared of counts against expectations; cells with few expected are pooled.
    #[differentiable]
    fn chi_squared(observed: &[f64], expected: &[f64]) -> f64 {
        assert_eq!(observed.len(), expected.len());
        let mut pooled = (0.0, 0.0);
        let mut statistic = 0.0;
        for (o, e) in observed.iter().zip(expected.iter()) {
            if *e < 5.0 {
                pooled.0 += o;
                pooled.1 += e;
                continue;
            }
            statistic += (o - e).powi(2) / e;
        }
        if pooled.1 > 0.0 { statistic + (pooled.0 - pooled.1).powi(2) / pooled.1 } else { statistic }
    }

    /// Mean and variance in one pass, after Welford.
    #[differentiable]
    fn welford(data: &[f64]) -> (f64, f64) {
        let (_, mean, m2) = data.iter().fold((0usize, 0.0, 0.0), |(count, mean, m2), x| {
            let count = count + 1;
            let delta = x - mean;
            let mean = mean + delta / count as f64;
            (count, mean, m2 + delta * (x - mean))
        });
        (mean, m2 / (data.len() - 1) as f64)
    }

    /// A straight line by least squares, with the coefficient of determination.
    #[differentiable]
    fn linear_fit(points: &[(f64, f64)]) -> Result<(f64, f64, f64), String> {
        let n = points.len() as f64;
        let (sx, sy) = points.iter().fold((0.0, 0.0), |(sx, sy), &(x, y)| (sx + x, sy + y));
        let sxx: f64 = points.iter().map(|(x, _)| x * x).sum();
        let sxy: f64 = points.iter().map(|(x, y)| x * y).sum();
        let det = n * sxx - sx * sx;
        if det.abs() < 1e-12 {
            return Err(format!("{} points at one place", points.len()));
        }
        let slope = (n * sxy - sx * sy) / det;
        let intercept = (sy - slope * sx) / n;
        let residual: f64 = points.iter().map(|&(x, y)| (y - intercept - slope * x).powi(2)).sum();
        let total = points.iter().map(|&(_, y)| (y - sy / n).powi(2)).sum::<f64>();
        Ok((slope, intercept, 1.0 - residual / total))
    }

    /// The quantile of a sorted sample, between two of its values.
    #[differentiable(wrt(sorted))]
    fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
        let last = sorted.len().checked_sub(1)?;
        let h = p * last as f64;
        let (low, high) = (h.floor() as usize, h.ceil() as usize);
        let below = *sorted.get(low)?;
        let above = sorted.get(high).copied()?;
        Some(below + (h - low as f64) * (above - below))
    }

    /// Trend and seasonal swing by Holt and Winters: the sum of squared errors one step ahead.
    #[differentiable]
    fn holt_winters(series: &[f64], alpha: f64, beta: f64, gamma: f64) -> f64 {
        let period = 4;
        let mut level = series[..period].iter().sum::<f64>() / period as f64;
        let mut trend = series
            .iter()
            .take(period)
            .zip(series.iter().skip(period))
            .map(|(a, b)| (b - a) / period as f64)
            .sum::<f64>()
            / period as f64;
        let mut seasonal: Vec<f64> = series.iter().take(period).map(|x| x - level).collect();
        let mut sse = 0.0;
        for (t, &x) in series.iter().enumerate().skip(period) {
            let season = seasonal[t % period];
            let forecast = level + trend + season;
            sse += (x - forecast).powi(2);
            let previous = level;
            level = alpha * (x - season) + (1.0 - alpha) * (level + trend);
            trend = beta * (level - previous) + (1.0 - beta) * trend;
            seasonal[t % period] = gamma * (x - level) + (1.0 - gamma) * season;
        }
        sse
    }
}

use functions::{Normal, cases};

use crate::tests;

tests! {
    moments: [vec![0.3, 1.2, -0.5, 2.2, 0.9]], kinks [vec![1.0; 5], vec![1.0]];
    pearson: [(vec![0.3, 1.2, -0.5, 2.2], vec![0.9, 0.8, 0.1, 1.7])],
    kinks [(vec![], vec![1.0]), (vec![1.0], vec![1.0, 2.0])];
    welch: [(vec![0.3, 1.2, -0.5, 2.2], vec![0.9, 0.8, 0.1])];
    weighted_mean: [(vec![0.3, 1.2, -0.5], vec![0.9, -0.8, 0.1])], kinks [(vec![1.0], vec![0.0])];
    kernel_density: [(vec![0.3, 1.2, -0.5, 2.2], 0.8)];
    autocorrelation: [(vec![0.3, 1.2, -0.5, 2.2, 0.4, 0.1], 3)];
    covariance: [vec![vec![0.3, 1.2], vec![-0.5, 2.2], vec![0.4, 0.1]]];
    means: [(vec![0.3, 1.2, 2.5], 1.7)], kinks [(vec![], 1.0), (vec![1.0, -1.0], 2.0)];
    normal_ln_pdf: [(Normal { mean: 0.3, std_dev: 1.2 }, 0.7)];
    normal_log_likelihood: [(Normal { mean: 0.3, std_dev: 1.2 }, vec![Some(0.7), None, Some(-0.4)])];
    normal_kl_divergence: [
        (Normal { mean: 0.3, std_dev: 1.2 }, Normal { mean: -0.1, std_dev: 0.8 }),
        (Normal { mean: 0.3, std_dev: -1.2 }, Normal { mean: -0.1, std_dev: 0.8 }),
    ];
    mad: [([0.3, 1.2, -0.5, 2.2, 0.4], 0.5)];
    entropy: [(vec![3.0, 1.0, 0.5], 0.1)], kinks [(vec![3.0, 0.0, 0.5], 0.0)];
    jensen_shannon: [(vec![0.2, 0.5, 0.3], vec![0.4, 0.4, 0.2])], kinks [(vec![0.0, 1.0], vec![0.5, 0.5])];
    chi_squared: [(vec![8.0, 12.0, 3.0, 1.0], vec![9.0, 10.0, 2.0, 2.5]), (vec![8.0, 12.0], vec![9.0, 10.0])],
    panics [(vec![1.0], vec![])];
    welford: [vec![0.3, 1.2, -0.5, 2.2]];
    linear_fit: [vec![(0.3, 1.2), (-0.5, 2.2), (0.9, 0.1)]], kinks [vec![(1.0, 1.0), (1.0, 2.0)]];
    quantile: [(vec![0.3, 1.2, 2.5, 2.9], 0.6)], kinks [(vec![], 0.5), (vec![0.3, 1.2], 1.7)];
    holt_winters: [(vec![0.3, 1.2, 2.5, 2.9, 0.5, 1.4, 2.6, 3.3, 0.4], 0.3, 0.1, 0.2)];
}
