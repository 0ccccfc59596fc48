//! Consumers: what a chain is for, as loops that do it.

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::{Expr, ExprMethodCall, GenericArgument, Pat, PathArguments, Stmt, Type};

use super::chain::Chain;
use super::closure::Argument;
use super::item::Item;
use super::{Desugarer, block, unparenthesized};
use crate::parse::binding_of;

impl Desugarer<'_, '_> {
    /// A method that uses up a chain, as a block.
    pub(super) fn consumed(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        let name = call.method.to_string();
        let arguments: Vec<&Expr> = call.args.iter().collect();
        if name == "extend" && arguments.len() == 1 {
            return Some(self.extended(call));
        }
        let known = matches!(
            (name.as_str(), arguments.len()),
            ("sum" | "product" | "collect" | "unzip", 0) | ("for_each" | "reduce", 1) | ("fold", 2)
        );
        if !known || !self.is_chain(&call.receiver) {
            return None;
        }
        if name == "collect" && !is_vector(call.turbofish.as_ref()) {
            return None;
        }
        // What was refused is said once: a constant raises no other error.
        let Some(chain) = self.chain(&call.receiver) else { return Some(syn::parse_quote!(0.0)) };
        match (name.as_str(), &arguments[..]) {
            ("sum" | "product", []) => Some(self.total(chain, call)),
            ("fold", [init, function]) => Some(self.folded(chain, init, function, call)),
            ("for_each", [function]) => {
                let statements = self.assembled(chain, None, |this, item, body| {
                    let value = this.applied(function, vec![Argument::Value(item)], body);
                    body.extend(value.map(|value| Stmt::Expr(value, Some(syn::token::Semi::default()))));
                });
                Some(match &statements[..] {
                    [Stmt::Expr(only, _)] => only.clone(),
                    _ => block(&statements, None, call),
                })
            }
            ("collect", []) => Some(self.collected(chain, call)),
            ("unzip", []) => Some(self.unzipped(chain, call)),
            _ => None,
        }
    }

