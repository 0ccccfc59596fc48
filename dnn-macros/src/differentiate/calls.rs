//! Calls in reverse: the pullback is given the arguments again, and gives the entries of the active ones.

use super::reverse::{Reverse, gradient_ty};
use super::rules;
use crate::ir::{Block, Call, Entries, Expression, Kind, Name, Passing, Place, Projection, Statement, Ty};

impl Reverse<'_> {
    pub(super) fn call(&mut self, call: &Call) {
        let active: Vec<Option<Place>> = call
            .arguments
            .iter()
            .map(|argument| argument.value.place().map(|place| self.resolve(place)))
            .map(|place| place.filter(|place| self.activity.is_active(place.root)))
            .collect();
        let upstream = call.result.and_then(|result| self.adjoint(result));
        let writes = call
            .arguments
            .iter()
            .zip(&active)
            .any(|(argument, place)| argument.is_written() && place.is_some());
        if upstream.is_none() && !writes {
            return;
        }
        let upstream = upstream.or_else(|| call.result.map(Expression::Zero));
        let (Some(ran), Some(result)) = (call.ran, call.result) else {
            let idle = call.result.is_some_and(|result| self.may_be_untouched(result)) && !writes;
            return match upstream {
                // A pullback may be costly, and what it computes infinite.
                Some(gradient @ Expression::Variable(_)) if idle => {
                    let value = Some(gradient.clone());
                    self.guarded(|this| this.entries(call, active, value), &gradient);
                }
                upstream => self.entries(call, active, upstream),
            };
        };
        // There is a pullback if there was a value, which is inside of the result.
        let gradient = self.gradient(result);
        if let Some(zero @ Expression::Zero(_)) = upstream {
            self.out.push(Statement::Let { variable: gradient, value: zero });
        }
        let inside = Projection::Variant("Some".to_owned(), "0".to_owned());
        let inside = Expression::Read(Place::whole(gradient).then(inside));
        let then = self.inner_with(&Block::default(), &[], |this| this.entries(call, active, Some(inside)));
        self.declare_touched();
        let condition = Expression::Variable(ran);
        self.out.push(Statement::If { condition, then, otherwise: Block::default() });
    }

    /// The pullback is called, and what it gives is added to the adjoints of the arguments.
    fn entries(&mut self, call: &Call, active: Vec<Option<Place>>, upstream: Option<Expression>) {
        let mut entries = Vec::new();
        let mut mutable = Vec::new();
        for (argument, place) in call.arguments.iter().zip(&active) {
            let writes = argument.is_written();
            if let Some(place) = place.as_ref().filter(|_| writes) {
                self.cleared_before_use(place.root);
            }
            mutable.push(place.as_ref().filter(|_| writes).map(|place| self.adjoint_place(place)));
            let entered = argument.passing != Passing::Mutable;
            entries.push(place.as_ref().filter(|_| entered).map(|place| {
                let ty = gradient_ty(&rules::ty(&Expression::Read(place.clone()), &self.program));
                self.program.variable(Name::Entry(place.root), ty, Kind::Local, argument.span)
            }));
        }
        let call = &self.given_again(call);
        let statement = Entries { call: call.clone(), bound: entries.clone(), mutable, upstream };
        self.out.push(Statement::Entries(Box::new(statement)));
        for ((entry, place), argument) in entries.into_iter().zip(active).zip(&call.arguments) {
            let (Some(entry), Some(place)) = (entry, place) else { continue };
            // What a receiver gets is settled where the entries are bound.
            if argument.is_written() {
                continue;
            }
            let value = Expression::Variable(entry);
            if matches!(self.program.place_type(&place).value(), Ty::Array(..)) {
                // The entry of an array is a vector, where the callee takes a slice.
                let target = self.adjoint_place(&place);
                self.cleared_before_use(place.root);
                self.accumulate(target, value);
            } else {
                self.contribute_to(&place, value);
            }
        }
    }

    /// The call as its pullback is given the arguments: where the reference itself was given, what is kept of it is
    /// lent.
    fn given_again(&self, call: &Call) -> Call {
        let mut call = call.clone();
        for argument in &mut call.arguments {
            let Expression::Variable(given) = argument.value else { continue };
            let reference = matches!(self.program.variables[given].ty, Ty::Reference { mutable: false, .. });
            if reference && argument.passing == Passing::Plain {
                argument.passing = Passing::Shared;
            }
        }
        call
    }

    fn resolve(&self, place: Place) -> Place {
        match self.aliases.get(&place.root) {
            None => place,
            Some(alias) => {
                let mut target = alias.clone();
                target.path.extend(place.path);
                self.resolve(target)
            }
        }
    }
}
