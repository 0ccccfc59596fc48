//! Loops: `for`, `while` and `loop`.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, Pat, RangeLimits};

use super::control::Target;
use super::jump::{Frame, Sort};
use super::{Lowerer, Meaning, flow};
use crate::ir::{Expression, Head, Kind, Loop, Name, Pattern, Range, Statement, Ty, Var};
use crate::parse::binding_of;

impl Lowerer<'_, '_> {
    /// Lowers the body of a loop and pushes the loop. `value` is where a `break` takes its value.
    pub(super) fn repeat(
        &mut self,
        label: Option<&syn::Label>,
        value: Option<Var>,
        head: Head,
        body: impl FnOnce(&mut Self),
    ) {
        let number = self.loops;
        self.loops += 1;
        let outside = self.meanings.clone();
        let (frame, body) = self.framed(Frame::new(Sort::Loop, label, value), body);
        self.meanings = outside;
        let body = frame.loop_body(body);
        let whole =
            self.nested(|this| this.push(Statement::Loop(Loop { number, head, body, adjoint: None })));
        self.push_whole(&frame, whole);
    }

    pub(super) fn for_loop(&mut self, each: &syn::ExprForLoop) {
        if self.for_each(each) || self.for_range(each) {
            return;
        }
        if flow::carriers(&each.expr).is_disjoint(&self.active) {
            return self.for_items(each);
        }
        let help = "loop over a range of integers, a slice, an array or a `Vec`, and index the others";
        self.unsupported(&each.expr, "a `for` loop over this iterator", help);
    }

    /// `for` over a range of integers, from either end, in steps.
    fn for_range(&mut self, each: &syn::ExprForLoop) -> bool {
        let Some(walk) = count(&each.expr) else { return false };
        let binding = match &*each.pat {
            Pat::Ident(name) => binding_of(&name.ident),
            Pat::Wild(_) => None,
            _ => return false,
        };
        // A closed range in steps cannot be gone through backward: its open form can.
        let closed = walk.closed && walk.step.is_none();
        let start = self.bounded(walk.start, false);
        let end = self.bounded(walk.end, walk.closed && !closed);
        let step = walk.step.map(|step| self.bounded(step, false));
        let name = binding.map_or(Name::Wish("i".to_owned()), |binding| {
            Name::User(self.source.bindings[binding].name.clone())
        });
        let index = self.program.variable(name, Ty::Integer, Kind::Local, each.pat.span());
        let head = Head::Range(Range { index, start, end, closed, step, reversed: walk.reversed });
        self.repeat(each.label.as_ref(), None, head, |this| {
            if let Some(binding) = binding {
                this.bind_index(binding, index);
            }
            this.list(&each.body.stmts, Target::Loop);
        });
        true
    }

    /// The name of an index; a `mut` one is a copy.
    pub(super) fn bind_index(&mut self, binding: usize, index: Var) {
        self.meanings.insert(binding, Meaning::Variable(index));
        if self.source.bindings[binding].mutable {
            let copy = self.declare(binding, Kind::Mutable);
            self.push(Statement::Let { variable: copy, value: Expression::Variable(index) });
        }
    }

    /// `for` over items that carry no derivative: the backward pass keeps what it needs of them.
    fn for_items(&mut self, each: &syn::ExprForLoop) {
        let iterator = self.copied(&each.expr);
        let outside = self.meanings.clone();
        let variables = self.pattern_variables(&each.pat);
        if self.lends(&each.expr) {
            self.bound_by_structure(&each.pat);
        }
        let pattern = Pattern { text: self.verbatim(&each.pat), variables, sources: Vec::new() };
        self.repeat(each.label.as_ref(), None, Head::Each { pattern, iterator }, |this| {
            this.list(&each.body.stmts, Target::Loop);
        });
        self.meanings = outside;
    }

