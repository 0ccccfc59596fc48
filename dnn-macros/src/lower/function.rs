//! Functions as arguments: a closure, or another function by its name. Derivatives are given what the function
//! captures and the function with its pullback; the closure is differentiated like a function whose first parameters
//! are what it captures.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;
use syn::{Expr, ExprClosure, Pat, Stmt};

use super::{Lowerer, Meaning, flow, statement};
use crate::ir::{Argument, Expression, Name, Passing, Shape, Ty, Verbatim};
use crate::parse::{self, BINDING_MARK, Binding, Output, Parameter, Source, binding_of};

/// A closure that is given as an argument, as a function of its own.
pub(crate) struct Closure {
    /// The first parameters are what it captures.
    pub(crate) source: Source,
    pub(crate) captured: Vec<Captured>,
}

/// How a closure finds what it captures.
#[derive(Clone, Copy)]
pub(crate) struct Captured {
    /// It carries no derivative.
    pub(crate) fixed: bool,
    /// It is looked at, not copied.
    pub(crate) lent: bool,
}

impl Lowerer<'_, '_> {
    /// What is handed to a companion for an argument.
    pub(super) fn arguments(&mut self, expression: &Expr) -> Vec<Argument> {
        match expression {
            Expr::Paren(inner) => self.arguments(&inner.expr),
            Expr::Closure(closure) => match self.own_function(closure) {
                Some(own) => own,
                None if is_plain(closure) => self.plain_closure(closure, expression),
                None => self.closure(closure),
            },
            Expr::Reference(reference) => match &*reference.expr {
                Expr::Closure(closure) if is_plain(closure) => self.plain_closure(closure, expression),
                Expr::Closure(_) => self.arguments(&reference.expr),
                function if self.is_function_parameter(function) => {
                    let value = Expression::Borrow(Box::new(self.operand(function)));
                    vec![given(value, Passing::Function, expression.span())]
                }
                _ => vec![self.argument(expression)],
            },
            Expr::Path(path) if is_function(&path.path) => match self.spelled_function(path) {
                Some(closure) => self.closure(&closure),
                None => named_function(path),
            },
            other => vec![self.argument(other)],
        }
    }

    /// Whether the expression is a function that the derivative is given with its pullback.
    fn is_function_parameter(&self, expression: &Expr) -> bool {
        let Some(name) = statement::bound_path(expression) else { return false };
        self.source.parameters.iter().any(|known| known.binding == name && known.opened().is_some())
    }

    /// A closure that does nothing but call a parameter of this function: the parameter is handed on.
    fn own_function(&mut self, closure: &ExprClosure) -> Option<Vec<Argument>> {
        let Expr::Call(call) = &*closure.body else { return None };
        let [captures, function, given @ ..] = &call.args.iter().collect::<Vec<_>>()[..] else { return None };
        let Expr::Reference(lent) = function else { return None };
        let names = closure.inputs.iter().map(|input| match input {
            Pat::Ident(name) => binding_of(&name.ident),
            _ => None,
        });
        let own = self.is_function_parameter(&lent.expr) && given.len() == closure.inputs.len();
        let alike =
            names.zip(given).all(|(name, given)| name.is_some() && name == statement::bound_path(given));
        (own && alike).then(|| {
            let function = self.operand(&lent.expr);
            vec![self.argument(captures), self::given(function, Passing::Function, closure.span())]
        })
    }

