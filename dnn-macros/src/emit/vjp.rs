//! `f_vjp`: the companion for people. Its pullback keeps the arguments.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::docs;
use super::shape::Shape;
use super::signature::{
    allow, argument_name, companion_name, cotangent_type, finished, gradient_type, self_call, source_tokens,
    wrapped,
};
use crate::parse::{Function, Source};
use crate::tokens::free;

/// `f_vjp`: the companion for people; `nested` is the companion where it has to stand inside.
pub(super) fn vjp(source: &Source, shape: &Shape, nested: Option<&TokenStream>) -> TokenStream {
    let core = &shape.core;
    let tokens = source_tokens(source);
    let [result, pullback] = ["value", "pullback"].map(|wish| free(wish, &tokens));
    let mut forward = Vec::new();
    let mut again = Vec::new();
    let mut cotangents = Vec::new();
    let cotangent_types = cotangent_types(source, core);
    let mut markers = Vec::new();
    let mut entries = Vec::new();
    let mut kept = Vec::new();
    if source.output.written.is_some() {
        cotangents.push(free("cotangent", &tokens));
    }
    let mut unique = Vec::new();
    for (i, parameter) in source.parameters.iter().enumerate() {
        let name = argument_name(source, i);
        let marker = if parameter.differentiated || parameter.is_mutable() {
            quote!(Active)
        } else {
            quote!(Constant)
        };
        markers.push(quote!(#core::__private::#marker));
        match &parameter.function {
            Some(Function::Opened(_)) => {
                forward.push(quote!(#name));
                again.push(quote!(()));
                entries.push(quote!(_));
                continue;
            }
            // The companion takes two arguments for it.
            Some(Function::Plain(count)) => {
                let arguments: Vec<_> = (0..*count).map(|i| free(&format!("a{i}"), &tokens)).collect();
                let mark = arguments.iter().map(|_| quote!(_: #core::__private::Active));
                let unvaried = quote!(#core::__private::Unvaried);
                forward
                    .push(quote!(&(), move |#(#arguments,)* #(#mark),*| (#name(#(#arguments),*), #unvaried)));
                markers.push(quote!(#core::__private::Constant));
                again.push(quote!(&(), ()));
                entries.push(quote!(_, _));
                continue;
            }
            None => {}
        }
        if parameter.is_mutable() {
            let cotangent = free(&format!("cotangent_{i}"), &tokens);
            forward.push(quote!(#name));
            again.push(quote!(#cotangent));
            unique.push(cotangent);
            entries.push(quote!(_));
            continue;
        }
        let lent = matches!(parameter.written, Type::Reference(_)) || parameter.ty.is_copy();
        forward.push(if lent { quote!(#name) } else { quote!(::core::clone::Clone::clone(&#name)) });
        again.push(if parameter.is_owned_receiver() { quote!(&#name) } else { quote!(#name) });
        if parameter.differentiated {
            let entry = free(&format!("entry{i}"), &tokens);
            entries.push(quote!(#entry));
            kept.push(quote!(#entry));
        } else {
            entries.push(quote!(_));
        }
    }
    let seed = cotangents.first().map_or_else(
        || quote!(()),
        |seed| match source.point() {
            Some(point) => quote!(<#point as #core::__private::Seeded>::seeded(#seed)),
            None => quote!(#seed),
        },
    );
    cotangents.extend(unique);
    let grads = if kept.is_empty() { quote!(()) } else { shape.grads.clone() };
    let together = if kept.is_empty() { quote!(()) } else { shape.together(&kept) };
    let head = head(source, shape, &cotangent_types, &grads);
    let companion = companion_name(source);
    let arguments: Vec<TokenStream> = forward.into_iter().chain(markers).collect();
    let call = self_call(source, &companion, &arguments);
    let question = source.output.wrapper.as_ref().map(|_| quote!(?));
    let both = finished(
        source,
        &quote!((#result, move |#(#cotangents: #cotangent_types),*| {
            let (#(#entries,)*) = #pullback(#(#again,)* #seed);
            #together
        })),
    );
    let doc = docs::attributes(
        source,
        "Value of, and the map from the result's cotangent to the gradient of,",
        None,
    );
    let allow = allow();
    quote! {
        #doc
        #allow
        #head {
            #nested
            let (#result, #pullback) = #call #question;
            #both
        }
    }
}

/// The types of the pullback's arguments: of the result's cotangent, then of those of `&mut` parameters.
fn cotangent_types(source: &Source, core: &TokenStream) -> Vec<TokenStream> {
    let result = source.output.written.as_ref().map(|written| match source.point() {
        Some(point) => quote!(<#point as #core::__private::Seeded>::Cotangent),
        None => gradient_type(written, &source.output.ty, core),
    });
    let unique = source.parameters.iter().filter(|parameter| parameter.is_mutable());
    let unique = unique.map(|parameter| cotangent_type(&parameter.written, &parameter.ty, core));
    result.into_iter().chain(unique).collect()
}

fn head(source: &Source, shape: &Shape, cotangents: &[TokenStream], grads: &TokenStream) -> TokenStream {
    let (core, value) = (&shape.core, Shape::value(source));
    let function = quote!(#core::__private::capturing!(::core::ops::FnOnce(#(#cotangents),*) -> #grads));
    let output = wrapped(source, &quote!((#value, #function)));
    shape.head(source, &shape.item("vjp"), &output)
}

/// The signature of `f_vjp` without its body.
pub(super) fn stub(source: &Source, shape: &Shape) -> TokenStream {
    let kept = source.parameters.iter().any(|parameter| parameter.differentiated && !parameter.is_mutable());
    let grads = if kept { shape.grads.clone() } else { quote!(()) };
    let types = cotangent_types(source, &shape.core);
    let head = head(source, shape, &types, &grads);
    let ignored = types.iter().map(|ty| quote!(_: #ty));
    let pullback = quote!(|#(#ignored),*| -> #grads { ::core::unreachable!() });
    let both = finished(source, &quote!((::core::unreachable!(), #pullback)));
    quote!(#[doc(hidden)] #[allow(unreachable_code)] #head { #both })
}
