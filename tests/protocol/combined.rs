//! Several constructs at once: arrays that are overwritten, deferred values, calls in nests, matrices in branches.

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector};

use super::check;

mod inner {
    use dnn_core::differentiable;
    use nalgebra::{DMatrix, DVector};

    #[differentiable]
    pub(crate) fn horner(x: f64, k: usize) -> f64 {
        let mut p = x;
        for _ in 0..k {
            p = p * x + 1.0;
        }
        p
    }

    #[differentiable]
    pub(crate) fn axpy(a: f64, x: &[f64], y: &mut [f64]) {
        for i in 0..x.len() {
            y[i] += a * x[i];
        }
    }

    #[differentiable]
    pub(crate) fn linear(w: &DMatrix<f64>, x: &DVector<f64>) -> DVector<f64> {
        w * x
    }

    #[differentiable]
    pub(crate) fn scale(x: f64, y: &mut f64) -> f64 {
        *y = *y * x;
        *y += x;
        *y * x
    }
}

#[differentiable]
fn overwritten(x: &[f64]) -> f64 {
    let mut d = [0.0; 3];
    for i in 0..3 {
        for j in 0..3 {
            d[i] += x[j] * x[(i + j) % 3];
        }
        d[i] = d[i].sin();
    }
    let mut s = 0.0;
    for i in (0..3).rev() {
        s = s * d[i] + d[(i + 1) % 3];
    }
    s
}

#[differentiable]
fn deferred(x: f64, y: f64) -> f64 {
    let z;
    if x > y {
        z = x * y;
    } else {
        z = y.powi(3);
    }
    let mut w = z;
    if w > 1.0 {
        w = w * x;
        if y > 0.5 {
            w += z * w.sin();
        }
    }
    w + z
}

#[differentiable]
fn nested_calls(x: f64, n: usize) -> f64 {
    let mut s = 0.0;
    for i in 0..n {
        for j in 0..i {
            if j % 2 == 0 {
                s += inner::horner(x, j) * 0.1;
            } else {
                s = inner::horner(s, 1);
            }
        }
    }
    s
}

#[differentiable]
fn accumulated(a: f64, x: &[f64]) -> f64 {
    let mut y = [0.5, -0.2];
    for k in 0..3 {
        inner::axpy(a, x, &mut y);
        y[0] = y[0] * y[1];
        let t = k as f64;
        y[1] -= t * a;
    }
    y[0] + y[1] * a
}

#[differentiable]
fn recurrent(w: &DMatrix<f64>, x: &DVector<f64>, n: usize) -> f64 {
    let mut h = x.clone();
    for _ in 0..n {
        h = inner::linear(w, &h).map(|v| v.tanh());
    }
    h.dot(x)
}

#[differentiable]
fn chosen(w: &DMatrix<f64>, x: &DVector<f64>, flag: bool) -> f64 {
    let y = if flag { w * x } else { x * 2.0 };
    let mut z = y.clone();
    if flag {
        z = w * &y;
        z += x;
    }
    z.norm() + y.sum()
}

#[differentiable]
fn part(x: &[f64]) -> f64 {
    let r = &x[1..];
    let mut s = 1.0;
    for i in 0..r.len() {
        s *= r[i] + x[0];
    }
    s
}

#[differentiable]
fn through_a_scalar(x: f64) -> f64 {
    let mut y = 2.0 * x;
    let z = inner::scale(x, &mut y);
    y * z
}

#[differentiable]
fn sized<const N: usize>(x: f64) -> f64 {
    let row = [x; N];
    row[0] * row[N - 1]
}

/// Indices and bounds that change while the loop runs.
#[differentiable]
fn wandering(x: &[f64]) -> f64 {
    let mut k = 0;
    let mut n = 2;
    let mut s = 1.0;
    for i in 0..3 {
        if s > 2.0 {
            k = (k + 2) % 3;
        } else {
            k = (k + 1) % 3;
        }
        for j in 0..n {
            s = s * x[k] + x[j % 3];
        }
        n += i;
    }
    s + x[k]
}

/// Copies of arrays keep what the original loses.
#[differentiable]
fn copied(x: f64) -> f64 {
    let mut a = [x, 2.0 * x, 3.0];
    let b = a;
    a[0] = b[1] * a[1];
    a[1] = 5.0;
    let mut m = [[x; 2]; 2];
    m[0][0] *= a[0];
    let row = m[0];
    m[0][0] = 0.0;
    a[0] * b[0] + a[1] * a[2] * x + row[0] * m[1][1] + m[0][0]
}

#[test]
fn changing_indices_and_copies() {
    let p = [0.9, 1.4, -0.3];
    check(wandering, &p, &wandering_grad(&p));
    check(|p| copied(p[0]), &[0.4], &[copied_grad(0.4)]);
}

#[test]
fn arrays_and_deferred_values() {
    let p = [0.3, -0.7, 1.2];
    check(overwritten, &p, &overwritten_grad(&p));
    for p in [[1.5, 0.9], [0.3, 1.1], [2.0, 0.1]] {
        let (x, y) = deferred_grad(p[0], p[1]);
        check(|p| deferred(p[0], p[1]), &p, &[x, y]);
    }
    check(part, &p, &part_grad(&p));
    assert_eq!(sized_grad::<3>(2.0), 4.0);
}

#[test]
fn calls_in_nests_and_through_references() {
    check(|p| nested_calls(p[0], 5), &[0.4], &[nested_calls_grad(0.4, 5)]);
    let (a, x) = accumulated_grad(0.3, &[1.0, -0.4]);
    check(|p| accumulated(p[0], &p[1..]), &[0.3, 1.0, -0.4], &[a, x[0], x[1]]);
    check(|p| through_a_scalar(p[0]), &[0.8], &[through_a_scalar_grad(0.8)]);
}

#[test]
fn matrices_in_loops_and_branches() {
    let p = [0.3, -0.2, 0.7, 0.5, 1.1, -0.6];
    let parts = |p: &[f64]| (DMatrix::from_column_slice(2, 2, &p[..4]), DVector::from_column_slice(&p[4..]));
    let flat =
        |(w, x): (DMatrix<f64>, DVector<f64>)| -> Vec<f64> { w.iter().chain(x.iter()).copied().collect() };
    let (w, x) = parts(&p);
    let f = |p: &[f64]| {
        let (w, x) = parts(p);
        recurrent(&w, &x, 3)
    };
    check(f, &p, &flat(recurrent_grad(&w, &x, 3)));
    for flag in [true, false] {
        let f = |p: &[f64]| {
            let (w, x) = parts(p);
            chosen(&w, &x, flag)
        };
        check(f, &p, &flat(chosen_grad(&w, &x, flag)));
    }
}
