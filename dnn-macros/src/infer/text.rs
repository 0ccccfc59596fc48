//! The type of copied text, where its form tells.

use syn::{BinOp, Expr, Lit, UnOp};

use crate::ir::{Matrix, Program, Ty, Verbatim};
use crate::parse::{self, Floats};

/// What is known of the text's type; of arithmetic it is that of an operand, which may be lent.
pub(super) fn ty(verbatim: &Verbatim, program: &Program, floats: &Floats) -> Ty {
    match syn::parse2::<Expr>(verbatim.tokens.clone()) {
        Ok(expression) => of(&expression, verbatim, program, floats),
        Err(_) => Ty::Unknown,
    }
}

fn of(expression: &Expr, verbatim: &Verbatim, program: &Program, floats: &Floats) -> Ty {
    let of = |expression: &Expr| of(expression, verbatim, program, floats);
    match expression {
        Expr::Paren(inner) => of(&inner.expr),
        Expr::Group(inner) => of(&inner.expr),
        Expr::Path(path) => {
            let read = path.path.get_ident().and_then(|name| {
                let name = name.to_string();
                verbatim.reads.iter().find(|(placeholder, _)| *placeholder == name)
            });
            read.map_or(Ty::Unknown, |(_, variable)| program.variables[*variable].ty.clone())
        }
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) if number.suffix() == "usize" => Ty::Size,
            Lit::Bool(_) => Ty::Bool,
            _ => Ty::Unknown,
        },
        Expr::Cast(cast) => parse::ty(&cast.ty, floats),
        Expr::Unary(unary) => match unary.op {
            UnOp::Deref(_) | UnOp::Neg(_) => of(&unary.expr).value().clone(),
            _ => Ty::Unknown,
        },
        Expr::Binary(binary) => match binary.op {
            BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) | BinOp::Rem(_) => {
                let (left, right) = (of(&binary.left), of(&binary.right));
                let scales = matches!(binary.op, BinOp::Mul(_) | BinOp::Div(_));
                match (left.value(), right.value()) {
                    // What a number scales may be a matrix.
                    (Ty::Float(_), Ty::Unknown) if scales && !is_literal(&binary.right) => Ty::Unknown,
                    (Ty::Unknown, Ty::Float(_)) if scales && !is_literal(&binary.left) => Ty::Unknown,
                    (Ty::Float(_), matrix @ Ty::Matrix(_)) => matrix.clone(),
                    (Ty::Matrix(left), Ty::Matrix(right)) if scales => {
                        Ty::Matrix(Matrix { columns: right.columns.clone(), ..left.clone() })
                    }
                    (Ty::Unknown, known) | (known, _) => known.clone(),
                }
            }
            BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Gt(_)
            | BinOp::Ge(_)
            | BinOp::Eq(_)
            | BinOp::Ne(_)
            | BinOp::And(_)
            | BinOp::Or(_) => Ty::Bool,
            _ => Ty::Unknown,
        },
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) if path.path.segments.len() == 2 && path.path.segments[0].ident == "usize" => {
                Ty::Size
            }
            // `<usize as Ord>::min(a, b)`, of loops over several sequences.
            Expr::Path(path) if matches!(&path.qself, Some(of) if of.ty == syn::parse_quote!(usize)) => {
                Ty::Size
            }
            _ => Ty::Unknown,
        },
        Expr::MethodCall(call) => match call.method.to_string().as_str() {
            "len" | "nrows" | "ncols" | "count" => Ty::Size,
            "clone" => of(&call.receiver).value().clone(),
            "min" | "max" | "saturating_sub" | "wrapping_sub" | "abs" | "pow" => of(&call.receiver),
            _ => Ty::Unknown,
        },
        _ => Ty::Unknown,
    }
}

fn is_literal(expression: &Expr) -> bool {
    match expression {
        Expr::Paren(inner) => is_literal(&inner.expr),
        Expr::Unary(unary) => is_literal(&unary.expr),
        expression => matches!(expression, Expr::Lit(_)),
    }
}
