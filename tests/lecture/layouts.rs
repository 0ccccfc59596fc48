//! More operators of the framework's list: sparse layers, columns of windows, transposed convolution, unpooling,
//! interpolation, and the same loops over one and three dimensions.

use crate::assert_close;
use dnn_core::differentiable;
use dnn_core::gradient_check::{GradcheckOptions, gradcheck};
use dnn_core::init::normal;
use dnn_core::random::Random;
use nalgebra::{DMatrix, DVector};

/// `W x` of a sparse input: the numbers and the places of those that are not 0.
#[differentiable(wrt(w, values))]
fn sparse_linear(w: &DMatrix<f64>, values: &[f64], places: &[usize]) -> DVector<f64> {
    let mut result = DVector::zeros(w.nrows());
    for (&value, &place) in values.iter().zip(places) {
        for i in 0..w.nrows() {
            result[i] += w[(i, place)] * value;
        }
    }
    result
}

/// Each 2×2 window as a column.
#[differentiable]
fn columns(image: &DMatrix<f64>) -> DMatrix<f64> {
    let (rows, width) = (image.nrows() - 1, image.ncols() - 1);
    let mut result = DMatrix::zeros(4, rows * width);
    for i in 0..rows {
        for j in 0..width {
            for k in 0..4 {
                result[(k, i * width + j)] = image[(i + k / 2, j + k % 2)];
            }
        }
    }
    result
}

/// The reverse: each column is added to its window. It is the transpose of [`columns`].
#[differentiable]
fn windows(columns: &DMatrix<f64>, width: usize) -> DMatrix<f64> {
    let rows = columns.ncols() / width;
    let mut image = DMatrix::zeros(rows + 1, width + 1);
    for i in 0..rows {
        for j in 0..width {
            for k in 0..4 {
                image[(i + k / 2, j + k % 2)] += columns[(k, i * width + j)];
            }
        }
    }
    image
}

/// Full convolution: every pixel adds the filter, scaled by it, at twice its place.
#[differentiable]
fn full_convolution(image: &DMatrix<f64>, filter: &DMatrix<f64>) -> DMatrix<f64> {
    let mut result =
        DMatrix::zeros(2 * image.nrows() + filter.nrows() - 2, 2 * image.ncols() + filter.ncols() - 2);
    for i in 0..image.nrows() {
        for j in 0..image.ncols() {
            for k in 0..filter.nrows() {
                for l in 0..filter.ncols() {
                    result[(2 * i + k, 2 * j + l)] += image[(i, j)] * filter[(k, l)];
                }
            }
        }
    }
    result
}

/// Max unpooling: each number goes where its maximum was.
#[differentiable]
fn unpooling(pooled: &[f64], places: &[usize], size: usize) -> Vec<f64> {
    let mut result = vec![0.0; size];
    for (i, &place) in places.iter().enumerate() {
        result[place] += pooled[i];
    }
    result
}

/// Bilinear interpolation to twice the size.
#[differentiable]
fn bilinear(image: &DMatrix<f64>) -> DMatrix<f64> {
    let mut result = DMatrix::zeros(2 * image.nrows() - 1, 2 * image.ncols() - 1);
    for i in 0..result.nrows() {
        for j in 0..result.ncols() {
            let (a, b) = (image[(i / 2, j / 2)], image[(i / 2, j.div_ceil(2))]);
            let (c, d) = (image[(i.div_ceil(2), j / 2)], image[(i.div_ceil(2), j.div_ceil(2))]);
            result[(i, j)] = 0.25 * (a + b + c + d);
        }
    }
    result
}

/// Adaptive average pooling of a sequence to a given length.
#[differentiable]
fn adaptive(sequence: &[f64], length: usize) -> Vec<f64> {
    let mut result = vec![0.0; length];
    for (i, mean) in result.iter_mut().enumerate() {
        let (start, end) = (i * sequence.len() / length, ((i + 1) * sequence.len()).div_ceil(length));
        for number in &sequence[start..end] {
            *mean += number / (end - start) as f64;
        }
    }
    result
}

/// The largest number of each 2×2×2 cube.
#[differentiable]
fn volumetric(volume: &[[[f64; 4]; 4]; 4]) -> [[[f64; 2]; 2]; 2] {
    let mut result = [[[0.0; 2]; 2]; 2];
    for i in 0..2 {
        for j in 0..2 {
            for k in 0..2 {
                let mut best = volume[2 * i][2 * j][2 * k];
                for corner in 1..8 {
                    let next = volume[2 * i + corner / 4][2 * j + corner / 2 % 2][2 * k + corner % 2];
                    best = best.max(next);
                }
                result[i][j][k] = best;
            }
        }
    }
    result
}

