//! Values, gradients against central differences and formulas, conventions, refusals.

use super::*;
use crate::assert_close;
use crate::gradient_check::central_difference;
use crate::random::Random;
use nalgebra::{DMatrix, DVector, dmatrix, dvector};

#[test]
fn the_penalties_of_two_weights() {
    let w = dmatrix![1.5, -0.5];
    assert_eq!((l2(&w), l1(&w), elastic_net(&w, 0.5)), (2.5, 2.0, 3.25));
    assert_eq!(l2_grad(&w), dmatrix![3.0, -1.0]);
    assert_eq!(l1_grad(&w), dmatrix![1.0, -1.0]);
    assert_eq!(elastic_net_grad(&w, 0.5), dmatrix![2.5, -1.5]);
    assert_eq!(l1_grad(&dmatrix![0.0, -0.0]), dmatrix![0.0, 0.0]);
}

#[test]
fn dropout_keeps_the_mean() {
    let mask: DMatrix<f64> = dropout_mask(100, 100, 0.2, &mut Random::new(1));
    let kept = mask.iter().filter(|&&m| m == 1.25).count();
    assert_eq!(kept + mask.iter().filter(|&&m| m == 0.0).count(), 10_000);
    // The deviation of the number kept is sqrt(10_000 · 0.2 · 0.8) = 40.
    assert!((7_840..8_160).contains(&kept), "{kept}");
    let (x, upstream) = (DMatrix::from_element(100, 100, 3.0), DMatrix::from_element(100, 100, 2.0));
    let (y, pullback) = dropout_vjp(&x, &mask);
    assert_eq!(y, &mask * 3.0);
    assert_eq!(pullback(upstream), mask * 2.0);
}

#[test]
#[should_panic(expected = "1 is no probability below 1")]
fn all_units_cannot_be_dropped() {
    let _ = dropout_mask::<f64>(1, 1, 1.0, &mut Random::new(0));
}

#[test]
fn a_dropped_layer_is_the_identity() {
    let (x, branch, upstream) = (dmatrix![1.0, -2.0], dmatrix![0.5, 3.0], dmatrix![10.0, 20.0]);
    let zero = dmatrix![0.0, 0.0];
    for (keep, by_branch) in [(true, &upstream), (false, &zero)] {
        let (_, pullback) = stochastic_depth_vjp(&x, &branch, keep);
        assert_eq!(pullback(upstream.clone()), (upstream.clone(), by_branch.clone()));
    }
    let (y, pullback) = stochastic_depth_mean_vjp(&x, &branch, 0.5);
    assert_eq!(y, dmatrix![1.25, -0.5]);
    assert_eq!(pullback(upstream.clone()), (upstream, dmatrix![5.0, 10.0]));
}

#[test]
fn a_mixture_shares_the_gradient() {
    let (first, second) = (dmatrix![1.0, 2.0], dmatrix![5.0, 6.0]);
    let (y, pullback) = mixup_vjp(&first, &second, 0.75);
    assert_eq!(y, dmatrix![2.0, 3.0]);
    assert_eq!(pullback(dmatrix![4.0, 8.0]), (dmatrix![3.0, 6.0], dmatrix![1.0, 2.0]));
}

#[test]
fn the_square_gets_no_gradient() {
    let image = DVector::from_fn(12, |i, _| i as f64 + 1.0);
    // 3 rows of 4; the square at (1, 2) of side 5 reaches over the border.
    let (y, pullback) = cutout_vjp(&image, 4, 1, 2, 5);
    let inside = [6, 7, 10, 11];
    let grad = pullback(DVector::from_element(12, 1.0));
    for i in 0..12 {
        let open = f64::from(u8::from(!inside.contains(&i)));
        assert_eq!((y[i], grad[i]), (open * image[i], open));
    }
    assert_eq!(cutout(&image, 4, 9, 9, 2), image);
}

#[test]
fn a_normalized_batch_has_mean_and_deviation() {
    let mut random = Random::new(3);
    let x = DMatrix::from_fn(3, 50, |i, _| 7.0 * i as f64 + 2.0 * random.normal());
    let (scale, shift) = (dvector![1.0, 0.5, -2.0], dvector![0.0, 3.0, 1.0]);
    let y = batch_normalization(&x, &scale, &shift, 0.0);
    for i in 0..3 {
        assert_close(&[y.row(i).mean(), y.row(i).variance()], &[shift[i], scale[i] * scale[i]], 1e-12);
    }
}

#[test]
fn the_gradient_of_normalization_is_the_formula_and_the_difference() {
    let mut random = Random::new(4);
    let mut draw = |rows, columns| DMatrix::from_fn(rows, columns, |_, _| random.normal());
    let (x, upstream) = (draw(2, 5), draw(2, 5));
    let (scale, shift, epsilon) = (dvector![1.5, -0.5], dvector![0.2, 0.1], 1e-3);
    let (_, pullback) = batch_normalization_vjp(&x, &scale, &shift, epsilon);
    let (grad_x, grad_scale, grad_shift) = pullback(upstream.clone());

    for i in 0..2 {
        let row = x.row(i);
        let deviation = (row.variance() + epsilon).sqrt();
        let normal = row.add_scalar(-row.mean()) / deviation;
        let g = upstream.row(i) * scale[i];
        let expected = (g.add_scalar(-g.mean()) - &normal * (g.dot(&normal) / 5.0)) / deviation;
        assert_close(grad_x.row(i).transpose().as_slice(), expected.transpose().as_slice(), 1e-13);
        assert_close(
            &[grad_scale[i], grad_shift[i]],
            &[upstream.row(i).dot(&normal), upstream.row(i).sum()],
            1e-13,
        );
    }
    let objective = |entries: &[f64]| {
        batch_normalization(&DMatrix::from_column_slice(2, 5, entries), &scale, &shift, epsilon)
            .dot(&upstream)
    };
    assert_close(grad_x.as_slice(), &central_difference(objective, x.as_slice(), 1e-5), 1e-8);
}

#[test]
fn running_statistics_replace_those_of_the_batch() {
    let mut statistics = RunningStatistics::new(2, 1.0);
    let x = dmatrix![1.0, 3.0; 10.0, 10.5];
    statistics.update(&x);
    assert_eq!(statistics.mean, dvector![2.0, 10.25]);
    assert_eq!(statistics.variance, dvector![2.0, 0.125]);
    let RunningStatistics { mean, variance, .. } = statistics;
    let (x, scale, shift) = (dmatrix![4.0; 10.25], dvector![1.0, 2.0], dvector![0.5, 7.0]);
    let (y, pullback) = batch_normalization_fixed_vjp(&x, &scale, &shift, &mean, &variance, 2.0);
    assert_eq!(y, dmatrix![1.5; 7.0]);
    let (grad_x, grad_scale, grad_shift) = pullback(dmatrix![1.0; 0.0]);
    assert_eq!(
        (grad_x, grad_scale, grad_shift),
        (dmatrix![0.5; 0.0], dvector![1.0, 0.0], dvector![1.0, 0.0])
    );
}

#[test]
#[should_panic(expected = "2 units have no scale, shift or statistics of 2 and 1 entries")]
fn normalization_refuses_other_lengths() {
    let _ = batch_normalization(&dmatrix![1.0, 2.0; 3.0, 4.0], &dvector![1.0, 1.0], &dvector![1.0], 0.0);
}

#[test]
#[should_panic(expected = "one sample has no variance")]
fn one_sample_has_no_statistics() {
    RunningStatistics::new(1, 0.1).update(&dmatrix![1.0]);
}
