//! Two pieces of knowledge about one type, made one.

use crate::ir::{Dimension, Float, Matrix, Ty};

/// What is known from both. Where they contradict each other the first stands: rustc will say what is wrong.
pub(super) fn merge(known: &Ty, found: &Ty) -> Ty {
    match (known, found) {
        (Ty::Unknown, found) => found.clone(),
        (Ty::Integer, Ty::Size) => Ty::Size,
        (Ty::Float(Float::Some), Ty::Float(_)) => found.clone(),
        (Ty::Float(Float::Some), Ty::Reference { target, .. }) if target.is_scalar() => {
            target.value().clone()
        }
        (Ty::Matrix(known), Ty::Matrix(found)) => Ty::Matrix(Matrix {
            scalar: if known.scalar == Float::Some { found.scalar.clone() } else { known.scalar.clone() },
            rows: dimension(&known.rows, &found.rows),
            columns: dimension(&known.columns, &found.columns),
        }),
        (Ty::Reference { mutable, target }, found) => {
            Ty::Reference { mutable: *mutable, target: Box::new(merge(target, found.value())) }
        }
        (Ty::Tuple(known), Ty::Tuple(found)) if known.len() == found.len() => {
            Ty::Tuple(known.iter().zip(found).map(|(known, found)| merge(known, found)).collect())
        }
        (Ty::Array(known, length), Ty::Array(found, _)) => {
            Ty::Array(Box::new(merge(known, found)), length.clone())
        }
        (Ty::Slice(known), Ty::Slice(found)) => Ty::Slice(Box::new(merge(known, found))),
        (Ty::List(known), Ty::List(found) | Ty::Slice(found)) => Ty::List(Box::new(merge(known, found))),
        (known, _) => known.clone(),
    }
}

fn dimension(known: &Dimension, found: &Dimension) -> Dimension {
    if *known == Dimension::Unknown { found.clone() } else { known.clone() }
}
