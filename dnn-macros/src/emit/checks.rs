//! Compile-time checks of what was read off names: functions of the table and types of nalgebra. They stand in the
//! companion, which no one reads.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::located;
use super::signature::owned_matrix;
use crate::ir::{Dimension, Emission, Expression, Matrix, Operation, Program, Spelling, Ty, Typing};
use crate::parse::Source;

/// The checks of one function.
pub(super) fn checks(source: &Source, program: &Program, core: &TokenStream) -> TokenStream {
    let functions = functions(program, core);
    let types =
        source.parameters.iter().filter_map(|parameter| matrix_type(&parameter.written, &parameter.ty, core));
    quote!(#functions #(#types)*)
}

/// A bare `sigmoid` is that of `dnn_core`, and so is what a path calls a kernel.
pub(super) fn functions(program: &Program, core: &TokenStream) -> TokenStream {
    let mut found: Vec<(TokenStream, Span, &str)> = Vec::new();
    program.body.visit(&mut |statement| {
        statement.visit_expressions(&mut |expression| {
            let Expression::Apply(application) = expression else { return };
            let (Operation::Primitive(primitive), Spelling::Path(path)) =
                (&application.operation, &application.spelling)
            else {
                return;
            };
            let known = found.iter().any(|(known, ..)| known.to_string() == path.to_string());
            if !known && matches!(primitive.emission, Emission::Function(_) | Emission::Borrowing(_)) {
                found.push((
                    path.clone(),
                    application.span,
                    kind(primitive.typing, application.operands.len()),
                ));
            }
        });
    });
    let checks = found.into_iter().map(|(path, span, named)| {
        let named = Ident::new(named, Span::call_site());
        let confirm = Ident::new("confirm", located(span));
        let path: TokenStream = path
            .into_iter()
            .map(|mut token: TokenTree| {
                token.set_span(located(token.span()));
                token
            })
            .collect();
        quote_spanned!(located(span)=> #core::__private::#named(#path).#confirm();)
    });
    let checks: TokenStream = checks.collect();
    if checks.is_empty() {
        return checks;
    }
    quote!({ use #core::__private::Confirm as _; #checks })
}

/// The check for functions of a type.
fn kind(typing: Typing, operands: usize) -> &'static str {
    match typing {
        Typing::Unknown if operands == 3 => "NamedAdjoint",
        Typing::Broadcast { column: true } => "NamedColumn",
        Typing::Broadcast { column: false } => "NamedRow",
        Typing::ProductTransposed | Typing::TransposedProduct => "NamedProduct",
        Typing::Spread => "NamedSpread",
        Typing::SpreadVector { column: true } => "NamedSpreadColumn",
        Typing::SpreadVector { column: false } => "NamedSpreadRow",
        Typing::Collapse { column: true } => "NamedColumnSum",
        Typing::Collapse { column: false } => "NamedRowSum",
        _ => "Named",
    }
}

/// A type that is named like one of nalgebra's is that type.
fn matrix_type(written: &Type, ty: &Ty, core: &TokenStream) -> Option<TokenStream> {
    match written {
        Type::Reference(reference) => matrix_type(&reference.elem, ty.value(), core),
        Type::Paren(inner) => matrix_type(&inner.elem, ty, core),
        written => {
            let Ty::Matrix(Matrix { rows, columns, .. }) = ty else { return None };
            // How the entries are stored makes it another type, which the gradient's type confirms.
            if owned_matrix(written, ty, core).is_some() {
                return None;
            }
            let (rows, columns) = (dimension(rows, core)?, dimension(columns, core)?);
            let Type::Path(path) = written else { return None };
            let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
                return None;
            };
            let scalar = arguments.args.first()?;
            let span = located(written.span());
            let confirm = Ident::new("confirm_type", span);
            Some(quote_spanned!(span=>
                #core::__private::#confirm::<#written, #core::nalgebra::OMatrix<#scalar, #rows, #columns>>();
            ))
        }
    }
}

/// A size as a type; names are left out, since they can be types or numbers.
fn dimension(size: &Dimension, core: &TokenStream) -> Option<TokenStream> {
    match size {
        Dimension::Dynamic => Some(quote!(#core::nalgebra::Dyn)),
        Dimension::Static(size) => {
            let size: usize = size.parse().ok()?;
            Some(quote!(#core::nalgebra::Const<#size>))
        }
        Dimension::Unknown => None,
    }
}
