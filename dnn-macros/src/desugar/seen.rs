//! What is seen of an expression without its type: that it is a matrix or a unit vector.

use syn::{Expr, ExprCall};

use super::{Desugarer, unparenthesized};
use crate::flow;
use crate::parse::binding_of;

/// Methods that matrices have, and give matrices.
const GIVES_MATRIX: [&str; 11] = [
    "clone_owned",
    "component_mul",
    "component_div",
    "cross",
    "diagonal",
    "fixed_columns",
    "fixed_rows",
    "fixed_view",
    "kronecker",
    "tr_mul",
    "zip_map",
];

/// Methods that give matrices if their receiver is one.
const OF_MATRIX: [&str; 13] = [
    "abs",
    "add_scalar",
    "clone",
    "column",
    "columns",
    "into_owned",
    "map",
    "normalize",
    "row",
    "rows",
    "scale",
    "transpose",
    "unscale",
];

/// The path before the last segment of a call by path, and that segment.
pub(super) fn owner(call: &ExprCall) -> Option<(syn::Path, syn::Ident)> {
    let Expr::Path(function) = &*call.func else { return None };
    let mut owner = function.path.clone();
    let name = owner.segments.pop()?.ident.clone();
    owner.segments.pop_punct();
    Some((owner, name))
}

/// An expression without what lends it.
pub(super) fn unborrowed(expression: &Expr) -> &Expr {
    match unparenthesized(expression) {
        Expr::Reference(inner) => unborrowed(&inner.expr),
        other => other,
    }
}

/// `Unit<Vector3<f64>>`, `&UnitVector3<f64>`
fn names_unit(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Reference(reference) => names_unit(&reference.elem),
        syn::Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Unit" || last.ident.to_string().starts_with("UnitVector")),
        _ => false,
    }
}

pub(super) fn names_matrix(name: &syn::Ident) -> bool {
    crate::parse::names_matrix(&name.to_string())
}

/// Whether an expression makes a value: what is gone through in it is its own.
pub(super) fn is_made(expression: &Expr) -> bool {
    match unparenthesized(expression) {
        Expr::Array(_) | Expr::Repeat(_) | Expr::Call(_) => true,
        Expr::Macro(call) => call.mac.path.is_ident("vec"),
        Expr::MethodCall(call) => {
            ["collect", "to_vec", "to_owned"].iter().any(|method| call.method == method)
        }
        _ => false,
    }
}

/// Whether it makes a vector.
pub(super) fn is_vector(expression: &Expr) -> bool {
    match unparenthesized(expression) {
        Expr::Call(call) => owner(call)
            .is_some_and(|(owner, _)| owner.segments.last().is_some_and(|last| last.ident == "Vec")),
        Expr::Macro(_) => true,
        Expr::MethodCall(call) => call.method != "to_owned",
        _ => false,
    }
}

impl Desugarer<'_, '_> {
    /// Whether a name is seen to be a vector's.
    pub(super) fn names_vector(&self, expression: &Expr) -> bool {
        let Expr::Path(path) = expression else { return false };
        path.path.get_ident().and_then(binding_of).is_some_and(|name| {
            let written = self.types.get(&name);
            self.vectors.contains(&name)
                || matches!(written, Some(syn::Type::Path(path))
                    if path.path.segments.last().is_some_and(|last| last.ident == "Vec"))
        })
    }

    /// Whether an expression is seen to be a matrix: by a written type, a constructor, or what is done with it.
    pub(super) fn is_matrix(&self, expression: &Expr) -> bool {
        match unparenthesized(expression) {
            Expr::Path(path) => path.path.get_ident().and_then(binding_of).is_some_and(|name| {
                let written = self.types.get(&name);
                self.matrices.contains(&name)
                    || written.is_some_and(|written| crate::parse::ty(written, self.floats).is_matrix())
            }),
            Expr::Reference(inner) => self.is_matrix(&inner.expr),
            // Arrays have no operators, and numbers none of these methods.
            Expr::Binary(binary) => flow::is_arithmetic(&binary.op),
            Expr::Call(call) => owner(call).is_some_and(|(owner, name)| {
                name != "from_homogeneous"
                    && owner.segments.last().is_some_and(|last| names_matrix(&last.ident))
            }),
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                GIVES_MATRIX.contains(&name.as_str())
                    || OF_MATRIX.contains(&name.as_str()) && self.is_matrix(&call.receiver)
            }
            Expr::Macro(call) => call.mac.path.segments.last().is_some_and(|last| {
                ["vector", "dvector", "matrix", "dmatrix"].iter().any(|name| last.ident == name)
            }),
            _ => false,
        }
    }

    /// Whether an expression is seen to be a unit vector: by a written type or a constructor.
    pub(super) fn is_unit(&self, expression: &Expr) -> bool {
        match unborrowed(expression) {
            Expr::Path(path) => path.path.get_ident().and_then(binding_of).is_some_and(|name| {
                self.units.contains(&name) || self.types.get(&name).is_some_and(names_unit)
            }),
            Expr::Call(call) => owner(call).is_some_and(|(owner, name)| {
                let made = ["new_normalize", "new_unchecked"].iter().any(|known| name == known);
                let axis = ["x_axis", "y_axis", "z_axis"].iter().any(|known| name == known);
                axis || made && owner.segments.last().is_some_and(|last| last.ident == "Unit")
            }),
            _ => false,
        }
    }
}
