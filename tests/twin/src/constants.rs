//! The values of constants: the operators of dual numbers are no constants, so a float is computed as one and lifted.

use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprLit, ExprPath, parse_quote};

use crate::names::Names;
use crate::rewrite::{Rewrite, is_float};

/// Lifts the floats of a value, which is one itself if its type says so.
pub(crate) fn value(expression: &mut Expr, float: bool, rewrite: &mut Rewrite) {
    if float || is_leaf(expression) && has_float(expression, rewrite.names) {
        Read(rewrite.names).visit_expr_mut(expression);
        *expression = parse_quote!(::oracle::Dual::constant(#expression));
        return;
    }
    match expression {
        Expr::Array(array) => array.elems.iter_mut().for_each(|element| value(element, false, rewrite)),
        Expr::Tuple(tuple) => tuple.elems.iter_mut().for_each(|element| value(element, false, rewrite)),
        Expr::Call(call) => {
            rewrite.visit_expr_mut(&mut call.func);
            call.args.iter_mut().for_each(|argument| value(argument, false, rewrite));
        }
        Expr::Struct(literal) => {
            rewrite.visit_path_mut(&mut literal.path);
            literal.fields.iter_mut().for_each(|field| value(&mut field.expr, false, rewrite));
        }
        Expr::Reference(reference) => value(&mut reference.expr, false, rewrite),
        Expr::Repeat(repeat) => value(&mut repeat.expr, false, rewrite),
        _ => {}
    }
}

fn is_leaf(expression: &Expr) -> bool {
    !matches!(
        expression,
        Expr::Array(_)
            | Expr::Tuple(_)
            | Expr::Call(_)
            | Expr::Struct(_)
            | Expr::Reference(_)
            | Expr::Repeat(_)
    )
}

fn has_float(expression: &Expr, names: &Names) -> bool {
    struct Floats<'n>(&'n Names, bool);
    impl<'a> Visit<'a> for Floats<'_> {
        fn visit_expr_lit(&mut self, literal: &'a ExprLit) {
            self.1 |= is_float(&literal.lit);
        }

        fn visit_expr_path(&mut self, path: &'a ExprPath) {
            self.1 |= self.0.is_constant(&path.path);
            visit::visit_expr_path(self, path);
        }
    }
    let mut floats = Floats(names, false);
    floats.visit_expr(expression);
    floats.1
}

/// Reads the values of associated constants, which are lifted where they are declared.
struct Read<'n>(&'n Names);

impl VisitMut for Read<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Path(path) if path.path.segments.len() > 1 && !self.0.is_constant(&path.path) => {
                *expression = parse_quote!(#expression.value);
            }
            // The path of a function is none of a constant.
            Expr::Call(call) => call.args.iter_mut().for_each(|argument| self.visit_expr_mut(argument)),
            // Nor is a count a float.
            Expr::Cast(_) => {}
            _ => visit_mut::visit_expr_mut(self, expression),
        }
    }
}