    /// Whether the items of an iterator, or parts of them, are seen to be references.
    fn lends(&self, iterator: &Expr) -> bool {
        match strip(iterator) {
            Expr::Reference(_) => true,
            Expr::MethodCall(call) => match call.method.to_string().as_str() {
                "iter" | "windows" | "chunks" | "chunks_exact" => true,
                "enumerate" | "rev" | "skip" | "take" | "step_by" | "zip" | "filter" | "chain" => {
                    self.lends(&call.receiver) || call.args.iter().any(|other| self.lends(other))
                }
                _ => false,
            },
            path => self.is_bound(path),
        }
    }

    pub(super) fn while_loop(&mut self, repeat: &syn::ExprWhile) {
        let (label, condition, body) = (&repeat.label, &repeat.cond, &repeat.body);
        if matches!(**condition, Expr::Let(_)) || contains_let(condition) || self.writes(condition) {
            // What happens in the condition is a part of the iteration.
            let whole: syn::ExprLoop = syn::parse_quote_spanned!(repeat.span()=>
                #label loop { if #condition #body else { break; } }
            );
            return self.forever(&whole, None);
        }
        let head = Head::While(self.copied(condition));
        self.repeat(label.as_ref(), None, head, |this| this.list(&body.stmts, Target::Loop));
    }

    pub(super) fn forever(&mut self, repeat: &syn::ExprLoop, value: Option<Var>) {
        self.repeat(repeat.label.as_ref(), value, Head::Forever, |this| {
            this.list(&repeat.body.stmts, Target::Loop);
        });
    }

    /// A labelled block.
    pub(super) fn labelled(&mut self, block: &syn::ExprBlock, target: Target) {
        let value = match target {
            Target::Value(variable) => Some(variable),
            _ => None,
        };
        let frame = Frame::new(Sort::Block, block.label.as_ref(), value);
        let target = if value.is_some() { target } else { Target::Effect };
        let outside = self.meanings.clone();
        let (frame, body) = self.framed(frame, |this| this.list(&block.block.stmts, target));
        if frame.is_left() {
            self.meanings = outside;
        }
        self.push_whole(&frame, body);
    }

    /// A bound of a range, in a variable unless it is cheap to repeat. `after` is one more than the bound.
    fn bounded(&mut self, bound: &Expr, after: bool) -> Expression {
        let verbatim = if after { self.verbatim(&quote!((#bound) + 1)) } else { self.verbatim(bound) };
        match (bound, after) {
            (Expr::Lit(literal), false) => Expression::Literal(quote!(#literal)),
            _ if verbatim.pure => Expression::Verbatim(verbatim),
            _ => Expression::Variable(self.define(
                Name::Intermediate,
                Ty::Integer,
                bound.span(),
                Expression::Verbatim(verbatim),
            )),
        }
    }
}

/// The expression without parentheses.
pub(super) fn strip(expression: &Expr) -> &Expr {
    match expression {
        Expr::Paren(inner) => strip(&inner.expr),
        other => other,
    }
}

/// A range of integers and the way through it.
struct Count<'e> {
    start: &'e Expr,
    end: &'e Expr,
    closed: bool,
    step: Option<&'e Expr>,
    reversed: bool,
}

/// `a..b`, `a..=b`, with `step_by` and then `rev` behind it.
fn count(expression: &Expr) -> Option<Count<'_>> {
    match expression {
        Expr::Paren(inner) => count(&inner.expr),
        Expr::Group(inner) => count(&inner.expr),
        Expr::Range(syn::ExprRange { start: Some(start), end: Some(end), limits, .. }) => {
            let closed = matches!(limits, RangeLimits::Closed(_));
            Some(Count { start, end, closed, step: None, reversed: false })
        }
        Expr::MethodCall(call) if call.method == "rev" && call.args.is_empty() => {
            let inner = count(&call.receiver)?;
            Some(Count { reversed: !inner.reversed, ..inner })
        }
        // Steps from the far end are not steps from the near end backward.
        Expr::MethodCall(call) if call.method == "step_by" && call.args.len() == 1 => {
            let inner = count(&call.receiver).filter(|inner| !inner.reversed && inner.step.is_none())?;
            Some(Count { step: call.args.first(), ..inner })
        }
        _ => None,
    }
}

fn contains_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(binary) => contains_let(&binary.left) || contains_let(&binary.right),
        _ => false,
    }
}
