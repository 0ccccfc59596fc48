//! From a derivative to Rust. Cannot fail.
//!
//! The forward pass is the user's own operations; the backward pass is what the rules say, one adjoint a line.

mod bounds;
mod checks;
mod closure;
mod companion;
mod control;
mod docs;
mod expression;
mod items;
mod joint;
mod moved;
mod names;
mod operation;
mod protocol;
mod reshaped;
mod rule;
mod shape;
mod short;
mod signature;
mod statement;
mod storage;
mod vjp;
mod wanted;
mod zero;

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span, TokenStream};

use crate::differentiate::Derivative;
use crate::infer::Activity;
use crate::ir::{Block, Program, Statement, Ty, Var};

pub(crate) use closure::closure;
pub(crate) use items::{Items, declarations, items, stubs};
pub(crate) use rule::ruled;
pub(crate) use signature::without_lifetimes;

use names::Names;

/// The user's place with the macro's rights: errors point at the user's line, lints see generated code.
fn located(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// Writes the passes of one derivative.
struct Writer<'d> {
    program: &'d Program,
    names: Names,
    core: TokenStream,
    /// Inside of a pullback `self` is called `this`.
    in_closure: bool,
    /// How often each variable is mentioned, in both passes and at the end.
    uses: HashMap<Var, usize>,
    /// Variables whose one use as a whole is the last of them.
    moved: HashSet<Var>,
    /// Markers of the companion's parameters, by position; without them activity is known.
    markers: Option<Vec<Ident>>,
    activity: &'d Activity,
    /// The cotangents of `&mut` parameters: references, unlike all other adjoints.
    cotangents: Vec<Var>,
    /// The companions by which the types of pullbacks are named.
    short: HashMap<Var, TokenStream>,
}

impl<'d> Writer<'d> {
    fn new(
        derivative: &'d Derivative,
        source: &TokenStream,
        core: &TokenStream,
        markers: Option<Vec<Ident>>,
    ) -> Self {
        let passes = [&derivative.program.body, &derivative.backward];
        let mut uses = HashMap::new();
        for (pass, repeated) in passes.iter().zip([1, 1]) {
            count(pass, repeated, &mut uses);
        }
        for &variable in derivative.gradients.iter().flatten().chain(&derivative.program.result) {
            *uses.entry(variable).or_default() += 1;
        }
        let mut names = Names::new(&derivative.program, &passes, source);
        if let Some(seed) = derivative.seed {
            names.ensure(seed, &derivative.program, source);
        }
        for &gradient in derivative.gradients.iter().flatten() {
            names.ensure(gradient, &derivative.program, source);
        }
        let cotangents = derivative
            .program
            .parameters
            .iter()
            .zip(&derivative.gradients)
            .filter(|(&parameter, _)| {
                matches!(derivative.program.variables[parameter].ty, Ty::Reference { mutable: true, .. })
            })
            .filter_map(|(_, &gradient)| gradient)
            .collect();
        Self {
            cotangents,
            short: HashMap::new(),
            program: &derivative.program,
            names,
            core: core.clone(),
            in_closure: false,
            uses,
            moved: moved::moved(derivative),
            markers,
            activity: &derivative.activity,
        }
    }

    /// The traits through which calls are made and the entries of their pullbacks are taken, as far as there are any.
    fn traits(&self, derivative: &Derivative) -> TokenStream {
        let (mut entries, mut methods) = (false, false);
        for pass in [&derivative.program.body, &derivative.backward] {
            pass.visit(&mut |statement| match statement {
                Statement::Entries(_) => entries = true,
                Statement::Call(call) => methods |= call.method && may_be_of_matrix(call),
                other => other.visit_expressions(&mut |expression| entries |= is_of_field(expression)),
            });
        }
        let core = &self.core;
        let entries = entries.then(|| {
            quote::quote!(
                use #core::__private::Entry as _;
                use #core::__private::companions::*;
            )
        });
        let methods = methods.then(|| quote::quote!(use #core::__private::MatrixMethods as _;));
        quote::quote!(#entries #methods)
    }

    /// A gradient as it is returned: two parameters can have one gradient between them.
    fn returned(&self, gradient: Var, derivative: &Derivative) -> TokenStream {
        let name = self.name(gradient);
        let shared = derivative.gradients.iter().flatten().filter(|&&other| other == gradient).count() > 1;
        if shared && !self.program.variables[gradient].ty.is_copy() {
            quote::quote!(::core::clone::Clone::clone(&#name))
        } else {
            name
        }
    }

    /// Whether a value is needed again and does not copy itself.
    fn must_clone(&self, variable: Var) -> bool {
        let known = &self.program.variables[variable].ty;
        let lent = matches!(known, Ty::Reference { .. });
        let again = !self.moved.contains(&variable);
        again && !lent && !known.is_copy() && self.uses.get(&variable).copied().unwrap_or(0) > 1
    }
}

/// Counts mentions; what stands in a loop counts as often.
fn count(block: &Block, times: usize, uses: &mut HashMap<Var, usize>) {
    for statement in &block.statements {
        statement.visit_mentions(&mut |variable| *uses.entry(variable).or_default() += times);
        let inner = if matches!(statement, Statement::Loop(_)) { 2 } else { times };
        for (_, nested) in statement.blocks() {
            count(nested, inner, uses);
        }
    }
}

/// Whether rustc may find that the method is one of matrices, which the table has too.
fn may_be_of_matrix(call: &crate::ir::Call) -> bool {
    let companion = call.companion.to_string();
    companion.strip_suffix("_pullback").is_some_and(crate::primitives::is_method_of_matrices)
}

/// Whether an expression asks the gradient of a field whether the field is constant.
fn is_of_field(expression: &crate::ir::Expression) -> bool {
    let crate::ir::Expression::Apply(application) = expression else { return false };
    matches!(application.operation, crate::ir::Operation::Primitive(primitive)
        if primitive == &crate::primitives::FIELD)
}
