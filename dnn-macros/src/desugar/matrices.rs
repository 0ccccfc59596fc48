//! Matrices that are made or gone through by a function: loops over their entries.

use proc_macro2::Span;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall, ExprMethodCall, Stmt};

use super::closure::{Argument, closure};
use super::item::Item;
use super::seen::{names_matrix, owner, unborrowed};
use super::{Desugarer, unparenthesized};
use crate::flow;

impl Desugarer<'_, '_> {
    /// `Matrix3::from_fn(f)` and `DVector::from_iterator(n, chain)`.
    pub(super) fn made_matrix(&mut self, call: &ExprCall) -> Option<Expr> {
        let (path, name) = owner(call)?;
        if !names_matrix(&path.segments.last()?.ident) {
            return None;
        }
        let owner = syn::ExprPath { attrs: Vec::new(), qself: None, path };
        let mut sizes: Vec<&Expr> = call.args.iter().collect();
        let last = sizes.pop()?;
        match name.to_string().as_str() {
            "from_fn" => self.made_by_function(&owner, &sizes, last, call),
            "from_iterator" | "from_row_iterator" => {
                self.made_of_chain(&owner, &name.to_string(), &sizes, last, call.span())
            }
            _ => None,
        }
    }

    /// The entries one after the other, as nalgebra asks for them.
    fn made_by_function(
        &mut self,
        owner: &syn::ExprPath,
        sizes: &[&Expr],
        function: &Expr,
        call: &ExprCall,
    ) -> Option<Expr> {
        closure(function)?;
        let span = call.span();
        let [made, i, j] = [("made", true), ("i", false), ("j", false)]
            .map(|(name, mutable)| self.fresh(name, span, mutable));
        let mut body: Vec<Stmt> = Vec::new();
        let indices = [&i, &j].map(|index| Argument::Value(Item::Value(syn::parse_quote!(#index))));
        let entry = self.applied(function, indices.into(), &mut body)?;
        Some(syn::parse_quote_spanned!(span=> {
            let mut #made = #owner::zeros(#(#sizes),*);
            for #j in 0..#made.ncols() {
                for #i in 0..#made.nrows() {
                    #(#body)*
                    #made[(#i, #j)] = #entry;
                }
            }
            #made
        }))
    }

    /// The items of a chain in a vector first, of which the matrix is made.
    fn made_of_chain(
        &mut self,
        owner: &syn::ExprPath,
        name: &str,
        sizes: &[&Expr],
        chain: &Expr,
        span: Span,
    ) -> Option<Expr> {
        if !self.is_chain(chain) {
            return None;
        }
        let items = self.fresh("items", span, false);
        let vector =
            owner.path.segments.last().is_some_and(|last| last.ident.to_string().ends_with("DVector"));
        let made: Expr = match (name, sizes) {
            ("from_iterator", [count]) if vector => syn::parse_quote_spanned!(span=> {
                if #items.len() != #count {
                    ::core::panic!("the iterator did not yield the correct number of elements");
                }
                #owner::from_vec(#items)
            }),
            ("from_iterator", [] | [_, _]) => {
                syn::parse_quote_spanned!(span=> #owner::from_vec(#(#sizes,)* #items))
            }
            ("from_row_iterator", [] | [_, _]) => {
                syn::parse_quote_spanned!(span=> #owner::from_row_slice(#(#sizes,)* &#items))
            }
            _ => return None,
        };
        Some(syn::parse_quote_spanned!(span=> {
            let #items = #chain.collect();
            #made
        }))
    }

    /// A method of a matrix that takes a function of its entries.
    pub(super) fn entrywise(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let (matrix, span) = (&call.receiver, call.span());
        let arguments: Vec<&Expr> = call.args.iter().collect();
        match (call.method.to_string().as_str(), &arguments[..]) {
            ("map", [function]) if self.captures(function) && self.is_matrix(matrix) => {
                self.mapped_entries(matrix, &[], function, span)
            }
            ("zip_map", [other, function]) => self.mapped_entries(matrix, &[other], function, span),
            ("zip_zip_map", [second, third, function]) => {
                self.mapped_entries(matrix, &[second, third], function, span)
            }
            ("map_with_location", [function]) => self.located_entries(matrix, function, span),
            ("apply", [function]) if self.is_matrix(matrix) => {
                let entry = self.fresh("entry", span, false);
                let mut body = Vec::new();
                let item = Item::Value(syn::parse_quote!(#entry));
                let value = self.applied(function, vec![Argument::Value(item)], &mut body);
                Some(syn::parse_quote_spanned!(span=>
                    for #entry in #matrix.iter_mut() { #(#body)* #value; }
                ))
            }
            ("fold", [start, function]) if self.is_matrix(matrix) => {
                Some(syn::parse_quote_spanned!(span=> #matrix.iter().cloned().fold(#start, #function)))
            }
            // What is asked for is a matrix: the unit vector that stands there is looked through.
            ("dot" | "component_mul" | "component_div", [other]) if self.is_unit(other) => {
                let mut inner = call.clone();
                let unit = unborrowed(other);
                inner.args[0] = syn::parse_quote_spanned!(other.span()=> &#unit.into_inner());
                Some(Expr::MethodCall(inner))
            }
            _ => None,
        }
    }

    /// Whether a closure captures what carries a derivative.
    fn captures(&self, function: &Expr) -> bool {
        let Some(closure) = closure(function) else { return false };
        let own: flow::Names = closure.inputs.iter().flat_map(flow::bound).collect();
        let captured = flow::mentioned(&closure.body.to_token_stream());
        captured.difference(&own).any(|name| self.active.contains(name))
    }

    /// A function of the entries of matrices side by side.
    fn mapped_entries(
        &mut self,
        matrix: &Expr,
        others: &[&Expr],
        function: &Expr,
        span: Span,
    ) -> Option<Expr> {
        let mut before = Vec::new();
        let others: Vec<Expr> = others.iter().map(|other| self.lent(other, &mut before)).collect();
        let (mapped, index) = (self.fresh("mapped", span, true), self.fresh("i", span, false));
        let entries = std::iter::once(quote!(#mapped)).chain(others.iter().map(ToTokens::to_token_stream));
        let entries =
            entries.map(|of| Argument::Value(Item::Value(syn::parse_quote_spanned!(span=> #of[#index]))));
        let mut body = Vec::new();
        let entry = self.applied(function, entries.collect(), &mut body)?;
        let owned = owned(matrix);
        Some(syn::parse_quote_spanned!(span=> {
            #(#before)*
            let mut #mapped = #owned;
            #(if #mapped.shape() != #others.shape() {
                ::core::panic!("matrices side by side have one shape");
            })*
            for #index in 0..#mapped.len() {
                #(#body)*
                #mapped[#index] = #entry;
            }
            #mapped
        }))
    }

    /// A function of row, column and entry.
    fn located_entries(&mut self, matrix: &Expr, function: &Expr, span: Span) -> Option<Expr> {
        let [mapped, i, j] = [("mapped", true), ("i", false), ("j", false)]
            .map(|(name, mutable)| self.fresh(name, span, mutable));
        let arguments: [Expr; 3] = [
            syn::parse_quote!(#i),
            syn::parse_quote!(#j),
            syn::parse_quote_spanned!(span=> #mapped[(#i, #j)]),
        ];
        let arguments = arguments.map(|argument| Argument::Value(Item::Value(argument)));
        let mut body = Vec::new();
        let entry = self.applied(function, arguments.into(), &mut body)?;
        let owned = owned(matrix);
        Some(syn::parse_quote_spanned!(span=> {
            let mut #mapped = #owned;
            for #j in 0..#mapped.ncols() {
                for #i in 0..#mapped.nrows() {
                    #(#body)*
                    #mapped[(#i, #j)] = #entry;
                }
            }
            #mapped
        }))
    }

    /// What is lent to a method, by a name or a place.
    pub(super) fn lent(&mut self, expression: &Expr, before: &mut Vec<Stmt>) -> Expr {
        match unparenthesized(expression) {
            Expr::Reference(inner) => self.lent(&inner.expr, before),
            place @ (Expr::Path(_) | Expr::Field(_)) => place.clone(),
            other => {
                let name = self.fresh("other", other.span(), false);
                before.push(syn::parse_quote_spanned!(other.span()=> let #name = #other;));
                syn::parse_quote_spanned!(other.span()=> #name)
            }
        }
    }
}

/// A matrix that can be written to.
fn owned(matrix: &Expr) -> Expr {
    match unparenthesized(matrix) {
        Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => {
            syn::parse_quote_spanned!(matrix.span()=> #matrix.clone_owned())
        }
        _ => matrix.clone(),
    }
}
