//! A plane truss: stiffness by bars, displacements by Cholesky's factors, and the stress that decides.

#[oracle::twin]
pub(crate) mod program {
    pub(crate) mod band {
        use dnn_core::{Differentiable, differentiable};

        #[derive(Debug, Clone, PartialEq)]
        pub enum Failure {
            NotPositive(usize),
        }

        /// A symmetric matrix, of which the lower half is kept row by row.
        #[derive(Differentiable, Clone, Debug)]
        pub struct Symmetric {
            pub size: usize,
            entries: Vec<f64>,
        }

        impl Symmetric {
            pub fn zero(size: usize) -> Self {
                Self { size, entries: vec![0.0; size * (size + 1) / 2] }
            }

            fn place(i: usize, j: usize) -> usize {
                let (i, j) = if i < j { (j, i) } else { (i, j) };
                i * (i + 1) / 2 + j
            }

            #[differentiable(wrt(self))]
            pub fn get(&self, i: usize, j: usize) -> f64 {
                self.entries[Self::place(i, j)]
            }

            #[differentiable(wrt(self, value))]
            pub fn add(&mut self, i: usize, j: usize, value: f64) {
                self.entries[Self::place(i, j)] += value;
            }

            /// Replaces the matrix by its lower factor.
            #[differentiable(wrt(self))]
            pub fn factor(&mut self) -> Result<(), Failure> {
                for i in 0..self.size {
                    for j in 0..=i {
                        let mut rest = self.entries[Self::place(i, j)];
                        for k in 0..j {
                            rest -= self.entries[Self::place(i, k)] * self.entries[Self::place(j, k)];
                        }
                        self.entries[Self::place(i, j)] = if i == j {
                            if rest <= 0.0 {
                                return Err(Failure::NotPositive(i));
                            }
                            rest.sqrt()
                        } else {
                            rest / self.entries[Self::place(j, j)]
                        };
                    }
                }
                Ok(())
            }

            #[differentiable(wrt(self, right))]
            pub fn solved(&self, right: &[f64]) -> Vec<f64> {
                let mut x = right.to_vec();
                for i in 0..self.size {
                    for k in 0..i {
                        x[i] -= self.get(i, k) * x[k];
                    }
                    x[i] /= self.get(i, i);
                }
                for i in (0..self.size).rev() {
                    for k in i + 1..self.size {
                        x[i] -= self.get(k, i) * x[k];
                    }
                    x[i] /= self.get(i, i);
                }
                x
            }
        }
    }

    use dnn_core::{Differentiable, differentiable};

    use band::{Failure, Symmetric};

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Joint {
        pub x: f64,
        pub y: f64,
        pub held: Held,
    }

