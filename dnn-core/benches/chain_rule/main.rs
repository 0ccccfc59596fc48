//! The order of the chain rule: the gradient of a chain of matrices from the right, from the left, and by the
//! attribute: `cargo bench -p dnn-core --bench chain_rule`.
//!
//! From the right (reverse mode) each factor is a vector: `D2 D3 + D1 D2 + D0 D1` multiplications. From the left
//! (forward mode) they are matrices: `D0 D1 D2 + D0 D2 D3 + D0 D3`.

#[path = "../comparison/measure.rs"]
mod measure;

use dnn_core::{differentiable, init::normal, random::Random};
use measure::side_by_side;
use nalgebra::{DMatrix, DVector};
use std::hint::black_box;

#[differentiable(wrt(x))]
fn chain(x: &DVector<f64>, j: &[DMatrix<f64>; 3], g: &DVector<f64>) -> f64 {
    let x1 = &j[0] * x;
    let x2 = &j[1] * x1;
    let x3 = &j[2] * x2;
    x3.dot(g)
}

fn from_the_right(j: &[DMatrix<f64>; 3], g: &DVector<f64>) -> DVector<f64> {
    j[0].tr_mul(&j[1].tr_mul(&j[2].tr_mul(g)))
}

fn from_the_left(transposed: &[DMatrix<f64>; 3], g: &DVector<f64>) -> DVector<f64> {
    (&transposed[0] * &transposed[1]) * &transposed[2] * g
}

fn main() {
    println!("sizes  from the right   from the left   ratio   value and gradient by the attribute");
    for size in [10, 30, 100, 300] {
        let mut random = Random::new(1);
        let j: [DMatrix<f64>; 3] = [0; 3].map(|_: i32| normal(size, size, 0.1, &mut random));
        let transposed = j.clone().map(|j| j.transpose());
        let vector = |random: &mut Random| DVector::from_fn(size, |_, _| random.normal());
        let (x, g) = (vector(&mut random), vector(&mut random));

        let (right, left) = (from_the_right(&j, &g), from_the_left(&transposed, &g));
        let (_, gradient) = chain_value_and_grad(&x, &j, &g);
        let scale = right.amax();
        assert!((&left - &right).amax() <= 1e-10 * scale && (&gradient - &right).amax() <= 1e-10 * scale);

        let orders =
            side_by_side(|| from_the_left(black_box(&transposed), &g), || from_the_right(black_box(&j), &g));
        let ours = side_by_side(
            || chain_value_and_grad(black_box(&x), &j, &g).1,
            || from_the_right(black_box(&j), &g),
        );
        println!(
            "{size:5}  {:11.0} ns  {:11.0} ns  {:6.1}  {:11.0} ns",
            orders.hand, orders.ours, orders.ratio, ours.ours
        );
    }
}
