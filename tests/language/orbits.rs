//! Orbits, the sky, and the shape of the Earth.

#[oracle::twin]
mod functions {
    use std::f64::consts::{PI, TAU};

    use dnn_core::differentiable;

    /// Of the Earth, in km³/s² and km.
    const MU: f64 = 398_600.441_8;
    const RADIUS: f64 = 6_378.137;
    const FLATTENING: f64 = 1.0 / 298.257_223_563;
    static J2: f64 = 1.082_626_68e-3;

    /// The base of each layer of the atmosphere (km), its density (kg/m³), its scale height (km).
    const LAYERS: [(f64, f64, f64); 6] = [
        (0.0, 1.225, 7.249),
        (25.0, 3.899e-2, 6.349),
        (100.0, 5.297e-7, 5.877),
        (200.0, 2.789e-10, 37.105),
        (400.0, 3.725e-12, 58.515),
        (800.0, 1.17e-14, 124.64),
    ];

    /// The eccentric anomaly by Newton's method.
    #[differentiable]
    fn eccentric_anomaly(mean: f64, e: f64) -> f64 {
        let m = mean.rem_euclid(TAU);
        let mut anomaly = if e > 0.8 { PI } else { m + e * m.sin() };
        for _ in 0..50 {
            let error = anomaly - e * anomaly.sin() - m;
            let step = error / (1.0 - e * anomaly.cos());
            anomaly -= step;
            if step.abs() < 1e-13 {
                break;
            }
        }
        anomaly
    }

    /// The true anomaly on an ellipse, a parabola or a hyperbola.
    #[differentiable]
    fn true_anomaly(mean: f64, e: f64) -> f64 {
        match e {
            e if e < 0.0 => panic!("the eccentricity {e} is negative"),
            e if e < 1.0 - 1e-9 => {
                let anomaly = eccentric_anomaly(mean, e);
                2.0 * (((1.0 + e) / (1.0 - e)).sqrt() * (0.5 * anomaly).tan()).atan()
            }
            e if e < 1.0 + 1e-9 => {
                let w = 1.5 * mean;
                let y = (w + (w * w + 1.0).sqrt()).cbrt();
                2.0 * (y - 1.0 / y).atan()
            }
            _ => {
                let mut h = mean / e;
                let mut count = 0;
                while count < 60 {
                    let step = (e * h.sinh() - h - mean) / (e * h.cosh() - 1.0);
                    h -= step;
                    if step.abs() < 1e-13 {
                        break;
                    }
                    count += 1;
                }
                2.0 * (((e + 1.0) / (e - 1.0)).sqrt() * (0.5 * h).tanh()).atan()
            }
        }
    }

    /// Position and velocity from the classical elements (a, e, i, Ω, ω, M).
    #[differentiable]
    fn state_vector(elements: &[f64; 6]) -> ([f64; 3], [f64; 3]) {
        let &[a, e, inclination, node, periapsis, mean] = elements;
        let nu = true_anomaly(mean, e);
        let p = a * (1.0 - e * e);
        let r = p / (1.0 + e * nu.cos());
        let (sn, cn) = nu.sin_cos();
        let speed = (MU / p).sqrt();
        let plane = [[r * cn, r * sn], [-speed * sn, speed * (e + cn)]];
        let (so, co) = node.sin_cos();
        let (si, ci) = inclination.sin_cos();
        let (sw, cw) = periapsis.sin_cos();
        let axes = [
            [co * cw - so * sw * ci, -co * sw - so * cw * ci],
            [so * cw + co * sw * ci, -so * sw + co * cw * ci],
            [sw * si, cw * si],
        ];
        let mut position = [0.0; 3];
        let mut velocity = [0.0; 3];
        for i in 0..3 {
            for j in 0..2 {
                position[i] += axes[i][j] * plane[0][j];
                velocity[i] += axes[i][j] * plane[1][j];
            }
        }
        (position, velocity)
    }

