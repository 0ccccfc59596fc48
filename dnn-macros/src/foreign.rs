//! `#[differentiable(rule = path)] fn error(self: f64) -> f64;`: a rule for a method of another crate. Its derivatives
//! are those of a trait, by which calls find them: `ErrorPullback` for `error`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{FnArg, ImplItemFn, Pat, ReceiverKind, Type, parse_quote};

use crate::diagnostics::Diagnostics;
use crate::emit::Items;
use crate::expand::{declared, derivatives};
use crate::options::Options;
use crate::parse::{self, Context, Site};

/// The type whose method it is, if a declaration is of a method.
pub(crate) fn owner(function: &ImplItemFn) -> Option<Type> {
    match function.sig.inputs.first()? {
        FnArg::Receiver(receiver) => match &receiver.kind {
            ReceiverKind::Typed(_, owner) => Some((**owner).clone()),
            _ => None,
        },
        FnArg::Typed(_) => None,
    }
}

/// A trait with the derivatives, and its implementation for the type.
pub(crate) fn method(
    options: Options,
    mut method: ImplItemFn,
    owner: &Type,
    diagnostics: Diagnostics,
) -> TokenStream {
    let (name, visibility) = (method.sig.ident.clone(), method.vis.clone());
    let wrt = options.wrt.clone().unwrap_or_else(|| of_floats(&method));
    let options = Options { wrt: Some(wrt), ..options };
    let (own, receiver): (&Type, FnArg) = match owner {
        Type::Reference(reference) => (&reference.elem, parse_quote!(&self)),
        own => (own, parse_quote!(self)),
    };
    method.sig.inputs[0] = receiver;
    method.vis = syn::Visibility::Inherited;
    let context = |site: Site, block: Option<syn::ItemImpl>| Context {
        site,
        generics: Some(syn::Generics::default()),
        block,
        receivers: [(name.to_string(), false)].into(),
        indented: false,
    };
    let block = parse_quote!(impl #own {});
    let implemented =
        derivatives(options.clone(), method.clone(), context(Site::Implemented, Some(block)), diagnostics);
    let Items { functions: declared, .. } =
        declared(options, method, context(Site::Declared, None), Diagnostics::new());
    let companions = format_ident!("{}Pullback", in_camel_case(&name.to_string()));
    let doc = format!(" The derivatives of the method `{name}`.");
    let Items { functions, outside } = implemented;
    quote! {
        #[doc = #doc]
        #visibility trait #companions: ::core::marker::Sized + ::core::clone::Clone { #declared }

        impl #companions for #own { #functions }

        #outside
    }
}

/// `self`, and the parameters that are made of floats.
fn of_floats(method: &ImplItemFn) -> Vec<syn::Ident> {
    let named = |input: &FnArg| match input {
        FnArg::Receiver(receiver) => Some(syn::Ident::new("self", receiver.self_token.span)),
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(name) => {
                let ty = parse::ty(&typed.ty, &parse::floats(&method.sig.generics, None));
                ty.is_made_of_floats().then(|| name.ident.clone())
            }
            _ => None,
        },
    };
    method.sig.inputs.iter().filter_map(named).collect()
}

fn in_camel_case(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    name.split('_').filter_map(word).collect()
}
