//! Reverse mode: the statements of a program in reverse, each replaced by the adjoint of what it does.
//!
//! The adjoint of a variable that is defined once is the sum of what its uses contribute. It is written out as
//! soon as the last contribution is known. A variable that is mutable, or used inside of a branch or a loop that
//! it is defined outside of, has a mutable adjoint that contributions are added to.

use std::collections::{HashMap, HashSet};

use super::overwriting::Overwriting;
use super::{Counter, Derivative, rules};
use crate::infer::{self, Activity};
use crate::ir::{Block, Expression, Kind, Pattern, Place, Program, Statement, Ty, Var};
use crate::primitives::{self, counting};

pub(super) fn reverse(
    program: &Program,
    activity: Activity,
    kept: &HashMap<Var, Var>,
    overwriting: &HashMap<usize, Overwriting>,
) -> Derivative {
    let results = infer::results(program);
    let mut reverse = Reverse {
        program: program.clone(),
        activity: &activity,
        gradients: HashMap::new(),
        adjoints: HashMap::new(),
        homes: HashMap::new(),
        expected: HashMap::new(),
        aliases: HashMap::new(),
        blocks: 0,
        current: 0,
        touched: HashSet::new(),
        idle: false,
        touched_for_sure: program.result.into_iter().collect(),
        cleared: HashSet::new(),
        kept,
        overwriting,
        shapes: HashMap::new(),
        several: results.len() > 1 || results.iter().any(|&result| !program.variables[result].ty.is_scalar()),
        around: Vec::new(),
        counters: HashMap::new(),
        loops: 0,
        out: Block::default(),
    };
    program.body.visit(&mut |statement| {
        reverse.loops += usize::from(matches!(statement, Statement::Loop(_)));
    });
    let seed = program.result.filter(|&result| activity.is_active(result));
    for &parameter in &program.parameters {
        reverse.homes.insert(parameter, 0);
        if reverse.is_mutable_reference(parameter) {
            // The caller's cotangent is the adjoint: it holds that of the value after the call.
            reverse.adjoints.insert(parameter, Adjoint::Mutable);
        }
    }
    let seed = seed.map(|result| {
        let gradient = reverse.gradient(result);
        reverse.adjoints.insert(result, Adjoint::Complete);
        gradient
    });
    reverse.survey(&program.body, 0);
    // The seed is one contribution that `expected` does not count: a result that is used elsewhere has others.
    if let Some(result) =
        program.result.filter(|result| reverse.expected.get(result).is_some_and(|uses| *uses > 0))
    {
        if let Some(seed) = seed {
            reverse.adjoints.insert(result, Adjoint::Pending(vec![Expression::Variable(seed)]));
            reverse.gradients.remove(&result);
            *reverse.expected.entry(result).or_default() =
                reverse.expected.get(&result).copied().unwrap_or(0).saturating_add(1);
        }
    }
    reverse.block(&program.body);
    let gradients = program
        .parameters
        .iter()
        .map(|&parameter| activity.is_active(parameter).then(|| reverse.finish(parameter)))
        .collect();
    let Reverse { program, out: backward, counters, .. } = reverse;
    Derivative { program, backward, seed, gradients, counters, activity }
}

/// What is known of a variable's adjoint so far.
pub(super) enum Adjoint {
    /// Contributions, none written out.
    Pending(Vec<Expression>),
    /// Written out for good.
    Complete,
    /// A mutable variable that contributions are added to.
    Mutable,
}

pub(super) struct Reverse<'a> {
    pub(super) program: Program,
    pub(super) activity: &'a Activity,
    pub(super) gradients: HashMap<Var, Var>,
    pub(super) adjoints: HashMap<Var, Adjoint>,
    /// The block that each variable is defined in.
    pub(super) homes: HashMap<Var, usize>,
    /// How many contributions a variable gets; `usize::MAX` if they come from inner blocks.
    pub(super) expected: HashMap<Var, usize>,
    /// Shared references: names for places.
    pub(super) aliases: HashMap<Var, Place>,
    pub(super) blocks: usize,
    pub(super) current: usize,
    /// Outer variables that the block contributed to.
    pub(super) touched: HashSet<Var>,
    /// What contributes now may itself be what only branches use that were not taken.
    pub(super) idle: bool,
    /// Variables with contributions from elsewhere.
    pub(super) touched_for_sure: HashSet<Var>,
    /// Mutable adjoints that are zero now, though not yet set so.
    pub(super) cleared: HashSet<Var>,
    /// Copies of values that are overwritten by others of another shape, and what they are copies of.
    kept: &'a HashMap<Var, Var>,
    /// The loops that only overwrite.
    pub(super) overwriting: &'a HashMap<usize, Overwriting>,
    /// What has the shape of a variable at this moment.
    pub(super) shapes: HashMap<Var, Var>,
    /// The function has several results.
    several: bool,
    /// The scopes and loops around the place: the variable of a scope, `None` for a loop.
    pub(super) around: Vec<Option<Var>>,
    pub(super) counters: HashMap<usize, Counter>,
    /// The number of loops so far.
    pub(super) loops: usize,
    pub(super) out: Block,
}

