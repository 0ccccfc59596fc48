//! One entry of a gradient in two ways, and what many of them come to.

use crate::optimizer::Parameters;
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;
use num_traits::Float;

/// One entry of a gradient, computed in two ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The number of the parameter, counted from 0: of the slice, in the order of
    /// [`Parameters`](crate::optimizer::Parameters).
    pub parameter: usize,
    /// The parameter's name in the options, else its path in the set: `layers[0].w` in a struct, `1` in a tuple. A lone
    /// list has none, `""`.
    pub name: String,
    /// The number of the element in the parameter; matrices count column by column.
    pub element: usize,
    /// What the gradient says.
    pub analytic: f64,
    /// What the central difference says.
    pub numeric: f64,
    /// The difference from the left.
    pub left: f64,
    /// The difference from the right.
    pub right: f64,
    /// `|analytic - numeric| / (|analytic| + |numeric|)`; 0 where the two differ by no more than the rounding of the
    /// difference quotient, infinite where one is not finite.
    pub relative_error: f64,
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { parameter, name, element, analytic, numeric, relative_error, .. } = self;
        if name.is_empty() {
            write!(f, "parameter {parameter}")?;
        } else {
            write!(f, "parameter `{name}`")?;
        }
        write!(
            f,
            ", element {element}: analytic {analytic:e}, numeric {numeric:e}, relative error {relative_error:.1e}"
        )
    }
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The entries compared.
    pub compared: Vec<Comparison>,
    /// The entries where the function has a kink within the step: its differences from the left and from the right
    /// disagree, not only by curvature, and the gradient lies between them; or the gradient is not that of the step, but
    /// that of a smaller one. They are not among those compared.
    pub kinks: Vec<Comparison>,
}

impl Report {
    /// The entry with the largest relative error; `None` if nothing was compared.
    #[must_use]
    pub fn worst(&self) -> Option<&Comparison> {
        self.compared.iter().reduce(
            |worst, next| {
                if next.relative_error > worst.relative_error { next } else { worst }
            },
        )
    }

    /// Whether something was compared and no relative error is above `tolerance`.
    #[must_use]
    pub fn passes(&self, tolerance: f64) -> bool {
        self.worst().is_some_and(|worst| worst.relative_error <= tolerance)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} entries compared, {} at kinks", self.compared.len(), self.kinks.len())?;
        match self.worst() {
            Some(worst) => write!(f, "; worst: {worst}"),
            None => Ok(()),
        }
    }
}

/// A function of a set of parameters as one of a flat position.
pub(super) struct Probe<T, P, F> {
    function: F,
    point: P,
    /// The name and the length of each slice.
    slices: Vec<(String, usize)>,
    at_point: f64,
    step: f64,
    scalar: core::marker::PhantomData<T>,
}

