//! Going through programs: what an expression mentions, what a block holds.

use proc_macro2::TokenStream;

use super::{
    Block, Exit, Expression, Head, Length, Loop, Pattern, Place, Projection, Rest, Slot, Spelling, Statement,
    Storage, Var,
};

impl Expression {
    /// Calls `see` on the expression and everything in it, parents first.
    pub(crate) fn visit<'e>(&'e self, see: &mut dyn FnMut(&'e Expression)) {
        see(self);
        match self {
            Self::Read(place) | Self::Taken(place) => place.visit(see),
            Self::Borrow(inner) => inner.visit(see),
            Self::Apply(application) => application.operands.iter().for_each(|operand| operand.visit(see)),
            Self::Aggregate(_, elements) => elements.iter().for_each(|element| element.visit(see)),
            Self::Map(map) => {
                map.over.iter().for_each(|operand| operand.visit(see));
                map.body.visit(see);
            }
            Self::Part(part) => {
                part.of.visit(see);
                part.first.iter().for_each(|first| first.visit(see));
                part.count.visit(see);
            }
            Self::Load { slot: Slot::At(position), .. } => position.visit(see),
            Self::Variable(_)
            | Self::Number(_)
            | Self::Literal(_)
            | Self::Verbatim(_)
            | Self::Zero(_)
            | Self::Neutral(_)
            | Self::Load { .. }
            | Self::Closure { .. } => {}
        }
    }

    /// Calls `change` on everything in the expression and on the expression itself, parents last.
    pub(crate) fn visit_mut(&mut self, change: &mut dyn FnMut(&mut Expression)) {
        match self {
            Self::Read(place) | Self::Taken(place) => place.visit_mut(change),
            Self::Borrow(inner) => inner.visit_mut(change),
            Self::Apply(application) => {
                application.operands.iter_mut().for_each(|operand| operand.visit_mut(change));
            }
            Self::Aggregate(_, elements) => elements.iter_mut().for_each(|element| element.visit_mut(change)),
            Self::Map(map) => {
                map.over.iter_mut().for_each(|operand| operand.visit_mut(change));
                map.body.visit_mut(change);
            }
            Self::Part(part) => {
                part.of.visit_mut(change);
                part.first.iter_mut().for_each(|first| first.visit_mut(change));
                part.count.visit_mut(change);
            }
            Self::Load { slot: Slot::At(position), .. } => position.visit_mut(change),
            Self::Variable(_)
            | Self::Number(_)
            | Self::Literal(_)
            | Self::Verbatim(_)
            | Self::Zero(_)
            | Self::Neutral(_)
            | Self::Load { .. }
            | Self::Closure { .. } => {}
        }
        change(self);
    }

    /// Calls `see` on every variable whose value the expression reads.
    pub(crate) fn visit_variables(&self, see: &mut dyn FnMut(Var)) {
        self.visit(&mut |expression| match expression {
            Self::Variable(variable) => see(*variable),
            Self::Read(place) | Self::Taken(place) => see(place.root),
            Self::Load { buffer, .. } => see(*buffer),
            Self::Closure { captures, .. } => captures.iter().for_each(|captures| see(*captures)),
            Self::Part(part) => see(part.of.root),
            Self::Verbatim(verbatim) => verbatim.visit_reads(see),
            Self::Map(map) => {
                if let Some(spelled) = &map.spelled {
                    spelled.visit_reads(see);
                }
            }
            _ => {}
        });
    }
}

impl super::Verbatim {
    pub(crate) fn visit_reads(&self, see: &mut dyn FnMut(Var)) {
        self.reads.iter().for_each(|(_, variable)| see(*variable));
    }
}

impl Place {
    pub(crate) fn visit<'e>(&'e self, see: &mut dyn FnMut(&'e Expression)) {
        for step in &self.path {
            if let Projection::Index(index) = step {
                index.visit(see);
            }
        }
    }

    pub(crate) fn visit_mut(&mut self, change: &mut dyn FnMut(&mut Expression)) {
        for step in &mut self.path {
            if let Projection::Index(index) = step {
                index.visit_mut(change);
            }
        }
    }
}

impl Statement {
    /// Calls `see` on the expressions of the statement itself, not of the blocks in it.
    pub(crate) fn visit_expressions<'e>(&'e self, see: &mut dyn FnMut(&'e Expression)) {
        match self {
            Self::Let { value, .. } => value.visit(see),
            Self::Assign { place, value }
            | Self::Update { place, value, .. }
            | Self::Accumulate { place, value } => {
                place.visit(see);
                value.visit(see);
            }
            Self::If { condition, .. } => condition.visit(see),
            Self::Loop(Loop { head: Head::Range(range), .. }) => {
                range.start.visit(see);
                range.end.visit(see);
                if let Some(step) = &range.step {
                    step.visit(see);
                }
            }
            Self::Call(call) => call.arguments.iter().for_each(|argument| argument.value.visit(see)),
            Self::Entries(entries) => {
                for argument in &entries.call.arguments {
                    argument.before.as_ref().unwrap_or(&argument.value).visit(see);
                }
                entries.mutable.iter().flatten().for_each(|place| place.visit(see));
                if let Some(upstream) = &entries.upstream {
                    upstream.visit(see);
                }
            }
            Self::Storage(
                Storage::Declare { length: Length::Sized(expression), .. }
                | Storage::Extend { length: expression, .. },
            ) => expression.visit(see),
            Self::Storage(Storage::Save { slot: Slot::At(position), .. }) => position.visit(see),
            Self::Declare { .. }
            | Self::Bind { .. }
            | Self::Match(_)
            | Self::Loop(_)
            | Self::Scope(_)
            | Self::Exit(_)
            | Self::Rest(_)
            | Self::Storage(_)
            | Self::Effect(_) => {}
        }
    }

