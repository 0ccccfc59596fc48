//! From a chain to the loops that go through it.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, Lifetime, Pat, Stmt};

use super::Desugarer;
use super::chain::{Chain, Level};
use super::item::Item;

/// Parts of a chain, from the one that it stands with on, through which one state goes.
#[derive(Clone)]
pub(super) struct Group {
    before: Vec<Stmt>,
    /// Of the block around them, where they are left together.
    label: Option<Lifetime>,
    parts: usize,
}

impl Chain {
    /// The chain and what comes after it, one part after the other.
    pub(super) fn for_each_part(&mut self, mut change: impl FnMut(&mut Self)) {
        let mut part = Some(self);
        while let Some(chain) = part {
            change(chain);
            part = chain.next.as_deref_mut();
        }
    }

    /// Puts a statement in front of what happens at each step of each loop.
    pub(super) fn first_of_all(&mut self, statement: &Stmt) {
        self.for_each_part(|part| {
            part.levels.iter_mut().for_each(|level| level.steps.insert(0, statement.clone()));
        });
    }

    /// The parts, each alone.
    fn parts(mut self) -> Vec<Self> {
        let next = self.next.take();
        let mut all = vec![self];
        all.extend(next.into_iter().flat_map(|next| next.parts()));
        all
    }
}

impl Desugarer<'_, '_> {
    /// Declares a state of all parts.
    pub(super) fn grouped(chain: &mut Chain, before: Vec<Stmt>) {
        let mut parts = 0;
        chain.for_each_part(|_| parts += 1);
        chain.groups.push(Group { before, label: None, parts });
    }

    /// The same, and how to leave all loops.
    pub(super) fn grouped_to_leave(
        &mut self,
        chain: &mut Chain,
        before: Vec<Stmt>,
        span: Span,
    ) -> TokenStream {
        Self::grouped(chain, before);
        if chain.next.is_none() && chain.levels.len() == 1 {
            return quote!(break);
        }
        self.fresh("items", span, false);
        let label = Lifetime::new(&format!("'items{}", self.bindings.len()), span);
        if let Some(group) = chain.groups.last_mut() {
            group.label = Some(label.clone());
        }
        quote!(break #label)
    }

    /// The statements of a chain whose items `body` uses, once for each part. The label is that of an item's
    /// iteration.
    pub(super) fn assembled(
        &mut self,
        chain: Chain,
        label: Option<&syn::Label>,
        mut body: impl FnMut(&mut Self, Item, &mut Vec<Stmt>),
    ) -> Vec<Stmt> {
        let mut built = Vec::new();
        for mut part in chain.parts() {
            let (mut inner, groups) = (Vec::new(), std::mem::take(&mut part.groups));
            body(self, part.item.clone(), &mut inner);
            built.push((groups, loops(part, inner, label)));
        }
        // How many parts, and their statements; the first at the end.
        let mut done: Vec<(usize, Vec<Stmt>)> = Vec::new();
        for (groups, statements) in built.into_iter().rev() {
            done.push((1, statements));
            for Group { before, label, parts } in groups {
                let (mut count, mut inside) = (0, Vec::new());
                while count < parts {
                    let Some((more, statements)) = done.pop() else { break };
                    count += more;
                    inside.extend(statements);
                }
                let mut all = before;
                match label {
                    Some(label) => {
                        let block = syn::parse_quote_spanned!(label.span()=> #label: { #(#inside)* });
                        all.push(block);
                    }
                    None => all.extend(inside),
                }
                done.push((count, all));
            }
        }
        done.into_iter().rev().flat_map(|(_, statements)| statements).collect()
    }
}

fn loops(mut chain: Chain, mut body: Vec<Stmt>, mut label: Option<&syn::Label>) -> Vec<Stmt> {
    while let Some(level) = chain.levels.pop() {
        let Level { base, pattern, steps, after } = level;
        let pattern = pattern_of(&pattern);
        let span = base.span();
        let base = loop_base(&base);
        let inner = std::mem::take(&mut body);
        let label = label.take();
        body.push(
            syn::parse_quote_spanned!(span=> #label for #pattern in #base { #(#steps)* #(#inner)* #(#after)* }),
        );
    }
    chain.before.extend(body);
    chain.before
}

/// A range in parentheses needs none as what a loop goes through.
fn loop_base(base: &Expr) -> Expr {
    match base {
        Expr::Paren(inner) if matches!(*inner.expr, Expr::Range(_)) => (*inner.expr).clone(),
        other => other.clone(),
    }
}

fn pattern_of(item: &Item) -> Pat {
    match item {
        Item::Slot(slot) => slot.pattern(),
        Item::Tuple(items) => {
            let items = items.iter().map(pattern_of);
            syn::parse_quote!((#(#items),*))
        }
        Item::Value(_) => syn::parse_quote!(_),
    }
}
