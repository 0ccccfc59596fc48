//! Statements: `let`, assignments, expressions for their effect.

use std::collections::HashSet;

use quote::quote;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Pat, Stmt};

use super::control::Target;
use super::{Lowerer, Meaning, flow};
use crate::diagnostics;
use crate::ir::{Expression, Kind, Name, Operation, Place, Projection, Spelling, Statement, Ty};
use crate::parse::binding_of;
use crate::primitives;

/// The bindings that an expression assigns to, at any depth. `unique`: names that can be written through.
///
/// `changeable`: those and what is declared `mut`.
pub(super) fn written(
    expression: &Expr,
    unique: &HashSet<usize>,
    changeable: &HashSet<usize>,
) -> HashSet<usize> {
    struct Written<'u>(HashSet<usize>, &'u HashSet<usize>, &'u HashSet<usize>);
    impl Written<'_> {
        /// A `&mut` that is lent by its name.
        fn lent<'e>(&mut self, arguments: impl Iterator<Item = &'e Expr>) {
            let names = arguments.filter(|argument| matches!(argument, Expr::Path(_)));
            let lent = names.flat_map(flow::carriers).filter(|name| self.1.contains(name));
            self.0.extend(lent.collect::<Vec<_>>());
        }
    }
    impl<'ast> Visit<'ast> for Written<'_> {
        fn visit_expr(&mut self, expression: &'ast Expr) {
            match expression {
                Expr::Assign(assign) => self.0.extend(flow::carriers(&assign.left)),
                Expr::Binary(binary) if flow::is_compound(&binary.op) => {
                    self.0.extend(flow::carriers(&binary.left));
                }
                Expr::Reference(reference) if reference.mutability.is_some() => {
                    self.0.extend(flow::carriers(&reference.expr));
                }
                Expr::Call(call) => self.lent(call.args.iter()),
                Expr::MethodCall(call) => {
                    self.lent(call.args.iter());
                    if flow::may_change(call) {
                        let receiver = flow::carriers(&call.receiver);
                        self.0.extend(receiver.intersection(self.2));
                    }
                }
                _ => {}
            }
            visit::visit_expr(self, expression);
        }
    }
    let mut written = Written(HashSet::new(), unique, changeable);
    written.visit_expr(expression);
    written.0
}

/// Whether an expression compares, and changes nothing but variables that it declares itself: such as that of a sum.
pub(super) fn only_compares(expression: &Expr, written: &HashSet<usize>) -> bool {
    #[derive(Default)]
    struct Own(HashSet<usize>, bool);
    impl<'ast> Visit<'ast> for Own {
        fn visit_local(&mut self, local: &'ast syn::Local) {
            let pattern = match &local.pat {
                Pat::Type(typed) => &typed.pat,
                other => other,
            };
            self.0.extend(bound_name(pattern));
            visit::visit_local(self, local);
        }
        fn visit_expr(&mut self, expression: &'ast Expr) {
            let target = match expression {
                Expr::Assign(assign) => Some(&*assign.left),
                Expr::Binary(binary) if flow::is_compound(&binary.op) => Some(&*binary.left),
                _ => None,
            };
            // What a name points to is not its own.
            self.1 |= matches!(target, Some(Expr::Unary(_)));
            visit::visit_expr(self, expression);
        }
    }
    let compares = match super::loops::strip(expression) {
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Not(_)),
        Expr::Binary(binary) => !flow::is_arithmetic(&binary.op) && !flow::is_compound(&binary.op),
        _ => false,
    };
    let mut own = Own::default();
    own.visit_expr(expression);
    compares && !own.1 && written.is_subset(&own.0)
}

