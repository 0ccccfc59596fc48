//! Calls of other differentiated functions, forward and backward.

use proc_macro2::{Span, TokenStream};

use super::{Expression, Place, Var};

/// A call of another differentiated function, through its companion.
#[derive(Clone)]
pub(crate) struct Call {
    /// The value; `None` if it is dropped, or there is none.
    pub(crate) result: Option<Var>,
    pub(crate) pullback: Var,
    /// The companion's path, or its name where there is a receiver.
    pub(crate) companion: TokenStream,
    /// The first argument is the receiver of a method call.
    pub(crate) method: bool,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) opening: Opening,
    /// Of a value that stays wrapped: whether there is one.
    pub(crate) ran: Option<Var>,
    pub(crate) span: Span,
}

/// What is done with the wrapper that a callee's value comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// There is none.
    Plain,
    /// The user's `?` stands behind the call.
    Question,
    /// The value stays wrapped. There is a pullback only if there is a value.
    Kept,
}

#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) value: Expression,
    pub(crate) passing: Passing,
    /// What the argument was before the call, where that may have changed it.
    pub(crate) before: Option<Expression>,
    pub(crate) span: Span,
}

impl Argument {
    /// Whether the call may change the argument.
    pub(crate) fn is_written(&self) -> bool {
        matches!(self.passing, Passing::Mutable | Passing::Either)
    }
}

/// How an argument is written at the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passing {
    /// As it is: a value, or a variable that is a reference already.
    Plain,
    /// `&place`.
    Shared,
    /// A view of a matrix, by value; by `as_view`, which may forget sizes.
    View { by_method: bool },
    /// `&mut place`: also a result.
    Mutable,
    /// A function, given with its pullback: not given again.
    Function,
    /// The receiver of a method of which only rustc knows whether it changes it.
    Either,
}

/// `let (entry, _, ..) = pullback(arguments.., upstream);`
#[derive(Clone)]
pub(crate) struct Entries {
    pub(crate) call: Call,
    /// One per argument; `None` where the argument carries no derivative.
    pub(crate) bound: Vec<Option<Var>>,
    /// The adjoint places of `&mut` arguments, in the order of the arguments.
    pub(crate) mutable: Vec<Option<Place>>,
    /// `None` where the result is dropped.
    pub(crate) upstream: Option<Expression>,
}
