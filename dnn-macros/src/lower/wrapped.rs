//! Values that are an `Option` or a `Result`. What is inside of one is a place in its gradient, an `Option` too. A
//! value is taken apart by way of its *payload*, a copy of what is inside as an `Option`: the value itself may be
//! moved by the user's own code.

use proc_macro2::Span;
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::control::Target;
use super::rewrite::stand_in;
use super::{Lowerer, flow};
use crate::ir::{
    Application, Arm, Expression, Kind, Match, Name, Opening, Operation, Pattern, Place, Projection,
    Spelling, Statement, Ty, Var, Verbatim,
};
use crate::primitives;

impl Lowerer<'_, '_> {
    /// The value of an expression that is known to be wrapped: a call's stays so.
    pub(super) fn wrapped_value(&mut self, expression: &Expr) -> Expression {
        if !self.is_structured(expression) {
            return self.constant(expression);
        }
        match expression {
            Expr::Paren(inner) => self.wrapped_value(&inner.expr),
            Expr::If(branch) => self.arrived(expression.span(), &wrapped(), |this, result| {
                this.branch(branch, Target::Value(result));
            }),
            Expr::Match(choice) => self.arrived(expression.span(), &wrapped(), |this, result| {
                this.choice(choice, Target::Value(result));
            }),
            Expr::Block(inner) if inner.label.is_none() => {
                self.arrived(expression.span(), &wrapped(), |this, result| {
                    this.list(&inner.block.stmts, Target::Value(result));
                })
            }
            Expr::Call(call) => self.call(call, Opening::Kept),
            Expr::MethodCall(call) => match self.of_wrapped(call) {
                Some(value) => value,
                None => self.method_call(call, Opening::Kept),
            },
            other => self.value(other),
        }
    }

    /// The value of an expression whose type may be known.
    pub(super) fn evaluate_as(&mut self, expression: &Expr, ty: &Ty) -> Expression {
        if matches!(ty, Ty::Wrapped(_)) { self.wrapped_value(expression) } else { self.evaluate(expression) }
    }

    /// The place of a wrapped value's payload, and the text that reads the value.
    pub(super) fn unwrapped(&mut self, expression: &Expr) -> (Place, Verbatim) {
        let span = expression.span();
        let looked_at = looked_at(expression).unwrap_or(expression);
        if super::pattern::is_place(looked_at) {
            let text = self.verbatim(expression);
            let place = self.place(looked_at);
            return (self.payload(Expression::Read(place), span), text);
        }
        let value = self.wrapped_value(expression);
        let value = self.bound(value, span);
        let text = Self::read_tokens(&value, span);
        (self.payload(value, span), text)
    }

    fn payload(&mut self, value: Expression, span: Span) -> Place {
        let payload = Self::of_table(&primitives::PAYLOAD, vec![value], Spelling::Table, span);
        Place::whole(self.define(Name::Intermediate, wrapped(), span, payload))
    }

    fn of_table(
        operation: &'static crate::ir::Primitive,
        operands: Vec<Expression>,
        spelling: Spelling,
        span: Span,
    ) -> Expression {
        let operation = Operation::Primitive(operation);
        Expression::Apply(Box::new(Application { operation, operands, spelling, ty: Ty::Unknown, span }))
    }

