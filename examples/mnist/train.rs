//! Mini-batch training that can stop after any step and go on as if it had not.

use crate::saved::{Epoch, Run};
use dnn_core::data::{Labeled, MiniBatches};
use dnn_core::optimizer::{Optimizer, schedule};

const RATE: f32 = 2e-3;
const LAMBDA: f32 = 1e-4;
const BATCH: usize = 64;

/// The number of steps of a run.
pub(crate) fn steps(run: &Run) -> usize {
    run.epochs * run.images.div_ceil(BATCH)
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
    let (mut network, mut adam) = run.unpack(RATE);
    let mut batches = MiniBatches::new(training.len(), BATCH, run.seed);
    let (per_epoch, total) = (batches.len(), steps(run));
    // The orders of the epochs that are over.
    for _ in 0..run.step / per_epoch {
        let _ = batches.epoch();
    }
    while run.step < total && !stop() {
        for indices in batches.epoch().skip(run.step % per_epoch) {
            let batch = training.select(indices);
            adam.rate = schedule::half_cosine(RATE, run.step, total);
            let (value, gradient) = network.objective_value_and_grad(&batch.inputs, &batch.labels, LAMBDA);
            adam.step(&mut network, &gradient);
            run.sum += value * batch.len() as f32;
            run.step += 1;
            step_done();
            if stop() {
                break;
            }
        }
        if run.step.is_multiple_of(per_epoch) {
            let (test_loss, test_accuracy) = network.evaluate(test);
            let epoch = Epoch { objective: run.sum / training.len() as f32, test_loss, test_accuracy };
            run.sum = 0.0;
            run.history.push(epoch);
            report(run.history.len(), epoch);
        }
    }
    run.pack(&network, &adam);
}

#[cfg(test)]
mod tests {
    use super::go_on;
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
        let mut whole = Run::start(5, 3, 150);
        go_on(&mut whole, &data, &data, || (), |_, _| (), || false);
        assert_eq!((whole.step, whole.history.len()), (9, 3));
        assert!(whole.history[2].objective < whole.history[0].objective);

        let path = std::env::temp_dir().join(format!("mnist-run-{}.json", std::process::id()));
        Run::start(5, 3, 150).save(&path).expect("the folder is writable");
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

    /// What the README says of three seeds. Without optimization it would take a minute: `cargo test --release`.
    #[cfg(not(debug_assertions))]
    #[test]
    fn three_seeds_learn_the_digits() {
        let folder = crate::arguments::parse([]).expect("a correct call").data;
        let images = crate::images::load(&folder).expect("the committed files are well-formed");
        for seed in 0..3 {
            let (training, test) = crate::images::split(&images, seed);
            let mut run = Run::start(seed, 12, training.len());
            go_on(&mut run, &training, &test, || (), |_, _| (), || false);
            let accuracy = run.history[11].test_accuracy;
            assert!(accuracy >= 0.94, "seed {seed}: {accuracy}");
        }
    }

    /// Not a run at all, and one that has lost numbers.
    #[test]
    fn a_file_of_another_kind_is_refused() {
        let path = std::env::temp_dir().join(format!("mnist-none-{}.json", std::process::id()));
        Run::start(5, 3, 150).save(&path).expect("the folder is writable");
        let whole = std::fs::read_to_string(&path).expect("it was saved");
        let cut = whole.replace("\"memory\":[1.0,1.0]", "\"memory\":[1.0]");
        for (text, what) in [
            ("{}", "missing field `seed` at line 1 column 2"),
            (&whole[..whole.len() / 2], "EOF while parsing"),
            (&cut, "101770 parameters and 1 numbers of the optimizer, expected 101770 and 2"),
        ] {
            std::fs::write(&path, text).expect("the folder is writable");
            let error = Run::load(&path).expect_err("not a run");
            assert!(error.contains(": not a saved run: ") && error.contains(what), "{error}");
        }
        std::fs::remove_file(&path).expect("it was written");
    }
}
