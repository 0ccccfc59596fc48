//! What the generated items ask of type parameters beyond the user's own bounds.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Type;

use super::signature::{companion_name, gradient_type, owned_matrix};
use crate::ir::{Argument, Bound, Expression, Passing, Program, Statement, Ty};
use crate::parse::{Opened, Parameter, Site, Source};
use crate::tokens::mentions;

/// The `where` clause of the generated items. Traits of `dnn_core` are asked for only where adjoints need them: in
/// calls, whose callees may ask for them, and for types that are not known here.
pub(super) fn bounds(source: &Source, program: Option<&Program>) -> TokenStream {
    let core = &source.options.core;
    let block = source.context.block.as_ref().map(|block| &block.generics);
    let own = source.signature.generics.where_clause.as_ref().map(|clause| &clause.predicates);
    let given = own.into_iter().flatten().map(ToTokens::to_token_stream);
    let hidden = needs_traits(source, program);
    let added = block.into_iter().chain([&source.signature.generics]).flat_map(syn::Generics::type_params);
    let added = added.filter_map(|parameter| {
        let name = &parameter.ident;
        match source.floats.get(&name.to_string()) {
            Some(Bound::Scalar) => None,
            Some(Bound::Own) => Some(quote!(#name: #core::Scalar)),
            Some(_) => hidden.then(|| quote!(#name: #core::Scalar)),
            None => is_carried(source, name).then(
                || quote!(#name: #core::__private::Operand<Value = #name> + #core::__private::Differentiable),
            ),
        }
    });
    let own = match source.context.site {
        Site::Declared
            if source.parameters.iter().any(|parameter| parameter.receiver && parameter.served) =>
        {
            Some(quote!(Self: #core::__private::Operand<Value = Self> + #core::__private::Differentiable))
        }
        Site::Declared => Some(quote!(Self: ::core::marker::Sized)),
        Site::Own | Site::Implemented => None,
    };
    // A block cannot ask for more than its trait.
    let added = added.filter(|_| source.context.site != Site::Implemented);
    let functions = source.parameters.iter().filter_map(|parameter| function(parameter, source, program));
    let predicates: Vec<TokenStream> = given.chain(added).chain(own).chain(functions).collect();
    if predicates.is_empty() {
        return TokenStream::new();
    }
    quote!(where #(#predicates),*)
}

/// What is asked of a function that is given with its pullback.
fn function(parameter: &Parameter, source: &Source, program: Option<&Program>) -> Option<TokenStream> {
    let core = &source.options.core;
    let Opened { inputs, output, captures, pullback } = parameter.opened()?;
    let ty = &parameter.written;
    let arguments: Vec<&Type> = inputs.iter().map(|(input, _)| input).collect();
    let markers = inputs.iter().map(|_| quote!(#core::__private::Active));
    let entries = inputs.iter().map(|(input, known)| gradient_type(input, known, core));
    let (value, cotangent) = (&output.0, gradient_type(&output.0, &output.1, core));
    let copied = program.is_some_and(hands_on).then(|| quote!(+ ::core::clone::Clone));
    // A boxed pullback has no lifetime in its type.
    let boxed =
        is_boxed(source, program).then(|| quote!(#ty: 'static, #captures: 'static, #pullback: 'static,));
    Some(quote! {
        #boxed
        #ty: ::core::ops::Fn(#(#arguments,)* #(#markers),*) -> (#value, #pullback) #copied,
        #pullback: #core::__private::Reverse<#captures, (#(#arguments,)*), #cotangent, Entries = (#(#entries,)*)>
    })
}

/// Whether the function hands one of its function parameters on.
fn hands_on(program: &Program) -> bool {
    let mut found = false;
    program.body.visit(&mut |statement| {
        if let Statement::Call(call) = statement {
            let own = |argument: &Argument| {
                let value = matches!(argument.value, Expression::Variable(_) | Expression::Read(_));
                argument.passing == Passing::Function && value
            };
            found |= call.arguments.iter().any(own);
        }
    });
    found
}

/// Whether the pullback of the companion is a trait object: the type of a closure that holds one of its own type has
/// no end.
pub(super) fn is_boxed(source: &Source, program: Option<&Program>) -> bool {
    source.options.recursive || program.is_some_and(|program| calls_itself(program, &companion_name(source)))
}

/// Whether the function calls one of its own name.
fn calls_itself(program: &Program, companion: &Ident) -> bool {
    let mut found = false;
    program.body.visit(&mut |statement| {
        if let Statement::Call(call) = statement {
            let last = call.companion.clone().into_iter().filter_map(|token| match token {
                TokenTree::Ident(ident) => Some(ident),
                _ => None,
            });
            found |= last.last().is_some_and(|last| last == *companion);
        }
    });
    found
}

fn needs_traits(source: &Source, program: Option<&Program>) -> bool {
    let served = source.parameters.iter().filter(|parameter| parameter.served);
    let mut needed = served.map(|parameter| &parameter.ty).chain([&source.output.ty]).any(is_hidden);
    if let Some(program) = program {
        program.body.visit(&mut |statement| {
            needed |= matches!(statement, Statement::Call(_));
            for variable in statement.declares() {
                needed |= is_hidden(&program.variables[variable].ty);
            }
        });
    }
    needed
}

/// Whether a type has parts that are not known here.
fn is_hidden(ty: &Ty) -> bool {
    match ty {
        Ty::Unknown => true,
        Ty::Array(element, _) | Ty::Slice(element) | Ty::List(element) | Ty::Wrapped(element) => {
            is_hidden(element)
        }
        Ty::Tuple(elements) => elements.iter().any(is_hidden),
        Ty::Reference { target, .. } => is_hidden(target),
        Ty::Float(_) | Ty::Integer | Ty::Size | Ty::Bool | Ty::Constant | Ty::Matrix(_) => false,
    }
}

/// Whether the type of a served parameter or of the result is made of a type parameter.
fn is_carried(source: &Source, name: &Ident) -> bool {
    let served = source.parameters.iter().filter(|parameter| parameter.served);
    let block = source.context.block.as_ref().map(|block| &block.self_ty);
    let output = source.output.written.iter().map(|written| (written, &source.output.ty));
    served.map(|parameter| (&parameter.written, &parameter.ty)).chain(output).any(|(written, ty)| {
        let tokens = carried(written, ty);
        mentions(&tokens, &name.to_string())
            || block.is_some_and(|block| {
                mentions(&tokens, "Self") && mentions(&block.to_token_stream(), &name.to_string())
            })
    })
}

/// What of a type carries a derivative: of a matrix not what stores its entries.
fn carried(written: &Type, ty: &Ty) -> TokenStream {
    match written {
        Type::Reference(reference) => carried(&reference.elem, ty.value()),
        other => owned_matrix(other, ty, &TokenStream::new()).unwrap_or_else(|| other.to_token_stream()),
    }
}
