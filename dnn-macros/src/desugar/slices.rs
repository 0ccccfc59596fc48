//! The rows and columns of a matrix: loops over their numbers, and parts that are written.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall};

use super::chain::{Chain, Level};
use super::item::{Item, Slot};
use super::{Desugarer, unparenthesized};

impl Desugarer<'_, '_> {
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
        Some(Chain {
            before,
            levels: vec![level],
            item: Item::Value(item),
            even: true,
            next: None,
            groups: Vec::new(),
        })
    }
}
