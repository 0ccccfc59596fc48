//! Structures, vehicles and fluids.

#[oracle::twin]
mod functions {
    use std::f64::consts::PI;

    use dnn_core::differentiable;

    const G: f64 = 9.806_65;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Support {
        Free,
        Pinned,
        Clamped,
    }

    /// The deflection at the middle of a beam of finite elements, by elimination of a banded system in place.
    #[differentiable]
    fn beam_deflection(stiffness: &[f64; 4], length: f64, load: f64, left: Support, right: Support) -> f64 {
        const N: usize = 10;
        let h = length / 4.0;
        let mut k = [[0.0; N]; N];
        let mut f = [0.0; N];
        for (e, ei) in stiffness.iter().enumerate() {
            if *ei <= 0.0 {
                panic!("element {e} has no stiffness");
            }
            let c = ei / h.powi(3);
            let element = [
                [12.0 * c, 6.0 * c * h, -12.0 * c, 6.0 * c * h],
                [6.0 * c * h, 4.0 * c * h * h, -6.0 * c * h, 2.0 * c * h * h],
                [-12.0 * c, -6.0 * c * h, 12.0 * c, -6.0 * c * h],
                [6.0 * c * h, 2.0 * c * h * h, -6.0 * c * h, 4.0 * c * h * h],
            ];
            let at = 2 * e;
            for i in 0..4 {
                for j in 0..4 {
                    k[at + i][at + j] += element[i][j];
                }
            }
            f[at] += 0.5 * load * h;
            f[at + 1] += load * h * h / 12.0;
            f[at + 2] += 0.5 * load * h;
            f[at + 3] -= load * h * h / 12.0;
        }
        for (support, node) in [(left, 0), (right, 8)] {
            let fixed = match support {
                Support::Free => 0,
                Support::Pinned => 1,
                Support::Clamped => 2,
            };
            for d in node..node + fixed {
                for i in 0..N {
                    k[i][d] = 0.0;
                    k[d][i] = 0.0;
                }
                k[d][d] = 1.0;
                f[d] = 0.0;
            }
        }
        for p in 0..N {
            if k[p][p].abs() < 1e-9 {
                return f64::INFINITY;
            }
            for i in p + 1..N.min(p + 4) {
                let factor = k[i][p] / k[p][p];
                if factor == 0.0 {
                    continue;
                }
                for j in p..N.min(p + 4) {
                    k[i][j] -= factor * k[p][j];
                }
                f[i] -= factor * f[p];
            }
        }
        for p in (0..N).rev() {
            let mut sum = f[p];
            for j in p + 1..N.min(p + 4) {
                sum -= k[p][j] * f[j];
            }
            f[p] = sum / k[p][p];
        }
        f[4]
    }

    /// The load that a column bears: it is crushed, yields, or buckles, and an eccentric load bends it.
    #[differentiable]
    fn column_capacity(
        area: f64,
        inertia: f64,
        length: f64,
        modulus: f64,
        strength: f64,
        eccentricity: f64,
        ends: (Support, Support),
    ) -> f64 {
        let factor = match ends {
            (Support::Clamped, Support::Clamped) => 0.65,
            (Support::Clamped, Support::Pinned) | (Support::Pinned, Support::Clamped) => 0.8,
            (Support::Pinned, Support::Pinned) => 1.0,
            (Support::Clamped, Support::Free) | (Support::Free, Support::Clamped) => 2.1,
            _ => panic!("a mechanism carries nothing"),
        };
        if area <= 0.0 || inertia <= 0.0 {
            return 0.0;
        }
        let gyration = (inertia / area).sqrt();
        let slenderness = factor * length / gyration;
        let euler = PI * PI * modulus / (slenderness * slenderness);
        let critical = if slenderness <= 10.0 {
            strength
        } else if strength <= 2.25 * euler {
            0.658_f64.powf(strength / euler) * strength
        } else {
            0.877 * euler
        };
        if eccentricity == 0.0 {
            return critical * area;
        }
        // The secant formula, by fixed-point steps that are averaged.
        let depth = 1.7 * gyration;
        let mut stress = 0.5 * critical;
        let mut rounds = 0;
        while rounds < 80 {
            let angle = 0.5 * slenderness * (stress / modulus).sqrt();
            if angle >= 0.5 * PI {
                stress *= 0.5;
                rounds += 1;
                continue;
            }
            let bent = strength / (1.0 + eccentricity.abs() * depth / (gyration * gyration) / angle.cos());
            let next = 0.5 * (stress + bent);
            let change = (next - stress).abs();
            stress = next;
            if change < 1e-12 * strength {
                break;
            }
            rounds += 1;
        }
        area * if stress < critical { stress } else { critical }
    }

