//! The log-density of a small hierarchical model, on its own special functions.

#[oracle::twin]
pub(crate) mod program {
    pub(crate) mod special {
        use std::f64::consts::PI;

        use dnn_core::differentiable;

        const G: f64 = 7.0;
        static LANCZOS: [f64; 9] = [
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

        /// Lanczos' approximation; the reflection formula below one half.
        #[differentiable]
        pub fn ln_gamma(x: f64) -> f64 {
            if x < 0.5 {
                return (PI / (PI * x).sin().abs()).ln() - ln_gamma(1.0 - x);
            }
            let x = x - 1.0;
            let mut sum = LANCZOS[0];
            for (i, c) in LANCZOS.iter().enumerate().skip(1) {
                sum += c / (x + i as f64);
            }
            let t = x + G + 0.5;
            0.5 * (2.0 * PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
        }

        #[differentiable]
        pub fn ln_beta(a: f64, b: f64) -> f64 {
            ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
        }

        /// The regularized lower incomplete gamma function: a series, or one minus a continued fraction.
        #[differentiable]
        pub fn gamma_p(a: f64, x: f64) -> f64 {
            let ln_gamma = ln_gamma(a);
            let front = (a * x.ln() - x - ln_gamma).exp();
            if x < a + 1.0 {
                let mut term = 1.0 / a;
                let mut sum = term;
                let mut n = a;
                while term.abs() > sum.abs() * 1e-15 {
                    n += 1.0;
                    term *= x / n;
                    sum += term;
                }
                front * sum
            } else {
                let mut b = x + 1.0 - a;
                let mut c = 1e300;
                let mut d = 1.0 / b;
                let mut h = d;
                let mut i = 1.0;
                loop {
                    let an = -i * (i - a);
                    b += 2.0;
                    d = 1.0 / (an * d + b);
                    c = b + an / c;
                    let delta = c * d;
                    h *= delta;
                    if (delta - 1.0).abs() < 1e-15 || i > 200.0 {
                        break;
                    }
                    i += 1.0;
                }
                1.0 - front * h
            }
        }
    }

    pub(crate) mod densities {
        use dnn_core::{Differentiable, differentiable};

        #[differentiable]
        use super::special::{gamma_p, ln_beta, ln_gamma};

        #[differentiable]
        pub trait Density {
            const SUPPORT: (f64, f64);

            #[differentiable(wrt(self, x))]
            fn ln_density(&self, x: f64) -> f64;

            fn admits(&self, x: f64) -> bool {
                Self::SUPPORT.0 < x && x < Self::SUPPORT.1
            }

            #[differentiable(wrt(self, data))]
            fn ln_likelihood(&self, data: &[f64]) -> f64 {
                let mut sum = 0.0;
                for &x in data {
                    if !self.admits(x) {
                        return f64::NEG_INFINITY;
                    }
                    sum += self.ln_density(x);
                }
                sum
            }
        }

        #[derive(Differentiable, Clone, Copy, Debug)]
        pub struct Gamma {
            pub shape: f64,
            pub rate: f64,
        }

        #[derive(Differentiable, Clone, Copy, Debug)]
        pub struct Beta(pub f64, pub f64);

        #[derive(Differentiable, Clone, Debug)]
        pub struct StudentT {
            pub freedom: f64,
            pub center: f64,
            pub scale: f64,
        }

        #[differentiable(trait)]
        impl Density for Gamma {
            const SUPPORT: (f64, f64) = (0.0, f64::INFINITY);

            #[differentiable(wrt(self, x))]
            fn ln_density(&self, x: f64) -> f64 {
                let Self { shape, rate } = *self;
                shape * rate.ln() - ln_gamma(shape) + (shape - 1.0) * x.ln() - rate * x
            }
        }

        impl Gamma {
            /// The probability of at most `x`.
            #[differentiable(wrt(self, x))]
            pub fn distribution(&self, x: f64) -> f64 {
                if x <= 0.0 { 0.0 } else { gamma_p(self.shape, self.rate * x) }
            }
        }

        #[differentiable(trait)]
        impl Density for Beta {
            const SUPPORT: (f64, f64) = (0.0, 1.0);

            #[differentiable(wrt(self, x))]
            fn ln_density(&self, x: f64) -> f64 {
                let Beta(a, b) = self;
                (a - 1.0) * x.ln() + (b - 1.0) * (-x).ln_1p() - ln_beta(*a, *b)
            }
        }

        #[differentiable(trait)]
        impl Density for StudentT {
            const SUPPORT: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

            #[differentiable(wrt(self, x))]
            fn ln_density(&self, x: f64) -> f64 {
                let half = 0.5 * self.freedom;
                let z = (x - self.center) / self.scale;
                let ln_factor = -ln_beta(half, 0.5) - 0.5 * self.freedom.ln() - self.scale.ln();
                ln_factor - (half + 0.5) * (z * z / self.freedom).ln_1p()
            }
        }
    }

    use densities::{Beta, Density, Gamma, StudentT};
    use dnn_core::{Differentiable, differentiable};

    #[derive(Differentiable, Clone, Debug)]
    pub struct Model {
        pub sizes: Gamma,
        pub shares: Beta,
        pub noise: StudentT,
    }

    /// What is measured; sizes above the threshold were not written down.
    #[derive(Clone, Debug)]
    pub struct Data {
        pub sizes: Vec<f64>,
        pub shares: Vec<f64>,
        pub residuals: Vec<f64>,
        pub threshold: f64,
        pub lost: usize,
    }

    #[differentiable(wrt(model))]
    pub fn ln_posterior(model: &Model, data: &Data) -> f64 {
        let sizes = model.sizes.ln_likelihood(&data.sizes);
        let shares = model.shares.ln_likelihood(&data.shares);
        let residuals = model.noise.ln_likelihood(&data.residuals);
        let lost = data.lost as f64 * (1.0 - model.sizes.distribution(data.threshold)).ln();
        sizes + shares + residuals + lost + ln_prior(model)
    }

    #[differentiable(wrt(model))]
    fn ln_prior(model: &Model) -> f64 {
        let vague = Gamma { shape: 1.5, rate: 0.5 };
        let Model { sizes: Gamma { shape, rate }, shares, noise } = model;
        vague.ln_density(*shape) + vague.ln_density(*rate) + vague.ln_density(shares.0 + shares.1)
            - noise.center * noise.center
            - noise.scale
    }
}

use program::densities::{Beta, Gamma, StudentT};
use program::{Data, Model, cases};

use oracle::tests;

fn model() -> Model {
    Model {
        sizes: Gamma { shape: 2.5, rate: 0.8 },
        shares: Beta(1.7, 0.4),
        noise: StudentT { freedom: 4.5, center: 0.2, scale: 1.3 },
    }
}

fn data(share: f64, threshold: f64) -> Data {
    Data {
        sizes: vec![0.7, 3.1, 4.0],
        shares: vec![0.2, share],
        residuals: vec![-1.5, 0.3],
        threshold,
        lost: 2,
    }
}

tests! {
    ln_gamma: [0.2, 0.7, 3.4, 12.0, -0.6];
    ln_beta: [(0.3, 2.0), (4.0, 1.5)];
    gamma_p: [(2.5, 1.0), (2.5, 6.0), (0.4, 0.3)];
    gamma_ln_density: [(Gamma { shape: 2.5, rate: 0.8 }, 1.4), (Gamma { shape: 0.3, rate: 0.8 }, 1.4)];
    gamma_distribution: [(Gamma { shape: 2.5, rate: 0.8 }, 1.4), (Gamma { shape: 2.5, rate: 0.8 }, 8.0)],
        kinks [(Gamma { shape: 2.5, rate: 0.8 }, -1.0)];
    beta_ln_density: [(Beta(1.7, 0.4), 0.3)];
    student_t_ln_density: [(StudentT { freedom: 4.5, center: 0.2, scale: 1.3 }, -0.7)];
    ln_posterior: [(model(), data(0.6, 5.0)), (model(), data(0.6, 1.0))],
        kinks [(model(), data(1.6, 5.0))];
    ln_prior: [model()];
}