    /// Stumpff's functions, with their series around zero.
    #[differentiable]
    fn stumpff(psi: f64) -> (f64, f64) {
        if psi > 1e-4 {
            let root = psi.sqrt();
            ((1.0 - root.cos()) / psi, (root - root.sin()) / (root * psi))
        } else if psi < -1e-4 {
            let root = (-psi).sqrt();
            ((1.0 - root.cosh()) / psi, (root.sinh() - root) / (root * -psi))
        } else {
            let c2 = 0.5 - psi / 24.0 + psi * psi / 720.0;
            let c3 = 1.0 / 6.0 - psi / 120.0 + psi * psi / 5040.0;
            (c2, c3)
        }
    }

    /// Moves a body along its orbit of any kind, in universal variables.
    #[differentiable]
    fn propagate(position: &mut [f64; 3], velocity: &mut [f64; 3], dt: f64) {
        let [x, y, z] = *position;
        let [vx, vy, vz] = *velocity;
        let r0 = (x * x + y * y + z * z).sqrt();
        let v2 = vx * vx + vy * vy + vz * vz;
        let radial = (x * vx + y * vy + z * vz) / r0;
        let alpha = 2.0 / r0 - v2 / MU;
        let root = MU.sqrt();
        let mut chi = if alpha > 1e-9 {
            root * dt * alpha
        } else if alpha < -1e-9 {
            let a = 1.0 / alpha;
            let inner =
                -2.0 * MU * alpha * dt / (r0 * radial + dt.signum() * (-MU * a).sqrt() * (1.0 - r0 * alpha));
            dt.signum() * (-a).sqrt() * inner.ln()
        } else {
            root * dt / r0
        };
        let mut r = r0;
        let (mut c2, mut c3) = (0.5, 1.0 / 6.0);
        for round in 0.. {
            let psi = chi * chi * alpha;
            (c2, c3) = stumpff(psi);
            r = chi * chi * c2 + r0 * radial / root * chi * (1.0 - psi * c3) + r0 * (1.0 - psi * c2);
            let reached =
                chi.powi(3) * c3 + r0 * radial / root * chi * chi * c2 + r0 * chi * (1.0 - psi * c3);
            let step = (root * dt - reached) / r;
            chi += step;
            if step.abs() < 1e-8 || round == 40 {
                break;
            }
        }
        let f = 1.0 - chi * chi / r0 * c2;
        let g = dt - chi.powi(3) / root * c3;
        let fdot = root / (r * r0) * chi * (chi * chi * alpha * c3 - 1.0);
        let gdot = 1.0 - chi * chi / r * c2;
        for i in 0..3 {
            let (p, v) = (position[i], velocity[i]);
            position[i] = f * p + g * v;
            velocity[i] = fdot * p + gdot * v;
        }
    }

    /// The density of the air, exponential within each layer; there is none in space.
    #[differentiable]
    fn air_density(altitude: f64) -> f64 {
        if altitude > 1000.0 {
            return 0.0;
        }
        let mut layer = 0;
        for i in 0..LAYERS.len() {
            if altitude < LAYERS[i].0 {
                break;
            }
            layer = i;
        }
        let (base, density, scale) = LAYERS[layer];
        density * (-(altitude - base) / scale).exp()
    }

    /// The acceleration of a satellite by the flattened Earth and the air; below the ground it has no meaning.
    #[differentiable]
    fn acceleration(position: &[f64; 3], velocity: &[f64; 3], drag: f64) -> [f64; 3] {
        let &[x, y, z] = position;
        let r2 = x * x + y * y + z * z;
        let r = r2.sqrt();
        assert!(r > RADIUS, "{r} km is under the ground");
        let two_body = -MU / (r2 * r);
        let flat = 1.5 * J2 * RADIUS * RADIUS / r2;
        let tilt = 5.0 * z * z / r2;
        let mut a = [
            two_body * x * (1.0 - flat * (tilt - 1.0)),
            two_body * y * (1.0 - flat * (tilt - 1.0)),
            two_body * z * (1.0 - flat * (tilt - 3.0)),
        ];
        let density = air_density(r - RADIUS);
        if density > 0.0 {
            let speed = velocity[0].hypot(velocity[1]).hypot(velocity[2]);
            for i in 0..3 {
                a[i] -= drag * density * speed * velocity[i];
            }
        }
        a
    }

