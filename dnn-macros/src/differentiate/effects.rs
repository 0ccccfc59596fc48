//! What statements do to the variables around them, and whether two of them can change places.

use std::collections::HashSet;

use crate::ir::{Block, Expression, Kind, Place, Program, Projection, Statement, Ty, Var};

/// The variables of a statement, all blocks in it included, by what is done to them.
#[derive(Default)]
pub(crate) struct Effects {
    pub(crate) reads: HashSet<Var>,
    pub(crate) writes: HashSet<Var>,
    /// Only added to.
    pub(crate) accumulates: HashSet<Var>,
    pub(crate) declares: HashSet<Var>,
    /// Those whose zero is asked for: how long they are is read, not what they hold.
    shapes: HashSet<Var>,
    /// Those of `writes` that may be of another length then.
    pub(crate) replaces: HashSet<Var>,
}

impl Effects {
    pub(crate) fn of<'s>(statements: impl IntoIterator<Item = &'s Statement>, program: &Program) -> Self {
        let mut effects = Self::default();
        for statement in statements {
            effects.add(statement, program);
            for (variables, block) in statement.blocks() {
                effects.declares.extend(variables);
                block.visit(&mut |inner| {
                    effects.add(inner, program);
                    effects.declares.extend(inner.blocks().into_iter().flat_map(|(variables, _)| variables));
                });
            }
        }
        effects
    }

    fn add(&mut self, statement: &Statement, program: &Program) {
        statement.visit_reads(&mut |variable| {
            self.reads.insert(variable);
        });
        statement.visit_expressions(&mut |expression| match expression {
            Expression::Taken(place) => {
                self.writes.insert(place.root);
                self.replaces.insert(place.root);
            }
            Expression::Zero(of) if !program.variables[*of].ty.is_neutral() => {
                self.shapes.insert(*of);
            }
            _ => {}
        });
        self.declares.extend(statement.declares());
        match statement {
            Statement::Assign { place, .. } | Statement::Update { place, .. } => {
                self.writes.insert(place.root);
                if place.is_whole() || place.grown().is_some() {
                    self.replaces.insert(place.root);
                }
            }
            Statement::Accumulate { place, .. } => {
                self.accumulates.insert(place.root);
            }
            Statement::Call(call) => {
                let written = call.arguments.iter().filter(|argument| {
                    argument.is_written()
                        || argument.value.place().is_some_and(|place| is_unique(place.root, program))
                });
                let written = written.filter_map(|argument| argument.value.place()).map(|place| place.root);
                let written: Vec<Var> = written.collect();
                self.writes.extend(&written);
                self.replaces.extend(written);
            }
            Statement::Entries(entries) => {
                for place in entries.mutable.iter().flatten() {
                    self.reads.insert(place.root);
                    self.writes.insert(place.root);
                }
            }
            // The user's text may change what it names.
            Statement::Effect(text) | Statement::Bind { value: text, .. } => {
                text.visit_reads(&mut |variable| {
                    if program.variables[variable].kind == Kind::Mutable || is_unique(variable, program) {
                        self.writes.insert(variable);
                        self.replaces.insert(variable);
                    }
                });
            }
            _ => {}
        }
    }

    /// Whether two statements give the same in either order, apart from the rounding of sums.
    pub(crate) fn commutes_with(&self, other: &Self) -> bool {
        let apart = |a: &HashSet<Var>, b: &HashSet<Var>| a.is_disjoint(b);
        let one_way = |a: &Self, b: &Self| {
            apart(&a.writes, &b.reads)
                && apart(&a.writes, &b.writes)
                && apart(&a.writes, &b.accumulates)
                && apart(&a.accumulates, &b.reads)
                && apart(&a.declares, &b.reads)
                && apart(&a.declares, &b.writes)
                && apart(&a.declares, &b.accumulates)
                && apart(&a.declares, &b.shapes)
                && apart(&a.replaces, &b.shapes)
        };
        one_way(self, other) && one_way(other, self)
    }

    /// What is done to variables from outside.
    pub(crate) fn outside(mut self) -> Self {
        let declares = std::mem::take(&mut self.declares);
        self.without(|variable| declares.contains(&variable))
    }

    /// What is done to all variables but some.
    pub(crate) fn without(mut self, some: impl Fn(Var) -> bool) -> Self {
        let Self { reads, writes, accumulates, declares, shapes, replaces } = &mut self;
        for set in [reads, writes, accumulates, declares, shapes, replaces] {
            set.retain(|&variable| !some(variable));
        }
        self
    }
}

fn is_unique(variable: Var, program: &Program) -> bool {
    matches!(program.variables[variable].ty, Ty::Reference { mutable: true, .. })
}

/// Whether a block mentions a variable only as its element at `index`.
pub(crate) fn is_own_element(block: &Block, variable: Var, index: Var) -> bool {
    let own = |place: &Place| {
        let first = place.path.iter().find(|step| !matches!(step, Projection::Deref));
        matches!(first, Some(Projection::Index(Expression::Variable(found))) if *found == index)
    };
    let mut all = true;
    block.visit(&mut |statement| {
        let target = match statement {
            Statement::Assign { place, .. } | Statement::Accumulate { place, .. } => Some(place),
            _ => None,
        };
        if let Some(place) = target.filter(|place| place.root == variable) {
            all &= own(place);
        }
        if let Statement::Entries(entries) = statement {
            all &= entries.mutable.iter().flatten().all(|place| place.root != variable || own(place));
        }
        statement.visit_expressions(&mut |expression| match expression {
            Expression::Variable(found) => all &= *found != variable,
            Expression::Read(place) if place.root == variable => all &= own(place),
            Expression::Taken(place) => all &= place.root != variable,
            Expression::Verbatim(text) => text.visit_reads(&mut |found| all &= found != variable),
            _ => {}
        });
    });
    all
}
