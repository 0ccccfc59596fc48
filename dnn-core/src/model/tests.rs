//! Values of the lecture, gradients against closed forms and central differences, refusals.

use super::*;
use crate::assert_close;
use crate::differentiable;
use crate::gradient_check::central_difference;
use crate::random::Random;
use nalgebra::{DMatrix, DVector, RowDVector, dmatrix, dvector};

#[test]
fn the_scores_of_four_pixels() {
    let w = dmatrix![0.2, -0.5, 0.1, 2.0; 1.5, 1.3, 2.1, 0.0; 0.0, 0.25, 0.2, -0.3];
    let (b, x) = (dvector![1.1, 3.2, -1.2], dvector![56.0, 231.0, 24.0, 2.0]);
    assert_close((&w * &x).as_slice(), &[-97.9, 434.7, 61.95], 1e-12);
    assert_close(linear(&w, &b, &x).as_slice(), &[-96.8, 437.9, 60.75], 1e-12);
    assert_close((with_bias(&w, &b) * with_one(&x)).as_slice(), &[-96.8, 437.9, 60.75], 1e-12);
}

#[test]
fn a_batch_by_rows_and_by_columns() {
    let x = dmatrix![1.0, 2.0, 3.0; 0.0, -1.0, 1.0];
    let w = dmatrix![1.0, 0.0, -1.0; 2.0, 1.0, 0.0];
    let b = RowDVector::from_vec(vec![0.5, -0.5]);
    let g = dmatrix![1.0, -1.0; 2.0, 0.0];
    let (s, pullback) = linear_rows_vjp(&w, &b, &x);
    assert_eq!(&x * w.transpose(), dmatrix![-2.0, 4.0; -1.0, -1.0]);
    assert_eq!(s, dmatrix![-1.5, 3.5; -0.5, -1.5]);
    let (grad_w, grad_b, grad_x) = pullback(g.clone());
    assert_eq!(grad_w, dmatrix![1.0, 0.0, 5.0; -1.0, -2.0, -3.0]);
    assert_eq!(grad_x, dmatrix![-1.0, -1.0, -1.0; 2.0, 0.0, -2.0]);
    assert_eq!(grad_b, RowDVector::from_vec(vec![3.0, -1.0]));

    // Columns are the transposed, and each sample alone has the batch's scores.
    let (column_b, column_x) = (b.transpose(), x.transpose());
    let (s_columns, pullback) = linear_columns_vjp(&w, &column_b, &column_x);
    assert_eq!(s_columns, s.transpose());
    let by_columns = pullback(g.transpose());
    assert_eq!(by_columns, (grad_w.clone(), grad_b.transpose(), grad_x.transpose()));
    let mut sum = DMatrix::zeros(2, 3);
    for i in 0..2 {
        let sample = column_x.column(i).into_owned();
        let (score, pullback) = linear_vjp(&w, &column_b, &sample);
        assert_eq!(score, s_columns.column(i));
        sum += pullback(g.row(i).transpose()).0;
    }
    assert_eq!(sum, grad_w);
}

#[test]
fn without_activations_two_layers_are_one() {
    let w1 = dmatrix![1.0, 2.0; 0.0, -1.0; 3.0, 1.0];
    let w2 = dmatrix![1.0, 0.0, 2.0; -1.0, 1.0, 0.0];
    let x = dmatrix![1.0; -1.0];
    assert_eq!(&w2 * &w1, dmatrix![7.0, 4.0; -1.0, -3.0]);
    assert_eq!(&w2 * (&w1 * &x), dmatrix![3.0; 2.0]);
    assert_eq!((&w2 * &w1) * &x, dmatrix![3.0; 2.0]);
    assert_eq!(two_layers(&w1, &w2, &x), dmatrix![4.0; 1.0]);
}

#[test]
fn counts_of_parameters() {
    let counts = |sizes: &[usize]| (Sizes(sizes).weights(), Sizes(sizes).parameters(), Sizes(sizes).depth());
    assert_eq!(counts(&[3072, 10]), (30_720, 30_730, 1));
    assert_eq!(counts(&[3072, 100, 10]), (308_200, 308_310, 2));
    assert_eq!(counts(&[3072, 100, 100, 100, 100, 100, 10]), (348_200, 348_710, 6));
    assert_eq!(counts(&[7]), (0, 0, 0));
}

