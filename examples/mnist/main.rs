//! A network of 784, 128 and 10 units learns the digits of MNIST, in single precision.
//!
//! ```text
//! cargo run --release --example mnist
//! ```
//!
//! Of the 10,000 images in the repository 8,000 are trained on and 2,000 tested. Ctrl-C saves the run, `--resume` goes
//! on with it, exactly as if it had not been interrupted.

mod arguments;
mod images;
#[cfg(test)]
mod images_tests;
mod model;
mod report;
mod saved;
mod train;

use crate::arguments::{Arguments, USAGE};
use crate::saved::Run;
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
    if arguments.help {
        println!("{USAGE}");
        return Ok(());
    }
    let out = &arguments.out;
    fs::create_dir_all(out).map_err(|error| format!("{}: cannot be created: {error}", out.display()))?;
    let model = out.join("run.json");
    let all = images::load(&arguments.data)?;
    let resumed = if arguments.resume { Some(Run::load(&model)?) } else { None };
    let seed = resumed.as_ref().map_or(arguments.seed, |run| run.seed);
    let (training, test) = images::split(&all, seed);
    let mut run = resumed.unwrap_or_else(|| Run::start(seed, arguments.epochs, training.len()));
    if run.images != training.len() {
        let (before, now) = (run.images, training.len());
        return Err(format!("{}: a run on {before} images, not on {now}", model.display()).into());
    }
    println!("{} training images, {} test images, seed {}", training.len(), test.len(), run.seed);

    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&interrupted);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed))?;

    println!("epoch  objective  test loss  test accuracy");
    let bar = ProgressBar::new(train::steps(&run) as u64);
    bar.set_style(ProgressStyle::with_template("{bar:50} {pos}/{len} steps, {eta} left")?);
    bar.set_position(run.step as u64);
    let start = Instant::now();
    train::go_on(
        &mut run,
        &training,
        &test,
        || bar.inc(1),
        |number, epoch| {
            bar.suspend(|| {
                let accuracy = 100.0 * epoch.test_accuracy;
                println!("{number:5}  {:9.4}  {:9.4}  {accuracy:11.2} %", epoch.objective, epoch.test_loss);
            });
        },
        || interrupted.load(Ordering::Relaxed),
    );
    bar.finish_and_clear();
    let seconds = start.elapsed().as_secs_f64();

    run.save(&model)?;
    println!("saved after {} steps, {seconds:.1} s: {}", run.step, model.display());
    if interrupted.load(Ordering::Relaxed) {
        println!("interrupted; `--resume` goes on");
    }
    if !run.history.is_empty() {
        let picture = out.join("loss.svg");
        report::loss_curve(&picture, &run.history)?;
        println!("written: {}", picture.display());
    }
    Ok(())
}
