//! What comes out of `Err(..)` carries no derivative. Where it goes into the result all the same, a derivative would be
//! lost.

use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat};

use super::wrapped::{copy, is_failure};
use super::{Flow, Names, bound, carriers, last_segment, unguarded};
use crate::parse::Source;

/// The names that patterns take out of failures of what carries a derivative, and that go into the result.
pub(crate) fn lost(source: &Source) -> Vec<usize> {
    let mut failures = Failures::default();
    failures.visit_block(&source.body);
    if failures.bound.is_empty() {
        return Vec::new();
    }
    let varied = Flow::of(source).varied(source);
    // What is a failure again is no result.
    let mut passed_on = source.body.clone();
    Emptied { names: failures.names() }.visit_block_mut(&mut passed_on);
    let useful = Flow::of_body(source, &passed_on).backward();
    let failures = failures.bound.into_iter().filter(|(_, from)| !from.is_disjoint(&varied));
    let mut lost: Vec<usize> =
        failures.flat_map(|(names, _)| names).filter(|name| useful.contains(name)).collect();
    lost.sort_unstable();
    lost
}

#[derive(Default)]
struct Failures {
    /// The names that patterns of failures bind, and what these are failures of.
    bound: Vec<(Names, Names)>,
    /// `let name = other;`
    copies: Vec<(usize, usize)>,
}

impl Failures {
    /// What is bound, and its copies.
    fn names(&self) -> Names {
        let mut names: Names = self.bound.iter().flat_map(|(names, _)| names.iter().copied()).collect();
        for (copy, original) in &self.copies {
            if names.contains(original) {
                names.insert(*copy);
            }
        }
        names
    }

    fn bind(&mut self, pattern: &Pat, value: &Expr) {
        match pattern {
            Pat::Paren(inner) => self.bind(&inner.pat, value),
            Pat::Or(either) => either.cases.iter().for_each(|case| self.bind(case, value)),
            Pat::Tuple(parts) => parts.elems.iter().for_each(|part| self.bind(part, value)),
            failure if is_failure(failure) => self.bound.push((bound(failure), carriers(value))),
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Failures {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            self.bind(&local.pat, &init.expr);
            self.copies.extend(copy(&local.pat, &init.expr));
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            Expr::Let(binding) => self.bind(&binding.pat, &binding.expr),
            Expr::Match(choice) => {
                choice.arms.iter().for_each(|arm| self.bind(unguarded(&arm.pat), &choice.expr));
            }
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}

/// Empties all `Err(..)`, in patterns too, and casts of failures: these are counts.
struct Emptied {
    names: Names,
}

impl VisitMut for Emptied {
    fn visit_expr_call_mut(&mut self, call: &mut syn::ExprCall) {
        if last_segment(&call.func).as_deref() == Some("Err") {
            call.args.clear();
        }
        visit_mut::visit_expr_call_mut(self, call);
    }

    // A name that nothing else mentions goes nowhere.
    fn visit_pat_mut(&mut self, pattern: &mut Pat) {
        if is_failure(pattern) {
            *pattern = syn::parse_quote!(Err(_));
        }
        visit_mut::visit_pat_mut(self, pattern);
    }

    fn visit_expr_cast_mut(&mut self, cast: &mut syn::ExprCast) {
        if matches!(&*cast.expr, Expr::Path(_)) && !carriers(&cast.expr).is_disjoint(&self.names) {
            *cast.expr = syn::parse_quote!(0);
        }
        visit_mut::visit_expr_cast_mut(self, cast);
    }
}
