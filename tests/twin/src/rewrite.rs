//! Functions on floats to functions on dual numbers, by syntax alone.

use quote::ToTokens;
use syn::visit::Visit;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, BinOp, Expr, ExprBinary, ExprMatch, ExprPath, ExprRepeat, ImplItemConst, ItemConst,
    ItemStatic, Lit, Pat, Path, TraitItemConst, Type, TypeArray, parse_quote,
};

use crate::names::{Names, has_float};
use crate::{constants, macros, patterns};

pub(crate) struct Rewrite<'a> {
    pub(crate) names: &'a Names,
}

impl Rewrite<'_> {
    /// What a path to something of `f64` becomes.
    fn path(&self, path: &Path) -> Option<Expr> {
        if self.names.is_constant(path) {
            return Some(parse_quote!(::oracle::lift(#path)));
        }
        let mut last = path.segments.iter().rev();
        let function = &last.next()?.ident;
        (last.next()?.ident == "f64").then(|| parse_quote!(::oracle::Dual::#function))
    }

    /// A constant of one of the program's types, or one that is associated.
    fn constant(&mut self, ty: &mut Type, value: &mut Expr) {
        if has_float(ty) || self.names.has_own(ty) {
            let is_float = matches!(ty, Type::Path(path) if path.path.is_ident("f64"));
            constants::value(value, is_float, self);
            self.visit_type_mut(ty);
        }
    }
}

/// A literal or a variant, which must be cast as they are.
fn is_constant(operand: &Expr) -> bool {
    match operand {
        Expr::Lit(_) => true,
        Expr::Path(path) => path.path.segments.len() > 1,
        _ => false,
    }
}

pub(crate) fn is_float(literal: &Lit) -> bool {
    match literal {
        Lit::Float(float) => float.suffix() != "f32",
        Lit::Int(integer) => integer.suffix() == "f64",
        _ => false,
    }
}

fn is_assignment(operator: &BinOp) -> bool {
    use BinOp::{AddAssign, DivAssign, MulAssign, RemAssign, SubAssign};
    matches!(operator, AddAssign(_) | SubAssign(_) | MulAssign(_) | DivAssign(_) | RemAssign(_))
}

/// `T::from_f64` and the like.
fn is_conversion(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == "from_f64")
}

/// Whether the text of a pattern holds a float literal.
pub(crate) fn has_float_literal(pattern: &Pat) -> bool {
    struct Floats(bool);
    impl<'a> Visit<'a> for Floats {
        fn visit_lit(&mut self, literal: &'a Lit) {
            self.0 |= is_float(literal);
        }
    }
    let mut floats = Floats(false);
    floats.visit_pat(pattern);
    floats.0
}

impl VisitMut for Rewrite<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if matches!(ty, Type::Path(path) if path.path.is_ident("f64")) {
            *ty = parse_quote!(::oracle::Dual);
        } else {
            visit_mut::visit_type_mut(self, ty);
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Lit(literal) if is_float(&literal.lit) => {
                *expression = parse_quote!(::oracle::Dual::constant(#literal));
                return;
            }
            Expr::Path(ExprPath { qself: None, path, .. }) => {
                if let Some(new) = self.path(path) {
                    *expression = new;
                    return;
                }
            }
            Expr::Macro(call) => {
                if let Some(new) = macros::matches(&call.mac) {
                    *expression = new;
                }
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::Call(call) = expression
            && matches!(&*call.func, Expr::Path(path) if is_conversion(&path.path))
        {
            // A conversion from `f64` stays one.
            for argument in &mut call.args {
                *argument = parse_quote!(::oracle::real(#argument));
            }
        }
        if let Expr::Binary(ExprBinary { left, op, right, .. }) = expression
            && is_assignment(op)
        {
            // Of floats the right side comes first, and borrows nothing that the left side does.
            *expression = parse_quote!({ let right_side = #right; #left #op right_side; });
        }
        if let Expr::Cast(cast) = expression {
            let operand = &cast.expr;
            let ty = &cast.ty;
            let name = ty.to_token_stream().to_string();
            if name.ends_with("Dual") {
                *expression = parse_quote!(::oracle::cast(#operand));
            } else if !is_constant(operand) {
                *expression = parse_quote!((::oracle::real(#operand) as #ty));
            }
        }
    }

    fn visit_expr_match_mut(&mut self, expression: &mut ExprMatch) {
        for arm in &mut expression.arms {
            patterns::guard(arm);
        }
        visit_mut::visit_expr_match_mut(self, expression);
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        macros::arguments(call, |argument| self.visit_expr_mut(argument));
    }

    fn visit_item_const_mut(&mut self, item: &mut ItemConst) {
        if self.names.has_own(&item.ty) {
            self.constant(&mut item.ty, &mut item.expr);
        }
    }

    fn visit_item_static_mut(&mut self, item: &mut ItemStatic) {
        if self.names.has_own(&item.ty) {
            self.constant(&mut item.ty, &mut item.expr);
        }
    }

    fn visit_impl_item_const_mut(&mut self, item: &mut ImplItemConst) {
        self.constant(&mut item.ty, &mut item.expr);
    }

    fn visit_trait_item_const_mut(&mut self, item: &mut TraitItemConst) {
        match &mut item.default {
            Some((_, value)) => self.constant(&mut item.ty, value),
            None => self.visit_type_mut(&mut item.ty),
        }
    }

    /// Lengths are not floats.
    fn visit_expr_repeat_mut(&mut self, repeat: &mut ExprRepeat) {
        self.visit_expr_mut(&mut repeat.expr);
    }

    fn visit_type_array_mut(&mut self, array: &mut TypeArray) {
        self.visit_type_mut(&mut array.elem);
    }

    /// What is left of a literal in a pattern is a literal.
    fn visit_pat_mut(&mut self, pattern: &mut Pat) {
        if !matches!(pattern, Pat::Lit(_) | Pat::Range(_) | Pat::Const(_)) {
            visit_mut::visit_pat_mut(self, pattern);
        }
    }

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
}
