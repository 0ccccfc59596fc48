use dnn_core::differentiable;

#[differentiable]
fn halve(x: &mut f64) -> Option<f64> {
    *x *= 0.5;
    if *x < 1.0 { None } else { Some(*x) }
}

#[differentiable]
fn steps(x: f64) -> f64 {
    let mut y = x;
    while let Some(z) = halve(&mut y) {
        y = z;
    }
    if let Some(z) = halve(&mut y) { z } else { y }
}

fn main() {}
