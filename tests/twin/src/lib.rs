//! `#[twin]`: the crate `oracle` re-exports and explains it.

mod case;
mod macros;
mod patterns;
mod rewrite;
mod signature;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Ident, Item, ItemMod};

/// Writes the functions of a module a second time, and a case for each that is marked `#[differentiable]`. With
/// `#[twin(plain)]` the marks are removed.
#[proc_macro_attribute]
pub fn twin(options: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(options.into(), item.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(options: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let plain = if options.is_empty() {
        false
    } else {
        let option: Ident = syn::parse2(options)?;
        if option != "plain" {
            return Err(syn::Error::new(option.span(), "the only option is `plain`"));
        }
        true
    };
    let ItemMod { attrs, vis, ident, content, .. } = syn::parse2(item)?;
    let Some((_, mut items)) = content else {
        return Err(syn::Error::new(ident.span(), "the items must be in the module's braces"));
    };

    let mut cases = Vec::new();
    for function in functions(&items) {
        if let Some(mark) = function.attrs.iter().find(|attribute| is_mark(attribute)) {
            cases.push(case::case(function, mark, plain)?);
        }
    }
    let twins = rewrite::twins(&items);
    if plain {
        for item in &mut items {
            if let Item::Fn(function) = item {
                function.attrs.retain(|attribute| !is_mark(attribute));
            }
        }
        // The attribute has nothing to do here, and its import would be unused.
        items.retain(|item| !matches!(item, Item::Use(item) if rewrite::imports(item, "differentiable")));
    }

    Ok(quote! {
        #(#attrs)*
        #vis mod #ident {
            #(#items)*

            /// The functions on dual numbers.
            #[allow(warnings, clippy::all, clippy::pedantic)]
            pub(crate) mod twins {
                use super::*;
                #(#twins)*
            }

            /// The functions as the harness sees them.
            #[allow(warnings, clippy::all, clippy::pedantic)]
            pub(crate) mod cases {
                use super::*;
                #(#cases)*
            }
        }
    })
}

fn functions(items: &[Item]) -> impl Iterator<Item = &syn::ItemFn> {
    items.iter().filter_map(|item| if let Item::Fn(function) = item { Some(function) } else { None })
}

/// `#[differentiable(..)]`, by whatever path.
fn is_mark(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "differentiable")
}
