//! Methods of vectors that change how many elements there are, as pushes, swaps and parts.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Stmt};

use super::{Desugarer, block};

impl Desugarer<'_, '_> {
    /// A call for its effect, of a name that is seen to be a vector's.
    pub(super) fn resized(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let (vector, span) = (&call.receiver, call.span());
        if !self.names_vector(vector) {
            return None;
        }
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let core = self.options.core.clone();
        let [count, value, i] = ["count", "value", "i"].map(|name| self.fresh(name, span, false));
        let cut = quote!(if #count < #vector.len() { #vector = #vector[..#count].to_vec(); });
        Some(match (call.method.to_string().as_str(), &arguments[..]) {
            ("clear", []) => syn::parse_quote_spanned!(span=> #vector = #core::__private::Vec::new()),
            ("truncate", [length]) => syn::parse_quote_spanned!(span=> {
                let #count: usize = #length;
                #cut
            }),
            ("resize", [length, filling]) => syn::parse_quote_spanned!(span=> {
                let #count: usize = #length;
                let #value = #filling;
                #cut
                for _ in #vector.len()..#count { #vector.push(#value.clone()); }
            }),
            ("insert", [position, inserted]) => syn::parse_quote_spanned!(span=> {
                let #count: usize = #position;
                #vector.push(#inserted);
                for #i in (#count + 1..#vector.len()).rev() { #vector.swap(#i - 1, #i); }
            }),
            ("append", [Expr::Reference(other)]) if other.mutability.is_some() => {
                let other = &other.expr;
                syn::parse_quote_spanned!(span=> {
                    #vector.extend_from_slice(&#other);
                    #other = #core::__private::Vec::new();
                })
            }
            _ => return None,
        })
    }

    /// `v.remove(i)` and `v.swap_remove(i)`: what is taken out goes to the end first.
    pub(super) fn removed(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let (vector, span) = (&call.receiver, call.span());
        let position = call.args.first().filter(|_| call.args.len() == 1)?;
        if !self.names_vector(vector) {
            return None;
        }
        let [at, last, taken, i] = ["at", "last", "taken", "i"].map(|name| self.fresh(name, span, false));
        let to_the_end: Stmt = match call.method.to_string().as_str() {
            "remove" => syn::parse_quote_spanned!(span=> for #i in #at..#last { #vector.swap(#i, #i + 1); }),
            "swap_remove" => syn::parse_quote_spanned!(span=> #vector.swap(#at, #last);),
            _ => return None,
        };
        let statements: [Stmt; 5] = [
            syn::parse_quote_spanned!(span=> let #at: usize = #position;),
            syn::parse_quote_spanned!(span=> let #last: usize = #vector.len() - 1;),
            to_the_end,
            syn::parse_quote_spanned!(span=> let #taken = #vector[#last].clone();),
            syn::parse_quote_spanned!(span=> #vector = #vector[..#last].to_vec();),
        ];
        Some(block(&statements, Some(&syn::parse_quote!(#taken)), call))
    }
}
