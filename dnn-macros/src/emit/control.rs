//! Control flow as tokens.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Lifetime;

use super::expression::Binding;
use super::{Writer, located};
use crate::ir::{Block, Expression, Float, Head, Kind, Loop, Match, Scope, Statement, Var};

impl Writer<'_> {
    pub(super) fn branch(&self, condition: &Expression, then: &Block, otherwise: &Block) -> TokenStream {
        if then.statements.is_empty() {
            let condition = self.operand(condition, &Float::Some, Binding::Prefix);
            let otherwise = self.block(otherwise);
            return quote!(if !#condition { #otherwise });
        }
        let condition = self.expression(condition, &Float::Some).0;
        let then = self.block(then);
        match &otherwise.statements[..] {
            [] => quote!(if #condition { #then }),
            [Statement::If { condition: next, then: second, otherwise: last }] => {
                let next = self.branch(next, second, last);
                quote!(if #condition { #then } else #next)
            }
            _ => {
                let otherwise = self.block(otherwise);
                quote!(if #condition { #then } else { #otherwise })
            }
        }
    }

    pub(super) fn choice(&self, choice: &Match) -> TokenStream {
        self.arms(choice, |body| {
            let body = self.block(body);
            Some(quote!({ #body }))
        })
        .unwrap_or_default()
    }

    /// A `match` with bodies as `write` writes them, if it can.
    fn arms(&self, choice: &Match, write: impl Fn(&Block) -> Option<TokenStream>) -> Option<TokenStream> {
        let subject = self.verbatim(&choice.subject).0;
        let mut arms = TokenStream::new();
        for arm in &choice.arms {
            let pattern = self.verbatim(&arm.pattern.text).0;
            let guard = arm.guard.as_ref().map(|guard| {
                let guard = self.verbatim(guard).0;
                quote!(if #guard)
            });
            let body = write(&arm.body)?;
            arms.extend(quote!(#pattern #guard => #body));
        }
        Some(quote!(match #subject { #arms }))
    }

    /// An `if` or `match` whose branches all end by assigning to `target`, as a value.
    pub(super) fn branch_value(&self, statement: &Statement, target: Var) -> Option<TokenStream> {
        if self.program.variables[target].kind != Kind::Deferred {
            return None;
        }
        match statement {
            Statement::If { condition, then, otherwise } => {
                let then = self.valued(then, target)?;
                let otherwise = match &otherwise.statements[..] {
                    [next @ Statement::If { .. }] => self.branch_value(next, target)?,
                    _ => self.valued(otherwise, target)?,
                };
                let condition = self.expression(condition, &Float::Some).0;
                Some(quote!(if #condition #then else #otherwise))
            }
            Statement::Match(choice) => self.arms(choice, |body| self.valued(body, target)),
            _ => None,
        }
    }

    /// A block whose last statement assigns to `target`, as a block with that value.
    fn valued(&self, block: &Block, target: Var) -> Option<TokenStream> {
        let (last, before) = block.statements.split_last()?;
        let before = self.block(&Block { statements: before.to_vec() });
        let value = match last {
            Statement::Assign { place, value } if place.root == target && place.path.is_empty() => {
                self.value(value, &self.scalar(target))
            }
            other => self.branch_value(other, target)?,
        };
        Some(quote!({ #before #value }))
    }

    pub(super) fn scope(&self, scope: &Scope) -> TokenStream {
        let label = self.label(scope.exit);
        match &scope.body.statements[..] {
            [Statement::Loop(only)] => self.repeat(only, Some(&label)),
            _ => {
                let body = self.block(&scope.body);
                quote!(#label: { #body })
            }
        }
    }

    /// The label of a scope, named like the variable of its exits.
    pub(super) fn label(&self, exit: Var) -> Lifetime {
        let name = self.names.text(exit).trim_start_matches("r#");
        let span = located(self.program.variables[exit].span);
        let mut label = Lifetime::new(&format!("'{name}"), Span::call_site());
        label.set_span(span);
        label
    }

    pub(super) fn repeat(&self, repeat: &Loop, label: Option<&Lifetime>) -> TokenStream {
        let mut body = self.block(&repeat.body);
        if let Some(adjoint) = &repeat.adjoint {
            body.extend(self.block(adjoint));
        }
        let label = label.map(|label| quote!(#label:));
        match &repeat.head {
            Head::Range(range) => {
                let index = self.name(range.index);
                let bound = |bound: &Expression| {
                    let (tokens, binding) = self.expression(bound, &Float::Some);
                    if binding > Binding::Choice { tokens } else { quote!((#tokens)) }
                };
                let (start, end) = (bound(&range.start), bound(&range.end));
                let all = if range.closed { quote!(#start..=#end) } else { quote!(#start..#end) };
                let all = match &range.step {
                    None => all,
                    Some(step) => {
                        let step = self.expression(step, &Float::Some).0;
                        quote!(::core::iter::Iterator::step_by(#all, #step))
                    }
                };
                let all = if range.reversed { quote!(::core::iter::Iterator::rev(#all)) } else { all };
                quote!(#label for #index in #all { #body })
            }
            Head::While(condition) => {
                let condition = self.verbatim(condition).0;
                quote!(#label while #condition { #body })
            }
            Head::Forever => quote!(#label loop { #body }),
            Head::Each { pattern, iterator } => {
                let pattern = self.verbatim(&pattern.text).0;
                let iterator = self.verbatim(iterator).0;
                quote!(#label for #pattern in #iterator { #body })
            }
        }
    }
}
