//! The case of a function: its parameters, results and derivatives by entries.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Ident, ItemFn};

use crate::signature::{Lent, Output, Parameter, chosen};

/// The case of a function.
pub(crate) fn case(function: &ItemFn, mark: &Attribute, plain: bool) -> syn::Result<TokenStream> {
    let name = &function.sig.ident;
    if !function.sig.generics.params.is_empty() {
        return Ok(TokenStream::new());
    }
    let chosen = chosen(mark)?;
    let parameters = function
        .sig
        .inputs
        .iter()
        .enumerate()
        .map(|(index, argument)| Parameter::new(index, argument, chosen.as_deref()))
        .collect::<syn::Result<Vec<_>>>()?;
    let output = Output::new(&function.sig.output);

    let places: Vec<_> = parameters.iter().map(|parameter| &parameter.place).collect();
    let owned: Vec<_> = parameters.iter().map(|parameter| &parameter.owned).collect();
    let (point, pattern) = match (&owned[..], &places[..]) {
        ([ty], [place]) => (quote!(#ty), quote!(#place)),
        _ => (quote!((#(#owned),*)), quote!((#(#places),*))),
    };
    let inputs = parameters.iter().filter(|parameter| parameter.differentiated).map(|parameter| {
        let (name, place) = (&parameter.name, &parameter.place);
        quote!((#name, ::oracle::entries(#place)))
    });
    let each = |differentiated: &TokenStream, float: &TokenStream| -> Vec<TokenStream> {
        let one = |parameter: &Parameter| {
            let place = &parameter.place;
            match (parameter.differentiated, parameter.float) {
                (true, _) => quote!(::oracle::Shape::each(#place, #differentiated)),
                (_, true) => quote!(::oracle::Shape::each(#place, &mut #float)),
                _ => quote!(::core::clone::Clone::clone(#place)),
            }
        };
        parameters.iter().map(one).collect()
    };
    let moved = each(&quote!(replace), &quote!(|entry| entry));
    let moved = if let [one] = &moved[..] { quote!(#one) } else { quote!((#(#moved),*)) };
    let lifted = each(&quote!(lift), &quote!(::oracle::Dual::constant));
    let arguments: Vec<_> = parameters.iter().map(Parameter::argument).collect();
    let uniques = || parameters.iter().filter(|parameter| parameter.lent == Lent::Unique);
    let after: Vec<_> = uniques().map(|parameter| &parameter.place).collect();

    let run = |call: TokenStream| {
        let result = output.unwrapped(&call);
        quote! {
            let result = #result;
            let mut outputs = ::oracle::entries(&result);
            #(outputs.extend(::oracle::entries(&#after));)*
            Ok(outputs)
        }
    };
    let plainly = run(quote!(super::#name(#(#arguments),*)));
    let twin = run(quote!(super::twins::#name(#(#arguments),*)));
    let derivatives = if plain {
        TokenStream::new()
    } else {
        let gradient = gradient(name, &parameters, &output, &pattern, &arguments);
        let vjp = vjp(name, &parameters, &output, &pattern, &arguments);
        quote!(#gradient #vjp)
    };
    let text = name.to_string();
    Ok(quote! {
        #[derive(Clone, Copy)]
        pub(crate) struct #name;

        impl ::oracle::Case for #name {
            type Point = #point;
            const NAME: &'static str = #text;

            fn inputs(#pattern: &Self::Point) -> Vec<(&'static str, Vec<f64>)> {
                vec![#(#inputs),*]
            }

            fn moved(#pattern: &Self::Point, replace: &mut dyn FnMut(f64) -> f64) -> Self::Point {
                #moved
            }

            fn plain(point: &Self::Point) -> ::oracle::Outcome<Vec<f64>> {
                let #pattern = point.clone();
                #(let mut #places = #places;)*
                #plainly
            }

            fn twin(#pattern: &Self::Point, lift: &mut dyn FnMut(f64) -> ::oracle::Dual)
                -> ::oracle::Outcome<Vec<::oracle::Dual>>
            {
                #(let mut #places = #lifted;)*
                #twin
            }

            #derivatives
        }
    })
}

/// The pattern of the gradients, and their names.
fn grads(parameters: &[Parameter]) -> (TokenStream, Vec<Ident>) {
    let returned =
        parameters.iter().filter(|parameter| parameter.differentiated && parameter.lent != Lent::Unique);
    let names: Vec<_> = returned.map(|parameter| format_ident!("grad_{}", parameter.place)).collect();
    let pattern = if let [one] = &names[..] { quote!(#one) } else { quote!((#(#names),*)) };
    (pattern, names)
}

fn gradient(
    name: &Ident,
    parameters: &[Parameter],
    output: &Output,
    pattern: &TokenStream,
    arguments: &[TokenStream],
) -> TokenStream {
    let places: Vec<_> = parameters.iter().map(|parameter| &parameter.place).collect();
    let unique = parameters.iter().any(|parameter| parameter.lent == Lent::Unique);
    if !output.float || unique {
        return TokenStream::new();
    }
    let (value_and_grad, grad) = (format_ident!("{name}_value_and_grad"), format_ident!("{name}_grad"));
    let (grads, names) = grads(parameters);
    let both = output.unwrapped(&quote!(super::#value_and_grad(#(#arguments),*)));
    let alone = output.unwrapped(&quote!(super::#grad(#(#arguments),*)));
    quote! {
        fn gradient(point: &Self::Point) -> Option<::oracle::Outcome<::oracle::Gradient>> {
            let mut run = || {
                let #pattern = point.clone();
                #(let mut #places = #places;)*
                let (value, #grads) = #both;
                let entries = [#(::oracle::entries(&#names)),*].concat();
                let #pattern = point.clone();
                #(let mut #places = #places;)*
                let #grads = #alone;
                let alone = [#(::oracle::entries(&#names)),*].concat();
                Ok(::oracle::Gradient { value, entries, alone })
            };
            Some(run())
        }
    }
}

fn vjp(
    name: &Ident,
    parameters: &[Parameter],
    output: &Output,
    pattern: &TokenStream,
    arguments: &[TokenStream],
) -> TokenStream {
    let places: Vec<_> = parameters.iter().map(|parameter| &parameter.place).collect();
    let vjp = format_ident!("{name}_vjp");
    let (grads, _) = grads(parameters);
    let call = output.unwrapped(&quote!(super::#vjp(#(#arguments),*)));
    let uniques: Vec<_> = parameters
        .iter()
        .filter(|parameter| parameter.lent == Lent::Unique && parameter.differentiated)
        .map(|parameter| &parameter.place)
        .collect();
    let seeds: Vec<_> = uniques.iter().map(|place| format_ident!("cotangent_{place}")).collect();
    let (cotangent, argument) = if output.unit {
        (TokenStream::new(), TokenStream::new())
    } else {
        (
            quote!(let cotangent_of_value = ::oracle::Shape::each(&value, cotangent);),
            quote!(cotangent_of_value,),
        )
    };
    let entries = parameters.iter().filter(|parameter| parameter.differentiated).map(|parameter| {
        let kind = if parameter.lent == Lent::Unique { "cotangent" } else { "grad" };
        let entry = format_ident!("{kind}_{}", parameter.place);
        quote!(::oracle::entries(&#entry))
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
                // What is behind `&mut` is lent to the pullback, but keeps its shape.
                let (#(mut #seeds,)*) = {
                    let #pattern = point;
                    (#(::oracle::Shape::each(#uniques, cotangent),)*)
                };
                let #grads = pullback(#argument #(&mut #seeds),*);
                #(outputs.extend(::oracle::entries(&#uniques));)*
                Ok((outputs, [#(#entries),*].concat()))
            };
            Some(run())
        }
    }
}
