//! Arms of a `match` that write through the names that their pattern has bound: the arm works on copies, which are
//! put back at its end.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Expr, Member, Pat};

use super::{Lowerer, Meaning, flow};
use crate::ir::{
    Application, Expression, Kind, Name, Operation, Pattern, Place, Spelling, Statement, Ty, Var, Verbatim,
};
use crate::parse::binding_of;
use crate::primitives;

/// A name that an arm writes through: the binding, the copy, and the place that it is a copy of.
pub(super) struct Written {
    binding: usize,
    copy: Var,
    place: Place,
}

impl Lowerer<'_, '_> {
    /// The names of a pattern that the arm writes through. It is refused where the arm does not come to its end, or
    /// says otherwise what it is matched on: then the copies would not be what is seen.
    pub(super) fn written_names(&mut self, pattern: &Pat, subject: &Expr, body: &Expr) -> Vec<usize> {
        let written = super::statement::written(body, &self.unique, &self.changeable);
        let mut names: Vec<usize> = flow::bound(pattern)
            .into_iter()
            .filter(|name| self.unique.contains(name) && self.active.contains(name) && written.contains(name))
            .collect();
        names.sort_unstable();
        if !names.is_empty() && (self.jumps_out(body) || !is_apart(subject, body)) {
            let help = "match on a copy, and assign the changed value to the place";
            self.unsupported(pattern, "a write through a name that a `match` or `if let` has bound", help);
            names.clear();
        }
        names
    }

    /// Makes copies of what the written names refer to; the names mean them from here on.
    pub(super) fn copy_written(&mut self, names: &[usize], pattern: &Pattern) -> Vec<Written> {
        let mut copies = Vec::new();
        for &binding in names {
            let Some(Meaning::Variable(bound)) = self.meanings.get(&binding).cloned() else { continue };
            let Some((_, place)) = pattern.sources.iter().find(|(variable, _)| *variable == bound) else {
                continue;
            };
            let known = &self.source.bindings[binding];
            let name = Name::User(known.name.clone());
            let copy = self.program.variable(name, Ty::Unknown, Kind::Mutable, known.span);
            let value = Expression::Apply(Box::new(Application {
                operation: Operation::Primitive(&primitives::HELD),
                operands: vec![Expression::Variable(bound)],
                spelling: Spelling::Table,
                ty: Ty::Unknown,
                span: known.span,
            }));
            self.push(Statement::Let { variable: copy, value });
            self.meanings.insert(binding, Meaning::Place(Place::whole(copy)));
            copies.push(Written { binding, copy, place: place.clone() });
        }
        copies
    }

    /// Puts the copies back: by the user's own pattern. The assignments that follow are known to the backward pass
    /// alone.
    pub(super) fn put_back(&mut self, written: &[Written], pattern: &Pat, subject: &Expr) {
        if written.is_empty() {
            return;
        }
        let span = pattern.span();
        let mut assigned = TokenStream::new();
        let mut reads = Vec::new();
        let mut values = Vec::new();
        for Written { copy, place, .. } in written {
            let value = self.read(Place::whole(*copy), span);
            if let Expression::Variable(variable) = value {
                values.push((variable, place.clone()));
            }
        }
        for ((value, _), Written { binding, .. }) in values.iter().zip(written) {
            let (name, read) = super::rewrite::stand_in(*value);
            let target = self.behind_name(*binding);
            assigned.extend(quote!(*#target = ::core::clone::Clone::clone(&#name);));
            reads.push(read);
        }
        let head = self.verbatim(subject);
        reads.extend(head.reads);
        let (pattern, subject) = (self.renamed(pattern.to_token_stream()), &head.tokens);
        let tokens = quote!(if let #pattern = #subject { #assigned });
        self.push(Statement::Effect(Verbatim { tokens, reads, pure: false, ty: Ty::Unknown, span }));
        for (value, place) in values {
            self.push(Statement::Assign { place, value: Expression::Variable(value) });
        }
    }
}

impl Lowerer<'_, '_> {
    /// What a name of the pattern is called where the copies are put back. Nothing else is named there.
    fn behind_name(&self, binding: usize) -> Ident {
        let name = self.source.bindings[binding].name.trim_start_matches("r#");
        format_ident!("{name}_place{binding}")
    }

    fn renamed(&self, pattern: TokenStream) -> TokenStream {
        let renamed = |token: TokenTree| match token {
            TokenTree::Ident(ident) => match binding_of(&ident) {
                Some(binding) => TokenTree::Ident(self.behind_name(binding)),
                None => TokenTree::Ident(ident),
            },
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), self.renamed(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        };
        pattern.into_iter().map(renamed).collect()
    }
}

/// Whether code leaves alone what is matched on: it names other fields of the same variable at most.
fn is_apart(subject: &Expr, body: &Expr) -> bool {
    struct Apart<'p>(&'p (usize, Vec<String>), bool);
    impl<'ast> Visit<'ast> for Apart<'_> {
        fn visit_expr(&mut self, expression: &'ast Expr) {
            match path(expression) {
                Some((root, fields)) => {
                    let common = fields.iter().zip(&self.0.1).all(|(a, b)| a == b);
                    self.1 &= root != self.0.0 || !common;
                }
                None => visit::visit_expr(self, expression),
            }
        }
    }
    let subject = match subject {
        Expr::Reference(inner) => path(&inner.expr),
        other => path(other),
    };
    let Some(subject) = subject else { return false };
    let mut apart = Apart(&subject, true);
    apart.visit_expr(body);
    apart.1
}

/// A local name and the fields behind it.
fn path(expression: &Expr) -> Option<(usize, Vec<String>)> {
    match expression {
        Expr::Path(path) => Some((path.path.get_ident().and_then(binding_of)?, Vec::new())),
        Expr::Paren(inner) => path(&inner.expr),
        Expr::Field(field) => {
            let (root, mut fields) = path(&field.base)?;
            fields.push(match &field.member {
                Member::Named(name) => name.to_string(),
                Member::Unnamed(index) => index.index.to_string(),
            });
            Some((root, fields))
        }
        _ => None,
    }
}
