//! Equations of state, heat and flow.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    /// J/(mol K).
    const R: f64 = 8.314_462_618;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Phase {
        Liquid,
        Vapor,
    }

    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Flow {
        Parallel,
        Counter,
        Shell { passes: u32 },
    }

    /// The attraction of Peng and Robinson at a temperature.
    #[differentiable]
    fn attraction(t: f64, critical: f64, pressure: f64, acentric: f64) -> f64 {
        let m = if acentric <= 0.491 {
            0.374_64 + acentric * (1.542_26 - 0.269_92 * acentric)
        } else {
            0.379_642 + acentric * (1.487_503 + acentric * (-0.164_423 + 0.016_666 * acentric))
        };
        let reduced = t / critical;
        let alpha = if reduced > 1.0 {
            // Above the critical temperature the square root is replaced by an exponential that stays positive.
            (2.0 * m / (2.0 + m) * (1.0 - reduced.powf(1.0 + 0.5 * m))).exp().powi(2)
        } else {
            (1.0 + m * (1.0 - reduced.sqrt())).powi(2)
        };
        0.457_24 * (R * critical).powi(2) / pressure * alpha
    }

    /// The largest or the smallest real root of a monic cubic above a bound.
    #[differentiable]
    fn cubic_root(c2: f64, c1: f64, c0: f64, bound: f64, largest: bool) -> f64 {
        let q = (c2 * c2 - 3.0 * c1) / 9.0;
        let r = (c2 * (2.0 * c2 * c2 - 9.0 * c1) + 27.0 * c0) / 54.0;
        let discriminant = q * q * q - r * r;
        if discriminant < 0.0 {
            let magnitude = ((-discriminant).sqrt() + r.abs()).cbrt();
            let s = if r > 0.0 { -magnitude } else { magnitude };
            let mut root = s + q / s - c2 / 3.0;
            // The cancellation above costs digits, which Newton's method gives back.
            for _ in 0..2 {
                let value = ((root + c2) * root + c1) * root + c0;
                let slope = (3.0 * root + 2.0 * c2) * root + c1;
                if slope != 0.0 {
                    root -= value / slope;
                }
            }
            return root;
        }
        let theta = (r / (q * q * q).sqrt()).acos();
        let mut roots = [0.0; 3];
        for k in 0..3 {
            let turn = (theta + 2.0 * PI * k as f64) / 3.0;
            roots[k] = -2.0 * q.sqrt() * turn.cos() - c2 / 3.0;
        }
        for i in 0..2 {
            for j in 0..2 - i {
                if roots[j] > roots[j + 1] {
                    roots.swap(j, j + 1);
                }
            }
        }
        if largest {
            return roots[2];
        }
        for root in roots {
            if root > bound {
                return root;
            }
        }
        panic!("no root above {bound}");
    }

    /// The compressibility and the fugacity coefficient of a pure fluid.
    #[differentiable]
    fn fugacity(t: f64, p: f64, critical: (f64, f64), acentric: f64, phase: Phase) -> (f64, f64) {
        let (tc, pc) = critical;
        let a = attraction(t, tc, pc, acentric) * p / (R * t).powi(2);
        let b = 0.077_8 * R * tc / pc * p / (R * t);
        let z =
            cubic_root(b - 1.0, a - b * (3.0 * b + 2.0), b * (b * (b + 1.0) - a), b, phase == Phase::Vapor);
        let root = 2.0_f64.sqrt();
        let logarithm = ((z + (1.0 + root) * b) / (z + (1.0 - root) * b)).ln();
        let ln_phi = z - 1.0 - (z - b).ln() - a / (2.0 * root * b) * logarithm;
        (z, ln_phi.exp())
    }

    /// The mixing rules of van der Waals, each pair of components once.
    #[differentiable]
    fn mixture(x: &[f64], a: &[f64], b: &[f64], k: &[[f64; 3]; 3]) -> (f64, f64) {
        let n = x.len();
        let (mut am, mut bm) = (0.0, 0.0);
        for i in 0..n {
            if x[i] == 0.0 {
                continue;
            }
            bm += x[i] * b[i];
            am += x[i] * x[i] * a[i];
            for j in 0..i {
                let product = a[i] * a[j];
                if product < 0.0 {
                    return (f64::NAN, bm);
                }
                am += 2.0 * x[i] * x[j] * product.sqrt() * (1.0 - k[i][j]);
            }
        }
        (am, bm)
    }

    /// The pressure at which water boils (or ice sublimes), with a formula for each range of temperature in K.
    #[differentiable]
    fn saturation_pressure(t: f64) -> f64 {
        match t {
            ..=0.0 => panic!("{t} K is no temperature"),
            0.0..273.16 => 611.15 * (22.452 * (t - 273.16) / (t - 0.6)).exp(),
            273.16..373.15 => {
                let c = t - 273.15;
                611.21 * ((18.678 - c / 234.5) * (c / (257.14 + c))).exp()
            }
            373.15..=647.0 => {
                let tau = 1.0 - t / 647.096;
                let sum = -7.859_517_83 * tau + 1.844_082_59 * tau.powf(1.5) - 11.786_649_7 * tau.powi(3)
                    + 22.680_741_1 * tau.powf(3.5)
                    - 15.961_871_9 * tau.powi(4)
                    + 1.801_225_02 * tau.powf(7.5);
                22.064e6 * (647.096 / t * sum).exp()
            }
            _ => f64::NAN,
        }
    }

    /// Heat capacity, enthalpy and entropy over R by polynomials of seven coefficients, below and above a temperature.
    #[differentiable]
    fn nasa_polynomial(t: f64, low: &[f64; 7], high: &[f64; 7], middle: f64) -> [f64; 3] {
        let c = if t < middle { low } else { high };
        let mut heat = 0.0;
        let mut enthalpy = 0.0;
        let mut entropy = c[0] * t.ln();
        let mut power = 1.0;
        for (i, &a) in c[..5].iter().enumerate() {
            heat += a * power;
            enthalpy += a * power / (i + 1) as f64;
            if i > 0 {
                entropy += a * power / i as f64;
            }
            power *= t;
        }
        [heat, enthalpy + c[5] / t, entropy + c[6]]
    }

    /// Darcy's friction factor: laminar, turbulent by Colebrook's equation, mixed in between.
    #[differentiable]
    fn friction_factor(reynolds: f64, roughness: f64) -> f64 {
        if reynolds <= 0.0 {
            return f64::INFINITY;
        }
        let laminar = 64.0 / reynolds;
        if reynolds < 2300.0 {
            return laminar;
        }
        let mut x = -1.8 * ((roughness / 3.7).powf(1.11) + 6.9 / reynolds).log10();
        for _ in 0..20 {
            let argument = roughness / 3.7 + 2.51 * x / reynolds;
            let next = -2.0 * argument.log10();
            let change = next - x;
            x = next;
            if change.abs() < 1e-12 {
                break;
            }
        }
        let turbulent = 1.0 / (x * x);
        if reynolds < 4000.0 {
            let weight = (reynolds - 2300.0) / 1700.0;
            return (1.0 - weight) * laminar + weight * turbulent;
        }
        turbulent
    }

    /// The vapor fraction of a flash, by Newton's method inside of shrinking bounds.
    #[differentiable]
    fn vapor_fraction(z: &[f64], k: &[f64]) -> f64 {
        let (mut bubble, mut dew) = (0.0, 0.0);
        for i in 0..z.len() {
            bubble += z[i] * k[i];
            dew += z[i] / k[i];
        }
        if bubble <= 1.0 {
            return 0.0;
        }
        if dew <= 1.0 {
            return 1.0;
        }
        let (mut low, mut high) = (0.0, 1.0);
        let mut v = 0.5;
        'newton: for _ in 0..60 {
            let (mut f, mut slope) = (0.0, 0.0);
            for i in 0..z.len() {
                let excess = k[i] - 1.0;
                let below = 1.0 + v * excess;
                f += z[i] * excess / below;
                slope -= z[i] * (excess / below).powi(2);
            }
            if f > 0.0 {
                low = v;
            } else {
                high = v;
            }
            let step = f / slope;
            if step.abs() < 1e-14 {
                break 'newton;
            }
            v -= step;
            if v <= low || v >= high {
                v = 0.5 * (low + high);
                continue 'newton;
            }
        }
        v
    }

    /// How much of the possible heat an exchanger exchanges.
    #[differentiable]
    fn effectiveness(ntu: f64, ratio: f64, flow: Flow) -> f64 {
        if ratio < 1e-10 {
            return 1.0 - (-ntu).exp();
        }
        match flow {
            Flow::Parallel => (1.0 - (-ntu * (1.0 + ratio)).exp()) / (1.0 + ratio),
            Flow::Counter if (ratio - 1.0).abs() < 1e-8 => ntu / (1.0 + ntu),
            Flow::Counter => {
                let e = (-ntu * (1.0 - ratio)).exp();
                (1.0 - e) / (1.0 - ratio * e)
            }
            Flow::Shell { passes: 0 } => panic!("a shell has a pass"),
            Flow::Shell { passes } => {
                let root = (1.0 + ratio * ratio).sqrt();
                let e = (-ntu / f64::from(passes) * root).exp();
                let one = 2.0 / (1.0 + ratio + root * (1.0 + e) / (1.0 - e));
                if passes == 1 {
                    return one;
                }
                let factor = ((1.0 - one * ratio) / (1.0 - one)).powi(passes as i32);
                if ratio == 1.0 {
                    return one;
                }
                (factor - 1.0) / (factor - ratio)
            }
        }
    }

    /// The energy of a cluster of atoms by the potential of Lennard and Jones, cut and shifted.
    #[differentiable]
    fn cluster_energy(positions: &[[f64; 3]], epsilon: f64, sigma: f64, cut: f64) -> f64 {
        let shift = {
            let s6 = (sigma / cut).powi(6);
            4.0 * epsilon * (s6 * s6 - s6)
        };
        let mut energy = 0.0;
        for (i, p) in positions.iter().enumerate() {
            for q in &positions[..i] {
                let (dx, dy, dz) = (p[0] - q[0], p[1] - q[1], p[2] - q[2]);
                let r2 = dx * dx + dy * dy + dz * dz;
                if r2 >= cut * cut {
                    continue;
                }
                if r2 == 0.0 {
                    panic!("two atoms at one place");
                }
                let s2 = sigma * sigma / r2;
                let s6 = s2 * s2 * s2;
                energy += 4.0 * epsilon * (s6 * s6 - s6) - shift;
            }
        }
        energy
    }

    /// Debye's heat capacity over 3 R, by Simpson's rule; the cubic law when it is cold.
    #[differentiable]
    fn debye_heat(t: f64, theta: f64) -> f64 {
        if t <= 0.0 {
            return 0.0;
        }
        let top = theta / t;
        if top > 40.0 {
            return 4.0 * PI.powi(4) / (5.0 * top.powi(3));
        }
        let n = 40;
        let h = top / n as f64;
        let mut sum = 0.0;
        for i in 0..=n {
            let x = i as f64 * h;
            let value = if i == 0 { 0.0 } else { x.powi(4) * x.exp() / x.exp_m1().powi(2) };
            let weight = if i == 0 || i == n {
                1.0
            } else if i % 2 == 1 {
                4.0
            } else {
                2.0
            };
            sum += weight * value;
        }
        h * sum / top.powi(3)
    }

    /// The temperature of moist air where it has a given wet-bulb temperature, at a pressure and a humidity.
    #[differentiable]
    fn dry_bulb(wet: f64, humidity: f64, pressure: f64) -> f64 {
        let wet_pressure = saturation_pressure(wet);
        let mut t = wet + 5.0;
        let mut previous = wet;
        let mut before = 0.0;
        let mut first = true;
        let mut round = 0;
        while round < 40 {
            let vapor = humidity * saturation_pressure(t);
            let residual = wet_pressure - vapor - 6.6e-4 * pressure * (t - wet);
            if residual.abs() < 1e-7 {
                return t;
            }
            let next = if first { t + 0.5 } else { t - residual * (t - previous) / (residual - before) };
            first = false;
            before = residual;
            previous = t;
            t = next;
            round += 1;
        }
        panic!("no temperature after {round} rounds");
    }

    /// The temperatures along a fin that loses heat by convection, with an insulated or a free tip.
    #[differentiable]
    fn fin_temperatures(base: f64, ambient: f64, m: f64, tip: f64, profile: &mut [f64]) -> f64 {
        let n = profile.len();
        let length = 1.0;
        let insulated = tip <= 0.0;
        for (i, slot) in profile.iter_mut().enumerate() {
            let x = i as f64 / (n - 1) as f64 * length;
            let rest = m * (length - x);
            let shape = if insulated {
                rest.cosh() / (m * length).cosh()
            } else {
                let h = tip / m;
                (rest.cosh() + h * rest.sinh()) / ((m * length).cosh() + h * (m * length).sinh())
            };
            *slot = ambient + (base - ambient) * shape;
        }
        let drop = profile[0] - profile[n - 1];
        if drop <= 0.0 {
            return 0.0;
        }
        drop.ln()
    }
}

