//! Types of functions, as signatures write them.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{GenericParam, PathArguments, ReturnType, Token, Type, TypeParamBound, WherePredicate};

use crate::tokens;

/// `Fn(A, B) -> R` among bounds.
pub(super) fn signature_in<'b>(
    bounds: impl Iterator<Item = &'b TypeParamBound>,
) -> Option<(Vec<Type>, Type)> {
    for bound in bounds {
        let TypeParamBound::Trait(bound) = bound else { continue };
        let Some(last) = bound.path.segments.last() else { continue };
        if !["Fn", "FnMut", "FnOnce"].iter().any(|name| last.ident == name) {
            continue;
        }
        let PathArguments::Parenthesized(signature) = &last.arguments else { continue };
        let inputs = signature.inputs.iter().map(|input| input.ty.clone()).collect();
        return Some((inputs, output_of(&signature.output)?));
    }
    None
}

pub(super) fn output_of(output: &ReturnType) -> Option<Type> {
    match output {
        ReturnType::Type(_, output) => Some((**output).clone()),
        ReturnType::Default => None,
    }
}

/// The signature that a type parameter is bounded by.
pub(super) fn signature_of(generics: &syn::Generics, name: &Ident) -> Option<(Vec<Type>, Type)> {
    let declared = generics.params.iter().find_map(|parameter| match parameter {
        GenericParam::Type(parameter) if parameter.ident == *name => Some(parameter),
        _ => None,
    })?;
    signature_in(declared.bounds.iter()).or_else(|| {
        let clause = generics.where_clause.as_ref()?;
        clause.predicates.iter().find_map(|predicate| match predicate {
            WherePredicate::Type(predicate) if is_named(&predicate.bounded_ty, name) => {
                signature_in(predicate.bounds.iter())
            }
            _ => None,
        })
    })
}

pub(super) fn without_function_bounds(generics: &mut syn::Generics, name: &Ident) {
    let plain = |bounds: &mut Punctuated<TypeParamBound, Token![+]>| {
        let kept = std::mem::take(bounds).into_iter();
        *bounds = kept.filter(|bound| signature_in(std::iter::once(bound)).is_none()).collect();
    };
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Type(parameter) if parameter.ident == *name => plain(&mut parameter.bounds),
            _ => {}
        }
    }
    let Some(clause) = &mut generics.where_clause else { return };
    for predicate in &mut clause.predicates {
        match predicate {
            WherePredicate::Type(predicate) if is_named(&predicate.bounded_ty, name) => {
                plain(&mut predicate.bounds);
            }
            _ => {}
        }
    }
}

fn is_named(ty: &Type, name: &Ident) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

pub(super) fn has_reference(ty: &Type) -> bool {
    let lends = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '&');
    tokens::any(&ty.to_token_stream(), &lends)
}
