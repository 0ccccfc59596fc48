//! Mini-batch training.

use crate::model::{Network, Score};
use dnn_core::data::{Labeled, MiniBatches};
use dnn_core::optimizer::{Adam, Optimizer};
use dnn_core::random::Random;

/// The hyper-parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Settings {
    /// The number of hidden units.
    pub(crate) hidden: usize,
    /// Adam's rate in the first epoch; it falls linearly, to reach 0 after the last.
    pub(crate) rate: f64,
    /// The strength of the L2 penalty.
    pub(crate) lambda: f64,
    /// The images of a mini-batch.
    pub(crate) batch: usize,
    /// The passes over the training images.
    pub(crate) epochs: usize,
}

impl Default for Settings {
    /// Chosen on images held back from training: see `--select`.
    fn default() -> Self {
        Self { hidden: 256, rate: 0.01, lambda: 1e-4, batch: 64, epochs: 60 }
    }
}

/// What is known after an epoch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Epoch {
    /// Counted from 1.
    pub(crate) number: usize,
    /// The mean of the mini-batches' objectives, each at the parameters it was met with.
    pub(crate) objective: f64,
    /// On the images trained on.
    pub(crate) training: Score,
    /// On images that training does not see.
    pub(crate) held_out: Score,
}

/// Trains a network; `report` is called after each epoch and has no influence on it.
pub(crate) fn train(
    settings: &Settings,
    seed: u64,
    training: &Labeled<f64>,
    held_out: &Labeled<f64>,
    mut report: impl FnMut(Epoch),
) -> Network {
    let mut random = Random::new(seed);
    let mut network = Network::new(settings.hidden, &mut random);
    let mut batches = MiniBatches::new(training.len(), settings.batch, random.bits());
    let mut adam = Adam::new(settings.rate);
    for number in 1..=settings.epochs {
        adam.rate = settings.rate * (settings.epochs + 1 - number) as f64 / settings.epochs as f64;
        let mut sum = 0.0;
        for indices in batches.epoch() {
            let batch = training.select(indices);
            let (value, gradient) =
                network.objective_value_and_grad(&batch.inputs, &batch.labels, settings.lambda);
            adam.step(&mut network, &gradient);
            sum += value * batch.len() as f64;
        }
        report(Epoch {
            number,
            objective: sum / training.len() as f64,
            training: network.score(training),
            held_out: network.score(held_out),
        });
    }
    network
}

#[cfg(test)]
mod tests {
    use super::{Settings, train};
    use crate::arguments;
    use dnn_core::data::{Labeled, optdigits};

    fn load(name: &str) -> Labeled<f64> {
        let directory = arguments::parse([]).expect("no argument is a correct call").data;
        optdigits::load(directory.join(name)).expect("the committed file is well-formed")
    }

    #[test]
    fn the_committed_files_are_whole() {
        for (name, images) in [("optdigits-train.csv", 3_823), ("optdigits-test.csv", 1_797)] {
            let data = load(name);
            assert_eq!((data.len(), data.inputs.shape()), (images, (64, images)));
            assert!((0..10).all(|class| data.labels.contains(&class)));
        }
    }

    #[test]
    fn a_seed_always_gives_the_same_network_and_training_helps() {
        let data = load("optdigits-train.csv").select(&(0..300).collect::<Vec<_>>());
        let settings = Settings { hidden: 16, epochs: 3, batch: 32, ..Settings::default() };
        let run = |seed| {
            let mut epochs = Vec::new();
            let network = train(&settings, seed, &data, &data, |epoch| epochs.push(epoch));
            (network, epochs)
        };
        let (network, epochs) = run(1);
        assert_eq!((network, epochs.clone()), run(1));
        assert_ne!(run(1).0, run(2).0);
        assert!(epochs[2].objective < epochs[0].objective && epochs[2].training.accuracy > 0.7);
    }
}
