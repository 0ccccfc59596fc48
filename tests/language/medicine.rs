//! Drugs, epidemics, nerves and hearts.

#[oracle::twin]
mod functions {
    use std::f64::consts::TAU;

    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Dose {
        Bolus(f64),
        Infusion { rate: f64, hours: f64 },
        Oral(f64),
    }

    /// The misfit of a model of two compartments to measured concentrations, for doses of several kinds.
    #[differentiable(wrt(clearance, volumes, exchange, absorption, measured))]
    fn concentration_misfit(
        clearance: f64,
        volumes: (f64, f64),
        exchange: f64,
        absorption: f64,
        starts: &[f64],
        doses: &[Dose],
        times: &[f64],
        measured: &[f64],
    ) -> f64 {
        let (central, peripheral) = volumes;
        if central <= 0.0 || peripheral <= 0.0 {
            panic!("volumes {central} and {peripheral}");
        }
        let (k10, k12, k21) = (clearance / central, exchange / central, exchange / peripheral);
        let sum = k10 + k12 + k21;
        let root = (sum * sum - 4.0 * k10 * k21).sqrt();
        let fast = 0.5 * (sum + root);
        let slow = 0.5 * (sum - root);
        let mut misfit = 0.0;
        for (&t, &observed) in times.iter().zip(measured) {
            let mut concentration = 0.0;
            for (&start, dose) in starts.iter().zip(doses) {
                let since = t - start;
                if since < 0.0 {
                    continue;
                }
                for (rate, other) in [(fast, slow), (slow, fast)] {
                    let share = (rate - k21) / (rate - other) / central;
                    concentration += match *dose {
                        Dose::Bolus(amount) => amount * share * (-rate * since).exp(),
                        Dose::Infusion { hours, .. } if hours <= 0.0 => 0.0,
                        Dose::Infusion { rate: inflow, hours } => {
                            let run = since.min(hours);
                            let tail = since - run;
                            inflow * share / rate * (1.0 - (-rate * run).exp()) * (-rate * tail).exp()
                        }
                        Dose::Oral(amount) if (absorption - rate).abs() < 1e-9 => {
                            amount * share * rate * since * (-rate * since).exp()
                        }
                        Dose::Oral(amount) => {
                            let difference = (-rate * since).exp() - (-absorption * since).exp();
                            amount * share * absorption / (absorption - rate) * difference
                        }
                    };
                }
            }
            if observed > 0.0 && concentration > 0.0 {
                misfit += (concentration.ln() - observed.ln()).powi(2);
            } else {
                misfit += (concentration - observed).powi(2);
            }
        }
        misfit
    }

    /// An epidemic in age groups, with a policy that closes schools above a threshold; the deaths at the end.
    #[differentiable]
    fn epidemic(
        contacts: &[[f64; 3]; 3],
        infected: [f64; 3],
        rates: (f64, f64, f64),
        threshold: f64,
        days: usize,
    ) -> f64 {
        let (transmission, recovery, fatality) = rates;
        let population = [0.3, 0.5, 0.2];
        let mut s = [0.0; 3];
        let mut e = [0.0; 3];
        let mut i = infected;
        let mut dead = 0.0;
        for g in 0..3 {
            s[g] = population[g] - i[g];
            if s[g] < 0.0 {
                panic!("group {g} has more cases than people");
            }
        }
        let mut closed = 0;
        for day in 0..days {
            let total = i[0] + i[1] + i[2];
            if total < 1e-9 {
                break;
            }
            if total > threshold {
                closed = 14;
            } else if closed > 0 {
                closed -= 1;
            }
            let season = 1.0 + 0.1 * (TAU * day as f64 / 365.0).cos();
            let mut new = [0.0; 3];
            for g in 0..3 {
                for h in 0..3 {
                    let mut contact = contacts[g][h];
                    if closed > 0 && (g == 0 || h == 0) {
                        contact *= 0.4;
                    }
                    new[g] += season * transmission * contact * s[g] * i[h] / population[h];
                }
                if new[g] > s[g] {
                    new[g] = s[g];
                }
            }
            let crowded = if total > 0.1 { 1.0 + (total - 0.1).sqrt() } else { 1.0 };
            for g in 0..3 {
                let onset = 0.25 * e[g];
                let ended = recovery * i[g];
                s[g] -= new[g];
                e[g] += new[g] - onset;
                i[g] += onset - ended;
                dead += ended * fatality * crowded * (g * g) as f64;
            }
        }
        dead
    }

