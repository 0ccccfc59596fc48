//! Statements and expressions that are not accepted.

use dnn_core::differentiable;

#[differentiable]
fn jumped(x: f64, n: usize) -> f64 {
    let mut y = x;
    for _ in 0..n {
        y = y * x.max(if y > 10.0 { break } else { 1.0 });
        y = y.min(return x);
    }
    y
}

#[differentiable]
fn called(x: &[f64], norm: impl Fn(&[f64]) -> f64) -> f64 {
    norm(x)
}

#[differentiable]
fn escaping(x: f64) -> Option<f64> {
    let twice = |y: f64| root(root(y)?);
    twice(x)
}

fn root(x: f64) -> Option<f64> {
    Some(x.sqrt())
}

#[differentiable]
fn endless(x: &[f64]) -> f64 {
    x.iter().map(|y| y * y).cycle().take(10).sum()
}

#[differentiable]
fn uneven(x: &[f64], y: &[f64]) -> f64 {
    x.windows(2).flat_map(|pair| pair.iter()).zip(y.chunks(2).flat_map(|pair| pair.iter())).map(|(x, y)| x * y).sum()
}

#[differentiable]
fn chosen(x: f64, y: f64, first: bool) -> f64 {
    let (mut a, mut b) = (x, y);
    let place = if first { &mut a } else { &mut b };
    *place *= 2.0;
    a * b
}

#[differentiable]
async fn later(x: f64) -> f64 {
    x * ready(x).await
}

async fn ready(x: f64) -> f64 {
    x
}

#[differentiable]
fn unchecked(x: &[f64]) -> f64 {
    let first = unsafe { *x.get_unchecked(0) };
    first * first
}

#[derive(dnn_core::Differentiable)]
enum Level {
    Low,
    High(f64),
}

#[differentiable(wrt(level))]
fn raised(level: &mut Level, by: f64) {
    match level {
        Level::Low => {}
        Level::High(height) => {
            *height *= by;
            *level = Level::Low;
        }
    }
}

#[differentiable]
fn jump_past_a_row(m: &nalgebra::DMatrix<f64>) -> f64 {
    let mut scaled = m * 2.0;
    for mut row in scaled.row_iter_mut() {
        if row[0] < 0.0 {
            continue;
        }
        row *= 2.0;
    }
    scaled.norm()
}

fn main() {}
