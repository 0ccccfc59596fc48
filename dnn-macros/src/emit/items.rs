//! The generated items of one function.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::companion::companion;
use super::joint;
use super::protocol::Protocol;
use super::shape::Shape;
use super::signature::{nested, wrapped};
use super::vjp::{self, vjp};
use crate::differentiate::Derivative;
use crate::ir::Program;
use crate::parse::Source;

/// What is generated: functions that stand beside the user's, and items that must stand outside of an `impl`.
pub(crate) struct Items {
    pub(crate) functions: TokenStream,
    pub(crate) outside: TokenStream,
}

/// All derivatives of one function: `joint` by the parameters that the user chose, for functions whose result is
/// one float, and `split` by all that the companion serves. `called`: the function as the companion takes it.
pub(crate) fn items(
    source: &Source,
    joint: Option<&Derivative>,
    called: &Source,
    program: &Program,
    split: &Derivative,
) -> Items {
    let shape = Shape::new(source, Some(program));
    let companion = companion(called, program, split, &Shape::new(called, Some(program)));
    let vjp = vjp(source, &shape, nested(source, &companion).as_ref());
    let callable = source.may_be_alias() && nested(source, &companion).is_none();
    let joint = joint
        .map(|derivative| joint::joint(source, derivative, &shape))
        .or_else(|| callable.then(|| joint::of_alias(source, &shape)));
    let outside = if source.options.named { shape.structure(source) } else { TokenStream::new() };
    Items { functions: quote!(#joint #vjp #companion), outside }
}

/// The items of a method that a trait declares and its blocks implement: the companion without a body, and the others
/// in terms of it.
pub(crate) fn declarations(source: &Source) -> Items {
    let shape = Shape::new(source, None);
    let companion = Protocol::of(source, &shape.core).head(source, &shape, false);
    let vjp = vjp(source, &shape, None);
    let joint = source.has_joint().then(|| joint::declared(source, &shape));
    Items { functions: quote!(#joint #vjp #companion;), outside: TokenStream::new() }
}

/// The user-facing items with the right signatures and no body, for callers of a function with errors.
pub(crate) fn stubs(source: &Source) -> Items {
    let shape = Shape::new(source, None);
    let scalar = source.has_joint();
    let mut functions = TokenStream::new();
    let value = Shape::value(source);
    let grads = &shape.grads;
    let mut stub = |name: &Ident, output: TokenStream| {
        let head = shape.head(source, name, &output);
        functions.extend(quote!(#[doc(hidden)] #head { ::core::unreachable!() }));
    };
    if scalar {
        stub(&shape.item("value_and_grad"), wrapped(source, &quote!((#value, #grads))));
        stub(&shape.item("grad"), wrapped(source, grads));
    }
    functions.extend(vjp::stub(source, &shape));
    let outside = if source.options.named { shape.structure(source) } else { TokenStream::new() };
    Items { functions, outside }
}