    /// A rate of a gate of the membrane, with the removable singularity of its formula.
    #[differentiable]
    fn gate_rate(x: f64, scale: f64) -> f64 {
        let u = x / scale;
        if u.abs() < 1e-6 { scale * (1.0 + 0.5 * u) } else { x / (1.0 - (-u).exp()) }
    }

    /// The voltage of a nerve after a pulse of current, by the equations of Hodgkin and Huxley; exponential steps for
    /// the gates.
    #[differentiable]
    fn nerve(
        current: f64,
        conductances: &[f64; 3],
        pulse: (f64, f64),
        steps: usize,
        trace: &mut [f64],
    ) -> f64 {
        const REVERSAL: [f64; 3] = [50.0, -77.0, -54.4];
        let h = 0.05;
        let mut v = -65.0;
        let (mut m, mut n, mut k) = (0.053, 0.318, 0.596);
        let mut spikes = 0;
        let mut peak = f64::NEG_INFINITY;
        for step in 0..steps {
            let t = step as f64 * h;
            let am = 0.1 * gate_rate(v + 40.0, 10.0);
            let bm = 4.0 * (-(v + 65.0) / 18.0).exp();
            let an = 0.01 * gate_rate(v + 55.0, 10.0);
            let bn = 0.125 * (-(v + 65.0) / 80.0).exp();
            let ah = 0.07 * (-(v + 65.0) / 20.0).exp();
            let bh = 1.0 / (1.0 + (-(v + 35.0) / 10.0).exp());
            let mut gates = [m, n, k];
            for (gate, (a, b)) in gates.iter_mut().zip([(am, bm), (an, bn), (ah, bh)]) {
                let rest = a / (a + b);
                *gate = rest + (*gate - rest) * (-(a + b) * h).exp();
            }
            [m, n, k] = gates;
            let sodium = conductances[0] * m.powi(3) * k * (v - REVERSAL[0]);
            let potassium = conductances[1] * n.powi(4) * (v - REVERSAL[1]);
            let leak = conductances[2] * (v - REVERSAL[2]);
            let applied = if t >= pulse.0 && t < pulse.1 { current } else { 0.0 };
            let before = v;
            v += h * (applied - sodium - potassium - leak);
            if !v.is_finite() {
                return f64::NAN;
            }
            if before < 0.0 && v >= 0.0 {
                spikes += 1;
            }
            if v > peak {
                peak = v;
            }
            if step < trace.len() {
                trace[step] = v;
            }
            if spikes == 3 {
                break;
            }
        }
        peak
    }

    /// The pressure in the arteries over beats of a heart: an elastic vessel, and a valve that opens and closes.
    #[differentiable]
    fn arterial_pressure(
        stroke: f64,
        compliance: f64,
        resistance: f64,
        beats: usize,
        stiffness: f64,
    ) -> (f64, f64, f64) {
        assert!(compliance > 0.0 && resistance > 0.0);
        let period = 0.8;
        let n = 40;
        let h = period / n as f64;
        let mut pressure = 80.0_f64;
        let (mut low, mut high, mut mean) = (f64::INFINITY, f64::NEG_INFINITY, 0.0);
        for beat in 0..beats {
            let last = beat + 1 == beats;
            let mut ejected = 0.0;
            for i in 0..n {
                let t = i as f64 * h;
                let phase = t / 0.3;
                let mut flow = if phase < 1.0 {
                    stroke * std::f64::consts::PI / 0.6 * (std::f64::consts::PI * phase).sin()
                } else if phase < 1.1 {
                    // A little flows back before the valve is shut.
                    -0.05 * stroke / 0.03
                } else {
                    0.0
                };
                if ejected + flow * h > 0.98 * stroke {
                    flow = (0.98 * stroke - ejected) / h;
                }
                ejected += flow * h;
                let stretch =
                    if pressure > 100.0 { 1.0 + stiffness * (pressure - 100.0).sqrt() } else { 1.0 };
                let change = (flow - pressure / resistance) * stretch / compliance;
                pressure += h * change;
                if pressure < 0.0 {
                    return (0.0, 0.0, 0.0);
                }
                if !last {
                    continue;
                }
                low = low.min(pressure);
                high = high.max(pressure);
                mean += pressure / n as f64;
            }
        }
        (low, high, mean)
    }

