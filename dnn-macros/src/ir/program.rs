//! Programs, blocks, statements and variables.

use proc_macro2::{Span, TokenStream};

use super::{Arena, Expression, Handle, Place, Primitive, Ty, Verbatim};

/// A variable of a [`Program`].
pub(crate) type Var = Handle<Variable>;

/// One function, or one pass of a derivative.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) variables: Arena<Variable>,
    /// In the order of the signature, `self` first.
    pub(crate) parameters: Vec<Var>,
    pub(crate) body: Block,
    /// `None` where the function returns nothing.
    pub(crate) result: Option<Var>,
}

#[derive(Clone, Debug)]
pub(crate) struct Variable {
    pub(crate) name: Name,
    pub(crate) ty: Ty,
    pub(crate) kind: Kind,
    pub(crate) span: Span,
}

/// Where a variable's name comes from; `emit` alone turns it into text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// The user's own.
    User(String),
    /// A wish for a name that the user did not give (`L`).
    Wish(String),
    /// An intermediate without a name: `s0`, `s1`, ..
    Intermediate,
    Gradient(Var),
    /// The buffer that keeps a variable's values for the backward pass.
    Saved(Var),
    Pullback(Var),
    Entry(Var),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Parameter,
    /// Defined once, by the statement that declares it.
    Local,
    /// Declared first, then assigned once on every path that reads it.
    Deferred,
    Mutable,
}

#[derive(Clone, Default)]
pub(crate) struct Block {
    pub(crate) statements: Vec<Statement>,
}

#[derive(Clone)]
pub(crate) enum Statement {
    /// `let variable = value;`, with `mut` if the variable is mutable.
    Let {
        variable: Var,
        value: Expression,
    },
    /// `let variable;`
    Declare {
        variable: Var,
    },
    /// A `let` with the user's pattern. `sources` says which place a variable is a copy of, where that carries a
    /// derivative.
    Bind {
        pattern: Verbatim,
        variables: Vec<Var>,
        value: Verbatim,
        sources: Vec<(Var, Place)>,
    },
    Assign {
        place: Place,
        value: Expression,
    },
    /// `place += value` or `place -= value`, by the operator's entry.
    Update {
        place: Place,
        operator: &'static Primitive,
        value: Expression,
    },
    If {
        condition: Expression,
        then: Block,
        otherwise: Block,
    },
    Loop(Loop),
    Call(Box<Call>),
    /// Backward only: a pullback is called and its entries are bound.
    Entries(Box<Entries>),
    /// Runs in the forward pass and has no derivative.
    Effect(Verbatim),
}

/// `for index in start..end`, or the same range from its end to its start.
#[derive(Clone)]
pub(crate) struct Loop {
    pub(crate) index: Var,
    pub(crate) start: Expression,
    pub(crate) end: Expression,
    pub(crate) reversed: bool,
    pub(crate) body: Block,
}

/// A call of another differentiated function, through its companion.
#[derive(Clone)]
pub(crate) struct Call {
    /// The value; `None` if it is not used.
    pub(crate) result: Option<Var>,
    pub(crate) pullback: Var,
    /// The companion's path, or its name where there is a receiver.
    pub(crate) companion: TokenStream,
    /// The first argument is the receiver of a method call.
    pub(crate) method: bool,
    pub(crate) arguments: Vec<Argument>,
    /// The callee's value is wrapped and the user's `?` stands behind the call.
    pub(crate) question: bool,
    pub(crate) span: Span,
}

#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) value: Expression,
    pub(crate) passing: Passing,
    pub(crate) span: Span,
}

/// How an argument is written at the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passing {
    /// As it is: a value, or a variable that is a reference already.
    Plain,
    /// `&place`.
    Shared,
    /// `&mut place`: also a result.
    Mutable,
}

/// `let (entry, _, ..) = pullback(arguments.., upstream);`
#[derive(Clone)]
pub(crate) struct Entries {
    pub(crate) call: Call,
    /// One per argument; `None` where the argument carries no derivative.
    pub(crate) bound: Vec<Option<Var>>,
    /// The adjoint places of `&mut` arguments, in the order of the arguments.
    pub(crate) mutable: Vec<Option<Place>>,
    /// `None` for a callee without a result.
    pub(crate) upstream: Option<Expression>,
}

impl Program {
    pub(crate) fn variable(&mut self, name: Name, ty: Ty, kind: Kind, span: Span) -> Var {
        self.variables.add(Variable { name, ty, kind, span })
    }
}

impl Block {
    pub(crate) fn push(&mut self, statement: Statement) {
        self.statements.push(statement);
    }
}
