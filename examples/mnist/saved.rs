//! A run on disk: everything that its next step depends on.

use crate::model::Network;
use dnn_core::optimizer::{Adam, Optimizer, Parameters};
use dnn_core::random::Random;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::{fs, io};

/// What is known after an epoch.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Epoch {
    pub(crate) objective: f32,
    pub(crate) test_loss: f32,
    pub(crate) test_accuracy: f64,
}

/// A run after some steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Run {
    pub(crate) seed: u64,
    pub(crate) epochs: usize,
    /// The number of training images: the order of the mini-batches depends on it.
    pub(crate) images: usize,
    /// The steps taken.
    pub(crate) step: usize,
    /// The sum of the objectives of the unfinished epoch's batches.
    pub(crate) sum: f32,
    pub(crate) history: Vec<Epoch>,
    /// All weights and biases in the order of the network's.
    parameters: Vec<f32>,
    /// What the optimizer remembers.
    memory: Vec<f32>,
}

impl Run {
    /// A run before its first step.
    pub(crate) fn start(seed: u64, epochs: usize, images: usize) -> Self {
        let parameters = Network::new(&mut Random::new(seed)).flatten();
        let memory = Adam::<f32>::default().memory();
        Self { seed, epochs, images, step: 0, sum: 0.0, history: Vec::new(), parameters, memory }
    }

    /// The network and the optimizer, with a rate of the caller's.
    pub(crate) fn unpack(&self, rate: f32) -> (Network, Adam<f32>) {
        let mut network = Network::new(&mut Random::new(self.seed));
        network.unflatten(&self.parameters);
        let mut adam = Adam::new(rate);
        adam.restore(&network, &self.memory);
        (network, adam)
    }

    pub(crate) fn pack(&mut self, network: &Network, adam: &Adam<f32>) {
        (self.parameters, self.memory) = (network.flatten(), adam.memory());
    }

    /// Writes the run; a file that is there stays whole until the new one is.
    pub(crate) fn save(&self, path: &Path) -> Result<(), String> {
        let write = || -> io::Result<()> {
            let unfinished = path.with_extension("unfinished");
            fs::write(&unfinished, serde_json::to_vec(self)?)?;
            fs::rename(unfinished, path)
        };
        write().map_err(|error| format!("{}: cannot be written: {error}", path.display()))
    }

    pub(crate) fn load(path: &Path) -> Result<Self, String> {
        let bytes = fs::read(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
        let run: Self = serde_json::from_slice(&bytes)
            .map_err(|error| format!("{}: not a saved run: {error}", path.display()))?;
        let fresh = Self::start(run.seed, run.epochs, run.images);
        let numbers = fresh.parameters.len();
        // Adam remembers two numbers beside two of each parameter, and these only from its first step on.
        let remembered = fresh.memory.len() + if run.step == 0 { 0 } else { 2 * numbers };
        if run.parameters.len() != numbers || run.memory.len() != remembered {
            return Err(format!(
                "{}: not a saved run: {} parameters and {} numbers of the optimizer, expected {numbers} and {remembered}",
                path.display(),
                run.parameters.len(),
                run.memory.len(),
            ));
        }
        Ok(run)
    }
}