    /// Glucose and insulin after a meal, with thresholds for the kidneys and for the pancreas, and a rescue by glucagon.
    #[differentiable]
    fn glucose(
        meal: f64,
        sensitivity: f64,
        response: f64,
        start: (f64, f64),
        out: &mut [f64; 6],
    ) -> Option<f64> {
        let (mut glucose, mut insulin) = start;
        if glucose <= 0.0 {
            return None;
        }
        let mut gut = meal;
        let mut remote = 0.0;
        let h = 5.0;
        let mut lowest = glucose;
        let mut slot = 0;
        for step in 0..36 {
            let appearing = 0.02 * gut;
            gut -= h * appearing;
            let excess = glucose - 5.0;
            let secretion = if excess > 0.0 { response * excess.powf(1.3) } else { 0.0 };
            insulin += h * (secretion - 0.1 * insulin);
            remote += h * (0.02 * insulin - 0.03 * remote);
            let mut change = appearing - sensitivity * remote * glucose + 0.01 * (5.0 - glucose);
            if glucose > 10.0 {
                change -= 0.03 * (glucose - 10.0);
            } else if glucose < 3.5 {
                change += 0.05 * (3.5 - glucose).sqrt();
            }
            glucose += h * change;
            if glucose < 1.0 {
                return None;
            }
            if glucose < lowest {
                lowest = glucose;
            }
            if step % 6 == 5 {
                out[slot] = glucose;
                slot += 1;
            }
        }
        Some(lowest)
    }

    /// The survival of patients with a piecewise hazard, some of them censored, and a penalty on jumps of the hazard.
    #[differentiable]
    fn survival_likelihood(
        log_hazards: &[f64; 4],
        edges: &[f64; 3],
        effects: &[f64],
        patients: &[(f64, bool)],
        covariates: &[[f64; 2]],
        roughness: f64,
    ) -> f64 {
        let mut likelihood = 0.0;
        for (index, &(time, died)) in patients.iter().enumerate() {
            if time <= 0.0 {
                panic!("patient {index} left before the start");
            }
            let mut risk = 0.0;
            for (effect, value) in effects.iter().zip(&covariates[index]) {
                risk += effect * value;
            }
            risk = risk.clamp(-5.0, 5.0);
            let mut cumulative = 0.0;
            let mut from = 0.0;
            let mut interval = 3;
            for j in 0..4 {
                let to = if j < 3 { edges[j] } else { f64::INFINITY };
                if time <= to {
                    cumulative += log_hazards[j].exp() * (time - from);
                    interval = j;
                    break;
                }
                cumulative += log_hazards[j].exp() * (to - from);
                from = to;
            }
            likelihood -= cumulative * risk.exp();
            if died {
                likelihood += log_hazards[interval] + risk;
            }
        }
        for j in 1..4 {
            let jump = log_hazards[j] - log_hazards[j - 1];
            likelihood -= if jump.abs() <= 1.0 {
                0.5 * roughness * jump * jump
            } else {
                roughness * (jump.abs().sqrt() - 0.5)
            };
        }
        likelihood
    }

    /// The dose in layers of tissue along a beam, with scatter into the neighbors and a cap where it stops.
    #[differentiable]
    fn depth_dose(
        energy: f64,
        densities: &[f64; 8],
        thickness: f64,
        straggling: f64,
        dose: &mut [f64; 8],
    ) -> f64 {
        *dose = [0.0; 8];
        let mut left = energy;
        let mut range = 0.002_2 * energy.max(0.0).powf(1.77);
        let mut peak = 0;
        for layer in 0..8 {
            let density = densities[layer];
            if density < 0.0 {
                panic!("layer {layer} has a density of {density}");
            }
            let depth = density * thickness;
            let deposited = if range > depth {
                range -= depth;
                let after = (range / 0.002_2).powf(1.0 / 1.77);
                let lost = left - after;
                left = after;
                lost
            } else {
                let rest = left;
                left = 0.0;
                range = 0.0;
                rest
            };
            dose[layer] += deposited;
            if deposited > dose[peak] {
                peak = layer;
            }
            if left == 0.0 {
                break;
            }
        }
        // The spread of ranges moves energy to both sides of every layer.
        let mut carried = 0.0;
        for layer in 0..8 {
            let own = dose[layer];
            let share = straggling * own / (1.0 + own);
            let next = if layer < 7 { share } else { 0.0 };
            dose[layer] = own - share - next + carried;
            if layer > 0 {
                dose[layer - 1] += share;
            } else {
                dose[0] += share;
            }
            carried = next;
        }
        let mut mean = 0.0;
        for (layer, d) in dose.iter().enumerate() {
            mean += (layer as f64 + 0.5) * thickness * d;
        }
        if energy <= 0.0 { 0.0 } else { mean / energy + dose[peak].ln() }
    }
}

use functions::{Dose, cases};

use crate::tests;

