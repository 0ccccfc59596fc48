//! Which values are an `Option` or a `Result`: what is done with them tells.

use syn::visit::{self, Visit};
use syn::{Expr, Pat};

use super::{Names, bound, last_segment};
use crate::parse::{Source, binding_of};

/// Methods that only an `Option` or a `Result` has.
const METHODS: &[&str] = &[
    "unwrap",
    "expect",
    "unwrap_or",
    "unwrap_or_else",
    "unwrap_or_default",
    "ok_or",
    "ok_or_else",
    "ok",
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
];

/// The local names that hold an `Option` or a `Result`.
pub(crate) fn wrapped(source: &Source) -> Names {
    let mut survey = Survey::default();
    survey.visit_block(&source.body);
    // What is known of a copy is known of the original: the last copies come first.
    for (copy, original) in survey.copies.into_iter().rev() {
        if survey.names.contains(&copy) {
            survey.names.insert(original);
        }
    }
    survey.names
}

/// Whether a method gives something else of an `Option` or a `Result`.
pub(crate) fn is_of_wrapped(call: &syn::ExprMethodCall) -> bool {
    METHODS.contains(&call.method.to_string().as_str())
}

/// Whether a pattern takes an `Option` or a `Result` apart.
pub(crate) fn unwraps(pattern: &Pat) -> bool {
    match pattern {
        Pat::Paren(inner) => unwraps(&inner.pat),
        Pat::Guard(guarded) => unwraps(&guarded.pat),
        Pat::Or(either) => either.cases.iter().any(unwraps),
        Pat::TupleStruct(inner) => is_case(&inner.path, &["Some", "Ok", "Err"]),
        Pat::Path(path) => is_case(&path.path, &["None"]),
        Pat::Ident(name) => name.ident == "None",
        _ => false,
    }
}

/// Whether a pattern is `Err(..)`: nothing in it carries a derivative.
pub(crate) fn is_failure(pattern: &Pat) -> bool {
    matches!(pattern, Pat::TupleStruct(inner) if is_case(&inner.path, &["Err"]))
}

/// The names of a pattern that can carry a derivative: all but those in `Err(..)`.
pub(super) fn carrying(pattern: &Pat) -> Names {
    match pattern {
        Pat::Paren(inner) => carrying(&inner.pat),
        Pat::Tuple(parts) => parts.elems.iter().flat_map(carrying).collect(),
        failure if is_failure(failure) => Names::new(),
        other => bound(other),
    }
}

fn is_case(path: &syn::Path, names: &[&str]) -> bool {
    let mut segments = path.segments.iter().rev().map(|segment| segment.ident.to_string());
    let case = segments.next().is_some_and(|last| names.contains(&last.as_str()));
    case && segments.next().is_none_or(|owner| owner == "Option" || owner == "Result")
}

/// Whether an expression makes an `Option` or a `Result`.
fn is_made(value: &Expr) -> bool {
    let made = match value {
        Expr::Call(call) => last_segment(&call.func),
        other => last_segment(other),
    };
    made.is_some_and(|made| ["Some", "None", "Ok", "Err"].contains(&made.as_str()))
}

/// The expressions that can be the value of another one.
fn results<'e>(expression: &'e Expr, found: &mut Vec<&'e Expr>) {
    let mut of_block = |block: &'e syn::Block| {
        if let Some(syn::Stmt::Expr(last, None)) = block.stmts.last() {
            results(last, found);
        }
    };
    match expression {
        Expr::Paren(inner) => results(&inner.expr, found),
        Expr::Block(block) => of_block(&block.block),
        Expr::If(branch) => {
            of_block(&branch.then_branch);
            if let Some((_, otherwise)) = &branch.else_branch {
                results(otherwise, found);
            }
        }
        Expr::Match(choice) => choice.arms.iter().for_each(|arm| results(&arm.body, found)),
        other => found.push(other),
    }
}

#[derive(Default)]
struct Survey {
    names: Names,
    /// `let name = other;`
    copies: Vec<(usize, usize)>,
}

impl Survey {
    fn note(&mut self, value: &Expr) {
        if let Some(name) = name(value) {
            self.names.insert(name);
        }
    }

    /// One side of a branch tells what the other is.
    fn sides(&mut self, branch: &Expr) {
        let mut values = Vec::new();
        results(branch, &mut values);
        if values.iter().any(|value| is_made(value)) {
            for value in values {
                self.note(value);
            }
        }
    }
}

/// The two names of `let name = other;`.
pub(super) fn copy(pattern: &Pat, value: &Expr) -> Option<(usize, usize)> {
    match pattern {
        Pat::Ident(copy) => binding_of(&copy.ident).zip(name(value)),
        _ => None,
    }
}

fn name(value: &Expr) -> Option<usize> {
    match value {
        Expr::Path(path) => path.path.get_ident().and_then(binding_of),
        Expr::Paren(inner) => name(&inner.expr),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Survey {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = local.init.as_ref().filter(|_| unwraps(&local.pat)) {
            self.note(&init.expr);
        }
        if let Some(init) = &local.init {
            self.copies.extend(copy(&local.pat, &init.expr));
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            Expr::Let(binding) if unwraps(&binding.pat) => self.note(&binding.expr),
            Expr::Match(choice) if choice.arms.iter().any(|arm| unwraps(&arm.pat)) => self.note(&choice.expr),
            Expr::Try(inner) => self.note(&inner.expr),
            Expr::MethodCall(call) if METHODS.contains(&call.method.to_string().as_str()) => {
                self.note(&call.receiver);
            }
            Expr::Assign(assign) if is_made(&assign.right) => self.note(&assign.left),
            _ => {}
        }
        if let Expr::If(_) | Expr::Match(_) = expression {
            self.sides(expression);
        }
        visit::visit_expr(self, expression);
    }
}
