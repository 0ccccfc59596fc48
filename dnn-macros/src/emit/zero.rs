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
        if let Some(zero) = self.neutral(ty) {
            return zero;
        }
        match ty {
            Ty::Slice(element) | Ty::List(element) => match self.neutral(element) {
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
}
