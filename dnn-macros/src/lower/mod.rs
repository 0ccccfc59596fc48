//! From syntax to the IR. Applications stay unresolved: which operation a name means depends on types, which
//! `infer` finds.
//!
//! What carries no derivative is copied through as [`Verbatim`]; what does is made flat, one operation a
//! statement.

mod assignments;
mod call;
mod control;
mod each;
mod expression;
mod function;
mod grid;
mod guess;

mod jump;
mod list;
mod loops;
mod numbers;
mod pattern;
mod place;
mod refill;
mod rewrite;
mod statement;
mod structure;
mod tail;
mod walk;
mod wrapped;

use std::collections::{HashMap, HashSet};

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned;

use crate::diagnostics::{self, Diagnostics, Message};
use crate::flow;
use crate::ir::{
    Application, Arena, Block, Expression, Kind, Name, Operation, Place, Program, Spelling, Statement, Ty,
    Var, Verbatim,
};
use crate::parse::{self, Source, binding_of};

use assignments::Assignments;
use control::Target;
use jump::{Frame, Sort};

pub(crate) use function::Closure;

/// Lowers the body, but for closures that are arguments: these are functions of their own. What is not accepted is
/// reported, once.
pub(crate) fn lower(source: &Source, diagnostics: &mut Diagnostics) -> (Program, Vec<Closure>) {
    for failure in flow::lost(source) {
        let binding = &source.bindings[failure];
        diagnostics.report_at(binding.span, diagnostics::value_of_a_failure(&binding.name));
    }
    let (active, unique) = flow::active(source);
    let mut lowerer = Lowerer {
        source,
        active,
        changeable: source
            .bindings
            .iter()
            .enumerate()
            .filter(|(number, binding)| binding.mutable || unique.contains(number))
            .map(|(number, _)| number)
            .collect(),
        unique,
        assignments: assignments::assignments(source),
        wrapped: flow::wrapped(source),
        program: Program {
            variables: Arena::new(),
            parameters: Vec::new(),
            named: Vec::new(),
            body: Block::default(),
            result: None,
            closures: Vec::new(),
        },
        closures: Vec::new(),
        meanings: HashMap::new(),
        frames: Vec::new(),
        loops: 0,
        items: Vec::new(),
        refutable: false,
        numbers: numbers::Numbers::Known,
        lent: false,
        unused: false,
        block: Block::default(),
        diagnostics,
    };
    lowerer.parameters();
    lowerer.function();
    let mut program = lowerer.program;
    program.body = lowerer.block;
    program.body.statements.splice(0..0, lowerer.items);
    jump::rests(&mut program.body);
    (program, lowerer.closures)
}

struct Lowerer<'s, 'd> {
    source: &'s Source,
    /// Bindings that may carry a derivative.
    active: HashSet<usize>,
    /// Names of `&mut` references.
    unique: HashSet<usize>,
    /// Names of what can be changed: these, and what is declared `mut`.
    changeable: HashSet<usize>,
    assignments: Assignments,
    /// Names of what is an `Option` or a `Result`.
    wrapped: HashSet<usize>,
    program: Program,
    /// Closures that are arguments.
    closures: Vec<Closure>,
    meanings: HashMap<usize, Meaning>,
    /// What jumps can leave at this place, the function first.
    frames: Vec<Frame>,
    /// The number of loops so far.
    loops: usize,
    /// Items of the body: they come first.
    items: Vec<Statement>,
    /// A pattern is looked at that may fail to match.
    refutable: bool,
    /// What is known of the numbers in the way that is looked at.
    numbers: numbers::Numbers,
    /// What a pattern is looked at for stands behind a reference, so that names bind references.
    lent: bool,
    /// The value of the method call that comes next is not used.
    unused: bool,
    /// The block that statements go to.
    block: Block,
    diagnostics: &'d mut Diagnostics,
}

/// What a local name stands for at the moment.
#[derive(Clone)]
enum Meaning {
    Variable(Var),
    /// A unique reference into another variable.
    Place(Place),
    /// A shared reference: derivatives go by the place, copied text by the variable.
    Reference(Place, Var),
}

impl Lowerer<'_, '_> {
    fn parameters(&mut self) {
        for parameter in &self.source.parameters {
            let binding = &self.source.bindings[parameter.binding];
            let name = Name::User(binding.name.clone());
            let variable = self.program.variable(name, parameter.ty.clone(), Kind::Parameter, binding.span);
            self.program.parameters.push(variable);
            if self.source.options.wrt.is_some() && parameter.differentiated {
                self.program.named.push(variable);
            }
            self.meanings.insert(parameter.binding, Meaning::Variable(variable));
            if binding.mutable && self.kind(parameter.binding) == Kind::Mutable {
                let copy = self.declare(parameter.binding, Kind::Mutable);
                self.push(Statement::Let { variable: copy, value: Expression::Variable(variable) });
            }
        }
    }

