//! Chains side by side, and adapters with a state on several loops: beside their forward-mode twins.

#![allow(clippy::all, clippy::pedantic, reason = "what users write is tested as they write it")]

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    #[differentiable]
    fn in_a_row(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        a.iter().chain(b.iter()).zip(c.iter()).map(|(p, q)| p * q).sum()
    }

    #[differentiable]
    fn of_values_in_a_row(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        a.iter().map(|v| v.sin()).chain(b.iter().map(|v| v.cos())).zip(c).map(|(p, q)| p * q).sum()
    }

    #[differentiable]
    fn a_row_beside(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        c.iter().map(|v| v.sin()).zip(b.iter().chain(a)).map(|(p, q)| p * q).sum()
    }

    #[differentiable]
    fn left_and_skipped(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        let mut s = 1.0;
        for (p, q) in a.iter().filter(|v| **v > 0.15).chain(b).zip(c) {
            if *q > 2.0 {
                continue;
            }
            if *q < -2.0 {
                break;
            }
            s = (s + p * q).sin();
        }
        s
    }

    #[differentiable]
    fn flat(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        a.iter().flat_map(|x| b.iter().map(move |y| x * y)).zip(c.iter()).map(|(p, q)| p * q).sum()
    }

    #[differentiable]
    fn flat_beside(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        c.iter()
            .zip(a.iter().flat_map(|x| b.iter().map(move |y| x * y)).filter(|v| *v < 100.0))
            .map(|(p, q)| p * q)
            .sum()
    }

    #[differentiable]
    fn states(a: &[f64], b: &[f64], c: &[f64]) -> f64 {
        let s: f64 = a.iter().chain(b).enumerate().map(|(i, v)| v * i as f64).sum();
        let t: f64 = a.iter().chain(b).skip(1).take(2).step_by(2).map(|v| v.sin()).sum();
        let u: f64 = a
            .iter()
            .chain(b)
            .scan(0.5, |s, v| {
                *s = *s * 0.5 + v;
                if *s > 3.0 { None } else { Some(*s) }
            })
            .map(|v| v.sin())
            .fold(1.0, |acc, v| acc * 0.5 + v);
        let w: f64 =
            a.iter().flat_map(|x| b.iter().map(move |y| x * y)).take(3).skip_while(|v| *v < 0.06).sum();
        let z: f64 = a.iter().chain(b).take_while(|v| **v < 0.6).chain(c).map(|v| v.tan()).sum();
        s * t + u * w + z
    }

    /// Of sequences of which no type is written.
    #[differentiable]
    fn made_beside(a: &[f64], x: f64) -> f64 {
        let c = [x, x.sin(), 2.0];
        let d = vec![x; 3];
        let e: f64 = a
            .iter()
            .filter_map(|v| if *v > 0.3 { Some(v * x) } else { None })
            .zip(c)
            .map(|(p, q)| p * q)
            .sum();
        let f: f64 = a.iter().filter(|v| **v > 0.3).zip(d.into_iter()).map(|(p, q)| p * q).sum();
        let g: Vec<f64> = a.iter().map(|v| v * v).collect();
        e * f + a.iter().filter(|v| **v > 0.3).zip(g.iter()).map(|(p, q)| p * q).sum::<f64>()
    }

    #[differentiable]
    fn counts(a: &[f64]) -> f64 {
        let s: f64 = a.iter().filter(|v| **v > 0.1).zip(0..).map(|(v, i)| v * i as f64).sum();
        let t: f64 = (1..).zip(a.iter().filter(|v| **v > 0.1)).map(|(i, v)| v * i as f64).sum();
        let r: f64 =
            (1..3).zip(a.iter().filter(|v| **v > 0.1).map(|v| v.sqrt())).map(|(i, v)| v * i as f64).sum();
        s * t + r
    }

    #[differentiable]
    fn enough(a: &[f64], n: usize) -> f64 {
        (0..).map(|i| a[i]).filter(|v| *v > 0.2).take(n).map(|v| v * v).sum()
    }

    #[differentiable]
    fn over(a: &[f64], b: &[f64]) -> f64 {
        a.iter().zip((0..).map(|i| b[i]).filter(|v| *v > 0.2)).map(|(v, w)| v * w).sum()
    }
}

use functions::cases;

oracle::tests! {
    in_a_row: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4])];
    of_values_in_a_row: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4])];
    a_row_beside: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4])];
    left_and_skipped: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4]), (vec![0.1, 0.2, 0.3], vec![0.4, 0.5], vec![1.4, -2.5, 0.2])];
    flat: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0])];
    flat_beside: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0])];
    states: [(vec![0.1, 0.2], vec![0.4, 0.5], vec![1.4, 2.4, 1.3]), (vec![0.1, 0.2, 0.9, 1.4], vec![1.4, 0.5], vec![1.4, 2.4, 1.3, 0.5, 1.0])];
    made_beside: [(vec![0.4, 0.1, 0.5], 0.7)];
    counts: [vec![0.3, 0.05, 0.4, 0.7]];
    enough: [(vec![0.3, 0.05, 0.4, 0.7], 2), (vec![0.3, 0.05, 0.4, 0.7], 3)], panics [(vec![0.3, 0.05, 0.4, 0.7], 4)];
    over: [(vec![0.3, 0.05, 0.4], vec![0.3, 0.1, 0.4, 1.4])], panics [(vec![0.3, 0.05, 0.4, 0.7], vec![1.0, 2.0])];
}