/// Deep nets, as named functions and as a network of any depth, against each other and against differences.
#[test]
fn deep_networks_agree() {
    #[differentiable(wrt(w))]
    fn six(w: &[DMatrix<f64>; 6], x: &DMatrix<f64>) -> f64 {
        six_layers(w, x).norm_squared()
    }
    #[differentiable(wrt(w1, w2, w3))]
    fn three(w1: &DMatrix<f64>, w2: &DMatrix<f64>, w3: &DMatrix<f64>, x: &DMatrix<f64>) -> f64 {
        three_layers(w1, w2, w3, x).norm_squared()
    }
    #[differentiable(wrt(weights, biases))]
    fn any(weights: &[DMatrix<f64>], biases: &[DVector<f64>], x: &DMatrix<f64>) -> f64 {
        network(weights, biases, x).norm_squared()
    }
    let mut random = Random::new(8);
    let widths = [4, 5, 6, 5, 4, 3, 2];
    let sizes = Sizes(&widths);
    let weights: Vec<DMatrix<f64>> = sizes
        .layers()
        .map(|(rows, columns)| DMatrix::from_fn(rows, columns, |_, _| random.normal()))
        .collect();
    let x = DMatrix::from_fn(4, 3, |_, _| random.normal());
    let none: Vec<_> = sizes.layers().map(|(rows, _)| DVector::zeros(rows)).collect();

    let named: [DMatrix<f64>; 6] = weights.clone().try_into().expect("six layers");
    let (value, gradient) = six_value_and_grad(&named, &x);
    let (of_network, (grad_weights, grad_biases)) = any_value_and_grad(&weights, &none, &x);
    assert_eq!((value, gradient.as_slice()), (of_network, grad_weights.as_slice()));

    let (w1, w2, w3) = (&weights[0], &weights[1], &weights[2]);
    let (value, (g1, g2, g3)) = three_value_and_grad(w1, w2, w3, &x);
    let (of_network, (grad_weights_3, _)) = any_value_and_grad(&weights[..3], &none[..3], &x);
    assert_eq!((value, vec![g1, g2, g3]), (of_network, grad_weights_3));

    for layer in 0..6 {
        let by_weights = |entries: &[f64]| {
            let mut moved = weights.clone();
            moved[layer].copy_from_slice(entries);
            any(&moved, &none, &x)
        };
        let scale = grad_weights[layer].amax();
        let numeric = central_difference(by_weights, weights[layer].as_slice(), 1e-6);
        assert_close(grad_weights[layer].as_slice(), &numeric, 1e-7 * scale.max(value));
        let by_biases = |entries: &[f64]| {
            let mut moved = none.clone();
            moved[layer].copy_from_slice(entries);
            any(&weights, &moved, &x)
        };
        let numeric = central_difference(by_biases, none[layer].as_slice(), 1e-6);
        assert_close(grad_biases[layer].as_slice(), &numeric, 1e-7 * scale.max(value));
    }
}

#[test]
fn bayes_rule_is_a_logistic_function() {
    let classes = TwoGaussians {
        means: [dvector![1.0, 2.0], dvector![-1.0, 0.5]],
        covariance: dmatrix![2.0, 0.3; 0.3, 1.0],
        prior: 0.3,
    };
    let x = dvector![0.4, -0.7];
    assert_close(&[gaussian_posterior(&classes, &x)], &[0.048_662_864_1], 1e-9);
    let mut random = Random::new(2);
    for _ in 0..100 {
        let x = dvector![2.0 * random.normal(), 2.0 * random.normal()];
        assert_close(&[logistic_posterior(&classes, &x)], &[gaussian_posterior(&classes, &x)], 1e-13);
    }
    // The density integrates to 1: a sum over squares of side 0.1 around the mean.
    let sum: f64 = (-120..120)
        .flat_map(|i| (-120..120).map(move |j| (0.1 * f64::from(i), 0.1 * f64::from(j))))
        .map(|(x, y)| 0.01 * classes.density(1, &dvector![x, y]))
        .sum();
    assert_close(&[sum], &[1.0], 1e-9);
}

#[test]
fn the_gradients_of_bumps() {
    let weights = [0.7, -1.2, 0.4];
    let centers = dmatrix![0.0, 1.0, -0.5; 0.3, -0.2, 1.1];
    let (x, width) = ([0.4, 0.6], 0.8_f64);
    let (score, (grad_weights, grad_centers, grad_x)) =
        kernel_score_value_and_grad(&weights, &centers, &x, width);
    let mut expected = (0.0, [0.0; 2]);
    for k in 0..3 {
        let difference = [x[0] - centers[(0, k)], x[1] - centers[(1, k)]];
        let square = difference[0] * difference[0] + difference[1] * difference[1];
        let bump = (-square / (2.0 * width * width)).exp();
        expected.0 += weights[k] * bump;
        assert_close(&[grad_weights[k]], &[bump], 1e-15);
        for i in 0..2 {
            let slope = weights[k] * bump * difference[i] / (width * width);
            assert_close(&[grad_centers[(i, k)]], &[slope], 1e-15);
            expected.1[i] -= slope;
        }
    }
    assert_close(&[score], &[expected.0], 1e-15);
    assert_close(&grad_x, &expected.1, 1e-15);
}

#[test]
#[should_panic(expected = "an input of 1 entries and 2 weights do not fit centers of shape 2x2")]
fn centers_of_another_shape_are_refused() {
    let _ = kernel_score(&[1.0, 2.0], &DMatrix::zeros(2, 2), &[1.0], 1.0);
}

#[test]
#[should_panic(expected = "network: 1 weights and 0 biases are no layers")]
fn a_layer_has_weights_and_biases() {
    let _ = network(&[DMatrix::<f64>::zeros(1, 1)], &[], &DMatrix::zeros(1, 1));
}

#[test]
#[should_panic(expected = "the covariance is not positive definite")]
fn a_covariance_is_positive_definite() {
    let means = [dvector![0.0], dvector![1.0]];
    let _ = TwoGaussians { means, covariance: dmatrix![-1.0], prior: 0.5 }.linear_score();
}
