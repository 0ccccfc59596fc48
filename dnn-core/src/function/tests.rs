//! The lecture's graphs with every value and gradient, diamonds and shared parameters, annotated nodes, refusals.

use super::*;
use crate::activation::sigmoid;
use crate::differentiable;
use alloc::vec::Vec;
use nalgebra::{DMatrix, dmatrix};

fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9, "{found} is not {expected}");
}

#[differentiable]
fn neuron(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let u = w0 * x0;
    let v = w1 * x1;
    let a = u + v;
    let b = a + w2;
    sigmoid(b)
}

const POINT: [f64; 5] = [2.0, -1.0, -3.0, -2.0, -3.0];
/// The gradients of `neuron` by its inputs, there.
const GRADIENTS: [f64; 5] =
    [-0.196_611_933_2, 0.393_223_866_5, -0.393_223_866_5, -0.589_835_799_7, 0.196_611_933_2];

fn inputs(graph: &mut Graph) -> [Id; 5] {
    POINT.map(|value| graph.input(value))
}

fn gradients<const N: usize>(graph: &Graph, nodes: [Id; N]) -> [f64; N] {
    nodes.map(|node| graph.gradient(node))
}

#[test]
fn the_first_graph() {
    let mut graph = Graph::new();
    let (x, y, z) = (graph.input(-2.0), graph.input(5.0), graph.input(-4.0));
    let q = graph.node(Add, &[x, y]);
    let f = graph.node(Multiply, &[q, z]);
    assert_eq!(graph.forward(), -12.0);
    graph.backward();
    assert_eq!([f, z, q, y, x].map(|node| graph.value(node)), [-12.0, -4.0, 3.0, 5.0, -2.0]);
    assert_eq!(gradients(&graph, [f, z, q, y, x]), [1.0, 3.0, -4.0, -4.0, -4.0]);
    assert_eq!(graph.nodes().collect::<Vec<_>>(), [x, y, z, q, f]);
    assert_eq!((graph.inputs(q), graph.inputs(x)), ([x, y].as_slice(), [].as_slice()));
    // One step of descent.
    for input in [x, y, z] {
        let moved = graph.value(input) - 0.01 * graph.gradient(input);
        graph.set(input, moved);
    }
    assert_close(graph.forward(), -12.4124);
}

/// The neuron from six kinds of nodes: every value and every gradient.
#[test]
fn the_second_graph() {
    let mut graph = Graph::new();
    let leaves @ [w0, x0, w1, x1, w2] = inputs(&mut graph);
    let u = graph.node(Multiply, &[w0, x0]);
    let v = graph.node(Multiply, &[w1, x1]);
    let a = graph.node(Add, &[u, v]);
    let b = graph.node(Add, &[a, w2]);
    let c = graph.node(Annotated::new(|[b]: [f64; 1]| (-b, [-1.0])), &[b]);
    let d = graph.node(Annotated::new(|[c]: [f64; 1]| (c.exp(), [c.exp()])), &[c]);
    let e = graph.node(Annotated::new(|[d]: [f64; 1]| (d + 1.0, [1.0])), &[d]);
    let f = graph.node(Annotated::new(|[e]: [f64; 1]| (1.0 / e, [-1.0 / (e * e)])), &[e]);
    graph.forward();
    graph.backward();
    let values = [-2.0, 6.0, 4.0, 1.0, -1.0, 0.367_879_441_2, 1.367_879_441_2, 0.731_058_578_6];
    let slope = 0.196_611_933_2;
    let upstream = [slope, slope, slope, slope, -slope, -0.534_446_645_4, -0.534_446_645_4, 1.0];
    for ((node, value), gradient) in [u, v, a, b, c, d, e, f].into_iter().zip(values).zip(upstream) {
        assert_close(graph.value(node), value);
        assert_close(graph.gradient(node), gradient);
    }
    for (found, expected) in gradients(&graph, leaves).into_iter().zip(GRADIENTS) {
        assert_close(found, expected);
    }
}

/// The same with one sigmoid node, and with one annotated node: the graph is not unique, its gradients are.
#[test]
fn the_third_graph() {
    let mut graph = Graph::new();
    let leaves @ [w0, x0, w1, x1, w2] = inputs(&mut graph);
    let u = graph.node(Multiply, &[w0, x0]);
    let v = graph.node(Multiply, &[w1, x1]);
    let b = graph.node(Add, &[u, v, w2]);
    graph.node(Sigmoid, &[b]);
    assert_close(graph.forward(), 0.731_058_578_6);
    graph.backward();
    assert_close(graph.gradient(b), 0.196_611_933_2);

    let mut whole = Graph::new();
    let whole_leaves = inputs(&mut whole);
    let function = Annotated::new(|[w0, x0, w1, x1, w2]: [f64; 5]| {
        let (value, (g0, h0, g1, h1, g2)) = neuron_value_and_grad(w0, x0, w1, x1, w2);
        (value, [g0, h0, g1, h1, g2])
    });
    whole.node(function, &whole_leaves);
    assert_eq!(whole.forward(), graph.forward());
    whole.backward();
    graph.backward();
    for ((flat, modular), expected) in
        gradients(&whole, whole_leaves).into_iter().zip(gradients(&graph, leaves)).zip(GRADIENTS)
    {
        assert!((flat - modular).abs() < 1e-15);
        assert_close(flat, expected);
    }
}

