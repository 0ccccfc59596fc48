//! `for` over the elements of a slice, an array or a `Vec` of known type: a loop over the index.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::control::Target;
use super::{flow, Lowerer, Meaning};
use crate::ir::{Expression, Head, Kind, Name, Place, Projection, Range, Statement, Ty, Verbatim};
use crate::parse::binding_of;

/// What is gone through, and how.
struct Sequence<'e> {
    /// The sequence.
    base: &'e Expr,
    items: Items,
    enumerated: bool,
    reversed: bool,
}

/// How the items are given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Items {
    Values,
    Shared,
    Unique,
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
        let base = self.place(sequence.base);
        let (text, reads) = Self::place_text(&base);
        let span = sequence.base.span();
        let lasting = !self.is_mutable(base.root) && base.path.is_empty();
        let length = Verbatim { tokens: quote!(#text.len()), reads, pure: lasting, ty: Ty::Size, span };
        let end = if lasting {
            Expression::Verbatim(length)
        } else {
            Expression::Variable(self.define(
                Name::Intermediate,
                Ty::Size,
                span,
                Expression::Verbatim(length),
            ))
        };
        let name = counter.map_or(Name::Wish("i".to_owned()), |binding| {
            Name::User(self.source.bindings[binding].name.clone())
        });
        let index = self.program.variable(name, Ty::Size, Kind::Local, each.pat.span());
        let element = base.then(Projection::Index(Expression::Variable(index)));
        let head = Head::Range(Range::counting(index, end, sequence.reversed));
        self.repeat(each.label.as_ref(), None, head, |this| {
            if let Some(counter) = counter {
                this.meanings.insert(counter, Meaning::Variable(index));
            }
            this.item(item, element, sequence.items);
            this.list(&each.body.stmts, Target::Loop);
        });
        true
    }

    /// Binds the pattern of an item to the element, or to a reference to it.
    fn item(&mut self, pattern: &Pat, element: Place, items: Items) {
        let span = pattern.span();
        match pattern {
            Pat::Wild(_) => {}
            Pat::Reference(inner) if items == Items::Shared => self.item(&inner.pat, element, Items::Values),
            Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => {
                let Some(binding) = binding_of(&name.ident) else { return };
                match items {
                    Items::Unique => {
                        self.meanings.insert(binding, Meaning::Place(element));
                    }
                    Items::Shared => self.refer(binding, element),
                    Items::Values => {
                        let variable = self.declare(binding, self.kind(binding));
                        self.push(Statement::Let { variable, value: Expression::Read(element) });
                    }
                }
            }
            Pat::Tuple(_) | Pat::Slice(_) | Pat::Struct(_) if items != Items::Unique => {
                let read = Expression::Read(element.clone());
                let read = if items == Items::Shared { Expression::Borrow(Box::new(read)) } else { read };
                let text = Self::read_tokens(&read, span);
                self.bind_pattern(pattern, &element, text);
            }
            other => {
                self.unsupported(
                    other,
                    "this loop pattern",
                    "bind the item to a name, and take it apart then",
                );
            }
        }
    }

    /// `xs`, `&xs`, `&mut xs`, `xs.iter()`, `xs.iter_mut()`, with `rev` and `enumerate` behind it, where `xs` is of
    /// known type.
    fn sequence<'e>(&self, expression: &'e Expr) -> Option<Sequence<'e>> {
        let plain = |base: &'e Expr, items: Items| {
            self.known(base)?;
            Some(Sequence { base, items, enumerated: false, reversed: false })
        };
        match expression {
            Expr::Paren(inner) => self.sequence(&inner.expr),
            Expr::Reference(reference) => {
                let items = if reference.mutability.is_some() { Items::Unique } else { Items::Shared };
                plain(&reference.expr, items)
            }
            Expr::MethodCall(call) if call.args.is_empty() => match call.method.to_string().as_str() {
                "iter" => plain(&call.receiver, Items::Shared),
                "iter_mut" => plain(&call.receiver, Items::Unique),
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
                    let inner = self
                        .sequence(&call.receiver)
                        .filter(|inner| inner.items == Items::Shared && !inner.enumerated)?;
                    Some(Sequence { items: Items::Values, ..inner })
                }
                _ => None,
            },
            other => {
                let items = match self.known(other)? {
                    Ty::Reference { mutable: true, .. } => Items::Unique,
                    Ty::Reference { .. } => Items::Shared,
                    _ => Items::Values,
                };
                plain(other, items)
            }
        }
    }

    /// The type of a sequence that carries a derivative: a local name, with fields and indices behind it.
    fn known(&self, expression: &Expr) -> Option<Ty> {
        if flow::carriers(expression).is_disjoint(&self.active) {
            return None;
        }
        let ty = self.known_type(expression)?;
        matches!(ty.value(), Ty::Slice(_) | Ty::Array(..) | Ty::List(_)).then_some(ty)
    }

    fn known_type(&self, expression: &Expr) -> Option<Ty> {
        match expression {
            Expr::Paren(inner) => self.known_type(&inner.expr),
            Expr::Index(index) => match &*index.index {
                Expr::Range(_) => Some(Ty::Slice(Box::new(self.known_type(&index.expr)?.element()))),
                _ => Some(self.known_type(&index.expr)?.element()),
            },
            Expr::Field(field) => match (self.known_type(&field.base)?.value(), &field.member) {
                (Ty::Tuple(elements), syn::Member::Unnamed(position)) => {
                    elements.get(position.index as usize).cloned()
                }
                _ => None,
            },
            other => {
                let binding = super::statement::bound_path(other)?;
                let place = match self.meanings.get(&binding)? {
                    Meaning::Variable(variable) => return Some(self.program.variables[*variable].ty.clone()),
                    Meaning::Place(place) | Meaning::Reference(place, _) => place,
                };
                let mutable = matches!(self.meanings.get(&binding), Some(Meaning::Place(_)));
                let target = Box::new(self.program.place_type(place).value().clone());
                Some(Ty::Reference { mutable, target })
            }
        }
    }
}
