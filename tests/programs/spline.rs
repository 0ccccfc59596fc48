//! Cubic splines over borrowed knots: a curve through points, its length, and its distance from data.

#[oracle::twin(plain(curve_length, curve_misfit, interpolated))]
pub(crate) mod program {
    pub(crate) mod spline {
        use dnn_core::{Differentiable, differentiable};
        use num_traits::Float;

        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum End {
            Natural,
            Flat,
        }

        /// A cubic through values at knots, with the second derivatives there.
        #[derive(Differentiable, Clone, Debug)]
        pub struct Spline<'a, T> {
            #[differentiable(constant)]
            knots: &'a [T],
            values: Vec<T>,
            bends: Vec<T>,
        }

        /// The factors of a cubic at a place between two knots.
        #[derive(Differentiable)]
        struct Weights<T> {
            below: T,
            above: T,
            width: T,
        }

        #[differentiable]
        impl<T: Float> Weights<T> {
            #[differentiable]
            fn between(low: T, high: T, t: T) -> Self {
                let width = high - low;
                Self { below: (high - t) / width, above: (t - low) / width, width }
            }
        }

        fn constant<T: Float>(number: f64) -> T {
            T::from(number).unwrap()
        }

        /// Solves a tridiagonal system by elimination.
        #[differentiable]
        pub fn tridiagonal<T: Float>(low: &[T], middle: &[T], high: &[T], right: &[T]) -> Vec<T> {
            let n = middle.len();
            let mut factors = vec![T::zero(); n];
            let mut x = vec![T::zero(); n];
            let mut pivot = middle[0];
            x[0] = right[0] / pivot;
            for i in 1..n {
                factors[i] = high[i - 1] / pivot;
                pivot = middle[i] - low[i] * factors[i];
                x[i] = (right[i] - low[i] * x[i - 1]) / pivot;
            }
            for i in (0..n - 1).rev() {
                x[i] = x[i] - factors[i + 1] * x[i + 1];
            }
            x
        }

        #[differentiable]
        impl<'a, T: Float> Spline<'a, T> {
            #[differentiable(wrt(values))]
            pub fn through(knots: &'a [T], values: &[T], end: End) -> Self {
                let n = knots.len();
                let mut low = vec![T::zero(); n];
                let mut middle = vec![T::one(); n];
                let mut high = vec![T::zero(); n];
                let mut right = vec![T::zero(); n];
                let six = constant::<T>(6.0);
                for i in 1..n - 1 {
                    let (before, after) = (knots[i] - knots[i - 1], knots[i + 1] - knots[i]);
                    low[i] = before;
                    middle[i] = constant::<T>(2.0) * (before + after);
                    high[i] = after;
                    let change = (values[i + 1] - values[i]) / after - (values[i] - values[i - 1]) / before;
                    right[i] = six * change;
                }
                if end == End::Flat {
                    let first = knots[1] - knots[0];
                    let last = knots[n - 1] - knots[n - 2];
                    middle[0] = constant::<T>(2.0) * first;
                    high[0] = first;
                    right[0] = six * (values[1] - values[0]) / first;
                    low[n - 1] = last;
                    middle[n - 1] = constant::<T>(2.0) * last;
                    right[n - 1] = six * (values[n - 2] - values[n - 1]) / last;
                }
                let bends = tridiagonal(&low, &middle, &high, &right);
                Self { knots, values: values.to_vec(), bends }
            }

            fn segment(&self, t: T) -> usize {
                let mut i = 0;
                while i + 2 < self.knots.len() && self.knots[i + 1] <= t {
                    i += 1;
                }
                i
            }

            #[differentiable(wrt(self))]
            pub fn at(&self, t: T) -> T {
                let i = self.segment(t);
                let Weights { below, above, width } = Weights::between(self.knots[i], self.knots[i + 1], t);
                let six = constant::<T>(6.0);
                let bent =
                    (below.powi(3) - below) * self.bends[i] + (above.powi(3) - above) * self.bends[i + 1];
                below * self.values[i] + above * self.values[i + 1] + bent * width * width / six
            }