    /// Calls `change` on the expressions of the statement itself, not of the blocks in it.
    pub(crate) fn visit_expressions_mut(&mut self, change: &mut dyn FnMut(&mut Expression)) {
        match self {
            Self::Let { value, .. } => value.visit_mut(change),
            Self::Assign { place, value }
            | Self::Update { place, value, .. }
            | Self::Accumulate { place, value } => {
                place.visit_mut(change);
                value.visit_mut(change);
            }
            Self::If { condition, .. } => condition.visit_mut(change),
            Self::Loop(Loop { head: Head::Range(range), .. }) => {
                range.start.visit_mut(change);
                range.end.visit_mut(change);
                if let Some(step) = &mut range.step {
                    step.visit_mut(change);
                }
            }
            Self::Call(call) => {
                call.arguments.iter_mut().for_each(|argument| argument.value.visit_mut(change));
            }
            Self::Entries(entries) => {
                for argument in &mut entries.call.arguments {
                    argument.before.as_mut().unwrap_or(&mut argument.value).visit_mut(change);
                }
                entries.mutable.iter_mut().flatten().for_each(|place| place.visit_mut(change));
                if let Some(upstream) = &mut entries.upstream {
                    upstream.visit_mut(change);
                }
            }
            Self::Storage(
                Storage::Declare { length: Length::Sized(expression), .. }
                | Storage::Extend { length: expression, .. },
            ) => expression.visit_mut(change),
            Self::Storage(Storage::Save { slot: Slot::At(position), .. }) => position.visit_mut(change),
            Self::Declare { .. }
            | Self::Bind { .. }
            | Self::Match(_)
            | Self::Loop(_)
            | Self::Scope(_)
            | Self::Exit(_)
            | Self::Rest(_)
            | Self::Storage(_)
            | Self::Effect(_) => {}
        }
    }

    /// Calls `see` on every variable whose value the statement itself reads.
    pub(crate) fn visit_reads(&self, see: &mut dyn FnMut(Var)) {
        let mut of = |expression: &Expression| {
            // Variables in sub-expressions are found by the walk over the statement.
            match expression {
                Expression::Variable(variable) => see(*variable),
                Expression::Read(place) | Expression::Taken(place) => see(place.root),
                Expression::Load { buffer, .. } => see(*buffer),
                Expression::Part(part) => see(part.of.root),
                Expression::Verbatim(verbatim) => verbatim.visit_reads(see),
                Expression::Map(map) => {
                    if let Some(spelled) = &map.spelled {
                        spelled.visit_reads(see);
                    }
                }
                _ => {}
            }
        };
        self.visit_expressions(&mut of);
        match self {
            Self::Bind { value, .. } | Self::Effect(value) => value.visit_reads(see),
            Self::Entries(entries) => see(entries.call.pullback),
            Self::Match(choice) => {
                choice.subject.visit_reads(see);
                for arm in &choice.arms {
                    // A guard reads what its own pattern binds too.
                    let own = |variable: Var| arm.pattern.variables.contains(&variable);
                    if let Some(guard) = &arm.guard {
                        guard.visit_reads(&mut |variable| {
                            if !own(variable) {
                                see(variable);
                            }
                        });
                    }
                }
            }
            Self::Loop(Loop { head: Head::While(text) | Head::Each { iterator: text, .. }, .. }) => {
                text.visit_reads(see);
            }
            Self::Storage(Storage::Push { value: Some(value), .. } | Storage::Save { value, .. }) => {
                see(*value);
            }
            _ => {}
        }
    }

    /// Calls `see` on every variable that the statement itself mentions: reads, writes, or asks for the zero of.
    pub(crate) fn visit_mentions(&self, see: &mut dyn FnMut(Var)) {
        self.visit_reads(see);
        self.visit_expressions(&mut |expression| {
            if let Expression::Zero(of) = expression {
                see(*of);
            }
        });
        match self {
            Self::Assign { place, .. } | Self::Update { place, .. } | Self::Accumulate { place, .. } => {
                see(place.root);
            }
            Self::Entries(entries) => entries.mutable.iter().flatten().for_each(|place| see(place.root)),
            _ => {}
        }
    }

    /// How often the statement mentions a variable, with all that is in it.
    pub(crate) fn mentions(&self, variable: Var) -> usize {
        let mut count = 0;
        self.visit_mentions(&mut |found| count += usize::from(found == variable));
        let inner = self.blocks().into_iter().flat_map(|(_, block)| &block.statements);
        count + inner.map(|statement| statement.mentions(variable)).sum::<usize>()
    }