    fn function(&mut self) {
        let source = self.source;
        if let Some(token) = &source.signature.asyncness {
            self.unsupported(
                token,
                "an `async` function",
                "compute the value in a plain function, and wait outside of it",
            );
        }
        if source.output.written.is_none() {
            let frame = Frame::new(Sort::Function, None, None);
            let (frame, body) = self.framed(frame, |this| this.list(&source.body.stmts, Target::Function));
            self.push_whole(&frame, body);
            if !source.parameters.iter().any(parse::Parameter::is_mutable) {
                self.report(&source.signature.ident, diagnostics::no_result());
            }
            return;
        }
        let mut value = None;
        let frame = Frame::new(Sort::Function, None, None);
        let (frame, mut body) = self.framed(frame, |this| value = this.function_value(&source.body.stmts));
        if let Some(result) = frame.value {
            // The value comes from several places.
            self.push(Statement::Declare { variable: result });
            if let Some(value) = value.take() {
                body.push(Statement::Assign { place: Place::whole(result), value });
            }
            value = Some(Expression::Variable(result));
        }
        self.push_whole(&frame, body);
        let Some(value) = value else {
            self.report(&source.signature.ident, diagnostics::no_result());
            return;
        };
        let span = source.body.stmts.last().map_or_else(Span::call_site, Spanned::span);
        let result = match value {
            Expression::Variable(variable) if !self.is_parameter(variable) && !self.is_mutable(variable) => {
                let named = &mut self.program.variables[variable];
                if named.name == Name::Intermediate {
                    named.name = Name::Wish("L".to_owned());
                }
                variable
            }
            value => self.define(Name::Wish("L".to_owned()), Ty::Unknown, span, value),
        };
        self.program.result = Some(result);
    }

    fn report(&mut self, tokens: &impl ToTokens, message: Message) {
        self.diagnostics.report(tokens, message);
    }

    /// Reports what is not accepted; lowering goes on with a constant in its place.
    fn unsupported(&mut self, tokens: &impl ToTokens, what: &str, help: &str) -> Expression {
        self.report(tokens, diagnostics::unsupported(what, help));
        Expression::Number(0.0)
    }

    fn push(&mut self, statement: Statement) {
        self.block.push(statement);
    }

    /// Collects what `inside` pushes in a block of its own.
    fn nested(&mut self, inside: impl FnOnce(&mut Self)) -> Block {
        let outer = std::mem::take(&mut self.block);
        inside(self);
        std::mem::replace(&mut self.block, outer)
    }

    /// A new variable for a local name, which means it from here on.
    fn declare(&mut self, binding: usize, kind: Kind) -> Var {
        let known = &self.source.bindings[binding];
        let variable = self.program.variable(Name::User(known.name.clone()), Ty::Unknown, kind, known.span);
        self.meanings.insert(binding, Meaning::Variable(variable));
        variable
    }

    /// Whether a variable of a name that has a value from the beginning is mutable.
    fn kind(&self, binding: usize) -> Kind {
        let changes = self.source.bindings[binding].mutable || self.assignments.mutated.contains(&binding);
        if changes && !self.assignments.renamed.contains(&binding) { Kind::Mutable } else { Kind::Local }
    }

    /// `let name = value;`
    fn define(&mut self, name: Name, ty: Ty, span: Span, value: Expression) -> Var {
        let variable = self.program.variable(name, ty, Kind::Local, span);
        self.push(Statement::Let { variable, value });
        variable
    }

    /// The value in a variable, a place or a literal: what can be an operand.
    fn bound(&mut self, value: Expression, span: Span) -> Expression {
        match value {
            Expression::Variable(_)
            | Expression::Read(_)
            | Expression::Literal(_)
            | Expression::Number(_) => value,
            Expression::Verbatim(ref verbatim) if verbatim.pure => value,
            Expression::Borrow(inner) => Expression::Borrow(Box::new(self.bound(*inner, span))),
            other => Expression::Variable(self.define(Name::Intermediate, Ty::Unknown, span, other)),
        }
    }

    fn apply(name: &str, operands: Vec<Expression>, spelling: Spelling, span: Span) -> Expression {
        Expression::Apply(Box::new(Application {
            operation: Operation::Unresolved(name.to_owned()),
            operands,
            spelling,
            ty: Ty::Unknown,
            span,
        }))
    }

    /// Whether a derivative can flow through the expression, or inside of it into something else.
    fn carries(&self, expression: &Expr) -> bool {
        !flow::carriers(expression).is_disjoint(&self.active) || self.writes(expression)
    }

    /// Whether the expression has to be understood: a derivative flows, or it jumps.
    fn is_structured(&self, expression: &Expr) -> bool {
        self.carries(expression) || self.jumps_out(expression)
    }

    /// Whether the expression assigns to something that carries a derivative.
    fn writes(&self, expression: &Expr) -> bool {
        let written = statement::written(expression, &self.unique, &self.changeable);
        written.iter().any(|name| self.active.contains(name))
            && !statement::only_compares(expression, &written)
    }