    /// The forces of a tire after a brush model, from slips along and across, within the circle of friction.
    #[differentiable]
    fn tire_force(slip: f64, angle: f64, load: f64, stiffness: (f64, f64), mu: (f64, f64)) -> (f64, f64) {
        if load <= 0.0 {
            return (0.0, 0.0);
        }
        let (along, across) = stiffness;
        let (static_mu, sliding_mu) = mu;
        let braking = slip < 0.0;
        if slip < -1.0 {
            panic!("a slip of {slip}");
        }
        let denominator = if braking { 1.0 } else { 1.0 + slip };
        let sx = slip / denominator;
        let sy = angle.tan() / denominator;
        let demand = ((along * sx).powi(2) + (across * sy).powi(2)).sqrt();
        if demand < 1e-9 * load {
            return (along * sx, -across * sy);
        }
        let limit = 3.0 * static_mu * load;
        let total = if demand < limit {
            let r = demand / limit;
            let adhesion = demand * (1.0 - r + r * r / 3.0);
            let ratio = sliding_mu / static_mu;
            adhesion * (1.0 - (1.0 - ratio) * r * r)
        } else {
            sliding_mu * load
        };
        let mut fx = total * along * sx / demand;
        let mut fy = -total * across * sy / demand;
        let circle = fx.hypot(fy);
        if circle > static_mu * load {
            fx *= static_mu * load / circle;
            fy *= static_mu * load / circle;
        }
        (fx, fy)
    }

    /// The lap of a car along a track of bends: speeds limited by the bends, then by the engine forwards and by the
    /// brakes backwards.
    #[differentiable]
    fn lap_time(curvatures: &[f64], step: f64, mass: f64, power: f64, grip: f64, drag: f64) -> f64 {
        const TOP: f64 = 90.0;
        let n = curvatures.len();
        assert!(n <= 16);
        let mut speed = [0.0; 16];
        for i in 0..n {
            let bend = curvatures[i].abs();
            speed[i] = if bend * TOP * TOP > grip * G { (grip * G / bend).sqrt() } else { TOP };
        }
        // Two rounds, for the end of the lap is its start.
        for _ in 0..2 {
            for i in 0..n {
                let v = speed[i];
                let lateral = v * v * curvatures[i];
                let rest = (grip * G).powi(2) - lateral * lateral;
                let traction = if rest > 1e-3 { rest.sqrt() } else { 0.0 };
                let pull = (power / (mass * v)).min(traction) - drag * v * v / mass;
                let square = v * v + 2.0 * pull * step;
                if square <= 1.0 {
                    return f64::INFINITY;
                }
                let next = (i + 1) % n;
                let reached = square.sqrt();
                if reached < speed[next] {
                    speed[next] = reached;
                }
            }
            for i in (0..n).rev() {
                let next = (i + 1) % n;
                let v = speed[next];
                let lateral = v * v * curvatures[next];
                let rest = (grip * G).powi(2) - lateral * lateral;
                let mut braking = drag * v * v / mass;
                if rest > 1e-3 {
                    braking += rest.sqrt();
                }
                let allowed = (v * v + 2.0 * braking * step).sqrt();
                speed[i] = speed[i].min(allowed);
            }
        }
        let mut time = 0.0;
        for i in 0..n {
            time += 2.0 * step / (speed[i] + speed[(i + 1) % n]);
        }
        time
    }

