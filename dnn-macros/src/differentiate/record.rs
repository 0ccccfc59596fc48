//! What the backward pass reads of the forward pass, and where that is kept: the variables *to be recorded*.
//!
//! A variable of the function's own block is in scope anyway. One of an inner block is computed again if that is
//! cheap, or kept: branches keep it in a variable declared before them, loops in a buffer with one slot an
//! iteration.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::{rules, Derivative};
use crate::ir::{
    Block, Expression, Kind, Loop, Name, Operation, Place, Program, Projection, Statement, Ty, Var, Verbatim,
};
use crate::parse::BINDING_MARK;
use crate::primitives;

/// Makes everything that the backward pass reads available to it.
pub(super) fn record(derivative: &mut Derivative, primal: &Program) {
    let mut needed = needed(&derivative.backward, primal.variables.len());
    let mut forward = std::mem::take(&mut derivative.program.body);
    let mut backward = std::mem::take(&mut derivative.backward);
    let mut recorder = Recorder { program: &mut derivative.program, outermost: Vec::new() };
    // What a later step keeps may itself be read only by what is computed again.
    recorder.scope(&mut forward, &mut backward, &mut needed, false);
    derivative.program.body = forward;
    derivative.backward = backward;
}

/// The primal variables that a block reads.
fn needed(block: &Block, primal: usize) -> HashSet<Var> {
    let mut needed = HashSet::new();
    block.visit(&mut |statement| {
        statement.visit_reads(&mut |variable| {
            if variable.index() < primal {
                needed.insert(variable);
            }
        });
    });
    needed
}

struct Recorder<'p> {
    program: &'p mut Program,
    /// Statements that belong before the outermost loop or branch: declarations of buffers.
    outermost: Vec<Statement>,
}

