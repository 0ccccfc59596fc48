//! What the compiler knows of a value's type. What it does not know is [`Ty::Unknown`] and is left to rustc.

use std::fmt;

/// A type as far as the derivative needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ty {
    /// Not known here: emitted through traits that rustc resolves.
    Unknown,
    /// A float: the derivative of a scalar is a scalar of the same type.
    Float(Float),
    /// An integer of any width: never carries a derivative.
    Integer,
    /// `usize`: counts and indexes.
    Size,
    Bool,
    /// Text, units and everything else that is known to carry no derivative.
    Constant,
    /// `[T; N]` with the length as written.
    Array(Box<Ty>, String),
    /// `[T]`, always behind a reference.
    Slice(Box<Ty>),
    /// `Vec<T>`.
    List(Box<Ty>),
    Tuple(Vec<Ty>),
    Reference {
        mutable: bool,
        target: Box<Ty>,
    },
    Matrix(Matrix),
    /// `Option<T>` or `Result<T, E>`: the payload.
    Wrapped(Box<Ty>),
}

/// Which float.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Float {
    F32,
    F64,
    /// A type parameter with a float bound.
    Parameter {
        name: String,
        bound: Bound,
    },
    /// A literal without suffix, or a scalar of which only that is known: rustc decides.
    Some,
}

/// The bound that makes a type parameter a float: it decides how constants of it are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// `num_traits::Float` and its relatives: `Copy`, constants through `NumCast`.
    Float,
    /// `nalgebra::RealField`: not `Copy`, constants through `nalgebra::convert`.
    RealField,
    /// `dnn_core::Scalar`.
    Scalar,
    /// A trait of the user's own, by its name: the generated items ask for `dnn_core::Scalar` beside it.
    Own,
}

impl Bound {
    /// The word for it in the names of what converts from and to numbers.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Float => "float",
            Self::RealField => "real",
            Self::Scalar | Self::Own => "scalar",
        }
    }
}

/// A nalgebra matrix or vector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Matrix {
    pub(crate) scalar: Float,
    pub(crate) rows: Dimension,
    pub(crate) columns: Dimension,
}

/// A number of rows or columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Dimension {
    /// Known at run time only.
    Dynamic,
    /// Known to rustc, as written (`3`, `N`).
    Static(String),
    /// Not known here.
    Unknown,
}

impl Dimension {
    pub(crate) fn one() -> Self {
        Self::Static("1".to_owned())
    }
}

impl Ty {
    /// The type behind all references.
    pub(crate) fn value(&self) -> &Ty {
        match self {
            Ty::Reference { target, .. } => target.value(),
            other => other,
        }
    }

    pub(crate) fn is_scalar(&self) -> bool {
        matches!(self.value(), Ty::Float(_))
    }

    pub(crate) fn is_matrix(&self) -> bool {
        matches!(self.value(), Ty::Matrix(_))
    }

    /// Whether values of the type can carry a derivative as far as is known here.
    pub(crate) fn may_carry(&self) -> bool {
        match self {
            Ty::Integer | Ty::Size | Ty::Bool | Ty::Constant => false,
            Ty::Unknown | Ty::Float(_) | Ty::Matrix(_) => true,
            Ty::Array(element, _) | Ty::Slice(element) | Ty::List(element) | Ty::Wrapped(element) => {
                element.may_carry()
            }
            Ty::Tuple(elements) => elements.iter().any(Ty::may_carry),
            Ty::Reference { target, .. } => target.may_carry(),
        }
    }

    /// Whether the type is seen to be made of floats: then a parameter of it is differentiated by default.
    pub(crate) fn is_made_of_floats(&self) -> bool {
        match self {
            Ty::Float(_) | Ty::Matrix(_) => true,
            Ty::Array(element, _) | Ty::Slice(element) | Ty::List(element) => element.is_made_of_floats(),
            Ty::Tuple(elements) => !elements.is_empty() && elements.iter().all(Ty::is_made_of_floats),
            Ty::Reference { target, .. } => target.is_made_of_floats(),
            Ty::Unknown | Ty::Integer | Ty::Size | Ty::Bool | Ty::Constant | Ty::Wrapped(_) => false,
        }
    }

