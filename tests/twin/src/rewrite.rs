//! Functions on floats to functions on dual numbers, by syntax alone.

use std::collections::HashSet;

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Expr, ExprMatch, ExprPath, ExprRepeat, Item, ItemConst, ItemStatic, ItemUse, Lit, Pat, Path,
    Type, TypeArray, UseTree, parse_quote,
};

use crate::{is_mark, macros, patterns};

/// The functions on dual numbers. The constants stay what they are: their uses are lifted.
pub(crate) fn twins(items: &[Item]) -> Vec<Item> {
    let mut constants = Constants::default();
    for item in items {
        constants.visit_item(item);
    }
    let mut rewrite = Rewrite { constants: constants.0 };
    let mut twins = Vec::new();
    for item in items {
        if let Item::Fn(function) = item {
            let mut function = function.clone();
            function.attrs.retain(|attribute| !is_mark(attribute));
            // The cases call it.
            function.vis = parse_quote!(pub(crate));
            rewrite.visit_item_fn_mut(&mut function);
            twins.push(Item::Fn(function));
        }
        if let Item::Use(_) = item {
            twins.push(item.clone());
        }
    }
    twins
}

/// The names of constants of floats: declared here, or imported from `f64::consts`.
#[derive(Default)]
struct Constants(HashSet<String>);

impl Constants {
    fn declare(&mut self, name: &syn::Ident, ty: &Type) {
        if has_float(ty) {
            self.0.insert(name.to_string());
        }
    }

    fn import(&mut self, tree: &UseTree, inside: bool) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, inside || path.ident == "consts"),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, inside)),
            UseTree::Name(name) if inside => drop(self.0.insert(name.ident.to_string())),
            UseTree::Rename(rename) if inside => drop(self.0.insert(rename.rename.to_string())),
            _ => {}
        }
    }
}

impl<'a> Visit<'a> for Constants {
    fn visit_item_const(&mut self, item: &'a ItemConst) {
        self.declare(&item.ident, &item.ty);
    }

    fn visit_item_static(&mut self, item: &'a ItemStatic) {
        self.declare(&item.ident, &item.ty);
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.import(&item.tree, false);
    }
}

/// Whether a type mentions `f64`.
pub(crate) fn has_float(ty: &Type) -> bool {
    struct Mentions(bool);
    impl<'a> Visit<'a> for Mentions {
        fn visit_path(&mut self, path: &'a Path) {
            self.0 |= path.is_ident("f64");
            visit::visit_path(self, path);
        }
    }
    let mut mentions = Mentions(false);
    mentions.visit_type(ty);
    mentions.0
}

/// Whether a `use` brings the name.
pub(crate) fn imports(item: &ItemUse, name: &str) -> bool {
    matches!(&item.tree, UseTree::Path(path) if matches!(&*path.tree, UseTree::Name(last) if last.ident == name))
}

pub(crate) struct Rewrite {
    constants: HashSet<String>,
}

impl Rewrite {
    /// What a path to something of `f64` becomes.
    fn path(&self, path: &Path) -> Option<Expr> {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let last = names.last()?;
        let constant = match &names[..] {
            [only] => self.constants.contains(only),
            [.., parent, _] => parent == "consts" || (parent == "f64" && !last.contains(char::is_lowercase)),
            [] => false,
        };
        if constant {
            return Some(parse_quote!(::oracle::lift(#path)));
        }
        if names.len() >= 2 && names[names.len() - 2] == "f64" {
            let function = &path.segments.last()?.ident;
            return Some(parse_quote!(::oracle::Dual::#function));
        }
        None
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

fn is_float(literal: &Lit) -> bool {
    match literal {
        Lit::Float(float) => float.suffix() != "f32",
        Lit::Int(integer) => integer.suffix() == "f64",
        _ => false,
    }
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

impl VisitMut for Rewrite {
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

    /// Constants stay, with what is in them.
    fn visit_item_const_mut(&mut self, _: &mut ItemConst) {}

    fn visit_item_static_mut(&mut self, _: &mut ItemStatic) {}

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
