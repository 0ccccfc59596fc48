//! Structs and enums as shapes: made of floats, made of dual numbers, and from one to the other.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Field, GenericParam, Type, parse_quote};

use crate::marks::{derives, is_mark};

/// The shapes of a type and of its twin, whose module is given.
pub(crate) fn shapes(input: &DeriveInput, twins: &TokenStream) -> TokenStream {
    if input.generics.lifetimes().next().is_some() {
        return TokenStream::new();
    }
    let name = &input.ident;
    let (float, dual) = (quote!(f64), quote!(::oracle::Dual));
    let (plain, twin) = (quote!(super::#name), quote!(#twins::#name));
    let moved = shape(input, [&float, &float], [&plain, &plain], &quote!(&mut |entry: f64| entry));
    let lifted = shape(input, [&float, &dual], [&plain, &twin], &quote!(&mut ::oracle::Dual::constant));
    let read = shape(input, [&dual, &dual], [&twin, &twin], &quote!(&mut |entry: ::oracle::Dual| entry));
    quote!(#moved #lifted #read)
}

fn shape(
    input: &DeriveInput,
    [from, to]: [&TokenStream; 2],
    [own, with]: [&TokenStream; 2],
    constant: &TokenStream,
) -> TokenStream {
    let mut generics = input.generics.clone();
    let mut arguments = Vec::new();
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) => {
                let (name, bounds) = (&parameter.ident, parameter.bounds.clone());
                let other = quote!(<#name as ::oracle::Shape<#from, #to>>::With);
                if !bounds.is_empty() {
                    input_bound(&mut generics.where_clause, &parse_quote!(#other: #bounds));
                }
                parameter.bounds.push(parse_quote!(::oracle::Shape<#from, #to>));
                parameter.default = None;
                arguments.push(other);
            }
            GenericParam::Const(parameter) => {
                let name = &parameter.ident;
                arguments.push(quote!(#name));
            }
            GenericParam::Lifetime(_) => {}
        }
    }
    let (parameters, own_arguments, bounds) = generics.split_for_impl();
    let derived = derives(&input.attrs);
    let arm = |own: TokenStream, with: TokenStream, fields: &syn::Fields| {
        let (members, names): (Vec<_>, Vec<_>) =
            fields.members().enumerate().map(|(i, member)| (member, format_ident!("field{i}"))).unzip();
        let values = fields.iter().zip(&names).map(|(field, name)| value(field, name, derived, constant));
        quote!(#own { #(#members: #names),* } => #with { #(#members: #values),* },)
    };
    let arms: TokenStream = match &input.data {
        Data::Struct(data) => arm(own.clone(), with.clone(), &data.fields),
        Data::Enum(data) => {
            let arms = data.variants.iter().map(|variant| {
                let name = &variant.ident;
                arm(quote!(#own::#name), quote!(#with::#name), &variant.fields)
            });
            arms.collect()
        }
        Data::Union(_) => TokenStream::new(),
    };
    quote! {
        impl #parameters ::oracle::Shape<#from, #to> for #own #own_arguments #bounds {
            type With = #with<#(#arguments),*>;
            fn each(&self, replace: &mut dyn FnMut(#from) -> #to) -> Self::With {
                match self { #arms }
            }
        }
    }
}

fn input_bound(clause: &mut Option<syn::WhereClause>, predicate: &syn::WherePredicate) {
    let clause = clause.get_or_insert_with(|| parse_quote!(where));
    clause.predicates.push(predicate.clone());
}

fn value(field: &Field, name: &syn::Ident, derived: bool, constant: &TokenStream) -> TokenStream {
    if matches!(field.ty, Type::Reference(_)) {
        return quote!(::core::clone::Clone::clone(#name));
    }
    if derived && !field.attrs.iter().any(is_mark) {
        quote!(::oracle::Shape::each(#name, replace))
    } else {
        quote!(::oracle::Shape::each(#name, #constant))
    }
}
