//! `#[derive(Differentiable)]`: the gradient type of a struct or an enum, and the traits that both have.

mod gradient;
mod model;
mod parameters;
mod traits;

use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostics::Diagnostics;
use model::Model;

/// Expands the derive on a struct or an enum.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let input = match syn::parse2::<syn::DeriveInput>(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut diagnostics = Diagnostics::new();
    let model = Model::of(&input, &mut diagnostics);
    if let Err(error) = diagnostics.check() {
        return error.to_compile_error();
    }
    let gradient = gradient::gradient(&model);
    let traits = traits::traits(&model);
    let parameters = parameters::parameters(&model);
    quote!(#gradient #traits #parameters)
}
