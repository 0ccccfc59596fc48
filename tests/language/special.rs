//! Special functions and distributions.

#[oracle::twin]
mod functions {
    use std::f64::consts::{E, PI};

    use dnn_core::differentiable;

    const LANCZOS: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];

    /// The logarithm of the gamma function by Lanczos's sum, reflected on the left.
    #[differentiable]
    fn ln_gamma(x: f64) -> f64 {
        let reflected = x < 0.5;
        let z = if reflected { -x } else { x - 1.0 };
        let mut sum = LANCZOS[0];
        for i in 1..LANCZOS.len() {
            sum += LANCZOS[i] / (z + i as f64);
        }
        let t = z + 7.5;
        let logarithm = 0.5 * (2.0 * PI).ln() + (z + 0.5) * t.ln() - t + sum.ln();
        if reflected {
            let sine = (PI * x).sin();
            if sine == 0.0 {
                return f64::INFINITY;
            }
            (PI / sine.abs()).ln() - logarithm
        } else {
            logarithm
        }
    }

    /// The logarithmic derivative of the gamma function: upwards by recurrence, then its asymptotic series.
    #[differentiable]
    fn digamma(x: f64) -> f64 {
        if x <= 0.0 && x.floor() == x {
            return f64::NAN;
        }
        if x < 0.0 {
            return digamma_positive(1.0 - x) - PI / (PI * x).tan();
        }
        digamma_positive(x)
    }

    #[differentiable]
    fn digamma_positive(x: f64) -> f64 {
        let mut z = x;
        let mut shift = 0.0;
        while z < 6.0 {
            shift += 1.0 / z;
            z += 1.0;
        }
        let r = 1.0 / (z * z);
        let series = r * (1.0 / 12.0 - r * (1.0 / 120.0 - r * (1.0 / 252.0 - r * (1.0 / 240.0 - r / 132.0))));
        z.ln() - 0.5 / z - series - shift
    }

    /// The error function: a series near zero, a continued fraction far away.
    #[differentiable]
    fn erf(x: f64) -> f64 {
        if x.is_nan() {
            return x;
        }
        let z = x.abs();
        if z < 2.5 {
            let mut term = z;
            let mut sum = z;
            let mut n = 0.0;
            loop {
                n += 1.0;
                term *= -z * z / n;
                let contribution = term / (2.0 * n + 1.0);
                sum += contribution;
                if contribution.abs() < 1e-16 * sum.abs() || z == 0.0 {
                    break;
                }
            }
            return 2.0 / PI.sqrt() * sum * x.signum();
        }
        let mut fraction = 0.0;
        for k in (1..=40).rev() {
            fraction = 0.5 * k as f64 / (z + fraction);
        }
        let tail = (-z * z).exp() / (PI.sqrt() * (z + fraction));
        if x > 0.0 { 1.0 - tail } else { tail - 1.0 }
    }

    /// The regularized incomplete gamma function, by its series or by Lentz's continued fraction.
    #[differentiable]
    fn gamma_p(a: f64, x: f64) -> f64 {
        assert!(a > 0.0, "the shape {a} must be positive");
        if x <= 0.0 {
            return 0.0;
        }
        let scale = (a * x.ln() - x - ln_gamma(a)).exp();
        if x < a + 1.0 {
            let mut denominator = a;
            let mut term = 1.0 / a;
            let mut sum = term;
            for _ in 0..200 {
                denominator += 1.0;
                term *= x / denominator;
                sum += term;
                if term.abs() < sum.abs() * 1e-15 {
                    return sum * scale;
                }
            }
            return f64::NAN;
        }
        let mut b = x + 1.0 - a;
        let mut c = 1e300;
        let mut d = 1.0 / b;
        let mut h = d;
        for i in 1..=200 {
            let i = i as f64;
            let an = -i * (i - a);
            b += 2.0;
            d = an * d + b;
            c = b + an / c;
            d = 1.0 / d;
            let delta = d * c;
            h *= delta;
            if (delta - 1.0).abs() < 1e-15 {
                break;
            }
        }
        1.0 - scale * h
    }

    /// The continued fraction of the incomplete beta function: even and odd steps in turn.
    #[differentiable]
    fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
        let mut c = 1.0;
        let mut d = 1.0 / (1.0 - (a + b) * x / (a + 1.0));
        let mut h = d;
        let mut m = 1;
        while m <= 100 {
            let k = m as f64;
            let even = k * (b - k) * x / ((a + 2.0 * k - 1.0) * (a + 2.0 * k));
            d = 1.0 / (1.0 + even * d);
            c = 1.0 + even / c;
            h *= d * c;
            let odd = -(a + k) * (a + b + k) * x / ((a + 2.0 * k) * (a + 2.0 * k + 1.0));
            d = 1.0 / (1.0 + odd * d);
            c = 1.0 + odd / c;
            let step = d * c;
            h *= step;
            if (step - 1.0).abs() < 1e-15 {
                break;
            }
            m += 1;
        }
        h
    }

    #[differentiable]
    fn beta_regularized(a: f64, b: f64, x: f64) -> f64 {
        if !(0.0..=1.0).contains(&x) {
            panic!("{x} is no probability");
        }
        if x == 0.0 || x == 1.0 {
            return x;
        }
        let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
        if x < (a + 1.0) / (a + b + 2.0) {
            front * beta_fraction(a, b, x) / a
        } else {
            1.0 - front * beta_fraction(b, a, 1.0 - x) / b
        }
    }

    /// Student's distribution.
    #[differentiable]
    fn student_cdf(t: f64, freedom: f64) -> f64 {
        if t == f64::INFINITY {
            return 1.0;
        } else if t == f64::NEG_INFINITY {
            return 0.0;
        }
        let x = freedom / (freedom + t * t);
        let tail = 0.5 * beta_regularized(0.5 * freedom, 0.5, x);
        if t > 0.0 { 1.0 - tail } else { tail }
    }

    /// Bessel's function of order zero: the power series, and Hankel's expansion where it would cancel.
    #[differentiable]
    fn bessel_j0(x: f64) -> f64 {
        let z = x.abs();
        if z < 12.0 {
            let q = -0.25 * z * z;
            let mut term = 1.0;
            let mut sum = 1.0;
            for k in 1..60 {
                let k = k as f64;
                term *= q / (k * k);
                sum += term;
                if term.abs() < 1e-17 {
                    break;
                }
            }
            sum
        } else {
            let (mut p, mut q) = (0.0, 0.0);
            let mut term = 1.0;
            for k in 0..12 {
                match k % 4 {
                    0 => p += term,
                    1 => q += term,
                    2 => p -= term,
                    _ => q -= term,
                }
                let odd = (2 * k + 1) as f64;
                term *= -odd * odd / (8.0 * (k + 1) as f64 * z);
            }
            let phase = z - PI / 4.0;
            (2.0 / (PI * z)).sqrt() * (p * phase.cos() - q * phase.sin())
        }
    }

    /// Modified Bessel functions of orders zero to four, downwards by Miller's recurrence.
    #[differentiable]
    fn bessel_i(x: f64, out: &mut [f64; 5]) {
        if x == 0.0 {
            *out = [1.0, 0.0, 0.0, 0.0, 0.0];
            return;
        }
        let start = 30;
        let mut above = 0.0;
        let mut now = 1e-30;
        let mut norm = 0.0;
        for n in (0..=start).rev() {
            if n < 5 {
                out[n] = now;
            }
            norm += if n == 0 { now } else { 2.0 * now };
            let below = above + 2.0 * n as f64 / x * now;
            above = now;
            now = below;
        }
        let scale = x.exp() / norm;
        for value in out.iter_mut() {
            *value *= scale;
        }
    }

    /// Riemann's zeta function for real arguments above one, by the formula of Euler and Maclaurin.
    #[differentiable]
    fn zeta(s: f64) -> f64 {
        const BERNOULLI: [f64; 6] = [1. / 6., -1. / 30., 1. / 42., -1. / 30., 5. / 66., -691. / 2730.];
        if s == 1.0 {
            return f64::INFINITY;
        }
        if s < 1.0 {
            panic!("the sum diverges at {s}");
        }
        let n = 10;
        let mut sum = 0.0;
        for k in 1..n {
            sum += (k as f64).powf(-s);
        }
        let n = n as f64;
        sum += n.powf(1.0 - s) / (s - 1.0) + 0.5 * n.powf(-s);
        let mut rising = s;
        let mut factorial = 2.0;
        let mut power = n.powf(-s - 1.0);
        for (j, b) in BERNOULLI.iter().enumerate() {
            sum += b / factorial * rising * power;
            let m = 2.0 * j as f64;
            rising *= (s + m + 1.0) * (s + m + 2.0);
            factorial *= (m + 3.0) * (m + 4.0);
            power /= n * n;
        }
        sum
    }

    /// The complete elliptic integrals of both kinds, by the arithmetic and geometric mean.
    #[differentiable]
    fn elliptic_integrals(m: f64) -> (f64, f64) {
        if m >= 1.0 {
            return (f64::INFINITY, 1.0);
        }
        let mut a = 1.0;
        let mut g = (1.0 - m).sqrt();
        let mut difference = m;
        let mut sum = 0.5 * difference;
        let mut power = 1.0;
        while difference.abs() > 1e-15 * a {
            let c = 0.5 * (a - g);
            (a, g) = (0.5 * (a + g), (a * g).sqrt());
            difference = c * c;
            sum += power * difference;
            power *= 2.0;
        }
        let k = PI / (2.0 * a);
        (k, k * (1.0 - sum))
    }

    /// Carlson's symmetric integral of the first kind, by duplication.
    #[differentiable]
    fn carlson_rf(x: f64, y: f64, z: f64) -> f64 {
        if x.min(y).min(z) < 0.0 {
            return f64::NAN;
        }
        let (mut x, mut y, mut z) = (x, y, z);
        let mut rounds = 0;
        loop {
            let mean = (x + y + z) / 3.0;
            let (dx, dy) = (1.0 - x / mean, 1.0 - y / mean);
            let dz = -(dx + dy);
            let worst = dx.abs().max(dy.abs()).max(dz.abs());
            if worst < 1e-3 || rounds > 30 {
                let e2 = dx * dy - dz * dz;
                let e3 = dx * dy * dz;
                break (1.0 - e2 / 10.0 + e3 / 14.0 + e2 * e2 / 24.0 - 3.0 * e2 * e3 / 44.0) / mean.sqrt();
            }
            let lambda = (x * y).sqrt() + (y * z).sqrt() + (z * x).sqrt();
            x = 0.25 * (x + lambda);
            y = 0.25 * (y + lambda);
            z = 0.25 * (z + lambda);
            rounds += 1;
        }
    }

    /// Lambert's function on both branches, by Halley's method.
    #[differentiable]
    fn lambert_w(x: f64, lower: bool) -> f64 {
        if x < -1.0 / E || (lower && x >= 0.0) {
            return f64::NAN;
        }
        let mut w = if lower {
            let l = (-x).ln();
            l - (-l).ln()
        } else if x > E {
            let l = x.ln();
            l - l.ln()
        } else if x < -0.25 {
            -1.0 + (2.0 * (1.0 + E * x)).sqrt()
        } else {
            x / (1.0 + x)
        };
        for _ in 0..30 {
            let power = w.exp();
            let f = w * power - x;
            let slope = power * (w + 1.0);
            let step = f / (slope - (w + 2.0) * f / (2.0 * w + 2.0));
            w -= step;
            if step.abs() < 1e-14 * (1.0 + w.abs()) {
                break;
            }
        }
        w
    }

    /// The quantile of the normal distribution: rational functions of p in the middle, of its logarithm in the tails.
    #[differentiable]
    fn normal_quantile(p: f64) -> f64 {
        const C: [f64; 3] = [2.515517, 0.802853, 0.010328];
        const D: [f64; 3] = [1.432788, 0.189269, 0.001308];
        if p <= 0.0 {
            f64::NEG_INFINITY
        } else if p >= 1.0 {
            f64::INFINITY
        } else if p < 0.02425 || p > 1.0 - 0.02425 {
            let (q, sign) = if p < 0.5 { (p, -1.0) } else { (1.0 - p, 1.0) };
            let t = (-2.0 * q.ln()).sqrt();
            let numerator = C[0] + t * (C[1] + t * C[2]);
            let denominator = 1.0 + t * (D[0] + t * (D[1] + t * D[2]));
            sign * (t - numerator / denominator)
        } else {
            let q = p - 0.5;
            let r = q * q;
            let numerator = 2.50662823884 + r * (-18.61500062529 + r * (41.39119773534 - 25.44106049637 * r));
            let denominator =
                1.0 + r * (-8.47351093090 + r * (23.08336743743 + r * (-21.06224101826 + 3.13082909833 * r)));
            q * numerator / denominator
        }
    }

    /// Associated Legendre functions: up the diagonal, then up the degree.
    #[differentiable]
    fn legendre(l: usize, m: usize, x: f64) -> f64 {
        assert!(x.abs() <= 1.0, "{x} is no cosine");
        if m > l {
            return 0.0;
        }
        let mut pmm = 1.0;
        if m > 0 {
            let sine = ((1.0 - x) * (1.0 + x)).sqrt();
            let mut odd = 1.0;
            for _ in 1..=m {
                pmm *= -odd * sine;
                odd += 2.0;
            }
        }
        if l == m {
            return pmm;
        }
        let mut below = pmm;
        let mut now = x * (2 * m + 1) as f64 * pmm;
        for degree in m + 2..=l {
            let next =
                (x * (2 * degree - 1) as f64 * now - (degree + m - 1) as f64 * below) / (degree - m) as f64;
            below = now;
            now = next;
        }
        now
    }

    /// The log-likelihood of grouped counts under a negative binomial distribution.
    #[differentiable]
    fn count_likelihood(mean: f64, dispersion: f64, counts: &[u32]) -> f64 {
        let mut total = 0.0;
        for &k in counts {
            let n = k as f64;
            if dispersion < 1e-9 {
                total += n * mean.ln() - mean - ln_gamma(n + 1.0);
                continue;
            }
            let size = 1.0 / dispersion;
            let p = size / (size + mean);
            total += ln_gamma(n + size) - ln_gamma(size) - ln_gamma(n + 1.0) + size * p.ln();
            if k > 0 {
                total += n * (1.0 - p).ln();
            }
        }
        total
    }
}

