//! One function, as the harness sees it. `#[twin]` implements it.

use std::fmt::Debug;

use crate::Dual;

/// The numbers that come out, or what was returned in their place.
pub type Outcome<T> = Result<T, String>;

/// What the derivatives of a function with one result return.
#[derive(Clone, Debug)]
pub struct Gradient {
    /// The value, by `_value_and_grad`.
    pub value: f64,
    /// The derivatives by the inputs, by `_value_and_grad`.
    pub entries: Vec<f64>,
    /// The same by `_grad`.
    pub alone: Vec<f64>,
}

/// A function, its twin and its derivatives, by entries.
///
/// Inputs are the entries of the differentiated parameters and of those behind `&mut`, outputs those of the result and
/// then of what is behind `&mut`.
pub trait Case {
    /// The parameters, owned.
    type Point: Clone + Debug;

    /// The function's name.
    const NAME: &'static str;

    /// The inputs, by parameter.
    fn inputs(point: &Self::Point) -> Vec<(&'static str, Vec<f64>)>;

    /// The point with other inputs.
    fn moved(point: &Self::Point, replace: &mut dyn FnMut(f64) -> f64) -> Self::Point;

    /// The outputs.
    ///
    /// # Errors
    ///
    /// What the function returns instead.
    fn plain(point: &Self::Point) -> Outcome<Vec<f64>>;

    /// The outputs of the twin, for inputs as they are given.
    ///
    /// # Errors
    ///
    /// What the twin returns instead.
    fn twin(point: &Self::Point, lift: &mut dyn FnMut(f64) -> Dual) -> Outcome<Vec<Dual>>;

    /// The gradient, if the function has one.
    #[must_use]
    fn gradient(_point: &Self::Point) -> Option<Outcome<Gradient>> {
        None
    }

    /// The outputs, and the gradient for the given cotangents of the outputs, if there are derivatives.
    fn vjp(
        _point: &Self::Point,
        _cotangent: &mut dyn FnMut(f64) -> f64,
    ) -> Option<Outcome<(Vec<f64>, Vec<f64>)>> {
        None
    }
}

/// `Option` and `Result`.
pub trait Wrapper {
    /// What is inside.
    type Inside;

    /// What is inside, or what is there instead.
    ///
    /// # Errors
    ///
    /// The text of what is there instead.
    fn outcome(self) -> Outcome<Self::Inside>;
}

impl<T> Wrapper for Option<T> {
    type Inside = T;
    fn outcome(self) -> Outcome<T> {
        self.ok_or_else(|| "None".to_owned())
    }
}

impl<T, E: Debug> Wrapper for Result<T, E> {
    type Inside = T;
    fn outcome(self) -> Outcome<T> {
        self.map_err(|error| format!("{error:?}"))
    }
}
