//! Ordinary differential equations with parameters inside: one integrator, several systems, one fit.

#[oracle::twin(plain)]
pub(crate) mod program {
    pub(crate) mod method {
        use dnn_core::{Differentiable, differentiable};

        /// What changes in time.
        #[differentiable]
        pub trait System<const N: usize> {
            #[differentiable(wrt(self, t, y))]
            fn rates(&self, t: f64, y: &[f64; N]) -> [f64; N];

            /// What is kept of a state after a step.
            #[differentiable(wrt(self, y))]
            fn settled(&self, y: [f64; N]) -> [f64; N] {
                y
            }
        }

        #[derive(Clone, Copy, Debug)]
        pub struct Tolerance {
            pub absolute: f64,
            pub relative: f64,
        }

        impl Tolerance {
            pub const LOOSE: Self = Self { absolute: 1e-3, ..Self::TIGHT };
            pub const TIGHT: Self = Self { absolute: 1e-7, relative: 1e-4 };
        }

        #[derive(Differentiable, Clone, Copy, Debug)]
        pub struct Solution<const N: usize> {
            pub y: [f64; N],
            pub t: f64,
            pub steps: usize,
            pub refused: usize,
        }

        #[differentiable]
        fn moved<const N: usize>(y: &[f64; N], h: f64, rates: &[f64; N]) -> [f64; N] {
            let mut moved = *y;
            for i in 0..N {
                moved[i] += h * rates[i];
            }
            moved
        }

        /// Heun's step, and Euler's for the error.
        #[differentiable(wrt(system, t, y, h))]
        fn step<const N: usize, S: System<N>>(system: &S, t: f64, y: &[f64; N], h: f64) -> ([f64; N], f64) {
            let first = system.rates(t, y);
            let ahead = moved(y, h, &first);
            let second = system.rates(t + h, &ahead);
            let mut next = *y;
            let mut error: f64 = 0.0;
            for i in 0..N {
                next[i] += 0.5 * h * (first[i] + second[i]);
                error = error.max((next[i] - ahead[i]).abs());
            }
            (system.settled(next), error)
        }

        #[differentiable(wrt(system, y, duration))]
        pub fn integrate<const N: usize, S: System<N>>(
            system: &S,
            y: &[f64; N],
            duration: f64,
            tolerance: Tolerance,
        ) -> Solution<N> {
            let mut solution = Solution { y: *y, t: 0.0, steps: 0, refused: 0 };
            let mut h = duration / 8.0;
            while solution.t < duration && solution.steps + solution.refused < 200 {
                if solution.t + h > duration {
                    h = duration - solution.t;
                }
                let (next, error) = step(system, solution.t, &solution.y, h);
                let mut scale = tolerance.absolute;
                for value in &next {
                    scale += tolerance.relative * value.abs();
                }
                if error > 10.0 * scale {
                    solution.refused += 1;
                    h *= 0.5;
                    continue;
                }
                solution.y = next;
                solution.t += h;
                solution.steps += 1;
                if error < scale {
                    h *= 1.5;
                }
            }
            solution
        }
    }

    use dnn_core::{Differentiable, differentiable};

    use method::{Solution, System, Tolerance, integrate};

    /// Prey, and predators that eat them up to a limit.
    #[derive(Differentiable, Clone, Debug)]
    pub struct Predation {
        pub growth: f64,
        pub hunger: f64,
        pub death: f64,
        pub capacity: Option<f64>,
    }

    #[differentiable(trait)]
    impl System<2> for Predation {
        #[differentiable(wrt(self, t, y))]
        fn rates(&self, t: f64, y: &[f64; 2]) -> [f64; 2] {
            let [prey, predators] = *y;
            let growth = self.growth * (1.0 + 0.1 * t.sin());
            let room = match self.capacity {
                Some(capacity) => 1.0 - prey / capacity,
                None => 1.0,
            };
            let eaten = self.hunger * prey * predators;
            [growth * prey * room - eaten, 0.5 * eaten - self.death * predators]
        }

