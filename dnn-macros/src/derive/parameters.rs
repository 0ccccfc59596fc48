//! `Parameters`: the floats of the type and of its gradient, in the order of the fields.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Generics, Ident, Type, parse_quote};

use super::gradient::member_name;
use super::model::{Model, allow, mentions, types};

pub(super) fn parameters(model: &Model) -> TokenStream {
    let types: Vec<(Type, Type)> = types(model)
        .into_iter()
        .map(|(ty, gradient)| (ty.clone(), Type::Verbatim(gradient.clone())))
        .collect();
    let own = implementation(model, &model.name, &model.generics, types.iter().map(|(ty, _)| ty));
    let gradient = (!model.is_own()).then(|| {
        implementation(model, &model.gradient, &model.owned, types.iter().map(|(_, gradient)| gradient))
    });
    quote!(#own #gradient)
}

fn implementation<'t>(
    model: &Model,
    name: &Ident,
    generics: &Generics,
    types: impl Iterator<Item = &'t Type>,
) -> TokenStream {
    let core = &model.core;
    let (_, arguments, _) = generics.split_for_impl();
    let mut generics = generics.clone();
    generics.params.push(parse_quote!(__Float: 'static));
    let clause = generics.make_where_clause();
    for ty in types {
        // The bound of a type within itself would have no end: such a type has `f64` in it.
        if mentions(ty, &model.name) {
            continue;
        }
        clause.predicates.push(parse_quote!(#ty: #core::optimizer::Parameters<__Float>));
    }
    let (parameters, _, bounds) = generics.split_for_impl();
    let each = |call: &dyn Fn(&Ident, String) -> TokenStream| -> TokenStream {
        model
            .variants
            .iter()
            .map(|variant| {
                let pattern = model.pattern(name, variant, "field");
                let calls = variant
                    .fields
                    .iter()
                    .enumerate()
                    .filter(|(_, field)| !field.constant)
                    .map(|(i, field)| call(&format_ident!("field{i}"), member_name(&field.member)));
                quote!(#pattern => { #(#calls)* })
            })
            .collect()
    };
    let visit = each(&|field, _| quote!(#core::optimizer::Parameters::visit(#field, visit);));
    let visit_mut = each(&|field, _| quote!(#core::optimizer::Parameters::visit_mut(#field, visit);));
    let visit_leaves = each(
        &|field, member| quote!(#core::optimizer::Parameters::visit_leaves(#field, &#core::optimizer::member(path, #member), visit);),
    );
    let (this, _) = model.matched(quote!(self), quote!(self));
    let allow = allow();
    quote! {
        #allow
        impl #parameters #core::optimizer::Parameters<__Float> for #name #arguments #bounds {
            fn visit<'__a>(&'__a self, visit: &mut dyn ::core::ops::FnMut(&'__a [__Float])) {
                match #this { #visit }
            }

            fn visit_mut<'__a>(&'__a mut self, visit: &mut dyn ::core::ops::FnMut(&'__a mut [__Float])) {
                match #this { #visit_mut }
            }

            fn visit_leaves<'__a>(
                &'__a self,
                path: &str,
                visit: &mut dyn ::core::ops::FnMut(&str, &'__a [__Float]),
            ) {
                match #this { #visit_leaves }
            }
        }
    }
}
