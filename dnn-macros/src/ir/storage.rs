//! Buffers: what the forward pass keeps of a loop for the backward pass, one slot an iteration.

use super::{Expression, Var};

/// What is done with a buffer. Its slots hold values of the variable that it is named after, bare where the type has
/// a neutral value, else in an `Option`.
#[derive(Clone)]
pub(crate) enum Storage {
    /// `let mut buffer = ..;`
    Declare { buffer: Var, length: Length },
    /// The buffer gets as many slots as said, the new ones empty.
    Extend { buffer: Var, length: Expression },
    /// One more slot, with the value or empty.
    Push { buffer: Var, value: Option<Var> },
    /// `slot = value`.
    Save { buffer: Var, slot: Slot, value: Var },
}

#[derive(Clone)]
pub(crate) enum Length {
    /// Empty at first.
    Growing,
    /// Known before the loop.
    Sized(Expression),
    /// A small number: an array on the stack.
    Fixed(usize),
    /// One slot.
    One,
    /// One slot for one of several values.
    Either,
}

/// Where in a buffer.
#[derive(Clone)]
pub(crate) enum Slot {
    /// The buffer is one slot.
    Only,
    At(Box<Expression>),
    /// The buffer is one slot, for one of several values that never are there together: from the outside in.
    Either(Vec<Side>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    First,
    Second,
}