    /// Calls `see` on the user's own text in the statement itself, not in the blocks in it.
    pub(crate) fn visit_text(&self, see: &mut dyn FnMut(&TokenStream)) {
        self.visit_expressions(&mut |expression| match expression {
            Expression::Verbatim(text) => see(&text.tokens),
            Expression::Map(map) => map.spelled.iter().for_each(|text| see(&text.tokens)),
            Expression::Apply(application) => {
                if let Spelling::Path(path) = application.spelling.inside() {
                    see(path);
                }
            }
            _ => {}
        });
        match self {
            Self::Bind { value: text, .. }
            | Self::Effect(text)
            | Self::Loop(Loop { head: Head::While(text) | Head::Each { iterator: text, .. }, .. }) => {
                see(&text.tokens);
            }
            Self::Match(choice) => {
                see(&choice.subject.tokens);
                for arm in &choice.arms {
                    see(&arm.pattern.text.tokens);
                    arm.guard.iter().for_each(|guard| see(&guard.tokens));
                }
            }
            _ => {}
        }
    }

    /// The variables that the statement itself declares for what follows it.
    pub(crate) fn declares(&self) -> Vec<Var> {
        match self {
            Self::Let { variable, .. } | Self::Declare { variable } => vec![*variable],
            Self::Bind { pattern: Pattern { variables, .. }, .. } => variables.clone(),
            Self::Call(call) => call.result.iter().copied().chain([call.pullback]).chain(call.ran).collect(),
            Self::Entries(entries) => entries.bound.iter().flatten().copied().collect(),
            Self::Storage(Storage::Declare { buffer, .. }) => vec![*buffer],
            _ => Vec::new(),
        }
    }

    /// The blocks in the statement, in the order of evaluation, each with the variables that its head declares.
    pub(crate) fn blocks(&self) -> Vec<(Vec<Var>, &Block)> {
        match self {
            Self::If { then, otherwise, .. } => vec![(Vec::new(), then), (Vec::new(), otherwise)],
            Self::Match(choice) => {
                choice.arms.iter().map(|arm| (arm.pattern.variables.clone(), &arm.body)).collect()
            }
            Self::Loop(repeat) => {
                let mut blocks = vec![(repeat.head.declares(), &repeat.body)];
                blocks.extend(repeat.adjoint.iter().map(|adjoint| (Vec::new(), adjoint)));
                blocks
            }
            Self::Scope(scope) => vec![(Vec::new(), &scope.body)],
            Self::Rest(rest) => vec![(Vec::new(), &rest.body)],
            _ => Vec::new(),
        }
    }

    pub(crate) fn blocks_mut(&mut self) -> Vec<&mut Block> {
        match self {
            Self::If { then, otherwise, .. } => vec![then, otherwise],
            Self::Match(choice) => choice.arms.iter_mut().map(|arm| &mut arm.body).collect(),
            Self::Loop(repeat) => std::iter::once(&mut repeat.body).chain(&mut repeat.adjoint).collect(),
            Self::Scope(scope) => vec![&mut scope.body],
            Self::Rest(Rest { body, .. }) => vec![body],
            _ => Vec::new(),
        }
    }

    /// Whether the statement is a loop, or has one in it.
    pub(crate) fn has_loop(&self) -> bool {
        matches!(self, Self::Loop(_))
            || self.blocks().iter().any(|(_, block)| block.statements.iter().any(Self::has_loop))
    }

    /// The exits in the statement that leave it.
    pub(crate) fn exits(&self) -> Vec<Exit> {
        let mut exits: Vec<Exit> = match self {
            Self::Exit(exit) => vec![*exit],
            other => other.blocks().into_iter().flat_map(|(_, block)| block.exits()).collect(),
        };
        if let Self::Scope(scope) = self {
            exits.retain(|exit| exit.exit != scope.exit);
        }
        exits
    }
}

impl Head {
    /// The variables that the head declares for the body.
    pub(crate) fn declares(&self) -> Vec<Var> {
        match self {
            Self::Range(range) => vec![range.index],
            Self::Each { pattern, .. } => pattern.variables.clone(),
            Self::While(_) | Self::Forever => Vec::new(),
        }
    }
}

impl Block {
    /// Calls `see` on every statement, also of inner blocks, outer ones first.
    pub(crate) fn visit<'b>(&'b self, see: &mut dyn FnMut(&'b Statement)) {
        for statement in &self.statements {
            see(statement);
            for (_, block) in statement.blocks() {
                block.visit(see);
            }
        }
    }

    /// The exits in the block that leave it.
    pub(crate) fn exits(&self) -> Vec<Exit> {
        self.statements.iter().flat_map(Statement::exits).collect()
    }

    /// Whether a statement in the block, at any depth, reads the variable.
    pub(crate) fn reads(&self, variable: Var) -> bool {
        let mut found = false;
        self.visit(&mut |statement| statement.visit_reads(&mut |read| found |= read == variable));
        found
    }
}
