//! Jumps: `return`, `break` and `continue` become exits of the scopes around them.

use std::collections::HashSet;

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Stmt};

use super::{Lowerer, flow};
use crate::diagnostics;
use crate::ir::{Block as Lowered, Exit, Expression, Kind, Name, Place, Rest, Scope, Statement, Ty, Var};

/// What a jump can leave.
pub(super) struct Frame {
    pub(super) sort: Sort,
    label: Option<String>,
    /// Where the value goes that the jump takes along.
    pub(super) value: Option<Var>,
    /// The scopes around the whole, and around the body of a loop, once a jump leaves them.
    leave: Exits,
    next: Exits,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Function,
    Loop,
    Block,
}

#[derive(Default)]
struct Exits {
    scope: Option<Var>,
    count: usize,
}

impl Exits {
    /// A block, in the scope that the exits leave if there are any.
    fn scoped(&self, body: Lowered) -> Lowered {
        let Some(exit) = self.scope else { return body };
        let none = Statement::Let { variable: exit, value: Expression::count(0) };
        Lowered { statements: vec![none, Statement::Scope(Scope { exit, body })] }
    }
}

impl Frame {
    pub(super) fn new(sort: Sort, label: Option<&syn::Label>, value: Option<Var>) -> Self {
        let label = label.map(|label| label.name.ident.to_string());
        Self { sort, label, value, leave: Exits::default(), next: Exits::default() }
    }

    /// The body of a loop, in the scope that `continue` leaves if there is one.
    pub(super) fn loop_body(&self, body: Lowered) -> Lowered {
        self.next.scoped(body)
    }

    /// Whether a jump leaves the whole.
    pub(super) fn is_left(&self) -> bool {
        self.leave.scope.is_some()
    }
}

impl Lowerer<'_, '_> {
    /// Lowers what jumps can leave; gives back the frame that says which did.
    pub(super) fn framed(&mut self, frame: Frame, inside: impl FnOnce(&mut Self)) -> (Frame, Lowered) {
        self.frames.push(frame);
        let block = self.nested(inside);
        let frame = self.frames.pop().expect("the frame was pushed");
        (frame, block)
    }

    /// Pushes a block, in the scope that exits leave if there are any.
    pub(super) fn push_whole(&mut self, frame: &Frame, block: Lowered) {
        let block = frame.leave.scoped(block);
        self.block.statements.extend(block.statements);
    }

    /// Lowers a jump; whether the expression is one.
    pub(super) fn jump(&mut self, expression: &Expr) -> bool {
        match expression {
            Expr::Paren(inner) => return self.jump(&inner.expr),
            Expr::Return(exit) => self.return_from_function(exit),
            Expr::Break(jump) => {
                let Some(frame) = self.target(jump.label.as_ref(), false) else { return true };
                if let (Some(value), Some(target)) = (&jump.expr, self.frames[frame].value) {
                    let value = self.evaluate(value);
                    self.push(Statement::Assign { place: Place::whole(target), value });
                }
                self.leave(frame, false, jump.span());
            }
            Expr::Continue(jump) => {
                let Some(frame) = self.target(jump.label.as_ref(), true) else { return true };
                self.leave(frame, true, jump.span());
            }
            _ => return false,
        }
        true
    }

    fn return_from_function(&mut self, exit: &syn::ExprReturn) {
        if exit.expr.as_deref().is_some_and(|value| self.is_failure(value)) {
            // Nothing runs backward after `return None`.
            let verbatim = self.verbatim(exit);
            self.push(Statement::Effect(verbatim));
            return;
        }
        if let (Some(value), None) = (&exit.expr, &self.source.output.written) {
            self.unit_tail(value);
        } else if let Some(value) = &exit.expr {
            let value = self.tail(value);
            let result = self.result();
            self.push(Statement::Assign { place: Place::whole(result), value });
        }
        self.leave(0, false, exit.span());
    }

    /// The variable of the function's value, where it comes from several places.
    pub(super) fn result(&mut self) -> Var {
        if let Some(result) = self.frames[0].value {
            return result;
        }
        let name = Name::Wish("L".to_owned());
        let result = self.program.variable(name, Ty::Unknown, Kind::Deferred, Span::call_site());
        self.frames[0].value = Some(result);
        result
    }

    /// The frame that a `break` or `continue` means.
    fn target(&mut self, label: Option<&syn::Lifetime>, next: bool) -> Option<usize> {
        let name = label.map(|label| label.ident.to_string());
        let found = self.frames.iter().rposition(|frame| match &name {
            Some(_) => frame.label == name,
            None => frame.sort == Sort::Loop,
        });
        if found.is_none() {
            let help =
                if next { "continue a loop of this function" } else { "leave a loop of this function" };
            self.diagnostics.report_at(
                label.map_or_else(Span::call_site, Spanned::span),
                diagnostics::unsupported("this jump", help),
            );
        }
        found
    }

