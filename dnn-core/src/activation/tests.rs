//! Values from the lecture's table, derivatives against central differences, the conventions at kinks.

use super::*;
use crate::differentiable;
use crate::gradient_check::central_difference;
use crate::random::Random;

type Function = fn(f64) -> f64;

#[differentiable]
fn logistic(x: f64) -> f64 {
    sigmoid(x)
}

#[differentiable]
fn rectified(x: f64) -> f64 {
    relu(x)
}

/// Name, value, derivative.
const FUNCTIONS: [(&str, Function, Function); 10] = [
    ("sigmoid", logistic, logistic_grad),
    ("relu", rectified, rectified_grad),
    ("tanh", tanh, tanh_grad),
    ("leaky relu", leaky_relu, leaky_relu_grad),
    ("prelu", |x| prelu(x, 0.3), |x| prelu_grad(x, 0.3).0),
    ("elu", |x| elu(x, 1.5), |x| elu_grad(x, 1.5).0),
    ("hard tanh", hard_tanh, hard_tanh_grad),
    ("softplus", softplus, softplus_grad),
    ("log sigmoid", log_sigmoid, log_sigmoid_grad),
    ("soft shrink", |x| soft_shrink(x, 0.5), |x| soft_shrink_grad(x, 0.5).0),
];

fn assert_close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance, "{what}: {found} is not {expected}");
}

#[test]
fn values_of_the_table() {
    let rows: [(Function, [f64; 5]); 6] = [
        (sigmoid, [0.119_203, 0.268_941, 0.5, 0.731_059, 0.880_797]),
        (logistic_grad, [0.104_994, 0.196_612, 0.25, 0.196_612, 0.104_994]),
        (tanh, [-0.964_028, -0.761_594, 0.0, 0.761_594, 0.964_028]),
        (tanh_grad, [0.070_651, 0.419_974, 1.0, 0.419_974, 0.070_651]),
        (leaky_relu, [-0.2, -0.1, 0.0, 1.0, 2.0]),
        (|x| elu(x, 1.0), [-0.864_665, -0.632_121, 0.0, 1.0, 2.0]),
    ];
    for (row, (function, expected)) in rows.into_iter().enumerate() {
        for (x, expected) in [-2.0, -1.0, 0.0, 1.0, 2.0].into_iter().zip(expected) {
            assert_close(function(x), expected, 5e-7, &format!("row {row} at {x}"));
        }
    }
    assert_close(2.0 / (1.0 + (-2.0_f64).exp()) - 1.0, tanh(1.0), 1e-15, "tanh by its exponential");
}

/// Truncation of the differences is about `h²/6` of the third derivative, below 1e-10 for these.
#[test]
fn derivatives_agree_with_differences() {
    for (name, value, derivative) in FUNCTIONS {
        for x in [-7.3, -2.1, -0.9, -0.3, 0.2, 0.7, 1.4, 6.8] {
            let numeric = central_difference(|x| value(x[0]), &[x], 1e-5)[0];
            assert_close(derivative(x), numeric, 1e-9, &format!("{name} at {x}"));
        }
    }
}

#[test]
fn derivatives_by_the_parameters() {
    assert_eq!(prelu_grad(3.0, 0.3).1, 0.0);
    assert_eq!(prelu_grad(-3.0, 0.3).1, -3.0);
    assert_close(elu_grad(-1.0, 2.0).1, (-1.0_f64).exp_m1(), 1e-15, "elu by alpha");
    assert_eq!([-2.0, 0.1, 2.0].map(|x| soft_shrink_grad(x, 0.5).1), [1.0, 0.0, -1.0]);
}

