//! Features made by hand, with a linear classifier behind them, against layers that are learned from pixels.
//!
//! ```text
//! cargo run --release --example features
//! ```
//!
//! On MNIST: pixels, histograms of oriented gradients, bags of visual words, and both concatenated. On generated color
//! images: pixels against a color histogram.

mod classifier;
mod colors;
#[path = "../mnist/images.rs"]
mod images;

use dnn_core::data::Labeled;
use dnn_core::feature::{Codebook, concatenate, oriented_gradients, patches};
use dnn_core::random::Random;
use nalgebra::DMatrix;
use std::error::Error;
use std::path::Path;

const WIDTH: usize = 28;

type Extractor<'a> = dyn Fn(&[f64]) -> Vec<f64> + 'a;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/mnist");
    let (training, test) = images::split(&images::load(&folder)?, 0);
    println!("MNIST, {} training images, {} test images", training.len(), test.len());

    let mut random = Random::new(0);
    let samples = training.select(&(0..1000).collect::<Vec<_>>());
    let book = Codebook::learn(&all_patches(&samples), 100, 10, &mut random);
    let gradients = |image: &[f64]| unit(oriented_gradients(image, WIDTH, 7, 9));
    let words = |image: &[f64]| unit(book.encode(&inked(image)));
    let both = |image: &[f64]| concatenate(&gradients(image), &words(image));
    let extractors: [(&str, &Extractor<'_>); 4] = [
        ("pixels", &|image| image.to_vec()),
        ("oriented gradients", &gradients),
        ("bag of visual words", &words),
        ("both concatenated", &both),
    ];
    for (name, extract) in extractors {
        let [training, test] = [&training, &test].map(|images| transform(images, extract));
        let accuracy = classifier::linear(&training, &test, 10);
        println!("{name:20} {:4} numbers, linear classifier: {accuracy:5.2} %", training.inputs.nrows());
    }
    let [training, test] = [&training, &test].map(|images| transform(images, <[f64]>::to_vec));
    println!(
        "pixels                784 numbers, 784-128-10 network: {:5.2} %",
        classifier::network(&training, &test, 128, 10)
    );

    colors::compare(&mut random);
    Ok(())
}

/// The features of each image.
fn transform(images: &Labeled<f32>, extract: impl Fn(&[f64]) -> Vec<f64>) -> Labeled<f64> {
    let features: Vec<Vec<f64>> =
        images.inputs.column_iter().map(|image| extract(&wide(image.as_slice()))).collect();
    let inputs = DMatrix::from_fn(features[0].len(), images.len(), |i, n| features[n][i]);
    Labeled { inputs, labels: images.labels.clone() }
}

fn wide(image: &[f32]) -> Vec<f64> {
    image.iter().map(|&pixel| f64::from(pixel)).collect()
}

fn all_patches(images: &Labeled<f32>) -> Vec<Vec<f64>> {
    images.inputs.column_iter().flat_map(|image| inked(&wide(image.as_slice()))).collect()
}

/// The patches that are not white.
fn inked(image: &[f64]) -> Vec<Vec<f64>> {
    let mut found = patches(image, WIDTH, 7, 3);
    found.retain(|patch| patch.iter().sum::<f64>() > 1.0);
    found
}

/// Scaled to length 5, about that of an image's pixels.
fn unit(mut features: Vec<f64>) -> Vec<f64> {
    let length = features.iter().map(|feature| feature * feature).sum::<f64>().sqrt().max(1e-9);
    for feature in &mut features {
        *feature *= 5.0 / length;
    }
    features
}
