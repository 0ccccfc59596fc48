//! Test functions of optimization, of any number of variables, in plain and generic floats.

#[oracle::twin]
mod functions {
    use std::f64::consts::{E, PI};

    use dnn_core::differentiable;
    use num_traits::{Float, FloatConst, FromPrimitive};

    #[differentiable]
    fn ackley_abc<T>(param: &[T], a: T, b: T, c: T) -> T
    where
        T: Float + FromPrimitive + FloatConst + std::iter::Sum,
    {
        let num1 = T::from_f64(1.0).unwrap();
        let n = T::from_usize(param.len()).unwrap();
        -a * (-b * ((num1 / n) * param.iter().map(|x| x.powi(2)).sum()).sqrt()).exp()
            - ((num1 / n) * param.iter().map(|x| (c * *x).cos()).sum()).exp()
            + a
            + num1.exp()
    }

    /// The function of Ackley, which has one deep hole among many.
    #[differentiable]
    fn ackley(param: &[f64]) -> f64 {
        ackley_abc(param, 20.0, 0.2, 2.0 * PI)
    }

    /// Ackley's function again, as one expression.
    #[differentiable]
    fn ackley_plain(x: &[f64]) -> f64 {
        let n = x.len() as f64;
        let squares: f64 = x.iter().map(|&xi| xi * xi).sum();
        let cosines: f64 = x.iter().map(|&xi| (2. * PI * xi).cos()).sum();
        -20. * f64::exp(-0.2 * f64::sqrt(squares / n)) - f64::exp(cosines / n) + 20. + E
    }

    #[differentiable]
    fn rastrigin_a<T: Float + FromPrimitive + FloatConst>(param: &[T], a: T) -> T {
        let two_pi = T::from_f64(2.0).unwrap() * T::PI();
        a * T::from_usize(param.len()).unwrap()
            + param.iter().map(|x| x.powi(2) - a * (two_pi * *x).cos()).fold(T::zero(), |acc, x| acc + x)
    }

    #[differentiable]
    fn rastrigin(x: &[f64], a: f64) -> f64 {
        rastrigin_a(x, a)
    }

    /// The valley of Rosenbrock, by pairs of neighbors.
    #[differentiable]
    fn rosenbrock(param: &[f64], a: f64, b: f64) -> f64 {
        param
            .iter()
            .zip(param.iter().skip(1))
            .map(|(&xi, &xi1)| (a - xi).powi(2) + b * (xi1 - xi.powi(2)).powi(2))
            .sum()
    }

    /// The same by windows.
    #[differentiable]
    fn rosenbrock_windows(x: &[f64]) -> f64 {
        x.windows(2).map(|w| 100.0 * (w[1] - w[0] * w[0]).powi(2) + (1.0 - w[0]).powi(2)).sum()
    }

    /// A bowl with ripples.
    #[differentiable]
    fn griewank(x: &[f64]) -> f64 {
        let sum = x.iter().map(|v| v * v / 4000.0).sum::<f64>();
        let product = x.iter().enumerate().map(|(i, v)| (v / ((i + 1) as f64).sqrt()).cos()).product::<f64>();
        sum - product + 1.0
    }

    /// Lévy's function.
    #[differentiable]
    fn levy(x: &[f64]) -> f64 {
        let w = |xi: f64| 1.0 + (xi - 1.0) / 4.0;
        let n = x.len();
        let (first, last) = (w(x[0]), w(x[n - 1]));
        let inner: f64 = x
            .iter()
            .take(n - 1)
            .map(|&xi| {
                let wi = w(xi);
                (wi - 1.0).powi(2) * (1.0 + 10.0 * (PI * wi + 1.0).sin().powi(2))
            })
            .sum();
        (PI * first).sin().powi(2) + inner + (last - 1.0).powi(2) * (1.0 + (2.0 * PI * last).sin().powi(2))
    }

    /// Zakharov's function.
    #[differentiable]
    fn zakharov(x: &[f64]) -> f64 {
        let (mut s1, mut s2) = (0.0, 0.0);
        x.iter().enumerate().for_each(|(i, xi)| {
            s1 += xi.powi(2);
            s2 += 0.5 * (i + 1) as f64 * xi;
        });
        s1 + s2.powi(2) + s2.powi(4)
    }

