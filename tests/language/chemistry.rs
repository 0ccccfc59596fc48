//! Reactions, molecules and solutions.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    const R: f64 = 8.314_462_618;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Inhibition {
        None,
        Competitive(f64),
        Uncompetitive(f64),
        Mixed(f64, f64),
    }

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Isotherm {
        Langmuir,
        Freundlich,
        Bet,
    }

    /// A rate that falls off at low pressure, after Lindemann and Troe.
    #[differentiable]
    fn falloff_rate(t: f64, density: f64, high: [f64; 3], low: [f64; 3], center: f64) -> f64 {
        let k_high = high[0] * t.powf(high[1]) * (-high[2] / (R * t)).exp();
        if density <= 0.0 {
            return 0.0;
        }
        let k_low = low[0] * t.powf(low[1]) * (-low[2] / (R * t)).exp();
        let reduced = k_low * density / k_high;
        let lindemann = k_high * reduced / (1.0 + reduced);
        if center <= 0.0 {
            return lindemann;
        }
        let log_center = center.log10();
        let c = -0.4 - 0.67 * log_center;
        let n = 0.75 - 1.27 * log_center;
        let shifted = reduced.log10() + c;
        let f = log_center / (1.0 + (shifted / (n - 0.14 * shifted)).powi(2));
        lindemann * 10f64.powf(f)
    }

    /// The rates of change of species in reversible reactions; orders are counts of what goes in and comes out.
    #[differentiable]
    fn reaction_rates(
        c: &[f64; 4],
        forward: &[f64],
        equilibrium: &[f64],
        inputs: &[[u8; 4]],
        outputs: &[[u8; 4]],
        dc: &mut [f64; 4],
    ) {
        *dc = [0.0; 4];
        for r in 0..forward.len() {
            let mut ahead = forward[r];
            let mut back = if equilibrium[r] > 0.0 { forward[r] / equilibrium[r] } else { 0.0 };
            for s in 0..4 {
                for _ in 0..inputs[r][s] {
                    ahead *= c[s];
                }
                match outputs[r][s] {
                    0 => {}
                    1 => back *= c[s],
                    2 => back *= c[s] * c[s],
                    n => back *= c[s].powi(n as i32),
                }
            }
            let net = ahead - back;
            for (s, slot) in dc.iter_mut().enumerate() {
                let change = outputs[r][s] as f64 - inputs[r][s] as f64;
                if change != 0.0 {
                    *slot += change * net;
                }
            }
        }
    }

    /// The activity coefficient of an ion by the law for its range of ionic strength.
    #[differentiable]
    fn activity(charge: i32, concentrations: &[f64], charges: &[i32], size: f64) -> f64 {
        let mut strength = 0.0;
        for (c, z) in concentrations.iter().zip(charges) {
            strength += 0.5 * c * f64::from(z * z);
        }
        let z2 = (charge * charge) as f64;
        let a = 0.509;
        let logarithm = match strength {
            s if s < 0.0 => panic!("the strength {s} is negative"),
            s if charge == 0 => 0.1 * s,
            0.0..0.005 => -a * z2 * strength.sqrt(),
            0.005..=0.1 => {
                let root = strength.sqrt();
                -a * z2 * root / (1.0 + 0.328 * size * root)
            }
            s if s <= 0.5 => {
                let root = s.sqrt();
                -a * z2 * (root / (1.0 + root) - 0.3 * s)
            }
            _ => return f64::NAN,
        };
        10f64.powf(logarithm)
    }

    /// The pH of a solution of an acid with several protons and a strong base, from the balance of charges, by halving
    /// and then Newton's method.
    #[differentiable]
    fn solution_ph(acid: f64, pka: &[f64], base: f64) -> f64 {
        if acid < 0.0 || base < 0.0 {
            panic!("concentrations {acid} and {base}");
        }
        let (mut low, mut high) = (0.0, 14.0);
        let mut ph = 7.0;
        for round in 0..60 {
            let h = 10f64.powf(-ph);
            let mut weights = [1.0; 5];
            let mut total = 1.0;
            let mut charge = 0.0;
            let mut squares = 0.0;
            for (k, p) in pka.iter().enumerate() {
                weights[k + 1] = weights[k] * 10f64.powf(ph - p);
                let n = (k + 1) as f64;
                total += weights[k + 1];
                charge += n * weights[k + 1];
                squares += n * n * weights[k + 1];
            }
            let bound = charge / total;
            let balance = h + base - 1e-14 / h - acid * bound;
            if round < 12 {
                if balance > 0.0 {
                    low = ph;
                } else {
                    high = ph;
                }
                ph = 0.5 * (low + high);
                continue;
            }
            let slope = -std::f64::consts::LN_10 * (h + 1e-14 / h + acid * (squares / total - bound * bound));
            let step = balance / slope;
            ph -= step;
            if step.abs() < 1e-12 {
                break;
            }
        }
        ph
    }

    /// The speed of an enzyme with an inhibitor.
    #[differentiable]
    fn enzyme_speed(substrate: f64, vmax: f64, km: f64, inhibitor: f64, kind: Inhibition) -> f64 {
        if substrate <= 0.0 {
            return 0.0;
        }
        let (alpha, beta) = match kind {
            Inhibition::None => (1.0, 1.0),
            Inhibition::Competitive(k) if k > 0.0 => (1.0 + inhibitor / k, 1.0),
            Inhibition::Uncompetitive(k) if k > 0.0 => (1.0, 1.0 + inhibitor / k),
            Inhibition::Mixed(free, bound) if free > 0.0 && bound > 0.0 => {
                (1.0 + inhibitor / free, 1.0 + inhibitor / bound)
            }
            _ => panic!("a constant of inhibition is positive"),
        };
        vmax * substrate / (alpha * km + beta * substrate)
    }

    /// How much of a surface is covered.
    #[differentiable]
    fn coverage(kind: Isotherm, pressure: f64, k: f64, parameter: f64) -> f64 {
        match kind {
            _ if pressure < 0.0 => 0.0,
            Isotherm::Langmuir => {
                let x = (k * pressure).powf(parameter);
                x / (1.0 + x)
            }
            Isotherm::Freundlich => k * pressure.powf(1.0 / parameter),
            Isotherm::Bet => {
                let x = pressure / parameter;
                if x >= 1.0 {
                    return f64::INFINITY;
                }
                k * x / ((1.0 - x) * (1.0 + (k - 1.0) * x))
            }
        }
    }

    /// The energy of four atoms in a chain: bonds, angles, and the twist between the planes.
    #[differentiable]
    fn chain_energy(r: &[[f64; 3]; 4], bond: (f64, f64), angle: (f64, f64), twist: &[f64; 3]) -> f64 {
        let mut b = [[0.0; 3]; 3];
        let mut lengths = [0.0; 3];
        let mut energy = 0.0;
        for i in 0..3 {
            for k in 0..3 {
                b[i][k] = r[i + 1][k] - r[i][k];
                lengths[i] += b[i][k] * b[i][k];
            }
            lengths[i] = lengths[i].sqrt();
            // Morse's potential.
            let stretched = 1.0 - (-bond.1 * (lengths[i] - 1.5)).exp();
            energy += bond.0 * stretched * stretched;
        }
        for i in 0..2 {
            let mut cosine = 0.0;
            for k in 0..3 {
                cosine -= b[i][k] * b[i + 1][k];
            }
            cosine /= lengths[i] * lengths[i + 1];
            let theta = if cosine >= 1.0 {
                0.0
            } else if cosine <= -1.0 {
                PI
            } else {
                cosine.acos()
            };
            energy += 0.5 * angle.0 * (theta - angle.1).powi(2);
        }
        let mut n = [[0.0; 3]; 2];
        for i in 0..2 {
            for k in 0..3 {
                let (l, m) = ((k + 1) % 3, (k + 2) % 3);
                n[i][k] = b[i][l] * b[i + 1][m] - b[i][m] * b[i + 1][l];
            }
        }
        let (mut x, mut y) = (0.0, 0.0);
        for k in 0..3 {
            x += n[0][k] * n[1][k];
            y += lengths[1] * b[0][k] * n[1][k];
        }
        if x == 0.0 && y == 0.0 {
            return energy;
        }
        let phi = y.atan2(x);
        for (k, &strength) in twist.iter().enumerate() {
            energy += 0.5 * strength * (1.0 + ((k + 1) as f64 * phi).cos());
        }
        energy
    }

    /// The short-range part of the electrostatic energy of ions in a box, with the nearest images.
    #[differentiable]
    fn short_range(charges: &[f64], positions: &[[f64; 3]], side: f64, kappa: f64) -> f64 {
        let n = charges.len();
        let mut energy = 0.0;
        for i in 0..n {
            for j in (i + 1)..n {
                let mut r2 = 0.0;
                for k in 0..3 {
                    let mut d = positions[i][k] - positions[j][k];
                    if d > 0.5 * side {
                        d -= side;
                    } else if d < -0.5 * side {
                        d += side;
                    }
                    r2 += d * d;
                }
                if r2 > 0.25 * side * side {
                    continue;
                }
                let r = r2.sqrt();
                if r < 0.2 {
                    return f64::INFINITY;
                }
                let x = kappa * r;
                let t = 1.0 / (1.0 + 0.327_591_1 * x);
                let series = t
                    * (0.254_829_592
                        + t * (-0.284_496_736
                            + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
                energy += charges[i] * charges[j] * series * (-x * x).exp() / r;
            }
        }
        let mut total = 0.0;
        for q in charges {
            energy -= kappa / PI.sqrt() * q * q;
            total += q;
        }
        // A charged box has a background that makes it neutral.
        if total != 0.0 {
            energy -= PI * total * total / (2.0 * kappa * kappa * side.powi(3));
        }
        energy
    }

    /// The logarithms of the activity coefficients of a mixture after Wilson.
    #[differentiable]
    fn wilson(x: &[f64; 3], volumes: &[f64; 3], energies: &[[f64; 3]; 3], t: f64, out: &mut [f64; 3]) {
        let mut lambda = [[1.0; 3]; 3];
        for i in 0..3 {
            for j in 0..3 {
                if i != j {
                    lambda[i][j] = volumes[j] / volumes[i] * (-energies[i][j] / (R * t)).exp();
                }
            }
        }
        let mut sums = [0.0; 3];
        for (sum, row) in sums.iter_mut().zip(&lambda) {
            for (l, c) in row.iter().zip(x) {
                *sum += l * c;
            }
        }
        for k in 0..3 {
            if sums[k] <= 0.0 {
                panic!("component {k} has no neighbors");
            }
            let mut value = 1.0 - sums[k].ln();
            for i in 0..3 {
                if x[i] == 0.0 {
                    continue;
                }
                value -= x[i] * lambda[i][k] / sums[i];
            }
            out[k] = value;
        }
    }

    /// Boys's function of some order: a series for small arguments, and upwards from the error function's limit.
    #[differentiable]
    fn boys(order: usize, x: f64) -> f64 {
        if x < 0.0 {
            return f64::NAN;
        }
        if x > 30.0 {
            let mut value = 0.5 * (PI / x).sqrt();
            for m in 0..order {
                value *= (2 * m + 1) as f64 / (2.0 * x);
            }
            return value;
        }
        let mut term = 1.0 / (2 * order + 1) as f64;
        let mut sum = term;
        let mut k = order;
        while term > 1e-17 * sum {
            k += 1;
            term *= 2.0 * x / (2 * k + 1) as f64;
            sum += term;
        }
        (-x).exp() * sum
    }

    /// The steady concentration in a stirred tank with a reaction of some order, followed from the feed.
    #[differentiable]
    fn tank(feed: f64, rate: f64, order: f64, residence: f64) -> Result<f64, String> {
        if residence <= 0.0 {
            return Err(format!("residence {residence}"));
        }
        let mut c = feed;
        for round in 0..100 {
            let consumed = if c > 0.0 { rate * c.powf(order) } else { 0.0 };
            let residual = feed - c - residence * consumed;
            let slope = -1.0 - residence * order * consumed / c;
            let step = residual / slope;
            c -= step;
            if c < 0.0 {
                c = 1e-3 * feed;
            }
            if step.abs() < 1e-14 * feed {
                return Ok(c);
            }
            if round == 99 {
                break;
            }
        }
        Err("no steady state".to_owned())
    }
}

use functions::{Inhibition, Isotherm, cases};

use crate::tests;

tests! {
    falloff_rate: [
        (900.0, 3.0, [1e5, 0.5, 2e4], [1e4, -0.3, 1e4], 0.6),
        (900.0, 3.0, [1e5, 0.5, 2e4], [1e4, -0.3, 1e4], -1.0),
        (900.0, -3.0, [1e5, 0.5, 2e4], [1e4, -0.3, 1e4], 0.6),
    ];
    reaction_rates: [(
        [0.8, 0.5, 0.3, 0.1],
        vec![1.2, 0.7, 0.2],
        vec![3.0, 0.5, -1.0],
        vec![[1, 1, 0, 0], [0, 0, 2, 0], [3, 0, 0, 1]],
        vec![[0, 0, 1, 0], [1, 0, 0, 2], [0, 3, 1, 0]],
        [0.0; 4],
    )],
    kinks [([0.0; 4], vec![1.0], vec![0.0], vec![[1, 0, 0, 0]], vec![[0, 1, 2, 3]], [1.0; 4])];
    activity: [
        (1, vec![0.001, 0.001], vec![1, -1], 4.0),
        (2, vec![0.03, 0.02], vec![1, -1], 4.0),
        (-1, vec![0.2, 0.1], vec![1, -2], 4.0),
        (0, vec![0.2, 0.1], vec![1, -2], 4.0),
    ],
    kinks [(1, vec![9.0, 0.1], vec![1, -2], 4.0), (0, vec![0.0], vec![1], 3.0)],
    panics [(1, vec![-0.3], vec![1], 4.0)];
    solution_ph: [(0.1, vec![4.76], 0.03), (0.01, vec![2.15, 7.2, 12.35], 0.012), (0.0001, vec![9.2], 2e-5)],
    panics [(-0.1, vec![4.76], 0.03)];
    enzyme_speed: [
        (0.8, 2.0, 0.5, 0.3, Inhibition::None),
        (0.8, 2.0, 0.5, 0.3, Inhibition::Competitive(0.4)),
        (0.8, 2.0, 0.5, 0.3, Inhibition::Uncompetitive(0.4)),
        (0.8, 2.0, 0.5, 0.3, Inhibition::Mixed(0.4, 0.9)),
        (-0.8, 2.0, 0.5, 0.3, Inhibition::Competitive(0.0)),
    ],
    kinks [(0.0, 2.0, 0.0, 0.0, Inhibition::None)],
    panics [(0.8, 2.0, 0.5, 0.3, Inhibition::Mixed(0.4, 0.0))];
    coverage: [
        (Isotherm::Langmuir, 1.2, 0.8, 0.9),
        (Isotherm::Freundlich, 1.2, 0.8, 2.0),
        (Isotherm::Bet, 1.2, 30.0, 4.0),
        (Isotherm::Langmuir, -1.2, 0.8, 0.9),
        (Isotherm::Freundlich, -1.2, 0.8, 2.0),
    ],
    kinks [(Isotherm::Bet, 5.0, 30.0, 4.0)];
    chain_energy: [(
        [[0.0, 0.1, 0.2], [1.4, 0.2, -0.1], [1.9, 1.6, 0.3], [3.2, 1.9, 1.1]],
        (3.0, 1.8),
        (1.5, 1.9),
        [0.3, -0.2, 0.5],
    )],
    kinks [([[0.0; 3], [1.0, 0.0, 0.0], [0.0; 3], [1.0, 0.0, 0.0]], (3.0, 1.8), (1.5, 1.9), [0.3, -0.2, 0.5]), ([[0.0; 3], [1.0, 0.0, 0.0], [2.0, 0.0, 0.0], [3.0, 0.0, 0.0]], (3.0, 1.8), (1.5, 1.9), [0.3, -0.2, 0.5])];
    short_range: [(
        vec![1.0, -0.8, 0.5],
        vec![[0.1, 0.2, 0.3], [2.9, 0.4, 0.1], [0.9, 2.8, 1.0]],
        3.0,
        0.9,
    )],
    kinks [(vec![1.0, -0.8], vec![[0.1, 0.2, 0.3], [0.1, 0.2, 0.3]], 3.0, 0.9), (vec![1.0, 2.0], vec![[0.0; 3], [1.5; 3]], 3.0, 0.9)];
    wilson: [([0.2, 0.5, 0.3], [58.0, 41.0, 18.0], [[0.0, 900.0, 1500.0], [-300.0, 0.0, 700.0], [4000.0, 1200.0, 0.0]], 330.0, [0.0; 3])],
    kinks [([0.0, 0.7, 0.3], [58.0, 41.0, 18.0], [[0.0; 3]; 3], 330.0, [1.0; 3])],
    panics [([-0.2, -0.7, -0.3], [58.0, 41.0, 18.0], [[0.0; 3]; 3], 330.0, [1.0; 3])];
    boys: [(2, 1.3), (0, 8.0), (3, 45.0)], kinks [(1, 0.0), (1, -2.0)];
    tank: [(2.0, 0.8, 1.5, 3.0), (2.0, 50.0, 0.7, 3.0)], kinks [(2.0, 0.8, 1.5, -3.0), (1.0, f64::NAN, 1.0, 1.0)];
}
