//! The derivatives of a function with a rule of one's own: the value is the function's, the gradient the rule's.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::items::Items;
use super::joint;
use super::protocol::Protocol;
use super::shape::Shape;
use super::signature::{argument_name, finished, gradient_type, self_call, source_tokens};
use super::vjp::vjp;
use crate::parse::Source;
use crate::tokens::free;

/// All derivatives of a function by the rule of this path: from the arguments, the value and the upstream to the
/// gradients by the served parameters.
pub(crate) fn ruled(source: &Source, rule: &syn::Path) -> Items {
    let shape = Shape::new(source, None);
    let companion = companion(source, &shape, rule);
    let vjp = vjp(source, &shape, None);
    let joint = source.has_joint().then(|| joint::declared(source, &shape));
    let outside = if source.options.named { shape.structure(source) } else { TokenStream::new() };
    Items { functions: quote!(#joint #vjp #companion), outside }
}

fn companion(source: &Source, shape: &Shape, rule: &syn::Path) -> TokenStream {
    let core = &shape.core;
    let tokens = source_tokens(source);
    let protocol = Protocol::of(source, core);
    let head = protocol.head(source, shape, false);
    let [value, upstream, function] = ["value", "upstream", "rule"].map(|wish| free(wish, &tokens));
    let mut forward = Vec::new();
    let mut names = Vec::new();
    let mut kept = Vec::new();
    let mut entries = Vec::new();
    for (i, parameter) in source.parameters.iter().enumerate() {
        let name = argument_name(source, i);
        let lent = matches!(parameter.written, Type::Reference(_)) || parameter.ty.is_copy();
        forward.push(if lent { name.clone() } else { quote!(::core::clone::Clone::clone(&#name)) });
        names.push(if parameter.receiver { quote!(this) } else { name });
        if parameter.served {
            let (gradient, marker) = (free(&format!("grad_{i}"), &tokens), &protocol.markers[i]);
            entries.push(quote!(#core::__private::Activity::entry(#marker, || #gradient)));
            kept.push((gradient, gradient_type(&parameter.written, &parameter.ty, core)));
        } else {
            entries.push(quote!(#core::__private::NoGradient));
        }
    }
    let (gradients, types): (Vec<Ident>, Vec<TokenStream>) = kept.into_iter().unzip();
    let (pattern, gradient) = match (&gradients[..], &types[..]) {
        ([one], [ty]) => (quote!(#one), quote!(#ty)),
        _ => (quote!((#(#gradients),*)), quote!((#(#types),*))),
    };
    let written = Shape::value(source);
    let (by_value, given) = if source.output.ty.is_copy() {
        (quote!(#written), quote!(#value))
    } else {
        (quote!(&#written), quote!(&#value))
    };
    let (arguments, cotangent) = (&protocol.arguments, &protocol.cotangent);
    let expected = quote_spanned! {rule.span()=>
        let #function: fn(#(#arguments,)* #by_value, #cotangent) -> #gradient = #rule;
    };
    let call = self_call(source, source.name(), &forward);
    let result = if source.output.ty.is_copy() {
        quote!(#value)
    } else {
        quote!(::core::clone::Clone::clone(&#value))
    };
    let both = finished(
        source,
        &quote!((#result, move |#(#names: #arguments,)* #upstream: #cotangent| {
            let #pattern = #function(#(#names,)* #given, #upstream);
            (#(#entries,)*)
        })),
    );
    let question = source.output.wrapper.as_ref().map(|_| quote!(?));
    quote!(#head { #expected let #value = #call #question; #both })
}
