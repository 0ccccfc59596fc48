//! Adapters that know what came before: one state goes through all parts of a chain, and all are left together.

use proc_macro2::Span;
use syn::{Expr, Stmt};

use super::Desugarer;
use super::chain::Chain;
use super::item::Item;

impl Desugarer<'_, '_> {
    /// Whether the adapter is one of these; then the chain is behind it.
    pub(super) fn with_state(
        &mut self,
        chain: &mut Chain,
        name: &str,
        arguments: &[&Expr],
        span: Span,
    ) -> bool {
        match (name, arguments) {
            ("enumerate", []) => self.numbered(chain, span),
            ("skip" | "take" | "step_by", [number]) => self.counted(chain, name, number, span),
            ("skip_while", [test]) => {
                let begun = self.fresh("begun", span, true);
                Self::grouped(chain, vec![syn::parse_quote_spanned!(span=> let mut #begun = false;)]);
                chain.for_each_part(|part| {
                    let passed = self.looked_at(part, test);
                    let steps = &mut part.level().steps;
                    steps.push(syn::parse_quote_spanned!(span=> if !#begun && #passed { continue; }));
                    steps.push(syn::parse_quote_spanned!(span=> #begun = true;));
                });
            }
            ("take_while", [test]) => {
                let leave = self.grouped_to_leave(chain, Vec::new(), span);
                chain.for_each_part(|part| {
                    let passed = self.looked_at(part, test);
                    part.level().steps.push(syn::parse_quote_spanned!(span=> if !(#passed) { #leave; }));
                });
            }
            ("map_while", [function]) => {
                let leave = self.grouped_to_leave(chain, Vec::new(), span);
                chain.for_each_part(|part| self.opened(part, function, None, &leave));
            }
            ("scan", [state, function]) => {
                let name = self.fresh("state", span, true);
                let before = vec![syn::parse_quote_spanned!(span=> let mut #name = #state;)];
                let leave = self.grouped_to_leave(chain, before, span);
                let state: Expr = syn::parse_quote_spanned!(span=> &mut #name);
                chain.for_each_part(|part| self.opened(part, function, Some(state.clone()), &leave));
            }
            _ => return false,
        }
        chain.for_each_part(|part| part.even = false);
        true
    }

    /// `enumerate` of what is left of a chain.
    fn numbered(&mut self, chain: &mut Chain, span: Span) {
        let count = self.fresh("count", span, true);
        Self::grouped(chain, vec![syn::parse_quote_spanned!(span=> let mut #count = 0_usize;)]);
        chain.for_each_part(|part| {
            let number = self.fresh("number", span, false);
            self.name_item(part);
            let steps = &mut part.level().steps;
            steps.push(syn::parse_quote_spanned!(span=> let #number = #count;));
            steps.push(syn::parse_quote_spanned!(span=> #count += 1;));
            let item = std::mem::replace(&mut part.item, Item::Tuple(Vec::new()));
            part.item = Item::Tuple(vec![Item::Value(syn::parse_quote_spanned!(span=> #number)), item]);
        });
    }

    /// `skip`, `take` and `step_by` of what is left of a chain.
    fn counted(&mut self, chain: &mut Chain, name: &str, number: &Expr, span: Span) {
        let (count, limit) = (self.fresh("count", span, true), self.fresh("limit", span, false));
        let mut before: Vec<Stmt> = vec![
            syn::parse_quote_spanned!(span=> let #limit: usize = #number;),
            syn::parse_quote_spanned!(span=> let mut #count = 0_usize;),
        ];
        let step: Vec<Stmt> = match name {
            "take" => {
                let leave = self.grouped_to_leave(chain, before, span);
                // No item is asked for in vain.
                chain.first_of_all(&syn::parse_quote_spanned!(span=> if #count == #limit { #leave; }));
                vec![syn::parse_quote_spanned!(span=> #count += 1;)]
            }
            "skip" => {
                Self::grouped(chain, before);
                vec![syn::parse_quote_spanned!(span=> if #count < #limit { #count += 1; continue; })]
            }
            _ => {
                before.push(syn::parse_quote_spanned!(span=> assert!(#limit != 0);));
                Self::grouped(chain, before);
                vec![
                    syn::parse_quote_spanned!(span=> #count += 1;),
                    syn::parse_quote_spanned!(span=> if (#count - 1) % #limit != 0 { continue; }),
                ]
            }
        };
        chain.for_each_part(|part| {
            self.name_item(part);
            part.level().steps.extend(step.clone());
        });
    }
}
