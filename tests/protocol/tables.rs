//! Tables of the function itself, gone through by reference: a pullback holds none of these references.

#![allow(clippy::all, clippy::pedantic, reason = "what users write is tested as they write it")]

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    /// Neither `Clone` nor known to the library.
    struct Layer {
        gain: f64,
        name: &'static str,
        next: usize,
        rates: Vec<f64>,
    }

    #[derive(Clone, Copy, PartialEq)]
    enum Mode {
        Free,
        Scaled(f64),
    }

    #[differentiable]
    fn rows(x: f64, y: &[f64], k: usize) -> f64 {
        let rates = vec![vec![1.5, 2.0], vec![1.0, k as f64]];
        let table = [[1.0, 2.5], [3.0, 4.0]];
        let [first, second] = &table[k];
        let mut s = x * first * second;
        for row in &rates {
            s = (s * row[0]).sin();
            for r in row {
                s = (s * r).cos();
            }
        }
        for row in table.iter() {
            let [a, b] = row;
            s = (s * a * row.iter().sum::<f64>()).cos();
            s = (s + *b).sin();
        }
        for (row, v) in table.iter().zip(y) {
            s *= row[0] * v;
        }
        for (i, row) in table.iter().enumerate() {
            for (j, r) in row.iter().enumerate() {
                s += r * y[j];
                s = (s * r.sin() + i as f64).sin();
            }
        }
        s
    }

    #[differentiable]
    fn structs(x: f64, y: &[f64], k: usize) -> f64 {
        let layers = vec![
            Layer { gain: 2.0, name: "first", next: k, rates: vec![1.5, 2.0] },
            Layer { gain: 0.5, name: "second", next: 0, rates: vec![0.5] },
        ];
        let modes = [Mode::Free, Mode::Scaled(2.0)];
        let mut s = x;
        for layer in &layers {
            s = (s * layer.gain + y[layer.next]).sin();
            if layer.name == "first" {
                s *= layer.rates[0];
            }
            for r in &layer.rates {
                s = (s * r).cos();
            }
        }
        for mode in &modes {
            s *= match mode {
                Mode::Free => 0.25,
                Mode::Scaled(v) => *v,
            };
            if *mode == Mode::Free {
                s = s.cos();
            }
        }
        s
    }

    #[differentiable]
    fn items(x: f64, y: &[f64]) -> f64 {
        let mut s = x;
        for (a, b) in [(1.0, 2.0), (0.4, 0.2)] {
            s = (s * a + b).sin() * b;
        }
        for (a, b) in &[(1.5, 2.0), (0.4, 0.2)] {
            s = (s * a + b).sin() * b;
        }
        for &(a, b) in &[(1.5, 2.0), (0.4, 0.2)] {
            s = (s * a + b).sin() * b;
        }
        for i in &[0, 1] {
            s *= y[*i];
            s = s.powi(*i as i32 + 1);
        }
        for &i in vec![0usize, 1].iter() {
            s += x * y[i];
        }
        for n in [1i32, 2].iter().map(|v| v + 1) {
            s = s.powi(n) + x;
        }
        s
    }
}

use functions::cases;

oracle::tests! {
    rows: [(0.7, vec![0.3, 0.4], 1), (0.7, vec![0.3, 0.4], 0)];
    structs: [(0.7, vec![0.3, 0.4], 1), (0.7, vec![0.3, 0.4], 0)];
    items: [(0.7, vec![0.3, 0.4])];
}
