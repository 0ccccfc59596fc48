//! Which primitive a name means, from the sorts of operands and result.

use super::{Inference, methods};
use crate::diagnostics;
use crate::ir::{Application, Call, Expression, Float, Primitive, Spelling, Ty, Typing};
use crate::primitives::{self, types};

/// Methods of the standard library's numbers that are neither in the table nor tests.
const OF_NUMBERS: [&str; 9] = [
    "to_bits",
    "to_le_bytes",
    "to_be_bytes",
    "to_ne_bytes",
    "next_up",
    "next_down",
    "to_int_unchecked",
    "gamma",
    "ln_gamma",
];

/// What matrices can do whose derivative no one has written.
const FACTORIZATIONS: [&str; 17] = [
    "svd",
    "svd_unordered",
    "singular_values",
    "pseudo_inverse",
    "rank",
    "symmetric_eigen",
    "symmetric_eigenvalues",
    "eigenvalues",
    "complex_eigenvalues",
    "schur",
    "hessenberg",
    "bidiagonalize",
    "qr",
    "col_piv_qr",
    "full_piv_lu",
    "exp",
    "pow",
];

/// Whether a method is one of numbers or of matrices, and so of no trait of one's own.
fn is_of_the_library(name: &str) -> bool {
    OF_NUMBERS.contains(&name) || primitives::spelled(name).next().is_some()
}

impl Inference<'_, '_> {
    /// The only entry of the table that fits, once it is the only one.
    pub(super) fn resolve(
        &mut self,
        name: &str,
        application: &Application,
        operands: &[Ty],
    ) -> Option<&'static Primitive> {
        if methods::is_open(name, application, &operands[0]) && !self.reporting {
            return None;
        }
        let composed = |ty: &Ty| matches!(ty.value(), Ty::Matrix(_) | Ty::Array(..) | Ty::List(_));
        if name == "as" && (composed(&operands[0]) || composed(&application.ty)) {
            return Some(&primitives::CONVERT);
        }
        let fits = |primitive: &&'static Primitive| {
            types::sorts(primitive.typing, operands.len()).is_some_and(|(sorts, result)| {
                sorts.iter().zip(operands).all(|(sort, ty)| sort.admits(ty)) && result.admits(&application.ty)
            })
        };
        let (open, known): (Vec<_>, Vec<_>) =
            primitives::spelled(name).filter(fits).partition(|primitive| primitive.typing == Typing::Unknown);
        if let [only] = known[..] {
            return Some(only);
        }
        if !self.last {
            return None;
        }
        // A literal takes the type of the other operand, and has no adjoint: scaling needs no trait.
        let literal = |i: usize| {
            matches!(application.operands.get(i), Some(Expression::Literal(_) | Expression::Number(_)))
        };
        let whole = |i: usize| literal(i) && matches!(operands[i], Ty::Integer | Ty::Size);
        match name {
            "*" if literal(0) && (whole(0) || !known.is_empty()) => return Some(&primitives::SCALE_LEFT),
            "*" if whole(1) => return Some(&primitives::SCALE_RIGHT),
            "/" if whole(1) => return Some(&primitives::UNSCALE),
            _ => {}
        }
        if let Some(primitive) = open.first().or(known.first()) {
            return Some(primitive);
        }
        if self.reporting {
            self.refuse(name, application, operands);
        }
        None
    }

    /// Methods of numbers that have no derivative, and slips of the pen. Others may be those of a trait of one's own.
    /// Of matrices the ones without are named.
    pub(super) fn refuse_unknown_method(&mut self, call: &Call, receiver: &Ty) {
        let companion = call.companion.to_string();
        let name = companion.split_once("_pullback").map_or(&*companion, |(name, _)| name);
        match receiver.value() {
            Ty::Float(Float::F32 | Float::F64 | Float::Some) if is_of_the_library(name) => {
                self.diagnostics
                    .report_at(call.span, diagnostics::unknown_method(name, primitives::nearest(name)));
            }
            Ty::Matrix(_) if FACTORIZATIONS.contains(&name) => {
                self.diagnostics.report_at(call.span, diagnostics::factorization(name));
            }
            _ => {}
        }
    }

    fn refuse(&mut self, name: &str, application: &Application, operands: &[Ty]) {
        let message = match &application.spelling {
            Spelling::Method { .. } => diagnostics::unknown_method(name, primitives::nearest(name)),
            _ => {
                let types: Vec<String> = operands.iter().map(|ty| format!("`{ty}`")).collect();
                let what = format!("`{name}` on {}", types.join(" and "));
                diagnostics::unsupported(&what, "convert the operands to floats or matrices of floats")
            }
        };
        self.diagnostics.report_at(application.span, message);
    }
}

/// What the operation demands of its operands, given what is known of them and of the result.
pub(super) fn operand_types(typing: Typing, operands: &[Ty], result: &Ty) -> Vec<Ty> {
    let Some((sorts, _)) = types::sorts(typing, operands.len()) else { return operands.to_vec() };
    let scalar = operands
        .iter()
        .chain([result])
        .find_map(|ty| match ty.value() {
            Ty::Float(float) if *float != Float::Some => Some(float.clone()),
            Ty::Matrix(matrix) if matrix.scalar != Float::Some => Some(matrix.scalar.clone()),
            _ => None,
        })
        .unwrap_or(Float::Some);
    let shape = operands.iter().find(|ty| ty.is_matrix()).map(|ty| ty.value().clone());
    sorts
        .iter()
        .zip(operands)
        .map(|(sort, known)| match sort {
            types::Sort::Scalar if typing == Typing::Cast => known.clone(),
            types::Sort::Scalar => Ty::Float(scalar.clone()),
            types::Sort::Integer => Ty::Integer,
            types::Sort::Matrix if matches!(typing, Typing::Matrices(_)) => {
                shape.clone().unwrap_or(Ty::Unknown)
            }
            _ => Ty::Unknown,
        })
        .collect()
}
