//! The type of the gradient: the fields of the type, each with its gradient in it.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::model::{Field, Model, Style, Variant, allow};

/// The definition of the gradient's type, and how generated code reaches into its variants.
pub(super) fn gradient(model: &Model) -> TokenStream {
    let definition = if model.is_own() {
        TokenStream::new()
    } else {
        let (definition, common) = (definition(model), common(model));
        quote!(#definition #common)
    };
    let (access, constants, coordinates) = (access(model), constants(model), coordinates(model));
    quote!(#definition #access #constants #coordinates)
}

fn definition(model: &Model) -> TokenStream {
    let Model { visibility, name, gradient, owned: generics, .. } = model;
    let (parameters, where_clause) = (&generics.params, &generics.where_clause);
    let head = allow();
    if model.is_enum {
        let doc = format!(" The gradient of a [`{name}`]: of the variant that it is.");
        let variants = model.variants.iter().map(|variant| {
            let (name, fields) = (&variant.name, fields(model, variant, false));
            let doc = format!(" Of `{name}`.");
            quote!(#[doc = #doc] #name #fields)
        });
        quote!(#[doc = #doc] #head #visibility enum #gradient<#parameters> #where_clause { #(#variants),* })
    } else {
        let doc = format!(" The gradient of a [`{name}`], field by field.");
        let variant = &model.variants[0];
        let fields = fields(model, variant, true);
        match variant.style {
            Style::Named => {
                quote!(#[doc = #doc] #head #visibility struct #gradient<#parameters> #where_clause #fields)
            }
            _ => quote!(#[doc = #doc] #head #visibility struct #gradient<#parameters> #fields #where_clause;),
        }
    }
}

fn fields(model: &Model, variant: &Variant, with_visibility: bool) -> TokenStream {
    let fields = model.kept(variant).map(|(_, field)| field).map(
        |Field { member, visibility, gradient, constant, .. }| {
            let visibility = with_visibility.then_some(visibility);
            match member {
                syn::Member::Named(name) => {
                    let doc =
                        if *constant { format!(" `{name}` is constant.") } else { format!(" By `{name}`.") };
                    quote!(#[doc = #doc] #visibility #name: #gradient)
                }
                syn::Member::Unnamed(_) => quote!(#visibility #gradient),
            }
        },
    );
    match variant.style {
        Style::Named => quote!({ #(#fields),* }),
        Style::Tuple => quote!((#(#fields),*)),
        Style::Unit => TokenStream::new(),
    }
}

/// `Clone`, `Debug` and `PartialEq`. A derive would ask them of the type parameters, which gradients do not need.
fn common(model: &Model) -> TokenStream {
    let Model { gradient, owned: generics, variants, .. } = model;
    let (parameters, arguments, bounds) = generics.split_for_impl();
    let each = |arm: &dyn Fn(&Variant, &[Ident]) -> TokenStream| -> TokenStream {
        let fields = |variant: &Variant| -> Vec<Ident> {
            model.kept(variant).map(|(i, _)| format_ident!("field{i}")).collect()
        };
        variants.iter().map(|variant| arm(variant, &fields(variant))).collect()
    };
    let clone = each(&|variant, _| {
        let pattern = model.pattern(gradient, variant, "field");
        let copies = (0..variant.fields.len()).map(|i| {
            let field = format_ident!("field{i}");
            quote!(::core::clone::Clone::clone(#field))
        });
        let made = model.built(variant, copies);
        quote!(#pattern => #made,)
    });
    let debug = each(&|variant, fields| {
        let pattern = model.pattern(gradient, variant, "field");
        let name = if model.is_enum { variant.name.to_string() } else { gradient.to_string() };
        match variant.style {
            Style::Named => {
                let names = model.kept(variant).map(|(_, field)| member_name(&field.member));
                quote!(#pattern => formatter.debug_struct(#name)#(.field(#names, #fields))*.finish(),)
            }
            _ => quote!(#pattern => formatter.debug_tuple(#name)#(.field(#fields))*.finish(),),
        }
    });
    let equal = each(&|variant, fields| {
        let (left, right) =
            (model.pattern(gradient, variant, "field"), model.pattern(gradient, variant, "other"));
        let others = model.kept(variant).map(|(i, _)| format_ident!("other{i}"));
        quote!((#left, #right) => true #(&& *#fields == *#others)*,)
    });
    let different = (variants.len() > 1).then(|| quote!(_ => false,));
    let (this, pair) = model.matched(quote!(self), quote!((self, other)));
    let allow = allow();
    quote! {
        #allow
        impl #parameters ::core::clone::Clone for #gradient #arguments #bounds {
            fn clone(&self) -> Self { match #this { #clone } }
        }

        #allow
        impl #parameters ::core::fmt::Debug for #gradient #arguments #bounds {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match #this { #debug }
            }
        }

        #allow
        impl #parameters ::core::cmp::PartialEq for #gradient #arguments #bounds {
            fn eq(&self, other: &Self) -> bool { match #pair { #equal #different } }
        }
    }
}

/// The name of a field, without `r#`.
pub(super) fn member_name(member: &syn::Member) -> String {
    match member {
        syn::Member::Named(name) => name.to_string().trim_start_matches("r#").to_owned(),
        syn::Member::Unnamed(index) => index.index.to_string(),
    }
}

/// A method for each field of each variant, by which adjoints of what a pattern binds are reached. A struct has them
/// too: a pattern of one name does not say which of the two it is of.
fn access(model: &Model) -> TokenStream {
    let Model { core, gradient, owned: generics, .. } = model;
    let (parameters, arguments, bounds) = generics.split_for_impl();
    let mut methods = TokenStream::new();
    for variant in &model.variants {
        for (i, field) in variant.fields.iter().enumerate() {
            let (name, name_mut) = names(&variant.name, &field.member);
            let pattern = model.pattern(gradient, variant, "field");
            let (found, ty) = (format_ident!("field{i}"), &field.gradient);
            let visibility = &model.visibility;
            // A gradient of another variant is zero. An enum of one variant is matched in full.
            let several = model.variants.len() > 1;
            let other = several.then(|| quote!(_ => #core::differentiable::Vacant::vacant(),));
            let vacant = several.then(|| {
                let fields = variant.fields.iter().map(|_| quote!(#core::differentiable::Vacant::vacant()));
                let made = model.built(variant, fields);
                quote!(if !::core::matches!(self, #pattern) { *self = #made; })
            });
            let never = several.then(|| quote!(_ => ::core::unreachable!(),));
            if model.is_left_out(variant, field) {
                let member = &field.member;
                methods.extend(quote! {
                    #[doc(hidden)]
                    #visibility fn #name(&self) -> #ty { self.#member }

                    #[doc(hidden)]
                    #visibility fn #name_mut(&mut self) -> &mut #ty { &mut self.#member }
                });
                continue;
            }
            methods.extend(quote! {
                #[doc(hidden)]
                #visibility fn #name(&self) -> #ty {
                    match self { #pattern => ::core::clone::Clone::clone(#found), #other }
                }

                #[doc(hidden)]
                #visibility fn #name_mut(&mut self) -> &mut #ty {
                    #vacant
                    match self { #pattern => #found, #never }
                }
            });
        }
    }
    let allow = allow();
    quote!(#allow impl #parameters #gradient #arguments #bounds { #methods })
}

/// What stands for the constant fields of a struct. A gradient has active fields only, but an adjoint may be asked for
/// any: which of them are constant is not known there.
fn constants(model: &Model) -> TokenStream {
    let Model { core, visibility, gradient, owned: generics, .. } = model;
    let left_out = |variant: &Variant| -> Vec<(TokenStream, TokenStream)> {
        let fields = variant.fields.iter().filter(|field| model.is_left_out(variant, field));
        fields
            .map(|field| {
                let (visibility, member) = (&field.visibility, &field.member);
                (quote!(#visibility #member), quote!(#member))
            })
            .collect()
    };
    let fields: Vec<_> = model.variants.iter().flat_map(left_out).collect();
    if fields.is_empty() {
        return TokenStream::new();
    }
    let (declared, members): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    let constants = format_ident!("{gradient}Constants");
    let none = quote!(#core::differentiable::NoGradient);
    let (parameters, arguments, bounds) = generics.split_for_impl();
    let allow = allow();
    quote! {
        #[doc(hidden)]
        #allow
        #visibility struct #constants { #(#declared: #none),* }

        #allow
        impl #parameters ::core::ops::Deref for #gradient #arguments #bounds {
            type Target = #constants;

            #[inline]
            fn deref(&self) -> &#constants { &#constants { #(#members: #none),* } }
        }

        #allow
        impl #parameters ::core::ops::DerefMut for #gradient #arguments #bounds {
            // A box of what has no size allocates nothing.
            #[inline]
            fn deref_mut(&mut self) -> &mut #constants {
                #core::__private::Box::leak(#core::__private::Box::new(#constants { #(#members: #none),* }))
            }
        }
    }
}

/// How an adjoint of a field `coords` is reached, which a point's gradient does not have.
fn coordinates(model: &Model) -> TokenStream {
    let Model { core, gradient, owned: generics, .. } = model;
    let variant = model.variants.first().filter(|_| !model.is_enum);
    let found = variant.and_then(|variant| {
        let field = variant.fields.iter().find(|field| member_name(&field.member) == "coords")?;
        let none = quote!(#core::differentiable::NoGradient);
        Some(if model.is_left_out(variant, field) { none } else { field.gradient.clone() })
    });
    let Some(ty) = found else { return TokenStream::new() };
    let (parameters, arguments, bounds) = generics.split_for_impl();
    let allow = allow();
    quote! {
        #allow
        impl #parameters #core::differentiable::geometry::Coordinates for #gradient #arguments #bounds {
            type Coordinates = #ty;

            #[inline]
            fn coordinates(&self) -> #ty { ::core::clone::Clone::clone(&self.coords) }

            #[inline]
            fn coordinates_mut(&mut self) -> &mut #ty { &mut self.coords }
        }
    }
}

/// The names of the methods that reach a field of a variant.
fn names(variant: &Ident, member: &syn::Member) -> (Ident, Ident) {
    let name = crate::ir::access(&variant.to_string(), &member_name(member));
    (format_ident!("{name}"), format_ident!("{name}_mut"))
}
