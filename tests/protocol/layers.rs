//! Nets of annotated layers, and how many matrix products their backward passes take.

use dnn_core::activation::sigmoid;
use dnn_core::kernel::{products, reset_products};
use dnn_core::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector};

use super::check;

#[derive(Differentiable, Clone)]
struct Layer {
    weights: DMatrix<f64>,
    bias: DVector<f64>,
}

impl Layer {
    #[differentiable(wrt(self, x))]
    fn forward(&self, x: &DVector<f64>) -> DVector<f64> {
        let s = &self.weights * x + &self.bias;
        s.map(sigmoid)
    }
}

#[derive(Differentiable, Clone)]
struct Net {
    first: Layer,
    second: Layer,
    third: Layer,
}

impl Net {
    #[differentiable(wrt(self))]
    fn loss(&self, x: &DVector<f64>, target: &DVector<f64>) -> f64 {
        let h = self.first.forward(x);
        let h = self.second.forward(&h);
        let error = self.third.forward(&h) - target;
        error.dot(&error)
    }
}

#[differentiable]
fn deep(ws: &[DMatrix<f64>], x: &DVector<f64>) -> f64 {
    let mut h = x.clone();
    for w in ws {
        h = w * &h;
    }
    h.dot(&h)
}

#[differentiable(wrt(layers))]
fn stacked(layers: &[Layer], x: &DVector<f64>) -> f64 {
    let mut h = x.clone();
    for layer in layers {
        h = layer.forward(&h);
    }
    h.sum()
}

fn layer(p: &[f64]) -> Layer {
    Layer { weights: DMatrix::from_column_slice(2, 2, &p[..4]), bias: DVector::from_column_slice(&p[4..6]) }
}

fn numbers(layer: &LayerGradient) -> Vec<f64> {
    layer.weights.iter().chain(&layer.bias).copied().collect()
}

const POINT: [f64; 18] =
    [0.3, -0.7, 1.1, 0.9, 1.3, 0.8, -1.2, 0.7, 0.4, -0.6, 1.5, 1.25, 0.1, 0.2, -0.9, 0.6, 0.5, -0.4];

/// By hand each layer takes one product for its weights, and each but the first one for its input.
#[test]
fn a_net_takes_the_products_of_one_written_by_hand() {
    let (x, target) = (DVector::from_vec(vec![0.5, -0.3]), DVector::from_vec(vec![0.2, 0.9]));
    let net = |p: &[f64]| Net { first: layer(p), second: layer(&p[6..]), third: layer(&p[12..]) };
    reset_products();
    let (value, gradient) = net(&POINT).loss_value_and_grad(&x, &target);
    assert_eq!(products(), 5);
    assert_eq!(value, net(&POINT).loss(&x, &target));
    let gradient =
        [gradient.first, gradient.second, gradient.third].iter().flat_map(numbers).collect::<Vec<_>>();
    check(|p| net(p).loss(&x, &target), &POINT, &gradient);
}

#[test]
fn a_loop_over_layers() {
    let x = DVector::from_vec(vec![0.5, -0.3]);
    let layers = |p: &[f64]| p.chunks_exact(6).map(layer).collect::<Vec<_>>();
    reset_products();
    let (value, gradient) = stacked_value_and_grad(&layers(&POINT), &x);
    // What goes around the loop depends on the weights, in the first iteration too as far as types can say.
    assert_eq!(products(), 6);
    assert_eq!(value, stacked(&layers(&POINT), &x));
    let gradient = gradient.iter().flat_map(numbers).collect::<Vec<_>>();
    check(|p| stacked(&layers(p), &x), &POINT, &gradient);
}

#[test]
fn a_loop_over_matrices() {
    let matrices =
        |p: &[f64]| p.chunks_exact(4).map(|w| DMatrix::from_column_slice(2, 2, w)).collect::<Vec<_>>();
    let p = &POINT[..14];
    let x = |p: &[f64]| DVector::from_column_slice(&p[12..]);
    reset_products();
    let (value, (ws, dx)) = deep_value_and_grad(&matrices(&p[..12]), &x(p));
    assert_eq!(products(), 6);
    assert_eq!(value, deep(&matrices(&p[..12]), &x(p)));
    let gradient = ws.iter().flat_map(|w| w.iter().copied()).chain(dx.iter().copied()).collect::<Vec<_>>();
    check(|p| deep(&matrices(&p[..12]), &x(p)), p, &gradient);
}