        #[differentiable(wrt(self, y))]
        fn settled(&self, y: [f64; 2]) -> [f64; 2] {
            [y[0].max(0.0), y[1].max(0.0)]
        }
    }

    /// A pendulum that is pushed in time.
    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Pendulum {
        pub length: f64,
        pub friction: f64,
        pub push: Push,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub enum Push {
        None,
        Periodic { strength: f64, frequency: f64 },
        Kick { at: f64, strength: f64 },
    }

    impl Push {
        #[differentiable(wrt(self, t))]
        fn torque(self, t: f64) -> f64 {
            match self {
                Push::None => 0.0,
                Push::Periodic { strength, frequency } => strength * (frequency * t).cos(),
                Push::Kick { at, strength } => {
                    let gap = t - at;
                    if gap.abs() < 0.25 { strength * (1.0 - 16.0 * gap * gap) } else { 0.0 }
                }
            }
        }
    }

    #[differentiable(trait)]
    impl System<2> for Pendulum {
        #[differentiable(wrt(self, t, y))]
        fn rates(&self, t: f64, y: &[f64; 2]) -> [f64; 2] {
            const GRAVITY: f64 = 9.81;
            let &[angle, speed] = y;
            let torque = self.push.torque(t);
            [speed, -GRAVITY / self.length * angle.sin() - self.friction * speed + torque]
        }
    }

    #[differentiable(wrt(predation, start))]
    pub fn populations(predation: &Predation, start: [f64; 2], duration: f64) -> Solution<2> {
        integrate(predation, &start, duration, Tolerance::LOOSE)
    }

    /// The angle of a pendulum at times, from rest.
    #[differentiable(wrt(pendulum, angle))]
    pub fn misfit(pendulum: Pendulum, angle: f64, seen: &[(f64, f64)]) -> f64 {
        let mut y = [angle, 0.0];
        let mut before = 0.0;
        let mut sum = 0.0;
        for (time, seen) in seen {
            let later = Pendulum { push: Push::None, ..pendulum };
            let solution = if before == 0.0 {
                integrate::<2, Pendulum>(&pendulum, &y, time - before, Tolerance::TIGHT)
            } else {
                integrate(&later, &y, time - before, Tolerance::LOOSE)
            };
            y = solution.y;
            before = *time;
            sum += (y[0] - seen).powi(2);
        }
        sum.sqrt()
    }
}

use program::{Pendulum, Predation, Push, cases};

use oracle::tests;

fn predation(capacity: Option<f64>) -> Predation {
    Predation { growth: 1.1, hunger: 0.4, death: 0.6, capacity }
}

fn pendulum(push: Push) -> Pendulum {
    Pendulum { length: 1.3, friction: 0.2, push }
}

const PERIODIC: Push = Push::Periodic { strength: 0.8, frequency: 2.0 };
const KICK: Push = Push::Kick { at: 0.3, strength: 5.0 };

fn seen() -> Vec<(f64, f64)> {
    vec![(0.5, 0.2), (1.2, -0.4)]
}

tests! {
    predation_rates: [(predation(None), 0.0, [1.5, 0.7]), (predation(Some(3.0)), 0.0, [1.5, 0.7])];
    predation_settled: [(predation(None), [1.5, -0.7])];
    pendulum_rates: [(pendulum(Push::None), 0.4, [0.3, -0.2]), (pendulum(PERIODIC), 0.4, [0.3, -0.2])];
    push_torque: [(Push::None, 0.4), (PERIODIC, 0.4), (KICK, 0.4), (KICK, 0.7)];
    populations: [(predation(None), [2.0, 1.0], 1.0), (predation(Some(3.0)), [0.5, 2.0], 1.5)];
    misfit: [
        (pendulum(Push::None), 0.4, seen()),
        (pendulum(PERIODIC), 0.4, seen()),
        (pendulum(KICK), -0.7, seen()),
    ];
}
