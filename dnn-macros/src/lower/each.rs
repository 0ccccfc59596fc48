//! `for` over the elements of a slice, an array or a `Vec` of known type: a loop over the index.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::{Lowerer, Meaning};
use crate::ir::{Expression, Kind, Loop, Name, Place, Projection, Statement, Ty};
use crate::parse::binding_of;

/// What is gone through, and how.
struct Sequence<'e> {
    /// The local name of the sequence.
    base: &'e Expr,
    /// The items are references.
    lent: bool,
    enumerated: bool,
    reversed: bool,
}

impl Lowerer<'_, '_> {
    /// Lowers the loop, if it is over a sequence that is known here.
    pub(super) fn for_each(&mut self, each: &syn::ExprForLoop) -> bool {
        let Some(sequence) = self.sequence(&each.expr) else { return false };
        let (counter, item) = match (&*each.pat, sequence.enumerated) {
            (Pat::Tuple(pair), true) if pair.elems.len() == 2 => match &pair.elems[0] {
                Pat::Ident(name) => (binding_of(&name.ident), &pair.elems[1]),
                Pat::Wild(_) => (None, &pair.elems[1]),
                _ => return false,
            },
            (item, false) => (None, item),
            _ => return false,
        };
        let (item, by_value) = match item {
            Pat::Reference(inner) if sequence.lent => (&*inner.pat, true),
            other => (other, !sequence.lent),
        };
        let item = match item {
            Pat::Ident(name) if name.by_ref.is_none() && name.mutability.is_none() => binding_of(&name.ident),
            Pat::Wild(_) => None,
            _ => return false,
        };
        let base = sequence.base;
        let length = self.verbatim(&quote!(#base.len()));
        let end = if length.pure {
            Expression::Verbatim(length)
        } else {
            let value = Expression::Verbatim(length);
            Expression::Variable(self.define(Name::Intermediate, Ty::Size, base.span(), value))
        };
        let name = counter.map_or(Name::Wish("i".to_owned()), |binding| {
            Name::User(self.source.bindings[binding].name.clone())
        });
        let index = self.program.variable(name, Ty::Size, Kind::Local, each.pat.span());
        let outside = self.meanings.clone();
        if let Some(counter) = counter {
            self.meanings.insert(counter, Meaning::Variable(index));
        }
        let element = self.place(base).then(Projection::Index(Expression::Variable(index)));
        let body = self.nested(|this| {
            if let Some(item) = item {
                this.item(item, element, by_value);
            }
            if let Some(tail) = this.statements(&each.body.stmts) {
                this.statement_expression(tail);
            }
        });
        self.meanings = outside;
        let start = Expression::Literal(quote!(0));
        self.push(Statement::Loop(Loop { index, start, end, reversed: sequence.reversed, body }));
        true
    }

    /// Binds the name of an item to the element, or to a reference to it.
    fn item(&mut self, binding: usize, element: Place, by_value: bool) {
        let variable = self.declare(binding, Kind::Local);
        let read = Expression::Read(element.clone());
        if by_value {
            self.push(Statement::Let { variable, value: read });
        } else {
            self.push(Statement::Let { variable, value: Expression::Borrow(Box::new(read)) });
            self.meanings.insert(binding, Meaning::Reference(element, variable));
        }
    }

    /// `xs`, `&xs`, `xs.iter()`, with `rev` and `enumerate` behind it, where `xs` is a local of known type.
    fn sequence<'e>(&self, expression: &'e Expr) -> Option<Sequence<'e>> {
        match expression {
            Expr::Paren(inner) => self.sequence(&inner.expr),
            Expr::Reference(reference) if reference.mutability.is_none() => {
                self.known(&reference.expr)?;
                Some(Sequence { base: &reference.expr, lent: true, enumerated: false, reversed: false })
            }
            Expr::MethodCall(call) if call.args.is_empty() => match call.method.to_string().as_str() {
                "iter" => {
                    self.known(&call.receiver)?;
                    Some(Sequence { base: &call.receiver, lent: true, enumerated: false, reversed: false })
                }
                "enumerate" => {
                    // Counting backward has no index in common with going backward.
                    let inner =
                        self.sequence(&call.receiver).filter(|inner| !inner.enumerated && !inner.reversed)?;
                    Some(Sequence { enumerated: true, ..inner })
                }
                "rev" => {
                    let inner = self.sequence(&call.receiver)?;
                    Some(Sequence { reversed: !inner.reversed, ..inner })
                }
                "copied" | "cloned" => {
                    let inner =
                        self.sequence(&call.receiver).filter(|inner| inner.lent && !inner.enumerated)?;
                    Some(Sequence { lent: false, ..inner })
                }
                _ => None,
            },
            other => {
                let ty = self.known(other)?;
                let lent = matches!(ty, Ty::Reference { .. });
                Some(Sequence { base: other, lent, enumerated: false, reversed: false })
            }
        }
    }

    /// The type of a local name that is a sequence of floats.
    fn known(&self, expression: &Expr) -> Option<Ty> {
        let binding = super::statement::bound_path(expression)?;
        let Meaning::Variable(variable) = self.meanings.get(&binding)? else { return None };
        let ty = &self.program.variables[*variable].ty;
        let sequence = matches!(ty.value(), Ty::Slice(_) | Ty::Array(..) | Ty::List(_));
        (sequence && ty.element().is_scalar()).then(|| ty.clone())
    }
}