    /// Whether an expression is an iterator here: seen to be one, or the name of a local one.
    pub(super) fn is_chain(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Path(path) => path
                .path
                .get_ident()
                .and_then(binding_of)
                .is_some_and(|name| self.deferred.get(&name).is_some_and(super::chain::is_iterator)),
            Expr::MethodCall(call) if super::chain::ADAPTERS.contains(&call.method.to_string().as_str()) => {
                self.is_chain(&call.receiver)
            }
            Expr::Paren(inner) => super::chain::is_iterator(expression) || self.is_chain(&inner.expr),
            other => super::chain::is_iterator(other),
        }
    }

    /// `sum` and `product`: from the value that std begins with.
    fn total(&mut self, mut chain: Chain, call: &ExprMethodCall) -> Expr {
        let span = call.method.span();
        let sum = call.method == "sum";
        let ty = turbofish(call).or_else(|| self.float_parameter(span));
        let start = self.beginning(sum, ty.as_ref(), span);
        let total = self.fresh(&call.method.to_string(), span, true);
        let parameter = ty.as_ref().is_some_and(|ty| self.is_float_parameter(ty));
        if parameter && chain.is_bare() && gives_references(&chain.levels[0].base) {
            let base = &chain.levels[0].base;
            chain.levels[0].base = syn::parse_quote_spanned!(span=> #base.cloned());
        }
        let ty = ty.map(|ty| quote!(: #ty));
        let mut statements: Vec<Stmt> = vec![syn::parse_quote_spanned!(span=> let mut #total #ty = #start;)];
        statements.extend(self.assembled(chain, None, |this, item, body| {
            let item = this.named_slots(item).expression();
            body.push(match (sum, parameter) {
                (true, false) => syn::parse_quote_spanned!(span=> #total += #item;),
                (false, false) => syn::parse_quote_spanned!(span=> #total *= #item;),
                // The bounds of a type parameter may not include `+=`.
                (true, true) => syn::parse_quote_spanned!(span=> #total = #total + (#item);),
                (false, true) => syn::parse_quote_spanned!(span=> #total = #total * (#item);),
            });
        }));
        block(&statements, Some(&syn::parse_quote!(#total)), call)
    }

    fn is_float_parameter(&self, ty: &Type) -> bool {
        matches!(ty, Type::Path(path)
            if path.path.get_ident().is_some_and(|name| self.floats.contains(&name.to_string())))
    }

    /// What a sum or a product of no items is.
    fn beginning(&self, sum: bool, ty: Option<&Type>, span: Span) -> Expr {
        match ty.filter(|ty| self.is_float_parameter(ty) || has_arguments(ty)) {
            Some(ty) if sum => syn::parse_quote_spanned!(span=>
                <#ty as ::core::iter::Sum>::sum(::core::iter::empty::<#ty>())
            ),
            Some(ty) => syn::parse_quote_spanned!(span=>
                <#ty as ::core::iter::Product>::product(::core::iter::empty::<#ty>())
            ),
            None if sum => syn::parse_quote_spanned!(span=> -0.0),
            None => syn::parse_quote_spanned!(span=> 1.0),
        }
    }

    /// The only float type parameter: the type of a sum of which none is written.
    fn float_parameter(&self, span: Span) -> Option<Type> {
        let name = Ident::new(self.floats.only()?.0, span);
        Some(syn::parse_quote!(#name))
    }

    fn folded(&mut self, chain: Chain, init: &Expr, function: &Expr, call: &ExprMethodCall) -> Expr {
        let span = call.method.span();
        if let Some(whole) = self.folded_by_names(&chain, init, function, call) {
            return whole;
        }
        let state = self.fresh("acc", span, true);
        let mut statements: Vec<Stmt> = vec![syn::parse_quote_spanned!(span=> let mut #state = #init;)];
        statements.extend(self.assembled(chain, None, |this, item, body| {
            let before = Item::Value(syn::parse_quote_spanned!(span=> #state));
            let item = this.named_slots_for(item, function);
            let arguments = vec![Argument::Value(before), Argument::Value(item)];
            if let Some(value) = this.applied(function, arguments, body) {
                body.push(syn::parse_quote_spanned!(span=> #state = #value;));
            }
        }));
        block(&statements, Some(&syn::parse_quote!(#state)), call)
    }

    /// A fold whose state the closure takes as names: these are what changes.
    fn folded_by_names(
        &mut self,
        chain: &Chain,
        init: &Expr,
        function: &Expr,
        call: &ExprMethodCall,
    ) -> Option<Expr> {
        if chain.next.is_some() {
            return None;
        }
        let span = call.method.span();
        let Expr::Closure(closure) = self.renamed(unparenthesized(function)) else { return None };
        if returns(&closure.body) {
            return None;
        }
        let [state, item] = [closure.inputs.first()?.clone(), closure.inputs.get(1)?.clone()];
        let names = self.state_names(&state)?;
        let pattern = mutable(&state);
        let chain = Chain {
            before: chain.before.clone(),
            levels: chain.levels.iter().map(super::chain::Level::copy).collect(),
            item: chain.item.clone(),
            even: chain.even,
            next: None,
            groups: chain.groups.clone(),
        };
        let result: Expr = match &names[..] {
            [one] if !matches!(state, Pat::Tuple(_)) => syn::parse_quote!(#one),
            all => syn::parse_quote!((#(#all,)*)),
        };
        let mut statements: Vec<Stmt> = vec![syn::parse_quote_spanned!(span=> let #pattern = #init;)];
        statements.extend(self.assembled(chain, None, |this, given, body| {
            this.bind(&item, given, body);
            let value = this.body((*closure.body).clone(), None, body);
            let changed = value.filter(|value| quote!(#value).to_string() != quote!(#result).to_string());
            body.extend(changed.map(|value| -> Stmt { syn::parse_quote_spanned!(span=> #result = #value;) }));
        }));
        Some(block(&statements, Some(&result), call))
    }

    /// The names of the state of a fold, if it is names only; from here on they change.
    fn state_names(&mut self, state: &Pat) -> Option<Vec<Ident>> {
        let names = match state {
            Pat::Type(typed) => return self.state_names(&typed.pat),
            Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => vec![name.ident.clone()],
            Pat::Tuple(tuple) => tuple
                .elems
                .iter()
                .map(|name| match name {
                    Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => {
                        Some(name.ident.clone())
                    }
                    _ => None,
                })
                .collect::<Option<Vec<Ident>>>()?,
            _ => return None,
        };
        for name in &names {
            self.bindings[binding_of(name)?].mutable = true;
        }
        Some(names)
    }

    fn named_slots_for(&mut self, item: Item, function: &Expr) -> Item {
        match super::closure::closure(function) {
            Some(_) => item,
            None => self.named_slots(item),
        }
    }

    fn collected(&mut self, chain: Chain, call: &ExprMethodCall) -> Expr {
        let span = call.method.span();
        let items = self.fresh("items", span, true);
        let core = &self.options.core;
        let ty = turbofish(call).map(|ty| quote!(: #ty));
        let mut statements: Vec<Stmt> =
            vec![syn::parse_quote_spanned!(span=> let mut #items #ty = #core::__private::Vec::new();)];
        statements.extend(self.assembled(chain, None, |this, item, body| {
            let item = this.named_slots(item).expression();
            body.push(syn::parse_quote_spanned!(span=> #items.push(#item);));
        }));
        block(&statements, Some(&syn::parse_quote!(#items)), call)
    }

    fn unzipped(&mut self, chain: Chain, call: &ExprMethodCall) -> Expr {
        let span = call.method.span();
        let core = self.options.core.clone();
        let (first, second) = (self.fresh("first", span, true), self.fresh("second", span, true));
        let mut statements: Vec<Stmt> = Vec::new();
        for name in [&first, &second] {
            statements.push(syn::parse_quote_spanned!(span=> let mut #name = #core::__private::Vec::new();));
        }
        statements.extend(self.assembled(chain, None, |this, item, body| {
            let (a, b) = (this.fresh("a", span, false), this.fresh("b", span, false));
            this.bind(&syn::parse_quote!((#a, #b)), item, body);
            body.push(syn::parse_quote_spanned!(span=> #first.push(#a);));
            body.push(syn::parse_quote_spanned!(span=> #second.push(#b);));
        }));
        block(&statements, Some(&syn::parse_quote!((#first, #second))), call)
    }

    /// `v.extend(chain)`
    fn extended(&mut self, call: &ExprMethodCall) -> Expr {
        let span = call.method.span();
        let vector = &call.receiver;
        if !self.is_active(&call.args[0]) {
            // Of references to numbers it takes the numbers.
            let (more, item) = (self.fresh("more", span, true), self.fresh("item", span, false));
            let (items, core) = (&call.args[0], &self.options.core);
            return syn::parse_quote_spanned!(span=> {
                let mut #more = #core::__private::Vec::new();
                ::core::iter::Extend::extend(&mut #more, #items);
                for #item in #more { #vector.push(#item); }
            });
        }
        let chain = self.iterable(&call.args[0]);
        let statements = self.assembled(chain, None, |this, item, body| {
            let item = this.named_slots(item).expression();
            body.push(syn::parse_quote_spanned!(span=> #vector.push(#item);));
        });
        match &statements[..] {
            [Stmt::Expr(only, _)] => only.clone(),
            _ => block(&statements, None, call),
        }
    }
}

/// Whether a type has arguments, as that of a vector has: then it is not that of a number.
fn has_arguments(ty: &Type) -> bool {
    matches!(ty, Type::Path(path)
        if path.path.segments.last().is_some_and(|last| !last.arguments.is_none()))
}

/// Whether the items of a source are references, as far as its methods tell.
pub(super) fn gives_references(base: &Expr) -> bool {
    match base {
        Expr::MethodCall(call) => match call.method.to_string().as_str() {
            "iter" => true,
            "rev" | "skip" | "take" | "step_by" => gives_references(&call.receiver),
            _ => false,
        },
        Expr::Reference(_) => true,
        _ => false,
    }
}

/// The type in `::<T>`.
fn turbofish(call: &ExprMethodCall) -> Option<Type> {
    match call.turbofish.as_ref()?.args.first() {
        Some(GenericArgument::Type(ty)) if !matches!(ty, Type::Infer(_)) => Some(ty.clone()),
        _ => None,
    }
}

/// Whether `collect` makes a vector, as far as is written.
fn is_vector(turbofish: Option<&syn::AngleBracketedGenericArguments>) -> bool {
    match turbofish.and_then(|arguments| arguments.args.first()) {
        Some(GenericArgument::Type(Type::Path(path))) => path.path.segments.last().is_some_and(|last| {
            last.ident == "Vec" && !matches!(last.arguments, PathArguments::Parenthesized(_))
        }),
        _ => true,
    }
}

/// The pattern with all its names declared `mut`.
fn mutable(pattern: &Pat) -> Pat {
    let mut pattern = pattern.clone();
    match &mut pattern {
        Pat::Ident(name) => name.mutability = Some(syn::token::Mut::default()),
        Pat::Tuple(tuple) => tuple.elems.iter_mut().for_each(|inner| *inner = mutable(inner)),
        Pat::Type(typed) => *typed.pat = mutable(&typed.pat),
        _ => {}
    }
    pattern
}

fn returns(body: &Expr) -> bool {
    use syn::visit::{self, Visit};
    struct Returns(bool);
    impl<'ast> Visit<'ast> for Returns {
        fn visit_expr_closure(&mut self, _: &'ast syn::ExprClosure) {}
        fn visit_expr_try(&mut self, _: &'ast syn::ExprTry) {
            self.0 = true;
        }
        fn visit_expr_return(&mut self, exit: &'ast syn::ExprReturn) {
            self.0 = true;
            visit::visit_expr_return(self, exit);
        }
    }
    let mut returns = Returns(false);
    returns.visit_expr(body);
    returns.0
}
