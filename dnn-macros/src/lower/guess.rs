//! Types before `infer`: those that are written, and those that the form of a value tells.

use quote::quote;
use syn::Expr;

use super::{Lowerer, Meaning};
use crate::ir::{Matrix, Ty};

impl Lowerer<'_, '_> {
    /// The type of a local name with fields and indices behind it, as far as it is written.
    pub(super) fn known_type(&self, expression: &Expr) -> Option<Ty> {
        match expression {
            Expr::Paren(inner) => self.known_type(&inner.expr),
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => {
                Some(self.known_type(&unary.expr)?.value().clone())
            }
            Expr::Index(index) => match &*index.index {
                Expr::Range(_) => Some(Ty::Slice(Box::new(self.known_type(&index.expr)?.element()))),
                _ => Some(self.known_type(&index.expr)?.element()),
            },
            Expr::Field(field) => match (self.known_type(&field.base)?.value(), &field.member) {
                (Ty::Tuple(elements), syn::Member::Unnamed(position)) => {
                    elements.get(position.index as usize).cloned()
                }
                _ => None,
            },
            other => {
                let binding = super::statement::bound_path(other)?;
                let (place, mutable) = match self.meanings.get(&binding)? {
                    Meaning::Variable(variable) => return Some(self.program.variables[*variable].ty.clone()),
                    Meaning::Place(place) => (place, true),
                    Meaning::Reference(place, _) => (place, false),
                };
                let target = Box::new(self.program.place_type(place).value().clone());
                Some(Ty::Reference { mutable, target })
            }
        }
    }

    /// The type that the form of a value tells: what a loop over it has to know.
    pub(super) fn guessed_type(&self, value: &Expr) -> Ty {
        match value {
            Expr::Paren(inner) => self.guessed_type(&inner.expr),
            Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Float(_) => Ty::Float(crate::ir::Float::Some),
                _ => Ty::Unknown,
            },
            Expr::Array(array) => {
                let element = array.elems.first().map_or(Ty::Unknown, |first| self.guessed_type(first));
                Ty::Array(Box::new(element), array.elems.len().to_string())
            }
            Expr::Repeat(repeat) => {
                let length = &repeat.len;
                Ty::Array(Box::new(self.guessed_type(&repeat.expr)), quote!(#length).to_string())
            }
            Expr::Tuple(tuple) => {
                Ty::Tuple(tuple.elems.iter().map(|element| self.guessed_type(element)).collect())
            }
            Expr::Macro(call) if call.mac.path.is_ident("vec") => Ty::List(Box::new(Ty::Unknown)),
            Expr::Call(call) if makes_vector(call) => Ty::List(Box::new(Ty::Unknown)),
            Expr::MethodCall(call) if call.args.is_empty() => {
                let receiver = || self.known_type(&call.receiver);
                match call.method.to_string().as_str() {
                    "clone" => receiver().map_or(Ty::Unknown, |ty| ty.value().clone()),
                    "to_vec" => receiver().map_or(Ty::Unknown, |ty| Ty::List(Box::new(ty.element()))),
                    _ => Ty::Unknown,
                }
            }
            Expr::Binary(binary) => {
                matrix_of(&binary.op, &self.guessed_type(&binary.left), &self.guessed_type(&binary.right))
            }
            Expr::Reference(reference) => match self.known_type(&reference.expr) {
                Some(ty) => Ty::Reference {
                    mutable: reference.mutability.is_some(),
                    target: Box::new(ty.value().clone()),
                },
                None => Ty::Unknown,
            },
            other => self.known_type(other).unwrap_or(Ty::Unknown),
        }
    }
}

/// What arithmetic on matrices gives.
fn matrix_of(operator: &syn::BinOp, left: &Ty, right: &Ty) -> Ty {
    use syn::BinOp::{Add, Div, Mul, Sub};
    match (operator, left.value(), right.value()) {
        (Add(_) | Sub(_), Ty::Matrix(left), Ty::Matrix(right)) if left == right => Ty::Matrix(left.clone()),
        (Mul(_), Ty::Matrix(left), Ty::Matrix(right)) => {
            Ty::Matrix(Matrix { columns: right.columns.clone(), ..left.clone() })
        }
        (Mul(_) | Div(_), Ty::Matrix(matrix), Ty::Float(_)) | (Mul(_), Ty::Float(_), Ty::Matrix(matrix)) => {
            Ty::Matrix(matrix.clone())
        }
        _ => Ty::Unknown,
    }
}

/// `Vec::new()` and the like.
fn makes_vector(call: &syn::ExprCall) -> bool {
    let Expr::Path(path) = &*call.func else { return false };
    let mut segments = path.path.segments.iter().rev();
    let function = segments.next().is_some_and(|last| last.ident == "new" || last.ident == "with_capacity");
    function && segments.next().is_some_and(|owner| owner.ident == "Vec")
}
