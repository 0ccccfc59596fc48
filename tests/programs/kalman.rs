//! The likelihood of measurements of a moving target, by a Kalman filter on small matrices.

#[oracle::twin]
pub(crate) mod program {
    pub(crate) mod matrix {
        use dnn_core::{Differentiable, differentiable};
        use num_traits::Float;

        /// A matrix by rows.
        #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
        pub struct Matrix<T, const R: usize, const C: usize>(pub [[T; C]; R]);

        #[differentiable]
        impl<T: Float, const R: usize, const C: usize> Matrix<T, R, C> {
            pub fn zero() -> Self {
                Self([[T::zero(); C]; R])
            }

            #[differentiable(wrt(self, other))]
            pub fn times<const K: usize>(&self, other: &Matrix<T, C, K>) -> Matrix<T, R, K> {
                let mut product = Matrix::<T, R, K>::zero();
                for i in 0..R {
                    for j in 0..K {
                        let mut sum = T::zero();
                        for k in 0..C {
                            sum = sum + self.0[i][k] * other.0[k][j];
                        }
                        product.0[i][j] = sum;
                    }
                }
                product
            }

            #[differentiable(wrt(self))]
            pub fn transposed(&self) -> Matrix<T, C, R> {
                let mut rows = [[T::zero(); R]; C];
                for i in 0..R {
                    for j in 0..C {
                        rows[j][i] = self.0[i][j];
                    }
                }
                Matrix(rows)
            }

            #[differentiable(wrt(self, factor, other))]
            pub fn plus(&self, factor: T, other: &Self) -> Self {
                let mut sum = *self;
                for i in 0..R {
                    for j in 0..C {
                        sum.0[i][j] = sum.0[i][j] + factor * other.0[i][j];
                    }
                }
                sum
            }
        }

        pub type Square<T, const N: usize> = Matrix<T, N, N>;

        #[differentiable]
        impl<T: Float, const N: usize> Matrix<T, N, N> {
            /// The lower factor of Cholesky, if there is one.
            #[differentiable(wrt(self))]
            pub fn cholesky(&self) -> Option<Self> {
                let mut lower = Self::zero();
                for i in 0..N {
                    for j in 0..=i {
                        let mut rest = self.0[i][j];
                        for k in 0..j {
                            rest = rest - lower.0[i][k] * lower.0[j][k];
                        }
                        if i == j {
                            if rest <= T::zero() {
                                return None;
                            }
                            lower.0[i][i] = rest.sqrt();
                        } else {
                            lower.0[i][j] = rest / lower.0[j][j];
                        }
                    }
                }
                Some(lower)
            }

            /// Solves with a lower factor and its transpose.
            #[differentiable(wrt(self, right))]
            pub fn solve<const C: usize>(&self, right: &Matrix<T, N, C>) -> Matrix<T, N, C> {
                let mut x = *right;
                for c in 0..C {
                    for i in 0..N {
                        for k in 0..i {
                            x.0[i][c] = x.0[i][c] - self.0[i][k] * x.0[k][c];
                        }
                        x.0[i][c] = x.0[i][c] / self.0[i][i];
                    }
                    for i in (0..N).rev() {
                        for k in i + 1..N {
                            x.0[i][c] = x.0[i][c] - self.0[k][i] * x.0[k][c];
                        }
                        x.0[i][c] = x.0[i][c] / self.0[i][i];
                    }
                }
                x
            }
        }
    }

    use std::f64::consts::TAU;

    use dnn_core::{Differentiable, differentiable};

    use matrix::{Matrix, Square};

    pub type Column = Matrix<f64, 4, 1>;

