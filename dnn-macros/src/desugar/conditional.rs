//! Values that are there under a condition: `xs.first()`, `xs.get(i)`, `c.then(|| x)`, `chain.max_by(..)` and what is
//! made of them. What is done with such an `Option` is an `if`.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Pat, Stmt};

use super::closure::Argument;
use super::item::Item;
use super::wrapped::Family;
use super::{Desugarer, block, unparenthesized};
use crate::flow;

/// An `Option` as its parts.
pub(super) struct Conditional {
    before: Vec<Stmt>,
    present: Expr,
    /// Evaluated where the value is there; it panics elsewhere.
    value: Expr,
}

impl Desugarer<'_, '_> {
    /// The parts of an expression that is an `Option` of this kind.
    fn conditional(&mut self, expression: &Expr) -> Option<Conditional> {
        let Expr::MethodCall(call) = unparenthesized(expression) else { return None };
        let (receiver, span) = (&call.receiver, call.span());
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let name = call.method.to_string();
        let parts = |present: Expr, value: Expr| Conditional { before: Vec::new(), present, value };
        match (name.as_str(), &arguments[..]) {
            ("first", []) if is_sequence(receiver) => Some(parts(
                syn::parse_quote_spanned!(span=> !#receiver.is_empty()),
                syn::parse_quote_spanned!(span=> &#receiver[0]),
            )),
            ("last", []) if is_sequence(receiver) => Some(parts(
                syn::parse_quote_spanned!(span=> !#receiver.is_empty()),
                syn::parse_quote_spanned!(span=> &#receiver[#receiver.len() - 1]),
            )),
            ("get", [index]) if is_sequence(receiver) && is_index(index) => Some(parts(
                syn::parse_quote_spanned!(span=> #index < #receiver.len()),
                syn::parse_quote_spanned!(span=> &#receiver[#index]),
            )),
            // What is left is another vector.
            ("pop", []) if self.names_vector(receiver) => {
                let [last, count] = ["last", "count"].map(|name| self.fresh(name, span, false));
                let taken = syn::parse_quote_spanned!(span=> {
                    let #count: usize = #receiver.len() - 1;
                    let #last = #receiver[#count].clone();
                    #receiver = #receiver[..#count].to_vec();
                    #last
                });
                Some(parts(syn::parse_quote_spanned!(span=> !#receiver.is_empty()), taken))
            }
            ("then_some", [value]) => Some(parts((**receiver).clone(), (*value).clone())),
            // Of another type's `then` the argument is no closure.
            ("then", [function]) if super::closure::closure(function).is_some() => {
                let mut statements = Vec::new();
                let value = self.applied(function, Vec::new(), &mut statements)?;
                Some(parts((**receiver).clone(), block(&statements, Some(&value), call)))
            }
            ("copied" | "cloned", []) => {
                let inner = self.conditional(receiver)?;
                let value = pointed_to(inner.value);
                let value = if name == "cloned" { syn::parse_quote!(#value.clone()) } else { value };
                Some(Conditional { value, ..inner })
            }
            ("map", [function]) => {
                let inner = self.conditional(receiver)?;
                let mut statements = Vec::new();
                let argument = vec![Argument::Value(Item::Value(inner.value))];
                let value = self.applied(function, argument, &mut statements)?;
                Some(Conditional { value: block(&statements, Some(&value), call), ..inner })
            }
            ("or", [other]) => {
                let first = self.conditional(receiver)?;
                let other = match self.conditional(other) {
                    Some(other) => other,
                    None => self.present(other)?,
                };
                Some(self.either(first, other, span))
            }
            ("or_else", [function]) if super::closure::closure(function).is_some() => {
                let first = self.conditional(receiver)?;
                let mut before = Vec::new();
                let other = self.applied(function, Vec::new(), &mut before)?;
                let other =
                    self.conditional(&other).filter(|other| before.is_empty() && other.before.is_empty())?;
                Some(self.either(first, other, span))
            }
            ("split_first", []) if is_sequence(receiver) => Some(parts(
                syn::parse_quote_spanned!(span=> !#receiver.is_empty()),
                syn::parse_quote_spanned!(span=> (&#receiver[0], &#receiver[1..])),
            )),
            ("split_last", []) if is_sequence(receiver) => Some(parts(
                syn::parse_quote_spanned!(span=> !#receiver.is_empty()),
                syn::parse_quote_spanned!(span=>
                    (&#receiver[#receiver.len() - 1], &#receiver[..#receiver.len() - 1])
                ),
            )),
            ("min_by" | "max_by", [order]) => self.chosen(call, order),
            ("reduce", [function]) => self.reduced(call, function),
            _ => None,
        }
    }

    /// `Some(x)`, evaluated where it stands.
    fn present(&mut self, some: &Expr) -> Option<Conditional> {
        let Expr::Call(call) = unparenthesized(some) else { return None };
        if !matches!(&*call.func, Expr::Path(path) if path.path.is_ident("Some")) {
            return None;
        }
        let (value, name) = (call.args.first()?, self.fresh("other", some.span(), false));
        let before = vec![syn::parse_quote_spanned!(some.span()=> let #name = #value;)];
        Some(Conditional { before, present: syn::parse_quote!(true), value: syn::parse_quote!(#name) })
    }

    /// The first of two that is there.
    fn either(&mut self, first: Conditional, other: Conditional, span: proc_macro2::Span) -> Conditional {
        let (name, mut before) = (self.fresh("present", span, false), first.before);
        let (there, value, present, otherwise) = (first.present, first.value, other.present, other.value);
        before.push(syn::parse_quote_spanned!(span=> let #name: bool = #there;));
        before.extend(other.before);
        Conditional {
            before,
            present: syn::parse_quote_spanned!(span=> #name || #present),
            value: syn::parse_quote_spanned!(span=> if #name { #value } else { #otherwise }),
        }
    }

    /// `xs.iter().max_by(order)`: which item it is carries no derivative, and the item is looked up.
    fn chosen(&mut self, call: &ExprMethodCall, order: &Expr) -> Option<Conditional> {
        let (before, base, copied) = self.items(&call.receiver)?;
        let span = call.method.span();
        let method = &call.method;
        let chain: Expr = if copied {
            syn::parse_quote_spanned!(span=> #base.iter().cloned())
        } else {
            syn::parse_quote_spanned!(span=> #base.iter())
        };
        let compared = match unparenthesized(order) {
            Expr::Closure(closure) if closure.inputs.len() == 2 => {
                let (first, second, body) = (&closure.inputs[0], &closure.inputs[1], &closure.body);
                quote!({ let #first = &left.1; let #second = &right.1; #body })
            }
            path => quote!(#path(&left.1, &right.1)),
        };
        let at = self.fresh("at", span, false);
        let found: Stmt = syn::parse_quote_spanned!(span=>
            let #at = #chain.enumerate().#method(|left, right| #compared).map(|found| found.0);
        );
        let element: Expr = syn::parse_quote_spanned!(span=> #base[#at.unwrap_or(usize::MAX)]);
        let value = if copied { element } else { syn::parse_quote_spanned!(span=> &#element) };
        let before = before.into_iter().chain([found]).collect();
        Some(Conditional { before, present: syn::parse_quote!(#at.is_some()), value })
    }

    /// The sequence whose items an iterator gives, and whether it gives copies. A chain that gives values is collected.
    pub(super) fn items(&mut self, iterator: &Expr) -> Option<(Vec<Stmt>, Expr, bool)> {
        if let Expr::Reference(reference) = iterator {
            return is_sequence(&reference.expr).then(|| (Vec::new(), (*reference.expr).clone(), false));
        }
        if let Expr::Path(path) = iterator {
            let name = path.path.get_ident().and_then(crate::parse::binding_of)?;
            let lent = match self.types.get(&name) {
                Some(ty) => matches!(ty, syn::Type::Reference(_)),
                None => self.sequences.contains(&name).then_some(false)?,
            };
            return Some((Vec::new(), iterator.clone(), !lent));
        }
        if !self.is_active(iterator) {
            let (items, span) = (self.fresh("items", iterator.span(), false), iterator.span());
            let core = &self.options.core;
            let collected: Stmt = syn::parse_quote_spanned!(span=>
                let #items: #core::__private::Vec<_> =
                    ::core::iter::IntoIterator::into_iter(#iterator).collect();
            );
            return Some((vec![collected], syn::parse_quote!(#items), true));
        }
        if matches!(iterator, Expr::Array(_) | Expr::Macro(_)) {
            let items = self.fresh("items", iterator.span(), false);
            let made: Stmt = syn::parse_quote_spanned!(iterator.span()=> let #items = #iterator;);
            return Some((vec![made], syn::parse_quote!(#items), true));
        }
        let Expr::MethodCall(source) = unparenthesized(iterator) else { return None };
        match (source.method.to_string().as_str(), &*source.receiver) {
            ("into_iter", base @ Expr::Path(_)) => self.items(base),
            ("copied" | "cloned", Expr::MethodCall(inner))
                if inner.method == "iter" && is_sequence(&inner.receiver) =>
            {
                Some((Vec::new(), (*inner.receiver).clone(), true))
            }
            ("iter", base) if is_sequence(base) => Some((Vec::new(), base.clone(), false)),
            ("into_iter", new @ (Expr::Array(_) | Expr::Macro(_))) => self.items(new),
            _ if super::chain::is_iterator(iterator) => {
                let span = iterator.span();
                let given = gives(iterator)?;
                let values: Expr = match given {
                    Given::Values => iterator.clone(),
                    Given::References => syn::parse_quote_spanned!(span=> #iterator.cloned()),
                };
                let (items, core) = (self.fresh("items", span, false), &self.options.core);
                let collected: Stmt = syn::parse_quote_spanned!(span=>
                    let #items: #core::__private::Vec<_> = #values.collect();
                );
                Some((vec![collected], syn::parse_quote!(#items), given == Given::Values))
            }
            _ => None,
        }
    }

    /// `chain.reduce(f)`: a fold that begins with the first item.
    fn reduced(&mut self, call: &ExprMethodCall, function: &Expr) -> Option<Conditional> {
        let (before, base, copied) = self.items(&call.receiver)?;
        if !copied {
            return None;
        }
        let span = call.method.span();
        let (acc, item) = (self.fresh("acc", span, true), self.fresh("item", span, false));
        let named =
            |name: &proc_macro2::Ident| Argument::Value(Item::Value(syn::parse_quote_spanned!(span=> #name)));
        let next = self.applied_alone(function, vec![named(&acc), named(&item)])?;
        let value = syn::parse_quote_spanned!(span=> {
            let mut #acc = #base[0].clone();
            for #item in #base.iter().cloned().skip(1) { #acc = #next; }
            #acc
        });
        Some(Conditional { before, present: syn::parse_quote_spanned!(span=> !#base.is_empty()), value })
    }

    /// Such an `Option` behind which `?` stands, at once or behind `ok_or(..)`.
    pub(super) fn questioned(&mut self, inner: &Expr) -> Option<Expr> {
        let (before, value) = self.asked(inner)?;
        Some(block(&before, Some(&value), inner))
    }

    fn asked(&mut self, inner: &Expr) -> Option<(Vec<Stmt>, Expr)> {
        let span = inner.span();
        let (option, exit): (&Expr, Expr) = match (self.result?, unparenthesized(inner)) {
            (Family::Option, option) => (option, syn::parse_quote_spanned!(span=> return None)),
            (Family::Result, Expr::MethodCall(call)) if call.args.len() == 1 => {
                let error = &call.args[0];
                let error = match call.method.to_string().as_str() {
                    "ok_or" => error.clone(),
                    "ok_or_else" => self.applied_alone(error, Vec::new())?,
                    _ => return None,
                };
                let exit = syn::parse_quote_spanned!(span=> return Err(::core::convert::From::from(#error)));
                (&*call.receiver, exit)
            }
            _ => return None,
        };
        let Conditional { mut before, present, value } = self.conditional(option)?;
        before.push(syn::parse_quote_spanned!(span=> if !(#present) { #exit; }));
        Some((before, value))
    }

    /// What takes a value out of such an `Option`, or the `Option` itself.
    pub(super) fn opened_conditional(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let name = call.method.to_string();
        if !matches!(
            (name.as_str(), arguments.len()),
            ("unwrap" | "unwrap_or_default", 0)
                | ("expect" | "unwrap_or" | "unwrap_or_else", 1)
                | ("map_or", 2)
        ) {
            return None;
        }
        let Conditional { before, present, value } = self.conditional(&call.receiver)?;
        let span = call.span();
        let otherwise: Expr = match (name.as_str(), &arguments[..]) {
            ("unwrap" | "expect", _) => return Some(block(&before, Some(&value), call)),
            ("unwrap_or", [other]) => (*other).clone(),
            ("unwrap_or_default", []) => {
                syn::parse_quote_spanned!(span=> ::core::default::Default::default())
            }
            ("unwrap_or_else", [function]) => self.applied_alone(function, Vec::new())?,
            ("map_or", [other, function]) => {
                let argument = vec![Argument::Value(Item::Value(value))];
                let value = self.applied_alone(function, argument)?;
                let whole: Expr = syn::parse_quote_spanned!(span=> if #present { #value } else { #other });
                return Some(block(&before, Some(&whole), call));
            }
            _ => return None,
        };
        let whole: Expr = syn::parse_quote_spanned!(span=> if #present { #value } else { #otherwise });
        Some(block(&before, Some(&whole), call))
    }

    /// Such an `Option` as a value. `first()` and the like alone may be methods of another type.
    pub(super) fn whole_conditional(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        if !["then", "then_some", "copied", "cloned", "map", "or", "or_else", "pop"]
            .contains(&call.method.to_string().as_str())
        {
            return None;
        }
        let Conditional { before, present, value } = self.conditional(&Expr::MethodCall(call.clone()))?;
        let whole: Expr = syn::parse_quote_spanned!(call.span()=> if #present { Some(#value) } else { None });
        Some(if before.is_empty() { whole } else { block(&before, Some(&whole), call) })
    }

    /// `v.pop();`, of which nothing is used.
    pub(super) fn popped(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        if call.method != "pop" {
            return None;
        }
        let Conditional { present, value, .. } = self.conditional(&Expr::MethodCall(call.clone()))?;
        Some(syn::parse_quote_spanned!(call.span()=> if #present { #value; }))
    }

    fn applied_alone(&mut self, function: &Expr, arguments: Vec<Argument>) -> Option<Expr> {
        let mut statements = Vec::new();
        let value = self.applied(function, arguments, &mut statements)?;
        Some(if statements.is_empty() { value } else { block(&statements, Some(&value), function) })
    }

    /// `if let Some(x) = xs.first() { .. } else { .. }`
    pub(super) fn conditional_branch(&mut self, branch: &syn::ExprIf) -> Option<Expr> {
        let Expr::Let(binding) = &*branch.cond else { return None };
        let pattern = some(&binding.pat)?;
        let Conditional { before, present, value } = self.conditional(&binding.expr)?;
        let (span, then) = (branch.span(), &branch.then_branch.stmts);
        let otherwise = branch.else_branch.as_ref().map(|(token, otherwise)| quote!(#token #otherwise));
        let mut bound = Vec::new();
        self.bind(pattern, Item::Value(value), &mut bound);
        let whole: Expr = syn::parse_quote_spanned!(span=>
            if #present { #(#bound)* #(#then)* } #otherwise
        );
        Some(if before.is_empty() { whole } else { block(&before, Some(&whole), branch) })
    }

    /// `while let Some(x) = xs.pop() { .. }`
    pub(super) fn conditional_loop(&mut self, repeat: &syn::ExprWhile) -> Option<Expr> {
        let (label, condition, body) = (&repeat.label, &repeat.cond, &repeat.body);
        let branch = syn::parse_quote_spanned!(repeat.span()=> if #condition #body else { break; });
        let branch = self.conditional_branch(&branch)?;
        Some(syn::parse_quote_spanned!(repeat.span()=> #label loop { #branch }))
    }

    /// `match xs.first() { Some(x) => .., None => .. }`
    pub(super) fn conditional_match(&mut self, choice: &syn::ExprMatch) -> Option<Expr> {
        let [first, second] = &choice.arms[..] else { return None };
        let (with, without) = if some(&first.pat).is_some() { (first, second) } else { (second, first) };
        let pattern = some(&with.pat)?;
        if !flow::bound(&without.pat).is_empty() {
            return None;
        }
        let Conditional { before, present, value } = self.conditional(&choice.expr)?;
        let (then, otherwise, span) = (&with.body, &without.body, choice.span());
        let mut bound = Vec::new();
        self.bind(pattern, Item::Value(value), &mut bound);
        let whole: Expr = syn::parse_quote_spanned!(span=>
            if #present { #(#bound)* #then } else { #otherwise }
        );
        Some(if before.is_empty() { whole } else { block(&before, Some(&whole), choice) })
    }

    /// `let Some(x) = xs.first() else { .. };` and `let x = xs.first()?;`
    pub(super) fn conditional_local(&mut self, local: &syn::Local) -> Option<Vec<Stmt>> {
        let init = local.init.as_ref()?;
        if !self.is_active(&init.expr) {
            return None;
        }
        let (mut statements, pattern, value) = match (&init.diverge, &*init.expr) {
            (Some((_, diverge)), option) => {
                let pattern = some(&local.pat)?;
                let Conditional { mut before, present, value } = self.conditional(option)?;
                before.push(syn::parse_quote_spanned!(local.span()=> if !(#present) #diverge));
                (before, pattern, value)
            }
            (None, Expr::Try(question)) => {
                let (before, value) = self.asked(&question.expr)?;
                (before, &local.pat, value)
            }
            _ => return None,
        };
        self.bind(pattern, Item::Value(value), &mut statements);
        Some(statements)
    }
}

/// What a reference points to, on both sides of a branch.
fn pointed_to(value: Expr) -> Expr {
    match value {
        Expr::Reference(reference) => *reference.expr,
        Expr::If(mut branch) => {
            let otherwise = branch.else_branch.iter_mut().map(|(_, otherwise)| &mut **otherwise);
            let blocks = otherwise.filter_map(|otherwise| match otherwise {
                Expr::Block(inner) => Some(&mut inner.block),
                _ => None,
            });
            for block in std::iter::once(&mut branch.then_branch).chain(blocks) {
                if let Some(Stmt::Expr(tail, None)) = block.stmts.last_mut() {
                    *tail = pointed_to(tail.clone());
                }
            }
            Expr::If(branch)
        }
        other => syn::parse_quote_spanned!(other.span()=> *#other),
    }
}

/// What the items of a chain are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Values,
    References,
}

/// What a chain gives, as far as its adapters tell.
fn gives(iterator: &Expr) -> Option<Given> {
    let Expr::MethodCall(call) = iterator else { return None };
    match call.method.to_string().as_str() {
        "map" | "filter_map" | "map_while" | "scan" | "copied" | "cloned" => Some(Given::Values),
        "iter" => Some(Given::References),
        "filter" | "skip" | "take" | "rev" | "step_by" | "take_while" | "skip_while" | "chain"
        | "inspect" => gives(&call.receiver),
        _ => None,
    }
}

/// `x` of `Some(x)`.
fn some(pattern: &Pat) -> Option<&Pat> {
    match pattern {
        Pat::TupleStruct(inner) if inner.path.is_ident("Some") => inner.elems.first(),
        _ => None,
    }
}

/// Whether a place can be a slice, an array or a vector, as far as its form tells.
pub(super) fn is_sequence(base: &Expr) -> bool {
    match base {
        Expr::Path(_) => true,
        Expr::Field(field) => is_sequence(&field.base),
        Expr::Index(index) => is_sequence(&index.expr),
        Expr::Paren(inner) => is_sequence(&inner.expr),
        _ => false,
    }
}

/// Whether an index is one position, and can be written twice.
fn is_index(index: &Expr) -> bool {
    match index {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Paren(inner) => is_index(&inner.expr),
        Expr::Binary(binary) => {
            flow::is_arithmetic(&binary.op) && is_index(&binary.left) && is_index(&binary.right)
        }
        _ => false,
    }
}
