//! Float literals in patterns: a dual number is bound to a name, and its value is tested by a guard.

use proc_macro2::Span;
use quote::format_ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Arm, Expr, Pat, PatGuard, Token, parse_quote};

use crate::rewrite::has_float_literal;

/// Moves the float literals and ranges of an arm to its guard.
pub(crate) fn guard(arm: &mut Arm) {
    let mut move_out = MoveOut(Vec::new());
    let (pattern, guard) = match &mut arm.pat {
        Pat::Guard(guarded) => (&mut *guarded.pat, Some(&guarded.guard)),
        pattern => (pattern, None),
    };
    move_out.visit_pat_mut(pattern);
    let mut tests = move_out.0;
    if tests.is_empty() {
        return;
    }
    tests.extend(guard.map(|guard| parse_quote!((#guard))));
    arm.pat = Pat::Guard(PatGuard {
        attrs: Vec::new(),
        pat: Box::new(pattern.clone()),
        if_token: Token![if](Span::call_site()),
        guard: parse_quote!(#(#tests)&&*),
    });
}

struct MoveOut(Vec<Expr>);

impl VisitMut for MoveOut {
    fn visit_pat_mut(&mut self, pattern: &mut Pat) {
        let alone = match pattern {
            Pat::Lit(_) | Pat::Range(_) => true,
            Pat::Or(or) => or.cases.iter().all(|case| matches!(case, Pat::Lit(_) | Pat::Range(_))),
            _ => false,
        };
        if alone && has_float_literal(pattern) {
            let name = format_ident!("number_{}", self.0.len());
            // Not to be rewritten again: the pattern is in a macro's arguments.
            self.0.push(parse_quote!(::std::matches!(::oracle::Real::real(#name), (#pattern))));
            *pattern = parse_quote!(#name);
        } else {
            visit_mut::visit_pat_mut(self, pattern);
        }
    }
}
