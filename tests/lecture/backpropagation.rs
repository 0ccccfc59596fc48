//! The three graphs as annotated functions, the patterns of gates, second derivatives.

use crate::assert_close;
use dnn_core::activation::sigmoid;
use dnn_core::differentiable;
use dnn_core::gradient_check::{GradcheckOptions, central_difference, gradcheck};
use dnn_core::random::Random;

#[differentiable]
fn first(x: f64, y: f64, z: f64) -> f64 {
    let q = x + y;
    q * z
}

/// `f = (x + y) z` at (-2, 5, -4), one step of descent, and the Hessian.
#[test]
fn graph_one() {
    assert_eq!(first_value_and_grad(-2.0, 5.0, -4.0), (-12.0, (-4.0, -4.0, 3.0)));
    assert_close(&[first(-1.96, 5.04, -4.03)], &[-12.4124], 1e-12);
    let gradient = |x: &[f64]| {
        let (by_x, by_y, by_z) = first_grad(x[0], x[1], x[2]);
        [by_x, by_y, by_z]
    };
    let hessian = [[0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [1.0, 1.0, 0.0]];
    for (row, expected) in hessian.into_iter().enumerate() {
        assert_close(&central_difference(|x| gradient(x)[row], &[-2.0, 5.0, -4.0], 1e-5), &expected, 1e-9);
    }
}

const MINUS_ONE: f64 = -1.0;

/// The neuron, expanded into single operations.
#[differentiable]
fn expanded(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let u = w0 * x0;
    let v = w1 * x1;
    let a = u + v;
    let b = a + w2;
    let c = b * MINUS_ONE;
    let d = c.exp();
    let e = d + 1.0;
    1.0 / e
}

/// The same with a sigmoid node.
#[differentiable]
fn neuron(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let u = w0 * x0;
    let v = w1 * x1;
    let a = u + v;
    let b = a + w2;
    sigmoid(b)
}

const GRADIENTS: [f64; 5] =
    [-0.196_611_933_2, 0.393_223_866_5, -0.393_223_866_5, -0.589_835_799_7, 0.196_611_933_2];

/// The graph is not unique: expanded and with one node for the sigmoid, values and gradients agree.
#[test]
fn graphs_two_and_three() {
    let (value, (g0, h0, g1, h1, g2)) = expanded_value_and_grad(2.0, -1.0, -3.0, -2.0, -3.0);
    assert_close(&[value], &[0.731_058_578_6], 1e-10);
    assert_close(&[g0, h0, g1, h1, g2], &GRADIENTS, 1e-10);
    let (value, (g0, h0, g1, h1, g2)) = neuron_value_and_grad(2.0, -1.0, -3.0, -2.0, -3.0);
    assert_close(&[value], &[0.731_058_578_6], 1e-10);
    assert_close(&[g0, h0, g1, h1, g2], &GRADIENTS, 1e-10);
    // The node alone: `(1 - σ) σ`.
    let slope = (1.0 - value) * value;
    assert_close(&[slope], &[0.196_611_933_2], 1e-10);
}

/// Differences of the gradient: `σ (1 - σ) (1 - 2σ)` times the outer product of (-1, -2, 1).
#[test]
fn second_derivatives_of_the_neuron() {
    let gradient = |w: &[f64]| {
        let (g0, _, g1, _, g2) = neuron_grad(w[0], -1.0, w[1], -2.0, w[2]);
        [g0, g1, g2]
    };
    let hessian = [
        [-0.090_858, -0.181_715, 0.090_858],
        [-0.181_715, -0.363_431, 0.181_715],
        [0.090_858, 0.181_715, -0.090_858],
    ];
    let value = neuron(2.0, -1.0, -3.0, -2.0, -3.0);
    let second = value * (1.0 - value) * (1.0 - 2.0 * value);
    assert_close(&[second], &[-0.090_857_747_7], 1e-10);
    let outer = [-1.0, -2.0, 1.0];
    for (row, expected) in hessian.into_iter().enumerate() {
        let found = central_difference(|w| gradient(w)[row], &[2.0, -3.0, -3.0], 1e-5);
        assert_close(&found, &expected, 1e-6);
        assert_close(&found, &outer.map(|column| second * outer[row] * column), 1e-9);
    }
}

/// The gradient of the neuron by its weights, as the attribute writes it: itself a function that can be differentiated.
#[differentiable(wrt(w0, w1, w2))]
fn gradient_of_neuron(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> (f64, f64, f64) {
    let value = sigmoid(w0 * x0 + w1 * x1 + w2);
    let grad_s3 = (1.0 - value) * value;
    (grad_s3 * x0, grad_s3 * x1, grad_s3)
}

/// The second-order check: that of the first order, applied to a gradient and random upstreams.
#[test]
fn a_gradient_is_checked_as_a_function() {
    let mut random = Random::new(4);
    for _ in 0..20 {
        let [x0, x1, g0, g1, g2] = [0; 5].map(|_: i32| random.normal());
        let point = [0; 3].map(|_: i32| random.normal());
        let contracted = |&[w0, w1, w2]: &[f64; 3]| {
            let ((by_w0, by_w1, by_w2), pullback) = gradient_of_neuron_vjp(w0, x0, w1, x1, w2);
            let (first, _, second, _, third) = neuron_grad(w0, x0, w1, x1, w2);
            assert_close(&[by_w0, by_w1, by_w2], &[first, second, third], 1e-15);
            let (h0, h1, h2) = pullback((g0, g1, g2));
            (g0 * by_w0 + g1 * by_w1 + g2 * by_w2, [h0, h1, h2])
        };
        gradcheck(contracted, &point, &GradcheckOptions::default()).expect("a right second derivative");
    }
}

/// Downstream is local times upstream, at every node, whatever the upstream is.
#[test]
fn downstream_is_local_times_upstream() {
    let mut random = Random::new(5);
    for _ in 0..20 {
        let [w0, x0, w1, x1, w2, upstream] = [0; 6].map(|_: i32| random.normal());
        let (g0, h0, g1, h1, g2) = neuron_grad(w0, x0, w1, x1, w2);
        let (d0, e0, d1, e1, d2) = neuron_vjp(w0, x0, w1, x1, w2).1(upstream);
        let local = [g0, h0, g1, h1, g2].map(|local| local * upstream);
        assert_close(&[d0, e0, d1, e1, d2], &local, 1e-15);
    }
}

#[test]
fn gates() {
    #[differentiable]
    fn add(x: f64, y: f64) -> f64 {
        x + y
    }
    #[differentiable]
    fn multiply(x: f64, y: f64) -> f64 {
        x * y
    }
    #[differentiable]
    fn maximum(x: f64, y: f64) -> f64 {
        x.max(y)
    }
    #[differentiable]
    fn copy(x: f64) -> (f64, f64) {
        (x, x)
    }
    assert_eq!(add_vjp(3.0, 4.0).1(2.0), (2.0, 2.0));
    assert_eq!(copy_vjp(7.0).1((4.0, 2.0)), 6.0);
    assert_eq!(multiply_vjp(2.0, 3.0).1(5.0), (15.0, 10.0));
    assert_eq!(maximum_vjp(4.0, 5.0).1(9.0), (0.0, 9.0));
}
