//! Mini-batch training that can stop after any step and go on as if it had not.

use crate::model::{evaluate, initial, objective_value_and_grad};
use crate::saved::{Epoch, Run};
use dnn_core::data::{Labeled, MiniBatches};
use dnn_core::optimizer::{Adam, Optimizer, schedule};
use dnn_core::random::Random;

const RATE: f32 = 2e-3;
const LAMBDA: f32 = 1e-4;
pub(crate) const BATCH: usize = 64;

/// A run before its first step.
pub(crate) fn start(seed: u64, epochs: usize) -> Run {
    let network = initial(&mut Random::new(seed));
    Run::new(seed, epochs, &network, Adam::new(RATE).memory())
}

/// The number of steps of an epoch.
pub(crate) fn steps(images: usize) -> usize {
    images.div_ceil(BATCH)
}

/// Goes on with a run until it is finished, or until `stop` says so after a step. `report` is called after each epoch.
pub(crate) fn go_on(
    run: &mut Run,
    training: &Labeled<f32>,
    test: &Labeled<f32>,
    mut step_done: impl FnMut(),
    mut report: impl FnMut(usize, Epoch),
    stop: impl Fn() -> bool,
) {
    let mut network = run.network();
    let mut adam = Adam::new(RATE);
    adam.restore(&network, &run.memory);
    let per_epoch = steps(training.len());
    let total = run.epochs * per_epoch;
    while run.step < total && !stop() {
        // The batches of an epoch depend on the seed and the epoch alone.
        let epoch = run.step / per_epoch;
        let mut batches =
            MiniBatches::new(training.len(), BATCH, Random::new(run.seed + epoch as u64).bits());
        for indices in batches.epoch().skip(run.step % per_epoch) {
            let batch = training.select(indices);
            adam.rate = schedule::half_cosine(RATE, run.step, total);
            let (w1, b1, w2, b2) = &network;
            let (value, gradient) =
                objective_value_and_grad(w1, b1, w2, b2, &batch.inputs, &batch.labels, LAMBDA);
            adam.step(&mut network, &gradient);
            run.sum += value * batch.len() as f32;
            run.step += 1;
            step_done();
            if stop() {
                break;
            }
        }
        if run.step == (epoch + 1) * per_epoch {
            let (test_loss, test_accuracy) = evaluate(&network, test);
            let epoch = Epoch { objective: run.sum / training.len() as f32, test_loss, test_accuracy };
            run.sum = 0.0;
            run.history.push(epoch);
            report(run.history.len(), epoch);
        }
    }
    run.set_network(&network);
    run.memory = adam.memory();
}

#[cfg(test)]
mod tests {
    use super::{go_on, start};
    use crate::saved::Run;
    use dnn_core::data::Labeled;
    use dnn_core::random::Random;
    use nalgebra::DMatrix;
    use std::cell::Cell;

    fn data() -> Labeled<f32> {
        let mut random = Random::new(9);
        let labels: Vec<usize> = (0..150).map(|i| i % 10).collect();
        let inputs = DMatrix::from_fn(784, 150, |i, j| {
            if i % 10 == labels[j] { 1.0 } else { random.below(256) as f32 / 256.0 }
        });
        Labeled { inputs, labels }
    }

    /// Stopped after every third step, saved, loaded, resumed: the same run, to the last bit.
    #[test]
    fn a_resumed_run_is_the_uninterrupted_one() {
        let data = data();
        let mut whole = start(5, 3);
        go_on(&mut whole, &data, &data, || (), |_, _| (), || false);
        assert_eq!((whole.step, whole.history.len()), (9, 3));
        assert!(whole.history[2].objective < whole.history[0].objective);

        let path = std::env::temp_dir().join(format!("mnist-run-{}.json", std::process::id()));
        start(5, 3).save(&path).expect("the folder is writable");
        for _ in 0..5 {
            let mut run = Run::load(&path).expect("it was saved");
            let left = Cell::new(2);
            go_on(&mut run, &data, &data, || left.set(left.get() - 1), |_, _| (), || left.get() == 0);
            run.save(&path).expect("the folder is writable");
        }
        let resumed = Run::load(&path).expect("it was saved");
        std::fs::remove_file(&path).expect("it was saved");
        assert_eq!(resumed, whole);
    }

    #[test]
    fn a_file_of_another_kind_is_refused() {
        let path = std::env::temp_dir().join(format!("mnist-none-{}.json", std::process::id()));
        std::fs::write(&path, "{}").expect("the folder is writable");
        let error = Run::load(&path).expect_err("not a run");
        std::fs::remove_file(&path).expect("it was written");
        assert!(error.contains("not a saved run"), "{error}");
    }
}
