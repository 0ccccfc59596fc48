//! The signature of a companion: what it is given, and what its pullback is given and returns. It follows from the
//! user's signature alone, so that a trait can declare it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::GenericParam;

use super::shape::Shape;
use super::signature::{
    allow, any_lifetimes, companion_name, configuration_attributes, cotangent_type, generic_name,
    gradient_type, inputs, source_tokens, with_markers, wrapped,
};
use super::wanted::marker_type;
use crate::parse::{Site, Source};
use crate::tokens::free;

pub(super) struct Protocol {
    pub(super) name: Ident,
    pub(super) markers: Vec<Ident>,
    /// The types of the pullback's arguments, by parameter.
    pub(super) arguments: Vec<TokenStream>,
    /// The type of the result's cotangent; without a result the pullback is given `()` in its place.
    pub(super) cotangent: Option<TokenStream>,
    /// The types of the entries, by parameter.
    entries: Vec<TokenStream>,
}

impl Protocol {
    pub(super) fn of(source: &Source, core: &TokenStream) -> Self {
        let tokens = source_tokens(source);
        let markers: Vec<Ident> =
            (0..source.parameters.len()).map(|i| free(&format!("active{i}"), &tokens)).collect();
        let mut arguments = Vec::new();
        let mut entries = Vec::new();
        for (parameter, marker) in source.parameters.iter().zip(&markers) {
            let written = &parameter.written;
            // The pullback of a function that is given was asked for in the forward pass.
            if parameter.opened().is_some() {
                arguments.push(quote!(()));
                entries.push(quote!(#core::__private::NoGradient));
                continue;
            }
            if parameter.is_mutable() {
                arguments.push(any_lifetimes(&cotangent_type(written, &parameter.ty, core), source));
                entries.push(quote!(()));
                continue;
            }
            // A receiver is lent to the pullback, whatever the method does with it: the caller does not know.
            let lent = parameter.is_owned_receiver().then(|| quote!(&));
            arguments.push(any_lifetimes(&quote!(#lent #written), source));
            let gradient = gradient_type(written, &parameter.ty, core);
            let marker = marker_type(marker);
            entries.push(if parameter.served {
                quote!(<#marker as #core::__private::Activity>::Entry<#gradient>)
            } else {
                quote!(#core::__private::NoGradient)
            });
        }
        let written = source.output.written.as_ref();
        let cotangent = written.map(|written| gradient_type(written, &source.output.ty, core));
        let name = companion_name(source);
        Self { name, markers, arguments, cotangent, entries }
    }

    /// The head of the companion. `boxed`: its pullback is a trait object.
    pub(super) fn head(&self, source: &Source, shape: &Shape, boxed: bool) -> TokenStream {
        let core = &shape.core;
        let Self { name, markers, arguments, cotangent, entries } = self;
        let marker_types: Vec<Ident> = markers.iter().map(marker_type).collect();
        let nothing = cotangent.is_none().then(|| quote!(()));
        let types = arguments.iter().chain(cotangent).chain(&nothing);
        let function = quote!(::core::ops::FnOnce(#(#types),*) -> (#(#entries,)*));
        let function = if boxed {
            quote!(#core::__private::Box<dyn #function>)
        } else {
            let captured = captured(source, &marker_types);
            quote!(impl #function #captured)
        };
        let value = Shape::value(source);
        let output = wrapped(source, &quote!((#value, #function)));
        let generics = with_markers(&source.signature.generics, &marker_types, core);
        let (bounds, inputs, visibility) = (&shape.bounds, inputs(source), &source.visibility);
        let (attributes, allow) = (configuration_attributes(source), allow());
        quote! {
            #attributes
            #[doc(hidden)]
            #allow
            #visibility fn #name #generics (#(#inputs,)* #(#markers: #marker_types),*) -> #output #bounds
        }
    }
}

/// In a trait and its blocks a returned `impl Trait` captures every lifetime if nothing is said.
fn captured(source: &Source, markers: &[Ident]) -> Option<TokenStream> {
    let own = match source.context.site {
        Site::Own => return None,
        Site::Declared => quote!(Self,),
        Site::Implemented => TokenStream::new(),
    };
    let block = source.context.generics.iter().chain([&source.signature.generics]);
    let parameters = block
        .flat_map(|generics| &generics.params)
        .filter(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
        .map(generic_name);
    Some(quote!(+ use<#own #(#parameters,)* #(#markers),*>))
}
