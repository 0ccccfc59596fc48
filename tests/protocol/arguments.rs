//! What is handed to other functions, and what becomes of their results: names of references, dropped results, a local
//! with the name of a function.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn of_slice(x: f64, y: &[f64]) -> f64 {
    x * y[0] * y[1]
}

#[differentiable]
fn of_array(x: f64, y: &[f64; 3]) -> f64 {
    x * y[0] * y[2]
}

/// A reference goes by its name, and by another name of its own.
#[differentiable]
fn references(x: f64, a: [f64; 3]) -> f64 {
    let part = &a;
    let first = of_slice(x, part) + of_array(x, part);
    let part = &a[1..];
    let again = part;
    first + of_slice(x, part) * of_slice(x, again)
}

/// What is referred to changes after the call.
#[differentiable]
fn changing(x: f64, a: [f64; 3]) -> f64 {
    let mut b = [x, a[1], a[2]];
    let part = &b;
    b[0] = of_slice(x, part) + of_array(x, part);
    let part = &b[..2];
    let again = part;
    b[1] = of_slice(x, again);
    b[0] * b[1]
}

#[differentiable]
fn items(x: f64, rows: &[[f64; 3]]) -> f64 {
    let mut sum = 0.0;
    for row in rows {
        sum += of_slice(x, row) * of_array(sum, row);
    }
    for row in rows.iter() {
        for pair in row.windows(2) {
            sum += of_slice(x, pair);
        }
    }
    sum
}

#[differentiable]
fn through(x: f64, out: &mut [f64]) {
    for i in 0..2 {
        let part = &*out;
        let again = part;
        let y = of_slice(x, part) + of_slice(x, again);
        out[i] = y.sin();
    }
}

#[differentiable]
fn scale(x: f64, y: &mut f64) -> f64 {
    *y *= x;
    x * 2.0
}

#[differentiable]
fn scale_all(x: f64, y: &mut [f64]) -> (f64, [f64; 2]) {
    y[0] *= x;
    (x * 2.0, [x, x])
}

#[differentiable]
fn list(x: f64, y: &mut [f64]) -> Vec<f64> {
    y[0] *= x;
    vec![x * 2.0]
}

#[differentiable]
fn nothing(x: f64, y: &mut f64) {
    *y *= x;
}

#[differentiable]
fn positive(x: f64, y: &mut f64) -> Option<f64> {
    if x < 0.0 {
        return None;
    }
    *y *= x;
    Some(x * 3.0)
}

#[differentiable]
fn dropped(x: f64) -> Option<f64> {
    let mut y = x * x;
    scale(x, &mut y);
    let mut z = [y, x];
    scale_all(x, &mut z);
    let _unused = list(x, &mut z);
    for _ in 0..2 {
        scale(x, &mut y);
        nothing(x, &mut y);
        scale_all(y, &mut z);
        positive(z[0], &mut y)?;
    }
    Some(y * z[0])
}

/// The first local would hide the function from the second block, were it declared before both.
#[differentiable]
fn hiding(x: f64, k: usize) -> f64 {
    let mut sum = 0.0;
    if k > 0 {
        let of_slice = of_slice(x, &[x, x * 2.0]);
        sum += of_slice * of_slice;
    }
    if k > 1 {
        let number = of_slice(1.0, &[2.0, 3.0]);
        sum += number * x;
    }
    sum
}

#[test]
fn a_reference_is_lent_by_its_name() {
    let (x, a) = (1.1, [0.7, 1.3, -0.4]);
    let three = |p: &[f64]| [p[1], p[2], p[3]];
    let p = [x, a[0], a[1], a[2]];
    let (grad_x, grad_a) = references_grad(x, a);
    check(|p| references(p[0], three(p)), &p, &[&[grad_x], &grad_a[..]].concat());
    let (grad_x, grad_a) = changing_grad(x, a);
    check(|p| changing(p[0], three(p)), &p, &[&[grad_x], &grad_a[..]].concat());
    let rows = [a, [0.3, 0.9, 1.0]];
    let (grad_x, grad_rows) = items_grad(x, &rows);
    check(|p| items(p[0], &[three(p), rows[1]]), &p, &[&[grad_x], &grad_rows[0][..]].concat());
}

#[test]
fn a_reference_to_what_is_lent_is_lent_on() {
    let after = |p: &[f64]| {
        let mut out = [p[1], p[2]];
        through(p[0], &mut out);
        out[0] + out[1] * 3.0
    };
    let mut out = [0.5, 0.3];
    let ((), pullback) = through_vjp(1.1, &mut out);
    let mut adjoint = [1.0, 3.0];
    let grad_x = pullback(&mut adjoint);
    check(after, &[1.1, 0.5, 0.3], &[grad_x, adjoint[0], adjoint[1]]);
}

#[test]
fn results_may_be_dropped() {
    let (value, gradient) = dropped_value_and_grad(1.1).expect("a value");
    assert_eq!(Some(value), dropped(1.1));
    check(|p| dropped(p[0]).expect("a value"), &[1.1], &[gradient]);
}

#[test]
fn a_local_hides_no_function_from_other_blocks() {
    check(|p| hiding(p[0], 2), &[1.1], &[hiding_grad(1.1, 2)]);
}
