//! The zero of a gradient, by what is known of the type.

use proc_macro2::TokenStream;
use quote::quote;

use super::Writer;
use crate::ir::member;
use crate::ir::{Ty, Var};

impl Writer<'_> {
    /// The zero of the gradient of a variable.
    pub(super) fn zero(&self, of: Var) -> TokenStream {
        let name = self.name(of);
        let ty = &self.program.variables[of].ty;
        self.zero_of(ty.value(), &name, matches!(ty, Ty::Reference { .. }))
    }

    fn zero_of(&self, ty: &Ty, name: &TokenStream, reference: bool) -> TokenStream {
        let core = &self.core;
        let lent = if reference { quote!(#name) } else { quote!(&#name) };
        match ty {
            Ty::Float(float) => self.number(0.0, float).0,
            Ty::Array(element, length) => {
                let length: TokenStream = length.parse().expect("lengths are tokens");
                let length = self.respan(&length);
                match self.flat_zero(element) {
                    Some(element) => quote!([#element; #length]),
                    None => quote!(#core::__private::zero(#lent)),
                }
            }
            Ty::Slice(element) | Ty::List(element) => match self.flat_zero(element) {
                Some(element) => quote!(#core::__private::vec![#element; #name.len()]),
                None => quote!(#core::__private::zero(#lent)),
            },
            Ty::Tuple(elements) => {
                let parts = elements.iter().enumerate().map(|(i, element)| {
                    let field = member(&i.to_string());
                    self.zero_of(element, &quote!(#name.#field), false)
                });
                quote!((#(#parts,)*))
            }
            Ty::Matrix(_) => quote!(#core::kernel::zeros_like(#lent)),
            _ => quote!(#core::__private::zero(#lent)),
        }
    }

    /// A zero that does not depend on a value.
    fn flat_zero(&self, ty: &Ty) -> Option<TokenStream> {
        match ty {
            Ty::Float(float) if Ty::Float(float.clone()).is_copy() => Some(self.number(0.0, float).0),
            Ty::Array(element, length) => {
                let element = self.flat_zero(element)?;
                let length: TokenStream = length.parse().ok()?;
                let length = self.respan(&length);
                Some(quote!([#element; #length]))
            }
            _ => None,
        }
    }
}
