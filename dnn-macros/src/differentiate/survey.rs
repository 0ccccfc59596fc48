//! A look ahead over the program: where variables are at home, and how many contributions their adjoints get.

use super::reverse::Reverse;
use crate::infer;
use crate::ir::{Block, Expression, Pattern, Statement, Var};

impl Reverse<'_> {
    /// Finds homes, references and numbers of contributions.
    pub(super) fn survey(&mut self, block: &Block, home: usize) {
        for statement in &block.statements {
            for variable in statement.declares() {
                self.homes.insert(variable, home);
            }
            if let Statement::Let { variable, value: Expression::Borrow(inner) } = statement {
                if let Some(place) = inner.place() {
                    self.expect_more(place.root, home, usize::MAX);
                    self.aliases.insert(*variable, place);
                }
            }
            let mut used = Vec::new();
            match statement {
                Statement::Let { value, .. }
                | Statement::Assign { value, .. }
                | Statement::Update { value, .. } => {
                    infer::sources(value, &mut |variable| used.push(variable));
                    // The adjoint of a variable that is read in part is built up in place.
                    value.visit(&mut |inner| match inner {
                        Expression::Read(place) if !place.is_whole() => {
                            self.expect_more(place.root, home, usize::MAX);
                        }
                        _ => {}
                    });
                }
                Statement::Bind { pattern, .. } => self.survey_pattern(pattern, home),
                Statement::Match(choice) => {
                    choice.arms.iter().for_each(|arm| self.survey_pattern(&arm.pattern, home));
                }
                Statement::Call(call) => {
                    for argument in &call.arguments {
                        infer::sources(&argument.value, &mut |variable| used.push(variable));
                    }
                    // What may not have run contributes in a branch.
                    if call.ran.is_some() {
                        used.drain(..).for_each(|variable| self.expect_more(variable, home, usize::MAX));
                    }
                }
                _ => {}
            }
            for variable in used {
                self.expect_more(variable, home, 1);
            }
            if let Statement::Scope(scope) = statement {
                // A scope runs like the statements around it.
                self.survey(&scope.body, home);
                continue;
            }
            for (variables, inner) in statement.blocks() {
                self.blocks += 1;
                let block = self.blocks;
                self.homes.extend(variables.into_iter().map(|variable| (variable, block)));
                self.survey(inner, block);
            }
        }
    }

    fn survey_pattern(&mut self, pattern: &Pattern, home: usize) {
        for (_, place) in &pattern.sources {
            self.expect_more(place.root, home, usize::MAX);
        }
    }

    fn expect_more(&mut self, variable: Var, home: usize, count: usize) {
        let inner = self.homes.get(&variable) != Some(&home);
        let count = if inner { usize::MAX } else { count };
        let expected = self.expected.entry(variable).or_default();
        *expected = expected.saturating_add(count);
    }
}
