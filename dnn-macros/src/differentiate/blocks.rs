//! Blocks in reverse, and where the adjoints of their variables live: an inner block adds to those of the blocks
//! around it, which must exist before it.

use super::reverse::{Adjoint, Reverse, gradient_ty};
use super::rules;
use crate::ir::{Block, Expression, Kind, Name, Statement, Var};

impl Reverse<'_> {
    /// The variable that holds the adjoint of `variable`.
    pub(super) fn gradient(&mut self, variable: Var) -> Var {
        if let Some(&known) = self.gradients.get(&variable) {
            return known;
        }
        let of = &self.program.variables[variable];
        let (ty, span) = (gradient_ty(&of.ty), of.span);
        let gradient = self.program.variable(Name::Gradient(variable), ty, Kind::Local, span);
        self.gradients.insert(variable, gradient);
        gradient
    }

    /// The statements of a block in reverse, into `out`.
    pub(super) fn block(&mut self, block: &Block) {
        self.statements(block);
        self.clear();
    }

    pub(super) fn statements(&mut self, block: &Block) {
        for (i, statement) in block.statements.iter().enumerate().rev() {
            if let Statement::Rest(rest) = statement {
                self.complete_deferred(statement);
                self.rest(rest, &block.statements[i - 1]);
            } else {
                self.statement(statement);
            }
        }
    }

    /// Sets what is known to be zero to zero.
    fn clear(&mut self) {
        let mut cleared: Vec<Var> = self.cleared.drain().collect();
        cleared.sort_unstable();
        for variable in cleared {
            self.cleared.insert(variable);
            self.cleared_before_use(variable);
        }
    }

    /// The adjoint of an inner block.
    pub(super) fn inner(&mut self, block: &Block) -> Block {
        self.inner_with(block, &[], |_| {})
    }

    /// The adjoint of an inner block whose head declares variables; `head` is what comes last, the head's adjoint.
    pub(super) fn inner_with(
        &mut self,
        block: &Block,
        variables: &[Var],
        head: impl FnOnce(&mut Self),
    ) -> Block {
        self.clear();
        self.blocks += 1;
        let outer = std::mem::take(&mut self.out);
        let home = std::mem::replace(&mut self.current, self.blocks);
        self.settle(block);
        for &variable in variables {
            self.homes.insert(variable, self.current);
        }
        self.statements(block);
        head(self);
        self.clear();
        self.current = home;
        std::mem::replace(&mut self.out, outer)
    }

    /// What a block declares is at home in the block that is worked on.
    fn settle(&mut self, block: &Block) {
        for statement in &block.statements {
            for variable in statement.declares() {
                self.homes.insert(variable, self.current);
            }
            if let Statement::Scope(scope) = statement {
                self.settle(&scope.body);
            }
        }
    }

    /// After inner blocks: adjoints of this block's variables that they added to must exist before them.
    pub(super) fn declare_touched(&mut self) {
        let mut touched: Vec<Var> = self.touched.iter().copied().collect();
        touched.sort_unstable();
        for variable in touched {
            if self.homes[&variable] == self.current {
                self.touched.remove(&variable);
                self.make_mutable(variable);
            }
        }
    }

    /// An adjoint that has no particular shape yet.
    pub(super) fn vacant(&mut self, variable: Var) -> Var {
        self.adjoints.insert(variable, Adjoint::Mutable);
        let gradient = self.gradient(variable);
        self.program.variables[gradient].kind = Kind::Mutable;
        let value = Expression::Neutral(self.program.variables[gradient].ty.clone());
        self.out.push(Statement::Let { variable: gradient, value });
        gradient
    }

    pub(super) fn make_mutable(&mut self, variable: Var) {
        let before = self.adjoints.insert(variable, Adjoint::Mutable);
        let parts = match before {
            Some(Adjoint::Mutable) => return,
            Some(Adjoint::Pending(parts)) => parts,
            Some(Adjoint::Complete) | None => Vec::new(),
        };
        let gradient = self.gradient(variable);
        self.program.variables[gradient].kind = Kind::Mutable;
        let (ty, span) = (self.program.variables[gradient].ty.clone(), self.program.variables[gradient].span);
        // A copy from an inner block need not be there.
        let at_home = |copy: &&Var| self.homes.get(copy) == self.homes.get(&variable);
        let shape = self.shapes.get(&variable).filter(at_home).copied().unwrap_or(variable);
        let value = rules::sum(parts, &ty, span).unwrap_or(Expression::Zero(shape));
        self.out.push(Statement::Let { variable: gradient, value });
    }
}
