//! `or`, `or_else` and the closures of options: of parts of slices, of parameters, of fields of unknown type.

#![allow(clippy::all, clippy::pedantic, reason = "what users write is tested as they write it")]

use dnn_core::{Differentiable, differentiable};

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    #[differentiable]
    fn of_an_element(x: &[f64], i: usize, y: f64) -> f64 {
        let v = x.get(i).copied().or(Some(y)).unwrap();
        let w = x.get(i).or(x.first()).copied().map(|v| v * y).unwrap_or(2.0);
        v * y + w
    }

    #[differentiable]
    fn by_a_closure(x: &[f64], i: usize, y: f64) -> f64 {
        let mut sum = 0.0;
        for k in 0..3 {
            sum += x.get(i + k).copied().or_else(|| x.last().copied()).unwrap_or(y * y) * y;
        }
        sum
    }

    #[differentiable]
    fn of_values(x: f64, y: f64) -> f64 {
        let a = if x > 0.5 { Some(x * y) } else { None };
        let b = if y > 0.5 { Some(y.sin()) } else { None };
        let v = a.or(b).unwrap_or(x);
        let w = a.or(Some(y * 2.0)).map_or(0.0, |v| v.sin());
        let u = if let Some(q) = b.or_else(|| a) { q * 3.0 } else { y };
        v * y + w + u
    }

    #[differentiable]
    fn of_results(x: f64, y: f64) -> f64 {
        let a: Result<f64, i32> = if x > 0.5 { Ok(x * y) } else { Err(3) };
        let v = a.or_else(|e| if y > 0.5 { Ok(x * y.sin() * e as f64) } else { Err("none") }).unwrap_or(y);
        v * a.or(Ok::<f64, i32>(y)).unwrap_or(0.0)
    }
}

use functions::cases;

oracle::tests! {
    of_an_element: [(vec![1.2, 2.0], 1, 3.0), (vec![1.2, 2.0], 2, 3.0), (vec![], 0, 3.0)];
    by_a_closure: [(vec![1.2, 2.0, 0.7], 1, 3.0), (vec![], 0, 3.0)];
    of_values: [(0.7, 0.6), (0.7, 0.2), (0.3, 0.6), (0.3, 0.2)];
    of_results: [(0.7, 0.6), (0.7, 0.2), (0.3, 0.6), (0.3, 0.2)];
}

#[derive(Clone, Differentiable)]
struct Layer {
    weight: f64,
    bias: Option<f64>,
    tail: Option<Vec<f64>>,
}

#[differentiable]
impl Layer {
    #[differentiable(wrt(self))]
    fn by_reference(&self, x: f64) -> f64 {
        let bias = self.bias.as_ref().map(|b| b * x).unwrap_or(0.0);
        let tail = self.tail.as_ref().map(|tail| tail.iter().sum::<f64>() * x);
        self.weight * x + bias + tail.unwrap_or_default() + self.tail.as_ref().map_or(0.5, |tail| tail[0])
    }

    #[differentiable(wrt(self))]
    fn by_value(&self, x: f64) -> f64 {
        let bias = self.bias.filter(|b| *b > 0.0).map(|b| b * x).unwrap_or_else(|| self.weight);
        self.weight * x + bias + self.bias.map_or(0.5, f64::sin)
    }
}

#[test]
fn fields() {
    let layer = |w: f64, b: f64, t: f64| Layer { weight: w, bias: Some(b), tail: Some(vec![t, 0.4]) };
    let gradient = layer(2.0, 0.5, 0.3).by_reference_value_and_grad(0.3).1;
    assert_eq!((gradient.weight, gradient.bias, gradient.tail), (0.3, Some(0.3), Some(vec![1.3, 0.3])));
    let gradient = layer(2.0, 0.5, 0.3).by_value_value_and_grad(0.3).1;
    assert_eq!((gradient.weight, gradient.bias), (0.3, Some(0.3 + 0.5_f64.cos())));
    let gradient = layer(2.0, -0.5, 0.3).by_value_value_and_grad(0.3).1;
    assert_eq!((gradient.weight, gradient.bias), (1.3, Some(0.5_f64.cos())));
    let without = Layer { weight: 2.0, bias: None, tail: None };
    assert_eq!(without.by_reference_value_and_grad(0.3).1.weight, 0.3);
    assert_eq!(without.by_value_value_and_grad(0.3).1.weight, 1.3);
}
