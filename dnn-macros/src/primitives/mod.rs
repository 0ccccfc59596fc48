//! The table of primitives: the only place where an operation is declared.
//!
//! An entry says what an operation is called in source, what types it takes, how it is written and what its
//! derivative is. Everything else is read off: both directions of type inference, what the backward pass needs,
//! the generated gradient test, the operator table of the README and the hints in messages.

mod activation;
mod arithmetic;
mod broadcast;
mod constant;
pub(crate) mod counting;
mod elementary;
mod linear_algebra;
#[cfg(test)]
mod readme;
mod selection;
#[cfg(test)]
mod tests;
pub(crate) mod types;
mod unknown;

pub(crate) use arithmetic::{ADD, DIV, MUL, NEG, SUB};
pub(crate) use constant::{ROUND, SIGNUM};
pub(crate) use elementary::CAST;
pub(crate) use linear_algebra::{
    MATMUL_NT, MATMUL_TN, MATRIX_ADD, MATRIX_NEG, MATRIX_SUB, SCALE_LEFT, SCALE_RIGHT, UNSCALE,
};
pub(crate) use selection::{MAX, MIN};
pub(crate) use unknown::{
    CONVERT, FIELD, HELD, NEGATE, OWNED, PAYLOAD, REWRAP, UNKNOWN_ADD, UNKNOWN_SUB, ZERO_LIKE,
};

use crate::ir::{Domain, Emission, Primitive, Rule, Typing};

/// Every entry, in the order of the README's table.
pub(crate) fn table() -> impl Iterator<Item = &'static Primitive> {
    [
        arithmetic::ENTRIES,
        elementary::ENTRIES,
        selection::ENTRIES,
        constant::ENTRIES,
        activation::ENTRIES,
        linear_algebra::ENTRIES,
        broadcast::ENTRIES,
        unknown::ENTRIES,
        counting::ENTRIES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The entries that are spelled `name` in source.
pub(crate) fn spelled(name: &str) -> impl Iterator<Item = &'static Primitive> + '_ {
    table().filter(move |primitive| primitive.spellings.contains(&name))
}

/// Whether an entry that is spelled `name` takes so many operands.
pub(crate) fn takes(name: &str, operands: usize) -> bool {
    spelled(name).any(|primitive| types::sorts(primitive.typing, operands).is_some())
}

/// Whether a method of this name is one of matrices and of nothing else in the table.
pub(crate) fn is_method_of_matrices(name: &str) -> bool {
    let mut entries = spelled(name).peekable();
    name.starts_with(char::is_alphabetic)
        && entries.peek().is_some()
        && entries.all(|primitive| types::takes_matrix_first(primitive.typing))
}

/// The sign of the operator whose trait has this method: `x.mul(y)`.
pub(crate) fn operator(method: &str, operands: usize) -> Option<&'static str> {
    match (method, operands) {
        ("add", 2) => Some("+"),
        ("sub", 2) => Some("-"),
        ("mul", 2) => Some("*"),
        ("div", 2) => Some("/"),
        ("rem", 2) => Some("%"),
        ("neg", 1) => Some("unary -"),
        _ => None,
    }
}

/// The spelling nearest to `name`, for a hint in a message.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let spellings = table().flat_map(|primitive| primitive.spellings.iter().copied());
    crate::diagnostics::nearest(
        name,
        spellings.filter(|spelling| spelling.starts_with(char::is_alphabetic) && *spelling != name),
    )
}

/// A function of one scalar, given by its partial derivative.
const fn elementwise(
    name: &'static str,
    spellings: &'static [&'static str],
    domain: &'static [(f64, f64)],
    partial: for<'t> fn(crate::ir::Term<'t>, crate::ir::Term<'t>) -> crate::ir::Term<'t>,
) -> Primitive {
    Primitive {
        name,
        spellings,
        typing: Typing::Scalars(1),
        emission: Emission::Method(name),
        rule: Rule::Elementwise(partial),
        domain: Domain::Intervals(domain),
        convention: None,
        unbounded: false,
    }
}

/// An operation on scalars with a rule of its own.
const fn scalars(
    name: &'static str,
    spellings: &'static [&'static str],
    domain: &'static [(f64, f64)],
    rule: Rule,
) -> Primitive {
    Primitive {
        name,
        spellings,
        typing: Typing::Scalars(domain.len()),
        emission: Emission::Method(name),
        rule,
        domain: Domain::Intervals(domain),
        convention: None,
        unbounded: false,
    }
}

impl Primitive {
    const fn typed(mut self, typing: Typing) -> Self {
        self.typing = typing;
        self
    }

    const fn emitted(mut self, emission: Emission) -> Self {
        self.emission = emission;
        self
    }

    const fn unbounded(mut self) -> Self {
        self.unbounded = true;
        self
    }

    const fn convention(mut self, text: &'static str) -> Self {
        self.convention = Some(text);
        self
    }
}
