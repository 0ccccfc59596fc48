//! Calls: of the table's functions, and of other differentiated functions through their companions.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::{Lowerer, Meaning, flow};
use crate::diagnostics;
use crate::ir::{
    Argument, Call, Expression, Kind, Map, Name, Opening, Passing, Spelling, Statement, Ty, Var,
};
use crate::parse::{Floats, binding_of};
use crate::primitives;

impl Lowerer<'_, '_> {
    /// A call by path. `opening`: what is done with the wrapper that the callee's value comes in.
    pub(super) fn call(&mut self, call: &syn::ExprCall, opening: Opening) -> Expression {
        let Expr::Path(function) = &*call.func else {
            return self.unsupported(
                &call.func,
                "a call of a computed function",
                "call a function by its name",
            );
        };
        if let Some(before) = self.replaced(call) {
            return before;
        }
        if function.path.get_ident().and_then(binding_of).is_some() {
            let help = "call an annotated function by its name, or a parameter that is a function of one to four \
                        values, none of them a reference";
            return self.unsupported(&call.func, "a call of this closure or function parameter", help);
        }
        if let Some(name) = self.spelling(&function.path) {
            let operands = call.args.iter().map(|argument| self.operand(argument)).collect();
            let path = function.to_token_stream();
            return Self::apply(&name, operands, Spelling::Path(path), call.func.span());
        }
        // Of a trait of num_traits' these give an `Option`: that is not opened here, and rustc says so.
        if opening == Opening::Plain
            && call.args.len() == 1
            && Owner::of(&function.path, &self.source.floats) == Some(Owner::Float)
            && converts(&function.path, &self.source.floats)
        {
            let operand = self.operand(&call.args[0]);
            return Self::apply(
                "as",
                vec![operand],
                Spelling::Path(function.to_token_stream()),
                call.func.span(),
            );
        }
        if let Some(built) = self.entries(&function.path, &call.args) {
            return built;
        }
        if let Some(built) = self.constructor(call) {
            return built;
        }
        let mut companion = function.clone();
        if is_of_others(&function.path) {
            let (core, name) = (&self.source.options.core, function.path.segments.last());
            companion.path = syn::parse_quote_spanned!(function.span()=> #core::__private::functions::#name);
        }
        if let Some(last) = companion.path.segments.last_mut() {
            last.ident = format_ident!("{}_pullback", last.ident);
            // The markers' types stand behind the user's own.
            if let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments {
                let markers = call.args.iter().map(|_| -> syn::GenericArgument { syn::parse_quote!(_) });
                arguments.args.extend(markers);
            }
        }
        let arguments = call.args.iter().flat_map(|argument| self.arguments(argument)).collect();
        self.companion(companion.to_token_stream(), false, arguments, opening, call.func.span())
    }

    /// The table's spelling of a function, if its path can name one of the table's: the whole path, or its end.
    pub(super) fn spelling(&self, path: &syn::Path) -> Option<String> {
        let owner = Owner::of(path, &self.source.floats)?;
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        [segments.join("::"), segments.last()?.clone()].into_iter().find(|name| {
            primitives::spelled(name)
                .any(|primitive| primitive.is_function(name) == (owner == Owner::Library))
        })
    }

    /// A method of another differentiated type, or of this one.
    pub(super) fn method_call(&mut self, call: &syn::ExprMethodCall, opening: Opening) -> Expression {
        let name = format_ident!("{}_pullback", call.method);
        let receiver = self.receiver(call, opening);
        let others: Vec<Argument> = call.args.iter().flat_map(|argument| self.arguments(argument)).collect();
        let arguments = std::iter::once(receiver).chain(others).collect();
        let mut turbofish = call.turbofish.clone();
        if let Some(arguments) = &mut turbofish {
            let markers = (0..=call.args.len()).map(|_| -> syn::GenericArgument { syn::parse_quote!(_) });
            arguments.args.extend(markers);
        }
        self.companion(quote!(#name #turbofish), true, arguments, opening, call.method.span())
    }

    /// A method that matrices have, on a receiver of which it is not known whether it is one: `infer` may make a call
    /// of it, so the arguments are lent as to a call. `name`: what the table calls it.
    pub(super) fn open_method(&mut self, call: &syn::ExprMethodCall, name: &str) -> Expression {
        let mut operands = vec![self.operand(&call.receiver)];
        for argument in &call.args {
            let lent = matches!(
                super::statement::bound_path(argument).map(|name| self.meanings.get(&name)),
                Some(Some(Meaning::Reference(..)))
            );
            if let Expr::Reference(borrow) = argument {
                if borrow.mutability.is_none() && is_temporary(&borrow.expr) {
                    // It is a value of its own, which lives until the backward pass.
                    operands.push(Expression::Borrow(Box::new(self.operand(&borrow.expr))));
                    continue;
                }
            }
            let operand = self.operand(argument);
            operands.push(if lent { Expression::Borrow(Box::new(operand)) } else { operand });
        }
        Self::apply(name, operands, super::expression::method_spelling(call), call.method.span())
    }

    /// A receiver that can change may be changed by the method: it is, if nothing else comes of the call. What the
    /// method's block says of it is certain.
    fn receiver(&mut self, call: &syn::ExprMethodCall, opening: Opening) -> Argument {
        let span = call.receiver.span();
        let unused = std::mem::take(&mut self.unused);
        let of_self = super::statement::bound_path(&call.receiver)
            .is_some_and(|binding| self.source.bindings[binding].name == "self");
        let known = self.source.context.receivers.get(&call.method.to_string()).filter(|_| of_self);
        if self.names_local(&call.receiver) {
            let place = self.place(&call.receiver);
            if self.is_mutable(place.root) {
                let value = Expression::Read(place.clone());
                // If the call may fail and go on, what a failing one has changed would be lost: it is given a copy.
                if known == Some(&false) || known.is_none() && opening == Opening::Kept {
                    let value = Expression::Variable(self.held(value, span));
                    return Argument { value, passing: Passing::Plain, before: None, span };
                }
                if unused || known == Some(&true) {
                    return Argument { value, passing: Passing::Mutable, before: None, span };
                }
                let before = self.held(value.clone(), span);
                let before = Some(Expression::Variable(before));
                return Argument { value, passing: Passing::Either, before, span };
            }
        }
        Argument { value: self.operand(&call.receiver), passing: Passing::Plain, before: None, span }
    }

    /// `g(x)?`
    pub(super) fn question(&mut self, inner: &syn::ExprTry) -> Expression {
        match &*inner.expr {
            Expr::Call(call) if !self.is_constructor(call) => self.call(call, Opening::Question),
            Expr::MethodCall(call) if !flow::is_of_wrapped(call) => self.method_call(call, Opening::Question),
            other => self.taken_out(other, &quote!(?)),
        }
    }

    /// `TABLE[a..b]`
    fn is_part_of_constant(&self, expression: &Expr) -> bool {
        matches!(expression, Expr::Index(index) if matches!(*index.index, Expr::Range(_))
            && !self.names_local(&index.expr))
            && !self.is_structured(expression)
    }

    pub(super) fn argument(&mut self, expression: &Expr) -> Argument {
        let span = expression.span();
        match expression {
            Expr::Reference(reference) if reference.mutability.is_some() => {
                let place = self.place(&reference.expr);
                Argument { value: Expression::Read(place), passing: Passing::Mutable, before: None, span }
            }
            // A part of a constant has no size: it is passed on as the reference that it is.
            Expr::Reference(reference) if self.is_part_of_constant(&reference.expr) => {
                let value = Expression::Verbatim(self.copied(expression));
                let value = self.bound(value, span);
                Argument { value, passing: Passing::Plain, before: None, span }
            }
            Expr::Reference(reference) => {
                let value = self.operand(&reference.expr);
                Argument { value, passing: Passing::Shared, before: None, span }
            }
            Expr::MethodCall(call) if is_view(call) => {
                // In derivatives a part of a matrix is a copy: what the callee sees is a view of it.
                let whole = viewed(expression);
                let value = self.operand(whole.unwrap_or(expression));
                let passing = Passing::View { by_method: whole.is_some() };
                Argument { value, passing, before: None, span }
            }
            other if self.was_view(other) => {
                let passing = Passing::View { by_method: false };
                Argument { value: self.operand(other), passing, before: None, span }
            }
            other => match self.known_type(other) {
                // A `&mut` by its name is lent on.
                Some(Ty::Reference { mutable: true, .. }) if matches!(other, Expr::Path(_)) => {
                    let place = self.place(other);
                    Argument { value: Expression::Read(place), passing: Passing::Mutable, before: None, span }
                }
                _ => {
                    let name = super::statement::bound_path(other);
                    let lends = name
                        .is_some_and(|name| matches!(self.meanings.get(&name), Some(Meaning::Reference(..))));
                    // The name of a shared reference stands for its place.
                    let passing = if lends { Passing::Shared } else { Passing::Plain };
                    Argument { value: self.operand(other), passing, before: None, span }
                }
            },
        }
    }

    /// Whether an expression is the name of a parameter that is a view: here it is a copy.
    fn was_view(&self, expression: &Expr) -> bool {
        let Some(binding) = super::statement::bound_path(expression) else { return false };
        let name = &self.source.bindings[binding].name;
        self.source
            .parameters
            .iter()
            .any(|parameter| parameter.is_view() && self.source.bindings[parameter.binding].name == *name)
    }

    fn companion(
        &mut self,
        companion: TokenStream,
        method: bool,
        arguments: Vec<Argument>,
        opening: Opening,
        span: Span,
    ) -> Expression {
        let result = self.program.variable(Name::Intermediate, Ty::Unknown, Kind::Local, span);
        let pullback = self.program.variable(Name::Pullback(result), Ty::Constant, Kind::Local, span);
        let kept = opening == Opening::Kept;
        let ran = kept.then(|| {
            self.program.variables[result].ty = Ty::Wrapped(Box::new(Ty::Unknown));
            self.program.variable(Name::Wish("ran".to_owned()), Ty::Bool, Kind::Local, span)
        });
        for argument in arguments.iter().filter(|argument| kept && argument.is_written()) {
            let message = diagnostics::failing_call_that_writes();
            self.diagnostics.report_at(argument.span, message);
        }
        let call = Call { result: Some(result), pullback, companion, method, arguments, opening, ran, span };
        self.push(Statement::Call(Box::new(call)));
        Expression::Variable(result)
    }

    /// `m.map(f)` over the entries of a matrix.
    pub(super) fn map(&mut self, call: &syn::ExprMethodCall) -> Expression {
        let span = call.method.span();
        let over = self.operand(&call.receiver);
        let function = &call.args[0];
        let parameter = self.program.variable(Name::Wish("x".to_owned()), Ty::Unknown, Kind::Local, span);
        let body = match function {
            Expr::Path(path) => {
                let Some(name) = self.spelling(&path.path) else {
                    let help = "give `map` a closure of operators and methods, or a function of the table";
                    return self.unsupported(function, "this function in `map`", help);
                };
                let spelling = Spelling::Path(path.to_token_stream());
                Self::apply(&name, vec![Expression::Variable(parameter)], spelling, function.span())
            }
            Expr::Closure(closure) => match self.map_body(closure, parameter) {
                Some(body) => body,
                None => return Expression::Number(0.0),
            },
            other => {
                return self.unsupported(other, "this argument of `map`", "give it a function or a closure");
            }
        };
        let spelled = Some(self.verbatim(function));
        Expression::Map(Box::new(Map { over: vec![over], parameters: vec![parameter], body, spelled, span }))
    }

    /// The body of a closure of one scalar, as a tree.
    fn map_body(&mut self, closure: &syn::ExprClosure, parameter: Var) -> Option<Expression> {
        let binding = match closure.inputs.first() {
            Some(Pat::Ident(name)) => binding_of(&name.ident),
            Some(Pat::Type(typed)) => match &*typed.pat {
                Pat::Ident(name) => binding_of(&name.ident),
                _ => None,
            },
            _ => None,
        };
        let Some(binding) = binding else {
            self.unsupported(closure, "this closure", "take one name");
            return None;
        };
        let captured = flow::carriers(&closure.body);
        if captured.iter().any(|name| *name != binding && self.active.contains(name)) {
            let help = "write a loop over the entries";
            self.unsupported(closure, "a closure that captures a value that carries a derivative", help);
            return None;
        }
        self.program.variables[parameter].name = Name::User(self.source.bindings[binding].name.clone());
        self.active.insert(binding);
        self.meanings.insert(binding, Meaning::Variable(parameter));
        let mut body = Expression::Number(0.0);
        let statements = self.nested(|this| body = this.value(&closure.body));
        tree(&statements, body).or_else(|| {
            self.unsupported(closure, "this closure", "use one expression of operators and methods");
            None
        })
    }
}

/// The matrix in `matrix.as_view()`.
pub(super) fn viewed(expression: &Expr) -> Option<&Expr> {
    match expression {
        Expr::MethodCall(call) if call.method == "as_view" && call.args.is_empty() => Some(&call.receiver),
        _ => None,
    }
}

/// Whether a method gives a view of a matrix, whatever the type of the receiver is.
fn is_view(call: &syn::ExprMethodCall) -> bool {
    const VIEWS: [&str; 11] = [
        "as_view",
        "view",
        "row",
        "column",
        "rows",
        "columns",
        "fixed_rows",
        "fixed_columns",
        "fixed_view",
        "rows_range",
        "columns_range",
    ];
    VIEWS.iter().any(|name| call.method == name)
}

/// Whether a path is that of a function of nalgebra's, or of an array's: its companion is elsewhere.
fn is_of_others(path: &syn::Path) -> bool {
    let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [.., module, name] if module == "array" => name == "from_fn",
        [module, name] => {
            (module == "nalgebra" || module == "na")
                && ["distance", "distance_squared", "center"].contains(&name.as_str())
        }
        _ => false,
    }
}

/// Whether a path is a function that makes a float of another number, if it has one: `T::from`, `T::from_f64`.
pub(super) fn converts(path: &syn::Path, floats: &Floats) -> bool {
    let name = path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    let number = name.strip_prefix("from_").unwrap_or_default();
    let named = matches!(number, "f32" | "f64" | "isize" | "usize")
        || number.strip_prefix(['i', 'u']).is_some_and(|bits| bits.parse::<u8>().is_ok());
    let owner = path.segments.iter().rev().nth(1).map(|owner| owner.ident.to_string());
    let owned = Owner::of(path, floats) == Some(Owner::Float)
        || matches!(owner.as_deref(), Some("NumCast" | "FromPrimitive"));
    (name == "from" || named) && owned
}

/// Whether nothing but the expression has the value.
pub(super) fn is_temporary(expression: &Expr) -> bool {
    match expression {
        Expr::Paren(inner) => is_temporary(&inner.expr),
        Expr::Call(_) | Expr::MethodCall(_) | Expr::Macro(_) | Expr::Binary(_) | Expr::Struct(_) => true,
        _ => false,
    }
}

/// Statements of plain definitions and a value, as one expression.
fn tree(statements: &crate::ir::Block, mut value: Expression) -> Option<Expression> {
    for statement in statements.statements.iter().rev() {
        let Statement::Let { variable, value: definition } = statement else { return None };
        value = substitute(&value, *variable, definition);
        // A part of an intermediate value has no place in a tree.
        let mut left = false;
        value.visit_variables(&mut |read| left |= read == *variable);
        if left {
            return None;
        }
    }
    Some(value)
}

fn substitute(expression: &Expression, variable: Var, by: &Expression) -> Expression {
    match expression {
        Expression::Variable(found) if *found == variable => by.clone(),
        Expression::Apply(application) => {
            let mut application = application.clone();
            for operand in &mut application.operands {
                *operand = substitute(operand, variable, by);
            }
            Expression::Apply(application)
        }
        Expression::Borrow(inner) => Expression::Borrow(Box::new(substitute(inner, variable, by))),
        other => other.clone(),
    }
}

/// Whose function a path can name, if it can be one of the table's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// `f64::sin`, `T::sqrt`: the table's methods in path form.
    Float,
    /// A bare name or a path of `dnn_core`: the table's functions. An emitted check confirms that it is.
    Library,
}

impl Owner {
    fn of(path: &syn::Path, floats: &Floats) -> Option<Self> {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match &segments[..] {
            [_] => Some(Self::Library),
            [first, ..] if first == "dnn_core" => Some(Self::Library),
            [.., module, _] if module == "activation" || module == "broadcast" => Some(Self::Library),
            [.., owner, _]
                if ["f32", "f64", "Float", "RealField", "ComplexField"].contains(&owner.as_str())
                    || floats.contains(owner) =>
            {
                Some(Self::Float)
            }
            _ => None,
        }
    }
}
