//! Parameters and results, as a case handles them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, Ident, Meta, Pat, ReturnType, Token, Type, parse_quote};

use crate::rewrite::has_float;

/// A parameter, as the case handles it.
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// Its place in the point.
    pub(crate) place: Ident,
    pub(crate) owned: Type,
    pub(crate) lent: Lent,
    /// Whether it can hold floats: the others are the same in a twin.
    pub(crate) float: bool,
    pub(crate) differentiated: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Lent {
    No,
    Shared,
    Unique,
}

impl Parameter {
    pub(crate) fn new(index: usize, argument: &FnArg, chosen: Option<&[Ident]>) -> syn::Result<Self> {
        let FnArg::Typed(argument) = argument else {
            return Err(syn::Error::new_spanned(argument, "methods have no case"));
        };
        let name = match &*argument.pat {
            Pat::Ident(pattern) => pattern.ident.to_string(),
            _ => format!("parameter {index}"),
        };
        let lent = match &*argument.ty {
            Type::Reference(reference) if reference.mutability.is_some() => Lent::Unique,
            Type::Reference(reference) if !is_str(&reference.elem) => Lent::Shared,
            _ => Lent::No,
        };
        let float = is_floats(&argument.ty);
        let differentiated = made_of_floats(&argument.ty)
            && (lent == Lent::Unique || chosen.is_none_or(|chosen| chosen.iter().any(|one| *one == name)));
        let owned = owned(&argument.ty);
        Ok(Self { name, place: format_ident!("a{index}"), owned, lent, float, differentiated })
    }

    pub(crate) fn argument(&self) -> TokenStream {
        let place = &self.place;
        match self.lent {
            Lent::No => quote!(#place),
            Lent::Shared => quote!(&#place),
            Lent::Unique => quote!(&mut #place),
        }
    }
}

fn is_str(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("str"))
}

/// The type of a parameter's entry in a point.
fn owned(ty: &Type) -> Type {
    match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => {
                let element = owned(&slice.elem);
                parse_quote!(::std::vec::Vec<#element>)
            }
            elem if is_str(elem) => parse_quote!(&'static str),
            elem => owned(elem),
        },
        other => other.clone(),
    }
}

/// Whether a type is visibly made of floats, and perhaps of counts.
fn is_floats(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.is_ident("f64")
                || (path.path.segments.last().is_some_and(|last| last.ident == "Vec") && has_float(ty))
        }
        Type::Reference(reference) => is_floats(&reference.elem),
        Type::Array(array) => is_floats(&array.elem),
        Type::Slice(slice) => is_floats(&slice.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(is_floats),
        _ => false,
    }
}

/// The names in `wrt(..)`.
pub(crate) fn chosen(mark: &Attribute) -> syn::Result<Option<Vec<Ident>>> {
    let Meta::List(list) = &mark.meta else { return Ok(None) };
    for option in list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)? {
        if let Meta::List(option) = option
            && option.path.is_ident("wrt")
        {
            let names = option.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?;
            return Ok(Some(names.into_iter().collect()));
        }
    }
    Ok(None)
}

/// What a function returns.
pub(crate) struct Output {
    pub(crate) wrapped: bool,
    pub(crate) unit: bool,
    pub(crate) float: bool,
}

impl Output {
    pub(crate) fn new(output: &ReturnType) -> Self {
        let mut result = Self { wrapped: false, unit: true, float: false };
        let ReturnType::Type(_, ty) = output else { return result };
        let mut inside = &**ty;
        if let Type::Path(path) = inside
            && let Some(last) = path.path.segments.last()
            && (last.ident == "Option" || last.ident == "Result")
            && let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
            && let Some(syn::GenericArgument::Type(first)) = arguments.args.first()
        {
            result.wrapped = true;
            inside = first;
        }
        result.unit = matches!(inside, Type::Tuple(tuple) if tuple.elems.is_empty());
        result.float = matches!(inside, Type::Path(path) if path.path.is_ident("f64"));
        result
    }

    /// The value of a call, inside of its wrapper.
    pub(crate) fn unwrapped(&self, call: &TokenStream) -> TokenStream {
        if self.wrapped { quote!(::oracle::Wrapper::outcome(#call)?) } else { call.clone() }
    }
}

/// Whether a type is made of floats alone: only then the macro differentiates by it without being asked.
fn made_of_floats(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => made_of_floats(&reference.elem),
        Type::Array(array) => made_of_floats(&array.elem),
        Type::Slice(slice) => made_of_floats(&slice.elem),
        Type::Tuple(tuple) => tuple.elems.iter().all(made_of_floats),
        other => is_floats(other),
    }
}
