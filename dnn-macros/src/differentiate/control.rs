//! Control flow in reverse: the backward pass takes the same ways from their ends to their beginnings.

use quote::quote;

use super::reverse::Reverse;
use super::{Counter, cost};
use crate::ir::{
    Block, Exit, Expression, Head, Kind, Loop, Match, Name, Pattern, Place, Range, Rest, Statement, Ty, Var,
    Verbatim,
};
use crate::primitives::counting;

impl Reverse<'_> {
    pub(super) fn control(&mut self, statement: &Statement) {
        match statement {
            Statement::If { condition, then, otherwise } => {
                let condition = self.remembered(condition, then, otherwise);
                let otherwise = self.inner(otherwise);
                let then = self.inner(then);
                self.declare_touched();
                self.push_branch(condition, then, otherwise);
            }
            Statement::Match(choice) => self.choice(choice),
            Statement::Loop(repeat) => match (self.overwriting.get(&repeat.number), repeat.range()) {
                (Some(overwriting), Some(range)) => self.last_iteration(range, overwriting),
                _ => self.repeat(repeat),
            },
            Statement::Scope(scope) => {
                self.around.push(Some(scope.exit));
                self.statements(&scope.body);
                self.around.pop();
            }
            _ => {}
        }
    }

    /// What follows a statement that may leave. What that statement assigns is there in the rest only, so its adjoint
    /// begins there: where the rest is not reached, nobody wants it.
    pub(super) fn rest(&mut self, rest: &Rest, before: &Statement) {
        let ran =
            rest.after.iter().map(|exit| counting::differs(Expression::Variable(exit.exit), number(*exit)));
        let ran = ran.reduce(counting::both).expect("a rest follows exits");
        let mut body = self.inner(&rest.body);
        for variable in self.arriving(before) {
            if self.touched.contains(&variable) && !self.program.variables[variable].ty.is_neutral() {
                self.touched.remove(&variable);
                let gradient = self.vacant(variable);
                let (place, value) = (Place::whole(gradient), Expression::Zero(variable));
                body.statements.insert(0, Statement::Assign { place, value });
            }
        }
        self.declare_touched();
        self.push_branch(ran, body, Block::default());
    }

    fn push_branch(&mut self, condition: Expression, then: Block, otherwise: Block) {
        if !then.statements.is_empty() || !otherwise.statements.is_empty() {
            self.out.push(Statement::If { condition, then, otherwise });
        }
    }

    /// The condition that a branch was taken by. Where a side leaves a loop, the exit tells as much, and need not be
    /// kept for each iteration.
    fn remembered(&self, condition: &Expression, then: &Block, otherwise: &Block) -> Expression {
        let leaves = |block: &Block| match block.statements.last() {
            Some(Statement::Exit(exit)) if self.crosses_loop(exit.exit) => Some(*exit),
            _ => None,
        };
        match (leaves(then), leaves(otherwise)) {
            (Some(exit), _) => counting::equals(Expression::Variable(exit.exit), number(exit)),
            (_, Some(exit)) => counting::differs(Expression::Variable(exit.exit), number(exit)),
            _ => condition.clone(),
        }
    }

    /// Whether there is a loop between this place and the scope around it.
    fn crosses_loop(&self, scope: Var) -> bool {
        self.around.iter().rev().take_while(|around| **around != Some(scope)).any(Option::is_none)
    }

    /// By the number of the arm that was taken.
    fn choice(&mut self, choice: &Match) {
        let mut cases = Vec::new();
        for (i, arm) in choice.arms.iter().enumerate() {
            let mut adjoint =
                self.inner_with(&arm.body, &arm.pattern.variables, |this| this.pattern(&arm.pattern));
            let read = arm.pattern.variables.iter().any(|variable| adjoint.reads(*variable));
            if read && cost::is_matched_again(choice, &arm.pattern, &self.program) {
                adjoint.statements.insert(0, matched_again(choice, &arm.pattern));
            }
            cases.push((i, adjoint));
        }
        self.declare_touched();
        cases.retain(|(_, adjoint)| !adjoint.statements.is_empty());
        let taken = |i: usize| counting::equals(Expression::Variable(choice.taken), Expression::count(i));
        let chain = cases.into_iter().rev().fold(Block::default(), |otherwise, (i, then)| Block {
            statements: vec![Statement::If { condition: taken(i), then, otherwise }],
        });
        self.out.statements.extend(chain.statements);
    }

    fn repeat(&mut self, repeat: &Loop) {
        self.around.push(None);
        let variables = repeat.head.declares();
        let mut body = self.inner_with(&repeat.body, &variables, |_| {});
        self.around.pop();
        self.declare_touched();
        if body.statements.is_empty() {
            return;
        }
        // An exit was taken in the last iteration only, which comes first here.
        let mut taken: Vec<Var> = repeat.body.exits().iter().map(|exit| exit.exit).collect();
        taken.sort_unstable();
        taken.dedup();
        taken.retain(|&exit| body.reads(exit));
        for exit in taken {
            body.push(Statement::Assign { place: Place::whole(exit), value: Expression::count(0) });
        }
        let head = match &repeat.head {
            Head::Range(range) if cost::is_counted(repeat) => {
                Head::Range(Range { reversed: !range.reversed, ..range.clone() })
            }
            _ => self.counter(repeat.number),
        };
        self.out.push(Statement::Loop(Loop { number: repeat.number, head, body, adjoint: None }));
    }

    /// The iterations of a loop are counted as they run.
    fn counter(&mut self, number: usize) -> Head {
        let span = proc_macro2::Span::call_site();
        let mut count =
            |name: &str, kind: Kind| self.program.variable(Name::Wish(name.to_owned()), Ty::Size, kind, span);
        let (trips, trip) = (count("trips", Kind::Mutable), count("trip", Kind::Local));
        self.counters.insert(number, Counter { trips, trip });
        Head::Range(Range::counting(trip, Expression::Variable(trips), true))
    }

    /// The number of a loop that there is only in the backward pass.
    pub(super) fn fresh_loop(&mut self) -> usize {
        self.loops += 1;
        self.loops - 1
    }
}

fn number(exit: Exit) -> Expression {
    Expression::count(exit.number)
}

/// `let pattern = subject else { unreachable!() };`: the backward pass knows which arm it was.
fn matched_again(choice: &Match, pattern: &Pattern) -> Statement {
    let subject = &choice.subject.tokens;
    let tokens = quote!(#subject else { ::core::unreachable!() });
    let value = Verbatim { tokens, ..choice.subject.clone() };
    Statement::Bind { pattern: Pattern { sources: Vec::new(), ..pattern.clone() }, value }
}
