//! What a program is, between the user's function and the emitted one. No pass lives here.
//!
//! A [`Program`] is structured: blocks of statements, with `if`, `match` and loops as statements that hold
//! blocks. `return`, `break` and `continue` are an [`Exit`] of a [`Scope`] around the place, which remembers the
//! exit that was taken. What follows a statement that may leave is its [`Rest`], so that the backward pass can ask
//! whether it ran.
//!
//! - A **variable** is defined once ([`Statement::Let`]), once on every path of a branch ([`Kind::Deferred`]),
//!   or is mutable ([`Kind::Mutable`]). A plain reassignment in straight-line code makes a new variable.
//! - A **place** is a variable and a path of fields and indices. A local reference is a name for a place and has
//!   no variable of its own.
//! - An expression that a rule looks at is flat in the primal program: its operands are variables, places or
//!   literals. A place of a mutable root is read into a variable of its own, so that a variable named by the
//!   backward pass always means the value that it had then. Trees occur only in adjoints, where rules make them.
//! - [`Verbatim`] is the user's own text, evaluated once, in the forward pass. It is *pure* if it is cheap
//!   arithmetic on integers; then it may be evaluated again.
//! - Derivative programs are in the same language: what differentiation makes can be differentiated.
//!
//! Evaluation order is statement order. Scopes are blocks, except that names are unique in a whole function.

mod arena;
mod call;
mod control;
mod display;
mod expression;
mod primitive;
mod program;
mod storage;
mod substitute;
mod term;
mod ty;
mod verify;
mod walk;

pub(crate) use arena::{Arena, Handle};
pub(crate) use call::{Argument, Call, Entries, Opening, Passing};
pub(crate) use control::{Arm, Exit, Head, Loop, Match, Pattern, Range, Rest, Scope};
pub(crate) use expression::{
    Application, Expression, Form, Grid, Map, Operation, Part, Place, Projection, Shape, Spelling, Structure,
    Verbatim, access, member,
};
pub(crate) use primitive::{Domain, Emission, Extent, Primitive, Rule, Typing};
pub(crate) use program::{Block, Closure, Kind, Name, Program, Statement, Var};
pub(crate) use storage::{Length, Side, Slot, Storage};
pub(crate) use substitute::substitute;
pub(crate) use term::{Term, Terms};
pub(crate) use ty::{Bound, Dimension, Float, Matrix, Ty};
pub(crate) use verify::{verify, verify_backward};
