//! Arms, rotations, motion and filters of robots.

#[oracle::twin]
mod functions {
    use std::f64::consts::{FRAC_PI_2, PI};

    use dnn_core::differentiable;

    const GRAVITY: f64 = 9.81;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Joint {
        Revolute,
        Prismatic,
        Fixed,
    }

    /// The position of the tool of a chain in the convention of Denavit and Hartenberg (a, α, d, θ).
    #[differentiable]
    fn tool_position(chain: &[[f64; 4]], joints: &[Joint], q: &[f64]) -> [f64; 3] {
        let mut pose = [[0.0; 4]; 4];
        for i in 0..4 {
            pose[i][i] = 1.0;
        }
        let mut used = 0;
        for (link, joint) in chain.iter().zip(joints) {
            let &[a, alpha, mut d, mut theta] = link;
            match joint {
                Joint::Revolute => {
                    theta += q[used];
                    used += 1;
                }
                Joint::Prismatic => {
                    d += q[used];
                    used += 1;
                }
                Joint::Fixed => {}
            }
            let (st, ct) = theta.sin_cos();
            let (sa, ca) = alpha.sin_cos();
            let step = [
                [ct, -st * ca, st * sa, a * ct],
                [st, ct * ca, -ct * sa, a * st],
                [0.0, sa, ca, d],
                [0.0, 0.0, 0.0, 1.0],
            ];
            let mut next = [[0.0; 4]; 4];
            for i in 0..4 {
                for j in 0..4 {
                    let mut sum = 0.0;
                    for k in 0..4 {
                        sum += pose[i][k] * step[k][j];
                    }
                    next[i][j] = sum;
                }
            }
            pose = next;
        }
        [pose[0][3], pose[1][3], pose[2][3]]
    }

    /// The angles of a planar arm with two links; a target out of reach is approached as near as can be.
    #[differentiable]
    fn two_link_angles(x: f64, y: f64, l1: f64, l2: f64, elbow_up: bool) -> (f64, f64) {
        let r2 = x * x + y * y;
        let cosine = (r2 - l1 * l1 - l2 * l2) / (2.0 * l1 * l2);
        let bend = if cosine >= 1.0 {
            0.0
        } else if cosine <= -1.0 {
            PI
        } else if elbow_up {
            -cosine.acos()
        } else {
            cosine.acos()
        };
        let shoulder = y.atan2(x) - (l2 * bend.sin()).atan2(l1 + l2 * bend.cos());
        (shoulder, bend)
    }

    /// The quaternion of a rotation matrix, from the largest of its four components.
    #[differentiable]
    fn quaternion(m: &[[f64; 3]; 3]) -> [f64; 4] {
        let trace = m[0][0] + m[1][1] + m[2][2];
        let mut q = [0.0; 4];
        if trace > 0.0 {
            let s = 2.0 * (trace + 1.0).sqrt();
            q[0] = 0.25 * s;
            q[1] = (m[2][1] - m[1][2]) / s;
            q[2] = (m[0][2] - m[2][0]) / s;
            q[3] = (m[1][0] - m[0][1]) / s;
        } else if m[0][0] > m[1][1] && m[0][0] > m[2][2] {
            let s = 2.0 * (1.0 + m[0][0] - m[1][1] - m[2][2]).sqrt();
            q[0] = (m[2][1] - m[1][2]) / s;
            q[1] = 0.25 * s;
            q[2] = (m[0][1] + m[1][0]) / s;
            q[3] = (m[0][2] + m[2][0]) / s;
        } else if m[1][1] > m[2][2] {
            let s = 2.0 * (1.0 + m[1][1] - m[0][0] - m[2][2]).sqrt();
            q[0] = (m[0][2] - m[2][0]) / s;
            q[1] = (m[0][1] + m[1][0]) / s;
            q[2] = 0.25 * s;
            q[3] = (m[1][2] + m[2][1]) / s;
        } else {
            let s = 2.0 * (1.0 + m[2][2] - m[0][0] - m[1][1]).sqrt();
            q[0] = (m[1][0] - m[0][1]) / s;
            q[1] = (m[0][2] + m[2][0]) / s;
            q[2] = (m[1][2] + m[2][1]) / s;
            q[3] = 0.25 * s;
        }
        let mut norm = 0.0;
        for c in &q {
            norm += c * c;
        }
        norm = norm.sqrt();
        if q[0] < 0.0 {
            norm = -norm;
        }
        for c in q.iter_mut() {
            *c /= norm;
        }
        q
    }

