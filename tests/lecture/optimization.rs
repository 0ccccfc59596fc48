//! Gradients of data sets: full, by batches, with noise; training a struct; the condition of a bowl.

use crate::assert_close;
use dnn_core::activation::sigmoid;
use dnn_core::data::{Labeled, MiniBatches};
use dnn_core::gradient_check::{GradcheckOptions, central_difference, gradcheck};
use dnn_core::init::normal;
use dnn_core::optimizer::{Adam, Optimizer, Parameters, Sgd};
use dnn_core::random::Random;
use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector, dmatrix};

#[differentiable]
use dnn_core::loss::softmax_cross_entropy;
#[differentiable]
use dnn_core::model::linear_columns;

#[differentiable(wrt(w))]
fn loss(w: &DMatrix<f64>, x: &DMatrix<f64>, labels: &[usize]) -> f64 {
    let s = w * x;
    softmax_cross_entropy(&s, labels)
}

fn case(samples: usize) -> (DMatrix<f64>, Labeled<f64>) {
    let mut random = Random::new(6);
    let w = normal(3, 4, 1.0, &mut random);
    let inputs = normal(4, samples, 1.0, &mut random);
    (w, Labeled { inputs, labels: (0..samples).map(|i| i % 3).collect() })
}

/// The mean of an epoch's gradients, weighted by the sizes of the batches, is the full gradient.
#[test]
fn batches_have_the_full_gradient_as_their_mean() {
    let (w, data) = case(100);
    let full = loss_grad(&w, &data.inputs, &data.labels);
    let mut sum = DMatrix::zeros(3, 4);
    for indices in MiniBatches::new(100, 32, 1).epoch() {
        let batch = data.select(indices);
        sum += loss_grad(&w, &batch.inputs, &batch.labels) * batch.len() as f64;
    }
    assert_close((sum / 100.0).as_slice(), full.as_slice(), 1e-14);
}

/// The deviation of a batch's gradient falls as the root of its size: 0.177, 0.125 and 0.088 for 32, 64 and 128.
#[test]
fn the_noise_of_batches() {
    let (w, data) = case(600);
    let full = loss_grad(&w, &data.inputs, &data.labels);
    let deviation = |size: usize| {
        const DRAWS: usize = 400;
        let mut batches = MiniBatches::new(600, size, size as u64);
        let squares = (0..DRAWS).map(|_| {
            let batch = data.select(&batches.draw());
            (loss_grad(&w, &batch.inputs, &batch.labels) - &full).norm_squared()
        });
        (squares.sum::<f64>() / DRAWS as f64).sqrt()
    };
    let single = deviation(1);
    for (size, share) in [(32, 0.177), (64, 0.125), (128, 0.088)] {
        // Each deviation is known to about 1 / sqrt(2 · 400) of itself, 4 %.
        assert!((deviation(size) / single / share - 1.0).abs() < 0.15, "{size}");
    }
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Layer {
    w: DMatrix<f64>,
    b: DVector<f64>,
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Net {
    layers: Vec<Layer>,
    lambda: f64,
    #[differentiable(constant)]
    name: String,
}

#[differentiable(wrt(net))]
fn objective(net: &Net, x: &DMatrix<f64>, labels: &[usize]) -> f64 {
    let h = linear_columns(&net.layers[0].w, &net.layers[0].b, x).map(sigmoid);
    let s = linear_columns(&net.layers[1].w, &net.layers[1].b, &h);
    softmax_cross_entropy(&s, labels) + net.lambda * net.lambda
}

/// A derived struct is checked, trained, written down as a row of numbers and read again: the rest of the run is that
/// of one that was not interrupted, to the last bit.
#[test]
fn a_struct_is_checked_trained_and_saved() {
    let (_, data) = case(30);
    let mut random = Random::new(8);
    let layer = |rows, columns, random: &mut Random| Layer {
        w: normal(rows, columns, 1.0, random),
        b: DVector::zeros(rows),
    };
    let layers = vec![layer(5, 4, &mut random), layer(3, 5, &mut random)];
    let start = Net { layers, lambda: 0.5, name: "net".into() };
    gradcheck(
        |net| objective_value_and_grad(net, &data.inputs, &data.labels),
        &start,
        &GradcheckOptions::default(),
    )
    .expect("a right gradient");

    let step = |net: &mut Net, adam: &mut Adam<f64>| {
        let gradient = objective_grad(net, &data.inputs, &data.labels);
        adam.step(net, &gradient);
    };
    let (mut net, mut adam) = (start.clone(), Adam::new(0.05));
    for _ in 0..20 {
        step(&mut net, &mut adam);
    }
    let saved = (net.flatten(), adam.memory());
    assert_eq!((saved.0.len(), saved.1.len()), (20 + 5 + 15 + 3 + 1, 2 + 2 * 44));
    let (mut resumed, mut other) = (start.clone(), Adam::new(0.05));
    resumed.unflatten(&saved.0);
    other.restore(&resumed, &saved.1);
    assert_eq!(resumed, net);
    for _ in 0..20 {
        step(&mut net, &mut adam);
        step(&mut resumed, &mut other);
    }
    assert_eq!(resumed, net);
    assert!(
        objective(&net, &data.inputs, &data.labels) < 0.7 * objective(&start, &data.inputs, &data.labels)
    );
}

#[differentiable]
fn bowl(p: &[f64; 2]) -> f64 {
    0.5 * (p[0] * p[0] + 10.0 * p[1] * p[1])
}

/// The Hessian by differences of the gradient has condition number 10; the best rate is 2/11.
#[test]
fn the_condition_of_a_bowl() {
    let row = |i: usize| central_difference(|p| bowl_grad(&[p[0], p[1]])[i], &[0.3, -0.2], 1e-5);
    let (first, second) = (row(0), row(1));
    let hessian = dmatrix![first[0], first[1]; second[0], second[1]];
    let values = hessian.singular_values();
    assert_close(&[values.max() / values.min()], &[10.0], 1e-8);

    let mut point = [1.0, 1.0];
    let mut sgd = Sgd::new(2.0 / 11.0);
    for _ in 0..10 {
        let (before, gradient) = (point, bowl_grad(&point));
        sgd.step(&mut point, &gradient);
        assert_close(&[point[0] / before[0], point[1] / before[1]], &[9.0 / 11.0, -9.0 / 11.0], 1e-12);
    }
}
