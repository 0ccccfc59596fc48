//! The names that a pattern binds.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::Pat;
use syn::visit_mut::{self, VisitMut};

use super::resolve::Resolver;

/// Gives every name that a pattern binds its unique form.
pub(super) struct Binder<'r> {
    pub(super) resolver: &'r mut Resolver,
    /// In a refutable pattern a name in upper case is a constant or a variant, as in `None`.
    pub(super) refutable: bool,
    /// Inside of `a | b`: the names that the first alternative bound.
    pub(super) alternatives: Option<HashMap<String, Ident>>,
}

impl VisitMut for Binder<'_> {
    fn visit_pat_mut(&mut self, pattern: &mut Pat) {
        match pattern {
            Pat::Ident(name) => {
                let constant = self.refutable
                    && name.by_ref.is_none()
                    && name.mutability.is_none()
                    && name.subpat.is_none()
                    && name.ident.to_string().starts_with(char::is_uppercase);
                if !constant {
                    let text = name.ident.to_string();
                    let known = self.alternatives.as_ref().and_then(|known| known.get(&text)).cloned();
                    let resolved =
                        known.unwrap_or_else(|| self.resolver.bind(&name.ident, name.mutability.is_some()));
                    if let Some(alternatives) = &mut self.alternatives {
                        alternatives.insert(text, resolved.clone());
                    }
                    name.ident = resolved;
                }
                if let Some((_, inner)) = &mut name.subpat {
                    self.visit_pat_mut(inner);
                }
            }
            Pat::Or(cases) => {
                let outer = self.alternatives.take();
                self.alternatives = Some(outer.clone().unwrap_or_default());
                cases.cases.iter_mut().for_each(|case| self.visit_pat_mut(case));
                self.alternatives = outer;
            }
            Pat::Struct(fields) => {
                for field in &mut fields.fields {
                    // `P { x }` names a field and binds a local: the two names part here.
                    field.colon_token.get_or_insert_with(Default::default);
                    self.visit_pat_mut(&mut field.pat);
                }
            }
            Pat::Guard(guarded) => {
                self.visit_pat_mut(&mut guarded.pat);
                self.resolver.visit_expr_mut(&mut guarded.guard);
            }
            other => visit_mut::visit_pat_mut(self, other),
        }
    }

    // Expressions in patterns are constants.
    fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
}