    /// Between two orientations, along the shorter arc; nearly equal ones are mixed linearly.
    #[differentiable]
    fn slerp(a: [f64; 4], b: [f64; 4], t: f64) -> [f64; 4] {
        let mut dot = 0.0;
        for i in 0..4 {
            dot += a[i] * b[i];
        }
        let sign = if dot < 0.0 { -1.0 } else { 1.0 };
        dot *= sign;
        let (wa, wb) = if dot > 0.9995 {
            (1.0 - t, sign * t)
        } else {
            let angle = dot.acos();
            let sine = angle.sin();
            (((1.0 - t) * angle).sin() / sine, sign * (t * angle).sin() / sine)
        };
        let mut out = [0.0; 4];
        let mut norm = 0.0;
        for i in 0..4 {
            out[i] = wa * a[i] + wb * b[i];
            norm += out[i] * out[i];
        }
        let norm = norm.sqrt();
        for c in &mut out {
            *c /= norm;
        }
        out
    }

    /// The rotation about a vector by its length, with series near zero.
    #[differentiable]
    fn rotation(w: &[f64; 3], r: &mut [[f64; 3]; 3]) {
        let theta2 = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
        let (a, b) = if theta2 < 1e-8 {
            (1.0 - theta2 / 6.0, 0.5 - theta2 / 24.0)
        } else {
            let theta = theta2.sqrt();
            (theta.sin() / theta, (1.0 - theta.cos()) / theta2)
        };
        for i in 0..3 {
            for j in 0..3 {
                r[i][j] = b * w[i] * w[j];
            }
            r[i][i] += 1.0 - b * theta2;
        }
        for (i, j, k) in [(0, 1, 2), (1, 2, 0), (2, 0, 1)] {
            r[j][i] += a * w[k];
            r[i][j] -= a * w[k];
        }
    }

    /// The vector of a rotation, in three regimes of the angle.
    #[differentiable]
    fn rotation_vector(r: [[f64; 3]; 3]) -> [f64; 3] {
        let [[r00, r01, r02], [r10, r11, r12], [r20, r21, r22]] = r;
        let cosine = 0.5 * (r00 + r11 + r22 - 1.0);
        let twist = [0.5 * (r21 - r12), 0.5 * (r02 - r20), 0.5 * (r10 - r01)];
        if cosine > 1.0 - 1e-10 {
            return twist;
        }
        let sine2 = twist[0] * twist[0] + twist[1] * twist[1] + twist[2] * twist[2];
        if cosine > -0.999 {
            let sine = sine2.sqrt();
            let factor = sine.atan2(cosine) / sine;
            return [factor * twist[0], factor * twist[1], factor * twist[2]];
        }
        // Near a half turn the diagonal tells the axis, up to signs.
        let angle = PI - sine2.sqrt().asin();
        let diagonal = [r00, r11, r22];
        let mut axis = [0.0; 3];
        for i in 0..3 {
            let square = (diagonal[i] - cosine) / (1.0 - cosine);
            axis[i] = if square > 0.0 { square.sqrt().copysign(twist[i]) } else { 0.0 };
        }
        [angle * axis[0], angle * axis[1], angle * axis[2]]
    }

    /// Where a move with limited speed and acceleration is at a time; short moves never reach the speed.
    #[differentiable]
    fn trapezoid(t: f64, distance: f64, speed: f64, acceleration: f64) -> f64 {
        assert!(speed > 0.0 && acceleration > 0.0);
        let direction = distance.signum();
        let length = distance.abs();
        let ramp = speed / acceleration;
        if length > speed * ramp {
            let cruise = length / speed - ramp;
            let end = cruise + 2.0 * ramp;
            let s = if t <= 0.0 {
                0.0
            } else if t < ramp {
                0.5 * acceleration * t * t
            } else if t < ramp + cruise {
                speed * (t - 0.5 * ramp)
            } else if t < end {
                length - 0.5 * acceleration * (end - t).powi(2)
            } else {
                length
            };
            return direction * s;
        }
        let half = (length / acceleration).sqrt();
        let s = match t {
            t if t <= 0.0 => 0.0,
            t if t < half => 0.5 * acceleration * t * t,
            t if t < 2.0 * half => length - 0.5 * acceleration * (2.0 * half - t).powi(2),
            _ => length,
        };
        direction * s
    }

