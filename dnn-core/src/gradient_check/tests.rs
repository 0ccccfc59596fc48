//! Right gradients pass, wrong ones are named, kinks are recognized.

use super::*;
use crate::activation::{relu, sigmoid};
use crate::random::Random;
use crate::{Differentiable, differentiable};
use nalgebra::{DMatrix, DVector, dvector};

fn sum_of_sizes(x: &[f64; 4]) -> f64 {
    x.iter().map(|x| x.abs()).sum()
}

const EVERY: SparseOptions = SparseOptions { num_checks: 100, h: 1e-5, seed: 0, names: &[] };

#[test]
fn the_defaults_are_the_lectures() {
    assert_eq!(SparseOptions::default(), SparseOptions { num_checks: 10, h: 1e-7, seed: 0, names: &[] });
    let GradcheckOptions { eps, atol, rtol, nondet_tol, names } = GradcheckOptions::default();
    assert_eq!((eps, atol, rtol, nondet_tol, names.len()), (1e-6, 1e-5, 1e-3, 0.0, 0));
}

#[test]
fn finds_the_wrong_entry() {
    let x: Vec<f64> = (0..20).map(|i| 0.3 * f64::from(i) - 2.0).collect();
    let f = |x: &Vec<f64>| x.iter().map(|x| x.sin()).sum::<f64>();
    let mut gradient: Vec<f64> = x.iter().map(|x| x.cos()).collect();
    let report = grad_check_sparse(f, &x, &gradient, &EVERY);
    assert!(report.passes(1e-7) && report.compared.len() == 20, "{report}");
    let report = grad_check_sparse(f, &x, &gradient, &SparseOptions::default());
    assert!(report.passes(1e-6) && report.compared.len() == 10, "{report}");
    gradient[7] *= 1.01;
    let report = grad_check_sparse(f, &x, &gradient, &EVERY);
    assert!(!report.passes(1e-3));
    assert_eq!(report.worst().map(|worst| worst.element), Some(7));
}

#[test]
fn a_seed_always_draws_the_same_entries() {
    let x: Vec<f64> = (0..50).map(f64::from).collect();
    let ones = vec![1.0; 50];
    let drawn = |seed| {
        let options = SparseOptions { seed, ..SparseOptions::default() };
        grad_check_sparse(|x: &Vec<f64>| x.iter().sum::<f64>(), &x, &ones, &options).compared
    };
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
}

#[test]
fn draws_again_at_a_kink_only() {
    let x = [1.0, 4e-6, -2.0, 0.0];
    let report = grad_check_sparse(sum_of_sizes, &x, &[1.0, 1.0, -1.0, 0.0], &EVERY);
    // Near its kink the function has another slope than its difference, at its kink both sides have their own.
    assert!(report.passes(1e-8) && report.compared.len() == 2, "{report}");
    let mut kinks: Vec<_> = report.kinks.iter().map(|kink| (kink.element, kink.left.abs() < 1.0)).collect();
    kinks.sort_unstable();
    assert_eq!(kinks, [(1, true), (3, false)]);
    // 7 lies on neither side of the kink.
    assert!(!grad_check_sparse(sum_of_sizes, &x, &[1.0, 7.0, -1.0, 0.0], &EVERY).passes(1e-3));
}

#[test]
fn a_kink_is_reported_and_no_failure() {
    #[differentiable]
    fn rectified(x: &[f64]) -> f64 {
        relu(x[0]) + relu(x[1])
    }
    let check = |x: f64| {
        gradcheck(|x: &Vec<f64>| rectified_value_and_grad(x), &vec![x, 1.0], &GradcheckOptions::default())
    };
    let report = check(0.0).expect("0 lies between 0 and 1");
    assert_eq!((report.kinks.len(), report.compared.len()), (1, 1));
    let Comparison { analytic, left, right, .. } = report.kinks[0];
    assert!(analytic == 0.0 && left == 0.0 && (right - 1.0).abs() < 1e-9);
    assert_eq!(check(0.5).expect("smooth").kinks.len(), 0);
}

#[test]
fn a_minimum_is_no_kink() {
    let square = |x: &[f64; 1]| x[0] * x[0];
    assert!(grad_check_sparse(square, &[0.0], &[0.0], &EVERY).passes(0.0));
    assert!(!grad_check_sparse(square, &[0.0], &[5.0], &EVERY).passes(0.5));
    // The gradient of a size at 0 is the mean of both sides, as at a minimum; half a step tells them apart.
    let size = |&x: &f64| (x.abs(), if x == 0.0 { 0.0 } else { x.signum() });
    let report = gradcheck(size, &0.0, &GradcheckOptions::default()).expect("0 lies between -1 and 1");
    assert_eq!((report.compared.len(), report.kinks[0].left, report.kinks[0].right), (0, -1.0, 1.0));
    let cosh = gradcheck(|&x: &f64| (x.cosh(), x.sinh()), &0.0, &GradcheckOptions::default());
    assert_eq!(cosh.expect("smooth").kinks.len(), 0);
    assert!(gradcheck(|&x: &f64| (x.abs(), 1.1), &0.0, &GradcheckOptions::default()).is_err());
}

