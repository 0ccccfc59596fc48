//! Gradients of vectors and matrices: products without Jacobians, their layout, and the order of the chain rule.

use crate::assert_close;
use dnn_core::activation::relu;
use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector, dmatrix, dvector};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

#[differentiable]
fn rectify(x: &DVector<f64>) -> DVector<f64> {
    x.map(relu)
}

#[differentiable]
fn product(x: &DMatrix<f64>, w: &DMatrix<f64>) -> DMatrix<f64> {
    x * w
}

#[test]
fn a_sparse_jacobian_is_never_built() {
    let x = dvector![1.0, -2.0, 3.0, -1.0];
    let (y, pullback) = rectify_vjp(&x);
    assert_eq!(y, dvector![1.0, 0.0, 3.0, 0.0]);
    assert_eq!(pullback(dvector![4.0, -1.0, 5.0, 9.0]), dvector![4.0, 0.0, 5.0, 0.0]);

    // The Jacobian of 20,000 numbers has 3.2 GB; the other tests, which run beside this one, use far less.
    let x = DVector::from_fn(20_000, |i, _| i as f64 - 10_000.0);
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let (y, pullback) = rectify_vjp(&x);
    let gradient = pullback(y);
    let used = MEMORY.peak_usage() - before;
    assert!(gradient.iter().all(|g| *g >= 0.0) && used < 100_000_000, "{used} bytes");
}

#[test]
fn a_matrix_product() {
    let x = dmatrix![2.0, 1.0, -3.0; -3.0, 4.0, 2.0];
    let w = dmatrix![3.0, 2.0, 1.0, -1.0; 2.0, 1.0, 3.0, 2.0; 3.0, 2.0, 1.0, -2.0];
    let (y, pullback) = product_vjp(&x, &w);
    assert_eq!(y, dmatrix![-1.0, -1.0, 2.0, 6.0; 5.0, 2.0, 11.0, 7.0]);
    let (grad_x, grad_w) = pullback(dmatrix![2.0, 3.0, -3.0, 9.0; -8.0, 1.0, 4.0, 6.0]);
    assert_eq!(grad_x, dmatrix![0.0, 16.0, -9.0; -24.0, 9.0, -30.0]);
    assert_eq!(grad_w, dmatrix![28.0, 3.0, -18.0, 0.0; -30.0, 7.0, 13.0, 33.0; -22.0, -7.0, 17.0, -15.0]);
    // (N D) (N M) entries of 4 bytes: 256 GiB, where N = 64 and D = M = 4096.
    assert_eq!((64_u64 * 4096) * (64 * 4096) * 4, 256 << 30);

    // Of smaller ones it has 20 GB; the pullback takes the two gradients and little else.
    let (x, w) = (DMatrix::from_element(50, 100, 0.5), DMatrix::from_element(100, 10_000, 0.25));
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let (y, pullback) = product_vjp(&x, &w);
    let (grad_x, grad_w) = pullback(y);
    let used = MEMORY.peak_usage() - before;
    assert!((grad_x.shape(), grad_w.shape()) == (x.shape(), w.shape()) && used < 100_000_000, "{used} bytes");
}

/// Rows of a Jacobian are outputs here; the lecture's is the transpose. A row is the pullback of a unit vector.
#[test]
fn the_layout_of_jacobians() {
    #[differentiable]
    fn map(x: &DVector<f64>, w: &DMatrix<f64>) -> DVector<f64> {
        w * x
    }
    let (x, w) = (dvector![1.0, 2.0, 3.0], dmatrix![1.0, 2.0, 3.0; 4.0, 5.0, 6.0]);
    for output in 0..2 {
        let unit = DVector::from_fn(2, |i, _| f64::from(u8::from(i == output)));
        assert_eq!(map_vjp(&x, &w).1(unit).0.transpose(), w.row(output));
    }
}

#[differentiable(wrt(x))]
fn chain(x: &DVector<f64>, j1: &DMatrix<f64>, j2: &DMatrix<f64>, j3: &DMatrix<f64>, g: &DVector<f64>) -> f64 {
    (j3 * (j2 * (j1 * x))).dot(g)
}

/// Multiplications of the chain of three Jacobians and a gradient, from the right (reverse mode) and from the left.
#[test]
fn the_order_of_the_chain_rule() {
    let from_the_right = |[a, b, c, d]: [u64; 4]| c * d + b * c + a * b;
    let from_the_left = |[a, b, c, d]: [u64; 4]| a * b * c + a * c * d + a * d;
    assert_eq!((from_the_right([1000; 4]), from_the_left([1000; 4])), (3_000_000, 2_001_000_000));
    assert_eq!((from_the_right([2, 3, 4, 5]), from_the_left([2, 3, 4, 5])), (38, 74));

    // Both orders give the annotated function's gradient.
    let j1 = DMatrix::from_fn(3, 2, |i, j| (i + 2 * j) as f64 - 1.0);
    let j2 = DMatrix::from_fn(4, 3, |i, j| (2 * i + j) as f64 - 3.0);
    let j3 = DMatrix::from_fn(5, 4, |i, j| (i * j) as f64 - 2.0);
    let g = DVector::from_fn(5, |i, _| i as f64 - 1.5);
    let right = j1.transpose() * (j2.transpose() * (j3.transpose() * &g));
    let left = ((j1.transpose() * j2.transpose()) * j3.transpose()) * &g;
    let gradient = chain_grad(&dvector![0.3, -0.7], &j1, &j2, &j3, &g);
    assert_close(gradient.as_slice(), right.as_slice(), 1e-10);
    assert_close(left.as_slice(), right.as_slice(), 1e-10);
}
