//! The case of a function: its parameters, results and twin by entries.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, GenericParam, Ident, Signature, Type};

use crate::derivatives::derivatives;
use crate::names::Names;
use crate::signature::{Lent, Output, Parameter, chosen};

/// A marked function, or a method of its owner.
pub(crate) struct Subject<'a> {
    pub(crate) name: Ident,
    pub(crate) signature: &'a Signature,
    pub(crate) owner: Option<&'a Type>,
    /// The trait that it is a method of.
    pub(crate) of_trait: Option<&'a Ident>,
    pub(crate) names: &'a Names,
    /// The module of the twin.
    pub(crate) twins: &'a TokenStream,
}

impl Subject<'_> {
    /// The call of the function or of a derivative, which are beside each other.
    pub(crate) fn call(&self, name: &Ident, parameters: &[Parameter]) -> TokenStream {
        let owner = self.owner.map(|owner| quote!(<#owner>));
        self.called(name, parameters, &owner.unwrap_or_else(|| quote!(super)))
    }

    fn twin(&self, parameters: &[Parameter]) -> TokenStream {
        let owner = self.owner.map(|owner| quote!(<<#owner as ::oracle::Shape<f64, ::oracle::Dual>>::With>));
        self.called(&self.signature.ident, parameters, &owner.unwrap_or_else(|| self.twins.clone()))
    }

    fn called(&self, name: &Ident, parameters: &[Parameter], within: &TokenStream) -> TokenStream {
        let arguments: Vec<_> = parameters.iter().map(Parameter::argument).collect();
        if self.signature.receiver().is_some() {
            let (receiver, arguments) = (&parameters[0].place, &arguments[1..]);
            quote!(#receiver.#name(#(#arguments),*))
        } else {
            quote!(#within::#name(#(#arguments),*))
        }
    }
}

/// The case of a function, unless its types depend on who calls it.
pub(crate) fn case(subject: &Subject, mark: &Attribute, plain: bool) -> syn::Result<Option<TokenStream>> {
    let Subject { name, signature, twins, .. } = subject;
    let chosen = chosen(mark)?;
    let arguments = signature.inputs.iter().enumerate();
    let parameters: Vec<_> = arguments
        .map(|(index, argument)| Parameter::new(index, argument, chosen.as_deref(), subject))
        .collect();
    let generic = signature.generics.params.iter().any(|it| !matches!(it, GenericParam::Lifetime(_)));
    if generic || parameters.iter().any(Parameter::depends) {
        return Ok(None);
    }
    let output = Output::new(subject);

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
    let moved = parameters.iter().map(|Parameter { place, differentiated, .. }| {
        if *differentiated {
            quote!(::oracle::Shape::each(#place, replace))
        } else {
            quote!(::core::clone::Clone::clone(#place))
        }
    });
    let moved: Vec<_> = moved.collect();
    let moved = if let [one] = &moved[..] { quote!(#one) } else { quote!((#(#moved),*)) };
    let lifted = parameters.iter().map(Parameter::lifted);
    let after = parameters.iter().filter(|parameter| parameter.lent == Lent::Unique && parameter.float);
    let after: Vec<_> = after.map(|parameter| &parameter.place).collect();

    let run = |call: TokenStream| {
        let result = output.unwrapped(&call);
        quote! {
            let result = #result;
            let mut outputs = ::oracle::entries(&result);
            #(outputs.extend(::oracle::entries(&#after));)*
            Ok(outputs)
        }
    };
    let plainly = run(subject.call(&signature.ident, &parameters));
    let twin = run(subject.twin(&parameters));
    let derivatives =
        if plain { TokenStream::new() } else { derivatives(subject, &parameters, &output, &pattern) };
    let of_trait = subject.of_trait.iter();
    let text = name.to_string();
    Ok(Some(quote! {
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
                #(use #twins::#of_trait as _;)*
                #(let mut #places = #lifted;)*
                #twin
            }

            #derivatives
        }
    }))
}
