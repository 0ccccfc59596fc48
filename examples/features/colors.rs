//! Generated color images: their classes differ in color, and each is anywhere in the image.

use crate::classifier;
use dnn_core::data::Labeled;
use dnn_core::feature::color_histogram;
use dnn_core::random::Random;
use nalgebra::DMatrix;

const SIDE: usize = 16;
const COLORS: [[f64; 3]; 3] = [[0.9, 0.2, 0.1], [0.2, 0.8, 0.2], [0.2, 0.3, 0.9]];

/// Prints how a linear classifier does on pixels and on color histograms.
pub(crate) fn compare(random: &mut Random) {
    let (training, test) = (generate(2000, random), generate(1000, random));
    println!(
        "\ncolor images of {SIDE}x{SIDE}, {} training images, {} test images",
        training.0.len(),
        test.0.len()
    );
    let flat = |image: &[[f64; 3]]| image.as_flattened().to_vec();
    let histogram =
        |image: &[[f64; 3]]| color_histogram(image.iter().copied(), 4).iter().map(|n| 10.0 * n).collect();
    let pixels = classifier::linear(&labeled(&training, flat), &labeled(&test, flat), 3);
    let colors = classifier::linear(&labeled(&training, histogram), &labeled(&test, histogram), 3);
    println!("pixels                768 numbers, linear classifier: {pixels:5.2} %");
    println!("color histogram        64 numbers, linear classifier: {colors:5.2} %");
}

type Images = (Vec<Vec<[f64; 3]>>, Vec<usize>);

/// A small square in the color of its class, at a random place, among pixels of all colors.
fn generate(count: usize, random: &mut Random) -> Images {
    let image = |n: usize| {
        let corner = [random.below(SIDE - 5), random.below(SIDE - 5)];
        let pixel = |index: usize| {
            let inside = |axis: usize, at: usize| (corner[axis]..corner[axis] + 5).contains(&at);
            if inside(0, index / SIDE) && inside(1, index % SIDE) {
                COLORS[n % 3].map(|part| (part + 0.1 * random.normal()).clamp(0.0, 1.0))
            } else {
                [0; 3].map(|_: i32| random.uniform())
            }
        };
        ((0..SIDE * SIDE).map(pixel).collect(), n % 3)
    };
    (0..count).map(image).unzip()
}

fn labeled((images, labels): &Images, extract: impl Fn(&[[f64; 3]]) -> Vec<f64>) -> Labeled<f64> {
    let features: Vec<Vec<f64>> = images.iter().map(|image| extract(image)).collect();
    let inputs = DMatrix::from_fn(features[0].len(), features.len(), |i, n| features[n][i]);
    Labeled { inputs, labels: labels.clone() }
}
