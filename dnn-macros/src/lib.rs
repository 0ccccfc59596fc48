//! The attribute `#[differentiable]`: a small compiler from a function to its derivatives.
//!
//! Use it through `dnn_core`, which documents it. `ARCHITECTURE.md` beside this crate's manifest describes how it
//! works.

extern crate proc_macro;

mod block;
mod derive;
mod desugar;
mod diagnostics;
mod differentiate;
mod emit;
mod expand;
#[cfg(dnn_faults)]
mod faults;
mod flow;
mod foreign;
mod infer;
mod ir;
mod lower;
mod operator;
mod options;
mod parse;
mod primitives;
mod simplify;
#[cfg(test)]
mod tests;
mod tokens;

/// Writes the derivatives of a function beside it. `dnn_core::differentiable` is the documented way to it.
#[proc_macro_attribute]
pub fn differentiable(
    arguments: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    expand::differentiable(arguments.into(), &item.into()).into()
}

/// Writes the gradient type of a struct or an enum. `dnn_core::Differentiable` is the documented way to it.
#[proc_macro_derive(Differentiable, attributes(differentiable))]
pub fn derive_differentiable(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive(input.into()).into()
}