impl Reverse<'_> {
    pub(super) fn is_mutable_reference(&self, variable: Var) -> bool {
        matches!(self.program.variables[variable].ty, Ty::Reference { mutable: true, .. })
    }

    pub(super) fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Let { variable, .. } if self.kept.contains_key(variable) => {
                self.shapes.insert(self.kept[variable], *variable);
            }
            Statement::Let { variable, value } => {
                if self.aliases.contains_key(variable) {
                    return;
                }
                if let Some(upstream) = self.adjoint(*variable) {
                    let result = Expression::Variable(*variable);
                    let untouched = self.may_be_untouched(*variable);
                    let kept = untouched && self.program.variables[*variable].kind != Kind::Mutable;
                    let before = std::mem::replace(&mut self.idle, kept);
                    if untouched && is_unbounded(value) {
                        self.guarded(|this| this.propagate(value, &result, &upstream), &upstream);
                    } else {
                        self.propagate(value, &result, &upstream);
                    }
                    self.idle = before;
                }
            }
            Statement::Bind { pattern, .. } => self.pattern(pattern),
            Statement::Assign { place, value } => self.assign(place, value),
            Statement::Update { place, operator, value } => {
                if self.activity.is_active(place.root) && !self.is_cleared(place) {
                    let subtracts = [&primitives::SUB, &primitives::MATRIX_SUB, &primitives::UNKNOWN_SUB]
                        .contains(operator);
                    self.take_adjoint(place, value, subtracts.then_some(*operator));
                }
            }
            Statement::If { .. } | Statement::Match(_) | Statement::Loop(_) | Statement::Scope(_) => {
                self.complete_deferred(statement);
                self.control(statement);
            }
            Statement::Call(call) => self.call(call),
            Statement::Declare { .. } | Statement::Exit(_) | Statement::Effect(_) => {}
            Statement::Rest(_) => unreachable!("a rest is reversed with the statement in front of it"),
            Statement::Accumulate { .. } | Statement::Entries(_) | Statement::Storage(_) => {
                unreachable!("there is no backward pass yet")
            }
        }
    }

    /// What a pattern binds is a copy of places.
    pub(super) fn pattern(&mut self, pattern: &Pattern) {
        for (variable, place) in pattern.sources.iter().rev() {
            if let Some(upstream) = self.adjoint(*variable) {
                self.contribute_to(place, upstream);
            }
        }
    }

    /// Whether all contributions to an adjoint may come from branches and loops that were not taken.
    pub(super) fn may_be_untouched(&self, variable: Var) -> bool {
        // The cotangent of one of several results is often zero.
        let open = self.several
            || matches!(self.adjoints.get(&variable), Some(Adjoint::Mutable))
            || !self.touched_for_sure.contains(&variable);
        open && self.program.variables[variable].ty.is_scalar()
    }

    /// What only branches use that were not taken contributes nothing, even where a partial is infinite.
    pub(super) fn guarded(&mut self, inside: impl FnOnce(&mut Self), upstream: &Expression) {
        let then = self.inner_with(&Block::default(), &[], inside);
        self.declare_touched();
        let ty = rules::ty(upstream, &self.program);
        let condition = counting::is_not_zero(upstream.clone(), ty);
        if !then.statements.is_empty() {
            self.out.push(Statement::If { condition, then, otherwise: Block::default() });
        }
    }

    pub(super) fn complete_deferred(&mut self, statement: &Statement) {
        for variable in self.arriving(statement) {
            let used_inside = self.expected.get(&variable) == Some(&usize::MAX);
            if used_inside && self.activity.is_active(variable) {
                self.make_mutable(variable);
            } else {
                self.adjoint(variable);
            }
        }
    }

    /// The variables in front of a statement that its blocks give their only value.
    pub(super) fn arriving(&self, statement: &Statement) -> Vec<Var> {
        let (mut assigned, mut declared) = (Vec::new(), HashSet::new());
        for (_, block) in statement.blocks() {
            block.visit(&mut |inner| match inner {
                Statement::Assign { place, .. } => assigned.push(place.root),
                other => declared.extend(other.declares()),
            });
        }
        assigned.retain(|variable| {
            let deferred = self.program.variables[*variable].kind == Kind::Deferred;
            deferred && self.homes[variable] == self.current && !declared.contains(variable)
        });
        assigned
    }
}

fn is_unbounded(value: &Expression) -> bool {
    match value {
        Expression::Apply(application) => {
            matches!(application.operation, crate::ir::Operation::Primitive(primitive) if primitive.unbounded)
        }
        _ => false,
    }
}

/// The type of the gradient of a value: owned.
pub(super) fn gradient_ty(ty: &Ty) -> Ty {
    match ty.value() {
        Ty::Slice(element) => Ty::List(Box::new(gradient_ty(element))),
        Ty::Tuple(elements) => Ty::Tuple(elements.iter().map(gradient_ty).collect()),
        other => other.clone(),
    }
}
