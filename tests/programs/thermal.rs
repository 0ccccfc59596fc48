//! A network of heat: bodies that conduct, exchange and radiate, with a heater that a thermostat switches.

#[oracle::twin]
pub(crate) mod program {
    use dnn_core::{Differentiable, differentiable};

    #[derive(Differentiable, Clone, Debug)]
    pub struct Node {
        pub temperature: f64,
        pub capacity: f64,
        #[differentiable(constant)]
        pub label: String,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Link {
        pub from: usize,
        pub to: usize,
        pub kind: Kind,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub enum Kind {
        Conduction { conductance: f64 },
        Convection { coefficient: f64, exponent: f64 },
        Radiation(f64),
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Heater {
        pub node: usize,
        pub power: f64,
        pub mode: Mode,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub enum Mode {
        Always,
        Thermostat { low: f64, high: f64, on: bool },
        Ramp { start: f64, slope: f64 },
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Network {
        pub nodes: Vec<Node>,
        pub links: Vec<Link>,
        pub heater: Option<Heater>,
        pub outside: f64,
    }

    const STEFAN_BOLTZMANN: f64 = 5.670_374_419e-8;

    impl Kind {
        /// The flow from a body to a colder one.
        #[differentiable(wrt(self, warm, cold))]
        fn flow(&self, warm: f64, cold: f64) -> f64 {
            let gap = warm - cold;
            match self {
                Self::Conduction { conductance } => conductance * gap,
                Self::Convection { coefficient, exponent } => {
                    coefficient * gap.abs().powf(*exponent).copysign(gap)
                }
                Self::Radiation(area) => STEFAN_BOLTZMANN * area * (warm.powi(4) - cold.powi(4)),
            }
        }
    }

    impl Heater {
        #[differentiable(wrt(self))]
        fn heat(&mut self, temperature: f64, time: f64) -> f64 {
            match &mut self.mode {
                Mode::Always => self.power,
                Mode::Thermostat { low, high, on } => {
                    if temperature < *low {
                        *on = true;
                    } else if temperature > *high {
                        *on = false;
                    }
                    if *on { self.power } else { 0.0 }
                }
                Mode::Ramp { start, slope } => (*start + *slope * time).min(self.power),
            }
        }
    }

    impl Network {
        #[differentiable(wrt(self))]
        fn flows(&self) -> Vec<f64> {
            let mut flows = vec![0.0; self.nodes.len()];
            for Link { from, to, kind } in &self.links {
                let flow = kind.flow(self.nodes[*from].temperature, self.nodes[*to].temperature);
                flows[*from] -= flow;
                flows[*to] += flow;
            }
            let first = &self.nodes[0];
            flows[0] -= 0.5 * (first.temperature - self.outside);
            flows
        }

        #[differentiable(wrt(self))]
        pub fn step(&mut self, time: f64, dt: f64) -> f64 {
            let mut flows = self.flows();
            let mut used = 0.0;
            if let Some(heater) = &mut self.heater {
                let node = heater.node;
                used = heater.heat(self.nodes[node].temperature, time);
                flows[node] += used;
            }
            for (node, flow) in self.nodes.iter_mut().zip(&flows) {
                node.temperature += dt * flow / node.capacity;
            }
            used * dt
        }

        #[differentiable(wrt(self))]
        fn energy(&self) -> f64 {
            let mut energy = 0.0;
            for node in &self.nodes {
                energy += node.capacity * node.temperature;
            }
            energy
        }
    }

    /// The discomfort of the last node over a day, with a price on what the heater used and on the heat that is kept.
    #[differentiable(wrt(network, wish, price))]
    pub fn discomfort(network: &Network, wish: f64, steps: usize, price: f64) -> f64 {
        let mut network = network.clone();
        let before = network.energy();
        let dt = 60.0;
        let last = network.nodes.len() - 1;
        let mut used = 0.0;
        let mut sum = 0.0;
        for i in 0..steps {
            used += network.step(i as f64 * dt, dt);
            let gap = wish - network.nodes[last].temperature;
            sum += if gap > 0.0 { gap * gap } else { 0.1 * gap * gap };
        }
        let kept = network.energy() - before;
        sum + price * (used - 0.2 * kept)
    }

    /// Where a network without a heater comes to rest, by relaxation.
    #[differentiable(wrt(network))]
    pub fn settled(network: Network, tolerance: f64) -> Network {
        let mut network = Network { heater: None, ..network };
        let mut rounds = 0;
        loop {
            let before = network.nodes[0].temperature;
            network.step(0.0, 40.0);
            rounds += 1;
            if (network.nodes[0].temperature - before).abs() < tolerance || rounds >= 25 {
                return network;
            }
        }
    }
}

use program::{Heater, Kind, Link, Mode, Network, Node, cases};

use oracle::tests;

fn network(mode: Option<Mode>) -> Network {
    let node = |temperature, capacity, label: &str| Node { temperature, capacity, label: label.to_owned() };
    let link = |from, to, kind| Link { from, to, kind };
    Network {
        nodes: vec![node(285.0, 9e3, "wall"), node(295.0, 2e3, "air"), node(290.0, 5e3, "floor")],
        links: vec![
            link(0, 1, Kind::Conduction { conductance: 4.0 }),
            link(1, 2, Kind::Convection { coefficient: 2.0, exponent: 1.25 }),
            link(2, 0, Kind::Radiation(3.0)),
        ],
        heater: mode.map(heater),
        outside: 270.0,
    }
}

fn heater(mode: Mode) -> Heater {
    Heater { node: 1, power: 900.0, mode }
}

fn modes() -> [Mode; 3] {
    [
        Mode::Always,
        Mode::Thermostat { low: 291.5, high: 295.5, on: true },
        Mode::Ramp { start: 100.0, slope: 3.0 },
    ]
}

tests! {
    kind_flow: network(None).links.iter().map(|link| (link.kind, 300.0, 290.0)).collect::<Vec<_>>();
    heater_heat: [
        (heater(Mode::Always), 290.0, 30.0),
        (heater(modes()[1].clone()), 290.0, 30.0),
        (heater(modes()[1].clone()), 299.0, 30.0),
        (heater(modes()[2].clone()), 290.0, 30.0),
        (heater(modes()[2].clone()), 290.0, 300.0),
    ];
    network_flows: [network(None)];
    network_step: [(network(None), 60.0, 20.0), (network(Some(Mode::Always)), 60.0, 20.0)];
    network_energy: [network(None)];
    discomfort: modes().map(|mode| (network(Some(mode)), 294.0, 12, 1e-3));
    settled: [(network(Some(Mode::Always)), 0.05), (network(None), 1e-6)];
}