    /// The accelerations of bodies by each other, each pair once; pairs that touch are softened.
    #[differentiable]
    fn attract(
        positions: &[[f64; 3]],
        masses: &[f64],
        softening: f64,
        accelerations: &mut [[f64; 3]],
    ) -> f64 {
        let mut potential = 0.0;
        for a in accelerations.iter_mut() {
            *a = [0.0; 3];
        }
        for i in 0..positions.len() {
            for j in i + 1..positions.len() {
                let mut d = [0.0; 3];
                let mut r2 = 0.0;
                for k in 0..3 {
                    d[k] = positions[j][k] - positions[i][k];
                    r2 += d[k] * d[k];
                }
                if r2 < softening * softening {
                    r2 += softening * softening;
                }
                let r = r2.sqrt();
                potential -= masses[i] * masses[j] / r;
                let strength = 1.0 / (r2 * r);
                for k in 0..3 {
                    accelerations[i][k] += strength * masses[j] * d[k];
                    accelerations[j][k] -= strength * masses[i] * d[k];
                }
            }
        }
        potential
    }

    /// The transfer between two radii in a given time (Lambert's problem), as the universal parameter, by bisection and
    /// then Newton's method with a difference quotient.
    #[differentiable]
    fn transfer_parameter(r1: f64, r2: f64, angle: f64, time: f64) -> f64 {
        if r1 <= 0.0 || r2 <= 0.0 || time <= 0.0 {
            return f64::NAN;
        }
        let sine = angle.sin();
        let a = sine * (r1 * r2 / (1.0 - angle.cos())).sqrt();
        if a.abs() < 1e-9 {
            panic!("the plane of the transfer is not determined");
        }
        let (mut low, mut high) = (-4.0 * PI, 4.0 * PI * PI);
        let mut psi = 0.0;
        for _ in 0..200 {
            let (c2, c3) = stumpff(psi);
            let y = r1 + r2 + a * (psi * c3 - 1.0) / c2.sqrt();
            if a > 0.0 && y < 0.0 {
                low = psi;
                psi = 0.5 * (low + high);
                continue;
            }
            let chi = (y / c2).sqrt();
            let elapsed = chi.powi(3) * c3 + a * y.sqrt();
            if (elapsed - time).abs() < 1e-3 * time {
                let h = 1e-3;
                let (d2, d3) = stumpff(psi + h);
                let moved = r1 + r2 + a * ((psi + h) * d3 - 1.0) / d2.sqrt();
                let later = (moved / d2).sqrt().powi(3) * d3 + a * moved.sqrt();
                return psi + h * (time - elapsed) / (later - elapsed);
            }
            if elapsed <= time {
                low = psi;
            } else {
                high = psi;
            }
            psi = 0.5 * (low + high);
        }
        f64::NAN
    }

    /// The bending of light by the air at an apparent altitude in degrees, in minutes of arc.
    #[differentiable]
    fn refraction(altitude: f64, pressure: f64, temperature: f64) -> f64 {
        let weather = pressure / 1010.0 * 283.0 / (273.0 + temperature);
        let bending = if altitude > 85.0 {
            0.0
        } else if altitude > 5.0 {
            let t = altitude.to_radians().tan();
            (58.1 / t - 0.07 / t.powi(3) + 0.000_086 / t.powi(5)) / 60.0
        } else if altitude > -0.575 {
            (1735.0 + altitude * (-518.2 + altitude * (103.4 + altitude * (-12.79 + altitude * 0.711))))
                / 60.0
        } else {
            (-20.774 / altitude.to_radians().tan()) / 60.0
        };
        weather * bending
    }

    /// The part of the Sun's disk that a body covers, from their angular radii and distance.
    #[differentiable]
    fn covered(sun: f64, body: f64, separation: f64) -> f64 {
        if sun <= 0.0 || body <= 0.0 {
            return 0.0;
        }
        if separation >= sun + body {
            return 0.0;
        }
        if separation <= (sun - body).abs() {
            return if body >= sun { 1.0 } else { (body / sun).powi(2) };
        }
        let x = (separation * separation + sun * sun - body * body) / (2.0 * separation);
        let y = (sun * sun - x * x).sqrt();
        let area =
            sun * sun * (x / sun).acos() + body * body * ((separation - x) / body).acos() - separation * y;
        area / (PI * sun * sun)
    }

