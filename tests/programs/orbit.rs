//! Orbits of a satellite: elements and states, Kepler's equation, and maneuvers along the way.

#[oracle::twin]
pub(crate) mod program {
    pub(crate) mod vector {
        use dnn_core::{Differentiable, differentiable};
        use num_traits::{Float, FloatConst};

        #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
        pub struct Vector<T>(pub T, pub T, pub T);

        #[differentiable]
        impl<T: Float + FloatConst> Vector<T> {
            #[differentiable(wrt(self, other))]
            pub fn dot(&self, other: &Vector<T>) -> T {
                self.0 * other.0 + self.1 * other.1 + self.2 * other.2
            }

            #[differentiable(wrt(self))]
            pub fn norm(&self) -> T {
                self.dot(self).sqrt()
            }

            #[differentiable(wrt(self, a, other, b))]
            pub fn combined(&self, a: T, other: &Vector<T>, b: T) -> Vector<T> {
                Vector(a * self.0 + b * other.0, a * self.1 + b * other.1, a * self.2 + b * other.2)
            }

            /// Turned about the third axis.
            #[differentiable(wrt(self, angle))]
            pub fn about_pole(self, angle: T) -> Vector<T> {
                let Vector(x, y, z) = self;
                let (s, c) = angle.sin_cos();
                Vector(c * x - s * y, s * x + c * y, z)
            }

            /// Turned about the first axis.
            #[differentiable(wrt(self, angle))]
            pub fn about_node(self, angle: T) -> Vector<T> {
                let Vector(x, y, z) = self;
                let (s, c) = angle.sin_cos();
                Vector(x, c * y - s * z, s * y + c * z)
            }
        }

        /// An angle in `[0, 2π)`.
        #[differentiable]
        pub fn wrapped<T: Float + FloatConst>(angle: T) -> T {
            let turn = T::PI() + T::PI();
            let mut angle = angle;
            while angle < T::zero() {
                angle = angle + turn;
            }
            while angle >= turn {
                angle = angle - turn;
            }
            angle
        }
    }

    use std::f64::consts::PI;

    use dnn_core::{Differentiable, differentiable};

    use vector::Vector;
    #[differentiable]
    use vector::wrapped;

    pub type Vec3 = Vector<f64>;

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Body {
        pub mu: f64,
        pub radius: f64,
        pub j2: f64,
    }