            #[differentiable(wrt(self))]
            pub fn slope(&self, t: T) -> T {
                let i = self.segment(t);
                let Weights { below, above, width } = Weights::between(self.knots[i], self.knots[i + 1], t);
                let (three, six) = (constant::<T>(3.0), constant::<T>(6.0));
                let one = T::one();
                let bent = (three * above * above - one) * self.bends[i + 1]
                    - (three * below * below - one) * self.bends[i];
                (self.values[i + 1] - self.values[i]) / width + bent * width / six
            }
        }
    }

    use dnn_core::{Differentiable, differentiable};

    use spline::{End, Spline};

    /// A plane curve through control points.
    #[derive(Differentiable, Clone, Debug)]
    pub struct Curve {
        #[differentiable(constant)]
        pub times: Vec<f64>,
        pub points: Vec<Point>,
        #[differentiable(constant)]
        pub end: End,
    }

    #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
    pub struct Point {
        pub x: f64,
        pub y: f64,
    }

    impl Curve {
        #[differentiable(wrt(self))]
        fn coordinates(&self) -> (Vec<f64>, Vec<f64>) {
            let mut xs = vec![0.0; self.points.len()];
            let mut ys = xs.clone();
            for (i, Point { x, y }) in self.points.iter().enumerate() {
                xs[i] = *x;
                ys[i] = *y;
            }
            (xs, ys)
        }

        /// The length, by Simpson's rule.
        #[differentiable(wrt(self))]
        pub fn length(&self, steps: usize) -> f64 {
            let (xs, ys) = self.coordinates();
            let x = Spline::through(&self.times, &xs, self.end);
            let y = Spline::through(&self.times, &ys, self.end);
            let (start, stop) = (self.times[0], self.times[self.times.len() - 1]);
            let h = (stop - start) / (2 * steps) as f64;
            let mut sum = 0.0;
            for i in 0..=2 * steps {
                let t = start + i as f64 * h;
                let speed = x.slope(t).hypot(y.slope(t));
                sum += match i {
                    0 => speed,
                    i if i == 2 * steps => speed,
                    i if i % 2 == 1 => 4.0 * speed,
                    _ => 2.0 * speed,
                };
            }
            sum * h / 3.0
        }

        /// The squared distances from points at times, with a price on the length.
        #[differentiable(wrt(self, price))]
        pub fn misfit(&self, seen: &[(f64, Point)], price: f64) -> f64 {
            let (xs, ys) = self.coordinates();
            let x = Spline::through(&self.times, &xs, self.end);
            let y = Spline::through(&self.times, &ys, self.end);
            let mut sum = price * self.length(4);
            for (t, point) in seen {
                let (dx, dy) = (x.at(*t) - point.x, y.at(*t) - point.y);
                sum += dx * dx + dy * dy;
            }
            sum
        }
    }

    /// The value of one spline.
    #[differentiable(wrt(values))]
    pub fn interpolated(knots: &[f64], values: &[f64], end: End, t: f64) -> f64 {
        let spline = Spline::through(knots, values, end);
        spline.at(t) + spline.slope(t)
    }
}

use program::spline::End;
use program::{Curve, Point, cases};

use oracle::tests;

fn curve(end: End) -> Curve {
    let at = |x, y| Point { x, y };
    let points = vec![at(0.0, 0.1), at(0.8, 0.9), at(2.1, 0.2), at(2.5, -1.0)];
    Curve { times: vec![0.0, 0.7, 1.5, 3.0], points, end }
}

fn seen() -> Vec<(f64, Point)> {
    vec![(0.2, Point { x: 0.1, y: 0.3 }), (1.6, Point { x: 2.0, y: 0.1 }), (2.9, Point { x: 2.6, y: -0.8 })]
}

fn values() -> (Vec<f64>, Vec<f64>) {
    (vec![-1.0, 0.0, 0.5, 2.0], vec![0.3, -0.2, 1.1, 0.9])
}

tests! {
    curve_coordinates: [curve(End::Flat)];
    curve_length: [(curve(End::Natural), 3), (curve(End::Flat), 5)];
    curve_misfit: [(curve(End::Natural), seen(), 0.1), (curve(End::Flat), seen(), 0.3)];
    interpolated: [
        (values().0, values().1, End::Natural, -1.5),
        (values().0, values().1, End::Flat, 0.2),
        (values().0, values().1, End::Natural, 2.3),
    ];
}