    /// What is inside of a wrapped value, where the user's code takes it out: by `?`, `unwrap` or `expect`.
    pub(super) fn taken_out(&mut self, wrapped: &Expr, how: &impl ToTokens) -> Expression {
        let span = wrapped.span();
        let (payload, text) = self.unwrapped(wrapped);
        let tokens = &text.tokens;
        let how = self.copied(how);
        let (how, reads) = (how.tokens, text.reads.iter().chain(&how.reads).cloned().collect());
        let value = Verbatim { tokens: quote!((#tokens)#how), reads, pure: false, ty: Ty::Unknown, span };
        let ty = match looked_at(wrapped) {
            Some(_) => Ty::Reference { mutable: false, target: Box::new(Ty::Unknown) },
            None => Ty::Unknown,
        };
        let inside = self.program.variable(Name::Intermediate, ty, Kind::Local, span);
        let pattern = bound_to(inside, &payload, |name| quote!(#name), span);
        self.push(Statement::Bind { pattern, value });
        Expression::Variable(inside)
    }

    /// A conversion between numbers that may fail, and does not: `T::from(x).unwrap()`.
    fn converted(&mut self, conversion: &Expr, how: &proc_macro2::TokenStream) -> Option<Expression> {
        let (number, spelling) = match conversion {
            Expr::Paren(inner) => return self.converted(&inner.expr, how),
            Expr::Call(call) => {
                let Expr::Path(function) = &*call.func else { return None };
                let converts = super::call::converts(&function.path, &self.source.floats);
                (converts && call.args.len() == 1)
                    .then(|| (&call.args[0], Spelling::Path(function.to_token_stream())))?
            }
            Expr::MethodCall(call) => {
                let converts =
                    call.args.is_empty() && matches!(&*call.method.to_string(), "to_f32" | "to_f64");
                converts.then(|| (&*call.receiver, super::expression::method_spelling(call)))?
            }
            _ => return None,
        };
        let operand = self.operand(number);
        let spelling = Spelling::Unwrapped(Box::new(spelling), self.verbatim(how).tokens);
        Some(Self::apply("as", vec![operand], spelling, conversion.span()))
    }

    /// A method of `Option` and `Result`, if the call is one.
    pub(super) fn of_wrapped(&mut self, call: &syn::ExprMethodCall) -> Option<Expression> {
        let (receiver, method, arguments) = (&*call.receiver, &call.method, &call.args);
        let value = match (method.to_string().as_str(), arguments.len()) {
            ("unwrap", 0) | ("expect", 1) => {
                let how = quote!(.#method(#arguments));
                self.converted(receiver, &how).unwrap_or_else(|| self.taken_out(receiver, &how))
            }
            ("unwrap_or", 1) => {
                let (payload, _) = self.unwrapped(receiver);
                let otherwise = self.operand(&arguments[0]);
                self.either(&payload, call.span(), |_| otherwise)
            }
            ("unwrap_or_default", 0) => {
                let (payload, _) = self.unwrapped(receiver);
                let default = self.copied(&quote!(::core::default::Default::default()));
                self.either(&payload, call.span(), |_| Expression::Verbatim(default))
            }
            ("unwrap_or_else", 1) => {
                let Expr::Closure(closure) = &arguments[0] else { return None };
                if closure.inputs.iter().any(|input| !matches!(input, Pat::Wild(_))) {
                    return None;
                }
                let (payload, _) = self.unwrapped(receiver);
                self.either(&payload, call.span(), |this| this.evaluate(&closure.body))
            }
            ("ok_or" | "ok_or_else", 1) | ("ok", 0) => {
                let value = self.wrapped_value(receiver);
                let mut operands = vec![self.bound(value, receiver.span())];
                for argument in arguments {
                    operands.push(Expression::Verbatim(self.copied(argument)));
                }
                let spelling = super::expression::method_spelling(call);
                Self::of_table(&primitives::REWRAP, operands, spelling, method.span())
            }
            _ => return None,
        };
        Some(value)
    }

    /// What is inside of a payload, or another value where there is nothing.
    pub(super) fn either(
        &mut self,
        payload: &Place,
        span: Span,
        otherwise: impl FnOnce(&mut Self) -> Expression,
    ) -> Expression {
        self.arrived(span, &Ty::Unknown, |this, result| {
            let (name, read) = stand_in(payload.root);
            let tokens = quote!(::core::clone::Clone::clone(&#name));
            let subject = Verbatim { tokens, reads: vec![read], pure: false, ty: Ty::Unknown, span };
            let taken = this.program.variable(Name::Wish("arm".to_owned()), Ty::Size, Kind::Deferred, span);
            this.push(Statement::Declare { variable: taken });
            let inside = this.program.variable(Name::Intermediate, Ty::Unknown, Kind::Local, span);
            let arm = |number: usize, pattern: Pattern, body| {
                let number = Expression::count(number);
                let mark = Statement::Assign { place: Place::whole(taken), value: number };
                let mut block = crate::ir::Block { statements: vec![mark] };
                block.statements.append(&mut { body });
                Arm { pattern, guard: None, body: block }
            };
            let put = |value| Statement::Assign { place: Place::whole(result), value };
            let some = bound_to(inside, payload, |name| quote!(::core::option::Option::Some(#name)), span);
            let text = Verbatim { tokens: quote!(_), reads: Vec::new(), ..subject.clone() };
            let none = Pattern { text, variables: Vec::new(), sources: Vec::new() };
            let other = this.nested(|this| {
                let value = otherwise(this);
                this.push(put(value));
            });
            let arms =
                vec![arm(0, some, vec![put(Expression::Variable(inside))]), arm(1, none, other.statements)];
            this.push(Statement::Match(Match { subject, taken, arms }));
        })
    }

    /// Whether the names of a pattern that is matched on a value can be taken out of its payload.
    pub(super) fn is_unwrapped(&self, value: &Expr, patterns: &[&Pat]) -> bool {
        let by_value = match super::statement::bound_path(value).and_then(|name| self.meanings.get(&name)) {
            Some(super::Meaning::Variable(variable)) => {
                let known = &self.program.variables[*variable];
                known.kind == Kind::Local && matches!(known.ty, Ty::Wrapped(_))
            }
            _ => !super::pattern::is_place(value) && !matches!(value, Expr::Reference(_)),
        };
        by_value && patterns.iter().any(|pattern| flow::unwraps(pattern))
    }
}

/// `x` of `x.as_ref()`.
fn looked_at(value: &Expr) -> Option<&Expr> {
    match value {
        Expr::Paren(inner) => looked_at(&inner.expr),
        Expr::MethodCall(call) if call.method == "as_ref" && call.args.is_empty() => Some(&call.receiver),
        _ => None,
    }
}

fn wrapped() -> Ty {
    Ty::Wrapped(Box::new(Ty::Unknown))
}

/// The pattern that binds what is inside of a payload.
fn bound_to(
    inside: Var,
    payload: &Place,
    spelled: impl FnOnce(proc_macro2::Ident) -> proc_macro2::TokenStream,
    span: Span,
) -> Pattern {
    let (name, read) = stand_in(inside);
    let text = Verbatim { tokens: spelled(name), reads: vec![read], pure: false, ty: Ty::Unknown, span };
    let source = payload.then(Projection::Variant("Some".to_owned(), "0".to_owned()));
    Pattern { text, variables: vec![inside], sources: vec![(inside, source)] }
}
