//! Closures that are arguments, written as companions: of their own parameters and a marker for each, with a pullback
//! that is given what they capture again.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Writer;
use super::checks::functions;
use super::signature::source_tokens;
use crate::differentiate::Derivative;
use crate::ir::{self, Expression, Float, Program, Ty, Var};
use crate::lower::Closure;
use crate::tokens::free;

/// The text of a closure.
pub(crate) fn closure(closure: &Closure, program: &Program, derivative: &Derivative) -> ir::Closure {
    let source = &closure.source;
    let core = &source.options.core;
    let tokens = source_tokens(source);
    let mut writer = Writer::new(derivative, &tokens, core, None);
    let (traits, checks) = (writer.traits(derivative), functions(program, core));
    let forward = writer.block(&derivative.program.body);
    let result = writer.name(derivative.program.result.expect("a closure without a value is refused"));
    let kept = !derivative.program.variables[derivative.program.result.expect("as above")].ty.is_copy();
    let returned = if kept { quote!(::core::clone::Clone::clone(&#result)) } else { result.clone() };
    writer.in_closure = true;
    let backward = writer.block(&derivative.backward);
    // A closure inside of this one has a tuple of its own.
    let tokens = quote!(#tokens #forward #backward);
    let captures = free("captures", &tokens);
    let captured = captured(closure, derivative, &writer, &captures);
    let entries: Vec<TokenStream> = derivative
        .program
        .parameters
        .iter()
        .zip(&derivative.gradients)
        .zip(&source.parameters)
        .map(|((&variable, gradient), parameter)| match gradient {
            _ if !parameter.served || !derivative.program.variables[variable].ty.may_carry() => {
                quote!(#core::__private::NoGradient)
            }
            Some(gradient) => writer.returned(*gradient, derivative),
            None => writer.zero(variable),
        })
        .collect();
    let (by_captures, by_arguments) = entries.split_at(closure.captured.len());
    let by_captures = if by_captures.is_empty() {
        quote!(#core::__private::NoGradient)
    } else {
        quote!((#(#by_captures,)*))
    };
    let own = &derivative.program.parameters[closure.captured.len()..];
    let names: Vec<TokenStream> = own.iter().map(|&variable| writer.name(variable)).collect();
    let inputs = source.parameters[closure.captured.len()..].iter().zip(&names).map(|(parameter, name)| {
        let ty = &parameter.written;
        quote!(#name: #ty)
    });
    let markers = names.iter().map(|_| quote!(_: #core::__private::Active));
    let output = source.output.written.as_ref().filter(|written| !matches!(written, syn::Type::Infer(_)));
    let stated = output.map(|ty| quote!(: #ty));
    let value = free("value", &tokens);
    let seed = derivative.seed.map_or_else(|| quote!(_), |seed| writer.name(seed));
    let pullback = format_ident!("captured{}", names.len());
    // What the pullback reads of the arguments it is given again: here they may be gone.
    let witnesses: Vec<Ident> = (0..names.len()).map(|i| free(&format!("argument{i}"), &tokens)).collect();
    let text = quote! {
        move |#(#inputs,)* #(#markers),*| {
            let #captures = &#captures;
            #traits
            #checks
            #captured
            #(let #witnesses = ::core::clone::Clone::clone(&#names);)*
            #forward
            let #value #stated = #returned;
            let pullback = #core::__private::#pullback(
                #captures,
                #(&#witnesses,)*
                &#value,
                move |#captures: &_, (#(#names,)*), #seed| {
                    #captured
                    #backward
                    (#by_captures, (#(#by_arguments,)*))
                },
            );
            (#value, pullback)
        }
    };
    ir::Closure { captures, text }
}

/// Names for what is captured.
fn captured(closure: &Closure, derivative: &Derivative, writer: &Writer, captures: &Ident) -> TokenStream {
    let mut out = TokenStream::new();
    for (i, captured) in closure.captured.iter().enumerate() {
        let variable = derivative.program.parameters[i];
        let (name, part) = (writer.name(variable), ir::member(&i.to_string()));
        let part = quote!(#captures.#part);
        let part = if captured.fixed { quote!(#part.0) } else { part };
        let ty = &derivative.program.variables[variable].ty;
        out.extend(match ty.value() {
            Ty::Slice(_) if captured.lent => quote!(let #name = &#part[..];),
            _ if captured.lent => quote!(let #name = &#part;),
            copied if copied.is_copy() => quote!(let #name = #part;),
            _ => quote!(let #name = ::core::clone::Clone::clone(&#part);),
        });
    }
    out
}

impl Writer<'_> {
    /// A closure where it is given. It has a copy of what it captures: its type must not have a lifetime in it.
    pub(super) fn closure(&self, index: usize, captured: Option<Var>) -> TokenStream {
        let ir::Closure { captures, text } = &self.program.closures[index];
        let of = captured.map_or_else(|| quote!(()), |captured| self.name(captured));
        quote!({ let #captures = ::core::clone::Clone::clone(&#of); #text })
    }

    /// A function as an argument: one of this function's own parameters is handed on as a copy.
    pub(super) fn function(&self, argument: &Expression) -> TokenStream {
        let given = self.expression(argument, &Float::Some).0;
        let own = matches!(argument, Expression::Variable(_) | Expression::Read(_));
        if own { quote!(::core::clone::Clone::clone(&#given)) } else { given }
    }
}
