//! Adapters: from one chain to another.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Stmt};

use super::Desugarer;
use super::chain::Chain;
use super::closure::Argument;
use super::item::{Item, Slot};
use super::wrapped::Family;

impl Desugarer<'_, '_> {
    /// The chain behind an adapter; `None` if it is not known here.
    pub(super) fn adapted(&mut self, mut chain: Chain, call: &ExprMethodCall) -> Option<Chain> {
        if let Some(next) = chain.next.take() {
            return self.adapted_both(chain, *next, call);
        }
        let name = call.method.to_string();
        let arguments: Vec<&Expr> = call.args.iter().collect();
        match (name.as_str(), &arguments[..]) {
            ("copied" | "cloned", []) => self.copied(&mut chain, call),
            ("rev", []) if chain.levels.len() == 1 => in_base(&mut chain, call),
            ("skip" | "take" | "step_by", [_]) if chain.even => in_base(&mut chain, call),
            ("enumerate", []) if chain.even => {
                in_base(&mut chain, call);
                pair(&mut chain, Item::Slot(Slot::default()));
            }
            _ if self.with_state(&mut chain, &name, &arguments, call.method.span()) => {}
            ("zip", [other]) => return self.zipped(chain, [&call.receiver, other], call),
            ("chain", [other]) => chain.next = Some(Box::new(self.iterable(other))),
            ("map", [function]) => self.mapped(&mut chain, function),
            ("inspect", [function]) => {
                let seen = self.looked_at(&mut chain, function);
                chain.level().steps.push(Stmt::Expr(seen, Some(syn::token::Semi::default())));
            }
            ("filter", [test]) => {
                let passed = self.looked_at(&mut chain, test);
                let step = syn::parse_quote_spanned!(test.span()=> if !(#passed) { continue; });
                chain.level().steps.push(step);
                chain.even = false;
            }
            ("filter_map", [function]) => self.opened(&mut chain, function, None, &quote!(continue)),
            ("flat_map", [function]) => {
                self.mapped(&mut chain, function);
                self.flattened(&mut chain);
            }
            ("flatten", []) => self.flattened(&mut chain),
            _ => {
                let what = format!("the adapter `{name}` on this chain");
                let help = "write a loop over the items";
                self.unsupported(&call.method, &what, help);
                return None;
            }
        }
        Some(chain)
    }

    /// Two chains, one after the other, behind an adapter.
    fn adapted_both(&mut self, first: Chain, next: Chain, call: &ExprMethodCall) -> Option<Chain> {
        let (name, arguments): (String, Vec<&Expr>) = (call.method.to_string(), call.args.iter().collect());
        let (mut first, next) = match (name.as_str(), &arguments[..]) {
            ("rev", []) => {
                let mut last = self.adapted(next, call)?;
                let mut end = &mut last;
                while end.next.is_some() {
                    end = end.next.as_mut().expect("there is one");
                }
                end.next = Some(Box::new(self.adapted(first, call)?));
                return Some(last);
            }
            ("chain", [_]) => (first, self.adapted(next, call)?),
            ("map" | "filter" | "filter_map" | "flat_map" | "inspect", [_])
            | ("flatten" | "copied" | "cloned", []) => {
                (self.adapted(first, call)?, self.adapted(next, call)?)
            }
            _ => {
                let mut both = first;
                both.next = Some(Box::new(next));
                if name == "zip" && arguments.len() == 1 {
                    return self.zipped(both, [&call.receiver, arguments[0]], call);
                }
                if self.with_state(&mut both, &name, &arguments, call.method.span()) {
                    return Some(both);
                }
                let what = format!("the adapter `{name}` behind `chain`");
                self.unsupported(&call.method, &what, "write two loops, one after the other");
                return None;
            }
        };
        first.next = Some(Box::new(next));
        Some(first)
    }

    pub(super) fn name_item(&mut self, chain: &mut Chain) {
        let item = std::mem::replace(&mut chain.item, Item::Tuple(Vec::new()));
        chain.item = self.named(item, "item", &mut chain.level().steps);
    }

    fn copied(&mut self, chain: &mut Chain, call: &ExprMethodCall) {
        if chain.even && chain.is_bare() && matches!(chain.levels[0].pattern, Item::Slot(_)) {
            return in_base(chain, call);
        }
        let item = self.named_slots(chain.item.clone()).expression();
        chain.item = Item::Value(syn::parse_quote_spanned!(call.span()=> #item.clone()));
    }

    fn mapped(&mut self, chain: &mut Chain, function: &Expr) {
        let mut item = std::mem::replace(&mut chain.item, Item::Tuple(Vec::new()));
        let steps = &mut chain.levels.last_mut().expect("a chain has a level").steps;
        if super::closure::closure(function).is_none() {
            item = self.named_slots(item);
        }
        let value = self.applied(function, vec![Argument::Value(item)], steps);
        chain.item = Item::Value(value.unwrap_or_else(|| syn::parse_quote!(())));
    }

    /// What a function says of a reference to the item, as an expression that is copied as a whole.
    pub(super) fn looked_at(&mut self, chain: &mut Chain, function: &Expr) -> Expr {
        self.name_item(chain);
        let argument = vec![Argument::Reference(chain.item.clone())];
        let mut inner = Vec::new();
        let value = self.applied(function, argument, &mut inner);
        match value {
            Some(value) if inner.is_empty() => value,
            value => super::block(&inner, value.as_ref(), function),
        }
    }

    /// The item in the `Option` that a function gives; `leave` where it gives none.
    pub(super) fn opened(
        &mut self,
        chain: &mut Chain,
        function: &Expr,
        state: Option<Expr>,
        leave: &proc_macro2::TokenStream,
    ) {
        let item = std::mem::replace(&mut chain.item, Item::Tuple(Vec::new()));
        let item = self.named_slots_unless_closure(item, function);
        let mut arguments: Vec<Argument> =
            state.into_iter().map(|state| Argument::Value(Item::Value(state))).collect();
        arguments.push(Argument::Value(item));
        let steps = &mut chain.levels.last_mut().expect("a chain has a level").steps;
        let value = self.applied(function, arguments, steps);
        chain.even = false;
        let Some(mut value) = value else { return };
        if let Expr::MethodCall(call) = &value {
            // Its closure gives an `Option`, so this is one.
            if let Some(plain) = self.matched(call, Some(Family::Option)) {
                value = plain;
            }
        }
        let steps = &mut chain.level().steps;
        if let Some(inside) = guarded(&value, leave, steps) {
            chain.item = Item::Value(inside);
            return;
        }
        let name = self.fresh("item", value.span(), false);
        chain
            .level()
            .steps
            .push(syn::parse_quote_spanned!(value.span()=> let Some(#name) = (#value) else { #leave; };));
        chain.item = Item::Value(syn::parse_quote_spanned!(value.span()=> #name));
    }

    fn named_slots_unless_closure(&mut self, item: Item, function: &Expr) -> Item {
        if super::closure::closure(function).is_none() { self.named_slots(item) } else { item }
    }

    fn flattened(&mut self, chain: &mut Chain) {
        let item = self.named_slots(chain.item.clone()).expression();
        let inner = self.iterable(&item);
        if inner.next.is_some() {
            let help = "write the loops, one in the other";
            self.unsupported(&item, "`chain` in what is flattened", help);
        }
        chain.level().steps.extend(inner.before);
        chain.levels.extend(inner.levels);
        chain.item = inner.item;
        chain.even = false;
    }
}

/// The adapter belongs to what is gone through.
fn in_base(chain: &mut Chain, call: &ExprMethodCall) {
    let level = chain.level();
    let (base, method, turbofish, arguments) = (&level.base, &call.method, &call.turbofish, &call.args);
    level.base = syn::parse_quote_spanned!(call.span()=> #base.#method #turbofish(#arguments));
}

/// Something in front of the item.
fn pair(chain: &mut Chain, first: Item) {
    let level = chain.level();
    let pattern = std::mem::replace(&mut level.pattern, Item::Tuple(Vec::new()));
    level.pattern = Item::Tuple(vec![first.clone(), pattern]);
    let item = std::mem::replace(&mut chain.item, Item::Tuple(Vec::new()));
    chain.item = Item::Tuple(vec![first, item]);
}

/// What is inside of an `Option` that is written out: `None` is a jump in front of it.
fn guarded(value: &Expr, leave: &proc_macro2::TokenStream, steps: &mut Vec<Stmt>) -> Option<Expr> {
    match value {
        Expr::Paren(inner) => guarded(&inner.expr, leave, steps),
        Expr::Call(call) => match (&*call.func, call.args.first()) {
            (Expr::Path(path), Some(inner)) if path.path.is_ident("Some") => Some(inner.clone()),
            _ => None,
        },
        Expr::Block(inner) if inner.label.is_none() => {
            let (Stmt::Expr(tail, None), before) = inner.block.stmts.split_last()? else { return None };
            let mut all = before.to_vec();
            let inside = guarded(tail, leave, &mut all)?;
            steps.extend(all);
            Some(inside)
        }
        Expr::If(branch) if !has_let(&branch.cond) => {
            let (condition, span) = (&branch.cond, branch.span());
            let (_, otherwise) = branch.else_branch.as_ref()?;
            let then = &branch.then_branch;
            let then: Expr = syn::parse_quote_spanned!(then.span()=> #then);
            let (exit, rest): (Stmt, &Expr) = if is_none(otherwise) {
                (syn::parse_quote_spanned!(span=> if !(#condition) { #leave; }), &then)
            } else if is_none(&then) {
                (syn::parse_quote_spanned!(span=> if #condition { #leave; }), otherwise)
            } else {
                return None;
            };
            let mut all = vec![exit];
            let inside = guarded(rest, leave, &mut all)?;
            steps.extend(all);
            Some(inside)
        }
        _ => None,
    }
}

fn has_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

/// Whether a block is `{ None }`.
fn is_none(block: &Expr) -> bool {
    match block {
        Expr::Block(inner) => matches!(&inner.block.stmts[..], [Stmt::Expr(only, None)] if is_none(only)),
        Expr::Path(path) => path.path.is_ident("None"),
        _ => false,
    }
}