    fn leave(&mut self, frame: usize, next: bool, span: Span) {
        let frame = &mut self.frames[frame];
        let wish = frame.label.clone().unwrap_or_else(|| if next { "next" } else { "exit" }.to_owned());
        let wish = if next && frame.label.is_some() { format!("{wish}_next") } else { wish };
        let exits = if next { &mut frame.next } else { &mut frame.leave };
        exits.count += 1;
        let number = exits.count;
        let exit = *exits
            .scope
            .get_or_insert_with(|| self.program.variable(Name::Wish(wish), Ty::Size, Kind::Mutable, span));
        self.push(Statement::Assign { place: Place::whole(exit), value: Expression::count(number) });
        self.push(Statement::Exit(Exit { exit, number }));
    }

    /// Whether a value is `Err(..)` or `None`, which leave the function without a value.
    pub(super) fn is_failure(&self, value: &Expr) -> bool {
        self.source.output.wrapper.is_some()
            && match value {
                Expr::Call(call) => flow::last_segment(&call.func).as_deref() == Some("Err"),
                other => flow::last_segment(other).as_deref() == Some("None"),
            }
    }

    /// Whether the expression contains a jump out of it, other than one without a value.
    pub(super) fn jumps_out(&self, tokens: &impl ToTokens) -> bool {
        let mut jumps = Jumps { lowerer: self, loops: 0, labels: HashSet::new(), found: false };
        let tokens = tokens.to_token_stream();
        match syn::parse2::<Expr>(tokens.clone()) {
            Ok(expression) => jumps.visit_expr(&expression),
            Err(_) => {
                if let Ok(statement) = syn::parse2::<Stmt>(tokens) {
                    jumps.visit_stmt(&statement);
                }
            }
        }
        jumps.found
    }

    /// Whether a block always ends with a jump.
    pub(super) fn leaves(&self, block: &Block) -> bool {
        match block.stmts.last() {
            Some(Stmt::Expr(last, _)) => self.always_leaves(last),
            _ => false,
        }
    }

    pub(super) fn always_leaves(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Return(exit) => !exit.expr.as_deref().is_some_and(|value| self.is_failure(value)),
            Expr::Break(_) | Expr::Continue(_) => true,
            Expr::If(branch) => {
                let otherwise =
                    branch.else_branch.as_ref().is_some_and(|(_, other)| self.always_leaves(other));
                self.leaves(&branch.then_branch) && otherwise
            }
            Expr::Block(inner) => inner.label.is_none() && self.leaves(&inner.block),
            Expr::Match(choice) => {
                !choice.arms.is_empty() && choice.arms.iter().all(|arm| self.always_leaves(&arm.body))
            }
            _ => false,
        }
    }
}

struct Jumps<'l, 's, 'd> {
    lowerer: &'l Lowerer<'s, 'd>,
    /// Loops around the place, inside of the code that is looked at.
    loops: usize,
    labels: HashSet<String>,
    found: bool,
}

impl<'ast> Visit<'ast> for Jumps<'_, '_, '_> {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_label(&mut self, label: &'ast syn::Label) {
        self.labels.insert(label.name.ident.to_string());
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        let out = |label: &Option<syn::Lifetime>| match label {
            Some(label) => !self.labels.contains(&label.ident.to_string()),
            None => self.loops == 0,
        };
        match expression {
            // A closure's jumps end in the closure.
            Expr::Closure(_) => {}
            Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_) => {
                self.loops += 1;
                visit::visit_expr(self, expression);
                self.loops -= 1;
            }
            Expr::Break(jump) => self.found |= out(&jump.label),
            Expr::Continue(jump) => self.found |= out(&jump.label),
            Expr::Return(exit) => {
                self.found |= !exit.expr.as_deref().is_some_and(|value| self.lowerer.is_failure(value));
            }
            other => visit::visit_expr(self, other),
        }
    }
}

/// Makes what follows a statement that may leave its [`Rest`], in all blocks.
pub(super) fn rests(block: &mut Lowered) {
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(rests);
    }
    let leaves = |statement: &Statement| !statement.exits().is_empty();
    let Some(last) = block.statements.iter().rposition(leaves) else { return };
    for i in (0..=last).rev() {
        if i + 1 == block.statements.len() {
            continue;
        }
        let after = block.statements[i].exits();
        if !after.is_empty() && !matches!(block.statements[i], Statement::Exit(_)) {
            let body = Lowered { statements: block.statements.split_off(i + 1) };
            block.push(Statement::Rest(Rest { after, body }));
        }
    }
}
