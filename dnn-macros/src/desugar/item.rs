//! What a chain gives at each step, and patterns bound to it.

use proc_macro2::Ident;
use syn::spanned::Spanned;
use syn::{Expr, Pat, Stmt};

use super::{Desugarer, unparenthesized};
use crate::parse::binding_of;

/// An item of a chain.
#[derive(Clone)]
pub(super) enum Item {
    /// A part of what the loop's pattern binds, which has no name until one is asked for.
    Slot(Slot),
    Tuple(Vec<Item>),
    Value(Expr),
}

/// A place in a loop's pattern. Clones are the same place.
#[derive(Clone, Default)]
pub(super) struct Slot(std::rc::Rc<std::cell::RefCell<Option<Pat>>>);

impl Slot {
    fn is_free(&self) -> bool {
        self.0.borrow().is_none()
    }

    pub(super) fn take(&self, pattern: Pat) {
        *self.0.borrow_mut() = Some(pattern);
    }

    /// What stands in the loop's pattern.
    pub(super) fn pattern(&self) -> Pat {
        self.0.borrow().clone().unwrap_or_else(|| syn::parse_quote!(_))
    }

    fn name(&self) -> Option<Ident> {
        match &*self.0.borrow() {
            Some(Pat::Ident(name)) => Some(name.ident.clone()),
            _ => None,
        }
    }
}

impl Item {
    /// The item as a value. Every slot in it has a name by now.
    pub(super) fn expression(&self) -> Expr {
        match self {
            Self::Slot(slot) => match slot.name() {
                Some(name) => syn::parse_quote_spanned!(name.span()=> #name),
                None => syn::parse_quote!(()),
            },
            Self::Tuple(items) => {
                let items = items.iter().map(Self::expression);
                syn::parse_quote!((#(#items,)*))
            }
            Self::Value(value) => value.clone(),
        }
    }
}

impl Desugarer<'_, '_> {
    /// Gives everything in an item a name, so that it can be used more than once.
    pub(super) fn named(&mut self, item: Item, wish: &str, statements: &mut Vec<Stmt>) -> Item {
        match item {
            Item::Slot(slot) => {
                if slot.is_free() {
                    let name = self.fresh(wish, proc_macro2::Span::call_site(), false);
                    slot.take(syn::parse_quote!(#name));
                }
                Item::Slot(slot)
            }
            Item::Tuple(items) => {
                Item::Tuple(items.into_iter().map(|item| self.named(item, wish, statements)).collect())
            }
            Item::Value(value) if is_name(&value) => Item::Value(value),
            Item::Value(value) => {
                let name = self.fresh(wish, value.span(), false);
                statements.push(syn::parse_quote_spanned!(value.span()=> let #name = #value;));
                Item::Value(syn::parse_quote_spanned!(value.span()=> #name))
            }
        }
    }

    /// `let pattern = item;`
    pub(super) fn bind(&mut self, pattern: &Pat, item: Item, statements: &mut Vec<Stmt>) {
        match (pattern, item) {
            (Pat::Paren(inner), item) => self.bind(&inner.pat, item, statements),
            (Pat::Wild(_), Item::Slot(_)) => {}
            (Pat::Tuple(patterns), Item::Tuple(items))
                if patterns.elems.len() == items.len() && !has_rest(patterns) =>
            {
                for (pattern, item) in patterns.elems.iter().zip(items) {
                    self.bind(pattern, item, statements);
                }
            }
            // A loop's pattern has no type: the name behind it has.
            (Pat::Type(_), Item::Slot(slot)) => {
                let item = self.named_slots(Item::Slot(slot)).expression();
                statements.push(syn::parse_quote_spanned!(pattern.span()=> let #pattern = #item;));
            }
            (pattern, Item::Slot(slot)) if slot.is_free() => {
                // A name that the body changes is a copy.
                slot.take(pattern.clone());
            }
            (Pat::Tuple(patterns), Item::Value(Expr::Tuple(values)))
                if patterns.elems.len() == values.elems.len() && !has_rest(patterns) =>
            {
                for (pattern, value) in patterns.elems.iter().zip(values.elems) {
                    self.bind(pattern, Item::Value(value), statements);
                }
            }
            // A reference to write through does not change itself.
            (Pat::Ident(name), Item::Value(value @ Expr::Reference(_)))
                if name.mutability.is_some() && name.subpat.is_none() =>
            {
                let name = &name.ident;
                if let Some(binding) = binding_of(name) {
                    self.bindings[binding].mutable = false;
                }
                statements.push(syn::parse_quote_spanned!(pattern.span()=> let #name = #value;));
            }
            (pattern, item) => {
                let item = self.named_slots(item);
                let value = item.expression();
                statements.push(syn::parse_quote_spanned!(pattern.span()=> let #pattern = #value;));
            }
        }
    }

    /// `let pattern = &item;`
    pub(super) fn bind_reference(&mut self, pattern: &Pat, item: &Item, statements: &mut Vec<Stmt>) {
        match (pattern, item) {
            (Pat::Paren(inner), item) => self.bind_reference(&inner.pat, item, statements),
            (Pat::Wild(_), _) => {}
            (Pat::Type(typed), item) => self.bind_reference(&typed.pat, item, statements),
            (Pat::Reference(inner), item) => self.bind(&inner.pat, item.clone(), statements),
            (Pat::Tuple(patterns), Item::Tuple(items)) if patterns.elems.len() == items.len() => {
                for (pattern, item) in patterns.elems.iter().zip(items) {
                    self.bind_reference(pattern, item, statements);
                }
            }
            (pattern, item) => {
                let item = self.named_slots(item.clone());
                let value = item.expression();
                statements.push(syn::parse_quote_spanned!(pattern.span()=> let #pattern = &#value;));
            }
        }
    }

    /// Gives the slots of an item names; what is a value stays one.
    pub(super) fn named_slots(&mut self, item: Item) -> Item {
        match item {
            Item::Slot(_) => self.named(item, "item", &mut Vec::new()),
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|item| self.named_slots(item)).collect()),
            value @ Item::Value(_) => value,
        }
    }
}

fn has_rest(patterns: &syn::PatTuple) -> bool {
    patterns.elems.iter().any(|pattern| matches!(pattern, Pat::Rest(_)))
}

fn is_name(value: &Expr) -> bool {
    matches!(unparenthesized(value), Expr::Path(path) if path.path.get_ident().and_then(binding_of).is_some())
}