#[test]
fn the_branch_at_a_kink_is_the_one_stated() {
    assert_eq!(rectified_grad(0.0), 0.0);
    assert_eq!(leaky_relu_grad(0.0), 1.0);
    assert_eq!(prelu_grad(0.0, 0.3), (1.0, 0.0));
    assert_eq!(elu_grad(0.0, 2.0), (1.0, 0.0));
    assert_eq!([-1.0, 1.0].map(hard_tanh_grad), [1.0, 1.0]);
    assert_eq!([-0.5, 0.5].map(|x| soft_shrink_grad(x, 0.5)), [(0.0, 0.0); 2]);
    assert_eq!(maxout_grad(&[1.0], &[2.0], 0.0, &[2.0], 0.0), (vec![2.0], vec![1.0], 1.0, vec![0.0], 0.0));
    assert_eq!(lp_pool_grad(&[0.0, 0.0], 2.0), [0.0, 0.0]);
    // One ulp to either side the derivative is that side's.
    let (below, above) = (-f64::from_bits(1), f64::from_bits(1));
    assert_eq!([below, above].map(rectified_grad), [0.0, 1.0]);
    assert_eq!([below, above].map(leaky_relu_grad), [0.1, 1.0]);
    assert_eq!([below, above].map(|x| elu_grad(x, 2.0).0), [2.0, 1.0]);
}

#[test]
fn large_arguments_stay_finite() {
    for (name, value, derivative) in FUNCTIONS {
        for x in [-1e300, -800.0, 800.0, 1e300] {
            assert!(value(x).is_finite() && derivative(x).is_finite(), "{name} at {x}");
        }
    }
    assert_eq!([-1e4, 1e4].map(softplus_grad), [0.0, 1.0]);
    assert_eq!([-1e4, 1e4].map(log_sigmoid_grad), [1.0, 0.0]);
    assert_eq!(softplus(-740.0), (-740.0_f64).exp());
}

#[test]
fn not_a_number_stays_so() {
    for (name, value, _) in FUNCTIONS {
        assert!(value(f64::NAN).is_nan(), "{name}");
    }
}

#[test]
fn gates_agree_with_differences() {
    let (a, b) = (1.3, -0.4);
    let numeric = central_difference(|x| glu(x[0], x[1]), &[a, b], 1e-5);
    let (grad_a, grad_b) = glu_grad(a, b);
    assert_close(grad_a, numeric[0], 1e-9, "glu by a");
    assert_close(grad_b, numeric[1], 1e-9, "glu by b");

    let x = [3.0, 4.0];
    assert_close(lp_pool(&x, 2.0), 5.0, 1e-15, "lp pool");
    for (found, expected) in lp_pool_grad(&x, 2.0).into_iter().zip([0.6, 0.8]) {
        assert_close(found, expected, 1e-15, "lp pool");
    }
    let numeric = central_difference(|x| lp_pool(x, 3.0), &x, 1e-5);
    for (found, expected) in lp_pool_grad(&x, 3.0).into_iter().zip(numeric) {
        assert_close(found, expected, 1e-9, "lp pool with p = 3");
    }
}

#[test]
#[should_panic(expected = "maxout: weights of 2 and 1 entries do not fit an input of 2")]
fn maxout_refuses_other_lengths() {
    let _ = maxout(&[1.0, 2.0], &[1.0, 2.0], 0.0, &[1.0], 0.0);
}

#[test]
fn both_floats_agree() {
    for x in [-2.0_f32, -0.4, 0.3, 1.7] {
        for (narrow, wide) in [
            (tanh(x), tanh(f64::from(x))),
            (elu(x, 1.0), elu(f64::from(x), 1.0)),
            (softplus(x), softplus(f64::from(x))),
        ] {
            assert_close(f64::from(narrow), wide, 1e-6, "in single precision");
        }
    }
}

#[test]
fn random_slopes_fill_their_interval() {
    let mut random = Random::new(4);
    let slopes: Vec<f64> = (0..1000).map(|_| rrelu_slope(0.1, 0.3, &mut random)).collect();
    assert!(slopes.iter().all(|slope| (0.1..0.3).contains(slope)));
    // The mean of 1000 uniform numbers has a deviation of 0.2 / sqrt(12000) = 0.0018.
    assert_close(slopes.iter().sum::<f64>() / 1000.0, 0.2, 0.008, "the mean slope");
}
