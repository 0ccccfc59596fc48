//! Contributions to adjoints: from the adjoint of a value to those of its operands, and their sums.

use super::reverse::{Adjoint, Reverse, gradient_ty};
use super::rules;
use crate::infer;
use crate::ir::{
    Application, Expression, Head, Kind, Loop, Name, Operation, Place, Projection, Range, Shape, Spelling,
    Statement, Structure, Ty, Var,
};
use crate::primitives;

impl Reverse<'_> {
    /// The complete adjoint of a variable at its definition; `None` if nothing contributed.
    pub(super) fn adjoint(&mut self, variable: Var) -> Option<Expression> {
        if !self.activity.is_active(variable) || self.cleared.remove(&variable) {
            return None;
        }
        match self.adjoints.get(&variable) {
            None => return None,
            Some(Adjoint::Pending(parts)) if parts.is_empty() => return None,
            Some(Adjoint::Pending(_)) => self.complete(variable),
            Some(Adjoint::Complete | Adjoint::Mutable) => {}
        }
        Some(Expression::Variable(self.gradient(variable)))
    }

    pub(super) fn complete(&mut self, variable: Var) {
        let Some(Adjoint::Pending(parts)) = self.adjoints.insert(variable, Adjoint::Complete) else { return };
        let gradient = self.gradient(variable);
        let (ty, span) = (self.program.variables[gradient].ty.clone(), self.program.variables[gradient].span);
        if let Some(value) = rules::sum(parts, &ty, span) {
            self.out.push(Statement::Let { variable: gradient, value });
        }
    }

    /// The gradient of a parameter at the end.
    pub(super) fn finish(&mut self, parameter: Var) -> Var {
        let untouched = !self.adjoints.contains_key(&parameter);
        if untouched {
            self.adjoints.insert(parameter, Adjoint::Complete);
            let gradient = self.gradient(parameter);
            self.out.push(Statement::Let { variable: gradient, value: Expression::Zero(parameter) });
        }
        self.complete_if_pending(parameter);
        self.gradient(parameter)
    }

    pub(super) fn complete_if_pending(&mut self, variable: Var) {
        if matches!(self.adjoints.get(&variable), Some(Adjoint::Pending(_))) {
            self.complete(variable);
        }
    }

    pub(super) fn propagate(&mut self, value: &Expression, result: &Expression, upstream: &Expression) {
        match value {
            Expression::Variable(variable) => self.contribute(*variable, upstream.clone()),
            Expression::Read(place) => self.contribute_to(place, upstream.clone()),
            Expression::Borrow(inner) => self.propagate(inner, result, upstream),
            Expression::Apply(application) => {
                let adjoints = rules::adjoints(application, result, upstream, &self.program);
                let mut targets: Vec<(&Expression, Expression)> = application
                    .operands
                    .iter()
                    .zip(adjoints)
                    .filter_map(|(operand, adjoint)| Some((operand, adjoint?)))
                    .collect();
                // Inputs first, as on paper: what is done is written down before what leads on.
                targets.sort_by_key(|(operand, _)| !self.is_input(operand));
                for (operand, adjoint) in targets {
                    self.propagate_to(operand, adjoint);
                }
            }
            Expression::Aggregate(Shape::Repeat(length), elements) => {
                self.propagate_repeated(length, &elements[0], upstream);
            }
            Expression::Aggregate(shape, elements) => {
                let Some(base) = upstream.place() else { return };
                for (i, element) in elements.iter().enumerate() {
                    let step = match shape {
                        Shape::Tuple => Projection::Field(i.to_string()),
                        Shape::Structure(structure) if i == structure.members.len() => {
                            self.propagate_rest(structure, element, &base);
                            continue;
                        }
                        Shape::Structure(structure) => structure.step(i),
                        Shape::Matrix(grid) => grid.step(i),
                        _ => Projection::Index(Expression::count(i)),
                    };
                    let part = Expression::Read(base.then(step));
                    let part = if matches!(shape, Shape::Structure(_)) {
                        self.of_field(element, part)
                    } else {
                        part
                    };
                    self.propagate_to(element, part);
                }
            }
            Expression::Map(map) => {
                if let Some(adjoint) = rules::map_adjoint(map, result, upstream, &mut self.program) {
                    self.propagate_to(&map.over[0], adjoint);
                }
            }
            Expression::Number(_)
            | Expression::Literal(_)
            | Expression::Verbatim(_)
            | Expression::Zero(_)
            | Expression::Neutral(_)
            | Expression::Part(_)
            | Expression::Closure { .. }
            | Expression::Taken(_)
            | Expression::Load { .. } => {}
        }
    }

    /// The adjoint of what was put into a field. A parameter that `wrt(..)` does not name may go into a constant one.
    fn of_field(&self, element: &Expression, part: Expression) -> Expression {
        let Some(place) = element.place().filter(Place::is_whole) else { return part };
        let known = &self.program.variables[place.root];
        if known.kind != Kind::Parameter || self.program.named.contains(&place.root) {
            return part;
        }
        Expression::Apply(Box::new(Application {
            operation: Operation::Primitive(&primitives::FIELD),
            operands: vec![part, Expression::Zero(place.root)],
            spelling: Spelling::Table,
            ty: gradient_ty(&known.ty),
            span: known.span,
        }))
    }

    /// `Path { a: x, ..rest }`: what is not named is that of `rest`.
    fn propagate_rest(&mut self, structure: &Structure, rest: &Expression, upstream: &Place) {
        let Some(source) = rest.place().filter(|source| self.activity.is_active(source.root)) else { return };
        let span = self.program.variables[source.root].span;
        let name = Name::Gradient(source.root);
        let others = self.program.variable(name, Ty::Unknown, Kind::Mutable, span);
        self.out.push(Statement::Let { variable: others, value: Expression::Read(upstream.clone()) });
        for i in 0..structure.members.len() {
            let place = Place::whole(others).then(structure.step(i));
            let value = self.zero_like(&place);
            self.out.push(Statement::Assign { place, value });
        }
        self.propagate_to(rest, Expression::Variable(others));
    }

    /// `[x; n]` is `n` copies of `x`: their adjoints are summed.
    fn propagate_repeated(&mut self, length: &str, element: &Expression, upstream: &Expression) {
        let (Some(base), Some(source)) = (upstream.place(), element.place()) else { return };
        if !self.activity.is_active(source.root) {
            return;
        }
        let ty = rules::ty(element, &self.program);
        let span = self.program.variables[source.root].span;
        // A sum of arrays begins with the first: its zero would have to be known.
        let first = usize::from(!ty.is_scalar());
        let value = match first {
            0 => Expression::Number(0.0),
            _ => Expression::Read(base.then(Projection::Index(Expression::count(0)))),
        };
        let end = Expression::Literal(length.parse().expect("lengths are tokens"));
        let total = self.program.variable(Name::Wish("total".to_owned()), ty, Kind::Mutable, span);
        let index = self.program.variable(Name::Wish("i".to_owned()), Ty::Size, Kind::Local, span);
        self.out.push(Statement::Let { variable: total, value });
        let outer = std::mem::take(&mut self.out);
        let copy = base.then(Projection::Index(Expression::Variable(index)));
        self.accumulate(Place::whole(total), Expression::Read(copy));
        let body = std::mem::replace(&mut self.out, outer);
        let range = Range { start: Expression::count(first), ..Range::counting(index, end, false) };
        let (number, head) = (self.fresh_loop(), Head::Range(range));
        self.out.push(Statement::Loop(Loop { number, head, body, adjoint: None }));
        self.propagate_to(element, Expression::Variable(total));
    }

    pub(super) fn propagate_to(&mut self, operand: &Expression, adjoint: Expression) {
        if let Some(place) = operand.place() {
            return self.contribute_to(&place, adjoint);
        }
        // What is no place would lose its derivative, which is worse than no expansion.
        infer::sources(operand, &mut |variable| {
            assert!(!self.activity.is_active(variable), "{variable:?} is inside of an operand");
        });
    }

    pub(super) fn is_input(&self, operand: &Expression) -> bool {
        operand.place().is_some_and(|place| self.program.variables[place.root].kind == Kind::Parameter)
    }

    pub(super) fn contribute_to(&mut self, place: &Place, value: Expression) {
        if let Some(alias) = self.aliases.get(&place.root).cloned() {
            let mut target = alias;
            target.path.extend(place.path.iter().cloned());
            self.contribute_to(&target, value);
        } else if place.is_whole() {
            self.contribute(place.root, value);
        } else if self.activity.is_active(place.root) {
            let target = self.adjoint_place(place);
            self.cleared_before_use(place.root);
            self.touched_for_sure.insert(place.root);
            self.accumulate(target, value);
        }
    }

    /// A cleared adjoint is set to zero before a part of it is added to.
    pub(super) fn cleared_before_use(&mut self, variable: Var) {
        if self.cleared.remove(&variable) {
            let place = Place::whole(self.gradient(variable));
            let shape = self.shapes.get(&variable).copied().unwrap_or(variable);
            self.out.push(Statement::Assign { place, value: Expression::Zero(shape) });
        }
    }

    pub(super) fn contribute(&mut self, variable: Var, value: Expression) {
        if !self.activity.is_active(variable) {
            return;
        }
        let at_home = self.homes[&variable] == self.current;
        if at_home && !self.idle {
            self.touched_for_sure.insert(variable);
        }
        let expected = self.expected.get(&variable).copied().unwrap_or(usize::MAX);
        let ty = &self.program.variables[variable].ty;
        // Sums are written out for scalars and matrices only; all else accumulates.
        let summed = ty.is_scalar() || ty.is_matrix() || expected == 1;
        let lasting = !summed
            || self.program.variables[variable].kind == Kind::Mutable
            || self.is_mutable_reference(variable);
        if at_home && lasting && !self.adjoints.contains_key(&variable) && !self.cleared.contains(&variable) {
            self.adjoints.insert(variable, Adjoint::Pending(vec![value]));
            self.make_mutable(variable);
            return;
        }
        if !at_home || lasting || matches!(self.adjoints.get(&variable), Some(Adjoint::Mutable)) {
            let target = self.adjoint_place(&Place::whole(variable));
            if self.cleared.remove(&variable) {
                self.out.push(Statement::Assign { place: target, value });
            } else {
                self.accumulate(target, value);
            }
            return;
        }
        let pending = self.adjoints.entry(variable).or_insert_with(|| Adjoint::Pending(Vec::new()));
        if let Adjoint::Pending(parts) = pending {
            parts.push(value);
            if parts.len() == expected {
                self.complete(variable);
            }
        }
    }

    pub(super) fn accumulate(&mut self, place: Place, value: Expression) {
        self.out.push(Statement::Accumulate { place, value });
    }
}
