//! Shuffled mini-batches.

use crate::random::Random;
use alloc::vec::Vec;
use core::slice::Chunks;

/// The indices of a data set, cut into mini-batches in a new order in every epoch.
///
/// An epoch visits every sample once. The orders depend on the seed alone.
///
/// ```
/// use dnn_core::data::MiniBatches;
/// let mut batches = MiniBatches::new(10, 4, 0);
/// let sizes: Vec<usize> = batches.epoch().map(<[usize]>::len).collect();
/// assert_eq!(sizes, [4, 4, 2]);
/// ```
#[derive(Clone, Debug)]
pub struct MiniBatches {
    indices: Vec<usize>,
    size: usize,
    random: Random,
}

impl MiniBatches {
    /// Batches of `size` out of `samples` samples.
    ///
    /// # Panics
    ///
    /// If `size` is 0.
    #[must_use]
    pub fn new(samples: usize, size: usize, seed: u64) -> Self {
        assert!(size > 0, "MiniBatches: a batch must have at least one sample");
        Self { indices: (0..samples).collect(), size, random: Random::new(seed) }
    }

    /// Shuffles, and gives the batches of one epoch. The last one is shorter where `size` does not
    /// divide the number of samples.
    pub fn epoch(&mut self) -> Chunks<'_, usize> {
        self.random.shuffle(&mut self.indices);
        self.indices.chunks(self.size)
    }

    /// One batch that is drawn with replacement, independently of all others: a sample may occur in it more than once.
    ///
    /// # Panics
    ///
    /// If there is no sample.
    pub fn draw(&mut self) -> Vec<usize> {
        (0..self.size).map(|_| self.indices[self.random.below(self.indices.len())]).collect()
    }

    /// The number of batches of one epoch.
    #[must_use]
    pub fn len(&self) -> usize {
        self.indices.len().div_ceil(self.size)
    }

    /// Whether an epoch has no batch, because there is no sample.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::MiniBatches;

    #[test]
    fn an_epoch_visits_every_sample_once() {
        let mut batches = MiniBatches::new(101, 32, 5);
        assert_eq!(batches.len(), 4);
        for _ in 0..3 {
            let sizes: Vec<usize> = batches.epoch().map(<[usize]>::len).collect();
            assert_eq!(sizes, [32, 32, 32, 5]);
            let mut visited = batches.epoch().flatten().copied().collect::<Vec<_>>();
            visited.sort_unstable();
            assert!(visited.into_iter().eq(0..101));
        }
    }

    #[test]
    fn the_orders_depend_on_the_seed_and_the_epoch() {
        let orders = |seed| {
            let mut batches = MiniBatches::new(50, 8, seed);
            [(); 2].map(|()| batches.epoch().flatten().copied().collect::<Vec<_>>())
        };
        assert_eq!(orders(1), orders(1));
        assert_ne!(orders(1), orders(2));
        assert_ne!(orders(1)[0], orders(1)[1]);
    }

    #[test]
    fn a_drawn_batch_has_its_size_and_repeats() {
        let mut batches = MiniBatches::new(5, 64, 2);
        let batch = batches.draw();
        assert_eq!(batch.len(), 64);
        assert!((0..5).all(|sample| batch.iter().filter(|&&index| index == sample).count() > 2));
    }

    #[test]
    fn no_samples_make_no_batches() {
        assert!(MiniBatches::new(0, 8, 0).is_empty());
        assert_eq!(MiniBatches::new(0, 8, 0).epoch().count(), 0);
    }

    #[test]
    #[should_panic(expected = "a batch must have at least one sample")]
    fn an_empty_batch_is_refused() {
        let _ = MiniBatches::new(3, 0, 0);
    }
}