    /// A year or more of a planet and its star, by the leapfrog method with shorter steps near the star.
    #[differentiable]
    fn leapfrog(state: &mut [f64; 4], mu: f64, step: f64, steps: usize) {
        let [mut x, mut y, mut vx, mut vy] = *state;
        for _ in 0..steps {
            let r = x.hypot(y);
            if r > 50.0 {
                break;
            }
            let h = if r < 1.0 { step * r.powf(1.5) } else { step };
            vx -= 0.5 * h * mu * x / r.powi(3);
            vy -= 0.5 * h * mu * y / r.powi(3);
            x += h * vx;
            y += h * vy;
            let r = x.hypot(y);
            vx -= 0.5 * h * mu * x / r.powi(3);
            vy -= 0.5 * h * mu * y / r.powi(3);
        }
        *state = [x, y, vx, vy];
    }

    /// Geodetic latitude, longitude and height of a point, by iteration from the spherical latitude.
    #[differentiable]
    fn geodetic(x: f64, y: f64, z: f64) -> (f64, f64, f64) {
        let e2 = FLATTENING * (2.0 - FLATTENING);
        let p = x.hypot(y);
        if p < 1e-9 {
            let polar = RADIUS * (1.0 - FLATTENING);
            return (90f64.copysign(z).to_radians(), 0.0, z.abs() - polar);
        }
        let longitude = y.atan2(x);
        let mut latitude = z.atan2(p * (1.0 - e2));
        let mut height = 0.0;
        for _ in 0..10 {
            let sine = latitude.sin();
            let n = RADIUS / (1.0 - e2 * sine * sine).sqrt();
            height = p / latitude.cos() - n;
            let next = z.atan2(p * (1.0 - e2 * n / (n + height)));
            let change = (next - latitude).abs();
            latitude = next;
            if change < 1e-13 {
                break;
            }
        }
        (latitude, longitude, height)
    }

    /// The distance on the ellipsoid after Vincenty; points nearly opposite to each other do not converge.
    #[differentiable]
    fn surface_distance(from: (f64, f64), to: (f64, f64)) -> Option<f64> {
        let b = RADIUS * (1.0 - FLATTENING);
        let l = to.1 - from.1;
        let u1 = ((1.0 - FLATTENING) * from.0.tan()).atan();
        let u2 = ((1.0 - FLATTENING) * to.0.tan()).atan();
        let (s1, c1) = u1.sin_cos();
        let (s2, c2) = u2.sin_cos();
        let mut lambda = l;
        let mut left = 60;
        loop {
            let (sl, cl) = lambda.sin_cos();
            let sine = ((c2 * sl).powi(2) + (c1 * s2 - s1 * c2 * cl).powi(2)).sqrt();
            if sine == 0.0 {
                return Some(0.0);
            }
            let cosine = s1 * s2 + c1 * c2 * cl;
            let sigma = sine.atan2(cosine);
            let azimuth = c1 * c2 * sl / sine;
            let square = 1.0 - azimuth * azimuth;
            let middle = if square > 1e-12 { cosine - 2.0 * s1 * s2 / square } else { 0.0 };
            let c = FLATTENING / 16.0 * square * (4.0 + FLATTENING * (4.0 - 3.0 * square));
            let before = lambda;
            lambda = l
                + (1.0 - c)
                    * FLATTENING
                    * azimuth
                    * (sigma + c * sine * (middle + c * cosine * (2.0 * middle * middle - 1.0)));
            if (lambda - before).abs() < 1e-12 {
                let u = square * (RADIUS * RADIUS - b * b) / (b * b);
                let a = 1.0 + u / 16384.0 * (4096.0 + u * (-768.0 + u * (320.0 - 175.0 * u)));
                let k = u / 1024.0 * (256.0 + u * (-128.0 + u * (74.0 - 47.0 * u)));
                let delta = k * sine * (middle + k / 4.0 * cosine * (2.0 * middle * middle - 1.0));
                return Some(b * a * (sigma - delta));
            }
            left -= 1;
            if left == 0 {
                return None;
            }
        }
    }
}

