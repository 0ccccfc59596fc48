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

use crate::classifier::{linear, network};
use dnn_core::data::Labeled;
use dnn_core::feature::{Codebook, concatenate, oriented_gradients, patches};
use dnn_core::random::Random;
use nalgebra::DMatrix;
use std::error::Error;
use std::path::Path;

const WIDTH: usize = 28;

type Extractor<'a> = dyn Fn(&[f64]) -> Vec<f64> + 'a;
type Fit = fn(&Labeled<f64>, &Labeled<f64>) -> f64;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/mnist");
    let (training, test) = images::split(&images::load(&folder)?, 0);
    println!("MNIST, {} training images, {} test images", training.len(), test.len());
    compare(&training, &test, |Row { name, numbers, classifier, accuracy }| {
        println!("{name:20} {numbers:4} numbers, {classifier}: {accuracy:5.2} %");
    });
    colors::compare();
    Ok(())
}

/// A line of the table.
struct Row {
    name: &'static str,
    /// How many a classifier is given.
    numbers: usize,
    classifier: &'static str,
    /// The share of test images, in percent, that it has right.
    accuracy: f64,
}

/// One classifier on pixels and on features made by hand, and a network that learns its features from pixels.
fn compare(training: &Labeled<f32>, test: &Labeled<f32>, mut report: impl FnMut(Row)) {
    let samples = training.select(&(0..training.len() / 8).collect::<Vec<_>>());
    let book = Codebook::learn(&all_patches(&samples), 100, 10, &mut Random::new(0));
    let gradients = |image: &[f64]| unit(oriented_gradients(image, WIDTH, 7, 9));
    let words = |image: &[f64]| unit(book.encode(&inked(image)));
    let both = |image: &[f64]| concatenate(&gradients(image), &words(image));
    let extractors: [(&str, &Extractor<'_>); 4] = [
        ("pixels", &|image| image.to_vec()),
        ("oriented gradients", &gradients),
        ("bag of visual words", &words),
        ("both concatenated", &both),
    ];
    let row = |(name, extract): (&'static str, &Extractor<'_>), classifier, fit: Fit| {
        let [training, test] = [training, test].map(|images| transform(images, extract));
        Row { name, numbers: training.inputs.nrows(), classifier, accuracy: fit(&training, &test) }
    };
    for extractor in extractors {
        report(row(extractor, "linear classifier", |training, test| linear(training, test, 10)));
    }
    report(row(extractors[0], "784-128-10 network", |training, test| network(training, test, 128, 10)));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a few images: both kinds of features together are better than each and than pixels, and so is a network on
    /// pixels than a linear classifier.
    #[test]
    fn features_help_a_linear_classifier() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/mnist");
        let (training, test) = images::split(&images::load(&folder).expect("it is committed"), 0);
        let few = |images: &Labeled<f32>, count: usize| images.select(&(0..count).collect::<Vec<_>>());
        let mut rows = Vec::new();
        compare(&few(&training, 1000), &few(&test, 500), |row| rows.push(row));
        let [pixels, gradients, words, both, network] = rows.as_slice() else { panic!("five rows") };
        assert_eq!(rows.iter().map(|row| row.numbers).collect::<Vec<_>>(), [784, 144, 100, 244, 784]);
        for other in [pixels, gradients, words] {
            assert!(both.accuracy > other.accuracy, "{} {} {}", both.accuracy, other.name, other.accuracy);
        }
        assert!(network.accuracy > pixels.accuracy, "{} {}", network.accuracy, pixels.accuracy);
    }
}
