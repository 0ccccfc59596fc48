//! Parameters and results, as a case handles them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, FnArg, Ident, Meta, Pat, Receiver, ReceiverKind, ReturnType, Token, Type, parse_quote};

use crate::case::Subject;
use crate::names::{has_float, has_lifetime};

/// A parameter, as the case handles it.
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// Its place in the point.
    pub(crate) place: Ident,
    pub(crate) owned: Type,
    pub(crate) lent: Lent,
    /// Whether one of the program's types is in it.
    pub(crate) own: bool,
    /// Whether it can hold floats that are outputs too.
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
    pub(crate) fn new(index: usize, argument: &FnArg, chosen: Option<&[Ident]>, subject: &Subject) -> Self {
        let (name, mut ty) = match argument {
            FnArg::Receiver(receiver) => ("self".to_owned(), receiver_type(receiver)),
            FnArg::Typed(argument) => {
                let name = match &*argument.pat {
                    Pat::Ident(pattern) => pattern.ident.to_string(),
                    _ => format!("parameter {index}"),
                };
                (name, (*argument.ty).clone())
            }
        };
        name_owner(&mut ty, subject.owner);
        let lent = match &ty {
            Type::Reference(reference) if reference.mutability.is_some() => Lent::Unique,
            Type::Reference(reference) if !is_str(&reference.elem) => Lent::Shared,
            _ => Lent::No,
        };
        let own = subject.names.has_own(&ty);
        let named = chosen.is_some_and(|chosen| chosen.iter().any(|one| *one == name));
        let floats = !own && made_of_floats(&ty);
        let differentiated = named || floats && (lent == Lent::Unique || chosen.is_none());
        let float = differentiated || !own && is_floats(&ty);
        let owned = owned(&ty);
        Self { name, place: format_ident!("a{index}"), owned, lent, own, float, differentiated }
    }

    pub(crate) fn argument(&self) -> TokenStream {
        let place = &self.place;
        match self.lent {
            Lent::No => quote!(#place),
            Lent::Shared => quote!(&#place),
            Lent::Unique => quote!(&mut #place),
        }
    }

    /// The parameter in the twin.
    pub(crate) fn lifted(&self) -> TokenStream {
        let place = &self.place;
        if matches!(self.owned, Type::Reference(_)) {
            return quote!(::core::clone::Clone::clone(#place));
        }
        let lift = if self.differentiated { quote!(lift) } else { quote!(&mut ::oracle::Dual::constant) };
        quote!(::oracle::Shape::each(#place, #lift))
    }

    /// Whether its type depends on the caller.
    pub(crate) fn depends(&self) -> bool {
        matches!(self.owned, Type::ImplTrait(_))
            || !matches!(self.owned, Type::Reference(_)) && has_lifetime(&self.owned)
    }
}

fn receiver_type(receiver: &Receiver) -> Type {
    match &receiver.kind {
        ReceiverKind::Typed(_, ty) => (**ty).clone(),
        ReceiverKind::Reference(and, _, mutability) => parse_quote!(#and #mutability Self),
        _ => parse_quote!(Self),
    }
}

/// Writes the type of the block for `Self`.
fn name_owner(ty: &mut Type, owner: Option<&Type>) {
    struct Name<'a>(&'a Type);
    impl VisitMut for Name<'_> {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            if matches!(ty, Type::Path(path) if path.path.is_ident("Self")) {
                *ty = self.0.clone();
            } else {
                visit_mut::visit_type_mut(self, ty);
            }
        }
    }
    if let Some(owner) = owner {
        Name(owner).visit_type_mut(ty);
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
            let collection = |last: &syn::PathSegment| {
                let name = last.ident.to_string();
                name == "Vec" || name.contains("Matrix") || name.contains("Vector")
            };
            path.path.is_ident("f64") || path.path.segments.last().is_some_and(collection) && has_float(ty)
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
            let names = |input: ParseStream| {
                Punctuated::<Ident, Token![,]>::parse_terminated_with(input, Ident::parse_any)
            };
            return Ok(Some(names.parse2(option.tokens)?.into_iter().collect()));
        }
    }
    Ok(None)
}

/// What a function returns.
pub(crate) struct Output {
    pub(crate) wrapped: bool,
    pub(crate) inside: Inside,
}

/// What is returned inside of a wrapper.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Inside {
    Unit,
    Float,
    /// Something with one of the program's types in it.
    Own,
    Other,
}

impl Output {
    pub(crate) fn new(subject: &Subject) -> Self {
        let mut result = Self { wrapped: false, inside: Inside::Unit };
        let ReturnType::Type(_, ty) = &subject.signature.output else { return result };
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
        result.inside = match inside {
            Type::Tuple(tuple) if tuple.elems.is_empty() => Inside::Unit,
            Type::Path(path) if path.path.is_ident("f64") => Inside::Float,
            own if subject.names.has_own(own) => Inside::Own,
            _ => Inside::Other,
        };
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
