//! Expressions to values.

use proc_macro2::Span;
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, Stmt, Token, UnOp};

use super::control::Target;
use super::{Lowerer, Meaning};
use crate::diagnostics;
use crate::ir::{Expression, Kind, Name, Opening, Shape, Spelling, Statement, Ty, Var};
use crate::primitives;

impl Lowerer<'_, '_> {
    /// The value of an expression that carries no derivative.
    pub(super) fn constant(&mut self, expression: &Expr) -> Expression {
        match expression {
            Expr::Lit(literal) => Expression::Literal(literal.to_token_stream()),
            Expr::Paren(inner) => self.constant(&inner.expr),
            Expr::Group(inner) => self.constant(&inner.expr),
            Expr::Unary(unary) if matches!((&unary.op, &*unary.expr), (UnOp::Neg(_), Expr::Lit(_))) => {
                Expression::Literal(unary.to_token_stream())
            }
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) if self.names_local(expression) => {
                let place = self.place(expression);
                self.read(place, expression.span())
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) && self.names_local(&unary.expr) => {
                let place = self.place(expression);
                self.read(place, expression.span())
            }
            // A pullback keeps the value, not a reference to it.
            Expr::Reference(borrow)
                if borrow.mutability.is_none() && super::call::is_temporary(&borrow.expr) =>
            {
                Expression::Borrow(Box::new(self.operand(&borrow.expr)))
            }
            other => Expression::Verbatim(self.copied(other)),
        }
    }

    /// Whether the expression is a local name with fields and indices behind it.
    pub(super) fn names_local(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Path(_) => {
                super::statement::bound_path(expression).is_some_and(|name| self.meanings.contains_key(&name))
            }
            Expr::Field(field) => self.names_local(&field.base),
            Expr::Index(index) => self.names_local(&index.expr),
            Expr::Paren(inner) => self.names_local(&inner.expr),
            _ => false,
        }
    }

    /// The value of an expression, understood as far as it has to be.
    pub(super) fn evaluate(&mut self, expression: &Expr) -> Expression {
        if self.is_structured(expression) { self.value(expression) } else { self.constant(expression) }
    }

    /// The value of an expression as an operand.
    pub(super) fn operand(&mut self, expression: &Expr) -> Expression {
        let value = self.evaluate(expression);
        self.bound(value, expression.span())
    }

    /// The value of an expression that carries a derivative, as one operation on operands.
    pub(super) fn value(&mut self, expression: &Expr) -> Expression {
        let span = expression.span();
        match expression {
            Expr::Paren(inner) => self.value(&inner.expr),
            Expr::Group(inner) => self.value(&inner.expr),
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => {
                let place = self.place(expression);
                self.read(place, span)
            }
            Expr::Unary(unary) => match unary.op {
                UnOp::Deref(_) => {
                    let place = self.place(expression);
                    self.read(place, span)
                }
                _ => {
                    let operand = self.operand(&unary.expr);
                    Self::apply("unary -", vec![operand], Spelling::Operator("-".to_owned()), unary.op.span())
                }
            },
            Expr::Reference(reference) => {
                let inner = self.operand(&reference.expr);
                Expression::Borrow(Box::new(inner))
            }
            Expr::Binary(binary) => self.binary(binary),
            Expr::Cast(cast) => {
                let operand = self.operand(&cast.expr);
                Self::apply("as", vec![operand], Spelling::Cast(cast.ty.to_token_stream()), span)
            }
            Expr::MethodCall(call) => self.method(call),
            Expr::Call(call) => self.call(call, Opening::Plain),
            Expr::Try(inner) => self.question(inner),
            Expr::Struct(literal) => self.structure(literal),
            Expr::Tuple(tuple) => self.aggregate(Shape::Tuple, tuple.elems.iter()),
            Expr::Array(array) => self.aggregate(Shape::Array, array.elems.iter()),
            Expr::Repeat(repeat) => {
                let length = repeat.len.to_token_stream().to_string();
                self.aggregate(Shape::Repeat(length), std::iter::once(&*repeat.expr))
            }
            Expr::Block(inner) if inner.label.is_some() || self.jumps_out(expression) => {
                self.arrived(span, &Ty::Unknown, |this, result| this.labelled(inner, Target::Value(result)))
            }
            Expr::Block(inner) => self.block_value(&inner.block.stmts, span),
            Expr::If(branch) => {
                self.arrived(span, &Ty::Unknown, |this, result| this.branch(branch, Target::Value(result)))
            }
            Expr::Match(choice) => {
                self.arrived(span, &Ty::Unknown, |this, result| this.choice(choice, Target::Value(result)))
            }
            Expr::Loop(repeat) => {
                self.arrived(span, &Ty::Unknown, |this, result| this.forever(repeat, Some(result)))
            }
            Expr::Macro(call) if call.mac.path.is_ident("vec") => self.vector(&call.mac),
            Expr::Macro(call) => {
                if let Some(built) = self.matrix_macro(&call.mac) {
                    return built;
                }
                let name = call.mac.path.to_token_stream().to_string();
                self.report(&call.mac.path, diagnostics::macro_with_active_arguments(&name));
                Expression::Number(0.0)
            }
            other => {
                let (what, help) = not_accepted(other);
                self.unsupported(other, what, help)
            }
        }
    }

    fn binary(&mut self, binary: &syn::ExprBinary) -> Expression {
        let sign = match binary.op {
            BinOp::Add(_) => "+",
            BinOp::Sub(_) => "-",
            BinOp::Mul(_) => "*",
            BinOp::Div(_) => "/",
            BinOp::Rem(_) => "%",
            _ => return self.unsupported(&binary.op, "this operator", "use `+ - * / %`"),
        };
        let operands = vec![self.lent_operand(&binary.left), self.lent_operand(&binary.right)];
        Self::apply(sign, operands, Spelling::Operator(sign.to_owned()), binary.op.span())
    }

    /// An operand of an operator: the name of a shared reference stands for a reference, which moves nothing.
    fn lent_operand(&mut self, expression: &Expr) -> Expression {
        let operand = self.operand(expression);
        let lent = super::statement::bound_path(expression)
            .is_some_and(|name| matches!(self.meanings.get(&name), Some(Meaning::Reference(..))));
        match operand {
            Expression::Read(place) if lent && !self.program.place_type(&place).is_copy() => {
                Expression::Borrow(Box::new(Expression::Read(place)))
            }
            other => other,
        }
    }

    fn method(&mut self, call: &syn::ExprMethodCall) -> Expression {
        let name = call.method.to_string();
        let span = call.method.span();
        if let Some(viewed) = super::call::viewed(&call.receiver) {
            // What is done with a view can be done with what it is of.
            let receiver = Box::new(viewed.clone());
            return self.method(&syn::ExprMethodCall { receiver, ..call.clone() });
        }
        if matches!(name.as_str(), "clone" | "to_owned" | "clone_owned") && call.args.is_empty() {
            let operand = self.operand(&call.receiver);
            return Self::apply("clone", vec![operand], method_spelling(call), span);
        }
        if name == "into" && call.args.is_empty() {
            // Of a float: whatever else it is, has no cast.
            let operand = self.operand(&call.receiver);
            return Self::apply("as", vec![operand], method_spelling(call), span);
        }
        if name == "to_vec" && call.args.is_empty() {
            let lent = matches!(self.known_type(&call.receiver), Some(Ty::Reference { .. }));
            let slice = match self.operand(&call.receiver) {
                borrow @ Expression::Borrow(_) => borrow,
                value if lent => value,
                value => Expression::Borrow(Box::new(value)),
            };
            return Expression::Variable(self.vector_of(slice, span));
        }
        if name == "map" && call.args.len() == 1 {
            return self.map(call);
        }
        if let Some(value) = self.of_wrapped(call) {
            return value;
        }
        let own = super::statement::bound_path(&call.receiver)
            .is_some_and(|binding| self.source.bindings[binding].name == "self");
        let operator = primitives::operator(&name, 1 + call.args.len());
        if own || operator.is_none() && !primitives::takes(&name, 1 + call.args.len()) {
            return self.method_call(call, Opening::Plain);
        }
        if let Some(sign) = operator {
            return self.open_method(call, sign);
        }
        if primitives::is_method_of_matrices(&name)
            && matches!(self.known_type(&call.receiver), None | Some(Ty::Unknown))
        {
            return self.open_method(call, &name);
        }
        let mut operands = vec![self.operand(&call.receiver)];
        for argument in &call.args {
            let operand = self.operand(argument);
            operands.push(operand);
        }
        Self::apply(&name, operands, method_spelling(call), span)
    }

    fn aggregate<'e>(&mut self, shape: Shape, elements: impl Iterator<Item = &'e Expr>) -> Expression {
        let elements = elements.map(|element| self.operand(element)).collect();
        Expression::Aggregate(shape, elements)
    }

    /// `vec![a, b]`; `vec![a; n]` of a value that carries a derivative is refused.
    fn vector(&mut self, call: &syn::Macro) -> Expression {
        let elements = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone());
        match elements {
            Ok(elements) => self.aggregate(Shape::List, elements.iter()),
            Err(_) => {
                let help = "start from a constant, and assign the elements in a loop";
                self.unsupported(&call.path, "`vec![x; n]` of a value that carries a derivative", help)
            }
        }
    }

    /// A value that arrives from several places.
    pub(super) fn arrived(&mut self, span: Span, ty: &Ty, lower: impl FnOnce(&mut Self, Var)) -> Expression {
        let result = self.program.variable(Name::Intermediate, ty.clone(), Kind::Deferred, span);
        self.push(Statement::Declare { variable: result });
        lower(self, result);
        Expression::Variable(result)
    }

    fn block_value(&mut self, statements: &[Stmt], span: Span) -> Expression {
        if let Some(tail) = self.statements(statements) {
            return self.evaluate(tail);
        }
        self.diagnostics.report_at(
            span,
            diagnostics::unsupported("a block without a value", "end it with an expression"),
        );
        Expression::Number(0.0)
    }
}

pub(super) fn method_spelling(call: &syn::ExprMethodCall) -> Spelling {
    Spelling::Method { name: call.method.to_string(), turbofish: call.turbofish.to_token_stream() }
}

/// What is said of a form that is not accepted.
fn not_accepted(expression: &Expr) -> (&'static str, &'static str) {
    match expression {
        Expr::Closure(_) => {
            ("a closure over values that carry a derivative", "write its body where it is called")
        }
        Expr::Unsafe(_) => {
            ("`unsafe` code on values that carry a derivative", "move it into a function with its own rule")
        }
        Expr::Await(_) | Expr::Async(_) => ("asynchronous code", "compute the value before, and pass it in"),
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => {
            ("a jump in the middle of an expression", "jump in a statement of its own")
        }
        _ => ("this expression", "write it with operators, methods and calls of annotated functions"),
    }
}
