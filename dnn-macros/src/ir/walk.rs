//! Going through programs: what an expression mentions, what a block holds.

use super::{Block, Expression, Loop, Place, Projection, Statement, Var};

impl Expression {
    /// Calls `see` on the expression and everything in it, parents first.
    pub(crate) fn visit<'e>(&'e self, see: &mut dyn FnMut(&'e Expression)) {
        see(self);
        match self {
            Self::Read(place) => place.visit(see),
            Self::Borrow(inner) => inner.visit(see),
            Self::Apply(application) => application.operands.iter().for_each(|operand| operand.visit(see)),
            Self::Aggregate(_, elements) => elements.iter().for_each(|element| element.visit(see)),
            Self::Map(map) => {
                map.over.iter().for_each(|operand| operand.visit(see));
                map.body.visit(see);
            }
            Self::Variable(_) | Self::Number(_) | Self::Literal(_) | Self::Verbatim(_) | Self::Zero(_) => {}
        }
    }

    /// Calls `see` on every variable whose value the expression reads.
    pub(crate) fn visit_variables(&self, see: &mut dyn FnMut(Var)) {
        self.visit(&mut |expression| match expression {
            Self::Variable(variable) => see(*variable),
            Self::Read(place) => see(place.root),
            Self::Verbatim(verbatim) => verbatim.reads.iter().for_each(|(_, variable)| see(*variable)),
            Self::Map(map) => {
                if let Some(spelled) = &map.spelled {
                    spelled.reads.iter().for_each(|(_, variable)| see(*variable));
                }
            }
            _ => {}
        });
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
}

impl Statement {
    /// Calls `see` on the expressions of the statement itself, not of the blocks in it.
    pub(crate) fn visit_expressions<'e>(&'e self, see: &mut dyn FnMut(&'e Expression)) {
        match self {
            Self::Let { value, .. } => value.visit(see),
            Self::Assign { place, value } | Self::Update { place, value, .. } => {
                place.visit(see);
                value.visit(see);
            }
            Self::If { condition, .. } => condition.visit(see),
            Self::Loop(Loop { start, end, .. }) => {
                start.visit(see);
                end.visit(see);
            }
            Self::Call(call) => call.arguments.iter().for_each(|argument| argument.value.visit(see)),
            Self::Entries(entries) => {
                entries.call.arguments.iter().for_each(|argument| argument.value.visit(see));
                entries.mutable.iter().flatten().for_each(|place| place.visit(see));
                if let Some(upstream) = &entries.upstream {
                    upstream.visit(see);
                }
            }
            Self::Declare { .. } | Self::Bind { .. } | Self::Effect(_) => {}
        }
    }

    /// Calls `see` on every variable whose value the statement itself reads.
    pub(crate) fn visit_reads(&self, see: &mut dyn FnMut(Var)) {
        let mut of = |expression: &Expression| {
            // Variables in sub-expressions are found by the walk over the statement.
            match expression {
                Expression::Variable(variable) => see(*variable),
                Expression::Read(place) => see(place.root),
                Expression::Verbatim(verbatim) => {
                    verbatim.reads.iter().for_each(|(_, variable)| see(*variable));
                }
                Expression::Map(map) => {
                    if let Some(spelled) = &map.spelled {
                        spelled.reads.iter().for_each(|(_, variable)| see(*variable));
                    }
                }
                _ => {}
            }
        };
        self.visit_expressions(&mut of);
        match self {
            Self::Bind { value, .. } | Self::Effect(value) => {
                value.reads.iter().for_each(|(_, variable)| see(*variable));
            }
            Self::Entries(entries) => see(entries.call.pullback),
            _ => {}
        }
    }

    /// The variables that the statement itself declares.
    pub(crate) fn declares(&self) -> Vec<Var> {
        match self {
            Self::Let { variable, .. } | Self::Declare { variable } => vec![*variable],
            Self::Bind { variables, .. } => variables.clone(),
            Self::Loop(Loop { index, .. }) => vec![*index],
            Self::Call(call) => call.result.iter().copied().chain([call.pullback]).collect(),
            Self::Entries(entries) => entries.bound.iter().flatten().copied().collect(),
            _ => Vec::new(),
        }
    }

    /// The blocks in the statement, in the order of evaluation.
    pub(crate) fn blocks(&self) -> Vec<&Block> {
        match self {
            Self::If { then, otherwise, .. } => vec![then, otherwise],
            Self::Loop(Loop { body, .. }) => vec![body],
            _ => Vec::new(),
        }
    }

    pub(crate) fn blocks_mut(&mut self) -> Vec<&mut Block> {
        match self {
            Self::If { then, otherwise, .. } => vec![then, otherwise],
            Self::Loop(Loop { body, .. }) => vec![body],
            _ => Vec::new(),
        }
    }
}

impl Block {
    /// Calls `see` on every statement, also of inner blocks, outer ones first.
    pub(crate) fn visit<'b>(&'b self, see: &mut dyn FnMut(&'b Statement)) {
        for statement in &self.statements {
            see(statement);
            for block in statement.blocks() {
                block.visit(see);
            }
        }
    }
}
