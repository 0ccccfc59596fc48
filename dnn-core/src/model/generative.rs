//! Two Gaussian classes: Bayes' rule, and the linear score that it comes to.

use crate::Scalar;
use crate::activation::sigmoid;
use nalgebra::{DMatrix, DVector, RealField};

/// Two classes whose inputs are normal with means `μ0`, `μ1` and one covariance `S`; `π0` is the prior of class 0.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoGaussians<T> {
    /// The means `μ0` and `μ1`.
    pub means: [DVector<T>; 2],
    /// The covariance `S` of both.
    pub covariance: DMatrix<T>,
    /// The prior `π0` of class 0; that of class 1 is `1 - π0`.
    pub prior: T,
}

impl<T: RealField + Scalar> TwoGaussians<T> {
    /// The density `p(x | C_k)`.
    ///
    /// # Panics
    ///
    /// If the covariance is not positive definite, or the shapes do not fit.
    #[must_use]
    #[track_caller]
    pub fn density(&self, class: usize, x: &DVector<T>) -> T {
        let difference = x - &self.means[class];
        let determinant = self.covariance.determinant();
        let half_square = T::from_number(0.5) * difference.dot(&self.solve(&difference));
        let scale = T::two_pi().powf(T::from_number(x.len() as f64)) * determinant;
        (-half_square).exp() / scale.sqrt()
    }

    /// `w = S⁻¹ (μ0 - μ1)` and `b = -½ μ0·S⁻¹μ0 + ½ μ1·S⁻¹μ1 + ln(π0 / π1)`: the posterior of class 0 is
    /// `σ(w·x + b)`.
    ///
    /// # Panics
    ///
    /// If the covariance is not positive definite, or the shapes do not fit.
    #[must_use]
    #[track_caller]
    pub fn linear_score(&self) -> (DVector<T>, T) {
        let [zero, one] = &self.means;
        let half_square = |mean: &DVector<T>| T::from_number(0.5) * mean.dot(&self.solve(mean));
        let odds = (self.prior / (T::one() - self.prior)).ln();
        (self.solve(&(zero - one)), half_square(one) - half_square(zero) + odds)
    }

    #[track_caller]
    fn solve(&self, x: &DVector<T>) -> DVector<T> {
        let Some(factor) = self.covariance.clone().cholesky() else {
            panic!("TwoGaussians: the covariance is not positive definite");
        };
        factor.solve(x)
    }
}

/// The posterior `p(C_0 | x) = p(x | C_0) π0 / Σ_j p(x | C_j) πj` of class 0, by Bayes' rule.
///
/// It is `σ(w·x + b)` with [`TwoGaussians::linear_score`].
///
/// # Panics
///
/// If the covariance is not positive definite, or the shapes do not fit.
#[must_use]
#[track_caller]
pub fn gaussian_posterior<T: RealField + Scalar>(classes: &TwoGaussians<T>, x: &DVector<T>) -> T {
    let joint = [classes.density(0, x) * classes.prior, classes.density(1, x) * (T::one() - classes.prior)];
    joint[0] / (joint[0] + joint[1])
}

/// The same by the logistic function of the linear score.
///
/// # Panics
///
/// As [`gaussian_posterior`].
#[must_use]
#[track_caller]
pub fn logistic_posterior<T: RealField + Scalar>(classes: &TwoGaussians<T>, x: &DVector<T>) -> T {
    let (w, b) = classes.linear_score();
    sigmoid(w.dot(x) + b)
}