    /// Whether a second use of a value needs no clone.
    pub(crate) fn is_copy(&self) -> bool {
        match self {
            Ty::Float(Float::Parameter { bound, .. }) => *bound != Bound::RealField,
            Ty::Float(_) | Ty::Integer | Ty::Size | Ty::Bool => true,
            Ty::Array(element, _) => element.is_copy(),
            Ty::Tuple(elements) => elements.iter().all(Ty::is_copy),
            Ty::Reference { mutable, .. } => !mutable,
            Ty::Matrix(matrix) => matrix.is_static() && Ty::Float(matrix.scalar.clone()).is_copy(),
            Ty::Unknown | Ty::Constant | Ty::Slice(_) | Ty::List(_) | Ty::Wrapped(_) => false,
        }
    }

    /// Whether the type has a value that costs nothing and stands for none: zero, false, or made of these.
    pub(crate) fn is_neutral(&self) -> bool {
        match self {
            Ty::Float(_) | Ty::Integer | Ty::Size | Ty::Bool => true,
            Ty::Array(element, _) => element.is_neutral() && element.is_copy(),
            Ty::Tuple(elements) => elements.iter().all(Ty::is_neutral),
            _ => false,
        }
    }

    /// The float type that a value is, or all its elements are.
    pub(crate) fn scalar(&self) -> Option<Float> {
        match self.value() {
            Ty::Float(float) => Some(float.clone()),
            Ty::Unknown => None,
            other => match other.element() {
                Ty::Unknown => None,
                element => element.scalar(),
            },
        }
    }

    /// What indexing with one index gives.
    pub(crate) fn element(&self) -> Ty {
        match self.value() {
            Ty::Array(element, _) | Ty::Slice(element) | Ty::List(element) => (**element).clone(),
            Ty::Matrix(matrix) => Ty::Float(matrix.scalar.clone()),
            _ => Ty::Unknown,
        }
    }
}

impl Matrix {
    pub(crate) fn is_static(&self) -> bool {
        matches!((&self.rows, &self.columns), (Dimension::Static(_), Dimension::Static(_)))
    }

    /// Whether all sizes are written as numbers of at most twelve: there operators beat kernels.
    pub(crate) fn is_small(&self) -> bool {
        let small = |dimension: &Dimension| match dimension {
            Dimension::Static(size) => size.parse::<usize>().is_ok_and(|size| size <= 12),
            _ => false,
        };
        small(&self.rows) && small(&self.columns)
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ty::Unknown => write!(f, "?"),
            Ty::Float(float) => write!(f, "{float}"),
            Ty::Integer => write!(f, "int"),
            Ty::Size => write!(f, "usize"),
            Ty::Bool => write!(f, "bool"),
            Ty::Constant => write!(f, "const"),
            Ty::Array(element, length) => write!(f, "[{element}; {length}]"),
            Ty::Slice(element) => write!(f, "[{element}]"),
            Ty::List(element) => write!(f, "Vec<{element}>"),
            Ty::Tuple(elements) => {
                write!(f, "(")?;
                for (i, element) in elements.iter().enumerate() {
                    write!(f, "{}{element}", if i == 0 { "" } else { ", " })?;
                }
                write!(f, ")")
            }
            Ty::Reference { mutable: true, target } => write!(f, "&mut {target}"),
            Ty::Reference { mutable: false, target } => write!(f, "&{target}"),
            Ty::Matrix(Matrix { scalar, rows, columns }) => write!(f, "matrix<{scalar}, {rows}, {columns}>"),
            Ty::Wrapped(payload) => write!(f, "wrapped<{payload}>"),
        }
    }
}

impl fmt::Display for Float {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Float::F32 => write!(f, "f32"),
            Float::F64 => write!(f, "f64"),
            Float::Parameter { name, .. } => write!(f, "{name}"),
            Float::Some => write!(f, "float"),
        }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dimension::Dynamic => write!(f, "dyn"),
            Dimension::Static(size) => write!(f, "{size}"),
            Dimension::Unknown => write!(f, "?"),
        }
    }
}
