//! The derivatives of a case, as a user calls them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::case::Subject;
use crate::signature::{Inside, Lent, Output, Parameter};

pub(crate) fn derivatives(
    subject: &Subject,
    parameters: &[Parameter],
    output: &Output,
    pattern: &TokenStream,
) -> TokenStream {
    let gradient = gradient(subject, parameters, output, pattern);
    let vjp = vjp(subject, parameters, output, pattern);
    quote!(#gradient #vjp)
}

/// The pattern of the gradients, and their names.
fn grads(parameters: &[Parameter]) -> (TokenStream, Vec<Ident>) {
    let returned =
        parameters.iter().filter(|parameter| parameter.differentiated && parameter.lent != Lent::Unique);
    let names: Vec<_> = returned.map(|parameter| format_ident!("grad_{}", parameter.place)).collect();
    let pattern = if let [one] = &names[..] { quote!(#one) } else { quote!((#(#names),*)) };
    (pattern, names)
}

/// The numbers of a gradient. That of a struct is a struct of the crate under test.
fn entries(parameter: &Parameter, gradient: &Ident) -> TokenStream {
    if parameter.own {
        quote!(::dnn_core::optimizer::Parameters::<f64>::flatten(&#gradient))
    } else {
        quote!(::oracle::entries(&#gradient))
    }
}

/// A cotangent of what is behind a reference.
fn cotangent(own: bool, value: &TokenStream) -> TokenStream {
    if own {
        quote!({
            let mut made = ::dnn_core::differentiable::Differentiable::zero_gradient(#value);
            ::dnn_core::optimizer::Parameters::<f64>::visit_mut(&mut made, &mut |slice| {
                slice.iter_mut().for_each(|entry| *entry = cotangent(*entry));
            });
            made
        })
    } else {
        quote!(::oracle::Shape::each(#value, cotangent))
    }
}

fn gradient(
    subject: &Subject,
    parameters: &[Parameter],
    output: &Output,
    pattern: &TokenStream,
) -> TokenStream {
    let places: Vec<_> = parameters.iter().map(|parameter| &parameter.place).collect();
    let unique = parameters.iter().any(|parameter| parameter.lent == Lent::Unique);
    if output.inside != Inside::Float || unique {
        return TokenStream::new();
    }
    let name = &subject.signature.ident;
    let (value_and_grad, grad) = (format_ident!("{name}_value_and_grad"), format_ident!("{name}_grad"));
    let (grads, names) = grads(parameters);
    let differentiated = parameters.iter().filter(|parameter| parameter.differentiated);
    let entries: Vec<_> =
        differentiated.zip(&names).map(|(parameter, name)| entries(parameter, name)).collect();
    let both = output.unwrapped(&subject.call(&value_and_grad, parameters));
    let alone = output.unwrapped(&subject.call(&grad, parameters));
    quote! {
        fn gradient(point: &Self::Point) -> Option<::oracle::Outcome<::oracle::Gradient>> {
            let mut run = || {
                let #pattern = point.clone();
                #(let mut #places = #places;)*
                let (value, #grads) = #both;
                let entries = [#(#entries),*].concat();
                let #pattern = point.clone();
                #(let mut #places = #places;)*
                let #grads = #alone;
                let alone = [#(#entries),*].concat();
                Ok(::oracle::Gradient { value, entries, alone })
            };
            Some(run())
        }
    }
}

fn vjp(subject: &Subject, parameters: &[Parameter], output: &Output, pattern: &TokenStream) -> TokenStream {
    let places: Vec<_> = parameters.iter().map(|parameter| &parameter.place).collect();
    let vjp = format_ident!("{}_vjp", subject.signature.ident);
    let (grads, _) = grads(parameters);
    let plain = subject.call(&subject.signature.ident, parameters);
    let call = output.unwrapped(&subject.call(&vjp, parameters));
    let uniques: Vec<_> = parameters
        .iter()
        .filter(|parameter| parameter.lent == Lent::Unique && parameter.differentiated)
        .collect();
    let lent: Vec<_> = uniques.iter().map(|parameter| &parameter.place).collect();
    let seeds: Vec<_> = lent.iter().map(|place| format_ident!("cotangent_{place}")).collect();
    let made = uniques.iter().map(|parameter| {
        let place = &parameter.place;
        cotangent(parameter.own, &quote!(&#place))
    });
    let (cotangent, argument) = if output.inside == Inside::Unit {
        (TokenStream::new(), TokenStream::new())
    } else {
        let made = cotangent(output.inside != Inside::Float, &quote!(&value));
        (quote!(let cotangent_of_value = #made;), quote!(cotangent_of_value,))
    };
    let entries = parameters.iter().filter(|parameter| parameter.differentiated).map(|parameter| {
        let kind = if parameter.lent == Lent::Unique { "cotangent" } else { "grad" };
        entries(parameter, &format_ident!("{kind}_{}", parameter.place))
    });
    quote! {
        fn vjp(point: &Self::Point, cotangent: &mut dyn FnMut(f64) -> f64)
            -> Option<::oracle::Outcome<(Vec<f64>, Vec<f64>)>>
        {
            let mut run = || {
                let #pattern = point.clone();
                #(let mut #places = #places;)*
                let (value, pullback) = #call;
                let mut outputs = ::oracle::entries(&value);
                #cotangent
                // What is behind `&mut` is lent to the pullback: another call tells its shape.
                let (#(mut #seeds,)*) = {
                    let #pattern = point.clone();
                    #(let mut #places = #places;)*
                    let _ = #plain;
                    (#(#made,)*)
                };
                let #grads = pullback(#argument #(&mut #seeds),*);
                #(outputs.extend(::oracle::entries(&#lent));)*
                Ok((outputs, [#(#entries),*].concat()))
            };
            Some(run())
        }
    }
}