tests! {
    concentration_misfit: [(
        3.0,
        (10.0, 20.0),
        2.0,
        1.1,
        vec![0.0, 4.0, 6.0, 9.0],
        vec![Dose::Bolus(50.0), Dose::Infusion { rate: 9.0, hours: 2.0 }, Dose::Oral(30.0), Dose::Infusion { rate: 9.0, hours: 0.0 }],
        vec![1.0, 5.0, 8.0, 12.0],
        vec![4.0, 2.5, -0.1, 2.0],
    )],
    kinks [(3.0, (10.0, 20.0), 0.0, 0.3, vec![0.5], vec![Dose::Oral(1.0)], vec![1.0], vec![1.0]), (3.0, (10.0, 20.0), 2.0, 0.0, vec![2.0], vec![Dose::Oral(1.0)], vec![1.0], vec![1.0])],
    panics [(3.0, (10.0, -20.0), 2.0, 1.1, vec![], vec![], vec![], vec![])];
    epidemic: [
        ([[6.0, 3.0, 1.0], [3.0, 5.0, 2.0], [1.0, 2.0, 3.0]], [0.001, 0.002, 0.0005], (0.06, 0.12, 0.01), 0.05, 60),
        ([[60.0, 30.0, 10.0], [3.0, 5.0, 2.0], [1.0, 2.0, 3.0]], [0.1, 0.2, 0.05], (0.5, 0.12, 0.01), 0.9, 5),
        ([[6.0, 3.0, 1.0], [3.0, 5.0, 2.0], [1.0, 2.0, 3.0]], [0.001, 0.002, 0.0005], (0.01, 0.12, 0.01), 0.003, 40),
        ([[0.1; 3]; 3], [1e-9, 2e-9, 1e-9], (0.01, 0.9, 0.01), 0.9, 9),
    ],
    panics [([[1.0; 3]; 3], [0.9, 0.0, 0.0], (0.06, 0.12, 0.01), 0.05, 2)];
    gate_rate: [(5.0, 10.0), (-3.0, 10.0), (1e-6, 10.0)], kinks [(0.0, 10.0)];
    nerve: [
        (15.0, [120.0, 36.0, 0.3], (0.52, 2.03), 120, vec![0.0; 4]),
        (2.0, [120.0, 36.0, 0.3], (0.52, 2.03), 20, vec![0.0; 30]),
    ],
    kinks [(15.0, [120.0, 36.0, 0.3], (0.52, 203.0), 1000, vec![0.0; 2]), (f64::INFINITY, [120.0, 36.0, 0.3], (0.0, 2.0), 3, vec![0.0; 4])];
    arterial_pressure: [(70.0, 1.4, 1.05, 3, 0.02), (40.0, 1.6, 0.9, 2, 0.05)],
    kinks [(70.0, 1e-3, 1e-4, 1, 0.0)],
    panics [(70.0, -1.4, 1.0, 3, 0.02)];
    glucose: [(60.0, 0.005, 0.4, (5.2, 1.0), [0.0; 6]), (10.0, 0.012, 0.3, (4.0, 8.0), [0.0; 6]), (10.0, 0.01, 0.3, (3.4, 2.0), [0.0; 6])],
    kinks [(60.0, 0.005, 0.4, (-5.2, 1.0), [1.0; 6]), (0.0, 0.9, 0.4, (5.2, 90.0), [1.0; 6])];
    survival_likelihood: [(
        [-2.0, -1.5, -3.0, -1.1],
        [1.0, 2.0, 4.0],
        vec![0.3, -0.2],
        vec![(0.5, true), (3.0, false), (9.0, true), (1.5, true)],
        vec![[1.0, 0.5], [0.2, 0.9], [-30.0, 9.0], [0.7, 0.1]],
        0.8,
    )],
    kinks [([-2.0; 4], [1.0, 2.0, 4.0], vec![0.0], vec![(1.0, true)], vec![[1.0, 0.5]], 0.8)],
    panics [([-2.0; 4], [1.0, 2.0, 4.0], vec![0.0], vec![(0.0, true)], vec![[1.0, 0.5]], 0.8)];
    depth_dose: [
        (100.0, [1.0, 1.1, 0.9, 1.7, 1.0, 1.0, 1.0, 1.0], 1.6, 0.1, [5.0; 8]),
        (150.0, [1.0, 1.1, 0.3, 0.7, 1.0, 1.0, 0.8, 0.5], 1.1, 0.1, [0.0; 8]),
    ],
    kinks [(-10.0, [1.0; 8], 1.6, 0.1, [5.0; 8])],
    panics [(100.0, [-1.0; 8], 1.6, 0.1, [5.0; 8])];
}