    #[differentiable]
    fn styblinski_tang(param: &[f64]) -> f64 {
        0.5 * param.iter().map(|x| x.powi(4) - 16.0 * x.powi(2) + 5.0 * x).sum::<f64>()
    }

    /// The function of Michalewicz, steep in valleys.
    #[differentiable]
    fn michalewicz(x: &[f64], m: i32) -> f64 {
        -x.iter()
            .enumerate()
            .map(|(i, &xi)| xi.sin() * ((i as f64 + 1.0) * xi * xi / PI).sin().powi(2 * m))
            .sum::<f64>()
    }

    #[differentiable]
    fn schwefel(x: &[f64]) -> f64 {
        418.982_887_272_433_9 * x.len() as f64 - x.iter().fold(0.0, |acc, &v| acc + v * v.abs().sqrt().sin())
    }

    /// The singular function of Powell, by fours.
    #[differentiable]
    fn powell(x: &[f64]) -> f64 {
        debug_assert!(x.len() % 4 == 0);
        x.chunks_exact(4)
            .map(|c| {
                (c[0] + 10.0 * c[1]).powi(2)
                    + 5.0 * (c[2] - c[3]).powi(2)
                    + (c[1] - 2.0 * c[2]).powi(4)
                    + 10.0 * (c[0] - c[3]).powi(4)
            })
            .sum()
    }

    #[differentiable]
    fn dixon_price(x: &[f64]) -> f64 {
        (x[0] - 1.0).powi(2)
            + (1..x.len()).map(|i| (i + 1) as f64 * (2.0 * x[i].powi(2) - x[i - 1]).powi(2)).sum::<f64>()
    }

    /// Trid, a bowl whose variables hang together.
    #[differentiable]
    fn trid(x: &[f64]) -> f64 {
        let bowl = x.iter().fold(0.0, |s, xi| s + (xi - 1.0) * (xi - 1.0));
        let chain = x[1..].iter().zip(x).fold(0.0, |s, (b, a)| s + a * b);
        bowl - chain
    }

    /// A function of Hartmann, of three variables and four wells.
    #[differentiable]
    fn hartmann(x: &[f64; 3]) -> f64 {
        const ALPHA: [f64; 4] = [1.0, 1.2, 3.0, 3.2];
        const A: [[f64; 3]; 4] = [[3.0, 10.0, 30.0], [0.1, 10.0, 35.0], [3.0, 10.0, 30.0], [0.1, 10.0, 35.0]];
        const P: [[f64; 3]; 4] = [
            [0.3689, 0.117, 0.2673],
            [0.4699, 0.4387, 0.747],
            [0.1091, 0.8732, 0.5547],
            [0.0381, 0.5743, 0.8828],
        ];
        -ALPHA
            .iter()
            .zip(A.iter().zip(P.iter()))
            .map(|(alpha, (a, p))| {
                let inner: f64 = x.iter().zip(a).zip(p).map(|((xi, ai), pi)| ai * (xi - pi).powi(2)).sum();
                alpha * (-inner).exp()
            })
            .sum::<f64>()
    }

    /// Shekel's foxholes.
    #[differentiable]
    fn shekel(x: &[f64; 4], holes: &[([f64; 4], f64)]) -> f64 {
        holes
            .iter()
            .map(|(center, depth)| {
                let d2: f64 = x.iter().zip(center.iter()).map(|(a, b)| (a - b).powi(2)).sum();
                -1.0 / (d2 + depth)
            })
            .sum()
    }

    /// The first landscape of Langermann.
    #[differentiable]
    fn langermann(x: &[f64], centers: &[Vec<f64>], weights: &[f64]) -> f64 {
        let mut total = 0.0;
        for (center, weight) in centers.iter().zip(weights.iter()) {
            let mut d2 = 0.0;
            for (xi, ci) in x.iter().zip(center.iter()) {
                d2 += (xi - ci) * (xi - ci);
            }
            total -= weight * (-d2 / PI).exp() * (PI * d2).cos();
        }
        total
    }