/// Kinks on both sides, within the step: neither slope is near the gradient, but that of a smaller step is.
#[test]
fn kinks_on_both_sides_are_recognized() {
    let f = |x: f32| x + 5.0 * relu(x - 4e-3) - 7.0 * relu(-7e-3 - x);
    let check = |gradient: f32| gradcheck(|&x: &f32| (f(x), gradient), &0.0, &GradcheckOptions::single());
    let report = check(1.0).expect("the gradient is right");
    assert!(report.compared.is_empty() && report.kinks[0].left > 2.0 && report.kinks[0].right > 2.0);
    assert!(check(1.1).is_err() && check(2.0).is_err());
}

#[test]
fn not_a_number_never_passes() {
    assert!(!grad_check_sparse(|x: &[f64; 1]| x[0], &[1.0], &[f64::NAN], &EVERY).passes(1e9));
    assert!(!grad_check_sparse(|_: &Vec<f64>| 0.0, &Vec::new(), &Vec::<f64>::new(), &EVERY).passes(1.0));
    let failure = gradcheck(|&x: &f64| (x, f64::NAN), &1.0, &GradcheckOptions::default());
    assert!(matches!(failure, Err(Failure::Differs(_))));
}

/// Matrices, vectors and numbers of an annotated function, in one line; the message of a wrong gradient.
#[test]
fn annotated_functions_are_checked_in_a_line() {
    #[differentiable(wrt(w, b, k))]
    fn loss(w: &DMatrix<f64>, b: &DVector<f64>, k: f64, x: &DVector<f64>) -> f64 {
        k * (w * x + b).map(sigmoid).norm_squared()
    }
    let mut random = Random::new(1);
    let point = (DMatrix::from_fn(3, 2, |_, _| random.normal()), dvector![0.1, 0.2, 0.3], 1.5);
    let x = dvector![0.7, -1.3];
    let options = GradcheckOptions { names: &["w", "b", "k"], ..GradcheckOptions::default() };
    let report = gradcheck(|(w, b, k)| loss_value_and_grad(w, b, *k, &x), &point, &options).expect("right");
    assert_eq!(report.compared.len(), 6 + 3 + 1);

    let wrong = |(w, b, k): &(DMatrix<f64>, DVector<f64>, f64)| {
        let (value, mut gradient) = loss_value_and_grad(w, b, *k, &x);
        gradient.0[(1, 1)] += 0.5;
        gradient.1[2] += 1e-3;
        (value, gradient)
    };
    let failure = gradcheck(wrong, &point, &options).expect_err("two entries are wrong");
    let Failure::Differs(entries) = &failure else { panic!("{failure}") };
    assert_eq!(
        entries.iter().map(|e| (e.name.as_str(), e.element)).collect::<Vec<_>>(),
        [("w", 4), ("b", 2)]
    );
    let message = failure.to_string();
    assert!(
        message.starts_with("2 entries of the gradient are wrong\n  parameter `w`, element 4: analytic "),
        "{message}"
    );
}

/// A struct of matrices, lists and structs in one line; what is wrong is named by its path.
#[test]
fn structs_are_checked_in_a_line() {
    #[derive(Clone, Differentiable)]
    struct Layer {
        w: DMatrix<f64>,
        b: DVector<f64>,
    }
    #[derive(Clone, Differentiable)]
    struct Net {
        hidden: Layer,
        rows: [Vec<f64>; 2],
        width: usize,
    }
    #[differentiable(wrt(net))]
    fn loss(net: &Net, x: &DVector<f64>) -> f64 {
        let h = (&net.hidden.w * x + &net.hidden.b).map(sigmoid);
        let mut sum = 0.0;
        for i in 0..net.width {
            sum += net.rows[0][i] * h[i] + net.rows[1][i] * h[i] * h[i];
        }
        sum
    }
    let mut random = Random::new(1);
    let hidden = Layer { w: DMatrix::from_fn(3, 2, |_, _| random.normal()), b: dvector![0.1, 0.2, 0.3] };
    let net = Net { hidden, rows: [vec![1.0, -2.0, 0.5], vec![0.3, 0.0, -1.0]], width: 3 };
    let (x, options) = (dvector![0.7, -1.3], GradcheckOptions::default());
    let report = gradcheck(|net| loss_value_and_grad(net, &x), &net, &options).expect("right");
    assert_eq!((report.compared.len(), report.kinks.len()), (6 + 3 + 3 + 3, 0));
    let sparse = grad_check_sparse(|net| loss(net, &x), &net, &loss_grad(&net, &x), &EVERY);
    assert!(sparse.passes(1e-6) && sparse.compared.len() == 15, "{sparse}");

    let wrong = |net: &Net| {
        let (value, mut gradient) = loss_value_and_grad(net, &x);
        gradient.rows[1][2] += 1.0;
        (value, gradient)
    };
    let message = gradcheck(wrong, &net, &options).expect_err("an entry is wrong").to_string();
    assert!(message.contains("\n  parameter `rows[1]`, element 2: analytic "), "{message}");
}

