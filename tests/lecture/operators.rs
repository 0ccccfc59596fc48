//! Operators on images and sequences, as a framework lists them, written as annotated functions.

use crate::assert_close;
use dnn_core::differentiable;
use dnn_core::gradient_check::{GradcheckOptions, gradcheck};
use dnn_core::init::normal;
use dnn_core::random::Random;
use nalgebra::DMatrix;

/// Convolution without padding; `step` and `spread` are the distances of windows and of a window's pixels.
#[differentiable(wrt(image, filter))]
fn convolution(image: &DMatrix<f64>, filter: &DMatrix<f64>, step: usize, spread: usize) -> DMatrix<f64> {
    let size = |image: usize, filter: usize| (image - spread * (filter - 1) - 1) / step + 1;
    let rows = size(image.nrows(), filter.nrows());
    let columns = size(image.ncols(), filter.ncols());
    let mut result = DMatrix::zeros(rows, columns);
    for i in 0..rows {
        for j in 0..columns {
            for k in 0..filter.nrows() {
                for l in 0..filter.ncols() {
                    result[(i, j)] += filter[(k, l)] * image[(i * step + k * spread, j * step + l * spread)];
                }
            }
        }
    }
    result
}

/// The largest of each 2×2 window; the first at ties.
#[differentiable]
fn max_pooling(image: &DMatrix<f64>) -> DMatrix<f64> {
    let mut result = DMatrix::zeros(image.nrows() / 2, image.ncols() / 2);
    for i in 0..image.nrows() / 2 {
        for j in 0..image.ncols() / 2 {
            let mut best = image[(2 * i, 2 * j)];
            for (k, l) in [(0, 1), (1, 0), (1, 1)] {
                let next = image[(2 * i + k, 2 * j + l)];
                if next > best {
                    best = next;
                }
            }
            result[(i, j)] = best;
        }
    }
    result
}

/// The mean of each 2×2 window.
#[differentiable]
fn average_pooling(image: &DMatrix<f64>) -> DMatrix<f64> {
    let mut result = DMatrix::zeros(image.nrows() / 2, image.ncols() / 2);
    for i in 0..image.nrows() {
        for j in 0..image.ncols() {
            result[(i / 2, j / 2)] += 0.25 * image[(i, j)];
        }
    }
    result
}

/// Every pixel four times.
#[differentiable]
fn upsampling(image: &DMatrix<f64>) -> DMatrix<f64> {
    let mut result = DMatrix::zeros(2 * image.nrows(), 2 * image.ncols());
    for i in 0..result.nrows() {
        for j in 0..result.ncols() {
            result[(i, j)] = image[(i / 2, j / 2)];
        }
    }
    result
}

/// One more row and column on each side: the mirror image, or the border again.
#[differentiable]
fn padding(image: &DMatrix<f64>, mirror: bool) -> DMatrix<f64> {
    let inside = |index: usize, size: usize| match index {
        0 => usize::from(mirror),
        last if last == size + 1 => size - 1 - usize::from(mirror),
        _ => index - 1,
    };
    let mut result = DMatrix::zeros(image.nrows() + 2, image.ncols() + 2);
    for i in 0..image.nrows() + 2 {
        for j in 0..image.ncols() + 2 {
            result[(i, j)] = image[(inside(i, image.nrows()), inside(j, image.ncols()))];
        }
    }
    result
}

/// Each operator's pullback of random upstreams against differences.
#[test]
fn operators_agree_with_differences() {
    let mut random = Random::new(3);
    let (image, filter) = (normal::<f64>(6, 6, 1.0, &mut random), normal::<f64>(2, 3, 1.0, &mut random));
    let options = GradcheckOptions::default();
    for (step, spread) in [(1, 1), (2, 1), (1, 2)] {
        let upstream = normal::<f64>(6, 6, 1.0, &mut random);
        let check = |(image, filter): &(DMatrix<f64>, DMatrix<f64>)| {
            let (value, pullback) = convolution_vjp(image, filter, step, spread);
            let upstream = upstream.view((0, 0), value.shape()).into_owned();
            (value.dot(&upstream), pullback(upstream))
        };
        gradcheck(check, &(image.clone(), filter.clone()), &options).expect("convolution");
    }
    let upstream = normal::<f64>(12, 12, 1.0, &mut random);
    macro_rules! check {
        ($($call:expr),+) => {$(
            let call = $call;
            gradcheck(|image: &DMatrix<f64>| call(image, &upstream), &image, &options).expect(stringify!($call));
        )+};
    }
    macro_rules! contracted {
        ($vjp:ident $(, $option:expr)*) => {
            |image: &DMatrix<f64>, upstream: &DMatrix<f64>| {
                let (value, pullback) = $vjp(image $(, $option)*);
                let upstream = upstream.view((0, 0), value.shape()).into_owned();
                (value.dot(&upstream), pullback(upstream))
            }
        };
    }
    check!(
        contracted!(max_pooling_vjp),
        contracted!(average_pooling_vjp),
        contracted!(upsampling_vjp),
        contracted!(padding_vjp, true),
        contracted!(padding_vjp, false)
    );
}

#[test]
fn operators_have_the_right_values() {
    let image = DMatrix::from_fn(4, 4, |i, j| (4 * i + j) as f64);
    let corner = DMatrix::from_row_slice(2, 2, &[1.0, 0.0, 0.0, -1.0]);
    assert!(convolution(&image, &corner, 1, 1).iter().all(|&value| value == -5.0));
    assert!(convolution(&image, &corner, 1, 2).iter().all(|&value| value == -10.0));
    assert_close(max_pooling(&image).as_slice(), &[5.0, 13.0, 7.0, 15.0], 0.0);
    assert_close(average_pooling(&image).as_slice(), &[2.5, 10.5, 4.5, 12.5], 0.0);
    assert_eq!(average_pooling(&upsampling(&image)), image);
    assert_eq!((padding(&image, true)[(0, 0)], padding(&image, false)[(0, 0)]), (5.0, 0.0));
    assert_eq!((padding(&image, true)[(5, 5)], padding(&image, false)[(5, 5)]), (10.0, 15.0));
}
