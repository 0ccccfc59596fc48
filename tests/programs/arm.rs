//! The forward kinematics of a robot arm of any number of joints, and the steps that bring its tool to a target.

#[oracle::twin]
pub(crate) mod program {
    use std::f64::consts::PI;

    use dnn_core::{Differentiable, differentiable};

    /// A rigid motion: the rows of a rotation matrix with the translation behind them.
    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Motion([[f64; 4]; 3]);

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Link {
        pub length: f64,
        pub twist: f64,
        pub offset: f64,
        pub joint: Joint,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub enum Joint {
        Fixed,
        Revolute { zero: f64 },
        Prismatic { low: f64, high: f64 },
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Arm<const N: usize> {
        pub base: Motion,
        pub links: [Link; N],
    }

    pub type Arm3 = Arm<3>;
    pub type Point = [f64; 3];

    impl Motion {
        pub const IDENTITY: Self = Self([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]]);

        #[differentiable(wrt(self, next))]
        pub fn then(&self, next: &Motion) -> Motion {
            let mut rows = [[0.0; 4]; 3];
            for i in 0..3 {
                for j in 0..4 {
                    let mut sum = if j == 3 { self.0[i][3] } else { 0.0 };
                    for k in 0..3 {
                        sum += self.0[i][k] * next.0[k][j];
                    }
                    rows[i][j] = sum;
                }
            }
            Motion(rows)
        }

        #[differentiable(wrt(self))]
        pub fn translation(self) -> [f64; 3] {
            let Motion([[.., x], [.., y], [.., z]]) = self;
            [x, y, z]
        }
    }

    impl Link {
        /// The motion over the link, by the convention of Denavit and Hartenberg.
        #[differentiable(wrt(self, q))]
        pub fn motion(&self, q: f64) -> Motion {
            let (theta, d) = match self.joint {
                Joint::Fixed => (0.0, self.offset),
                Joint::Revolute { zero } => (q - zero, self.offset),
                Joint::Prismatic { low, high } => (0.0, self.offset + q.clamp(low, high)),
            };
            let (st, ct) = theta.sin_cos();
            let (sa, ca) = self.twist.sin_cos();
            let a = self.length;
            Motion([[ct, -st * ca, st * sa, a * ct], [st, ct * ca, -ct * sa, a * st], [0.0, sa, ca, d]])
        }

        pub fn is_free(&self) -> bool {
            !matches!(self.joint, Joint::Fixed)
        }
    }

    #[differentiable]
    impl<const N: usize> Arm<N> {
        pub const JOINTS: usize = N;

        #[differentiable(wrt(self, q))]
        pub fn tool(&self, q: &[f64; N]) -> [f64; 3] {
            let mut pose = self.base;
            for i in 0..N {
                let step = self.links[i].motion(q[i]);
                pose = pose.then(&step);
            }
            pose.translation()
        }

        #[differentiable(wrt(self, q, target))]
        pub fn distance2(&self, q: &[f64; N], target: &[f64; 3]) -> f64 {
            let tool = self.tool(q);
            let mut sum = 0.0;
            for i in 0..3 {
                let gap = tool[i] - target[i];
                sum += gap * gap;
            }
            sum
        }

        /// One joint after the other moves to where the distance is least along a parabola through three points.
        #[differentiable(wrt(self, q, target))]
        pub fn descend(&self, q: &[f64; N], target: &[f64; 3], rounds: usize) -> [f64; N] {
            const STEP: f64 = 0.05;
            let mut best = *q;
            for round in 0..rounds * Self::JOINTS {
                let i = round % Self::JOINTS;
                if !self.links[i].is_free() {
                    continue;
                }
                let mut moved = best;
                let here = self.distance2(&best, target);
                moved[i] = best[i] + STEP;
                let above = self.distance2(&moved, target);
                moved[i] = best[i] - STEP;
                let below = self.distance2(&moved, target);
                let bend = above - 2.0 * here + below;
                if bend > 1e-6 {
                    best[i] += 0.5 * STEP * (below - above) / bend;
                } else {
                    best[i] -= STEP * (above - below).signum();
                }
            }
            best
        }
    }

    /// How well an arm reaches all targets, from wherever the last one was reached.
    #[differentiable(wrt(arm, start))]
    pub fn tour(arm: &Arm3, start: [f64; 3], targets: &[[f64; 3]]) -> f64 {
        let mut q = start;
        let mut cost = 0.0;
        for target in targets {
            q = arm.descend(&q, target, 2);
            let distance2 = arm.distance2(&q, target);
            cost += distance2.sqrt();
            for angle in q.iter_mut() {
                if *angle > PI {
                    *angle -= 2.0 * PI;
                }
            }
        }
        cost
    }

    /// The tool of an arm with a longer first link.
    #[differentiable(wrt(arm, q, extra))]
    pub fn extended(arm: &Arm3, q: [f64; 3], extra: f64) -> Point {
        let [first, second, third] = arm.links;
        let first = Link { length: first.length + extra, ..first };
        let longer = Arm { links: [first, second, third], ..arm.clone() };
        longer.tool(&q)
    }
}

use program::{Arm3, Joint, Link, Motion, cases};

use oracle::tests;

fn arm(second: Joint) -> Arm3 {
    let link = |length, twist, offset, joint| Link { length, twist, offset, joint };
    Arm3 {
        base: Motion::IDENTITY,
        links: [
            link(0.4, 1.2, 0.1, Joint::Revolute { zero: 0.2 }),
            link(0.3, -0.3, 0.05, second),
            link(0.2, 0.4, 0.0, Joint::Revolute { zero: -0.1 }),
        ],
    }
}

fn arms() -> [Arm3; 3] {
    [Joint::Revolute { zero: 0.1 }, Joint::Prismatic { low: -0.2, high: 0.7 }, Joint::Fixed].map(arm)
}

tests! {
    motion_then: [(arms()[0].links[0].motion(0.3), arms()[0].links[1].motion(0.9))];
    motion_translation: [arms()[0].links[0].motion(0.3)];
    link_motion: [
        (arms()[0].links[1], 0.3),
        (arms()[1].links[1], 0.3),
        (arms()[1].links[1], 0.9),
        (arms()[2].links[1], 0.3),
    ];
    tour: arms().map(|arm| (arm, [0.3, 0.2, 3.2], vec![[0.5, 0.3, 0.2], [0.2, 0.6, -0.1]]));
    extended: arms().map(|arm| (arm, [0.3, 0.2, -0.4], 0.15));
}