    /// The accelerations of an arm with two links from its torques, by Cramer's rule.
    #[differentiable]
    fn arm_accelerations(
        q: [f64; 2],
        dq: [f64; 2],
        torque: [f64; 2],
        m: (f64, f64),
        l: (f64, f64),
    ) -> [f64; 2] {
        let (m1, m2) = m;
        let (l1, l2) = l;
        let (s2, c2) = q[1].sin_cos();
        let a = m2 * l1 * l2;
        let m11 = (m1 + m2) * l1 * l1 + m2 * l2 * l2 + 2.0 * a * c2;
        let m12 = m2 * l2 * l2 + a * c2;
        let m22 = m2 * l2 * l2;
        let h = a * s2;
        let coriolis = [-h * (2.0 * dq[0] * dq[1] + dq[1] * dq[1]), h * dq[0] * dq[0]];
        let g2 = m2 * GRAVITY * l2 * (q[0] + q[1]).cos();
        let g1 = (m1 + m2) * GRAVITY * l1 * q[0].cos() + g2;
        let b1 = torque[0] - coriolis[0] - g1;
        let b2 = torque[1] - coriolis[1] - g2;
        let determinant = m11 * m22 - m12 * m12;
        [(b1 * m22 - m12 * b2) / determinant, (m11 * b2 - m12 * b1) / determinant]
    }

    /// The force of a potential field: attraction to the goal, and repulsion by what is near.
    #[differentiable]
    fn field_force(at: (f64, f64), goal: (f64, f64), obstacles: &[[f64; 3]], reach: f64) -> (f64, f64) {
        let (mut fx, mut fy) = (goal.0 - at.0, goal.1 - at.1);
        let length = fx.hypot(fy);
        if length > 2.0 {
            fx *= 2.0 / length;
            fy *= 2.0 / length;
        }
        for &[ox, oy, radius] in obstacles {
            let (dx, dy) = (at.0 - ox, at.1 - oy);
            let gap = dx.hypot(dy) - radius;
            if gap >= reach {
                continue;
            }
            if gap <= 0.0 {
                return (0.0, 0.0);
            }
            let strength = (1.0 / gap - 1.0 / reach) / (gap * gap);
            fx += strength.sqrt() * dx;
            fy += strength.sqrt() * dy;
        }
        (fx, fy)
    }

    /// Friction with sticking: Stribeck's curve outside of a small band of speeds.
    #[differentiable]
    fn friction(speed: f64, load: f64, applied: f64, static_mu: f64, kinetic_mu: f64) -> f64 {
        const BAND: f64 = 1e-3;
        let limit = static_mu * load;
        if load <= 0.0 {
            return 0.0;
        }
        if speed.abs() < BAND {
            let mut held = applied;
            if held > limit {
                held = limit;
            } else if held < -limit {
                held = -limit;
            }
            return -held;
        }
        let ratio = (speed.abs() - BAND) / 0.05;
        let mu = kinetic_mu + (static_mu - kinetic_mu) * (-ratio.sqrt()).exp();
        -(mu * load + 0.4 * speed.abs()).copysign(speed)
    }

