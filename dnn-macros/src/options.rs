//! The grammar of `#[differentiable(..)]`, and nothing else.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Path, Token};

use crate::diagnostics::{self, Diagnostics};

/// What stands in the parentheses of the attribute.
#[derive(Clone)]
pub(crate) struct Options {
    /// `wrt(..)`: the parameters to differentiate by; `None` if not given.
    pub(crate) wrt: Option<Vec<Ident>>,
    /// `name = ..`: the stem of the user-facing items.
    pub(crate) name: Option<Ident>,
    /// `crate = ..`: where `dnn_core` is.
    pub(crate) core: TokenStream,
    /// `named`: gradients as a struct.
    pub(crate) named: bool,
    /// `recursive`: the pullback is boxed, because the function is called by what it calls.
    pub(crate) recursive: bool,
    /// `rule = ..`: a function that computes the gradients.
    pub(crate) rule: Option<Path>,
    /// `trait`: companions are methods of the trait.
    pub(crate) in_trait: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            wrt: None,
            name: None,
            core: quote!(::dnn_core),
            named: false,
            recursive: false,
            rule: None,
            in_trait: false,
        }
    }
}

const NAMES: [&str; 7] = ["wrt", "name", "crate", "named", "recursive", "rule", "trait"];

/// Reads the options; mistakes are reported and passed over.
pub(crate) fn parse(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Options {
    let mut options = Options::default();
    let entries = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            entry(input, &mut options, diagnostics)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    })
    .parse2(tokens);
    if let Err(error) = entries {
        diagnostics.take(error);
    }
    options
}

fn entry(input: ParseStream<'_>, options: &mut Options, diagnostics: &mut Diagnostics) -> syn::Result<()> {
    let key = input.call(Ident::parse_any)?;
    match key.to_string().as_str() {
        "wrt" => {
            let names;
            syn::parenthesized!(names in input);
            let names = Punctuated::<Ident, Token![,]>::parse_terminated_with(&names, Ident::parse_any)?;
            options.wrt = Some(names.into_iter().collect());
        }
        "name" => {
            input.parse::<Token![=]>()?;
            options.name = Some(input.parse()?);
        }
        "crate" => {
            input.parse::<Token![=]>()?;
            let path: Path = input.call(Path::parse_mod_style)?;
            options.core = quote!(#path);
        }
        "named" => options.named = true,
        "recursive" => options.recursive = true,
        "rule" => {
            input.parse::<Token![=]>()?;
            options.rule = Some(input.call(Path::parse_mod_style)?);
        }
        "trait" => options.in_trait = true,
        other => {
            let nearest = diagnostics::nearest(other, NAMES.into_iter());
            diagnostics.report(&key, diagnostics::unknown_option(other, nearest));
            // What belongs to the unknown option is passed over up to the next comma.
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<proc_macro2::TokenTree>()?;
            }
        }
    }
    Ok(())
}
