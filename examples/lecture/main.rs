//! The pictures of the lecture, each computed and drawn by a module of this example.
//!
//! ```text
//! cargo run --release --example lecture
//! cargo run --release --example lecture -- svm capacity
//! ```
//!
//! They are written to `target/lecture`; what can be said in numbers is printed.

mod activations;
mod capacity;
mod chart;
mod clouds;
mod folding;
mod graphs;
mod layers;
mod margins;
mod nonlinear;
mod optimizers;
mod penalty;
mod planes;
mod rates;
mod rings;
mod scores;
mod steps;
mod svm;
mod templates;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

type Picture = fn(&Path) -> Result<(), Box<dyn Error>>;

/// The pictures by name.
const PICTURES: [(&str, Picture); 17] = [
    ("activations", activations::draw),
    ("margins", margins::draw),
    ("clouds", clouds::draw),
    ("scores", scores::draw),
    ("planes", planes::draw),
    ("svm", svm::draw),
    ("nonlinear", nonlinear::draw),
    ("rings", rings::draw),
    ("layers", layers::draw),
    ("templates", templates::draw),
    ("penalty", penalty::draw),
    ("capacity", capacity::draw),
    ("folding", folding::draw),
    ("graphs", graphs::draw),
    ("steps", steps::draw),
    ("rates", rates::draw),
    ("optimizers", optimizers::draw),
];

fn main() -> ExitCode {
    match run(&env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(names: &[String]) -> Result<(), Box<dyn Error>> {
    let known = PICTURES.map(|(name, _)| name);
    if let Some(unknown) = names.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("no picture is called `{unknown}`; there are {}", known.join(", ")).into());
    }
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/lecture");
    fs::create_dir_all(&folder)?;
    for (name, draw) in PICTURES {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            let path = folder.join(name).with_extension("svg");
            println!("== {name}");
            draw(&path)?;
            println!("written: {}", path.display());
        }
    }
    Ok(())
}