    pub const EARTH: Body = Body { mu: 398_600.441_8, radius: 6378.137, j2: 1.082_63e-3 };

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Elements {
        pub semi_major: f64,
        pub eccentricity: f64,
        pub inclination: f64,
        pub node: f64,
        pub periapsis: f64,
        pub mean_anomaly: f64,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct State {
        pub position: Vec3,
        pub velocity: Vec3,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub enum Event {
        Coast {
            time: f64,
        },
        /// A change of the speed, along the velocity.
        Burn(f64),
        /// A change of the velocity.
        Impulse(Vec3),
        Drag {
            coefficient: f64,
            time: f64,
            steps: usize,
        },
    }

    /// The eccentric anomaly, by Newton's method from below.
    #[differentiable]
    fn eccentric_anomaly(mean: f64, eccentricity: f64) -> f64 {
        let mut anomaly = if eccentricity < 0.8 { mean } else { PI };
        for _ in 0..30 {
            let (sine, cosine) = anomaly.sin_cos();
            let step = (anomaly - eccentricity * sine - mean) / (1.0 - eccentricity * cosine);
            anomaly -= step;
            if step.abs() < 1e-12 {
                break;
            }
        }
        anomaly
    }

    impl Body {
        #[differentiable(wrt(self, semi_major))]
        fn mean_motion(&self, semi_major: f64) -> f64 {
            (self.mu / (semi_major * semi_major * semi_major)).sqrt()
        }

        /// Gravity with the flattening's share.
        #[differentiable(wrt(self, at))]
        fn gravity(&self, at: &Vec3) -> Vec3 {
            let r = at.norm();
            let z2 = (at.2 / r).powi(2);
            let flat = 1.5 * self.j2 * (self.radius / r).powi(2);
            let pull = -self.mu / (r * r * r);
            Vector(
                pull * at.0 * (1.0 + flat * (1.0 - 5.0 * z2)),
                pull * at.1 * (1.0 + flat * (1.0 - 5.0 * z2)),
                pull * at.2 * (1.0 + flat * (3.0 - 5.0 * z2)),
            )
        }
    }

    impl Elements {
        /// Drifts over a time, with the secular rates that the flattening causes.
        #[differentiable(wrt(self, body, time))]
        pub fn after(self, body: &Body, time: f64) -> Elements {
            let mean_motion = body.mean_motion(self.semi_major);
            let parameter = self.semi_major * (1.0 - self.eccentricity.powi(2));
            let rate = -1.5 * mean_motion * body.j2 * (body.radius / parameter).powi(2);
            let cosine = self.inclination.cos();
            Elements {
                node: wrapped(self.node + rate * cosine * time),
                periapsis: wrapped(self.periapsis + rate * (2.5 * (1.0 - cosine * cosine) - 2.0) * time),
                mean_anomaly: wrapped(self.mean_anomaly + mean_motion * time),
                ..self
            }
        }

        #[differentiable(wrt(self, body))]
        pub fn state(&self, body: &Body) -> State {
            let Elements { semi_major: a, eccentricity: e, inclination, node, periapsis, mean_anomaly } =
                *self;
            let anomaly = eccentric_anomaly(mean_anomaly, e);
            let (sine, cosine) = anomaly.sin_cos();
            let minor = (1.0 - e * e).sqrt();
            let speed = body.mean_motion(a) * a / (1.0 - e * cosine);
            let flat = Vector(a * (cosine - e), a * minor * sine, 0.0);
            let along = Vector(-speed * sine, speed * minor * cosine, 0.0);
            State {
                position: flat.about_pole(periapsis).about_node(inclination).about_pole(node),
                velocity: along.about_pole(periapsis).about_node(inclination).about_pole(node),
            }
        }
    }

    impl State {
        #[differentiable(wrt(self, body))]
        pub fn energy(&self, body: &Body) -> f64 {
            0.5 * self.velocity.dot(&self.velocity) - body.mu / self.position.norm()
        }

        /// One step of the leapfrog.
        #[differentiable(wrt(self, body, dt, drag))]
        fn step(&mut self, body: &Body, dt: f64, drag: f64) {
            self.position = self.position.combined(1.0, &self.velocity, 0.5 * dt);
            let gravity = body.gravity(&self.position);
            self.velocity = self.velocity.combined(1.0, &gravity, dt);
            let speed = self.velocity.norm();
            let factor = -drag * speed * dt;
            let State { velocity, .. } = self;
            velocity.0 += factor * velocity.0;
            velocity.1 += factor * velocity.1;
            velocity.2 += factor * velocity.2;
            self.position = self.position.combined(1.0, &self.velocity, 0.5 * dt);
        }

        #[differentiable(wrt(self, body, event))]
        pub fn apply(&mut self, body: &Body, event: &Event) {
            match event {
                Event::Coast { time } => {
                    let dt = time / 16.0;
                    for _ in 0..16 {
                        self.step(body, dt, 0.0);
                    }
                }
                Event::Burn(change) => {
                    let speed = self.velocity.norm();
                    self.velocity = self.velocity.combined(1.0 + change / speed, &self.velocity, 0.0);
                }
                Event::Impulse(Vector(x, y, z)) => {
                    self.velocity.0 += x;
                    self.velocity.1 += y;
                    self.velocity.2 += z;
                }
                Event::Drag { coefficient, time, steps } => {
                    let mut left = *time;
                    while left > 1e-9 {
                        let dt = left.min(time / *steps as f64);
                        self.step(body, dt, *coefficient);
                        left -= dt;
                    }
                }
            }
        }
    }

    /// How far a mission ends from its target, with a price on the energy that is missing.
    #[differentiable(wrt(start, events, target))]
    pub fn miss(start: Elements, events: &[Event], target: &Vec3) -> f64 {
        let mut state = start.after(&EARTH, 120.0).state(&EARTH);
        let before = state.energy(&EARTH);
        for event in events {
            state.apply(&EARTH, event);
        }
        let after = state.energy(&EARTH);
        let distance = state.position.combined(1.0, target, -1.0).norm();
        distance + if after < before { 10.0 * (before - after) } else { 0.0 }
    }
}

use program::vector::Vector;
use program::{EARTH, Elements, Event, State, cases};

use oracle::tests;

const LOW: Elements = Elements {
    semi_major: 7000.0,
    eccentricity: 0.05,
    inclination: 0.9,
    node: 6.2,
    periapsis: 0.3,
    mean_anomaly: 1.1,
};
const LONG: Elements = Elements { semi_major: 26_000.0, eccentricity: 0.85, mean_anomaly: 2.0, ..LOW };
const STATE: State = State { position: Vector(6900.0, 800.0, -300.0), velocity: Vector(-0.9, 6.8, 3.1) };
const TARGET: Vector<f64> = Vector(-2000.0, 5500.0, 4000.0);

fn events(burn: f64) -> Vec<Event> {
    vec![
        Event::Coast { time: 300.0 },
        Event::Burn(burn),
        Event::Drag { coefficient: 1e-6, time: 200.0, steps: 3 },
        Event::Impulse(Vector(0.01, -0.02, 0.005)),
    ]
}

tests! {
    eccentric_anomaly: [(1.1, 0.05), (2.0, 0.85)];
    body_mean_motion: [(EARTH, 7000.0)];
    body_gravity: [(EARTH, STATE.position)];
    elements_after: [(LOW, EARTH, 500.0), (LONG, EARTH, -1e5)];
    elements_state: [(LOW, EARTH), (LONG, EARTH)];
    state_energy: [(STATE, EARTH)];
    state_step: [(STATE, EARTH, 10.0, 1e-6)];
    state_apply: [
        (STATE, EARTH, Event::Coast { time: 60.0 }),
        (STATE, EARTH, Event::Burn(0.1)),
        (STATE, EARTH, Event::Impulse(TARGET)),
        (STATE, EARTH, Event::Drag { coefficient: 1e-6, time: 100.0, steps: 4 }),
    ];
    miss: [(LOW, events(0.1), TARGET), (LONG, events(-0.1), TARGET), (LOW, vec![], TARGET)];
}
