//! Parameters and result: what is differentiated, what is constant.

use proc_macro2::Ident;
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{FnArg, Pat, ReceiverKind, ReturnType, Type, parse_quote, parse_quote_spanned};

use super::resolve::Resolver;
use super::{Context, Floats, Output, Parameter, Wrapper, types};
use crate::diagnostics::{self, Diagnostics};
use crate::ir::Ty;
use crate::options::Options;

/// The parameters in order. A pattern becomes a name and a `let` at the head of the body.
pub(super) fn parameters(
    options: &Options,
    signature: &syn::Signature,
    context: &Context,
    floats: &Floats,
    resolver: &mut Resolver,
    body: &mut syn::Block,
    diagnostics: &mut Diagnostics,
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    let mut names = Vec::new();
    for input in &signature.inputs {
        let (name, written, receiver) = match input {
            FnArg::Receiver(receiver) => {
                (Ident::new("self", receiver.self_token.span()), receiver_type(receiver), true)
            }
            FnArg::Typed(typed) => match &*typed.pat {
                Pat::Ident(pattern) if pattern.subpat.is_none() => {
                    (pattern.ident.clone(), (*typed.ty).clone(), false)
                }
                pattern => {
                    let name = format_ident!("p{}", parameters.len(), span = pattern.span());
                    body.stmts.insert(0, parse_quote_spanned!(pattern.span()=> let #pattern = #name;));
                    (name, (*typed.ty).clone(), false)
                }
            },
        };
        let mutable = matches!(input, FnArg::Typed(typed)
            if matches!(&*typed.pat, Pat::Ident(pattern) if pattern.mutability.is_some()));
        let ty = if receiver { self_type(&written, context, floats) } else { types::ty(&written, floats) };
        names.push(name.to_string());
        let parameter = Parameter {
            binding: resolver.parameter(&name, mutable),
            written,
            differentiated: false,
            served: ty.is_made_of_floats(),
            ty,
            receiver,
            function: None,
        };
        if parameter.is_view() {
            // What pullbacks hold may not depend on how long a view lives.
            body.stmts.insert(0, parse_quote_spanned!(name.span()=> let #name = #name.clone_owned();));
        }
        parameters.push(parameter);
    }
    choose(options, signature, &names, &mut parameters, diagnostics);
    parameters
}

/// Marks what the user-facing functions differentiate by.
fn choose(
    options: &Options,
    signature: &syn::Signature,
    names: &[String],
    parameters: &mut [Parameter],
    diagnostics: &mut Diagnostics,
) {
    if let Some(wrt) = &options.wrt {
        for name in wrt {
            let text = name.to_string();
            match names.iter().position(|known| *known == text) {
                Some(index) => {
                    parameters[index].differentiated = true;
                    parameters[index].served = true;
                }
                None => {
                    let nearest = diagnostics::nearest(&text, names.iter().map(String::as_str));
                    diagnostics.report(name, diagnostics::unknown_parameter(&text, nearest, names));
                }
            }
        }
    } else {
        for parameter in &mut *parameters {
            parameter.differentiated = parameter.served;
        }
        if !parameters.iter().any(|parameter| parameter.differentiated) {
            let candidates: Vec<String> = parameters
                .iter()
                .zip(names)
                .filter(|(parameter, _)| parameter.ty.may_carry())
                .map(|(_, name)| name.clone())
                .collect();
            diagnostics.report(&signature.ident, diagnostics::nothing_to_differentiate(&candidates));
        }
    }
    let count = parameters.iter().filter(|parameter| parameter.differentiated).count();
    if count > 12 && !options.named {
        diagnostics.report(&signature.ident, diagnostics::too_many_gradients(count));
    }
}

/// The type of `self` as if it were written out.
fn receiver_type(receiver: &syn::Receiver) -> Type {
    match &receiver.kind {
        ReceiverKind::Reference(and, lifetime, mutability) => parse_quote!(#and #lifetime #mutability Self),
        ReceiverKind::Typed(_, written) => (**written).clone(),
        _ => parse_quote!(Self),
    }
}

/// The type of `self`, read through `impl .. for Type`.
fn self_type(written: &Type, context: &Context, floats: &Floats) -> Ty {
    match written {
        Type::Reference(reference) => Ty::Reference {
            mutable: reference.mutability.is_some(),
            target: Box::new(self_type(&reference.elem, context, floats)),
        },
        Type::Path(path) if path.path.is_ident("Self") => {
            context.block.as_ref().map_or(Ty::Unknown, |block| types::ty(&block.self_ty, floats))
        }
        other => types::ty(other, floats),
    }
}

/// The value's type, and the wrapper around it.
pub(super) fn output(output: &ReturnType, floats: &Floats) -> Output {
    let written = match output {
        ReturnType::Default => None,
        ReturnType::Type(_, written) => Some(&**written),
    };
    let wrapper = written.and_then(wrapper);
    let value = match (&wrapper, written) {
        (Some((_, Type::Tuple(tuple))), _) if tuple.elems.is_empty() => None,
        (Some((_, value)), _) => Some(value.clone()),
        (None, Some(Type::Tuple(tuple))) if tuple.elems.is_empty() => None,
        (None, written) => written.cloned(),
    };
    let ty = value.as_ref().map_or(Ty::Constant, |value| types::ty(value, floats));
    Output { written: value, ty, wrapper: wrapper.map(|(wrapper, _)| wrapper) }
}

fn wrapper(written: &Type) -> Option<(Wrapper, Type)> {
    let Type::Path(path) = written else { return None };
    let last = path.path.segments.last()?;
    let option = match last.ident.to_string().as_str() {
        "Option" => true,
        "Result" => false,
        _ => return None,
    };
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let Some(syn::GenericArgument::Type(value)) = arguments.args.first() else { return None };
    Some((Wrapper { written: path.clone(), option }, value.clone()))
}