    /// The joints of a planar chain that bring its tip to a target, by steps along the transposed Jacobian.
    #[differentiable]
    fn reach_target(angles: &mut [f64; 3], lengths: [f64; 3], target: (f64, f64), gain: f64) -> f64 {
        let mut distance = f64::INFINITY;
        let mut rounds = 0;
        'search: loop {
            let mut joints = [(0.0, 0.0); 4];
            let mut heading = 0.0;
            for i in 0..3 {
                heading += angles[i];
                joints[i + 1] =
                    (joints[i].0 + lengths[i] * heading.cos(), joints[i].1 + lengths[i] * heading.sin());
            }
            let tip = joints[3];
            let (ex, ey) = (target.0 - tip.0, target.1 - tip.1);
            let now = (ex * ex + ey * ey).sqrt();
            if now < 1e-3 || rounds == 12 {
                break 'search now;
            }
            if now > distance {
                break 'search distance;
            }
            distance = now;
            for i in 0..3 {
                let (rx, ry) = (tip.0 - joints[i].0, tip.1 - joints[i].1);
                angles[i] += gain * (rx * ey - ry * ex);
            }
            rounds += 1;
        }
    }

    /// The torques of a planar chain: speeds outwards, forces inwards.
    #[differentiable]
    fn chain_torques(q: &[f64; 3], dq: &[f64; 3], ddq: &[f64; 3], mass: &[f64; 3], torques: &mut [f64; 3]) {
        const LENGTH: f64 = 0.5;
        let mut angle = 0.0;
        let mut spin = 0.0;
        let mut twist = 0.0;
        let (mut ax, mut ay) = (0.0, GRAVITY);
        let mut centers = [[0.0; 2]; 3];
        let mut arms = [[0.0; 2]; 3];
        for i in 0..3 {
            angle += q[i];
            spin += dq[i];
            twist += ddq[i];
            let (s, c) = angle.sin_cos();
            arms[i] = [LENGTH * c, LENGTH * s];
            let tangential = [-LENGTH * s, LENGTH * c];
            let half = 0.5;
            centers[i][0] = ax + half * (twist * tangential[0] - spin * spin * arms[i][0]);
            centers[i][1] = ay + half * (twist * tangential[1] - spin * spin * arms[i][1]);
            ax += twist * tangential[0] - spin * spin * arms[i][0];
            ay += twist * tangential[1] - spin * spin * arms[i][1];
        }
        let (mut fx, mut fy, mut moment) = (0.0, 0.0, 0.0);
        for i in (0..3).rev() {
            let (px, py) = (mass[i] * centers[i][0], mass[i] * centers[i][1]);
            let [rx, ry] = arms[i];
            moment += rx * fy - ry * fx + 0.5 * (rx * py - ry * px);
            fx += px;
            fy += py;
            torques[i] = moment;
            // Dry friction, smooth through standstill, and drag at high speed.
            if dq[i].abs() < 0.3 {
                torques[i] += 0.2 * (dq[i] / 0.3);
            } else {
                let fast = dq[i].abs() - 0.3;
                torques[i] += (0.2 + 0.05 * fast.powf(1.5)).copysign(dq[i]);
            }
        }
    }

    /// The steering of a car towards a point of its path at the look-ahead distance.
    #[differentiable]
    fn pursuit_steering(pose: [f64; 3], path: &[[f64; 2]], lookahead: f64, wheelbase: f64) -> f64 {
        let [x, y, heading] = pose;
        for i in 0..path.len() - 1 {
            let [ax, ay] = path[i];
            let [bx, by] = path[i + 1];
            let (dx, dy) = (bx - ax, by - ay);
            let (fx, fy) = (ax - x, ay - y);
            let a = dx * dx + dy * dy;
            let b = 2.0 * (fx * dx + fy * dy);
            let c = fx * fx + fy * fy - lookahead * lookahead;
            let discriminant = b * b - 4.0 * a * c;
            if discriminant < 0.0 {
                continue;
            }
            let t = (-b + discriminant.sqrt()) / (2.0 * a);
            if t < 0.0 || t > 1.0 {
                continue;
            }
            let (gx, gy) = (ax + t * dx - x, ay + t * dy - y);
            let side = -heading.sin() * gx + heading.cos() * gy;
            return (2.0 * wheelbase * side / (lookahead * lookahead)).atan();
        }
        let [ex, ey] = path[path.len() - 1];
        let bearing = (ey - y).atan2(ex - x) - heading;
        bearing.clamp(-FRAC_PI_2, FRAC_PI_2)
    }

    /// One step of a filter for a wheeled robot: the state and its covariance move together.
    #[differentiable]
    fn predict(state: &mut [f64; 3], covariance: &mut [[f64; 3]; 3], v: f64, turn: f64, dt: f64, noise: f64) {
        let heading = state[2];
        let (gx, gy);
        if turn.abs() < 1e-6 {
            state[0] += v * dt * heading.cos();
            state[1] += v * dt * heading.sin();
            gx = -v * dt * heading.sin();
            gy = v * dt * heading.cos();
        } else {
            let radius = v / turn;
            let next = heading + turn * dt;
            state[0] += radius * (next.sin() - heading.sin());
            state[1] += radius * (heading.cos() - next.cos());
            gx = radius * (next.cos() - heading.cos());
            gy = radius * (next.sin() - heading.sin());
        }
        state[2] += turn * dt;
        if state[2] > PI {
            state[2] -= 2.0 * PI;
        } else if state[2] < -PI {
            state[2] += 2.0 * PI;
        }
        let jacobian = [[1.0, 0.0, gx], [0.0, 1.0, gy], [0.0, 0.0, 1.0]];
        let mut half = [[0.0; 3]; 3];
        for i in 0..3 {
            for j in 0..3 {
                for k in 0..3 {
                    half[i][j] += jacobian[i][k] * covariance[k][j];
                }
            }
        }
        for i in 0..3 {
            for j in 0..=i {
                let mut sum = if i == j { noise * dt } else { 0.0 };
                for k in 0..3 {
                    sum += half[i][k] * jacobian[j][k];
                }
                covariance[i][j] = sum;
                covariance[j][i] = sum;
            }
        }
    }
}