/// Each pullback of a random upstream against differences.
#[test]
fn layouts_agree_with_differences() {
    let mut random = Random::new(6);
    let options = GradcheckOptions::default();
    let (image, filter) = (normal::<f64>(5, 4, 1.0, &mut random), normal::<f64>(3, 2, 1.0, &mut random));
    let upstream = normal::<f64>(12, 12, 1.0, &mut random);
    let part = |shape| upstream.view((0, 0), shape).into_owned();

    let places = [3, 0, 1];
    let sparse = |(w, values): &(DMatrix<f64>, Vec<f64>)| {
        let (value, pullback) = sparse_linear_vjp(w, values, &places);
        let upstream = upstream.column(0).rows(0, 5).into_owned();
        (value.dot(&upstream), pullback(upstream))
    };
    gradcheck(sparse, &(image.clone(), vec![0.5, -2.0, 1.5]), &options).expect("sparse");

    let of_columns = |image: &DMatrix<f64>| {
        let (value, pullback) = columns_vjp(image);
        let upstream = part(value.shape());
        (value.dot(&upstream), pullback(upstream))
    };
    gradcheck(of_columns, &image, &options).expect("columns");
    let of_windows = |columns: &DMatrix<f64>| {
        let (value, pullback) = windows_vjp(columns, 3);
        let upstream = part(value.shape());
        (value.dot(&upstream), pullback(upstream))
    };
    gradcheck(of_windows, &columns(&image), &options).expect("windows");
    let full = |(image, filter): &(DMatrix<f64>, DMatrix<f64>)| {
        let (value, pullback) = full_convolution_vjp(image, filter);
        let upstream = part(value.shape());
        (value.dot(&upstream), pullback(upstream))
    };
    gradcheck(full, &(image.clone(), filter), &options).expect("full convolution");
    let interpolated = |image: &DMatrix<f64>| {
        let (value, pullback) = bilinear_vjp(image);
        let upstream = part(value.shape());
        (value.dot(&upstream), pullback(upstream))
    };
    gradcheck(interpolated, &image, &options).expect("bilinear");

    let sequence: Vec<f64> = image.iter().copied().take(7).collect();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let adapted = |sequence: &Vec<f64>| {
        let (value, pullback) = adaptive_vjp(sequence, 3);
        let upstream = upstream.as_slice()[..3].to_vec();
        (dot(&value, &upstream), pullback(upstream))
    };
    gradcheck(adapted, &sequence, &options).expect("adaptive");
    let unpooled = |pooled: &Vec<f64>| {
        let (value, pullback) = unpooling_vjp(pooled, &[4, 0, 2], 6);
        let upstream = upstream.as_slice()[..6].to_vec();
        (dot(&value, &upstream), pullback(upstream))
    };
    gradcheck(unpooled, &vec![1.0, 2.0, 3.0], &options).expect("unpooling");

    let volume = [0; 4].map(|_: i32| [0; 4].map(|_: i32| [0; 4].map(|_: i32| random.normal())));
    let weights = [[[1.0, -2.0], [0.5, 3.0]], [[-1.0, 0.25], [2.0, 1.5]]];
    let cubes = |volume: &[[[f64; 4]; 4]; 4]| {
        let (value, pullback) = volumetric_vjp(volume);
        (dot(value.as_flattened().as_flattened(), weights.as_flattened().as_flattened()), pullback(weights))
    };
    gradcheck(cubes, &volume, &options).expect("volumetric");
}

#[test]
fn layouts_have_the_right_values() {
    let image = DMatrix::from_fn(3, 3, |i, j| (3 * i + j) as f64);
    assert_close(columns(&image).column(1).as_slice(), &[1.0, 2.0, 4.0, 5.0], 0.0);
    // Inner pixels are in four windows, border pixels in two, corners in one.
    let counts = DMatrix::from_row_slice(3, 3, &[1.0, 2.0, 1.0, 2.0, 4.0, 2.0, 1.0, 2.0, 1.0]);
    assert_eq!(windows(&columns(&image), 2), image.component_mul(&counts));
    assert_eq!(columns_vjp(&image).1(columns(&image)), windows(&columns(&image), 2));
    let twice = bilinear(&image);
    assert_eq!((twice[(0, 1)], twice[(1, 1)], twice[(4, 4)]), (0.5, 2.0, 8.0));
    assert_close(&adaptive(&[1.0, 2.0, 3.0, 4.0, 5.0], 2), &[2.0, 4.0], 1e-15);
    assert_close(&unpooling(&[7.0, 8.0], &[2, 0], 4), &[8.0, 0.0, 7.0, 0.0], 0.0);
    let dense = DMatrix::from_row_slice(2, 3, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    assert_close(sparse_linear(&dense, &[10.0], &[2]).as_slice(), &[30.0, 60.0], 0.0);
    let point = full_convolution(&DMatrix::from_element(1, 1, 2.0), &image);
    assert_eq!(point, 2.0 * image);
}
