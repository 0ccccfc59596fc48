//! `map`, `and_then` and their kin on an `Option` or a `Result`: a `match`.

use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Stmt, Type};

use super::closure::Argument;
use super::item::{Item, Slot};
use super::{Desugarer, block, unparenthesized};
use crate::parse::binding_of;

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Option,
    Result,
}

impl Family {
    /// The family of a written type.
    pub(super) fn of(ty: &Type) -> Option<Self> {
        let Type::Path(path) = ty else { return None };
        match path.path.segments.last()?.ident.to_string().as_str() {
            "Option" => Some(Self::Option),
            "Result" => Some(Self::Result),
            _ => None,
        }
    }
}

impl Desugarer<'_, '_> {
    /// A call with a closure on a wrapped value, as a `match`. `context`: what the value has to be where it stands.
    pub(super) fn matched(&mut self, call: &ExprMethodCall, context: Option<Family>) -> Option<Expr> {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let name = call.method.to_string();
        if let ("map_err", [function]) = (name.as_str(), &arguments[..]) {
            return self.failing_otherwise(call, function);
        }
        let known = matches!(
            (name.as_str(), arguments.len()),
            ("map" | "and_then" | "filter" | "or" | "or_else", 1) | ("map_or" | "map_or_else", 2)
        );
        if !known || super::chain::is_iterator(&call.receiver) {
            return None;
        }
        let kept = !matches!(name.as_str(), "map_or" | "map_or_else");
        let family = self.family(&call.receiver).or(context.filter(|_| kept)).or(match name.as_str() {
            "map_or" | "map_or_else" => Some(Family::Option),
            "or" => self.family(arguments[0]),
            "or_else" => self.local_closure(arguments[0]).map(|function| match function.inputs.len() {
                0 => Family::Option,
                _ => Family::Result,
            }),
            _ => None,
        })?;
        let (function, span) = (arguments.last()?, call.span());
        if name.starts_with("or") {
            return self.replaced(call, name == "or", family);
        }
        // The closure's own pattern takes what is inside, if it can.
        let slot = Slot::default();
        let mut item = Item::Slot(slot.clone());
        if name == "filter" || self.local_closure(function).is_none() {
            item = self.named(item, "inside", &mut Vec::new());
        }
        let mut statements: Vec<Stmt> = Vec::new();
        let whole = item.clone();
        let argument = if name == "filter" { Argument::Reference(item) } else { Argument::Value(item) };
        let value = self.applied(function, vec![argument], &mut statements)?;
        let inside = slot.pattern();
        let receiver = self.matched_in(&call.receiver, family);
        let (good, bad): (Expr, Expr) = match family {
            Family::Option => (syn::parse_quote!(Some), syn::parse_quote!(None)),
            Family::Result => (syn::parse_quote!(Ok), syn::parse_quote!(Err)),
        };
        let failure = self.fresh("failure", span, false);
        let value = match name.as_str() {
            "map" => syn::parse_quote_spanned!(span=> #good(#value)),
            "filter" => {
                let whole = whole.expression();
                syn::parse_quote_spanned!(span=> if #value { #good(#whole) } else { #bad })
            }
            _ => value,
        };
        let then = block(&statements, Some(&value), call);
        Some(match (name.as_str(), family) {
            ("map_or", Family::Option) => {
                let other = arguments[0];
                syn::parse_quote_spanned!(span=> match (#receiver) { Some(#inside) => #then, None => #other })
            }
            ("map_or", Family::Result) => {
                let other = arguments[0];
                syn::parse_quote_spanned!(span=> match (#receiver) { Ok(#inside) => #then, Err(_) => #other })
            }
            ("map_or_else", Family::Option) => {
                let mut before = Vec::new();
                let other = self.applied(arguments[0], Vec::new(), &mut before)?;
                let other = block(&before, Some(&other), call);
                syn::parse_quote_spanned!(span=> match (#receiver) { Some(#inside) => #then, None => #other })
            }
            (_, Family::Option) => {
                syn::parse_quote_spanned!(span=> match (#receiver) { Some(#inside) => #then, None => None })
            }
            (_, Family::Result) => syn::parse_quote_spanned!(span=>
                match (#receiver) { Ok(#inside) => #then, Err(#failure) => Err(#failure) }
            ),
        })
    }

    /// `x.or(y)`, where `y` is evaluated anyway, and `x.or_else(f)`.
    fn replaced(&mut self, call: &ExprMethodCall, eager: bool, family: Family) -> Option<Expr> {
        let (argument, span) = (&call.args[0], call.span());
        let [inside, failure, other] =
            ["inside", "failure", "other"].map(|name| self.fresh(name, span, false));
        let receiver = self.matched_in(&call.receiver, family);
        let (mut before, mut after): (Vec<Stmt>, Vec<Stmt>) = (Vec::new(), Vec::new());
        let otherwise = if eager {
            let argument = self.matched_in(argument, family);
            before.push(syn::parse_quote_spanned!(span=> let #other = #argument;));
            syn::parse_quote_spanned!(span=> #other)
        } else {
            let given = match family {
                Family::Option => Vec::new(),
                Family::Result => vec![Argument::Value(Item::Value(syn::parse_quote!(#failure)))],
            };
            let value = self.applied(argument, given, &mut after)?;
            block(&after, Some(&value), call)
        };
        let whole: Expr = match family {
            Family::Option => syn::parse_quote_spanned!(span=>
                match (#receiver) { Some(#inside) => Some(#inside), None => #otherwise }
            ),
            Family::Result => syn::parse_quote_spanned!(span=>
                match (#receiver) { Ok(#inside) => Ok(#inside), Err(#failure) => #otherwise }
            ),
        };
        Some(if before.is_empty() { whole } else { block(&before, Some(&whole), call) })
    }

    /// `r.map_err(f)`: a failure is copied through, and so is what is made of it.
    fn failing_otherwise(&mut self, call: &ExprMethodCall, function: &Expr) -> Option<Expr> {
        let span = call.span();
        let [inside, failure] = ["inside", "failure"].map(|name| self.fresh(name, span, false));
        let receiver = self.matched_in(&call.receiver, Family::Result);
        let mut statements = Vec::new();
        let given = Argument::Value(Item::Value(syn::parse_quote!(#failure)));
        let made = self.applied(function, vec![given], &mut statements)?;
        let made = if statements.is_empty() { made } else { block(&statements, Some(&made), call) };
        Some(syn::parse_quote_spanned!(span=>
            match (#receiver) { Ok(#inside) => Ok(#inside), Err(#failure) => Err(#made) }
        ))
    }

    /// What is taken out of a value is in an `Option` or a `Result`, whatever is known of where it comes from.
    pub(super) fn taken_out(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        const TAKING: &[&str] = &["unwrap", "expect", "unwrap_or", "unwrap_or_else", "unwrap_or_default"];
        if !TAKING.contains(&call.method.to_string().as_str()) {
            return None;
        }
        let Expr::MethodCall(inner) = unparenthesized(&call.receiver) else { return None };
        let mut plain = call.clone();
        *plain.receiver = self.matched(inner, Some(Family::Option))?;
        Some(Expr::MethodCall(plain))
    }

    /// The receiver of a chain of such calls.
    fn matched_in(&mut self, receiver: &Expr, family: Family) -> Expr {
        match unparenthesized(receiver) {
            Expr::MethodCall(inner) => self.matched(inner, Some(family)).unwrap_or_else(|| receiver.clone()),
            _ => receiver.clone(),
        }
    }

    /// What an expression is by its form or by a written type.
    fn family(&self, expression: &Expr) -> Option<Family> {
        match unparenthesized(expression) {
            Expr::Path(path) if path.path.is_ident("None") => Some(Family::Option),
            Expr::Path(path) => Family::of(self.types.get(&path.path.get_ident().and_then(binding_of)?)?),
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) if path.path.is_ident("Some") => Some(Family::Option),
                Expr::Path(path) if path.path.is_ident("Ok") || path.path.is_ident("Err") => {
                    Some(Family::Result)
                }
                _ => None,
            },
            Expr::MethodCall(call) => match call.method.to_string().as_str() {
                "ok_or" | "ok_or_else" | "map_err" => Some(Family::Result),
                "ok" | "try_inverse" | "cholesky" | "checked_sub" | "checked_add" | "checked_div" => {
                    Some(Family::Option)
                }
                // What else has `as_ref` gives nothing that has these methods.
                "as_ref" => Some(self.family(&call.receiver).unwrap_or(Family::Option)),
                "copied" | "cloned" | "map" | "and_then" | "filter" | "or" | "or_else" => {
                    self.family(&call.receiver)
                }
                _ => None,
            },
            _ => None,
        }
    }
}
