//! Programs that were wrong or refused once, as small as they can be, beside their forward-mode twins.

#![allow(clippy::all, clippy::pedantic, reason = "what users write is tested as they write it")]

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    /// The sum reaches the result only through what the closure writes.
    #[differentiable]
    fn written_through_items(x: f64, y: &[f64]) -> f64 {
        let s = y.iter().fold(1.0, |a, b| 0.5 * a + b);
        let mut u = [1.0, 0.5];
        u.iter_mut().for_each(|e| *e += s);
        u[0] * x
    }

    /// A closure that nothing flows through is called with what carries a derivative, and without.
    #[differentiable]
    fn writes_for_itself(x: f64, y: &[f64]) -> f64 {
        let mut c: f64 = 1.0;
        let mut f = |v: f64| c -= v;
        f(x);
        f(2.0);
        let _unused = vec![c.atan(), 2.0];
        x * y[0]
    }

    /// Constants that are declared first: each iteration has its own.
    #[differentiable]
    fn declared_in_a_loop(x: f64, z: &[f64], k: usize) -> f64 {
        let mut a = x;
        for (i, v) in z.iter().enumerate() {
            let w: f64;
            let at: usize;
            if k + i == 3 {
                w = 1.4;
                at = 0;
            } else {
                at = 1;
                w = -0.6 * i as f64 - 0.1;
            }
            a = (a + z[at] * w).sin();
            if *v > 0.3 {
                let sign;
                match k {
                    2 => sign = -1.0,
                    _ => sign = 2.0,
                }
                a = (a * v).copysign(sign);
            }
        }
        a
    }

    #[derive(Debug)]
    enum Mode {
        Low(f64),
        High,
    }

    /// Such constants of other types, and one that only numbers are assigned to.
    #[differentiable]
    fn declared_values(x: f64, z: &[f64], k: usize) -> f64 {
        let w: f64;
        if k > 1 {
            w = 0.6
        } else {
            w = 0.3
        }
        let mut a = x * w.sin();
        for _ in 0..2 {
            let (mode, list): (Mode, Vec<f64>);
            if k > 1 {
                mode = Mode::Low(2.0);
                list = vec![1.0, k as f64];
            } else {
                mode = Mode::High;
                list = vec![1.0];
            }
            for (u, v) in list.iter().zip(z) {
                a *= *u + v;
            }
            if let Mode::Low(v) = mode {
                a += x * v.sin();
            }
            a *= list[0];
        }
        a
    }

    /// A constant of text may be a product with what is behind a reference.
    #[differentiable]
    fn product_of_references(x: f64, part: &[i32]) -> f64 {
        let rates = [1.0, 2.0];
        let one = &rates[1];
        x * (part.len() as f64 * one) * one
    }

    /// References that carry nothing, put into a vector of numbers; all that `extend` takes.
    #[differentiable]
    fn extended(x: f64, y: &[f64], c: usize) -> f64 {
        let rows = [[c as f64, 2.0], [3.0, 1.5]];
        let mut sum = 0.0;
        for row in rows.iter() {
            let mut list: Vec<f64> = vec![x];
            list.extend(row.iter());
            list.extend(row);
            list.extend([1.0, c as f64]);
            list.extend(row.iter().map(|v| v * 2.0));
            list.extend(&y[1..]);
            list.extend(y.iter().filter(|v| **v > 0.5));
            sum += list.iter().map(|v| (v * x).sin()).sum::<f64>();
        }
        sum
    }

    /// In a closure that is written in place, what carries nothing stays as it is.
    #[differentiable]
    fn constant_in_a_closure(x: f64, n: usize) -> f64 {
        [x, x * x]
            .windows(2)
            .map(|w| {
                let rows = [[n as f64, 2.0], [1.5, 0.5]];
                let most = rows
                    .iter()
                    .map_while(|row| {
                        let mut list: Vec<f64> = vec![0.5];
                        list.extend(row.iter());
                        if list[1] > 0.0 { Some(list.iter().sum::<f64>()) } else { None }
                    })
                    .fold(0.0, f64::max);
                w[0] * w[1] * most
            })
            .sum()
    }

    #[differentiable]
    fn both(x: f64, y: f64) -> (f64, f64) {
        (x * y, y.cos())
    }

    #[differentiable]
    fn adding(x: f64, total: &mut f64) -> f64 {
        *total += x;
        x * 0.5
    }

    /// What a function that is lent something gives need not be a part of that.
    #[differentiable]
    fn compared_parts(x: f64, y: &[f64]) -> f64 {
        let mut total: f64 = 1.0;
        let v = adding(x, &mut total);
        let (p, q) = both(x, v.atan());
        for i in 0..2 {
            if q > 2.5 {
                unreachable!();
            }
            total -= q.sin();
            if q > y[i] {
                total += y[2];
                break;
            }
        }
        (q - total.cos()).sin() * p
    }

    /// A chain in a macro in a closure.
    #[differentiable]
    fn chain_in_a_macro(x: f64, y: &[f64]) -> f64 {
        let mut w = [x, x * y[0]];
        w.iter_mut().for_each(|u| {
            let rows: Vec<Vec<f64>> = vec![vec![u.atan(), y[1]], vec![u.cos()]];
            let row = vec![(x + rows.iter().map(|row| row.iter().sum::<f64>()).sum::<f64>()).atan(), *u];
            *u = row[0] * row[1];
        });
        w[0] * w[1].sin()
    }

    /// `?` and `return` in closures, one in the other, of which the inner one carries nothing.
    #[differentiable]
    fn leaves_closures(x: f64, y: f64) -> f64 {
        let u = [x, y, x];
        let (p, q) = u.windows(2).fold((y * 1.0, x), |(low, high), w| {
            let mut t: f64 = 1.0;
            for i in 1..3 {
                let maybe = if i > 1 { Some(2.0) } else { None };
                let f = |e: f64| -> Option<f64> {
                    let inner = maybe?;
                    Some(e - inner * 0.5)
                };
                let v = f(i as f64).unwrap_or(2.0);
                if v > 10.0 {
                    return (v.tanh(), v.cos());
                }
                t += v;
            }
            (low * w[0] + t, high - w[1])
        });
        p * q
    }
}

use functions::cases;

oracle::tests! {
    written_through_items: [(0.7, vec![0.2, -1.4, 0.9])];
    writes_for_itself: [(0.7, vec![0.2])];
    declared_in_a_loop: [(1.0, vec![0.2, 0.4, 0.6], 2), (1.0, vec![0.2, 0.4, 0.6], 1)];
    declared_values: [(1.0, vec![0.2, 0.4, 0.6], 2), (1.0, vec![0.2, 0.4, 0.6], 1)];
    product_of_references: [(1.3, vec![2, 3])];
    extended: [(0.7, vec![0.2, 0.8], 2)];
    constant_in_a_closure: [(0.7, 2)];
    both: [(0.7, 0.2)];
    adding: [(0.7, 0.2)];
    compared_parts: [(0.7, vec![0.2, 0.4, 0.8]), (0.7, vec![2.2, 3.4, 0.8])];
    chain_in_a_macro: [(0.7, vec![0.2, 0.8])];
    leaves_closures: [(0.7, 0.2)];
}
