//! Control flow: loops, matches, and blocks that can be left early.

use super::{Block, Expression, Place, Var, Verbatim};

/// The names that the user's pattern binds. `sources` says which place a variable is a copy of, where that carries
/// a derivative.
#[derive(Clone)]
pub(crate) struct Pattern {
    pub(crate) text: Verbatim,
    pub(crate) variables: Vec<Var>,
    pub(crate) sources: Vec<(Var, Place)>,
}

/// `match subject { pattern if guard => body, .. }`
#[derive(Clone)]
pub(crate) struct Match {
    pub(crate) subject: Verbatim,
    /// The number of the arm that was taken, which the arms assign.
    pub(crate) taken: Var,
    pub(crate) arms: Vec<Arm>,
}

#[derive(Clone)]
pub(crate) struct Arm {
    pub(crate) pattern: Pattern,
    pub(crate) guard: Option<Verbatim>,
    pub(crate) body: Block,
}

/// A loop. The backward pass repeats the forward loop of the same number, from its last iteration to its first.
#[derive(Clone)]
pub(crate) struct Loop {
    pub(crate) number: usize,
    pub(crate) head: Head,
    pub(crate) body: Block,
    /// Of a fused loop: the adjoint of one iteration, which runs right after it.
    pub(crate) adjoint: Option<Block>,
}

/// What a loop goes through.
#[derive(Clone)]
pub(crate) enum Head {
    Range(Range),
    /// `while condition`
    While(Verbatim),
    /// `loop`
    Forever,
    /// `for pattern in iterator`, over items without a derivative.
    Each {
        pattern: Pattern,
        iterator: Verbatim,
    },
}

/// `for index in start..end`, or the same range from its end to its start.
#[derive(Clone)]
pub(crate) struct Range {
    pub(crate) index: Var,
    pub(crate) start: Expression,
    pub(crate) end: Expression,
    /// `start..=end`
    pub(crate) closed: bool,
    pub(crate) step: Option<Expression>,
    pub(crate) reversed: bool,
}

/// A block, or the one loop in it, that [`Exit`]s leave. `exit` says afterwards which one did: its number, or 0 at
/// the end of the block. The variable names the label too.
#[derive(Clone)]
pub(crate) struct Scope {
    pub(crate) exit: Var,
    pub(crate) body: Block,
}

/// Leaves the scope whose variable is `exit`, and says so by its number, which is unique in the scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exit {
    pub(crate) exit: Var,
    pub(crate) number: usize,
}

/// What follows a statement that may leave: runs if none of the exits was taken.
#[derive(Clone)]
pub(crate) struct Rest {
    pub(crate) after: Vec<Exit>,
    pub(crate) body: Block,
}

impl Loop {
    /// The index of a range.
    pub(crate) fn range(&self) -> Option<&Range> {
        match &self.head {
            Head::Range(range) => Some(range),
            _ => None,
        }
    }
}

impl Range {
    /// One by one and upward, its end left out: then the number of trips is known exactly.
    pub(crate) fn is_plain(&self) -> bool {
        self.step.is_none() && !self.closed && !self.reversed
    }

    /// `for index in 0..end`, from the first to the last or the other way round.
    pub(crate) fn counting(index: Var, end: Expression, reversed: bool) -> Self {
        Self { index, start: Expression::count(0), end, closed: false, step: None, reversed }
    }
}
