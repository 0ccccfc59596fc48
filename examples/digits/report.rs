//! What is printed: a line per epoch above a progress bar, and the confusion matrix.

use crate::train::Epoch;
use dnn_core::data::optdigits::CLASSES;
use indicatif::{ProgressBar, ProgressStyle};

/// Images by true class (row) and predicted class (column).
pub(crate) type Confusion = [[usize; CLASSES]; CLASSES];

/// Counts predictions by class.
pub(crate) fn confusion(labels: &[usize], predictions: &[usize]) -> Confusion {
    let mut counts = [[0; CLASSES]; CLASSES];
    for (&label, &prediction) in labels.iter().zip(predictions) {
        counts[label][prediction] += 1;
    }
    counts
}

/// Images classified correctly, and all images.
pub(crate) fn correct(confusion: &Confusion) -> (usize, usize) {
    let hits = (0..CLASSES).map(|class| confusion[class][class]).sum();
    (hits, confusion.iter().flatten().sum())
}

/// Prints a confusion matrix; mistakes that never occur are dots.
pub(crate) fn print_confusion(confusion: &Confusion) {
    println!("true class (row), predicted class (column), number of test images:");
    print!("     ");
    for class in 0..CLASSES {
        print!("{class:5}");
    }
    println!();
    for (class, row) in confusion.iter().enumerate() {
        print!("{class:5}");
        for &count in row {
            match count {
                0 => print!("    ."),
                _ => print!("{count:5}"),
            }
        }
        println!();
    }
}

/// The progress of training, and its history.
pub(crate) struct Progress {
    bar: ProgressBar,
    history: Vec<Epoch>,
}

impl Progress {
    /// Prints the head of the table and an empty bar.
    pub(crate) fn new(epochs: usize) -> Self {
        println!("epoch  objective  train loss  test loss  train accuracy  test accuracy");
        let bar = ProgressBar::new(epochs as u64);
        if let Ok(style) = ProgressStyle::with_template("{bar:50} {pos}/{len} epochs, {eta} left") {
            bar.set_style(style);
        }
        Self { bar, history: Vec::with_capacity(epochs) }
    }

    /// Prints the line of an epoch.
    pub(crate) fn report(&mut self, epoch: Epoch) {
        let Epoch { number, objective, training, held_out } = epoch;
        self.bar.suspend(|| {
            println!(
                "{number:5}  {objective:9.4}  {:10.4}  {:9.4}  {:12.2} %  {:11.2} %",
                training.loss,
                held_out.loss,
                100.0 * training.accuracy,
                100.0 * held_out.accuracy,
            );
        });
        self.bar.inc(1);
        self.history.push(epoch);
    }

    /// Removes the bar; gives the epochs reported.
    pub(crate) fn finish(self) -> Vec<Epoch> {
        self.bar.finish_and_clear();
        self.history
    }
}

#[cfg(test)]
mod tests {
    use super::{confusion, correct};

    #[test]
    fn rows_are_true_classes() {
        let counts = confusion(&[0, 0, 1, 9], &[0, 3, 1, 0]);
        assert_eq!((counts[0][0], counts[0][3], counts[1][1], counts[9][0]), (1, 1, 1, 1));
        assert_eq!(correct(&counts), (2, 4));
    }
}
