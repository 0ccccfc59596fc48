//! `f_pullback`: what other differentiated functions call. It serves all float parameters; markers choose.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::checks::checks;
use super::names::free;
use super::shape::Shape;
use super::signature::{
    allow, configuration_attributes, cotangent_type, finished, gradient_type, inputs, source_tokens,
    with_markers, wrapped,
};
use super::statement::marker_type;
use super::Writer;
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
    let markers: Vec<Ident> =
        (0..source.parameters.len()).map(|i| free(&format!("active{i}"), &tokens)).collect();
    let marker_types: Vec<Ident> = markers.iter().map(marker_type).collect();
    let mut writer = Writer::new(derivative, &tokens, core, Some(markers.clone()));
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
    let mut parameters = Vec::new();
    let mut types = Vec::new();
    let mut entries = Vec::new();
    let mut entry_types = Vec::new();
    for (i, parameter) in source.parameters.iter().enumerate() {
        let variable = derivative.program.parameters[i];
        let gradient_type = gradient_type(&parameter.written, &parameter.ty, core);
        let marker = &markers[i];
        let marker_type = &marker_types[i];
        let written = &parameter.written;
        if parameter.is_mutable() {
            let name = derivative.gradients[i].map_or_else(|| quote!(_), |gradient| writer.name(gradient));
            let cotangent = cotangent_type(&parameter.written, &parameter.ty, core);
            parameters.push(quote!(#name: #cotangent));
            types.push(quote!(#cotangent));
            entries.push(quote!(()));
            entry_types.push(quote!(()));
            continue;
        }
        let name = writer.name(variable);
        parameters.push(quote!(#name: #written));
        types.push(quote!(#written));
        match derivative.gradients[i] {
            Some(gradient) => {
                let gradient = writer.returned(gradient, derivative);
                entries.push(quote!(#core::__private::Activity::entry(#marker, || #gradient)));
                entry_types.push(quote!(<#marker_type as #core::__private::Activity>::Entry<#gradient_type>));
            }
            None if parameter.served => {
                let zero = writer.zero(variable);
                entries.push(quote!(#core::__private::Activity::entry(#marker, || #zero)));
                entry_types.push(quote!(<#marker_type as #core::__private::Activity>::Entry<#gradient_type>));
            }
            None => {
                entries.push(quote!(#core::__private::NoGradient));
                entry_types.push(quote!(#core::__private::NoGradient));
            }
        }
    }
    let value = Shape::value(source);
    if source.output.written.is_some() {
        let cotangent =
            source.output.written.as_ref().map(|written| gradient_type(written, &source.output.ty, core));
        let seed = derivative.seed.map_or_else(|| quote!(_), |seed| writer.name(seed));
        parameters.push(quote!(#seed: #cotangent));
        types.push(quote!(#cotangent));
    } else {
        // Callers that drop what is returned cannot know whether it is anything.
        parameters.push(quote!((): ()));
        types.push(quote!(()));
    }
    let name = format_ident!("{}_pullback", source.name().to_string().trim_start_matches("r#"));
    let signature = &source.signature;
    let generics = with_markers(&signature.generics, &marker_types, core);
    let bounds = &signature.generics.where_clause;
    let inputs = inputs(source);
    let visibility = &source.visibility;
    let result = result.unwrap_or_else(|| quote!(()));
    let output =
        wrapped(source, &quote!((#value, impl ::core::ops::FnOnce(#(#types),*) -> (#(#entry_types,)*))));
    let closure = quote!(move |#(#parameters),*| { #backward (#(#entries,)*) });
    let both = finished(source, &quote!((#result, #closure)));
    let allow = allow();
    let checks = checks(source, program, core);
    let attributes = configuration_attributes(source);
    quote! {
        #attributes
        #[doc(hidden)]
        #allow
        #[inline]
        #visibility fn #name #generics (#(#inputs,)* #(#markers: #marker_types),*) -> #output #bounds {
            #checks
            #forward
            #both
        }
    }
}

fn mentions(derivative: &Derivative, variable: crate::ir::Var) -> bool {
    let mut found = false;
    derivative.backward.visit(&mut |statement| statement.visit_reads(&mut |read| found |= read == variable));
    found
}