    /// Noise of the motion, and of both sensors.
    #[derive(Differentiable, Clone, Debug)]
    pub struct Noise {
        pub jerk: f64,
        pub radar: [f64; 2],
        pub beacon: f64,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Measurement {
        Position { x: f64, y: f64 },
        Range(f64),
        Missed,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Filter {
        pub state: Column,
        pub covariance: Square<f64, 4>,
        pub ln_likelihood: f64,
    }

    impl Filter {
        const DT: f64 = 0.5;

        #[differentiable(wrt(state, spread))]
        pub fn new(state: [f64; 4], spread: f64) -> Self {
            let mut covariance = Matrix::zero();
            for i in 0..4 {
                covariance.0[i][i] = spread;
            }
            let column = Matrix([[state[0]], [state[1]], [state[2]], [state[3]]]);
            Self { state: column, covariance, ln_likelihood: 0.0 }
        }

        #[differentiable(wrt(self, jerk))]
        pub fn predict(&mut self, jerk: f64) {
            let dt = Self::DT;
            let motion = Matrix([
                [1.0, 0.0, dt, 0.0],
                [0.0, 1.0, 0.0, dt],
                [0.0, 0.0, 1.0, 0.0],
                [0.0, 0.0, 0.0, 1.0],
            ]);
            self.state = motion.times(&self.state);
            let moved = motion.times(&self.covariance);
            self.covariance = moved.times(&motion.transposed());
            for i in 0..2 {
                self.covariance.0[i][i] += jerk * dt.powi(3) / 3.0;
                self.covariance.0[i][i + 2] += jerk * dt.powi(2) / 2.0;
                self.covariance.0[i + 2][i] += jerk * dt.powi(2) / 2.0;
                self.covariance.0[i + 2][i + 2] += jerk * dt;
            }
        }

        /// Takes a measurement of any size; none is taken where its covariance is not one.
        #[differentiable(wrt(self, gap, slope, noise))]
        fn correct<const M: usize>(
            &mut self,
            gap: &Matrix<f64, M, 1>,
            slope: &Matrix<f64, M, 4>,
            noise: &Matrix<f64, M, M>,
        ) -> bool {
            let back = slope.transposed();
            let across = self.covariance.times(&back);
            let spread = slope.times(&across).plus(1.0, noise);
            let Some(lower) = spread.cholesky() else { return false };
            let solved = lower.solve(gap);
            let gain = lower.solve(&across.transposed());
            let mut determinant = 1.0;
            for i in 0..M {
                determinant *= lower.0[i][i];
            }
            let distance2 = gap.transposed().times(&solved);
            self.ln_likelihood -= 0.5 * distance2.0[0][0] + determinant.ln() + 0.5 * M as f64 * TAU.ln();
            self.state = self.state.plus(1.0, &across.times(&solved));
            self.covariance = self.covariance.plus(-1.0, &across.times(&gain));
            true
        }

        #[differentiable(wrt(self, noise))]
        pub fn measure(&mut self, seen: Measurement, noise: &Noise) {
            let Matrix([[x], [y], ..]) = self.state;
            match seen {
                Measurement::Position { x: seen_x, y: seen_y } => {
                    let slope = Matrix([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]);
                    let [nx, ny] = noise.radar;
                    let gap = Matrix([[seen_x - x], [seen_y - y]]);
                    self.correct(&gap, &slope, &Matrix([[nx * nx, 0.0], [0.0, ny * ny]]));
                }
                Measurement::Range(range) => {
                    let r = x.hypot(y);
                    let slope = Matrix([[x / r, y / r, 0.0, 0.0]]);
                    let gap = Matrix([[range - r]]);
                    self.correct(&gap, &slope, &Matrix([[noise.beacon * noise.beacon]]));
                }
                Measurement::Missed => {}
            }
        }
    }

    #[differentiable(wrt(start, spread, noise))]
    pub fn ln_likelihood(start: [f64; 4], spread: f64, noise: &Noise, seen: &[Measurement]) -> f64 {
        let mut filter = Filter::new(start, spread);
        for measurement in seen {
            filter.predict(noise.jerk);
            filter.measure(*measurement, noise);
        }
        filter.ln_likelihood
    }
}

use program::{Filter, Measurement, Noise, cases};

use oracle::tests;

const START: [f64; 4] = [1.0, -0.5, 0.8, 0.3];

fn noise() -> Noise {
    Noise { jerk: 0.2, radar: [0.3, 0.5], beacon: 0.4 }
}

fn filter() -> Filter {
    let mut filter = Filter::new(START, 1.5);
    filter.predict(0.4);
    filter
}

fn seen() -> Vec<Measurement> {
    let at = |x, y| Measurement::Position { x, y };
    vec![at(1.3, -0.4), Measurement::Missed, Measurement::Range(2.1), at(2.7, 0.3), Measurement::Range(3.0)]
}

tests! {
    filter_new: [(START, 1.5)];
    filter_predict: [(filter(), 0.2)];
    filter_measure: [
        (filter(), Measurement::Range(1.7), noise()),
        (filter(), Measurement::Position { x: 1.3, y: -0.4 }, noise()),
        (filter(), Measurement::Missed, noise()),
    ];
    ln_likelihood: [(START, 1.5, noise(), seen()), (START, 1.5, noise(), vec![])];
}
