//! Three sets of samples that no line separates: opposite quadrants, a ring, three clusters. A network separates them.

use crate::capacity::{class as class_of, train as train_network};
use crate::chart::{Drawn, PALE, Point, legend, panel, regions, samples as draw_samples};
use crate::planes::train as train_linear;
use dnn_core::random::Random;
use nalgebra::dvector;
use plotters::prelude::*;
use std::path::Path;

type Belongs = fn(Point) -> bool;

/// Where class 1 is.
const SETS: [(&str, Belongs); 3] = [
    ("opposite quadrants", |[x, y]| x * y > 0.0),
    ("a ring", |[x, y]| (1.0..2.0).contains(&x.hypot(y))),
    ("three clusters", |[x, y]| {
        [[-1.5, 1.5], [1.6, 1.2], [0.2, -1.7]].iter().any(|center| (x - center[0]).hypot(y - center[1]) < 0.8)
    }),
];

pub(crate) fn draw(path: &Path) -> Drawn {
    let root = SVGBackend::new(path, (960, 700)).into_drawing_area();
    root.fill(&WHITE)?;
    let areas = root.split_evenly((2, 3));
    println!("{:20} {:>16} {:>16}", "share correct", "linear", "20 hidden units");
    for (index, (name, belongs)) in SETS.into_iter().enumerate() {
        let (samples, labels) = generate(belongs);
        let [linear, network] = classifiers(&samples, &labels, 3000);
        let [a, b] = [&linear, &network].map(|classifier| accuracy(classifier, &samples, &labels));
        println!("{name:20} {a:14.1} % {b:14.1} %");
        for (row, (kind, classifier)) in
            [("linear", linear), ("20 hidden units", network)].into_iter().enumerate()
        {
            let caption = format!("{name}, {kind}");
            let area = &areas[3 * row + index];
            let mut panel = panel(area, &caption, ("x", -2.5..2.5), ("y", -2.5..3.4))?;
            regions(&mut panel, |place| PALE[classifier(place)])?;
            draw_samples(&mut panel, &samples, 2, ["class 0", "class 1"], |n| labels[n])?;
            if (row, index) == (0, 0) {
                legend(&mut panel, SeriesLabelPosition::UpperLeft)?;
            }
        }
    }
    root.present()?;
    Ok(())
}

/// Samples all over the plane, but for a gap between the classes.
fn generate(belongs: Belongs) -> (Vec<Point>, Vec<usize>) {
    const GAP: f64 = 0.12;
    let mut random = Random::new(4);
    let mut draw = || [0; 2].map(|_: i32| 4.6 * random.uniform() - 2.3);
    let clear = |&[x, y]: &Point| {
        [(GAP, 0.0), (-GAP, 0.0), (0.0, GAP), (0.0, -GAP)]
            .iter()
            .all(|(dx, dy)| belongs([x + dx, y + dy]) == belongs([x, y]))
    };
    std::iter::repeat_with(&mut draw).filter(clear).take(300).map(|x| (x, usize::from(belongs(x)))).unzip()
}

type Classifier = Box<dyn Fn(Point) -> usize>;

/// A linear classifier and a network.
fn classifiers(samples: &[Point], labels: &[usize], steps: usize) -> [Classifier; 2] {
    let (w, b) = train_linear(samples, labels);
    let network = train_network(samples, labels, 20, 1e-5, steps);
    [
        Box::new(move |[x, y]| (&w * dvector![x, y] + &b).argmax().0),
        Box::new(move |place| class_of(&network, place)),
    ]
}

fn accuracy(classifier: &Classifier, samples: &[Point], labels: &[usize]) -> f64 {
    let right = samples.iter().zip(labels).filter(|(x, label)| classifier(**x) == **label).count();
    100.0 * right as f64 / labels.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_separates_them() {
        for (name, belongs) in SETS {
            let (samples, labels) = generate(belongs);
            let [linear, network] = classifiers(&samples, &labels, 500)
                .map(|classifier| accuracy(&classifier, &samples, &labels));
            assert!(linear < 80.0 && network > 92.0, "{name}: {linear} and {network} %");
        }
    }
}
