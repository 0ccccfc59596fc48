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
use dnn_core::optimizer::{Adam, Optimizer};
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
        let (w, b) = parameters.split_at(10 * optdigits::PIXELS);
        (DMatrix::from_column_slice(10, optdigits::PIXELS, w), DVector::from_column_slice(b))
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
        let (by_w, by_b) = objective_grad(&w, &b, &self.data.inputs, &self.data.labels);
        Ok([by_w.as_slice(), by_b.as_slice()].concat())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/digits");
    let data =
        optdigits::load::<f64>(folder.join("optdigits-train.csv"))?.select(&(0..1000).collect::<Vec<_>>());
    let problem = Problem { data, gradients: Cell::new(0) };
    let start = vec![0.0; 10 * (optdigits::PIXELS + 1)];

    for iterations in [20, 50, 100, 200] {
        problem.gradients.set(0);
        let solver = LBFGS::new(MoreThuenteLineSearch::new(), 10).with_tolerance_grad(1e-6)?;
        let configured = Executor::new(&problem, solver)
            .configure(|state| state.param(start.clone()).max_iters(iterations));
        let best = configured.run()?.state().best_cost;
        println!("L-BFGS: objective {best:.6} after {} gradients", problem.gradients.get());
    }
    let (mut parameters, mut adam) = (start, Adam::new(0.02));
    for step in 1..=1000 {
        let gradient = (&problem).gradient(&parameters)?;
        adam.step(&mut parameters, &gradient);
        if [30, 100, 300, 1000].contains(&step) {
            println!("Adam:   objective {:.6} after {step} gradients", (&problem).cost(&parameters)?);
        }
    }
    Ok(())
}
