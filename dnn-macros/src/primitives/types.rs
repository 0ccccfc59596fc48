//! Result types of primitives from the types of their operands.

use crate::ir::{Dimension, Float, Matrix, Ty, Typing};

/// The type of an application, as far as its operands tell.
pub(crate) fn result(typing: Typing, operands: &[Ty]) -> Ty {
    let scalar = || {
        let floats = operands.iter().filter_map(|ty| match ty.value() {
            Ty::Float(float) => Some(float.clone()),
            Ty::Matrix(matrix) => Some(matrix.scalar.clone()),
            _ => None,
        });
        Ty::Float(floats.fold(Float::Some, |known, next| if known == Float::Some { next } else { known }))
    };
    let matrix = |index: usize| match operands.get(index).map(Ty::value) {
        Some(Ty::Matrix(matrix)) => Some(matrix.clone()),
        _ => None,
    };
    let shaped = |rows: Option<Dimension>, columns: Option<Dimension>| match (scalar(), rows, columns) {
        (Ty::Float(scalar), Some(rows), Some(columns)) => Ty::Matrix(Matrix { scalar, rows, columns }),
        _ => Ty::Unknown,
    };
    let rows = |index: usize| matrix(index).map(|matrix| matrix.rows);
    let columns = |index: usize| matrix(index).map(|matrix| matrix.columns);
    match typing {
        Typing::Scalars(_) | Typing::ScalarInteger | Typing::IntegerScalar | Typing::Reduction(_) => scalar(),
        Typing::Choice => {
            if operands[1..].iter().all(Ty::is_scalar) {
                scalar()
            } else {
                Ty::Unknown
            }
        }
        Typing::ScalarPair => Ty::Tuple(vec![scalar(), scalar()]),
        Typing::Integers(_) => Ty::Integer,
        Typing::Test(_) => Ty::Bool,
        Typing::Matrices(_) | Typing::Broadcast { .. } | Typing::Scaling { scalar_first: false } => {
            shaped(rows(0), columns(0))
        }
        Typing::Scaling { scalar_first: true } | Typing::Spread | Typing::SpreadVector { .. } => {
            shaped(rows(1), columns(1))
        }
        Typing::Product => shaped(rows(0), columns(1)),
        Typing::ProductTransposed => shaped(rows(0), rows(1)),
        Typing::TransposedProduct => shaped(columns(0), columns(1)),
        Typing::Transpose => shaped(columns(0), rows(0)),
        Typing::Collapse { column: true } => shaped(rows(0), Some(Dimension::one())),
        Typing::Collapse { column: false } => shaped(Some(Dimension::one()), columns(0)),
        Typing::Same => operands[0].value().clone(),
        Typing::Cast => operands.get(1).map_or(Ty::Float(Float::Some), |ty| ty.value().clone()),
        Typing::Unknown => Ty::Unknown,
    }
}

/// The kind of an operand or a result, as far as it decides which operation a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Scalar,
    Matrix,
    Integer,
    Any,
}

/// The sorts of the operands and of the result; `None` if the operation does not take that many.
pub(crate) fn sorts(typing: Typing, operands: usize) -> Option<(Vec<Sort>, Sort)> {
    use Sort::{Any, Integer, Matrix, Scalar};
    let (sorts, result) = match typing {
        Typing::Scalars(count) => (vec![Scalar; count], Scalar),
        Typing::ScalarInteger => (vec![Scalar, Integer], Scalar),
        Typing::IntegerScalar => (vec![Integer], Scalar),
        Typing::Integers(count) => (vec![Integer; count], Integer),
        Typing::ScalarPair => (vec![Scalar], Any),
        Typing::Test(count) => (vec![Scalar; count], Any),
        Typing::Choice => (vec![Any; 3], Any),
        Typing::Matrices(count) => (vec![Matrix; count], Matrix),
        Typing::Scaling { scalar_first: true } | Typing::Spread => (vec![Scalar, Matrix], Matrix),
        Typing::Scaling { scalar_first: false } => (vec![Matrix, Scalar], Matrix),
        Typing::Product
        | Typing::ProductTransposed
        | Typing::TransposedProduct
        | Typing::Broadcast { .. }
        | Typing::SpreadVector { .. } => (vec![Matrix; 2], Matrix),
        Typing::Transpose | Typing::Collapse { .. } => (vec![Matrix], Matrix),
        Typing::Reduction(count) => (vec![Matrix; count], Scalar),
        Typing::Same => (vec![Any], Any),
        Typing::Cast => (vec![Scalar], Scalar),
        Typing::Unknown => (vec![Any; operands], Any),
    };
    (sorts.len() == operands).then_some((sorts, result))
}

/// Whether the first operand is a matrix.
pub(crate) fn takes_matrix_first(typing: Typing) -> bool {
    let sorts = (1..=3).find_map(|count| sorts(typing, count));
    sorts.is_some_and(|(sorts, _)| sorts[0] == Sort::Matrix)
}

impl Sort {
    /// Whether a value of type `ty` can be of the sort.
    pub(crate) fn admits(self, ty: &Ty) -> bool {
        matches!(
            (self, ty.value()),
            (Sort::Any, _)
                | (_, Ty::Unknown)
                | (Sort::Scalar, Ty::Float(_))
                | (Sort::Matrix, Ty::Matrix(_))
                | (Sort::Integer, Ty::Integer | Ty::Size)
        )
    }
}
