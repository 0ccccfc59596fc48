//! Branches: `if`, `if let` and `match`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{BinOp, Expr, Pat};

use super::{Lowerer, flow};
use crate::ir::{Arm, Block, Expression, Kind, Match, Name, Pattern, Place, Statement, Ty, Var, Verbatim};

/// Where the value of a block goes, and what its end means.
#[derive(Clone, Copy)]
pub(super) enum Target {
    /// There is none.
    Effect,
    /// The body of a loop: its end continues the loop.
    Loop,
    /// The body of a function without a value: its end returns.
    Function,
    Value(Var),
    /// The function's value: branches may return it.
    Result(Var),
}

impl Lowerer<'_, '_> {
    /// `if`, with its value assigned to the target if there is one. The condition is remembered.
    pub(super) fn branch(&mut self, branch: &syn::ExprIf, target: Target) {
        if let Some((binding, guard)) = pattern_condition(&branch.cond) {
            return self.pattern_branch(binding, guard.as_ref(), branch, target);
        }
        let condition = self.condition(&branch.cond);
        let outside = self.meanings.clone();
        let then = self.branch_block(&branch.then_branch.stmts, target);
        self.meanings.clone_from(&outside);
        let otherwise = match &branch.else_branch {
            None => Block::default(),
            Some((_, otherwise)) => self.nested(|this| this.finish(otherwise, target)),
        };
        self.meanings = outside;
        self.push(Statement::If { condition: Expression::Variable(condition), then, otherwise });
    }

    /// A condition in a variable: the backward pass branches by it.
    fn condition(&mut self, condition: &Expr) -> Var {
        let span = condition.span();
        let value = match condition {
            // What happens in front of the condition may be differentiated.
            Expr::Block(inner) if self.is_structured(condition) || self.writes(condition) => {
                match inner.block.stmts.split_last() {
                    Some((syn::Stmt::Expr(tail, None), before)) => {
                        for statement in before {
                            self.statement(statement);
                        }
                        self.copied(tail)
                    }
                    _ => self.copied(condition),
                }
            }
            other => self.copied(other),
        };
        self.define(Name::Intermediate, Ty::Bool, span, Expression::Verbatim(value))
    }

