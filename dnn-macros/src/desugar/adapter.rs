//! Adapters: from one chain to another.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Stmt};

use super::Desugarer;
use super::chain::Chain;
use super::closure::Argument;
use super::conditional::is_sequence;
use super::consumer::gives_references;
use super::item::{Item, Slot};
use super::wrapped::Family;

/// A sequence whose items are found by number.
struct Along {
    before: Vec<Stmt>,
    number: proc_macro2::Ident,
    length: Expr,
    item: Expr,
}

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
            ("skip" | "take", [number]) if chain.levels.len() == 1 => {
                self.counted(&mut chain, number, name == "take");
            }
            ("enumerate", []) => self.enumerated(&mut chain, call),
            ("zip", [other]) => return self.zipped(chain, [&call.receiver, other], call),
            ("chain", [other]) => chain.next = Some(Box::new(self.iterable(other))),
            ("map", [function]) => self.mapped(&mut chain, function),
            ("inspect", [function]) => {
                let seen = self.looked_at(&mut chain, function);
                chain.level().steps.push(Stmt::Expr(seen, Some(syn::token::Semi::default())));
            }
            ("filter", [test]) => self.tested(&mut chain, test, &quote!(continue)),
            ("take_while", [test]) if chain.levels.len() == 1 => {
                self.tested(&mut chain, test, &quote!(break));
            }
            ("skip_while", [test]) => self.skipped(&mut chain, test),
            ("filter_map", [function]) => self.opened(&mut chain, function, None, &quote!(continue)),
            ("map_while", [function]) if chain.levels.len() == 1 => {
                self.opened(&mut chain, function, None, &quote!(break));
            }
            ("scan", [state, function]) if chain.levels.len() == 1 => {
                let name = self.fresh("state", state.span(), true);
                chain.before.push(syn::parse_quote_spanned!(state.span()=> let mut #name = #state;));
                let state = syn::parse_quote_spanned!(state.span()=> &mut #name);
                self.opened(&mut chain, function, Some(state), &quote!(break));
            }
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

    /// Two chains, one after the other, behind an adapter that each item goes through alone.
    fn adapted_both(&mut self, first: Chain, next: Chain, call: &ExprMethodCall) -> Option<Chain> {
        let alone = ["map", "filter", "filter_map", "flat_map", "flatten", "inspect", "copied", "cloned"];
        if call.method == "chain" {
            let mut first = first;
            first.next = Some(Box::new(self.adapted(next, call)?));
            return Some(first);
        }
        if call.method == "rev" {
            let mut last = self.adapted(next, call)?;
            let mut end = &mut last;
            while end.next.is_some() {
                end = end.next.as_mut().expect("there is one");
            }
            end.next = Some(Box::new(self.adapted(first, call)?));
            return Some(last);
        }
        if !alone.contains(&call.method.to_string().as_str()) {
            let what = format!("the adapter `{}` behind `chain`", call.method);
            self.unsupported(&call.method, &what, "write two loops, one after the other");
            return None;
        }
        let mut first = self.adapted(first, call)?;
        first.next = Some(Box::new(self.adapted(next, call)?));
        Some(first)
    }

    fn name_item(&mut self, chain: &mut Chain) {
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

    fn enumerated(&mut self, chain: &mut Chain, call: &ExprMethodCall) {
        let span = call.method.span();
        if chain.even {
            in_base(chain, call);
            let number = Item::Slot(Slot::default());
            pair(chain, number);
            return;
        }
        // Some items are left out: the others are counted.
        let count = self.fresh("count", span, true);
        let number = self.fresh("number", span, false);
        chain.before.push(syn::parse_quote_spanned!(span=> let mut #count = 0_usize;));
        self.name_item(chain);
        let steps = &mut chain.level().steps;
        steps.push(syn::parse_quote_spanned!(span=> let #number = #count;));
        steps.push(syn::parse_quote_spanned!(span=> #count += 1;));
        let number = Item::Value(syn::parse_quote_spanned!(span=> #number));
        let item = std::mem::replace(&mut chain.item, Item::Tuple(Vec::new()));
        chain.item = Item::Tuple(vec![number, item]);
    }

    /// `skip` and `take` of what is left of a chain.
    fn counted(&mut self, chain: &mut Chain, number: &Expr, take: bool) {
        let span = number.span();
        let (count, limit) = (self.fresh("count", span, true), self.fresh("limit", span, false));
        chain.before.push(syn::parse_quote_spanned!(span=> let #limit = #number;));
        chain.before.push(syn::parse_quote_spanned!(span=> let mut #count = 0_usize;));
        self.name_item(chain);
        let steps = &mut chain.level().steps;
        if take {
            steps.push(syn::parse_quote_spanned!(span=> if #count == #limit { break; }));
            steps.push(syn::parse_quote_spanned!(span=> #count += 1;));
        } else {
            steps.push(syn::parse_quote_spanned!(span=> if #count < #limit { #count += 1; continue; }));
        }
    }

    /// Two chains side by side.
    pub(super) fn zipped(
        &mut self,
        mut first: Chain,
        [receiver, other]: [&Expr; 2],
        call: &impl Spanned,
    ) -> Option<Chain> {
        if !first.even && first.next.is_none() && first.levels.len() == 1 {
            if let Some(along) = self.along(other, call.span()) {
                self.counted_along(&mut first, along, call.span());
                return Some(first);
            }
        }
        let mut second = self.iterable(other);
        if second.next.is_some() && are_sequences(&second) {
            second = self.one_after_the_other(second, call.span());
        }
        if first.even && !second.even && second.next.is_none() && second.levels.len() == 1 {
            if let Some(along) = self.along(receiver, call.span()) {
                self.counted_along(&mut second, along, call.span());
                if let Item::Tuple(items) = &mut second.item {
                    items.swap(0, 1);
                }
                return Some(second);
            }
        }
        if !first.even || !second.even || first.next.is_some() || second.next.is_some() {
            let help = "collect them into vectors first, or write a loop";
            self.unsupported(other, "`zip` of chains that leave items out", help);
            return None;
        }
        let (level, with) = (first.level(), second.level());
        let (base, other) = (&level.base, &with.base);
        level.base = syn::parse_quote_spanned!(call.span()=> #base.zip(#other));
        let pattern = std::mem::replace(&mut level.pattern, Item::Tuple(Vec::new()));
        let other = std::mem::replace(&mut with.pattern, Item::Tuple(Vec::new()));
        level.pattern = Item::Tuple(vec![pattern, other]);
        level.steps.append(&mut with.steps);
        level.after.append(&mut with.after);
        first.before.append(&mut second.before);
        first.item = Item::Tuple(vec![first.item, second.item]);
        Some(first)
    }

    /// What goes along with a chain by number: a sequence, or parts of one.
    fn along(&mut self, other: &Expr, span: proc_macro2::Span) -> Option<Along> {
        let number = self.fresh("number", span, false);
        if let Some((before, base, copied)) = self.items(other) {
            let item = if copied {
                syn::parse_quote_spanned!(span=> #base[#number].clone())
            } else {
                syn::parse_quote_spanned!(span=> &#base[#number])
            };
            return Some(Along {
                before,
                number,
                length: syn::parse_quote_spanned!(span=> #base.len()),
                item,
            });
        }
        let Expr::MethodCall(call) = other else { return None };
        let (base, size) = (&call.receiver, self.fresh("size", span, false));
        if !is_sequence(base) {
            return None;
        }
        let (length, start): (Expr, Expr) = match call.method.to_string().as_str() {
            "windows" => (
                syn::parse_quote_spanned!(span=> (#base.len() + 1).saturating_sub(#size)),
                syn::parse_quote_spanned!(span=> #number),
            ),
            "chunks_exact" => (
                syn::parse_quote_spanned!(span=> #base.len() / #size),
                syn::parse_quote_spanned!(span=> #number * #size),
            ),
            _ => return None,
        };
        let given = call.args.first()?;
        let before = vec![syn::parse_quote_spanned!(span=> let #size: usize = #given;)];
        let item = syn::parse_quote_spanned!(span=> &#base[#start..#start + #size]);
        Some(Along { before, number, length, item })
    }

    /// Beside what is left of a chain a sequence, one item after the other.
    fn counted_along(&mut self, chain: &mut Chain, along: Along, span: proc_macro2::Span) {
        let Along { before, number, length, item: other } = along;
        let count = self.fresh("count", span, true);
        chain.before.extend(before);
        chain.before.push(syn::parse_quote_spanned!(span=> let mut #count = 0_usize;));
        self.name_item(chain);
        let steps = &mut chain.level().steps;
        steps.push(syn::parse_quote_spanned!(span=> let #number = #count;));
        steps.push(syn::parse_quote_spanned!(span=> if #number >= #length { break; }));
        steps.push(syn::parse_quote_spanned!(span=> #count += 1;));
        let item = std::mem::replace(&mut chain.item, Item::Tuple(Vec::new()));
        chain.item = Item::Tuple(vec![item, Item::Value(other)]);
    }

    /// Sequences in a row become one.
    fn one_after_the_other(&mut self, chain: Chain, span: proc_macro2::Span) -> Chain {
        let (items, core) = (self.fresh("items", span, true), self.options.core.clone());
        let mut before: Vec<Stmt> =
            vec![syn::parse_quote_spanned!(span=> let mut #items = #core::__private::Vec::new();)];
        for part in chain.segments() {
            let (base, item) = (&part.levels[0].base, self.fresh("item", span, false));
            before.extend(part.before);
            before.push(syn::parse_quote_spanned!(span=> for #item in #base { #items.push(#item.clone()); }));
        }
        let mut whole = Chain::over(syn::parse_quote_spanned!(span=> #items.iter()));
        whole.before = before;
        whole
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

    /// `if !test(&item) { leave; }`
    fn tested(&mut self, chain: &mut Chain, test: &Expr, leave: &proc_macro2::TokenStream) {
        let passed = self.looked_at(chain, test);
        chain.level().steps.push(syn::parse_quote_spanned!(test.span()=> if !(#passed) { #leave; }));
        chain.even = false;
    }

    fn skipped(&mut self, chain: &mut Chain, test: &Expr) {
        let span = test.span();
        let begun = self.fresh("begun", span, true);
        chain.before.push(syn::parse_quote_spanned!(span=> let mut #begun = false;));
        let passed = self.looked_at(chain, test);
        let steps = &mut chain.level().steps;
        steps.push(syn::parse_quote_spanned!(span=> if !#begun && #passed { continue; }));
        steps.push(syn::parse_quote_spanned!(span=> #begun = true;));
        chain.even = false;
    }

    /// What a function says of a reference to the item, as an expression that is copied as a whole.
    fn looked_at(&mut self, chain: &mut Chain, function: &Expr) -> Expr {
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
    fn opened(
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

/// Whether a chain is sequences in a row, of which nothing else is done.
fn are_sequences(chain: &Chain) -> bool {
    std::iter::successors(Some(chain), |part| part.next.as_deref())
        .all(|part| part.is_bare() && gives_references(&part.levels[0].base))
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
