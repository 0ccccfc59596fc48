//! The protocol between functions, and the shapes of signatures: each passes all stages and is right.

#![allow(
    clippy::needless_range_loop,
    clippy::assign_op_pattern,
    clippy::unnecessary_wraps,
    clippy::float_cmp,
    clippy::ptr_arg,
    clippy::explicit_iter_loop,
    clippy::redundant_else,
    clippy::needless_late_init,
    clippy::redundant_closure_for_method_calls,
    clippy::cast_lossless,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::trivially_copy_pass_by_ref,
    clippy::needless_pass_by_value,
    clippy::useless_vec,
    clippy::borrow_deref_ref,
    clippy::range_minus_one,
    clippy::unwrap_used,
    clippy::iter_cloned_collect,
    clippy::unnecessary_unwrap,
    clippy::unnecessary_lazy_evaluations,
    clippy::manual_let_else,
    reason = "what users write is tested as they write it"
)]

mod alternatives;
mod arguments;
mod calls;
mod chains;
mod combined;
mod constant_parts;
mod constants;
mod copied;
mod enums;
mod filled;
mod functions;
mod generics;
mod handed;
mod idioms;
mod layers;
mod leaving;
mod links;
mod looked_through;
mod loops;
mod made;
mod matrices;
mod methods;
mod open_methods;
mod operators;
mod overwriting;
mod parts;
mod popped;
mod reduced;
mod refilled;
mod resized;
mod results;
mod returns;
mod rules;
mod sequences;
mod side_by_side;
mod sorted;
mod spellings;
mod straight;
mod structs;
mod tables;
mod traits;
mod untouched;
mod views;
mod wrapped;

/// Compares a gradient with central differences of `f` at `x`. The error of the differences is about
/// `h² |f'''| + ε |f| / h`, which is below 1e-8 for the functions here.
fn check(f: impl Fn(&[f64]) -> f64, x: &[f64], gradient: &[f64]) {
    let numeric = dnn_core::gradient_check::central_difference(&f, x, 1e-5);
    assert_eq!(numeric.len(), gradient.len());
    for (i, (a, n)) in gradient.iter().zip(&numeric).enumerate() {
        let scale = a.abs().max(n.abs()).max(1.0);
        assert!((a - n).abs() <= 1e-7 * scale, "entry {i}: {a} by the macro, {n} by differences");
    }
}
