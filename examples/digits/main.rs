//! `s = W2 max(0, W1 x + b1) + b2` learns to read handwritten digits.
//!
//! ```text
//! cargo run --release --example digits
//! ```
//!
//! The objective in `model.rs` is differentiated; `train.rs` is the training loop. The pictures are
//! written to `target/digits`.

mod arguments;
mod chart;
mod check;
mod model;
mod report;
mod select;
mod train;

use crate::arguments::{Arguments, Mode, USAGE};
use crate::model::Network;
use crate::report::Progress;
use crate::train::Settings;
use dnn_core::data::{Labeled, optdigits};
use dnn_core::gradient_check::Report;
use dnn_core::random::Random;
use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

fn main() -> ExitCode {
    let arguments = match arguments::parse(env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("error: {message}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    if arguments.mode == Mode::Help {
        println!("{USAGE}");
        return Ok(());
    }
    let training = optdigits::load(arguments.data.join("optdigits-train.csv"))?;
    let test = optdigits::load(arguments.data.join("optdigits-test.csv"))?;
    let mut settings = Settings::default();
    if arguments.mode == Mode::Select {
        return select::select(arguments.seed, arguments.epochs, &training);
    }
    settings.epochs = arguments.epochs.unwrap_or(settings.epochs);

    let comparison = check_gradient(&settings, arguments.seed, &training);
    println!("gradient check: {comparison}");
    if !comparison.passes(check::TOLERANCE) {
        return Err("the gradient is not that of the objective".into());
    }
    match arguments.mode {
        Mode::Train => train(arguments, &settings, &training, &test),
        Mode::Select | Mode::Check | Mode::Help => Ok(()),
    }
}

/// Compares the gradient at a random network, on one mini-batch.
fn check_gradient(settings: &Settings, seed: u64, training: &Labeled<f64>) -> Report {
    let mut random = Random::new(seed);
    let network = Network::new(settings.hidden, &mut random);
    let indices: Vec<usize> = (0..settings.batch).map(|_| random.below(training.len())).collect();
    let batch = training.select(&indices);
    let gradient = network.objective_grad(&batch.inputs, &batch.labels, settings.lambda);
    check::compare(&network, &batch, settings.lambda, &gradient, seed)
}

fn train(
    arguments: &Arguments,
    settings: &Settings,
    training: &Labeled<f64>,
    test: &Labeled<f64>,
) -> Result<(), Box<dyn Error>> {
    // Before training: a folder that cannot be made should not cost a run.
    let out = &arguments.out;
    fs::create_dir_all(out).map_err(|error| format!("{}: cannot be created: {error}", out.display()))?;
    println!(
        "{} training images, {} test images, {} hidden units, rate {}, penalty {}, batches of {}, seed {}",
        training.len(),
        test.len(),
        settings.hidden,
        settings.rate,
        settings.lambda,
        settings.batch,
        arguments.seed,
    );

    let start = Instant::now();
    let mut progress = Progress::new(settings.epochs);
    let network = train::train(settings, arguments.seed, training, test, |epoch| progress.report(epoch));
    let epochs = progress.finish();
    let seconds = start.elapsed().as_secs_f64();

    let confusion = report::confusion(&test.labels, &network.predict(&test.inputs));
    let (hits, images) = report::correct(&confusion);
    println!("trained in {seconds:.2} s");
    println!("test accuracy {:.2} % ({hits} of {images})\n", 100.0 * hits as f64 / images as f64);
    report::print_confusion(&confusion);

    let (loss_path, confusion_path) = (out.join("loss.svg"), out.join("confusion.svg"));
    chart::loss_curve(&loss_path, &epochs)?;
    chart::confusion_matrix(&confusion_path, &confusion)?;
    println!("\nwritten: {}, {}", loss_path.display(), confusion_path.display());
    Ok(())
}
