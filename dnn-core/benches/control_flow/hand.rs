//! Their gradients, as a careful engineer writes them by hand in safe Rust.

pub(crate) fn rosenbrock(x: &[f64]) -> (f64, Vec<f64>) {
    let n = x.len();
    let mut grad = vec![0.0; n];
    let (mut sum, mut carried) = (0.0, 0.0);
    for i in 0..n - 1 {
        let a = x[i + 1] - x[i] * x[i];
        let b = 1.0 - x[i];
        sum += 100.0 * a * a + b * b;
        let grad_a = 200.0 * a;
        grad[i] = carried - 2.0 * x[i] * grad_a - 2.0 * b;
        carried = grad_a;
    }
    grad[n - 1] = carried;
    (sum, grad)
}

pub(crate) fn logistic_regression(w: &[f64], b: f64, x: &[f64], y: &[f64]) -> (f64, (Vec<f64>, f64)) {
    let d = w.len();
    let scale = 1.0 / y.len() as f64;
    let mut grad_w = vec![0.0; d];
    let (mut loss, mut grad_b) = (0.0, 0.0);
    for (row, &y) in x.chunks_exact(d).zip(y) {
        let mut z = b;
        for (w, x) in w.iter().zip(row) {
            z += w * x;
        }
        let e = (-y * z).exp();
        loss += e.ln_1p();
        let grad_z = -y * e / (1.0 + e) * scale;
        for (grad, x) in grad_w.iter_mut().zip(row) {
            *grad += grad_z * x;
        }
        grad_b += grad_z;
    }
    (loss / y.len() as f64, (grad_w, grad_b))
}

pub(crate) fn recurrence(w: f64, b: f64, start: f64, steps: usize) -> (f64, (f64, f64, f64)) {
    let mut states = vec![0.0; steps + 1];
    states[0] = start;
    for i in 0..steps {
        states[i + 1] = (w * states[i] + b).tanh();
    }
    let (mut grad, mut grad_w, mut grad_b) = (1.0, 0.0, 0.0);
    for i in (0..steps).rev() {
        let inner = grad * (1.0 - states[i + 1] * states[i + 1]);
        grad_w += inner * states[i];
        grad_b += inner;
        grad = inner * w;
    }
    (states[steps], (grad_w, grad_b, grad))
}

pub(crate) fn logistic_map(r: f64, start: f64, steps: usize) -> (f64, (f64, f64)) {
    let mut states = vec![0.0; steps];
    let mut x = start;
    for state in &mut states {
        *state = x;
        x = r * x * (1.0 - x);
    }
    let (mut grad, mut grad_r) = (1.0, 0.0);
    for &x in states.iter().rev() {
        grad_r += grad * x * (1.0 - x);
        grad *= r * (1.0 - 2.0 * x);
    }
    (x, (grad_r, grad))
}

pub(crate) fn triangular(l: &[f64], x: &[f64]) -> (f64, (Vec<f64>, Vec<f64>)) {
    let mut grad_l = vec![0.0; l.len()];
    let mut grad_x = vec![0.0; x.len()];
    let mut total = 0.0;
    let mut first = 0;
    for i in 0..x.len() {
        let row = &l[first..=first + i];
        let mut y = 0.0;
        for (l, x) in row.iter().zip(x) {
            y += l * x;
        }
        total += y * y;
        let grad_y = 2.0 * y;
        let grad_row = &mut grad_l[first..=first + i];
        for (((grad_l, grad_x), l), x) in grad_row.iter_mut().zip(&mut grad_x).zip(row).zip(x) {
            *grad_l = grad_y * x;
            *grad_x += grad_y * l;
        }
        first += i + 1;
    }
    (total, (grad_l, grad_x))
}

pub(crate) fn log_sum_exp(x: &[f64]) -> (f64, Vec<f64>) {
    let mut greatest = x[0];
    for &x in &x[1..] {
        if x > greatest {
            greatest = x;
        }
    }
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
