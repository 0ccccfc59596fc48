//! Differential equations and integrals.

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    /// The right-hand side of Lotka and Volterra with a carrying capacity.
    #[differentiable]
    fn populations(y: &[f64; 2], rates: &[f64; 5], dy: &mut [f64; 2]) {
        let [growth, predation, efficiency, death, capacity] = *rates;
        let hunted = predation * y[0] * y[1];
        let room = if capacity > 0.0 { 1.0 - y[0] / capacity } else { 1.0 };
        dy[0] = growth * y[0] * room - hunted;
        dy[1] = efficiency * hunted - death * y[1];
    }

    /// The classical method of Runge and Kutta, with the stages in place.
    #[differentiable]
    fn runge_kutta(start: [f64; 2], rates: &[f64; 5], h: f64, steps: usize) -> [f64; 2] {
        let mut y = start;
        for _ in 0..steps {
            let mut k = [[0.0; 2]; 4];
            let mut stage = y;
            for s in 0..4 {
                populations(&stage, rates, &mut k[s]);
                let factor = if s == 2 { h } else { 0.5 * h };
                if s < 3 {
                    for i in 0..2 {
                        stage[i] = y[i] + factor * k[s][i];
                    }
                }
            }
            for i in 0..2 {
                y[i] += h / 6.0 * (k[0][i] + 2.0 * k[1][i] + 2.0 * k[2][i] + k[3][i]);
            }
            if y[0] < 0.0 || y[1] < 0.0 {
                break;
            }
        }
        y
    }

    /// An oscillator with steps that adapt to an estimate of the error, after Bogacki and Shampine.
    #[differentiable]
    fn adaptive_oscillator(x0: f64, damping: f64, end: f64, tolerance: f64) -> f64 {
        let mut t = 0.0;
        let mut h = 0.1;
        let mut y = [x0, 0.0];
        let mut rejected = 0;
        while t < end {
            if t + h > end {
                h = end - t;
            }
            let mut k = [[0.0; 2]; 4];
            let nodes = [0.0, 0.5, 0.75, 1.0];
            let mut next = y;
            for s in 0..4 {
                let mut z = y;
                if s > 0 {
                    for i in 0..2 {
                        z[i] += match s {
                            3 => h * (2.0 * k[0][i] + 3.0 * k[1][i] + 4.0 * k[2][i]) / 9.0,
                            _ => h * nodes[s] * k[s - 1][i],
                        };
                    }
                }
                k[s] = [z[1], damping * (1.0 - z[0] * z[0]) * z[1] - z[0]];
                next = z;
            }
            let mut error = 0.0_f64;
            for i in 0..2 {
                let e = h * (-5.0 * k[0][i] / 72.0 + k[1][i] / 12.0 + k[2][i] / 9.0 - k[3][i] / 8.0);
                error = error.max(e.abs());
            }
            if error > tolerance {
                rejected += 1;
                if rejected > 50 {
                    return f64::NAN;
                }
                h *= 0.5;
                continue;
            }
            t += h;
            y = next;
            if error < 0.1 * tolerance {
                h *= 1.5;
            }
        }
        y[0]
    }

    /// A stiff equation by the implicit Euler method, each step solved by Newton's.
    #[differentiable]
    fn implicit_euler(y0: f64, rate: f64, h: f64, steps: usize) -> f64 {
        let mut y = y0;
        for step in 1..=steps {
            let t = step as f64 * h;
            let mut z = y;
            let mut settled = false;
            for _ in 0..20 {
                let residual = z - y + h * rate * (z * z * z - t.cos());
                let slope = 1.0 + 3.0 * h * rate * z * z;
                let change = residual / slope;
                z -= change;
                if change.abs() <= 1e-13 * (1.0 + z.abs()) {
                    settled = true;
                    break;
                }
            }
            if !settled {
                panic!("step {step} does not converge");
            }
            y = z;
        }
        y
    }

    /// The method of Adams and Bashforth with the last four slopes in a ring.
    #[differentiable]
    fn adams_bashforth(y0: f64, a: f64, b: f64, steps: usize) -> f64 {
        const WEIGHTS: [f64; 4] = [55.0 / 24.0, -59.0 / 24.0, 37.0 / 24.0, -9.0 / 24.0];
        let h = 0.05;
        let mut ring = [0.0; 4];
        let mut y = y0;
        for n in 0..steps {
            let t = n as f64 * h;
            let slope = a * y * (1.0 - y) - b * t.sin();
            ring[n % 4] = slope;
            if n < 3 {
                let middle = y + 0.5 * h * slope;
                y += h * (a * middle * (1.0 - middle) - b * (t + 0.5 * h).sin());
                continue;
            }
            let mut sum = 0.0;
            for k in 0..4 {
                sum += WEIGHTS[k] * ring[(n + 4 - k) % 4];
            }
            y += h * sum;
            if y <= 0.0 {
                return 0.0;
            }
        }
        y.ln()
    }

    /// A hanging rope by Verlet's method: gravity, then the lengths of its links restored a few times.
    #[differentiable]
    fn rope(points: &mut [[f64; 2]; 5], wind: f64, link: f64, h: f64) {
        let mut before = *points;
        for _ in 0..3 {
            for i in 1..points.len() {
                let [x, y] = points[i];
                points[i][0] = 2.0 * x - before[i][0] + h * h * wind;
                points[i][1] = 2.0 * y - before[i][1] - h * h * 9.81;
                before[i] = [x, y];
            }
            for _ in 0..2 {
                for i in 0..points.len() - 1 {
                    let (head, tail) = points.split_at_mut(i + 1);
                    let a = &mut head[i];
                    let b = &mut tail[0];
                    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
                    let length = (dx * dx + dy * dy).sqrt();
                    if length <= link {
                        continue;
                    }
                    let excess = (length - link) / length;
                    if i == 0 {
                        b[0] -= excess * dx;
                        b[1] -= excess * dy;
                    } else {
                        a[0] += 0.5 * excess * dx;
                        a[1] += 0.5 * excess * dy;
                        b[0] -= 0.5 * excess * dx;
                        b[1] -= 0.5 * excess * dy;
                    }
                    if b[1] < -0.5 {
                        // The ground stops it, and slows it down.
                        let depth = (-0.5 - b[1]).sqrt();
                        b[0] -= 0.1 * depth * dx;
                        b[1] = -0.5;
                    }
                }
            }
        }
    }

    /// Heat in a rod, explicitly, with two arrays that take turns; the left end is held, the right one insulated.
    #[differentiable]
    fn heat(rod: &mut [f64], conductivity: f64, steps: usize) {
        let n = rod.len();
        if n > 12 {
            panic!("{n} cells");
        }
        let mut next = [0.0; 12];
        for _ in 0..steps {
            for i in 1..n - 1 {
                let bend = rod[i - 1] - 2.0 * rod[i] + rod[i + 1];
                let k = conductivity * (1.0 + 0.1 * rod[i].abs().sqrt());
                next[i] = rod[i] + k * bend;
            }
            next[0] = rod[0];
            next[n - 1] = next[n - 2];
            rod.copy_from_slice(&next[..n]);
        }
    }

    /// Burgers's equation with upwind differences and a limiter.
    #[differentiable]
    fn burgers(u: &mut [f64; 10], viscosity: f64, ratio: f64, steps: usize) -> f64 {
        let n = u.len();
        let mut steepest = 0.0_f64;
        for _ in 0..steps {
            let old = *u;
            for i in 0..n {
                let left = old[(i + n - 1) % n];
                let right = old[(i + 1) % n];
                let (a, b) = (old[i] - left, right - old[i]);
                let upwind = if old[i] > 0.0 {
                    old[i] * a
                } else if old[i] < 0.0 {
                    old[i] * b
                } else {
                    0.0
                };
                let limited = if a * b > 0.0 { 2.0 * a * b / (a + b) } else { 0.0 };
                u[i] = old[i] - ratio * (upwind - 0.01 * limited) + viscosity * ratio * (b - a);
                steepest = steepest.max(a.abs());
            }
        }
        steepest
    }

    /// How high a ball flies after bouncing, with drag and an exact time for each impact.
    #[differentiable]
    fn bounce(height: f64, speed: f64, restitution: f64, duration: f64) -> (f64, f64) {
        const G: f64 = 9.81;
        if height < 0.0 {
            return (0.0, 0.0);
        }
        let mut left = duration;
        let (mut y, mut v) = (height, speed);
        let mut bounces = 0;
        loop {
            let fall = (v + (v * v + 2.0 * G * y).sqrt()) / G;
            if fall > left {
                y += v * left - 0.5 * G * left * left;
                v -= G * left;
                break;
            }
            left -= fall;
            v = -restitution * (v - G * fall);
            y = 0.0;
            bounces += 1;
            if bounces == 20 || v < 1e-6 {
                v = 0.0;
                break;
            }
        }
        (y, v)
    }

    /// Romberg's integral of a density, in a triangle of one array.
    #[differentiable]
    fn romberg(low: f64, high: f64, shape: f64) -> f64 {
        if low > high {
            panic!("from {low} to {high}");
        }
        let mut row = [0.0; 8];
        let mut h = high - low;
        if h == 0.0 {
            return 0.0;
        }
        let ends = [low, high];
        let mut sum = 0.0;
        for x in ends {
            sum += (-shape * x * x).exp() / (1.0 + x * x).sqrt();
        }
        row[0] = 0.5 * h * sum;
        let mut points = 1;
        for k in 1..8 {
            h *= 0.5;
            let mut middle = 0.0;
            for i in 0..points {
                let x = low + h * (2 * i + 1) as f64;
                middle += (-shape * x * x).exp() / (1.0 + x * x).sqrt();
            }
            points *= 2;
            let mut previous = row[0];
            row[0] = 0.5 * row[0] + h * middle;
            let mut power = 1.0;
            for j in 1..=k {
                power *= 4.0;
                let better = row[j - 1] + (row[j - 1] - previous) / (power - 1.0);
                previous = row[j];
                row[j] = better;
            }
            if k > 2 && (row[k] - row[k - 1]).abs() < 1e-12 * row[k].abs() {
                return row[k];
            }
        }
        row[7]
    }

    /// The reaction of Robertson by a linearly implicit step, with a 3 x 3 system eliminated with pivots.
    #[differentiable]
    fn robertson(y: &mut [f64; 3], rates: (f64, f64, f64), h: f64, steps: usize) {
        let (k1, k2, k3) = rates;
        for _ in 0..steps {
            let [a, b, c] = *y;
            let f = [-k1 * a + k3 * b * c, k1 * a - k3 * b * c - k2 * b * b, k2 * b * b];
            let jacobian =
                [[-k1, k3 * c, k3 * b], [k1, -k3 * c - 2.0 * k2 * b, -k3 * b], [0.0, 2.0 * k2 * b, 0.0]];
            let mut m = [[0.0; 4]; 3];
            for i in 0..3 {
                for j in 0..3 {
                    m[i][j] = -h * jacobian[i][j];
                }
                m[i][i] += 1.0;
                m[i][3] = h * f[i];
            }
            for column in 0..3 {
                let mut pivot = column;
                for i in column + 1..3 {
                    if m[i][column].abs() > m[pivot][column].abs() {
                        pivot = i;
                    }
                }
                if m[pivot][column] == 0.0 {
                    return;
                }
                m.swap(column, pivot);
                for i in column + 1..3 {
                    let factor = m[i][column] / m[column][column];
                    for j in column..4 {
                        m[i][j] -= factor * m[column][j];
                    }
                }
            }
            for i in (0..3).rev() {
                let mut sum = m[i][3];
                for j in i + 1..3 {
                    sum -= m[i][j] * m[j][3];
                }
                m[i][3] = sum / m[i][i];
                y[i] += m[i][3];
            }
        }
    }
}

