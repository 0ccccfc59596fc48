//! Matrices that are made or gone through by a function: loops over their entries, rows and columns.

use proc_macro2::Span;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Expr, ExprCall, ExprMethodCall, Stmt};

use super::chain::{Chain, Level};
use super::closure::{Argument, closure};
use super::item::{Item, Slot};
use super::{Desugarer, unparenthesized};
use crate::flow;
use crate::parse::binding_of;

/// Methods that matrices have, and give matrices.
const GIVES_MATRIX: [&str; 11] = [
    "clone_owned",
    "component_mul",
    "component_div",
    "cross",
    "diagonal",
    "fixed_columns",
    "fixed_rows",
    "fixed_view",
    "kronecker",
    "tr_mul",
    "zip_map",
];

/// Methods that give matrices if their receiver is one.
const OF_MATRIX: [&str; 13] = [
    "abs",
    "add_scalar",
    "clone",
    "column",
    "columns",
    "into_owned",
    "map",
    "normalize",
    "row",
    "rows",
    "scale",
    "transpose",
    "unscale",
];

/// The path before the last segment of a call by path, and that segment.
fn owner(call: &ExprCall) -> Option<(syn::Path, syn::Ident)> {
    let Expr::Path(function) = &*call.func else { return None };
    let mut owner = function.path.clone();
    let name = owner.segments.pop()?.ident.clone();
    owner.segments.pop_punct();
    Some((owner, name))
}

/// An expression without what lends it.
fn unborrowed(expression: &Expr) -> &Expr {
    match unparenthesized(expression) {
        Expr::Reference(inner) => unborrowed(&inner.expr),
        other => other,
    }
}

/// `Unit<Vector3<f64>>`, `&UnitVector3<f64>`
fn names_unit(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Reference(reference) => names_unit(&reference.elem),
        syn::Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Unit" || last.ident.to_string().starts_with("UnitVector")),
        _ => false,
    }
}

fn names_matrix(name: &syn::Ident) -> bool {
    crate::parse::names_matrix(&name.to_string())
}

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
            "from_fn" => self.from_function(&owner, &sizes, last, call),
            "from_iterator" | "from_row_iterator" => {
                self.from_chain(&owner, &name.to_string(), &sizes, last, call.span())
            }
            _ => None,
        }
    }

    /// The entries one after the other, as nalgebra asks for them.
    fn from_function(
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
    fn from_chain(
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
            let #items = #chain.collect::<Vec<_>>();
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

    /// Whether an expression is seen to be a unit vector: by a written type or a constructor.
    pub(super) fn is_unit(&self, expression: &Expr) -> bool {
        match unborrowed(expression) {
            Expr::Path(path) => path.path.get_ident().and_then(binding_of).is_some_and(|name| {
                self.units.contains(&name) || self.types.get(&name).is_some_and(names_unit)
            }),
            Expr::Call(call) => owner(call).is_some_and(|(owner, name)| {
                let made = ["new_normalize", "new_unchecked"].iter().any(|known| name == known);
                let axis = ["x_axis", "y_axis", "z_axis"].iter().any(|known| name == known);
                axis || made && owner.segments.last().is_some_and(|last| last.ident == "Unit")
            }),
            _ => false,
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

    /// Whether an expression is seen to be a matrix: by a written type, a constructor, or what is done with it.
    pub(super) fn is_matrix(&self, expression: &Expr) -> bool {
        match unparenthesized(expression) {
            Expr::Path(path) => path.path.get_ident().and_then(binding_of).is_some_and(|name| {
                let written = self.types.get(&name);
                self.matrices.contains(&name)
                    || written.is_some_and(|written| crate::parse::ty(written, self.floats).is_matrix())
            }),
            Expr::Reference(inner) => self.is_matrix(&inner.expr),
            // Arrays have no operators, and numbers none of these methods.
            Expr::Binary(binary) => flow::is_arithmetic(&binary.op),
            Expr::Call(call) => owner(call).is_some_and(|(owner, name)| {
                name != "from_homogeneous"
                    && owner.segments.last().is_some_and(|last| names_matrix(&last.ident))
            }),
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                GIVES_MATRIX.contains(&name.as_str())
                    || OF_MATRIX.contains(&name.as_str()) && self.is_matrix(&call.receiver)
            }
            Expr::Macro(call) => call.mac.path.segments.last().is_some_and(|last| {
                ["vector", "dvector", "matrix", "dmatrix"].iter().any(|name| last.ident == name)
            }),
            _ => false,
        }
    }

    /// What is lent to a method, by a name or a place.
    fn lent(&mut self, expression: &Expr, before: &mut Vec<Stmt>) -> Expr {
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

    /// `x.part_mut(..).copy_from(&y)` is one method for what differentiates it.
    pub(super) fn written_part(call: &ExprMethodCall) -> Option<Expr> {
        let Expr::MethodCall(part) = unparenthesized(&call.receiver) else { return None };
        if call.method != "copy_from" || call.args.len() != 1 {
            return None;
        }
        let name = part.method.to_string();
        let method = match name.as_str() {
            "column_mut" => "set_column".to_owned(),
            "row_mut" => "set_row".to_owned(),
            "rows_mut" | "columns_mut" | "view_mut" | "fixed_rows_mut" | "fixed_columns_mut"
            | "fixed_view_mut" => {
                format!("{name}_copy_from")
            }
            _ => return None,
        };
        let mut whole = part.clone();
        whole.method = syn::Ident::new(&method, part.method.span());
        whole.args.extend(call.args.iter().cloned());
        Some(Expr::MethodCall(whole))
    }

    /// The rows or the columns of a matrix, by their numbers.
    pub(super) fn slices(&mut self, call: &ExprMethodCall) -> Option<Chain> {
        let (count, part, set) = match call.method.to_string().as_str() {
            "row_iter" | "row_iter_mut" => (quote!(nrows), quote!(row), quote!(set_row)),
            "column_iter" | "column_iter_mut" => (quote!(ncols), quote!(column), quote!(set_column)),
            _ => return None,
        };
        let span = call.span();
        let mut before = Vec::new();
        let whole = self.lent(&call.receiver, &mut before);
        let changes = call.method.to_string().ends_with("_mut");
        // What is written is written to the matrix, what is read is what there was before.
        let matrix = if changes {
            let copy = self.fresh("before", span, false);
            before.push(syn::parse_quote_spanned!(span=> let #copy = #whole.clone_owned();));
            syn::parse_quote_spanned!(span=> #copy)
        } else {
            whole.clone()
        };
        let index = self.fresh("i", span, false);
        let slot = Slot::default();
        slot.take(syn::parse_quote!(#index));
        let mut level = Level {
            base: syn::parse_quote_spanned!(span=> (0..#matrix.#count())),
            pattern: Item::Slot(slot),
            steps: Vec::new(),
            after: Vec::new(),
        };
        let item = if changes {
            let slice = self.fresh("slice", span, true);
            level
                .steps
                .push(syn::parse_quote_spanned!(span=> let mut #slice = #matrix.#part(#index).into_owned();));
            level.after.push(syn::parse_quote_spanned!(span=> #whole.#set(#index, &#slice);));
            syn::parse_quote_spanned!(span=> &mut #slice)
        } else {
            syn::parse_quote_spanned!(span=> #matrix.#part(#index))
        };
        Some(Chain { before, levels: vec![level], item: Item::Value(item), even: true, next: None })
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