    /// The flow in a loop of pipes by the method of Cross: every loop is corrected until the heads balance.
    #[differentiable]
    fn pipe_network(flows: &mut [f64], resistance: &[f64], loops: &[[i32; 3]], exponent: f64) -> f64 {
        let mut worst = f64::INFINITY;
        let mut round = 0;
        while worst > 1e-10 && round < 40 {
            worst = 0.0;
            for members in loops {
                let mut head = 0.0;
                let mut slope = 0.0;
                for &member in members {
                    if member == 0 {
                        continue;
                    }
                    let pipe = member.unsigned_abs() as usize - 1;
                    let direction = if member > 0 { 1.0 } else { -1.0 };
                    let q = direction * flows[pipe];
                    if q == 0.0 {
                        slope += resistance[pipe];
                        continue;
                    }
                    let loss = resistance[pipe] * q.abs().powf(exponent - 1.0);
                    head += loss * q;
                    slope += exponent * loss;
                }
                if slope <= 0.0 {
                    panic!("a loop without resistance");
                }
                let correction = -head / slope;
                for &member in members {
                    match member {
                        0 => {}
                        1.. => flows[member as usize - 1] += correction,
                        _ => flows[(-member) as usize - 1] -= correction,
                    }
                }
                if correction.abs() > worst {
                    worst = correction.abs();
                }
            }
            round += 1;
        }
        let mut dissipated = 0.0;
        for (q, r) in flows.iter().zip(resistance) {
            if *q != 0.0 {
                dissipated += r * q.abs().powf(exponent + 1.0);
            }
        }
        dissipated
    }

    /// The depths along a channel of gradually varied flow, stepped upstream from a gate; the flow must stay slow.
    #[differentiable]
    fn backwater(depths: &mut [f64], flow: f64, width: f64, slope: f64, manning: f64, step: f64) -> f64 {
        if flow <= 0.0 || width <= 0.0 {
            panic!("flow {flow} in a width of {width}");
        }
        let critical = (flow * flow / (G * width * width)).cbrt();
        let mut normal = 2.0 * critical;
        for _ in 0..60 {
            let perimeter = width + 2.0 * normal;
            let carried =
                (width * normal).powf(5.0 / 3.0) * slope.sqrt() / (manning * perimeter.powf(2.0 / 3.0));
            let next = normal * (flow / carried).powf(0.6);
            let change = (next - normal).abs();
            normal = next;
            if change < 1e-12 {
                break;
            }
        }
        let mut lost = 0.0_f64;
        for i in 1..depths.len() {
            let mut y = depths[i - 1];
            let below = y;
            if below <= critical {
                // A jump: the rest of the channel is set to the normal depth.
                for rest in depths[i..].iter_mut() {
                    *rest = normal;
                }
                return lost.max(0.0);
            }
            for _ in 0..3 {
                let middle = 0.5 * (y + below);
                let area = width * middle;
                let radius = area / (width + 2.0 * middle);
                let friction = (flow * manning / area).powi(2) / radius.powf(4.0 / 3.0);
                let froude = flow * flow * width / (G * area.powi(3));
                let rate = (slope - friction) / (1.0 - froude);
                y = below - rate * step;
                if y < critical {
                    y = critical;
                    break;
                }
            }
            depths[i] = y;
            lost += slope * step + below - y;
        }
        lost
    }

