//! A run on disk: everything that its next step depends on.

use crate::model::{Network, initial};
use dnn_core::optimizer::Parameters;
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
    /// The steps taken.
    pub(crate) step: usize,
    /// The sum of the objectives of the unfinished epoch's batches.
    pub(crate) sum: f32,
    pub(crate) history: Vec<Epoch>,
    /// All weights and biases in the order of the network's.
    parameters: Vec<f32>,
    /// What the optimizer remembers.
    pub(crate) memory: Vec<f32>,
}

impl Run {
    pub(crate) fn new(seed: u64, epochs: usize, network: &Network, memory: Vec<f32>) -> Self {
        let mut run =
            Self { seed, epochs, step: 0, sum: 0.0, history: Vec::new(), parameters: Vec::new(), memory };
        run.set_network(network);
        run
    }

    pub(crate) fn set_network(&mut self, network: &Network) {
        self.parameters.clear();
        network.visit(&mut |slice| self.parameters.extend_from_slice(slice));
    }

    pub(crate) fn network(&self) -> Network {
        let mut network = initial(&mut Random::new(self.seed));
        let mut parameters = self.parameters.iter();
        network.visit_mut(&mut |slice| {
            for (entry, &saved) in slice.iter_mut().zip(&mut parameters) {
                *entry = saved;
            }
        });
        network
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
        let (mut needed, network) = (0, run.network());
        network.visit(&mut |slice: &[f32]| needed += slice.len());
        if run.parameters.len() == needed {
            Ok(run)
        } else {
            Err(format!("{}: {} parameters, expected {needed}", path.display(), run.parameters.len()))
        }
    }
}
