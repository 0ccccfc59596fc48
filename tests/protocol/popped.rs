//! Vectors that give back what was pushed.

#![allow(clippy::all, clippy::pedantic, reason = "what users write is tested as they write it")]

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    #[differentiable]
    fn popped(x: f64, y: &[f64]) -> f64 {
        let mut items: Vec<f64> = Vec::new();
        for v in y {
            items.push(v * x);
        }
        let last = items.pop().unwrap();
        let mut sum = 0.0;
        while let Some(v) = items.pop() {
            sum = sum * 0.5 + v * last;
            if sum > 100.0 {
                break;
            }
        }
        sum
    }
    #[differentiable]
    fn stack(x: f64, y: &[f64], code: &[usize]) -> f64 {
        let mut stack: Vec<f64> = Vec::new();
        for &c in code {
            match c {
                0 => {
                    let b = stack.pop().unwrap_or(1.0);
                    let a = stack.pop().unwrap_or(x);
                    stack.push((a * b + x).sin());
                }
                1 => {
                    let (Some(b), Some(a)) = (stack.pop(), stack.pop()) else { return -x };
                    stack.push(a - b);
                }
                2 => {
                    if let Some(a) = stack.pop() {
                        stack.push(a * a);
                    }
                }
                3 => {
                    stack.pop();
                }
                k => stack.push(y[k - 4] * x),
            }
        }
        match stack.pop() {
            Some(v) => v * x,
            None => x,
        }
    }

    #[differentiable]
    fn rows(x: f64, y: &[f64]) -> f64 {
        let mut rows = vec![vec![x, y[0]]];
        for v in y {
            rows.push(vec![v * x, v.sin(), x]);
        }
        let mut sum = 0.0;
        'rows: while let Some(row) = rows.pop() {
            for (i, v) in row.iter().enumerate() {
                if *v > 0.7 && i == 2 {
                    continue 'rows;
                }
                sum = (sum + v * x).sin();
            }
        }
        sum
    }
}

use functions::cases;

oracle::tests! {
    popped: [(0.7, vec![0.2, 0.4, 0.8])],
    panics [(0.7, vec![])];
    stack: [
        (0.7, vec![0.2, 0.4, 0.8], vec![4, 5, 0, 6, 0, 2, 5, 3]),
        (0.7, vec![0.2, 0.4, 0.8], vec![4, 5, 6, 3, 0]),
        (0.7, vec![0.2, 0.4, 0.8], vec![4, 1]),
        (0.7, vec![0.2], vec![]),
    ];
    rows: [(0.6, vec![0.2, 0.9, 0.4]), (0.8, vec![0.2, 0.9, 0.4])];
}
