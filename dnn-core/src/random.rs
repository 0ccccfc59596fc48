//! A small seeded generator for initial weights, shuffles and tests: not for secrets.

use num_traits::Float;

/// Pseudo-random numbers that depend on the seed alone.
///
/// The bits are those of `SplitMix64` (Steele, Lea and Flood, 2014): a counter in steps of an odd
/// constant, mixed by two multiplications. The period is 2⁶⁴.
///
/// ```
/// use dnn_core::random::Random;
/// let (mut a, mut b) = (Random::new(7), Random::new(7));
/// assert_eq!(a.normal(), b.normal());
/// ```
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
    /// The second number of a Box-Muller pair, until it is asked for.
    spare: Option<f64>,
}

impl Random {
    /// The generator of a seed; every seed is as good as another.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed, spare: None }
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in `[0, 1)`, a multiple of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        // The 53 bits that an `f64` holds; the product is exact.
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Uniform among `0, 1, .., count - 1`, with a bias below `count / 2⁶⁴`.
    ///
    /// # Panics
    ///
    /// If `count` is 0.
    pub fn below(&mut self, count: usize) -> usize {
        assert!(count > 0, "Random::below: there is no number below 0");
        let scaled = (u128::from(self.bits()) * count as u128) >> 64;
        // Below `count`, hence a `usize`.
        #[allow(clippy::cast_possible_truncation)]
        let index = scaled as usize;
        index
    }

    /// Normal with mean 0 and variance 1, by Box and Muller's method: with `u` and `v` uniform,
    /// `sqrt(-2 ln u)` times the cosine and the sine of `2π v` are two independent numbers.
    pub fn normal(&mut self) -> f64 {
        if let Some(number) = self.spare.take() {
            return number;
        }
        // In `(0, 1]`, where the logarithm is finite.
        let u = 1.0 - self.uniform();
        let radius = Float::sqrt(-2.0 * Float::ln(u));
        let (sine, cosine) = Float::sin_cos(core::f64::consts::TAU * self.uniform());
        self.spare = Some(radius * sine);
        radius * cosine
    }

    /// Puts the items into an order drawn uniformly from all orders (Fisher and Yates).
    pub fn shuffle<I>(&mut self, items: &mut [I]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_bits_are_those_of_splitmix64() {
        let mut random = Random::new(1_234_567);
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(expected, core::array::from_fn(|_| random.bits()));
    }

    #[test]
    fn uniform_numbers_have_the_right_moments() {
        let mut random = Random::new(1);
        let numbers: Vec<f64> = (0..100_000).map(|_| random.uniform()).collect();
        assert!(numbers.iter().all(|u| (0.0..1.0).contains(u)));
        let mean = numbers.iter().sum::<f64>() / 1e5;
        let square = numbers.iter().map(|u| u * u).sum::<f64>() / 1e5;
        assert!((mean - 0.5).abs() < 0.005 && (square - 1.0 / 3.0).abs() < 0.005);
    }

    #[test]
    fn normal_numbers_have_the_right_moments() {
        let mut random = Random::new(2);
        let numbers: Vec<f64> = (0..100_000).map(|_| random.normal()).collect();
        let moment = |power| numbers.iter().map(|x| x.powi(power)).sum::<f64>() / 1e5;
        assert!(moment(1).abs() < 0.02 && (moment(2) - 1.0).abs() < 0.03);
        assert!(moment(3).abs() < 0.08 && (moment(4) - 3.0).abs() < 0.2);
    }

    #[test]
    fn a_shuffle_puts_every_item_everywhere_equally_often() {
        let mut counts = [[0_u32; 3]; 3];
        let mut random = Random::new(3);
        for _ in 0..9_000 {
            let mut items = [0, 1, 2];
            random.shuffle(&mut items);
            for (place, &item) in items.iter().enumerate() {
                counts[place][item] += 1;
            }
        }
        assert!(counts.iter().flatten().all(|&count| (2_800..3_200).contains(&count)), "{counts:?}");
    }

    #[test]
    fn below_reaches_every_number() {
        let mut random = Random::new(4);
        let mut seen = [false; 7];
        for _ in 0..200 {
            seen[random.below(7)] = true;
        }
        assert_eq!(seen, [true; 7]);
    }

    #[test]
    #[should_panic(expected = "there is no number below 0")]
    fn there_is_no_number_below_zero() {
        Random::new(5).below(0);
    }
}
