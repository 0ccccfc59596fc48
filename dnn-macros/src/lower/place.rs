//! Places: which variable an expression reads or writes, and the way into it.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprBinary, ExprLit, Lit, RangeLimits, UnOp};

use super::rewrite::stand_in;
use super::{Lowerer, Meaning};
use crate::ir::{
    Application, Expression, Kind, Name, Operation, Place, Primitive, Projection, Spelling, Ty, Var, Verbatim,
};
use crate::parse::binding_of;
use crate::primitives;

impl Lowerer<'_, '_> {
    /// The place that an expression names. A value that is no place gets a variable of its own.
    pub(super) fn place(&mut self, expression: &Expr) -> Place {
        match expression {
            Expr::Paren(inner) => self.place(&inner.expr),
            Expr::Group(inner) => self.place(&inner.expr),
            Expr::Path(path) => {
                let meaning =
                    path.path.get_ident().and_then(binding_of).and_then(|name| self.meanings.get(&name));
                match meaning {
                    Some(Meaning::Variable(variable)) => Place::whole(*variable),
                    Some(Meaning::Place(place) | Meaning::Reference(place, _)) => place.clone(),
                    // No local: a constant, or a name whose binding was refused.
                    None => {
                        let value = Expression::Verbatim(self.verbatim(expression));
                        Place::whole(self.named(value, expression.span()))
                    }
                }
            }
            Expr::Field(field) => {
                let base = self.place(&field.base);
                base.then(Projection::Field(field.member.to_token_stream().to_string()))
            }
            Expr::Index(index) => {
                let base = self.place(&index.expr);
                let position = self.index(&index.index);
                // The part itself was looked for when it got its name.
                if matches!(*index.expr, Expr::Path(_)) {
                    if let Some(element) = element_of_part(&base, &position) {
                        return element;
                    }
                }
                base.then(Projection::Index(position))
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                let alias = super::statement::bound_path(&unary.expr).is_some_and(|name| {
                    matches!(self.meanings.get(&name), Some(Meaning::Place(_) | Meaning::Reference(..)))
                });
                let base = self.place(&unary.expr);
                // A name for a place stands for a reference: `*p` is the place itself.
                if alias { base } else { base.then(Projection::Deref) }
            }
            Expr::Reference(reference) => self.place(&reference.expr),
            other => self.value_place(other),
        }
    }

    fn value_place(&mut self, expression: &Expr) -> Place {
        let value = self.evaluate(expression);
        match value.place() {
            Some(place) => place,
            None => Place::whole(self.named(value, expression.span())),
        }
    }