use functions::{Flow, Phase, cases};

use crate::tests;

const LOW: [f64; 7] = [3.5, 1e-4, 2e-7, -3e-10, 1e-13, -1000.0, 4.0];
const HIGH: [f64; 7] = [3.1, 1.2e-3, -4e-7, 6e-11, -3e-15, -950.0, 5.5];

tests! {
    attraction: [(300.0, 425.0, 3.8e6, 0.2), (500.0, 425.0, 3.8e6, 0.2), (300.0, 617.0, 2.1e6, 0.55)],
    kinks [(-1.0, -425.0, 3.8e6, 0.2)];
    cubic_root: [
        (-6.0, 11.0, -5.9, 0.5, true),
        (-6.0, 11.0, -5.9, 0.5, false),
        (-6.0, 11.0, -5.9, 1.5, false),
        (0.5, 2.0, -3.0, 0.0, false),
        (0.5, 2.0, 3.0, 0.0, true),
        (0.3, 0.1, 0.2, 0.0, true),
    ],
    panics [(-6.0, 11.0, -5.9, 50.0, false)];
    fugacity: [
        (350.0, 5e5, (425.1, 3.796e6), 0.2, Phase::Vapor),
        (350.0, 2e6, (425.1, 3.796e6), 0.2, Phase::Liquid),
        (500.0, 2e6, (425.1, 3.796e6), 0.2, Phase::Vapor),
    ];
    mixture: [(vec![0.3, 0.5, 0.2], vec![1.2, 0.8, 2.0], vec![0.1, 0.2, 0.3], [[0.0, 0.01, 0.02]; 3])],
    kinks [
        (vec![0.3, 0.0, 0.7], vec![1.2, -0.8, 2.0], vec![0.1, 0.2, 0.3], [[0.0, 0.01, 0.02]; 3]),
        (vec![0.3, 0.1, 0.6], vec![1.2, -0.8, 2.0], vec![0.1, 0.2, 0.3], [[0.0, 0.01, 0.02]; 3]),
    ];
    saturation_pressure: [250.0, 300.0, 450.0], kinks [273.16, 700.0, f64::NAN], panics [-3.0];
    nasa_polynomial: [(400.0, LOW, HIGH, 1000.0), (1500.0, LOW, HIGH, 1000.0)];
    friction_factor: [(1e3, 0.001), (3e3, 0.001), (1e5, 1e-4)], kinks [(-5.0, 0.01), (1e3, -0.1), (0.0, 0.0)];
    vapor_fraction: [
        (vec![0.4, 0.35, 0.25], vec![2.5, 1.1, 0.3]),
        (vec![0.4, 0.6], vec![0.9, 0.3]),
        (vec![0.4, 0.6], vec![2.9, 1.3]),
        (vec![0.02, 0.98], vec![30.0, 0.5]),
    ],
    kinks [(vec![0.4, 0.6], vec![0.9, 0.0]), (vec![1.0, 0.0], vec![1.5, 1.0])];
    effectiveness: [
        (1.5, 0.6, Flow::Parallel),
        (1.5, 0.6, Flow::Counter),
        (1.5, 0.6, Flow::Shell { passes: 1 }),
        (1.5, 0.6, Flow::Shell { passes: 3 }),
        (1.5, 1e-12, Flow::Parallel),
    ],
    kinks [
        (1.5, 1.0, Flow::Counter),
        (1.5, 0.0, Flow::Shell { passes: 0 }),
        (1.5, 1.0, Flow::Shell { passes: 2 }),
    ],
    panics [(1.5, 0.5, Flow::Shell { passes: 0 })];
    cluster_energy: [
        (vec![[0.0, 0.1, 0.2], [1.1, 0.2, -0.3], [0.3, 1.4, 0.2], [5.0, 5.0, 5.0]], 0.9, 1.1, 2.5),
    ],
    kinks [(vec![[0.0, 0.1, 0.2], [3.0, 0.1, 0.2]], 0.9, 1.1, 3.0)],
    panics [(vec![[0.0, 0.1, 0.2], [0.0, 0.1, 0.2]], 0.9, 1.1, 2.5)];
    debye_heat: [(200.0, 400.0), (5.0, 400.0), (-3.0, 400.0)], kinks [(0.0, 400.0)];
    dry_bulb: [(290.0, 0.5, 1e5), (280.0, 0.3, 9e4)], panics [(-1.0, 0.5, 1e5)];
    fin_temperatures: [
        (90.0, 20.0, 1.5, 0.3, vec![0.0; 4]),
        (90.0, 20.0, 1.5, -1.0, vec![0.0; 3]),
        (20.0, 90.0, 1.5, 0.3, vec![0.0; 3]),
    ];
}
