//! Which `let mut` names need a mutable variable. A name that is only reassigned as a whole, in the block that
//! declares it, gets a new variable at each assignment instead.

use std::collections::{HashMap, HashSet};

use syn::visit::{self, Visit};
use syn::{BinOp, Expr};

use super::flow;
use crate::parse::{Source, binding_of};

/// Methods that change a sequence where it is.
const CHANGING: &[&str] = &[
    "push",
    "extend",
    "extend_from_slice",
    "swap",
    "fill",
    "sort_by",
    "sort_unstable_by",
    "reverse",
    "rotate_left",
    "rotate_right",
    "copy_from_slice",
    "clone_from_slice",
];

/// How names change: those that become a new variable at each assignment, and those that need a mutable variable.
pub(super) struct Assignments {
    pub(super) renamed: HashSet<usize>,
    pub(super) mutated: HashSet<usize>,
}

pub(super) fn assignments(source: &Source) -> Assignments {
    let mut survey =
        Survey { depth: 0, declared: HashMap::new(), assigned: HashSet::new(), mutated: HashSet::new() };
    for parameter in &source.parameters {
        survey.declared.insert(parameter.binding, 1);
    }
    survey.visit_block(&source.body);
    let renamed = survey.assigned.difference(&survey.mutated).copied().collect();
    Assignments { renamed, mutated: survey.mutated }
}

struct Survey {
    depth: usize,
    declared: HashMap<usize, usize>,
    assigned: HashSet<usize>,
    mutated: HashSet<usize>,
}

impl Survey {
    fn mutate(&mut self, place: &Expr) {
        self.mutated.extend(flow::carriers(place));
    }

    fn deeper(&mut self, inside: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inside(self);
        self.depth -= 1;
    }
}

fn whole(place: &Expr) -> Option<usize> {
    match place {
        Expr::Path(path) => path.path.get_ident().and_then(binding_of),
        Expr::Paren(inner) => whole(&inner.expr),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Survey {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.deeper(|this| visit::visit_block(this, block));
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        for name in flow::bound(&local.pat) {
            self.declared.insert(name, self.depth);
            if local.init.is_none() {
                // Declared first and assigned later: once on every path.
                self.mutated.insert(name);
            }
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            Expr::Assign(assign) => match whole(&assign.left) {
                Some(name) if self.declared.get(&name) == Some(&self.depth) => {
                    self.assigned.insert(name);
                }
                _ => self.mutate(&assign.left),
            },
            Expr::Binary(binary)
                if flow::is_compound(&binary.op)
                    || matches!(
                        binary.op,
                        BinOp::ShlAssign(_) | BinOp::ShrAssign(_) | BinOp::BitAndAssign(_)
                    ) =>
            {
                self.mutate(&binary.left);
            }
            Expr::MethodCall(call) if CHANGING.contains(&call.method.to_string().as_str()) => {
                self.mutate(&call.receiver);
            }
            Expr::Reference(reference) if reference.mutability.is_some() => self.mutate(&reference.expr),
            Expr::Closure(closure) => {
                // A closure runs later, or often.
                self.depth += 1;
                visit::visit_expr(self, &closure.body);
                self.depth -= 1;
                return;
            }
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}
