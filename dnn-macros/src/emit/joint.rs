//! `f_value_and_grad` and `f_grad`: the seed is known, so value and gradient are one flat body.

use proc_macro2::TokenStream;
use quote::quote;

use super::reshaped::Shapes;
use super::shape::Shape;
use super::signature::{allow, argument_names, finished, nested, self_call, source_tokens, wrapped};
use super::{Writer, docs};
use crate::differentiate::Derivative;
use crate::parse::{Source, Wrapper};

/// `f_value_and_grad` and `f_grad`: the seed is one.
pub(super) fn joint(source: &Source, derivative: &Derivative, shape: &Shape) -> TokenStream {
    let tokens = source_tokens(source);
    let writer = Writer::new(derivative, &tokens, &shape.core, None);
    let shapes = Shapes::of(source, &derivative.program, &tokens);
    let noted = shapes.noted(&derivative.program, &writer);
    let forward = writer.block(&derivative.program.body);
    let backward = writer.block(&derivative.backward);
    let gradients: Vec<TokenStream> = source
        .parameters
        .iter()
        .enumerate()
        .filter(|(_, parameter)| parameter.differentiated)
        .map(|(i, _)| match derivative.gradients[i] {
            Some(gradient) => shapes.shaped(i, writer.returned(gradient, derivative)),
            None => writer.zero(derivative.program.parameters[i]),
        })
        .collect();
    let result = writer.name(derivative.program.result.expect("a scalar function has a result"));
    let gradients = shape.together(&gradients);
    let value = Shape::value(source);
    let grads = &shape.grads;
    let both = finished(source, &quote!((#result, #gradients)));
    let head = shape.head(source, &shape.item("value_and_grad"), &wrapped(source, &quote!((#value, #grads))));
    let listing = quote!(#forward #backward);
    let traits = writer.traits(derivative);
    let doc = docs::attributes(source, "Value of, and gradient of,", Some(&listing));
    let allow = allow();
    let value_and_grad = quote! {
        #doc
        #allow
        #[must_use]
        #head { #traits #noted #forward #backward #both }
    };
    let grad = grad(source, shape, nested(source, &value_and_grad).as_ref());
    quote!(#value_and_grad #grad)
}

/// `f_value_and_grad` and `f_grad` of a function whose result may be an alias of a float. Of any other type they
/// cannot be called, so they are not in the documentation.
pub(super) fn of_alias(source: &Source, shape: &Shape) -> TokenStream {
    let (core, value) = (&shape.core, Shape::value(source));
    // A bound without a parameter would have to hold here.
    through_pullback(
        source,
        &shape.bounded(&quote!(for<'__any> #value: #core::Scalar)),
        &quote!(#[doc(hidden)]),
    )
}

/// `f_value_and_grad` and `f_grad` of a method without a body.
pub(super) fn declared(source: &Source, shape: &Shape) -> TokenStream {
    through_pullback(source, shape, &TokenStream::new())
}

fn through_pullback(source: &Source, shape: &Shape, hidden: &TokenStream) -> TokenStream {
    let core = &shape.core;
    let (value, grads) = (Shape::value(source), &shape.grads);
    let head = shape.head(source, &shape.item("value_and_grad"), &wrapped(source, &quote!((#value, #grads))));
    let call = self_call(source, &shape.item("vjp"), &argument_names(source));
    let question = source.output.wrapper.as_ref().map(|_| quote!(?));
    let both = finished(source, &quote!((value, grads)));
    let doc = docs::attributes(source, "Value of, and gradient of,", None);
    let allow = allow();
    let grad = grad(source, shape, None);
    quote! {
        #doc
        #hidden
        #allow
        #[must_use]
        #head {
            let (value, pullback) = #call #question;
            let grads = pullback(<#value as #core::Scalar>::from_number(1.0));
            #both
        }
        #hidden
        #grad
    }
}

/// `f_grad`; `nested` is `f_value_and_grad` where it has to stand inside.
fn grad(source: &Source, shape: &Shape, nested: Option<&TokenStream>) -> TokenStream {
    let grads = &shape.grads;
    let grad_head = shape.head(source, &shape.item("grad"), &wrapped(source, grads));
    let doc = docs::attributes(source, "Gradient of", None);
    let call = self_call(source, &shape.item("value_and_grad"), &argument_names(source));
    let body = match &source.output.wrapper {
        None => quote!(#call.1),
        Some(Wrapper { option: true, .. }) => quote!(match #call {
            ::core::option::Option::Some(both) => ::core::option::Option::Some(both.1),
            ::core::option::Option::None => ::core::option::Option::None,
        }),
        Some(_) => quote!(match #call {
            ::core::result::Result::Ok(both) => ::core::result::Result::Ok(both.1),
            ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
        }),
    };
    let allow = allow();
    quote! {
        #doc
        #allow
        #[must_use]
        #grad_head { #nested #body }
    }
}
