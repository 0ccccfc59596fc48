//! Full batches and L-BFGS: value and gradient of an annotated function, handed to the solver of another crate.
//!
//! ```text
//! cargo run --release --example lbfgs
//! ```
//!
//! Where all samples fit into a step, and nothing is random (no dropout, no sampling, no augmentation), a quasi-Newton
//! method needs far fewer gradients than Adam.

use argmin::core::{CostFunction, Executor, Gradient};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;
use dnn_core::data::{Labeled, optdigits};
use dnn_core::differentiable;
use dnn_core::optimizer::{Adam, Optimizer, Parameters};
use nalgebra::{DMatrix, DVector};
use std::cell::Cell;
use std::error::Error;
use std::path::Path;

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::linear_columns;
#[differentiable]
use dnn_core::regularizer::l2;

/// The objective of a linear classifier, which is convex.
#[differentiable(wrt(w, b))]
fn objective(w: &DMatrix<f64>, b: &DVector<f64>, x: &DMatrix<f64>, labels: &[usize]) -> f64 {
    let scores = linear_columns(w, b, x);
    softmax_cross_entropy(&scores, labels) + 1e-3 * l2(w)
}

/// The objective over one flat list of parameters, as the solver wants it.
struct Problem {
    data: Labeled<f64>,
    gradients: Cell<usize>,
}

impl Problem {
    fn unpack(parameters: &[f64]) -> (DMatrix<f64>, DVector<f64>) {
        let mut unpacked = (DMatrix::zeros(10, optdigits::PIXELS), DVector::zeros(10));
        unpacked.unflatten(parameters);
        unpacked
    }
}

impl CostFunction for &Problem {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, parameters: &Vec<f64>) -> Result<f64, argmin::core::Error> {
        let (w, b) = Problem::unpack(parameters);
        Ok(objective(&w, &b, &self.data.inputs, &self.data.labels))
    }
}

impl Gradient for &Problem {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, parameters: &Vec<f64>) -> Result<Vec<f64>, argmin::core::Error> {
        self.gradients.set(self.gradients.get() + 1);
        let (w, b) = Problem::unpack(parameters);
        Ok(objective_grad(&w, &b, &self.data.inputs, &self.data.labels).flatten())
    }
}

fn problem(samples: usize) -> Result<Problem, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/digits");
    let all = optdigits::load::<f64>(folder.join("optdigits-train.csv"))?;
    Ok(Problem { data: all.select(&(0..samples).collect::<Vec<_>>()), gradients: Cell::new(0) })
}

fn start() -> Vec<f64> {
    vec![0.0; 10 * (optdigits::PIXELS + 1)]
}

/// The objective after some iterations, and how many gradients they took.
fn lbfgs(problem: &Problem, iterations: u64) -> Result<(f64, usize), Box<dyn Error>> {
    problem.gradients.set(0);
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), 10).with_tolerance_grad(1e-6)?;
    let configured =
        Executor::new(problem, solver).configure(|state| state.param(start()).max_iters(iterations));
    let best = configured.run()?.state().best_cost;
    Ok((best, problem.gradients.get()))
}

/// The objective after some steps of Adam, each with one gradient.
fn adam(problem: &Problem, steps: usize) -> Result<f64, Box<dyn Error>> {
    let (mut parameters, mut adam) = (start(), Adam::new(0.02));
    for _ in 0..steps {
        let gradient = problem.gradient(&parameters)?;
        adam.step(&mut parameters, &gradient);
    }
    Ok(problem.cost(&parameters)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let problem = problem(1000)?;
    for iterations in [20, 50, 100, 200] {
        let (objective, gradients) = lbfgs(&problem, iterations)?;
        println!("L-BFGS: objective {objective:.6} after {gradients} gradients");
    }
    for steps in [30, 100, 300, 1000] {
        println!("Adam:   objective {:.6} after {steps} gradients", adam(&problem, steps)?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{adam, lbfgs, problem};

    /// With as many gradients L-BFGS comes closer to the minimum, which both reach in the end.
    #[test]
    fn a_quasi_newton_method_needs_fewer_gradients() {
        let problem = problem(200).expect("the committed file is well-formed");
        let (minimum, _) = lbfgs(&problem, 300).expect("the line search finds a point");
        let (objective, gradients) = lbfgs(&problem, 40).expect("the line search finds a point");
        let by_adam = adam(&problem, gradients).expect("the solver takes it");
        assert!(
            minimum <= objective && objective - minimum < 0.1 * (by_adam - minimum),
            "{objective}, {by_adam}"
        );
        let long = adam(&problem, 2000).expect("the solver takes it");
        assert!((long - minimum).abs() < 1e-4, "{long} is not {minimum}");
    }
}
