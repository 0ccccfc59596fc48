//! The two graphs of the lecture: `(x + y) z`, and the neuron, with a sigmoid and with the sigmoid taken apart.

#![allow(clippy::neg_multiply, reason = "the node `* -1` is one of the lecture's")]
use dnn_core::differentiable;

/// By the macro, here.
mod written {
    use dnn_core::activation::sigmoid;
    use dnn_core::differentiable;

    #[differentiable]
    pub(super) fn neuron(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
        let s0 = w0 * x0;
        let s1 = w1 * x1;
        let s2 = s0 + s1;
        let s3 = s2 + w2;
        sigmoid(s3)
    }
}

/// By the committed expansion.
mod committed {
    use dnn_core::activation::sigmoid;

    include!("expanded.rs");

    pub(super) fn both(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> (f64, (f64, f64, f64, f64, f64)) {
        let (value, pullback) = neuron_vjp(w0, x0, w1, x1, w2);
        let split = (value, pullback(1.0));
        assert_eq!(split, neuron_value_and_grad(w0, x0, w1, x1, w2));
        assert_eq!(split.1, neuron_grad(w0, x0, w1, x1, w2));
        assert_eq!(split.0, neuron(w0, x0, w1, x1, w2));
        split
    }
}

#[differentiable]
fn product(x: f64, y: f64, z: f64) -> f64 {
    let q = x + y;
    q * z
}

#[differentiable]
fn taken_apart(w0: f64, x0: f64, w1: f64, x1: f64, w2: f64) -> f64 {
    let u = w0 * x0;
    let v = w1 * x1;
    let a = u + v;
    let b = a + w2;
    let c = b * -1.0;
    let d = c.exp();
    let e = d + 1.0;
    1.0 / e
}

/// From a node of the graph to its end.
#[differentiable]
fn from_e(e: f64) -> f64 {
    1.0 / e
}

#[differentiable]
fn from_d(d: f64) -> f64 {
    from_e(d + 1.0)
}

#[differentiable]
fn from_c(c: f64) -> f64 {
    from_d(c.exp())
}

#[differentiable]
fn from_b(b: f64) -> f64 {
    from_c(b * -1.0)
}

#[track_caller]
fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-10, "{found} is not {expected}");
}

#[test]
fn a_sum_times_a_factor() {
    assert_eq!(product_value_and_grad(-2.0, 5.0, -4.0), (-12.0, (-4.0, -4.0, 3.0)));
}

#[test]
fn the_neuron() {
    let slope = 0.196_611_933_2;
    for (value, gradient) in [
        written::neuron_value_and_grad(2.0, -1.0, -3.0, -2.0, -3.0),
        committed::both(2.0, -1.0, -3.0, -2.0, -3.0),
        taken_apart_value_and_grad(2.0, -1.0, -3.0, -2.0, -3.0),
    ] {
        assert_close(value, 0.731_058_578_6);
        assert_close(gradient.0, -slope);
        assert_close(gradient.1, 0.393_223_866_5);
        assert_close(gradient.2, -0.393_223_866_5);
        assert_close(gradient.3, -0.589_835_799_7);
        assert_close(gradient.4, slope);
    }
}

#[test]
fn the_macro_and_its_committed_expansion_agree_to_the_last_bit() {
    let point = (0.3, -1.7, 2.2, 0.9, -0.4);
    let (w0, x0, w1, x1, w2) = point;
    assert_eq!(written::neuron_value_and_grad(w0, x0, w1, x1, w2), committed::both(w0, x0, w1, x1, w2));
}

#[test]
fn the_nodes_of_the_sigmoid() {
    assert_close(from_e_grad(1.367_879_441_2), -0.534_446_645_4);
    assert_close(from_d_grad(0.367_879_441_2), -0.534_446_645_4);
    assert_close(from_c_grad(-1.0), -0.196_611_933_2);
    assert_close(from_b_grad(1.0), 0.196_611_933_2);
}
