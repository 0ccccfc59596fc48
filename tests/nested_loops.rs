//! Loops in loops, and loops in branches in loops: the backward pass counts both indices itself.

use dnn_core::differentiable;
use dnn_core::gradient_check::central_difference;

#[differentiable]
#[allow(clippy::needless_range_loop)]
fn quadratic_form(m: [[f64; 2]; 2], v: [f64; 2]) -> f64 {
    let mut sum = 0.0;
    for i in 0..2 {
        for j in (0..2).rev() {
            sum += v[i] * m[i][j] * v[j];
        }
    }
    sum
}

#[differentiable]
#[allow(clippy::needless_range_loop)]
fn carried(v: [f64; 2]) -> f64 {
    let mut state = 1.0;
    for i in 0..2 {
        for j in 0..2 {
            state = state * v[j] + v[i].sin();
        }
    }
    state
}

#[differentiable]
#[allow(clippy::needless_range_loop)]
fn in_a_branch(v: [f64; 2]) -> f64 {
    let mut sum = 0.0;
    for i in 0..2 {
        if v[i] > 1.0 {
            for j in 0..2 {
                let growth = v[j].exp();
                sum += v[i] * growth;
            }
        }
    }
    sum
}

#[test]
fn both_indices_are_counted_backward() {
    let gradient = quadratic_form_grad([[1.0, 2.0], [3.0, 4.0]], [5.0, 6.0]);
    assert_eq!(gradient, ([[25.0, 30.0], [30.0, 36.0]], [40.0, 73.0]));
}

#[test]
fn gradients_agree_with_differences() {
    type Function = fn([f64; 2]) -> f64;
    type Gradient = fn([f64; 2]) -> [f64; 2];
    let cases: [(Function, Gradient); 2] = [(carried, carried_grad), (in_a_branch, in_a_branch_grad)];
    for (function, gradient) in cases {
        let point = [1.1, 0.7];
        let numeric = central_difference(|x| function([x[0], x[1]]), &point, 1e-5);
        for (numeric, analytic) in numeric.iter().zip(gradient(point)) {
            assert!((numeric - analytic).abs() < 1e-7, "{numeric} is not {analytic}");
        }
    }
}
