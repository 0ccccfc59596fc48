//! What the generated items of one function have in common: names, gradients' types, heads.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::GenericParam;

use super::bounds::bounds;
use super::signature::{
    allow, copied_attributes, generic_name, generics_with_bounds, gradient_type, inputs, used_generics,
};
use crate::ir::Program;
use crate::parse::Source;
use crate::tokens::camel;

/// What the signatures of the items have in common.
#[derive(Clone)]
pub(super) struct Shape {
    pub(super) core: TokenStream,
    stem: String,
    /// The type of the gradients together.
    pub(super) grads: TokenStream,
    fields: Vec<(Ident, TokenStream)>,
    named: Option<Ident>,
    /// The `where` clause.
    pub(super) bounds: TokenStream,
}

impl Shape {
    pub(super) fn new(source: &Source, program: Option<&Program>) -> Self {
        let core = source.options.core.clone();
        let fields: Vec<(Ident, TokenStream)> = source
            .parameters
            .iter()
            .filter(|parameter| parameter.differentiated && !parameter.is_mutable())
            .map(|parameter| {
                let name = &source.bindings[parameter.binding].name;
                let name = if name == "self" { "this" } else { name };
                let name = syn::parse_str::<Ident>(name)
                    .unwrap_or_else(|_| Ident::new_raw(name.trim_start_matches("r#"), Span::call_site()));
                (name, gradient_type(&parameter.written, &parameter.ty, &core))
            })
            .collect();
        let stem = source.options.name.as_ref().unwrap_or(source.name()).to_string();
        let stem = stem.trim_start_matches("r#").to_owned();
        let named = source.options.named.then(|| format_ident!("{}Gradients", camel(&stem)));
        let types = fields.iter().map(|(_, ty)| ty);
        let grads = match (&named, fields.len()) {
            (Some(named), _) => {
                let arguments = used_generics(source, &fields);
                let names = arguments.iter().map(generic_name);
                quote!(#named<#(#names),*>)
            }
            (None, 1) => quote!(#(#types)*),
            (None, _) => quote!((#(#types),*)),
        };
        let bounds = bounds(source, program);
        Self { core, stem, grads, fields, named, bounds }
    }

    /// The same with one more bound.
    pub(super) fn bounded(&self, bound: &TokenStream) -> Self {
        let before = if self.bounds.is_empty() { quote!(where) } else { self.bounds.clone() };
        let comma = (!self.bounds.is_empty()).then(|| quote!(,));
        Self { bounds: quote!(#before #comma #bound), ..self.clone() }
    }

    pub(super) fn item(&self, suffix: &str) -> Ident {
        format_ident!("{}_{suffix}", self.stem)
    }

    /// The type of the value, inside of a wrapper.
    pub(super) fn value(source: &Source) -> TokenStream {
        source.output.written.as_ref().map_or_else(|| quote!(()), ToTokens::to_token_stream)
    }

    /// The signature of a user-facing item.
    pub(super) fn head(&self, source: &Source, name: &Ident, output: &TokenStream) -> TokenStream {
        let visibility = &source.visibility;
        let signature = &source.signature;
        let bounds = &self.bounds;
        let (generics, _, _) = signature.generics.split_for_impl();
        let generics = generics_with_bounds(&signature.generics, &generics.to_token_stream());
        let inputs = inputs(source);
        let constant_attributes = copied_attributes(source);
        quote!(#constant_attributes #visibility fn #name #generics (#(#inputs),*) -> #output #bounds)
    }

    /// The gradients put together.
    pub(super) fn together(&self, values: &[TokenStream]) -> TokenStream {
        match (&self.named, values) {
            (Some(named), _) => {
                let names = self.fields.iter().map(|(name, _)| name);
                quote!(#named { #(#names: #values),* })
            }
            (None, [only]) => only.clone(),
            (None, _) => quote!((#(#values),*)),
        }
    }

    /// The struct that `named` asks for.
    pub(super) fn structure(&self, source: &Source) -> TokenStream {
        let Some(named) = &self.named else { return TokenStream::new() };
        let visibility = &source.visibility;
        let arguments = used_generics(source, &self.fields);
        let fields = self.fields.iter().map(|(name, ty)| {
            let doc = format!(" By `{name}`.");
            quote!(#[doc = #doc] pub #name: #ty)
        });
        let doc = format!(" The gradients of `{}`.", source.name());
        let parameters = self.parameters(named, &arguments);
        quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, PartialEq)]
            #visibility struct #named<#(#arguments),*> { #(#fields),* }
            #parameters
        }
    }

    /// The struct as what optimizers and checks take: the floats of its fields in order.
    fn parameters(&self, named: &Ident, arguments: &[GenericParam]) -> TokenStream {
        let core = &self.core;
        let names = arguments.iter().map(generic_name);
        let (fields, types): (Vec<_>, Vec<_>) = self.fields.iter().cloned().unzip();
        let paths = fields.iter().map(|field| field.to_string().trim_start_matches("r#").to_owned());
        let allow = allow();
        quote! {
            #allow
            impl<#(#arguments,)* __Float: 'static> #core::optimizer::Parameters<__Float> for #named<#(#names),*>
            where #(#types: #core::optimizer::Parameters<__Float>),*
            {
                fn visit<'__a>(&'__a self, visit: &mut dyn ::core::ops::FnMut(&'__a [__Float])) {
                    #(#core::optimizer::Parameters::visit(&self.#fields, visit);)*
                }

                fn visit_mut<'__a>(&'__a mut self, visit: &mut dyn ::core::ops::FnMut(&'__a mut [__Float])) {
                    #(#core::optimizer::Parameters::visit_mut(&mut self.#fields, visit);)*
                }

                fn visit_leaves<'__a>(
                    &'__a self,
                    path: &str,
                    visit: &mut dyn ::core::ops::FnMut(&str, &'__a [__Float]),
                ) {
                    #(#core::optimizer::Parameters::visit_leaves(
                        &self.#fields,
                        &#core::optimizer::member(path, #paths),
                        visit,
                    );)*
                }
            }
        }
    }
}
