//! A gated recurrent cell over time: the loss of a sequence, by what is predicted and what is remembered.

#[oracle::twin]
pub(crate) mod program {
    use dnn_core::{Differentiable, differentiable};

    /// The width of the memory.
    const H: usize = 3;

    /// Weights of the input, of the memory, and a bias.
    #[derive(Differentiable, Clone, Debug)]
    pub struct Gate(pub Vec<Vec<f64>>, pub [[f64; H]; H], pub [f64; H]);

    #[derive(Differentiable, Clone, Debug)]
    pub struct Cell {
        pub update: Gate,
        pub reset: Gate,
        pub candidate: Gate,
    }

    #[derive(Differentiable, Clone, Copy, Debug, Default)]
    pub struct Memory {
        pub hidden: [f64; H],
        pub age: usize,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub enum Head {
        Regression { weights: [f64; H], bias: f64 },
        Classes(Vec<[f64; H]>),
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Network {
        pub cell: Cell,
        pub head: Head,
        #[differentiable(constant)]
        pub decay: f64,
    }

    #[derive(Clone, Debug)]
    pub struct Step {
        pub input: Vec<f64>,
        pub target: Target,
    }

    #[derive(Clone, Copy, Debug)]
    pub enum Target {
        Number(f64),
        Class(usize),
        Unknown,
    }

    #[differentiable]
    fn logistic(x: f64) -> f64 {
        if x >= 0.0 {
            1.0 / (1.0 + (-x).exp())
        } else {
            let e = x.exp();
            e / (1.0 + e)
        }
    }

    impl Gate {
        #[differentiable(wrt(self, input, hidden))]
        fn sums(&self, input: &[f64], hidden: &[f64; H]) -> [f64; H] {
            let Gate(weights, recurrent, bias) = self;
            let mut sums = *bias;
            for i in 0..H {
                for (w, x) in weights[i].iter().zip(input) {
                    sums[i] += w * x;
                }
                for j in 0..H {
                    sums[i] += recurrent[i][j] * hidden[j];
                }
            }
            sums
        }
    }

    impl Memory {
        #[differentiable(wrt(self, cell, input))]
        pub fn advance(&mut self, cell: &Cell, input: &[f64]) {
            let update = cell.update.sums(input, &self.hidden);
            let reset = cell.reset.sums(input, &self.hidden);
            let mut kept = self.hidden;
            for i in 0..H {
                kept[i] *= logistic(reset[i]);
            }
            let candidate = cell.candidate.sums(input, &kept);
            for i in 0..H {
                let z = logistic(update[i]);
                self.hidden[i] = (1.0 - z) * self.hidden[i] + z * candidate[i].tanh();
            }
            self.age += 1;
        }
    }

    #[differentiable]
    fn ln_sum_exp(scores: &[f64]) -> f64 {
        let mut top = f64::NEG_INFINITY;
        for score in scores {
            top = top.max(*score);
        }
        let mut sum = 0.0;
        for score in scores {
            sum += (score - top).exp();
        }
        top + sum.ln()
    }

    impl Head {
        #[differentiable(wrt(self, memory))]
        pub fn loss(&self, memory: Memory, target: Target) -> f64 {
            match (self, target) {
                (_, Target::Unknown) => 0.0,
                (Head::Regression { weights, bias }, Target::Number(number)) => {
                    let mut output = *bias;
                    for i in 0..H {
                        output += weights[i] * memory.hidden[i];
                    }
                    0.5 * (output - number).powi(2)
                }
                (Head::Classes(rows), Target::Class(class)) => {
                    let mut scores = vec![0.0; rows.len()];
                    for (k, row) in rows.iter().enumerate() {
                        for i in 0..H {
                            scores[k] += row[i] * memory.hidden[i];
                        }
                    }
                    ln_sum_exp(&scores) - scores[class]
                }
                _ => panic!("a target of another kind"),
            }
        }
    }

    impl Network {
        /// The mean loss of the steps; later ones weigh more, and memory that was kept for long is cleared.
        #[differentiable(wrt(self))]
        pub fn loss(&self, steps: &[Step], patience: usize) -> f64 {
            let mut memory = Memory::default();
            let mut loss = 0.0;
            let mut weight = 0.0;
            for step in steps {
                if memory.age == patience {
                    memory = Memory { age: 0, ..Memory::default() };
                }
                memory.advance(&self.cell, &step.input);
                let here = self.head.loss(memory, step.target);
                loss = self.decay * loss + here;
                weight = self.decay * weight + 1.0;
            }
            loss / weight
        }
    }

    /// The last memory after a sequence.
    #[differentiable(wrt(cell, start, inputs))]
    pub fn remembered(cell: &Cell, start: [f64; 3], inputs: &[[f64; 2]]) -> Memory {
        let mut memory = Memory { hidden: start, age: 0 };
        for input in inputs {
            memory.advance(cell, input);
        }
        memory
    }
}

use program::{Cell, Gate, Head, Memory, Network, Step, Target, cases};

use oracle::tests;

fn gate(seed: f64) -> Gate {
    let at = |i: usize, j: usize| (seed + i as f64 * 1.3 - j as f64 * 0.7).sin();
    Gate(
        (0..3).map(|i| vec![at(i, 0), at(i, 1)]).collect(),
        [[at(0, 3), 0.2, at(0, 5)], [at(1, 3), at(1, 4), -0.1], [0.3, at(2, 4), at(2, 5)]],
        [at(3, 0), at(3, 1), at(3, 2)],
    )
}

fn cell() -> Cell {
    Cell { update: gate(0.1), reset: gate(1.2), candidate: gate(-0.8) }
}

fn regression() -> Head {
    Head::Regression { weights: [0.7, -0.4, 0.2], bias: 0.1 }
}

fn classes() -> Head {
    Head::Classes(vec![[0.7, -0.4, 0.2], [-0.3, 0.6, 0.9]])
}

fn network(head: Head) -> Network {
    Network { cell: cell(), head, decay: 0.8 }
}

fn steps(targets: [Target; 3]) -> Vec<Step> {
    let inputs = [vec![0.5, -1.0], vec![0.1, 0.8], vec![-0.4, 0.3]];
    inputs.into_iter().zip(targets).map(|(input, target)| Step { input, target }).collect()
}

const MEMORY: Memory = Memory { hidden: [0.3, -0.6, 0.1], age: 2 };

tests! {
    logistic: [0.4, -0.7];
    gate_sums: [(gate(0.3), vec![0.5, -0.2], [0.1, 0.9, -0.4])];
    memory_advance: [(MEMORY, cell(), vec![0.4, 0.1])];
    ln_sum_exp: [vec![0.4, -0.2, 1.3]];
    head_loss: [
        (regression(), MEMORY, Target::Number(0.4)),
        (classes(), MEMORY, Target::Class(1)),
        (classes(), MEMORY, Target::Unknown),
    ],
    panics [(classes(), MEMORY, Target::Number(0.4))];
    network_loss: [
        (network(regression()), steps([Target::Number(0.4), Target::Unknown, Target::Number(-0.2)]), 9),
        (network(classes()), steps([Target::Class(0), Target::Class(1), Target::Class(1)]), 2),
    ],
    kinks [(network(classes()), vec![], 2)];
    remembered: [(cell(), [0.1, 0.2, -0.5], vec![[0.4, -0.1], [0.7, 0.9]]), (cell(), [0.1, 0.2, -0.5], vec![])];
}