    /// The expression as the user wrote it.
    fn verbatim(&self, tokens: &impl ToTokens) -> Verbatim {
        let span = tokens.span();
        let mut reads = Vec::new();
        let tokens = self.resolved(tokens.to_token_stream(), &mut reads);
        reads.extend(self.reads(&tokens));
        let alone = tokens.clone().into_iter().nth(1).is_none();
        let lasting = |variable: Var| {
            let known = &self.program.variables[variable];
            // What may be a reference to a local is kept by itself, or what the text makes of it is.
            let local = match known.kind {
                Kind::Local => matches!(known.ty, Ty::Reference { .. }),
                Kind::Bound => !alone,
                _ => false,
            };
            !local && !self.is_mutable(variable) && !self.is_reference(variable)
        };
        let pure = is_pure(&tokens) && reads.iter().all(|(_, variable)| lasting(*variable));
        Verbatim { tokens, reads, pure, ty: Ty::Unknown, span }
    }

    /// A local `&mut` has no variable: in text its place stands for it.
    fn resolved(&self, tokens: TokenStream, reads: &mut Vec<(String, Var)>) -> TokenStream {
        let replaced = |token: TokenTree, reads: &mut Vec<(String, Var)>| match token {
            TokenTree::Ident(ident) => match binding_of(&ident).and_then(|name| self.meanings.get(&name)) {
                Some(Meaning::Place(place)) => {
                    let (text, more) = Self::place_text(place);
                    reads.extend(more);
                    quote::quote!((&#text))
                }
                _ => TokenTree::Ident(ident).into(),
            },
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), self.resolved(group.stream(), reads));
                inner.set_span(group.span());
                TokenTree::Group(inner).into()
            }
            other => other.into(),
        };
        tokens.into_iter().flat_map(|token| replaced(token, reads)).collect()
    }

    /// The user's text, copied through: it must not jump out of where it stands.
    fn copied(&mut self, tokens: &impl ToTokens) -> Verbatim {
        if self.jumps_out(tokens) {
            let help = "jump in a statement of its own";
            self.unsupported(tokens, "code around this jump", help);
        }
        self.verbatim(tokens)
    }

    fn reads(&self, tokens: &TokenStream) -> Vec<(String, Var)> {
        let mut names: Vec<usize> = flow::mentioned(tokens).into_iter().collect();
        names.sort_unstable();
        names
            .into_iter()
            .filter_map(|binding| match self.meanings.get(&binding)? {
                Meaning::Variable(variable) | Meaning::Reference(_, variable) => {
                    Some((self.placeholder(binding), *variable))
                }
                Meaning::Place(_) => None,
            })
            .collect()
    }

    fn placeholder(&self, binding: usize) -> String {
        let name = &self.source.bindings[binding].name;
        format!("{}{}{binding}", name.strip_prefix("r#").unwrap_or(name), parse::BINDING_MARK)
    }

    fn is_parameter(&self, variable: Var) -> bool {
        self.program.variables[variable].kind == Kind::Parameter
    }

    /// Whether the variable's value can change after it was read.
    fn is_mutable(&self, variable: Var) -> bool {
        let variable = &self.program.variables[variable];
        matches!(variable.ty, Ty::Reference { mutable: true, .. }) || variable.kind == Kind::Mutable
    }

    /// Whether the variable is a local reference: a pullback must not hold on to it.
    fn is_reference(&self, variable: Var) -> bool {
        self.meanings
            .values()
            .any(|meaning| matches!(meaning, Meaning::Reference(_, found) if *found == variable))
    }

    fn ty(&self, written: &syn::Type) -> Ty {
        parse::ty(written, &self.source.floats)
    }
}

/// Whether tokens are names, numbers and arithmetic only: cheap and without effects.
fn is_pure(tokens: &TokenStream) -> bool {
    let Ok(expression) = syn::parse2::<Expr>(tokens.clone()) else { return false };
    is_pure_expression(&expression)
}

fn is_pure_expression(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(_) => true,
        // A path of more segments is a constant; a lower-case name that is no local may be a function or a static.
        Expr::Path(path) => path.qself.is_none() && path.path.segments.iter().all(|s| s.arguments.is_none()),
        Expr::Paren(inner) => is_pure_expression(&inner.expr),
        Expr::Group(inner) => is_pure_expression(&inner.expr),
        Expr::Cast(cast) => is_pure_expression(&cast.expr),
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Neg(_)) && is_pure_expression(&unary.expr),
        Expr::Binary(binary) => {
            flow::is_arithmetic(&binary.op)
                && is_pure_expression(&binary.left)
                && is_pure_expression(&binary.right)
        }
        Expr::Range(range) => {
            range.start.as_deref().is_none_or(is_pure_expression)
                && range.end.as_deref().is_none_or(is_pure_expression)
        }
        Expr::Tuple(tuple) => tuple.elems.iter().all(is_pure_expression),
        Expr::MethodCall(call) => {
            matches!(call.method.to_string().as_str(), "len" | "nrows" | "ncols")
                && matches!(&*call.receiver, Expr::Path(path) if path.path.get_ident().and_then(binding_of).is_some())
        }
        _ => false,
    }
}
