//! Parameters that the function gives another variant: their gradients are those of the variants that they had.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Writer;
use crate::ir::{Expression, Program, Shape, Statement, Ty};
use crate::parse::Source;
use crate::tokens::free;

/// The names under which the shapes of the parameters' gradients are kept, by parameter.
pub(super) struct Shapes(Vec<Option<Ident>>);

impl Shapes {
    /// Those of the parameters that may change their shape.
    pub(super) fn of(source: &Source, program: &Program, tokens: &TokenStream) -> Self {
        let changes = gives_variants(program);
        let kept = source.parameters.iter().enumerate().map(|(i, parameter)| {
            let may_change = changes && parameter.served && *parameter.ty.value() == Ty::Unknown;
            may_change.then(|| free(&format!("shape{i}"), tokens))
        });
        Self(kept.collect())
    }

    /// Notes the shapes, before anything changes.
    pub(super) fn noted(&self, program: &Program, writer: &Writer) -> TokenStream {
        let core = &writer.core;
        let shapes = self.0.iter().zip(&program.parameters).filter_map(|(shape, &parameter)| {
            let (shape, name) = (shape.as_ref()?, writer.name(parameter));
            Some(quote!(let #shape = #core::__private::shape(&#name);))
        });
        shapes.collect()
    }

    /// The gradient of a parameter in its shape.
    pub(super) fn shaped(&self, parameter: usize, gradient: TokenStream) -> TokenStream {
        match &self.0[parameter] {
            Some(shape) => quote!(#shape.of(#gradient)),
            None => gradient,
        }
    }

    /// The cotangent of a `&mut` parameter in the shape that it had before the call.
    pub(super) fn restored(&self, parameter: usize, cotangent: &TokenStream) -> Option<TokenStream> {
        let shape = self.0[parameter].as_ref()?;
        Some(quote!(#shape.restore(#cotangent);))
    }
}

/// Whether a value of a type that is not known here is put into a place: it may be another variant.
fn gives_variants(program: &Program) -> bool {
    let mut gives = false;
    program.body.visit(&mut |statement| {
        if let Statement::Assign { place, value: Expression::Variable(value) } = statement {
            gives |= program.place_type(place) == Ty::Unknown && program.variables[*value].ty == Ty::Unknown;
        }
        if let Statement::Assign { place, value: Expression::Aggregate(..) | Expression::Verbatim(_) } =
            statement
        {
            gives |= program.place_type(place) == Ty::Unknown;
        }
        statement.visit_expressions(&mut |expression| gives |= replaces(expression, program));
    });
    gives
}

/// Whether a struct literal puts a value of unknown type in the place of one of the struct that it updates.
fn replaces(expression: &Expression, program: &Program) -> bool {
    let Expression::Aggregate(Shape::Structure(structure), elements) = expression else { return false };
    let members = structure.members.len();
    let is_open = |element: &Expression| match element {
        Expression::Verbatim(text) => text.ty == Ty::Unknown,
        Expression::Aggregate(..) => true,
        other => other.place().is_some_and(|place| program.place_type(&place) == Ty::Unknown),
    };
    elements.len() > members && elements[..members].iter().any(is_open)
}