    /// Drag, lift and moment of a wing of panels, with stall and with the shadow of each panel on the next.
    #[differentiable]
    fn wing(
        chords: &[f64; 5],
        twists: &[f64; 5],
        attack: f64,
        speed: f64,
        density: f64,
        span: f64,
    ) -> [f64; 3] {
        let pressure = 0.5 * density * speed * speed;
        let (mut lift, mut drag, mut moment) = (0.0, 0.0, 0.0);
        let mut area = 0.0;
        let mut downwash = 0.0;
        let panel = span / 5.0;
        for i in 0..5 {
            let chord = if chords[i] > 0.01 { chords[i] } else { 0.01 };
            let alpha = attack + twists[i] - downwash;
            let stall = 0.26;
            let (cl, cd) = match alpha {
                a if a.abs() <= stall => (2.0 * PI * a, 0.008 + 0.01 * a * a),
                a if a.abs() < 0.5 * PI => {
                    let beyond = (a.abs() - stall).sqrt();
                    let attached = 2.0 * PI * stall * (1.0 - 1.3 * beyond);
                    let flat = (2.0 * a).sin().abs();
                    let mixed = if attached > flat { attached } else { flat };
                    (mixed.copysign(a), 0.008 + 1.9 * a.sin().powi(2))
                }
                a => panic!("the panel flies backwards at {a}"),
            };
            let s = chord * panel;
            area += s;
            let local = pressure * s;
            lift += local * cl * downwash.cos();
            drag += local * (cd + cl * downwash.sin());
            let arm = (i as f64 - 2.0) * panel;
            moment += local * cl * arm;
            downwash = 0.3 * downwash + 0.05 * cl;
        }
        let ratio = span * span / area;
        let reference = lift / (pressure * area);
        let efficiency = if ratio > 4.0 { 1.78 * (1.0 - 0.045 * ratio.powf(0.68)) - 0.64 } else { 0.9 };
        if efficiency > 0.0 {
            drag += pressure * area * reference * reference / (PI * efficiency * ratio);
        }
        [lift, drag, moment]
    }

    /// The motion of a shaken frame of three stories, by Newmark's method, with columns that yield.
    #[differentiable]
    fn story_drift(
        ground: &[f64],
        mass: &[f64; 3],
        stiffness: &[f64; 3],
        yielding: f64,
        damping: f64,
    ) -> f64 {
        let h = 0.02;
        let mut x = [0.0; 3];
        let mut v = [0.0; 3];
        let mut plastic = [0.0; 3];
        let mut worst = 0.0_f64;
        for &shake in ground {
            let mut shear = [0.0; 4];
            for i in 0..3 {
                let below = if i == 0 { 0.0 } else { x[i - 1] };
                let slow = if i == 0 { 0.0 } else { v[i - 1] };
                let drift = x[i] - below;
                let elastic = drift - plastic[i];
                let limit = yielding / stiffness[i];
                if elastic > limit {
                    plastic[i] = drift - limit;
                } else if elastic < -limit {
                    plastic[i] = drift + limit;
                }
                shear[i] = stiffness[i] * (drift - plastic[i]) + damping * (v[i] - slow);
                if drift.abs() > worst {
                    worst = drift.abs();
                }
            }
            for i in 0..3 {
                if mass[i] <= 0.0 {
                    return f64::NAN;
                }
                let a = -shake + (shear[i + 1] - shear[i]) / mass[i];
                v[i] += h * a;
                x[i] += h * v[i];
            }
            if worst > 10.0 {
                return 10.0;
            }
        }
        let mut remaining = 0.0;
        for p in plastic {
            remaining += p * p;
        }
        if remaining > 0.0 { worst + 0.1 * remaining.sqrt() } else { worst }
    }
}

use functions::{Support, cases};

use crate::tests;