    /// A function of the table by its path, as a closure.
    fn spelled_function(&self, path: &syn::ExprPath) -> Option<ExprClosure> {
        let name = self.spelling(&path.path)?;
        let count = crate::primitives::spelled(&name).map(crate::ir::Primitive::operands).next()?;
        let first = self.source.bindings.len();
        let names: Vec<_> = (0..count).map(|i| format_ident!("x{BINDING_MARK}{}", first + i)).collect();
        Some(syn::parse_quote_spanned!(path.span()=> |#(#names),*| #path(#(#names),*)))
    }

    /// A closure that no derivative can flow through, as it is written.
    fn plain_closure(&mut self, closure: &ExprClosure, argument: &Expr) -> Vec<Argument> {
        if self.carries(&closure.body) {
            let help = "let it take one to four values, none of them a reference";
            self.unsupported(
                closure,
                "this closure over values that carry a derivative, as an argument,",
                help,
            );
            return Vec::new();
        }
        vec![self.argument(argument)]
    }

    fn closure(&mut self, closure: &ExprClosure) -> Vec<Argument> {
        let span = closure.span();
        let declared = flow::declared(&Expr::Closure(closure.clone()));
        let mut captured: Vec<usize> = flow::mentioned(&closure.body.to_token_stream())
            .into_iter()
            .filter(|name| !declared.contains(name))
            .collect();
        captured.sort_unstable();
        let written = statement::written(&closure.body, &self.unique, &self.changeable);
        if captured.iter().any(|name| written.contains(name)) {
            let help = "let it return what it changes, or write a loop in place of the call";
            self.unsupported(closure, "a closure that changes what it captures, as an argument,", help);
            return Vec::new();
        }
        let mut source = self.closure_source(closure);
        let mut found = Vec::new();
        let mut parts = Vec::new();
        for name in captured {
            let Some((parameter, part)) = self.captured(name, span) else { continue };
            // No `let` can name it `self`.
            if source.bindings[name].name == "self" {
                "this".clone_into(&mut source.bindings[name].name);
            }
            found.push(Captured {
                fixed: !parameter.served,
                lent: matches!(parameter.ty, Ty::Reference { .. }),
            });
            source.parameters.push(parameter);
            parts.push(part);
        }
        Self::closure_parameters(closure, &mut source);
        let captures = (!parts.is_empty()).then(|| {
            let tuple = Expression::Aggregate(Shape::Tuple, parts);
            self.define(Name::Wish("captures".to_owned()), Ty::Unknown, span, tuple)
        });
        let index = self.closures.len();
        self.closures.push(Closure { source, captured: found });
        let first = match captures {
            Some(captures) => given(Expression::Variable(captures), Passing::Shared, span),
            None => given(Expression::Verbatim(nothing(span)), Passing::Plain, span),
        };
        vec![first, given(Expression::Closure { index, captures }, Passing::Function, span)]
    }

    /// The closure as a function, without parameters.
    fn closure_source(&self, closure: &ExprClosure) -> Source {
        let body: syn::Block = match &*closure.body {
            Expr::Block(inner) if inner.label.is_none() => inner.block.clone(),
            other => syn::parse_quote_spanned!(other.span()=> { #other }),
        };
        let (written, ty) = match &closure.output {
            syn::ReturnType::Type(_, written) => {
                ((**written).clone(), parse::ty(written, &self.source.floats))
            }
            syn::ReturnType::Default => (syn::parse_quote!(_), Ty::Unknown),
        };
        let options = crate::options::Options {
            core: self.source.options.core.clone(),
            ..crate::options::Options::default()
        };
        Source {
            options,
            attributes: Vec::new(),
            visibility: syn::Visibility::Inherited,
            signature: syn::parse_quote_spanned!(closure.span()=> fn closure()),
            context: parse::Context::default(),
            parameters: Vec::new(),
            output: Output { written: Some(written), ty, wrapper: None },
            bindings: self.source.bindings.clone(),
            body,
            floats: self.source.floats.clone(),
        }
    }

    /// A captured value as the closure's parameter, and as the part of what is captured: owned.
    fn captured(&mut self, name: usize, span: Span) -> Option<(Parameter, Expression)> {
        let binding = &self.source.bindings[name];
        let path = format_ident!("{}{BINDING_MARK}{}", binding.name.trim_start_matches("r#"), name);
        let path: Expr = syn::parse_quote!(#path);
        let known = match self.meanings.get(&name) {
            Some(Meaning::Variable(_) | Meaning::Reference(..)) => {
                self.known_type(&path).unwrap_or(Ty::Unknown)
            }
            Some(Meaning::Place(_)) | None => {
                let help = "bind what it needs of it by `let` before";
                self.diagnostics.report_at(
                    span,
                    crate::diagnostics::unsupported("what this closure captures as an argument", help),
                );
                return None;
            }
        };
        let served = self.active.contains(&name);
        let (lent, target) = (matches!(known, Ty::Reference { .. }), known.value().clone());
        let part = if served {
            let owned: Expr = match &target {
                ty if ty.is_copy() && lent => syn::parse_quote!(*#path),
                ty if ty.is_copy() => path,
                Ty::Slice(_) => syn::parse_quote!(#path.to_vec()),
                _ => syn::parse_quote!(#path.clone()),
            };
            self.operand(&owned)
        } else {
            let core = &self.source.options.core;
            let looked_at = if lent { quote!(#path) } else { quote!(&#path) };
            let owned = quote!(#core::__private::Fixed(#core::__private::owned(#looked_at)));
            Expression::Verbatim(self.copied(&owned))
        };
        let ty = if target.is_copy() || target == Ty::Unknown {
            target
        } else {
            Ty::Reference { mutable: false, target: Box::new(target) }
        };
        let parameter = Parameter {
            binding: name,
            written: syn::parse_quote!(_),
            ty,
            differentiated: served,
            served,
            receiver: false,
            function: None,
        };
        Some((parameter, part))
    }

    /// The closure's own parameters.
    fn closure_parameters(closure: &ExprClosure, source: &mut Source) {
        for input in &closure.inputs {
            let (pattern, written) = match input {
                Pat::Type(typed) => (&*typed.pat, (*typed.ty).clone()),
                other => (other, syn::parse_quote!(_)),
            };
            let binding = match pattern {
                Pat::Ident(name) if name.subpat.is_none() => binding_of(&name.ident),
                _ => None,
            };
            let binding = binding.unwrap_or_else(|| {
                let number = source.bindings.len();
                let name = format!("p{}", source.parameters.len());
                let resolved = format_ident!("{name}{BINDING_MARK}{number}");
                source.bindings.push(Binding { name, span: pattern.span(), mutable: false });
                let opened: Stmt = syn::parse_quote_spanned!(pattern.span()=> let #pattern = #resolved;);
                source.body.stmts.insert(0, opened);
                number
            });
            // The names of a function of the table are new.
            while source.bindings.len() <= binding {
                let span = pattern.span();
                source.bindings.push(Binding { name: "x".to_owned(), span, mutable: false });
            }
            source.parameters.push(Parameter {
                binding,
                ty: parse::ty(&written, &source.floats),
                written,
                differentiated: true,
                served: true,
                receiver: false,
                function: None,
            });
        }
    }
}

/// Another annotated function.
fn named_function(path: &syn::ExprPath) -> Vec<Argument> {
    let mut companion = path.clone();
    if let Some(last) = companion.path.segments.last_mut() {
        last.ident = format_ident!("{}_pullback", last.ident);
    }
    let span = path.span();
    vec![
        given(Expression::Verbatim(nothing(span)), Passing::Plain, span),
        given(Expression::Verbatim(text(companion.to_token_stream(), span)), Passing::Function, span),
    ]
}

fn given(value: Expression, passing: Passing, span: Span) -> Argument {
    Argument { value, passing, before: None, span }
}

/// What a function captures that captures nothing.
fn nothing(span: Span) -> Verbatim {
    text(quote!(&()), span)
}

fn text(tokens: TokenStream, span: Span) -> Verbatim {
    Verbatim { tokens, reads: Vec::new(), pure: true, ty: Ty::Constant, span }
}

/// Whether a closure is of a form that is never given with its pullback.
fn is_plain(closure: &ExprClosure) -> bool {
    let lent = |input: &Pat| match input {
        Pat::Reference(_) => true,
        Pat::Type(typed) => {
            matches!(&*typed.ty, syn::Type::Reference(_)) || matches!(&*typed.pat, Pat::Reference(_))
        }
        _ => false,
    };
    !(1..=4).contains(&closure.inputs.len()) || closure.inputs.iter().any(lent)
}

/// Whether a path can be that of a function: no local name, and written as functions are.
fn is_function(path: &syn::Path) -> bool {
    let Some(last) = path.segments.last() else { return false };
    let local = path.get_ident().is_some_and(|name| binding_of(name).is_some() || name == "self");
    !local && last.ident.to_string().starts_with(|first: char| first.is_lowercase())
}