    /// The sum of different powers, and a penalty outside of a box.
    #[differentiable]
    fn penalized_powers(x: &[f64], bound: f64) -> f64 {
        let u = |xi: f64| {
            if xi > bound {
                100.0 * (xi - bound).powi(4)
            } else if xi < -bound {
                100.0 * (-xi - bound).powi(4)
            } else {
                0.0
            }
        };
        let powers = x.iter().enumerate().map(|(i, xi)| xi.abs().powi(i as i32 + 2)).sum::<f64>();
        let penalty = x.iter().map(|&xi| u(xi)).sum::<f64>();
        powers + penalty
    }

    /// A problem of two objectives, ZDT1, as a vector.
    #[differentiable]
    fn zdt(x: &[f64]) -> Vec<f64> {
        let g = 1.0 + 9.0 * x.iter().skip(1).sum::<f64>() / (x.len() - 1) as f64;
        let f1 = x[0];
        let f2 = g * (1.0 - (f1 / g).sqrt());
        vec![f1, f2]
    }

    /// A problem of many objectives, DTLZ2.
    #[differentiable]
    fn dtlz(x: &[f64], objectives: usize) -> Vec<f64> {
        let k = x.len() + 1 - objectives;
        let g: f64 = x.iter().rev().take(k).map(|v| (v - 0.5).powi(2)).sum();
        let mut f = Vec::with_capacity(objectives);
        for m in 0..objectives {
            let mut value = 1.0 + g;
            for v in &x[..objectives - 1 - m] {
                value *= (v * PI / 2.0).cos();
            }
            if m > 0 {
                value *= (x[objectives - 1 - m] * PI / 2.0).sin();
            }
            f.push(value);
        }
        f
    }

    /// The egg holder, over neighbors.
    #[differentiable]
    fn eggholder(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for pair in x.windows(2) {
            let (a, b) = (pair[0], pair[1] + 47.0);
            sum -= b * (b + a / 2.0).abs().sqrt().sin() + a * (a - b).abs().sqrt().sin();
        }
        sum
    }
}

use functions::cases;

use crate::tests;

tests! {
    ackley: [vec![0.5, -0.3, 1.2], vec![0.7]];
    ackley_plain: [vec![0.5, -0.3, 1.2]];
    rastrigin: [(vec![0.5, -0.3, 1.2], 10.0)];
    rosenbrock: [(vec![0.5, -0.3, 1.2], 1.0, 100.0)], kinks [(vec![], 1.0, 100.0)];
    rosenbrock_windows: [vec![0.5, -0.3, 1.2]], kinks [vec![1.0]];
    griewank: [vec![0.5, -0.3, 1.2]];
    levy: [vec![0.5, -0.3, 1.2, 0.7]];
    zakharov: [vec![0.5, -0.3, 1.2]];
    styblinski_tang: [vec![0.5, -0.3, 1.2]];
    michalewicz: [(vec![0.5, 1.3, 1.2], 10)];
    schwefel: [vec![0.5, -30.3, 141.2]];
    powell: [vec![0.5, -0.3, 1.2, 0.8, 0.1, 0.9, -0.4, 2.0]];
    dixon_price: [vec![0.5, -0.3, 1.2]];
    trid: [vec![0.5, -0.3, 1.2, 0.9]];
    hartmann: [[0.2, 0.6, 0.8]];
    shekel: [([4.1, 3.9, 4.0, 4.2], vec![([4.0; 4], 0.1), ([1.0, 2.0, 3.0, 4.0], 0.2)])];
    langermann: [(vec![2.5, 1.2], vec![vec![3.0, 5.0], vec![2.0, 1.0]], vec![1.0, 2.0])];
    penalized_powers: [(vec![0.5, -3.3, 4.2, 1.0], 2.0)];
    zdt: [vec![0.5, 0.3, 0.2]];
    dtlz: [(vec![0.5, 0.3, 0.2, 0.9], 3)];
    eggholder: [vec![512.0, 404.2, -10.0]];
}