#[test]
fn a_random_gradient_is_not_deterministic() {
    let mut random = Random::new(1);
    let failure = gradcheck(|&x: &f64| (x, random.uniform()), &1.0, &GradcheckOptions::default());
    assert!(matches!(failure, Err(Failure::NotDeterministic { .. })));
}

#[test]
fn single_precision_has_options_of_its_own() {
    #[differentiable]
    fn f(x: &[f32]) -> f32 {
        x[0].sin() * x[1].exp()
    }
    let report = gradcheck(|x: &Vec<f32>| f_value_and_grad(x), &vec![0.7, 0.3], &GradcheckOptions::single());
    assert!(report.is_ok(), "{report:?}");
}

#[test]
#[should_panic(expected = "a point with slices of lengths [2] has no gradient with slices of lengths [3]")]
fn a_gradient_of_another_shape_is_refused() {
    let _ = grad_check_sparse(|x: &[f64; 2]| x[0], &[0.0; 2], &[0.0; 3], &EVERY);
}

#[test]
fn differences_of_a_product() {
    let f = |x: &[f64]| x.iter().product();
    for (numeric, exact) in central_difference(f, &[1.0, 2.0, 3.0], 1e-5).iter().zip([6.0, 3.0, 2.0]) {
        assert!((numeric - exact).abs() < 1e-9);
    }
    for (numeric, exact) in forward_difference(f, &[1.0, 2.0, 3.0], 1e-7).iter().zip([6.0, 3.0, 2.0]) {
        assert!((numeric - exact).abs() < 1e-7);
    }
}

/// The slope along a direction is the product with the gradient; along the gradient it is the gradient's length.
#[test]
fn slopes_along_directions() {
    let f = |x: &[f64]| (x[0] + x[1]) * x[2];
    let point = [-2.0, 5.0, -4.0];
    let along = directional_derivative(f, &point, &[1.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0], 1e-5);
    assert!((along + 2.0).abs() < 1e-9);
    let length = 41.0_f64.sqrt();
    let steepest = directional_derivative(f, &point, &[-4.0 / length, -4.0 / length, 3.0 / length], 1e-5);
    assert!((steepest - 6.403_124).abs() < 1e-6);
}

/// The error of a difference against its step, by order of magnitude.
#[test]
fn the_choice_of_the_step() {
    let f = |x: &[f64]| sigmoid(x[0]);
    let exact = (1.0 - sigmoid(1.0)) * sigmoid(1.0_f64);
    let within = |error: f64, expected: f64| error.abs() < 12.0 * expected;
    for (h, error) in [(1e-2, 5.9e-7), (1e-4, 5.9e-11), (1e-6, 6e-11), (1e-7, 4e-10), (1e-10, 3e-7)] {
        assert!(within(central_difference(f, &[1.0], h)[0] - exact, error), "central, {h}");
    }
    for (h, error) in [(1e-4, 4.5e-6), (1e-6, 4.5e-8), (1e-7, 5e-9), (1e-12, 9e-6)] {
        assert!(within(forward_difference(f, &[1.0], h)[0] - exact, error), "forward, {h}");
    }
    let single = |h: f32| f64::from((sigmoid(1.0 + h) - sigmoid(1.0 - h)) / (2.0 * h)) - exact;
    for (h, error) in [(1e-2, 5e-8), (1e-3, 6e-6), (1e-4, 2e-4), (1e-6, 2e-2)] {
        assert!(within(single(h), error), "single, {h}: {}", single(h));
    }
}

/// A loss of 1.25347 with three of its weights moved by 1e-4.
#[test]
fn the_numeric_gradient_of_a_table() {
    let losses = [1.25322, 1.25353, 1.25347];
    let w = [0.34, -1.11, 0.78];
    let f = |x: &[f64]| (0..3).find(|&i| x[i] != w[i]).map_or(1.25347, |i| losses[i]);
    for (found, expected) in forward_difference(f, &w, 1e-4).iter().zip([-2.5, 0.6, 0.0]) {
        assert!((found - expected).abs() < 1e-9);
    }
}