use functions::cases;

use crate::tests;

tests! {
    populations: [([1.0, 0.5], [1.1, 0.4, 0.3, 0.5, 9.0], [0.0; 2]), ([1.0, 0.5], [1.1, 0.4, 0.3, 0.5, -1.0], [3.0; 2])],
    kinks [([1.0, 0.5], [1.1, 0.4, 0.3, 0.5, 0.0], [0.0; 2])];
    runge_kutta: [([1.0, 0.5], [1.1, 0.4, 0.3, 0.5, 9.0], 0.1, 20), ([1.0, 0.5], [-9.0, 0.4, 9.3, 0.5, -1.0], 0.7, 9)];
    adaptive_oscillator: [(2.0, 1.5, 1.0, 1e-3), (0.5, 0.1, 2.0, 1e-4)], kinks [(2.0, 1.5, 1.0, -1.0)];
    implicit_euler: [(0.5, 3.0, 0.1, 10), (-1.5, 900.0, 0.1, 3)], panics [(f64::NAN, 3.0, 0.1, 1)];
    adams_bashforth: [(0.1, 2.0, 0.05, 25), (0.1, 0.2, 2.0, 40), (0.3, 1.0, 0.0, 2)], kinks [(0.1, 0.2, 9.0, 40)];
    rope: [([[0.0, 0.0], [0.5, 0.1], [1.0, 0.05], [1.4, -0.2], [2.0, 0.1]], 2.0, 0.45, 0.1),
        ([[0.0, 0.0], [0.5, -0.2], [1.0, -0.45], [1.4, -0.48], [2.0, -0.3]], 2.0, 0.45, 0.1),
    ],
    kinks [([[0.0; 2]; 5], 0.0, 0.45, 0.0)];
    heat: [(vec![1.0, 0.5, -0.2, 0.8, 0.3], 0.2, 6)], panics [(vec![0.0; 13], 0.1, 1)];
    burgers: [([1.0, 0.8, 0.5, 0.1, -0.3, -0.9, -0.42, 0.2, 0.6, 0.95], 0.1, 0.2, 5)],
    kinks [([0.0; 10], 0.1, 0.2, 2)];
    bounce: [(1.0, 2.0, 0.8, 3.0), (1.0, 0.0, 0.3, 0.2), (1.0, 0.0, 0.01, 5.0), (-1.0, 0.5, 0.8, 2.0)],
    kinks [(0.0, 0.0, 0.8, 1.0)];
    romberg: [(0.0, 1.5, 0.4), (-1.0, 4.0, 2.0), (0.5, 0.6, 1.0)], kinks [(0.5, 0.5, 1.0)], panics [(0.5, 0.4, 1.0)];
    robertson: [([0.9, 0.05, 0.05], (0.04, 3e2, 1e2), 0.1, 4), ([0.9, 0.05, 0.05], (-10.0, 3e2, 1e2), 0.09, 1)],
    kinks [([1.0, 0.0, 0.0], (-1.0, 0.0, 0.0), 1.0, 1)];
}
