//! Which names an expression's value carries a derivative from, and the other questions about syntax that need no
//! more than the expression itself.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Pat, Stmt, Type, UnOp};

use super::Names;
use super::methods::{LOOKING_MACROS, READERS, TESTS};
use crate::parse::{binding_of, values_of};
use crate::primitives;

/// The bindings whose derivative flows into the value of an expression.
pub(crate) fn carriers(expression: &Expr) -> Names {
    let union =
        |expressions: &mut dyn Iterator<Item = &Expr>| expressions.flat_map(carriers).collect::<Names>();
    match expression {
        Expr::Path(path) => path.path.get_ident().and_then(binding_of).into_iter().collect(),
        Expr::Paren(inner) => carriers(&inner.expr),
        Expr::Group(inner) => carriers(&inner.expr),
        Expr::Reference(inner) => carriers(&inner.expr),
        Expr::Try(inner) => carriers(&inner.expr),
        Expr::Field(field) => carriers(&field.base),
        Expr::Index(index) => carriers(&index.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => Names::new(),
        Expr::Unary(unary) => carriers(&unary.expr),
        Expr::Cast(cast) if is_integer(&cast.ty) => Names::new(),
        Expr::Cast(cast) => carriers(&cast.expr),
        Expr::Binary(binary) if is_arithmetic(&binary.op) || is_bitwise(&binary.op) => {
            union(&mut [&*binary.left, &*binary.right].into_iter())
        }
        Expr::MethodCall(call) if TESTS.contains(&call.method.to_string().as_str()) => Names::new(),
        Expr::MethodCall(call) => union(&mut std::iter::once(&*call.receiver).chain(&call.args)),
        Expr::Call(call) if last_segment(&call.func).as_deref() == Some("stop_gradient") => Names::new(),
        Expr::Call(call) => union(&mut std::iter::once(&*call.func).chain(&call.args)),
        Expr::Tuple(tuple) => union(&mut tuple.elems.iter()),
        Expr::Array(array) => union(&mut array.elems.iter()),
        Expr::Repeat(repeat) => carriers(&repeat.expr),
        Expr::Struct(literal) => {
            union(&mut literal.fields.iter().map(|field| &field.expr).chain(literal.rest.as_deref()))
        }
        Expr::If(branch) => {
            let mut from = block(&branch.then_branch);
            from.extend(branch.else_branch.iter().flat_map(|(_, otherwise)| carriers(otherwise)));
            from
        }
        Expr::Match(choice) => union(&mut choice.arms.iter().map(|arm| &*arm.body)),
        Expr::Block(inner) if inner.label.is_some() => mentioned(&expression.to_token_stream()),
        Expr::Block(inner) => block(&inner.block),
        Expr::Unsafe(inner) => block(&inner.block),
        Expr::Closure(closure) => carriers(&closure.body),
        Expr::Macro(call) => match call.mac.path.get_ident().map(ToString::to_string) {
            Some(name) if LOOKING_MACROS.contains(&name.as_str()) => Names::new(),
            Some(name) if name == "vec" => elements(&call.mac.tokens),
            _ => mentioned(&call.mac.tokens),
        },
        Expr::Loop(_) => mentioned(&expression.to_token_stream()),
        _ => Names::new(),
    }
}

pub(super) fn block(block: &syn::Block) -> Names {
    match block.stmts.last() {
        Some(Stmt::Expr(tail, None)) => carriers(tail),
        Some(Stmt::Expr(Expr::Return(exit), _)) => exit.expr.as_deref().map(carriers).unwrap_or_default(),
        _ => Names::new(),
    }
}

/// What the elements of `vec![..]` carry; a length carries nothing.
fn elements(tokens: &TokenStream) -> Names {
    let list = |input: syn::parse::ParseStream<'_>| {
        let first: Option<Expr> = if input.is_empty() { None } else { Some(input.parse()?) };
        let mut names = first.iter().flat_map(carriers).collect::<Names>();
        if input.peek(syn::Token![;]) {
            input.parse::<TokenStream>()?;
            return Ok(names);
        }
        while !input.is_empty() {
            input.parse::<syn::Token![,]>()?;
            if !input.is_empty() {
                names.extend(carriers(&input.parse()?));
            }
        }
        Ok(names)
    };
    list.parse2(tokens.clone()).unwrap_or_else(|_| mentioned(tokens))
}

