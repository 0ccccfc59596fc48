//! Bags of visual words: a codebook of small patches, learned from data, and images as histograms over it.

use super::rows_of;
use crate::random::Random;
use alloc::{vec, vec::Vec};

/// All square patches of an image whose corners are multiples of `step`, each row by row.
///
/// `image` has `width` columns, row by row.
///
/// # Panics
///
/// If `width`, `side` or `step` is 0, or if `width` does not divide the number of pixels.
///
/// ```
/// use dnn_core::feature::patches;
/// let image = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
/// assert_eq!(patches(&image, 3, 2, 1), [[1.0, 2.0, 4.0, 5.0], [2.0, 3.0, 5.0, 6.0]]);
/// ```
#[must_use]
#[track_caller]
pub fn patches(image: &[f64], width: usize, side: usize, step: usize) -> Vec<Vec<f64>> {
    assert!(side > 0 && step > 0, "patches: a size is 0");
    let height = rows_of("patches", image.len(), width);
    let corners = |size: usize| (0..(size + 1).saturating_sub(side)).step_by(step);
    let mut found = Vec::new();
    for i in corners(height) {
        for j in corners(width) {
            let rows = (i..i + side).map(|row| &image[row * width + j..][..side]);
            found.push(rows.collect::<Vec<_>>().concat());
        }
    }
    found
}

/// Visual words: the centers of clusters of patches.
#[derive(Clone, Debug, PartialEq)]
pub struct Codebook {
    words: Vec<Vec<f64>>,
}

impl Codebook {
    /// Clusters patches by k-means: `count` words, which begin as patches drawn at random, are moved to the mean of the
    /// patches that are nearest to them, `rounds` times. A word that is nearest to none stays.
    ///
    /// # Panics
    ///
    /// If there are fewer patches than words, or if patches differ in size.
    #[must_use]
    #[track_caller]
    pub fn learn(patches: &[Vec<f64>], count: usize, rounds: usize, random: &mut Random) -> Self {
        assert!(patches.len() >= count, "Codebook: {} patches are no {count} words", patches.len());
        let mut order: Vec<usize> = (0..patches.len()).collect();
        random.shuffle(&mut order);
        let mut book = Self { words: order[..count].iter().map(|&index| patches[index].clone()).collect() };
        for _ in 0..rounds {
            let mut sums = vec![(0.0, Vec::new()); count];
            for patch in patches {
                let (number, sum) = &mut sums[book.nearest(patch)];
                *number += 1.0;
                sum.resize(patch.len(), 0.0);
                for (sum, pixel) in sum.iter_mut().zip(patch) {
                    *sum += pixel;
                }
            }
            for (word, (number, sum)) in book.words.iter_mut().zip(sums) {
                if number > 0.0 {
                    *word = sum.iter().map(|sum| sum / number).collect();
                }
            }
        }
        book
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &[Vec<f64>] {
        &self.words
    }

    /// The share of patches whose nearest word is this one, for each word.
    ///
    /// # Panics
    ///
    /// If a patch differs in size from the words.
    #[must_use]
    #[track_caller]
    pub fn encode(&self, patches: &[Vec<f64>]) -> Vec<f64> {
        let mut shares = vec![0.0; self.words.len()];
        for patch in patches {
            shares[self.nearest(patch)] += 1.0 / patches.len() as f64;
        }
        shares
    }

    #[track_caller]
    fn nearest(&self, patch: &[f64]) -> usize {
        let distance = |word: &[f64]| {
            assert!(
                word.len() == patch.len(),
                "Codebook: a patch of {} pixels, not {}",
                patch.len(),
                word.len()
            );
            word.iter().zip(patch).map(|(a, b)| (a - b) * (a - b)).sum::<f64>()
        };
        let distances = self.words.iter().map(|word| distance(word));
        distances
            .enumerate()
            .fold((0, f64::INFINITY), |best, next| if next.1 < best.1 { next } else { best })
            .0
    }
}
