//! `map`, `and_then` and their kin on an `Option` or a `Result`: a `match`.

use syn::spanned::Spanned;
use syn::{Expr, ExprMethodCall, Stmt, Type};

use super::closure::Argument;
use super::item::Item;
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
        let known = matches!(
            (name.as_str(), arguments.len()),
            ("map" | "and_then" | "filter", 1) | ("map_or" | "map_or_else", 2)
        );
        if !known || super::chain::is_iterator(&call.receiver) {
            return None;
        }
        let kept = matches!(name.as_str(), "map" | "and_then" | "filter");
        let family = self.family(&call.receiver).or(context.filter(|_| kept)).or(match name.as_str() {
            "map_or" | "map_or_else" => Some(Family::Option),
            _ => None,
        })?;
        let (function, span) = (arguments.last()?, call.span());
        let inside = self.fresh("inside", span, false);
        let mut statements: Vec<Stmt> = Vec::new();
        let item = Item::Value(syn::parse_quote_spanned!(span=> #inside));
        let argument = if name == "filter" { Argument::Reference(item) } else { Argument::Value(item) };
        let value = self.applied(function, vec![argument], &mut statements)?;
        let receiver = self.matched_in(&call.receiver, family);
        let (good, bad): (Expr, Expr) = match family {
            Family::Option => (syn::parse_quote!(Some), syn::parse_quote!(None)),
            Family::Result => (syn::parse_quote!(Ok), syn::parse_quote!(Err)),
        };
        let failure = self.fresh("failure", span, false);
        let value = match name.as_str() {
            "map" => syn::parse_quote_spanned!(span=> #good(#value)),
            "filter" => {
                syn::parse_quote_spanned!(span=> if #value { #good(#inside) } else { #bad })
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
                "copied" | "cloned" | "as_ref" | "map" | "and_then" | "filter" | "or" | "or_else" => {
                    self.family(&call.receiver)
                }
                _ => None,
            },
            _ => None,
        }
    }
}
