//! Accesses `of[base + index]`: what is one, which of them are alike, and where a statement has them.

use quote::quote;

use crate::ir::{Expression, Place, Program, Projection, Statement, Ty, Var, Verbatim};
use crate::simplify::sums::same;

/// Accesses of one sequence at one distance.
pub(super) struct Access {
    pub(super) of: Place,
    pub(super) base: Option<Verbatim>,
    pub(super) variable: Option<Var>,
}

/// A place `of[base + index]` taken apart, where the sequence does not change in the loop.
pub(super) fn split(
    place: &Place,
    index: Var,
    inside: &[Var],
    program: &Program,
) -> Option<(Place, Option<Verbatim>)> {
    let (Projection::Index(position), before) = place.path.split_last()? else { return None };
    let mut of = Place { root: place.root, path: before.to_vec() };
    let ty = program.place_type(&of);
    // A reference is gone through by itself.
    while let Some(Projection::Deref) = of.path.last() {
        of.path.pop();
    }
    if !matches!(ty.value(), Ty::Slice(_) | Ty::Array(..) | Ty::List(_)) || !ty.element().is_copy() {
        return None;
    }
    let mut fixed = !inside.contains(&of.root);
    of.visit(&mut |step| step.visit_variables(&mut |read| fixed &= !inside.contains(&read)));
    let base = base(position, index)?;
    for (_, read) in base.iter().flat_map(|base| &base.reads) {
        fixed &= !inside.contains(read);
    }
    fixed.then_some((of, base))
}

/// The terms beside the index in a sum; the outer `None` if the position is none.
#[allow(clippy::option_option)] // A position without other terms is one, too.
fn base(position: &Expression, index: Var) -> Option<Option<Verbatim>> {
    match position {
        Expression::Variable(variable) => (*variable == index).then_some(None),
        Expression::Verbatim(text) => {
            let (name, _) = text.reads.iter().find(|(_, variable)| *variable == index)?;
            let mut terms = Vec::new();
            summands(&syn::parse2(text.tokens.clone()).ok()?, &mut terms);
            let is_index =
                |term: &syn::Expr| matches!(term, syn::Expr::Path(path) if path.path.is_ident(name));
            let at = terms.iter().position(is_index)?;
            terms.remove(at);
            let tokens = quote!(#(#terms)+*);
            let mentions = tokens.to_string().contains(name.as_str());
            let reads = text.reads.iter().filter(|(_, variable)| *variable != index).cloned().collect();
            let base = Verbatim { tokens, reads, ..text.clone() };
            (!mentions && !terms.is_empty()).then_some(Some(base))
        }
        _ => None,
    }
}

fn summands(expression: &syn::Expr, terms: &mut Vec<syn::Expr>) {
    match expression {
        syn::Expr::Paren(inner) => summands(&inner.expr, terms),
        syn::Expr::Binary(binary) if matches!(binary.op, syn::BinOp::Add(_)) => {
            summands(&binary.left, terms);
            summands(&binary.right, terms);
        }
        other => terms.push(other.clone()),
    }
}

pub(super) fn alike(access: &Access, of: &Place, base: Option<&Verbatim>) -> bool {
    let text = |base: &Verbatim| (base.tokens.to_string(), base.reads.clone());
    same(&access.of, of) && access.base.as_ref().map(text) == base.map(text)
}

/// Whether the compiler knows without the part that all positions are there: in all of `x`, `x[..x.len()]`, and in an
/// array whose loop has a written number of trips.
pub(super) fn is_known(access: &Access, count: &Expression, program: &Program) -> bool {
    match (program.place_type(&access.of).value(), count) {
        (Ty::Array(..), Expression::Literal(_)) => access.base.is_none(),
        (_, Expression::Verbatim(text)) => {
            let is_length = matches!(
                syn::parse2(text.tokens.clone()),
                Ok(syn::Expr::MethodCall(call))
                    if call.method == "len" && matches!(*call.receiver, syn::Expr::Path(_))
            );
            let of_it = matches!(text.reads[..], [(_, variable)] if variable == access.of.root);
            is_length && of_it && access.of.is_whole() && access.base.is_none()
        }
        _ => false,
    }
}

/// The places of a statement itself.
pub(super) fn each_place(statement: &Statement, see: &mut dyn FnMut(&Place)) {
    match statement {
        Statement::Assign { place, .. }
        | Statement::Update { place, .. }
        | Statement::Accumulate { place, .. } => see(place),
        Statement::Let { .. } | Statement::If { .. } => {}
        _ => return,
    }
    statement.visit_expressions(&mut |expression| {
        if let Expression::Read(place) = expression {
            see(place);
        }
    });
}

pub(super) fn each_place_mut(statement: &mut Statement, see: &mut dyn FnMut(&mut Place)) {
    match statement {
        Statement::Assign { place, value }
        | Statement::Update { place, value, .. }
        | Statement::Accumulate { place, value } => {
            see(place);
            in_expression(value, see);
        }
        Statement::Let { value, .. } | Statement::If { condition: value, .. } => in_expression(value, see),
        _ => {}
    }
}

fn in_expression(expression: &mut Expression, see: &mut dyn FnMut(&mut Place)) {
    match expression {
        Expression::Read(place) => see(place),
        Expression::Borrow(inner) => in_expression(inner, see),
        Expression::Apply(application) => {
            application.operands.iter_mut().for_each(|operand| in_expression(operand, see));
        }
        Expression::Aggregate(_, elements) => {
            for element in elements {
                in_expression(element, see);
            }
        }
        _ => {}
    }
}
