//! The shape of an entry in the table of primitives.

use super::Term;

/// An operation and everything that the compiler knows of it.
pub(crate) struct Primitive {
    /// Unique in the table.
    pub(crate) name: &'static str,
    /// Its names in source: methods and the last segments of paths; operators are spelled by their sign.
    pub(crate) spellings: &'static [&'static str],
    pub(crate) typing: Typing,
    pub(crate) emission: Emission,
    pub(crate) rule: Rule,
    /// Where the generated gradient test samples.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the generated tests of the table"))]
    pub(crate) domain: Domain,
    /// What is done where there is no derivative.
    pub(crate) convention: Option<&'static str>,
    /// A partial can be infinite though operands and result are not.
    pub(crate) unbounded: bool,
}

/// Operand and result types. `infer` reads them in both directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typing {
    /// Scalars of one type.
    Scalars(usize),
    /// A scalar and an integer to a scalar.
    ScalarInteger,
    /// An integer to a scalar, which the context determines.
    IntegerScalar,
    /// Integers to an integer.
    Integers(usize),
    /// A scalar to two scalars.
    ScalarPair,
    /// Scalars to a truth value or an integer.
    Test(usize),
    /// A truth value and two scalars to a scalar.
    Choice,
    /// Matrices of one shape to the same shape.
    Matrices(usize),
    /// A matrix and a scalar, in this order or the other, to the matrix.
    Scaling {
        scalar_first: bool,
    },
    /// `(m, k), (k, n) -> (m, n)`.
    Product,
    /// `(m, n), (k, n) -> (m, k)`: the second is transposed.
    ProductTransposed,
    /// `(k, m), (k, n) -> (m, n)`: the first is transposed.
    TransposedProduct,
    Transpose,
    /// Matrices to a scalar.
    Reduction(usize),
    /// A matrix and a vector that is added to each of its columns (or rows).
    Broadcast {
        column: bool,
    },
    /// A matrix to one column (or row).
    Collapse {
        column: bool,
    },
    /// A scalar, and a matrix that gives the shape, to a matrix.
    Spread,
    /// A column or row, and a matrix that gives the shape, to a matrix.
    SpreadVector {
        column: bool,
    },
    /// One operand to its own type.
    Same,
    /// A scalar to another float; a second operand gives the type to go back to.
    Cast,
    /// Types that are not known here.
    Unknown,
}

/// How the table writes the operation, where the user did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Emission {
    Infix(&'static str),
    Prefix(&'static str),
    Method(&'static str),
    /// A function of `dnn_core`, called with references if it takes matrices.
    Function(&'static str),
    /// A function of `dnn_core`, called with references always.
    Borrowing(&'static str),
    /// `if first { second } else { third }`.
    Choice,
    /// `first as type`.
    Cast,
    /// `vec![first; second]`.
    Copies,
    /// `first as usize`, where it is not one.
    Position,
    /// `first`, or `second` where `first` is the gradient of a constant field.
    Field,
}

/// A derivative rule. Rules are written in the operators of [`Term`], so what they give can be differentiated.
///
/// `None` in the place of an adjoint says that there is none: zero is not a number here.
pub(crate) enum Rule {
    /// The partials of one operand, from the operand and the result.
    Elementwise(for<'t> fn(Term<'t>, Term<'t>) -> Term<'t>),
    /// The partials of two operands, from the operands and the result.
    Elementwise2(for<'t> fn(Term<'t>, Term<'t>, Term<'t>) -> [Option<Term<'t>>; 2]),
    /// The transposes: adjoints from the upstream, with the operands for their shapes only.
    Linear(for<'t> fn(&[Term<'t>], Term<'t>) -> Vec<Option<Term<'t>>>),
    /// The adjoints of two operands, each linear in the other operand: from operands and upstream.
    Bilinear(for<'t> fn(Term<'t>, Term<'t>, Term<'t>) -> [Term<'t>; 2]),
    /// Piecewise constant: there is no derivative.
    Constant,
    /// The adjoints from operands, result and upstream.
    Custom(for<'t> fn(&[Term<'t>], Term<'t>, Term<'t>) -> Vec<Option<Term<'t>>>),
}

/// Where a primitive is tested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Domain {
    /// Scalars, each operand from its own interval.
    Intervals(&'static [(f64, f64)]),
    /// Lists of operands by their extents, with sizes known at run time and with sizes in the type.
    Matrices(&'static [&'static [Extent]]),
    /// The same for an operation on sizes known at run time alone.
    Dynamic(&'static [&'static [Extent]]),
    /// The domains of all entries of the same spelling, with types that the compiler does not see.
    Hidden,
    /// Tested by programs.
    Programs,
    /// Only rules make it: tested through them.
    Rules,
}

/// The extent of an operand in a test.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(not(test), allow(dead_code, reason = "read by the generated tests of the table"))]
pub(crate) enum Extent {
    Scalar,
    /// Rows and columns.
    Matrix(usize, usize),
}

impl Primitive {
    /// How many operands a function of numbers has.
    pub(crate) fn operands(&self) -> usize {
        match self.typing {
            Typing::Scalars(count) | Typing::Integers(count) | Typing::Test(count) => count,
            Typing::ScalarInteger => 2,
            Typing::Choice => 3,
            _ => 1,
        }
    }

    /// Whether the operation is piecewise constant.
    pub(crate) fn is_constant(&self) -> bool {
        matches!(self.rule, Rule::Constant)
    }

    /// Whether the operation, spelled so, is a function of `dnn_core`. Kernels are spelled in full: their short
    /// names are those of methods, or common ones.
    pub(crate) fn is_function(&self, spelling: &str) -> bool {
        let (Emission::Function(path) | Emission::Borrowing(path)) = self.emission else { return false };
        let short = path.strip_prefix("activation::").or(path.strip_prefix("broadcast::"));
        short == Some(spelling) || spelling.strip_prefix("dnn_core::") == Some(path)
    }
}

impl PartialEq for &'static Primitive {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
