//! A module of a program: its items, and beside them what the harness needs of them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Ident, ImplItem, Item, ItemImpl, ItemMod, parse_quote};

use crate::case::{Subject, case};
use crate::marks::{Plain, Strip, case_name, is_import, is_mark};
use crate::names::Names;
use crate::shape::shapes;

pub(crate) struct Writer<'a> {
    pub(crate) names: &'a Names,
    pub(crate) plain: &'a Plain,
}

impl Writer<'_> {
    /// The items of the module at the path, with a module `cases` that has the shapes of the types, the cases of the
    /// functions, and the cases of the modules inside.
    pub(crate) fn module(&self, items: &[Item], path: &[Ident]) -> syn::Result<TokenStream> {
        let up = path.iter().map(|_| quote!(super::));
        let twins = quote!(#(#up)* super::twins #(::#path)*);
        let (mut written, mut cases) = (Vec::new(), Vec::new());
        for item in items {
            match item {
                Item::Mod(module) => {
                    if module.content.is_some() {
                        let name = &module.ident;
                        cases.push(quote!(pub(crate) use super::#name::cases::*;));
                    }
                    written.push(self.nested(module, path)?);
                    continue;
                }
                Item::Struct(definition) => cases.push(shapes(&definition.clone().into(), &twins)),
                Item::Enum(definition) => cases.push(shapes(&definition.clone().into(), &twins)),
                Item::Fn(function) => {
                    let name = case_name(None, &function.sig.ident);
                    let subject = Subject {
                        name,
                        signature: &function.sig,
                        owner: None,
                        of_trait: None,
                        names: self.names,
                        twins: &twins,
                    };
                    cases.extend(self.case(&function.attrs, &subject)?);
                }
                Item::Impl(block) => cases.extend(self.methods(block, &twins)?),
                _ => {}
            }
            let mut item = item.clone();
            Strip::new(self.plain).visit_item_mut(&mut item);
            if let Item::Use(import) = &mut item
                && is_import(import)
            {
                import.attrs.push(parse_quote!(#[allow(unused_imports)]));
            }
            written.push(quote!(#item));
        }
        Ok(quote! {
            #(#written)*

            /// The functions as the harness sees them.
            #[allow(warnings, clippy::all, clippy::pedantic)]
            pub(crate) mod cases {
                use super::*;
                #(#cases)*
            }
        })
    }

    fn nested(&self, module: &ItemMod, path: &[Ident]) -> syn::Result<TokenStream> {
        let ItemMod { attrs, vis, ident, content, .. } = module;
        let Some((_, items)) = content else { return Ok(quote!(#module)) };
        let inside = self.module(items, &[path, std::slice::from_ref(ident)].concat())?;
        Ok(quote!(#(#attrs)* #vis mod #ident { #inside }))
    }

    /// The cases of a block whose type has one form only.
    fn methods(&self, block: &ItemImpl, twins: &TokenStream) -> syn::Result<Vec<TokenStream>> {
        let mut cases = Vec::new();
        if block.generics.params.is_empty() && self.names.has_own(&block.self_ty) {
            for item in &block.items {
                if let ImplItem::Fn(method) = item {
                    let owner = Some(&*block.self_ty);
                    let subject = Subject {
                        name: case_name(owner, &method.sig.ident),
                        signature: &method.sig,
                        owner,
                        of_trait: trait_name(block),
                        names: self.names,
                        twins,
                    };
                    cases.extend(self.case(&method.attrs, &subject)?);
                }
            }
        }
        Ok(cases)
    }

    fn case(&self, attributes: &[Attribute], subject: &Subject) -> syn::Result<Option<TokenStream>> {
        let Some(mark) = attributes.iter().find(|attribute| is_mark(attribute)) else { return Ok(None) };
        case(subject, mark, self.plain.has(&subject.name))
    }
}

/// The trait of a block, if it is in scope under its own name.
fn trait_name(block: &ItemImpl) -> Option<&Ident> {
    let (path, _) = block.trait_.as_ref()?;
    (path.segments.len() == 1).then(|| &path.segments[0].ident)
}