use functions::{Joint, cases};

use crate::tests;

tests! {
    tool_position: [
        (
            vec![[0.5, 0.3, 0.1, 0.0], [0.4, -0.2, 0.0, 0.1], [0.1, 0.0, 0.2, 0.3]],
            vec![Joint::Revolute, Joint::Prismatic, Joint::Fixed],
            vec![0.7, 0.25],
        ),
        (vec![[0.5, 0.3, 0.1, 0.2]], vec![Joint::Fixed], vec![]),
    ],
    panics [(vec![[0.5, 0.3, 0.1, 0.2]], vec![Joint::Revolute], vec![])];
    two_link_angles: [
        (0.8, 0.5, 0.7, 0.6, true),
        (0.8, -0.5, 0.7, 0.6, false),
        (2.8, 0.5, 0.7, 0.6, false),
        (0.01, 0.02, 0.9, 0.3, true),
    ];
    quaternion: [
        [[0.8, -0.1, 0.2], [0.3, 0.7, -0.4], [0.1, 0.5, 0.9]],
        [[0.8, -0.1, 0.2], [0.3, -0.7, -0.4], [0.1, 0.5, -0.6]],
        [[-0.8, -0.1, 0.2], [0.3, 0.7, -0.4], [0.1, 0.5, -0.6]],
        [[-0.8, -0.1, 0.2], [0.3, -0.7, -0.4], [0.1, 0.5, 0.6]],
        [[-0.8, 0.3, 0.2], [-0.1, -0.7, -0.4], [0.1, 0.5, 0.6]],
        [[-0.9, -0.1, 0.2], [0.3, -0.7, 0.4], [0.1, -0.5, 0.6]],
    ];
    slerp: [
        ([0.9, 0.1, 0.3, 0.2], [0.2, 0.7, -0.1, 0.5], 0.3),
        ([0.9, 0.1, 0.3, 0.2], [-0.4, 0.1, -0.3, 0.5], 0.6),
        ([1.0, 0.2, 0.1, 0.0], [1.1, 0.2, 0.1, 0.05], 0.25),
    ];
    rotation: [([0.4, -0.3, 1.2], [[0.0; 3]; 3]), ([1e-6, 2e-6, -1e-6], [[1.0; 3]; 3])],
    kinks [([0.0; 3], [[1.0; 3]; 3])];
    rotation_vector: [
        [[0.8, -0.4, 0.2], [0.3, 0.7, -0.4], [0.1, 0.5, 0.6]],
        [[-0.99, 0.02, 0.01], [0.05, 0.96, 0.08], [0.03, 0.1, -0.97]],
        [[-1.02, 0.02, 0.01], [0.03, 0.96, 0.01], [0.02, 0.03, -0.94]],
        [[1.1, 1e-6, 0.0], [0.0, 1.0, 2e-6], [-1e-6, 0.0, 1.05]],
    ],
    kinks [[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]];
    trapezoid: [
        (0.3, 5.0, 1.0, 2.0),
        (2.0, -5.0, 1.0, 2.0),
        (5.3, 5.0, 1.0, 2.0),
        (9.0, 5.0, 1.0, 2.0),
        (-1.0, 5.0, 1.0, 2.0),
        (0.2, 0.3, 1.0, 2.0),
        (0.5, -0.3, 1.0, 2.0),
        (3.0, 0.3, 1.0, 2.0),
        (-3.0, 0.3, 1.0, 2.0),
    ],
    kinks [(1.0, 0.0, 1.0, 2.0)],
    panics [(1.0, 3.0, 0.0, 2.0)];
    arm_accelerations: [([0.3, -0.7], [1.0, 0.5], [2.0, -1.0], (1.0, 0.8), (0.6, 0.4))];
    field_force: [
        ((0.0, 0.0), (1.0, 0.5), vec![[0.5, 0.6, 0.2], [5.0, 5.0, 1.0]], 1.0),
        ((0.0, 0.0), (4.0, -3.0), vec![[-0.5, 0.6, 0.2]], 1.0),
        ((0.0, 0.0), (4.0, -3.0), vec![[-0.1, 0.2, 0.5], [0.5, 0.6, 0.2]], 1.0),
    ];
    friction: [
        (0.2, 3.0, 1.0, 0.6, 0.4),
        (-0.2, 3.0, 1.0, 0.6, 0.4),
        (1e-5, 3.0, 1.0, 0.6, 0.4),
        (0.0, 3.0, 5.0, 0.6, 0.4),
        (0.0, 3.0, -5.0, 0.6, 0.4),
        (0.2, -3.0, 1.0, 0.6, 0.4),
    ];
    reach_target: [
        ([0.1, 0.2, 0.3], [1.0, 0.7, 0.5], (0.9, 1.2), 0.1),
        ([0.1, 0.2, 0.3], [1.0, 0.7, 0.5], (0.9, 1.2), 3.0),
        ([0.5, 0.2, -0.3], [1.0, 0.7, 0.5], (1.85, 1.06), 0.2),
    ];
    chain_torques: [([0.3, -0.7, 0.2], [1.0, 0.5, -0.2], [0.1, 0.4, 0.9], [1.0, 0.8, 0.5], [0.0; 3])];
    pursuit_steering: [
        ([0.0, 0.1, 0.2], vec![[-3.0, 4.0], [-1.0, 0.0], [1.0, 0.3], [4.0, 1.0]], 1.5, 2.5),
        ([0.0, 5.1, -0.4], vec![[-1.0, 0.0], [1.0, 0.3], [4.0, 1.0]], 1.5, 2.5),
        ([5.0, 5.1, -0.4], vec![[-1.0, 0.0], [1.0, 0.3]], 1.5, 2.5),
    ];
    predict: [
        ([0.5, -0.2, 0.3], [[0.2, 0.05, 0.01], [0.05, 0.3, 0.02], [0.01, 0.02, 0.1]], 1.2, 0.4, 0.1, 0.05),
        ([0.5, -0.2, 0.3], [[0.2, 0.05, 0.01], [0.05, 0.3, 0.02], [0.01, 0.02, 0.1]], 1.2, 1e-8, 0.1, 0.05),
        ([0.5, -0.2, 3.1], [[0.2, 0.05, 0.01], [0.05, 0.3, 0.02], [0.01, 0.02, 0.1]], 1.2, 1.4, 0.1, 0.05),
        ([0.5, -0.2, -3.1], [[0.2, 0.05, 0.01], [0.05, 0.3, 0.02], [0.01, 0.02, 0.1]], 1.2, -1.4, 0.1, 0.05),
    ],
    kinks [([0.5, -0.2, 0.3], [[0.2, 0.0, 0.0], [0.0, 0.3, 0.0], [0.0, 0.0, 0.1]], 1.2, 0.0, 0.1, 0.05)];
}
