//! Programs, blocks, statements and variables.

use proc_macro2::{Ident, Span, TokenStream};

use super::{
    Arena, Call, Entries, Exit, Expression, Handle, Loop, Match, Pattern, Place, Primitive, Projection, Rest,
    Scope, Storage, Ty, Verbatim,
};

/// A variable of a [`Program`].
pub(crate) type Var = Handle<Variable>;

/// One function, or one pass of a derivative.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) variables: Arena<Variable>,
    /// In the order of the signature, `self` first.
    pub(crate) parameters: Vec<Var>,
    /// The parameters that `wrt(..)` names: their derivative must not get lost.
    pub(crate) named: Vec<Var>,
    pub(crate) body: Block,
    /// `None` where the function returns nothing.
    pub(crate) result: Option<Var>,
    /// The closures that are given as arguments.
    pub(crate) closures: Vec<Closure>,
}

/// A closure as it is written, and its name for a reference to what it captures.
#[derive(Clone)]
pub(crate) struct Closure {
    pub(crate) captures: Ident,
    pub(crate) text: TokenStream,
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
    /// A reference to a part of a variable.
    Part(Var),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Parameter,
    /// Defined once, by the statement that declares it.
    Local,
    /// Defined once, by the pattern of a struct or a variant: a value, or a reference to one.
    Bound,
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
    /// A `let` with the user's pattern.
    Bind {
        pattern: Pattern,
        value: Verbatim,
    },
    Assign {
        place: Place,
        value: Expression,
    },
    /// The user's `place += value` or `place -= value`, by the operator's entry.
    Update {
        place: Place,
        operator: &'static Primitive,
        value: Expression,
    },
    /// Backward: `value` is added to an adjoint.
    Accumulate {
        place: Place,
        value: Expression,
    },
    If {
        condition: Expression,
        then: Block,
        otherwise: Block,
    },
    Match(Match),
    Loop(Loop),
    Scope(Scope),
    Exit(Exit),
    Rest(Rest),
    Call(Box<Call>),
    /// Backward only: a pullback is called and its entries are bound.
    Entries(Box<Entries>),
    Storage(Storage),
    /// Runs in the forward pass and has no derivative.
    Effect(Verbatim),
}

impl Program {
    pub(crate) fn variable(&mut self, name: Name, ty: Ty, kind: Kind, span: Span) -> Var {
        self.variables.add(Variable { name, ty, kind, span })
    }
}

impl Program {
    /// What is known of the type of a place.
    pub(crate) fn place_type(&self, place: &Place) -> Ty {
        let mut ty = self.variables[place.root].ty.clone();
        for step in &place.path {
            ty = match step {
                Projection::Deref => ty.value().clone(),
                Projection::Field(name) => match (ty.value(), name.parse::<usize>()) {
                    (Ty::Tuple(elements), Ok(index)) => elements.get(index).cloned().unwrap_or(Ty::Unknown),
                    _ => Ty::Unknown,
                },
                Projection::Variant(variant, _) => match ty.value() {
                    Ty::Wrapped(payload) if variant == "Some" => (**payload).clone(),
                    _ => Ty::Unknown,
                },
                Projection::Index(index) if index.is_range() => match ty.value() {
                    Ty::Matrix(_) | Ty::Unknown => Ty::Unknown,
                    other => Ty::Slice(Box::new(other.element())),
                },
                Projection::Index(_) | Projection::Next => ty.element(),
            };
        }
        ty
    }
}

impl Block {
    pub(crate) fn push(&mut self, statement: Statement) {
        self.statements.push(statement);
    }
}