/// Whether a method may change its receiver: it is a place, and the method is neither a test nor in the table.
pub(crate) fn may_change(call: &syn::ExprMethodCall) -> bool {
    let name = call.method.to_string();
    is_place(&call.receiver)
        && !READERS.contains(&name.as_str())
        && !TESTS.contains(&name.as_str())
        && primitives::spelled(&name).next().is_none()
}

fn is_place(expression: &Expr) -> bool {
    match expression {
        Expr::Path(_) => true,
        Expr::Paren(inner) => is_place(&inner.expr),
        Expr::Reference(inner) => is_place(&inner.expr),
        Expr::Field(field) => is_place(&field.base),
        Expr::Index(index) => is_place(&index.expr),
        Expr::Unary(unary) => matches!(unary.op, UnOp::Deref(_)) && is_place(&unary.expr),
        // What a method gives may be a part of its receiver, as `iter_mut` does.
        Expr::MethodCall(call) => is_place(&call.receiver),
        _ => false,
    }
}

/// The bindings that a place expression is a part of.
pub(super) fn roots(place: &Expr) -> Names {
    match place {
        Expr::Tuple(tuple) => tuple.elems.iter().flat_map(roots).collect(),
        Expr::Array(array) => array.elems.iter().flat_map(roots).collect(),
        other => carriers(other),
    }
}

/// The pattern of an arm without its guard.
pub(super) fn unguarded(pattern: &Pat) -> &Pat {
    match pattern {
        Pat::Guard(guarded) => &guarded.pat,
        other => other,
    }
}

/// The bindings that a pattern binds.
pub(crate) fn bound(pattern: &Pat) -> Names {
    mentioned(&pattern.to_token_stream())
}

/// The bindings that patterns inside of an expression bind, in order.
pub(crate) fn declared(expression: &Expr) -> Vec<usize> {
    struct Declared(Vec<usize>);
    impl<'ast> Visit<'ast> for Declared {
        fn visit_macro(&mut self, call: &'ast syn::Macro) {
            for value in values_of(call) {
                Declared::visit_expr(self, &value);
            }
        }
        fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
            self.0.extend(binding_of(&name.ident));
            visit::visit_pat_ident(self, name);
        }
    }
    let mut declared = Declared(Vec::new());
    declared.visit_expr(expression);
    declared.0
}

/// All bindings that occur in tokens.
pub(crate) fn mentioned(tokens: &TokenStream) -> Names {
    let mut names = Names::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => names.extend(binding_of(&ident)),
            TokenTree::Group(group) => names.extend(mentioned(&group.stream())),
            _ => {}
        }
    }
    names
}

pub(crate) fn last_segment(function: &Expr) -> Option<String> {
    match function {
        Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

fn is_integer(ty: &Type) -> bool {
    let text = ty.to_token_stream().to_string();
    !matches!(text.as_str(), "f32" | "f64") && text.starts_with(['u', 'i', 'b', 'c'])
}

pub(crate) fn is_arithmetic(operator: &BinOp) -> bool {
    matches!(operator, BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) | BinOp::Rem(_))
}

/// The bits of a number are the number.
fn is_bitwise(operator: &BinOp) -> bool {
    matches!(operator, BinOp::BitAnd(_) | BinOp::BitOr(_) | BinOp::BitXor(_) | BinOp::Shl(_) | BinOp::Shr(_))
}

pub(crate) fn is_compound(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
    )
}
