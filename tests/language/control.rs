//! Controllers, observers and the plants that they steer.

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Mode {
        Manual(u8),
        Automatic,
        Relay,
    }

    /// The cost of a step with a PID controller: limits on the actuator, and an integral that stops when they bind.
    #[differentiable]
    fn pid_cost(gains: [f64; 3], target: f64, limit: f64, steps: usize) -> f64 {
        let [kp, ki, kd] = gains;
        let dt = 0.05;
        let (mut position, mut speed) = (0.0, 0.0);
        let mut integral = 0.0;
        let mut last = target;
        let mut cost = 0.0;
        for k in 0..steps {
            let error = target - position;
            let derivative = if k == 0 { 0.0 } else { (error - last) / dt };
            let wanted = kp * error + ki * integral + kd * derivative;
            let force = wanted.clamp(-limit, limit);
            if force == wanted || error * wanted < 0.0 {
                integral += error * dt;
            }
            speed += dt * (force - 0.4 * speed - 0.1 * position);
            position += dt * speed;
            cost += dt * (error.powi(2) + 0.01 * force.powi(2));
            last = error;
            if position.abs() > 1e3 {
                return f64::INFINITY;
            }
        }
        cost
    }

    /// A Kalman filter for a level and a trend; measurements far from the prediction are left out.
    #[differentiable]
    fn filter_likelihood(measurements: &[f64], q: f64, r: f64, gate: f64) -> f64 {
        let mut x = [0.0, 0.0];
        let mut p = [[1.0, 0.0], [0.0, 1.0]];
        let mut likelihood = 0.0;
        for (i, &z) in measurements.iter().enumerate() {
            x[0] += x[1];
            let p00 = p[0][0] + 2.0 * p[0][1] + p[1][1] + q;
            let p01 = p[0][1] + p[1][1];
            p = [[p00, p01], [p01, p[1][1] + 0.1 * q]];
            let innovation = z - x[0];
            let s = p[0][0] + r;
            if s <= 0.0 {
                panic!("the variance {s} of step {i} is not positive");
            }
            let distance = innovation * innovation / s;
            if distance > gate {
                likelihood -= 0.5 * gate;
                continue;
            }
            let gain = [p[0][0] / s, p[0][1] / s];
            x[0] += gain[0] * innovation;
            x[1] += gain[1] * innovation;
            let (a, b, d) = (p[0][0], p[0][1], p[1][1]);
            p[0][0] = (1.0 - gain[0]) * a;
            p[0][1] = (1.0 - gain[0]) * b;
            p[1][0] = p[0][1];
            p[1][1] = d - gain[1] * b;
            likelihood -= 0.5 * (distance + s.ln());
        }
        likelihood
    }

    /// The feedback of a double integrator with the least quadratic cost, by iteration of Riccati's equation.
    #[differentiable]
    fn regulator_gain(dt: f64, q: [f64; 2], r: f64) -> [f64; 2] {
        let a = [[1.0, dt], [0.0, 1.0]];
        let b = [0.5 * dt * dt, dt];
        let mut p = [[q[0], 0.0], [0.0, q[1]]];
        let mut gain = [0.0; 2];
        for _ in 0..80 {
            let mut pa = [[0.0; 2]; 2];
            let mut pb = [0.0; 2];
            for i in 0..2 {
                for j in 0..2 {
                    pb[i] += p[i][j] * b[j];
                    for k in 0..2 {
                        pa[i][j] += p[i][k] * a[k][j];
                    }
                }
            }
            let s = r + b[0] * pb[0] + b[1] * pb[1];
            if s <= 0.0 {
                return [f64::NAN; 2];
            }
            let mut change = 0.0;
            for j in 0..2 {
                let next = (b[0] * pa[0][j] + b[1] * pa[1][j]) / s;
                change += (next - gain[j]).powi(2);
                gain[j] = next;
            }
            let mut next = [[q[0], 0.0], [0.0, q[1]]];
            for i in 0..2 {
                for j in 0..2 {
                    for k in 0..2 {
                        next[i][j] += a[k][i] * (pa[k][j] - pb[k] * gain[j]);
                    }
                }
            }
            p = next;
            if change.sqrt() < 1e-10 {
                break;
            }
        }
        gain
    }

    /// Play in a gear: the output follows only when the gap is used up.
    #[differentiable]
    fn backlash(input: &[f64], gap: f64, output: &mut [f64]) {
        let half = if gap > 0.0 { 0.5 * gap.sqrt() } else { 0.0 };
        let mut held = 0.0;
        for i in 0..input.len() {
            let x = input[i];
            if x - half > held {
                held = x - half;
            } else if x + half < held {
                held = x + half;
            }
            output[i] = held;
        }
    }

    /// The command of a controller in one of its modes, limited in its rate.
    #[differentiable]
    fn command(mode: Mode, error: f64, previous: f64, levels: &[f64; 4], rate: f64) -> f64 {
        let wanted = match (mode, error) {
            (Mode::Manual(level @ 0..=3), _) => levels[level as usize],
            (Mode::Manual(level), _) => panic!("there is no level {level}"),
            (Mode::Automatic, e) if e.abs() < 0.1 => previous,
            (Mode::Automatic, e) => levels[1] * e + levels[2] * e.abs().sqrt().copysign(e),
            (Mode::Relay, e) if e > levels[0] => levels[3],
            (Mode::Relay, e) if e < -levels[0] => -levels[3],
            (Mode::Relay, _) => 0.0,
        };
        let step = wanted - previous;
        if step > rate {
            previous + rate
        } else if step < -rate {
            previous - rate
        } else {
            wanted
        }
    }

    /// The cost of a plan of pushes for a pendulum, with penalties outside of its bounds.
    #[differentiable]
    fn plan_cost(pushes: &[f64], start: (f64, f64), weight: f64, bound: f64) -> f64 {
        let (mut angle, mut speed) = start;
        let mut cost = 0.0;
        let h = 0.1;
        for (k, &push) in pushes.iter().enumerate() {
            speed += h * (push - angle.sin() - 0.1 * speed);
            angle += h * speed;
            let reward = 1.0 + angle.cos();
            cost += h * (reward + weight * push * push);
            if angle.abs() > bound {
                let excess = angle.abs() - bound;
                cost += 10.0 * excess.powf(1.5);
                if excess > 3.0 {
                    return cost + (pushes.len() - k) as f64;
                }
            }
        }
        cost + 5.0 * (1.0 + angle.cos()) + 0.5 * speed * speed
    }

    /// The attitude from a gyroscope and an accelerometer; when shaken, from the gyroscope alone.
    #[differentiable]
    fn attitude(gyro: &[[f64; 2]], accel: &[[f64; 3]], blend: f64, dt: f64) -> (f64, f64) {
        let (mut roll, mut pitch) = (0.0, 0.0);
        for (g, a) in gyro.iter().zip(accel) {
            roll += g[0] * dt;
            pitch += g[1] * dt;
            let &[ax, ay, az] = a;
            let norm = (ax * ax + ay * ay + az * az).sqrt();
            if norm < 0.5 || norm > 1.5 {
                continue;
            }
            let measured_roll = ay.atan2(az);
            let measured_pitch = (-ax / norm).asin();
            roll = (1.0 - blend) * roll + blend * measured_roll;
            pitch = (1.0 - blend) * pitch + blend * measured_pitch;
        }
        (roll, pitch)
    }

    /// The first column of Routh's table, and how many poles are unstable by its signs.
    #[differentiable]
    fn routh(coefficients: &[f64; 5], first: &mut [f64; 5]) -> usize {
        let mut above = [coefficients[0], coefficients[2], coefficients[4]];
        let mut row = [coefficients[1], coefficients[3], 0.0];
        first[0] = above[0];
        let mut changes = 0;
        for k in 1..5 {
            if row[0] == 0.0 {
                row[0] = 1e-6;
            }
            first[k] = row[0];
            if first[k].is_sign_negative() != first[k - 1].is_sign_negative() {
                changes += 1;
            }
            let mut next = [0.0; 3];
            for j in 0..2 {
                next[j] = (row[0] * above[j + 1] - above[0] * row[j + 1]) / row[0];
            }
            above = row;
            row = next;
        }
        changes
    }

    /// A sliding mode with a boundary layer, on a plant with an unknown push.
    #[differentiable]
    fn sliding_error(slope: f64, gain: f64, layer: f64, push: f64) -> f64 {
        assert!(slope > 0.0, "the surface must fall");
        let (mut x, mut v) = (1.0, 0.0);
        let mut t = 0.0_f64;
        while t < 2.0 {
            let s = v + slope * x;
            let switch = if layer <= 0.0 {
                s.signum()
            } else if s.abs() <= layer {
                s / layer
            } else {
                s.signum()
            };
            let u = -slope * v - gain * switch;
            v += 0.05 * (u + push * (3.0 * t).sin());
            x += 0.05 * v;
            t += 0.05;
        }
        (x * x + v * v).sqrt()
    }

    /// Gains between the points of a table of two conditions.
    #[differentiable]
    fn scheduled_gain(
        speed: f64,
        height: f64,
        speeds: &[f64; 3],
        heights: &[f64; 3],
        table: &[[f64; 3]; 3],
    ) -> f64 {
        let mut i = 0;
        while i < 1 && speed > speeds[i + 1] {
            i += 1;
        }
        let mut j = 0;
        while j < 1 && height > heights[j + 1] {
            j += 1;
        }
        let mut a = (speed - speeds[i]) / (speeds[i + 1] - speeds[i]);
        let mut b = (height - heights[j]) / (heights[j + 1] - heights[j]);
        if a < 0.0 {
            a = 0.0;
        } else if a > 1.0 {
            a = 1.0;
        }
        b = b.max(0.0).min(1.0);
        let low = table[i][j] + a * (table[i + 1][j] - table[i][j]);
        let high = table[i][j + 1] + a * (table[i + 1][j + 1] - table[i][j + 1]);
        if low * high <= 0.0 {
            return (1.0 - b) * low + b * high;
        }
        low.signum() * low.abs().powf(1.0 - b) * high.abs().powf(b)
    }
}