tests! {
    beam_deflection: [
        ([2.0, 2.5, 1.8, 2.2], 4.0, 0.3, Support::Clamped, Support::Free),
        ([2.0, 2.5, 1.8, 2.2], 4.0, 0.3, Support::Pinned, Support::Pinned),
        ([2.0, 2.5, 1.8, 2.2], 4.0, 0.3, Support::Clamped, Support::Clamped),
    ],
    kinks [([2.0, 2.0, 2.0, 2.0], 4.0, 0.3, Support::Free, Support::Free)],
    panics [([2.0, 2.5, -1.8, 2.2], 4.0, 0.3, Support::Clamped, Support::Free)];
    column_capacity: [
        (0.01, 1e-4, 1.2, 2e8, 3e5, 0.02, (Support::Pinned, Support::Pinned)),
        (0.01, 1e-4, 5.0, 2e8, 3e5, 0.05, (Support::Clamped, Support::Free)),
        (0.01, 1e-4, 25.0, 2e8, 3e5, -0.001, (Support::Clamped, Support::Pinned)),
        (-0.01, 1e-4, 25.0, 2e8, 3e5, -0.001, (Support::Clamped, Support::Clamped)),
    ],
    kinks [(0.01, 1e-4, 0.5, 2e8, 3e5, 0.0, (Support::Clamped, Support::Clamped))],
    panics [(0.01, 1e-4, 0.5, 2e8, 3e5, 0.0, (Support::Pinned, Support::Free))];
    tire_force: [
        (0.05, 0.03, 4000.0, (8e4, 6e4), (1.0, 0.8)),
        (-0.3, 0.2, 4000.0, (8e4, 6e4), (1.0, 0.8)),
        (0.05, 0.03, -4000.0, (8e4, 6e4), (1.0, 0.8)),
        (0.02, 0.03, 900.0, (8e4, 6e4), (1.0, 1.6)),
    ],
    kinks [(1e-12, 0.0, 4000.0, (8e4, 6e4), (1.0, 0.8))],
    panics [(-2.0, 0.0, 4000.0, (8e4, 6e4), (1.0, 0.8))];
    lap_time: [
        (vec![0.0, 0.001, 0.03, 0.05, 0.02, -0.04, -0.001, 0.0], 30.0, 1000.0, 3e5, 1.4, 0.6),
        (vec![0.01, 0.02, 0.015], 20.0, 800.0, 1e5, 1.1, 0.9),
    ],
    kinks [(vec![0.0, 0.0], 90.0, 1.0, 10.0, 1.0, 5.0)];
    pipe_network: [
        (vec![1.0, 0.4, -0.6, 0.3, 0.7], vec![1.0, 2.0, 0.5, 3.0, 1.5], vec![[1, -2, 3], [2, 4, -5]], 1.85),
        (vec![1.0, 0.4], vec![1.0, 2.0], vec![[1, -2, 0]], 2.0),
    ],
    kinks [(vec![0.0, 0.4], vec![1.0, 2.0], vec![[1, -2, 0]], 2.0)],
    panics [(vec![1.0], vec![1.0], vec![[0, 0, 0]], 2.0)];
    backwater: [
        (vec![2.0, 0.0, 0.0, 0.0], 5.0, 3.0, 0.001, 0.02, 100.0),
        (vec![0.3, 0.0, 0.0], 5.0, 3.0, 0.001, 0.02, 100.0),
        (vec![0.75, 0.0, 0.0], 5.0, 3.0, 0.02, 0.02, 100.0),
    ],
    panics [(vec![2.0, 0.0], -5.0, 3.0, 0.001, 0.02, 100.0)];
    wing: [
        ([1.0, 1.2, 1.5, 1.2, 1.0], [0.0, 0.02, 0.03, 0.02, -0.01], 0.08, 50.0, 1.2, 10.0),
        ([1.0, 1.2, 0.001, 1.2, 1.0], [0.3, 0.02, -0.6, 0.5, -0.01], 0.1, 50.0, 1.2, 3.0),
    ],
    kinks [([1.0; 5], [0.0; 5], 0.0, 50.0, 1.2, 90.0)],
    panics [([1.0; 5], [0.0; 5], 2.0, 50.0, 1.2, 10.0)];
    story_drift: [
        (vec![3.0, -2.0, 4.0, 5.0, -6.0, -3.0, 2.0, 1.0], [1.0, 0.9, 0.7], [900.0, 800.0, 600.0], 2.0, 1.5),
        (vec![-30.0, -50.0, -40.0, -9.0], [1.0, 0.9, 0.7], [900.0, 800.0, 600.0], 2.0, 1.5),
        (vec![3.0, -2.0, 4.0], [1.0, 0.9, 0.7], [900.0, 800.0, 600.0], 200.0, 1.5),
    ],
    kinks [(vec![0.0, 0.0], [1.0, 0.0, 1.0], [900.0; 3], 2.0, 1.5), (vec![9e5], [1.0; 3], [1.0; 3], 2.0, 1.5), (vec![9e5, 1.0], [1.0; 3], [1.0; 3], 2.0, 1.5)];
}