    #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
    pub enum Held {
        Free,
        Fixed,
        /// Free along the ground only.
        Roller,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Bar {
        pub ends: (usize, usize),
        pub area: f64,
        pub material: Material,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Material {
        pub modulus: f64,
        pub strength: f64,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Truss {
        pub joints: Vec<Joint>,
        pub bars: Vec<Bar>,
    }

    /// Length and direction.
    #[derive(Differentiable, Clone, Copy, Debug)]
    struct Axis {
        length: f64,
        cosine: f64,
        sine: f64,
    }

    impl Held {
        fn free(self) -> [bool; 2] {
            match self {
                Held::Free => [true, true],
                Held::Fixed => [false, false],
                Held::Roller => [true, false],
            }
        }
    }

    impl Truss {
        const GROUND: f64 = 1e12;

        #[differentiable(wrt(self))]
        fn axis(&self, bar: usize) -> Axis {
            let (i, j) = self.bars[bar].ends;
            let (from, to) = (&self.joints[i], &self.joints[j]);
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let length = dx.hypot(dy);
            Axis { length, cosine: dx / length, sine: dy / length }
        }

        #[differentiable(wrt(self))]
        fn stiffness(&self) -> Symmetric {
            let mut matrix = Symmetric::zero(2 * self.joints.len());
            for b in 0..self.bars.len() {
                let axis = self.axis(b);
                let Bar { ends: (i, j), area, material } = self.bars[b];
                let stiffness = material.modulus * area / axis.length;
                let direction = [axis.cosine, axis.sine];
                for p in 0..2 {
                    for q in 0..2 {
                        let share = stiffness * direction[p] * direction[q];
                        if q <= p {
                            matrix.add(2 * i + p, 2 * i + q, share);
                            matrix.add(2 * j + p, 2 * j + q, share);
                        }
                        matrix.add(2 * i + p, 2 * j + q, -share);
                    }
                }
            }
            for (n, joint) in self.joints.iter().enumerate() {
                for (axis, free) in joint.held.free().into_iter().enumerate() {
                    if !free {
                        matrix.add(2 * n + axis, 2 * n + axis, Self::GROUND);
                    }
                }
            }
            matrix
        }

        #[differentiable(wrt(self, loads))]
        pub fn displacements(&self, loads: &[f64]) -> Result<Vec<f64>, Failure> {
            let mut stiffness = self.stiffness();
            stiffness.factor()?;
            Ok(stiffness.solved(loads))
        }

        #[differentiable(wrt(self, displacements))]
        fn stress(&self, bar: usize, displacements: &[f64]) -> f64 {
            let axis = self.axis(bar);
            let Bar { ends: (i, j), material: Material { modulus, .. }, .. } = self.bars[bar];
            let along = axis.cosine * (displacements[2 * j] - displacements[2 * i])
                + axis.sine * (displacements[2 * j + 1] - displacements[2 * i + 1]);
            modulus * along / axis.length
        }

        /// The mass, with a penalty on bars that are stressed beyond their strength, or bend where they are pressed.
        #[differentiable(wrt(self, loads))]
        pub fn cost(&self, loads: &[f64], penalty: f64) -> Result<f64, Failure> {
            let displacements = self.displacements(loads)?;
            let mut cost = 0.0;
            for (b, bar) in self.bars.iter().enumerate() {
                cost += bar.area * self.axis(b).length;
                let stress = self.stress(b, &displacements);
                let limit = if stress < 0.0 {
                    bar.material.strength.min(0.8 * bar.material.modulus * bar.area)
                } else {
                    bar.material.strength
                };
                let excess = stress.abs() / limit - 1.0;
                if excess > 0.0 {
                    cost += penalty * excess * excess;
                }
            }
            Ok(cost)
        }
    }
}

use program::{Bar, Held, Joint, Material, Truss, cases};

use oracle::tests;

fn truss(area: f64) -> Truss {
    let joint = |x, y, held| Joint { x, y, held };
    let bar = |i, j, area| Bar { ends: (i, j), area, material: Material { modulus: 2e3, strength: 1.5 } };
    Truss {
        joints: vec![
            joint(0.0, 0.1, Held::Fixed),
            joint(2.0, 0.0, Held::Roller),
            joint(0.9, 1.2, Held::Free),
            joint(2.2, 1.1, Held::Free),
        ],
        bars: vec![
            bar(0, 1, 0.4),
            bar(0, 2, 0.3),
            bar(1, 2, area),
            bar(1, 3, 0.5),
            bar(2, 3, 0.2),
            bar(0, 3, 0.6),
        ],
    }
}

const LOADS: [f64; 8] = [0.0, 0.0, 0.0, 0.0, 0.3, -1.0, 0.2, -0.4];

tests! {
    truss_axis: [(truss(0.3), 2)];
    truss_stiffness: [truss(0.3)];
    truss_displacements: [(truss(0.3), LOADS.to_vec())], kinks [(truss(-9.0), LOADS.to_vec())];
    truss_stress: [(truss(0.3), 2, vec![0.1, 0.2, -0.3, 0.4, 0.2, -0.1, 0.6, 0.5])];
    truss_cost: [(truss(0.3), LOADS.to_vec(), 3.0), (truss(0.01), LOADS.to_vec(), 3.0)],
        kinks [(truss(-9.0), LOADS.to_vec(), 3.0)];
}
