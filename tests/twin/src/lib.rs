//! `#[twin]`: the crate `oracle` re-exports and explains it.

mod case;
mod constants;
mod derivatives;
mod macros;
mod marks;
mod module;
mod names;
mod patterns;
mod rewrite;
mod shape;
mod signature;
mod twins;

use proc_macro2::TokenStream;
use quote::quote;
use syn::ItemMod;

use marks::Plain;
use module::Writer;
use names::Names;

/// Writes the items of a module a second time, and a case for each function and method that is marked
/// `#[differentiable]`. With `#[twin(plain)]` the marks are removed, with `#[twin(plain(f, camera_project))]` those of
/// the function `f` and of the method `project` of `Camera`.
#[proc_macro_attribute]
pub fn twin(options: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(options.into(), item.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(options: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let plain = Plain::parse(options)?;
    let ItemMod { attrs, vis, ident, content, .. } = syn::parse2(item)?;
    let Some((_, items)) = content else {
        return Err(syn::Error::new(ident.span(), "the items must be in the module's braces"));
    };
    let names = Names::of(&items);
    let twins = twins::twins(&items, &names);
    let written = Writer { names: &names, plain: &plain }.module(&items, &[])?;
    Ok(quote! {
        #(#attrs)*
        #vis mod #ident {
            #written

            /// The program on dual numbers.
            #[allow(warnings, clippy::all, clippy::pedantic)]
            pub(crate) mod twins {
                #(#twins)*
            }
        }
    })
}
