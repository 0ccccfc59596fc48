//! The choice of the hyper-parameters, on training images held back from training.

use crate::train::{Settings, train};
use dnn_core::data::Labeled;
use dnn_core::random::Random;
use indicatif::ProgressBar;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Runs per row of the table, each with its own seed and its own part held back.
const RUNS: u64 = 3;
/// One image in so many is held back.
const PART: usize = 5;

/// Prints, best first, the mean loss and accuracy on the held-back images for each candidate. The
/// test images play no part. After Ctrl-C the candidates are printed that were tried.
pub(crate) fn select(seed: u64, epochs: Option<usize>, images: &Labeled<f64>) -> Result<(), Box<dyn Error>> {
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed))?;
    let mut candidates = Vec::new();
    for hidden in [64, 128, 256] {
        for rate in [3e-3, 1e-2, 3e-2] {
            for lambda in [3e-5, 1e-4, 3e-4] {
                for (batch, default_epochs) in [(32, 30), (64, 60)] {
                    let epochs = epochs.unwrap_or(default_epochs);
                    candidates.push(Settings { hidden, rate, lambda, batch, epochs });
                }
            }
        }
    }
    let bar = ProgressBar::new(candidates.len() as u64 * RUNS);
    let mut rows: Vec<_> = candidates
        .into_iter()
        .take_while(|_| !interrupted.load(Ordering::Relaxed))
        .map(|settings| {
            let (mut loss, mut accuracy) = (0.0, 0.0);
            for run in 0..RUNS {
                let seed = seed.wrapping_add(run);
                let (kept, held_back) = split(images, seed);
                let network = train(&settings, seed, &kept, &held_back, |_| ());
                let score = network.score(&held_back);
                loss += score.loss / RUNS as f64;
                accuracy += score.accuracy / RUNS as f64;
                bar.inc(1);
            }
            (settings, loss, accuracy)
        })
        .collect();
    bar.finish_and_clear();

    rows.sort_by(|(_, a, _), (_, b, _)| a.total_cmp(b));
    println!("hidden   rate  lambda  batch  epochs  held-back loss  held-back accuracy");
    for (settings, loss, accuracy) in rows {
        let Settings { hidden, rate, lambda, batch, epochs } = settings;
        println!(
            "{hidden:6}  {rate:5}  {lambda:6}  {batch:5}  {epochs:6}  {loss:14.4}  {:16.2} %",
            100.0 * accuracy
        );
    }
    Ok(())
}

/// The images kept and the images held back.
fn split(images: &Labeled<f64>, seed: u64) -> (Labeled<f64>, Labeled<f64>) {
    let mut order: Vec<usize> = (0..images.len()).collect();
    Random::new(seed).shuffle(&mut order);
    let (held_back, kept) = order.split_at(images.len() / PART);
    (images.select(kept), images.select(held_back))
}