impl<T: Float + 'static, P: Parameters<T> + Clone, F: FnMut(&P) -> T> Probe<T, P, F> {
    pub(super) fn new(mut function: F, point: &P, names: &[&str], step: f64) -> Self {
        let at_point = number(function(point));
        let leaves = point.leaves().into_iter().enumerate();
        let slices = leaves
            .map(|(index, (path, slice))| {
                (names.get(index).map_or(path, |&name| name.to_owned()), slice.len())
            })
            .collect();
        Self { function, point: point.clone(), slices, at_point, step, scalar: core::marker::PhantomData }
    }

    /// All entries of a gradient; panics if its shape is not that of the point.
    #[track_caller]
    pub(super) fn flat<G: Parameters<T> + ?Sized>(&self, gradient: &G) -> Vec<f64> {
        let (mut entries, mut found) = (Vec::new(), Vec::new());
        gradient.visit(&mut |slice| {
            entries.extend(slice.iter().copied().map(number));
            found.push(slice.len());
        });
        let lengths: Vec<usize> = self.slices.iter().map(|(_, length)| *length).collect();
        assert!(
            found == lengths,
            "a point with slices of lengths {lengths:?} has no gradient with slices of lengths {found:?}"
        );
        entries
    }

    /// The comparison at a position, and whether there is a kink.
    pub(super) fn compare(&mut self, position: usize, analytic: f64) -> (Comparison, bool) {
        let slopes = self.slopes(position, self.step);
        let kink = slopes.bends_around(analytic)
            && (slopes.misses(analytic) || self.slopes(position, 0.5 * self.step).bends_as(&slopes));
        let (mut parameter, mut element) = (0, position);
        while element >= self.slices[parameter].1 {
            element -= self.slices[parameter].1;
            parameter += 1;
        }
        let comparison = Comparison {
            parameter,
            name: self.slices[parameter].0.clone(),
            element,
            analytic,
            numeric: slopes.numeric(),
            left: slopes.left(),
            right: slopes.right(),
            relative_error: slopes.relative_error(analytic),
        };
        (comparison, kink)
    }

    /// Whether the difference over a smaller step passes: then the function bends beyond that step.
    pub(super) fn passes_nearer(&mut self, position: usize, passes: impl Fn(f64) -> bool) -> bool {
        [0.25, 0.0625].iter().any(|part| passes(self.slopes(position, part * self.step).numeric()))
    }

    fn slopes(&mut self, position: usize, h: f64) -> Slopes {
        let (below, above) = (self.moved(position, -h), self.moved(position, h));
        Slopes { below, at_x: self.at_point, above, h, epsilon: number(T::epsilon()) }
    }

    /// The value with one entry moved.
    fn moved(&mut self, position: usize, h: f64) -> f64 {
        let step = T::from(h).unwrap_or_else(T::nan);
        let saved = self.replace(position, |x| x + step);
        let value = number((self.function)(&self.point));
        self.replace(position, |_| saved);
        value
    }

    fn replace(&mut self, position: usize, new: impl Fn(T) -> T) -> T {
        let (mut start, mut old) = (0, T::nan());
        self.point.visit_mut(&mut |slice| {
            if let Some(entry) = position.checked_sub(start).and_then(|index| slice.get_mut(index)) {
                old = core::mem::replace(entry, new(*entry));
            }
            start += slice.len();
        });
        old
    }
}

fn number<T: Float>(x: T) -> f64 {
    x.to_f64().unwrap_or(f64::NAN)
}

/// The function at a point and at its two neighbors along one axis.
struct Slopes {
    below: f64,
    at_x: f64,
    above: f64,
    h: f64,
    /// The rounding of the function's type.
    epsilon: f64,
}

impl Slopes {
    /// One-sided slopes of a smooth function differ by `h f''`: more than this share of them is a bend.
    const SMOOTH: f64 = 1e-3;

    fn numeric(&self) -> f64 {
        (self.above - self.below) / (2.0 * self.h)
    }

    fn left(&self) -> f64 {
        (self.at_x - self.below) / self.h
    }

    fn right(&self) -> f64 {
        (self.above - self.at_x) / self.h
    }

    fn gap(&self) -> f64 {
        (self.right() - self.left()).abs()
    }

    /// What rounding of the three values can do to a slope.
    fn rounding(&self) -> f64 {
        4.0 * self.epsilon * self.below.abs().max(self.at_x.abs()).max(self.above.abs()) / self.h
    }

    /// Whether the two sides disagree, and the gradient lies between them.
    fn bends_around(&self, analytic: f64) -> bool {
        self.gap() > Self::SMOOTH * (self.left().abs() + self.right().abs()) + self.rounding()
            && (analytic - self.numeric()).abs() <= self.gap() * (0.5 + Self::SMOOTH)
    }

    /// Whether the gradient is not the mean of the two sides, as that of a curve is.
    fn misses(&self, analytic: f64) -> bool {
        (analytic - self.numeric()).abs() > Self::SMOOTH * self.gap()
    }

    /// Whether the two sides disagree as much as at twice the distance; those of a curve disagree half as much.
    fn bends_as(&self, farther: &Self) -> bool {
        self.gap() > 0.75 * farther.gap() + self.rounding()
    }

    fn relative_error(&self, analytic: f64) -> f64 {
        let numeric = self.numeric();
        let difference = (analytic - numeric).abs();
        if difference <= self.rounding() {
            0.0
        } else if difference.is_finite() {
            difference / (analytic.abs() + numeric.abs())
        } else {
            f64::INFINITY
        }
    }
}