impl Lowerer<'_, '_> {
    /// Lowers statements and gives back the tail expression, which the caller lowers.
    pub(super) fn statements<'b>(&mut self, statements: &'b [Stmt]) -> Option<&'b Expr> {
        let (last, before) = statements.split_last()?;
        for statement in before {
            self.statement(statement);
        }
        match last {
            Stmt::Expr(tail, None) => Some(tail),
            other => {
                self.statement(other);
                None
            }
        }
    }

    pub(super) fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Expr(expression, _) => self.statement_expression(expression),
            Stmt::Item(item) => {
                // Items are seen in all of their block: what is declared early may need their constants.
                // The body of a local function may be here more than once.
                let verbatim = self.verbatim(item);
                let text = verbatim.tokens.to_string();
                let known = |known: &Statement| matches!(known, Statement::Effect(known) if known.tokens.to_string() == text);
                if !self.items.iter().any(known) {
                    self.items.push(Statement::Effect(verbatim));
                }
            }
            Stmt::Macro(call) => {
                let name = call
                    .mac
                    .path
                    .segments
                    .last()
                    .map(|segment| segment.ident.to_string())
                    .unwrap_or_default();
                let looks = flow::LOOKING_MACROS.contains(&name.as_str());
                if !looks && !flow::mentioned(&call.mac.tokens).is_disjoint(&self.active) {
                    self.report(&call.mac.path, diagnostics::macro_with_active_arguments(&name));
                }
                let verbatim = self.copied(call);
                self.push(Statement::Effect(verbatim));
            }
        }
    }

    fn local(&mut self, local: &syn::Local) {
        let (pattern, written) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
            other => (other, None),
        };
        let Some(init) = &local.init else {
            self.declaration(pattern, written, local);
            return;
        };
        if self.split(pattern, &init.expr) {
            return;
        }
        let simple = match pattern {
            Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() && init.diverge.is_none() => {
                binding_of(&name.ident)
            }
            _ => None,
        };
        match simple {
            // What the annotation says may be needed to know what the value is.
            Some(_) if written.is_some() && !self.is_structured(&init.expr) => {
                self.destructure(local, pattern, init);
            }
            // What no result needs is not looked into.
            Some(binding)
                if !self.active.contains(&binding)
                    && matches!(*init.expr, Expr::MethodCall(_) | Expr::Call(_))
                    && !self.writes(&init.expr)
                    && !self.jumps_out(&init.expr) =>
            {
                let value = Expression::Verbatim(self.copied(&init.expr));
                let kind = self.kind(binding);
                let variable = self.declare(binding, kind);
                self.program.variables[variable].ty = written.map_or(Ty::Unknown, |written| self.ty(written));
                self.push(Statement::Let { variable, value });
            }
            Some(binding) => self.simple_local(binding, written, &init.expr),
            None => self.destructure(local, pattern, init),
        }
    }

    /// `let x;`, assigned on every path later.
    fn declaration(&mut self, pattern: &Pat, written: Option<&syn::Type>, local: &syn::Local) {
        if let Pat::Tuple(names) = pattern {
            for name in &names.elems {
                self.declaration(name, None, local);
            }
            return;
        }
        let Some(binding) = bound_name(pattern) else {
            self.unsupported(local, "this declaration", "declare names, or give them values");
            return;
        };
        let mutable = self.source.bindings[binding].mutable;
        // What carries nothing gets its value from text that is copied through: it is read as what is mutable is.
        let changes = mutable || !self.active.contains(&binding);
        let ty = written.map_or(Ty::Unknown, |written| self.ty(written));
        let variable = self.declare(binding, if changes { Kind::Mutable } else { Kind::Deferred });
        self.program.variables[variable].ty = ty.clone();
        if !mutable {
            self.push(Statement::Declare { variable });
            return;
        }
        // The backward pass may ask what was there before the first value: anything will do.
        let value = if ty.is_neutral() {
            Expression::Neutral(ty)
        } else {
            let value: Expr = syn::parse_quote_spanned!(local.span()=> ::core::default::Default::default());
            Expression::Verbatim(self.copied(&value))
        };
        self.push(Statement::Let { variable, value });
    }

    fn simple_local(&mut self, binding: usize, written: Option<&syn::Type>, init: &Expr) {
        let ty = written.map_or_else(|| self.guessed_type(init), |written| self.ty(written));
        let kind = self.kind(binding);
        // What is written through a reference does not change the reference.
        let fixed = !self.source.bindings[binding].mutable || kind == Kind::Local;
        if let Some((place, mutable)) = fixed.then(|| self.referred(init)).flatten() {
            // A reference is a name for a place; the forward pass keeps a shared one itself too.
            if mutable {
                self.meanings.insert(binding, Meaning::Place(place));
            } else {
                let variable = self.refer(binding, place);
                self.program.variables[variable].ty = ty;
            }
            return;
        }
        if self.is_chosen_reference(init) {
            let help = "write to the places in the branches, or choose an index";
            self.unsupported(init, "a `&mut` that a branch chooses", help);
            return;
        }
        let ty = if ty == Ty::Unknown && self.wrapped.contains(&binding) && is_made(init) {
            Ty::Wrapped(Box::new(Ty::Unknown))
        } else {
            ty
        };
        let mut value = self.evaluate_as(init, &ty);
        if let (Some(written), Expression::Apply(conversion)) = (written, &mut value) {
            // Nothing else may say what `into` makes.
            if matches!(&conversion.operation, Operation::Unresolved(name) if name == "as") && !ty.is_scalar()
            {
                conversion.spelling = Spelling::Path(quote!(::core::convert::Into::<#written>::into));
            }
        }
        if kind == Kind::Mutable {
            // The backward pass may read the value after the variable has changed.
            value = self.bound(value, init.span());
        }
        let variable = self.declare(binding, kind);
        self.program.variables[variable].ty = ty;
        self.push(Statement::Let { variable, value });
    }

    /// Whether a branch gives a `&mut` to what carries a derivative.
    fn is_chosen_reference(&self, value: &Expr) -> bool {
        let tail = |block: &syn::Block| match block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => self.is_unique(tail),
            _ => false,
        };
        match value {
            Expr::If(branch) => {
                let otherwise = branch.else_branch.iter();
                tail(&branch.then_branch)
                    || otherwise.into_iter().any(|(_, otherwise)| self.is_chosen_reference(otherwise))
            }
            Expr::Block(inner) => tail(&inner.block),
            Expr::Match(choice) => choice.arms.iter().any(|arm| self.is_unique(&arm.body)),
            _ => false,
        }
    }

    /// `&mut x`, or the name of one.
    fn is_unique(&self, value: &Expr) -> bool {
        match value {
            Expr::Reference(reference) => reference.mutability.is_some() && self.carries(value),
            Expr::Path(_) => bound_path(value)
                .is_some_and(|name| matches!(self.meanings.get(&name), Some(Meaning::Place(_)))),
            other => self.is_chosen_reference(other),
        }
    }

    /// The place that a reference refers to, where that carries a derivative or the reference is a name for it, and
    /// whether the reference is unique.
    fn referred(&mut self, value: &Expr) -> Option<(Place, bool)> {
        if let Expr::Reference(reference) = value {
            let carries = self.carries(value);
            return carries.then(|| (self.place(&reference.expr), reference.mutability.is_some()));
        }
        match self.meanings.get(&bound_path(value)?)? {
            Meaning::Reference(place, _) => Some((place.clone(), false)),
            Meaning::Place(place) => Some((place.clone(), true)),
            Meaning::Variable(variable) => match self.program.variables[*variable].ty {
                Ty::Reference { mutable: false, .. }
                    if self.carries(value) && !self.is_mutable(*variable) =>
                {
                    Some((Place::whole(*variable).then(Projection::Deref), false))
                }
                _ => None,
            },
        }
    }

    /// An expression that stands for its effect.
    pub(super) fn statement_expression(&mut self, expression: &Expr) {
        if !self.is_structured(expression) {
            let renamed = match expression {
                Expr::Assign(assign) => {
                    bound_path(&assign.left).filter(|name| self.assignments.renamed.contains(name))
                }
                _ => None,
            };
            if renamed.is_none() {
                let verbatim = self.copied(expression);
                self.push(Statement::Effect(verbatim));
                return;
            }
        }
        if self.jump(expression) || self.rewritten(expression) {
            return;
        }
        match expression {
            Expr::Assign(assign) => self.assign(assign),
            Expr::Binary(binary) if flow::is_compound(&binary.op) => self.compound(binary),
            Expr::If(branch) => self.branch(branch, Target::Effect),
            Expr::Match(choice) => self.choice(choice, Target::Effect),
            Expr::ForLoop(each) => self.for_loop(each),
            Expr::While(repeat) => self.while_loop(repeat),
            Expr::Loop(repeat) => self.forever(repeat, None),
            Expr::Block(inner) if inner.label.is_some() => self.labelled(inner, Target::Effect),
            Expr::Block(inner) => self.list(&inner.block.stmts, Target::Effect),
            Expr::Paren(inner) => self.statement_expression(&inner.expr),
            other => {
                self.unused = matches!(other, Expr::MethodCall(_));
                let value = self.value(other);
                self.unused = false;
                // What a call returns, if anything, is dropped.
                match (self.block.statements.last_mut(), &value) {
                    (Some(Statement::Call(call)), Expression::Variable(result))
                        if call.result == Some(*result) =>
                    {
                        call.result = None;
                    }
                    _ => {
                        self.bound(value, other.span());
                    }
                }
            }
        }
    }

    fn assign(&mut self, assign: &syn::ExprAssign) {
        match &*assign.left {
            Expr::Tuple(left) => return self.assign_parts(&left.elems, false, &assign.right),
            Expr::Array(left) => return self.assign_parts(&left.elems, true, &assign.right),
            _ => {}
        }
        let ty = self.known_type(&assign.left).unwrap_or(Ty::Unknown);
        let value = self.evaluate_as(&assign.right, &ty);
        self.assign_value(&assign.left, value, assign.right.span());
    }

    /// `(a, b) = (b, a + b);`: all values first, then the assignments.
    fn assign_parts(&mut self, left: &Parts, array: bool, right: &Expr) {
        let span = right.span();
        let values: Vec<Expression> = match right {
            Expr::Tuple(syn::ExprTuple { elems, .. }) | Expr::Array(syn::ExprArray { elems, .. })
                if elems.len() == left.len() =>
            {
                elems.iter().map(|value| self.operand(value)).collect()
            }
            other => {
                let value = self.operand(other);
                let root = self.named(value, span);
                let whole = Place::whole(root);
                (0..left.len()).map(|i| Expression::Read(part(&whole, i, array))).collect()
            }
        };
        for (target, value) in left.iter().zip(values) {
            let (inner, array) = match target {
                Expr::Infer(_) => continue,
                Expr::Tuple(inner) => (&inner.elems, false),
                Expr::Array(inner) => (&inner.elems, true),
                target => {
                    self.assign_value(target, value, span);
                    continue;
                }
            };
            let whole = Place::whole(self.named(value, span));
            for (i, target) in inner.iter().enumerate() {
                self.assign_value(target, Expression::Read(part(&whole, i, array)), span);
            }
        }
    }

    fn assign_value(&mut self, left: &Expr, value: Expression, span: proc_macro2::Span) {
        if let Some(binding) = bound_path(left).filter(|name| self.assignments.renamed.contains(name)) {
            let before = self.meanings.get(&binding).cloned();
            let variable = self.declare(binding, Kind::Local);
            if let Some(Meaning::Variable(before)) = before {
                self.program.variables[variable].ty = self.program.variables[before].ty.clone();
            }
            self.push(Statement::Let { variable, value });
            return;
        }
        let place = self.place(left);
        self.put(place, value, span);
    }

    /// `place = value`. The value gets a name: the backward pass may read it after the place has changed.
    pub(super) fn put(&mut self, place: Place, value: Expression, span: proc_macro2::Span) {
        let value = self.bound(value, span);
        self.push(Statement::Assign { place, value });
    }

    fn compound(&mut self, binary: &syn::ExprBinary) {
        let span = binary.op.span();
        let value = self.evaluate(&binary.right);
        let value = self.bound(value, binary.right.span());
        let place = self.place(&binary.left);
        let sign = match binary.op {
            BinOp::AddAssign(_) | BinOp::SubAssign(_) => {
                let added = matches!(binary.op, BinOp::AddAssign(_));
                let operator = if added { &primitives::ADD } else { &primitives::SUB };
                self.push(Statement::Update { place, operator, value });
                return;
            }
            BinOp::MulAssign(_) => "*",
            BinOp::DivAssign(_) => "/",
            _ => "%",
        };
        let before = self.define(Name::Intermediate, Ty::Unknown, span, Expression::Read(place.clone()));
        let spelling = Spelling::Operator(sign.to_owned());
        let after = Self::apply(sign, vec![Expression::Variable(before), value], spelling, span);
        self.put(place, after, span);
    }
}

type Parts = syn::punctuated::Punctuated<Expr, syn::Token![,]>;

/// The part of a tuple or an array.
fn part(whole: &Place, i: usize, array: bool) -> Place {
    whole.then(if array { Projection::Index(Expression::count(i)) } else { Projection::Field(i.to_string()) })
}

/// Whether a value is new: no reference to another one.
fn is_made(value: &Expr) -> bool {
    match value {
        Expr::Call(_) | Expr::MethodCall(_) | Expr::If(_) | Expr::Match(_) | Expr::Block(_) => true,
        Expr::Path(_) => flow::last_segment(value).as_deref() == Some("None"),
        Expr::Paren(inner) => is_made(&inner.expr),
        _ => false,
    }
}

fn bound_name(pattern: &Pat) -> Option<usize> {
    match pattern {
        Pat::Ident(name) => binding_of(&name.ident),
        _ => None,
    }
}

/// The binding that an expression is, if it is just a local name.
pub(super) fn bound_path(expression: &Expr) -> Option<usize> {
    match expression {
        Expr::Path(path) => path.path.get_ident().and_then(binding_of),
        Expr::Paren(inner) => bound_path(&inner.expr),
        _ => None,
    }
}
