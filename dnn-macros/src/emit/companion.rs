//! `f_pullback`: what other differentiated functions call. It serves all float parameters; markers choose.

use proc_macro2::TokenStream;
use quote::quote;

use super::Writer;
use super::bounds::is_boxed;
use super::checks::checks;
use super::protocol::Protocol;
use super::reshaped::Shapes;
use super::shape::Shape;
use super::short::short_names;
use super::signature::{finished, source_tokens};
use crate::differentiate::Derivative;
use crate::ir::{Program, Ty};
use crate::parse::Source;

/// `f_pullback`: what other differentiated functions call.
pub(super) fn companion(
    source: &Source,
    program: &Program,
    derivative: &Derivative,
    shape: &Shape,
) -> TokenStream {
    let core = &shape.core;
    let tokens = source_tokens(source);
    let protocol = Protocol::of(source, core);
    let mut writer = Writer::new(derivative, &tokens, core, Some(protocol.markers.clone()));
    writer.short = short_names(source, &derivative.program);
    let shapes = Shapes::of(source, &derivative.program, &tokens);
    let noted = shapes.noted(&derivative.program, &writer);
    let traits = writer.traits(derivative);
    let forward = writer.block(&derivative.program.body);
    let result = derivative.program.result.map(|result| {
        let name = writer.name(result);
        let ty = &derivative.program.variables[result].ty;
        if ty.is_copy() || matches!(ty, Ty::Reference { .. }) || !mentions(derivative, result) {
            name
        } else {
            quote!(::core::clone::Clone::clone(&#name))
        }
    });
    writer.in_closure = true;
    let backward = writer.block(&derivative.backward);
    let Ends { mut parameters, entries, owned, restored } =
        ends(source, derivative, &writer, &protocol, &shapes);
    if let Some(cotangent) = &protocol.cotangent {
        let seed = derivative.seed.map_or_else(|| quote!(_), |seed| writer.name(seed));
        parameters.push(quote!(#seed: #cotangent));
    } else {
        // Callers that drop what is returned cannot know whether it is anything.
        parameters.push(quote!((): ()));
    }
    let result = result.unwrap_or_else(|| quote!(()));
    let closure = quote!(move |#(#parameters),*| { #owned #backward #restored (#(#entries,)*) });
    let boxed = is_boxed(source, Some(program));
    let closure = if boxed { quote!(#core::__private::Box::new(#closure)) } else { closure };
    let both = finished(source, &quote!((#result, #closure)));
    let head = protocol.head(source, shape, boxed);
    let checks = checks(source, program, core);
    quote! {
        #[inline]
        #head {
            #traits
            #checks
            #noted
            #forward
            #both
        }
    }
}

/// What goes into a pullback and what comes out of it, by parameter.
struct Ends {
    parameters: Vec<TokenStream>,
    entries: Vec<TokenStream>,
    /// Makes values of what is lent.
    owned: TokenStream,
    /// Puts cotangents into the shapes that their parameters had.
    restored: TokenStream,
}

fn ends(
    source: &Source,
    derivative: &Derivative,
    writer: &Writer,
    protocol: &Protocol,
    shapes: &Shapes,
) -> Ends {
    let core = &writer.core;
    let mut ends = Ends {
        parameters: Vec::new(),
        entries: Vec::new(),
        owned: TokenStream::new(),
        restored: TokenStream::new(),
    };
    for (i, (parameter, ty)) in source.parameters.iter().zip(&protocol.arguments).enumerate() {
        let variable = derivative.program.parameters[i];
        let marker = &protocol.markers[i];
        let gradient = derivative.gradients[i];
        if parameter.is_mutable() {
            let name = gradient.map_or_else(|| quote!(_), |gradient| writer.name(gradient));
            if gradient.is_some() {
                ends.restored.extend(shapes.restored(i, &name));
            }
            ends.parameters.push(quote!(#name: #ty));
            ends.entries.push(quote!(()));
            continue;
        }
        let name = writer.name(variable);
        ends.parameters.push(quote!(#name: #ty));
        if parameter.is_owned_receiver() && derivative.backward.reads(variable) {
            ends.owned.extend(quote!(let #name = ::core::clone::Clone::clone(#name);));
        }
        let value = gradient
            .map_or_else(|| writer.zero(variable), |g| shapes.shaped(i, writer.returned(g, derivative)));
        ends.entries.push(if parameter.served {
            quote!(#core::__private::Activity::entry(#marker, || #value))
        } else {
            quote!(#core::__private::NoGradient)
        });
    }
    ends
}

fn mentions(derivative: &Derivative, variable: crate::ir::Var) -> bool {
    let mut found = false;
    derivative.backward.visit(&mut |statement| statement.visit_reads(&mut |read| found |= read == variable));
    found
}