use functions::cases;

use crate::tests;

tests! {
    ln_gamma: [0.7, 5.3, -1.4, 0.2, 120.0], kinks [0.0, -3.0];
    digamma: [0.3, 8.0, -1.7], kinks [0.0, -2.0];
    digamma_positive: [0.9, 17.0];
    erf: [0.4, -1.2, 3.0, -4.0], kinks [f64::NAN, 0.0];
    gamma_p: [(2.5, 1.2), (2.5, 7.0), (0.7, 0.1), (3.0, -1.0)], kinks [(2.0, 0.0)], panics [(-1.0, 2.0)];
    beta_fraction: [(2.0, 3.0, 0.3)];
    beta_regularized: [(2.0, 3.0, 0.3), (2.0, 0.7, 0.9)],
    kinks [(2.0, 3.0, 0.0), (2.0, 3.0, 1.0)],
    panics [(2.0, 3.0, 1.5)];
    student_cdf: [(0.8, 5.0), (-2.2, 3.0)], kinks [(f64::INFINITY, 4.0), (f64::NEG_INFINITY, 4.0)];
    bessel_j0: [0.5, -3.0, 14.0, -21.0], kinks [0.0, 12.0];
    bessel_i: [(0.8, [0.0; 5]), (-2.0, [1.0, 2.0, 3.0, 4.0, 5.0])], kinks [(0.0, [1.0; 5])];
    zeta: [2.0, 1.1, 5.5], kinks [1.0], panics [0.5];
    elliptic_integrals: [0.3, 0.95, -2.0], kinks [1.0, 3.0];
    carlson_rf: [(0.5, 1.0, 2.0), (0.01, 3.0, 40.0)], kinks [(-0.5, 1.0, 2.0), (1.0, 1.0, 1.0)];
    lambert_w: [(1.5, false), (10.0, false), (-0.3, false), (0.1, false), (-0.2, true)],
    kinks [(-1.0, false), (0.5, true)];
    normal_quantile: [0.3, 0.01, 0.99, 0.6], kinks [0.0, 1.0, -0.5, 2.0];
    legendre: [(3, 1, 0.4), (2, 2, -0.6), (5, 0, 0.3), (1, 2, 0.5)], kinks [(2, 1, 1.0), (3, 0, 1.0)], panics [(3, 1, 1.4)];
    count_likelihood: [(2.5, 0.4, vec![0, 3, 1]), (2.5, 1e-12, vec![2, 0])], kinks [(1.5, 0.0, vec![2, 0])];
}
