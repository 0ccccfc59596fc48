//! Their gradients, as a careful engineer writes them by hand in safe Rust.

pub(crate) fn squares(x: &[f64]) -> (f64, Vec<f64>) {
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for (grad, x) in grad.iter_mut().zip(x) {
        sum += x * x;
        *grad = 2.0 * x;
    }
    (sum, grad)
}

pub(crate) fn sines(x: &[f64]) -> (f64, Vec<f64>) {
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for (grad, x) in grad.iter_mut().zip(x) {
        sum += x.sin();
        *grad = x.cos();
    }
    (sum, grad)
}

pub(crate) fn dot(x: &[f64], y: &[f64]) -> (f64, (Vec<f64>, Vec<f64>)) {
    let n = x.len().min(y.len());
    let (mut grad_x, mut grad_y) = (vec![0.0; x.len()], vec![0.0; y.len()]);
    grad_x[..n].copy_from_slice(&y[..n]);
    grad_y[..n].copy_from_slice(&x[..n]);
    (x.iter().zip(y).map(|(x, y)| x * y).sum(), (grad_x, grad_y))
}

pub(crate) fn squared_error(x: &[f64], y: &[f64]) -> (f64, Vec<f64>) {
    let count = x.len() as f64;
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for ((grad, x), y) in grad.iter_mut().zip(x).zip(y) {
        let d = x - y;
        sum += d * d;
        *grad = 2.0 * d / count;
    }
    (sum / count, grad)
}

pub(crate) fn roughness(x: &[f64]) -> (f64, Vec<f64>) {
    let n = x.len();
    let mut grad = vec![0.0; n];
    let mut sum = 0.0;
    // The contributions of the two windows before are carried.
    let (mut first, mut second) = (0.0, 0.0);
    for i in 0..n - 2 {
        let d = x[i] - 2.0 * x[i + 1] + x[i + 2];
        sum += d * d;
        let upstream = 2.0 * d;
        grad[i] = first + upstream;
        first = second - 2.0 * upstream;
        second = upstream;
    }
    grad[n - 2] = first;
    grad[n - 1] = second;
    (sum, grad)
}

pub(crate) fn rosenbrock(x: &[f64]) -> (f64, Vec<f64>) {
    let n = x.len();
    let mut grad = vec![0.0; n];
    let (mut sum, mut carried) = (0.0, 0.0);
    for i in 0..n - 1 {
        let a = x[i + 1] - x[i] * x[i];
        let b = 1.0 - x[i];
        sum += 100.0 * (a * a) + b * b;
        let grad_a = 200.0 * a;
        grad[i] = carried - 2.0 * x[i] * grad_a - 2.0 * b;
        carried = grad_a;
    }
    grad[n - 1] = carried;
    (sum, grad)
}

pub(crate) fn horner(x: f64, coefficients: &[f64]) -> (f64, (f64, Vec<f64>)) {
    let n = coefficients.len();
    let mut values = vec![0.0; n + 1];
    for i in (0..n).rev() {
        values[i] = values[i + 1] * x + coefficients[i];
    }
    let mut grad = vec![0.0; n];
    let (mut upstream, mut grad_x) = (1.0, 0.0);
    for i in 0..n {
        grad[i] = upstream;
        grad_x += upstream * values[i + 1];
        upstream *= x;
    }
    (values[0], (grad_x, grad))
}

pub(crate) fn log_sum_exp(x: &[f64]) -> (f64, Vec<f64>) {
    let greatest = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for (grad, x) in grad.iter_mut().zip(x) {
        *grad = (x - greatest).exp();
        sum += *grad;
    }
    for grad in &mut grad {
        *grad /= sum;
    }
    (greatest + sum.ln(), grad)
}

pub(crate) fn positive_logarithms(x: &[f64]) -> (f64, Vec<f64>) {
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for (grad, &x) in grad.iter_mut().zip(x) {
        if x > 0.0 {
            sum += x.ln();
            *grad = 1.0 / x;
        }
    }
    (sum, grad)
}

pub(crate) fn collected(x: &[f64]) -> (f64, Vec<f64>) {
    let mut squares = vec![0.0; x.len()];
    for (square, x) in squares.iter_mut().zip(x) {
        *square = x * x;
    }
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for ((grad, s), x) in grad.iter_mut().zip(&squares).zip(x) {
        sum += s * s;
        *grad = 4.0 * s * x;
    }
    (sum, grad)
}

pub(crate) fn product(rows: &[Vec<f64>], x: &[f64]) -> (f64, (Vec<Vec<f64>>, Vec<f64>)) {
    let mut grad_rows = Vec::with_capacity(rows.len());
    let mut grad_x = vec![0.0; x.len()];
    let mut total = 0.0;
    for row in rows {
        let mut y = 0.0;
        for (a, x) in row.iter().zip(x) {
            y += a * x;
        }
        total += y * y;
        let upstream = 2.0 * y;
        for (grad, a) in grad_x.iter_mut().zip(row) {
            *grad += upstream * a;
        }
        // A row may be longer than `x`: nothing comes to its rest.
        let mut grad_row = vec![0.0; row.len()];
        for (grad, x) in grad_row.iter_mut().zip(x) {
            *grad = upstream * x;
        }
        grad_rows.push(grad_row);
    }
    (total, (grad_rows, grad_x))
}

pub(crate) fn each(x: &[f64]) -> (f64, Vec<f64>) {
    let mut grad = vec![0.0; x.len()];
    let mut sum = 0.0;
    for (grad, x) in grad.iter_mut().zip(x) {
        let t = x.tanh();
        sum += t;
        *grad = 1.0 - t * t;
    }
    (sum, grad)
}