/// Add distributes, copy adds, multiply swaps, max routes.
#[test]
fn the_patterns_of_gates() {
    fn downstream<F: Function>(gate: &F, inputs: [f64; 2], upstream: f64) -> (f64, Vec<f64>) {
        let (value, saved) = gate.forward(&inputs);
        (value, gate.backward(&saved, upstream))
    }
    assert_eq!(downstream(&Add, [3.0, 4.0], 2.0), (7.0, vec![2.0, 2.0]));
    assert_eq!(downstream(&Multiply, [2.0, 3.0], 5.0), (6.0, vec![15.0, 10.0]));
    assert_eq!(downstream(&Maximum, [4.0, 5.0], 9.0), (5.0, vec![0.0, 9.0]));
    assert_eq!(downstream(&Maximum, [5.0, 5.0], 9.0), (5.0, vec![9.0, 0.0]));

    // 7 is copied; 4 and 2 come back.
    let mut graph = Graph::new();
    let (x, four, two) = (graph.input(7.0), graph.input(4.0), graph.input(2.0));
    let first = graph.node(Multiply, &[x, four]);
    let second = graph.node(Multiply, &[x, two]);
    graph.node(Add, &[first, second]);
    graph.forward();
    graph.backward();
    assert_eq!(graph.gradient(x), 6.0);
}

/// `a = x y`, `f = a σ(a) + a`: the middle node reaches the result on three ways.
#[test]
fn a_diamond() {
    #[differentiable]
    fn flat(x: f64, y: f64) -> f64 {
        let a = x * y;
        let b = sigmoid(a);
        a * b + a
    }
    let mut graph = Graph::new();
    let (x, y) = (graph.input(0.7), graph.input(-1.3));
    let a = graph.node(Multiply, &[x, y]);
    let b = graph.node(Sigmoid, &[a]);
    let c = graph.node(Multiply, &[a, b]);
    graph.node(Add, &[c, a]);
    let (value, (by_x, by_y)) = flat_value_and_grad(0.7, -1.3);
    assert_close(graph.forward(), value);
    graph.backward();
    assert_close(graph.gradient(x), by_x);
    assert_close(graph.gradient(y), by_y);
}

/// One weight in three layers, and one node that is squared.
#[test]
fn a_shared_parameter() {
    #[differentiable]
    fn flat(w: f64, x: f64) -> f64 {
        let h1 = sigmoid(w * x);
        let h2 = sigmoid(w * h1);
        let y = w * h2;
        y * y
    }
    let mut graph = Graph::new();
    let (w, x) = (graph.input(-1.7), graph.input(0.6));
    let mut h = x;
    for _ in 0..2 {
        let product = graph.node(Multiply, &[w, h]);
        h = graph.node(Sigmoid, &[product]);
    }
    let y = graph.node(Multiply, &[w, h]);
    graph.node(Multiply, &[y, y]);
    let (value, (by_w, by_x)) = flat_value_and_grad(-1.7, 0.6);
    assert_close(graph.forward(), value);
    graph.backward();
    assert_close(graph.gradient(w), by_w);
    assert_close(graph.gradient(x), by_x);
    // A second pass starts anew.
    graph.forward();
    graph.backward();
    assert_close(graph.gradient(w), by_w);
}

/// The neuron of modular operations inside of an annotated function.
#[test]
fn the_modular_operations_are_called_by_annotated_functions() {
    #[differentiable]
    fn modular(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
        let u = Multiply::apply(w0, x0);
        let v = Multiply::apply(w1, x1);
        Sigmoid::apply(u + v + w2)
    }
    let [w0, x0, w1, x1, w2] = POINT;
    assert_eq!(modular_value_and_grad(w0, x0, w1, x1, w2), neuron_value_and_grad(w0, x0, w1, x1, w2));
}

#[test]
fn the_layer_agrees_with_the_attribute() {
    #[differentiable]
    fn layer(x: &DMatrix<f64>) -> DMatrix<f64> {
        x.map(sigmoid)
    }
    #[differentiable]
    fn called(x: &DMatrix<f64>) -> DMatrix<f64> {
        SigmoidLayer::apply(x)
    }
    #[differentiable(wrt(k))]
    fn scaled(k: f64, x: &DMatrix<f64>) -> f64 {
        let h = SigmoidLayer::apply(x);
        k * h.sum()
    }
    let (x, upstream) = (dmatrix![1.0, -2.0; 0.5, 30.0], dmatrix![1.0, 2.0; -3.0, 4.0]);
    let (value, pullback) = layer_vjp(&x);
    let mut modular = SigmoidLayer::new();
    assert_eq!(*modular.forward(&x), value);
    let gradient = pullback(upstream.clone());
    assert_eq!(modular.backward(&upstream), gradient);

    // Called by an annotated function: with its own derivative, and with none where the input is constant.
    let (of_call, pullback) = called_vjp(&x);
    assert_eq!((of_call, pullback(upstream)), (value.clone(), gradient));
    assert_eq!(scaled_grad(2.0, &x), value.sum());
}

#[test]
#[should_panic(expected = "the upstream gradient is 2x1, the output was 1x2")]
fn an_upstream_of_another_shape_is_refused() {
    let mut layer = SigmoidLayer::new();
    layer.forward(&dmatrix![0.0, 0.0]);
    let _ = layer.backward(&dmatrix![0.0; 0.0]);
}

#[test]
#[should_panic(expected = "a backward pass needs a forward pass before it")]
fn backward_needs_forward() {
    let mut graph = Graph::new();
    let x = graph.input(1.0);
    graph.node(Sigmoid, &[x]);
    graph.backward();
}

#[test]
#[should_panic(expected = "Multiply has 2 inputs, not 1")]
fn a_product_has_two_factors() {
    let mut graph = Graph::new();
    let x = graph.input(1.0);
    graph.node(Multiply, &[x]);
    graph.forward();
}

#[test]
#[should_panic(expected = "is an operation: its value is computed")]
fn an_operation_cannot_be_set() {
    let mut graph = Graph::new();
    let x = graph.input(1.0);
    let y = graph.node(Sigmoid, &[x]);
    graph.set(y, 2.0);
}
