//! `#[twin]`: the crate `oracle` re-exports and explains it.

mod case;
mod macros;
mod patterns;
mod rewrite;
mod signature;

use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Item, ItemFn, ItemMod, Meta, Token};

/// Writes the functions of a module a second time, and a case for each that is marked `#[differentiable]`. With
/// `#[twin(plain)]` the marks are removed, with `#[twin(plain(f, g))]` those of `f` and `g`.
#[proc_macro_attribute]
pub fn twin(options: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(options.into(), item.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Which functions lose their mark.
enum Plain {
    All,
    Some(Vec<Ident>),
}

impl Plain {
    fn parse(options: TokenStream) -> syn::Result<Self> {
        if options.is_empty() {
            return Ok(Self::Some(Vec::new()));
        }
        let option: Meta = syn::parse2(options)?;
        if !option.path().is_ident("plain") {
            return Err(syn::Error::new_spanned(option, "the only option is `plain`"));
        }
        let Meta::List(list) = option else { return Ok(Self::All) };
        let names = list.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?;
        Ok(Self::Some(names.into_iter().collect()))
    }

    fn has(&self, function: &ItemFn) -> bool {
        match self {
            Self::All => true,
            Self::Some(names) => names.contains(&function.sig.ident),
        }
    }
}

fn expand(options: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let plain = Plain::parse(options)?;
    let ItemMod { attrs, vis, ident, content, .. } = syn::parse2(item)?;
    let Some((_, mut items)) = content else {
        return Err(syn::Error::new(ident.span(), "the items must be in the module's braces"));
    };

    let mut cases = Vec::new();
    for function in functions(&items) {
        if let Some(mark) = function.attrs.iter().find(|attribute| is_mark(attribute)) {
            cases.push(case::case(function, mark, plain.has(function))?);
        }
    }
    let twins = rewrite::twins(&items);
    let mut derived = false;
    for item in &mut items {
        if let Item::Fn(function) = item {
            if plain.has(function) {
                function.attrs.retain(|attribute| !is_mark(attribute));
            }
            derived |= function.attrs.iter().any(is_mark);
        }
    }
    if !derived {
        // The import of the attribute would be unused.
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

fn functions(items: &[Item]) -> impl Iterator<Item = &ItemFn> {
    items.iter().filter_map(|item| if let Item::Fn(function) = item { Some(function) } else { None })
}

/// `#[differentiable(..)]`, by whatever path.
fn is_mark(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "differentiable")
}