    /// `if let pattern = value { .. } else { .. }` is a `match` with two arms.
    fn pattern_branch(
        &mut self,
        binding: &syn::ExprLet,
        guard: Option<&TokenStream>,
        branch: &syn::ExprIf,
        target: Target,
    ) {
        let (pattern, value) = (&binding.pat, &binding.expr);
        let guard = guard.map(|guard| quote!(if #guard));
        let then = &branch.then_branch;
        let otherwise = match &branch.else_branch {
            Some((_, otherwise)) => otherwise.to_token_stream(),
            None => quote!({}),
        };
        let choice: syn::ExprMatch = syn::parse_quote_spanned!(branch.span()=>
            match #value { #pattern #guard => #then _ => #otherwise }
        );
        self.choice(&choice, target);
    }

    /// `match`, with its value assigned to the target if there is one. The arm that was taken is remembered.
    pub(super) fn choice(&mut self, choice: &syn::ExprMatch, target: Target) {
        let span = choice.match_token.span();
        let patterns: Vec<&Pat> = choice.arms.iter().map(|arm| &arm.pat).collect();
        let (subject, places) = self.subject(&choice.expr, &patterns);
        let taken = self.program.variable(Name::Wish("arm".to_owned()), Ty::Size, Kind::Deferred, span);
        self.push(Statement::Declare { variable: taken });
        let outside = self.meanings.clone();
        let mut arms = Vec::new();
        for (number, arm) in choice.arms.iter().enumerate() {
            let (pattern, guard) = match &arm.pat {
                Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
                pattern => (pattern, None),
            };
            let written = self.written_names(pattern, &choice.expr, &arm.body);
            let user = pattern;
            let pattern = self.arm_pattern(pattern, &places);
            let guard = guard.map(|guard| self.copied(guard));
            let body = self.nested(|this| {
                this.push(Statement::Assign { place: Place::whole(taken), value: Expression::count(number) });
                let copies = this.copy_written(&written, &pattern);
                this.finish(&arm.body, target);
                this.put_back(&copies, user, &choice.expr);
            });
            self.meanings.clone_from(&outside);
            arms.push(Arm { pattern, guard, body });
        }
        self.push(Statement::Match(Match { subject, taken, arms }));
    }

    /// What is matched on: its text, and the places in it that carry a derivative.
    fn subject(&mut self, subject: &Expr, patterns: &[&Pat]) -> (Verbatim, Subject) {
        if let Expr::Tuple(tuple) = subject {
            let parts = tuple.elems.iter().enumerate();
            let (texts, places): (Vec<Verbatim>, Vec<Subject>) =
                parts.map(|(i, element)| self.subject(element, &parts_of(patterns, i))).unzip();
            let tokens = texts.iter().map(|text| &text.tokens);
            let tokens = quote!((#(#tokens,)*));
            let reads = texts.iter().flat_map(|text| text.reads.iter().cloned()).collect();
            let text = Verbatim { tokens, reads, pure: false, ty: Ty::Unknown, span: subject.span() };
            return (text, Subject::Tuple(places));
        }
        if !self.is_structured(subject) {
            return (self.copied(subject), Subject::Constant);
        }
        match self.taken_apart(subject, patterns) {
            Some((place, text)) => (text, Subject::Place(place)),
            None => (self.copied(subject), Subject::Constant),
        }
    }

    fn arm_pattern(&mut self, pattern: &Pat, subject: &Subject) -> Pattern {
        let variables = self.pattern_variables(pattern);
        let mut sources = Vec::new();
        self.refutable = true;
        self.subject_sources(pattern, subject, &mut sources);
        self.refutable = false;
        Pattern { text: self.verbatim(pattern), variables, sources }
    }

    fn subject_sources(&mut self, pattern: &Pat, subject: &Subject, sources: &mut Vec<(Var, Place)>) {
        match (pattern, subject) {
            (_, Subject::Constant) => {}
            (pattern, Subject::Place(place)) => self.sources(pattern, place, sources),
            (Pat::Paren(inner), _) => self.subject_sources(&inner.pat, subject, sources),
            (Pat::Tuple(patterns), Subject::Tuple(parts)) if patterns.elems.len() == parts.len() => {
                for (pattern, part) in patterns.elems.iter().zip(parts) {
                    self.subject_sources(pattern, part, sources);
                }
            }
            (other, _) if flow::bound(other).is_empty() => {}
            (other, _) => {
                let help = "take the value apart element by element";
                self.unsupported(other, "this pattern on a value that carries a derivative", help);
            }
        }
    }
}

/// What patterns say of an element of a tuple.
fn parts_of<'p>(patterns: &[&'p Pat], element: usize) -> Vec<&'p Pat> {
    let part = |pattern: &&'p Pat| match pattern {
        Pat::Tuple(parts) => parts.elems.get(element),
        Pat::Guard(guarded) => match &*guarded.pat {
            Pat::Tuple(parts) => parts.elems.get(element),
            _ => None,
        },
        _ => None,
    };
    patterns.iter().filter_map(part).collect()
}

/// Where the parts of what is matched on carry a derivative.
enum Subject {
    Constant,
    Place(Place),
    Tuple(Vec<Subject>),
}

/// `let pattern = value`, alone or with conditions behind it.
fn pattern_condition(condition: &Expr) -> Option<(&syn::ExprLet, Option<TokenStream>)> {
    match condition {
        Expr::Let(binding) => Some((binding, None)),
        Expr::Paren(inner) => pattern_condition(&inner.expr),
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_)) => {
            let (binding, before) = pattern_condition(&binary.left)?;
            let right = &binary.right;
            let guard = before.map_or_else(|| quote!(#right), |before| quote!(#before && #right));
            Some((binding, Some(guard)))
        }
        _ => None,
    }
}
