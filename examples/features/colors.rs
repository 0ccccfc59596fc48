//! Generated color images: a class is a pair of colors, somewhere in the image. Each pair is gray in the mean, so that no
//! sum of pixels tells the classes apart.

use crate::classifier;
use dnn_core::data::Labeled;
use dnn_core::feature::color_histogram;
use dnn_core::random::Random;
use nalgebra::DMatrix;

const SIDE: usize = 16;
/// Red, green and blue. The other color of a class is the complement: cyan, magenta and yellow.
const COLORS: [[f64; 3]; 3] = [[0.9, 0.1, 0.1], [0.1, 0.9, 0.1], [0.1, 0.1, 0.9]];

/// Prints how a linear classifier does on pixels and on color histograms.
pub(crate) fn compare() {
    let mut random = Random::new(1);
    let (training, test) = (generate(2000, &mut random), generate(1000, &mut random));
    println!(
        "\ncolor images of {SIDE}x{SIDE}, {} training images, {} test images",
        training.0.len(),
        test.0.len()
    );
    let [pixels, colors] = accuracies(&training, &test);
    println!("pixels                768 numbers, linear classifier: {pixels:5.2} %");
    println!("color histogram        64 numbers, linear classifier: {colors:5.2} %");
}

/// The shares that are right, in percent: on pixels, and on histograms.
fn accuracies(training: &Images, test: &Images) -> [f64; 2] {
    let flat = |image: &[[f64; 3]]| image.as_flattened().to_vec();
    let histogram =
        |image: &[[f64; 3]]| color_histogram(image.iter().copied(), 4).iter().map(|n| 10.0 * n).collect();
    [
        classifier::linear(&labeled(training, flat), &labeled(test, flat), 3),
        classifier::linear(&labeled(training, histogram), &labeled(test, histogram), 3),
    ]
}

type Images = (Vec<Vec<[f64; 3]>>, Vec<usize>);

/// A small square of pixels in one or the other color of its class, at a random place, among pixels of all colors.
fn generate(count: usize, random: &mut Random) -> Images {
    let image = |n: usize| {
        let corner = [random.below(SIDE - 5), random.below(SIDE - 5)];
        let pixel = |index: usize| {
            let inside = |axis: usize, at: usize| (corner[axis]..corner[axis] + 5).contains(&at);
            if inside(0, index / SIDE) && inside(1, index % SIDE) {
                let complement = random.below(2) == 1;
                COLORS[n % 3].map(|part| {
                    let part = if complement { 1.0 - part } else { part };
                    (part + 0.1 * random.normal()).clamp(0.0, 1.0)
                })
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

#[cfg(test)]
mod tests {
    use super::{Random, accuracies, generate};

    #[test]
    fn histograms_tell_colors_apart() {
        let mut random = Random::new(1);
        let [pixels, colors] = accuracies(&generate(1200, &mut random), &generate(300, &mut random));
        assert!(pixels < 50.0 && colors > 90.0, "{pixels} {colors}");
    }
}