use functions::{Mode, cases};

use crate::tests;

tests! {
    pid_cost: [([2.0, 0.5, 0.3], 1.0, 50.0, 30), ([2.0, 0.5, 0.3], 1.0, 0.7, 30)],
    kinks [([-900.0, -90.0, -90.0], 1.0, 1e9, 60), ([0.0; 3], 0.0, 1.0, 10)];
    filter_likelihood: [(vec![0.3, 0.8, 1.1, 9.0, 1.9], 0.1, 0.5, 6.0)],
    kinks [(vec![0.0, 0.0], 0.1, 0.5, -1.0)],
    panics [(vec![0.3, 0.8], 0.1, -50.0, 6.0)];
    regulator_gain: [(0.1, [1.0, 0.5], 0.2), (0.5, [2.0, 0.1], 5.0)], kinks [(0.1, [1.0, 0.5], -10.0)];
    backlash: [(vec![0.3, 1.0, 0.8, 0.1, -0.9, -0.7, 0.2], 0.25, vec![0.0; 7]), (vec![0.3, 1.0], -1.0, vec![5.0; 2])];
    command: [
        (Mode::Manual(2), 0.5, 1.0, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Manual(0), 0.5, 0.3, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Automatic, 0.05, 1.0, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Automatic, -0.5, -0.6, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Automatic, 0.5, -0.7, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Automatic, 0.5, 0.7, [0.2, 0.9, 0.4, 1.5], 0.9),
        (Mode::Relay, 0.5, 1.4, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Relay, -0.5, 1.4, [0.2, 0.9, 0.4, 1.5], 0.3),
        (Mode::Relay, 0.1, 0.2, [0.2, 0.9, 0.4, 1.5], 0.3),
    ],
    kinks [(Mode::Automatic, 0.0, 0.2, [0.2, 0.9, 0.4, 1.5], 0.3)],
    panics [(Mode::Manual(4), 0.5, 1.0, [0.2, 0.9, 0.4, 1.5], 0.3)];
    plan_cost: [
        (vec![0.5, 1.0, -0.3, 0.2], (0.1, 0.0), 0.1, 2.0),
        (vec![9.0, 9.0, -3.0, 0.2], (1.9, 3.0), 0.1, 2.0),
        (vec![9.0, 9.0, -3.0, 0.2], (1.9, 30.0), 0.1, 1.0),
    ];
    attitude: [
        (
            vec![[0.1, 0.2], [0.3, -0.1], [0.0, 0.4]],
            vec![[0.1, 0.2, 0.9], [2.0, 3.0, 0.1], [-0.2, 0.1, 1.0]],
            0.1,
            0.02,
        ),
        (vec![[0.1, 0.2]], vec![[0.01, 0.02, 0.03]], 0.1, 0.02),
    ],
    kinks [(vec![[0.1, 0.2]], vec![[0.0; 3]], 0.1, 0.02)];
    routh: [([1.0, 2.0, 3.0, 4.0, 0.5], [0.0; 5]), ([1.0, 0.5, 0.3, 4.0, 2.0], [0.0; 5])],
    kinks [([1.0, 0.0, 3.0, 4.0, 0.5], [0.0; 5])];
    sliding_error: [(1.5, 2.0, 0.3, 0.4), (1.5, 2.0, -0.1, 0.4)],
    kinks [(1.5, 2.0, 0.0, 0.4)],
    panics [(-1.5, 2.0, 0.0, 0.4)];
    scheduled_gain: [
        (1.3, 0.4, [1.0, 2.0, 4.0], [0.0, 1.0, 3.0], [[1.0, 2.0, 3.0], [1.5, 2.2, 3.9], [0.7, 0.8, 0.9]]),
        (3.3, 2.4, [1.0, 2.0, 4.0], [0.0, 1.0, 3.0], [[1.0, 2.0, 3.0], [1.5, -2.2, 3.9], [0.7, 0.8, 0.9]]),
        (9.0, -1.0, [1.0, 2.0, 4.0], [0.0, 1.0, 3.0], [[1.0, 2.0, 3.0], [1.5, -2.2, 3.9], [-0.7, -0.8, -0.9]]),
        (-9.0, 7.0, [1.0, 2.0, 4.0], [0.0, 1.0, 3.0], [[1.0, 2.0, 3.0], [1.5, -2.2, 3.9], [-0.7, -0.8, -0.9]]),
    ];
}
