//! Types and signatures of the generated items.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{FnArg, Type};

use crate::ir::{Dimension, Ty};
use crate::parse::{Function, Site, Source, Wrapper};
use crate::tokens;

/// The tokens of the user's function, whose names are not to be used for others.
pub(super) fn source_tokens(source: &Source) -> TokenStream {
    let (signature, body) = (&source.signature, &source.body);
    quote!(#signature #body)
}

pub(super) fn argument_name(source: &Source, index: usize) -> TokenStream {
    let name = &source.bindings[source.parameters[index].binding].name;
    name.parse().expect("names are tokens")
}

pub(super) fn argument_names(source: &Source) -> Vec<TokenStream> {
    (0..source.parameters.len()).map(|i| argument_name(source, i)).collect()
}

/// The name of the companion.
pub(super) fn companion_name(source: &Source) -> Ident {
    format_ident!("{}_pullback", source.name().to_string().trim_start_matches("r#"))
}

/// A call of another item of the same function, with all arguments in order.
pub(super) fn self_call(source: &Source, item: &Ident, arguments: &[TokenStream]) -> TokenStream {
    let path = if is_associated(source) { quote!(Self::#item) } else { quote!(#item) };
    let consts: Vec<TokenStream> = source
        .signature
        .generics
        .params
        .iter()
        .filter(|parameter| !matches!(parameter, syn::GenericParam::Lifetime(_)))
        .map(generic_name)
        .collect();
    // An `impl Trait` parameter forbids explicit arguments; then all must be inferred.
    // A function parameter is two, with type parameters of their own, in the companion.
    let anonymous = source.parameters.iter().any(|parameter| {
        matches!(parameter.written, Type::ImplTrait(_))
            || matches!(parameter.function, Some(Function::Plain(_)))
    });
    let companion = item.to_string().ends_with("_pullback");
    let markers = source.parameters.iter().filter(|_| companion).map(|_| quote!(_));
    let turbofish = if consts.is_empty() || anonymous {
        TokenStream::new()
    } else {
        let arguments = consts.into_iter().chain(markers);
        quote!(::<#(#arguments),*>)
    };
    quote!(#path #turbofish(#(#arguments),*))
}

/// Whether the function is seen to be one of a type.
fn is_associated(source: &Source) -> bool {
    source.parameters.iter().any(|parameter| parameter.receiver)
        || source.context.block.is_some()
        || source.context.site != Site::Own
        || names_its_type(source)
}

/// What a call of another item needs inside of the caller: the item itself, where no path to it is known.
pub(super) fn nested(source: &Source, item: &TokenStream) -> Option<TokenStream> {
    (source.context.indented && !is_associated(source)).then(|| item.clone())
}

/// Whether `Self` occurs in the function: then it is an associated one.
fn names_its_type(source: &Source) -> bool {
    tokens::mentions(&source_tokens(source), "Self")
}

/// The parameters as the items declare them: names without `mut` or patterns.
pub(super) fn inputs(source: &Source) -> Vec<TokenStream> {
    source
        .signature
        .inputs
        .iter()
        .enumerate()
        .map(|(i, input)| match input {
            FnArg::Receiver(receiver) => {
                let mut receiver = receiver.clone();
                receiver.mutability = None;
                receiver.to_token_stream()
            }
            FnArg::Typed(typed) => {
                let name = argument_name(source, i);
                let ty = &typed.ty;
                quote!(#name: #ty)
            }
        })
        .collect()
}

/// The type of the gradient of a parameter or result: owned.
pub(super) fn gradient_type(written: &Type, ty: &Ty, core: &TokenStream) -> TokenStream {
    match written {
        Type::Paren(inner) => gradient_type(&inner.elem, ty, core),
        Type::Reference(reference) => gradient_type(&reference.elem, ty.value(), core),
        Type::Slice(slice) => {
            let element = gradient_type(&slice.elem, &ty.element(), core);
            quote!(#core::__private::Vec<#element>)
        }
        Type::Array(array) => {
            let element = gradient_type(&array.elem, &ty.element(), core);
            let length = &array.len;
            quote!([#element; #length])
        }
        Type::Tuple(tuple) if !tuple.elems.is_empty() => {
            let elements = tuple.elems.iter().enumerate().map(|(i, element)| {
                let known = match ty {
                    Ty::Tuple(types) => types[i].clone(),
                    _ => Ty::Unknown,
                };
                gradient_type(element, &known, core)
            });
            quote!((#(#elements,)*))
        }
        other if ty.is_made_of_floats() => owned_matrix(other, ty, core).unwrap_or_else(|| quote!(#other)),
        _ if !ty.may_carry() => quote!(#core::__private::NoGradient),
        other => {
            let other = without_lifetimes(&other.to_token_stream());
            quote!(#core::__private::GradientOf<#other>)
        }
    }
}

/// Of a matrix type that says how its entries are stored, the one that owns them.
pub(super) fn owned_matrix(written: &Type, ty: &Ty, core: &TokenStream) -> Option<TokenStream> {
    let (Type::Path(path), Ty::Matrix(matrix)) = (written, ty) else { return None };
    let last = path.path.segments.last()?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let arguments: Vec<&syn::GenericArgument> = arguments
        .args
        .iter()
        .filter(|argument| !matches!(argument, syn::GenericArgument::Lifetime(_)))
        .collect();
    let name = last.ident.to_string();
    let size = |dimension: &Dimension| match dimension {
        Dimension::Dynamic => Some(quote!(#core::nalgebra::Dyn)),
        Dimension::Static(size) => {
            let size: TokenStream = size.parse().ok()?;
            Some(quote!(#core::nalgebra::Const<#size>))
        }
        Dimension::Unknown => None,
    };
    let scalar = arguments.first()?;
    let (rows, columns) = match name.as_str() {
        // These are given types, the others numbers.
        "Matrix" | "MatrixView" => (arguments.get(1)?.to_token_stream(), arguments.get(2)?.to_token_stream()),
        "VectorView" => (arguments.get(1)?.to_token_stream(), size(&Dimension::one())?),
        view if view.contains("View") => (size(&matrix.rows)?, size(&matrix.columns)?),
        _ => return None,
    };
    Some(quote!(#core::nalgebra::OMatrix<#scalar, #rows, #columns>))
}

/// Gradients are owned: which lifetimes the value has in it makes no difference.
pub(crate) fn without_lifetimes(tokens: &TokenStream) -> TokenStream {
    relived(tokens, &|_| Some(quote!('static)))
}

/// A type that a pullback is given: for whatever lifetimes, not for those that the function was called with. A pullback
/// that has them in its type cannot outlive what its function was lent.
pub(super) fn any_lifetimes(ty: &TokenStream, source: &Source) -> TokenStream {
    let block = source.context.block.as_ref().map(|block| &block.generics);
    let own = |name: &Ident| {
        let mut all =
            block.into_iter().chain([&source.signature.generics]).flat_map(syn::Generics::lifetimes);
        all.any(|own| own.lifetime.ident == *name)
    };
    relived(ty, &|name| own(name).then(|| quote!('_)))
}

/// Tokens with other lifetimes in the place of those of some names.
fn relived(tokens: &TokenStream, instead: &dyn Fn(&Ident) -> Option<TokenStream>) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.clone().into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => match tokens.next() {
                Some(TokenTree::Ident(name)) => {
                    out.extend(instead(&name).unwrap_or_else(|| quote!(#punct #name)));
                }
                other => out.extend([TokenTree::Punct(punct)].into_iter().chain(other)),
            },
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), relived(&group.stream(), instead));
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            other => out.extend([other]),
        }
    }
    out
}

/// The type of the cotangent of a `&mut` parameter: a `&mut` to what it points to, a slice for a `Vec`.
pub(super) fn cotangent_type(written: &Type, ty: &Ty, core: &TokenStream) -> TokenStream {
    match written {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) => {
                let element = gradient_type(&slice.elem, &ty.element(), core);
                quote!(&mut [#element])
            }
            other => {
                let target = gradient_type(other, ty.value(), core);
                quote!(&mut #target)
            }
        },
        other => quote!(&mut #other),
    }
}

/// The wrapper of the result put around a type.
pub(super) fn wrapped(source: &Source, inner: &TokenStream) -> TokenStream {
    let Some(wrapper) = &source.output.wrapper else { return inner.clone() };
    let mut written = wrapper.written.clone();
    if let Some(last) = written.path.segments.last_mut() {
        if let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments {
            if let Some(first) = arguments.args.first_mut() {
                *first = syn::GenericArgument::Type(Type::Verbatim(inner.clone()));
            }
        }
    }
    written.to_token_stream()
}

/// The final value put into its wrapper.
pub(super) fn finished(source: &Source, value: &TokenStream) -> TokenStream {
    match &source.output.wrapper {
        None => value.clone(),
        Some(Wrapper { option: true, .. }) => quote!(::core::option::Option::Some(#value)),
        Some(_) => quote!(::core::result::Result::Ok(#value)),
    }
}

pub(super) fn generics_with_bounds(generics: &syn::Generics, plain: &TokenStream) -> TokenStream {
    if generics.params.is_empty() {
        return TokenStream::new();
    }
    plain.clone()
}

pub(super) fn with_markers(generics: &syn::Generics, markers: &[Ident], core: &TokenStream) -> TokenStream {
    let own = generics.params.iter();
    let markers = markers.iter().map(|marker| quote!(#marker: #core::__private::Activity));
    quote!(<#(#own,)* #(#markers),*>)
}

pub(super) fn generic_name(parameter: &syn::GenericParam) -> TokenStream {
    match parameter {
        syn::GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
        syn::GenericParam::Type(ty) => ty.ident.to_token_stream(),
        syn::GenericParam::Const(constant) => constant.ident.to_token_stream(),
    }
}

/// The generic parameters that the gradients' types mention.
pub(super) fn used_generics(source: &Source, fields: &[(Ident, TokenStream)]) -> Vec<syn::GenericParam> {
    let block = source.context.block.as_ref().map(|block| &block.generics);
    let all =
        block.into_iter().chain([&source.signature.generics]).flat_map(|generics| generics.params.iter());
    all.filter(|parameter| {
        let name = generic_name(parameter).to_string();
        fields.iter().any(|(_, ty)| {
            ty.to_string().split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == name)
        })
    })
    .cloned()
    .collect()
}

/// The attributes that items share with the user's function.
pub(super) fn copied_attributes(source: &Source) -> TokenStream {
    let copied = source.attributes.iter().filter(|attribute| {
        ["cfg", "inline", "deprecated", "track_caller"].iter().any(|name| attribute.path().is_ident(name))
    });
    quote!(#(#copied)*)
}

pub(super) fn configuration_attributes(source: &Source) -> TokenStream {
    let copied = source.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    quote!(#(#copied)*)
}

/// The lints that generated code may trip over, though it is right.
pub(super) fn allow() -> TokenStream {
    quote! {
        #[allow(
            clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction,
            dead_code, unused, non_snake_case, unreachable_code, unused_qualifications, irrefutable_let_patterns,
            for_loops_over_fallibles
        )]
    }
}