impl Recorder<'_> {
    /// Works on the function's block, or on the body of a loop: the two kinds of blocks that run as a unit.
    fn scope(&mut self, forward: &mut Block, backward: &mut Block, needed: &mut HashSet<Var>, nested: bool) {
        let mut out = Block::default();
        for mut statement in std::mem::take(&mut forward.statements) {
            let before = self.outermost.len();
            match &mut statement {
                Statement::If { .. } => {
                    let slots = self.branch(&mut statement, backward, needed);
                    out.statements.extend(slots);
                }
                Statement::Loop(inner) => self.inner_loop(inner, backward, needed, nested),
                _ => {}
            }
            if !nested {
                out.statements.extend(self.outermost.drain(before..));
            }
            out.push(statement);
        }
        *forward = out;
    }

    /// Moves what is needed from the branches of an `if` to slots before it.
    fn branch(
        &mut self,
        statement: &mut Statement,
        backward: &mut Block,
        needed: &mut HashSet<Var>,
    ) -> Vec<Statement> {
        let Statement::If { condition, then, otherwise } = statement else { return Vec::new() };
        let condition = match condition {
            Expression::Variable(condition) => *condition,
            _ => unreachable!("`lower` gives every condition a name"),
        };
        let mut slots = Vec::new();
        for (block, first) in [(then, true), (otherwise, false)] {
            let mut out = Block::default();
            for mut inner in std::mem::take(&mut block.statements) {
                match &mut inner {
                    Statement::If { .. } => slots.extend(self.branch(&mut inner, backward, needed)),
                    Statement::Loop(repeat) => {
                        self.inner_loop(repeat, backward, needed, true);
                    }
                    _ => {}
                }
                let declared: Vec<Var> =
                    values(&inner).into_iter().filter(|variable| needed.contains(variable)).collect();
                match (&inner, &declared[..]) {
                    (Statement::Declare { variable }, [_]) if self.has_zero(*variable) => {
                        let zero = self.zero(*variable);
                        self.program.variables[*variable].kind = Kind::Mutable;
                        slots.push(Statement::Let { variable: *variable, value: zero });
                    }
                    (Statement::Let { variable, value }, [_]) if self.has_zero(*variable) => {
                        let zero = self.zero(*variable);
                        self.program.variables[*variable].kind = Kind::Mutable;
                        slots.push(Statement::Let { variable: *variable, value: zero });
                        out.push(Statement::Assign { place: Place::whole(*variable), value: value.clone() });
                    }
                    _ => {
                        out.push(inner);
                        for variable in declared {
                            let slot = self.saved(variable);
                            slots.push(Statement::Let {
                                variable: slot,
                                value: text(quote!(::core::option::Option::None), &[]),
                            });
                            let (name, value) = (placeholder(variable), self.kept(variable));
                            let value =
                                text(quote!(::core::option::Option::Some(#value)), &[(name, variable)]);
                            out.push(Statement::Assign { place: Place::whole(slot), value });
                            let name = placeholder(slot);
                            let load = text(quote!(#name.take().unwrap()), &[(name.clone(), slot)]);
                            let load = Statement::Let { variable, value: load };
                            insert_in_branch(backward, condition, first, &load);
                            needed.insert(slot);
                        }
                    }
                }
            }
            *block = out;
        }
        slots
    }

    fn inner_loop(
        &mut self,
        inner: &mut Loop,
        backward: &mut Block,
        needed: &mut HashSet<Var>,
        nested: bool,
    ) {
        let (index, start, end) = (inner.index, inner.start.clone(), inner.end.clone());
        let facts = LoopFacts::of(index, &start, &end, &inner.body, !nested, self.program);
        let mut loads = Vec::new();
        self.scope(&mut inner.body, backward, needed, true);
        // From the last to the first: what is computed again makes its operands needed.
        let mut keep = Vec::new();
        for statement in inner.body.statements.iter().rev() {
            for variable in values(statement) {
                if !needed.contains(&variable) {
                    continue;
                }
                match statement {
                    Statement::Let { value, .. } if self.is_cheap(variable, value) => {
                        value.visit_variables(&mut |operand| {
                            needed.insert(operand);
                        });
                        loads.push(Statement::Let { variable, value: value.clone() });
                    }
                    _ => {
                        keep.push(variable);
                        loads.push(self.keep(variable, &facts));
                    }
                }
            }
        }
        for variable in keep.into_iter().rev() {
            let save = self.save(variable, &facts);
            inner.body.push(save);
        }
        loads.reverse();
        insert_in_loop(backward, index, &loads);
        for expression in [&start, &end] {
            expression.visit_variables(&mut |variable| {
                needed.insert(variable);
            });
        }
    }

    /// Declares the buffer of a variable, and gives the statement that loads from it in the backward pass.
    fn keep(&mut self, variable: Var, facts: &LoopFacts) -> Statement {
        let buffer = self.saved(variable);
        let name = placeholder(buffer);
        if facts.indexed && self.has_zero(variable) {
            let zero = self.zero(variable);
            let length = facts.length();
            let declared = Self::sized(zero, length);
            self.outermost.push(Statement::Let { variable: buffer, value: declared });
            let slot = Place::whole(buffer).then(Projection::Index(facts.position()));
            return Statement::Let { variable, value: Expression::Read(slot) };
        }
        self.outermost.push(Statement::Let {
            variable: buffer,
            value: text(core(&quote!(__private::Vec::new())), &[]),
        });
        let load = text(quote!(#name.pop().unwrap()), &[(name.clone(), buffer)]);
        Statement::Let { variable, value: load }
    }

    /// The statement that saves to the buffer at the end of an iteration.
    fn save(&mut self, variable: Var, facts: &LoopFacts) -> Statement {
        let buffer = self.saved(variable);
        if facts.indexed && self.has_zero(variable) {
            let place = Place::whole(buffer).then(Projection::Index(facts.position()));
            return Statement::Assign { place, value: Expression::Variable(variable) };
        }
        let (into, from, value) = (placeholder(buffer), placeholder(variable), self.kept(variable));
        let reads = vec![(into.to_string(), buffer), (from.to_string(), variable)];
        let tokens = quote!(#into.push(#value));
        Statement::Effect(Verbatim { tokens, reads, pure: false, ty: Ty::Constant, span: Span::call_site() })
    }

    /// `vec![zero; length]`
    fn sized(zero: Expression, (length, reads): (TokenStream, Vec<(String, Var)>)) -> Expression {
        let Expression::Literal(zero) = zero else { unreachable!("`zero` gives literals") };
        let tokens = core(&quote!(__private::vec![#zero; #length]));
        Expression::Verbatim(Verbatim {
            tokens,
            reads,
            pure: false,
            ty: Ty::Unknown,
            span: Span::call_site(),
        })
    }

    fn saved(&mut self, variable: Var) -> Var {
        let known = self.program.variables.iter().find(|(_, known)| known.name == Name::Saved(variable));
        if let Some((buffer, _)) = known {
            return buffer;
        }
        let span = self.program.variables[variable].span;
        self.program.variable(Name::Saved(variable), Ty::Unknown, Kind::Mutable, span)
    }

    /// The text of the value that is kept: a copy, or the value itself where there is only one use of it.
    fn kept(&self, variable: Var) -> TokenStream {
        let name = placeholder(variable);
        let known = &self.program.variables[variable];
        if known.ty.is_copy() || matches!(known.name, Name::Pullback(_) | Name::Saved(_)) {
            quote!(#name)
        } else {
            quote!(::core::clone::Clone::clone(&#name))
        }
    }

    /// Whether a variable has a neutral value that costs nothing.
    fn has_zero(&self, variable: Var) -> bool {
        match &self.program.variables[variable].ty {
            Ty::Float(float) => !matches!(float, crate::ir::Float::Parameter { .. }),
            Ty::Integer | Ty::Size | Ty::Bool => true,
            _ => false,
        }
    }

    fn zero(&self, variable: Var) -> Expression {
        Expression::Literal(match self.program.variables[variable].ty {
            Ty::Bool => quote!(false),
            Ty::Integer | Ty::Size => quote!(0),
            _ => quote!(0.0),
        })
    }

    /// Whether computing a value again is cheaper than keeping it: reads of what does not change, and sums,
    /// differences and products of such. Rosenbrock's function is 1.0 times as fast either way and needs no memory.
    fn is_cheap(&self, variable: Var, value: &Expression) -> bool {
        if self.program.variables[variable].kind != Kind::Local {
            return false;
        }
        match value {
            Expression::Literal(_) | Expression::Number(_) => true,
            Expression::Variable(other) => self.is_fixed(*other),
            Expression::Read(place) => {
                self.is_fixed(place.root) && self.program.variables[variable].ty.is_copy()
            }
            Expression::Verbatim(verbatim) => verbatim.pure,
            Expression::Apply(application) => {
                let cheap = [&primitives::ADD, &primitives::SUB, &primitives::MUL, &primitives::NEG];
                matches!(application.operation, Operation::Primitive(primitive) if cheap.contains(&primitive))
                    && application.operands.iter().all(|operand| match operand {
                        Expression::Literal(_) | Expression::Number(_) => true,
                        Expression::Variable(other) => self.is_fixed(*other),
                        Expression::Read(place) => self.is_fixed(place.root),
                        Expression::Borrow(inner) => {
                            inner.place().is_some_and(|place| self.is_fixed(place.root))
                        }
                        _ => false,
                    })
                    && rules::ty(value, self.program).is_scalar()
            }
            _ => false,
        }
    }

    fn is_fixed(&self, variable: Var) -> bool {
        let variable = &self.program.variables[variable];
        variable.kind != Kind::Mutable && !matches!(variable.ty, Ty::Reference { mutable: true, .. })
    }
}

/// What storage needs to know of a loop.
struct LoopFacts {
    index: Var,
    start: Expression,
    end: Expression,
    /// The loop runs at most once, and its index counts in `usize`: buffers can be sized and indexed.
    indexed: bool,
}

impl LoopFacts {
    fn of(
        index: Var,
        start: &Expression,
        end: &Expression,
        body: &Block,
        alone: bool,
        program: &Program,
    ) -> Self {
        // Bounds and index have one type: a bound or an index that is a `usize` tells it.
        let mut counts = [start, end].into_iter().any(|bound| is_size(bound, program));
        body.visit(&mut |statement| {
            statement.visit_expressions(&mut |expression| {
                let Expression::Read(place) = expression else { return };
                for step in &place.path {
                    counts |= match step {
                        Projection::Index(Expression::Variable(variable)) => *variable == index,
                        Projection::Index(Expression::Verbatim(verbatim)) => {
                            let text = verbatim.tokens.to_string();
                            verbatim.reads.iter().any(|(_, variable)| *variable == index)
                                && !text.contains(" as ")
                        }
                        _ => false,
                    };
                }
            });
        });
        Self { index, start: start.clone(), end: end.clone(), indexed: alone && counts }
    }

    fn starts_at_zero(&self) -> bool {
        matches!(&self.start, Expression::Literal(tokens) if tokens.to_string() == "0")
    }

    /// The number of iterations, as text.
    fn length(&self) -> (TokenStream, Vec<(String, Var)>) {
        let mut reads = Vec::new();
        let mut part = |expression: &Expression| match expression {
            Expression::Verbatim(verbatim) => {
                reads.extend(verbatim.reads.iter().cloned());
                verbatim.tokens.clone()
            }
            Expression::Literal(tokens) => tokens.clone(),
            Expression::Variable(variable) => {
                let name = placeholder(*variable);
                reads.push((name.to_string(), *variable));
                quote!(#name)
            }
            _ => quote!(0),
        };
        let (start, end) = (part(&self.start), part(&self.end));
        let length = if self.starts_at_zero() { end } else { quote!(usize::saturating_sub(#end, #start)) };
        (length, reads)
    }

    /// The number of the running iteration.
    fn position(&self) -> Expression {
        let index = self.index;
        if self.starts_at_zero() {
            return Expression::Variable(index);
        }
        let name = placeholder(index);
        let mut reads = vec![(name.to_string(), index)];
        let start = match &self.start {
            Expression::Verbatim(verbatim) => {
                reads.extend(verbatim.reads.iter().cloned());
                let tokens = &verbatim.tokens;
                quote!((#tokens))
            }
            Expression::Variable(variable) => {
                let start = placeholder(*variable);
                reads.push((start.to_string(), *variable));
                quote!(#start)
            }
            Expression::Literal(tokens) => tokens.clone(),
            _ => quote!(0),
        };
        let tokens = quote!(#name - #start);
        Expression::Verbatim(Verbatim { tokens, reads, pure: true, ty: Ty::Integer, span: Span::call_site() })
    }
}

/// The variables that a statement defines for what follows it: the index of a loop is the loop's own.
fn values(statement: &Statement) -> Vec<Var> {
    match statement {
        Statement::Loop(_) => Vec::new(),
        other => other.declares(),
    }
}

/// Whether a bound is seen to be a `usize`.
fn is_size(bound: &Expression, program: &Program) -> bool {
    let size = |variable: Var| program.variables[variable].ty == Ty::Size;
    match bound {
        Expression::Variable(variable) => size(*variable),
        Expression::Verbatim(verbatim) => {
            let text = verbatim.tokens.to_string();
            !text.contains(" as ")
                && (text.contains("len ()") || verbatim.reads.iter().any(|(_, variable)| size(*variable)))
        }
        _ => false,
    }
}

/// A placeholder for a variable in text that is made here.
fn placeholder(variable: Var) -> Ident {
    format_ident!("kept{}{}", BINDING_MARK, usize::MAX / 2 - variable.index())
}

/// A path in the runtime, wherever that is.
fn core(path: &TokenStream) -> TokenStream {
    let root = format_ident!("runtime{}", BINDING_MARK);
    quote!(#root::#path)
}

fn text(tokens: TokenStream, reads: &[(Ident, Var)]) -> Expression {
    let reads = reads.iter().map(|(name, variable)| (name.to_string(), *variable)).collect();
    Expression::Verbatim(Verbatim { tokens, reads, pure: false, ty: Ty::Unknown, span: Span::call_site() })
}

/// Puts statements at the head of the backward loop over `index`.
fn insert_in_loop(block: &mut Block, index: Var, loads: &[Statement]) {
    for statement in &mut block.statements {
        if let Statement::Loop(Loop { index: found, body, .. }) = statement {
            if *found == index {
                body.statements.splice(0..0, loads.iter().cloned());
                return;
            }
        }
        for inner in statement.blocks_mut() {
            insert_in_loop(inner, index, loads);
        }
    }
}

/// Puts a statement at the head of one branch of the backward `if` on `condition`.
fn insert_in_branch(block: &mut Block, condition: Var, first: bool, load: &Statement) {
    for statement in &mut block.statements {
        if let Statement::If { condition: Expression::Variable(found), then, otherwise } = statement {
            if *found == condition {
                let branch = if first { then } else { otherwise };
                branch.statements.insert(0, load.clone());
                return;
            }
        }
        for inner in statement.blocks_mut() {
            insert_in_branch(inner, condition, first, load);
        }
    }
}