use functions::cases;

use crate::tests;

tests! {
    eccentric_anomaly: [(1.2, 0.3), (-2.0, 0.9), (8.0, 0.05)], kinks [(0.0, 0.0)];
    true_anomaly: [(1.2, 0.3), (0.7, 1.4), (-0.4, 2.0)], kinks [(0.5, 1.0)], panics [(1.0, -0.1)];
    state_vector: [[7000.0, 0.1, 0.9, 0.3, 1.1, 2.0]], panics [[7000.0, -0.1, 0.9, 0.3, 1.1, 2.0]];
    stumpff: [1.3, -2.0, 1e-5], kinks [0.0];
    propagate: [
        ([7000.0, 100.0, -300.0], [0.5, 7.2, 1.0], 900.0),
        ([7000.0, 100.0, -300.0], [1.5, 11.9, 1.0], 1500.0),
    ],
    kinks [([MU, 0.0, 0.0], [0.0, 2f64.sqrt(), 0.0], 1000.0)];
    air_density: [3.0, 150.0, 450.0, 1200.0, -0.5];
    acceleration: [
        ([6600.0, 500.0, 900.0], [0.3, 7.1, 2.0], 0.5),
        ([9600.0, 500.0, 900.0], [0.3, 6.1, 2.0], 0.5),
    ],
    kinks [([9600.0, 500.0, 900.0], [0.0, 0.0, 0.0], 0.5)],
    panics [([100.0, 0.0, 0.0], [0.0, 7.0, 0.0], 0.1)];
    attract: [
        (vec![[0.0, 0.1, 0.2], [1.0, -0.4, 0.3], [-0.7, 0.9, 0.1]], vec![1.0, 2.0, 0.5], 0.1, vec![[5.0; 3]; 3]),
        (vec![[0.0, 0.1, 0.2], [0.01, 0.1, 0.21]], vec![1.0, 2.0], 0.1, vec![[0.0; 3]; 2]),
    ],
    kinks [(vec![[1.0; 3], [1.0; 3]], vec![1.0, 2.0], 0.1, vec![[0.0; 3]; 2])];
    transfer_parameter: [(1.0, 1.5, 1.9, 2.7), (1.0, 0.7, 4.0, 4.0), (1.0, 1.2, 0.6, 0.33), (1.0, 1.5, 0.4, 700.0), (1.0, 1.5, 1.9, 300.0)], kinks [(1.0, 1.5, 0.3, 0.0)],
    panics [(1.0, 1.5, std::f64::consts::PI, 2.0)];
    refraction: [
        (88.0, 1000.0, 15.0),
        (30.0, 1000.0, 15.0),
        (2.0, 990.0, -5.0),
        (-2.0, 1020.0, 10.0),
    ],
    kinks [(0.0, 1010.0, 10.0), (90.0, 1010.0, 10.0)];
    covered: [
        (0.27, 0.25, 0.3),
        (0.27, 0.25, 0.6),
        (0.27, 0.25, 0.01),
        (0.25, 0.27, 0.01),
        (-0.1, 0.3, 0.1),
    ],
    kinks [(0.27, 0.27, 0.0)];
    leapfrog: [([1.0, 0.1, -0.1, 0.9], 1.0, 0.05, 30), ([40.0, 0.0, 900.0, 0.0], 1.0, 0.05, 30)];
    geodetic: [(4000.0, 1000.0, 4800.0), (-3000.0, 5500.0, -1200.0)], kinks [(0.0, 0.0, -6400.0)];
    surface_distance: [((0.8, 0.1), (0.5, 1.3)), ((-0.3, 2.0), (0.4, -1.0))],
    kinks [((0.8, 0.1), (0.8, 0.1)), ((0.0, 0.0), (0.0, std::f64::consts::PI)), ((0.0, 0.0), (0.0, 1.0))];
}

const MU: f64 = 398_600.441_8;
