//! The traits by which adjoints of the type are made and added.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::model::{Model, Variant, allow, mentions, types};

/// `Operand` and `Differentiable` of the type; `Accumulate`, `Negate` and `Vacant` of its gradient.
pub(super) fn traits(model: &Model) -> TokenStream {
    let Model { core, name, gradient, generics, .. } = model;
    let (parameters, arguments, bounds) = generics.split_for_impl();
    let (owned_parameters, owned_arguments, owned_bounds) = model.owned.split_for_impl();
    let zero = arms(model, |variant| {
        let pattern = model.pattern(name, variant, "field");
        let zeros = variant.fields.iter().enumerate().map(|(i, field)| {
            let value = format_ident!("field{i}");
            if field.constant {
                quote!({ let _ = #value; #core::differentiable::NoGradient })
            } else {
                quote!(#core::differentiable::Differentiable::zero_gradient(#value))
            }
        });
        let made = model.built(variant, zeros);
        quote!(#pattern => #made,)
    });
    let accumulate = arms(model, |variant| {
        let (to, from) = (model.pattern(gradient, variant, "to"), model.pattern(gradient, variant, "from"));
        let (tos, froms) = (names(model, "to", variant), names(model, "from", variant));
        quote! {
            (#to, #from) => { #(#core::differentiable::Accumulate::accumulate(#tos, #froms);)* }
        }
    });
    // Where a variable has changed its variant, the adjoint of the one that it is no more is zero.
    let other = (model.variants.len() > 1)
        .then(|| quote!((to, from) => if !#core::differentiable::Vacant::is_vacant(&from) { *to = from; },));
    let negate = arms(model, |variant| {
        let pattern = model.pattern(gradient, variant, "field");
        let negated =
            all("field", variant).map(|field| quote!(#core::differentiable::Negate::negate(#field)));
        let made = model.built(variant, negated);
        quote!(#pattern => #made,)
    });
    let simplest = model.variants.iter().min_by_key(|variant| variant.fields.len());
    let vacant = simplest.map_or_else(
        || quote!(::core::unreachable!("a type without variants has no values")),
        |variant| {
            model.built(
                variant,
                variant.fields.iter().map(|_| quote!(#core::differentiable::Vacant::vacant())),
            )
        },
    );
    let gradients = (!model.is_own()).then(|| of_gradient(model));
    let varies = if model.variants.len() > 1 {
        quote!(true)
    } else {
        let types = types(model);
        let parts = types.iter().filter(|(ty, _)| !mentions(ty, name)).map(|(_, gradient)| gradient);
        quote!(false #(|| <#parts as #core::differentiable::Vacant>::VARIES)*)
    };
    let is_vacant = arms(model, |variant| {
        let pattern = model.pattern(gradient, variant, "field");
        let fields = names(model, "field", variant);
        quote!(#pattern => true #(&& #core::differentiable::Vacant::is_vacant(#fields))*,)
    });
    let (alone, _) = model.matched(quote!(self), quote!(self));
    let (this, pair) = model.matched(quote!(self), quote!((self, contribution)));
    let allow = allow();
    let seeded = seeded(model);
    quote! {
        #gradients

        #allow
        impl #parameters #core::differentiable::Operand for #name #arguments #bounds {
            type Value = Self;

            #[inline]
            fn operand(&self) -> &Self { self }
        }

        #allow
        impl #parameters #core::differentiable::Differentiable for #name #arguments #bounds {
            type Gradient = #gradient #owned_arguments;

            #[inline]
            fn zero_gradient(&self) -> Self::Gradient { match #this { #zero } }
        }

        #seeded

        #allow
        impl #owned_parameters #core::differentiable::Accumulate for #gradient #owned_arguments #owned_bounds {
            #[inline]
            fn accumulate(&mut self, contribution: Self) { match #pair { #accumulate #other } }
        }

        #allow
        impl #owned_parameters #core::differentiable::Negate for #gradient #owned_arguments #owned_bounds {
            #[inline]
            fn negate(self) -> Self { match self { #negate } }
        }

        #allow
        impl #owned_parameters #core::differentiable::Vacant for #gradient #owned_arguments #owned_bounds {
            const VARIES: bool = #varies;

            #[inline]
            fn vacant() -> Self { #vacant }

            #[inline]
            fn is_vacant(&self) -> bool { match #alone { #is_vacant } }
        }
    }
}

/// An attribute takes a `Point3<T>` for one of nalgebra's, and asks it for the type of its cotangent.
fn seeded(model: &Model) -> Option<TokenStream> {
    let Model { core, name, gradient, .. } = model;
    let (parameters, arguments, bounds) = model.generics.split_for_impl();
    let (_, owned_arguments, _) = model.owned.split_for_impl();
    let allow = allow();
    name.to_string().starts_with("Point").then(|| {
        quote! {
            #allow
            impl #parameters #core::differentiable::geometry::Seeded for #name #arguments #bounds {
                type Cotangent = #gradient #owned_arguments;

                #[inline]
                fn seeded(cotangent: Self::Cotangent) -> Self::Gradient { cotangent }
            }
        }
    })
}

/// `Operand` and `Differentiable` of the gradient: parts of adjoints are set to zero too.
fn of_gradient(model: &Model) -> TokenStream {
    let Model { core, gradient, .. } = model;
    let (owned_parameters, owned_arguments, owned_bounds) = model.owned.split_for_impl();
    let zero = arms(model, |variant| {
        let pattern = model.pattern(gradient, variant, "field");
        let zeros = all("field", variant)
            .map(|field| quote!(#core::differentiable::Differentiable::zero_gradient(#field)));
        let made = model.built(variant, zeros);
        quote!(#pattern => #made,)
    });
    let (this, _) = model.matched(quote!(self), quote!(self));
    let allow = allow();
    quote! {
        #allow
        impl #owned_parameters #core::differentiable::Operand for #gradient #owned_arguments #owned_bounds {
            type Value = Self;

            #[inline]
            fn operand(&self) -> &Self { self }
        }

        #allow
        impl #owned_parameters #core::differentiable::Differentiable for #gradient #owned_arguments #owned_bounds {
            type Gradient = Self;

            #[inline]
            fn zero_gradient(&self) -> Self { match #this { #zero } }
        }
    }
}

fn arms(model: &Model, arm: impl Fn(&Variant) -> TokenStream) -> TokenStream {
    model.variants.iter().map(arm).collect()
}

/// The names of the fields that the gradient has.
fn names(model: &Model, prefix: &str, variant: &Variant) -> Vec<Ident> {
    model.kept(variant).map(|(i, _)| format_ident!("{prefix}{i}")).collect()
}

/// The names of all fields.
fn all<'v>(prefix: &'v str, variant: &'v Variant) -> impl Iterator<Item = Ident> + 'v {
    (0..variant.fields.len()).map(move |i| format_ident!("{prefix}{i}"))
}
