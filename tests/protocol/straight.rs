//! Straight-line code: shadowing, reassignment, tuples, patterns, generics.

use dnn_core::differentiable;
use dnn_core::gradient_check::{GradcheckOptions, gradcheck};
use dnn_core::optimizer::{Optimizer, Parameters, Sgd};

use super::check;

#[differentiable]
fn shadowed(x: f64, z: f64) -> f64 {
    let mut a = x * z;
    a = a.sin();
    let z = z - 1.0;
    a = a * z;
    a
}

#[differentiable]
fn unpacked(p: &[f64; 3]) -> f64 {
    let [a, b, c] = *p;
    a * b + c.powi(2) + p[0]
}

#[differentiable]
fn paired(p: (f64, f64)) -> f64 {
    let (a, b) = p;
    let (s, c) = a.sin_cos();
    s * b + c
}

#[differentiable]
fn borrowed(x: &f64, y: &f64) -> f64 {
    let p = &x;
    (x + 1.0) * *y - *p / y + x.max(*y)
}

/// The name of a reference is another name of what it refers to.
#[differentiable]
fn aliased(x: &[f64], factor: &f64) -> f64 {
    let items: &[f64] = x;
    let k = factor;
    let norm = |v: &[f64]| v.iter().map(|c| c * c).sum::<f64>().sqrt();
    items[0] * k + norm(x)
}

#[differentiable]
fn generic<T: num_traits::Float>(x: T, y: T) -> T {
    let two = T::one() + T::one();
    (x * y).sqrt() * two + x.powi(3).sin()
}

#[differentiable]
fn literals(x: f64) -> f64 {
    2.0_f64 * x + 1. * x - 1e-3 * x + 5f64 * x + std::f64::consts::PI * x + f64::EPSILON
}

#[differentiable]
fn cast(x: f32) -> f64 {
    let y = x as f64;
    y * y
}

#[differentiable]
fn constants(x: f64, n: usize) -> f64 {
    let table = [1.0, 2.0, 3.0];
    let k = n % 3;
    let weight = table.iter().copied().fold(0.0, f64::max);
    assert!(x.is_finite(), "x is {x}");
    x.powi(n as i32) * table[k] * weight
}

#[differentiable(named, name = renamed)]
fn original(width: f64, height: f64) -> f64 {
    width * height
}

#[test]
fn names_of_references() {
    assert_eq!(aliased_value_and_grad(&[3.0, 4.0], &2.0), (11.0, (vec![2.6, 0.8], 3.0)));
    assert_eq!(aliased_vjp(&[3.0, 4.0], &2.0).1(1.0), (vec![2.6, 0.8], 3.0));
}

#[test]
fn straight_line_code() {
    let (value, (x, z)) = shadowed_value_and_grad(0.4, 1.7);
    assert_eq!(value, shadowed(0.4, 1.7));
    check(|p| shadowed(p[0], p[1]), &[0.4, 1.7], &[x, z]);
    check(|p| unpacked(&[p[0], p[1], p[2]]), &[1.0, 2.0, 3.0], &unpacked_grad(&[1.0, 2.0, 3.0]));
    let (a, b) = paired_grad((1.0, 2.0));
    check(|p| paired((p[0], p[1])), &[1.0, 2.0], &[a, b]);
    for point in [[1.5, 0.7], [0.7, 1.5]] {
        let (x, y) = borrowed_grad(&point[0], &point[1]);
        check(|p| borrowed(&p[0], &p[1]), &point, &[x, y]);
    }
}

#[test]
fn generic_functions_work_in_both_float_types() {
    let (value, (x, y)) = generic_value_and_grad(2.0, 3.0);
    assert_eq!(value, generic(2.0, 3.0));
    check(|p| generic(p[0], p[1]), &[2.0, 3.0], &[x, y]);
    let (value, (single, _)) = generic_value_and_grad(2.0_f32, 3.0);
    assert_eq!(value, generic(2.0_f32, 3.0));
    // Single precision keeps about seven digits; the sum has two terms of size one.
    assert!((f64::from(single) - x).abs() < 1e-5);
}

#[test]
fn literals_casts_and_constants() {
    check(|p| literals(p[0]), &[1.3], &[literals_grad(1.3)]);
    assert_eq!(cast_value_and_grad(1.5), (2.25, 3.0));
    check(|p| constants(p[0], 4), &[1.3], &[constants_grad(1.3, 4)]);
}

#[test]
fn gradients_can_have_names() {
    let (value, gradients) = renamed_value_and_grad(3.0, 4.0);
    assert_eq!((value, gradients.width, gradients.height), (12.0, 4.0, 3.0));
    assert_eq!(original(3.0, 4.0), 12.0);
}

/// Names that begin with the gradients of a list and of a struct, generic ones too.
#[differentiable(named)]
fn weighted<T: num_traits::Float, const N: usize>(weights: [T; N], r#type: &[T], bias: T) -> T {
    let mut sum = bias;
    for i in 0..N {
        sum = sum + weights[i] * r#type[i];
    }
    sum
}

/// Optimizers and checks take gradients by name as they take tuples, and call them by their names.
#[test]
fn gradients_by_name_are_parameters() {
    let point = ([2.0, 3.0], vec![4.0, 5.0], 1.0);
    let f =
        |(weights, list, bias): &([f64; 2], Vec<f64>, f64)| weighted_value_and_grad(*weights, list, *bias);
    let report = gradcheck(f, &point, &GradcheckOptions::default()).expect("right");
    assert_eq!(report.compared.len(), 5);
    let mut gradients = f(&point).1;
    let paths: Vec<String> = gradients.leaves().into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["weights", "type", "bias"]);
    assert_eq!(gradients.flatten(), [4.0, 5.0, 2.0, 3.0, 1.0]);
    let mut moved = point;
    Sgd::new(1.0).step(&mut moved, &gradients);
    assert_eq!(moved, ([-2.0, -2.0], vec![2.0, 2.0], 0.0));
    gradients.scale(2.0);
    assert_eq!(gradients.bias, 2.0);
}

#[differentiable]
fn annotated(x: f64, table: &[i32]) -> f64 {
    let total: i32 = table.iter().sum();
    let names: Vec<String> = table.iter().map(|v| format!("{v}")).collect();
    let mut scale: f64 = 2.0;
    for i in 0..table.len() {
        scale += f64::from(table[i]) * x;
    }
    let shift: f64 = total.into();
    x * scale + shift * names.len() as f64
}

#[test]
fn annotations_are_kept() {
    let table = [2, -1];
    check(|p| annotated(p[0], &table), &[0.7], &[annotated_grad(0.7, &table)]);
}
