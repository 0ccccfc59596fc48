//! Models of any size with nalgebra's dynamic matrices.

#[oracle::twin(plain(probabilities))]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use nalgebra::{DMatrix, DVector};

    /// The cost of ridge regression.
    #[differentiable(wrt(beta, lambda))]
    fn ridge(x: &DMatrix<f64>, y: &DVector<f64>, beta: &DVector<f64>, lambda: f64) -> f64 {
        let residual = x * beta - y;
        0.5 * residual.norm_squared() + 0.5 * lambda * beta.dot(beta)
    }

    /// The estimate itself, by the normal equations.
    #[differentiable]
    fn ridge_estimate(x: &DMatrix<f64>, y: &DVector<f64>, lambda: f64) -> Result<DVector<f64>, String> {
        if x.nrows() != y.len() {
            return Err(format!("{} rows, {} targets", x.nrows(), y.len()));
        }
        let gram = x.transpose() * x + DMatrix::identity(x.ncols(), x.ncols()) * lambda;
        let rhs = x.transpose() * y;
        gram.cholesky().map(|c| c.solve(&rhs)).ok_or_else(|| "not positive".to_string())
    }

    /// The log-likelihood of a multivariate normal distribution.
    #[differentiable]
    fn mvn_ln_pdf(x: &DVector<f64>, mean: &DVector<f64>, covariance: &DMatrix<f64>) -> Option<f64> {
        let n = x.len() as f64;
        let chol = covariance.clone().cholesky()?;
        let d = x - mean;
        let quad = d.dot(&chol.solve(&d));
        Some(-0.5 * (quad + chol.ln_determinant() + n * (2.0 * std::f64::consts::PI).ln()))
    }

    /// The logarithm of the evidence of a Gaussian process.
    #[differentiable]
    fn evidence(x: &[f64], y: &DVector<f64>, length: f64, noise: f64) -> Option<f64> {
        let n = x.len();
        let mut k = DMatrix::zeros(n, n);
        for i in 0..n {
            for j in 0..n {
                let d = (x[i] - x[j]) / length;
                k[(i, j)] = (-0.5 * d * d).exp();
            }
            k[(i, i)] += noise;
        }
        let chol = k.cholesky()?;
        let alpha = chol.solve(y);
        let log_det: f64 = chol.l().diagonal().iter().map(|v| v.ln()).sum();
        Some(-0.5 * y.dot(&alpha) - log_det)
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Layer {
        pub(crate) weights: DMatrix<f64>,
        pub(crate) bias: DVector<f64>,
    }

    impl Layer {
        #[differentiable(wrt(self, x))]
        fn forward(&self, x: &DVector<f64>) -> DVector<f64> {
            (&self.weights * x + &self.bias).map(|z| z.tanh())
        }
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Mlp {
        pub(crate) layers: Vec<Layer>,
    }

    impl Mlp {
        #[differentiable(wrt(self))]
        fn predict(&self, input: &DVector<f64>) -> DVector<f64> {
            let mut x = input.clone();
            for layer in &self.layers {
                x = layer.forward(&x);
            }
            x
        }

        #[differentiable(wrt(self))]
        fn mean_error(&self, inputs: &[DVector<f64>], targets: &[DVector<f64>]) -> f64 {
            inputs.iter().zip(targets).map(|(x, t)| (self.predict(x) - t).norm_squared()).sum::<f64>()
                / inputs.len() as f64
        }
    }

    /// The mean of rows and the scatter around it.
    #[differentiable]
    fn scatter(data: &DMatrix<f64>) -> (DVector<f64>, f64) {
        let (n, d) = data.shape();
        let mut mean = DVector::zeros(d);
        for j in 0..d {
            mean[j] = data.column(j).sum() / n as f64;
        }
        let mut total = 0.0;
        for i in 0..n {
            for j in 0..d {
                total += (data[(i, j)] - mean[j]).powi(2);
            }
        }
        (mean, total / (n - 1) as f64)
    }

    /// Softmax over a vector.
    #[differentiable]
    fn probabilities(logits: &DVector<f64>) -> DVector<f64> {
        let max = logits.max();
        let exps = logits.map(|z| (z - max).exp());
        let sum = exps.sum();
        exps / sum
    }

    /// The logarithm of softmax, and the entropy of what it gives.
    #[differentiable]
    fn log_softmax(logits: &DVector<f64>, temperature: f64) -> (DVector<f64>, f64) {
        let max = logits.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
        let scaled = logits.map(|z| (z - max) / temperature);
        let norm = scaled.iter().map(|z| z.exp()).sum::<f64>().ln();
        let logs = scaled.add_scalar(-norm);
        let entropy = -logs.iter().map(|l| l * l.exp()).sum::<f64>();
        (logs, entropy)
    }

    /// The stationary distribution of a chain, by powers.
    #[differentiable]
    fn stationary(transition: &DMatrix<f64>, steps: usize) -> DVector<f64> {
        let n = transition.nrows();
        let mut p = DVector::from_element(n, 1.0 / n as f64);
        for _ in 0..steps {
            p = transition.transpose() * &p;
            p /= p.sum();
        }
        p
    }

    /// Weighted least squares with Huber's weights, one step.
    #[differentiable]
    fn irls_step(x: &DMatrix<f64>, y: &DVector<f64>, beta: &DVector<f64>, k: f64) -> Option<DVector<f64>> {
        let r = y - x * beta;
        let weights: Vec<f64> = r.iter().map(|e| if e.abs() <= k { 1.0 } else { k / e.abs() }).collect();
        let w = DMatrix::from_diagonal(&DVector::from_vec(weights));
        let lhs = x.transpose() * &w * x;
        let rhs = x.transpose() * &w * y;
        lhs.lu().solve(&rhs)
    }
}

use functions::{Layer, Mlp, cases};
use nalgebra::{DMatrix, DVector, dmatrix, dvector};

use crate::tests;

fn design() -> DMatrix<f64> {
    dmatrix![1.0, 0.3; 1.0, -0.5; 1.0, 1.2; 1.0, 2.0]
}

fn targets() -> DVector<f64> {
    dvector![0.4, -0.3, 1.5, 2.2]
}

fn mlp() -> Mlp {
    Mlp {
        layers: vec![
            Layer { weights: dmatrix![0.3, -0.2; 0.1, 0.5; -0.4, 0.2], bias: dvector![0.1, 0.0, -0.1] },
            Layer { weights: dmatrix![0.5, -0.3, 0.2], bias: dvector![0.2] },
        ],
    }
}

tests! {
    ridge: [(design(), targets(), dvector![0.1, 0.7], 0.3)];
    ridge_estimate: [(design(), targets(), 0.3)],
    kinks [(design(), dvector![1.0], 0.3), (design(), targets(), -90.0)];
    mvn_ln_pdf: [(dvector![0.3, 0.8], dvector![0.1, 0.5], dmatrix![1.2, 0.3; 0.3, 0.8])],
    kinks [(dvector![0.3], dvector![0.1], dmatrix![-1.0])];
    evidence: [(vec![0.1, 0.7, 1.9], dvector![0.3, -0.2, 0.8], 0.9, 0.1)],
    kinks [(vec![0.1], dvector![0.3], 0.9, -5.0)];
    layer_forward: [(mlp().layers[0].clone(), dvector![0.3, 0.9])];
    mlp_predict: [(mlp(), dvector![0.3, 0.9])];
    mlp_mean_error: [(mlp(), vec![dvector![0.3, 0.9], dvector![-0.4, 0.2]], vec![dvector![0.5], dvector![0.1]])];
    scatter: [design()];
    log_softmax: [(dvector![0.3, 1.2, -0.5], 0.7)];
    probabilities: [dvector![0.3, 1.2, -0.5]];
    stationary: [(dmatrix![0.8, 0.2; 0.3, 0.7], 4)];
    irls_step: [(design(), targets(), dvector![0.1, 0.7], 0.35)], kinks [(DMatrix::zeros(4, 2), targets(), dvector![0.1, 0.7], 0.1)];
}
