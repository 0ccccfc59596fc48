//! The language that derivative rules are written in: a `Copy` handle with the operators of mathematics.
//!
//! A term is an expression under construction together with its type. Operators make applications of primitives.

use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Neg, Sub};

use proc_macro2::Span;

use super::{Application, Expression, Float, Operation, Primitive, Spelling, Ty};
use crate::primitives::{self, types};

/// Where the terms of one rule application live.
pub(crate) struct Terms {
    nodes: RefCell<Vec<(Expression, Ty)>>,
    span: Span,
}

/// An expression in a rule.
#[derive(Clone, Copy)]
pub(crate) struct Term<'t> {
    terms: &'t Terms,
    index: usize,
}

impl Terms {
    /// What the rule makes is located at `span`.
    pub(crate) fn new(span: Span) -> Self {
        Self { nodes: RefCell::new(Vec::new()), span }
    }

    pub(crate) fn term(&self, expression: Expression, ty: Ty) -> Term<'_> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push((expression, ty));
        Term { terms: self, index: nodes.len() - 1 }
    }
}

impl<'t> Term<'t> {
    pub(crate) fn expression(self) -> Expression {
        self.terms.nodes.borrow()[self.index].0.clone()
    }

    pub(crate) fn ty(self) -> Ty {
        self.terms.nodes.borrow()[self.index].1.clone()
    }

    /// The literal value, if the term is a number or a literal.
    pub(crate) fn value(self) -> Option<f64> {
        match self.expression() {
            Expression::Number(number) => Some(number),
            Expression::Literal(tokens) => tokens
                .to_string()
                .replace(['_', ' '], "")
                .trim_end_matches("f64")
                .trim_end_matches("f32")
                .trim_end_matches("i32")
                .parse()
                .ok(),
            _ => None,
        }
    }

    pub(crate) fn number(self, value: f64) -> Term<'t> {
        self.terms.term(Expression::Number(value), Ty::Float(Float::Some))
    }

    /// The primitive applied to `self` and `others`.
    pub(crate) fn apply(self, primitive: &'static Primitive, others: &[Term<'t>]) -> Term<'t> {
        let operands: Vec<Term<'t>> = std::iter::once(self).chain(others.iter().copied()).collect();
        let ty = types::result(primitive.typing, &operands.iter().map(|term| term.ty()).collect::<Vec<_>>());
        let application = Application {
            operation: Operation::Primitive(primitive),
            operands: operands.iter().map(|term| term.expression()).collect(),
            spelling: Spelling::Table,
            ty: ty.clone(),
            span: self.terms.span,
        };
        self.terms.term(Expression::Apply(Box::new(application)), ty)
    }

    /// `self * partial`, with the factors of the partial one by one from the left, as on paper:
    /// `u * (1 - y) * y`, not `u * ((1 - y) * y)`; `u / x`, not `u * (1 / x)`.
    pub(crate) fn scale(self, partial: Term<'t>) -> Term<'t> {
        if partial.value() == Some(1.0) {
            return self;
        }
        if let Expression::Apply(application) = partial.expression() {
            if let (Operation::Primitive(primitive), [first, second]) =
                (&application.operation, &application.operands[..])
            {
                let part = |expression: &Expression| self.terms.term(expression.clone(), self.ty());
                if *primitive == &primitives::MUL {
                    return self.scale(part(first)) * part(second);
                }
                if *primitive == &primitives::DIV {
                    return self.scale(part(first)) / part(second);
                }
            }
            if let (Operation::Primitive(primitive), [inner]) =
                (&application.operation, &application.operands[..])
            {
                if *primitive == &primitives::NEG {
                    return -self.scale(self.terms.term(inner.clone(), self.ty()));
                }
            }
        }
        self * partial
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $primitive:ident) => {
        impl<'t> $trait for Term<'t> {
            type Output = Term<'t>;
            fn $method(self, other: Term<'t>) -> Term<'t> {
                self.apply(&primitives::$primitive, &[other])
            }
        }
        impl<'t> $trait<Term<'t>> for f64 {
            type Output = Term<'t>;
            fn $method(self, other: Term<'t>) -> Term<'t> {
                other.number(self).apply(&primitives::$primitive, &[other])
            }
        }
        impl<'t> $trait<f64> for Term<'t> {
            type Output = Term<'t>;
            fn $method(self, other: f64) -> Term<'t> {
                self.apply(&primitives::$primitive, &[self.number(other)])
            }
        }
    };
}
operator!(Add, add, ADD);
operator!(Sub, sub, SUB);
operator!(Mul, mul, MUL);
operator!(Div, div, DIV);

impl<'t> Neg for Term<'t> {
    type Output = Term<'t>;
    fn neg(self) -> Term<'t> {
        self.apply(&primitives::NEG, &[])
    }
}

impl<'t> Term<'t> {
    /// A component of a pair.
    pub(crate) fn field(self, index: usize) -> Term<'t> {
        let ty = match self.ty() {
            Ty::Tuple(elements) => elements[index].clone(),
            _ => Ty::Unknown,
        };
        let place = self.expression().place().expect("a pair is a variable or a place");
        self.terms.term(Expression::Read(place.then(super::Projection::Field(index.to_string()))), ty)
    }

    /// A whole number as an exponent.
    pub(crate) fn integer(self, value: f64) -> Term<'t> {
        #[allow(clippy::cast_possible_truncation)] // The value was parsed from an integer literal.
        let literal = proc_macro2::Literal::i64_unsuffixed(value.abs() as i64);
        let tokens = if value < 0.0 { quote::quote!(-#literal) } else { quote::quote!(#literal) };
        self.terms.term(Expression::Literal(tokens), Ty::Integer)
    }
}
