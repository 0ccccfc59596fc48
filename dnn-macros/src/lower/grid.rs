//! Matrices written entry by entry: nalgebra's `Vector3::new(x, y, z)`, `matrix![a, b; c, d]` and their kin.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, PathArguments, Token};

use super::Lowerer;
use crate::ir::{Dimension, Expression, Float, Form, Grid, Matrix, Opening, Shape, Ty};

type Entries = Punctuated<Expr, Token![,]>;

impl Lowerer<'_, '_> {
    /// `Matrix2::new(a, b, c, d)`, where the type is nalgebra's by its name.
    pub(super) fn entries(&mut self, path: &syn::Path, entries: &Entries) -> Option<Expression> {
        let mut owner = path.clone();
        let function = owner.segments.pop()?;
        owner.segments.pop_punct();
        if function.ident != "new" || self.is_own_type(owner.segments.last()?) {
            return None;
        }
        let ty = self.matrix_type(&owner)?;
        let columns = match (&ty.rows, &ty.columns) {
            (Dimension::Static(_), Dimension::Static(columns)) => columns.parse::<usize>().ok()?,
            _ => return None,
        };
        let elements = entries.iter().map(|entry| self.operand(entry)).collect();
        let grid = Grid { path: path.to_token_stream(), form: Form::Call, columns, ty };
        Some(Expression::Aggregate(Shape::Matrix(Box::new(grid)), elements))
    }

    /// The matrix type that a path names; of which scalar it need not say.
    fn matrix_type(&self, owner: &syn::Path) -> Option<Matrix> {
        let mut named = owner.clone();
        let last = named.segments.last_mut()?;
        let open = last.arguments.is_none();
        if open {
            let float: TokenStream = quote!(<f64>);
            last.arguments = PathArguments::AngleBracketed(syn::parse2(float).ok()?);
        }
        match self.ty(&syn::parse_quote!(#named)) {
            Ty::Matrix(matrix) if open => Some(Matrix { scalar: Float::Some, ..matrix }),
            Ty::Matrix(matrix) => Some(matrix),
            _ => None,
        }
    }

    /// Whether the signature has a type of this name without parameters, which nalgebra's types all have.
    fn is_own_type(&self, owner: &syn::PathSegment) -> bool {
        fn bare(tokens: TokenStream, name: &syn::Ident) -> bool {
            let flat: Vec<_> = tokens.into_iter().collect();
            flat.iter().enumerate().any(|(i, token)| match token {
                proc_macro2::TokenTree::Ident(ident) => {
                    let next = flat.get(i + 1).map(ToString::to_string);
                    ident == name && next.as_deref() != Some("<")
                }
                proc_macro2::TokenTree::Group(group) => bare(group.stream(), name),
                _ => false,
            })
        }
        let block = self.source.context.block.as_ref().map(|block| block.self_ty.to_token_stream());
        bare(self.source.signature.to_token_stream(), &owner.ident)
            || block.is_some_and(|block| bare(block, &owner.ident))
    }

    /// `vector![..]`, `matrix![..]` and their kin, and `point![..]`.
    pub(super) fn matrix_macro(&mut self, call: &syn::Macro) -> Option<Expression> {
        let name = call.path.segments.last()?.ident.to_string();
        let rows = Punctuated::<Row, Token![;]>::parse_terminated.parse2(call.tokens.clone()).ok()?;
        let rows: Vec<Entries> = rows.into_iter().map(|row| row.0).collect();
        if name == "point" && rows.len() == 1 {
            let point = quote::format_ident!("Point{}", rows[0].len());
            let (core, entries) = (&self.source.options.core, &rows[0]);
            let call: syn::ExprCall =
                syn::parse_quote_spanned!(call.span()=> #core::nalgebra::#point::new(#entries));
            return Some(self.call(&call, Opening::Plain));
        }
        let (count, columns) = (rows.len(), rows.first()?.len());
        let fixed = |size: usize| Dimension::Static(size.to_string());
        let (rows_of, columns_of) = match name.as_str() {
            "vector" if count == 1 => (fixed(columns), Dimension::one()),
            "dvector" if count == 1 => (Dimension::Dynamic, Dimension::one()),
            "matrix" => (fixed(count), fixed(columns)),
            "dmatrix" => (Dimension::Dynamic, Dimension::Dynamic),
            _ => return None,
        };
        let vector = name.ends_with("vector");
        let ty = Matrix { scalar: Float::Some, rows: rows_of, columns: columns_of };
        let elements: Vec<Expression> = rows.iter().flatten().map(|entry| self.operand(entry)).collect();
        // The entries of a vector stand in one row of text, and in one column.
        let (form, columns) = if vector { (Form::Column, 1) } else { (Form::Rows, columns) };
        let grid = Grid { path: call.path.to_token_stream(), form, columns, ty };
        Some(Expression::Aggregate(Shape::Matrix(Box::new(grid)), elements))
    }
}

/// Entries between semicolons.
struct Row(Entries);

impl syn::parse::Parse for Row {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        let mut entries = Entries::new();
        while !input.is_empty() && !input.peek(Token![;]) {
            entries.push_value(input.parse()?);
            if input.peek(Token![,]) {
                entries.push_punct(input.parse()?);
            }
        }
        Ok(Self(entries))
    }
}