    /// An index: evaluated once, and again in the backward pass only if that is the same.
    pub(super) fn index(&mut self, expression: &Expr) -> Expression {
        if let Expr::Lit(literal) = expression {
            return Expression::Literal(literal.to_token_stream());
        }
        let verbatim = self.verbatim(expression);
        if verbatim.pure {
            return match verbatim.reads[..] {
                [(_, variable)] if matches!(expression, Expr::Path(_)) => Expression::Variable(variable),
                _ => Expression::Verbatim(verbatim),
            };
        }
        let span = expression.span();
        if let Expr::Range(range) = expression {
            let mut reads = Vec::new();
            let mut bound =
                |bound: &Option<Box<Expr>>| bound.as_deref().map(|bound| self.lasting(bound, &mut reads));
            let (start, end) = (bound(&range.start), bound(&range.end));
            let limits = &range.limits;
            let tokens = quote::quote!(#start #limits #end);
            return Expression::Verbatim(Verbatim { tokens, reads, pure: true, ty: Ty::Unknown, span });
        }
        Expression::Variable(self.define(
            Name::Intermediate,
            Ty::Constant,
            span,
            Expression::Verbatim(verbatim),
        ))
    }

    /// The text of an integer, evaluated once if it is not the same again.
    pub(super) fn lasting(&mut self, expression: &Expr, reads: &mut Vec<(String, Var)>) -> TokenStream {
        let verbatim = self.verbatim(expression);
        if verbatim.pure {
            reads.extend(verbatim.reads);
            return verbatim.tokens;
        }
        let value = Expression::Verbatim(verbatim);
        let variable = self.define(Name::Intermediate, Ty::Size, expression.span(), value);
        let (name, read) = stand_in(variable);
        reads.push(read);
        quote::quote!(#name)
    }

    /// A vector of what a slice holds.
    pub(super) fn vector_of(&mut self, slice: Expression, span: Span) -> Var {
        self.copy(&primitives::OWNED, slice, Ty::List(Box::new(Ty::Unknown)), span)
    }

    /// A copy of what a place holds at the moment, or of what a reference there points to.
    pub(super) fn held(&mut self, value: Expression, span: Span) -> Var {
        self.copy(&primitives::HELD, value, Ty::Unknown, span)
    }

    fn copy(&mut self, operation: &'static Primitive, value: Expression, ty: Ty, span: Span) -> Var {
        let copy = Expression::Apply(Box::new(Application {
            operation: Operation::Primitive(operation),
            operands: vec![value],
            spelling: Spelling::Table,
            ty: Ty::Unknown,
            span,
        }));
        self.define(Name::Intermediate, ty, span, copy)
    }

    /// The value of a place at this moment.
    pub(super) fn read(&mut self, place: Place, span: Span) -> Expression {
        if self.is_mutable(place.root) {
            let ty = Ty::Unknown;
            let part = match place.path.last() {
                Some(Projection::Index(index)) => index.is_range(),
                _ => matches!(self.program.place_type(&place), Ty::Slice(_)),
            };
            if part {
                // A slice has no size: what it holds at this moment is a vector.
                let slice = Expression::Borrow(Box::new(Expression::Read(place)));
                return Expression::Variable(self.vector_of(slice, span));
            }
            // A method looks through a `&mut`: the number in it is kept, not the reference.
            let place = match self.program.place_type(&place) {
                Ty::Reference { mutable: true, target } if target.is_scalar() => {
                    place.then(Projection::Deref)
                }
                _ => place,
            };
            return Expression::Variable(self.define(Name::Intermediate, ty, span, Expression::Read(place)));
        }
        if place.path.is_empty() {
            return Expression::Variable(place.root);
        }
        if self.is_constant_item(place.root) {
            // Not all of what it is a part of is kept.
            return Expression::Variable(self.define(
                Name::Intermediate,
                Ty::Unknown,
                span,
                Expression::Read(place),
            ));
        }
        Expression::Read(place)
    }

    /// Whether a variable is bound to what may be a reference, and carries no derivative.
    fn is_constant_item(&self, variable: Var) -> bool {
        let named = |binding: &usize| matches!(self.meanings.get(binding), Some(Meaning::Variable(found)) if *found == variable);
        self.program.variables[variable].kind == Kind::Bound && !self.active.iter().any(named)
    }
}

/// `x[i..i + 2][1]` as `x[i + 1]`: an element of a part that is seen to be long enough. So loops over windows are
/// those over neighbors.
fn element_of_part(part: &Place, position: &Expression) -> Option<Place> {
    let (Projection::Index(Expression::Verbatim(range)), before) = part.path.split_last()? else {
        return None;
    };
    let Expression::Literal(position) = position else { return None };
    let position: usize = position.to_string().parse().ok()?;
    let Ok(Expr::Range(bounds)) = syn::parse2::<Expr>(range.tokens.clone()) else { return None };
    let (Some(start), Some(end)) = (&bounds.start, &bounds.end) else { return None };
    let Expr::Binary(ExprBinary { left, op: BinOp::Add(_), right, .. }) = &**end else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Int(length), .. }) = &**right else { return None };
    let same = left.to_token_stream().to_string() == start.to_token_stream().to_string();
    if !same
        || !matches!(bounds.limits, RangeLimits::HalfOpen(_))
        || length.base10_parse::<usize>().ok()? <= position
    {
        return None;
    }
    let offset = Literal::usize_unsuffixed(position);
    let tokens = if position == 0 { start.to_token_stream() } else { quote::quote!(#start + #offset) };
    let mut reads = Vec::new();
    for read in &range.reads {
        if names(&tokens, &read.0) && !reads.contains(read) {
            reads.push(read.clone());
        }
    }
    let index = match (&**start, &reads[..]) {
        (Expr::Path(_), [(_, variable)]) if position == 0 => Expression::Variable(*variable),
        _ => Expression::Verbatim(Verbatim { tokens, reads, ..range.clone() }),
    };
    Some(Place { root: part.root, path: before.to_vec() }.then(Projection::Index(index)))
}

fn names(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => names(&group.stream(), name),
        _ => false,
    })
}
