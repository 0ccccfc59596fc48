//! Assignments in reverse: the adjoint that a place has then goes to the value that was put there.

use proc_macro2::Span;

use super::reverse::{Adjoint, Reverse, gradient_ty};
use super::rules;
use crate::ir::{Expression, Kind, Name, Place, Primitive, Program, Projection, Statement};
use crate::primitives;

impl Reverse<'_> {
    pub(super) fn assign(&mut self, place: &Place, value: &Expression) {
        let root = place.root;
        if !self.activity.is_active(root) {
            return;
        }
        if let Some(vector) = place.grown() {
            return self.pushed(&vector, value);
        }
        if self.is_cleared(place) {
            return;
        }
        if self.program.variables[root].kind == Kind::Deferred {
            let known = matches!(self.adjoints.get(&root), Some(Adjoint::Complete | Adjoint::Mutable));
            if known || self.touched.contains(&root) {
                let upstream = Expression::Variable(self.gradient(root));
                self.propagate(value, &Expression::Variable(root), &upstream);
            }
            return;
        }
        self.take_adjoint(place, value, None);
        // What was in the place before is gone: nothing flows back to it.
        if place.is_whole() && !self.is_mutable_reference(root) {
            self.cleared.insert(root);
        } else {
            let target = self.adjoint_place(place);
            let value = self.zero_like(&target);
            self.out.push(Statement::Assign { place: target, value });
        }
    }

    /// A push in reverse: the last element of the adjoint is taken off, and is that of what was pushed. Also where
    /// nothing flows, since the adjoint is as long as the vector was.
    fn pushed(&mut self, vector: &Place, value: &Expression) {
        self.cleared_before_use(vector.root);
        let target = self.adjoint_place(vector);
        let span = self.program.variables[vector.root].span;
        let element = vector.then(Projection::Next);
        let ty = gradient_ty(&rules::ty(&Expression::Read(element), &self.program));
        let last = self.program.variable(Name::Gradient(vector.root), ty, Kind::Local, span);
        self.out.push(Statement::Let { variable: last, value: Expression::Taken(target) });
        self.propagate(value, value, &Expression::Variable(last));
    }

    /// The zero of an adjoint.
    pub(super) fn zero_like(&self, adjoint: &Place) -> Expression {
        let ty = self.program.place_type(adjoint).value().clone();
        if ty.is_scalar() {
            return Expression::Number(0.0);
        }
        if ty.is_neutral() {
            return Expression::Neutral(ty);
        }
        Expression::Apply(Box::new(crate::ir::Application {
            operation: crate::ir::Operation::Primitive(&primitives::ZERO_LIKE),
            operands: vec![Expression::Read(adjoint.clone())],
            spelling: crate::ir::Spelling::Table,
            ty,
            span: self.program.variables[adjoint.root].span,
        }))
    }

    /// Whether the adjoint of the place is known to be zero.
    pub(super) fn is_cleared(&self, place: &Place) -> bool {
        self.cleared.contains(&place.root)
            || (!self.adjoints.contains_key(&place.root) && self.homes[&place.root] == self.current)
    }

    /// Gives the adjoint that a mutable place has at this moment to the value that was put there.
    pub(super) fn take_adjoint(
        &mut self,
        place: &Place,
        value: &Expression,
        subtracted: Option<&'static Primitive>,
    ) {
        let Some(source) = value.place() else { return };
        if !self.activity.is_active(source.root) {
            return;
        }
        let target = self.adjoint_place(place);
        let mut adjoint = Expression::Read(target);
        if let Some(operator) = subtracted {
            adjoint = negative(adjoint, &self.program, operator);
        }
        let only = self.expected.get(&source.root) == Some(&1)
            && self.homes[&source.root] == self.current
            && self.program.variables[source.root].kind == Kind::Local
            && matches!(value, Expression::Variable(_));
        if only {
            let gradient = self.gradient(source.root);
            self.adjoints.insert(source.root, Adjoint::Complete);
            self.touched_for_sure.insert(source.root);
            self.out.push(Statement::Let { variable: gradient, value: adjoint });
            return;
        }
        // The place's adjoint will change: what is contributed is its value now.
        let span = self.program.variables[place.root].span;
        let ty = gradient_ty(&rules::ty(&Expression::Read(place.clone()), &self.program));
        let now = self.program.variable(Name::Gradient(place.root), ty, Kind::Local, span);
        self.out.push(Statement::Let { variable: now, value: adjoint });
        self.propagate(value, value, &Expression::Variable(now));
    }

    /// The place in the adjoint of the root that belongs to `place`; the root's adjoint becomes mutable.
    pub(super) fn adjoint_place(&mut self, place: &Place) -> Place {
        if self.homes[&place.root] == self.current {
            self.make_mutable(place.root);
        } else {
            self.touched.insert(place.root);
        }
        let gradient = self.gradient(place.root);
        self.program.variables[gradient].kind = Kind::Mutable;
        let path = place.path.iter().filter(|step| !matches!(step, Projection::Deref)).cloned().collect();
        Place { root: gradient, path }
    }
}

fn negative(upstream: Expression, program: &Program, operator: &'static Primitive) -> Expression {
    let primitive = match operator.name {
        "sub" => &primitives::NEG,
        "matrix_sub" => &primitives::MATRIX_NEG,
        _ => &primitives::NEGATE,
    };
    let ty = rules::ty(&upstream, program);
    Expression::Apply(Box::new(crate::ir::Application {
        operation: crate::ir::Operation::Primitive(primitive),
        operands: vec![upstream],
        spelling: crate::ir::Spelling::Table,
        ty,
        span: Span::call_site(),
    }))
}
